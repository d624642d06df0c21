"""Digests and where they went: each period is told once, each destination gets it once.

What is written here outlasts a power cut: a digest that was sent must not be forgotten.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Select, func, literal, select, update

from newstrail.errors import Unknown
from newstrail.model import Deliver, Digest, Trouble
from newstrail.store import coding
from newstrail.store.columns import Moment
from newstrail.store.database import Database
from newstrail.store.tables import deliveries, digests

#: A reservation without a digest after so long was left by a process that died.
STALE = timedelta(minutes=2)

#: A delivery that was begun and not ended after so long is tried again.
SENDING = timedelta(minutes=10)

#: First gap after a failed delivery, doubling; after so many tries nobody is asked any more.
RETRY, TRIES = timedelta(minutes=5), 8


class Digests:
    def __init__(self, database: Database) -> None:
        self._database = database

    def reserve(self, name: str, start: datetime, end: datetime, now: datetime) -> bool:
        """Take a period to tell it; False: it is told, or being told by another."""
        row = {"name": name, "end": end, "start": start, "reserved_at": now}
        insert = self._database.insert(digests).values(row)
        left = digests.c.payload.is_(None) & (digests.c.reserved_at <= literal(now - STALE, Moment))
        taken = insert.on_conflict_do_update(
            index_elements=[digests.c.name, digests.c.end], set_={"reserved_at": now}, where=left
        ).returning(digests.c.name)
        with self._database.write(durable=True) as connection:
            return connection.execute(taken).one_or_none() is not None

    def save(self, digest: Digest, destinations: Iterable[str] = ()) -> None:
        """One transaction: the digest in its period, and a delivery due at each destination."""
        with self._database.write(durable=True) as connection:
            row = {
                "start": digest.start,
                "reserved_at": digest.end,
                "after_seq": digest.after_seq,
                "upto_seq": digest.upto_seq,
                "payload": coding.encode(digest),
            }
            insert = self._database.insert(digests).values(row | {"name": digest.name, "end": digest.end})
            connection.execute(insert.on_conflict_do_update(index_elements=[digests.c.name, digests.c.end], set_=row))
            for destination in destinations:
                waits = {
                    "name": digest.name, "end": digest.end, "destination": destination, "state": "due",
                    "at": digest.end, "next_at": digest.end, "tries": 0, "detail": "",
                }  # fmt: skip
                connection.execute(self._database.insert(deliveries).values(waits).on_conflict_do_nothing())

    def get(self, name: str, end: datetime) -> Digest:
        """Raises Unknown where that period was not told."""
        found = self._read(_told(name).where(digests.c.end == end))
        if not found:
            raise Unknown(f"no digest {name!r} ends at {end.isoformat()}")
        return found[0]

    def last(self, name: str) -> Digest | None:
        return next(iter(self._read(_told(name).limit(1))), None)

    def upto(self, name: str) -> int:
        """The number of the last placement that was told, whatever the clock did since; 0: none was."""
        query = select(func.coalesce(func.max(digests.c.upto_seq), 0)).where(digests.c.name == name)
        with self._database.read() as connection:
            return int(connection.execute(query).scalar_one())

    def last_end(self, name: str, now: datetime | None = None) -> datetime | None:
        """When the period told last ended; with `now`, of those that ended by then: a clock may have been ahead."""
        query = select(func.max(digests.c.end)).where(digests.c.name == name, digests.c.payload.is_not(None))
        if now is not None:
            query = query.where(digests.c.end <= literal(now, Moment))
        with self._database.read() as connection:
            found: datetime | None = connection.execute(query).scalar_one()
            return found

    def all(self, name: str | None = None) -> list[Digest]:
        """Newest first."""
        return self._read(_told(name))

    # ── deliveries ──

    def due(self, now: datetime) -> list[Deliver]:
        """Deliveries to be made now, oldest period first."""
        order = deliveries.c.end, deliveries.c.name, deliveries.c.destination
        query = select(deliveries).where(deliveries.c.next_at <= now).order_by(*order)
        with self._database.read() as connection:
            return [Deliver(row.name, row.end, row.destination) for row in connection.execute(query)]

    def begin(self, job: Deliver, now: datetime, *, once: bool = False) -> bool:
        """Take a due delivery before sending it; False: it is not due, or another has it.

        `once`: sending twice would be two messages; what a process that died had begun is unknown, and stays so.
        """
        mine = update(deliveries).where(*_this(job), deliveries.c.next_at <= now)
        taken = mine.values(state="reserved", at=now, next_at=now + SENDING, tries=deliveries.c.tries + 1)
        died = "newstrail ended while it was being sent: look whether it arrived"
        left = mine.where(deliveries.c.state == "reserved").values(state="unknown", at=now, next_at=None, detail=died)
        with self._database.write(durable=True) as connection:
            if once and connection.execute(left).rowcount:
                return False
            return connection.execute(taken).rowcount == 1

    def sent(self, job: Deliver, now: datetime) -> None:
        self._ended(job, "sent", now, "", None)

    def failed(self, job: Deliver, why: str, now: datetime) -> None:
        """It surely did not get there: tried again later, some times."""
        with self._database.read() as connection:
            tries = connection.execute(select(deliveries.c.tries).where(*_this(job))).scalar_one_or_none() or 0
        self._ended(job, "failed", now, why, now + RETRY * 2 ** max(tries - 1, 0) if tries < TRIES else None)

    def unknown(self, job: Deliver, why: str, now: datetime) -> None:
        """It may have got there: a person must look before it is sent again."""
        self._ended(job, "unknown", now, why, None)

    def troubles(self, name: str, since: datetime) -> list[Trouble]:
        """Deliveries of an edition and its alerts that went wrong, or may have, since a moment."""
        row = deliveries.c
        wrong = row.name.in_([name, f"{name}.alert"]), row.state.in_(["failed", "unknown"])
        query = select(deliveries).where(*wrong, row.at >= literal(since, Moment)).order_by(row.end, row.destination)
        with self._database.read() as connection:
            return [Trouble(it.destination, it.end, it.state, it.detail) for it in connection.execute(query)]

    def deliveries(self, name: str, end: datetime) -> dict[str, tuple[str, datetime, str]]:
        """By destination: state ("due", "reserved", "sent", "failed", "unknown"), since when, and why."""
        query = select(deliveries).where(deliveries.c.name == name, deliveries.c.end == end)
        with self._database.read() as connection:
            rows = connection.execute(query.order_by(deliveries.c.destination)).all()
        return {row.destination: (row.state, row.at, row.detail) for row in rows}

    def _ended(self, job: Deliver, state: str, now: datetime, detail: str, next_at: datetime | None) -> None:
        this = update(deliveries).where(*_this(job))
        with self._database.write(durable=True) as connection:
            connection.execute(this.values(state=state, at=now, next_at=next_at, detail=detail))

    def _read(self, query: Select[Any]) -> list[Digest]:  # Any: the row's types
        with self._database.read() as connection:
            rows = connection.execute(query).all()
        return [coding.decode(Digest, row.payload) for row in rows]


def _told(name: str | None) -> Select[Any]:  # Any: the row's types
    query = select(digests.c.payload).where(digests.c.payload.is_not(None))
    query = query.order_by(digests.c.end.desc(), digests.c.name)
    return query if name is None else query.where(digests.c.name == name)


def _this(job: Deliver) -> tuple[Any, ...]:  # Any: as SQLAlchemy has it
    row = deliveries.c
    return row.name == job.digest, row.end == job.period, row.destination == job.destination
