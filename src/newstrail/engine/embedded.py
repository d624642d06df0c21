"""The embedded engine: one process that does what is due, once or until it is told to stop.

APScheduler ticks, a crew of threads performs. What is due is state in our tables, so the scheduler holds nothing that
could be lost, skipped or run twice.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import structlog
from apscheduler.schedulers.background import BackgroundScheduler

from newstrail.engine.crew import Crew, Tally
from newstrail.engine.due import Room
from newstrail.engine.lease import TTL, only_one
from newstrail.engine.reread import finish
from newstrail.engine.work import Done, perform
from newstrail.errors import Operator
from newstrail.model import Cluster, Report
from newstrail.pipeline import Edges

log = structlog.get_logger("newstrail.engine")

#: Seconds between two looks at what is due.
TICK = 1.0

#: A host that rests no longer than this is waited for by `once`.
WAIT = timedelta(seconds=30)

#: The longest sleep at a stretch: whoever holds the lease must renew it before it runs out.
BREATH = TTL / 2


def serve(edges: Edges, owner: str, *, workers: int, stop: threading.Event, keep: timedelta | None) -> Tally:
    """Do what is due until `stop` is set. Raises AlreadyRunning where another `run` holds this database."""
    with only_one(edges.store, owner, edges.now) as renew:
        finish(edges, renew=renew, stopping=stop.is_set)
        crew = Crew(edges, owner, workers)
        scheduler = BackgroundScheduler(
            timezone=UTC, job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
        )
        scheduler.add_job(_Tick(crew, renew, stop), "interval", seconds=TICK, id="tick")
        scheduler.add_job(maintain, "interval", (edges, keep), hours=1, id="maintain")
        scheduler.start()
        log.info("started", owner=owner, sources=len(edges.sources))
        stop.wait()
        log.info("stopping", under_way=len(crew.running()))
        scheduler.shutdown(wait=True)
        crew.close()
        log.info("stopped", polls=crew.tally.polls, reads=crew.tally.reads, reports=crew.tally.reports)
        return crew.tally


class _Tick:
    """Take what is due. A store that refuses is tried again at the next tick; a lost lease ends the service.

    That it refuses is logged once, and once that it answers again: not each second of a night without a database.
    """

    def __init__(self, crew: Crew, renew: Callable[[], bool], stop: threading.Event) -> None:
        self._crew, self._renew, self._stop = crew, renew, stop
        self._refusal = ""

    def __call__(self) -> None:
        crew = self._crew
        try:
            if not self._renew():
                log.error("lease-lost", hint="another run has taken over this database")
                self._stop.set()
            elif not self._stop.is_set():
                crew.take(Room(reads=crew.workers - len(crew.running()), places=crew.places()))
        except Operator as error:
            if str(error) != self._refusal:
                self._refusal = str(error)
                log.error("store-refuses", why=self._refusal)
        else:
            if self._refusal:
                self._refusal = ""
                log.info("store-answers")


def maintain(edges: Edges, keep: timedelta | None) -> None:
    """Prune captures older than `keep` (None: never) and fold the database's log into it."""
    try:
        if keep:
            log.info("pruned", captures=edges.store.captures.prune(edges.now() - keep))
        edges.store.checkpoint()
    except Operator as error:
        log.error("store-refuses", why=str(error))


def once(
    edges: Edges,
    owner: str,
    *,
    workers: int,
    reads: int,
    polls: bool = True,
    until: datetime | None = None,
    stopping: Callable[[], bool] = lambda: False,
    progress: Callable[[Tally], None] = lambda _: None,
) -> Tally:
    """Do what is due, each source once, articles up to `reads`, hosts' rests waited for; then place, and return what
    was done."""
    crew = Crew(edges, owner, workers, again=False)
    claimed = 0
    try:
        while not stopping() and (until is None or edges.now() < until):
            free = crew.workers - len(crew.running())
            before = crew.tally.reads
            begun = crew.take(Room(reads=max(0, min(free, reads - claimed)), polls=polls, reports=False, places=False))
            progress(crew.tally)
            if crew.running():
                crew.settle(TICK)
            elif not begun and not _rested(edges, reads - claimed):
                break
            claimed += crew.tally.reads - before
        while crew.running():
            crew.settle(TICK)
        placed = Done(Cluster())
        while edges.store.filings.waiting() and not stopping() and not placed.problem:
            placed = perform(Cluster(), edges)
        crew.tally.count(placed)
    finally:
        crew.close()
    progress(crew.tally)
    return crew.tally


def _rested(edges: Edges, room: int) -> bool:
    """Wait until the next host is free, if an article waits for it and it is soon; False: nothing is to come soon."""
    at = edges.store.links.next_due(edges.now()) if room > 0 else None
    if at is None or at > edges.now() + WAIT:
        return False
    edges.sleep(max(0.05, min(at - edges.now(), BREATH).total_seconds()))
    return True


def tell(edges: Edges) -> list[str]:
    """Close each edition's window now and send what waits; a line for each digest, for a person."""
    now = edges.now()
    lines = []
    for name in edges.editions:
        since = edges.store.digests.last_end(name) or edges.store.meta.started() or now
        done = perform(Report(name, since, now), edges)
        lines.append(f"digest {name}: {done.problem}" if done.problem else f"digest {name}: written")
    for job in edges.store.digests.due(now):
        done = perform(job, edges)
        if problem := done.problem or done.trouble:
            lines.append(f"{job.key}: {problem}")
    return lines
