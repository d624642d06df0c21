"""What happened, one step after the other."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, select

from newstrail.store.counts.companies import titles
from newstrail.store.counts.retold import reports
from newstrail.store.counts.span import Span
from newstrail.store.reports import report
from newstrail.store.tables import changes, coverage, revisions


@dataclass(frozen=True, slots=True)
class Step:
    at: datetime
    what: str  #: "story", "report", "edit", "evidence"
    title: str
    outlet: str
    key: str  #: the story's id, or the article's address
    articles: int = 1
    reports: int = 1  #: of a story: independent ones
    note: str = ""


def company(connection: Connection, name: str, span: Span) -> list[Step]:
    query = (
        select(
            coverage.c.story,
            func.min(coverage.c.at).label("first"),
            func.count().label("articles"),
            func.count(report(coverage).distinct()).label("reports"),
        )
        .where(coverage.c.company == name, coverage.c.story.is_not(None), *span.covers())
        .group_by(coverage.c.story)
    )
    rows = connection.execute(query).all()
    about = titles(connection, [row.story for row in rows])
    steps = [
        Step(row.first, "story", about[row.story][0], "", row.story, row.articles, reports=max(1, row.reports))
        for row in rows
        if row.story in about
    ]
    return sorted(steps, key=lambda step: (step.at, step.key))


def story(connection: Connection, name: str, span: Span) -> list[Step]:
    told = reports(connection, name)
    steps = [Step(one.at, "report", one.title, one.outlet, one.url, note=one.kind) for one in told]
    for one in told:
        query = (
            select(revisions.c.seen, changes)
            .join(changes, (changes.c.url == revisions.c.url) & (changes.c.number == revisions.c.number))
            .where(revisions.c.url == one.url, changes.c.material)
            .order_by(changes.c.number, changes.c.place)
        )
        for row in connection.execute(query):
            edit = f"{row.kind}: {row.before} → {row.after}" if row.before else f"{row.kind}: {row.after}".rstrip(": ")
            steps.append(Step(row.seen, "edit", one.title, one.outlet, one.url, note=edit))
    start, end = span.start, span.end
    within = [step for step in steps if (not start or step.at >= start) and (not end or step.at < end)]
    return sorted(within, key=lambda step: (step.at, step.key))
