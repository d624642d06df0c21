"""Which article names which company: the one table that comparisons count from, kept in step with what is filed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, bindparam, delete, select, update

from newstrail.core.match.prominence import prominence
from newstrail.core.traits import Known
from newstrail.model import Filing
from newstrail.store.tables import articles, coverage


def forget(connection: Connection, url: str) -> None:
    """Away with what an article's revision before said."""
    connection.execute(delete(coverage).where(coverage.c.url == url))


def write(connection: Connection, filing: Filing) -> None:
    """The companies of an article's newest revision."""
    revision = filing.revision
    if not filing.mentions:
        return
    placed = connection.execute(select(articles.c.story, articles.c.kind).where(articles.c.url == revision.url)).first()
    weights = prominence(revision.title, revision.text, filing.mentions)
    rows = [
        {
            "company": company,
            "at": filing.at,
            "url": revision.url,
            "number": filing.number,
            "language": revision.language,
            "outlet": revision.outlet,
            "prominence": weights.get(company, 0.0),
            "story": placed.story if placed else None,
            "kind": placed.kind if placed else None,
        }
        for company in dict.fromkeys(mention.company for mention in filing.mentions)
    ]
    connection.execute(coverage.insert(), rows)


def place(connection: Connection, placed: Iterable[Known]) -> None:
    """Which story these articles are in now, and whether each is a report of its own."""
    rows = [
        {"this": known.traits.url, "in_story": known.story, "as_kind": known.verdict.kind.value} for known in placed
    ]
    if rows:
        values: dict[str, Any] = {"story": bindparam("in_story"), "kind": bindparam("as_kind")}
        connection.execute(update(coverage).where(coverage.c.url == bindparam("this")).values(values), rows)


def merge(connection: Connection, gone: str, into: str) -> None:
    """A story that is part of another now."""
    connection.execute(update(coverage).where(coverage.c.story == gone).values(story=into))
