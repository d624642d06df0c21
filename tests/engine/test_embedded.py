"""The engine in one process, by a clock in hand: what it waits for, what it repeats, what it tells the log."""

from __future__ import annotations

import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import sqlalchemy as sa
from structlog.testing import capture_logs

from newstrail.core.schedule import Rhythm
from newstrail.engine import embedded
from newstrail.engine.work import perform
from newstrail.model import Poll, Source
from newstrail.store import Store
from tests.making import NOW
from tests.web import a_feed, a_house

FEED = Source(key="gana", kind="feed", url="https://gana.test/rss", outlet="가나일보", language="ko")


def test_a_resting_host_is_waited_for_in_one_sleep(store: Store, tmp_path: Path):
    edges, web, clock = a_house(store, tmp_path, FEED)
    web.pages[FEED.url] = a_feed([])
    embedded.once(edges, "test:1:a", workers=1, reads=9)
    clock.later(hours=2)
    web.pages[FEED.url] = a_feed([("https://gana.test/1", "새 소식", NOW)])
    perform(Poll("gana"), edges)
    store.hosts.rest("gana.test", clock.at + timedelta(seconds=12))
    slept: list[float] = []

    def sleep(seconds: float) -> None:
        slept.append(seconds)
        clock.sleep(seconds)

    tally = embedded.once(replace(edges, sleep=sleep), "test:1:a", workers=1, reads=9)

    assert tally.reads == 1
    assert slept == [12.0]


def test_run_once_ends_where_sources_are_due_again_at_once(store: Store, tmp_path: Path):
    edges, web, clock = a_house(store, tmp_path, FEED)
    web.pages[FEED.url] = a_feed([])
    tick = timedelta(microseconds=1)
    hasty = replace(edges, rhythm=Rhythm(interval=tick, longest=tick, floor=tick))

    def now():  # type: ignore[no-untyped-def]
        clock.sleep(1)
        return clock.at

    embedded.once(replace(hasty, now=now), "test:1:a", workers=1, reads=9, stopping=lambda: len(web.asked) > 5)

    assert [request.url for request in web.asked] == [FEED.url]


def test_the_log_tells_when_the_health_of_a_source_changes_and_only_then(store: Store, tmp_path: Path):
    edges, web, clock = a_house(store, tmp_path, FEED)
    web.pages[FEED.url] = a_feed([("https://gana.test/1", "소식", NOW)])

    with capture_logs() as first:
        perform(Poll("gana"), edges)
    web.pages[FEED.url] = "<!doctype html><title>점검 중</title><p>잠시 뒤에 다시 오십시오.</p>"
    clock.later(days=1)
    with capture_logs() as second:
        perform(Poll("gana"), edges)
    clock.later(days=1)
    with capture_logs() as third:
        perform(Poll("gana"), edges)

    assert [(line["was"], line["now"]) for line in first if line["event"] == "source-health"] == [("new", "ok")]
    (ill,) = [line for line in second if line["event"] == "source-health"]
    assert (ill["source"], ill["now"], ill["log_level"]) == ("gana", "html-instead", "warning")
    assert [line for line in third if line["event"] == "source-health"] == []


def test_the_log_tells_each_digest_that_is_written(store: Store, tmp_path: Path):
    edges, web, clock = a_house(store, tmp_path, FEED)
    web.pages[FEED.url] = a_feed([])
    embedded.once(edges, "test:1:a", workers=1, reads=9)
    clock.later(hours=1)

    with capture_logs() as told:
        embedded.tell(edges)

    assert [line["digest"] for line in told if line["event"] == "digest-written"] == ["daily"]


def test_a_database_that_goes_and_comes_back_is_told_once_each(new_postgres: str, tmp_path: Path):
    store = Store(new_postgres, tmp_path)
    edges, _, _ = a_house(store, tmp_path)
    stop = threading.Event()
    name = sa.make_url(new_postgres).database
    elsewhere = new_postgres.replace(f"/{name}", "/postgres", 1)

    def by_hand(*statements: str) -> None:
        engine = sa.create_engine(elsewhere, isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            for statement in statements:
                connection.execute(sa.text(statement))
        engine.dispose()

    with capture_logs() as logs:
        service = threading.Thread(
            target=lambda: embedded.serve(edges, "test:1:a", workers=1, stop=stop, keep=None), daemon=True
        )
        service.start()
        _until("started", logs)
        by_hand(
            f"ALTER DATABASE {name} WITH ALLOW_CONNECTIONS false",
            f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'",
        )
        _until("store-refuses", logs)
        time.sleep(3 * embedded.TICK)
        by_hand(f"ALTER DATABASE {name} WITH ALLOW_CONNECTIONS true")
        _until("store-answers", logs)
        stop.set()
        service.join()
    store.close()

    said = [line["event"] for line in logs if line["event"].startswith("store-")]
    assert said == ["store-refuses", "store-answers"]


def _until(event: str, logs: Sequence[Mapping[str, object]]) -> None:
    deadline = time.monotonic() + 60
    while not any(line["event"] == event for line in logs):
        assert time.monotonic() < deadline, f"{event} was never told"
        time.sleep(0.1)
