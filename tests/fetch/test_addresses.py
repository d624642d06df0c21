"""H12–H20 of the matrix: no connection ever goes where it must not, whatever the way there."""

from __future__ import annotations

import ast
import os
import ssl
from collections.abc import Iterator
from pathlib import Path

import pytest

import newstrail
from newstrail.fetch.addresses import DENIED, denied
from newstrail.fetch.resolver import system
from newstrail.model import Capture, Why
from tests.fetch.world import World
from tests.scripted import ScriptedServer, redirect, reply

PUBLIC = ("93.184.216.34", 80)


@pytest.fixture
def secret() -> Iterator[ScriptedServer]:
    """A server on loopback that nobody may reach; a test asks it how many connections it saw."""
    with ScriptedServer() as server:
        server.on("*", reply(b"canary"))
        yield server


def test_h12_a_redirect_to_a_private_address_is_not_followed(world: World, secret: ScriptedServer) -> None:
    server = world.serve("a.test")
    allow = ("a.test:80",)
    world.names["inside.test"] = [("127.0.0.1", secret.port)]
    for number, to in enumerate((f"http://127.0.0.1:{secret.port}/", "http://inside.test/", "http://localhost/")):
        server.on(f"/{number}", redirect(to))
    world.names["127.0.0.1"] = world.names["localhost"] = [("127.0.0.1", secret.port)]

    misses = [world.miss(f"http://a.test/{number}", allow=allow) for number in range(3)]

    assert [miss.why for miss in misses] == [Why.FORBIDDEN] * 3
    assert secret.connections == 0


def test_h12_neither_is_one_of_robots_txt(world: World, secret: ScriptedServer) -> None:
    server = world.serve("a.test")
    server.on("/robots.txt", redirect(f"http://127.0.0.1:{secret.port}/"))
    world.names["127.0.0.1"] = [("127.0.0.1", secret.port)]

    miss = world.miss("http://a.test/", allow=("a.test:80",))

    assert miss.why is Why.FORBIDDEN
    assert (secret.connections, server.targets()) == (0, [])


@pytest.mark.parametrize("order", [1, -1])
def test_h13_one_private_answer_among_public_ones_refuses_the_name(
    world: World, secret: ScriptedServer, order: int
) -> None:
    world.names["both.test"] = [PUBLIC, ("127.0.0.1", secret.port)][::order]

    assert world.miss("http://both.test/", allow=()).why is Why.FORBIDDEN
    assert secret.connections == 0


def test_h13_the_address_that_was_checked_is_the_one_dialled(world: World, secret: ScriptedServer) -> None:
    """A name that is public when it is checked and private a moment later (DNS rebinding) is asked for once."""
    server = world.serve("a.test")
    server.on("/", reply(b"x"))
    answers = [[("127.0.0.1", server.port)], [("127.0.0.1", secret.port)]]
    world.resolve = lambda name, port: answers.pop(0)  # type: ignore[method-assign]

    got = world.get("http://a.test/", ignore_robots=True)

    assert isinstance(got, Capture)
    assert (len(answers), secret.connections) == (1, 0)


@pytest.mark.parametrize(
    "host",
    [
        *("127.1", "2130706433", "0x7f.1", "0177.0.0.1", "127。0。0。1", "１２７.0.0.1", "localhost", "0"),
        *("[::1]", "[::ffff:127.0.0.1]"),
    ],
)
def test_h14_no_spelling_of_loopback_gets_through(world: World, secret: ScriptedServer, host: str) -> None:
    world.resolve = system  # type: ignore[method-assign]

    miss = world.miss(f"http://{host}:{secret.port}/", allow=())

    assert miss.why in (Why.FORBIDDEN, Why.UNREACHABLE)  # unreachable: this machine's resolver does not know it
    assert secret.connections == 0


@pytest.mark.parametrize(
    "address",
    [
        *("0.0.0.0", "10.255.255.255", "100.64.0.1", "127.0.0.1", "168.63.129.16", "169.254.169.254", "172.31.0.1"),
        *("192.0.0.8", "192.0.2.1", "192.88.99.1", "192.168.1.1", "198.19.0.1", "198.51.100.1", "203.0.113.1"),
        *("224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255"),
        *("::", "::1", "::127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "64:ff9b:1::1", "100::1", "2001::1"),
        *("2001:db8::1", "2002:7f00:1::", "3fff::1", "5f00::1", "fd00:ec2::254", "fe80::1", "fe80::1%eth0", "fec0::1"),
        *("ff02::1", "", "not an address", "127.1", "0x7f000001"),
    ],
)
def test_h15_private_and_reserved_addresses_are_denied(address: str) -> None:
    assert denied(address)


@pytest.mark.parametrize("address", ["1.1.1.1", "93.184.216.34", "172.32.0.1", "100.128.0.1", "2606:4700::1111"])
def test_h15_public_ones_are_not(address: str) -> None:
    assert not denied(address)


def test_h15_the_list_has_thirty_one_prefixes() -> None:
    assert len(set(DENIED)) == 31


@pytest.mark.parametrize("address", ["10.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "169.254.169.254"])
def test_h15_a_name_that_leads_there_is_refused(world: World, address: str) -> None:
    world.names["in.test"] = [(address, 80)]

    miss = world.miss("http://in.test/", allow=())

    assert (miss.why, address in miss.detail) == (Why.FORBIDDEN, False)


@pytest.mark.parametrize(
    "url",
    [
        "http://inside.test\\@a.test/",
        "http://a.test\\@inside.test/",
        "http://a.test@inside.test/",
        "http://ann:pw@inside.test/",
        "http://a.test\t.inside.test/",
        "http://inside.test\r\nX: y/",
        "http://inside.test\x00.a.test/",
        "http://a.test:0/",
        "http://a.test:99999/",
        "http://a.test:80x/",
        "http://[::1/",
        "http://" + "a" * 300 + ".test/",
        "http://a..test/",
        "http://xn--\uff0e.test/",
    ],
)
def test_h16_an_address_that_two_parsers_could_read_differently_is_refused(world: World, url: str) -> None:
    server = world.serve("inside.test", "a.test")

    miss = world.miss(url)

    assert miss.why in (Why.FORBIDDEN, Why.UNREACHABLE)
    assert server.connections == 0


def test_h16_in_a_redirect_too(world: World) -> None:
    server = world.serve("a.test", "b.test")
    server.on("/a", redirect("http://b.test\\@a.test/"))

    assert world.miss("http://a.test/a").why is Why.FORBIDDEN
    assert {a.host for a in server.asked} == {"a.test"}


CLIENTS = {"httpx", "httpcore", "requests", "urllib3", "aiohttp", "urllib.request", "http.client", "ftplib"}


def test_h17_nothing_but_the_door_knows_an_http_client() -> None:
    root = Path(newstrail.__file__).parent
    guilty = [
        (str(path.relative_to(root)), name)
        for path in root.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        for name in _imported(node)
        if name in CLIENTS and path.parent.name not in ("fetch", "demo")  # the demo is a server
    ]

    assert guilty == []


def _imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        return [node.module or "", *(f"{node.module}.{alias.name}" for alias in node.names)]
    return []


@pytest.mark.parametrize("to", ["http://b.test/x", "https://s.test/x", "http://a.test:8080/x"])
def test_h18_own_headers_do_not_leave_their_origin(world: World, secure: ssl.SSLContext, to: str) -> None:
    first, other, safe = world.serve("a.test"), world.serve("b.test"), world.serve("s.test", tls=secure)
    ports = {("a.test", 80): first, ("b.test", 80): other, ("s.test", 443): safe, ("a.test", 8080): other}
    world.resolve = lambda name, port: [("127.0.0.1", ports[name, port].port)]  # type: ignore[method-assign]
    first.on("/a", redirect("/same", 302))
    first.on("/same", redirect(to, 302))
    for server in (other, safe):
        server.on("/x", redirect("http://a.test/back", 302))
    first.on("/back", reply(b"x"))
    allow = ("a.test:80", "a.test:8080", "b.test:80", "s.test:443")

    got = world.get("http://a.test/a", headers=(("X-Api-Key", "canary"),), allow=allow, ignore_robots=True)

    assert isinstance(got, Capture), got
    keys = [(a.target, a.header("x-api-key")) for s in (first, other, safe) for a in s.asked]
    assert sorted(keys) == [("/a", b"canary"), ("/back", None), ("/same", b"canary"), ("/x", None)]


def test_h19_a_private_feed_is_allowed_by_host_and_port_for_that_source_alone(world: World) -> None:
    server = world.serve("nas.test")
    server.on("*", reply(b"x"))

    refused = world.miss("http://nas.test/", allow=())
    other = world.miss("http://nas.test:8080/", allow=("nas.test:80",))
    allowed = world.get("http://nas.test/", allow=("NAS.test:80",))
    again = world.miss("http://nas.test/", allow=())

    assert [miss.why for miss in (refused, other, again)] == [Why.FORBIDDEN] * 3
    assert isinstance(allowed, Capture)


def test_h19_a_connection_that_one_source_may_have_is_not_lent_to_another(world: World) -> None:
    server = world.serve("nas.test")
    server.on("*", reply(b"x"))

    for _ in range(3):
        world.capture("http://nas.test/", ignore_robots=True)

    assert server.connections == 3


def test_h20_proxies_of_the_environment_are_not_used(
    world: World, secret: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = world.serve("a.test")
    server.on("/", reply(b"x"))
    for name in ("HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "ALL_PROXY", "all_proxy"):
        monkeypatch.setitem(os.environ, name, f"http://127.0.0.1:{secret.port}")
    monkeypatch.setitem(os.environ, "SSL_CERT_FILE", "/nowhere")
    world.fetcher()

    world.capture("http://a.test/")

    assert secret.connections == 0


def test_h20_a_configured_proxy_gets_every_request_and_resolves_by_itself(world: World) -> None:
    with ScriptedServer() as proxy:
        proxy.on("*", reply(b"by proxy"))
        world.fetcher(proxy=f"http://127.0.0.1:{proxy.port}")

        capture = world.capture("http://a.test/x?y", ignore_robots=True)

        assert capture.body == b"by proxy"
        assert proxy.asked[0].line == b"GET http://a.test/x?y HTTP/1.1"
    assert world.resolved == []
