"""A job that ran into a fault of ours: put off, so that it does not come back at once, and given up at last."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import select, update

from newstrail.model import Health, Job, Poll, Read, Stage
from newstrail.store.database import Database
from newstrail.store.tables import links, sources

#: First gap, doubling; an update may mend it, so it is long.
GAP = timedelta(hours=1)

#: An article that fails so often in a row is dropped, with the reason.
TRIES = 5


def note(database: Database, job: Job, why: str, now: datetime) -> None:
    """Put the job off; a Cluster or Report waits for nothing and is tried again at the next occasion."""
    with database.write() as connection:
        if isinstance(job, Poll):
            this = sources.c.key == job.source
            failures = connection.execute(select(sources.c.failures).where(this)).scalar_one_or_none() or 0
            put_off = update(sources).where(this).values(next_at=_later(failures, now), failures=failures + 1)
            connection.execute(put_off.values(polled_at=now, health=Health.BROKEN.value, reason=why))
        elif isinstance(job, Read):
            row = connection.execute(
                select(links.c.failures, links.c.stage).where(links.c.url == job.url)
            ).one_or_none()
            if row is None:
                return
            last = row.failures + 1 >= TRIES
            stage = Stage.DROPPED if last and row.stage == Stage.UNREAD else Stage(row.stage)
            at = None if last else _later(row.failures, now)
            put_off = update(links).where(links.c.url == job.url).values(next_at=at, failures=row.failures + 1)
            connection.execute(put_off.values(stage=stage.value, reason=why, lease_owner=None, lease_until=None))


def _later(failures: int, now: datetime) -> datetime:
    return now + GAP * (1 << min(failures, 6))
