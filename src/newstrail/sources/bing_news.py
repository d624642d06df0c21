"""Bing News: a search for each watched company, newest first. Opt in: nobody promises that it stays.

Links are wrapped in a counter (`apiclick.aspx`), whose `url` parameter is the article's address.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from urllib.parse import parse_qs, urlsplit

from newstrail.core.search import Query
from newstrail.model import Capture, Company, Entry, Page, Request, Source, SourceState
from newstrail.sources.feed_search import found, searches

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
    return searches(source, companies, "https://www.bing.com/news/search", _asks)


def read(source: Source, capture: Capture) -> Page:
    """What was found. Raises Unreadable if it is no feed: it may answer with a web page instead."""
    return found(source, capture, _unwrapped)


def _asks(query: Query, language: str) -> dict[str, str]:
    return {"q": query.any_of(), "format": "rss", "qft": NEWEST, **MARKETS[language]}


def _unwrapped(entry: Entry) -> Entry:
    parts = urlsplit(entry.url)
    if not parts.path.lower().endswith("/apiclick.aspx"):
        return entry
    wanted = parse_qs(parts.query).get("url", [""])[0]
    return replace(entry, url=wanted) if wanted.startswith(("http://", "https://")) else entry
