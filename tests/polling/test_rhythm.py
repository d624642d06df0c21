"""When a source is polled next.

E-numbers are those of the checklist of feed etiquette; what `fetch` does alone is in tests/fetch.
"""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from newstrail.model import Health
from tests.polling.service import HOUR, UNCHANGED, XML, Service, a_source, feed
from tests.scripted import Answer, reply
from tests.web import a_feed


def test_e18_an_hour_at_least_and_more_where_no_validators_come(service: Service):
    service.server.on("/feed", feed(1, ETag='"a"'), feed(1, 2))

    with_validators, without = service.poll(), service.poll(2)

    assert with_validators >= HOUR
    assert without >= 2 * HOUR


def test_e19_the_floor_holds_across_restarts_and_a_poll_that_never_ended(
    service: Service, monkeypatch: pytest.MonkeyPatch
):
    service.server.on("/feed", feed(1))
    assert service.store.sources.begin("a", service.clock.now(), service.edges.rhythm.floor)  # and then it was killed

    ticks = []
    for _ in range(6):
        service.restart()
        ticks.append(service.tick())
        service.clock.forward(minutes=1)

    assert ticks == [0, 0, 0, 0, 0, 1]


def test_e20_a_thousand_new_sources_are_not_asked_at_once(service: Service):
    many = [a_source(f"s{number}", f"http://a.test/{number}") for number in range(1000)]

    service.store.sources.ensure(many, service.clock.now(), timedelta(minutes=10))

    states = service.store.sources.states()
    starts = [int((states[s.key].next_at - service.clock.now()).total_seconds()) for s in many]
    assert max(starts.count(second) for second in set(starts)) <= 10
    assert max(starts) <= 600


@pytest.mark.parametrize(
    ("headers", "least", "most"),
    [
        ({"Cache_Control": "max-age=43200"}, 12, 12.1),
        ({"Cache_Control": "max-age=504576000"}, 23, 24),
        ({"Cache_Control": "max-age=0"}, 1, 2),
        ({"Cache_Control": "no-cache"}, 1, 2),
        ({"Expires": "0"}, 1, 2),
        ({"Expires": "Thu, 01 Jan 1970 00:00:00 GMT"}, 1, 2),
        ({"Date": "Mon, 02 Mar 2026 00:00:00 GMT", "Expires": "Mon, 02 Mar 2026 06:00:00 GMT"}, 6, 6.1),
    ],
)
def test_e21_e22_freshness_is_honoured_and_capped(service: Service, headers: dict[str, str], least: float, most: float):
    service.server.on("/feed", feed(1, ETag='"a"', **headers))

    gap = service.poll()

    assert least * HOUR <= gap <= most * HOUR


@pytest.mark.parametrize(
    ("said", "least", "most"),
    [
        ("<ttl>180</ttl>", 3, 3.1),
        ("<ttl>-5</ttl>", 1, 2),
        ("<ttl>99999999</ttl>", 1, 24),
        ("<ttl>soon</ttl>", 1, 2),
        ("<sy:updatePeriod>dayly</sy:updatePeriod>", 23, 24),
        ("<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency>", 1, 2),
    ],
)
def test_e23_what_a_feed_says_of_its_rhythm_is_a_lower_bound(service: Service, said: str, least: float, most: float):
    text = a_feed([("http://a.test/1", "t", datetime(2026, 3, 2))]).replace(  # noqa: DTZ001
        "<title>f</title>", f"<title>f</title>{said}"
    )
    text = text.replace("<rss ", '<rss xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" ')
    service.server.on("/feed", reply(text.encode(), headers={**XML, "ETag": '"a"'}))

    gap = service.poll()

    assert least * HOUR <= gap <= most * HOUR


def test_e24_hours_that_a_feed_asks_to_leave_out_are_left_out(service: Service):
    hours = "".join(f"<hour>{hour}</hour>" for hour in range(7, 12))
    text = a_feed([("http://a.test/1", "t", datetime(2026, 3, 2))])  # noqa: DTZ001
    text = text.replace("<title>f</title>", f"<title>f</title><skipHours>{hours}</skipHours>")
    service.server.on("/feed", reply(text.encode(), headers={**XML, "ETag": '"a"'}))

    service.poll()

    assert service.state.next_at.hour == 12


def test_e25_the_gap_grows_when_nothing_is_new_and_shrinks_when_something_is(service: Service):
    numbers = iter(range(1, 99))
    service.server.on(
        "/feed", feed(0, ETag='"a"'), *[UNCHANGED] * 10, *[feed(next(numbers), ETag='"a"') for _ in range(5)]
    )

    gaps = [service.poll() for _ in range(16)]

    assert gaps[1:11] == sorted(gaps[1:11])
    assert gaps[10] > 20 * HOUR
    assert gaps[11:] == sorted(gaps[11:], reverse=True)
    assert gaps[15] < gaps[10] / 2


@pytest.mark.parametrize("trouble", [reply(status=500), b"", b"nonsense\r\n\r\n"])
def test_e30_e31_trouble_stretches_the_gap_to_a_day_and_one_success_ends_it(service: Service, trouble: Answer):
    service.server.on("/feed", *[trouble] * 12, feed(1, ETag='"a"'))

    gaps = [service.poll() for _ in range(6)]

    assert gaps == sorted(gaps)
    assert gaps[0] < gaps[-1] <= 24 * HOUR
    assert service.state.health is Health.BROKEN
    assert service.state.reason
    service.poll(7)
    assert service.state.health is Health.OK
    assert service.gap <= 2 * HOUR
