"""The running service among hosts that wish it ill: no crash, no hang, no memory eaten, no forbidden door tried, no secret told.

Each case is a source of its own on one scripted server; `newstrail run --once` looks at all of them in a process of
its own. What fetching and reading do with each alone is in tests/fetch and tests/core.
"""  # noqa: E501

from __future__ import annotations

import gzip
import json
import os
import re
import socket
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from newstrail.app import shipped_config
from tests.making import NOW
from tests.scripted import Answer, ScriptedServer, drip, redirect, reply
from tests.web import a_feed, a_page

CANARY = "canary-7f3a9c51d2"
XML = {"Content-Type": "application/rss+xml"}
HEAD = b'<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>f</title>'

#: Seconds one request may take, and the whole run: two dozen cases by eight workers.
DEADLINE, PATIENCE = 3, 90

#: Runs a command and says its exit code and the bytes of its largest process. A small process between: what is forked
#: from the tests' own, which is large by then, would be counted as large as that.
WEIGH = """
import resource, subprocess, sys
done = subprocess.run(sys.argv[1:])
print(done.returncode, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024)
"""

#: Bytes of memory the service's largest process may take.
MEMORY = 512 * 2**20


class Listener:
    """A door on loopback that nobody may knock at."""

    def __init__(self) -> None:
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.port: int = self.socket.getsockname()[1]
        self.knocks = 0
        threading.Thread(target=self._count, daemon=True).start()

    def _count(self) -> None:
        while True:
            try:
                held, _ = self.socket.accept()
            except OSError:
                return
            self.knocks += 1
            held.close()


def an_item(title: str, link: str = "https://a.test/1") -> bytes:
    return f"<item><title>{title}</title><link>{link}</link></item>".encode()


def a_list(*items: bytes) -> bytes:
    return HEAD + b"".join(items) + b"</channel></rss>"


def feed(body: bytes, **headers: str) -> Answer:
    return reply(body, headers={**XML, **{name.replace("_", "-"): value for name, value in headers.items()}})


def entities(depth: int) -> bytes:
    """A billion laughs."""
    lines = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, depth))
    return f'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY l0 "ha">{lines}]><rss><channel><title>&l{depth - 1};</title></channel></rss>'.encode()  # noqa: E501


def cases(server: ScriptedServer, denied: Listener) -> dict[str, Answer]:
    """What is answered at each path."""
    bomb = gzip.compress(b"\0" * (200 * 2**20))
    private = f"http://127.0.0.1:{denied.port}/latest/meta-data"
    return {
        "h01-gzip-bomb": feed(bomb, Content_Encoding="gzip"),
        "h03-unlisted-coding": feed(b"(\xb5/\xfd", Content_Encoding="zstd"),
        "h04-stacked": feed(gzip.compress(bomb), Content_Encoding="gzip, gzip"),
        "h05-endless": drip(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n", b"x" * 2**20, 0, server),
        "h06-dripped-body": drip(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n", b"x", 0.3, server),
        "h07-dripped-headers": drip(b"HTTP/1.1 200 OK\r\nX: ", b"x", 0.3, server),
        "h08-short": b"HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n" + a_list(),
        "h08-two-lengths": b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef",
        "h09-headers": b"HTTP/1.1 200 OK\r\nX: " + b"x" * 200_000 + b"\r\n\r\n",
        "h10-loop": redirect("/h10-loop"),
        "h11-file": redirect("file:///etc/passwd"),
        "h11-data": redirect("data:text/xml,<rss/>"),
        "h12-private": redirect(private),
        "h14-spelled": redirect(f"http://2130706433:{denied.port}/"),
        "h15-mapped": redirect(f"http://[::ffff:127.0.0.1]:{denied.port}/"),
        "h16-backslash": redirect(f"http://127.0.0.1:{denied.port}\\@a.test/"),
        "h21-laughs": feed(entities(10)),
        "h23-file": feed(
            b'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY e SYSTEM "file:///etc/passwd">]><rss><channel><title>&e;</title></channel></rss>'
        ),
        "h23-network": feed(
            f'<?xml version="1.0"?><!DOCTYPE r SYSTEM "{private}"><rss><channel><title>x</title></channel></rss>'.encode()  # noqa: E501
        ),
        "h27-nested": feed(a_list(b"<a>" * 100_000)),
        "h32-references": feed(a_list(an_item("&#xD800; &#x110000; &#99999999999;"), an_item("fine", f"{private}/1"))),
        "h33-nul": feed(a_list(an_item("a\0b&#0;c", "https://a.test/nul"))),
        "h36-title": feed(a_list(an_item("x" * 3_000_000))),
        "h11-links": feed(a_list(an_item("script", "javascript:alert(1)"), an_item("file", "file:///etc/passwd"))),
        "h29-charset": feed(b'<?xml version="1.0" encoding="zlib_codec"?>' + a_list()[38:]),
        "empty": feed(b""),
    }


@dataclass
class Run:
    """What came of it."""

    code: int
    seconds: float
    memory: int
    output: str
    place: Path
    knocks: int
    health: dict[str, str]


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Run]:
    """One run of the service over all cases, with a decent source among them."""
    place, denied = tmp_path_factory.mktemp("hostile"), Listener()
    with ScriptedServer() as server:
        answers = cases(server, denied)
        for name, answer in answers.items():
            server.on(f"/{name}", answer)
        server.on("/decent", feed(a_feed([(f"http://127.0.0.1:{server.port}/page", "오래된 소식", NOW)]).encode()))
        server.on("/page", reply(a_page("소식", "리벨리온이 칩을 공개했다.").encode()))
        configure(place, server, ["decent", *answers])
        environment = {**os.environ, "NEWSTRAIL_KEY_DART": CANARY, "PYTHONDONTWRITEBYTECODE": "1"}
        base = [sys.executable, "-m", "newstrail", "--config", "config", "--data", "data"]
        subprocess.run(
            [*base, "follow", "seed.txt", "--published", "2026-03-01"], cwd=place, check=True, capture_output=True
        )
        begun = time.monotonic()
        weighed = subprocess.run(
            [sys.executable, "-c", WEIGH, *base, "run", "--once"],
            cwd=place,
            env=environment,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=True,
        )
        seconds = time.monotonic() - begun
        code, memory = (int(word) for word in weighed.stdout.splitlines()[-1].split())
        listed = subprocess.run([*base, "sources", "list", "--json"], cwd=place, capture_output=True, text=True)  # noqa: PLW1510
        rows = [json.loads(line) for line in listed.stdout.splitlines()]
        health = {row["source"]: row["health"] for row in rows}
        output = weighed.stdout + weighed.stderr + listed.stdout
        yield Run(code, seconds, memory, output, place, denied.knocks, health)
    denied.socket.close()


def configure(place: Path, server: ScriptedServer, names: list[str]) -> None:
    """A configuration with these sources alone; their addresses carry a secret, as private feeds' do."""
    (place / "config").mkdir()
    (place / "config" / "newstrail.toml").write_text(
        f"[fetch]\nrest = 0.01\ntimeout = {DEADLINE}\npatience = 60\nmax_bytes = 2000000\n"
    )
    shipped = (shipped_config() / "sources.toml").read_text(encoding="utf-8")
    keys = re.findall(r'^key = "(.+)"', shipped, re.MULTILINE)
    rows = [f'[[sources]]\nkey = "{key}"\nenabled = false\n' for key in keys]
    where = f"127.0.0.1:{server.port}"
    rows += [
        f'[[sources]]\nkey = "{name}"\nurl = "http://{where}/{name}?token={CANARY}"\nallow = ["{where}"]\n'
        for name in names
    ]
    (place / "config" / "sources.toml").write_text("".join(rows), encoding="utf-8")
    (place / "seed.txt").write_text(
        "칩 소식\n\n리벨리온이 만든 칩은 다음달 중 나온다. 엔비디아도 지켜본다.", encoding="utf-8"
    )


def test_the_service_ends_as_it_should_and_in_time(ran: Run):
    assert ran.code == 0, ran.output
    assert "Traceback" not in ran.output
    assert "a fault in newstrail" not in ran.output
    assert ran.seconds < PATIENCE


def test_a_decent_source_is_read_among_them(ran: Run):
    assert ran.health["decent"] in ("ok", "stale")


def test_each_that_could_not_be_read_says_so(ran: Run):
    silent = {"h10-loop", "h12-private", "h06-dripped-body", "h01-gzip-bomb", "h05-endless", "h07-dripped-headers"}

    assert {name: ran.health[name] for name in silent if ran.health[name] != "broken"} == {}
    assert "new" not in ran.health.values()


def test_memory_stays_bounded(ran: Run):
    assert ran.memory < MEMORY


def test_no_denied_address_is_ever_dialled(ran: Run):
    assert ran.knocks == 0


def test_no_secret_is_in_any_log_digest_or_output(ran: Run):
    """An operator's own configured address is the operator's; wherever else it would be shown it is masked."""
    shown = [
        path for folder in ("logs", "digests") for path in (ran.place / "data" / folder).rglob("*") if path.is_file()
    ]

    told = [str(path) for path in shown if CANARY.encode() in path.read_bytes()]
    with sqlite3.connect(ran.place / "data" / "newstrail.db") as connection:
        reasons = [
            row[0] for row in connection.execute("SELECT reason FROM sources UNION ALL SELECT reason FROM links")
        ]
    connection.close()

    assert shown
    assert told == []
    assert [reason for reason in reasons if CANARY in reason] == []
    assert CANARY not in ran.output.replace(f"token={CANARY}", "")


def test_what_an_entity_names_is_not_in_the_store(ran: Run):
    content = (ran.place / "data" / "newstrail.db").read_bytes()

    assert b"root:x:0:0" not in content
    assert b"javascript:alert" not in content
