"""Where follow-up coverage is looked for: one file a kind, each two pure functions.

`requests` says what to ask for, given what is remembered and whom we follow; `read` says what an answer lists. No
source fetches, stores or logs. A new kind is a new file here and its line in `KINDS`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import Protocol

from newstrail.errors import Unreadable
from newstrail.model import Capture, Company, Page, Request, Source, SourceState
from newstrail.sources import bing_news, dart, edgar, feed, gdelt, google_news, hacker_news, listing, naver, sitemap
from newstrail.sources.google_links import Steps
from newstrail.sources.past import Past


class Kind(Protocol):
    """What a module of this package is."""

    def requests(
        self, source: Source, state: SourceState | None, companies: Sequence[Company], now: datetime
    ) -> tuple[Request, ...]: ...

    def read(self, source: Source, capture: Capture) -> Page: ...


KINDS: Mapping[str, Kind] = {
    "feed": feed,
    "sitemap": sitemap,
    "listing": listing,
    "google_news": google_news,
    "bing_news": bing_news,
    "naver": naver,
    "gdelt": gdelt,
    "hacker_news": hacker_news,
    "dart": dart,
    "edgar": edgar,
}


def requests(
    source: Source, state: SourceState | None, companies: Sequence[Company], now: datetime
) -> tuple[Request, ...]:
    """What to ask for at a poll, the source's own document first. Raises ValueError if its kind is not known."""
    return _kind(source).requests(source, state, companies, now)


def read(source: Source, capture: Capture) -> Page:
    """What an answer lists. Raises Unreadable if it is not what the kind reads, ValueError if that is not known."""
    return _kind(source).read(source, capture)


def past(source: Source, companies: Sequence[Company], first: date, last: date) -> tuple[Past, ...]:
    """What to ask for of the days from `first` to `last`, both included; () where a kind cannot tell."""
    asks = getattr(_kind(source), "past", None)
    return asks(source, companies, first, last) if asks else ()


def further(source: Source, asked: Past, capture: Capture, page: Page) -> tuple[Past, ...]:
    """What to ask for next, where an answer of the past does not hold all of its days."""
    more = getattr(_kind(source), "further", None)
    return more(source, asked, capture, page) if more else ()


def unwrap(source: Source, url: str) -> Steps:
    """Find where an opaque link leads: requests come out, answers go in; raises Unreadable where nobody says so."""
    module = _kind(source)
    steps: Callable[[Source, str], Steps] | None = getattr(module, "unwrap", None)
    if steps is None:
        raise Unreadable(source.key, f"a source of kind {source.kind!r} has no opaque links")
    return steps(source, url)


def _kind(source: Source) -> Kind:
    try:
        return KINDS[source.kind]
    except KeyError:
        raise ValueError(
            f"source {source.key!r}: no kind is called {source.kind!r}; there are {', '.join(KINDS)}"
        ) from None
