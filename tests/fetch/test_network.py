"""What lies between us and httpx: connections, the library's private corner we lean on, TLS, failures on the way."""

from __future__ import annotations

import ast
import ssl
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import httpx
import pytest

from newstrail import fetch
from newstrail.fetch import FetchSettings
from newstrail.fetch import wire as wire_module
from newstrail.fetch.wire import Wire
from newstrail.model import Capture, Why
from tests.fetch.world import AGENT, World
from tests.scripted import ScriptedServer, redirect, reply


def test_httpx_dials_through_our_network_and_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    """`transport._pool._network_backend` is private to httpx and httpcore: if it moves, this fails before users do."""
    wire = Wire(AGENT, FetchSettings(), lambda: False)
    dialled: list[tuple[str, int]] = []

    def connect_tcp(host: str, port: int, *_: object, **__: object) -> object:
        dialled.append((host, port))
        raise RuntimeError("far enough")

    monkeypatch.setattr(wire._network, "connect_tcp", connect_tcp)
    for transport in (wire._transport, wire._private):
        with pytest.raises(RuntimeError, match="far enough"):
            transport.handle_request(httpx.Request("GET", "http://a.test/"))
    wire.close()

    assert dialled == [("a.test", 80)] * 2


def test_without_an_exchange_nothing_is_dialled() -> None:
    wire = Wire(AGENT, FetchSettings(), lambda: False)

    with pytest.raises(AttributeError):
        wire._transport.handle_request(httpx.Request("GET", "http://127.0.0.1:9/"))
    wire.close()


@pytest.mark.usefixtures("public")
def test_a_connection_is_used_again_and_an_error_in_between_does_not_break_it(world: World) -> None:
    server = world.serve("a.test")
    server.on("/a", reply(b"x"), reply(b"gone", status=404), redirect("/b", 302), reply(status=500), reply(b"y"))
    server.on("/b", reply(b"z"))

    got = [world.get("http://a.test/a", allow=()) for _ in range(5)]

    assert [getattr(answer, "body", None) for answer in got] == [b"x", None, b"z", None, b"y"]
    assert server.connections == 1


@pytest.mark.usefixtures("public")
def test_a_connection_closed_behind_our_back_is_replaced_without_asking_twice(world: World) -> None:
    server = world.serve("a.test")
    server.on("/a", reply(b"1"))
    world.capture("http://a.test/a", allow=(), ignore_robots=True)

    server.hang_up = True  # the next request on a kept connection gets no answer
    capture = world.capture("http://a.test/a", allow=(), ignore_robots=True)

    assert capture.body == b"1"
    assert server.connections == 2
    assert len(server.asked) == 2


def test_the_next_address_is_tried_where_the_first_refuses(world: World) -> None:
    closed, server = world.serve("closed.test"), world.serve("a.test")
    closed.close()
    server.on("/", reply(b"x"))
    world.names["a.test"] = [*world.names["closed.test"], *world.names["a.test"]]

    assert world.capture("http://a.test/").body == b"x"


def test_tls_speaks_to_the_name_though_the_address_is_dialled(world: World, secure: ssl.SSLContext) -> None:
    names: list[str | None] = []
    secure.sni_callback = lambda _socket, name, _context: names.append(name)
    server = world.serve("s.test", tls=secure)
    server.on("/", reply(b"safe"))

    capture = world.capture("https://s.test/", ignore_robots=True)

    assert (capture.body, names, server.asked[0].host) == (b"safe", ["s.test"], "s.test")


def test_a_certificate_for_another_name_is_no_connection(world: World, secure: ssl.SSLContext) -> None:
    server = world.serve("other.test", tls=secure)
    server.on("/", reply(b"safe"))

    miss = world.miss("https://other.test/", ignore_robots=True)

    assert miss.why is Why.UNREACHABLE
    assert "certificate" in miss.detail
    assert server.asked == []


def test_a_certificate_of_an_unknown_authority_is_no_connection(world: World, secure: ssl.SSLContext) -> None:
    world.serve("s.test", tls=secure).on("/", reply(b"safe"))
    world.fetcher(ca_file=None)

    assert world.miss("https://s.test/", ignore_robots=True).why is Why.UNREACHABLE


def test_a_host_that_speaks_no_tls_is_unreachable(world: World) -> None:
    world.serve("s.test").on("/", reply(b"plain"))

    miss = world.miss("https://s.test/", ignore_robots=True)

    assert miss.why in (Why.UNREACHABLE, Why.BAD_ANSWER)


def test_a_pool_without_a_free_connection_is_made_anew(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """httpcore 1.0.9 can leak a place in its pool for good (encode/httpcore#1093): a wait for one means that."""
    monkeypatch.setattr(wire_module, "_MOST_AT_ONCE", 1)
    monkeypatch.setattr(wire_module, "_POOL_WAIT", 0.1)
    slow, quick = world.serve("a.test"), world.serve("b.test")
    asked, free = threading.Event(), threading.Event()

    def held(_: object) -> object:
        asked.set()
        free.wait(10)
        return reply(b"slow")

    slow.on("/", held)  # type: ignore[arg-type]  # an answer made late
    quick.on("/", reply(b"quick"))
    world.fetcher()

    with ThreadPoolExecutor(1) as pool:
        first = pool.submit(world.get, "http://a.test/", ignore_robots=True)
        asked.wait(10)
        second = world.get("http://b.test/", ignore_robots=True)
        free.set()

        assert isinstance(second, Capture), second
        assert isinstance(first.result(), Capture)


def test_many_threads_get_each_their_own_answer(world: World) -> None:
    servers = {f"h{n}.test": world.serve(f"h{n}.test") for n in range(12)}
    for server in servers.values():
        server.on("*", lambda asked: reply(f"{asked.host}{asked.target}".encode()))
    world.fetcher(patience=timedelta(hours=1))
    urls = [f"http://{name}/{number}" for number in range(5) for name in servers]

    with ThreadPoolExecutor(12) as pool:
        got = list(pool.map(lambda url: world.get(url, ignore_robots=True), urls))

    assert [f"http://{answer.body.decode()}" for answer in got if isinstance(answer, Capture)] == urls


def test_every_answer_is_told_to_who_asked_to_know(world: World) -> None:
    server = world.serve("a.test")
    server.on("/a", redirect("/b"))
    server.on("/b", reply(b"x"))
    server.on("/c", reply(status=404))
    told: list[tuple[str, int, bytes]] = []
    world.fetcher()._on_answer = lambda _, answer: told.append((answer.url, answer.status, answer.body))

    world.get("http://a.test/a")
    world.get("http://a.test/c")

    assert told == [
        ("http://a.test:80/robots.txt", 404, b""),
        ("http://a.test/a", 301, b""),
        ("http://a.test/b", 200, b"x"),
        ("http://a.test/c", 404, b""),
    ]


def test_an_address_of_the_sixth_version_is_dialled_too(world: World) -> None:
    with ScriptedServer(family=6) as server:
        server.on("/", reply(b"six"))
        world.names["six.test"] = [("::1", server.port)]

        assert world.capture("http://six.test/").body == b"six"


def test_the_door_knows_no_neighbour() -> None:
    """`store` is a neighbour: the memory of hosts comes in as a protocol."""
    folder = Path(fetch.__file__).parent
    imported = {
        node.module
        for path in folder.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("newstrail")
    }

    assert {name.split(".")[1] for name in imported if name} <= {"core", "fetch", "model", "errors"}
