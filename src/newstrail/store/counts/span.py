"""The span of time a comparison is about, and the days, weeks and months in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement

from newstrail.store.tables import coverage

SEOUL = "Asia/Seoul"


@dataclass(frozen=True, slots=True)
class Span:
    """Whole days of a zone."""

    since: date | None = None  #: None: from the beginning
    until: date | None = None  #: the last day, included; None: to the end
    zone: str = SEOUL

    @property
    def start(self) -> datetime | None:
        return _midnight(self.since, self.zone) if self.since else None

    @property
    def end(self) -> datetime | None:
        """Not included."""
        return _midnight(self.until + timedelta(days=1), self.zone) if self.until else None

    def covers(self) -> list[ColumnElement[bool]]:
        """The conditions on `coverage`."""
        conditions: list[ColumnElement[bool]] = []
        if self.start:
            conditions.append(coverage.c.at >= self.start)
        if self.end:
            conditions.append(coverage.c.at < self.end)
        return conditions

    def day(self, moment: datetime) -> date:
        return moment.astimezone(ZoneInfo(self.zone)).date()


def begin(day: date, by: str) -> date:
    """The first day of the day, week (Monday) or month a day is in."""
    if by == "week":
        return day - timedelta(days=day.weekday())
    return day.replace(day=1) if by == "month" else day


def after(first: date, by: str) -> date:
    """The first day of the next one."""
    if by == "month":
        return (first + timedelta(days=31)).replace(day=1)
    return first + timedelta(days=7 if by == "week" else 1)


def _midnight(day: date, zone: str) -> datetime:
    return datetime.combine(day, time(), tzinfo=ZoneInfo(zone)).astimezone(UTC)
