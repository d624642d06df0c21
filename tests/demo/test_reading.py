"""The house reads the demo's press: every feed lists what was published, every page gives back its own text."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime, timedelta
from functools import cache

import pytest

from newstrail.core.extract import extract
from newstrail.core.feeds import read_feed
from newstrail.core.sitemaps import read_sitemap
from newstrail.demo.answers import answer
from newstrail.demo.load import read_world
from newstrail.demo.world import Article
from newstrail.model import Capture, Page, Revision, Source

WORLD = read_world()
ARTICLES = {article.id: article for article in WORLD.articles}
DAYS = (datetime(2023, 12, 20, tzinfo=UTC), datetime(2025, 1, 20, tzinfo=UTC), datetime(2026, 7, 1, tzinfo=UTC))
DEAD = {("narae", 2026), ("oneul", 2026), ("itnuri", 2025), ("itnuri", 2026)}  # how they die: test_answers
LIVE = [(source, day) for source in WORLD.sources() for day in DAYS if (source.key, day.year) not in DEAD]

#: Characters of a page's surroundings (wire header, signature, copyright) that may be left in a text.
REMNANTS = 160


def captured(url: str, now: datetime) -> Capture:
    host, _, path = url.removeprefix("http://").partition("/")
    given = answer(WORLD, host, f"/{path}", {}, now)
    assert given.status == 200
    return Capture(
        url=url,
        requested=url,
        status=200,
        headers=tuple((name.lower(), value) for name, value in given.headers.items()),
        body=given.body,
        at=now,
        sha256=hashlib.sha256(given.body).hexdigest(),
    )


@cache
def read(name: str) -> Revision:
    article = ARTICLES[name]
    calm = datetime(2024, 8, 28, tzinfo=UTC) if article.story == "E30" else article.published
    return extract(captured(article.url, calm + timedelta(minutes=5)))


def listed(source: Source, now: datetime) -> Page:
    capture = captured(source.url, now)
    reader = read_sitemap if source.kind == "sitemap" else read_feed
    return reader(capture.body, source.url, capture.header("content-type"), zone=source.zone, now=now)


def address(article: Article, entry_url: str) -> bool:
    """Whether the entry leads to the article, perhaps by a twin's or a tracked address."""
    plain = entry_url.partition("?utm_")[0].replace("http://m.", "http://")
    return plain in (article.url, article.url.replace(".test/", ".test/amp/", 1))


@pytest.mark.parametrize(("source", "now"), LIVE, ids=[f"{source.key}-{day.year}" for source, day in LIVE])
def test_a_feed_lists_what_was_published(source: Source, now: datetime) -> None:
    outlet = next(o for o in WORLD.outlets.values() if source.url.startswith(o.url("/")))
    feed = next(f for f in outlet.feeds if outlet.url(f.path) == source.url)
    expected = WORLD.latest(feed.of or (outlet.key,), now, feed.section)[: feed.latest]

    page = listed(source, now)

    assert len(page.entries) == len(expected)
    for entry, article in zip(page.entries, expected, strict=True):
        assert address(article, entry.url)
        assert entry.title.removesuffix(f" - {article.outlet.name}") == article.at(now).title
        if feed.dates == "none":
            assert entry.published is None
        else:
            assert entry.published
            assert entry.published.at == article.published


@pytest.mark.parametrize("name", ARTICLES)
def test_a_page_gives_back_title_language_and_day(name: str) -> None:
    article, revision = ARTICLES[name], read(name)

    assert revision.title == article.title
    assert revision.language == article.language
    assert revision.published
    assert revision.published.at.astimezone(article.outlet.tz).date() == article.local.date()
    assert revision.published.day_only or revision.published.at.replace(second=0) == article.published.replace(second=0)


@pytest.mark.parametrize("name", ARTICLES)
def test_a_page_gives_back_its_text_and_little_else(name: str) -> None:
    article, revision = ARTICLES[name], read(name)
    paragraphs = article.shown(revision.seen).body

    assert all(paragraph in revision.text for paragraph in paragraphs)
    assert len(revision.text) - len("\n".join(paragraphs)) <= REMNANTS
    assert not article.photo or article.photo not in revision.text
    others = [a.title for a in WORLD.articles if a.outlet is article.outlet and a.title not in article.title]
    assert not any(title in revision.text for title in others)


@pytest.mark.parametrize("name", ["definitive-maru", "naver-samsung-marubiz", "mach1-supply-marubiz"])
def test_twins_are_one_article(name: str) -> None:
    article = ARTICLES[name]
    mobile = article.outlet.mobile
    twin = f"http://{mobile}{article.path}" if mobile else article.outlet.url(f"/amp{article.path}")

    assert extract(captured(twin, article.published)).url == extract(captured(article.url, article.published)).url
