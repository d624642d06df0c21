"""When a host may be asked: one at a time, rests between, as slowly as it answers."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import NamedTuple

from newstrail.fetch.failed import Failed
from newstrail.fetch.hosts import Hosts
from newstrail.fetch.limits import FetchSettings
from newstrail.model import Why


class Lanes:
    """One request at a time to each site, among the threads of this process."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._lanes: dict[str, tuple[threading.Lock, int]] = {}

    @contextmanager
    def hold(self, site: str, patience: timedelta, now: datetime) -> Iterator[None]:
        with self._guard:
            lane, users = self._lanes.get(site, (threading.Lock(), 0))
            self._lanes[site] = lane, users + 1
        held = False
        try:
            held = lane.acquire(timeout=patience.total_seconds())
            if not held:
                raise Failed(Why.BUSY, f"{site} is being asked", retry_at=now + patience)
            yield
        finally:
            if held:
                lane.release()
            with self._guard:
                lane, users = self._lanes.pop(site)
                if users > 1:
                    self._lanes[site] = lane, users - 1


#: Part of a rest by which a request may leave late, because a connection takes its time: rests are booked so much
#: longer, and where it was not enough the next slot is put off. The host never sees less than the rest.
_SLIP = 0.05


class Slot(NamedTuple):
    """When a request may go out, the rest booked after it, and the site's pace (seconds) as it was then."""

    start: datetime
    rest: timedelta
    pace: float


class Pace:
    """Books slots, and remembers how slow a host is."""

    def __init__(self, hosts: Hosts, settings: FetchSettings) -> None:
        self._hosts, self._settings = hosts, settings

    def rested(self, authority: str, now: datetime) -> datetime:
        """From when on the host itself wants to be asked. Raises `Failed` (BUSY) where that is beyond our patience."""
        resting = self._hosts.next_at(authority)
        if resting and resting > now + self._settings.patience:
            raise Failed(Why.BUSY, f"{authority} asked for rest", retry_at=resting)
        return max(now, resting) if resting else now

    def book(self, site: str, address: str | None, earliest: datetime, now: datetime, asked: timedelta) -> Slot:
        """Take the next slot of the site and of its address (None: behind a proxy); `asked`: its Crawl-delay."""
        patience = self._settings.patience
        pace = self._hosts.pace(site) or 0.0
        rest = max(self._settings.rest, asked, timedelta(seconds=pace))
        start, booked = self._hosts.book(site, earliest, rest * (1 + _SLIP), patience - (earliest - now))
        if not booked:
            raise Failed(Why.BUSY, f"{site} has its next free moment later", retry_at=start)
        if address is None:
            return Slot(start, rest, pace)
        shared = self._settings.address_rest * (1 + _SLIP)
        at, booked = self._hosts.book(address, start, shared, patience - (start - now))
        if not booked:
            raise Failed(Why.BUSY, f"the address of {site} has its next free moment later", retry_at=at)
        if at > start:
            self._hosts.rest(site, at + rest * (1 + _SLIP))  # the rest counts from the start that becomes of it
        return Slot(at, rest, pace)

    def learn(self, site: str, slot: Slot, sent: datetime, latency: float, status: int) -> None:
        """Follow the latency: up at once, down by half the way, and never down for anything but a 200.

        So does Scrapy's AutoThrottle; a quick error says nothing of how busy a host is.
        """
        target = min(latency * self._settings.latency_factor, self._settings.longest_pace.total_seconds())
        new = max(target, (slot.pace + target) / 2)
        least = self._settings.rest.total_seconds()  # below it, pace changes nothing: no need to write it down
        slower = new > slot.pace and new > least
        if slower or (new < slot.pace and status == 200 and slot.pace > least):
            self._hosts.save_pace(site, new)
        if slower or sent - slot.start > slot.rest * _SLIP / 2:  # the other half is for the way, which varies too
            rest = max(slot.rest, timedelta(seconds=new if slower else 0))
            self._hosts.rest(site, sent + rest * (1 + _SLIP / 2))

    def give_rest(self, authority: str, until: datetime) -> None:
        self._hosts.rest(authority, until)
