"""A world of invented host names on loopback, with a clock that moves only when somebody sleeps."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from newstrail.fetch import Fetcher, FetchSettings, Hosts, Key
from newstrail.model import Capture, Miss, Request
from tests.scripted import ScriptedServer

AGENT = "newstrail/9.9 (+https://example.org/bot)"


class Clock:
    """Stands still, but for `sleep`."""

    def __init__(self) -> None:
        self.start = self._now = datetime(2026, 3, 2, 6, 0, tzinfo=UTC)
        self.slept: list[float] = []
        self._lock = threading.Lock()

    def now(self) -> datetime:
        with self._lock:
            return self._now

    def sleep(self, seconds: float) -> None:
        with self._lock:
            self.slept.append(seconds)
            self._now += timedelta(seconds=seconds)

    def forward(self, **by: float) -> None:
        with self._lock:
            self._now += timedelta(**by)

    def elapsed(self) -> float:
        return (self.now() - self.start).total_seconds()


class MemoryHosts:
    """The `Hosts` protocol on dicts; what `store.hosts` does in the database."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self.slots: dict[str, datetime] = {}
        self.files: dict[str, tuple[datetime, int | None, bytes]] = {}
        self.paces: dict[str, float] = {}

    def book(self, key: str, now: datetime, rest: timedelta, patience: timedelta) -> tuple[datetime, bool]:
        with self._lock:
            start = max(now, self.slots.get(key, now))
            if start > now + patience:
                return start, False
            self.slots[key] = start + rest
            return start, True

    def rest(self, key: str, until: datetime) -> None:
        with self._lock:
            self.slots[key] = max(until, self.slots.get(key, until))

    def next_at(self, key: str) -> datetime | None:
        return self.slots.get(key)

    def robots(self, origin: str) -> tuple[datetime, int | None, bytes] | None:
        return self.files.get(origin)

    def save_robots(self, origin: str, fetched_at: datetime, status: int | None, body: bytes) -> None:
        self.files[origin] = (fetched_at, status, body)

    def pace(self, key: str) -> float | None:
        return self.paces.get(key)

    def save_pace(self, key: str, seconds: float) -> None:
        self.paces[key] = seconds


class World:
    """Servers by name, one memory of hosts, one clock; `get` asks as the service would."""

    def __init__(self, hosts: Hosts, ca_file: str | None = None) -> None:
        self.clock = Clock()
        self.hosts = hosts
        self.names: dict[str, list[tuple[str, int]]] = {}
        self.resolved: list[str] = []
        self.stop = threading.Event()
        self.keys: dict[str, Key] = {}
        self.settings = FetchSettings(
            total=timedelta(seconds=5),
            connect=timedelta(seconds=2),
            read=timedelta(seconds=2),
            max_bytes=2**20,
            ca_file=ca_file,
        )
        self._servers: list[ScriptedServer] = []
        self._fetchers: list[Fetcher] = []
        self._fetcher: Fetcher | None = None

    def serve(self, *names: str, **how: object) -> ScriptedServer:
        """A server of its own for these names."""
        server = ScriptedServer(clock=self.clock.elapsed, **how)  # type: ignore[arg-type]  # the server checks them
        self._servers.append(server)
        for name in names:
            self.names[name] = [("127.0.0.1", server.port)]
        return server

    def resolve(self, name: str, port: int) -> Sequence[tuple[str, int]]:
        self.resolved.append(name)
        if name not in self.names:
            raise OSError("no such name")
        return self.names[name]

    def fetcher(self, **settings: object) -> Fetcher:
        """A fetcher as after a restart: only what the hosts remember is still known."""
        self.settings = replace(self.settings, **settings)  # type: ignore[arg-type]  # the dataclass checks them
        made = Fetcher(
            hosts=self.hosts,
            now=self.clock.now,
            sleep=self.clock.sleep,
            resolve=self.resolve,
            agent=AGENT,
            settings=self.settings,
            stopping=self.stop.is_set,
            keys=self.keys,
        )
        self._fetchers.append(made)
        self._fetcher = made
        return made

    def get(self, url: str, **more: object) -> Capture | Miss:
        """Fetch with the fetcher made last; every name of this world may be on loopback."""
        fetcher = self._fetcher or self.fetcher()
        allow = tuple(f"{name}:{port}" for name in self.names for port in (80, 443))
        return fetcher(Request(url=url, **{"allow": allow, **more}))  # type: ignore[arg-type]  # the dataclass checks

    def capture(self, url: str, **more: object) -> Capture:
        got = self.get(url, **more)
        assert isinstance(got, Capture), got
        return got

    def miss(self, url: str, **more: object) -> Miss:
        got = self.get(url, **more)
        assert isinstance(got, Miss), got
        return got

    def close(self) -> None:
        for fetcher in self._fetchers:
            fetcher.close()
        for server in self._servers:
            server.close()
