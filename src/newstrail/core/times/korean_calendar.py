"""Korean calendar expressions, read from left to right.

A bound (이르면, 늦어도), a direction (지난, 오는), year, month, day, a part (초, 중순, 말), and how the
whole binds (까지, 부터, 중). Where the year or month is not said, the direction decides, else the verb, else
the nearest is meant.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from newstrail.core.times import fiscal, holidays, korean_reach, korean_tail
from newstrail.core.times.korean_tail import part_of
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
from newstrail.core.times.tense import korean as tense_of

_BOUND = re.compile(r"(?P<earliest>이르면|빠르면|빨라야|일러야)\s?|(?P<latest>늦어도|늦으면)\s?")
_DIRECTION = re.compile(
    r"(?P<back>지난|저번|지지난)\s?|(?P<ahead>오는|다가오는|돌아오는)\s?|(?P<next>이번|다음|다다음)\s?"
)
_PLACE = re.compile(r"(?:(?:미국\s)?(?:현지|동부)|미국|미\s?동부|한국)\s?(?:시간|시각)(?:으로|\s?기준)?\s?")
_NOTE = re.compile(
    r"\s?\([^()]{0,12}?(?:현지|미국|미|동부|서부|한국|태평양|국제)\s?(?:표준)?\s?(?:시간|시각)[^()]{0,8}\)"
    r"|\s?\([월화수목금토일]\)|\s[월화수목금토일]요일"
)
_GLOSS = re.compile(r"\((?:(?:19|20)\d\d년?|\d{1,2}월|\d{1,2}일)\)")
_SPACE = re.compile(r"\s?")
_FISCAL = re.compile(r"(?:(?:19|20)\d\d\s?(?:년\s?)?)?회계\s?(?:연도|년도)")

_YEARS = {"재작년": -2, "지지난해": -2, "지난해": -1, "작년": -1, "올해": 0, "금년": 0, "올": 0, "내년": 1, "명년": 1}
_YEARS |= {"내후년": 2, "후년": 2}
_YEAR = re.compile(
    r"(?P<first>(?:19|20)\d\d)년?\s?[~∼～-]\s?(?P<to>(?:19|20)\d\d)년|(?P<decade>(?:19|20)\d0)년대"
    r"|(?P<number>(?:1[89]|20)\d\d)\s?년(?:도)?(?!대|생|형|산|\s?(?:간|만에))"
    r"|(?P<word>재작년|지지난해|지난\s?해(?!\s?같은)|작년|올해|금년|내년|명년|내후년|후년"
    r"|올(?=\s?(?:상반기|하반기|\d{1,2}월|\d분기|[1-4]/4|연말|연내|초|중|말|봄|여름|가을|겨울|추석|설|한\s?해"
    r"|크리스마스)))"
    r"|(?P<new>새해(?=\s?(?:\d{1,2}월|[상하]반기|초|\d분기)))|(?P<same>그\s?해|같은\s?해|당해(?:\s?연도)?)"
    r"|(?P<after>이듬해|다음\s?해)"
)
_MONTH = re.compile(
    r"(?P<first>1[0-2]|0?[1-9])월?\s?(?:[~∼～·-]|에서\s)\s?(?P<to>1[0-2]|0?[1-9])월(?!\s?\d{1,2}일)"
    r"|(?P<number>1[0-2]|0?[1-9])월(?!요일|드컵|급|세|간)"
    r"|(?P<word>(?:이|이번|지난|저번|지지난|다음|다다음|같은|그)\s?달(?!의\s?소녀)|금월|당월|내달)"
    r"|(?P<before>전달(?=보다|에\s?(?:비해|이어|도|는)|의|과|까지|부터|\s?대비|\s\d|\s?초|\s?말|\s중순|에\s)|전월)"
)
_MONTH_WORD = re.compile(r"(?:이|지난|다음|저번|지지난|다다음|이번|같은|그)\s?달")
_MONTHS = {"이달": 0, "이번달": 0, "금월": 0, "당월": 0, "지난달": -1, "저번달": -1, "지지난달": -2, "다음달": 1}
_MONTHS |= {"내달": 1, "다다음달": 2}
_DAY = re.compile(
    r"(?P<first>3[01]|[12]\d|0?[1-9])일?\s?(?:[~∼～·-]|에서\s)\s?(?P<to>3[01]|[12]\d|0?[1-9])일"
    r"(?!간|째|장|차|\s?동안|\s?만에)"
    r"|(?P<number>3[01]|[12]\d|0?[1-9])일(?!간|째|장|차|\s?동안|\s?만에|보|반|러|본|가량|여|\s?연속|로\s?예)"
)
_WEEKDAYS = "월화수목금토일"
_WEEKDAY = re.compile(r"(?P<number>[월화수목금토일])요일")
_WEEK = re.compile(
    r"(?P<word>(?:지난|저번|이번|다음|지지난|다다음)\s?주|금주(?=\s|에|부터|까지|중)|내주(?=\s|에|부터|까지|초|말|중|$)"
    r"|차주(?=\s|에|부터|초|중))(?![년택식가의자민요력제문연장석최])(?P<part>\s?(?:초|중반|말(?!레|로|미)))?"
)
_WEEKS = {
    "지난주": -1,
    "저번주": -1,
    "이번주": 0,
    "금주": 0,
    "다음주": 1,
    "내주": 1,
    "차주": 1,
    "지지난주": -2,
    "다다음주": 2,
}
_NTH_WEEK = re.compile(r"\s?(?P<n>첫|둘|셋|넷|다섯|마지막|[1-5])(?:째|번째)?\s?주(?:차)?(?!년)")
_NTH = {"첫": 0, "둘": 1, "셋": 2, "넷": 3, "다섯": 4, "1": 0, "2": 1, "3": 2, "4": 3, "5": 4}
_WEEKEND = re.compile(r"(?P<word>지난\s?주말|이번\s?주말|다음\s?주말|주말)(?!극|드라마|농장|부부)")
_PARTS = re.compile(
    r"\s?(?:(?P<half>[상하])반기|(?P<q1>[1-4])(?:분기)?\s?[~∼-]\s?(?P<q2>[1-4])분기|(?P<quarter>[1-4])(?:/4)?\s?분기"
    r"|(?P<season>봄|여름|가을|겨울)철?(?=\s|에|께|쯤|까지|부터|,|\.|$))"
)
_RESULTS = re.compile(r"\s?(?:잠정\s?)?(?:실적|성적표|결산|확정치)")
_SEASONS = {"봄": (3, 5), "여름": (6, 8), "가을": (9, 11), "겨울": (12, 14)}
_QUARTER = re.compile(r"(?P<word>이번|지난|다음|직전)\s?분기(?!별)")
_HOLIDAY = re.compile(
    r"(?P<name>설날|설(?=\s?(?:연휴|명절|전|이전|당일|을\s앞))|구정(?=\s?(?:연휴|명절|때|전))|추석|한가위"
    r"|신정(?=\s?(?:연휴|때))"
    r"|삼일절|3·1절|어린이날|현충일|광복절|개천절|한글날|핼러윈|크리스마스|성탄절)(?P<break>\s?(?:명절\s?)?연휴"
    r"|\s?명절)?"
)
_LONE = re.compile(
    r"(?P<yearend>연말|세밑)(?!정산)|(?P<yearstart>연초(?!록|를\s피))|(?P<newyear>새해|신년(?!사|회))|(?P<within>연내)"
    r"|(?P<mstart>월초)|(?P<mend>월말)|(?P<wstart>주초)|(?P<wmid>주중)"
)
_YEAR_END = re.compile(r"연말(?!정산)")


def read(reader: Reader, context: Context) -> Span | None:
    """The calendar expression that begins here, NOTHING for one that cannot be dated, None where none begins."""
    said = reader.take(_BOUND)
    reader.take(_PLACE)
    span = _named(reader, context, "future" if said else "")
    if span is None and said:
        span = korean_reach.dayword(reader, context) or korean_reach.reach(reader, context)
    if span is None or span is NOTHING:
        return span
    reader.take(_NOTE)
    reader.take(_GLOSS)
    span = korean_tail.bound(reader, span, context, "latest" if said and said["latest"] else "")
    return span.earliest(context.at) if said and said["earliest"] else span


def bounded(reader: Reader, span: Span, context: Context) -> Span:
    """A span read elsewhere, with what is said of it (어제부터, 3일 전까지)."""
    return korean_tail.bound(reader, span, context, "")


def _named(reader: Reader, context: Context, tense: str) -> Span | None:
    """The period itself, without how it binds."""
    if reader.sees(_FISCAL):
        return fiscal.read(reader)
    for part in (_weekend, _quarter_word, _week, _lone, _years):
        if span := part(reader, context):
            return span
    start = reader.pos
    year_ = _year(reader, context)
    direction = None if year_ is not None or reader.sees(_MONTH_WORD) else reader.take(_DIRECTION)
    if direction:
        year_ = _year(reader, context)
        if direction["back"] and reader.take(_YEAR_END):
            return months(context.at.year - 1, 11, 12)
        if direction["ahead"] and (span := _lone(reader, context)):
            return span
        tense = tense or ("before" if direction["back"] else "future")
    before = reader.pos
    reader.take(_SPACE)
    if span := _inside(reader, context, year_, tense, seasons=year_ is not None or direction is not None):
        return span
    reader.pos = before if year_ is not None else start
    return part_of(reader, year(year_), Grain.YEAR) if year_ is not None else None


def _years(reader: Reader, _: Context) -> Span | None:
    """2019~2023년, 1990년대."""
    start, match = reader.pos, reader.take(_YEAR)
    if match and match["to"]:
        return replace(year(int(match["first"])), end=year(int(match["to"])).end, grain=Grain.PART)
    if match and match["decade"]:
        first = int(match["decade"])
        return replace(year(first), end=year(first + 9).end, grain=Grain.PART)
    reader.pos = start
    return None


def _year(reader: Reader, context: Context) -> int | None:
    match = reader.take(_YEAR)
    if not match:
        return None
    reader.take(_GLOSS)
    last = context.last.start.year if context.last and context.last.start else None
    if match["number"]:
        return int(match["number"])
    if match["new"]:
        return context.at.year + (context.at.month >= 11)
    if match["same"]:
        return last
    if match["after"]:
        return (last or context.at.year) + 1
    return context.at.year + _YEARS[re.sub(r"\s+", "", match["word"])]


def _inside(reader: Reader, context: Context, year_: int | None, tense: str, *, seasons: bool) -> Span | None:
    """What a year (given or to be found) is narrowed to: a month or day, a half, quarter or season, a holiday."""
    before = reader.pos
    if match := reader.take(_MONTH):
        return _month(reader, context, match, year_, tense)
    if year_ is None and (match := reader.take(_DAY)):
        return _day(reader, context, match, tense)
    if year_ is None and (match := reader.take(_WEEKDAY)):
        return _weekday(reader, context, match, tense)
    if (match := reader.take(_PARTS)) and (seasons or not match["season"]):
        return _part(reader, context, match, year_, tense)
    reader.pos = before
    if match := reader.take(_HOLIDAY):
        long = "연휴" in (match["break"] or "")
        known = holidays.holidays(match["name"], context.at, break_=long)
        if year_ is not None:
            only = holidays.holiday(match["name"], year_, break_=long)
            known = [only] if only else []
        return choose(known, context.at, _lean(reader, tense)) if known else NOTHING
    return None


def _lean(reader: Reader, tense: str) -> str:
    """The leaning that words gave, else that of the verb; a deadline looks ahead."""
    found = tense or tense_of(reader.text, reader.pos)
    return "future" if not found and reader.sees(korean_tail.DEADLINE) else found


# ── months and days ────────────────────────────────────────────────────────────────────────────────


def _month(reader: Reader, context: Context, match: re.Match[str], year_: int | None, tense: str) -> Span:
    reader.take(_GLOSS)
    if match["word"] or match["before"]:
        first = _month_word(context, match)
        return _within_month(reader, month(first.year, first.month)) if first else NOTHING
    number = int(match["first"] or match["number"])
    to = int(match["to"] or number)
    if year_ is None and context.beside and context.beside.start:
        year_ = context.beside.start.year + (number < context.beside.start.month)
    before = reader.pos
    reader.take(_SPACE)
    if not match["to"] and (found := reader.take(_DAY)):
        return _full_date(reader, context, number, found, year_, tense)
    reader.pos = before

    def of(year_number: int) -> Span:
        grain = Grain.PART if match["to"] else Grain.MONTH
        return months(year_number, number, to if to >= number else to + 12, grain)

    if year_ is not None:
        return _within_month(reader, of(year_))
    at = context.floor or context.at
    every = [of(y) for y in range(max(1, at.year - 2), min(9998, at.year + 2) + 1)]
    return _within_month(reader, choose(every, at, "future" if context.floor else _lean(reader, tense)))


def _month_word(context: Context, match: re.Match[str]) -> date | None:
    """The first day of 이달, 다음달, 같은 달, 전달 (the month before the one just named, else before the article's)."""
    base, last = context.at.replace(day=1), context.last
    word = re.sub(r"\s", "", match["word"] or "")
    if word in ("같은달", "그달"):
        return last.start.replace(day=1) if last and last.start else None
    if match["before"]:
        named = last.start.replace(day=1) if last and last.start and last.grain is Grain.MONTH else base
        return add_months(named, -1)
    return add_months(base, _MONTHS[word])


def _within_month(reader: Reader, span: Span) -> Span:
    """A day, a week or a third of a month."""
    assert span.start
    assert span.end
    before = reader.pos
    reader.take(_SPACE)
    if span.grain is Grain.MONTH and (match := reader.take(_DAY)):
        first, last = int(match["first"] or match["number"]), int(match["to"] or match["number"])
        if last <= span.end.day:
            return replace(day(span.start.replace(day=first)), end=span.start.replace(day=last))
    reader.pos = before
    if span.grain is Grain.MONTH and (match := reader.take(_NTH_WEEK)):
        if match["n"] == "마지막":
            return Span(span.end - 6 * DAY, span.end, Grain.WEEK, "approximate")
        begin = span.start + 7 * _NTH[match["n"]] * DAY
        return Span(begin, min(begin + 6 * DAY, span.end), Grain.WEEK, "approximate")
    return part_of(reader, span, span.grain)


def _full_date(
    reader: Reader, context: Context, month_: int, number: re.Match[str], year_: int | None, tense: str
) -> Span:
    at = context.floor or context.at
    first, last = int(number["first"] or number["number"]), int(number["to"] or number["number"])
    options = days_of_year(month_, first, at if year_ is None else date(year_, 1, 1))
    if year_ is not None:
        options = [span for span in options if span.start and span.start.year == year_]
    if not options:
        return NOTHING
    span = choose(options, at, "future" if context.floor else _local(reader, _lean(reader, tense), options, at))
    later = days_of_year(month_, last, span.start) if last > first and span.start else []
    return replace(span, end=choose(later, span.start or at, "future").start) if later else span


def _day(reader: Reader, context: Context, match: re.Match[str], tense: str) -> Span:
    first, last = int(match["first"] or match["number"]), int(match["to"] or match["number"])
    if context.beside and context.beside.start and not tense:
        span = choose(days_of_month(first, context.beside.start), context.beside.start, "future")
    else:
        at = context.floor or context.at
        options, lean = days_of_month(first, at), _lean(reader, tense) or "past"
        span = choose(options, at, "future" if context.floor else _local(reader, lean, options, at))
    if last == first or not span.start:
        return span
    return replace(span, end=choose(days_of_month(last, span.start), span.start, "future").start)


def _local(reader: Reader, lean: str, options: list[Span], at: date) -> str:
    """Local time may be a day ahead of the article's (the 16th in a Korean paper of the 15th is tomorrow)."""
    return "future" if reader.sees(_NOTE) and any(span.start == at + DAY for span in options) else lean


def _weekday(reader: Reader, context: Context, match: re.Match[str], tense: str) -> Span:
    at, number = context.floor or context.at, _WEEKDAYS.index(match["number"])
    options = [_on(week(at, shift), number) for shift in (-2, -1, 0, 1, 2)]
    return choose(options, at, "future" if context.floor else _lean(reader, tense) or "past")


def _on(span: Span, number: int) -> Span:
    assert span.start
    return day(span.start + number * DAY)


# ── parts of the year, and weeks ───────────────────────────────────────────────────────────────────


def _part(reader: Reader, context: Context, match: re.Match[str], year_: int | None, tense: str) -> Span:
    """A half, quarter or season: of the year given, else of this one, unless its verb says otherwise."""

    def of(number: int) -> Span:
        if match["half"]:
            return half(number, 1 + (match["half"] == "하"))
        if match["season"]:
            return months(number, *_SEASONS[match["season"]])
        if match["q1"]:
            return months(number, 3 * int(match["q1"]) - 2, 3 * int(match["q2"]))
        return quarter(number, int(match["quarter"]))

    if year_ is None and context.beside and context.beside.start:
        year_ = context.beside.start.year
    if year_ is not None:
        return part_of(reader, of(year_), Grain.PART)
    at = context.floor or context.at
    lean = "future" if context.floor else _lean(reader, tense)
    if lean == "future" and reader.sees(_RESULTS):
        lean = ""  # results are told ahead, but are of a quarter that has passed
    span = choose([of(at.year + shift) for shift in (-1, 0, 1)], at, lean) if lean else of(at.year)
    return part_of(reader, span, Grain.PART)


def _week(reader: Reader, context: Context) -> Span | None:
    match = reader.take(_WEEK)
    if not match:
        return None
    span = week(context.at, _WEEKS[re.sub(r"\s", "", match["word"])])
    before = reader.pos
    reader.take(_SPACE)
    if found := reader.take(_WEEKDAY):
        return _on(span, _WEEKDAYS.index(found["number"]))
    reader.pos = before
    if part := (match["part"] or "").strip():
        first, last = {"초": (0, 1), "중반": (2, 3), "말": (4, 6)}[part]
        return Span(_on(span, first).start, _on(span, last).start, Grain.PART, "approximate")
    return span


def _weekend(reader: Reader, context: Context) -> Span | None:
    match = reader.take(_WEEKEND)
    if not match:
        return None
    span = week(context.at, {"지난": -1, "다음": 1}.get(match["word"][:2], 0))
    return Span(_on(span, 5).start, span.end, Grain.PART, "bounded")


def _quarter_word(reader: Reader, context: Context) -> Span | None:
    match = reader.take(_QUARTER)
    if not match:
        return None
    number = context.at.year * 4 + (context.at.month - 1) // 3 + {"이번": 0, "다음": 1}.get(match["word"], -1)
    return part_of(reader, quarter(number // 4, number % 4 + 1), Grain.PART)


def _lone(reader: Reader, context: Context) -> Span | None:
    """연말, 연초, 연내, 월말, 주초 …: parts of the year, month and week the text is in."""
    match = None if reader.sees(_YEAR) else reader.take(_LONE)  # 새해 1월 is a month
    if not match:
        return None
    at = context.at
    if match["within"]:
        return Span(at, year(at.year).end, Grain.YEAR, "bounded", "until")
    if match["yearend"]:
        return months(at.year, 11, 12)
    if match["yearstart"] or match["newyear"]:
        turn = at.month >= 11 and (bool(match["newyear"]) or tense_of(reader.text, reader.pos) == "future")
        return months(at.year + turn, 1, 2)
    if match["mstart"] or match["mend"]:
        last = context.last.start if context.last and context.last.start else at
        return third(month(last.year, last.month), 2 if match["mend"] else 0)
    span = week(at)
    return Span(span.start, _on(span, 1 if match["wstart"] else 4).start, Grain.PART, "approximate")
