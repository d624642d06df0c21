"""Marks → the neighbourhood of the articles that have them."""

from __future__ import annotations

import json
from collections import Counter, OrderedDict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from copy import copy
from functools import partial
from typing import Any

from sqlalchemy import CTE, BigInteger, ColumnElement, Connection, Row, String, cast, func, literal, or_, select
from sqlalchemy.dialects import postgresql

from newstrail.core.arrange import Query, found_by, passing, sought, window
from newstrail.core.arrange.again import Kept, regroup, resum
from newstrail.core.traits import (
    MOST,
    TWO_DAYS,
    Alike,
    Known,
    Neighbourhood,
    Place,
    Sketch,
    Terms,
    Traits,
    pack,
    unpack,
    unpack_profile,
)
from newstrail.model import Kind, Verdict
from newstrail.store import coding
from newstrail.store.columns import key
from newstrail.store.tables import alike, articles, marks, rulings, stories, terms

#: Traits kept unpacked: most articles are compared with those of the same day.
CACHED = 4096

#: Articles placed again behind a late one, at the most: the work of one batch has a bound.
MOST_AGAIN = 5000

#: Later than anything, and after any address.
NEVER, LAST = 1 << 62, "\U0010ffff"

# Any stands for a row of the table that the function names.
Rows = dict[int, Row[Any]]


class Packed:
    """The latest traits that were packed or unpacked, by their bytes: what is stored is the truth."""

    def __init__(self) -> None:
        self._kept: OrderedDict[bytes, Traits] = OrderedDict()

    def pack(self, traits: Traits) -> bytes:
        packed, plain = pack(traits), copy(traits)
        vars(plain).update(spelled={}, sketch=Sketch(traits.sketch.values, traits.sketch.count))  # as if unpacked
        self._keep(packed, plain)
        return packed

    def unpack(self, row: Row[Any]) -> Traits:
        """The traits of a row of `articles`."""
        traits = self._kept.get(row.traits)
        if traits is not None and traits.url == address(row):
            self._kept.move_to_end(row.traits)
            return traits
        return self._keep(row.traits, unpack(address(row), row.traits))

    def _keep(self, packed: bytes, traits: Traits) -> Traits:
        self._kept[packed] = traits
        if len(self._kept) > CACHED:
            self._kept.popitem(last=False)
        return traits


class _Stored(Known):
    """An article of the store: of all that share a mark, few have their traits asked for, and unpacking is dear."""

    __slots__ = ("_traits", "_unpack")

    def __init__(self, unpack: Callable[[], Traits], *place: *Place) -> None:
        self.group, self.story, self.verdict, self.joined, self.traced = place
        self._traits: Traits | None = None
        self._unpack = unpack

    @property
    def traits(self) -> Traits:
        if self._traits is None:
            self._traits = self._unpack()
        return self._traits

    @traits.setter
    def traits(self, traits: Traits) -> None:
        self._traits = traits


def neighbourhood(connection: Connection, query: Query, packed: Packed) -> Neighbourhood:
    """All that articles of the query may join, and what must be placed again behind those that come late."""
    near = Neighbourhood(read=query.traits, terms=counted(connection) if query.in_stories else Terms())
    later, since = _later(connection, query)
    again = [packed.unpack(row) for row in later.values()]
    near.again = tuple(traits for traits in again if traits.url not in query.traits)
    turns = [*query.traits.values(), *near.again]
    seekers = Counter(mark for one in turns for mark in found_by(one, in_stories=query.in_stories))
    brief = {mark for one in turns for mark in passing(one)}
    found = _found(connection, seekers.keys() - brief, -NEVER, since)
    found |= _found(connection, brief, min((one.at for one in turns), default=0) - TWO_DAYS, since)
    kin = _kin(connection, later)
    wanted = sought(turns, found, in_stories=query.in_stories)
    rows = _groups(connection, wanted | _named(connection, query) | kin.keys())
    apart, near.rebuilt = _taken_apart(connection, later, since)
    told = _articles(connection, articles.c.story, apart, words=True) if apart else {}
    rows = {number: row for number, row in (rows | told).items() if row.at < since}
    near.stored = _places(rows | later)
    _know(connection, near, rows, found, seekers, packed)
    if later:
        regroup([address(row) for number, row in rows.items() if number in kin], near)
    _tell(connection, near, rows, apart, told, since)
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
    row = connection.execute(select(terms.c.stories, terms.c.counts).where(terms.c.name == "all")).first()
    return Terms.unpack(row.stories, row.counts) if row else Terms()


def _later(connection: Connection, query: Query) -> tuple[Rows, int]:
    """What is placed and must be placed again, and from when on: nothing, and never, as a rule."""
    newest = _newest(connection)
    if newest is None:
        return {}, NEVER
    keys = [*(traits.key for traits in query.traits.values()), *_before(connection, query)]
    late = window(keys, newest)
    ruled = _ruled(connection)  # behind what a person decided, all is placed again, however old
    asked = [traits.at for url, traits in query.traits.items() if url in ruled and traits.at <= newest[0]]
    for since in sorted([*asked, *([late] if late is not None else [])]):
        statement = select(articles).where(articles.c.at >= since).limit(MOST_AGAIN + 1)
        rows = {row.id: row for row in connection.execute(statement).all()}
        if len(rows) <= MOST_AGAIN:
            return rows, since
    return {}, NEVER


def _before(connection: Connection, query: Query) -> list[tuple[int, str]]:
    """The keys under which articles of the query are placed already: a revision may count at another moment."""
    wanted = listed(connection, [key(url) for url in query.traits], words=True)
    statement = select(articles.c.at, articles.c.url).join(wanted, articles.c.url == wanted.c.value)
    return [(at, url) for at, url in connection.execute(statement).all()]


def _newest(connection: Connection) -> tuple[int, str] | None:
    """The key of the last article in order, as `Traits.key`: many of a day that has no hours count at one moment."""
    latest = select(func.max(articles.c.at)).scalar_subquery()
    found = select(func.max(articles.c.at), func.max(articles.c.url), func.count(articles.c.long_url))
    at, url, long = connection.execute(found.where(articles.c.at == latest)).one()
    return None if at is None else (at, LAST if long else url)  # keys of long addresses are hashes, in no order


def _found(connection: Connection, by: Collection[int], first: int, since: int) -> dict[int, list[int]]:
    """For each mark the ids of the latest articles from `first` on, before `since`, that have it."""
    wanted = listed(connection, by)
    older = marks.alias()
    earliest = (
        select(older.c.at)
        .where(older.c.mark == wanted.c.value, older.c.at >= first, older.c.at < since)
        .order_by(older.c.at.desc())
        .offset(MOST - 1)
        .limit(1)
        .correlate(wanted)
        .scalar_subquery()
    )
    ids = func.aggregate_strings(cast(marks.c.article, String), ",")  # a row for each would be six times as many
    here = marks.c.mark == wanted.c.value, marks.c.at >= first, marks.c.at < since
    latest = select(ids).where(*here, marks.c.at >= func.coalesce(earliest, first)).correlate(wanted).scalar_subquery()
    statement = select(wanted.c.value, latest).where(select(marks).where(*here).correlate(wanted).exists())
    return {mark: list(map(int, ids.split(","))) for mark, ids in connection.execute(statement).all()}


def _articles(
    connection: Connection,
    column: ColumnElement[Any],
    values: Collection[int] | Collection[str],
    *,
    words: bool = False,
) -> Rows:
    wanted = listed(connection, values, words=words)
    statement = select(articles).join(wanted, column == wanted.c.value)
    return {row.id: row for row in connection.execute(statement).all()}


def _keys(connection: Connection, ids: Collection[int]) -> dict[int, tuple[int, str]]:
    """The keys of articles that have too little in common with any to be fetched."""
    columns = articles.c.id, articles.c.at, articles.c.url, articles.c.long_url
    wanted = listed(connection, ids)
    statement = select(*columns).join(wanted, articles.c.id == wanted.c.value)
    return {number: (at, str(long or url)) for number, at, url, long in connection.execute(statement).all()}


def _groups(connection: Connection, ids: Collection[int]) -> Rows:
    """These articles, and all that are in a group with one of them."""
    wanted = listed(connection, ids)
    origins = select(articles.c.origin).join(wanted, articles.c.id == wanted.c.value).distinct().cte("origins")
    statement = select(articles).join(origins, articles.c.origin == origins.c.origin)
    return {row.id: row for row in connection.execute(statement).all()}


def _named(connection: Connection, query: Query) -> set[int]:
    """The articles themselves, where they are placed already, and those that rulings name."""
    wanted = listed(connection, sorted({key(url) for url in (*query.traits, *_ruled(connection))}), words=True)
    statement = select(articles.c.id).join(wanted, articles.c.url == wanted.c.value)
    return set(connection.execute(statement).scalars())


def _ruled(connection: Connection) -> set[str]:
    """Addresses that rulings on stories name."""
    ruled = connection.execute(select(rulings.c.data).where(rulings.c.kind.in_(("merge", "split")))).scalars()
    return {url for data in ruled for url in _addresses(data)}


def _addresses(data: dict[str, Any]) -> Iterable[str]:  # Any: JSON
    for value in data.values():
        yield from (str(url) for url in (value if isinstance(value, list) else [value]))


def _kin(connection: Connection, later: Rows) -> Rows:
    """All that is tied to these, by groups and by pairs, however many steps away."""
    rows = dict(later)
    fresh = rows
    while fresh:
        groups = _groups(connection, fresh.keys())
        wanted = listed(connection, fresh.keys() | groups.keys())
        tied = select(alike.c.later, alike.c.earlier).join(
            wanted, or_(alike.c.later == wanted.c.value, alike.c.earlier == wanted.c.value)
        )
        ends = {end for pair in connection.execute(tied) for end in pair} | groups.keys()
        fresh = _articles(connection, articles.c.id, ends - rows.keys())
        rows |= fresh
    return rows


def _taken_apart(connection: Connection, later: Rows, since: int) -> tuple[set[str], set[str]]:
    """Stories to be summed anew: of what is placed again, and what others were merged into since; and those others."""
    if not later:
        return set(), set()
    parted = {row.story for row in later.values() if row.story}
    undone = set(connection.execute(select(stories.c.id).where(stories.c.merged_at >= since)).scalars())
    fresh = undone
    while fresh:
        heirs = {row.id: row.merged_into for row in _stories(connection, fresh)}
        parted.update(story for story, heir in heirs.items() if heir is None)
        fresh = {heir for heir in heirs.values() if heir}
    return parted, undone


def _places(rows: Rows) -> dict[str, Place]:
    """By address, as the store has them; a group whose origin is not among them is named anew."""
    url = {number: address(row) for number, row in rows.items()}
    found: dict[str, Place] = {}
    for row in rows.values():
        traced = coding.decode(Verdict, row.traced) if row.traced else None
        verdict = coding.decode(Verdict, row.verdict)
        found[url[row.id]] = (url.get(row.origin, ""), row.story, verdict, row.joined, traced)
    return found


def _know(
    connection: Connection,
    near: Neighbourhood,
    rows: Rows,
    found: Mapping[int, Sequence[int]],
    seekers: Mapping[int, int],
    packed: Packed,
) -> None:
    """Articles with their groups and pairs, and by what they are found.

    What has too little in common with any to be fetched counts where a mark may come to be that of more than `MOST`.
    """
    url = {number: address(row) for number, row in rows.items()}
    keys = {number: (row.at, url[number]) for number, row in rows.items()}
    for row in sorted(rows.values(), key=lambda row: keys[row.id]):
        group = url.get(row.origin, url[row.id])
        near.articles[url[row.id]] = _Stored(partial(packed.unpack, row), group, *near.stored[url[row.id]][1:])
        near.groups.setdefault(group, []).append(url[row.id])
    full = [entries for mark, entries in found.items() if len(entries) + seekers[mark] > MOST]
    keys |= _keys(connection, {article for entries in full for article in entries} - keys.keys())
    ordered = sorted(keys, key=keys.__getitem__)
    place = dict(zip(ordered, range(len(ordered)), strict=True))
    names = [keys[article][1] for article in ordered]
    for mark, entries in found.items():
        known = sorted([place[article] for article in entries if article in place])
        near.found[mark] = [names[one] for one in known[-MOST:]]
    wanted = listed(connection, rows.keys())
    for row in connection.execute(select(alike).join(wanted, alike.c.later == wanted.c.value)).all():
        if row.earlier in rows:
            why = Alike(row.likeness, Kind(row.kind), row.relation, tuple(row.because))
            near.like(url[row.later], url[row.earlier], why)


def _tell(connection: Connection, near: Neighbourhood, rows: Rows, apart: set[str], told: Rows, since: int) -> None:
    """Stories of the articles known; those to be taken apart are summed anew."""
    whole = {row.story for row in rows.values() if row.story} - apart
    for row in _stories(connection, whole):
        near.stories[row.id] = unpack_profile(row.profile)
    if not apart:
        return
    for row in _stories(connection, apart):
        unpack_profile(row.profile).forget(near.terms)
        near.terms.stories -= 1
        near.rebuilt.add(row.id)
    members = [(near.articles[address(row)].traits, row.joined) for row in told.values() if row.at < since]
    kept = [
        Kept(row.id, row.founder, row.title, row.follows, row.merged_into, row.merged_at)
        for row in _stories(connection, {joined for _, joined in members})
    ]
    resum(members, kept, near, since)


def _stories(connection: Connection, ids: Collection[str]) -> list[Row[Any]]:
    wanted = listed(connection, ids, words=True)
    return list(connection.execute(select(stories).join(wanted, stories.c.id == wanted.c.value)))
