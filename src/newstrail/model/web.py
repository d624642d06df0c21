"""What we ask of the network, and what it answers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Validators:
    """What a host gave us to ask "has it changed?" with, byte for byte (RFC 9110, 8.8)."""

    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One request; nearly always a conditional GET."""

    url: str  #: goes out byte for byte
    method: str = "GET"
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes | None = None
    validators: Validators = Validators()
    validated: str | None = None  #: the address that gave them (a capture's `url`), sent to no other; None: to each hop
    allow: tuple[str, ...] = ()  #: "host:port" that may be on a private network
    ignore_robots: bool = False  #: only by an explicit switch of a source
    max_bytes: int | None = None  #: of the decoded body; None: the configured bound


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """What one request brought back: the record from which all else can be computed again."""

    url: str  #: the address that answered, after redirects
    requested: str  #: the address that was asked
    status: int
    headers: tuple[tuple[str, str], ...]  #: names in lower case, in order
    body: bytes  #: without content coding; empty for a 304
    at: datetime  #: when the answer was complete
    sha256: str  #: of `body`, in hexadecimal
    permanent: str | None = None  #: where the permanent first part of the redirects leads

    def header(self, name: str) -> str | None:
        """The first header of that name (lower case), or None."""
        return next((value for key, value in self.headers if key == name), None)

    @property
    def validators(self) -> Validators:
        return Validators(self.header("etag"), self.header("last-modified"))


class Why(StrEnum):
    """Why a request brought nothing back."""

    BUSY = "busy"  #: the host's next free moment is too far off; ask again then
    THROTTLED = "throttled"  #: 429, or 503 with Retry-After
    ROBOTS = "robots"  #: disallowed by robots.txt, or robots.txt cannot be read
    REFUSED = "refused"  #: 401, 403, 407, 451
    GONE = "gone"  #: 410
    NOT_FOUND = "not-found"  #: 404
    CLIENT = "client-error"  #: any other 4xx
    SERVER = "server-error"  #: 5xx
    UNREACHABLE = "unreachable"  #: DNS, connection, TLS
    TIMEOUT = "timeout"  #: the total deadline passed
    TOO_LARGE = "too-large"
    BAD_ANSWER = "bad-answer"  #: broken HTTP, unknown or stacked coding, wrong length
    REDIRECTS = "redirects"  #: a loop, too many, or to something that is not http(s)
    FORBIDDEN = "forbidden-address"  #: a private or reserved address, or an address no parser should take


@dataclass(frozen=True, slots=True)
class Miss:
    """A request that brought nothing back. Expected in bulk work, so a value and not an exception."""

    url: str
    why: Why
    detail: str  #: one line for a person; free of secrets
    at: datetime
    status: int | None = None
    retry_at: datetime | None = None  #: not before; None: the caller's own back-off
