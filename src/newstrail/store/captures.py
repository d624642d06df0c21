"""Captures: a row for each answer, its body in a file. The record from which all else can be computed again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, and_, exists, or_, select, tuple_, update

from newstrail.core import urls
from newstrail.errors import StoreFailed, Unknown
from newstrail.model import Capture, Stage
from newstrail.store.bodies import EMPTY, Bodies
from newstrail.store.columns import key
from newstrail.store.database import Database
from newstrail.store.tables import captures, links, seeds

#: Captures read or pruned in one go: a transaction that removes files stays short.
_PART = 200


class Captures:
    """`url` is what a capture is filed under: a link's address, or what was asked for at a source."""

    def __init__(self, database: Database, bodies: Bodies) -> None:
        self._database, self._bodies = database, bodies

    def keep(self, capture: Capture, url: str | None = None) -> None:
        """Keep an article's capture; without `url`, under the canonical form of what was asked."""
        self.put(capture)
        with self._database.write() as connection:
            self.note(connection, capture, url or _address(capture.requested))

    def get(self, sha256: str) -> Capture:
        """The first with that body. Raises Unknown where there is none (any more), StoreFailed where it is broken."""
        query = select(captures).where(captures.c.sha256 == sha256, captures.c.kept).order_by(captures.c.at).limit(1)
        with self._database.read() as connection:
            row = connection.execute(query).one_or_none()
        if row is None:
            raise Unknown(f"no capture {sha256} is kept: it was pruned, or only metadata are archived")
        return self._read(row)

    def latest(self, url: str) -> Capture | None:
        """The newest whose body is kept."""
        query = select(captures).where(captures.c.url == url, captures.c.kept).order_by(captures.c.at.desc()).limit(1)
        with self._database.read() as connection:
            row = connection.execute(query).one_or_none()
        return self._read(row) if row else None

    def of(self, url: str) -> list[Capture]:
        """Those whose bodies are kept, oldest first."""
        query = select(captures).where(captures.c.url == url, captures.c.kept).order_by(captures.c.at)
        with self._database.read() as connection:
            rows = connection.execute(query).all()
        return [self._read(row) for row in rows]

    def all(self) -> Iterator[tuple[str, Capture]]:
        """Every article's captures with what they are filed under, for `reread`, in short reads.

        Article by article, by when each was first read; those of one oldest first. A broken one is left out: `verify`
        names them.
        """
        earlier = captures.alias()
        before = earlier.c.url == captures.c.url, earlier.c.at < captures.c.at, earlier.c.kept, ~earlier.c.poll
        for first in self._rows(and_(~captures.c.poll, ~exists().where(*before))):
            these = captures.c.url == first.url, captures.c.kept, ~captures.c.poll
            with self._database.read() as connection:
                rows = connection.execute(select(captures).where(*these).order_by(captures.c.at)).all()
            for row in rows:
                try:
                    capture = self._read(row)
                except StoreFailed:
                    continue
                yield row.long_url or row.url, capture

    def prune(self, before: datetime) -> int:
        """Let go of bodies older than that; returns how many captures lost theirs.

        Rows stay as tombstones, a body that a younger capture shares stays, and so do the articles that are followed.
        A link all whose captures are gone and that is not to be read again is marked pruned.
        """
        pruned = 0
        old = (
            select(captures.c.url, captures.c.at, captures.c.sha256)
            .where(captures.c.kept, captures.c.at < before, captures.c.url.not_in(select(seeds.c.url)))
            .order_by(captures.c.at, captures.c.url)
            .limit(_PART)
        )
        while True:
            with self._database.write() as connection:
                self._database.alone(connection, "captures")
                rows = connection.execute(old).all()
                if not rows:
                    break
                these = tuple_(captures.c.url, captures.c.at).in_([(row.url, row.at) for row in rows])
                connection.execute(update(captures).where(these).values(kept=False))
                hashes = {row.sha256 for row in rows}
                used = select(captures.c.sha256).where(captures.c.sha256.in_(hashes), captures.c.kept)
                for sha256 in hashes.difference(connection.execute(used).scalars()):
                    self._bodies.drop(sha256)  # before the commit: nobody may note the same body in between
                _bury(connection, {row.url for row in rows})
            pruned += len(rows)
        return pruned

    def disk(self) -> int:
        """Bytes that the bodies take."""
        return self._bodies.disk()

    def given(self, addresses: Iterable[str]) -> dict[str, str]:
        """The address that each of these articles was last asked for at, where that is another than its own."""
        wanted = {key(url): url for url in addresses}
        articles = captures.c.url.in_(wanted), ~captures.c.poll
        query = select(captures.c.url, captures.c.requested).where(*articles).order_by(captures.c.at)
        with self._database.read() as connection:
            asked = {row.url: row.requested for row in connection.execute(query)}
        return {wanted[url]: given for url, given in asked.items() if given != wanted[url] and urls.is_web(given)}

    def verify(self) -> list[str]:
        """Read every body and compare it with its hash; returns a line for each that is gone or damaged."""
        found = ((row, self._bodies.problem(row.sha256)) for row in self._rows(captures.c.kept))
        return [f"{row.long_url or row.url}: {problem}" for row, problem in found if problem]

    # ── for the other tables' transactions ──

    def put(self, capture: Capture) -> None:
        """Write the body, before the transaction that notes it."""
        if _whole(capture):
            self._bodies.put(capture.sha256, capture.body)

    def note(self, connection: Connection, capture: Capture, url: str, *, poll: bool = False) -> None:
        """Add the row; the same capture twice is one."""
        self._database.together(connection, "captures")
        self.put(capture)  # there already, unless `prune` took the old one with the same body a moment ago
        row = {
            "url": url,
            "at": capture.at,
            "long_url": None if key(url) == url else url,
            "answered": capture.url,
            "requested": capture.requested,
            "permanent": capture.permanent,
            "status": capture.status,
            "headers": capture.headers,
            "sha256": capture.sha256,
            "size": len(capture.body),
            "poll": poll,
            "kept": _whole(capture),
        }
        connection.execute(self._database.insert(captures).values(row).on_conflict_do_nothing())

    def _rows(self, condition: Any) -> Iterator[Row[Any]]:  # Any: as SQLAlchemy has it
        """Kept rows, oldest first, a part at a time."""
        place = None
        order = captures.c.at, captures.c.url
        while True:
            query = select(captures).where(captures.c.kept, condition).order_by(*order).limit(_PART)
            with self._database.read() as connection:
                rows = connection.execute(query if place is None else query.where(place)).all()
            yield from rows
            if len(rows) < _PART:
                return
            last = rows[-1]
            place = or_(captures.c.at > last.at, and_(captures.c.at == last.at, captures.c.url > last.url))

    def _read(self, row: Row[Any]) -> Capture:
        return Capture(
            url=row.answered,
            requested=row.requested,
            status=row.status,
            headers=tuple((name, value) for name, value in row.headers),
            body=self._bodies.get(row.sha256),
            at=row.at,
            sha256=row.sha256,
            permanent=row.permanent,
        )


def _whole(capture: Capture) -> bool:
    """Whether the body came along: where texts are not archived, the hash comes without it."""
    return bool(capture.body) or capture.sha256 == EMPTY


def _address(requested: str) -> str:
    return urls.canonical(requested) if urls.is_web(requested) else requested


def _bury(connection: Connection, keys: set[str]) -> None:
    """Mark links as tombstones of which no capture is left."""
    alive = exists().where(captures.c.url == links.c.url, captures.c.kept)
    done = links.c.url.in_(keys), links.c.stage == Stage.READ, links.c.next_at.is_(None)
    connection.execute(update(links).where(*done, ~alive).values(stage=Stage.PRUNED.value))
