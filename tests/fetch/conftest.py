from __future__ import annotations

import ssl
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.fetch.world import MemoryHosts, World

#: A certificate for s.test and t.test, its own authority, and its key: made for these tests, worth nothing elsewhere.
PEM = Path(__file__).with_name("secure.pem")


@pytest.fixture
def secure() -> ssl.SSLContext:
    """What a server needs to speak TLS as s.test or t.test."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(PEM)
    return context


@pytest.fixture
def world() -> Iterator[World]:
    made = World(MemoryHosts(), ca_file=str(PEM))
    yield made
    made.close()
