"""The five verbs, one after another, over a real store."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from newstrail.core import urls
from newstrail.core.capture import capture_of
from newstrail.deliver.html import html
from newstrail.engine import embedded
from newstrail.engine.due import reports
from newstrail.engine.reread import reread
from newstrail.engine.work import perform
from newstrail.errors import BadInput, StoreFailed
from newstrail.model import Digest, Entry, Health, Kind, Link, Poll, Read, Source, Stage, Why
from newstrail.pipeline import Edges, follow
from newstrail.store import Store
from tests.making import NOW
from tests.pipeline.days import CHIP, FEED, SEED, WIRE, publish, run, told
from tests.web import Clock, Web, a_feed, a_house, a_page


def test_follow_watches_each_company_that_is_named(house: tuple[Edges, Web, Clock]):
    edges, _, _ = house

    watched = [watch.company for watch in edges.store.watches.active()]

    assert watched == ["microsoft", "rebellions", "ktcloud", "nvidia", "samsung-electronics", "naver"]


def test_an_article_without_text_is_refused_with_what_to_do(store: Store, tmp_path: Path):
    edges, _, _ = a_house(store, tmp_path)

    with pytest.raises(BadInput, match="no article text"):
        follow(capture_of(b"   ", url="", now=NOW, name="empty.txt"), edges)


def test_a_login_page_is_refused_with_what_to_do(store: Store, tmp_path: Path):
    edges, _, _ = a_house(store, tmp_path)
    page = (
        b"<!doctype html><html><head><title>Log in</title></head><body><form action='/login' method='post'>"
        b"<input name='user'><input type='password' name='password'><button>Log in</button></form></body></html>"
    )

    with pytest.raises(BadInput, match="log-in page"):
        follow(capture_of(page, url="https://gana.test/a", now=NOW), edges)


def test_what_a_source_lists_first_is_its_base_line_and_no_news(house: tuple[Edges, Web, Clock]):
    edges, web, clock = house

    link = edges.store.links.get("https://gana.test/old")
    digest = told(edges, clock)

    assert link is not None
    assert link.stage is Stage.BASELINE
    assert "https://gana.test/old" not in [request.url for request in web.asked]
    assert (digest.sections, digest.ledger) == ((), ())


def test_a_new_article_is_read_and_told(house: tuple[Edges, Web, Clock]):
    edges, web, clock = house
    clock.later(hours=2)
    url = publish(web, clock, FEED, 1, "리벨리온, 새 칩 ‘가온’ 공개", *CHIP)

    run(edges)
    digest = told(edges, clock)

    (section,) = digest.sections
    assert section.company == "rebellions"
    assert section.items[0].url == url
    assert section.items[0].outlet == "가나일보"
    assert section.items[0].quote in CHIP[0]


def test_an_article_that_names_nobody_we_follow_is_dropped_with_the_reason(house: tuple[Edges, Web, Clock]):
    edges, web, clock = house
    clock.later(hours=2)
    url = publish(
        web,
        clock,
        FEED,
        2,
        "KT위즈, 연장 끝에 이겨",
        "프로야구 KT위즈가 2일 수원에서 연장 끝에 이겼다. 투수진이 잘 던졌다.",
    )

    run(edges)
    digest = told(edges, clock)

    assert digest.sections == ()
    assert [(account.url, account.fate) for account in digest.ledger] == [(url, "dropped")]
    assert "no company" in digest.ledger[0].reason


def test_the_same_text_in_two_outlets_is_one_item(house: tuple[Edges, Web, Clock]):
    edges, web, clock = house
    clock.later(hours=2)
    first = publish(web, clock, WIRE, 1, "리벨리온, 새 칩 ‘가온’ 공개", *CHIP)
    second = publish(web, clock, FEED, 1, "국산 칩 ‘가온’ 베일 벗었다", *CHIP, published="2026-03-02T10:30:00+09:00")

    run(edges)
    digest = told(edges, clock)

    (item,) = digest.sections[0].items
    assert item.url == first
    assert item.also == (("가나일보", second),)
    of_both = 2  # the followed article and the first of these: a copy counts with what it tells again
    assert [(share.name, sum(share.days)) for share in digest.voice][:1] == [("리벨리온", of_both)]
    placement = edges.store.placing.placement(second)
    assert placement is not None
    assert placement.verdict is not None
    assert placement.verdict.kind is Kind.COPY


def test_windows_follow_each_other_so_that_nothing_is_told_twice_or_never(house: tuple[Edges, Web, Clock]):
    edges, web, clock = house
    clock.later(hours=2)
    publish(web, clock, FEED, 1, "리벨리온, 새 칩 ‘가온’ 공개", *CHIP)
    run(edges)
    first = told(edges, clock)
    clock.later(hours=3)
    publish(
        web,
        clock,
        WIRE,
        7,
        "엔비디아, 서울에 연구소 연다",
        "엔비디아가 서울에 연구소를 연다고 2일 밝혔다. 직원 200명을 뽑는다.",
    )
    run(edges)
    second = told(edges, clock)
    third = told(edges, clock)

    assert first.upto_seq == second.after_seq
    assert second.upto_seq == third.after_seq == third.upto_seq
    assert [account.url for account in second.ledger] == ["https://dara.test/7"]
    assert third.ledger == ()


def test_an_article_that_is_gone_before_it_was_read_is_accounted_for(house: tuple[Edges, Web, Clock]):
    edges, web, clock = house
    clock.later(hours=2)
    url = publish(web, clock, FEED, 9, "리벨리온 소식", *CHIP)
    web.pages[url] = Why.GONE

    run(edges)
    digest = told(edges, clock)

    assert [(account.url, account.fate, account.reason) for account in digest.ledger] == [(url, "dropped", "gone")]


def test_an_article_that_cannot_be_had_for_now_is_pending_and_comes_later(house: tuple[Edges, Web, Clock]):
    edges, web, clock = house
    clock.later(hours=2)
    url = publish(web, clock, FEED, 9, "리벨리온, 새 칩 ‘가온’ 공개", *CHIP)
    page, web.pages[url] = web.pages[url], Why.SERVER
    run(edges)
    waiting = told(edges, clock)
    web.pages[url] = page
    clock.later(hours=2)

    run(edges)
    digest = told(edges, clock)

    assert [(account.url, account.fate) for account in waiting.ledger] == [(url, "pending")]
    assert [(account.url, account.fate) for account in digest.ledger] == [(url, "shown")]


def test_a_feed_that_answers_with_a_web_page_is_told_as_such(house: tuple[Edges, Web, Clock]):
    edges, web, clock = house
    web.pages[FEED.url] = "<!doctype html><html><body>서비스 종료 안내</body></html>"
    clock.later(hours=2)

    run(edges)
    digest = told(edges, clock)

    assert [(note.outlet, note.health) for note in digest.sources] == [("가나일보", Health.HTML_INSTEAD)]


def test_reading_everything_again_gives_the_same_and_asks_nobody(house: tuple[Edges, Web, Clock]):
    edges, web, clock = house
    clock.later(hours=2)
    publish(web, clock, WIRE, 1, "리벨리온, 새 칩 ‘가온’ 공개", *CHIP)
    url = publish(web, clock, FEED, 1, "국산 칩 ‘가온’ 베일 벗었다", *CHIP)
    run(edges)
    web.pages[url] = a_page("국산 칩 ‘가온’ 베일 벗었다", CHIP[0], CHIP[1].replace("3조원", "4조원"), CHIP[2])
    clock.later(hours=1)
    run(edges)
    before, asked = state(edges), len(web.asked)

    count = reread(edges)

    assert count == 4  # the seed, two articles, one edit
    assert state(edges) == before
    assert len(web.asked) == asked


def state(edges: Edges) -> object:
    """All that is computed from captures."""
    placed = edges.store.placing.window(0, edges.store.placing.last_seq())
    stories = edges.store.placing.stories({placement.story for _, placement in placed if placement.story})
    filings = edges.store.filings.many(placement.url for _, placement in placed)
    return placed, stories, filings


def test_a_destination_that_fails_is_tried_again_and_stops_no_other(store: Store, tmp_path: Path):
    sent: list[str] = []
    broken = [True]

    def breaks(digest: Digest) -> None:
        if broken:
            raise StoreFailed("the folder is full")
        sent.append(f"late {digest.name}")

    destinations = {"breaks": breaks, "works": lambda digest: sent.append(digest.name)}
    edges, _, clock = a_house(store, tmp_path, deliver=destinations)
    follow(capture_of(SEED.encode(), url="", now=NOW), edges)
    clock.later(hours=1)

    embedded.tell(edges)
    broken.clear()
    clock.later(minutes=6)
    for job in edges.store.digests.due(clock.at):
        perform(job, edges)

    assert sent == ["daily", "late daily"]
    assert list(edges.store.digests.due(clock.at + timedelta(days=9))) == []


def test_missed_mornings_are_told_together_once(house: tuple[Edges, Web, Clock]):
    edges, web, clock = house
    publish(web, clock, FEED, 1, "리벨리온, 새 칩 ‘가온’ 공개", *CHIP)
    clock.at = datetime(2026, 3, 9, 1, 0, tzinfo=UTC)  # asleep for a week
    run(edges)

    due = list(reports(edges, clock.at))
    for job in due:
        perform(job, edges)

    (job,) = due
    assert (job.end - job.start) > timedelta(days=6)
    assert list(reports(edges, clock.at)) == []
    assert len(edges.store.digests.all("daily")) == 1


def test_verbs_done_twice_have_the_effect_of_once(house: tuple[Edges, Web, Clock]):
    edges, web, clock = house
    clock.later(hours=2)
    url = publish(web, clock, FEED, 1, "리벨리온, 새 칩 ‘가온’ 공개", *CHIP)
    run(edges)
    before = state(edges)

    for job in (Poll("gana"), Read(url), Read(url)):
        assert perform(job, edges).problem == ""
    run(edges)

    assert state(edges) == before


def test_digests_are_written_to_the_folder_by_local_date(house: tuple[Edges, Web, Clock], tmp_path: Path):
    edges, _, clock = house
    clock.later(hours=1)

    told(edges, clock)

    (path,) = (tmp_path / "digests" / "daily").glob("2026-*.json")
    assert path.stem == "2026-03-02-1030"
    assert json.loads(path.read_text())["date"] == "2026-03-02"


def test_a_digest_links_the_address_that_the_outlet_gave(store: Store, tmp_path: Path):
    paper = Source(key="gana", kind="feed", url="http://gana.test/feed", interval=timedelta(hours=1))
    edges, web, clock = a_house(store, tmp_path, paper)
    follow(capture_of(SEED.encode(), url="", now=NOW), edges)
    given = "http://www.gana.test/news/7/?utm_source=rss"
    web.pages[paper.url] = a_feed([])
    run(edges)
    clock.later(hours=2)
    web.pages[paper.url] = a_feed([(given, "리벨리온, 새 칩 공개", clock.at)])
    web.pages[given] = a_page("리벨리온, 새 칩 공개", "리벨리온이 서울에서 새 칩을 공개했다. 양산은 내년에 한다.")
    run(edges)
    clock.later(hours=1)

    embedded.tell(edges)

    digest = store.digests.last("daily")
    assert digest is not None
    (item,) = digest.sections[0].items
    assert digest.links == {item.url: "http://www.gana.test/news/7/"}
    assert 'href="http://www.gana.test/news/7/"' in html(digest)
    assert item.url == urls.canonical(given)


def test_an_article_behind_a_searchs_opaque_link_is_told_by_its_headline_and_not_fetched(store: Store, tmp_path: Path):
    search = Source(key="search", kind="google_news", url="", language="ko", interval=timedelta(hours=1))
    edges, web, _ = a_house(store, tmp_path, search)
    follow(capture_of(SEED.encode(), url="", now=NOW), edges)
    asked = f"https://news.google.com/rss/articles/{'A' * 60}?oc=5"
    entry = Entry(url=asked, title="리벨리온, 새 칩 ‘가온’ 공개", outlet="먼곳일보", flags=("wrapped",))
    store.links.add([Link(url=asked, entry=entry, source="search", stage=Stage.UNREAD, first_seen=NOW, next_at=NOW)])

    assert perform(Read(asked), edges).problem == ""

    filing = store.filings.last(asked)
    assert filing is not None
    assert (filing.revision.title, filing.revision.outlet) == (entry.title, "먼곳일보")
    assert {mention.company for mention in filing.mentions} == {"rebellions"}
    assert web.asked == []
