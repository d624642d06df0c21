"""One door to the database: short reads, and writes that take their turn.

SQLite: each process has one connection that writes and checkpoints (two at once can corrupt a file in SQLite before
3.51.3), and others that can only read. Every write begins by taking the write lock: a transaction that reads first
and writes later fails at once when another came between, however long it is told to wait.
"""

from __future__ import annotations

import sqlite3
import threading
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, Table, create_engine, event, func, select, text
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.pool import QueuePool

from newstrail.errors import StoreFailed
from newstrail.store.failures import explained

#: How long a write waits for another process's write, in seconds. Writes take milliseconds; a backup may take longer.
PATIENCE = 60.0

#: The log file is cut back to this after a checkpoint, in bytes.
LOG_LIMIT = 64 * 1024 * 1024

#: The first version without the WAL-reset race (found 2026-03-03).
SOUND_SQLITE = (3, 51, 3)

#: For INSERTs whose `rowcount` is asked: SQLAlchemy forgets it otherwise.
COUNTED = {"preserve_rowcount": True}


class Database:
    """An engine for each way of using the database. Threads may share it; a forked process may not."""

    def __init__(self, url: str) -> None:
        """`url` is `sqlite:///path/to/file` or `postgresql://…`. Raises StoreFailed if it cannot be opened."""
        try:
            self.url: URL = make_url(url)
        except ArgumentError as e:
            raise StoreFailed(f"{url!r} is no database URL: use sqlite:///path/to/file or postgresql://…") from e
        self.file: Path | None = None
        self._turn = threading.Lock()
        backend = self.url.get_backend_name()
        if backend == "sqlite":
            self._open_sqlite()
        elif backend in ("postgresql", "postgres"):
            self._open_postgresql()
        else:
            raise StoreFailed(f"{backend} is not supported: use sqlite:///path/to/file or postgresql://…")

    @property
    def name(self) -> str:
        """The database as a person should see it: no password."""
        return str(self.file) if self.file else self.url.render_as_string(hide_password=True)

    @contextmanager
    def write(self, *, durable: bool = False) -> Iterator[Connection]:
        """A transaction that may write: committed at the end, nothing of it stays if the block raises.

        `durable`: it also survives a power cut (digests, deliveries, rulings); the others survive a crash of the
        process. Keep it short, and open no second one inside.
        """
        with self._failures(), self._turn if self.file else _FREE, self._writer.connect() as connection:
            if self.file and durable:
                _driver(connection).execute("PRAGMA synchronous=FULL")
            try:
                with connection.begin():
                    yield connection
            finally:
                if self.file and durable and not connection.invalidated:
                    _driver(connection).execute("PRAGMA synchronous=NORMAL")

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """One consistent view, which cannot write. Keep it short: an open one keeps the log from shrinking."""
        with self._failures(), self._reader.connect() as connection, connection.begin():
            yield connection

    def insert(self, table: Table) -> sqlite.Insert:
        """An INSERT that knows ON CONFLICT."""
        if self.file:
            return sqlite.insert(table)
        return postgresql.insert(table)  # type: ignore[return-value]  # the same methods, no common class

    def alone(self, connection: Connection, subject: str) -> None:
        """Until the transaction ends no other has the same subject; SQLite's writers are alone anyway."""
        if not self.file:
            connection.execute(select(func.pg_advisory_xact_lock(_lock(subject))))

    def together(self, connection: Connection, subject: str) -> None:
        """Until the transaction ends others may have the same subject, but none has it alone."""
        if not self.file:
            connection.execute(select(func.pg_advisory_xact_lock_shared(_lock(subject))))

    def check(self, *, full: bool = False) -> list[str]:
        """What is wrong with the file, in SQLite's words; empty if it is sound. `full` compares indexes too."""
        if not self.file:
            return []
        pragma = "integrity_check" if full else "quick_check"
        with self.read() as connection:
            found = [str(row[0]) for row in connection.execute(text(f"PRAGMA {pragma}(20)"))]
        return [] if found == ["ok"] else found

    def warnings(self) -> list[str]:
        """What whoever runs this should know, though it works."""
        if not self.file or sqlite3.sqlite_version_info >= SOUND_SQLITE:
            return []
        version = sqlite3.sqlite_version
        return [f"SQLite {version}: before 3.51.3 it can, rarely, damage a file that several processes write at once"]

    def copy(self, name: str) -> Path | None:
        """A sound copy beside the file, log included, to go back to; None: PostgreSQL's are its operator's."""
        if not self.file:
            return None
        copy = self.file.with_name(f"{self.file.name}.{name}")
        copy.unlink(missing_ok=True)
        with self._failures(), self._turn, self._writer.connect() as connection:
            _driver(connection).execute("VACUUM INTO ?", (str(copy),))
        return copy

    def checkpoint(self) -> bool:
        """Fold the log into the file and cut it back; False if a reader was in the way."""
        if not self.file:
            return True
        with self._failures(), self._turn, self._writer.connect() as connection:
            busy = _driver(connection).execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        return not busy

    def size(self) -> int:
        """Bytes on disk, the log included."""
        if self.file:
            files = [self.file, self.file.with_name(self.file.name + "-wal")]
            return sum(file.stat().st_size for file in files if file.exists())
        with self.read() as connection:
            return int(connection.execute(select(func.pg_database_size(func.current_database()))).scalar_one())

    def close(self) -> None:
        """Close every connection; the writer goes last, and tidies up the log."""
        self._reader.dispose()
        if self.file:
            self._writer.dispose()

    def _open_sqlite(self) -> None:
        if self.url.database in (None, "", ":memory:"):
            raise StoreFailed("a database in memory is lost at the end: use sqlite:///path/to/file")
        self.file = Path(str(self.url.database)).absolute()
        try:
            self.file.parent.mkdir(parents=True, exist_ok=True)
        except OSError as e:
            raise explained(e, self.name) from e
        place = self.file.as_uri().removeprefix("file://")
        wait = {"timeout": PATIENCE, "check_same_thread": False}
        self._writer = create_engine(
            URL.create("sqlite", database=str(self.file)), poolclass=QueuePool, pool_size=1, max_overflow=0,
            connect_args=wait,
        )  # fmt: skip
        self._reader = create_engine(
            f"sqlite:///file://{place}?mode=ro&uri=true", poolclass=QueuePool, pool_size=4, max_overflow=16,
            connect_args=wait,
        )  # fmt: skip
        _prepare(self._writer, ("journal_mode=WAL", "synchronous=NORMAL", f"journal_size_limit={LOG_LIMIT}"))
        _prepare(self._reader, ("query_only=ON", "wal_autocheckpoint=0"))
        event.listen(self._writer, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
        event.listen(self._reader, "begin", lambda connection: connection.exec_driver_sql("BEGIN"))
        with self._failures(), self._writer.connect():
            pass  # makes the file, which a reader cannot

    def _open_postgresql(self) -> None:
        url = self.url.set(drivername="postgresql+psycopg")
        try:
            self._writer = create_engine(url, pool_size=8, max_overflow=24, pool_pre_ping=True)
        except ModuleNotFoundError as e:
            raise StoreFailed("PostgreSQL needs its driver: pip install 'newstrail[postgres]'") from e
        self._reader = self._writer.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
        with self._failures(), self._writer.connect():
            pass

    @contextmanager
    def _failures(self) -> Iterator[None]:
        try:
            yield
        except (DBAPIError, sqlite3.Error) as e:
            failure = explained(e.orig if isinstance(e, DBAPIError) else e, self.name)
            if failure is None:
                raise
            raise failure from e


class _Free:
    """PostgreSQL's writers need no turn: the server sorts them out."""

    def __enter__(self) -> None: ...

    def __exit__(self, *_: object) -> None: ...


_FREE = _Free()


def _driver(connection: Connection) -> Any:  # Any: sqlite3.Connection, which SQLAlchemy does not know the type of
    return connection.connection.driver_connection


def _lock(subject: str) -> int:
    return zlib.crc32(subject.encode())


def _prepare(engine: Engine, pragmas: tuple[str, ...]) -> None:
    def prepare(driver: sqlite3.Connection, _record: object) -> None:
        driver.isolation_level = None  # SQLAlchemy says BEGIN, not sqlite3: the driver's comes too late to lock
        for pragma in ("foreign_keys=ON", *pragmas):
            _patiently(driver, f"PRAGMA {pragma}")

    event.listen(engine, "connect", prepare)


def _patiently(driver: sqlite3.Connection, statement: str) -> None:
    """Several processes that open a new file at once: turning WAL on does not honour the busy timeout."""
    for attempt in range(50):
        try:
            driver.execute(statement)
        except sqlite3.OperationalError as e:
            if attempt == 49 or e.sqlite_errorname not in ("SQLITE_BUSY", "SQLITE_LOCKED"):
                raise
            time.sleep(0.1)
        else:
            return
