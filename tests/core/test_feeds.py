"""Feeds: what they list, whatever state they are in."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import pytest

from newstrail.core.feeds import read_feed
from newstrail.model import Entry, Page

NOW = datetime(2026, 11, 20, 3, 0, tzinfo=UTC)
HOME = "https://news.paper.kr/rss.xml"


def rss(*items: str, head: str = "", before: str = '<?xml version="1.0" encoding="UTF-8"?>') -> str:
    return f'{before}<rss version="2.0"><channel><title>신문</title>{head}{"".join(items)}</channel></rss>'


def item(title: str = "새 칩 공개", link: str = "https://news.paper.kr/1", more: str = "") -> str:
    return f"<item><title>{title}</title><link>{link}</link>{more}</item>"


def read(body: str | bytes, url: str = HOME, content_type: str | None = None, zone: str | None = "Asia/Seoul") -> Page:
    raw = body.encode() if isinstance(body, str) else body
    return read_feed(raw, url, content_type, zone=zone, now=NOW)


def one(body: str | bytes, **given: str) -> Entry:
    (entry,) = read(body, **given).entries
    return entry


# ── kinds ──


def test_rss_gives_all_that_is_said_of_an_article():
    entry = one(
        rss(
            item(
                more="<guid isPermaLink='false'>a-1</guid><pubDate>Thu, 22 Oct 2026 09:00:00 +0900</pubDate>"
                "<description><![CDATA[<p>성능이 <b>두 배</b>다.</p><p>양산은 내년.</p>]]></description>"
                "<author>kim@paper.kr (김기자)</author><source url='https://other.kr/rss'>다른신문</source>"
            )
        )
    )

    assert entry.url == "https://news.paper.kr/1"
    assert entry.title == "새 칩 공개"
    assert entry.id == "a-1"
    assert str(entry.published) == "2026-10-22T09:00:00+09:00"
    assert entry.summary == "성능이 두 배다. 양산은 내년."
    assert entry.authors == ("kim@paper.kr (김기자)",)
    assert entry.outlet == "다른신문"
    assert entry.flags == ()


def test_atom_gives_the_page_and_not_its_comments_or_its_own_address():
    entry = one(
        """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://lab.io/blog/"><title>Lab</title>
        <entry><id>tag:lab.io,2026:1</id><title type="html">Chips &amp;amp; &lt;i&gt;racks&lt;/i&gt;</title>
        <link rel="self" href="https://lab.io/atom/1"/><link rel="replies" href="https://lab.io/1/comments"/>
        <link rel="alternate" type="application/pdf" href="1.pdf"/><link rel="alternate" type="text/html" href="1"/>
        <updated>2026-10-23T09:00:00Z</updated><published>2026-10-22T09:00:00Z</published>
        <author><name>Kim</name></author><summary>Short.</summary></entry></feed>"""
    )

    assert entry.url == "https://lab.io/blog/1"
    assert entry.title == "Chips & racks"
    assert str(entry.published) == "2026-10-22T09:00:00+00:00"
    assert entry.authors == ("Kim",)
    assert entry.summary == "Short."


def test_rdf_with_dublin_core_dates_is_read():
    entry = one(
        """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
        xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://a.kr/"><title>경제</title></channel>
        <item rdf:about="https://a.kr/7"><title>제목</title><link>https://a.kr/7</link>
        <dc:date>2026-10-22 09:00</dc:date><dc:creator>박기자</dc:creator></item></rdf:RDF>"""
    )

    assert entry.url == "https://a.kr/7"
    assert str(entry.published) == "2026-10-22T09:00:00+09:00"
    assert entry.authors == ("박기자",)


def test_json_feed_is_read_and_its_plain_text_is_plain():
    entry = one(
        json.dumps(
            {
                "version": "https://jsonfeed.org/version/1.1",
                "title": "Lab",
                "items": [
                    {
                        "id": "7",
                        "url": "/7",
                        "title": "a < b & c",
                        "content_html": "<p>Text</p>",
                        "date_published": "2026-10-22T09:00:00Z",
                        "authors": [{"name": "Kim"}],
                    }
                ],
            }
        )
    )

    assert (entry.url, entry.title, entry.summary, entry.authors) == (
        "https://news.paper.kr/7",
        "a < b & c",
        "Text",
        ("Kim",),
    )


def test_a_feed_says_how_often_it_wants_to_be_asked():
    page = read(
        rss(
            head="<language>ko-KR</language><ttl>30</ttl>"
            "<skipHours><hour>0</hour><hour>24</hour><hour>3</hour></skipHours><skipDays><day>Sunday</day></skipDays>"
            '<sy:updatePeriod xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">hourly</sy:updatePeriod>'
            '<sy:updateFrequency xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">2</sy:updateFrequency>'
        )
    )

    assert page.title == "신문"
    assert page.language == "ko-kr"
    assert page.ttl == timedelta(minutes=30)
    assert page.skip_hours == {0, 3}
    assert page.skip_days == {6}


# ── titles and links ──


@pytest.mark.parametrize(
    ("markup", "title"),
    [
        ("<![CDATA[<b>속보</b> 계약 체결]]>", "속보 계약 체결"),
        ("&lt;a href='x'&gt;계약&lt;/a&gt; 체결", "계약 체결"),
        ("&lt;속보&gt; 계약 체결", "<속보> 계약 체결"),
        ("<a href='/x'>Deal</a> done", "Deal done"),
        ("AT&amp;amp;T &amp;#39;deal&amp;#39;", "AT&T 'deal'"),
        ("quot;AIquot; amp;#39;26", '"AI" \'26'),
        ("<![CDATA[계약&nbsp;체결&middot;발표]]>", "계약 체결·발표"),
        ("a\u202eb\u0007c", "abc"),
        ("<![CDATA[<script>alert(1)</script>계약<img src=x onerror=alert(2)>]]>", "계약"),
        ("&lt;img src='https://a.kr/chart.png?x=1'&gt;", "[chart.png]"),
        ("5 &lt; 7 그리고 9 &gt; 8", "5 < 7 그리고 9 > 8"),
    ],
)
def test_titles_are_plain_text(markup, title):
    assert one(rss(item(markup))).title == title


def test_a_title_of_any_length_is_cut_and_says_so():
    entry = one(rss(item("가" * 100_000)))

    assert len(entry.title) == 1000
    assert entry.flags == ("truncated",)


@pytest.mark.parametrize(
    "link",
    [
        "javascript:alert(1)",
        " JavaScript:alert(1)",
        "java&#10;script:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
    ],
)
def test_a_link_that_is_not_the_webs_is_dropped_and_the_entry_kept(link):
    entry = one(rss(item(link=link)))

    assert entry.url == ""
    assert entry.title == "새 칩 공개"
    assert entry.flags == ("bad-link",)


@pytest.mark.parametrize(
    ("link", "url"),
    [
        ("/2?a=1&amp;b=2", "https://news.paper.kr/2?a=1&b=2"),
        ("2", "https://news.paper.kr/2"),
        ("//cdn.paper.kr/2", "https://cdn.paper.kr/2"),
        ("www.paper.kr/2", "https://www.paper.kr/2"),
        ("news.paper.kr/2", "https://news.paper.kr/2"),
        ("\n  https://news.paper.kr/2/  \n", "https://news.paper.kr/2/"),
        ("<![CDATA[https://news.paper.kr/view?no=2&amp;x=1]]>", "https://news.paper.kr/view?no=2&x=1"),
        ("http://news.paper.krhttp://news.paper.kr/2", "http://news.paper.kr/2"),
        ("https://news.paper.kr/한글 기사", "https://news.paper.kr/%ED%95%9C%EA%B8%80%20%EA%B8%B0%EC%82%AC"),
    ],
)
def test_links_are_made_absolute_and_otherwise_left_as_they_are(link, url):
    assert one(rss(item(link=link))).url == url


def test_the_publishers_own_address_goes_before_a_redirecting_one_and_a_guid_stands_in_for_none():
    original = '<feedburner:origLink xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0">https://a.kr/1</feedburner:origLink>'

    assert one(rss(item(link="https://feedproxy.test/~r/x", more=original))).url == "https://a.kr/1"
    assert one(rss("<item><title>t</title><guid>https://a.kr/2</guid></item>")).url == "https://a.kr/2"
    assert one(rss("<item><title>t</title><guid>12345</guid></item>")).flags == ("no-link",)


def test_without_a_base_a_relative_link_stays_as_it_is_and_says_so():
    entry = one(rss(item(link="/blog/1")), url="")

    assert entry.url == "/blog/1"
    assert entry.flags == ("relative-link",)


def test_an_entry_known_only_by_an_identifier_shows_it_and_says_so():
    entry = one(
        '<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>urn:uuid:60a76c80</id><title>t</title></entry></feed>'
    )

    assert entry.url == entry.id == "urn:uuid:60a76c80"
    assert entry.flags == ("id-for-link",)


def test_one_identifier_for_two_articles_is_two():
    first, second = read(
        rss(*(item(link=f"https://a.kr/{n}", more="<guid isPermaLink='false'>0</guid>") for n in "12"))
    ).entries

    assert first.id != second.id
    assert first.flags == second.flags == ("repeated-id",)


# ── dates ──


def test_zone_less_times_are_in_the_zone_of_the_source():
    body = rss(item(more="<pubDate>2026-10-22 19:00:00</pubDate>"))

    assert str(one(body).published) == "2026-10-22T19:00:00+09:00"
    assert str(read_feed(body.encode(), HOME, now=NOW).entries[0].published) == "2026-10-22T19:00:00+00:00"


def test_times_said_to_be_gmt_that_lie_ahead_are_local_times_in_the_whole_feed():
    soon, before = "Fri, 20 Nov 2026 11:50:00 GMT", "Fri, 20 Nov 2026 01:00:00 GMT"
    page = read(rss(*(item(more=f"<pubDate>{date}</pubDate>") for date in (soon, before))))

    assert [str(entry.published) for entry in page.entries] == [
        "2026-11-20T11:50:00+09:00",
        "2026-11-20T01:00:00+09:00",
    ]
    assert page.flags == ("zone-assumed:GMT",)


def test_a_date_nobody_can_read_costs_the_date_and_the_next_best_is_taken():
    assert one(rss(item(more="<pubDate>0000-00-00 00:00:00</pubDate>"))).flags == ("bad-date",)
    dc = '<dc:date xmlns:dc="http://purl.org/dc/elements/1.1/">2026-10-22</dc:date>'
    assert str(one(rss(item(more=f"<pubDate>now</pubDate>{dc}"))).published) == "2026-10-22"
