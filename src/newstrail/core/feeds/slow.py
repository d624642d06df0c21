"""What is not well-formed even after mending: feedparser, which reads nearly anything, wrapped so that it may fail."""

from __future__ import annotations

import io
from calendar import timegm
from typing import Any

import feedparser

from newstrail.core.feeds.document import Document
from newstrail.core.feeds.items import Feed, Item, Target
from newstrail.errors import Unreadable


def read(found: Document, url: str) -> Feed:
    """Raises Unreadable if feedparser finds no feed, or fails itself."""
    body = b'<?xml version="1.0" encoding="utf-8"?>' + found.text.encode("utf-8", "replace")
    try:
        parsed = feedparser.parse(
            io.BytesIO(body),  # never a string: it would be taken for an address or a path, and opened
            sanitize_html=False,
            resolve_relative_uris=False,
            response_headers={"content-type": "application/xml; charset=utf-8", "content-location": url},
        )
    except (ValueError, OverflowError, LookupError, TypeError, AttributeError, AssertionError, RecursionError) as error:
        raise Unreadable(url, f"not well-formed: {type(error).__name__} in feedparser") from error
    if not parsed.entries and not parsed.version:
        raise Unreadable(url, "not well-formed, and nothing like a feed in it")
    head = parsed.feed
    feed = Feed(title=head.get("title", ""), link=head.get("link", ""), language=head.get("language") or None)
    feed.items = [_item(entry, url) for entry in parsed.entries]
    if _cut_off(found.text):
        feed.items = feed.items[:-1]
        feed.flags.append("cut-off")
    return feed


def _cut_off(text: str) -> bool:
    """Whether the document ends within an entry: perhaps in the middle of its address."""
    return max(text.rfind("<item"), text.rfind("<entry")) > max(text.rfind("</item"), text.rfind("</entry"))


def _item(entry: Any, url: str) -> Item:  # Any: feedparser has no types
    dates = [entry.get(f"{key}") for key in ("published", "created", "updated")]
    dates += [_parsed(entry, key) for key in ("published_parsed", "updated_parsed")]
    content = entry.get("content") or [{}]
    links = [
        entry.get("feedburner_origlink"),
        entry.get("link"),
        *(link.get("href") for link in entry.get("links", ())),
    ]
    identity = entry.get("id") or ""
    return Item(
        title=entry.get("title") or "",
        links=[
            Target(link, url, link == identity) for link in (*links, identity) if isinstance(link, str) and link.strip()
        ],
        id=identity,
        dates=[date for date in dates if isinstance(date, str) and date.strip()],
        summary=entry.get("summary") or content[0].get("value") or "",
        authors=[author.get("name", "") for author in entry.get("authors", ()) if author.get("name")],
        outlet=(entry.get("source") or {}).get("title", ""),
        language=entry.get("language") or None,
    )


def _parsed(entry: Any, key: str) -> str | None:  # Any: feedparser has no types
    """Seconds since 1970 of a date that feedparser could read."""
    try:
        when = entry.get(key)
        return str(timegm(when)) if when else None
    except (ValueError, OverflowError, TypeError):
        return None
