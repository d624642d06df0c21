"""One `run` for one database: a lease in a row, renewed while it lives."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

from newstrail.errors import AlreadyRunning
from newstrail.store import Store

#: How long the lease holds without being renewed; a killed service blocks another machine no longer than this.
TTL = timedelta(seconds=30)

NAME = "run"


@contextmanager
def only_one(store: Store, owner: str, now: Callable[[], datetime]) -> Iterator[Callable[[], bool]]:
    """Hold the lease; yields what renews it (False: it was lost). Raises AlreadyRunning where another lives."""
    if not store.leases.take(NAME, owner, now(), TTL):
        holder = store.leases.holder(NAME, now())
        if holder and dead(holder):  # killed on this machine: nobody will renew it
            store.leases.release(NAME, holder)
        if not store.leases.take(NAME, owner, now(), TTL):
            raise AlreadyRunning(
                f"another `newstrail run` ({holder}) works on this data: stop it first, "
                "or use the other commands meanwhile; `newstrail status` shows it"
            )
    store.links.free()  # what a killed run had claimed need not wait for its lease to run out
    try:
        yield lambda: store.leases.take(NAME, owner, now(), TTL)
    finally:
        store.leases.release(NAME, owner)


def dead(owner: str) -> bool:
    """Whether an owner ("host:pid:…") is of this machine and no longer runs."""
    host, pid, *_ = owner.split(":")
    if host != socket.gethostname() or not pid.isdigit():
        return False
    try:
        os.kill(int(pid), 0)
    except ProcessLookupError:
        return True
    except PermissionError:
        return False
    return False
