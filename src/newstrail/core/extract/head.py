"""Title, outlet, authors, section and addresses, from what a page says of itself."""

from __future__ import annotations

import re
from collections import Counter
from contextlib import suppress
from html import unescape
from typing import NamedTuple

from newstrail.core.extract.document import Document
from newstrail.core.extract.linked import Linked, string
from newstrail.core.text import squash
from newstrail.core.urls import canonical, host, is_web, site

#: Characters of a title that are kept (reliability H36).
MAX_TITLE = 1_000
#: An outlet's name is not longer.
_MAX_OUTLET = 60
_SUFFIX = re.compile(r"\s*(?:\s[-–—|:·«»/•]{1,2}\s|\s?[|｜]\s?|\s::\s|：)\s*(?P<tail>[^|｜]{1,50})$")
_PREFIX = re.compile(r"^(?P<head>[^|｜:]{2,25}?)\s*(?:[|｜]|::)\s+")
_HTML = re.compile(r"<[a-zA-Z/][^>]*>")


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


def title(document: Document, linked: Linked, outlet_name: str, url: str) -> str:
    """The headline most of og:title, JSON-LD, h1 and <title> agree on, without the outlet's name."""
    offered = _offered(document, linked)
    bare = [(source, without_outlet(text, outlet_name, url)) for source, text in offered]
    bare = [(source, text) for source, text in bare if _squeeze(text)]
    if not bare:
        return ""
    votes = Counter(key for key, _ in {(_squeeze(text), source) for source, text in bare})
    best = max(bare, key=lambda pair: (min(votes[_squeeze(pair[1])], 2), -_ORDER.index(pair[0])))
    return best[1][:MAX_TITLE]


#: Where votes are equal: measured on 134 news pages (see benchmarks/extract.py).
_ORDER = ("json-ld", "og", "h1", "twitter", "title")


def _offered(document: Document, linked: Linked) -> list[tuple[str, str]]:
    raw = [
        ("json-ld", string(linked.article.get("headline"))),
        ("og", document.meta("og:title")),
        ("twitter", document.meta("twitter:title")),
    ]
    if document.root is not None:
        raw += [("h1", element.text_content()) for element in list(document.root.iter("h1"))[:4]]
        raw += [("title", element.text_content()) for element in list(document.root.iter("title"))[:1]]
    return [(source, text) for source, value in raw if (text := squash(_HTML.sub("", unescape(value))))]


def without_outlet(text: str, outlet_name: str, url: str) -> str:
    """A title without the outlet's name before or behind it."""
    names = {_squeeze(outlet_name)} - {""}
    with suppress(ValueError):
        names |= {_squeeze(site(url).partition(".")[0]), _squeeze(host(url)), _squeeze(site(url))} if url else set()
    for _ in range(2):
        if not (found := _SUFFIX.search(text)):
            break
        tail = _squeeze(found["tail"])
        if not any(_alike(tail, name) for name in names):
            break
        text = text[: found.start()].rstrip()
    if (found := _PREFIX.search(text)) and any(_alike(_squeeze(found["head"]), name) for name in names):
        text = text[found.end() :]
    return text.strip()


def _alike(tail: str, name: str) -> bool:
    return bool(tail) and (tail == name or (min(len(tail), len(name)) >= 3 and (tail in name or name in tail)))


def _squeeze(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())


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
