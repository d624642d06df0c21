"""Whether everything that is quoted stands where it is said to stand, word for word.

Mentions, claims, evidence, the passages that an edit changed, and the quotations of digests.
"""

from __future__ import annotations

import html
import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Row, Select, Table, Text, select, tuple_, type_coerce

from newstrail.core.compare.cut import CUT
from newstrail.core.filing import claim_id
from newstrail.core.text import fold
from newstrail.model import Claim, Digest, Evidence, Stamp
from newstrail.store import coding
from newstrail.store.columns import Json, key
from newstrail.store.database import Database
from newstrail.store.filings import found_sha256, words_sha256
from newstrail.store.tables import changes, claims, digests, evidence, mentions, metadata, revisions

#: Revisions looked at in one read.
_PART = 500

#: What these columns hold.
_KINDS: dict[Any, Any] = {  # Any: columns, and types
    claims.c.claim: Claim,
    evidence.c.evidence: Evidence,
    digests.c.payload: Digest,
    revisions.c.published: Stamp,
    revisions.c.modified: Stamp,
}

_MEND = "`newstrail reread` computes it again, unless it is a digest, a ruling or a watch: restore those from a backup"

#: Changes that show no passage: what they say instead is our own.
_NO_PASSAGE = ("deleted", "restored", "flip")


class Proof:
    def __init__(self, database: Database) -> None:
        self._database = database

    def problems(self) -> list[str]:
        """A line for each stored text that is not what was read, and each span that does not hold what it should.

        An article of which no text is kept (archive.text) has nothing to compare with, and is passed over. Where
        something stored cannot even be read, that is all that is told: the rest is looked at once it was put right.
        """
        with self._database.read() as connection:
            unreadable = list(_unreadable(connection))
        return unreadable or list(self._problems())

    def _problems(self) -> Iterator[str]:
        last: tuple[str, int] | None = None
        while True:
            with self._database.read() as connection:
                rows = _part(connection, last)
                named, changed = (_of_each(connection, table, rows) for table in (mentions, changes))
                for row in rows:
                    yield from _of_revision(row, named[row.url, row.number], changed[row.url, row.number])
            if not rows:
                break
            last = rows[-1].url, rows[-1].number
        with self._database.read() as connection:
            yield from _of_nothing(connection)
            yield from _of_claims(connection)
            yield from _of_changes(connection)
            yield from _of_digests(connection)


def _part(connection: Connection, last: tuple[str, int] | None) -> list[Row[Any]]:  # Any: columns of `revisions`
    names = ("url", "number", "title", "text", "words_sha256", "found_sha256")
    query = select(*(revisions.c[name] for name in names)).order_by(revisions.c.url, revisions.c.number).limit(_PART)
    if last:
        query = query.where(tuple_(revisions.c.url, revisions.c.number) > last)
    return list(connection.execute(query))


def _of_each(connection: Connection, table: Table, rows: Sequence[Row[Any]]) -> dict[tuple[str, int], list[Row[Any]]]:
    """The rows of a table that belong to these revisions, which are in order, by revision."""
    found: dict[tuple[str, int], list[Row[Any]]] = defaultdict(list)
    if rows:
        first, last = ((row.url, row.number) for row in (rows[0], rows[-1]))
        within = tuple_(table.c.url, table.c.number)
        query = select(table).where(within >= first, within <= last)
        for row in connection.execute(query.order_by(table.c.url, table.c.number, table.c.place)):
            found[row.url, row.number].append(row)
    return found


def _of_revision(
    row: Row[Any], named: Sequence[Row[Any]], changed: Sequence[Row[Any]]
) -> Iterator[str]:  # Any: as above
    name = f"{row.url} revision {row.number}"
    if words_sha256(row.title, row.text) != row.words_sha256:
        yield f"{name}: its words are not those that were read"
    for mention in named:
        field = row.title if mention.field == "title" else row.text
        if field and _letters(field[mention.start : mention.end]) != _letters(mention.alias):
            yield f"{name}: {mention.field}[{mention.start}:{mention.end}] is not {mention.alias!r}"
            return
    if found_sha256((one._asdict() for one in named), (one._asdict() for one in changed)) != row.found_sha256:
        yield f"{name}: the companies or the edits stored are not those that were found in it. {_MEND}"


def _unreadable(connection: Connection) -> Iterator[str]:
    """A line for each stored value that is not what it was written as."""
    columns = [
        (table, column) for table in metadata.sorted_tables for column in table.c if isinstance(column.type, Json)
    ]
    for table, column in columns:
        kind = _KINDS.get(column)
        raw = select(*table.primary_key.columns, type_coerce(column, Text).label("raw")).where(column.is_not(None))
        for row in connection.execute(raw):
            try:
                value = json.loads(row.raw)
                if kind and value is not None:
                    coding.decode(kind, value)
            except (ValueError, TypeError, KeyError, AttributeError):
                yield f"{table.name} {' '.join(map(str, row[:-1]))}: its {column.name} cannot be read. {_MEND}"


def _of_nothing(connection: Connection) -> Iterator[str]:
    """Rows of an article, or a version of it, that is not there."""
    for table in (mentions, changes):
        there = (revisions.c.url == table.c.url) & (revisions.c.number == table.c.number)
        query = (
            select(table.c.url, table.c.number).outerjoin(revisions, there).where(revisions.c.url.is_(None)).distinct()
        )
        for row in connection.execute(query):
            yield f"{row.url} revision {row.number} is not kept, but has {table.name}"


def _of_claims(connection: Connection) -> Iterator[str]:
    for row in connection.execute(_with_words(claims.c.url, claims.c.number, claims)):
        claim = coding.decode(Claim, row.claim)
        if row.words_sha256 is None:
            yield f"claim {row.id}: {row.url} revision {row.number} is not kept"
        elif row.text and row.text[claim.start : claim.end] != claim.text:
            yield f"{row.url} revision {row.number}: text[{claim.start}:{claim.end}] is not claim {row.id}"
        elif claim_id(row.long_url or row.url, claim.text) != row.id:
            yield f"claim {row.id} is not what {row.url} was found to say"
    for row in connection.execute(_with_words(evidence.c.url, evidence.c.number, evidence)):
        piece = coding.decode(Evidence, row.evidence)
        field = row.title if piece.where == "title" else row.text
        if row.words_sha256 is None or (row.claim, row.number) != (piece.claim, piece.number):
            yield f"evidence on {row.claim}: {row.url} revision {row.number} is not kept"
        elif field and field[piece.start : piece.end] != piece.text:
            span = f"{piece.where}[{piece.start}:{piece.end}]"
            yield f"{row.url} revision {row.number}: {span} is not the evidence on {row.claim}"


def _of_changes(connection: Connection) -> Iterator[str]:
    """The passages that an edit took and gave, without the credits in them, by their words."""
    for after, side in ((0, changes.c.after), (1, changes.c.before)):
        number = changes.c.number - after
        query = _with_words(changes.c.url, number, changes).where(side != "", changes.c.kind.not_in(_NO_PASSAGE))
        for row in connection.execute(query):
            shown = row.before if after else row.after
            every = _letters(f"{row.title}\n{html.unescape(row.text or '')}")
            words = shown.split()[:-1] if shown.endswith("…") else shown.split()
            if row.text and CUT not in row.flags and not all(_letters(word) in every for word in words):
                yield f"{row.url} revision {row.number - after}: it has not the passage of an edit ({row.kind})"


def _of_digests(connection: Connection) -> Iterator[str]:
    """What digests quote, against all that was read of the article."""
    query = select(digests.c.name, digests.c.end, digests.c.payload).where(digests.c.payload.is_not(None))
    for row in connection.execute(query):
        digest = coding.decode(Digest, row.payload)
        items = (item for section in digest.sections for item in section.items if item.quote)
        quoted = [(item.url, item.quote) for item in items] + [(one.url, one.text) for one in digest.claims]
        for url, quote in quoted:
            read = select(revisions.c.title, revisions.c.text, revisions.c.flags).where(revisions.c.url == key(url))
            kept = connection.execute(read).all()
            whole = all(one.text and CUT not in one.flags for one in kept)
            if whole and not any(_letters(quote) in _letters(f"{one.title}\n{one.text}") for one in kept):
                yield f"digest {row.name} to {row.end:%Y-%m-%d}: {url} does not say what is quoted of it"


def _with_words(url: Any, number: Any, table: Any) -> Select[Any]:  # Any: columns and a table
    join = (revisions.c.url == url) & (revisions.c.number == number)
    columns = (revisions.c[name] for name in ("title", "text", "flags", "words_sha256", "long_url"))
    return select(table, *columns).outerjoin(revisions, join)


def _letters(text: str) -> str:
    return "".join(fold(text).split())
