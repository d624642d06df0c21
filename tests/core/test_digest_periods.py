"""Digest periods come from dates: one a local day, whatever the clocks do."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from newstrail.core.digest.periods import local_moment, next_period, periods
from newstrail.model import Edition

YEAR = datetime(2026, 1, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize("zone", ["Asia/Seoul", "America/New_York", "Europe/Berlin"])
@pytest.mark.parametrize("at", ["00:00", "01:30", "02:30", "07:30", "23:59"])
def test_a_year_has_a_period_for_each_local_day_without_gap_or_overlap(zone: str, at: str):
    told = periods(Edition(name="d", at=at, zone=zone), *YEAR)

    days = [period.end.astimezone(ZoneInfo(zone)).date() for period in told]
    assert len(days) == 365
    assert all(later - earlier == timedelta(days=1) for earlier, later in pairwise(days))
    assert all(earlier.end == later.start for earlier, later in pairwise(told))


def test_a_time_that_does_not_exist_is_the_next_that_does():
    berlin = ZoneInfo("Europe/Berlin")

    assert local_moment(date(2026, 3, 29), "02:30", berlin) == datetime(2026, 3, 29, 1, 0, tzinfo=UTC)


def test_of_a_time_that_comes_twice_the_first_counts():
    new_york = ZoneInfo("America/New_York")

    assert local_moment(date(2026, 11, 1), "01:30", new_york) == datetime(2026, 11, 1, 5, 30, tzinfo=UTC)


def test_weeks_end_on_mondays_months_on_the_first_weekdays_skip_the_weekend():
    week = periods(Edition(name="w", every="week"), *YEAR)
    month = periods(Edition(name="m", every="month"), *YEAR)
    weekday = periods(Edition(name="d", every="weekday"), *YEAR)
    seoul = ZoneInfo("Asia/Seoul")

    assert {period.end.astimezone(seoul).weekday() for period in week} == {0}
    assert [period.end.astimezone(seoul).day for period in month] == [1] * 12
    assert {period.end.astimezone(seoul).weekday() for period in weekday} == set(range(5))
    assert len(weekday) == 261


def test_only_periods_that_ended_since_are_due():
    edition = Edition(name="d")
    half_past_seven = datetime(2026, 3, 1, 22, 30, tzinfo=UTC)

    assert periods(edition, half_past_seven, half_past_seven) == []
    assert [p.end for p in periods(edition, half_past_seven - timedelta(minutes=1), half_past_seven)] == [
        half_past_seven
    ]


def test_the_next_period_ends_in_the_future():
    now = datetime(2026, 3, 1, 22, 30, tzinfo=UTC)

    upcoming = next_period(Edition(name="d"), now)

    assert (upcoming.start, upcoming.end) == (now, now + timedelta(days=1))
