"""E39–E42: how often a host is asked, whatever the number of feeds, articles, names and threads."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from itertools import pairwise

import pytest

from newstrail.model import Capture, Miss, Why
from tests.fetch.world import World
from tests.scripted import ScriptedServer, redirect, reply

MEMORIES = ["dicts", "sqlite"]


def gaps(server: ScriptedServer) -> list[float]:
    return [later.at - earlier.at for earlier, later in pairwise(server.asked)]


def test_e39_five_seconds_between_starts_on_one_host_robots_txt_included(world: World) -> None:
    server = world.serve("a.test", "www.a.test")
    server.on("*", reply(b"x"))
    server.on("/robots.txt", reply(status=404))

    for number in range(10):
        world.capture(f"http://{'www.' * (number % 2)}a.test/{number}")

    assert len(server.asked) == 12
    assert min(gaps(server)) >= 5


def test_e39_one_connection_to_a_host_from_many_threads(world: World) -> None:
    server = world.serve("a.test")

    def slow(_: object) -> object:
        server.pause(0.02)
        return reply(b"x")

    server.on("*", slow)  # type: ignore[arg-type]  # an answer made late
    fetcher = world.fetcher(patience=timedelta(minutes=10))

    with ThreadPoolExecutor(8) as pool:
        got = list(pool.map(lambda n: world.get(f"http://a.test/{n}", ignore_robots=True), range(24)))

    assert fetcher is not None
    assert all(isinstance(answer, Capture) for answer in got)
    assert server.most_open == 1
    assert min(gaps(server)) >= 5


def test_e39_a_slot_too_far_off_is_a_miss_that_says_when(world: World) -> None:
    server = world.serve("a.test")
    server.on("*", reply(b"x"))
    world.hosts.rest("a.test", world.clock.now() + timedelta(seconds=11))

    miss = world.miss("http://a.test/1")

    assert (miss.why, miss.retry_at) == (Why.BUSY, world.clock.now() + timedelta(seconds=11))
    assert server.connections == 0


def test_e40_the_rest_follows_the_latency_and_only_a_200_shortens_it(world: World) -> None:
    server = world.serve("a.test")

    def after(seconds: float, status: int) -> object:
        def answer(_: object) -> object:
            server.pause(seconds)
            return reply(b"x", status=status)

        return answer

    server.on("/a", after(0.02, 200), after(0.3, 200), after(0, 500), after(0, 200), after(0, 200), reply(b"x"))  # type: ignore[arg-type]
    world.fetcher(rest=timedelta(milliseconds=50), address_rest=timedelta(0), latency_factor=2.0)

    for _ in range(6):
        world.get("http://a.test/a", ignore_robots=True)

    after_quick, after_slow, after_error, after_good, after_better = gaps(server)
    assert after_quick < 0.5 <= after_slow
    assert after_error == pytest.approx(after_slow, abs=0.1)
    assert after_good == pytest.approx(after_error, abs=0.1)  # this slot was booked before the good answer came
    assert after_better < after_good


def test_e40_latency_alone_never_costs_more_than_the_longest_pace(world: World) -> None:
    server = world.serve("a.test")

    def late(_: object) -> object:
        server.pause(0.1)
        return reply(b"x")

    server.on("/a", late)  # type: ignore[arg-type]
    world.fetcher(rest=timedelta(0), latency_factor=1000.0, longest_pace=timedelta(seconds=3))

    world.get("http://a.test/a", ignore_robots=True)

    assert world.hosts.pace("a.test") == 3


def test_e41_names_that_share_an_address_share_a_budget(world: World) -> None:
    server = world.serve("a.test", "b.test", "c.test")
    server.on("*", reply(b"x"))

    for _ in range(3):
        for name in ("a.test", "b.test", "c.test"):
            world.capture(f"http://{name}/", ignore_robots=True)

    assert min(gaps(server)) >= 1
    for name in ("a.test", "b.test", "c.test"):
        own = [a.at for a in server.asked if a.host == name]
        assert min(later - earlier for earlier, later in pairwise(own)) >= 5


def test_e41_a_slot_put_off_by_the_address_puts_off_the_next_of_the_site(world: World) -> None:
    server = world.serve("a.test", "b.test")
    server.on("*", reply(b"x"))
    world.fetcher(address_rest=timedelta(seconds=4))

    for name in ("a.test", "b.test", "b.test"):
        world.capture(f"http://{name}/", ignore_robots=True)

    assert gaps(server) == pytest.approx([4, 5], rel=0.06)


def test_e42_the_host_a_redirect_leads_to_pays_for_it(world: World) -> None:
    front, back = world.serve("a.test", "b.test", "c.test"), world.serve("h.test")
    front.on("*", redirect("http://h.test/x", 302))
    front.on("/robots.txt", reply(status=404))
    back.on("/x", reply(b"x"))

    for name in ("a.test", "b.test", "c.test"):
        world.capture(f"http://{name}/")

    assert back.targets() == ["/x"] * 3
    assert min(gaps(back)) >= 5


def test_a_registrable_domain_has_one_budget_and_two_of_them_have_two(world: World) -> None:
    server = world.serve("news.a.co.kr", "photo.a.co.kr", "b.co.kr")
    server.on("*", reply(b"x"))
    world.fetcher(address_rest=timedelta(0))

    for name in ("news.a.co.kr", "photo.a.co.kr", "b.co.kr"):
        world.capture(f"http://{name}/", ignore_robots=True)

    assert gaps(server) == pytest.approx([5, 0], rel=0.06)


@pytest.mark.parametrize("moment", ["before", "in the slot"])
def test_a_service_that_stops_asks_nothing_more(world: World, moment: str) -> None:
    server = world.serve("a.test")
    server.on("*", reply(b"x"))
    if moment == "before":
        world.stop.set()
    else:
        world.hosts.rest("a.test", world.clock.now() + timedelta(seconds=5))
        sleep = world.clock.sleep

        def sleep_and_stop(seconds: float) -> None:
            sleep(seconds)
            world.stop.set()

        world.clock.sleep = sleep_and_stop  # type: ignore[method-assign]

    miss = world.miss("http://a.test/")

    assert isinstance(miss, Miss)
    assert (miss.why, miss.retry_at) == (Why.BUSY, world.clock.now())
    assert server.asked == []
