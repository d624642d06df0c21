"""What tests run in processes of their own: each opens the database and writes down what it did."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import TextIO

from newstrail.core.arrange import arrange, marks
from newstrail.model import Stage
from newstrail.store import Store
from tests.making import NOW, a_capture, a_filing, a_link, a_mention


def claim(store: Store, owner: str, log: TextIO) -> None:
    """Take links, ten at a time, and read them, until there are none."""
    while links := store.links.claim(NOW, 10, owner, timedelta(minutes=5)):
        for link in links:
            print(link.url, file=log)
            store.links.save(a_link(link.url, stage=Stage.READ, next_at=None))


def book(store: Store, _owner: str, log: TextIO) -> None:
    for _ in range(25):
        at, booked = store.hosts.book("a.test", NOW, timedelta(seconds=5), timedelta(hours=1))
        print(at.isoformat() if booked else "refused", file=log)


def lead(store: Store, owner: str, log: TextIO) -> None:
    print(store.leases.take("run", owner, NOW, timedelta(seconds=30)), file=log)


def start(_store: Store, _owner: str, log: TextIO) -> None:
    print("started", file=log)


def file(store: Store, owner: str, log: TextIO) -> None:
    """File articles until killed; an address is written down once it is filed."""
    for number in range(1_000_000):
        url = f"https://a.test/{owner}/{number}"
        body = url.encode() * 50
        mentions = tuple(a_mention(f"company-{place}") for place in range(5))
        filing = a_filing(url, capture=hashlib.sha256(body).hexdigest(), mentions=mentions)
        store.filings.file(filing, a_capture(url, body=body), a_link(url, stage=Stage.READ, next_at=None))
        print(url, file=log, flush=True)


def place(store: Store, _owner: str, log: TextIO) -> None:
    """Place what waits, three at a time, until killed."""
    while batch := store.filings.unplaced(3):
        print(len(batch), file=log, flush=True)
        near = store.placing.candidates(marks(batch))
        store.placing.place(arrange(batch, near, store.rulings.all()))


Verb = Callable[[Store, str, TextIO], None]


def work(verb: Verb, url: str, folder: Path, owner: str, log: Path, wait: Callable[[], object]) -> None:
    """`wait` before the database is opened, so that all do so at once."""
    with log.open("w") as lines:
        wait()
        store = Store(url, folder)
        verb(store, owner, lines)
        store.close()
