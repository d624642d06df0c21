"""A web server that says exactly what a test tells it to, and remembers exactly what it was asked.

    with ScriptedServer() as server:
        server.on("/feed", reply(b"<rss/>", headers={"ETag": '"a"'}), reply(status=304))
        ...
        assert server.asked[1].header("if-none-match") == b'"a"'

Answers are bytes on the wire: what no decent server would send can be sent too.
"""

from __future__ import annotations

import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Self


@dataclass(frozen=True, slots=True)
class Asked:
    """A request as it came."""

    line: bytes  #: the request line, raw
    headers: tuple[tuple[bytes, bytes], ...]  #: raw, in order
    body: bytes
    at: float  #: by the server's clock
    connection: int  #: the how-manieth connection it came by, from 1

    @property
    def method(self) -> str:
        return self.line.split(b" ")[0].decode()

    @property
    def target(self) -> str:
        return self.line.split(b" ")[1].decode()

    @property
    def host(self) -> str:
        return (self.header("host") or b"").decode()

    def header(self, name: str) -> bytes | None:
        return next((value for key, value in self.headers if key.lower() == name.lower().encode()), None)


@dataclass(frozen=True, slots=True)
class Reply:
    """Bytes to send; a callable makes them when they are asked for (a generator may take its time)."""

    send: Callable[[Asked], Iterable[bytes]]
    keep: bool = False  #: whether the connection stays open for another request


Answer = Reply | bytes | Callable[[Asked], "Reply | bytes | Iterable[bytes]"]

_REASON = {200: "OK", 301: "Moved Permanently", 302: "Found", 304: "Not Modified", 404: "Not Found", 410: "Gone"}


def reply(
    body: bytes = b"",
    *,
    status: int = 200,
    headers: Mapping[str, str | bytes] | Iterable[tuple[str, str | bytes]] = (),
    length: bool = True,
    keep: bool = True,
) -> Reply:
    """A well-formed answer; `length` False leaves Content-Length out, so that the end of the connection ends it."""
    pairs = headers.items() if isinstance(headers, Mapping) else headers
    lines = [f"HTTP/1.1 {status} {_REASON.get(status, 'Said')}".encode()]
    lines += [
        name.encode() + b": " + (value if isinstance(value, bytes) else value.encode("latin-1"))
        for name, value in pairs
    ]
    if length and status != 304:
        lines.append(b"Content-Length: %d" % len(body))
    keep = keep and (length or status == 304)
    if not keep:
        lines.append(b"Connection: close")
    raw = b"\r\n".join(lines) + b"\r\n\r\n" + body
    return Reply(lambda _: (raw,), keep)


def redirect(to: str, status: int = 301, **headers: str) -> Reply:
    return reply(status=status, headers={"Location": to, **{key.replace("_", "-"): v for key, v in headers.items()}})


@dataclass
class ScriptedServer:
    """Listens on a free port of loopback from the moment it is made until it is closed."""

    clock: Callable[[], float] = time.monotonic
    tls: ssl.SSLContext | None = None
    family: int = 4  #: of the protocol: 6 listens on ::1
    mute: bool = False  #: takes connections, reads nothing and says nothing
    hang_up: bool = False  #: whether a second request on one connection finds it closed
    asked: list[Asked] = field(default_factory=list)  #: every request, in order
    connections: int = 0  #: opened so far
    open: int = 0  #: requests being answered now
    most_open: int = 0  #: the most there were at once

    def __post_init__(self) -> None:
        self._answers: dict[str, list[Answer]] = {}
        self._lock = threading.Lock()
        self._threads: list[threading.Thread] = []
        self._sockets: set[socket.socket] = set()
        address, family = ("127.0.0.1", socket.AF_INET) if self.family == 4 else ("::1", socket.AF_INET6)
        self._listener = socket.create_server((address, 0), family=family)
        self._closing = False
        self.port: int = self._listener.getsockname()[1]
        self._start(self._accept)

    def on(self, target: str, *answers: Answer) -> None:
        """Answer a path (or "host/path", or one with its query) in this order; the last one over and over."""
        with self._lock:
            self._answers[target] = list(answers)

    def targets(self, host: str = "") -> list[str]:
        """What was asked, robots.txt left out."""
        return [a.target for a in self.asked if a.target != "/robots.txt" and (not host or a.host == host)]

    def close(self) -> None:
        self._closing = True
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        with self._lock:
            for held in self._sockets:
                with suppress(OSError):
                    held.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join(5)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def pause(self, seconds: float) -> bool:
        """Wait, for generators that drip; False: the server is being closed."""
        until = time.monotonic() + seconds
        while not self._closing and (left := until - time.monotonic()) > 0:
            time.sleep(min(left, 0.02))
        return not self._closing

    def _start(self, act: Callable[..., None], *given: object) -> None:
        thread = threading.Thread(target=act, args=given, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while not self._closing:
            try:
                held, _ = self._listener.accept()
            except OSError:
                return
            with self._lock:
                self.connections += 1
                self._sockets.add(held)
                number = self.connections
            self._start(self._serve, held, number)

    def _serve(self, held: socket.socket, number: int) -> None:
        with suppress(OSError), held:
            held.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            if self.mute:
                self.pause(600)
                return
            peer = self.tls.wrap_socket(held, server_side=True) if self.tls else held
            with peer, peer.makefile("rb") as stream:
                if stream.peek(1)[:1] == b"\x16":  # somebody speaks TLS to a server that does not
                    peer.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")
                    return
                while (asked := self._read(stream, number)) and self._answer(peer, asked):
                    pass
        with self._lock:
            self._sockets.discard(held)

    def _read(self, stream: Iterable[bytes], number: int) -> Asked | None:
        lines = []
        for line in stream:
            if self.hang_up and number in [known.connection for known in self.asked]:
                return None
            if line == b"\r\n":
                break
            lines.append(line.rstrip(b"\r\n"))
        if not lines:
            return None
        headers = tuple((k.strip(), v.strip(b" ")) for k, _, v in (line.partition(b":") for line in lines[1:]))
        length = int(next((v for k, v in headers if k.lower() == b"content-length"), b"0"))
        body = stream.read(length) if length else b""  # type: ignore[attr-defined]  # a file
        asked = Asked(lines[0], headers, body, self.clock(), number)
        with self._lock:
            self.asked.append(asked)
            self.open += 1
            self.most_open = max(self.most_open, self.open)
        return asked

    def _answer(self, peer: socket.socket, asked: Asked) -> bool:
        try:
            found = self._next(asked)
            made = found(asked) if callable(found) else found
            keep = isinstance(made, Reply) and made.keep
            for piece in made.send(asked) if isinstance(made, Reply) else (made,) if isinstance(made, bytes) else made:
                if self._closing:
                    return False
                peer.sendall(piece)
            return keep
        finally:
            with self._lock:
                self.open -= 1

    def _next(self, asked: Asked) -> Answer:
        path = asked.target.partition("?")[0]
        host = asked.host.partition(":")[0]
        with self._lock:
            for key in (host + asked.target, host + path, asked.target, path, host + "*", "*"):
                if key in self._answers:
                    answers = self._answers[key]
                    return answers.pop(0) if len(answers) > 1 else answers[0]
        return reply(b"nothing here", status=404)


def drip(head: bytes, piece: bytes, every: float, server: ScriptedServer, times: int = 10_000) -> Answer:
    """An answer that starts with `head` and goes on by `piece` after each pause."""

    def send(_: Asked) -> Iterator[bytes]:
        yield head
        for _number in range(times):
            if not server.pause(every):
                return
            yield piece

    return Reply(send)
