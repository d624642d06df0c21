"""Whatever bytes a host sends, the door answers with a value: a capture or a miss, never an exception."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Any

import httpcore
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newstrail.fetch import Fetcher, FetchSettings
from newstrail.model import Capture, Miss, Request
from tests.fetch.world import AGENT, MemoryHosts

NOW = datetime(2026, 3, 2, tzinfo=UTC)


class Canned(httpcore.NetworkStream):
    """A connection on which these pieces come, and then its end."""

    def __init__(self, pieces: Iterable[bytes]) -> None:
        self._pieces = iter(pieces)

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return next(self._pieces, b"")

    def write(self, buffer: bytes, timeout: float | None = None) -> None: ...

    def close(self) -> None: ...

    def get_extra_info(self, info: str) -> Any:
        return None


class Forgetful(MemoryHosts):
    """No rest that one answer asks for is in the way of the next."""

    def next_at(self, key: str) -> datetime | None:
        return None

    def book(self, key: str, now: datetime, rest: timedelta, patience: timedelta) -> tuple[datetime, bool]:
        return now, True


class Bench:
    """One fetcher whose connections bring what the test says next."""

    def __init__(self) -> None:
        self.pieces: list[bytes] = []
        self.fetcher = Fetcher(
            hosts=Forgetful(),
            settings=FetchSettings(rest=timedelta(0), address_rest=timedelta(0), latency_factor=0),
            now=lambda: NOW,
            sleep=lambda seconds: None,
            agent=AGENT,
            resolve=lambda name, port: [("127.0.0.1", port)],
        )
        self.fetcher._wire._network._sockets = self  # type: ignore[assignment]  # where connections come from

    def connect_tcp(self, *_: object, **__: object) -> httpcore.NetworkStream:
        return Canned(self.pieces)

    def get(self, *pieces: bytes) -> Capture | Miss:
        self.pieces = list(pieces)
        allow = ("a.test:80",)
        return self.fetcher(Request(url="http://a.test/", allow=allow, ignore_robots=True))


@pytest.fixture(scope="module")
def bench() -> Bench:
    return Bench()


NAMES = [
    "Content-Length",
    "Content-Encoding",
    "Transfer-Encoding",
    "Location",
    "Retry-After",
    "Date",
    "Connection",
    "ETag",
]
VALUES = [
    "0",
    "5",
    "-1",
    "9" * 5000,
    "gzip",
    "deflate",
    "chunked",
    "br",
    "close",
    "http://b.test",
    "",
    "\x01",
    "é",
    "x" * 999,
]
fields = st.tuples(
    st.sampled_from(NAMES) | st.text("abX-: ", max_size=8), st.sampled_from(VALUES) | st.text(max_size=20)
)
status = st.sampled_from([100, 101, 103, 200, 204, 206, 301, 302, 304, 401, 429, 500, 503, 599, 600, 999])


@st.composite
def answers(draw: st.DrawFn) -> bytes:
    lines = [f"HTTP/1.1 {draw(status)} {draw(st.text('ok ', max_size=5))}"]
    lines += [f"{name}: {value}" for name, value in draw(st.lists(fields, max_size=6))]
    head = "\r\n".join(lines).encode("utf-8", "replace") + draw(st.sampled_from([b"\r\n\r\n", b"\n\n", b"\r\n", b""]))
    return head + draw(st.binary(max_size=60))


@given(st.lists(answers() | st.binary(max_size=200), min_size=1, max_size=3))
@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_are_a_capture_or_a_miss(bench: Bench, pieces: list[bytes]) -> None:
    assert isinstance(bench.get(*pieces), Capture | Miss)


@pytest.mark.parametrize(
    "raw",
    [
        b"HTTP/1.1 200 OK\r\nContent-Length: " + b"9" * 5000 + b"\r\n\r\nx",
        b"HTTP/1.1 200 OK\r\nContent-Length: " + "٣".encode() + b"\r\n\r\nx",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + b"f" * 5000 + b"\r\n",
        b"HTTP/1.1 101 Switching\r\nUpgrade: x\r\n\r\nx",
        b"HTTP/1.1 " + b"9" * 5000 + b" OK\r\n\r\n",
    ],
)
def test_numbers_of_any_length_are_a_miss(bench: Bench, raw: bytes) -> None:
    assert isinstance(bench.get(raw), Miss)
