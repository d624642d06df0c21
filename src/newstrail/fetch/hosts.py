"""What must be remembered of hosts, by whoever calls, so that it survives us."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Protocol


class Hosts(Protocol):
    """The memory of slots, rests and robots.txt; `store.hosts` in the service, a dict in a test.

    A key is a registrable domain ("example.com"), a host and port ("www.example.com:443") or a dialled
    address ("203.0.113.9:443").
    """

    def book(self, key: str, now: datetime, rest: timedelta, patience: timedelta) -> tuple[datetime, bool]:
        """Take the key's next free moment and push the one after by `rest`, in one step.

        Returns when the slot starts, and whether it was taken: one that starts after `now + patience` is not,
        and then nothing changed.
        """
        ...

    def rest(self, key: str, until: datetime) -> None:
        """Nothing before `until`; never moves a later moment forward."""
        ...

    def next_at(self, key: str) -> datetime | None:
        """The key's next free moment; None: nothing is known of it."""
        ...

    def robots(self, origin: str) -> tuple[datetime, int | None, bytes] | None:
        """When robots.txt of the origin was fetched, with which status (None: unreachable), and its body."""
        ...

    def save_robots(self, origin: str, fetched_at: datetime, status: int | None, body: bytes) -> None: ...

    def pace(self, key: str) -> float | None:
        """Seconds between two requests that the host's latency asks for; None: nothing is known."""
        ...

    def save_pace(self, key: str, seconds: float) -> None: ...
