"""The moments at which the demo's house looks and reports."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from newstrail.demo.play import LOOK, REPORT, Stop, itinerary
from newstrail.demo.world import World

SEOUL = ZoneInfo("Asia/Seoul")


def test_the_base_line_comes_first_and_no_stop_before_the_seed(world: World) -> None:
    first, *rest = itinerary(world)

    assert first.look
    assert world.seed.published < first.at < world.seed.published + timedelta(hours=1)
    assert all(stop.at > first.at for stop in rest)


def test_stops_are_in_order_and_reports_come_after_looks(world: World) -> None:
    stops = itinerary(world)
    mornings = {stop.at.astimezone(SEOUL).date() for stop in stops if not stop.look}

    assert [stop.at for stop in stops] == sorted(stop.at for stop in stops)
    assert not stops[-1].look
    for stop in stops:
        local = stop.at.astimezone(SEOUL)
        midnight = local.replace(hour=0, minute=0)
        if not stop.look:
            assert local - midnight == REPORT
        elif local - midnight == LOOK:
            assert local.date() in mornings


def test_a_busy_day_has_a_window_of_its_own(world: World) -> None:
    day = world.article("naver-samsung-maru").local.replace(hour=0, minute=0)

    stops = itinerary(world)

    assert Stop(day + REPORT, look=False) in stops
    assert Stop(day + timedelta(days=1) + LOOK, look=True) in stops
    assert Stop(day + timedelta(days=1) + REPORT, look=False) in stops


def test_both_edits_and_the_deletion_fall_between_two_looks(world: World) -> None:
    looks = [stop.at for stop in itinerary(world) if stop.look]
    merger, rumour = world.article("definitive-maru"), world.article("reunion-oneul")
    assert rumour.gone
    moments = [merger.published, *(edit.at for edit in merger.edits), looks[-1]]

    for before, after in pairwise(moments):
        assert any(before < look < after for look in looks)
    assert any(rumour.published < look < rumour.gone for look in looks)
    assert any(rumour.gone < look < rumour.gone + timedelta(days=2) for look in looks)


def test_fewer_days_make_a_shorter_way(world: World) -> None:
    short, whole = itinerary(world, 2), itinerary(world)

    assert len(short) < len(whole)
    assert short == [stop for stop in whole if stop.at <= short[-1].at]
