"""Where a search's opaque link leads: the verb `read`, the real fetcher and store, and a server that is Google."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from newstrail.core.capture import capture_of
from newstrail.engine.work import perform
from newstrail.model import Entry, Link, Read, Source, Stage
from newstrail.pipeline import follow
from newstrail.store import Store
from tests.fetch.world import World
from tests.scripted import Answer, reply
from tests.sources.test_google_links import SIGNED, said
from tests.web import a_house, a_page

SEED = "칩 소식\n\n리벨리온이 만든 칩은 다음달 중 나온다. 엔비디아도 지켜본다."
ASK = "/_/DotsSplashUi/data/batchexecute"
ARTICLE = "http://a.test/news/1"
TITLE = "리벨리온, 새 칩 공개"


class Desk:
    """A house with one search, whose service is `news.google.com` on loopback, and an outlet, `a.test`."""

    def __init__(self, store: Store, place: Path, **options: str) -> None:
        self.world = World(store.hosts)
        self.google, self.outlet = self.world.serve("news.google.com"), self.world.serve("a.test")
        allow = ("news.google.com:80", "a.test:80")
        search = Source(key="search", kind="google_news", url="", language="ko", options=options, allow=allow)
        edges, _, _ = a_house(store, place, search)
        self.edges = replace(edges, now=self.world.clock.now, sleep=self.world.clock.sleep, fetch=self.world.fetcher())
        self.store = store
        follow(capture_of(SEED.encode(), url="", now=self.edges.now()), self.edges)
        page = a_page(TITLE, "리벨리온이 새 칩을 공개했다고 밝혔다. 양산은 내년에 한다.")
        self.outlet.on("/news/1", reply(page.encode(), headers={"Content-Type": "text/html; charset=utf-8"}))

    def found(self, number: int = 1) -> Link:
        """A link as the search gives it."""
        url = f"http://news.google.com/rss/articles/{'CBMi' * 8}{number:04}?oc=5"
        entry = Entry(url=url, title=TITLE, outlet="먼곳일보", flags=("wrapped",))
        now = self.edges.now()
        link = Link(url=url, entry=entry, source="search", stage=Stage.UNREAD, first_seen=now, next_at=now)
        self.store.links.add([link])
        return link

    def read(self, link: Link) -> Link:
        assert perform(Read(link.url), self.edges).problem == ""
        after = self.store.links.get(link.url)
        assert after is not None
        return after

    def told_by_headline(self, link: Link) -> bool:
        filing = self.store.filings.last(link.url)
        return filing is not None and (filing.revision.title, filing.revision.outlet) == (TITLE, "먼곳일보")


@pytest.fixture
def desk(store: Store, tmp_path: Path) -> Iterator[Desk]:
    made = Desk(store, tmp_path, resolve="2")
    made.google.on("*", reply(SIGNED.encode()))
    made.google.on(ASK, reply(said(ARTICLE).encode()))
    made.google.on("/robots.txt", reply(status=404))
    yield made
    made.world.close()


def test_a_resolved_link_is_read_where_it_leads_and_done_with_itself(desk: Desk):
    link = desk.found()

    after = desk.read(link)
    own = desk.store.links.many([ARTICLE])[ARTICLE]
    desk.read(own)

    assert (after.stage, after.next_at) == (Stage.DROPPED, None)
    assert ARTICLE in after.reason
    assert (own.source, own.entry.flags, own.first_seen) == ("search", (), link.first_seen)
    filing = desk.store.filings.last(ARTICLE)
    assert filing is not None
    assert "양산은 내년에" in filing.revision.text


def test_what_was_learnt_is_asked_for_once_and_politely(desk: Desk):
    link = desk.found()
    desk.read(link)
    again = replace(link, url=link.url + "&hl=ko", entry=replace(link.entry, url=link.entry.url + "&hl=ko"))
    desk.store.links.add([again])

    assert desk.read(again).stage is Stage.DROPPED

    starts = [asked.at for asked in desk.google.asked]
    assert [asked.method for asked in desk.google.asked] == ["GET", "GET", "POST"]  # robots.txt, the page, the question
    assert all(later - earlier >= 5 for earlier, later in pairwise(starts))


def test_no_more_are_asked_for_than_a_day_has_and_the_rest_are_told_by_headline(desk: Desk):
    links = [desk.found(number) for number in range(4)]

    stages = [desk.read(link).stage for link in links]
    desk.world.clock.forward(days=1)
    next_day = desk.read(desk.found(9)).stage

    assert stages == [Stage.DROPPED, Stage.DROPPED, Stage.READ, Stage.READ]
    assert desk.told_by_headline(links[3])
    assert next_day is Stage.DROPPED


@pytest.mark.parametrize(
    ("answers", "questions"),
    [
        ({"/robots.txt": reply(b"User-agent: *\nDisallow: /\n")}, 0),
        ({"*": reply(status=429, headers={"Retry-After": "86400"})}, 1),
        ({"*": reply(b"<html>consent</html>")}, 1),
        ({ASK: reply(b"sorry")}, 2),
        ({ASK: reply(status=500)}, 2),
    ],
    ids=["disallowed", "throttled", "consent", "changed", "broken"],
)
def test_a_link_that_cannot_be_resolved_is_told_by_headline_and_no_other_is_tried_that_day(
    desk: Desk, answers: dict[str, Answer], questions: int
):
    for path, answer in answers.items():
        desk.google.on(path, answer)
    links = [desk.found(number) for number in range(2)]

    stages = [desk.read(link).stage for link in links]

    assert stages == [Stage.READ, Stage.READ]
    assert all(desk.told_by_headline(link) for link in links)
    assert len(desk.google.targets()) == questions


def test_a_service_whose_turn_comes_soon_is_waited_for_and_one_that_rests_long_is_not(desk: Desk):
    link, other = desk.found(1), desk.found(2)
    desk.store.hosts.rest("google.com", desk.edges.now() + timedelta(seconds=60))

    soon = desk.read(link)
    desk.store.hosts.rest("google.com", desk.edges.now() + timedelta(hours=6))
    late = desk.read(other)

    assert soon.stage is Stage.UNREAD
    assert soon.next_at is not None
    assert soon.next_at - desk.edges.now() <= timedelta(seconds=61)
    assert late.stage is Stage.READ
    assert desk.told_by_headline(other)


def test_a_link_told_by_its_headline_waits_for_no_host(desk: Desk):
    link = desk.found()
    desk.store.hosts.rest("google.com", desk.edges.now() + timedelta(hours=6))
    desk.store.hosts.rest("news.google.com:80", desk.edges.now() + timedelta(hours=6))

    claimed = desk.store.links.claim(desk.edges.now(), 5, "t", timedelta(minutes=5))

    assert [one.url for one in claimed] == [link.url]


def test_nothing_is_asked_where_nobody_opted_in(store: Store, tmp_path: Path):
    desk = Desk(store, tmp_path)

    try:
        assert desk.read(desk.found()).stage is Stage.READ
        assert desk.google.asked == []
    finally:
        desk.world.close()
