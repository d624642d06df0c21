"""Everything that was read as plain rows, a table at a time, each row made of JSON values: for files and notebooks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, select

from newstrail.model import Claim, Evidence
from newstrail.store import coding
from newstrail.store.database import Database
from newstrail.store.tables import articles, changes, claims, coverage, evidence, mentions, revisions, stories

Row = dict[str, object]

#: Rows read at once.
_PART = 1000

#: What each table holds; docs/reference/export.md says what each column means.
COLUMNS: dict[str, tuple[str, ...]] = {
    "articles": (
        "url", "revision", "title", "outlet", "family", "language", "section", "authors", "published", "published_from",
        "at", "first_seen", "seen", "complete", "flags", "source", "story", "kind", "companies", "capture",
    ),
    "mentions": ("url", "revision", "company", "alias", "where", "start", "end", "rule", "confidence"),
    "coverage": ("company", "at", "url", "outlet", "language", "prominence", "story", "kind"),
    "stories": ("story", "title", "first", "last", "articles", "reports", "companies", "founder", "follows"),
    "changes": ("url", "revision", "seen", "kind", "before", "after", "material"),
    "claims": (
        "claim", "article", "revision", "day", "text", "start", "end", "kind", "modality", "speaker", "companies",
        "products", "due_start", "due_end",
    ),
    "evidence": (
        "claim", "url", "revision", "at", "stance", "speaker", "outlet", "text", "where", "start", "end", "score",
    ),
}  # fmt: skip


class Export:
    """Headlines, metadata, spans and decisions; the publishers' texts stay in the archive."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def rows(self, table: str, since: datetime | None = None, until: datetime | None = None) -> Iterator[Row]:
        """The rows of a table of COLUMNS, oldest first; `until` is not included. Raises KeyError for another name."""
        return _READ[table](self._database, since, until)


def _articles(database: Database, since: datetime | None, until: datetime | None) -> Iterator[Row]:
    other = revisions.alias()
    newest = select(func.max(other.c.number)).where(other.c.url == revisions.c.url).correlate(revisions)
    query = (
        select(revisions, articles.c.story, articles.c.kind)
        .outerjoin(articles, articles.c.url == revisions.c.url)
        .where(revisions.c.number == newest.scalar_subquery())
        .order_by(revisions.c.at, revisions.c.url)
    )
    for row in _read(database, query, revisions.c.at, since, until):
        stamp = coding.stamp(row.published)
        yield {
            "url": row.long_url or row.url,
            "revision": row.number,
            "title": row.title,
            "outlet": row.outlet,
            "family": row.family,
            "language": row.language,
            "section": row.section,
            "authors": row.authors,
            "published": str(stamp) if stamp else None,
            "published_from": stamp.origin.value if stamp else None,
            "at": row.at.isoformat(),
            "first_seen": row.first_seen.isoformat(),
            "seen": row.seen.isoformat(),
            "complete": row.complete,
            "flags": row.flags,
            "source": row.source,
            "story": row.story,
            "kind": row.kind,
            "companies": _companies(database, row.url),
            "capture": row.capture,
        }


def _companies(database: Database, url: str) -> list[str]:
    with database.read() as connection:
        query = select(coverage.c.company).where(coverage.c.url == url).order_by(coverage.c.company)
        return list(connection.execute(query).scalars())


def _mentions(database: Database, since: datetime | None, until: datetime | None) -> Iterator[Row]:
    join = (mentions.c.url == revisions.c.url) & (mentions.c.number == revisions.c.number)
    query = select(mentions, revisions.c.long_url).join(revisions, join)
    order = revisions.c.at, mentions.c.url, mentions.c.number, mentions.c.place
    for row in _read(database, query.order_by(*order), revisions.c.at, since, until):
        yield {
            "url": row.long_url or row.url, "revision": row.number, "company": row.company, "alias": row.alias,
            "where": row.field, "start": row.start, "end": row.end, "rule": row.rule, "confidence": row.confidence,
        }  # fmt: skip


def _coverage(database: Database, since: datetime | None, until: datetime | None) -> Iterator[Row]:
    query = select(coverage).order_by(coverage.c.at, coverage.c.url, coverage.c.company)
    for row in _read(database, query, coverage.c.at, since, until):
        yield {
            "company": row.company, "at": row.at.isoformat(), "url": row.url, "outlet": row.outlet,
            "language": row.language, "prominence": row.prominence, "story": row.story, "kind": row.kind,
        }  # fmt: skip


def _stories(database: Database, since: datetime | None, until: datetime | None) -> Iterator[Row]:
    query = select(stories).where(stories.c.merged_into.is_(None)).order_by(stories.c.first, stories.c.id)
    for row in _read(database, query, stories.c.first, since, until):
        yield {
            "story": row.id, "title": row.title, "first": row.first.isoformat(), "last": row.last.isoformat(),
            "articles": row.articles, "reports": row.roots, "companies": row.companies, "founder": row.founder,
            "follows": row.follows,
        }  # fmt: skip


def _changes(database: Database, since: datetime | None, until: datetime | None) -> Iterator[Row]:
    join = (changes.c.url == revisions.c.url) & (changes.c.number == revisions.c.number)
    query = select(changes, revisions.c.long_url, revisions.c.seen).join(revisions, join)
    order = revisions.c.seen, changes.c.url, changes.c.number, changes.c.place
    for row in _read(database, query.order_by(*order), revisions.c.seen, since, until):
        yield {
            "url": row.long_url or row.url, "revision": row.number, "seen": row.seen.isoformat(), "kind": row.kind,
            "before": row.before, "after": row.after, "material": row.material,
        }  # fmt: skip


def _claims(database: Database, since: datetime | None, until: datetime | None) -> Iterator[Row]:
    join = (claims.c.url == revisions.c.url) & (claims.c.number == revisions.c.number)
    query = (
        select(claims, revisions.c.long_url).join(revisions, join).order_by(claims.c.day, claims.c.url, claims.c.place)
    )
    for row in _read(database, query, revisions.c.at, since, until):
        claim = coding.decode(Claim, row.claim)
        yield {
            "claim": row.id, "article": row.long_url or row.url, "revision": row.number, "day": row.day,
            "text": claim.text, "start": claim.start, "end": claim.end, "kind": claim.kind,
            "modality": claim.modality, "speaker": claim.speaker, "companies": list(claim.companies),
            "products": list(claim.products),
            "due_start": claim.due_start.isoformat() if claim.due_start else None,
            "due_end": claim.due_end.isoformat() if claim.due_end else None,
        }  # fmt: skip


def _evidence(database: Database, since: datetime | None, until: datetime | None) -> Iterator[Row]:
    query = select(evidence).order_by(evidence.c.at, evidence.c.url, evidence.c.claim)
    for row in _read(database, query, evidence.c.at, since, until):
        piece = coding.decode(Evidence, row.evidence)
        yield {
            "claim": piece.claim, "url": piece.url, "revision": piece.number, "at": piece.at.isoformat(),
            "stance": piece.stance, "speaker": piece.speaker, "outlet": piece.outlet, "text": piece.text,
            "where": piece.where, "start": piece.start, "end": piece.end, "score": piece.score,
        }  # fmt: skip


_READ: dict[str, Callable[[Database, datetime | None, datetime | None], Iterator[Row]]] = {
    "articles": _articles,
    "mentions": _mentions,
    "coverage": _coverage,
    "stories": _stories,
    "changes": _changes,
    "claims": _claims,
    "evidence": _evidence,
}


def _read(database: Database, query: Any, moment: Any, since: datetime | None, until: datetime | None) -> Iterator[Any]:
    """Rows of a query (Any: of whatever columns), a part at a time, so that a long export holds up nobody."""
    if since:
        query = query.where(moment >= since)
    if until:
        query = query.where(moment < until)
    first = 0
    while True:
        with database.read() as connection:
            rows = _some(connection, query, first)
        yield from rows
        if len(rows) < _PART:
            return
        first += _PART


def _some(connection: Connection, query: Any, first: int) -> list[Any]:  # Any: as above
    return list(connection.execute(query.limit(_PART).offset(first)))
