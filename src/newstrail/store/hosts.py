"""Hosts between requests: the next free moment, the pace, robots.txt. Shared by all processes on one database."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import bindparam, case, select
from sqlalchemy.dialects.sqlite import Insert

from newstrail.store.columns import Moment, Span
from newstrail.store.database import Database
from newstrail.store.tables import hosts, robots

_NEXT = select(hosts.c.next_at).where(hosts.c.key == bindparam("wanted"))
_PACE = select(hosts.c.pace).where(hosts.c.key == bindparam("wanted"))

_LONG_AGO = datetime.fromisoformat("1970-01-01T00:00:00Z")


class Hosts:
    """A key is a site ("example.com"), a host and port, or a dialled address ("203.0.113.9:443")."""

    def __init__(self, database: Database) -> None:
        self._database = database
        # prepared once: building a statement costs three times what it takes to run it, and each request books two
        self._booking, self._resting = _booking(database), _resting(database)

    def book(self, key: str, now: datetime, rest: timedelta, patience: timedelta) -> tuple[datetime, bool]:
        """Take the key's next free moment, and push the one after by `rest`; one statement, so no two take the same.

        Returns when the slot starts and whether it was taken: one after `now + patience` is not, and nothing changes.
        """
        given = {"key": key, "next_at": now + rest, "now": now, "pause": rest, "latest": now + patience}
        with self._database.write() as connection:
            after = connection.execute(self._booking, given).scalar_one_or_none()
            if after is not None:
                return after - rest, True
            return connection.execute(_NEXT, {"wanted": key}).scalar_one(), False

    def rest(self, key: str, until: datetime) -> None:
        """Nothing before `until`; never brings a later moment forward."""
        with self._database.write() as connection:
            connection.execute(self._resting, {"key": key, "next_at": until, "until": until})

    def next_at(self, key: str) -> datetime | None:
        """The key's next free moment; None: nothing is known of it."""
        with self._database.read() as connection:
            return connection.execute(_NEXT, {"wanted": key}).scalar_one_or_none()

    def pace(self, key: str) -> float | None:
        """Seconds between two requests that the host's latency asks for; None: nothing is known."""
        with self._database.read() as connection:
            return connection.execute(_PACE, {"wanted": key}).scalar_one_or_none()

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


def _booking(database: Database) -> Insert:
    now, pause = bindparam("now", type_=Moment), bindparam("pause", type_=Span)
    start = case((hosts.c.next_at > now, hosts.c.next_at), else_=now)
    insert = database.insert(hosts).values(key=bindparam("key"), next_at=bindparam("next_at", type_=Moment))
    return insert.on_conflict_do_update(
        index_elements=[hosts.c.key],
        set_={"next_at": start + pause},
        where=hosts.c.next_at <= bindparam("latest", type_=Moment),
    ).returning(hosts.c.next_at)  # type: ignore[return-value]  # still an INSERT


def _resting(database: Database) -> Insert:
    until = bindparam("until", type_=Moment)
    insert = database.insert(hosts).values(key=bindparam("key"), next_at=bindparam("next_at", type_=Moment))
    return insert.on_conflict_do_update(
        index_elements=[hosts.c.key], set_={"next_at": until}, where=hosts.c.next_at < until
    )
