"""The press of one language beside that of another: who had a story first, and what only one of them had."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, func, select

from newstrail.store.counts.companies import titles
from newstrail.store.counts.span import Span
from newstrail.store.tables import coverage


@dataclass(frozen=True, slots=True)
class Lead:
    story: str
    title: str
    first: dict[str, datetime]  #: by language, of the two compared; a language that is missing never had it

    @property
    def lead(self) -> timedelta | None:
        """How long the earlier was ahead; None: only one had it."""
        return max(self.first.values()) - min(self.first.values()) if len(self.first) == 2 else None


def leads(connection: Connection, one: str, other: str, span: Span) -> list[Lead]:
    query = (
        select(coverage.c.story, coverage.c.language, func.min(coverage.c.at).label("first"))
        .where(coverage.c.story.is_not(None), coverage.c.language.in_((one, other)), *span.covers())
        .group_by(coverage.c.story, coverage.c.language)
    )
    first: dict[str, dict[str, datetime]] = defaultdict(dict)
    for row in connection.execute(query):
        first[row.story][row.language] = row.first
    about = titles(connection, list(first))
    found = [Lead(story, about[story][0], by) for story, by in first.items() if story in about]
    return sorted(found, key=lambda lead: (-min(lead.first.values()).timestamp(), lead.story))
