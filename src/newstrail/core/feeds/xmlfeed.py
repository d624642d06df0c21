"""RSS, RDF and Atom from a parsed document: one walk for all, since real feeds mix their vocabularies."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator
from functools import lru_cache
from urllib.parse import urljoin

from newstrail.core.feeds.document import Element
from newstrail.core.feeds.items import Feed, Item, Target

#: Vocabularies, by what their address contains (publishers misspell the rest).
_SPACES = (
    ("purl.org/dc/elements", "dc:"),
    ("purl.org/dc/terms", "dcterms:"),
    ("purl.org/rss/1.0/modules/content", "content:"),
    ("purl.org/rss/1.0/modules/syndication", "sy:"),
    ("feedburner", "feedburner:"),
    ("search.yahoo.com/mrss", "media:"),
    ("itunes.com", "itunes:"),
    ("1999/02/22-rdf-syntax", "rdf:"),
    ("1999/xhtml", "xhtml:"),
    ("2005/atom", ""),
    ("purl.org/atom", ""),
    ("purl.org/rss", ""),
    ("rss", ""),
    ("my.netscape.com", ""),
    ("channel.netscape.com", ""),
    ("backend.userland.com", ""),
    ("blogs.law.harvard.edu", ""),
)
_HOST = re.compile(r"^https?://(?:www\.)?([\w.-]+)")
_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_XML = "{http://www.w3.org/XML/1998/namespace}"
_ROOTS = frozenset(("rss", "feed", "rdf:rdf", "rdf", "channel", "entry", "item"))
_DATES = {
    # publication before change; lower is better
    "pubdate": 0, "published": 0, "issued": 1, "dc:date": 2, "dcterms:issued": 2, "date": 3, "dcterms:created": 3,
    "created": 3, "dcterms:date": 3, "dcterms:available": 4, "updated": 5, "modified": 6, "dcterms:modified": 6,
    "lastbuilddate": 7, "expirationdate": 9,
}  # fmt: skip
_SUMMARIES = {
    "description": 0, "summary": 0, "abstract": 1, "dc:description": 1, "itunes:summary": 2, "media:description": 3,
    "content:encoded": 4, "content": 4, "fullitem": 4, "xhtml:body": 4, "body": 4, "xhtml:div": 5,
}  # fmt: skip
#: Ranks of links that are only identifiers: a guid that does not say whether it leads somewhere, rdf:about, any other.
_BY_ID = frozenset((3, 6, 7))
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_PERIODS = {"hourly": 60, "daily": 1440, "dayly": 1440, "weekly": 10080, "monthly": 43200, "yearly": 525600}


@lru_cache(maxsize=1024)
def _key(tag: str) -> str:
    """ "{http://purl.org/dc/elements/1.1/}date" → "dc:date"; a feed's own words have no prefix, unknown ones "?:"."""
    if tag[0] != "{":
        return tag.lower()
    space, _, name = tag[1:].partition("}")
    lowered = space.lower()
    prefix = next((prefix for part, prefix in _SPACES if part in lowered), "?:")
    return prefix + name.lower()


def read(root: Element, url: str) -> Feed | None:
    """Read a feed; None if the root is none's."""
    kind = _key(root.tag)
    if kind.startswith("?:") and kind[2:] in _ROOTS:
        _adopt(root)
        kind = kind[2:]
    if kind not in _ROOTS:
        return None
    feed = Feed(language=root.get(f"{_XML}lang"))
    heads = (
        [root] if kind in ("feed", "channel") else [child for child in root if _key(child.tag) == "channel"] or [root]
    )
    for head in heads:
        _head(head, feed)
    for element in root.iter("{*}item", "{*}entry", "{*}ITEM", "{*}Item"):
        if _key(element.tag) in ("item", "entry"):
            feed.items.append(_item(element, url))
    return feed


def _adopt(root: Element) -> None:
    """Take a vocabulary nobody knows for the feed's own."""
    space = root.tag.partition("}")[0] + "}"
    for element in root.iter(f"{space}*"):
        element.tag = element.tag.removeprefix(space)


def _head(head: Element, feed: Feed) -> None:
    """What a feed says of itself."""
    period, frequency = 0, 1.0
    for child in head:
        key = _key(child.tag)
        if key == "title":
            feed.title = feed.title or _text(child)
        elif key == "link":
            if not feed.link and child.get("rel", "alternate") == "alternate":
                feed.link = (child.get("href") or _text(child)).strip()
        elif key in ("language", "dc:language"):
            feed.language = _text(child).strip() or feed.language
        elif key == "ttl":
            feed.ttl_minutes = max(feed.ttl_minutes, _number(_text(child)))
        elif key == "sy:updateperiod":
            period = _PERIODS.get(_text(child).strip().lower(), 0)
        elif key == "sy:updatefrequency":
            frequency = _number(_text(child)) or 1.0
        elif key == "skiphours":
            feed.skip_hours |= {int(hour) % 24 for hour in map(_number, _texts(child)) if 0 <= hour <= 24}
        elif key == "skipdays":
            feed.skip_days |= {_DAYS.index(day) for text in _texts(child) if (day := text.strip().lower()) in _DAYS}
    feed.ttl_minutes = max(feed.ttl_minutes, period / frequency)


def _item(element: Element, url: str) -> Item:
    item = Item(id=element.get(f"{_RDF}about", ""), language=element.get(f"{_XML}lang"))
    dates: list[tuple[int, str]] = []
    summary_rank = 99
    links: list[tuple[int, str, Element]] = []
    if item.id:
        links.append((6, item.id, element))
    for name, value in element.items():  # Channel Definition Format, 1997
        if name in ("HREF", "href"):
            links.append((1, value, element))
        elif name in ("LASTMOD", "lastmod"):
            dates.append((5, value))
    for child in element:
        key = _key(child.tag)
        if key == "title":
            item.title = item.title or _markup(child)
        elif key == "link":
            links.append(_link(child))
        elif key in _DATES:
            if text := _text(child).strip():
                dates.append((_DATES[key], text))
        elif key in _SUMMARIES:
            if _SUMMARIES[key] < summary_rank and (text := _markup(child)).strip():
                summary_rank, item.summary = _SUMMARIES[key], text
            if key == "content" and child.get("src"):
                links.append((4, child.get("src", ""), child))
        elif key in ("guid", "id"):
            item.id = _text(child).strip() or item.id
            said = child.get("isPermaLink", child.get("ispermalink", "")).lower()
            links.append((1 if said == "true" else 3 if key == "guid" and said != "false" else 7, item.id, child))
        elif key in ("author", "dc:creator", "itunes:author", "contributor"):
            if name := _name(child):
                item.authors.append(name)
        elif key == "source":
            item.outlet = (
                _text(child) if len(child) == 0 else next((_text(x) for x in child if _key(x.tag) == "title"), "")
            ) or "".join(_HOST.findall(child.get("url", ""))[:1])
        elif key in ("dc:publisher", "publisher"):
            item.outlet = item.outlet or _text(child)
        elif key == "feedburner:origlink":
            links.append((0, _text(child), child))
        elif key in ("dc:language", "language"):
            item.language = _text(child).strip() or item.language
        elif key == "enclosure":
            links.append((8, child.get("url", ""), child))
        elif key in ("comments", "media:content"):
            links.append((9, child.get("url", "") or _text(child), child))
    if not item.title.strip():
        item.title = _other_title(element)
    dates.sort(key=lambda pair: pair[0])
    item.dates = [text for _, text in dates]
    links.sort(key=lambda link: link[0])
    item.links = [
        Target(address, _base(owner, url), rank in _BY_ID) for rank, address, owner in links if address.strip()
    ]
    return item


def _other_title(element: Element) -> str:
    """A title of another vocabulary (dc:title, media:title), or within a part of the entry; not its source's."""
    for title in element.iter("{*}title", "{*}TITLE"):
        if _key(title.getparent().tag) not in ("source", "author") and (text := _markup(title)).strip():
            return text
    return ""


def _link(child: Element) -> tuple[int, str, Element]:
    """A link with its rank: RSS's text, Atom's alternate of text or HTML before any other."""
    href = child.get("href")
    if href is None:
        return (1, _text(child), child) if _text(child).strip() else (5, child.get(f"{_RDF}resource", ""), child)
    relation = child.get("rel", "alternate").lower().rpartition("/")[2]
    if relation != "alternate":
        return ({"related": 5, "via": 5, "enclosure": 8}.get(relation, 10), href, child)
    return (1 if child.get("type", "text/html") in ("text/html", "application/xhtml+xml") else 2, href, child)


def _base(owner: Element, url: str) -> str:
    """The base for relative links at an element: xml:base around it, joined to where the feed came from."""
    try:
        return urljoin(url, owner.base) if owner.base else url
    except ValueError:
        return url


def _name(child: Element) -> str:
    if len(child) == 0:
        return _text(child)
    return next((_text(part) for part in child if _key(part.tag).endswith("name")), "")


def _text(element: Element) -> str:
    if len(element) == 0:
        return element.text or ""
    return "".join(element.itertext())


def _texts(element: Element) -> Iterator[str]:
    return (_text(child) for child in element)


def _markup(element: Element) -> str:
    """The content of a construct that may hold markup: as escaped text, as elements, or in base 64."""
    text = _text(element)
    if element.get("mode") == "base64":
        try:
            return base64.b64decode(text, validate=False).decode("utf-8", "replace")
        except ValueError:
            return text
    return text


def _number(text: str) -> float:
    """A number that is not negative, else 0."""
    found = re.fullmatch(r"\s*(\d{1,7}(?:\.\d{1,3})?)\s*", text)
    return float(found[1]) if found else 0.0
