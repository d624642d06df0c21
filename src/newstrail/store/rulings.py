"""What a person decided: appended, never changed; a later one undoes an earlier one."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection, select

from newstrail.core.arrange.decisions import pairs
from newstrail.model import Ruling
from newstrail.store.database import Database
from newstrail.store.placing.anew import again
from newstrail.store.tables import rulings


class Rulings:
    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, kind: str, data: Mapping[str, object], who: str, why: str, now: datetime) -> Ruling:
        """`data` is a JSON object. The same words at the same moment are one ruling.

        What it says of stories waits to be placed again from that moment on.
        """
        said = json.dumps([kind, data, who, why, now.isoformat()], sort_keys=True)
        key = hashlib.sha256(said.encode()).hexdigest()
        row = {"key": key, "kind": kind, "data": dict(data), "who": who, "why": why, "at": now}
        made = Ruling(kind=kind, data=data, who=who, why=why, at=now, id=_id(key))
        with self._database.write(durable=True) as connection:
            connection.execute(self._database.insert(rulings).values(row).on_conflict_do_nothing())
            undone = [one for one in _made(connection) if kind == "undo" and one.id == data["ruling"]]
            again(connection, [pair for one in (made, *undone) for pair in pairs(one)])
        return made

    def all(self) -> list[Ruling]:
        """Those in force, in the order in which they were made."""
        made = self.made()
        undone = {one.data["ruling"] for one in made if one.kind == "undo"}
        return [one for one in made if one.kind != "undo" and one.id not in undone]

    def made(self) -> list[Ruling]:
        """All that were ever made, in order; those of kind "undo" name one that is not in force any more."""
        with self._database.read() as connection:
            return _made(connection)


def _made(connection: Connection) -> list[Ruling]:
    rows = connection.execute(select(rulings).order_by(rulings.c.number)).all()
    return [Ruling(kind=row.kind, data=row.data, who=row.who, why=row.why, at=row.at, id=_id(row.key)) for row in rows]


def _id(key: str) -> str:
    return f"r-{key[:8]}"
