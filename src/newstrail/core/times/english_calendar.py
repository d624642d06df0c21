"""English calendar expressions, read from left to right.

A bound (by, as early as, since), a part (early, mid, the end of), and the period: a date, month, quarter, year, week,
weekday or holiday. Where its year is not said, the verb decides, else the nearest is meant.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from newstrail.core.times import english_tail, fiscal, holidays
from newstrail.core.times.english_reach import current
from newstrail.core.times.english_words import FOUR, MONTH, MONTHS, WEEKDAY, WEEKDAYS, rx
from newstrail.core.times.reading import Context, Reader
from newstrail.core.times.spans import (
    DAY,
    NOTHING,
    Grain,
    Span,
    add_months,
    choose,
    day,
    days_of_month,
    days_of_year,
    half,
    month,
    months,
    quarter,
    third,
    week,
    year,
)
from newstrail.core.times.tense import english as tense_of

_ORDINAL = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "final": 4}
_QUARTER = rx(
    r"(?:(?P<ordinal>first|second|third|fourth|final|1st|2nd|3rd|4th)[- ](?P<kind>quarter|half)|Q(?P<q>[1-4])"
    r"|(?P<q2>[1-4])Q(?P<qy>\d\d)?|H(?P<h>[12])|(?P<h2>[12])H(?P<hy>\d\d)?)(?![A-Za-z])"
    r"(?:,? (?:of |in )?(?:the )?(?:(?P<fiscal>fiscal(?: year)? )|(?P<year>(?:19|20)\d\d)"
    r"|(?P<word>this year|next year|last year|the year after next|(?<=the )year))| ?['’](?P<short>\d\d))?(?!\d)"
)
_NTH = r"3[01]|[12]\d|0?[1-9]"
_TH = r"(?:st|nd|rd|th)?"
_DATE = rx(
    rf"(?:{WEEKDAY},? )?(?:(?P<month>{MONTH}) (?P<day>{_NTH}){_TH}(?:\s?(?:-|–|to|and)\s?(?P<to>{_NTH}){_TH}(?![\d:]))?"
    r"(?!\d|,\d{3}|[- ](?:nanometer|percent|billion|million))(?:,? (?P<year>(?:19|20)\d\d))?"
    rf"|(?:the )?(?P<day2>{_NTH}){_TH}(?:\s?(?:-|–|to|and)\s?(?P<to2>{_NTH}){_TH})? (?:of )?(?P<month2>{MONTH})"
    r"(?:,? (?P<year2>(?:19|20)\d\d))?|(?P<iso>(?:19|20)\d\d-[01]\d-[0-3]\d))"
)
_DAY = rx(
    rf"(?:(?P<word>last|next|coming|this coming|this past) )?(?P<n>{_NTH})(?:st|nd|rd|th)"
    r"(?= (?:of )?(?:this|last|next) month|[.,;)]| \(?local| [a-z(]|$)"
    r"(?! (?:century|anniversary|generation|edition|floor|place|annual|largest|biggest|birthday|grade|year|quarter"
    r"|half|time"
    r"|round|straight|consecutive|amendment|day|week|most))"
    r"(?: (?:of )?(?P<of>this|last|next) month)?(?P<local>,? \(?local time\)?)?"
)
_MONTH = rx(
    rf"(?:(?P<word>last|next|this|this coming|the coming|this past) )?(?P<month>{MONTH})"
    rf"(?:(?: |, | of )(?P<year>{FOUR})|(?:,? of)? (?P<rel>last year|next year|this year)| ?['’](?P<short>\d\d))?"
)
_YEAR = rx(
    rf"(?P<decade>(?:19|20)\d0)s\b|(?P<number>{FOUR})(?:\s?(?:-|–)\s?(?P<to>(?:19|20)?\d\d)(?!\d))?"
    r"(?! (?:employees|people|won|dollars|chips|units|GPUs|workers|times|points))"
)
_SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 14)}
_RELATIVE = rx(
    r"(?P<word>this|next|last|previous|following|coming|current|same|that|the (?:current|coming|previous|following)"
    r"|prior) "
    r"(?P<unit>week(?:end)?|month|quarter|year|half|decade|spring|summer|autumn|fall|winter)\b(?![-’'])"
    r"|(?P<after>year after next|month after next|week after next)"
    r"|(?P<before>year before last|month before last|week before last)|(?P<bare>year|month|quarter|week|weekend"
    r"|decade|new year|spring|summer|autumn|fall|winter)\b"
    r"(?![- ](?:old|earlier|ago|before|later|on|after|since|to|end|ended|ending|when|that)\b)"
)
_WEEKDAY = rx(
    rf"(?:(?P<word>last|next|this|this coming|the coming|this past|coming) )?(?P<day>{WEEKDAY})(?!s\b)"
    r"(?: (?P<week>last week|next week|this week))?(?: (?:morning|afternoon|evening|night))?"
)
_END = rx(r"(?P<unit>year|month|quarter|week)[- ]end\b")
_SEASON = rx(r"(?P<season>spring|summer|autumn|fall|winter) (?:of )?(?P<year>(?:19|20)\d\d)")
_HOLIDAY = rx(
    r"(?P<name>lunar new year|seollal|chuseok|thanksgiving|christmas|halloween|new year['’]s day)"
    r"(?P<break> (?:holidays?|break))?(?:,? (?:in |of )?(?P<year>20\d\d))?"
)
#: What a bare year must stand after to be one.
_BEFORE_YEAR = re.compile(r"(?:\b(?:in|of|from|since|between|by|and|to|through|until|or)|,|\()\s?$", re.IGNORECASE)


def read(reader: Reader, context: Context) -> Span | None:
    """The calendar expression that begins here, NOTHING for one that cannot be dated, None where none begins."""
    start = reader.pos
    bound = reader.take(english_tail.BOUND)
    assert bound  # it may be empty
    part = reader.take(english_tail.PART)
    ahead = bool(bound["lower"] or (bound["until"] and not context.floor))
    span = _Period(reader, context, start, "future" if ahead else "", bool(part or bound["the"])).read()
    if span is None:
        reader.pos = start
    if span is None or span is NOTHING:
        return span
    if part:
        bare = english_tail.BARE_YEAR.search(reader.text, start, reader.pos) is not None
        span = english_tail.parted(span, part, context, bare=bare)
    last = reader.take(english_tail.LATEST)
    if bound["lower"] or (last and (last["earliest"] or last["later"])):
        return span.earliest(context.at)
    if last and last["onward"]:
        return Span(span.start, None, span.grain, "bounded", "since")
    return english_tail.bounded(span, bound, context, "latest" if last and last["latest"] else "")


class _Period:
    """Reads the period itself: what `start` began, and how it leans, decide which year is meant."""

    def __init__(self, reader: Reader, context: Context, start: int, tense: str, marked: bool) -> None:
        self.reader, self.context, self.start, self.tense = reader, context, start, tense
        self.marked = marked  #: "the" or a part of it was named: a bare "year" is one

    def read(self) -> Span | None:
        reader = self.reader
        if reader.sees(fiscal.TRIGGER):
            return fiscal.read(reader)
        readings = (
            (_END, self._end),
            (_QUARTER, self._quarter),
            (_DATE, self._date),
            (_DAY, self._day),
            (_SEASON, self._season),
            (_MONTH, self._month),
            (_RELATIVE, self._relative),
            (_WEEKDAY, self._weekday),
            (_HOLIDAY, self._holiday),
            (_YEAR, self._year),
        )
        for pattern, resolve in readings:
            before = reader.pos
            if match := reader.take(pattern):
                if span := resolve(match):
                    return span
                reader.pos = before
        return None

    @property
    def at(self) -> date:
        """The day from which the period is looked for: the start of a range where its end is read."""
        return self.context.floor or self.context.at

    def _lean(self) -> str:
        if self.context.floor:
            return "future"
        return self.tense or tense_of(self.reader.text, self.start, self.reader.pos)

    def _said(self, match: re.Match[str]) -> str:
        return self.reader.text[self.start : match.start()].strip()

    def _year_of(self, number: str | None, word: str | None, short: str | None = None) -> int | None:
        if number or short:
            return int(number or f"20{short}")
        shifts = {"this year": 0, "next year": 1, "last year": -1, "the year after next": 2, "year": 0}
        shift = shifts.get((word or "").lower())
        return self.context.at.year + shift if shift is not None else None

    def _end(self, match: re.Match[str]) -> Span:
        unit = match["unit"].lower()
        span = current(unit, self.context.at)
        if unit == "year":
            return months(self.context.at.year, 11, 12)
        if unit == "month":
            return third(span, 2)
        back = 20 if unit == "quarter" else 2
        return Span(span.end - back * DAY if span.end else None, span.end, Grain.PART, "approximate")

    def _quarter(self, match: re.Match[str]) -> Span:
        if match["fiscal"]:
            ordinal = _ORDINAL.get((match["ordinal"] or "").lower(), 1)
            return fiscal.read(self.reader, int(match["q"] or match["q2"] or ordinal))
        is_half = bool(match["h"] or match["h2"]) or (match["kind"] or "").lower() == "half"
        given = match["q"] or match["q2"] or match["h"] or match["h2"]
        number = int(given) if given else _ORDINAL[match["ordinal"].lower()]
        of, number = (half, min(number, 2)) if is_half else (quarter, number)
        year_ = self._year_of(match["year"], match["word"], match["short"] or match["qy"] or match["hy"])
        if year_ is not None:
            return of(year_, number)
        at, lean = self.at, self._lean()
        return choose([of(at.year + shift, number) for shift in (-1, 0, 1)], at, lean) if lean else of(at.year, number)

    def _date(self, match: re.Match[str]) -> Span:
        if match["iso"]:
            return day(date.fromisoformat(match["iso"]))
        number, first = _number_of(match["month"] or match["month2"]), int(match["day"] or match["day2"])
        last, stated = int(match["to"] or match["to2"] or first), match["year"] or match["year2"]
        if stated:
            begin = date(int(stated), number, first)
        else:
            options = days_of_year(number, first, self.at)
            if not options:
                return NOTHING
            begin = choose(options, self.at, self._lean()).start or self.at
        return Span(begin, begin.replace(day=last)) if last > first else day(begin)

    def _closes(self) -> bool:
        """Whether no noun follows that what was read would belong to."""
        return not re.match(r"\s[a-z]{3,}", self.reader.text[self.reader.pos :])

    def _day(self, match: re.Match[str]) -> Span | None:
        """ "on the 18th": the last one, unless its verb looks ahead; local time may be a day ahead of the article's."""
        number, at, word = int(match["n"]), self.at, (match["word"] or "").lower()
        led = self._said(match).lower().split()[:1]
        if not (word or match["of"] or match["local"] or led not in ([], ["the"]) or self._closes()):
            return None  # "the 10th victim"
        if match["of"]:
            first = add_months(at.replace(day=1), {"last": -1, "next": 1}.get(match["of"].lower(), 0))
            return day(first.replace(day=number))
        options = days_of_month(number, at)
        lean = "before" if word in ("last", "this past") else "future" if word else self._lean()
        if match["local"] and any(span.start == at + DAY for span in options):
            lean = "future"
        return choose(options, at, lean or "past")

    def _season(self, match: re.Match[str]) -> Span:
        return months(int(match["year"]), *_SEASONS[match["season"].lower()])

    def _month(self, match: re.Match[str]) -> Span | None:
        name, at, beside = match["month"], self.context.at, self.context.beside
        word = (match["word"] or "").lower()
        year_ = self._year_of(match["year"], match["rel"], match["short"])
        if not name[0].isupper() or (name == "May" and not self._is_may(bool(word) or year_ is not None)):
            return None
        number = _number_of(name)
        if year_ is None and beside and beside.start and beside.grain is Grain.MONTH:
            year_ = beside.start.year + (number < beside.start.month)
        if year_ is not None:
            return month(year_, number)
        every = [month(y, number) for y in range(max(1, at.year - 2), min(9998, at.year + 2) + 1)]
        lean = "before" if word in ("last", "this past") else "future" if word else self._lean()
        return choose(every, self.at, lean)

    def _is_may(self, marked: bool) -> bool:
        """The month, and not the verb at the head of a sentence."""
        said = self.reader.text[self.start : self.reader.pos - 3].strip()
        return marked or self.marked or bool(said) or not re.match(r"\s[a-z]", self.reader.text[self.reader.pos :])

    def _year(self, match: re.Match[str]) -> Span | None:
        if match["decade"]:
            first = int(match["decade"])
            return replace(year(first), end=year(first + 9).end, grain=Grain.PART)
        text, number, to = self.reader.text, int(match["number"]), match["to"]
        alone = not text[: self.start].strip() and not text[self.reader.pos :].strip(" .")
        possessive = text.startswith(("'s", "’s"), self.reader.pos)
        joined = _BEFORE_YEAR.search(text[max(0, self.start - 9) : self.start])
        said = self._said(match)
        if not (said or alone or possessive or joined or to):
            return None
        if said.lower() in ("about", "around") and not self._closes():
            return None  # "about 2000 pages"
        if not to:
            return year(number)
        last = int(to) if len(to) == 4 else number // 100 * 100 + int(to)
        return replace(year(number), end=year(last).end, grain=Grain.PART) if last > number else year(number)

    def _relative(self, match: re.Match[str]) -> Span | None:
        at, last = self.context.at, self.context.last
        if match["after"] or match["before"]:
            unit, shift = (match["after"] or match["before"]).lower().split()[0], 2 if match["after"] else -2
        elif match["bare"]:
            unit, shift = match["bare"].lower(), 0
            if unit == "new year":
                return months(at.year + (at.month >= 11), 1, 2)
            if not self.marked and self.reader.text.strip() != match.group():
                return None
            if unit == "decade" and " end of " not in f" {self._said(match)} ":
                return None  # the deal of the decade
            if unit in _SEASONS:
                every = [months(at.year + change, *_SEASONS[unit]) for change in (-1, 0, 1)]
                lean = self._lean()
                return choose(every, self.at, lean) if lean else every[1]
        else:
            unit, word = match["unit"].lower(), match["word"].lower().split()[-1]
            shift = {"next": 1, "coming": 1, "following": 1, "last": -1, "previous": -1, "prior": -1}.get(word, 0)
            if word in ("same", "that", "previous", "following") and last and last.start:
                at = last.start
            elif word in ("same", "that"):
                return NOTHING
        return _shifted(unit, shift, at)

    def _weekday(self, match: re.Match[str]) -> Span | None:
        name, word = match["day"], (match["word"] or "").lower()
        short = not name.endswith(("day", "."))
        if not name[0].isupper() or (short and self._said(match).lower() not in ("on", "by", "until", "since", "from")):
            return None
        number, at = WEEKDAYS.index(name[:3].lower()), self.at
        if match["week"]:
            return _on(week(at, {"last": -1, "next": 1}.get(match["week"].lower().split()[0], 0)), number)
        if word == "next":
            return _on(week(at, 1), number)
        options = [_on(week(at, shift), number) for shift in (-2, -1, 0, 1, 2)]
        lean = "before" if word in ("last", "this past") else "future" if word else self._lean()
        return choose(options, at, lean or "past")

    def _holiday(self, match: re.Match[str]) -> Span:
        name, long = match["name"].replace("’", "'"), bool(match["break"])
        if match["year"]:
            return holidays.holiday(name, int(match["year"]), break_=long) or NOTHING
        known = holidays.holidays(name, self.context.at, break_=long)
        return choose(known, self.at, self._lean()) if known else NOTHING


def _number_of(name: str) -> int:
    return MONTHS.index(name[:3].lower()) + 1


def _on(span: Span, number: int) -> Span:
    assert span.start
    return day(span.start + number * DAY)


def _shifted(unit: str, shift: int, at: date) -> Span:
    """The unit that holds `at`, or so many on; of seasons the nearest that way."""
    if unit == "year":
        return year(at.year + shift)
    if unit == "decade":
        first_year = (at.year // 10 + shift) * 10
        return replace(year(first_year), end=year(first_year + 9).end, grain=Grain.PART)
    if unit == "month":
        first = add_months(at.replace(day=1), shift)
        return month(first.year, first.month)
    if unit == "week":
        return week(at, shift)
    if unit == "weekend":
        span = week(at, shift)
        return replace(span, start=_on(span, 5).start, grain=Grain.PART)
    if unit in ("quarter", "half"):
        size, of = (3, quarter) if unit == "quarter" else (6, half)
        number = at.year * (12 // size) + (at.month - 1) // size + shift
        return of(number // (12 // size), number % (12 // size) + 1)
    every = [months(at.year + change, *_SEASONS[unit]) for change in (-1, 0, 1)]
    if shift > 0:
        return next((span for span in every if span.start and span.start > at), every[-1])
    return choose(every, at, "before") if shift else every[1]
