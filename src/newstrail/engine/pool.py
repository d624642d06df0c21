"""Extraction in processes of its own: a page that takes too much time or memory ends its process, not the service."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import TimeoutError as TooSlow

from pebble import ProcessExpired, ProcessPool

from newstrail.core.extract import extract
from newstrail.model import Capture, Complete, Revision

#: Seconds one page may take; the slowest of a thousand real ones took under two.
SECONDS = 20.0

#: Bytes of memory one process may have in all: a page of 10 MB was seen to take 0.7 GB.
MEMORY = 2 * 2**30

#: Pages a process reads before it is replaced, so that what leaks stays small.
PAGES = 500

#: The flag of a revision whose page was given up; the capture is kept, and a later look tries again.
GIVEN_UP = "given-up"


class Pool:
    """Reads captures in other processes; `pool.extract` is as good as `core.extract`, and safe from any page."""

    def __init__(self, workers: int, seconds: float = SECONDS) -> None:
        self._seconds = seconds
        spawn = multiprocessing.get_context("spawn")  # forking a process with threads can hang it
        self._pool = ProcessPool(workers, max_tasks=PAGES, initializer=_bounded, initargs=(MEMORY,), context=spawn)

    def extract(self, capture: Capture) -> Revision:
        """The revision; one without text and flagged GIVEN_UP where the page took too much."""
        future = self._pool.schedule(extract, (capture,), timeout=self._seconds)
        try:
            revision: Revision = future.result()
        except (TooSlow, ProcessExpired, MemoryError):
            return Revision(
                url=capture.url,
                title="",
                text="",
                complete=Complete.TRUNCATED,
                flags=(GIVEN_UP,),
                capture=capture.sha256,
                seen=capture.at,
            )
        return revision

    def close(self) -> None:
        self._pool.close()  # type: ignore[no-untyped-call]  # pebble's have no types
        self._pool.stop()  # type: ignore[no-untyped-call]
        self._pool.join()


def _bounded(memory: int) -> None:
    """Bound this process's memory, where the platform can (not on Windows), and leave Ctrl-C to the parent."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
