"""Hosts between requests: the next free moment, the pace, robots.txt. Shared by all processes on one database."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import case, literal, select

from newstrail.store.columns import Moment, Span
from newstrail.store.database import Database
from newstrail.store.tables import hosts, robots

_LONG_AGO = datetime.fromisoformat("1970-01-01T00:00:00Z")


class Hosts:
    """A key is a site ("example.com"), a host and port, or a dialled address ("203.0.113.9:443")."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def book(self, key: str, now: datetime, rest: timedelta, patience: timedelta) -> tuple[datetime, bool]:
        """Take the key's next free moment, and push the one after by `rest`; one statement, so no two take the same.

        Returns when the slot starts and whether it was taken: one after `now + patience` is not, and nothing changes.
        """
        moment, pause = literal(now, Moment), literal(rest, Span)
        start = case((hosts.c.next_at > moment, hosts.c.next_at), else_=moment)
        insert = self._database.insert(hosts).values(key=key, next_at=now + rest)
        booking = insert.on_conflict_do_update(
            index_elements=[hosts.c.key],
            set_={"next_at": start + pause},
            where=hosts.c.next_at <= now + patience,
        ).returning(hosts.c.next_at)
        with self._database.write() as connection:
            after = connection.execute(booking).scalar_one_or_none()
            if after is not None:
                return after - rest, True
            return connection.execute(select(hosts.c.next_at).where(hosts.c.key == key)).scalar_one(), False

    def rest(self, key: str, until: datetime) -> None:
        """Nothing before `until`; never brings a later moment forward."""
        moment = literal(until, Moment)
        insert = self._database.insert(hosts).values(key=key, next_at=until)
        later = insert.on_conflict_do_update(
            index_elements=[hosts.c.key], set_={"next_at": moment}, where=hosts.c.next_at < moment
        )
        with self._database.write() as connection:
            connection.execute(later)

    def next_at(self, key: str) -> datetime | None:
        """The key's next free moment; None: nothing is known of it."""
        with self._database.read() as connection:
            return connection.execute(select(hosts.c.next_at).where(hosts.c.key == key)).scalar_one_or_none()

    def pace(self, key: str) -> float | None:
        """Seconds between two requests that the host's latency asks for; None: nothing is known."""
        with self._database.read() as connection:
            return connection.execute(select(hosts.c.pace).where(hosts.c.key == key)).scalar_one_or_none()

    def save_pace(self, key: str, seconds: float) -> None:
        insert = self._database.insert(hosts).values(key=key, next_at=_LONG_AGO, pace=seconds)
        with self._database.write() as connection:
            connection.execute(insert.on_conflict_do_update(index_elements=[hosts.c.key], set_={"pace": seconds}))

    def robots(self, origin: str) -> tuple[datetime, int | None, bytes] | None:
        """When robots.txt of the origin was fetched, with which status (None: no answer), and its body."""
        query = select(robots.c.fetched_at, robots.c.status, robots.c.body).where(robots.c.origin == origin)
        with self._database.read() as connection:
            row = connection.execute(query).one_or_none()
        return None if row is None else (row.fetched_at, row.status, row.body)

    def save_robots(self, origin: str, fetched_at: datetime, status: int | None, body: bytes) -> None:
        new = {"fetched_at": fetched_at, "status": status, "body": body}
        insert = self._database.insert(robots).values(origin=origin, **new)
        with self._database.write() as connection:
            connection.execute(insert.on_conflict_do_update(index_elements=[robots.c.origin], set_=new))
