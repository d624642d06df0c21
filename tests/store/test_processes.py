"""Several processes on one database, and processes that are killed."""

from __future__ import annotations

import multiprocessing
import random
import sys
import time
from datetime import datetime, timedelta
from pathlib import Path

from newstrail.store import Store
from tests.making import NOW, a_link
from tests.store import worker

#: Processes that share nothing with this one; forked from a server that has imported what they need.
PROCESSES = multiprocessing.get_context("spawn" if sys.platform == "win32" else "forkserver")
PROCESSES.set_forkserver_preload(["tests.store.worker"])


def all_do(verb: worker.Verb, url: str, folder: Path) -> list[list[str]]:
    """What four processes wrote down that began at once."""
    barrier = PROCESSES.Barrier(4)
    logs = [folder / f"{owner}.log" for owner in "abcd"]
    started = [
        PROCESSES.Process(target=worker.work, args=(verb, url, folder, log.stem, log, barrier.wait)) for log in logs
    ]
    for process in started:
        process.start()
    for process in started:
        process.join(120)
    assert [process.exitcode for process in started] == [0] * 4
    return [log.read_text().splitlines() for log in logs]


def test_no_link_is_claimed_twice(store: Store, store_url: str, tmp_path: Path):
    store.links.add(a_link(f"https://s{number % 100}.test/{number}") for number in range(400))

    done = all_do(worker.claim, store_url, tmp_path)

    claimed = [url for lines in done for url in lines]
    assert len(claimed) == len(set(claimed))
    left = store.links.backlog(NOW)
    assert left["claimed"] == 0
    assert left["read"] == len(claimed) == 400 - left["due"]  # one may end while others still read the last sites
    assert sum(1 for lines in done if lines) > 1


def test_no_slot_of_a_host_is_booked_twice(store: Store, store_url: str, tmp_path: Path):
    done = all_do(worker.book, store_url, tmp_path)

    starts = sorted(datetime.fromisoformat(line) for lines in done for line in lines)
    assert starts == [NOW + timedelta(seconds=5) * number for number in range(100)]


def test_a_lease_is_won_by_one(store: Store, store_url: str, tmp_path: Path):
    done = all_do(worker.lead, store_url, tmp_path)

    assert sorted(lines[0] for lines in done) == ["False", "False", "False", "True"]


def test_processes_that_begin_at_once_make_one_database(blank_url: str, tmp_path: Path):
    done = all_do(worker.start, blank_url, tmp_path)

    assert done == [["started"]] * 4


def test_what_was_filed_outlives_being_killed_and_nothing_is_half_there(store: Store, store_url: str, tmp_path: Path):
    chance = random.Random(7)
    filed: list[str] = []

    for turn in range(12):
        log = tmp_path / f"{turn}.log"
        process = PROCESSES.Process(target=worker.work, args=(worker.file, store_url, tmp_path, str(turn), log, int))
        process.start()
        while not log.exists() or not log.stat().st_size:
            time.sleep(0.005)
        time.sleep(chance.uniform(0, 0.1))
        process.kill()
        process.join()
        filed += [line.strip() for line in log.read_text().splitlines(keepends=True) if line.endswith("\n")]

    there = {filing.revision.url: filing for filing in store.filings.unplaced(100_000)}
    assert len(filed) >= 12
    assert set(filed) <= set(there)
    assert all(len(filing.mentions) == 5 for filing in there.values())
    assert set(store.links.many(there)) == set(there)
    assert {address for address, _ in store.captures.all()} == set(there)
    assert store.captures.verify() == []
    assert store.check(full=True) == []
