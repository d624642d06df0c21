"""What is fetched, written to a WARC file that other tools read, and read back."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from newstrail.errors import StoreFailed, Unreadable
from newstrail.fetch import Key, Recorder, recorded
from newstrail.fetch.answers import Answer
from newstrail.model import Request, Validators
from tests.fetch.world import AGENT, World
from tests.making import NOW
from tests.scripted import redirect, reply

warcio = pytest.importorskip("warcio", reason="the package warcio is not installed")


def records(path: Path) -> list[tuple[str, str, str]]:
    """(kind, address, status or request line) of each record, as warcio reads them."""
    from warcio.archiveiterator import ArchiveIterator

    with path.open("rb") as file:
        return [
            (
                record.rec_type,
                record.rec_headers.get_header("WARC-Target-URI") or "",
                record.http_headers.statusline if record.http_headers else "",
            )
            for record in ArchiveIterator(file, check_digests="raise")
        ]


def test_everything_fetched_is_written_robots_txt_redirects_and_errors_too(world: World, tmp_path: Path) -> None:
    server = world.serve("a.test")
    server.on("/robots.txt", reply(b"User-agent: *\nDisallow: /private\n"))
    server.on("/feed", redirect("/moved", 302), reply(status=304))
    server.on("/moved", reply(b"<rss/>", headers={"ETag": '"a"'}))
    server.on("/gone", reply(b"no such page", status=404))
    recorder = Recorder(tmp_path / "all.warc.gz", world.clock.now, AGENT)
    world.fetcher()._on_answer = recorder

    world.get("http://a.test/feed")
    world.get("http://a.test/feed", validators=Validators('"a"'))
    world.get("http://a.test/gone")
    world.get("http://a.test/private")
    world.get("http://a.test/hook", method="POST", body=b"to somebody", ignore_robots=True)
    recorder.close()

    answers = [row[1:] for row in records(tmp_path / "all.warc.gz") if row[0] == "response"]
    assert answers == [
        ("http://a.test:80/robots.txt", "200 OK"),
        ("http://a.test/feed", "302 Found"),
        ("http://a.test/moved", "200 OK"),
        ("http://a.test/feed", "304 Not Modified"),
        ("http://a.test/gone", "404 Not Found"),
    ]
    assert [c.body for c in recorded(tmp_path / "all.warc.gz")][:3] == [
        b"User-agent: *\nDisallow: /private\n", b"", b"<rss/>",
    ]  # fmt: skip


def test_a_recording_says_who_asked_and_holds_no_key(world: World, tmp_path: Path) -> None:
    world.serve("a.test").on("*", reply(b"{}"))
    world.keys["dart"] = Key("canary-1b", ("a.test",))
    path = tmp_path / "plain.warc"
    recorder = Recorder(path, world.clock.now, AGENT)
    world.fetcher()._on_answer = recorder

    world.capture("http://a.test/list?key={{dart}}", headers=(("X-Key", "{{dart}}"),), ignore_robots=True)
    recorder.close()

    written = path.read_bytes()
    assert b"http-header-user-agent: " + AGENT.encode() in written
    assert b"X-Key: {{dart}}" in written
    assert b"canary" not in written


def test_a_recording_goes_on_where_it_ended_and_other_tools_read_it(tmp_path: Path) -> None:
    path = tmp_path / "all.warc.gz"
    for number in (1, 2):
        recorder = Recorder(path, lambda: NOW)
        url = f"https://a.test/{number}"
        recorder(Request(url=url), Answer(url=url, status=200, headers=(), body=b"\x00\xffabc"))
        recorder.close()

    assert [row[0] for row in records(path)] == ["warcinfo", "response", "request", "response", "request"]
    assert {capture.at for capture in recorded(path)} == {NOW - timedelta(microseconds=NOW.microsecond)}
    assert [capture.body for capture in recorded(path)] == [b"\x00\xffabc"] * 2


def test_a_file_that_is_no_warc_is_told_and_a_cut_one_is_read_up_to_the_cut(tmp_path: Path) -> None:
    path = tmp_path / "x.warc"
    path.write_bytes(b"this is no archive\r\n\r\n")
    with pytest.raises(Unreadable):
        list(recorded(path))
    whole = tmp_path / "y.warc"
    recorder = Recorder(whole, lambda: NOW)
    for number in (1, 2):
        url = f"https://a.test/{number}"
        recorder(Request(url=url), Answer(url=url, status=200, headers=(), body=b"x" * 5000))
    recorder.close()
    whole.write_bytes(whole.read_bytes()[:-3000])

    found = list(recorded(whole))

    assert found[0].url == "https://a.test/1"


def test_a_disk_that_takes_no_more_is_the_operators_matter() -> None:
    with pytest.raises(StoreFailed):
        Recorder(Path("/dev/full"), lambda: NOW)
