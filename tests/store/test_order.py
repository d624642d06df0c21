"""The outcome is a function of what was read and ruled: in whatever batches, and in whatever order, it came."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from newstrail.core.arrange import arrange, marks
from newstrail.core.traits import unpack_profile
from newstrail.model import Filing, Ruling
from newstrail.store import Store
from newstrail.store.placing.gather import counted
from newstrail.store.tables import alike, articles, stories
from newstrail.store.tables import marks as index
from tests.store.press import RULED, press

Held = dict[str, Any]  # Any: rows of the tables, and what they hold packed


def shuffled(seed: int) -> list[Filing]:
    """In any order, but that the revisions of an article come one after the other."""
    filings = random.Random(seed).sample(press(), len(press()))
    in_order = sorted(filings, key=lambda filing: filing.number)
    waiting = {one.revision.url: iter([f for f in in_order if f.revision.url == one.revision.url]) for one in filings}
    return [next(waiting[filing.revision.url]) for filing in filings]


def placed(store: Store, filings: Sequence[Filing], size: int, rulings: Sequence[Ruling] = RULED) -> Held:
    """What the store holds once all are placed."""
    for ruling in rulings:
        store.rulings.add(ruling.kind, ruling.data, ruling.who, ruling.why, ruling.at)
    for start in range(0, len(filings), size):
        batch = filings[start : start + size]
        store.placing.place(arrange(batch, store.placing.candidates(marks(batch)), rulings))
    return held(store, {filing.revision.url for filing in filings})


def held(store: Store, urls: Iterable[str]) -> Held:
    """All that later articles are compared with, but its own numbers; and what is told of it."""
    with store.database.read() as connection:
        known = connection.execute(sa.select(articles)).all()
        url = {row.id: row.url for row in known}
        pairs = connection.execute(sa.select(alike)).all()
        told = connection.execute(sa.select(stories)).all()
        found_by = connection.execute(sa.select(index)).all()
        words = counted(connection)
    placements = {name: store.placing.placement(name) for name in urls}
    return {
        "articles": {row.url: row._asdict() | {"id": 0, "origin": url[row.origin]} for row in known},
        "pairs": {(url[row.later], url[row.earlier]): row[2:] for row in pairs},
        "stories": {row.id: row._asdict() | {"profile": unpack_profile(row.profile)} for row in told},
        "marks": {(row.mark, row.at, url[row.article]) for row in found_by},
        "words": (words.stories, words.pack()),
        "placements": {name: (one.story, one.verdict, one.companies) for name, one in placements.items() if one},
    }


@pytest.fixture(scope="module")
def at_once(empty_sqlite: Path, tmp_path_factory: pytest.TempPathFactory) -> Held:
    """What comes of it all in one batch, in order."""
    folder = tmp_path_factory.mktemp("at-once")
    (folder / "newstrail.db").write_bytes(empty_sqlite.read_bytes())
    store = Store(f"sqlite:///{folder / 'newstrail.db'}", folder)
    found = placed(store, press(), 500)
    store.close()
    return found


def test_the_press_has_all_that_may_hang_on_order(at_once: Held) -> None:
    verdicts = [row["verdict"] for row in at_once["articles"].values()]
    told = at_once["stories"].values()

    relations = {"same", "shortened", "extended", "rewritten", "version", "translated"}
    assert {verdict["relation"] for verdict in verdicts} >= relations
    assert {verdict["kind"] for verdict in verdicts} == {"new", "copy", "revised"}
    assert any(len(story["profile"].parts) == 2 for story in told)  # languages
    assert any(story["merged_into"] for story in told)
    assert any(story["follows"] for story in told)


def test_a_person_parts_what_would_be_one_story(at_once: Held, store: Store) -> None:
    leaves, stays = "https://press.test/plant-8", "https://press.test/plant-1"

    unruled = placed(store, press(), 500, RULED[:1])["articles"]

    assert unruled[leaves]["story"] == unruled[stays]["story"]
    assert at_once["articles"][leaves]["story"] != at_once["articles"][stays]["story"]


@pytest.mark.parametrize("size", [1, 7, 500])
def test_batches_of_any_size_come_to_the_same(store: Store, at_once: Held, size: int) -> None:
    assert placed(store, press(), size) == at_once


@pytest.mark.parametrize(("seed", "size"), [(0, 1), (1, 7), (2, 7), (3, 500)])
def test_any_order_of_arrival_comes_to_the_same(store: Store, at_once: Held, seed: int, size: int) -> None:
    assert placed(store, shuffled(seed), size) == at_once
