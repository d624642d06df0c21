"""Claims of followed articles, and what later articles say that bears on them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from datetime import date, datetime

from sqlalchemy import Connection, delete, select

from newstrail.model import Claim, Evidence, Filing, Tracked
from newstrail.store import coding
from newstrail.store.database import Database
from newstrail.store.filings import Filings
from newstrail.store.tables import claims, coverage, evidence, revisions

#: Articles held in memory at once while older ones are gone through.
_PART = 200


class Claims:
    def __init__(self, database: Database, filings: Filings) -> None:
        self._database, self._filings = database, filings

    def keep(self, article: str, tracked: Iterable[Tracked]) -> None:
        """These are the claims of an article from now on; evidence and rulings on those that stay, stay."""
        with self._database.write() as connection:
            write(connection, article, tracked)

    def all(self) -> list[Tracked]:
        """By article, in order of following; in the order in which each makes them."""
        query = select(claims, revisions.c.long_url).join(
            revisions, (revisions.c.url == claims.c.url) & (revisions.c.number == claims.c.number)
        )
        with self._database.read() as connection:
            rows = connection.execute(query.order_by(claims.c.day, claims.c.url, claims.c.place)).all()
        return [
            Tracked(
                id=row.id,
                article=row.long_url or row.url,
                number=row.number,
                day=date.fromisoformat(row.day),
                claim=coding.decode(Claim, row.claim),
            )
            for row in rows
        ]

    def hear(self, found: Iterable[Evidence]) -> None:
        """Keep what articles say; of one article on one claim, what it said last."""
        rows = [
            {"claim": one.claim, "url": one.url, "number": one.number, "at": one.at, "evidence": coding.encode(one)}
            for one in found
        ]
        if not rows:
            return
        statement = self._database.insert(evidence)
        new = {name: statement.excluded[name] for name in ("number", "at", "evidence")}
        with self._database.write() as connection:
            connection.execute(statement.on_conflict_do_update(index_elements=["claim", "url"], set_=new), rows)

    def evidence(self) -> dict[str, list[Evidence]]:
        """All of it by claim, oldest first."""
        heard: dict[str, list[Evidence]] = defaultdict(list)
        with self._database.read() as connection:
            for row in connection.execute(select(evidence).order_by(evidence.c.at, evidence.c.url)):
                heard[row.claim].append(coding.decode(Evidence, row.evidence))
        return heard

    def later(self, companies: Collection[str], since: datetime) -> Iterator[Filing]:
        """What was read before the claim was: articles that name one of the companies and count after the moment."""
        query = select(coverage.c.url).where(coverage.c.company.in_(companies), coverage.c.at > since).distinct()
        with self._database.read() as connection:
            urls = sorted(connection.execute(query).scalars())
        for first in range(0, len(urls), _PART):
            newest: dict[str, Filing] = {}
            for (url, _), filing in sorted(self._filings.many(urls[first : first + _PART]).items()):
                newest[url] = filing
            yield from newest.values()


def write(connection: Connection, article: str, tracked: Iterable[Tracked]) -> None:
    rows = {
        one.id: {
            "id": one.id,
            "url": article,
            "number": one.number,
            "place": place,
            "day": one.day.isoformat(),
            "start": one.claim.start,
            "end": one.claim.end,
            "claim": coding.encode(one.claim),
        }
        for place, one in enumerate(tracked)
    }
    connection.execute(delete(claims).where(claims.c.url == article))
    if rows:
        connection.execute(claims.insert(), list(rows.values()))
