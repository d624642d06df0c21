"""Bing News: a search for each watched company, newest first. Opt in: nobody promises that it stays.

Links are wrapped in a counter (`apiclick.aspx`), whose `url` parameter is the article's address.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from urllib.parse import parse_qs, urlencode, urlsplit

from newstrail.core.feeds import read_feed
from newstrail.core.search import queries, recent
from newstrail.model import Capture, Company, Entry, Page, Request, Source, SourceState

MARKETS = {"ko": {"setmkt": "ko-KR", "setlang": "ko"}, "en": {"setmkt": "en-US", "setlang": "en"}}

#: Without it, articles years old come first.
NEWEST = 'sortbydate="1"'


def requests(
    source: Source,
    state: SourceState | None,  # noqa: ARG001  every kind has this signature
    companies: Sequence[Company],
    now: datetime,  # noqa: ARG001
) -> tuple[Request, ...]:
    """One search a company."""
    language = source.language or "ko"
    base = source.url or "https://www.bing.com/news/search"
    return tuple(
        Request(
            url=f"{base}?{urlencode({'q': query.any_of(), 'format': 'rss', 'qft': NEWEST, **MARKETS[language]})}",
            allow=source.allow,
            ignore_robots=source.ignore_robots,
        )
        for query in queries(companies, language).values()
    )


def read(source: Source, capture: Capture) -> Page:
    """What was found. Raises Unreadable if it is no feed: it may answer with a web page instead."""
    page = read_feed(capture.body, capture.url, capture.header("content-type"), zone=source.home_zone, now=capture.at)
    entries = recent(page.entries, capture.at, source.options.get("days", ""))
    return replace(page, entries=tuple(map(_unwrapped, entries)))


def _unwrapped(entry: Entry) -> Entry:
    parts = urlsplit(entry.url)
    if not parts.path.lower().endswith("/apiclick.aspx"):
        return entry
    wanted = parse_qs(parts.query).get("url", [""])[0]
    return replace(entry, url=wanted) if wanted.startswith(("http://", "https://")) else entry
