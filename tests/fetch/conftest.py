from __future__ import annotations

import ssl
from collections.abc import Iterator
from pathlib import Path

import pytest

from newstrail.fetch import Hosts
from tests.fetch.world import MemoryHosts, World

#: A certificate for s.test and t.test, its own authority, and its key: made for these tests, worth nothing elsewhere.
PEM = Path(__file__).with_name("secure.pem")


@pytest.fixture
def secure() -> ssl.SSLContext:
    """What a server needs to speak TLS as s.test or t.test."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(PEM)
    return context


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A module that says `MEMORIES` runs its tests with each: the dicts, and the tables the service uses."""
    if "world" in metafunc.fixturenames and hasattr(metafunc.module, "MEMORIES"):
        metafunc.parametrize("world", metafunc.module.MEMORIES, indirect=True)


@pytest.fixture
def world(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[World]:
    if getattr(request, "param", "dicts") == "dicts":
        hosts: Hosts = MemoryHosts()
        close = None
    else:
        from newstrail.store import hosts as stored
        from newstrail.store import tables
        from newstrail.store.database import Database

        database = Database(f"sqlite:///{tmp_path / 'hosts.db'}")
        with database.write() as connection:
            tables.metadata.create_all(connection, tables=[tables.hosts, tables.robots])
        hosts, close = stored.Hosts(database), database.close
    made = World(hosts, ca_file=str(PEM))
    yield made
    made.close()
    if close:
        close()


@pytest.fixture
def public(monkeypatch: pytest.MonkeyPatch) -> None:
    """Loopback passes for a public network: connections are kept alive, and no `allow` is needed."""
    monkeypatch.setattr("newstrail.fetch.resolver.denied", lambda address: False)
