"""Google News: a search for each watched company, in the source's language. Opt in: robots.txt may forbid it.

Titles end in the outlet's name, which is taken off; links lead to Google, and those that hold the article's address
within (until 2024) are unwrapped. The others are kept as they are and flagged "wrapped": outlet and title still tell
which article is meant. Option "resolve": so many of them a day are asked for at the most (none).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from newstrail.core.search import Query
from newstrail.model import Capture, Company, Entry, Page, Request, Source, SourceState
from newstrail.sources.feed_search import found, searches
from newstrail.sources.google_links import unwrap, within, wrapped
from newstrail.sources.past import Past, by_day, parameter, pieces

__all__ = ["further", "past", "read", "requests", "unwrap"]

#: Entries of one answer, at the most.
FULL = 100

#: Host language, country and edition must agree, or the answer may be empty.
EDITIONS = {
    "ko": {"hl": "ko", "gl": "KR", "ceid": "KR:ko"},
    "en": {"hl": "en-US", "gl": "US", "ceid": "US:en"},
}


def requests(
    source: Source,
    state: SourceState | None,  # noqa: ARG001  every kind has this signature
    companies: Sequence[Company],
    now: datetime,  # noqa: ARG001
) -> tuple[Request, ...]:
    """One search a company; option "when": how far back (1d)."""
    return _searches(source, companies, f"when:{source.options.get('when', '1d')}")


def past(source: Source, companies: Sequence[Company], first: date, last: date) -> tuple[Past, ...]:
    """A search for each company and week, newest first."""
    return tuple(
        Past(request, begin, end)
        for begin, end in pieces(first, last, 7)
        for request in _searches(source, companies, _between(begin, end))
    )


def further(source: Source, asked: Past, capture: Capture, page: Page) -> tuple[Past, ...]:  # noqa: ARG001  every kind has this signature
    """Day by day, where an answer is as full as it can be."""
    if len(page.entries) < FULL:
        return ()
    words = parameter(asked.request.url, "q").partition(" after:")[0]
    return tuple(Past(asked.but(q=f"{words} {_between(*day)}").request, *day) for day in by_day(asked))


def _between(begin: date, end: date) -> str:
    return f"after:{begin - timedelta(days=1)} before:{end + timedelta(days=1)}"


def _searches(source: Source, companies: Sequence[Company], span: str) -> tuple[Request, ...]:
    def asks(query: Query, language: str) -> dict[str, str]:
        return {"q": f"{query.any_of()} {span}", **EDITIONS[language]}

    return searches(source, companies, "https://news.google.com/rss/search", asks)


def read(source: Source, capture: Capture) -> Page:
    """What was found. Raises Unreadable if it is no feed."""
    return found(source, capture, _unwrapped)


def _unwrapped(entry: Entry) -> Entry:
    title = entry.title.removesuffix(f" - {entry.outlet}") if entry.outlet else entry.title
    address = within(entry.url)
    flags = (*entry.flags, "wrapped") if wrapped(address) else entry.flags
    return replace(entry, url=address, title=title.strip(), flags=flags)
