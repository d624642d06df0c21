"""What was arranged → rows, in one transaction."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Table, bindparam, delete, func, select, update

from newstrail.core.arrange import Arranged, found_by
from newstrail.core.traits import Known, Profile, pack_profile, ticks
from newstrail.model import Link, Placement, Verdict
from newstrail.store import coding, coverage
from newstrail.store.columns import Json, key
from newstrail.store.database import Database
from newstrail.store.placing.gather import Packed, listed
from newstrail.store.reports import report
from newstrail.store.tables import alike, articles, links, marks, placements, revisions, stories, terms

# Any stands for the value of a column.
Values = dict[str, Any]


def place(
    database: Database, connection: Connection, packed: Packed, arranged: Arranged, dropped: Sequence[Link]
) -> None:
    """Write it all. The same once more changes nothing."""
    named = [url for one in (*arranged.known, *arranged.changed) for url in (one.traits.url, one.group)]
    pairs = [url for later, earlier, _ in arranged.alike for url in (later, earlier)]
    ids = _numbered(connection, [*named, *pairs, *arranged.again])
    _write_mergers(database, connection, arranged)
    _forget_marks(connection, packed, arranged.known)
    _write_articles(database, connection, packed, arranged.known, ids)
    _write_changed(connection, arranged, ids)
    _write_marks(database, connection, arranged, ids)
    _write_alike(database, connection, arranged, ids)
    coverage.place(connection, [*arranged.known, *arranged.changed])
    _write_stories(database, connection, arranged.stories)
    if arranged.stories or arranged.gone:
        counts = {"name": "all", "stories": arranged.terms.stories, "counts": arranged.terms.pack()}
        statement = database.insert(terms).values(counts)
        connection.execute(statement.on_conflict_do_update(index_elements=[terms.c.name], set_=counts))
    at = {known.traits.url: known.traits.at for known in arranged.known}
    _write_placements(database, connection, [_placement(one, at[one.url]) for one in arranged.placements])
    _write_placements(database, connection, [_unread(link) for link in dropped])
    _tick_off(connection, arranged.placements, dropped)


def _write_mergers(database: Database, connection: Connection, arranged: Arranged) -> None:
    """Stories that are gone, in the order in which they went: their articles follow, they themselves are kept."""
    rows = [_row(story, story.articles, 1) for story in arranged.former]
    _upsert(database, connection, stories, rows, "id", but=("id",))
    for gone, into, at in arranged.merged:
        connection.execute(update(articles).where(articles.c.story == gone).values(story=into))
        connection.execute(update(placements).where(placements.c.story == gone).values(story=into))
        coverage.merge(connection, gone, into)
        connection.execute(update(stories).where(stories.c.id == gone).values(merged_into=into, merged_at=at))
    if arranged.gone:
        connection.execute(delete(stories).where(stories.c.id.in_(arranged.gone)))


def _numbered(connection: Connection, urls: Iterable[str]) -> dict[str, int]:
    """An id for each article, by address; new articles follow the highest."""
    wanted = dict.fromkeys(urls)
    keys = {key(url): url for url in wanted}
    listing = listed(connection, list(keys), words=True)
    found = connection.execute(select(articles.c.url, articles.c.id).join(listing, articles.c.url == listing.c.value))
    ids = {keys[row.url]: row.id for row in found}
    last = connection.execute(select(func.coalesce(func.max(articles.c.id), 0))).scalar_one()
    missing = (url for url in wanted if url not in ids)
    return ids | {url: number for number, url in enumerate(missing, last + 1)}


def _belongs(known: Known, ids: dict[str, int]) -> Values:
    verdict = known.verdict
    return {
        "origin": ids[known.group],
        "kind": verdict.kind.value,
        "story": known.story,
        "joined": known.joined,
        "verdict": coding.encode(verdict),
        "traced": _verdict(known.traced),
    }


def _write_articles(
    database: Database, connection: Connection, packed: Packed, fresh: Iterable[Known], ids: dict[str, int]
) -> None:
    rows = [
        {
            "id": ids[known.traits.url],
            "url": known.traits.url,
            "long_url": _long(known.traits.url),
            "at": known.traits.at,
            "house": known.traits.house,
            "traits": packed.pack(known.traits),
            **_belongs(known, ids),
        }
        for known in fresh
    ]
    _upsert(database, connection, articles, rows, "url", but=("id", "url", "long_url"))


def _write_changed(connection: Connection, arranged: Arranged, ids: dict[str, int]) -> None:
    """Where those articles are now, and each of their revisions; why, if they were placed again."""
    if arranged.changed:
        rows = [{"this": ids[known.traits.url], **_belongs(known, ids)} for known in arranged.changed]
        values: Values = {name: bindparam(name) for name in ("origin", "kind", "story", "joined", "verdict", "traced")}
        connection.execute(update(articles).where(articles.c.id == bindparam("this")).values(values), rows)
        told = [
            {"this": url, "in": known.story, "as": coding.encode(known.verdict), "why": arranged.reasons.get(url)}
            for known in arranged.changed
            for url in (known.traits.url,)
        ]
        why = func.coalesce(bindparam("why", type_=Json), placements.c.because)
        again = update(placements).where(placements.c.url == bindparam("this"))
        connection.execute(again.values(story=bindparam("in"), verdict=bindparam("as"), because=why), told)


def _forget_marks(connection: Connection, packed: Packed, fresh: Iterable[Known]) -> None:
    """What an article was found by before its new revision: it is compared by what it says now."""
    listing = listed(connection, [key(known.traits.url) for known in fresh], words=True)
    before = connection.execute(select(articles).join(listing, articles.c.url == listing.c.value)).all()
    rows = [
        {"by": mark, "when": row.at, "this": row.id}
        for row in before
        for mark in found_by(packed.unpack(row), in_stories=True)
    ]
    if rows:
        here = marks.c.mark == bindparam("by"), marks.c.at == bindparam("when"), marks.c.article == bindparam("this")
        connection.execute(delete(marks).where(*here), rows)


def _write_marks(database: Database, connection: Connection, arranged: Arranged, ids: dict[str, int]) -> None:
    """In the order of the index. No other table gets so many rows, so each driver gets them as it likes them best."""
    rows = [
        (mark, at, this)
        for known in arranged.known
        for at, this in [(known.traits.at, ids[known.traits.url])]
        for mark in set(found_by(known.traits, in_stories=known.story is not None))
    ]
    rows.sort()
    if rows and database.file:
        connection.exec_driver_sql("INSERT OR IGNORE INTO marks (mark, at, article) VALUES (?, ?, ?)", rows)
    elif rows:  # a statement for all: a row at a time takes 1.7 times as long to place copies
        unfolded = "SELECT * FROM unnest(%s::bigint[], %s::bigint[], %s::bigint[])"
        columns = tuple(map(list, zip(*rows, strict=True)))
        connection.exec_driver_sql(f"INSERT INTO marks (mark, at, article) {unfolded} ON CONFLICT DO NOTHING", columns)


def _write_alike(database: Database, connection: Connection, arranged: Arranged, ids: dict[str, int]) -> None:
    written = listed(
        connection, [ids[url] for url in (*(known.traits.url for known in arranged.known), *arranged.again)]
    )
    connection.execute(delete(alike).where(alike.c.later.in_(select(written.c.value))))
    rows = [
        {
            "later": ids[later],
            "earlier": ids[earlier],
            "likeness": why.likeness,
            "kind": why.kind.value,
            "relation": why.relation,
            "because": why.because,
        }
        for later, earlier, why in arranged.alike
    ]
    if rows:
        connection.execute(database.insert(alike).on_conflict_do_nothing(), rows)


def _write_stories(database: Database, connection: Connection, touched: Sequence[Profile]) -> None:
    counts = _counts(connection, [story.id for story in touched])
    rows = [_row(story, *counts.get(story.id, (story.articles, 1))) for story in touched]
    _upsert(database, connection, stories, rows, "id", but=("id",))


def _row(story: Profile, all_: int, roots: int) -> Values:
    return {
        "id": story.id,
        "founder": story.founder,
        "title": story.title,
        "first": story.first_moment,
        "last": story.last_moment,
        "articles": all_,
        "roots": roots,
        "companies": story.companies,
        "follows": story.follows,
        "merged_into": None,
        "merged_at": None,
        "profile": pack_profile(story),
    }


def _counts(connection: Connection, ids: Collection[str]) -> dict[str, tuple[int, int]]:
    """Articles of each story, and its independent reports."""
    listing = listed(connection, list(ids), words=True)
    statement = (
        select(articles.c.story, func.count(), func.count(report(articles).distinct()))
        .join(listing, articles.c.story == listing.c.value)
        .group_by(articles.c.story)
    )
    return {str(story): (int(all_), max(1, int(roots))) for story, all_, roots in connection.execute(statement)}


def _placement(placement: Placement, at: int) -> Values:
    return {
        "url": placement.url,
        "number": placement.number,
        "long_url": _long(placement.url),
        "at": at,
        "story": placement.story,
        "verdict": _verdict(placement.verdict),
        "because": placement.because,
        "companies": placement.companies,
        "prominence": dict(placement.prominence),
    }


def _unread(link: Link) -> Values:
    """A link that was dropped before it was ever read."""
    return {
        "url": link.url,
        "number": 0,
        "long_url": _long(link.url),
        "at": ticks(link.first_seen),
        "story": None,
        "verdict": None,
        "because": (link.reason or "could not be read",),
        "companies": (),
        "prominence": {},
    }


def _write_placements(database: Database, connection: Connection, rows: Sequence[Values]) -> None:
    """What has a number keeps it; the rest is numbered on, without a gap."""
    listing = listed(connection, [key(row["url"]) for row in rows], words=True)
    have = select(placements.c.url, placements.c.number, placements.c.seq).join(
        listing, placements.c.url == listing.c.value
    )
    numbers = {(row.url, row.number): row.seq for row in connection.execute(have)}
    last = connection.execute(select(func.coalesce(func.max(placements.c.seq), 0))).scalar_one()
    for row in rows:
        name = key(row["url"]), row["number"]
        if name not in numbers:
            last += 1
            numbers[name] = last
        row["seq"] = numbers[name]
    _upsert(database, connection, placements, rows, "seq", but=("seq", "url", "number", "long_url"))


def _tick_off(connection: Connection, placed: Sequence[Placement], dropped: Sequence[Link]) -> None:
    if placed:
        here = revisions.c.url == bindparam("this"), revisions.c.number == bindparam("which")
        rows = [{"this": one.url, "which": one.number} for one in placed]
        connection.execute(update(revisions).where(*here).values(placed=True), rows)
    if dropped:
        urls = [{"this": link.url} for link in dropped]
        connection.execute(update(links).where(links.c.url == bindparam("this")).values(placed=True), urls)


def _upsert(
    database: Database, connection: Connection, table: Table, rows: Sequence[Values], unique: str, but: Collection[str]
) -> None:
    if rows:
        statement = database.insert(table)
        new = {column.name: statement.excluded[column.name] for column in table.columns if column.name not in but}
        connection.execute(statement.on_conflict_do_update(index_elements=[unique], set_=new), rows)


def _verdict(verdict: Verdict | None) -> Any:
    return None if verdict is None else coding.encode(verdict)


def _long(url: str) -> str | None:
    return url if key(url) != url else None
