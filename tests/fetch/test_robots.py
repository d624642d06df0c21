"""E43, E45, E46: robots.txt by RFC 9309; how its rules match is in `test_robots_rules`."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

import pytest

from newstrail.model import Why
from tests.fetch.world import World
from tests.scripted import Answer, ScriptedServer, drip, redirect, reply

CLOSED = b"User-agent: *\nDisallow: /\n"

MEMORIES = ["dicts", "sqlite"]


def robots_asked(server: ScriptedServer) -> int:
    return sum(a.target == "/robots.txt" for a in server.asked)


def test_e43_what_is_disallowed_is_not_asked_for(world: World) -> None:
    server = world.serve("a.test")
    server.on("/robots.txt", reply(b"User-agent: *\nDisallow: /private\n"))
    server.on("*", reply(b"x"))

    miss = world.miss("http://a.test/private/1")
    world.capture("http://a.test/public")

    assert (miss.why, miss.retry_at) == (Why.ROBOTS, None)
    assert server.targets() == ["/public"]


def test_e43_it_is_fetched_once_for_each_scheme_host_and_port_also_over_a_restart(world: World) -> None:
    server = world.serve("a.test", "www.a.test")
    server.on("/robots.txt", reply(b""))
    server.on("*", reply(b"x"))

    for _ in range(2):
        world.capture("http://a.test/1")
        world.capture("http://www.a.test/1")
        world.fetcher()

    assert robots_asked(server) == 2


def test_e43_it_is_kept_for_a_day_and_no_longer(world: World) -> None:
    server = world.serve("a.test")
    server.on("/robots.txt", reply(b""), reply(CLOSED))
    server.on("*", reply(b"x"))

    world.capture("http://a.test/1")
    world.clock.forward(hours=23)
    world.capture("http://a.test/1")
    world.clock.forward(hours=1)
    miss = world.miss("http://a.test/1")

    assert robots_asked(server) == 2
    assert miss.why is Why.ROBOTS


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_e43_where_there_is_none_all_is_allowed(world: World, status: int) -> None:
    server = world.serve("a.test")
    server.on("/robots.txt", reply(CLOSED, status=status))
    server.on("*", reply(b"x"))

    world.capture("http://a.test/1")


@pytest.mark.parametrize("status", [429, 500, 503])
def test_e43_where_it_is_not_to_be_had_all_is_disallowed_until_it_is(world: World, status: int) -> None:
    server = world.serve("a.test")
    server.on("/robots.txt", reply(status=status), reply(b""))
    server.on("*", reply(b"x"))

    first, second = world.miss("http://a.test/1"), world.miss("http://a.test/2")
    world.clock.forward(minutes=11)
    world.capture("http://a.test/1")

    assert first.why is Why.ROBOTS
    assert first.retry_at == first.at + timedelta(minutes=10)  # set: not disallowed for good
    assert second.why in (Why.ROBOTS, Why.BUSY)
    assert server.targets() == ["/1"]
    assert robots_asked(server) == 2


def test_e43_a_robots_txt_that_drips_away_the_deadline_disallows_all(world: World) -> None:
    server = world.serve("a.test")
    server.on("/robots.txt", drip(b"HTTP/1.1 200 OK\r\n\r\n", b"#", 0.05, server))
    world.fetcher(total=timedelta(milliseconds=300))

    first = world.miss("http://a.test/1")
    second = world.miss("http://a.test/1")

    assert (first.why, first.retry_at) == (Why.TIMEOUT, first.at + timedelta(minutes=10))
    assert second.why is Why.UNREACHABLE
    assert (server.targets(), robots_asked(server)) == ([], 1)


def test_e43_a_host_without_address_or_port_is_not_asked_for_more(world: World) -> None:
    closed = world.serve("closed.test")
    closed.close()

    nowhere = world.miss("http://nowhere.test/1")
    refused = world.miss("http://closed.test/1")

    assert (nowhere.why, refused.why) == (Why.UNREACHABLE, Why.UNREACHABLE)
    assert "robots.txt" in refused.detail


def test_e43_redirects_are_followed_and_the_rules_hold_for_the_first_host(world: World) -> None:
    server, other = world.serve("a.test"), world.serve("b.test")
    server.on("/robots.txt", redirect("/r1"))
    for number in range(1, 4):
        server.on(f"/r{number}", redirect(f"/r{number + 1}"))
    server.on("/r4", redirect("http://b.test/rules"))
    other.on("/rules", reply(CLOSED))
    other.on("/robots.txt", reply(b""))
    other.on("/1", reply(b"x"))

    miss = world.miss("http://a.test/1")
    world.capture("http://b.test/1")

    assert miss.why is Why.ROBOTS


def test_e43_after_five_redirects_it_is_as_if_there_were_none(world: World) -> None:
    server = world.serve("a.test")
    server.on("/robots.txt", redirect("/r1"))
    for number in range(1, 7):
        server.on(f"/r{number}", redirect(f"/r{number + 1}"))
    server.on("/r7", reply(CLOSED))
    server.on("/1", reply(b"x"))

    world.capture("http://a.test/1")

    assert server.targets()[:-1] == [f"/r{number}" for number in range(1, 6)]


def test_e43_five_hundred_kib_are_read_and_the_rest_is_not(world: World) -> None:
    server = world.serve("a.test")
    line = b"# nothing to see here, move along\n"
    head = b"User-agent: *\n" + line * (490 * 1024 // len(line)) + b"Disallow: /early\n"
    body = head + line * ((599 * 1024 - len(head)) // len(line)) + b"Disallow: /late\n"
    server.on("/robots.txt", reply(body))
    server.on("*", reply(b"x"))

    early = world.miss("http://a.test/early")
    world.capture("http://a.test/late")

    assert early.why is Why.ROBOTS


def test_e45_crawl_delay_is_kept(world: World) -> None:
    server = world.serve("a.test")
    server.on("/robots.txt", reply(b"User-agent: *\nCrawl-delay: 30\n"))
    server.on("*", reply(b"x"))
    world.fetcher(patience=timedelta(seconds=60))

    for number in range(4):
        world.capture(f"http://a.test/{number}")

    starts = [a.at for a in server.asked if a.target != "/robots.txt"]
    assert min(later - earlier for earlier, later in pairwise(starts)) >= 30


def test_e45_a_host_that_asks_for_more_than_we_can_wait_is_left_alone(world: World) -> None:
    server = world.serve("a.test")
    server.on("/robots.txt", reply(b"User-agent: *\nCrawl-delay: 99999\n"))

    miss = world.miss("http://a.test/")

    assert miss.why is Why.ROBOTS
    assert server.targets() == []


def test_e46_only_the_explicit_switch_goes_past_robots_txt(world: World) -> None:
    server = world.serve("a.test")
    server.on("/robots.txt", reply(CLOSED))
    server.on("*", reply(b"x"))

    world.miss("http://a.test/feed")
    world.capture("http://a.test/feed", ignore_robots=True)

    assert server.targets() == ["/feed"]


def test_what_is_posted_is_bound_by_robots_txt_too(world: World) -> None:
    server = world.serve("a.test")
    server.on("/robots.txt", reply(CLOSED))

    miss = world.miss("http://a.test/ask", method="POST", body=b"x")

    assert miss.why is Why.ROBOTS
    assert server.targets() == []


@pytest.mark.parametrize(
    "answer",
    [
        reply(b"<!doctype html><p>Not found", headers={"Content-Type": "text/html"}),
        reply(b"\x00\xff\xfe" * 1000),
        reply(b"User-agent\x00: *\nDisallow: " + b"a*" * 20_000 + b"$\n"),
        reply(b"User-agent: *\nCrawl-delay: -5\nCrawl-delay: nan\nCrawl-delay: 1e999\n"),
    ],
)
def test_rubbish_in_robots_txt_is_no_rule(world: World, answer: Answer) -> None:
    server = world.serve("a.test")
    server.on("/robots.txt", answer)
    server.on("*", reply(b"x"))

    world.capture("http://a.test/" + "a" * 200)
