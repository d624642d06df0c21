"""Which article names which company: the one table that comparisons count from, kept in step with what is filed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, bindparam, delete, select, update

from newstrail.core.match.prominence import prominence
from newstrail.core.press import own_site
from newstrail.core.traits import Known
from newstrail.model import Filing
from newstrail.store.tables import articles, coverage

#: Columns that are known once an article is placed, and the parameters they are set by.
_PLACED = {"story": "in_story", "kind": "as_kind", "house": "of"}


def forget(connection: Connection, url: str) -> None:
    """Away with what an article's revision before said."""
    connection.execute(delete(coverage).where(coverage.c.url == url))


def write(connection: Connection, filing: Filing) -> None:
    """The companies of an article's newest revision."""
    revision = filing.revision
    if not filing.mentions:
        return
    placed = connection.execute(
        select(articles.c.story, articles.c.kind, articles.c.house).where(articles.c.url == revision.url)
    ).first()
    weights = prominence(revision.title, revision.text, filing.mentions)
    rows = [
        {
            "company": company,
            "at": filing.at,
            "url": revision.url,
            "number": filing.number,
            "language": revision.language,
            "outlet": revision.outlet or own_site(revision.url),
            "prominence": weights.get(company, 0.0),
            "story": placed.story if placed else None,
            "kind": placed.kind if placed else None,
            "house": placed.house if placed else None,
        }
        for company in dict.fromkeys(mention.company for mention in filing.mentions)
    ]
    connection.execute(coverage.insert(), rows)


def place(connection: Connection, placed: Iterable[Known]) -> None:
    """Which story these articles are in now, whether each is a report of its own, and whose."""
    rows = [
        {"this": one.traits.url, "in_story": one.story, "as_kind": one.verdict.kind.value, "of": one.traits.house}
        for one in placed
    ]
    if rows:
        values: dict[str, Any] = {name: bindparam(to) for name, to in _PLACED.items()}
        connection.execute(update(coverage).where(coverage.c.url == bindparam("this")).values(values), rows)


def merge(connection: Connection, gone: str, into: str) -> None:
    """A story that is part of another now."""
    connection.execute(update(coverage).where(coverage.c.story == gone).values(story=into))
