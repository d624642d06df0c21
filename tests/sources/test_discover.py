"""Finding a site's feeds, and lists of feeds as readers exchange them."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime

import pytest

from newstrail.core import discover, opml
from newstrail.errors import Unreadable
from newstrail.model import Capture, Source

NOW = datetime(2026, 3, 2, tzinfo=UTC)


def page(text: str) -> Capture:
    body = text.encode()
    return Capture(
        url="https://gana.test/", requested="https://gana.test/", status=200, headers=(), body=body, at=NOW,
        sha256=hashlib.sha256(body).hexdigest(),
    )  # fmt: skip


def test_feeds_named_in_the_head_come_first_and_none_that_is_no_address():
    text = (
        '<html><head><link rel="alternate" type="application/rss+xml" href="/rss/all.xml">'
        '<link rel="alternate" hreflang="en" href="/en"><link rel="alternate" type="application/atom+xml" href="javascript:x">'  # noqa: E501
        '</head><body><a href="/rss/S1N2.xml">구독</a><a href="/news/1">기사</a></body></html>'
    )

    assert discover.named(page(text)) == ("https://gana.test/rss/all.xml", "https://gana.test/rss/S1N2.xml")
    assert discover.named(page("")) == ()


def test_sitemaps_of_robots_txt_are_those_of_the_site_news_first():
    robots = "User-agent: *\nSitemap: https://gana.test/sitemap.xml\nsitemap: /news-sitemap.xml\nSitemap: https://evil.test/x.xml"

    found = discover.mapped(robots, "https://gana.test/")

    assert found == ("https://gana.test/news-sitemap.xml", "https://gana.test/sitemap.xml")


def test_opml_goes_out_and_comes_in_again():
    sources = [
        Source(key="a", kind="feed", url="https://a.test/feed?x=1&y=2", outlet='가나 "일보"'),
        Source(key="b", kind="sitemap", url="https://b.test/sitemap.xml"),
    ]

    assert opml.read(opml.write(sources).encode()) == (('가나 "일보"', "https://a.test/feed?x=1&y=2"),)


def test_opml_of_others_is_read_with_folders_and_without_what_is_no_feed():
    body = b"""<opml version="1.0"><body><outline text="Tech"><outline text="A" xmlURL="https://a.test/f"/>
      <outline title="bad" xmlUrl="file:///etc/passwd"/><outline text="A again" xmlUrl="https://a.test/f"/></outline></body></opml>"""

    assert opml.read(body) == (("A", "https://a.test/f"),)


@pytest.mark.parametrize("body", [b"", b"<html></html>", b"\x00\x01", b"{}"])
def test_what_is_no_opml_is_told(body: bytes):
    with pytest.raises(Unreadable):
        opml.read(body)


def test_an_entity_of_an_opml_opens_no_file():
    body = b'<!DOCTYPE o [<!ENTITY e SYSTEM "file:///etc/hostname">]><opml><body><outline text="&e;" xmlUrl="https://a.test/f"/></body></opml>'

    assert opml.read(body) == (("", "https://a.test/f"),)
