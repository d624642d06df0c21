"""When a digest is due: computed from dates, so that no clock of a scheduler can skip or repeat one."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from newstrail.model import Edition, Period


def local_moment(day: date, at: str, zone: ZoneInfo) -> datetime:
    """A wall-clock time ("07:30") on a day, in UTC.

    One that does not exist counts as the next minute that does; of a repeated one, the first counts.
    """
    hour, minute = map(int, at.split(":"))
    local = datetime.combine(day, time(hour, minute))
    while local.replace(tzinfo=zone).astimezone(UTC).astimezone(zone).replace(tzinfo=None) != local:
        local += timedelta(minutes=1)  # in the gap of a spring night
    return local.replace(tzinfo=zone).astimezone(UTC)


def periods(edition: Edition, since: datetime, now: datetime) -> list[Period]:
    """The periods of a digest that ended after `since` and not after `now`, oldest first, without gaps."""
    zone = ZoneInfo(edition.zone)
    day = since.astimezone(zone).date() - timedelta(days=32)  # the period of a month begins so early
    last = now.astimezone(zone).date()
    ends = []
    while day <= last:
        if _ends_on(edition.every, day):
            ends.append(local_moment(day, edition.at, zone))
        day += timedelta(days=1)
    spans = [Period(start, end) for start, end in pairwise(ends)]
    return [period for period in spans if since < period.end <= now]


def next_period(edition: Edition, now: datetime) -> Period:
    """The period under way: the next digest reports it."""
    return periods(edition, now, now + timedelta(days=40))[0]


def _ends_on(every: str, day: date) -> bool:
    if every == "weekday":
        return day.weekday() < 5
    if every == "week":
        return day.weekday() == 0
    return every == "day" or day.day == 1
