"""Serves the demo's world over real HTTP: one loopback port for each outlet, answering by a virtual clock."""

from __future__ import annotations

import selectors
import socket
import threading
from collections import Counter
from collections.abc import Sequence
from datetime import UTC
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Self

from newstrail.demo.answers import answer
from newstrail.demo.clock import Clock
from newstrail.demo.world import World


class Press:
    """The world's outlets, open for readers as long as the `with` lasts.

    >>> with Press(world, clock) as press:                 # doctest: +SKIP
    ...     Fetcher(resolve=press.resolve, now=clock.now, sleep=clock.sleep, ...)
    """

    def __init__(self, world: World, clock: Clock) -> None:
        self.world, self.clock = world, clock
        self.answered: Counter[tuple[str, int]] = Counter()  #: how often each (host, status) was given
        self._lock = threading.Lock()
        self._desks: dict[str, _Desk] = {}

    def __enter__(self) -> Self:
        self._selector = selectors.DefaultSelector()
        self._wake, stopped = socket.socketpair()
        self._selector.register(stopped, selectors.EVENT_READ)
        self._stopped = stopped
        for outlet in self.world.outlets.values():
            desk = _Desk(self)
            self._selector.register(desk, selectors.EVENT_READ)
            self._desks |= {host: desk for host in (outlet.host, outlet.mobile) if host}
        self._thread = threading.Thread(target=self._serve, name="press", daemon=True)
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._wake.send(b".")
        self._thread.join()
        for desk in set(self._desks.values()):
            desk.server_close()
        self._selector.close()
        self._wake.close()
        self._stopped.close()

    def resolve(self, host: str, port: int) -> Sequence[tuple[str, int]]:
        """Where a host of this world listens; other names do not exist here."""
        desk = self._desks.get(host)
        if desk is None or port != 80:
            raise socket.gaierror(socket.EAI_NONAME, f"{host}:{port} is not part of the demo's world")
        return [("127.0.0.1", desk.server_port)]

    def note(self, host: str, status: int) -> None:
        with self._lock:
            self.answered[host, status] += 1

    def _serve(self) -> None:
        while True:
            for key, _events in self._selector.select():
                if not isinstance(key.fileobj, _Desk):
                    return
                key.fileobj.handle_request()


class _Desk(ThreadingHTTPServer):
    daemon_threads = True
    timeout = 0.1  # seconds `handle_request` waits should a connection be gone again before it is taken
    block_on_close = False  # a reader's idle connection must not keep the demo from ending

    def __init__(self, press: Press) -> None:
        self.press = press
        super().__init__(("127.0.0.1", 0), _Handler)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 30  # seconds an idle connection is kept
    server: _Desk

    def do_GET(self) -> None:
        press = self.server.press
        headers = {name.lower(): value for name, value in self.headers.items()}
        host = headers.get("host", "").split(":")[0]
        given = answer(press.world, host, self.path, headers, press.clock.now())
        press.note(host, given.status)
        self.send_response(given.status)  # sends Server and Date, too
        for name, value in given.headers.items():
            self.send_header(name, value)
        if given.status != 304:
            self.send_header("Content-Length", str(len(given.body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(given.body)

    def do_HEAD(self) -> None:
        self.do_GET()

    def date_time_string(self, timestamp: float | None = None) -> str:  # noqa: ARG002
        """`Date`, by the world's clock: readers take Retry-After relative to it."""
        return format_datetime(self.server.press.clock.now().astimezone(UTC), usegmt=True)

    def version_string(self) -> str:
        return "newstrail-demo"

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing: who asks keeps the record."""
