from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from newstrail.errors import Unknown
from newstrail.model import Health, Source, Stage, Validators
from newstrail.store import Store
from tests.making import NOW, a_capture, a_link

HOUR = timedelta(hours=1)


def a_source(key: str = "a", **given: Any) -> Source:
    return Source(**{"key": key, "kind": "feed", "url": f"https://{key}.test/rss", **given})


def test_new_sources_are_spread_and_always_alike(store: Store):
    sources = [a_source(f"s{number}") for number in range(50)]

    store.sources.ensure(sources, NOW, HOUR)
    first = {key: state.next_at for key, state in store.sources.states().items()}
    store.sources.ensure(sources, NOW + HOUR, HOUR)
    again = {key: state.next_at for key, state in store.sources.states().items()}

    assert again == first
    assert all(NOW <= at < NOW + HOUR for at in first.values())
    assert len({at.minute // 10 for at in first.values()}) == 6
    assert len(store.sources.due(NOW + HOUR)) == 50
    assert store.sources.due(NOW) == []


def test_a_state_comes_back_as_it_was(store: Store):
    store.sources.ensure([a_source()], NOW, timedelta())
    state = replace(
        store.sources.state("a"),
        url="https://a.test/rss?page=1",
        validators=Validators('"\xe9"', None),
        body_sha256="ab",
        next_at=NOW + HOUR,
        polled_at=NOW,
        read_at=NOW,
        full_at=NOW,
        changed_at=NOW,
        interval=timedelta(minutes=90, microseconds=1),
        failures=2,
        baseline_at=NOW,
        health=Health.QUIET,
        reason="nothing new",
        moved_to="https://b.test/rss",
        moved_since=NOW,
        moved_polls=3,
    )

    store.sources.polled(state, [])

    assert store.sources.state("a") == state
    assert store.sources.states() == {"a": state}


def test_a_poll_is_written_whole_and_twice_is_once(store: Store):
    store.sources.ensure([a_source()], NOW, timedelta())
    state = replace(store.sources.state("a"), validators=Validators('"v1"'), polled_at=NOW)
    links = [a_link(f"https://a.test/{number}", stage=Stage.BASELINE, next_at=None) for number in range(500)]
    answer = a_capture("https://a.test/rss", body=b"<rss/>")

    new = store.sources.polled(state, links, [answer])
    again = store.sources.polled(state, links, [answer])

    assert (new, again) == (500, 0)
    assert store.captures.of("https://a.test/rss") == [answer]
    assert list(store.captures.all()) == []  # no article


def test_a_poll_that_breaks_off_leaves_no_validators_behind(store: Store):
    """E13: else the next request would be told "not modified" of entries that were never stored."""
    store.sources.ensure([a_source()], NOW, timedelta())
    state = replace(store.sources.state("a"), validators=Validators('"v1"'))
    naive = a_link("https://a.test/2", first_seen=NOW.replace(tzinfo=None))

    with pytest.raises(Exception, match="time zone"):
        store.sources.polled(state, [a_link("https://a.test/1"), naive])

    assert store.sources.state("a").validators == Validators()
    assert store.links.get("https://a.test/1") is None


def test_an_answer_that_says_not_modified_is_not_kept(store: Store):
    store.sources.ensure([a_source()], NOW, timedelta())

    store.sources.polled(store.sources.state("a"), [], [a_capture("https://a.test/rss", body=b"", status=304)])

    assert store.captures.of("https://a.test/rss") == []


def test_another_address_drops_what_belonged_to_the_old_one(store: Store):
    """E16, and a source given up as gone is asked again."""
    store.sources.ensure([a_source()], NOW, timedelta())
    gone = replace(
        store.sources.state("a"),
        validators=Validators('"v1"'),
        body_sha256="ab",
        full_at=NOW,
        health=Health.GONE,
        failures=1,
        next_at=NOW + 10_000 * HOUR,
        baseline_at=NOW,
    )
    store.sources.polled(gone, [])

    store.sources.ensure([a_source(url="https://a.test/atom")], NOW + HOUR, HOUR)

    state = store.sources.state("a")
    assert (state.url, state.validators, state.body_sha256) == ("https://a.test/atom", Validators(), None)
    assert (state.health, state.failures, state.full_at) == (Health.NEW, 0, None)
    assert state.next_at < NOW + 2 * HOUR
    assert state.baseline_at == NOW


def test_the_same_address_keeps_validators_of_a_redirected_or_derived_one(store: Store):
    store.sources.ensure([a_source()], NOW, timedelta())
    state = replace(store.sources.state("a"), url="https://a.test/search?q=x", validators=Validators('"v1"'))
    store.sources.polled(state, [])

    store.sources.ensure([a_source()], NOW, HOUR)

    assert store.sources.state("a") == state


def test_a_due_source_is_taken_by_one_and_left_alone_for_the_floor(store: Store):
    """E19: persisted before the request, so that a restart does not ask again."""
    store.sources.ensure([a_source()], NOW, timedelta())

    taken = [store.sources.begin("a", NOW, HOUR), store.sources.begin("a", NOW, HOUR)]

    assert taken == [True, False]
    assert store.sources.due(NOW + HOUR - timedelta(seconds=1)) == []
    assert store.sources.due(NOW + HOUR) == ["a"]


def test_an_unknown_source_is_said_to_be_so(store: Store):
    with pytest.raises(Unknown, match="'x'"):
        store.sources.state("x")
