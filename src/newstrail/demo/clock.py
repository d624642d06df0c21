"""A clock that stands still until somebody waits: three years of news fit into seconds."""

from __future__ import annotations

import threading
from datetime import datetime, timedelta


class Clock:
    """Virtual time, shared by the demo's press and whoever reads it. Safe to use from many threads."""

    def __init__(self, start: datetime) -> None:
        self._now = start
        self._lock = threading.Lock()

    def now(self) -> datetime:
        with self._lock:
            return self._now

    def sleep(self, seconds: float) -> None:
        """Wait, as far as this clock is concerned: it moves on by so much at once, and nobody is kept."""
        with self._lock:
            self._now += timedelta(seconds=max(0.0, seconds))

    def advance(self, to: datetime) -> None:
        """Move on to `to`; a clock never goes back, so an earlier moment changes nothing."""
        with self._lock:
            self._now = max(self._now, to)
