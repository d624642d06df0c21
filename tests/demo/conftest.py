"""The demo's world, read once."""

from __future__ import annotations

import pytest

from newstrail.demo.load import read_world
from newstrail.demo.world import World


@pytest.fixture(scope="session")
def world() -> World:
    return read_world()
