"""H52: no secret in a log, a detail or an address that is shown, and no line forged by what a host says."""

from __future__ import annotations

import logging

import pytest

from newstrail.fetch import Discreet, Key, redact
from newstrail.model import Miss, Why
from tests.fetch.world import World
from tests.scripted import redirect, reply

CANARY = "canary-7Qz1"


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        ("https://a.test/x?q=chips", "https://a.test/x?q=chips"),
        ("https://ann:pw@a.test/x", "https://a.test/x"),
        ("https://ann@a.test", "https://a.test"),
        ("https://ann:p@w@a.test/x@y", "https://a.test/x@y"),
        ("https://a.test/?api_key=1&page=2&TOKEN=x#key=3", "https://a.test/?api_key=***&page=2&TOKEN=***#key=***"),
        ("https://a.test/?crtfc_key=1;serviceKey=2", "https://a.test/?crtfc_key=***;serviceKey=***"),
        ("postgresql+psycopg://me:pw@db/news", "postgresql+psycopg://db/news"),
        ("https://hooks.test/services/T0/B0/aB3dE6gH9jK2mN5pQ8sT", "https://hooks.test/services/T0/B0/***"),
        ("https://a.test/ai-chip-startup-raises-2025-round-b", "https://a.test/ai-chip-startup-raises-2025-round-b"),
        ("https://a.test/view/AKR20250102003400017", "https://a.test/view/AKR20250102003400017"),
        ("one http://u:p@a.test/, two http://u:p@b.test/?sig=1.", "one http://a.test/, two http://b.test/?sig=***"),
        ("line\r\nbreak \u2028 and \x1b[31m red", "line  break   and  [31m red"),
        ("nothing to hide", "nothing to hide"),
    ],
)
def test_an_address_is_shown_without_its_secrets(shown: str, expected: str) -> None:
    assert redact(shown) == expected


def test_h52_no_log_and_no_miss_tells_a_secret(world: World, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    server = world.serve("a.test")
    server.on("/ok", reply(b"x", headers={"Set-Cookie": CANARY}))
    server.on("/moved", redirect(f"http://b.test/?token={CANARY}"))
    server.on("/broken", f"HTTP/1.1 200 OK\r\n{CANARY}\r\n\r\n".encode())
    server.on("/coded", reply(b"x", headers={"Content-Encoding": f"{CANARY[:5]}, {CANARY}"}))
    keys = (("X-Api-Key", CANARY), ("Authorization", f"Bearer {CANARY}"))
    urls = [f"http://a.test/{path}?api_key={CANARY}" for path in ("ok", "moved", "broken", "coded", "none")]
    urls += [f"http://ann:{CANARY}@a.test/", f"http://b.test/?key={CANARY}", f"file://a.test/{CANARY}"]

    got = [world.get(url, headers=keys) for url in urls]
    got.append(world.get("http://a.test/ok", headers=(("X-Api-Key", f"{CANARY}\r\nX: y"),)))

    assert CANARY not in caplog.text
    assert all(CANARY not in answer.detail for answer in got if isinstance(answer, Miss))
    assert sum(isinstance(answer, Miss) for answer in got) == 8


def test_h52_what_a_host_says_forges_no_line(world: World) -> None:
    server = world.serve("a.test")
    server.on("/a", b"HTTP/1.1 200 OK\r\nBad\x0bheader\x1b[2J\r\n\r\n")
    server.on("/b", reply(b"x", headers={"Content-Encoding": "a\x1bb\x7f"}))

    details = [world.miss(f"http://a.test/{name}", ignore_robots=True).detail for name in "ab"]

    assert all(detail.isprintable() for detail in details)


def test_a_handler_with_the_filter_tells_no_secret(caplog: pytest.LogCaptureFixture) -> None:
    logger = logging.getLogger("somebody")
    caplog.handler.addFilter(Discreet())

    logger.warning("asked %s", f"http://a.test/?key={CANARY}")

    assert caplog.messages == ["asked http://a.test/?key=***"]


def test_a_key_is_only_on_the_wire_and_only_for_its_host(world: World) -> None:
    world.keys = {"dart": Key(f"{CANARY}+/", ("api.test",))}
    server, other = world.serve("api.test"), world.serve("other.test")
    server.on("/list", reply(b"x", headers={"Link": f"</list?key={CANARY}%2B%2F&page=2>"}))
    server.on("/away", redirect(f"http://other.test/?key={CANARY}%2B%2F"))
    other.on("/", reply(b"x"))
    keyed = (("X-Key", "{{dart}}"),)

    capture = world.capture("http://api.test/list?key={{dart}}&a={{other}}", headers=keyed)
    away = world.capture("http://api.test/away", headers=keyed)
    world.capture("http://other.test/?steal={{dart}}", headers=keyed)

    sent = next(a for a in server.asked if a.target.startswith("/list"))
    assert (sent.target, sent.header("x-key")) == (
        f"/list?key={CANARY}%2B%2F&a={{{{other}}}}",
        f"{CANARY}+/".encode(),
    )
    assert CANARY not in repr((capture, away, world.keys))
    assert all(CANARY not in repr(a) for a in other.asked)


def test_an_address_no_server_takes_is_not_sent(world: World) -> None:
    server = world.serve("a.test")

    assert world.miss("http://a.test/" + "x" * 9_000).why is Why.FORBIDDEN
    assert server.connections == 0
