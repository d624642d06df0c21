"""The service as an operator meets it: a process of its own, a real host on loopback, signals."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from newstrail.app import shipped_config, utc_now
from tests.making import NOW
from tests.pipeline.days import CHIP, SEED
from tests.scripted import ScriptedServer, reply
from tests.web import a_feed, a_page


class Operator:
    """A data folder, a configuration with one source on loopback, and the command line."""

    def __init__(self, place: Path, server: ScriptedServer) -> None:
        self.place, self.server = place, server
        self.url = f"http://127.0.0.1:{server.port}"
        config = place / "config"
        config.mkdir()
        (config / "newstrail.toml").write_text(
            "[fetch]\nrest = 0.05\n[poll]\ninterval = 0.01\nlongest = 0.01\nfloor = 0.005\nspread = 0.001\n"
            '[[digest]]\nname = "daily"\n'
        )
        sources = (shipped_config() / "sources.toml").read_text(encoding="utf-8")
        keys = [line.split('"')[1] for line in sources.splitlines() if line.startswith("key = ")]
        off = "".join(f'[[sources]]\nkey = "{key}"\nenabled = false\n' for key in keys)
        ours = f'[[sources]]\nkey = "ours"\nurl = "{self.url}/rss"\noutlet = "가나일보"\nlanguage = "ko"\n'
        allow = f'allow = ["127.0.0.1:{server.port}"]\n'
        (config / "sources.toml").write_text(off + ours + allow, encoding="utf-8")
        (place / "seed.txt").write_text(SEED, encoding="utf-8")
        self.list(())

    def list(self, numbers: tuple[int, ...]) -> None:
        """Let the feed list articles of these numbers, beside an old one."""
        now = utc_now()  # the service lives by the real clock, and what is old is no news
        items = [(f"{self.url}/{number}", f"리벨리온, 새 칩 소식 {number}", now) for number in numbers]
        for number in numbers:
            text = [f"{paragraph} 소식 {number}번이다." for paragraph in CHIP]
            page = a_page(f"리벨리온, 새 칩 소식 {number}", *text, published=now.isoformat()).encode()
            self.server.on(f"/{number}", reply(page, headers={"Content-Type": "text/html; charset=utf-8"}))
        feed = a_feed([(f"{self.url}/old", "오래된 소식", NOW), *items]).encode()
        self.server.on("/rss", reply(feed, headers={"Content-Type": "application/rss+xml"}))

    def begin(self, *words: str) -> subprocess.Popen[str]:
        call = [sys.executable, "-m", "newstrail", "--config", "config", "--data", "data", *words]
        return subprocess.Popen(
            call, cwd=self.place, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment()
        )

    def call(self, *words: str) -> subprocess.CompletedProcess[str]:
        process = self.begin(*words)
        out, err = process.communicate(timeout=60)
        return subprocess.CompletedProcess(words, process.returncode, out, err)

    def status(self) -> dict[str, object]:
        told: dict[str, object] = json.loads(self.call("status", "--json").stdout)
        return told

    def read(self) -> int:
        backlog = self.status()["backlog"]
        assert isinstance(backlog, dict)
        return int(backlog.get("read", 0))


def environment() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("NEWSTRAIL_")}
    return {**kept, "PYTHONPATH": os.pathsep.join(["src", *sys.path])}


def until(true: Callable[[], bool], seconds: float = 60) -> None:
    """Wait for something that will be so soon."""
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it did not come to pass"
        time.sleep(0.1)


@pytest.fixture
def operator(tmp_path: Path) -> Iterator[Operator]:
    with ScriptedServer() as server:
        server.on("/robots.txt", reply(status=404))
        yield Operator(tmp_path, server)


def test_a_service_gathers_while_other_commands_are_used_and_stops_when_told(operator: Operator):
    assert operator.call("follow", "seed.txt", "--published", "2026-03-02").returncode == 0
    service = operator.begin("run")
    until(lambda: "/rss" in operator.server.targets())
    operator.list((1, 2))
    until(lambda: operator.read() == 2)

    second = operator.call("run", "--once")
    watched = operator.call("watch", "list", "--json")
    running = operator.status()["running"]
    told = time.monotonic()
    service.send_signal(signal.SIGTERM)
    _, err = service.communicate(timeout=30)

    assert second.returncode == 1
    assert "another `newstrail run`" in second.stderr
    assert "rebellions" in watched.stdout
    assert str(service.pid) in str(running)
    assert (service.returncode, time.monotonic() - told < 10) == (0, True), err
    assert operator.status()["running"] is None


def test_a_killed_service_loses_nothing_and_the_next_begins_at_once(operator: Operator):
    operator.call("follow", "seed.txt")
    for number in range(3):
        service = operator.begin("run")
        seen = len(operator.server.targets())
        until(lambda seen=seen: len(operator.server.targets()) > seen)  # type: ignore[misc]  # bound at once
        operator.list(tuple(range(1, 5 * number + 6)))
        time.sleep(0.7)
        service.kill()
        service.communicate(timeout=30)

    done = operator.call("run", "--once")
    checked = operator.call("verify")

    assert done.returncode == 0, done.stderr
    assert operator.read() == 15
    assert [operator.server.targets().count(f"/{number}") >= 1 for number in range(1, 16)] == [True] * 15
    assert checked.returncode == 0, checked.stdout


def test_run_once_takes_the_base_line_first_and_tells_what_is_new_then(operator: Operator):
    operator.call("follow", "seed.txt")
    first = operator.call("run", "--once")
    operator.list((1,))
    time.sleep(1)
    second = operator.call("run", "--once")
    digest = operator.call("digest")
    why = operator.call("digest", "--why", f"{operator.url}/1")

    assert "1 sources polled, 0 articles read" in first.stdout
    assert "1 articles read" in second.stdout
    assert "리벨리온, 새 칩 소식 1" in digest.stdout
    assert "shown" in why.stdout
    assert operator.call("reread").returncode == 0


def test_the_log_is_structured_and_holds_no_secret(operator: Operator):
    operator.call("follow", "seed.txt")
    operator.call("run", "--once")

    lines = (operator.place / "data" / "logs" / "newstrail.jsonl").read_text(encoding="utf-8").splitlines()

    assert all("timestamp" in json.loads(line) for line in lines)


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("follow", "absent.txt"), 1, "absent.txt"),
        (("follow", "http://127.0.0.1:9/x"), 1, "save the page and give the file"),
        (("digest",), 1, "`newstrail run --once` writes one"),
        (("digest", "--name", "dayly"), 1, "did you mean daily"),
        (("story", "nope"), 1, "no story 'nope'"),
        (("watch", "pause", "nobody"), 1, "`newstrail watch list` lists them"),
        (("--config", "nowhere", "doctor"), 2, "is no folder"),
        (("inspect", "url"), 2, "Missing argument"),
    ],
)
def test_a_mistake_is_told_in_words_that_say_what_to_do(
    operator: Operator, words: tuple[str, ...], code: int, said: str
):
    (operator.place / "data").mkdir()

    done = operator.call(*words)

    assert done.returncode == code, done.stderr
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_a_mistake_in_the_configuration_names_file_line_and_key(operator: Operator):
    (operator.place / "config" / "newstrail.toml").write_text("[fetch]\nrest = 3\ntimout = 4\n")

    done = operator.call("status")

    assert done.returncode == 2
    assert "newstrail.toml:3: fetch.timout" in done.stderr


@pytest.mark.parametrize("begin", [b"%PDF-1.7\n", b"\x89PNG\r\n\x1a\n", b"\x7fELF\x02\x01\x01\0\0\0"])
def test_a_file_that_is_no_text_is_refused_and_nobody_is_watched(operator: Operator, begin: bytes):
    (operator.place / "given.bin").write_bytes(begin + bytes(range(256)) * 8)

    done = operator.call("follow", "given.bin")

    assert done.returncode == 1
    assert "save the article as HTML or text" in done.stderr
    assert operator.status()["watched"] == 0


def test_an_article_on_a_private_host_is_followed_where_a_source_may_be_fetched_from_there(operator: Operator):
    operator.list((1,))
    operator.server.on("/gone", reply(status=404))
    login = b"<!doctype html><title>Log in</title><form method=post><input name=u><input type=password name=p></form>"
    operator.server.on("/login", reply(login, headers={"Content-Type": "text/html"}))

    followed = operator.call("follow", f"{operator.url}/1", "--json")
    gone = operator.call("follow", f"{operator.url}/gone")
    login_ = operator.call("follow", f"{operator.url}/login")

    assert "rebellions" in [found["company"] for found in json.loads(followed.stdout)["companies"]]
    assert (gone.returncode, login_.returncode) == (1, 1)
    assert "404" in gone.stderr
    assert "log-in page" in login_.stderr


def test_a_digest_of_a_company_that_is_not_listed_is_a_mistake(operator: Operator):
    (operator.place / "config" / "newstrail.toml").write_text('[[digest]]\nname = "mine"\ncompanies = ["nobodyy"]\n')

    done = operator.call("status")

    assert done.returncode == 2
    assert "newstrail.toml:3: digest.0.companies: no company 'nobodyy' is listed" in done.stderr
