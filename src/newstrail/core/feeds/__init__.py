"""Bytes of a feed → what it lists: RSS 0.9 to 2.0, RDF, Atom 0.3 and 1.0, JSON Feed.

Layered: a well-formed feed goes the fast way (one lxml parse); one with slips we know (a bare "&", "&nbsp;", control
characters, impossible character references) is mended first; only what is then still not well-formed goes to
feedparser. Which way it went stands in `Page.flags`.
"""

from __future__ import annotations

from datetime import datetime

from newstrail.core.feeds import document, jsonfeed, slow, xmlfeed
from newstrail.core.feeds.entries import page
from newstrail.errors import Unreadable
from newstrail.model import Page

__all__ = ["read_feed"]


def read_feed(
    body: bytes, url: str, content_type: str | None = None, *, zone: str | None = None, now: datetime
) -> Page:
    """Return what a feed lists. Raises Unreadable if it is no feed, and never anything else.

    `url` is where the body came from: relative links are joined to it. `zone` (an IANA name) is assumed for times that
    name none. An entry whose link cannot be followed stays, with the url "" and a flag.

    Flags of the page: "mended:WHAT" and "slow:WHY" (see `document`), "zone-assumed:GMT" where times said to be GMT lay
    in the future and were read in `zone`. Flags of an entry: "truncated", "no-link", "bad-link", "bad-date",
    "repeated-id".
    """
    if jsonfeed.looks_like(body):
        return page(jsonfeed.read(body, url), url, zone, now)
    found = document.parse(body, url, content_type)
    if found.root is not None:
        feed = xmlfeed.read(found.root, url)
        if feed is None:
            raise Unreadable(url, document.not_a_feed(found.root))
    else:
        feed = slow.read(found, url)
    return page(feed, url, zone, now, found.flags)
