"""Marks → the neighbourhood of the articles that have them."""

from __future__ import annotations

import json
from collections import OrderedDict, defaultdict
from collections.abc import Collection
from typing import Any

from sqlalchemy import CTE, BigInteger, Connection, Row, String, cast, func, literal, select
from sqlalchemy.dialects import postgresql

from newstrail.core.arrange import Query
from newstrail.core.traits import MOST, Alike, Known, Neighbourhood, Profile, Terms, Traits, unpack
from newstrail.model import Kind, Verdict
from newstrail.store import coding
from newstrail.store.columns import key
from newstrail.store.tables import alike, articles, marks, stories, terms

#: Traits kept unpacked: most articles are compared with those of the same day.
CACHED = 4096

# Any stands for a row of the table that the function names.


class Unpacked:
    """The latest traits that were unpacked."""

    def __init__(self) -> None:
        self._kept: OrderedDict[bytes, Traits] = OrderedDict()

    def __call__(self, row: Row[Any]) -> Traits:
        """The traits of a row of `articles`."""
        traits = self._kept.get(row.traits)
        if traits is not None and traits.url == address(row):
            self._kept.move_to_end(row.traits)
            return traits
        traits = self._kept[row.traits] = unpack(address(row), row.traits)
        if len(self._kept) > CACHED:
            self._kept.popitem(last=False)
        return traits


def neighbourhood(connection: Connection, query: Query, unpacked: Unpacked) -> Neighbourhood:
    """All that articles with these marks may join, of what is placed before the earliest of them."""
    near = Neighbourhood(read=query.traits)
    found = _found(connection, query)
    rows = _articles(connection, {article for entries in found.values() for _, article in entries})
    rows |= _members(connection, {row.origin for row in rows.values()}, query.since)
    rows |= _own(connection, {url for url, _ in query.traits})
    url = {number: address(row) for number, row in rows.items()}
    for row in sorted(rows.values(), key=lambda row: (row.at, url[row.id])):
        group = url.get(row.origin, url[row.id])
        near.articles[url[row.id]] = Known(unpacked(row), group, row.story, coding.decode(Verdict, row.verdict))
        near.groups.setdefault(group, []).append(url[row.id])
    for mark, entries in found.items():
        near.found[mark] = [name for _, name in sorted((at, url[article]) for at, article in entries)][-MOST:]
    for row in _alike(connection, rows.keys()):
        if row.earlier in url:
            why = Alike(row.likeness, Kind(row.kind), row.relation, tuple(row.because))
            near.like(url[row.later], url[row.earlier], why)
    for row in _stories(connection, {row.story for row in rows.values() if row.story}):
        near.stories[row.id] = Profile.unpacked(row.profile)
    near.terms = counted(connection)
    return near


def listed(connection: Connection, values: Collection[int] | Collection[str], *, words: bool = False) -> CTE:
    """Values as a table of one column `value`, however many: one JSON text, which both databases unfold."""
    sent = literal(json.dumps(list(values)), String)
    if connection.dialect.name == "sqlite":
        unfolded = func.json_each(sent).table_valued("value")
    else:
        unfolded = func.json_array_elements_text(cast(sent, postgresql.JSON)).table_valued("value")
    return select(cast(unfolded.c.value, String if words else BigInteger).label("value")).cte("listed")


def address(row: Row[Any]) -> str:
    return str(row.long_url or row.url)


def counted(connection: Connection) -> Terms:
    """The counts of all words."""
    row = connection.execute(select(terms.c.articles, terms.c.counts).where(terms.c.name == "all")).first()
    return Terms.unpack(row.articles, row.counts) if row else Terms()


def _found(connection: Connection, query: Query) -> dict[int, list[tuple[int, int]]]:
    """For each mark the latest articles that have it, as (at, id)."""
    wanted = listed(connection, query.marks)
    older = marks.alias()
    earliest = (
        select(older.c.at)
        .where(older.c.mark == wanted.c.value, older.c.at < query.since)
        .order_by(older.c.at.desc())
        .offset(MOST - 1)
        .limit(1)
        .scalar_subquery()
    )
    statement = select(marks).where(
        marks.c.mark == wanted.c.value, marks.c.at >= func.coalesce(earliest, -(1 << 62)), marks.c.at < query.since
    )
    found: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for mark, at, article in connection.execute(statement):
        found[mark].append((at, article))
    return found


def _articles(connection: Connection, ids: Collection[int]) -> dict[int, Row[Any]]:
    wanted = listed(connection, ids)
    statement = select(articles).join(wanted, articles.c.id == wanted.c.value)
    return {row.id: row for row in connection.execute(statement)}


def _members(connection: Connection, origins: Collection[int], since: int) -> dict[int, Row[Any]]:
    wanted = listed(connection, origins)
    statement = select(articles).join(wanted, articles.c.origin == wanted.c.value).where(articles.c.at < since)
    return {row.id: row for row in connection.execute(statement)}


def _own(connection: Connection, urls: Collection[str]) -> dict[int, Row[Any]]:
    """The articles themselves, where an earlier revision of them is placed: a new one stays in its story."""
    wanted = listed(connection, {key(url) for url in urls}, words=True)
    statement = select(articles).join(wanted, articles.c.url == wanted.c.value)
    return {row.id: row for row in connection.execute(statement)}


def _alike(connection: Connection, ids: Collection[int]) -> list[Row[Any]]:
    wanted = listed(connection, ids)
    return list(connection.execute(select(alike).join(wanted, alike.c.later == wanted.c.value)))


def _stories(connection: Connection, ids: Collection[str]) -> list[Row[Any]]:
    wanted = listed(connection, ids, words=True)
    return list(connection.execute(select(stories).join(wanted, stories.c.id == wanted.c.value)))
