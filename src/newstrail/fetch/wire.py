"""One request over the wire by httpx, and its answer read within every bound."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from importlib import metadata
from time import monotonic
from types import MappingProxyType
from typing import NamedTuple
from urllib.parse import quote

import httpx

from newstrail.core import urls
from newstrail.fetch.answers import Answer
from newstrail.fetch.body import drain, read
from newstrail.fetch.decode import ACCEPTED
from newstrail.fetch.failed import Failed
from newstrail.fetch.keys import Key, emptied, filled
from newstrail.fetch.limits import FetchSettings
from newstrail.fetch.network import Deadline, Exchange, GuardedNetwork
from newstrail.model import Request, Why

#: Headers that are the door's own business, whatever a source asks for.
_OURS = frozenset(
    {
        *("accept-encoding", "connection", "content-length", "cookie", "expect", "host", "if-modified-since"),
        *("if-none-match", "proxy-authorization", "proxy-connection", "referer", "te", "trailer"),
        *("transfer-encoding", "upgrade"),
    }
)

#: Connections kept for the robots.txt-then-page rhythm: longer than the usual rest. Few: httpcore polls each idle one
#: twice a request (0.28.1/1.0.9), which is where its processor time goes with many.
_KEPT_FOR, _KEPT = 15.0, 16

#: More requests than any thread pool of ours has threads: a wait for the pool means a leak, and a new pool.
_MOST_AT_ONCE = 256
_POOL_WAIT = 5.0

#: What a request line can hold (RFC 9112, 3.2, read generously: all visible ASCII).
_VISIBLE = "".join(map(chr, range(0x21, 0x7F)))


class Timing(NamedTuple):
    """Of one exchange, in seconds from its beginning."""

    sent: float  #: until the request went out: connection and TLS came before
    answered: float  #: until the head of the answer was there


class Wire:
    """httpx transports on our own network, and the rules of one exchange.

    The transport and not `httpx.Client`: what the client adds (cookies, redirects, proxies of the environment, a log
    line with the whole address) is what must not happen here.
    """

    def __init__(
        self,
        agent: str,
        settings: FetchSettings,
        stopping: Callable[[], bool],
        keys: Mapping[str, Key] = MappingProxyType({}),
    ) -> None:
        self._agent, self._settings, self._stopping, self._keys = agent, settings, stopping, keys
        self._network = GuardedNetwork()
        self._trust = httpx.create_ssl_context(trust_env=False)
        if settings.ca_file:
            self._trust.load_verify_locations(settings.ca_file)
        self._guard = threading.Lock()
        self._retired: list[httpx.HTTPTransport] = []
        self._transport = self._new(_KEPT)
        # a connection to an address that only one source may use must not be there for another: none is kept
        self._private = self._new(0)

    def _new(self, kept: int) -> httpx.HTTPTransport:
        limits = httpx.Limits(max_connections=_MOST_AT_ONCE, max_keepalive_connections=kept, keepalive_expiry=_KEPT_FOR)
        made = httpx.HTTPTransport(verify=self._trust, trust_env=False, limits=limits, proxy=self._settings.proxy)
        made._pool._network_backend = self._network  # noqa: SLF001  # httpx has no public way; a test holds this to be true
        return made

    def close(self) -> None:
        with self._guard:
            for transport in (*self._retired, self._transport, self._private):
                transport.close()
            self._retired.clear()

    def exchange(
        self, request: Request, dial: tuple[tuple[str, int], ...] | None, deadline: Deadline, *, kept: bool, cut: bool
    ) -> tuple[Answer, Timing]:
        """The answer to one request, and how long it took. Raises `Failed`.

        `kept`: whether a connection may be shared; `cut`: whether a body over the limit is left off there.
        """
        try:
            sent = self._build(request)
        except httpx.InvalidURL as e:
            raise Failed(Why.FORBIDDEN, "an address that the HTTP library refuses") from e
        try:
            return self._once(request, sent, Exchange(deadline, self._stopping, dial), kept=kept, cut=cut)
        except _Stale:
            pass  # the host closed a connection kept alive in the moment we used it: it never saw the request
        except httpx.PoolTimeout:
            self._renew()
        try:
            return self._once(request, sent, Exchange(deadline, self._stopping, dial), kept=False, cut=cut)
        except (_Stale, httpx.PoolTimeout) as e:
            raise Failed(Why.UNREACHABLE, "no connection that lasts") from e

    def _renew(self) -> None:
        """Start over with empty pools; requests under way in the old ones end as they would have."""
        with self._guard:
            self._retired += [self._transport, self._private]
            self._transport, self._private = self._new(_KEPT), self._new(0)

    def _build(self, request: Request) -> httpx.Request:
        host, number = urls.host(request.url), urls.authority(request.url).rpartition(":")[2]
        scheme = request.url.partition(":")[0].lower()
        bracketed = f"[{host}]" if ":" in host else host
        place = bracketed if number == {"http": "80", "https": "443"}[scheme] else f"{bracketed}:{number}"
        ours = {"host": place, "user-agent": self._agent, "accept": "*/*"}
        theirs = {
            name.lower(): filled(value, host, self._keys)
            for name, value in request.headers
            if name.lower() not in _OURS
        }
        held = {"if-none-match": request.validators.etag, "if-modified-since": request.validators.last_modified}
        headers = {**ours, **theirs, "accept-encoding": ACCEPTED, **{k: v for k, v in held.items() if v is not None}}
        bounds = {"connect": self._settings.connect, "read": self._settings.read, "write": self._settings.read}
        timeout = {"pool": _POOL_WAIT, **{key: value.total_seconds() for key, value in bounds.items()}}
        wanted = target(filled(request.url, host, self._keys, quoted=True))
        # with a proxy httpcore makes targets of its own, from an address that httpx may have quoted further
        exact = {} if self._settings.proxy else {"target": wanted}
        return httpx.Request(
            request.method,
            f"{scheme}://{place}{wanted.decode() if self._settings.proxy else '/'}",
            headers=[(key.title().encode(), _bytes(value)) for key, value in headers.items()],
            content=request.body,
            extensions={"timeout": timeout, **exact},
        )

    def _once(
        self, request: Request, sent: httpx.Request, exchange: Exchange, *, kept: bool, cut: bool
    ) -> tuple[Answer, Timing]:
        with self._network.during(exchange), _failures(exchange, sent):
            begun = monotonic()
            response = (self._transport if kept else self._private).handle_request(sent)
            timing = Timing((exchange.written or begun) - begun, monotonic() - begun)
            try:
                answer = Answer(
                    url=request.url,
                    status=response.status_code,
                    headers=tuple(
                        (name.decode("latin-1").lower(), emptied(value.decode("latin-1"), self._keys))
                        for name, value in response.headers.raw
                    ),
                    conditional="if-none-match" in sent.headers or "if-modified-since" in sent.headers,
                )
                if 200 <= answer.status < 300:
                    limit = request.max_bytes or self._settings.max_bytes
                    most = max(self._settings.max_wire, limit)
                    return replace(answer, body=read(response, exchange, answer, limit, most, cut=cut)), timing
                drain(response, exchange)
                return answer, timing
            finally:
                response.close()


def agent(contact: str, version: str | None = None) -> str:
    """How we introduce ourselves: name, version and an address where a webmaster finds who it is."""
    return f"newstrail/{version or metadata.version('newstrail')} (+{contact})"


class _Stale(Exception):
    """A connection kept alive was closed before it brought anything."""


def target(url: str) -> bytes:
    """The request target, byte for byte as it stands in the address; what no request line can hold is quoted.

    >>> target("http://a.test/a%2Fb?x=1&&y=#top")
    b'/a%2Fb?x=1&&y='
    """
    found = re.match(r"[a-z]+://[^/?#]*([^#]*)", url, re.IGNORECASE)
    rest = found[1] if found else ""
    rest = rest if rest.startswith("/") else f"/{rest}"
    return quote(rest, safe=_VISIBLE, errors="replace").encode()


def _bytes(value: str) -> bytes:
    """A header's value as it came: one byte a character; text that cannot have come so goes as UTF-8."""
    try:
        return value.encode("latin-1")
    except UnicodeEncodeError:
        return value.encode("utf-8", "replace")


@contextmanager
def _failures(exchange: Exchange, sent: httpx.Request) -> Iterator[None]:
    """What the library raises, as `Failed`, in words of our own: its messages may hold headers and addresses."""
    try:
        yield
    except httpx.PoolTimeout:
        raise
    except httpx.ConnectTimeout as e:
        raise Failed(Why.TIMEOUT, "no connection in time") from e
    except httpx.TimeoutException as e:
        raise Failed(Why.TIMEOUT, "silent for too long") from e
    except httpx.LocalProtocolError as e:
        raise Failed(Why.BAD_ANSWER, "a request that HTTP does not allow") from e
    except (httpx.RemoteProtocolError, httpx.NetworkError) as e:
        if not exchange.dialled and not exchange.received and sent.method == "GET":
            raise _Stale from e
        if isinstance(e, httpx.RemoteProtocolError):
            raise Failed(Why.BAD_ANSWER, f"broken HTTP: {str(e).partition(':')[0][:100]}") from e
        raise Failed(Why.UNREACHABLE, _reason(e)) from e
    except httpx.TransportError as e:
        raise Failed(Why.UNREACHABLE, "the proxy refuses") from e


def _reason(error: httpx.NetworkError) -> str:
    said = str(error)
    if "CERTIFICATE" in said or "certificate" in said:
        return f"its certificate is not good: {said.partition('failed: ')[2].partition(' (')[0][:100]}"
    if "SSL" in said:
        return "no TLS connection to be had"
    if isinstance(error, httpx.ConnectError):
        return f"no connection: {re.sub(r'^.Errno -?[0-9]+. ', '', said)[:100]}"
    return "the connection broke"
