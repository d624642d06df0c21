"""Days, months and years as spans: the arithmetic below both languages."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

DAY = timedelta(days=1)


class Grain(StrEnum):
    """What was named, whatever was then said of it."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    PART = "part"  #: a third of a month, a quarter, a half, a season, an end of a year
    POINT = "point"  #: so and so long ago, or from now
    NOW = "now"
    VAGUE = "vague"
    NONE = "none"  #: read, and no date: a comparison, a duration


@dataclass(frozen=True, slots=True)
class Span:
    """From `start` to `end`, both days inclusive; None where it is open."""

    start: date | None
    end: date | None
    grain: Grain = Grain.DAY
    certainty: str = "exact"  #: "exact", "bounded", "approximate", "soft"
    side: str = ""  #: "since": its start was marked; "until": its end; "earliest", "latest": a bound of a pair

    def until(self, at: date, side: str) -> Span:
        """As a deadline: from the day of the article to its last day; without a start where that is past."""
        return Span(at if self.end and self.end >= at else None, self.end, self.grain, "bounded", side)

    def earliest(self, at: date) -> Span:
        """As a lower bound ("as early as"): from its first day, or today where it has begun, and without an end."""
        begun = self.start and self.end and self.start < at <= self.end
        return Span(at if begun else self.start, None, self.grain, "bounded", "earliest")


NOTHING = Span(None, None, Grain.NONE)


def day(of: date) -> Span:
    return Span(of, of)


def week(of: date, shift: int = 0) -> Span:
    """Monday to Sunday of the ISO week that holds `of`, so many weeks on."""
    monday = of - of.weekday() * DAY + 7 * shift * DAY
    return Span(monday, monday + 6 * DAY, Grain.WEEK, "bounded")


def months(year: int, first: int, last: int, grain: Grain = Grain.PART, certainty: str = "bounded") -> Span:
    """From the first day of one month to the last of another; months may run past 12."""
    start = _first(year, first)
    return Span(start, _first(year, last + 1) - DAY, grain, certainty)


def month(year: int, number: int) -> Span:
    return months(year, number, number, Grain.MONTH)


def year(number: int) -> Span:
    return months(number, 1, 12, Grain.YEAR)


def quarter(year_: int, number: int) -> Span:
    return months(year_, 3 * number - 2, 3 * number)


def half(year_: int, number: int) -> Span:
    return months(year_, 6 * number - 5, 6 * number)


def third(span: Span, number: int) -> Span:
    """The 1st to 10th, 11th to 20th, or 21st to the last day of a month."""
    assert span.start
    assert span.end
    first = span.start
    start = first.replace(day=(1, 11, 21)[number])
    return Span(start, (first.replace(day=10), first.replace(day=20), span.end)[number], Grain.PART, "approximate")


def around(span: Span) -> Span:
    """About a month: fifteen days more on each side; about a year: three months more (rules 22 and 37)."""
    if span.start and span.end and span.grain is Grain.MONTH:
        return replace(span, start=span.start - 15 * DAY, end=span.end + 15 * DAY, certainty="approximate")
    if span.start and span.end and span.grain is Grain.YEAR:
        return replace(span, start=add_months(span.start, -3), end=add_months(span.end, 3), certainty="approximate")
    return replace(span, certainty="approximate")


def add_months(to: date, count: int) -> date:
    """So many months on, on the same day, or on the last of a shorter month (29 February to 28)."""
    number = to.year * 12 + to.month - 1 + count
    year_, month_ = divmod(number, 12)
    return date(year_, month_ + 1, min(to.day, monthrange(year_, month_ + 1)[1]))


def shifted(to: date, count: int, unit: str) -> date:
    """So many days, weeks, months or years on. Raises OverflowError or ValueError where no calendar reaches."""
    if unit == "month":
        return add_months(to, count)
    if unit == "year":
        return add_months(to, 12 * count)
    return to + count * {"hour": DAY / 24, "day": DAY, "week": 7 * DAY}[unit]


def _first(year_: int, month_: int) -> date:
    extra, index = divmod(month_ - 1, 12)
    return date(year_ + extra, index + 1, 1)


# ── which one is meant ─────────────────────────────────────────────────────────────────────────────


def choose(candidates: list[Span], at: date, tense: str) -> Span:
    """The latest begun by then ("past"), the first not over by then ("future"), or the nearest ("")."""
    assert candidates
    if tense == "past":
        begun = [span for span in candidates if span.start and span.start <= at]
        return max(begun or candidates, key=lambda span: span.start or date.min)
    if tense == "before":
        over = [span for span in candidates if span.end and span.end < at]
        return max(over or candidates, key=lambda span: span.end or date.min)
    if tense == "future":
        ahead = [span for span in candidates if span.end and span.end >= at]
        return min(ahead or candidates, key=lambda span: span.end or date.max)
    return min(candidates, key=lambda span: (_distance(span, at), span.start or date.max))


def _distance(span: Span, at: date) -> int:
    assert span.start
    assert span.end
    if span.start <= at <= span.end:
        return 0
    return min(abs((span.start - at).days), abs((span.end - at).days))


def days_of_month(number: int, at: date) -> list[Span]:
    """The day of that number in the months around; months that lack it are passed over."""
    first = at.replace(day=1)
    near = [add_months(first, shift) for shift in range(-3, 4)]
    return [day(m.replace(day=number)) for m in near if number <= monthrange(m.year, m.month)[1]]


def days_of_year(month_: int, number: int, at: date) -> list[Span]:
    """That day in the years around; nine of them, since 29 February may be eight years off (1896 to 1904)."""
    years = range(max(1, at.year - 8), at.year + 9)
    return [day(date(y, month_, number)) for y in years if 1 <= number <= monthrange(y, month_)[1]]
