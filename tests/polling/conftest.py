"""A service that polls one source."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from newstrail.store import Store
from tests.polling.service import Service, a_source


@pytest.fixture
def service(store: Store, tmp_path: Path) -> Iterator[Service]:
    made = Service(store, tmp_path, a_source())
    yield made
    made.world.close()
