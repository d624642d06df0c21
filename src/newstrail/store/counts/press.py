"""The press of one language beside that of another: who had a story first, and what only one of them had."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import BigInteger, Connection, case, func, select, type_coerce

from newstrail.store.counts.span import Span
from newstrail.store.placing.gather import listed
from newstrail.store.tables import coverage, stories

#: Two stories of two languages are one event if they begin within this of each other, are about the same companies …
NEAR = timedelta(hours=36)

#: … that the articles are about, not only mention …
ABOUT = 0.4

#: … by this part of all that either is about (0..1); and if neither has another story as near to it.
COMMON = 0.6

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_TICK = timedelta(microseconds=1)
_NEAR, _DAY = NEAR // _TICK, timedelta(days=1) // _TICK


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


def languages(connection: Connection) -> list[str]:
    """Languages that there are reports in."""
    query = select(coverage.c.language).where(coverage.c.language.is_not(None)).distinct().order_by(coverage.c.language)
    return [str(one) for one in connection.execute(query).scalars()]


def leads(connection: Connection, one: str, other: str, span: Span) -> list[Lead]:
    company = case((coverage.c.prominence >= ABOUT, coverage.c.company))
    query = (
        select(
            coverage.c.story,
            coverage.c.language,
            func.min(type_coerce(coverage.c.at, BigInteger)).label("first"),
            func.aggregate_strings(company, "\n").label("about"),
        )
        .where(coverage.c.story.is_not(None), coverage.c.language.in_((one, other)), *span.covers())
        .group_by(coverage.c.story, coverage.c.language)
    )
    first: dict[str, dict[str, int]] = defaultdict(dict)
    about: dict[str, set[str]] = defaultdict(set)
    for story, language, at, companies in connection.execute(query):
        first[story][language] = at
        about[story].update(filter(None, (companies or "").split("\n")))
    pairs = _pairs({story: by for story, by in first.items() if len(by) == 1}, about, one)
    taken = set(pairs.values())
    found = {
        story: by | first[pairs[story]] if story in pairs else by for story, by in first.items() if story not in taken
    }
    chosen = listed(connection, list(found), words=True)
    named = connection.execute(select(stories.c.id, stories.c.title).join(chosen, stories.c.id == chosen.c.value))
    titles = {row.id: row.title for row in named}
    return [
        Lead(story, titles[story], {name: _EPOCH + at * _TICK for name, at in by.items()}, pairs.get(story, ""))
        for story, by in sorted(found.items(), key=lambda item: (-min(item[1].values()), item[0]))
        if story in titles
    ]


def _pairs(single: Mapping[str, Mapping[str, int]], about: Mapping[str, set[str]], one: str) -> dict[str, str]:
    """Stories of the one language to stories of the other that tell the same event, where there is no doubt."""
    moment = {story: next(iter(by.values())) for story, by in single.items()}
    days: dict[tuple[int, str], list[str]] = defaultdict(list)
    for story, by in single.items():
        if one not in by:
            for company in about[story]:
                days[moment[story] // _DAY, company].append(story)
    likely: dict[str, list[str]] = {}
    wanted: dict[str, list[str]] = defaultdict(list)
    for story, by in single.items():
        if one in by and days:
            today = moment[story] // _DAY
            around = range(today - 2, today + 3)
            near = {found for company in about[story] for day in around for found in days.get((day, company), ())}
            likely[story] = [found for found in near if _same(story, found, about, moment)]
            for found in likely[story]:
                wanted[found].append(story)
    return {story: found[0] for story, found in likely.items() if len(found) == 1 and len(wanted[found[0]]) == 1}


def _same(story: str, other: str, about: Mapping[str, set[str]], moment: Mapping[str, int]) -> bool:
    shared, either = about[story] & about[other], about[story] | about[other]
    return abs(moment[story] - moment[other]) <= _NEAR and len(shared) >= COMMON * len(either) > 0
