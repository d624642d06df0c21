"""Outlet, authors, section and addresses, from what a page says of itself."""

from __future__ import annotations

import re
from html import unescape
from typing import NamedTuple

from newstrail.core.extract.document import Document
from newstrail.core.extract.linked import Linked
from newstrail.core.text import squash
from newstrail.core.urls import canonical, is_web, site

#: An outlet's name is not longer.
_MAX_OUTLET = 60


class Addresses(NamedTuple):
    """`own` is what the capture answered at, "" where it is a file."""

    own: str
    canonical: str


def addresses(document: Document, own: str) -> Addresses:
    """The page's address: rel=canonical where it is on the same site, else og:url, else the one that answered."""
    named = []
    if document.root is not None:
        named = [
            link.get("href") or ""
            for link in document.root.iter("link")
            if "canonical" in (link.get("rel") or "").lower().split()
        ]
    for raw in (*named[:3], document.meta("og:url")):
        try:
            found = canonical(raw.strip(), own) if raw.strip() else ""
        except ValueError:
            continue
        if found and (not own or (_same_site(found, own) and _says_as_much(found, own))):
            return Addresses(own, found)
    return Addresses(own, own)


def _same_site(one: str, other: str) -> bool:
    try:
        return site(one) == site(other)
    except ValueError:
        return False


def _says_as_much(found: str, own: str) -> bool:
    """A canonical address that is the front page is a mistake of the page's, unless it is the front page."""
    path = found.partition("://")[2].partition("/")[2]
    return bool(path) or not own.partition("://")[2].partition("/")[2]


def outlet(document: Document, linked: Linked) -> str:
    """The publisher's name: og:site_name, the JSON-LD publisher, application-name; "" where none is given."""
    for name in (
        document.meta("og:site_name"),
        *linked.names(linked.article.get("publisher")),
        *linked.names(linked.page.get("publisher")),
        document.meta("application-name", "apple-mobile-web-app-title", "dc.publisher", "twitter:app:name:iphone"),
    ):
        if (name := squash(unescape(name))) and len(name) <= _MAX_OUTLET and not is_web(name):
            return name
    return ""


def authors(document: Document, linked: Linked) -> list[str]:
    """Names of people, in order, once each; addresses and the outlet itself are no authors."""
    found = linked.names(linked.article.get("author")) or linked.names(linked.page.get("author"))
    if not found:
        for key in (
            "author",
            "article:author",
            "dc.creator",
            "parsely-author",
            "sailthru.author",
            "byl",
            "dable:author",
            "twitter:creator",
        ):
            found = [
                name
                for value in document.metas.get(key, [])
                for name in re.split(r"\s*[;|]\s*|\s*,\s+|\s+(?:and|und)\s+", unescape(value))
            ]
            if found := [name for name in found if not is_web(name) and "@" not in name]:
                break
    names = [
        squash(re.sub(r"^(?:by|von|par|por)\s+|\s*(?:기자|특파원)$", "", squash(name), flags=re.IGNORECASE))
        for name in found
    ]
    return [name for name in dict.fromkeys(names) if 1 < len(name) <= 80 and "http" not in name][:20]


def section(document: Document, linked: Linked) -> str:
    return squash(unescape(document.meta("article:section", "og:article:section") or linked.first("articleSection")))[
        :100
    ]
