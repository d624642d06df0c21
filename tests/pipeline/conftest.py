"""A house that follows an article."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from newstrail.core.capture import capture_of
from newstrail.model import Origin, Stamp
from newstrail.pipeline import Edges, follow
from newstrail.store import Store
from tests.making import NOW
from tests.pipeline.days import FEED, SEED, WIRE, run
from tests.web import Clock, Web, a_feed, a_house


@pytest.fixture
def house(store: Store, tmp_path: Path) -> tuple[Edges, Web, Clock]:
    """A house that follows the seed and has taken the base line of two sources."""
    edges, web, clock = a_house(store, tmp_path, FEED, WIRE)
    follow(
        capture_of(SEED.encode(), url="", now=NOW), edges, published=Stamp(NOW, timedelta(hours=9), True, Origin.GIVEN)
    )
    web.pages[FEED.url] = a_feed([("https://gana.test/old", "오래된 소식", NOW - timedelta(days=1))])
    web.pages[WIRE.url] = a_feed([("https://dara.test/old", "더 오래된 소식", NOW - timedelta(days=2))])
    run(edges)
    return edges, web, clock
