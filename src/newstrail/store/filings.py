"""What was read: revisions with their mentions and changes, each written whole or not at all."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, and_, delete, exists, func, select, text, tuple_, update

from newstrail.core.text import clean
from newstrail.model import Capture, Change, Complete, Filing, Link, Mention, Revision, Stage
from newstrail.store import coding, coverage, links
from newstrail.store.captures import Captures
from newstrail.store.columns import key
from newstrail.store.database import Database
from newstrail.store.search import index
from newstrail.store.tables import TO_PLACE, TO_PLACE_DROPPED, changes, mentions, metadata, revisions
from newstrail.store.tables import links as link_rows

#: Addresses asked for in one statement; SQLite takes 32,766 values.
_PART = 5000


class Filings:
    def __init__(self, database: Database, captures: Captures, links: links.Links) -> None:
        self._database, self._captures, self._links = database, captures, links

    def file(self, filing: Filing, capture: Capture | None = None, link: Link | None = None) -> None:
        """One transaction: the capture's row, the revision with its mentions and changes, the link.

        A revision of the same number is replaced (a further capture of the same words, or `reread`); it is to be
        placed anew only if what it says, names or when it counts is another than before.
        """
        if capture:
            self._captures.put(capture)
        with self._database.write() as connection:
            if capture:
                self._captures.note(connection, capture, filing.revision.url)
            write(self._database, connection, filing)
            if link:
                links.save(self._database, connection, link)

    def last(self, url: str) -> Filing | None:
        """The newest revision of an article."""
        with self._database.read() as connection:
            return newest(connection, url)

    def history(self, url: str) -> list[Filing]:
        """All revisions of an article, oldest first."""
        with self._database.read() as connection:
            return sorted(_gather(connection, revisions.c.url == url), key=lambda filing: filing.number)

    def many(self, addresses: Iterable[str]) -> dict[tuple[str, int], Filing]:
        """All revisions of these articles, by address and number."""
        wanted = list(addresses)
        found: dict[tuple[str, int], Filing] = {}
        with self._database.read() as connection:
            for part in (wanted[at : at + _PART] for at in range(0, len(wanted), _PART)):
                filings = _gather(connection, revisions.c.url.in_(part))
                found |= {(filing.revision.url, filing.number): filing for filing in filings}
        return found

    def unplaced(self, limit: int) -> list[Filing]:
        """The first revision of each article that is to be placed, oldest first by when it counts, then by address.

        What corrects it is placed after it, not beside it, though it may count earlier.
        """
        before = revisions.alias()
        corrects = exists().where(
            before.c.url == revisions.c.url, before.c.number < revisions.c.number, ~before.c.placed
        )
        query = select(revisions.c.url, revisions.c.number).where(text(TO_PLACE), ~corrects)
        query = query.order_by(revisions.c.at, revisions.c.url, revisions.c.number).limit(limit)
        with self._database.read() as connection:
            return _gather(connection, tuple_(revisions.c.url, revisions.c.number).in_(query))

    def waiting(self) -> bool:
        """Whether anything is to be placed."""
        with self._database.read() as connection:
            read = select(revisions.c.url).where(text(TO_PLACE)).limit(1)
            given_up = select(link_rows.c.url).where(text(TO_PLACE_DROPPED)).limit(1)
            return bool(connection.execute(read).first() or connection.execute(given_up).first())

    def dropped(self, limit: int = 500) -> list[Link]:
        """Links that are finally dropped and not in the ledger yet, oldest first."""
        return self._links.dropped(limit)

    def clear(self) -> None:
        """For `reread`: away with where everything was placed, and all is to be placed anew.

        What was read stays until `renew` puts it right: no capture says what a source or a person said of it.
        """
        with self._database.write() as connection:
            for table in reversed(metadata.sorted_tables):
                if table.info.get("computed"):
                    connection.execute(delete(table))
            connection.execute(update(revisions).values(placed=False))
            connection.execute(update(link_rows).where(link_rows.c.stage == Stage.DROPPED).values(placed=False))

    def renew(self, url: str, filings: Sequence[Filing]) -> None:
        """These are all revisions of an article from now on, in place of those there were, in one transaction."""
        gone = revisions.c.url == url, revisions.c.number.not_in([filing.number for filing in filings])
        with self._database.write() as connection:
            connection.execute(delete(revisions).where(*gone))
            for filing in filings:
                write(self._database, connection, filing)


# ── for the other tables' transactions ─────────────────────────────────────────────────────────────


def write(database: Database, connection: Connection, filing: Filing) -> None:
    """The revision, its mentions and changes, in place of any of the same number."""
    url, number = filing.revision.url, filing.number
    database.alone(connection, f"revision {url}")
    known = {
        row.number: row.placed
        for row in connection.execute(select(revisions.c.number, revisions.c.placed).where(revisions.c.url == url))
    }
    if number in known:
        here = revisions.c.url == url, revisions.c.number == number
        (before,) = _gather(connection, and_(*here))
        placed = known[number] and _weighs(before) == _weighs(filing)
        connection.execute(update(revisions).where(*here).values(_row(filing) | {"placed": placed}))
        for table in (mentions, changes):
            connection.execute(delete(table).where(table.c.url == url, table.c.number == number))
    else:
        connection.execute(revisions.insert(), _row(filing) | {"placed": False})
    at = {"url": url, "number": number}
    if filing.mentions:
        connection.execute(mentions.insert(), [at | _mention(place, of) for place, of in enumerate(filing.mentions)])
    if filing.changes:
        connection.execute(changes.insert(), [at | _change(place, of) for place, of in enumerate(filing.changes)])
    if number >= max(known, default=0):
        if known:
            coverage.forget(connection, url)
        coverage.write(connection, filing)
        index.write(database, connection, filing)


def newest(connection: Connection, url: str) -> Filing | None:
    last = select(func.max(revisions.c.number)).where(revisions.c.url == url).scalar_subquery()
    return next(iter(_gather(connection, and_(revisions.c.url == url, revisions.c.number == last))), None)


def words_sha256(title: str, text: str) -> str:
    """By which it is known whether what is stored is what was read."""
    return hashlib.sha256(f"{title}\n{text}".encode("utf-8", "surrogatepass")).hexdigest()


_NAMED = ("company", "alias", "field", "start", "end", "rule", "confidence")
_CHANGED = ("kind", "before", "after", "material")


def found_sha256(named: Iterable[Mapping[str, object]], changed: Iterable[Mapping[str, object]]) -> str:
    """The same of what was found in it, given as rows: companies, and what an edit changed."""
    found = [[_cells(row, _NAMED) for row in named], [_cells(row, _CHANGED) for row in changed]]
    return hashlib.sha256(json.dumps(found).encode()).hexdigest()


def _cells(row: Mapping[str, object], names: Iterable[str]) -> list[object]:
    return [clean(value) if isinstance(value := row[name], str) else value for name in names]


def _weighs(filing: Filing) -> object:
    """All of a filing that its place depends on."""
    revision = filing.revision
    said = revision.title, revision.text, revision.language, revision.outlet, revision.credits, revision.canonical
    return said, revision.complete, filing.at, filing.family, filing.mentions, revision.published


def _gather(connection: Connection, condition: ColumnElement[bool]) -> list[Filing]:
    """Filings under a condition on `revisions`, oldest first, in three statements however many they are."""
    order = revisions.c.at, revisions.c.url, revisions.c.number
    rows = connection.execute(select(revisions).where(condition).order_by(*order)).all()
    named: dict[tuple[str, int], list[Mention]] = {(row.url, row.number): [] for row in rows}
    changed: dict[tuple[str, int], list[Change]] = {(row.url, row.number): [] for row in rows}
    if not rows:
        return []
    for row in connection.execute(_of(mentions, condition)):
        named[row.url, row.number].append(
            Mention(
                company=row.company, alias=row.alias, where=row.field, start=row.start, end=row.end, rule=row.rule,
                confidence=row.confidence,
            )
        )  # fmt: skip
    for row in connection.execute(_of(changes, condition)):
        changed[row.url, row.number].append(
            Change(kind=row.kind, before=row.before, after=row.after, material=row.material)
        )
    return [_read(row, tuple(named[row.url, row.number]), tuple(changed[row.url, row.number])) for row in rows]


def _of(table: Any, condition: ColumnElement[bool]) -> Any:  # Any: a Table in, a Select out
    join = (table.c.url == revisions.c.url) & (table.c.number == revisions.c.number)
    return select(table).join(revisions, join).where(condition).order_by(table.c.url, table.c.number, table.c.place)


def _read(row: Row[Any], named: tuple[Mention, ...], changed: tuple[Change, ...]) -> Filing:  # Any: as above
    revision = Revision(
        url=row.long_url or row.url,
        title=row.title,
        text=row.text,
        authors=tuple(row.authors),
        published=coding.stamp(row.published),
        modified=coding.stamp(row.modified),
        language=row.language,
        outlet=row.outlet,
        section=row.section,
        complete=Complete(row.complete),
        credits=tuple(row.credits),
        flags=tuple(row.flags),
        capture=row.capture,
        seen=row.seen,
        canonical=row.canonical,
    )
    return Filing(
        revision=revision,
        mentions=named,
        source=row.source,
        family=row.family,
        first_seen=row.first_seen,
        number=row.number,
        changes=changed,
    )


def _row(filing: Filing) -> dict[str, object]:
    revision = filing.revision
    return {
        "url": revision.url,
        "number": filing.number,
        "long_url": None if key(revision.url) == revision.url else revision.url,
        "canonical": revision.canonical,
        "title": revision.title,
        "text": revision.text,
        "authors": revision.authors,
        "published": coding.encode(revision.published),
        "modified": coding.encode(revision.modified),
        "language": revision.language,
        "outlet": revision.outlet,
        "section": revision.section,
        "complete": revision.complete.value,
        "credits": revision.credits,
        "flags": revision.flags,
        "capture": revision.capture,
        "seen": revision.seen,
        "source": filing.source,
        "family": filing.family,
        "first_seen": filing.first_seen,
        "at": filing.at,
        "words_sha256": words_sha256(clean(revision.title), clean(revision.text)),
        "found_sha256": found_sha256(
            (_mention(place, of) for place, of in enumerate(filing.mentions)),
            (_change(place, of) for place, of in enumerate(filing.changes)),
        ),
    }


def _mention(place: int, of: Mention) -> dict[str, object]:
    return {
        "place": place,
        "company": of.company,
        "alias": of.alias,
        "field": of.where,
        "start": of.start,
        "end": of.end,
        "rule": of.rule,
        "confidence": float(of.confidence),
    }


def _change(place: int, of: Change) -> dict[str, object]:
    return {"place": place, "kind": of.kind, "before": of.before, "after": of.after, "material": of.material}
