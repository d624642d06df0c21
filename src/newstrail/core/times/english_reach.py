"""English expressions that reach from the day of the article: yesterday, within three years, so far this year."""

from __future__ import annotations

import re
from datetime import date

from newstrail.core.times.english_words import LENGTH, UNIT, UNSURE, number, rx
from newstrail.core.times.reading import Context, Reader
from newstrail.core.times.spans import DAY, NOTHING, Grain, Span, day, month, quarter, shifted, week, year
from newstrail.core.times.tense import english as tense_of
from newstrail.core.times.vague import COMING, RECENT, vague

_OVER = r"(?:(?:over|in|within|during|for|across) )?"
_NEXT = rx(rf"{_OVER}the (?:next|coming|following) {UNSURE}{LENGTH}")
_COMING = rx(
    rf"{_OVER}(?:the )?(?:coming|next few|next several|following few|next couple of) (?P<u>{UNIT})s\b"
    rf"|(?:(?:in|within) (?:a few|several)|within) (?P<v>{UNIT})s\b(?! of)"
)
_NEXT_ONE = rx(r"(?:over|in|within|during|for|across) the (?:next|coming) (?P<u>week|month|year|decade)\b(?! of)")
_PAST = rx(rf"{_OVER}the (?:past|last|previous) {UNSURE}{LENGTH}")
_PAST_ONE = rx(rf"{_OVER}the past (?P<u>week|month|year|decade)\b")
_RECENT = rx(rf"{_OVER}(?:recent|the past few|the last few|the past several) (?P<u>{UNIT})s\b")
_WITHIN = rx(rf"(?:within|in less than|in under) {UNSURE}{LENGTH}(?! of)")
_AGO = rx(rf"{UNSURE}{LENGTH} (?:ago|earlier|before now)\b")
_IN = rx(rf"in {UNSURE}{LENGTH}(?:['’] time)?(?! (?:of|since|ago|row|for))")
_FROM_NOW = rx(rf"{UNSURE}{LENGTH} from now\b")
#: "the first loss in ten years" looks back.
_FIRST_IN = rx(r"\b(?:first|lowest|highest|biggest|largest|worst|best|fastest|slowest|time)\b[^.;,]*$")

_NEAR = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_NEAR |= {"the day before yesterday": -2, "the day after tomorrow": 2}
_DAYWORD = rx(
    r"(?P<near>the day before yesterday|the day after tomorrow|today(?!['’]s)|tonight|yesterday|tomorrow)"
    r"|(?P<same>(?:on )?(?:that|the same) day|(?:earlier|later) (?:that|the same) day)"
    r"|(?P<before>(?:on )?the (?:previous day|day before)|a day (?:earlier|before|ago)|one day (?:earlier|ago))"
    r"|(?P<next>(?:on )?the (?:next|following) day|a day later|the day after)"
)
_SOFT = rx(
    r"(?P<recent>recently|lately|of late|in recent times)|(?P<until>until now|up to now|to date|so far(?! this))"
    r"|(?P<now>currently|presently|at present|at the moment|right now|as of now|now(?! that|-))"
    r"|(?P<soon>soon(?! after)|shortly(?! (?:after|before))|before long|in the near future"
    r"|(?:as soon )?in the not[- ]too[- ]distant future)|(?P<while>for the time being|for now"
    r"|for the foreseeable future)"
    r"|(?P<term>(?:in|over) the (?:long|short|medium|longer|shorter|near|mid)(?:er)?[- ](?:term|run)"
    r"|(?:during|within|before the end of) (?:his|her|the(?: (?:president|government)['’]s)?) term)"
)
_TO_DATE = rx(
    r"so far this (?P<unit>year|month|quarter|week)|(?P<b>year[- ]to[- ]date)"
    r"|since the (?:start|beginning|turn) of (?:the|this) (?P<since>year|month|quarter|week)"
    r"|earlier this (?P<earlier>year|month|quarter|week)"
)


def read(reader: Reader, context: Context) -> Span | None:
    """The expression that begins here, or None."""
    if match := reader.take(_TO_DATE):
        unit = (match["unit"] or match["since"] or match["earlier"] or "year").lower()
        return Span(current(unit, context.at).start, context.at, Grain.PART, "bounded")
    if match := reader.take(_DAYWORD):
        if match["near"]:
            return day(context.at + _NEAR[match["near"].lower()] * DAY)
        return day(context.now(reader.pos) + (bool(match["next"]) - bool(match["before"])) * DAY)
    return _reach(reader, context) or _soft(reader, context)


def current(unit: str, at: date) -> Span:
    """This week, month, quarter or year."""
    if unit == "week":
        return week(at)
    if unit == "quarter":
        return quarter(at.year, (at.month + 2) // 3)
    return month(at.year, at.month) if unit == "month" else year(at.year)


def _length(match: re.Match[str]) -> tuple[int, int, str]:
    return number(match["n"]), number(match["m"] or match["n"]), match["u"].lower()


def _shifted(at: date, count: int, unit: str) -> date:
    return shifted(at, 10 * count, "year") if unit == "decade" else shifted(at, count, unit)


def _reach(reader: Reader, context: Context) -> Span | None:
    at, begin = context.at, reader.pos
    if match := reader.take(_COMING):
        reach = COMING.get((match["u"] or match["v"]).lower())
        return Span(at, shifted(at, *reach) if reach else None, Grain.VAGUE, "soft")
    if match := reader.take(_RECENT):
        return Span(None if match["u"].lower() == "year" else at - RECENT, at, Grain.VAGUE, "soft")
    if match := reader.take(_NEXT_ONE):
        return Span(at, _shifted(at, 1, match["u"].lower()), Grain.POINT, "bounded")
    if match := reader.take(_PAST_ONE):
        return Span(_shifted(at, -1, match["u"].lower()), at, Grain.POINT, "approximate")
    if match := reader.take(_NEXT) or reader.take(_WITHIN):
        if match.re is _WITHIN and tense_of(reader.text, begin, reader.pos) == "past":
            return NOTHING  # how long it took
        _, high, unit = _length(match)
        return Span(at, _shifted(at, high, unit), Grain.POINT, "bounded")
    if match := reader.take(_PAST):
        _, high, unit = _length(match)
        return Span(_shifted(at, -high, unit), at, Grain.POINT, "approximate")
    if match := reader.take(_AGO):
        return _point(at, match, -1)
    if match := reader.take(_FROM_NOW):
        return _point(at, match, 1)
    if match := reader.take(_IN):
        looks_back = _FIRST_IN.search(reader.text[max(0, begin - 40) : begin])
        past = tense_of(reader.text, begin, reader.pos) == "past"
        return NOTHING if looks_back or past else _point(at, match, 1)
    return None


def _point(at: date, match: re.Match[str], sign: int) -> Span:
    low, high, unit = _length(match)
    first, last = sorted((_shifted(at, sign * low, unit), _shifted(at, sign * high, unit)))
    return Span(first, last, Grain.POINT, "exact" if unit == "day" else "approximate")


def _soft(reader: Reader, context: Context) -> Span | None:
    match = reader.take(_SOFT)
    return vague(match, context.at) if match else None
