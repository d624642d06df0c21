"""Time expressions to days: "다음달 중", "연내", "18일(현지시간)", "by year-end", "as early as March".

Everything is anchored to the day of the article, never to the present. Both bounds are inclusive; a bound that was
not set is None. A deadline (까지, 늦어도, "by") runs from the article's day to its last day; a lower bound (이르면,
"as early as") and a beginning (부터, "since") have no end. Comparisons ("지난해 같은 기간"), durations ("3년 만에")
and times of day are no dates. What is too vague to be dated ("장기적으로") comes back with neither bound.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from newstrail.core.times import english, korean
from newstrail.core.times.reading import Context, Reader
from newstrail.core.times.spans import Grain, Span, shifted

__all__ = ["Interval", "principal", "when"]


@dataclass(frozen=True, slots=True)
class Interval:
    """What an expression says, in days."""

    text: str  #: the expression as it stands
    start: date | None  #: None: open
    end: date | None  #: inclusive; None: open
    #: "exact" a day; "bounded" a calendar period or a hard bound; "approximate" a part of one, or about; "soft" a guess
    certainty: str
    at: tuple[int, int]  #: where it stands, in characters
    vague: bool = False  #: says little of when something happens: 현재, 최근, soon


def when(text: str, at: date) -> tuple[Interval, ...]:
    """Every time expression of a text, in order; `at` is the day of the article it stands in.

    >>> [(str(i.start), str(i.end)) for i in when("다음달 중 적용될 예정이다", date(2023, 4, 19))]
    [('2023-05-01', '2023-05-31')]
    """
    return tuple(
        Interval(text[start:end], span.start, span.end, span.certainty, (start, end), span.grain in _VAGUE)
        for start, end, span in _joined(text, list(_spans(text, at)))
    )


_VAGUE = (Grain.NOW, Grain.VAGUE)


def principal(intervals: Sequence[Interval]) -> Interval | None:
    """The one that says most of when: the first that is dated and no mere "now" or "recently", else the first."""
    dated = [interval for interval in intervals if interval.start or interval.end]
    firm = [interval for interval in dated if not interval.vague]
    return next(iter([*firm, *dated, *intervals]), None)


_TRIGGER = re.compile(f"(?:{korean.TRIGGER.pattern})|(?i:{english.TRIGGER.pattern})")
#: Between two expressions that make one: "8월 말, 늦어도 9월", "3월~5월", "from March to May".
_RANGE = re.compile(r"\s?(?:[~∼～–—-]|에서|to|until|till|through|and)\s?")
#: How far apart the two may stand where each says which end it is ("8월 말, 늦어도 9월"), in characters.
_NEAR = 12
_YEAR_SAID = re.compile(r"\d{4}|year|년|해|올|전|달")
#: Between two that share their year or month: "지난해 11월과 12월".
_BESIDE = re.compile(r"(?:[과와·,]|\s?및|\s?또는|\s?and|\s?or)\s?")


def _spans(text: str, at: date) -> Iterator[tuple[int, int, Span]]:
    context = Context(at)
    position = until = 0
    while match := _TRIGGER.search(text, position):
        start = match.start()
        near = text[until:start] if context.last else None
        since = context.last and context.last.side == "since" and near is not None and len(near) < _NEAR
        ranged = near is not None and bool(_RANGE.fullmatch(near))
        context.floor = context.last.start if context.last and (since or ranged) else None
        context.beside = context.last if near is not None and _BESIDE.fullmatch(near) else None
        reader = Reader(text, start)
        span = _read(reader, context)
        if span is None or reader.pos <= start:
            position = start + 1
            continue
        position = reader.pos
        if span.grain is Grain.NONE:
            continue
        end = start + len(text[start : reader.pos].rstrip())
        yield start, end, span
        if span.grain not in (Grain.VAGUE, Grain.NOW):
            context.last, until = span, end
        if span.grain is Grain.DAY and span.start and span.start == span.end:
            context.day, context.day_at = span.start, end


def _read(reader: Reader, context: Context) -> Span | None:
    try:
        parse = (
            english.read
            if reader.text[reader.pos].isascii() and english.TRIGGER.match(reader.text, reader.pos)
            else korean.read
        )
        return parse(reader, context) or (korean.read(reader, context) if parse is english.read else None)
    except (ValueError, OverflowError):  # beyond the years 1 to 9999, or a 31 June
        return None


def _joined(text: str, found: list[tuple[int, int, Span]]) -> Iterator[tuple[int, int, Span]]:
    """Make one of the two ends of a range, and of an earliest and a latest."""
    index = 0
    while index < len(found):
        start, end, span = found[index]
        if index + 1 < len(found):
            then, last, second = found[index + 1]
            if both := _pair((text[start:end], text[end:then]), span, second):
                end, span, index = last, both, index + 1
        yield start, end, span
        index += 1


def _pair(text: tuple[str, str], first: Span, second: Span) -> Span | None:
    """One span of two, where the words between them and what was said of each allow it."""
    expression, between = text
    if not first.start or not second.end:
        return None
    joins = bool(_RANGE.fullmatch(between))
    bounds = (first.side, second.side) in (("earliest", "latest"), ("since", "until"))
    if (bounds and len(between) < _NEAR) or (joins and (between.strip() != "and" or first.side == "between")):
        start = first.start
        if second.start and first.grain is second.grain and not _YEAR_SAID.search(expression):
            while start.year < second.start.year and shifted(start, 1, "year") <= second.start:
                start = shifted(start, 1, "year")  # "between March and May 2024"
        return Span(start, second.end, first.grain, "bounded") if start <= second.end else None
    return None
