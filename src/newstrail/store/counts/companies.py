"""Company beside company: how much, when, where, with whom, in which stories."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache

from sqlalchemy import BigInteger, Connection, Subquery, func, select, type_coerce

from newstrail.store.counts.span import Span, after, begin
from newstrail.store.placing.gather import listed
from newstrail.store.reports import report
from newstrail.store.tables import coverage
from newstrail.store.tables import stories as story_rows

#: Moments are counted together in quarters of an hour: every zone's midnight is at one.
_QUARTER = 900
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Volume:
    company: str
    articles: int
    reports: int  #: independent ones, see `store.reports`
    stories: int
    outlets: int
    prominence: float  #: mean over its articles, 0..1


@dataclass(frozen=True, slots=True)
class Voice:
    start: date  #: first day
    company: str
    reports: int  #: independent ones, see `store.reports`; a house's about one story on the first of its days
    share: float | None  #: of the reports of all compared, 0..1; None: there were none
    articles: int  #: copies too


@dataclass(frozen=True, slots=True)
class Together:
    company: str
    other: str
    articles: int


@dataclass(frozen=True, slots=True)
class Heard:
    company: str
    articles: int
    first: datetime
    last: datetime


@dataclass(frozen=True, slots=True)
class Told:
    story: str
    title: str
    first: datetime
    articles: dict[str, int]  #: by company, of those compared


def volume(connection: Connection, named: Sequence[str], span: Span) -> list[Volume]:
    query = select(
        coverage.c.company,
        func.count().label("articles"),
        func.count((coverage.c.story + " " + report(coverage)).distinct()).label("reports"),
        func.count(coverage.c.story.distinct()).label("stories"),
        func.count(coverage.c.outlet.distinct()).label("outlets"),
        func.avg(coverage.c.prominence).label("prominence"),
    ).where(coverage.c.company.in_(named), *span.covers())
    found = {row.company: row for row in connection.execute(query.group_by(coverage.c.company))}
    return [
        Volume(name, row.articles, row.reports, row.stories, row.outlets, round(row.prominence, 3))
        if (row := found.get(name))
        else Volume(name, 0, 0, 0, 0, 0.0)
        for name in named
    ]


def voice(connection: Connection, named: Sequence[str], by: str, span: Span) -> list[Voice]:
    every = select(coverage.c.company, coverage.c.at).where(coverage.c.company.in_(named), *span.covers())
    counts = report(coverage).is_not(None), coverage.c.story.is_not(None)
    firsts = (
        select(coverage.c.company, func.min(coverage.c.at).label("at"))
        .where(coverage.c.company.in_(named), *counts, *span.covers())
        .group_by(coverage.c.company, coverage.c.story, report(coverage))
    )

    @cache
    def start(slot: int) -> date:
        return begin(span.day(_EPOCH + timedelta(seconds=slot * _QUARTER)), by)

    articles, reports = (_counted(connection, rows.subquery(), start) for rows in (every, firsts))
    if not articles:
        return []
    told, day, last = [], min(articles), max(articles)
    while day <= last:  # those without a single article too
        total = sum(reports[day].values())
        for name in named:
            share = round(reports[day][name] / total, 4) if total else None
            told.append(Voice(day, name, reports[day][name], share, articles[day][name]))
        day = after(day, by)
    return told


def _counted(connection: Connection, rows: Subquery, start: Callable[[int], date]) -> dict[date, Counter[str]]:
    """How many rows of each company, by the first day of the step they are in. `rows`: `company` and `at`."""
    slot = (type_coerce(rows.c.at, BigInteger) // (_QUARTER * 1_000_000)).label("slot")
    query = select(rows.c.company, slot, func.count().label("many")).group_by(rows.c.company, slot)
    counted: dict[date, Counter[str]] = defaultdict(Counter)
    for company, at, many in connection.execute(query):
        counted[start(at)][company] += many
    return counted


def outlets(connection: Connection, named: Sequence[str], span: Span) -> list[tuple[str, dict[str, int]]]:
    query = (
        select(coverage.c.outlet, coverage.c.company, func.count().label("articles"))
        .where(coverage.c.company.in_(named), *span.covers())
        .group_by(coverage.c.outlet, coverage.c.company)
    )
    counted: dict[str, dict[str, int]] = defaultdict(lambda: dict.fromkeys(named, 0))
    for row in connection.execute(query):
        counted[row.outlet][row.company] = row.articles
    return sorted(counted.items(), key=lambda pair: (-sum(pair[1].values()), pair[0]))


def together(connection: Connection, named: Sequence[str], span: Span) -> list[Together]:
    other = coverage.alias()
    query = (
        select(coverage.c.company, other.c.company.label("other"), func.count().label("articles"))
        .join(other, (other.c.url == coverage.c.url) & (other.c.company != coverage.c.company))
        .where(coverage.c.company.in_(named), *span.covers())
        .group_by(coverage.c.company, other.c.company)
    )
    found = [Together(row.company, row.other, row.articles) for row in connection.execute(query)]
    return sorted(found, key=lambda one: (named.index(one.company), -one.articles, one.other))


def heard(connection: Connection, since: datetime) -> list[Heard]:
    query = (
        select(coverage.c.company, func.count(), func.min(coverage.c.at), func.max(coverage.c.at))
        .where(coverage.c.at > since)
        .group_by(coverage.c.company)
    )
    found = [Heard(*row) for row in connection.execute(query)]
    return sorted(found, key=lambda one: (-one.articles, one.company))


def stories(connection: Connection, named: Sequence[str], span: Span) -> list[Told]:
    query = (
        select(coverage.c.story, coverage.c.company, func.count().label("articles"))
        .where(coverage.c.company.in_(named), coverage.c.story.is_not(None), *span.covers())
        .group_by(coverage.c.story, coverage.c.company)
    )
    counted: dict[str, dict[str, int]] = defaultdict(dict)
    for story, company, articles in connection.execute(query).all():
        counted[story][company] = articles
    about = titles(connection, list(counted))
    found = [Told(story, *about[story], by) for story, by in counted.items() if story in about]
    return sorted(found, key=lambda told: (-sum(told.articles.values()), told.first, told.story))


def titles(connection: Connection, ids: Sequence[str]) -> dict[str, tuple[str, datetime]]:
    """Title and beginning of stories, by id."""
    chosen = listed(connection, ids, words=True)
    query = select(story_rows.c.id, story_rows.c.title, story_rows.c.first)
    rows = connection.execute(query.join(chosen, story_rows.c.id == chosen.c.value)).all()
    return {story: (title, first) for story, title, first in rows}
