"""Small values that belong to the whole database."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import func, select

from newstrail.store.database import Database
from newstrail.store.tables import meta, watches


class Meta:
    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, key: str) -> str | None:
        with self._database.read() as connection:
            return connection.execute(select(meta.c.value).where(meta.c.key == key)).scalar_one_or_none()

    def set(self, key: str, value: str) -> None:
        insert = self._database.insert(meta).values(key=key, value=value)
        with self._database.write() as connection:
            connection.execute(insert.on_conflict_do_update(index_elements=[meta.c.key], set_={"value": value}))

    def started(self) -> datetime | None:
        """When the first company was watched; None: nothing is followed yet."""
        with self._database.read() as connection:
            found: datetime | None = connection.execute(select(func.min(watches.c.since))).scalar_one()
            return found
