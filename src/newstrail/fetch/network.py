"""The network under httpx: dials only addresses that were checked, and keeps one deadline for everything.

httpx's own timeouts are per read: a server that drips a byte a second, in the body or in the headers, holds a worker
for ever (encode/httpx#1450). Cancelling from outside leaks connections (encode/httpcore#1093). So the clock is looked
at here, below the library, where every byte comes by.
"""

from __future__ import annotations

import re
import ssl
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from time import monotonic
from typing import Any

import httpcore

from newstrail.fetch.failed import Failed
from newstrail.model import Why

#: Seconds after which a silent read looks up, to see whether we are to stop.
_LOOK_UP = 0.5

_HEADER_END = re.compile(rb"\r?\n\r?\n")
_HEADER_MOST = 128 * 1024  # h11 gives up at 100 KiB, so no head is longer


@dataclass(slots=True)
class Deadline:
    """When one exchange must be over."""

    total: timedelta
    ends: float = field(init=False)

    def __post_init__(self) -> None:
        self.ends = monotonic() + self.total.total_seconds()

    def left(self) -> float:
        """Seconds, never zero; raises when there are none."""
        left = self.ends - monotonic()
        if left <= 0:
            raise Failed(Why.TIMEOUT, f"not done within {self.total.total_seconds():g} s")
        return left


@dataclass(slots=True)
class Exchange:
    """One request and its answer, as the network sees it."""

    deadline: Deadline
    stopping: Callable[[], bool]
    dial: tuple[tuple[str, int], ...] | None  #: the checked addresses; None: the name is a proxy's, not checked
    dialled: bool = False  #: whether a connection was opened for it, not taken from those kept alive
    written: float | None = None  #: when the first byte went out, by the monotonic clock
    received: int = 0  #: bytes, heads included
    _head: bytearray | None = field(default_factory=bytearray)  #: what has come of it; None: it is over
    _head_size: int = 0

    def check(self) -> float:
        """Seconds left; raises when there are none or we are to stop."""
        if self.stopping():
            raise Failed(Why.BUSY, "stopping")
        return self.deadline.left()

    def note(self, data: bytes) -> None:
        """Count what came in, and find where the (last) head ends: interim 1xx heads come before it."""
        self.received += len(data)
        if self._head is None:
            return
        seen = max(len(self._head) - 3, 0)  # an end may straddle two reads
        self._head += data
        while found := _HEADER_END.search(self._head, seen):
            self._head_size += found.end()
            if not self._head.startswith((b"HTTP/1.1 1", b"HTTP/1.0 1")):
                self._head = None
                return
            del self._head[: found.end()]
            seen = 0
        if len(self._head) > _HEADER_MOST:
            self._head = None

    @property
    def body_received(self) -> int:
        return self.received - self._head_size


class GuardedNetwork(httpcore.NetworkBackend):
    """An httpcore network backend; the exchange in progress is the calling thread's."""

    def __init__(self) -> None:
        self._sockets = httpcore.SyncBackend()
        self._local = threading.local()

    @contextmanager
    def during(self, exchange: Exchange) -> Iterator[Exchange]:
        self._local.exchange = exchange
        try:
            yield exchange
        finally:
            del self._local.exchange

    @property
    def exchange(self) -> Exchange:
        """The calling thread's; without one nothing is dialled or read (AttributeError)."""
        found = self._local.exchange
        assert isinstance(found, Exchange)
        return found

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        exchange = self.exchange
        exchange.dialled = True
        problem: Exception | None = None
        for address, number in exchange.dial if exchange.dial is not None else ((host, port),):
            left = exchange.check()
            most = min(timeout, left) if timeout else left
            try:
                stream = self._sockets.connect_tcp(address, number, most, local_address, socket_options or [])
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as e:
                problem = e
            else:
                return Stream(stream, self)
        raise problem or httpcore.ConnectError("no address")


class Stream(httpcore.NetworkStream):
    """A connection; every read and write looks at the deadline of the exchange it serves now."""

    def __init__(self, inner: httpcore.NetworkStream, network: GuardedNetwork) -> None:
        self._inner, self._network = inner, network

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        exchange = self._network.exchange
        silent_until = monotonic() + timeout if timeout else None
        while True:
            most = min(exchange.check(), _LOOK_UP)
            if silent_until is not None:
                most = min(most, max(silent_until - monotonic(), 0.001))
            try:
                data = self._inner.read(max_bytes, most)
            except httpcore.ReadTimeout:
                if silent_until is not None and monotonic() >= silent_until:
                    raise
            else:
                exchange.note(data)
                return data

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        exchange = self._network.exchange
        left = exchange.check()
        exchange.written = exchange.written or monotonic()
        self._inner.write(buffer, min(timeout, left) if timeout else left)

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        left = self._network.exchange.check()  # the standard library keeps it for the whole handshake
        most = min(timeout, left) if timeout else left
        return Stream(self._inner.start_tls(ssl_context, server_hostname, most), self._network)

    def get_extra_info(self, info: str) -> Any:  # Any: httpcore's own signature
        return self._inner.get_extra_info(info)
