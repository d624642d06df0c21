"""Outlet beside outlet: who told a story first, who followed after how long, and which facts stand in which report."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, func, select

from newstrail.core.facts import facts
from newstrail.model import Kind, Mention
from newstrail.store.tables import articles, mentions, revisions


@dataclass(frozen=True, slots=True)
class Report:
    url: str
    outlet: str
    language: str | None
    title: str
    at: datetime
    after: timedelta  #: the first report
    kind: str  #: "new": a report of its own; "copy" and "revised" tell another again


@dataclass(frozen=True, slots=True)
class Shared:
    kind: str  #: "number", "name" or "quotation"
    text: str  #: as the first report that has it has it
    stands: tuple[str, ...]  #: addresses of the reports that have it
    missing: tuple[str, ...]  #: and of those that do not


def reports(connection: Connection, story: str) -> list[Report]:
    rows = _members(connection, story)
    return [
        Report(
            row.long_url or row.url, row.outlet, row.language, row.title, row.at, row.at - rows[0].at, row.kind
        )
        for row in rows
    ]  # fmt: skip


def shared(connection: Connection, story: str) -> list[Shared]:
    rows = [row for row in _members(connection, story) if row.kind != Kind.COPY.value]
    stands: dict[tuple[str, str], list[str]] = {}
    words: dict[tuple[str, str], str] = {}
    for row in rows:
        for fact in facts(row.title, row.text, _named(connection, row)):
            words.setdefault((fact.kind, fact.key), fact.text)
            stands.setdefault((fact.kind, fact.key), []).append(row.long_url or row.url)
    every = [row.long_url or row.url for row in rows]
    found = [
        Shared(kind, words[kind, key], tuple(have), tuple(url for url in every if url not in have))
        for (kind, key), have in stands.items()
    ]
    return sorted(found, key=lambda one: (-len(one.stands), one.kind, one.text))


def _members(connection: Connection, story: str) -> list[Row[Any]]:  # Any: columns of two tables
    other = revisions.alias()
    newest = select(func.max(other.c.number)).where(other.c.url == articles.c.url).correlate(articles).scalar_subquery()
    query = (
        select(revisions, articles.c.kind)
        .join(articles, articles.c.url == revisions.c.url)
        .where(articles.c.story == story, revisions.c.number == newest)
        .order_by(revisions.c.at, revisions.c.url)
    )
    return list(connection.execute(query))


def _named(connection: Connection, row: Row[Any]) -> list[Mention]:
    here = mentions.c.url == row.url, mentions.c.number == row.number
    return [
        Mention(
            company=one.company, alias=one.alias, where=one.field, start=one.start, end=one.end, rule=one.rule,
            confidence=one.confidence,
        )
        for one in connection.execute(select(mentions).where(*here).order_by(mentions.c.place))
    ]  # fmt: skip
