"""The press of one language beside that of another: who had a story first, and what only one of them had."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, func, select

from newstrail.store.counts.companies import titles
from newstrail.store.counts.span import Span
from newstrail.store.tables import coverage

#: Two stories of two languages are one event if they begin within this of each other, are about the same companies …
NEAR = timedelta(hours=36)

#: … that the articles are about, not only mention …
ABOUT = 0.4

#: … by this part of all that either is about (0..1); and if neither has another story as near to it.
COMMON = 0.6


@dataclass(frozen=True, slots=True)
class Lead:
    story: str
    title: str
    first: dict[str, datetime]  #: by language, of the two compared; a language that is missing never had it
    other: str = ""  #: the other language's story, where each language has one of its own

    @property
    def lead(self) -> timedelta | None:
        """How long the earlier was ahead; None: only one had it."""
        return max(self.first.values()) - min(self.first.values()) if len(self.first) == 2 else None


def leads(connection: Connection, one: str, other: str, span: Span) -> list[Lead]:
    query = (
        select(
            coverage.c.story,
            coverage.c.language,
            coverage.c.company,
            func.min(coverage.c.at).label("first"),
            func.max(coverage.c.prominence).label("prominence"),
        )
        .where(coverage.c.story.is_not(None), coverage.c.language.in_((one, other)), *span.covers())
        .group_by(coverage.c.story, coverage.c.language, coverage.c.company)
    )
    first: dict[str, dict[str, datetime]] = defaultdict(dict)
    about: dict[str, set[str]] = defaultdict(set)
    for row in connection.execute(query):
        first[row.story][row.language] = min(row.first, first[row.story].get(row.language, row.first))
        if row.prominence >= ABOUT:
            about[row.story].add(row.company)
    named = titles(connection, list(first))
    pairs = _pairs({story: by for story, by in first.items() if len(by) == 1}, about, one)
    taken = set(pairs.values())
    found = [
        Lead(story, named[story][0], by | first.get(pairs.get(story, ""), {}), pairs.get(story, ""))
        for story, by in first.items()
        if story in named and story not in taken
    ]
    return sorted(found, key=lambda lead: (-min(lead.first.values()).timestamp(), lead.story))


def _pairs(single: Mapping[str, Mapping[str, datetime]], about: Mapping[str, set[str]], one: str) -> dict[str, str]:
    """Stories of the one language to stories of the other that tell the same event, where there is no doubt."""
    days: dict[tuple[int, str], list[str]] = defaultdict(list)
    moment = {story: next(iter(by.values())) for story, by in single.items()}
    for story, by in single.items():
        if one not in by:
            for company in about[story]:
                days[moment[story].toordinal(), company].append(story)
    likely: dict[str, list[str]] = {}
    wanted: dict[str, list[str]] = defaultdict(list)
    for story, by in single.items():
        if one in by:
            around = range(moment[story].toordinal() - 2, moment[story].toordinal() + 3)
            near = {found for company in about[story] for day in around for found in days.get((day, company), ())}
            likely[story] = [found for found in near if _same(story, found, about, moment)]
            for found in likely[story]:
                wanted[found].append(story)
    return {story: found[0] for story, found in likely.items() if len(found) == 1 and len(wanted[found[0]]) == 1}


def _same(story: str, other: str, about: Mapping[str, set[str]], moment: Mapping[str, datetime]) -> bool:
    shared, either = about[story] & about[other], about[story] | about[other]
    return abs(moment[story] - moment[other]) <= NEAR and len(shared) >= COMMON * len(either) > 0
