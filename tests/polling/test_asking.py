"""What a source is asked with, by a clock in hand: validators, and what is never asked.

E-numbers are those of the checklist of feed etiquette; what `fetch` does alone is in tests/fetch.
"""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from structlog.testing import capture_logs

from newstrail.model import Health
from tests.polling.service import HOUR, UNCHANGED, XML, Service, a_source, feed
from tests.scripted import redirect, reply
from tests.web import a_feed


def test_e10_a_full_answer_replaces_both_validators_and_a_missing_one_is_cleared(service: Service):
    service.server.on("/feed", feed(1, ETag='"a"', Last_Modified="Mon"), feed(1, 2))

    service.poll(3)

    assert [a.header("if-none-match") for a in service.asked] == [None, b'"a"', None]
    assert [a.header("if-modified-since") for a in service.asked] == [None, b"Mon", None]


def test_e11_a_bare_304_leaves_last_modified_and_a_new_etag_is_taken(service: Service):
    service.server.on(
        "/feed", feed(1, Last_Modified="Mon"), UNCHANGED, reply(status=304, headers={"ETag": '"b"'}), UNCHANGED
    )

    service.poll(4)

    assert [a.header("if-modified-since") for a in service.asked] == [None, b"Mon", b"Mon", b"Mon"]
    assert service.asked[3].header("if-none-match") == b'"b"'


def test_e12_a_304_is_a_success_and_changes_no_row(service: Service):
    service.server.on("/feed", feed(1, ETag='"a"'), reply(status=500), UNCHANGED)
    service.poll(2)
    failed, before = service.state.failures, service.links()

    service.poll()

    assert (failed, service.state.failures) == (1, 0)
    assert service.links() == before
    assert service.gap >= HOUR


def test_e13_validators_are_kept_with_their_entries_or_not_at_all(service: Service, monkeypatch: pytest.MonkeyPatch):
    service.server.on("/feed", feed(*range(50), ETag='"a"'))
    polled = type(service.store.sources).polled
    monkeypatch.setattr(type(service.store.sources), "polled", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
    with pytest.raises(KeyboardInterrupt):
        service.poll()
    monkeypatch.setattr(type(service.store.sources), "polled", polled)

    service.restart()
    service.poll()

    assert [a.header("if-none-match") for a in service.asked] == [None, None]
    assert len(service.links()) == 50


def test_e14_the_same_body_is_not_taken_in_again_but_its_validators_are(service: Service):
    service.server.on("/feed", feed(1, ETag='"a"'), feed(1, ETag='"b"'), UNCHANGED)
    service.poll()
    before = service.links()

    service.poll(2)

    assert service.links() == before
    assert service.asked[2].header("if-none-match") == b'"b"'


@pytest.mark.parametrize(("trusted", "anew"), [(False, True), (True, False)])
def test_e15_a_host_that_always_says_304_is_asked_anew_after_eight_days(service: Service, trusted: bool, anew: bool):
    service.configure(a_source(interval=timedelta(days=1), options={"unchanged": "trust"} if trusted else {}))
    service.server.on("/feed", feed(1, ETag='"a"'), UNCHANGED)

    service.poll(10)

    plain = [number for number, a in enumerate(service.asked) if a.header("if-none-match") is None]
    assert plain == ([0, 8, 9] if anew else [0])


def test_e16_validators_stay_with_the_address_that_gave_them(service: Service):
    service.server.on("/feed", redirect("http://b.test/one", 302), redirect("http://b.test/two", 302))
    service.other.on("/one", feed(1, ETag='"one"'))
    service.other.on("/two", feed(1, ETag='"two"'))
    service.poll(3)
    service.configure(a_source(url="http://a.test/edited"))
    service.server.on("/edited", feed(1))

    service.poll()

    sent = {a.target: a.header("if-none-match") for a in service.asked[:4]}
    assert sent == {"/feed": None, "/one": None, "/two": None}
    assert service.asked[5].header("if-none-match") == b'"two"'
    assert service.asked[-1].header("if-none-match") is None


def test_e17_refreshing_again_and_again_asks_once(service: Service):
    service.server.on("/feed", feed(1, ETag='"a"'))

    polls = 0
    for _ in range(10):
        polls += service.tick()
        service.clock.forward(seconds=6)

    assert (polls, len(service.asked)) == (1, 1)


def test_e46_robots_txt_is_passed_over_by_the_switch_of_a_source_alone_and_that_is_logged(service: Service):
    service.server.on("/robots.txt", reply(b"User-agent: *\nDisallow: /\n"))
    service.server.on("/feed", feed(1))
    service.poll()
    obeyed = (service.server.targets(), service.state.health)
    service.configure(a_source(ignore_robots=True))

    with capture_logs() as logs:
        service.poll()

    assert obeyed == ([], Health.BLOCKED)
    assert service.server.targets() == ["/feed"]
    assert [line["source"] for line in logs if line["event"] == "robots-ignored"] == ["a"]


def test_e47_a_hub_is_ignored(service: Service):
    text = a_feed([("http://a.test/1", "t", datetime(2026, 3, 2))])  # noqa: DTZ001
    hub = '<link xmlns="http://www.w3.org/2005/Atom" rel="hub" href="http://b.test/hub"/>'
    body = text.replace("<title>f</title>", f"<title>f</title>{hub}").encode()
    link = '<http://b.test/hub>; rel="hub", <http://a.test/feed>; rel="self"'
    service.server.on("/feed", reply(body, headers={**XML, "ETag": '"a"', "Link": link}))

    service.poll(2)

    assert service.other.asked == []
    assert {(a.method, a.target) for a in service.asked} == {("GET", "/feed")}
