"""The virtual clock: nobody waits, and no wait is lost."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta

from newstrail.demo.clock import Clock

START = datetime(2023, 4, 19, tzinfo=UTC)


def test_it_stands_still_until_somebody_sleeps() -> None:
    clock = Clock(START)

    clock.sleep(90)
    clock.sleep(-5)

    assert clock.now() == START + timedelta(seconds=90)


def test_it_never_goes_back() -> None:
    clock = Clock(START)

    clock.advance(START + timedelta(days=2))
    clock.advance(START + timedelta(days=1))

    assert clock.now() == START + timedelta(days=2)


def test_no_sleep_of_many_threads_is_lost() -> None:
    clock = Clock(START)

    def sleep_often() -> None:
        for _ in range(200):
            clock.sleep(1)

    sleepers = [threading.Thread(target=sleep_often) for _ in range(8)]
    for sleeper in sleepers:
        sleeper.start()
    for sleeper in sleepers:
        sleeper.join()

    assert clock.now() == START + timedelta(seconds=1600)
