"""The verbs over a real store and the real fetcher, by a clock in hand, and what servers answer."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from newstrail.engine.due import Room, due
from newstrail.engine.work import perform
from newstrail.model import Poll, Source, SourceState, Stage
from newstrail.store import Store
from tests.fetch.world import World
from tests.scripted import Answer, Asked, reply
from tests.web import a_feed, a_house

HOUR = 3600.0
URL = "http://a.test/feed"
XML = {"Content-Type": "application/rss+xml"}


def a_source(key: str = "a", url: str = URL, **given: Any) -> Source:  # Any: fields of a source
    return Source(key=key, kind="feed", url=url, allow=("a.test:80", "b.test:80"), **given)


class Service:
    """The verbs over a real store and the real fetcher; a.test and b.test are one server each."""

    def __init__(self, store: Store, place: Path, source: Source) -> None:
        self.world = World(store.hosts)
        self.server, self.other = self.world.serve("a.test"), self.world.serve("b.test")
        self.edges, _, _ = a_house(store, place, source)
        self.clock, self.store, self.place = self.world.clock, store, place
        self.edges = replace(self.edges, now=self.clock.now, sleep=self.clock.sleep, fetch=self.world.fetcher())

    def configure(self, *sources: Source) -> None:
        self.edges = replace(self.edges, sources={source.key: source for source in sources})
        self.store.sources.ensure(sources, self.clock.now(), timedelta())

    def restart(self) -> None:
        """As after a kill: nothing is left but the tables."""
        self.edges = replace(self.edges, fetch=self.world.fetcher())

    @property
    def state(self) -> SourceState:
        return self.store.sources.state("a")

    @property
    def asked(self) -> list[Asked]:
        """The requests for feeds, of both servers."""
        both = [asked for server in (self.server, self.other) for asked in server.asked]
        return sorted((a for a in both if a.target != "/robots.txt"), key=lambda a: a.at)

    def tick(self) -> int:
        """Do what is due now; returns how many polls that was."""
        jobs = [job for job in due(self.edges, "t", Room(reads=0, reports=False)) if isinstance(job, Poll)]
        for job in jobs:
            assert perform(job, self.edges).problem == ""
        return len(jobs)

    def poll(self, times: int = 1) -> float:
        """Poll when it is due, so many times; returns the gap (seconds) to the next."""
        for _ in range(times):
            self.clock.forward(seconds=max(0.0, (self.state.next_at - self.clock.now()).total_seconds()))
            assert self.tick() >= 1
        return self.gap

    @property
    def gap(self) -> float:
        return (self.state.next_at - self.clock.now()).total_seconds()

    def links(self) -> dict[str, Stage]:
        return {
            entry.url: self.store.links.many([entry.url])[entry.url].stage for entry in self.store.links.listed("a", 99)
        }


def feed(*numbers: int, at: datetime | None = None, path: str = "n", **headers: str) -> Answer:
    """A feed of articles of these numbers."""
    items = [
        (f"http://a.test/{path}/{number}", f"title {number}", (at or datetime(2026, 3, 2)) - timedelta(minutes=number))  # noqa: DTZ001
        for number in numbers
    ]
    return reply(a_feed(items).encode(), headers={**XML, **{k.replace("_", "-"): v for k, v in headers.items()}})


UNCHANGED = reply(status=304)


def items(*rows: tuple[str, str, str]) -> Answer:
    """A feed of (guid, link, title)."""
    body = "".join(f"<item><guid>{g}</guid><link>{u}</link><title>{t}</title></item>" for g, u, t in rows)
    text = f'<?xml version="1.0"?><rss version="2.0"><channel><title>f</title>{body}</channel></rss>'
    return reply(text.encode(), headers=XML)
