"""Addresses that sources pointed to, and how far we have come with each.

A row is never deleted: by it a pruned article, or one that vanishes from a feed and returns, is known not to be new.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, func, select, text, union, update

from newstrail.core import urls
from newstrail.model import Entry, Kind, Link, Stage
from newstrail.store import coding
from newstrail.store.columns import key
from newstrail.store.database import COUNTED, Database
from newstrail.store.queue import heads, soonest
from newstrail.store.tables import TO_PLACE, TO_PLACE_DROPPED, articles, links, revisions

#: Addresses asked for in one statement; SQLite takes 32,766 values.
_PART = 5000

#: What `next_at` means something for: any other stage waits for nothing.
_WAITING = (Stage.UNREAD, Stage.READ)


class Links:
    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, url: str) -> Link | None:
        return self.many([url]).get(url)

    def many(self, addresses: Iterable[str]) -> dict[str, Link]:
        """Those of the addresses that are known."""
        wanted = list(addresses)
        found: dict[str, Link] = {}
        with self._database.read() as connection:
            for part in (wanted[at : at + _PART] for at in range(0, len(wanted), _PART)):
                rows = connection.execute(select(links).where(links.c.url.in_(part)))
                found |= {link.url: link for link in map(read, rows)}
        return found

    def add(self, new: Iterable[Link]) -> int:
        """Those not known yet; a known one stays as it is. Returns how many were new."""
        with self._database.write() as connection:
            return add(self._database, connection, new)

    def save(self, link: Link) -> Link:
        """How far we have come with it; whoever had claimed it has it no more. Returns it as saved."""
        with self._database.write() as connection:
            save(self._database, connection, link)
        return link

    def claim(self, now: datetime, limit: int, owner: str, lease: timedelta) -> list[Link]:
        """Links to be read now that nobody else gets until they are saved or released, or the lease runs out.

        One a site at most, and none of a site that rests or of which one is claimed already; the highest priority
        first, then the oldest.
        """
        with self._database.write() as connection:
            self._database.alone(connection, "claim links")
            chosen: dict[str, str] = {}
            for row in connection.execute(heads(now)):
                if len(chosen) == limit:
                    break
                chosen.setdefault(row.site, row.url)
            claimed = update(links).where(links.c.url.in_(list(chosen.values())))
            rows = connection.execute(claimed.values(lease_owner=owner, lease_until=now + lease).returning(*links.c))
            found = {row.url: read(row) for row in rows}
        return [found[url] for url in chosen.values()]

    def free(self) -> None:
        """Give back all that is claimed: for the one `run`, which knows that whoever had claimed it is gone."""
        held = update(links).where(links.c.lease_until.is_not(None))
        with self._database.write() as connection:
            connection.execute(held.values(lease_owner=None, lease_until=None))

    def once_more(self, stories: Iterable[str], looks: int, now: datetime) -> None:
        """Look again at the reports of these stories whose looks are over, unless there were more than `looks`."""
        reports = select(articles.c.url).where(articles.c.story.in_(list(stories)), articles.c.kind == Kind.NEW.value)
        rest = links.c.stage == Stage.READ, links.c.next_at.is_(None), links.c.looks <= looks, ~links.c.backfill
        with self._database.write() as connection:
            connection.execute(update(links).where(links.c.url.in_(reports), *rest).values(next_at=now))

    def release(self, addresses: Iterable[str], owner: str) -> None:
        """Give back what `owner` claimed and has not read."""
        mine = update(links).where(links.c.url.in_(list(addresses)), links.c.lease_owner == owner)
        with self._database.write() as connection:
            connection.execute(mine.values(lease_owner=None, lease_until=None))

    def backlog(self, now: datetime) -> dict[str, int]:
        """How many links are at each stage that has any, and how many are "due" and "claimed" now."""
        stages = select(links.c.stage, func.count()).group_by(links.c.stage).order_by(links.c.stage)
        with self._database.read() as connection:
            counts = {str(stage): int(count) for stage, count in connection.execute(stages)}
            counts["due"] = connection.execute(select(func.count()).where(links.c.next_at <= now)).scalar_one()
            counts["claimed"] = connection.execute(select(func.count()).where(links.c.lease_until > now)).scalar_one()
        return counts

    def next_due(self, now: datetime) -> datetime | None:
        """The earliest moment at which something that nobody has can be claimed, rests of hosts counted in."""
        with self._database.read() as connection:
            return connection.execute(soonest(now)).scalar_one_or_none()

    def listed(self, source: str, limit: int) -> tuple[Entry, ...]:
        """What a source listed last."""
        query = select(links.c.entry).where(links.c.source == source).order_by(links.c.first_seen.desc()).limit(limit)
        with self._database.read() as connection:
            return tuple(coding.decode(Entry, entry) for entry in connection.execute(query).scalars())

    def backfilled(self, addresses: Iterable[str]) -> frozenset[str]:
        """Those of the addresses that backfill found."""
        return frozenset(url for url, link in self.many(addresses).items() if link.backfill)

    def pending(self) -> list[Link]:
        """What has no place yet: not read so far, read but not placed, or dropped and not in the ledger."""
        waiting = union(
            select(links.c.url).where(links.c.stage == Stage.UNREAD),
            select(links.c.url).where(text(TO_PLACE_DROPPED)),
            select(revisions.c.url).where(text(TO_PLACE)),
        )
        query = select(links).where(links.c.url.in_(waiting)).order_by(links.c.first_seen, links.c.url)
        with self._database.read() as connection:
            return [read(row) for row in connection.execute(query)]

    def dropped(self, limit: int) -> list[Link]:
        """Finally dropped and not in the ledger yet, oldest first."""
        query = select(links).where(text(TO_PLACE_DROPPED)).order_by(links.c.first_seen, links.c.url).limit(limit)
        with self._database.read() as connection:
            return [read(row) for row in connection.execute(query)]


# ── for the other tables' transactions ─────────────────────────────────────────────────────────────


def add(database: Database, connection: Connection, new: Iterable[Link]) -> int:
    """Insert those not known yet, in one statement; in order of address, so that two that insert the same both end."""
    rows = [_row(link) for link in sorted(new, key=lambda link: link.url)]
    if not rows:
        return 0
    insert = database.insert(links).on_conflict_do_nothing()
    return connection.execute(insert, rows, execution_options=COUNTED).rowcount


def save(database: Database, connection: Connection, link: Link) -> None:
    row = _row(link)
    moves = {name: row[name] for name in row if name not in ("url", "long_url", "placed")}
    insert = database.insert(links).values(row)
    connection.execute(insert.on_conflict_do_update(index_elements=[links.c.url], set_=moves))


def read(row: Row[Any]) -> Link:  # Any: SQLAlchemy does not know a row's types
    validators, validated = coding.validators(row.validators)
    return Link(
        url=row.long_url or row.url,
        entry=coding.decode(Entry, row.entry),
        source=row.source,
        stage=Stage(row.stage),
        first_seen=row.first_seen,
        next_at=row.next_at,
        looks=row.looks,
        failures=row.failures,
        priority=row.priority,
        validators=validators,
        validated=validated,
        reason=row.reason,
        backfill=row.backfill,
    )


def _row(link: Link) -> dict[str, object]:
    # what is told by its headline waits for no host
    asked = link.entry.url if urls.is_web(link.entry.url) and "wrapped" not in link.entry.flags else None
    return {
        "url": link.url,
        "long_url": None if key(link.url) == link.url else link.url,
        "site": urls.site(asked) if asked else "",
        "host": urls.authority(asked) if asked else "",
        "source": link.source,
        "entry": coding.encode(link.entry),
        "stage": link.stage.value,
        "first_seen": link.first_seen,
        "next_at": link.next_at if link.stage in _WAITING else None,
        "looks": link.looks,
        "failures": link.failures,
        "priority": link.priority,
        "validators": coding.validated(link),
        "reason": link.reason,
        "backfill": link.backfill,
        "lease_owner": None,
        "lease_until": None,
        "placed": False,
    }
