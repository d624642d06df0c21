"""A feed as a source."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime

import pytest

from newstrail import sources
from newstrail.errors import Unreadable
from newstrail.model import Capture, Source, SourceState, Validators

NOW = datetime(2026, 11, 20, 3, 0, tzinfo=UTC)
SOURCE = Source(key="paper", kind="feed", url="https://www.paper.kr/rss.xml", language="ko")
HELD = Validators('W/"a,b"', "Fri, 1 Jan 26 0:0:0 KST")


def capture(body: str, kind: str = "application/rss+xml", url: str = SOURCE.url) -> Capture:
    raw = body.encode()
    return Capture(
        url=url,
        requested=SOURCE.url,
        status=200,
        headers=(("content-type", kind),),
        body=raw,
        at=NOW,
        sha256=hashlib.sha256(raw).hexdigest(),
    )


def test_a_poll_is_one_conditional_get_with_the_validators_as_they_came():
    state = SourceState(source="paper", url=SOURCE.url, validators=HELD, next_at=NOW)

    (request,) = sources.requests(SOURCE, state, (), NOW)

    assert (request.url, request.method, request.validators) == (SOURCE.url, "GET", HELD)


def test_validators_of_another_address_are_not_sent():
    moved = SourceState(source="paper", url="https://old.paper.kr/rss.xml", validators=HELD, next_at=NOW)

    assert sources.requests(SOURCE, moved, (), NOW)[0].validators == Validators()
    assert sources.requests(SOURCE, None, (), NOW)[0].validators == Validators()


def test_what_a_source_permits_goes_with_its_requests():
    home = Source(key="lan", kind="feed", url="http://10.0.0.5/rss", allow=("10.0.0.5:80",), ignore_robots=True)

    (request,) = sources.requests(home, None, (), NOW)

    assert request.allow == ("10.0.0.5:80",)
    assert request.ignore_robots


@pytest.mark.parametrize(
    ("language", "zone", "expected"),
    [
        ("ko", None, "2026-10-22T19:00:00+09:00"),
        ("en", "America/New_York", "2026-10-22T19:00:00-04:00"),
        ("en", None, "2026-10-22T19:00:00+00:00"),
    ],
)
def test_zone_less_times_are_read_in_the_zone_of_the_source(language, zone, expected):
    source = Source(key="a", kind="feed", url=SOURCE.url, language=language, zone=zone)
    item = "<item><title>칩</title><link>/1</link><pubDate>2026-10-22 19:00:00</pubDate></item>"
    body = f"<rss><channel>{item}</channel></rss>"

    (entry,) = sources.read(source, capture(body, url="https://cdn.paper.kr/rss.xml")).entries

    assert str(entry.published) == expected
    assert entry.url == "https://cdn.paper.kr/1"


def test_an_html_page_for_a_feed_is_unreadable():
    with pytest.raises(Unreadable, match="an HTML page"):
        sources.read(SOURCE, capture("<!doctype html><html>서비스 종료</html>", "text/html"))


def test_a_kind_that_is_not_there_is_named_with_those_that_are():
    with pytest.raises(ValueError, match=r"'pigeon'.*feed, sitemap"):
        sources.requests(Source(key="a", kind="pigeon", url="x"), None, (), NOW)
