"""Whether everything that is quoted stands where it is said to stand: mentions, claims and evidence, word for word."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Row, Select, select, tuple_

from newstrail.core.text import fold
from newstrail.model import Claim, Evidence
from newstrail.store import coding
from newstrail.store.database import Database
from newstrail.store.filings import words_sha256
from newstrail.store.tables import claims, evidence, mentions, revisions

#: Revisions looked at in one read.
_PART = 500


class Proof:
    def __init__(self, database: Database) -> None:
        self._database = database

    def problems(self) -> list[str]:
        """A line for each stored text that is not what was read, and each span that does not hold what it should.

        An article of which no text is kept (archive.text) has nothing to compare with, and is passed over.
        """
        return list(self._problems())

    def _problems(self) -> Iterator[str]:
        last: tuple[str, int] | None = None
        while True:
            with self._database.read() as connection:
                rows = _part(connection, last)
                for row in rows:
                    yield from _of_revision(connection, row)
            if not rows:
                break
            last = rows[-1].url, rows[-1].number
        with self._database.read() as connection:
            yield from _of_claims(connection)


def _part(connection: Connection, last: tuple[str, int] | None) -> list[Row[Any]]:  # Any: columns of `revisions`
    columns = revisions.c.url, revisions.c.number, revisions.c.title, revisions.c.text, revisions.c.words_sha256
    query = select(*columns).order_by(revisions.c.url, revisions.c.number).limit(_PART)
    if last:
        query = query.where(tuple_(revisions.c.url, revisions.c.number) > last)
    return list(connection.execute(query))


def _of_revision(connection: Connection, row: Row[Any]) -> Iterator[str]:  # Any: as above
    name = f"{row.url} revision {row.number}"
    if words_sha256(row.title, row.text) != row.words_sha256:
        yield f"{name}: its words are not those that were read"
    named = select(mentions).where(mentions.c.url == row.url, mentions.c.number == row.number)
    for mention in connection.execute(named.order_by(mentions.c.place)):
        field = row.title if mention.field == "title" else row.text
        if field and _letters(field[mention.start : mention.end]) != _letters(mention.alias):
            yield f"{name}: {mention.field}[{mention.start}:{mention.end}] is not {mention.alias!r}"


def _of_claims(connection: Connection) -> Iterator[str]:
    for row in connection.execute(_with_words(claims.c.url, claims.c.number, claims)):
        claim = coding.decode(Claim, row.claim)
        if row.text and row.text[claim.start : claim.end] != claim.text:
            yield f"{row.url} revision {row.number}: text[{claim.start}:{claim.end}] is not claim {row.id}"
    for row in connection.execute(_with_words(evidence.c.url, evidence.c.number, evidence)):
        piece = coding.decode(Evidence, row.evidence)
        field = row.title if piece.where == "title" else row.text
        if field and field[piece.start : piece.end] != piece.text:
            span = f"{piece.where}[{piece.start}:{piece.end}]"
            yield f"{row.url} revision {row.number}: {span} is not the evidence on {row.claim}"


def _with_words(url: Any, number: Any, table: Any) -> Select[Any]:  # Any: columns and a table
    join = (revisions.c.url == url) & (revisions.c.number == number)
    return select(table, revisions.c.title, revisions.c.text).join(revisions, join)


def _letters(text: str) -> str:
    return "".join(fold(text).split())
