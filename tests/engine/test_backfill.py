"""The time between the followed article and today."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, timedelta
from pathlib import Path

import pytest

from newstrail.core.capture import capture_of
from newstrail.engine import backfill, embedded
from newstrail.engine.warc import file_recorded
from newstrail.fetch import Recorder, recorded
from newstrail.fetch.answers import Answer
from newstrail.model import Origin, Request, Source, Stage, Stamp, Why
from newstrail.pipeline import Edges, follow
from newstrail.store import Store
from tests.making import NOW
from tests.web import Clock, Web, a_house, a_page

warcio = pytest.importorskip("warcio", reason="the package warcio is not installed")

SEED = "리벨리온과 엔비디아\n\n리벨리온이 만든 칩은 다음달 KT클라우드에 들어간다. 엔비디아도 지켜본다. 두 회사는 말을 아꼈다."  # noqa: E501
PAPER = Source(
    key="paper", kind="sitemap", url="https://paper.test/latest.xml", outlet="한국신문", language="ko",
    options={"archive": "https://paper.test/daily/{yyyymmdd}.xml"},
)  # fmt: skip
TEXT = (
    "리벨리온이 서울에서 새 인공지능 반도체를 공개했다. 이 칩은 4나노 공정으로 만들어진다고 회사는 설명했다.",
    "회사는 내년 상반기부터 양산할 계획이라고 밝혔다. 해외 고객 두 곳과 계약도 맺었다고 덧붙였다.",
)
SINCE = date(2026, 2, 27)


def a_sitemap(*rows: tuple[str, str, str]) -> str:
    items = "".join(
        f"<url><loc>{url}</loc><news:news><news:publication_date>{day}T09:00:00+09:00</news:publication_date>"
        f"<news:title>{title}</news:title></news:news></url>"
        for url, title, day in rows
    )
    space = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'
    return f'<?xml version="1.0" encoding="UTF-8"?><urlset {space}>{items}</urlset>'


@pytest.fixture
def house(store: Store, tmp_path: Path) -> tuple[Edges, Web, Clock]:
    edges, web, clock = a_house(store, tmp_path, PAPER)
    given = Stamp(NOW - timedelta(days=3), timedelta(hours=9), True, Origin.GIVEN)
    follow(capture_of(SEED.encode(), url="", now=NOW), edges, published=given)
    chip = ("https://paper.test/a/1", "리벨리온, 새 칩 공개", "2026-02-28")
    other = ("https://paper.test/a/2", "프로야구 개막", "2026-02-28")
    early = ("https://paper.test/a/3", "리벨리온 설립", "2026-02-20")
    web.pages["https://paper.test/daily/20260228.xml"] = a_sitemap(chip, other, early)
    web.pages["https://paper.test/daily/20260301.xml"] = Why.SERVER
    web.pages["https://paper.test/daily/20260302.xml"] = a_sitemap()
    web.pages[chip[0]] = a_page(chip[1], *TEXT, published="2026-02-28T09:00:00+09:00")
    return edges, web, clock


def run(edges: Edges) -> backfill.Found:
    found = backfill.list_past(edges, backfill.asks(edges, SINCE), SINCE)
    embedded.once(edges, "test:1:a", workers=2, reads=100, polls=False)
    return found


def test_articles_of_the_past_are_stored_with_their_own_dates(house: tuple[Edges, Web, Clock]):
    edges, web, _ = house

    found = run(edges)

    filing = edges.store.filings.last("https://paper.test/a/1")
    assert found.links == 1
    assert filing is not None
    assert filing.at.astimezone(UTC).date() == date(2026, 2, 28)
    assert [request.url for request in web.asked if "/a/" in request.url] == ["https://paper.test/a/1"]


def test_what_backfill_found_is_accounted_for_and_no_news_of_today(house: tuple[Edges, Web, Clock]):
    edges, _, clock = house
    clock.later(hours=1)
    run(edges)
    clock.later(hours=1)

    embedded.tell(edges)

    digest = edges.store.digests.last("daily")
    assert digest is not None
    assert digest.sections == ()
    (account,) = [account for account in digest.ledger if account.url == "https://paper.test/a/1"]
    assert "backfill" in account.reason


def test_a_list_that_was_read_is_not_asked_for_again_and_one_that_failed_is(house: tuple[Edges, Web, Clock]):
    edges, web, clock = house
    first = run(edges)
    web.asked.clear()

    run(edges)
    same_day = {request.url for request in web.asked}
    clock.later(days=1)
    web.asked.clear()
    run(edges)

    assert [problem.partition(":")[0] for problem in first.problems] == ["paper"]
    assert same_day == {"https://paper.test/daily/20260301.xml"}
    next_day = {request.url.rpartition("/")[2] for request in web.asked if "daily" in request.url}
    assert next_day == {"20260301.xml", "20260302.xml", "20260303.xml"}  # one failed, one could still grow, one is new


def test_an_article_of_the_base_line_is_read_after_all(house: tuple[Edges, Web, Clock]):
    edges, web, _ = house
    web.pages[PAPER.url] = a_sitemap(("https://paper.test/a/1", "리벨리온, 새 칩 공개", "2026-02-28"))
    embedded.once(edges, "test:1:a", workers=1, reads=9)
    before = edges.store.links.get("https://paper.test/a/1")

    run(edges)

    after = edges.store.links.get("https://paper.test/a/1")
    assert before is not None
    assert before.stage is Stage.BASELINE
    assert after is not None
    assert (after.stage, after.backfill) == (Stage.READ, True)


def test_what_is_recorded_is_filed_elsewhere_from_the_file(house: tuple[Edges, Web, Clock], tmp_path: Path):
    edges, _, clock = house
    path = tmp_path / "all.warc.gz"
    page = a_page("리벨리온, 새 칩 공개", *TEXT, published="2026-02-28T09:00:00+09:00").encode()
    recorder = Recorder(path, clock.now)
    for url, body in (("https://far.test/1", page), ("https://far.test/2", a_page("개막", "야구가 열렸다.").encode())):
        headers = (("content-type", "text/html; charset=utf-8"), ("content-encoding", "gzip"), ("set-cookie", "a=1"))
        recorder(Request(url=url), Answer(url=url, status=200, headers=headers, body=body))
    recorder.close()

    first = file_recorded(recorded(path), edges, name="one")
    again = file_recorded(recorded(path), edges, name="one")
    other = file_recorded(recorded(path), edges, name="another name")

    assert (first, again, other) == ((2, 1), (0, 0), (2, 0))
    link = edges.store.links.get("https://far.test/1")
    assert link is not None
    assert (link.backfill, link.next_at) == (True, None)


def test_only_enabled_sources_are_asked(house: tuple[Edges, Web, Clock]):
    edges, _, _ = house
    off = replace(edges, sources={"paper": replace(PAPER, enabled=False)})

    assert backfill.asks(off, SINCE) == ()


class Killed(BaseException):
    """As a process ends that is killed: nothing catches it."""


def test_whoever_is_killed_in_an_index_goes_on_with_the_next_of_its_sitemaps(house: tuple[Edges, Web, Clock]):
    edges, web, _ = house
    months = [f"https://paper.test/sitemap-2026-{month}.xml" for month in ("03", "02", "01")]
    index = "".join(f"<sitemap><loc>{url}</loc></sitemap>" for url in months)
    web.pages["https://paper.test/index.xml"] = f"<sitemapindex>{index}</sitemapindex>"
    web.pages[months[0]] = a_sitemap()
    web.pages[months[1]] = a_sitemap(("https://paper.test/a/1", "리벨리온, 새 칩 공개", "2026-02-28"))
    edges = replace(edges, sources={"paper": replace(PAPER, options={"archive": "https://paper.test/index.xml"})})

    def ends(found: backfill.Found) -> None:
        if found.lists == 2:
            raise Killed

    with pytest.raises(Killed):
        backfill.list_past(edges, backfill.asks(edges, SINCE), SINCE, progress=ends)
    before = [request.url for request in web.asked]
    web.asked.clear()
    found = backfill.list_past(edges, backfill.asks(edges, SINCE), SINCE)

    assert before == ["https://paper.test/index.xml", months[0]]
    assert [request.url for request in web.asked] == [months[1]]  # January was over before the first day asked for
    assert (found.links, found.left) == (1, 0)


def test_a_source_that_fails_again_and_again_is_left_alone(house: tuple[Edges, Web, Clock]):
    edges, web, _ = house
    for day in range(20, 29):
        web.pages[f"https://paper.test/daily/202602{day}.xml"] = Why.SERVER
    since = date(2026, 2, 20)

    found = backfill.list_past(
        edges, [ask for ask in backfill.asks(edges, since) if "202602" in ask.past.request.url], since
    )

    assert len({request.url for request in web.asked}) == backfill.GIVE_UP
    assert len(found.problems) == backfill.GIVE_UP


def test_what_has_neither_title_nor_date_is_read_only_where_the_list_is_of_those_days(house: tuple[Edges, Web, Clock]):
    edges, web, _ = house
    bare = "<urlset><url><loc>https://paper.test/a/9</loc></url></urlset>"
    web.pages |= {f"https://paper.test/{name}.xml": bare for name in ("all", "daily/20260302")}
    undated = replace(edges, sources={"paper": replace(PAPER, options={"archive": "https://paper.test/all.xml"})})

    of_all = backfill.list_past(undated, backfill.asks(undated, SINCE), SINCE)
    of_days = backfill.list_past(edges, backfill.asks(edges, SINCE), SINCE)

    assert of_all.links == 0
    assert edges.store.links.get("https://paper.test/a/9") is not None
    assert of_days.links >= 2
