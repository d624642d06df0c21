"""E32–E36 of the checklist: redirects, which are followed, which are believed, and where they end."""

from __future__ import annotations

from datetime import timedelta

import pytest

from newstrail.model import Why
from tests.fetch.world import World
from tests.scripted import redirect, reply


def test_e32_a_permanent_redirect_is_followed_and_reported(world: World) -> None:
    server = world.serve("a.test")
    server.on("/a", redirect("/b", 301))
    server.on("/b", redirect("http://a.test/c", 308))
    server.on("/c", reply(b"x"))

    capture = world.capture("http://a.test/a")

    assert (capture.requested, capture.url) == ("http://a.test/a", "http://a.test/c")
    assert capture.permanent == "http://a.test/c"


def test_e32_a_redirect_from_https_to_http_is_never_permanent(world: World, secure: object) -> None:
    plain, safe = world.serve("a.test"), world.serve("s.test", tls=secure)
    safe.on("/a", redirect("http://a.test/a", 301))
    plain.on("/a", reply(b"x"))

    capture = world.capture("https://s.test/a")

    assert (capture.url, capture.permanent) == ("http://a.test/a", None)


@pytest.mark.parametrize("status", [302, 303, 307])
def test_e33_a_passing_redirect_is_followed_and_not_permanent(world: World, status: int) -> None:
    server = world.serve("a.test")
    server.on("/a", redirect("/b", status))
    server.on("/b", reply(b"x"))

    capture = world.capture("http://a.test/a")

    assert (capture.url, capture.permanent) == ("http://a.test/b", None)


def test_e34_only_the_permanent_first_part_of_a_chain_is_permanent(world: World) -> None:
    server = world.serve("a.test")
    server.on("/a", redirect("/b", 301))
    server.on("/b", redirect("/c", 302))
    server.on("/c", redirect("/d", 301))
    server.on("/d", reply(b"x"))

    capture = world.capture("http://a.test/a")

    assert (capture.url, capture.permanent) == ("http://a.test/d", "http://a.test/b")


def test_e36_a_loop_ends(world: World) -> None:
    server = world.serve("a.test")
    server.on("/a", redirect("/b"))
    server.on("/b", redirect("/a"))

    miss = world.miss("http://a.test/a")

    assert (miss.why, miss.status) == (Why.REDIRECTS, 301)
    assert server.targets() == ["/a", "/b"]


def test_e36_five_hops_are_followed_and_a_sixth_is_not(world: World) -> None:
    server = world.serve("a.test")
    for number in range(30):
        server.on(f"/{number}", redirect(f"/{number + 1}", 302))
    server.on("/30", reply(b"x"))

    miss = world.miss("http://a.test/0")
    capture = world.capture("http://a.test/25")

    assert miss.why is Why.REDIRECTS
    assert server.targets()[:6] == [f"/{number}" for number in range(6)]
    assert "/6" not in server.targets()
    assert capture.url == "http://a.test/30"


def test_e36_retry_after_on_a_redirect_is_waited_for(world: World) -> None:
    server = world.serve("a.test")
    server.on("/a", redirect("/b", 302, Retry_After="60"))
    server.on("/b", reply(b"x"))

    miss = world.miss("http://a.test/a")
    world.fetcher(patience=timedelta(seconds=90))
    world.capture("http://a.test/a")

    assert miss.why is Why.BUSY
    assert miss.retry_at is not None
    assert miss.retry_at - miss.at == timedelta(seconds=60)
    first, second = [a.at for a in server.asked if a.target in ("/a", "/b")][-2:]
    assert second - first >= 60
