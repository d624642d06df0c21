"""robots.txt by RFC 9309: fetched once a day for each scheme, host and port, remembered with the hosts."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable
from datetime import datetime, timedelta

from protego import Protego

from newstrail.fetch.answers import Answer
from newstrail.fetch.failed import Failed
from newstrail.fetch.hosts import Hosts
from newstrail.fetch.limits import FetchSettings
from newstrail.fetch.pace import Lanes
from newstrail.model import Why

#: At least so much must be read (RFC 9309, 2.5); what comes after is not.
MOST = 500 * 1024

#: Bytes of robots.txt whose parsed rules are held (they take some thirty times the space), and what each counts for
#: however short it is.
_HELD, _LEAST = 2 * 2**20, 512

#: Reasons that say nothing of the host: they are ours, or the address is refused for the page just the same.
_NOT_ITS_FAULT = frozenset({Why.BUSY, Why.FORBIDDEN})


class Robots:
    """Judges addresses; `get` fetches a robots.txt of at most `MOST` bytes, following redirects."""

    def __init__(
        self, hosts: Hosts, get: Callable[[str, tuple[str, ...]], Answer], token: str, settings: FetchSettings
    ) -> None:
        self._hosts, self._get, self._token, self._settings = hosts, get, token, settings
        self._lanes = Lanes()
        self._guard = threading.Lock()
        self._parsed: OrderedDict[str, tuple[datetime, Protego, int]] = OrderedDict()
        self._held = 0

    def delay(self, url: str, origin: str, allow: tuple[str, ...], now: Callable[[], datetime]) -> timedelta:
        """The Crawl-delay that holds for us. Raises `Failed` where the address is not to be fetched.

        `retry_at` is set where that may change: robots.txt could not be read, so everything is disallowed until it can.
        """
        rules = self._at_hand(origin, now())
        if rules is None:
            fetched_at, status, body = self._kept(origin, now()) or self._fetch(origin, allow, now)
            if _unknown(status):
                again = fetched_at + self._settings.robots_again
                if status is None:
                    raise Failed(Why.UNREACHABLE, "robots.txt could not be fetched", retry_at=again)
                raise Failed(Why.ROBOTS, f"robots.txt answers {status}", status=status, retry_at=again)
            rules = self._parse(origin, fetched_at, body)
        if not rules.can_fetch(url, self._token):
            raise Failed(Why.ROBOTS, "disallowed by robots.txt")
        delay = rules.crawl_delay(self._token) or 0.0
        if delay > self._settings.crawl_delay_cap.total_seconds():
            raise Failed(Why.ROBOTS, f"robots.txt asks for {delay:.0f} s between two requests: more than we can wait")
        return timedelta(seconds=max(0, delay))  # "nan" is not above zero either

    def _kept(self, origin: str, now: datetime) -> tuple[datetime, int | None, bytes] | None:
        """What is remembered and may still be used."""
        kept = self._hosts.robots(origin)
        if kept is None:
            return None
        kept_for = self._settings.robots_again if _unknown(kept[1]) else self._settings.robots_kept
        return kept if timedelta() <= now - kept[0] < kept_for else None

    def _fetch(
        self, origin: str, allow: tuple[str, ...], now: Callable[[], datetime]
    ) -> tuple[datetime, int | None, bytes]:
        with self._lanes.hold(origin, self._settings.patience, now()):
            if kept := self._kept(origin, now()):
                return kept  # another thread fetched it meanwhile
            try:
                answer = self._get(f"{origin}/robots.txt", allow)
            except Failed as e:
                if e.why in _NOT_ITS_FAULT:
                    raise
                if e.why is not Why.REDIRECTS:
                    at = now()
                    self._hosts.save_robots(origin, at, None, b"")
                    again = max(e.retry_at or at, at + self._settings.robots_again)
                    raise Failed(e.why, f"robots.txt: {e.detail}", status=e.status, retry_at=again) from e
                found: tuple[datetime, int | None, bytes] = now(), e.status, b""  # as if there were none (2.3.1.2)
            else:
                found = now(), answer.status, answer.body if 200 <= answer.status < 300 else b""
            self._hosts.save_robots(origin, *found)
            return found

    def _at_hand(self, origin: str, now: datetime) -> Protego | None:
        """The rules as they were parsed, where they are not too old."""
        with self._guard:
            fetched_at, rules, _ = self._parsed.get(origin, (now, None, 0))
            if rules is not None and timedelta() <= now - fetched_at < self._settings.robots_kept:
                self._parsed.move_to_end(origin)
                return rules
        return None

    def _parse(self, origin: str, fetched_at: datetime, body: bytes) -> Protego:
        rules = Protego.parse(body.decode("utf-8-sig", "replace"))  # a BOM would hide the first line from the parser
        size = _LEAST + len(body)
        with self._guard:
            self._held += size - self._parsed.pop(origin, (fetched_at, rules, 0))[2]
            self._parsed[origin] = fetched_at, rules, size
            while self._held > _HELD and len(self._parsed) > 1:
                self._held -= self._parsed.popitem(last=False)[1][2]
        return rules


def _unknown(status: int | None) -> bool:
    """Whether such an answer leaves us without rules, so that everything is disallowed (RFC 9309, 2.3.1.4)."""
    return status is None or status == 429 or status >= 500
