"""Outlet, authors, section and addresses, from what a page says of itself."""

from __future__ import annotations

import re
from html import unescape
from typing import NamedTuple

from lxml import html as lxml_html

from newstrail.core.extract.document import Document
from newstrail.core.extract.linked import Linked, squeeze
from newstrail.core.extract.payload import read_payload
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


_AUTHORS = (
    "author",
    "article:author",
    "dc.creator",
    "parsely-author",
    "sailthru.author",
    "byl",
    "dable:author",
    "twitter:creator",
)
_BETWEEN = re.compile(r"\s*[;|·]\s*|\s*,\s+|\s+(?:and|und|et|y|&)\s+")
_ROLE = re.compile(r"^(?:by|von|par|por|from)\s+|\s*(?:기자|특파원)$", re.IGNORECASE)
_ADDRESS = re.compile(r"https?:|www\.|@", re.IGNORECASE)
_SITE = re.compile(r"^\S+\.[a-z]{2,4}$", re.IGNORECASE)


def authors(document: Document, linked: Linked, outlet_name: str = "") -> list[str]:
    """Names of people, in order, once each: of JSON-LD, meta tags, microdata, the page's own data, the first with any.

    Addresses are no authors, and the outlet is one only where nobody else is named.
    """
    said = (
        lambda: linked.names(linked.article.get("author")) or linked.names(linked.page.get("author")),
        lambda: next(
            (found for key in _AUTHORS if (found := document.metas.get(key)) and any(map(_people, found))), []
        ),
        lambda: _marked(document),
        lambda: read_payload(document).authors,
    )
    house = squeeze(outlet_name)
    only: list[str] = []
    for names in said:
        found = list(dict.fromkeys(name for raw in names() for name in _people(raw)))
        if people := [name for name in found if not _SITE.search(name) and not (house and squeeze(name) in house)]:
            return people[:20]
        only = only or found
    return only


def _people(raw: str) -> list[str]:
    names = (squash(_ROLE.sub("", squash(name))) for name in _BETWEEN.split(unescape(raw)))
    return [name for name in names if 1 < len(name) <= 80 and not _ADDRESS.search(name) and not name.isdigit()]


def _marked(document: Document) -> list[str]:
    """The authors that microdata or a link's relation marks."""
    if document.root is None:
        return []
    marked = document.root.xpath("//*[@itemprop='author'] | //a[@rel='author']")[:6]
    names = [element.get("content") or _named(element) for element in marked]
    return [name for name in names if len(name) <= 80]


def _named(element: lxml_html.HtmlElement) -> str:
    inner = element.xpath(".//*[@itemprop='name']")
    return squash((inner[0].get("content") or inner[0].text_content()) if inner else element.text_content())


def section(document: Document, linked: Linked) -> str:
    said = document.meta("article:section", "og:article:section") or linked.first("articleSection")
    return squash(unescape(said or read_payload(document).section))[:100]
