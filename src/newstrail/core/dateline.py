"""When an article without any date was published: from its own words only, never from the present.

Every clue says which days would fit: an absolute date looks back (the article is not older) or ahead (not younger), an
event held every year stands beside "last month", "18일(현지시간)" is read the next morning in Seoul. Each day of the
years in question is scored by the clues it fits; the best one is the guess, and all that come near are the interval.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from newstrail.core import times
from newstrail.core.times import tense

DAY = timedelta(days=1)

#: Events that the press names without a date: the months they are held in, as their organisers announced them.
#: Those that moved about (Google Cloud Next, Samsung Unpacked) are no use and left out.
EVENTS = {
    r"GTC": (3, 3),  # Nvidia, spring; the autumn ones of 2020 to 2022 were online
    r"CES": (1, 1),
    r"MWC(?: Barcelona)?|모바일\s?월드\s?콩그레스": (2, 3),
    r"ISSCC": (2, 2),
    r"Google I/O|구글 I/O|구글\s?아이오|I/O": (5, 5),
    r"Microsoft Build|MS 빌드|마이크로소프트 빌드|빌드": (5, 5),
    r"Computex|COMPUTEX|컴퓨텍스": (5, 6),
    r"WWDC": (6, 6),
    r"Hot Chips|핫칩스": (8, 8),
    r"IFA": (9, 9),
    r"Ignite|이그나이트": (11, 11),
    r"SC(?=\s?2\d)|Supercomputing": (11, 11),
    r"re:Invent|리인벤트": (11, 12),
    r"NeurIPS|뉴립스": (12, 12),
    r"Davos|다보스\s?포럼": (1, 1),
    r"G-STAR|지스타": (11, 11),
    r"SEDEX|반도체대전": (10, 10),
}
#: A generic word as an event's name needs its year beside it.
_NEEDS_YEAR = ("빌드", "I/O", "SC")
_EVENT = re.compile(
    r"(?<![A-Za-z가-힣])(?:" + "|".join(f"(?P<e{i}>{name})" for i, name in enumerate(EVENTS)) + r")"
    r"(?:[\s-]?['’]?(?P<year>20\d\d|2\d)(?!\d))?(?![A-Za-z])"
)
#: How the article stands to what it names: months, weeks or years back (-) or ahead (+) from its own.
_RELATIONS = (
    (r"지난\s?달|전달|last month", ("month", -1)),
    (r"이달|이번\s?달|this month", ("month", 0)),
    (r"다음\s?달|내달|next month", ("month", 1)),
    (r"지난\s?주|last week", ("week", -1)),
    (r"이번\s?주|금주|this week", ("week", 0)),
    (r"다음\s?주|내주|next week", ("week", 1)),
    (r"지난해|작년|last year", ("year", -1)),
    (r"올해|올\s?초|올\s|this year", ("year", 0)),
    (r"내년|next year", ("year", 1)),
)
_RELATION = re.compile("|".join(f"(?P<r{i}>{word})" for i, (word, _) in enumerate(_RELATIONS)), re.IGNORECASE)
_GLOSS = re.compile(
    r"(?P<word>올해|지난해|작년|내년|재작년|this year|last year|next year),?\s?\(?(?P<year>20\d\d)\s?년?\)?(?!\d)",
    re.IGNORECASE,
)
_GLOSSED = {
    "올해": 0,
    "지난해": -1,
    "작년": -1,
    "내년": 1,
    "재작년": -2,
    "this year": 0,
    "last year": -1,
    "next year": 1,
}
_STAMP = re.compile(
    r"(?:입력|등록|승인|송고|게재|수정|작성|Published|Posted|Updated)\s?(?:일시|시간|on)?\s?[:|]?\s?"
    r"(?P<year>20\d\d)\s?[.\-/년]\s?(?P<month>\d{1,2})\s?[.\-/월]\s?(?P<day>\d{1,2})",
    re.IGNORECASE,
)
_LOCAL = re.compile(r"(?<!\d)(?P<day>3[01]|[12]\d|[1-9])일\s?\((?:이하\s)?현지\s?(?:시간|시각)\)")
_SAID = re.compile(
    r"(?<![\d월~∼·]\s)(?<![\d월~∼·])(?P<day>3[01]|[12]\d|[1-9])일(?:\s(?:오전|오후))?\s[^.\n]{0,80}?"
    r"(?:밝혔다|발표했다|공개했다|전했다|말했다|열었다|체결했다|공시했다|출시했다|선보였다|보도했다|했다고)"
)
_DATELINE = re.compile(
    r"^[A-Z][A-Za-z .]+,? (?P<month>(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov"
    r"|Dec)[a-z]*\.?) (?P<day>\d{1,2})"
    r"(?:,? (?P<year>20\d\d))? (?:\(|—|–|-)",
    re.MULTILINE,
)
_MONTH_NAME = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_MONTH_DAY = re.compile(
    rf"(?:(?P<weekday>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?\b(?P<name>{_MONTH_NAME}) (?P<day>\d{{1,2}})(?!\d"
    rf"|,? (?:19|20)\d\d|,\d)"
    r"|(?<![년해]\s)(?<!\d)(?P<month>1[0-2]|[1-9])월\s?(?P<number>\d{1,2})일(?:\s?\((?P<sign>[월화수목금토일])\))?"
)
#: An event as the topic of what follows: "GTC 2025는 내년 3월 …".
_TOPIC = re.compile(r"(?:은|는|이|가|,)\s|\s(?:will be held|opens|takes place)\s")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

_WEEKDAYS = ("Mon", "Tues", "Wednes", "Thurs", "Fri", "Satur", "Sun", "월", "화", "수", "목", "금", "토", "일")

#: What clues weigh against each other. A stamp outweighs all; an event with its relation outweighs a mere day number.
STAMPED, RELATED, LOOKING, DAY_NUMBER, BESIDE_NUMBER = 40.0, 6.0, 8.0, 3.0, 1.5
#: News names what has just been: what a day loses for each year after the last date that is named.
AGEING = 2.0
#: Days within this of the best belong to the interval: a day number alone rules no day of the month out.
NEAR = 4.0


#: Texts that name no later year are about the past; there is no web news from before.
EARLIEST = 1995
#: News names years that are past, seldom long past: how many years after one it is looked for.
LOOK_BACK_YEARS = 2
#: A weekday with its date tells years apart: so many beyond the last one named are looked at.
WEEKDAY_YEARS = 5
#: Dates without a year that are looked at, from the top: further down they are history.
MONTH_DAYS = 4


@dataclass(frozen=True, slots=True)
class Inferred:
    """When a text was probably published, and why that is thought."""

    best: date
    start: date
    end: date
    certainty: str  #: "exact" stamped; "bounded" within a month; "approximate" within a year; "soft" anything longer
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Clue:
    reason: str
    score: Callable[[date], float]
    years: frozenset[int] = frozenset()  #: in which it places the article; empty: says nothing of the year
    floor: date | None = None  #: the article is not older
    sure: bool = True  #: False: its verb does not say that it is past, so its years count only where no other does
    bare: bool = False  #: a year alone ("2019년부터"): it bounds the guess, and is none without a nearer clue


def infer(title: str, text: str) -> Inferred | None:
    """The probable day of publication of an article in Korean or English; None where nothing places it in a year."""
    whole = f"{title}\n{text}"
    clues = [*_stamps(whole), *_events(whole), *_glosses(whole), *_absolutes(whole)]
    if not any(clue.years for clue in clues):
        return None
    placing = [clue for clue in clues if clue.years and clue.sure] or [clue for clue in clues if clue.years]
    years = sorted({year for clue in placing for year in clue.years})
    if years[-1] < EARLIEST:
        return None  # history is told, and not even the decade of the telling
    near = [*_days(whole), *_month_days(whole)]
    if not near and all(clue.bare for clue in clues if clue.years):
        return None
    clues += near
    last = years[-1] + (WEEKDAY_YEARS if _named_weekday(whole) else 0)
    floor = max((clue.floor for clue in placing if clue.floor), default=date(years[0], 1, 1))
    days = _range(date(years[0], 1, 1), date(last, 12, 31))

    def score(on: date) -> float:
        ageing = AGEING * max(0, (on - floor).days) / 365
        return sum(clue.score(on) for clue in clues) - ageing

    scored = [(score(on), on) for on in days]
    top = max(value for value, _ in scored)
    best = min(on for value, on in scored if value == top)
    start, end = _around(scored, best, top - NEAR)
    reasons = tuple(dict.fromkeys(clue.reason for clue in clues if clue.score(best) > 0))
    return Inferred(best, start, end, _certainty(clues, best, start, end), reasons)


def _named_weekday(text: str) -> bool:
    return any(match["weekday"] or match["sign"] for match in _MONTH_DAY.finditer(text))


def _range(first: date, last: date) -> Iterator[date]:
    return (first + number * DAY for number in range((last - first).days + 1))


def _around(scored: list[tuple[float, date]], best: date, bar: float) -> tuple[date, date]:
    """The unbroken run of days around the best that score no less than the bar."""
    for fits, run in groupby(scored, key=lambda pair: pair[0] >= bar):
        days = [on for _, on in run]
        if fits and days[0] <= best <= days[-1]:
            return days[0], days[-1]
    return best, best


def _certainty(clues: list[_Clue], best: date, start: date, end: date) -> str:
    if any(clue.score(best) >= STAMPED for clue in clues):
        return "exact"
    length = (end - start).days
    return "bounded" if length <= 31 else "approximate" if length <= 366 else "soft"


# ── clues ──────────────────────────────────────────────────────────────────────────────────────────


def _within(first: date, last: date, weight: float) -> Callable[[date], float]:
    return lambda on: weight if first <= on <= last else -weight


def _not_before(first: date, fits: float, misses: float) -> Callable[[date], float]:
    return lambda on: fits if on >= first else -misses


def _not_after(last: date) -> Callable[[date], float]:
    return lambda on: 0.0 if on <= last else -LOOKING


def _day(year: str | int, month: str | int, day: str | int) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _month(name: str) -> int:
    return _MONTHS.index(name[:3].lower()) + 1


def _stamps(text: str) -> Iterator[_Clue]:
    for match in _STAMP.finditer(text):
        if on := _day(match["year"], match["month"], match["day"]):
            yield _of_days(f"“{match.group()}” is a stamp", on, on, STAMPED)
    for match in _DATELINE.finditer(text):
        if match["year"] and (on := _day(match["year"], _month(match["month"]), match["day"])):
            yield _of_days(f"“{match.group().rstrip(' (—–-')}” heads the text", on, on, STAMPED)


def _of_days(reason: str, first: date, last: date, weight: float) -> _Clue:
    years = frozenset(range(first.year, last.year + 1))
    return _Clue(reason, _within(first, last, weight), years, first)


def _events(text: str) -> Iterator[_Clue]:
    months = list(EVENTS.values())
    for match in _EVENT.finditer(text):
        if not match["year"]:
            continue  # held every year: which one is not said
        year = int(match["year"]) if len(match["year"]) == 4 else 2000 + int(match["year"])
        first, last = next(months[i] for i in range(len(months)) if match[f"e{i}"])
        held = (date(year, first, 1), _month_end(year, last))
        name, about = match.group(), f"{match.group()} was held in {date(year, first, 1):%B %Y}"
        if relation := _relation(text, match):
            unit, shift = _RELATIONS[int(str(relation.lastgroup)[1:])][1]
            start, end = _shifted(held, unit, -shift)
            reason = f"“{relation.group().strip()} … {name}”: {about}, so this is of {_named(start, end)}"
            yield _of_days(reason, start, end, RELATED)
        elif _tense(text, match.start(), match.end()) == "future":
            yield _Clue(f"{name} lies ahead", _not_after(held[1]), frozenset({year}))
        else:
            years = frozenset({year, year + 1})
            yield _Clue(f"{about} and is looked back on", _not_before(held[0], 1, LOOKING), years, held[0])


def _relation(text: str, event: re.Match[str]) -> re.Match[str] | None:
    """What relates the event to the article: the last such word before it in its sentence, or one right after it."""
    sentence = max(text.rfind("\n", 0, event.start()), text.rfind(". ", 0, event.start())) + 1
    before = list(_RELATION.finditer(text, sentence, event.start()))
    after = _TOPIC.match(text, event.end())
    return before[-1] if before else _RELATION.match(text, after.end()) if after else None


def _named(start: date, end: date) -> str:
    same = (start.year, start.month) == (end.year, end.month)
    return f"{start:%B %Y}" if same else f"{start:%d %B %Y} to {end:%d %B %Y}"


def _month_end(year: int, month: int) -> date:
    return (date(year, month, 28) + 4 * DAY).replace(day=1) - DAY


def _shifted(held: tuple[date, date], unit: str, shift: int) -> tuple[date, date]:
    """The months, weeks or years so many on, in full."""
    first, last = held
    if unit == "year":
        return date(first.year + shift, 1, 1), date(last.year + shift, 12, 31)
    if unit == "week":
        return first + 7 * shift * DAY - first.weekday() * DAY, last + 7 * shift * DAY
    start = first.year * 12 + first.month - 1 + shift
    end = last.year * 12 + last.month - 1 + shift
    return date(start // 12, start % 12 + 1, 1), _month_end(end // 12, end % 12 + 1)


def _glosses(text: str) -> Iterator[_Clue]:
    for match in _GLOSS.finditer(text):
        year = int(match["year"]) - _GLOSSED[match["word"].lower()]
        yield _of_days(f"“{match.group()}” places it in {year}", date(year, 1, 1), date(year, 12, 31), RELATED)


#: An expression that is dated alike from two such days does not depend on the article's own.
_PROBES = (date(2001, 3, 14), date(2011, 10, 26))


#: What says more than the year, though it begins on the first of January.
_PART_OF_YEAR = re.compile(r"월|분기|반기|\bJan|quarter|half", re.IGNORECASE)


def _absolutes(text: str) -> Iterator[_Clue]:
    """Dates that stand with their year."""
    for one, two in zip(*(times.when(text, at) for at in _PROBES), strict=False):
        start, end = (a if a == b else None for a, b in ((one.start, two.start), (one.end, two.end)))
        first = start or end
        if one.at != two.at or not first:
            continue
        leaning = _tense(text, *one.at)
        if leaning == "future" or not start:
            if leaning != "past":  # "by 2030" beside a verb of the past says nothing
                yield _Clue(f"“{one.text}” lies ahead", _not_after(end or first))
            continue
        sure = leaning == "past"
        years = frozenset(range(first.year, first.year + LOOK_BACK_YEARS + 1))
        score = _not_before(first, 0.5, LOOKING if sure else LOOKING / 4)
        yield _Clue(f"“{one.text}” is looked back on", score, years, first, sure, _is_bare(one))


def _is_bare(one: times.Interval) -> bool:
    if not one.start or _PART_OF_YEAR.search(one.text):
        return False
    return _begins_a_year(one.start) and (one.end is None or _begins_a_year(one.end + DAY))


def _begins_a_year(on: date) -> bool:
    return (on.month, on.day) == (1, 1)


def _tense(text: str, start: int, end: int) -> str:
    korean = re.search(r"[가-힣]", text[start : end + 60])
    return tense.korean(text, end) if korean else tense.english(text, start, end)


# ── clues that fit in any year ─────────────────────────────────────────────────────────────────────


def _days(text: str) -> Iterator[_Clue]:
    """The number of the day: local time abroad is the day before; what was said on a day is reported on it."""
    if match := _LOCAL.search(text):
        yield _Clue(f"“{match.group()}” abroad is read the day after", _numbered(int(match["day"]), 1))
    elif match := _SAID.search(text):
        yield _Clue(f"“{match['day']}일 … {match.group()[-4:]}” is reported that day", _numbered(int(match["day"]), 0))
    for match in _DATELINE.finditer(text):
        at = (_month(match["month"]), int(match["day"]))
        yield _Clue(f"“{match.group().rstrip(' (—–-')}” heads the text", _heading(at))


def _numbered(number: int, later: int) -> Callable[[date], float]:
    def score(on: date) -> float:
        return {0: DAY_NUMBER, 1: BESIDE_NUMBER}.get(abs((on - later * DAY).day - number), 0.0)

    return score


def _heading(at: tuple[int, int]) -> Callable[[date], float]:
    return lambda on: RELATED if (on.month, on.day) == at else 0.0


def _month_days(text: str) -> Iterator[_Clue]:
    """A month and a day without their year: news is of the days after; with a weekday they fit one year in six."""
    for match in list(_MONTH_DAY.finditer(text))[:MONTH_DAYS]:
        month = int(match["month"]) if match["month"] else _month(match["name"])
        name = match["weekday"] or match["sign"]
        weekday = _WEEKDAYS.index(name) % 7 if name else None
        past = _tense(text, *match.span()) == "past"
        number = int(match["day"] or match["number"])
        yield _Clue(f"“{match.group()}” is just past", _just_past(month, number, weekday, past=past))


def _just_past(month: int, number: int, weekday: int | None, *, past: bool) -> Callable[[date], float]:
    def score(on: date) -> float:
        said = _day(on.year, month, number)
        if not said:
            return -RELATED
        fits = 0.0 if weekday is None else RELATED if said.weekday() == weekday else -RELATED
        late = (on - said).days
        return fits + (DAY_NUMBER - late / 7 if past and 0 <= late <= 21 else 0.0)

    return score
