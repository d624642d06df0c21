"""What the news searches that answer with a feed share: an address for each company, and reading what is recent."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from urllib.parse import urlencode

from newstrail.core.feeds import read_feed
from newstrail.core.search import Query, queries, recent
from newstrail.model import Capture, Company, Entry, Page, Request, Source


def searches(
    source: Source, companies: Sequence[Company], base: str, asks: Callable[[Query, str], Mapping[str, str]]
) -> tuple[Request, ...]:
    """One search a company, at the source's address or `base`. `asks`: the parameters, given query and language."""
    language = source.language or "ko"
    return tuple(
        Request(
            url=f"{source.url or base}?{urlencode(asks(query, language))}",
            allow=source.allow,
            ignore_robots=source.ignore_robots,
        )
        for query in queries(companies, language).values()
    )


def found(source: Source, capture: Capture, unwrapped: Callable[[Entry], Entry]) -> Page:
    """What is not too old of an answer, each entry unwrapped. Raises Unreadable if it is no feed."""
    page = read_feed(capture.body, capture.url, capture.header("content-type"), zone=source.home_zone, now=capture.at)
    entries = recent(page.entries, capture.at, source.options.get("days", ""))
    return replace(page, entries=tuple(map(unwrapped, entries)))
