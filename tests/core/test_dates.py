"""Dates: every way a newsroom writes them, and nothing that is none."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newstrail.core.dates import stamp
from newstrail.model import Origin, Stamp

NOW = datetime(2026, 11, 20, 3, 0, tzinfo=UTC)


def read(raw: str, zone: str | None = "Asia/Seoul") -> Stamp | None:
    return stamp(raw, Origin.FEED, zone=zone, now=NOW)


@pytest.mark.parametrize(
    "raw",
    [
        "Thu, 22 Oct 2026 09:00:00 +0900",
        "Thu, 22 Oct 2026 09:00:00 +09:00",
        "Thu, 22 Oct 2026 09:00:00 KST",
        "Thu, 22 Oct 2026 09:00:00 JST",
        "Thu,22 Oct 2026 09:00:00 +0900",
        "Thu, 22 Oct  2026 9:00:0 KST",
        "Thu, 22 10 2026 09:00:00 +0900",
        "22 October 2026 09:00:00 GMT+9",
        "Thu Oct 22 09:00:00 KST 2026",
        "Thu Oct 22 2026 09:00:00 GMT+0900 (Korean Standard Time)",
        "Thu, 22 Oct 2026 00:00:00 GMT",
        "Thu, 22 Oct 2026 00:00 Z",
        "Wed, 21 Oct 2026 20:00:00 EDT",
        "Oct 21, 2026 8:00 p.m. ET",
        "2026-10-22T09:00:00+09:00",
        "2026-10-22T09:00:00.000+0900",
        "2026-10-22T00:00:00Z",
        "2026-10-22t00:00z",
        "20261022T090000+0900",
        "2026-10-22 09:00:00",
        "2026-10-22 09:00:00 KST",
        "2026-10-22 오전 09:00:00",
        "2026-10-22 AM 9:00",
        "2026.10.22 09:00",
        "2026. 10. 22. 09:00",
        "2026/10/22 09:00",
        "22/10/2026 09:00",
        "2026년 10월 22일 09:00",
        "2026년10월22일 09시00분",
        "2026년 10월 22일 오전 9시",
        "20261022090000",
        "1792627200",
        "1792627200000",
        "입력 2026.10.22 09:00 / 수정 2026.10.22 14:13",
        "입력2026.10.22 09:00수정2026.10.22 13:07",
        "승인 : 2026. 10. 22. 09:00",
        "기사입력 : 2026년10월22일 09:00 최종수정 : 2026년10월23일 10:09",
        "홍길동 기자I 2026.10.22 09:00:00",
        "2026-10-22 09:00:00 게재",
        "２０２６．１０．２２ ０９：００",
        "Do, 22 Okt 2026 02:00:00 +0200",
        "jeu., 22 octobre 2026 02:00 CEST",
        "22 октября 2026 03:00 MSK",
    ],
)
def test_one_instant_is_read_from_every_way_to_write_it(raw):
    found = read(raw)

    assert found is not None
    assert found.at == datetime(2026, 10, 22, 0, 0, tzinfo=UTC)
    assert not found.day_only
    assert found.raw == raw


@pytest.mark.parametrize(
    "raw",
    [
        "2026-10-22",
        "2026.10.22.",
        "2026/10/22",
        "20261022",
        "2026년 10월 22일",
        "26.10.22",
        "22 10 2026",
        "22.10.2026",
        "10/22/2026",
        "Oct 22. 2026",
        "October 22nd, 2026",
        "22 de octubre de 2026",
        "2026-295",
        "카드 발행 일시2026.10.22",
    ],
)
def test_a_day_is_a_day_in_the_zone_assumed(raw):
    found = read(raw)

    assert found is not None
    assert found.day_only
    assert found.at == datetime(2026, 10, 21, 15, 0, tzinfo=UTC)
    assert str(found) == "2026-10-22"


def test_afternoons_are_afternoons():
    for raw in (
        "2026-10-22 오후 02:30:00",
        "2026년 10월 22일 오후 2시 30분",
        "10/22/2026 2:30 PM",
        "2026-10-22 PM 02:30",
    ):
        assert str(read(raw)) == "2026-10-22T14:30:00+09:00", raw
    assert str(read("2026-10-22 오후 12:30")) == "2026-10-22T12:30:00+09:00"
    assert str(read("2026-10-22 오전 12:30")) == "2026-10-22T00:30:00+09:00"


def test_the_zone_found_goes_before_the_zone_assumed_and_utc_is_assumed_last():
    assert str(read("2026-10-22T09:00:00-05:00")) == "2026-10-22T09:00:00-05:00"
    assert read("2026-10-22 09:00", zone="America/New_York").at == datetime(2026, 10, 22, 13, 0, tzinfo=UTC)
    assert read("2026-12-22 09:00", zone="No/Where").offset is None
    naive = read("2026-10-22 09:00", zone=None)
    assert naive.at == datetime(2026, 10, 22, 9, 0, tzinfo=UTC)
    assert naive.offset is None


@pytest.mark.parametrize(
    "raw",
    [
        *(
            "",
            " ",
            "오늘",
            "06.17 (월)",
            "0000-00-00",
            "0000-00-00 00:00:00",
            "-0001-11-30T00:00:00+00:00",
            "2026-13-01",
        ),
        *(
            "2026-02-30",
            "Thu, 31 Jun 2026 10:00:00 GMT",
            "2026-10-22T25:00:00Z",
            "12:30",
            "1,234,567",
            "idxno=12345",
            "now",
        ),
    ],
)
def test_what_is_no_date_is_none(raw):
    assert read(raw) is None


def test_a_day_that_ends_at_24_is_the_next_one_and_a_leap_second_is_a_second():
    assert str(read("2026-10-22T24:00:00Z")) == "2026-10-23T00:00:00+00:00"
    assert str(read("2016-12-31T23:59:60Z")) == "2016-12-31T23:59:59+00:00"


def test_impossible_times_are_moved_to_the_nearest_possible_and_keep_their_string():
    future, ancient = read("9999-12-31T23:59:59Z"), read("Mon, 01 Jan 0001 00:00:00 +0000")

    assert future.at == NOW + timedelta(days=1)
    assert future.raw == "9999-12-31T23:59:59Z"
    assert ancient.at == datetime(1990, 1, 1, tzinfo=UTC)


def test_relative_times_are_counted_back_from_now():
    assert read("3시간 전").at == NOW - timedelta(hours=3)
    assert read("22 hours ago").at == NOW - timedelta(hours=22)
    assert str(read("2일 전")) == "2026-11-18"
    assert stamp("3시간 전", Origin.TEXT) is None


def test_a_second_date_does_not_lend_its_time_to_the_first():
    assert str(read("입력2026.10.22수정2026.10.23 13:07")) == "2026-10-22"


@given(
    st.text(max_size=60) | st.text(st.sampled_from(list("0123456789-/:. TZ+년월일시분오전후KSTJanago")), max_size=40)
)
def test_reading_never_raises_and_stays_within_bounds(raw):
    found = read(raw)

    assert found is None or datetime(1990, 1, 1, tzinfo=UTC) <= found.at <= NOW + timedelta(days=1)


@given(
    st.datetimes(datetime(1990, 1, 2), datetime(2026, 11, 19)),  # noqa: DTZ001  hypothesis adds the zone
    st.integers(-12 * 4, 14 * 4),
)
def test_what_machines_write_is_read_back_exactly(moment, quarters):
    sign, (hours, rest) = "-" if quarters < 0 else "+", divmod(abs(quarters), 4)
    zone = f"{sign}{hours:02}{rest * 15:02}"
    expected = moment.replace(microsecond=0, tzinfo=UTC) - timedelta(minutes=15 * quarters)

    for form in ("%a, %d %b %Y %H:%M:%S ", "%Y-%m-%dT%H:%M:%S", "%Y.%m.%d %H:%M:%S ", "%d %B %Y %H:%M:%S "):
        raw = moment.strftime(form) + zone
        assert read(raw).at == expected, raw
