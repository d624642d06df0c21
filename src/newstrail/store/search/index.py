"""The index of words: written with the revision, in one transaction; asked for candidates, newest first.

FTS5 in SQLite, a tsvector under GIN in PostgreSQL: both hold words alone, without text and positions. An entry's number
begins with the moment the article counts at, so that "the newest of those with these words" is read off the index.
"""

from __future__ import annotations

import zlib
from collections.abc import Collection, Sequence

from sqlalchemy import Connection, delete, select, text

from newstrail.core.traits import ticks
from newstrail.model import Filing
from newstrail.store.database import Database
from newstrail.store.search.words import entry
from newstrail.store.tables import searched

#: Entries of one millisecond: where only days are known, all articles of a day count at one moment.
ROOM = 1 << 20


def write(database: Database, connection: Connection, filing: Filing) -> None:
    """Make the newest revision of an article the one that is found; an entry that says the same stays."""
    revision = filing.revision
    companies = {mention.company for mention in filing.mentions}
    found = entry(revision.title, revision.text, companies, revision.outlet, revision.language)
    print_ = zlib.crc32(" ".join([str(ticks(filing.at)), *found]).encode())
    known = connection.execute(select(searched).where(searched.c.url == revision.url)).first()
    row = {"url": revision.url, "number": filing.number, "fingerprint": print_}
    if known and known.fingerprint == print_:
        connection.execute(searched.update().where(searched.c.id == known.id).values(row))
        return
    if known:
        connection.execute(delete(searched).where(searched.c.id == known.id))
        if not database.file:  # SQLite's entry stays behind: nothing points to it any more, so it is never shown
            connection.execute(text("DELETE FROM search_index WHERE id = :id"), {"id": known.id})
    number = _free(connection, ticks(filing.at), print_, known.id if known else None)
    connection.execute(searched.insert().values(id=number, **row))
    if database.file:
        added = text("INSERT INTO search_index (rowid, words) VALUES (:id, :words)")
        connection.execute(added, {"id": number, "words": " ".join(found)})
    else:
        added = text("INSERT INTO search_index (id, words) VALUES (:id, array_to_tsvector(CAST(:words AS text[])))")
        connection.execute(added, {"id": number, "words": found})


def find(
    connection: Connection,
    words: Collection[str],
    starts: Collection[str],
    within: tuple[int, int],
    limit: int,
    below: int | None = None,
) -> Sequence[int]:
    """Numbers of the newest entries with all these words and a word that begins so, for each of `starts`.

    `within`: from, up to but not including, in milliseconds; `below`: only entries numbered lower, to go on from there.
    """
    since, until = within
    upto = until * ROOM if below is None else min(below, until * ROOM)
    values = {"since": since * ROOM, "until": upto, "limit": limit}
    if connection.dialect.name == "sqlite":
        match = " AND ".join([*(f'"{word}"' for word in words), *(f'"{start}"*' for start in starts)])
        statement = (
            "SELECT rowid FROM search_index WHERE search_index MATCH :match AND rowid >= :since AND rowid < :until "
            "ORDER BY rowid DESC LIMIT :limit"
        )
    else:
        match = " & ".join([*(f"'{word}'" for word in words), *(f"'{start}':*" for start in starts)])
        statement = (
            "SELECT id FROM search_index WHERE words @@ CAST(:match AS tsquery) AND id >= :since AND id < :until "
            "ORDER BY id DESC LIMIT :limit"
        )
    return connection.execute(text(statement), {"match": match, **values}).scalars().all()


def _free(connection: Connection, moment: int, mix: int, but: int | None) -> int:
    """A number nobody has, in order of the moment; not the one the same article had."""
    first = moment // 1000 * ROOM
    taken = set(
        connection.execute(select(searched.c.id).where(searched.c.id.between(first, first + ROOM - 1))).scalars()
    )
    taken.add(but)
    return next(n for n in (first + (mix + step) % ROOM for step in range(ROOM)) if n not in taken)
