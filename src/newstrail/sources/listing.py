"""A section page of an outlet without feeds, read with CSS selectors that its source brings.

Options: "item" (one article's place on the page), and within it "link" (`a[href]`), "title" (the link's text), "date"
and "summary". A page on which nothing is selected has changed: that is a problem, and no quiet day.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from urllib.parse import urljoin

from bs4 import BeautifulSoup, Tag
from soupsieve import SelectorSyntaxError

from newstrail.core.dates import stamp
from newstrail.core.text import decode, squash
from newstrail.core.urls import is_web
from newstrail.errors import Unreadable
from newstrail.model import Capture, Company, Entry, Origin, Page, Request, Source, SourceState

#: A section page lists some dozens; one that selects more selects something else.
MOST = 500


def requests(
    source: Source,
    state: SourceState | None,  # noqa: ARG001  every kind has this signature
    companies: Sequence[Company],  # noqa: ARG001
    now: datetime,  # noqa: ARG001
) -> tuple[Request, ...]:
    """One GET of the page."""
    return (Request(url=source.url, allow=source.allow, ignore_robots=source.ignore_robots),)


def read(source: Source, capture: Capture) -> Page:
    """What the selectors find. Raises Unreadable where they find nothing, or are no selectors."""
    text, _ = decode(capture.body, capture.header("content-type"))
    soup = BeautifulSoup(text, "lxml")
    wanted = source.options.get("item", "article")
    try:
        entries = [_entry(item, source, capture) for item in soup.select(wanted, limit=MOST)]
    except (SelectorSyntaxError, NotImplementedError) as error:  # of soupsieve, for `a::text` and its like
        raise Unreadable(source.key, f"a selector of it is wrong: {squash(str(error))[:120]}") from error
    except RecursionError:
        raise Unreadable(source.key, "a page nested too deep to be read") from None
    listed = tuple({entry.url: entry for entry in entries if entry}.values())
    if not listed:
        raise Unreadable(source.key, f"nothing on the page is selected by {wanted!r}: its layout may have changed")
    heading = soup.title
    return Page(entries=listed, title=squash(heading.get_text()) if heading else "")


def _entry(item: Tag, source: Source, capture: Capture) -> Entry | None:
    link = item.select_one(source.options.get("link", "a[href]")) or (item if item.has_attr("href") else None)
    href = link.get("href") if link else None
    if link is None or not isinstance(href, str):
        return None
    try:
        address = urljoin(capture.url, href.strip())
    except ValueError:
        return None
    if not is_web(address):
        return None
    named = item.select_one(source.options["title"]) if "title" in source.options else None
    dated = item.select_one(source.options.get("date", "time"))
    raw = (dated.get("datetime") if dated else None) or (dated.get_text() if dated else "")
    summary = item.select_one(source.options["summary"]) if "summary" in source.options else None
    return Entry(
        url=address,
        title=squash((named or link).get_text(" ")),
        published=stamp(str(raw), Origin.FEED, zone=source.home_zone, now=capture.at) if raw else None,
        summary=squash(summary.get_text(" ")) if summary else "",
        language=source.language,
    )
