"""H01–H11 of the matrix: answers made to fill memory, hold a worker, or pass for something else."""

from __future__ import annotations

import gzip
import threading
import time
import tracemalloc
import zlib
from datetime import timedelta

import pytest

from newstrail.model import Why
from tests.fetch.world import World
from tests.scripted import Answer, Reply, drip, redirect, reply

OK = b"HTTP/1.1 200 OK\r\n"
#: Generous against a busy machine, far below what a worker held by a drip would take.
SOON = 4.0


def bomb(size: int = 64 * 2**20) -> bytes:
    machine = zlib.compressobj(9, zlib.DEFLATED, zlib.MAX_WBITS | 16)
    block = b"\0" * 2**20
    return b"".join([*(machine.compress(block) for _ in range(size // len(block))), machine.flush()])


def test_h01_a_gzip_bomb_stops_at_the_cap_while_it_is_decoded(world: World) -> None:
    server = world.serve("a.test")
    server.on("/a", reply(bomb(), headers={"Content-Encoding": "gzip"}))
    world.fetcher()
    tracemalloc.start()

    miss = world.miss("http://a.test/a", ignore_robots=True)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert miss.why is Why.TOO_LARGE
    assert peak < 4 * world.settings.max_bytes  # the bomb is 64 times the cap


def test_h01_what_just_fits_is_whole(world: World) -> None:
    server = world.serve("a.test")
    whole = bytes(range(256)) * (2**20 // 256)
    server.on("/a", reply(gzip.compress(whole), headers={"Content-Encoding": "gzip"}))
    server.on("/b", reply(gzip.compress(whole + b"!"), headers={"Content-Encoding": "x-gzip"}))

    assert world.capture("http://a.test/a").body == whole
    assert world.miss("http://a.test/b").why is Why.TOO_LARGE


def test_h02_h03_brotli_and_zstd_are_never_decoded(world: World) -> None:
    server = world.serve("a.test")
    server.on("/br", reply(b"\xcf\xff\xff\x7f\xf8" * 100, headers={"Content-Encoding": "br"}))
    server.on("/zstd", reply(b"\x28\xb5\x2f\xfd" * 100, headers={"Content-Encoding": "zstd"}))

    assert [world.miss(f"http://a.test/{name}").why for name in ("br", "zstd")] == [Why.BAD_ANSWER] * 2


@pytest.mark.parametrize("said", ["gzip, gzip", ", ".join(["gzip"] * 200), "deflate, gzip"])
def test_h04_stacked_codings_are_refused(world: World, said: str) -> None:
    server = world.serve("a.test")
    server.on("/a", reply(gzip.compress(gzip.compress(b"x")), headers={"Content-Encoding": said}))
    server.on("/b", reply(gzip.compress(b"x"), headers=[("Content-Encoding", "gzip"), ("Content-Encoding", "gzip")]))

    assert world.miss("http://a.test/a").why is Why.BAD_ANSWER
    assert world.miss("http://a.test/b").why is Why.BAD_ANSWER


@pytest.mark.parametrize("head", [b"", b"Transfer-Encoding: chunked\r\n", b"Content-Length: 99999999999\r\n"])
def test_h05_an_endless_body_ends_at_the_cap(world: World, head: bytes) -> None:
    server = world.serve("a.test")
    block = b"x" * 65536
    piece = b"10000\r\n" + block + b"\r\n" if b"chunked" in head else block
    server.on("/a", drip(OK + head + b"\r\n", piece, 0, server))

    assert world.miss("http://a.test/a").why is Why.TOO_LARGE


def test_h05_the_wire_has_a_cap_of_its_own(world: World) -> None:
    server = world.serve("a.test")
    empty = gzip.compress(b"")
    server.on("/a", drip(OK + b"Content-Encoding: gzip\r\n\r\n" + gzip.compress(b"x"), b"\0" * 65536, 0, server))
    server.on("/b", drip(OK + b"Content-Encoding: gzip\r\n\r\n", empty * 100, 0, server))
    world.fetcher(max_wire=2**20)

    assert world.miss("http://a.test/a").why is Why.TOO_LARGE
    assert world.miss("http://a.test/b").why is Why.BAD_ANSWER


def test_h05_a_source_may_have_a_bound_of_its_own(world: World) -> None:
    server = world.serve("a.test")
    server.on("/a", reply(b"x" * (3 * 2**20)))
    world.fetcher(max_wire=2**20)

    assert len(world.capture("http://a.test/a", max_bytes=4 * 2**20).body) == 3 * 2**20
    assert world.miss("http://a.test/a", max_bytes=100).why is Why.TOO_LARGE


@pytest.mark.parametrize(
    "head",
    [
        pytest.param(OK + b"\r\n", id="h06 body"),
        pytest.param(OK + b"Transfer-Encoding: chunked\r\n\r\n", id="h06 chunk size"),
        pytest.param(OK + b"Content-Encoding: gzip\r\n\r\n\x1f\x8b\x08\x08\0\0\0\0\0\xff", id="h06 file name in gzip"),
        pytest.param(OK + b"X: ", id="h07 headers"),
        pytest.param(b"", id="h07 status line"),
        pytest.param(b"HTTP/1.1 100 Continue\r\n\r\n" * 50, id="h07 interim answers"),
    ],
)
def test_h06_h07_whoever_drips_is_left_at_the_deadline(world: World, head: bytes) -> None:
    server = world.serve("a.test")
    server.on("/a", drip(head, b"0", 0.05, server))
    world.fetcher(total=timedelta(milliseconds=400))
    begun = time.monotonic()

    miss = world.miss("http://a.test/a", ignore_robots=True)

    assert miss.why is Why.TIMEOUT
    assert time.monotonic() - begun < SOON


def test_h06_silence_ends_before_the_deadline(world: World) -> None:
    server = world.serve("a.test")
    server.on("/a", drip(OK, b"", 5, server))
    world.fetcher(total=timedelta(seconds=60), read=timedelta(milliseconds=200))

    assert world.miss("http://a.test/a", ignore_robots=True).why is Why.TIMEOUT


def test_h06_stopping_is_noticed_in_the_middle_of_a_silence(world: World) -> None:
    server = world.serve("a.test")
    server.on("/a", drip(OK, b"", 30, server))
    world.fetcher(total=timedelta(seconds=60), read=timedelta(seconds=60))
    threading.Timer(0.1, world.stop.set).start()
    begun = time.monotonic()

    miss = world.miss("http://a.test/a", ignore_robots=True)

    assert miss.why is Why.BUSY
    assert time.monotonic() - begun < SOON


def test_h07_a_stalled_tls_handshake_ends_at_the_deadline(world: World) -> None:
    server = world.serve("s.test", mute=True)
    world.fetcher(total=timedelta(milliseconds=300))
    begun = time.monotonic()

    miss = world.miss("https://s.test/a", ignore_robots=True)

    assert miss.why is Why.TIMEOUT
    assert server.connections == 1
    assert time.monotonic() - begun < SOON


def test_h07_a_resolver_that_hangs_ends_at_the_deadline(world: World) -> None:
    free = threading.Event()
    world.resolve = lambda name, port: [("", 0)] * free.wait(30)  # type: ignore[method-assign]
    world.fetcher(total=timedelta(milliseconds=200))

    miss = world.miss("http://a.test/a", ignore_robots=True)
    free.set()

    assert miss.why is Why.TIMEOUT
    assert "resolver" in miss.detail


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param(OK + b"Content-Length: 10\r\n\r\nshort", id="too short"),
        pytest.param(OK + b"Content-Length: 4\r\n\r\nlong, too long", id="too long"),
        pytest.param(OK + b"Content-Length: 4\r\nContent-Length: 5\r\n\r\nlong!", id="two values"),
        pytest.param(OK + b"Content-Length: four\r\n\r\nlong", id="no number"),
        pytest.param(OK + b"Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n", id="no last chunk"),
        pytest.param(OK + b"Transfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n", id="no chunk size"),
        pytest.param(OK + b"Content-Encoding: gzip\r\n\r\n" + gzip.compress(b"x" * 9999)[:-9], id="gzip breaks off"),
        pytest.param(OK + b"Content-Encoding: gzip\r\n\r\nplain text", id="gzip in name only"),
        pytest.param(b"HTTP/1.1 103 Hints\r\nA: b\r\n\r\n" + OK + b"Content-Length: 1\r\n\r\nab", id="too long, hints"),
        pytest.param(b"HTTP/1.1 OK\r\n\r\n", id="no status"),
        pytest.param(b"ICY 200 OK\r\n\r\n", id="no HTTP"),
        pytest.param(b"", id="nothing"),
    ],
)
def test_h08_an_answer_that_is_not_whole_is_no_capture(world: World, raw: bytes) -> None:
    server = world.serve("a.test")
    server.on("/a", raw)

    assert world.miss("http://a.test/a", ignore_robots=True).why is Why.BAD_ANSWER


@pytest.mark.usefixtures("public")
def test_h08_what_a_host_sends_too_much_is_not_taken_for_its_next_answer(world: World) -> None:
    server = world.serve("a.test")
    forged = OK + b"Content-Length: 6\r\n\r\nforged"
    server.on("/a", Reply(lambda _: (OK + b"Content-Length: 2\r\n\r\nok" + forged,), keep=True))
    server.on("/b", reply(b"honest"))

    miss = world.miss("http://a.test/a", ignore_robots=True, allow=())
    capture = world.capture("http://a.test/b", ignore_robots=True, allow=())

    assert (miss.why, capture.body) == (Why.BAD_ANSWER, b"honest")


@pytest.mark.parametrize(
    ("headers", "taken"),
    [
        pytest.param([("X-Long", "x" * 200_000)], False, id="200 kB in one"),
        pytest.param([(f"X-{n}", "") for n in range(5_000)], True, id="5,000 of them"),
        pytest.param([(f"X-{n}", "x" * 50) for n in range(20_000)], False, id="20,000 of them"),
    ],
)
def test_h09_headers_have_a_bound(world: World, headers: list[tuple[str, str]], taken: bool) -> None:
    server = world.serve("a.test")
    server.on("/a", reply(b"x", headers=headers))

    got = world.get("http://a.test/a", ignore_robots=True)

    assert (getattr(got, "why", None) is None) is taken


@pytest.mark.parametrize(
    "to",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"http://", id="no host"),
        pytest.param(b"http://[::1", id="half an address"),
        pytest.param(b"#top", id="to itself"),
        pytest.param(b"//", id="two slashes"),
    ],
)
def test_h10_a_redirect_to_nowhere_is_a_miss(world: World, to: bytes) -> None:
    server = world.serve("a.test")
    server.on("/a", reply(status=302, headers={"Location": to}))
    server.on("/none", reply(status=302))

    assert world.miss("http://a.test/a").why in (Why.REDIRECTS, Why.FORBIDDEN)
    assert world.miss("http://a.test/none").why is Why.REDIRECTS


@pytest.mark.parametrize(
    ("to", "reached"),
    [
        ("/뉴스/1".encode(), "/%EB%89%B4%EC%8A%A4/1"),
        ("/뉴스/1".encode("cp949"), "/%C2%B4%C2%BA%C2%BD%C2%BA/1"),
        (b"?page=2", "/a?page=2"),
        (b"../b c#d", "/b%20c"),
        (b"HTTP://A.TEST/b", "/b"),
        (b"http:///b", "/b"),
    ],
)
def test_h10_an_odd_target_that_can_be_read_is_followed(world: World, to: bytes, reached: str) -> None:
    server = world.serve("a.test")
    server.on("*", reply(b"x"))
    server.on("/a", reply(status=302, headers={"Location": to}), reply(b"x"))

    world.capture("http://a.test/a")

    assert server.targets()[-1] == reached


@pytest.mark.parametrize("to", ["file:///etc/passwd", "FILE:/etc/x", "data:text/html,x", "gopher://a.test/1", "ftp:x"])
def test_h11_a_redirect_leads_to_http_or_nowhere(world: World, to: str) -> None:
    server = world.serve("a.test")
    server.on("/a", redirect(to))

    assert world.miss("http://a.test/a").why is Why.REDIRECTS


@pytest.mark.parametrize("url", ["file:///etc/passwd", "ftp://a.test/", "//a.test/", "a.test", "", "http://", "http:a"])
def test_h11_what_is_not_http_is_not_asked_for(world: World, url: str) -> None:
    server = world.serve("a.test")

    assert world.miss(url).why is Why.FORBIDDEN
    assert server.connections == 0


def test_every_answer_of_a_fuzzing_server_is_a_value(world: World) -> None:
    server = world.serve("a.test")
    whole = OK + b'Content-Length: 5\r\nContent-Encoding: identity\r\nETag: "x"\r\n\r\nhello'
    spoiled: list[Answer] = [whole[:at] for at in range(len(whole))]
    spoiled += [whole[:at] + b"\0\xff\r\n" + whole[at + 1 :] for at in range(len(whole))]
    server.on("/a", *spoiled)
    world.fetcher(read=timedelta(milliseconds=500))

    got = [world.get("http://a.test/a", ignore_robots=True) for _ in spoiled]

    assert len(got) == len(spoiled)
