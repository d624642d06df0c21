"""What a person decided: appended, never changed; a later one undoes an earlier one."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import select

from newstrail.model import Ruling
from newstrail.store.database import Database
from newstrail.store.tables import rulings


class Rulings:
    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, kind: str, data: Mapping[str, object], who: str, why: str, now: datetime) -> None:
        """`data` is a JSON object. The same words at the same moment are one ruling."""
        said = json.dumps([kind, data, who, why, now.isoformat()], sort_keys=True)
        row = {
            "key": hashlib.sha256(said.encode()).hexdigest(),
            "kind": kind,
            "data": dict(data),
            "who": who,
            "why": why,
            "at": now,
        }
        with self._database.write(durable=True) as connection:
            connection.execute(self._database.insert(rulings).values(row).on_conflict_do_nothing())

    def all(self) -> list[Ruling]:
        """In the order in which they were made."""
        with self._database.read() as connection:
            rows = connection.execute(select(rulings).order_by(rulings.c.number)).all()
        return [Ruling(kind=row.kind, data=row.data, who=row.who, why=row.why, at=row.at) for row in rows]
