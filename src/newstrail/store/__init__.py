"""Edge: the database and the captures' files. The only door to SQLAlchemy."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

from sqlalchemy import select, text

from newstrail.errors import StoreFailed
from newstrail.store.articles import Articles
from newstrail.store.bodies import Bodies
from newstrail.store.captures import Captures
from newstrail.store.claims import Claims
from newstrail.store.counts import Counts
from newstrail.store.database import Database
from newstrail.store.digests import Digests
from newstrail.store.export import Export
from newstrail.store.filings import Filings
from newstrail.store.hosts import Hosts
from newstrail.store.leases import Leases
from newstrail.store.links import Links
from newstrail.store.meta import Meta
from newstrail.store.migrate import HEAD
from newstrail.store.migrate import migrate as _migrate
from newstrail.store.placing import Placing
from newstrail.store.proof import Proof
from newstrail.store.rulings import Rulings
from newstrail.store.search import Search
from newstrail.store.sources import Sources
from newstrail.store.watches import Watches

__all__ = ["Database", "Store"]

#: Files up to this size are checked at every start, in bytes (SQLite reads about 1 GB/s from memory).
CHECKED = 64 * 1024 * 1024


class Store:
    """All that is remembered, noun by noun. Threads may share it; every method is a short transaction of its own.

    Every method may be done twice with the effect of once. `folder` holds the captures' bodies.
    """

    def __init__(self, url: str, folder: Path, *, migrate: bool = True) -> None:
        """Open, or make, the database. Raises NewerDatabase, or StoreFailed where it is damaged or cannot be used."""
        self.database = Database(url)
        try:
            _migrate(self.database, allowed=migrate)
            self._sound()
        except BaseException:
            self.database.close()
            raise
        self.folder = folder
        self.warnings: list[str] = self.database.warnings()
        self.captures = Captures(self.database, Bodies(folder / "captures"))
        self.links = Links(self.database)
        self.sources = Sources(self.database, self.captures)
        self.hosts = Hosts(self.database)
        self.filings = Filings(self.database, self.captures, self.links)
        self.claims = Claims(self.database, self.filings)
        self.articles = Articles(self.database, self.captures)
        self.watches = Watches(self.database)
        self.rulings = Rulings(self.database)
        self.digests = Digests(self.database)
        self.leases = Leases(self.database)
        self.meta = Meta(self.database)
        self.placing = Placing(self.database)
        self.search = Search(self.database)
        self.counts = Counts(self.database)
        self.proof = Proof(self.database)
        self.export = Export(self.database)

    def check(self, *, full: bool = False) -> list[str]:
        """What is wrong with the database file; empty if it is sound. `full` compares indexes too, and takes longer."""
        return self.database.check(full=full)

    def checkpoint(self) -> bool:
        """When idle: fold the log into the file and cut it back; False if a reader was in the way."""
        return self.database.checkpoint()

    def size(self) -> int:
        """Bytes the database takes, without captures."""
        return self.database.size()

    def free(self) -> int:
        """Bytes free on the disk that captures (and SQLite's file) are written to."""
        return shutil.disk_usage(self.folder).free

    def describe(self) -> str:
        """Which database this is, in a line for a person; no password."""
        if self.database.file:
            return f"SQLite {sqlite3.sqlite_version}, {self.database.name}, step {HEAD}"
        with self.database.read() as connection:
            version = connection.execute(select(text("current_setting('server_version')"))).scalar_one()
        return f"PostgreSQL {version}, {self.database.name}, step {HEAD}"

    def close(self) -> None:
        self.database.close()

    def _sound(self) -> None:
        if self.database.size() <= CHECKED and (wrong := self.check()):
            raise StoreFailed(
                f"{self.database.name}: it is damaged. Stop newstrail, keep the file, and restore a backup ({wrong[0]})"
            )
