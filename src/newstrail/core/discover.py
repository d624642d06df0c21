"""Where a site's feeds and sitemaps may be, by its own page and its robots.txt."""

from __future__ import annotations

import re
from urllib.parse import urljoin, urlsplit

from lxml import html
from lxml.etree import LxmlError

from newstrail.core.text import decode
from newstrail.core.urls import is_web, site
from newstrail.model import Capture

_FEED_TYPE = re.compile(r"application/(rss\+xml|atom\+xml|rdf\+xml|feed\+json|json)|text/xml", re.IGNORECASE)
_FEED_NAME = re.compile(r"(/|\.|=|^)(rss|atom|feeds?)(\.xml|/|$|\?)|\.rdf$|allArticle\.xml", re.IGNORECASE)
_SITEMAP = re.compile(r"(?im)^\s*sitemap\s*:\s*(\S+)")
_NEWS = re.compile(r"news|latest|recent|article", re.IGNORECASE)

#: Where feeds and news sitemaps mostly are, where a site names none: WordPress, ND Soft, the usual names.
USUAL = ("/feed/", "/rss/allArticle.xml", "/rss.xml", "/atom.xml", "/news-sitemap.xml", "/sitemap-news.xml")


def named(page: Capture) -> tuple[str, ...]:
    """Addresses that a page names as its feeds, those of its head first; empty where it names none."""
    text, _ = decode(page.body, page.header("content-type"))
    try:
        tree = html.fromstring(text.encode("utf-8"), parser=html.HTMLParser(encoding="utf-8"))
    except (LxmlError, ValueError):
        return ()
    head = [
        link.get("href", "")
        for link in tree.iter("link")
        if "alternate" in link.get("rel", "").lower() and _FEED_TYPE.search(link.get("type", ""))
    ]
    body = [link.get("href", "") for link in tree.iter("a") if _FEED_NAME.search(link.get("href", ""))]
    return _absolute(page.url, [*head, *body])


def mapped(robots: str, home: str) -> tuple[str, ...]:
    """The sitemaps that a robots.txt names, those of news first; of the same site only."""
    found = [address for address in _absolute(home, _SITEMAP.findall(robots)) if site(address) == site(home)]
    return tuple(sorted(found, key=lambda address: not _NEWS.search(address)))


def usual(home: str) -> tuple[str, ...]:
    """Where to look if a site names nothing."""
    parts = urlsplit(home)
    return tuple(f"{parts.scheme}://{parts.netloc}{path}" for path in USUAL)


def key(address: str, taken: frozenset[str]) -> str:
    """A slug for a new source: its host without the usual beginnings and endings, and a number where that is taken.

    >>> key("https://www.gana-news.co.kr/rss", frozenset({"gana-news"}))
    'gana-news-2'
    """
    own = site(address).partition(".")[0].lower()
    slug = re.sub(r"[^a-z0-9]+", "-", own).strip("-") or "source"
    numbers = (f"{slug}-{number}" if number > 1 else slug for number in range(1, len(taken) + 2))
    return next(name for name in numbers if name not in taken)


def _absolute(base: str, references: list[str]) -> tuple[str, ...]:
    found = []
    for reference in references:
        try:
            address = urljoin(base, reference.strip())
        except ValueError:
            continue
        if is_web(address):
            found.append(address)
    return tuple(dict.fromkeys(found))
