"""The outcome is a function of what was read and ruled: in whatever batches, and in whatever order, it came."""

from __future__ import annotations

import random
import time
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from newstrail.core.arrange import arrange, marks
from newstrail.core.traits import unpack_profile
from newstrail.model import Filing, Ruling
from newstrail.store import Store
from newstrail.store.placing.gather import counted
from newstrail.store.tables import alike, articles, coverage, placements, stories
from newstrail.store.tables import marks as index
from tests.making import NOW
from tests.store import worker
from tests.store.press import RULED, press
from tests.store.test_processes import PROCESSES

Held = dict[str, Any]  # Any: rows of the tables, and what they hold packed


def shuffled(seed: int) -> list[Filing]:
    """In any order, but that the revisions of an article come one after the other."""
    filings = random.Random(seed).sample(press(), len(press()))
    in_order = sorted(filings, key=lambda filing: filing.number)
    waiting = {one.revision.url: iter([f for f in in_order if f.revision.url == one.revision.url]) for one in filings}
    return [next(waiting[filing.revision.url]) for filing in filings]


def rule(store: Store, ruling: Ruling) -> None:
    store.rulings.add(ruling.kind, ruling.data, ruling.who, ruling.why, ruling.at)


def placed(store: Store, filings: Sequence[Filing], size: int, rulings: Sequence[Ruling] = RULED) -> Held:
    """What the store holds once all are placed."""
    for ruling in rulings:
        rule(store, ruling)
    for start in range(0, len(filings), size):
        batch = filings[start : start + size]
        store.placing.place(arrange(batch, store.placing.candidates(marks(batch)), rulings))
    return held(store)


def held(store: Store) -> Held:
    """All that later articles are compared with, but its own numbers; and what is told of each revision."""
    with store.database.read() as connection:
        known = connection.execute(sa.select(articles)).all()
        url = {row.id: row.url for row in known}
        pairs = connection.execute(sa.select(alike)).all()
        told = connection.execute(sa.select(stories)).all()
        found_by = connection.execute(sa.select(index)).all()
        words = counted(connection)
        where = connection.execute(sa.select(placements)).all()
    return {
        "articles": {row.url: row._asdict() | {"id": 0, "origin": url[row.origin]} for row in known},
        "pairs": {(url[row.later], url[row.earlier]): row[2:] for row in pairs},
        "stories": {row.id: row._asdict() | {"profile": unpack_profile(row.profile)} for row in told},
        "marks": {(row.mark, row.at, url[row.article]) for row in found_by},
        "words": (words.stories, words.pack()),
        "placements": {(row.url, row.number): (row.story, row.verdict, row.companies) for row in where},
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


@pytest.mark.parametrize("seed", range(2))
def test_rulings_between_whatever_comes_and_work_that_was_lost_come_to_the_same(
    store: Store, store_url: str, tmp_path: Path, at_once: Held, seed: int
) -> None:
    chance = random.Random(seed)
    opened, waiting, rulings = store, shuffled(seed), [*RULED, mistaken(store, chance)]

    while waiting or rulings or opened.filings.waiting():
        for filing in [waiting.pop(0) for _ in range(min(len(waiting), chance.choice((1, 7, 40))))]:
            opened.filings.file(filing)
        if rulings and chance.random() < 0.3:
            rule(opened, rulings.pop())
        batch = opened.filings.unplaced(chance.choice((1, 7, 500)))
        arranged = arrange(batch, opened.placing.candidates(marks(batch)), opened.rulings.all())
        if chance.random() < 0.2:  # a process that ends before it writes, and the next one
            opened.close()
            opened = Store(store_url, tmp_path)
        else:
            opened.placing.place(arranged)

    found = held(opened)
    assert found == at_once
    assert told(opened) == {row.id: row.articles for row in rows(opened, stories) if not row.merged_into}
    opened.close()


def mistaken(store: Store, chance: random.Random) -> Ruling:
    """A merge that is undone when all else is ruled."""
    one, other = chance.sample(sorted({filing.revision.url for filing in press()}), 2)
    made = store.rulings.add("merge", {"articles": [one, other]}, "me", "", NOW)
    return Ruling(kind="undo", data={"ruling": made.id}, who="me", why="", at=NOW + timedelta(hours=1))


def rows(store: Store, table: sa.Table) -> Sequence[sa.Row[Any]]:
    with store.database.read() as connection:
        return connection.execute(sa.select(table)).all()


def told(store: Store) -> dict[str, int]:
    """How many articles of each story are told, and how many comparisons know of."""
    told = {story: len(store.placing.members(story)) for story in {row.story for row in rows(store, placements)}}
    counted = {story: {row.url for row in rows(store, coverage) if row.story == story} for story in told}
    assert told == {story: len(urls) for story, urls in counted.items()}
    return told


def test_what_is_told_of_why_an_article_is_in_its_story_is_true_when_others_came_late(store: Store) -> None:
    placed(store, shuffled(0), 7)

    founders = {row.founder for row in rows(store, stories)}
    said = {row.url for row in rows(store, placements) if row.because[0] == "founded the story"}

    assert said == founders


def test_placing_goes_on_where_a_process_was_killed(store: Store, store_url: str, tmp_path: Path, at_once: Held):
    chance = random.Random(7)
    for filing in press():
        store.filings.file(filing)
    for ruling in RULED:
        rule(store, ruling)

    for turn in range(3):
        log = tmp_path / f"{turn}.log"
        process = PROCESSES.Process(target=worker.work, args=(worker.place, store_url, tmp_path, str(turn), log, int))
        process.start()
        while process.is_alive() and not (log.exists() and log.read_text().count("\n") > 1):
            time.sleep(0.005)
        time.sleep(chance.uniform(0, 0.2))
        process.kill()
        process.join()
    there = len(rows(store, placements))
    with (tmp_path / "rest.log").open("w") as rest:
        worker.place(store, "", rest)

    assert 0 < there < len(press())
    assert held(store) == at_once
