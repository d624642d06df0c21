"""Companies that are followed, and how that came and went."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, func, select, update

from newstrail.errors import Unknown
from newstrail.model import Status, Watch
from newstrail.store.database import COUNTED, Database
from newstrail.store.tables import watch_history, watches


@dataclass(frozen=True, slots=True)
class Turn:
    """A watch that began, paused, went on or ended."""

    company: str
    status: Status
    at: datetime


class Watches:
    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> list[Watch]:
        """In order of watching, paused and removed ones among them."""
        with self._database.read() as connection:
            return [_read(row) for row in connection.execute(select(watches).order_by(*_ORDER))]

    def active(self) -> list[Watch]:
        query = select(watches).where(watches.c.status == Status.ACTIVE).order_by(*_ORDER)
        with self._database.read() as connection:
            return [_read(row) for row in connection.execute(query)]

    def add(self, watch: Watch) -> None:
        """Watch a company, or again one that was paused or removed: since when and why stay as they were."""
        with self._database.write(durable=True) as connection:
            begin(self._database, connection, [watch])
            _turn(connection, watch.company, watch.status, watch.since)

    def set(self, company: str, status: Status, now: datetime) -> None:
        """Pause, remove or resume; all history stays. Raises Unknown where it was never watched."""
        with self._database.write(durable=True) as connection:
            known = select(func.count()).where(watches.c.company == company)
            if not connection.execute(known).scalar_one():
                raise Unknown(f"{company!r} is not watched: `newstrail watch list` names all")
            _turn(connection, company, status, now)

    def history(self) -> list[Turn]:
        """Every turn, oldest first."""
        query = select(watch_history).order_by(watch_history.c.number)
        with self._database.read() as connection:
            return [Turn(row.company, Status(row.status), row.at) for row in connection.execute(query)]


_ORDER = watches.c.since, watches.c.company


def begin(database: Database, connection: Connection, new: Iterable[Watch]) -> None:
    """Watch those that never were; what a person paused or removed stays so."""
    for watch in new:
        row = {
            "company": watch.company,
            "name": watch.name,
            "since": watch.since,
            "because": watch.because,
            "status": watch.status.value,
        }
        insert = database.insert(watches).values(row).on_conflict_do_nothing()
        if connection.execute(insert, execution_options=COUNTED).rowcount == 1:
            _note(connection, watch.company, watch.status, watch.since)


def _turn(connection: Connection, company: str, status: Status, at: datetime) -> None:
    other = update(watches).where(watches.c.company == company, watches.c.status != status)
    if connection.execute(other.values(status=status.value)).rowcount == 1:
        _note(connection, company, status, at)


def _note(connection: Connection, company: str, status: Status, at: datetime) -> None:
    connection.execute(watch_history.insert().values(company=company, status=status.value, at=at))


def _read(row: Row[Any]) -> Watch:  # Any: SQLAlchemy does not know a row's types
    return Watch(company=row.company, name=row.name, since=row.since, because=row.because, status=Status(row.status))
