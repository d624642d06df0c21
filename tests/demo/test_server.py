"""The demo's press on real sockets."""

from __future__ import annotations

import http.client
import socket
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from newstrail.demo.clock import Clock
from newstrail.demo.server import Press
from newstrail.demo.world import World

NOON = datetime(2023, 12, 20, 3, tzinfo=UTC)


@pytest.fixture
def press(world: World) -> Iterator[Press]:
    with Press(world, Clock(NOON)) as press:
        yield press


def get(press: Press, host: str, path: str, **headers: str) -> http.client.HTTPResponse:
    ((address, port),) = press.resolve(host, 80)
    connection = http.client.HTTPConnection(address, port, timeout=5)
    connection.request("GET", path, headers={"Host": host} | {k.replace("_", "-"): v for k, v in headers.items()})
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return answer


def test_each_outlet_has_a_port_of_its_own(press: Press) -> None:
    ports = {press.resolve(outlet.host, 80)[0] for outlet in press.world.outlets.values()}

    assert len(ports) == len(press.world.outlets)
    assert press.resolve("m.maru-ilbo.test", 80) == press.resolve("maru-ilbo.test", 80)


def test_names_outside_the_world_do_not_resolve(press: Press) -> None:
    with pytest.raises(socket.gaierror):
        press.resolve("elsewhere.test", 80)
    with pytest.raises(socket.gaierror):
        press.resolve("maru-ilbo.test", 443)


def test_time_and_validators_go_over_the_wire(press: Press) -> None:
    first = get(press, "maru-ilbo.test", "/rss/all.xml")
    second = get(press, "maru-ilbo.test", "/rss/all.xml", If_None_Match=first.headers["ETag"])

    assert (first.status, second.status) == (200, 304)
    assert first.headers["Date"] == "Wed, 20 Dec 2023 03:00:00 GMT"
    assert press.answered["maru-ilbo.test", 304] == 1


def test_the_clock_moves_the_press(press: Press) -> None:
    article = press.world.article("mach1-neoul")

    before = get(press, "neoul.test", article.path).status
    press.clock.advance(article.published + timedelta(minutes=1))

    assert (before, get(press, "neoul.test", article.path).status) == (404, 200)


def test_a_dead_feed_is_gone_and_a_busy_host_says_so(press: Press) -> None:
    press.clock.advance(datetime(2024, 8, 26, 18, tzinfo=UTC))

    assert get(press, "itnuri.test", "/rss/allArticle.xml").status == 410
    busy = get(press, "waferanddie.example", "/feed/")
    assert (busy.status, busy.headers["Retry-After"]) == (429, "3600")


def test_closing_frees_the_ports(world: World) -> None:
    with Press(world, Clock(NOON)) as press:
        ((address, port),) = press.resolve("maru-ilbo.test", 80)

    with pytest.raises(ConnectionRefusedError):
        socket.create_connection((address, port), timeout=1)
