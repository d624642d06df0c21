"""A sitemap as a source."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime

from newstrail import sources
from newstrail.model import Capture, Source, SourceState, Validators

NOW = datetime(2026, 11, 20, 16, 0, tzinfo=UTC)  # one in the morning of the 21st in Seoul
HOME = "https://www.paper.kr/sitemap.xml"


def source(url: str = HOME, **options: str) -> Source:
    return Source(key="p", kind="sitemap", url=url, language="ko", allow=("www.paper.kr:443",), options=options)


def capture(body: str, url: str = HOME) -> Capture:
    raw = body.encode()
    return Capture(
        url=url, requested=url, status=200, headers=(), body=raw, at=NOW, sha256=hashlib.sha256(raw).hexdigest()
    )


INDEX = "".join(
    f"<sitemap><loc>https://{host}/s{number}.xml</loc></sitemap>"
    for number in range(9)
    for host in ("www.paper.kr", "evil.kr")
)


def test_a_sitemap_is_one_conditional_get():
    held = Validators('"x"')

    (request,) = sources.requests(source(), SourceState(source="p", url=HOME, validators=held, next_at=NOW), (), NOW)

    assert (request.url, request.validators, request.allow) == (HOME, held, ("www.paper.kr:443",))


def test_an_address_that_names_a_day_is_asked_for_today_and_yesterday_where_the_source_is():
    requests = sources.requests(source("https://www.paper.kr/daily/{yyyy}/{yyyymmdd}.xml"), None, (), NOW)

    assert [request.url for request in requests] == [
        "https://www.paper.kr/daily/2026/20261121.xml",
        "https://www.paper.kr/daily/2026/20261120.xml",
    ]


def test_the_newest_sitemaps_of_an_index_follow_if_they_are_of_the_same_site():
    page = sources.read(source(), capture(f"<sitemapindex>{INDEX}</sitemapindex>"))

    assert [request.url for request in page.more] == [f"https://www.paper.kr/s{number}.xml" for number in (8, 7, 6)]
    assert all(request.allow == ("www.paper.kr:443",) for request in page.more)


def test_how_many_follow_is_an_option():
    page = sources.read(source(children="1"), capture(f"<sitemapindex>{INDEX}</sitemapindex>"))

    assert len(page.more) == 1


def test_zone_less_days_are_in_the_zone_of_the_source():
    body = "<urlset><url><loc>https://www.paper.kr/1</loc><lastmod>2026-11-20 09:00</lastmod></url></urlset>"

    (entry,) = sources.read(source(), capture(body)).entries

    assert str(entry.published) == "2026-11-20T09:00:00+09:00"
