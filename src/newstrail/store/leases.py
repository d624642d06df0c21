"""Leases: who may do what only one may do, until when."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import delete, select, update

from newstrail.store.database import Database
from newstrail.store.tables import leases


class Leases:
    def __init__(self, database: Database) -> None:
        self._database = database

    def take(self, name: str, owner: str, now: datetime, ttl: timedelta) -> bool:
        """Take it or, held already, hold it longer; False: another has it."""
        new = {"owner": owner, "until": now + ttl}
        insert = self._database.insert(leases).values(name=name, **new)
        free = (leases.c.until <= now) | (leases.c.owner == owner)
        taken = insert.on_conflict_do_update(index_elements=[leases.c.name], set_=new, where=free)
        with self._database.write() as connection:
            return connection.execute(taken.returning(leases.c.name)).one_or_none() is not None

    def renew(self, name: str, owner: str, now: datetime, ttl: timedelta) -> bool:
        """Hold it longer; False: it ran out and another took it, or nobody has it."""
        mine = update(leases).where(leases.c.name == name, leases.c.owner == owner)
        with self._database.write() as connection:
            return connection.execute(mine.values(until=now + ttl)).rowcount == 1

    def release(self, name: str, owner: str) -> None:
        """Nothing happens where `owner` does not have it."""
        with self._database.write() as connection:
            connection.execute(delete(leases).where(leases.c.name == name, leases.c.owner == owner))

    def holder(self, name: str, now: datetime) -> str | None:
        """Who has it; None: nobody, or it ran out."""
        query = select(leases.c.owner).where(leases.c.name == name, leases.c.until > now)
        with self._database.read() as connection:
            return connection.execute(query).scalar_one_or_none()
