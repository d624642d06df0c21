"""Sources that have moved, are gone, or refuse.

E-numbers are those of the checklist of feed etiquette; what `fetch` does alone is in tests/fetch.
"""

from __future__ import annotations

from datetime import timedelta

import pytest

from newstrail.core.schedule import NEVER
from newstrail.model import Health
from tests.polling.service import HOUR, Service, a_source, feed
from tests.scripted import redirect, reply


def test_e32_a_permanent_redirect_is_believed_after_polls_and_days_and_left_when_it_fails(service: Service):
    service.configure(a_source(interval=timedelta(hours=12)))
    service.server.on("/feed", redirect("http://b.test/new"))
    service.other.on("/new", feed(1, ETag='"a"'))
    service.poll(12)
    early = len(service.server.targets())
    service.poll(3)

    direct = len(service.server.targets()) - early
    service.other.on("/new", reply(status=404))
    service.poll(4)

    assert early == 12
    assert direct <= 1
    assert service.server.targets()[-1] == "/feed"


def test_e32_two_sources_that_lead_to_one_address_are_polled_there_once(service: Service):
    there = a_source("b", "http://b.test/new", enabled=True)
    service.configure(a_source(interval=timedelta(hours=12)), there)
    service.server.on("/feed", redirect("http://b.test/new"))
    service.other.on("/new", feed(1, ETag='"a"'))

    service.poll(13)

    assert service.state.health is Health.GONE
    assert "b" in service.state.reason
    assert service.gap > 20 * 24 * HOUR


def test_e35_a_redirect_to_a_login_page_is_told_and_not_believed(service: Service):
    service.configure(a_source(interval=timedelta(hours=12)))
    service.server.on("/feed", redirect("http://b.test/login"))
    service.other.on(
        "/login", reply(b"<!doctype html><html><body>log in</body></html>", headers={"Content-Type": "text/html"})
    )

    service.poll(15)

    assert service.server.targets()[-1] == "/feed"
    assert service.state.health is Health.HTML_INSTEAD


def test_e37_a_410_ends_the_polling_and_keeps_what_was_found(service: Service):
    service.server.on("/feed", feed(1, 2), reply(status=410))
    service.poll(2)

    service.clock.forward(days=60)

    assert service.tick() == 0
    assert (service.state.health, service.state.next_at) == (Health.GONE, NEVER)
    assert len(service.links()) == 2


def test_e37_a_404_only_slows_the_polling(service: Service):
    service.server.on("/feed", feed(1), reply(status=404))

    gaps = [service.poll() for _ in range(7)][1:]

    assert gaps == sorted(gaps)
    assert gaps[-1] <= 24 * HOUR


@pytest.mark.parametrize("status", [401, 403])
def test_e38_a_refusal_rests_four_hours_and_is_told(service: Service, status: int):
    service.server.on("/feed", reply(status=status))

    gaps = [service.poll() for _ in range(3)]

    assert min(gaps) >= 4 * HOUR
    assert service.state.health is Health.BLOCKED
    assert str(status) in service.state.reason
