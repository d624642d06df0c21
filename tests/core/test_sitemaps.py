"""Sitemaps: what they list, as a stream."""

from __future__ import annotations

import tracemalloc
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newstrail.core.sitemaps import MOST, read_sitemap
from newstrail.errors import Unreadable
from newstrail.model import Page

NOW = datetime(2026, 11, 20, 3, 0, tzinfo=UTC)
HOME = "https://www.paper.kr/sitemap/news.xml"
SPACES = (
    'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" '
    'xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"'
)


def urlset(*rows: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?><urlset {SPACES}>{"".join(rows)}</urlset>'


def row(address: str = "https://www.paper.kr/article/1", more: str = "") -> str:
    return f"<url><loc>{address}</loc>{more}</url>"


NEWS = (
    "<news:news><news:publication><news:name>한국신문</news:name><news:language>ko</news:language></news:publication>"
    "<news:publication_date>2026-10-22T09:00:00+09:00</news:publication_date><news:title>칩 &amp; 서버</news:title>"
    "</news:news>"
    "<image:image><image:loc>https://img.paper.kr/1.jpg</image:loc><image:title>사진</image:title></image:image>"
)


def read(body: str | bytes, zone: str | None = "Asia/Seoul") -> Page:
    return read_sitemap(body.encode() if isinstance(body, str) else body, HOME, zone=zone, now=NOW)


def test_a_news_sitemap_gives_title_time_outlet_and_language():
    page = read(urlset(row(more=NEWS)))
    (entry,) = page.entries

    assert entry.url == entry.id == "https://www.paper.kr/article/1"
    assert entry.title == "칩 & 서버"
    assert str(entry.published) == "2026-10-22T09:00:00+09:00"
    assert (entry.outlet, entry.language, page.language) == ("한국신문", "ko", "ko")
    assert entry.flags == page.flags == ()


def test_without_a_time_of_publication_the_last_change_stands_in_and_says_so():
    (entry,) = read(urlset(row(more="<lastmod>2026-10-22 09:00</lastmod>"))).entries

    assert str(entry.published) == "2026-10-22T09:00:00+09:00"
    assert entry.flags == ("lastmod",)


def test_an_index_leads_to_its_sitemaps_newest_first():
    index = (
        f"<sitemapindex {SPACES}><sitemap><loc>/s/2026-9.xml</loc></sitemap>"
        "<sitemap><loc>/s/2026-10.xml</loc></sitemap>"
        "<sitemap><loc>/s/old.xml</loc><lastmod>2020-01-01</lastmod></sitemap>"
        "<sitemap><loc>/s/new.xml</loc><lastmod>2026-10-22</lastmod></sitemap></sitemapindex>"
    )

    page = read(index)

    assert page.entries == ()
    assert [request.url.removeprefix("https://www.paper.kr/s/") for request in page.more] == [
        "new.xml",
        "old.xml",
        "2026-10.xml",
        "2026-9.xml",
    ]


def test_links_that_are_not_the_webs_are_dropped_and_relative_ones_joined():
    entries = read(urlset(row("javascript:alert(1)"), row("/2"), row(""))).entries

    assert [(entry.url, entry.flags) for entry in entries] == [
        ("", ("bad-link",)),
        ("https://www.paper.kr/2", ()),
        ("", ("no-link",)),
    ]


def test_a_bare_ampersand_does_not_change_an_address():
    (entry,) = read(urlset(row("https://www.paper.kr/view?no=1&sec=2"))).entries

    assert entry.url == "https://www.paper.kr/view?no=1&sec=2"


def test_a_sitemap_cut_off_in_an_address_loses_that_address():
    body = urlset(row(), row("https://www.paper.kr/article/23456"))

    page = read(body[: body.index("3456")])

    assert [entry.url for entry in page.entries] == ["https://www.paper.kr/article/1"]
    assert page.flags == ("not-well-formed",)


def test_a_list_of_addresses_is_a_sitemap_too():
    assert [entry.url for entry in read("https://www.paper.kr/1\r\nhttps://www.paper.kr/2\n").entries] == [
        "https://www.paper.kr/1",
        "https://www.paper.kr/2",
    ]


def test_sixty_thousand_addresses_are_read_as_a_stream_up_to_the_protocols_limit():
    body = urlset(*(row(f"https://www.paper.kr/article/{number}") for number in range(60_000))).encode()
    tracemalloc.start()

    page = read(body)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert len(page.entries) == MOST
    assert page.flags == ("truncated",)
    assert peak < 100_000_000


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ("", "an empty answer"),
        ("<!DOCTYPE html><html></html>", "an HTML page, not a sitemap"),
        (f'<!DOCTYPE urlset [<!ENTITY a "b">]><urlset {SPACES}/>', "a document type declaration"),
        (
            '<?xml version="1.0"?><!DOCTYPE urlset SYSTEM "http://127.0.0.1:9/x"><urlset/>',
            "a document type declaration",
        ),
        ("<rss><channel/></rss>", "nothing like a sitemap"),
        ("<rss><channel><url><loc>https://a.kr/</loc></url></channel></rss>", "of the kind <rss>"),
        ("로그인", "neither XML nor a list"),
        ("<<<", "nothing like a sitemap"),
    ],
)
def test_what_is_no_sitemap_says_what_it_is(body, why):
    with pytest.raises(Unreadable, match=why):
        read(body)


@given(
    st.binary(max_size=200)
    | st.lists(
        st.sampled_from(
            ["<urlset>", "<url>", "<loc>", "https://a.kr/1", "</loc>", "</url>", "&", "<lastmod>", "2026", "\x00", "한"]
        )
    ).map(lambda parts: "".join(parts).encode())
)
def test_any_bytes_give_a_page_or_unreadable(body):
    try:
        page = read(body)
    except Unreadable:
        return
    assert all(entry.url.startswith("http") or entry.flags for entry in page.entries)
