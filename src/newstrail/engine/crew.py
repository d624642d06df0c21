"""A crew of threads that takes what is due."""

from __future__ import annotations

import threading
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from datetime import timedelta

from newstrail.engine.due import Room, due
from newstrail.engine.work import Done, perform
from newstrail.model import Job, Poll, Read, Report
from newstrail.pipeline import Edges

#: How long articles wait to be placed together while others are being read: order among them is then right at once.
HELD = timedelta(minutes=1)


@dataclass(slots=True)
class Tally:
    """What was done, by kind of job, and what went wrong."""

    polls: int = 0
    reads: int = 0
    reports: int = 0
    problems: list[Done] = field(default_factory=list)

    def count(self, done: Done) -> None:
        self.polls += isinstance(done.job, Poll)
        self.reads += isinstance(done.job, Read)
        self.reports += isinstance(done.job, Report)
        if done.problem:
            self.problems.append(done)


class Crew:
    """A thread pool that does each job once at a time, and clusters in one lane."""

    def __init__(self, edges: Edges, owner: str, workers: int, *, again: bool = True) -> None:
        self.edges, self.owner, self.workers = edges, owner, workers
        self.pool = ThreadPoolExecutor(workers, thread_name_prefix="newstrail")
        self.tally = Tally()
        self.busy: dict[str, Future[Done]] = {}
        self.again = again  #: whether a source that has been polled by this crew is polled once more when it is due
        self._begun = self._placed_at = edges.now()
        self._guard = threading.Lock()

    def take(self, room: Room) -> int:
        """Begin what is due and not under way yet; returns how many jobs that was."""
        begun = 0
        for job in due(self.edges, self.owner, room):
            begun += self._begin(job)
        return begun

    def places(self) -> bool:
        """Whether it is time to place what was read: once reading pauses, and at the latest after HELD."""
        now = self.edges.now()
        with self._guard:
            reading = any(key.startswith("read ") for key in self.busy)
        if reading and now - self._placed_at < HELD:
            return False
        self._placed_at = now
        return True

    def _begin(self, job: Job) -> bool:
        with self._guard:
            if job.key in self.busy or (isinstance(job, Poll) and self._polled(job)):
                return False
            future = self.pool.submit(perform, job, self.edges)
            self.busy[job.key] = future
        future.add_done_callback(lambda done, key=job.key: self._ended(key, done))  # type: ignore[misc]  # a default argument
        return True

    def _polled(self, job: Poll) -> bool:
        """Whether a crew that looks once has looked there; one put off because its host was busy has not been."""
        at = None if self.again else self.edges.store.sources.state(job.source).polled_at
        return at is not None and at >= self._begun

    def _ended(self, key: str, future: Future[Done]) -> None:
        with self._guard:
            self.busy.pop(key, None)
        if not future.cancelled() and future.exception() is None:
            self.tally.count(future.result())

    def running(self) -> list[Future[Done]]:
        with self._guard:
            return list(self.busy.values())

    def settle(self, seconds: float) -> None:
        """Wait for one job to end, at most so long; raises what stops everything."""
        ended, _ = wait(self.running(), timeout=seconds, return_when=FIRST_COMPLETED)
        for future in ended:
            if error := future.exception():
                raise error

    def close(self) -> None:
        self.pool.shutdown(wait=True, cancel_futures=True)
