"""When to look again."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from newstrail.core import schedule
from newstrail.core.schedule import NEVER, Rhythm, Visit, after_miss, after_poll, after_read, conditional, gone, settled
from newstrail.model import (
    Capture,
    Entry,
    Health,
    Link,
    Miss,
    Origin,
    Page,
    Request,
    Source,
    SourceState,
    Stage,
    Stamp,
    Validators,
    Why,
)

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
SOURCE = Source(key="a", kind="feed", url="https://a.test/feed")
RHYTHM = Rhythm()


def a_state(**given: object) -> SourceState:
    return SourceState(**{"source": "a", "url": SOURCE.url, "next_at": NOW, **given})  # type: ignore[arg-type]


def an_answer(status: int = 200, **headers: str) -> Capture:
    pairs = tuple((name.replace("_", "-"), value) for name, value in headers.items())
    return Capture(
        url=SOURCE.url, requested=SOURCE.url, status=status, headers=pairs, body=b"x", at=NOW, sha256="0" * 64
    )


def a_page(*, ttl: timedelta | None = None, hours: frozenset[int] = frozenset(), age: timedelta = HOUR) -> Page:
    entry = Entry(url="https://a.test/1", published=Stamp(NOW - age, None, False, Origin.FEED))
    return Page(entries=(entry,), ttl=ttl, skip_hours=hours)


def polled(
    answer: Capture | Miss, state: SourceState | None = None, *, new: int = 0, page: Page | None = None
) -> SourceState:
    return after_poll(SOURCE, state or a_state(), [Visit(answer, page)], new, NOW, RHYTHM)


def a_miss(why: Why, retry: timedelta | None = None) -> Miss:
    return Miss(SOURCE.url, why, "no", NOW, retry_at=NOW + retry if retry else None)


def test_validators_of_a_full_answer_replace_both_even_by_none():
    held = a_state(validators=Validators('"a"', "Mon"))

    after = polled(an_answer(etag='"b"'), held, page=a_page())

    assert after.validators == Validators('"b"', None)


def test_a_304_updates_the_etag_it_carries_and_leaves_the_rest():
    held = a_state(validators=Validators('"a"', "Mon"), full_at=NOW)

    after = polled(an_answer(304, etag='"b"'), held)

    assert after.validators == Validators('"b"', "Mon")


def test_a_304_is_a_success_that_resets_failures():
    after = polled(an_answer(304), a_state(failures=3, health=Health.OK))

    assert (after.failures, after.health, after.read_at) == (0, Health.OK, NOW)


def test_validators_of_another_address_are_not_sent():
    held = a_state(url="https://a.test/old", validators=Validators('"a"', None), full_at=NOW)

    asked = conditional(Request(url=SOURCE.url), held, NOW)

    assert asked.validators == Validators()


@pytest.mark.parametrize(("days", "sent"), [(7, Validators('"a"', None)), (8, Validators())])
def test_a_host_that_says_304_for_ever_is_asked_anew_after_eight_days(days: int, sent: Validators):
    held = a_state(validators=Validators('"a"', None), full_at=NOW - timedelta(days=days))

    assert conditional(Request(url=SOURCE.url), held, NOW).validators == sent


def test_the_first_gap_is_an_hour_and_two_where_no_validators_come():
    with_them = polled(an_answer(etag='"a"'), page=a_page(), new=1)
    without = polled(an_answer(), page=a_page(), new=1)

    assert with_them.next_at - NOW == HOUR
    assert without.next_at - NOW == 2 * HOUR


@pytest.mark.parametrize(
    ("headers", "gap"),
    [
        ({"cache_control": "max-age=43200"}, 12 * HOUR),
        ({"cache_control": "max-age=504576000"}, 24 * HOUR),
        ({"cache_control": "max-age=0"}, HOUR),
        ({"cache_control": "no-cache, max-age=43200"}, HOUR),
        ({"expires": "0"}, HOUR),
        ({"expires": "Mon, 02 Mar 2026 15:00:00 GMT", "date": "Mon, 02 Mar 2026 09:00:00 GMT"}, 6 * HOUR),
        ({"expires": "Mon, 02 Mar 2020 15:00:00 GMT"}, HOUR),
    ],
)
def test_a_hosts_own_freshness_is_a_lower_bound_with_a_cap(headers: dict[str, str], gap: timedelta):
    after = polled(an_answer(etag='"a"', **headers), page=a_page(), new=1)

    assert after.next_at - NOW == gap


def test_a_feeds_ttl_is_a_lower_bound_with_a_cap():
    three = polled(an_answer(etag='"a"'), page=a_page(ttl=3 * HOUR))
    huge = polled(an_answer(etag='"a"'), page=a_page(ttl=timedelta(days=9)))

    assert three.next_at - NOW == 3 * HOUR
    assert huge.next_at - NOW == 24 * HOUR


def test_hours_a_feed_asks_to_leave_out_are_left_out():
    after = polled(an_answer(etag='"a"'), page=a_page(hours=frozenset(range(10, 16))))

    assert after.next_at == datetime(2026, 3, 2, 16, 0, tzinfo=UTC)


def test_the_gap_grows_while_nothing_changes_and_shrinks_again_within_bounds():
    state = a_state(validators=Validators('"a"', None), full_at=NOW, interval=HOUR)
    gaps = []
    for _ in range(12):
        state = polled(an_answer(304), state)
        gaps.append(state.interval)
    busy = state
    for _ in range(40):
        busy = polled(an_answer(etag='"b"'), busy, page=a_page(), new=3)

    assert gaps == sorted(gaps)
    assert gaps[-1] == 24 * HOUR
    assert busy.interval == HOUR


def test_failures_stretch_the_gap_to_a_day_and_success_restores_it():
    state = a_state()
    gaps = []
    for _ in range(10):
        state = polled(a_miss(Why.SERVER), state)
        gaps.append(state.next_at - NOW)
    well = polled(an_answer(etag='"a"'), state, page=a_page(), new=1)

    assert gaps[0] == HOUR
    assert gaps == sorted(gaps)
    assert gaps[-1] == 24 * HOUR
    assert state.health is Health.BROKEN
    assert (well.failures, well.next_at - NOW) == (0, HOUR)


def test_429_without_retry_after_waits_ten_minutes_and_more_each_time():
    once = polled(a_miss(Why.THROTTLED))
    twice = polled(a_miss(Why.THROTTLED), once)

    assert once.next_at - NOW == timedelta(minutes=10)
    assert twice.next_at - NOW == timedelta(minutes=20)
    assert twice.health is Health.BLOCKED


def test_a_host_that_says_when_is_believed():
    after = polled(a_miss(Why.THROTTLED, retry=HOUR * 5))

    assert after.next_at == NOW + HOUR * 5


def test_403_rests_for_four_hours():
    assert polled(a_miss(Why.REFUSED)).next_at - NOW == 4 * HOUR


def test_410_ends_the_polling_for_good():
    after = polled(a_miss(Why.GONE))

    assert (after.next_at, after.health) == (NEVER, Health.GONE)


def test_our_own_waiting_is_no_failure_of_the_source():
    after = polled(a_miss(Why.BUSY, retry=timedelta(seconds=20)), a_state(failures=1, health=Health.OK))

    assert (after.failures, after.health, after.next_at - NOW) == (1, Health.OK, timedelta(seconds=20))


def test_a_feed_that_lists_nothing_is_empty_and_one_with_old_entries_stale():
    empty = polled(an_answer(etag='"a"'), page=Page(entries=()))
    stale = polled(an_answer(etag='"a"'), page=a_page(age=timedelta(days=40)))

    assert empty.health is Health.EMPTY
    assert stale.health is Health.STALE


def test_a_page_instead_of_a_feed_is_told_apart_from_a_broken_one():
    html = after_poll(SOURCE, a_state(), [Visit(an_answer(), problem="an HTML page, not a feed")], 0, NOW, RHYTHM)
    broken = after_poll(SOURCE, a_state(), [Visit(an_answer(), problem="not XML")], 0, NOW, RHYTHM)

    nothing = replace(an_answer(), body=b" \n")
    empty = after_poll(SOURCE, a_state(), [Visit(nothing, problem="an empty answer")], 0, NOW, RHYTHM)

    assert html.health is Health.HTML_INSTEAD
    assert empty.health is Health.EMPTY
    assert broken.health is Health.BROKEN
    assert html.baseline_at is None


def test_the_first_readable_answer_is_the_base_line():
    first = polled(an_answer(), page=a_page())
    later = after_poll(SOURCE, first, [Visit(an_answer(), a_page())], 1, NOW + HOUR, RHYTHM)

    assert first.baseline_at == NOW
    assert later.baseline_at == NOW


def test_a_permanent_redirect_is_believed_only_after_days_and_polls():
    moved = an_answer(etag='"a"')
    moved = Capture(**{**{f: getattr(moved, f) for f in moved.__slots__}, "permanent": "https://b.test/feed"})
    state = a_state()
    for day in range(13):
        at = NOW + timedelta(days=day)
        state = after_poll(SOURCE, state, [Visit(moved, a_page())], 1, at, RHYTHM)
        if day < 11:
            assert settled(state, at) is None
    back = after_poll(SOURCE, state, [Visit(an_answer(), a_page())], 1, NOW + timedelta(days=14), RHYTHM)

    assert settled(state, NOW + timedelta(days=12)) == "https://b.test/feed"
    assert settled(back, NOW + timedelta(days=14)) is None


def a_link(**given: object) -> Link:
    values = {"url": "https://a.test/1", "entry": Entry(url="https://a.test/1"), "source": "a", "stage": Stage.UNREAD}
    return Link(**{**values, "first_seen": NOW, "next_at": NOW, **given})  # type: ignore[arg-type]


def test_an_article_is_looked_at_again_on_a_ladder_that_ends():
    link, gaps = a_link(), []
    for _ in range(6):
        link = after_read(link, an_answer(), NOW, NOW, RHYTHM)
        gaps.append(link.next_at and link.next_at - NOW)

    assert gaps == [*RHYTHM.again, None]
    assert link.stage is Stage.READ


def test_an_old_article_is_read_once():
    link = after_read(a_link(), an_answer(), NOW - timedelta(days=90), NOW, RHYTHM)

    assert (link.stage, link.next_at) == (Stage.READ, None)


def test_an_article_that_cannot_be_had_is_tried_again_and_then_dropped_with_the_reason():
    link, waits = a_link(), []
    for _ in range(RHYTHM.attempts):
        link = after_miss(link, Miss(link.url, Why.SERVER, "HTTP 503", NOW), NOW, RHYTHM)
        waits.append(link.next_at and link.next_at - NOW)

    assert waits[:-1] == sorted(waits[:-1])  # type: ignore[type-var]
    assert (link.stage, link.next_at, link.reason) == (Stage.DROPPED, None, "HTTP 503")


def test_an_article_that_is_gone_is_dropped_at_once():
    link = after_miss(a_link(), Miss("https://a.test/1", Why.GONE, "HTTP 410", NOW), NOW, RHYTHM)

    assert link.stage is Stage.DROPPED


def test_an_article_read_before_stays_read_when_it_is_gone_and_is_looked_at_for_its_return():
    link = after_miss(
        a_link(stage=Stage.READ, looks=1), Miss("https://a.test/1", Why.GONE, "HTTP 410", NOW), NOW, RHYTHM
    )

    assert (link.stage, link.next_at, link.reason) == (Stage.READ, NOW + RHYTHM.again[1], "HTTP 410")


def test_an_article_is_gone_after_the_fourth_404_in_a_row_and_never_by_a_host_out_of_order():
    missing = Miss("https://a.test/1", Why.NOT_FOUND, "HTTP 404", NOW)
    broken = Miss("https://a.test/1", Why.SERVER, "HTTP 503", NOW)

    def looks(*answers: Miss) -> list[bool]:
        link, said = a_link(stage=Stage.READ, looks=1), []
        for answer in answers:
            said.append(gone(link, answer))
            link = after_miss(link, answer, NOW, RHYTHM)
        return said

    assert looks(missing, missing, missing, missing) == [False, False, False, True]
    assert looks(broken, broken, broken, missing, missing, missing) == [False] * 6
    assert looks(*[broken] * 5) == [False] * 5


def test_waiting_for_the_hosts_turn_costs_an_article_nothing():
    link = after_miss(a_link(), Miss("https://a.test/1", Why.BUSY, "busy", NOW, retry_at=NOW + HOUR), NOW, RHYTHM)

    assert (link.failures, link.next_at) == (0, NOW + HOUR)


def test_dates_of_http_are_read_and_garbage_is_none():
    assert schedule.http_date("Mon, 02 Mar 2026 15:00:00 GMT") == datetime(2026, 3, 2, 15, tzinfo=UTC)
    assert schedule.http_date("0") is None
    assert schedule.http_date("Mon, 99 Foo") is None


def test_an_article_whose_robots_txt_cannot_be_read_waits_and_is_not_given_up():
    link = Link(
        url="https://a.test/1", entry=Entry(url="https://a.test/1"), source="a", stage=Stage.UNREAD, first_seen=NOW
    )

    for _ in range(8):
        link = after_miss(link, a_miss(Why.ROBOTS, timedelta(minutes=10)), NOW, RHYTHM)

    assert link.stage is Stage.UNREAD
    assert link.next_at is not None
    assert link.next_at > NOW + timedelta(days=1)


def test_an_article_that_robots_txt_forbids_is_dropped():
    link = Link(
        url="https://a.test/1", entry=Entry(url="https://a.test/1"), source="a", stage=Stage.UNREAD, first_seen=NOW
    )

    for _ in range(2):
        link = after_miss(link, a_miss(Why.ROBOTS), NOW, RHYTHM)

    assert link.stage is Stage.DROPPED


def test_a_source_with_nothing_to_ask_for_is_looked_after_again_later():
    after = after_poll(SOURCE, a_state(), [], 0, NOW, RHYTHM)

    assert after.next_at == NOW + HOUR
    assert after.baseline_at is None


def test_validators_go_back_to_the_address_that_gave_them():
    answer = replace(an_answer(etag='"a"'), url="https://b.test/feed")

    held = polled(answer, page=a_page())
    asked = conditional(Request(url=SOURCE.url), held, NOW)

    assert (asked.validators, asked.validated) == (Validators('"a"'), "https://b.test/feed")


def test_a_poll_whose_first_request_was_put_off_counts_if_others_went_out():
    busy, asked = Visit(a_miss(Why.BUSY, HOUR)), Visit(an_answer(), a_page())

    assert after_poll(SOURCE, a_state(), [busy], 0, NOW, RHYTHM).polled_at is None
    assert after_poll(SOURCE, a_state(), [busy, asked], 0, NOW, RHYTHM).polled_at == NOW
