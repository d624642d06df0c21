"""Where articles belong: placements in the order they were made, stories, and the index by which others are found."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Row, func, select

from newstrail.core.arrange import Arranged, Query
from newstrail.core.traits import Neighbourhood, ticks
from newstrail.model import Link, Placement, Root, Story, Verdict
from newstrail.store import coding
from newstrail.store.columns import key
from newstrail.store.database import Database
from newstrail.store.placing.gather import Packed, address, listed, neighbourhood
from newstrail.store.placing.roots import roots
from newstrail.store.placing.write import place
from newstrail.store.reports import report
from newstrail.store.tables import articles, placements, stories

__all__ = ["Placing"]

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Placing:
    def __init__(self, database: Database) -> None:
        self._database = database
        self._packed = Packed()

    def candidates(self, query: Query) -> Neighbourhood:
        """What the articles of the query may join, of all that is placed before the earliest of them."""
        with self._database.read() as connection:
            return neighbourhood(connection, query, self._packed)

    def place(self, arranged: Arranged, dropped: Sequence[Link] = ()) -> None:
        """One transaction: placements numbered on from the last, the index, stories; what was placed is ticked off.

        Placing the same again changes nothing: it keeps its number.
        """
        with self._database.write() as connection:
            self._database.alone(connection, "placing")
            place(self._database, connection, self._packed, arranged, dropped)

    def last_seq(self) -> int:
        """The number of the latest placement, 0 if there is none."""
        with self._database.read() as connection:
            return int(connection.execute(select(func.coalesce(func.max(placements.c.seq), 0))).scalar_one())

    def seq_before(self, moment: datetime) -> int:
        """The number before that of the first placement of an article that counts at or after the moment."""
        first = select(func.min(placements.c.seq)).where(placements.c.at >= ticks(moment))
        with self._database.read() as connection:
            found = connection.execute(first).scalar_one_or_none()
        return self.last_seq() if found is None else int(found) - 1

    def window(self, after: int, upto: int) -> list[tuple[int, Placement]]:
        """Placements numbered after `after` up to `upto`, in order."""
        within = placements.c.seq > after, placements.c.seq <= upto
        with self._database.read() as connection:
            rows = connection.execute(select(placements).where(*within).order_by(placements.c.seq))
            return [(row.seq, _placement(row)) for row in rows]

    def named(self, since: datetime, upto: int) -> list[tuple[datetime, str | None, tuple[str, ...], str]]:
        """When each article counts, its story, the companies it names, and the house whose report it is.

        Of those since a moment, an article once; the house is "" where it is no report of its own.
        """
        house = func.coalesce(report(articles), "").label("house")
        wanted = placements.c.at, placements.c.story, placements.c.companies, house
        latest = placements.c.number <= 1, placements.c.at >= ticks(since), placements.c.seq <= upto
        query = select(*wanted).outerjoin(articles, articles.c.url == placements.c.url).where(*latest)
        with self._database.read() as connection:
            rows = connection.execute(query).all()
        return [(_EPOCH + timedelta(microseconds=row.at), row.story, tuple(row.companies), row.house) for row in rows]

    def stories(self, ids: Iterable[str]) -> dict[str, Story]:
        """Stories by the id asked for; one that was merged comes back as what it was merged into."""
        wanted = list(ids)
        found: dict[str, Story] = {}
        with self._database.read() as connection:
            asked = {story: {story} for story in wanted}  # by what each has become: which were asked for
            while asked:
                listing = listed(connection, list(asked), words=True)
                rows = connection.execute(select(stories).join(listing, stories.c.id == listing.c.value)).all()
                heirs: dict[str, set[str]] = {}
                for row in rows:
                    if row.merged_into:
                        heirs.setdefault(row.merged_into, set()).update(asked[row.id])
                    else:
                        found |= dict.fromkeys(asked[row.id], _story(row))
                asked = heirs
        return found

    def story_of(self, url: str) -> str | None:
        """The id of the story an article is in, None if it is in none or not placed."""
        with self._database.read() as connection:
            query = select(articles.c.story).where(articles.c.url == key(url))
            return connection.execute(query).scalar_one_or_none()

    def members(self, story: str) -> list[Placement]:
        """The latest placement of each article of a story, oldest article first."""
        latest = select(placements.c.url, func.max(placements.c.number).label("number")).group_by(placements.c.url)
        newest = latest.where(placements.c.story == story).subquery()
        query = (
            select(placements)
            .join(newest, (placements.c.url == newest.c.url) & (placements.c.number == newest.c.number))
            .order_by(placements.c.at, placements.c.url)
        )
        with self._database.read() as connection:
            return [_placement(row) for row in connection.execute(query)]

    def roots(self, urls: Iterable[str]) -> dict[str, Root]:
        """By address, the independent report that each article tells; one that is not placed is left out."""
        with self._database.read() as connection:
            return roots(connection, urls)

    def houses(self, urls: Iterable[str]) -> dict[str, str]:
        """By address, the house whose independent report each article is; those that are none are left out."""
        asked = {key(url): url for url in urls}
        with self._database.read() as connection:
            listing = listed(connection, list(asked), words=True)
            query = select(articles.c.url, report(articles).label("house"))
            rows = connection.execute(query.join(listing, articles.c.url == listing.c.value)).all()
        return {asked[row.url]: row.house for row in rows if row.house is not None}

    def reported(self, ids: Iterable[str], after: int) -> frozenset[str]:
        """Of these stories, those of which something was placed up to number `after`."""
        with self._database.read() as connection:
            listing = listed(connection, list(ids), words=True)
            query = (
                select(placements.c.story)
                .join(listing, placements.c.story == listing.c.value)
                .where(placements.c.seq <= after)
                .distinct()
            )
            return frozenset(connection.execute(query).scalars())

    def placement(self, url: str) -> Placement | None:
        """The latest placement of an article."""
        query = select(placements).where(placements.c.url == url).order_by(placements.c.number.desc()).limit(1)
        with self._database.read() as connection:
            row = connection.execute(query).first()
            return _placement(row) if row else None


def _placement(row: Row[Any]) -> Placement:  # Any: a row of `placements`
    return Placement(
        url=address(row),
        number=row.number,
        verdict=None if row.verdict is None else coding.decode(Verdict, row.verdict),
        story=row.story,
        because=tuple(row.because),
        companies=tuple(row.companies),
        prominence=row.prominence,
    )


def _story(row: Row[Any]) -> Story:  # Any: a row of `stories`
    return Story(
        id=row.id,
        founder=row.founder,
        title=row.title,
        first=row.first,
        last=row.last,
        companies=tuple(row.companies),
        roots=row.roots,
        articles=row.articles,
        follows=row.follows,
    )
