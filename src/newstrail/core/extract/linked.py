"""JSON-LD: the article a page describes to search engines."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import unescape

from lxml import html as lxml_html

Node = dict[str, object]

#: Types that are an article, the best first; a WebPage often carries the dates where no article is given.
_ARTICLE = re.compile(
    r"(?:News|Blog|Report|Opinion|Analysis|Review|Background|Satirical|Tech|Scholarly|Social)?\w*(?:Article|BlogPosting|Report|Posting)$"
)
_PAGE = frozenset(
    {
        "WebPage",
        "ItemPage",
        "AboutPage",
        "MedicalWebPage",
        "VideoObject",
        "Recipe",
        "Review",
        "Product",
        "CreativeWork",
        "Book",
        "Event",
    }
)
#: Keys under which other articles than the page's own stand.
_OTHERS = frozenset(
    {
        "itemListElement",
        "hasPart",
        "isPartOf",
        "citation",
        "mentions",
        "relatedLink",
        "liveBlogUpdate",
        "comment",
        "about",
    }
)
_TRAILING = re.compile(r",\s*([}\]])")
#: JSON-LD blocks of a page that are read, and nodes in them: no real page has as many.
_MAX_BLOCKS, _MAX_NODES = 40, 4_000


def blocks(root: lxml_html.HtmlElement) -> list[object]:
    """The parsed JSON-LD of a page; what is not JSON even after mending is left out."""
    found = []
    for script in root.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            if script.text and (parsed := parse(script.text)) is not None:
                found.append(parsed)
            if len(found) == _MAX_BLOCKS:
                break
    return found


def parse(raw: str) -> object | None:
    """JSON as pages write it: in comments or CDATA, with raw line breaks, a comma too many, or escaped as HTML."""
    text = raw.strip().removeprefix("<!--").removesuffix("-->").strip()
    text = re.sub(r"^(?://)?\s*<!\[CDATA\[|(?://)?\s*\]\]>$", "", text).strip().rstrip(";")
    for mend in (str, _without_trailing_commas, unescape):
        try:
            parsed: object = json.loads(mend(text), strict=False)
        except (ValueError, RecursionError):
            continue
        return parsed
    return None


def _without_trailing_commas(text: str) -> str:
    return _TRAILING.sub(r"\1", text)


def nodes(parsed: object) -> Iterator[tuple[Node, bool]]:
    """Every object with a type, and whether it stands among other articles than the page's own."""
    stack: list[tuple[object, bool]] = [(parsed, False)]
    seen = 0
    while stack and seen < _MAX_NODES:
        value, other = stack.pop()
        seen += 1
        if isinstance(value, dict):
            if "@type" in value:
                yield value, other
            stack += [
                (child, other or key in _OTHERS)
                for key, child in reversed(value.items())
                if isinstance(child, dict | list)
            ]
        elif isinstance(value, list):
            stack += [(child, other) for child in reversed(value)]


def types(node: Node) -> list[str]:
    kinds = node.get("@type")
    return [str(kind).rpartition("/")[2] for kind in (kinds if isinstance(kinds, list) else [kinds])]


class Linked:
    """What the JSON-LD of a page says of its article."""

    def __init__(self, parsed: list[object], url: str = "", title: str = "") -> None:
        everything = [pair for block in parsed for pair in nodes(block)]
        self.by_id = {str(node["@id"]): node for node, _ in everything if node.get("@id") and len(node) > 2}
        articles = [(node, other) for node, other in everything if any(map(_ARTICLE.match, types(node)))]
        self.articles = sorted(articles, key=lambda pair: self._rank(pair[0], pair[1], url, title))
        self.article: Node = self.articles[0][0] if self.articles else {}
        self.page: Node = next((node for node, other in everything if not other and _PAGE & set(types(node))), {})

    def _rank(self, node: Node, other: bool, url: str, title: str) -> tuple[int, int, int]:
        addresses = {address(node.get(key)) for key in ("url", "@id", "mainEntityOfPage")}
        same = bool(url) and any(bare(url) == bare(found) for found in addresses if found)
        named = bool(title) and squeeze(string(node.get("headline"))) == squeeze(title)
        return (other and not same, -(2 * same + named), -len(node))

    def follow(self, value: object) -> object:
        """A node in place of a mere reference to it."""
        if isinstance(value, dict) and set(value) <= {"@id", "@type"} and "@id" in value:
            return self.by_id.get(str(value["@id"]), value)
        return value

    def first(self, *keys: str) -> str:
        """The first of the article's values, else of the page's, that is a string."""
        for node in (self.article, self.page):
            for key in keys:
                if found := string(node.get(key)):
                    return found
        return ""

    def names(self, value: object) -> list[str]:
        """Names of people or organisations: strings, nodes, references, lists of them."""
        if isinstance(value, list):
            return [name for one in value for name in self.names(one)]
        value = self.follow(value)
        if isinstance(value, dict):
            name = value.get("name")
            if isinstance(name, list | dict):
                return self.names(name)
            return [string(name)] if string(name) else []
        return [string(value)] if string(value) else []


def string(value: object) -> str:
    """A JSON value as text: the first of a list, the @value of a typed one."""
    if isinstance(value, list):
        return next(filter(None, map(string, value)), "")
    if isinstance(value, dict):
        return string(value.get("@value"))
    if isinstance(value, str):
        return unescape(value).strip()
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else ""


def address(value: object) -> str:
    """An address, of a string or of a node's @id or url."""
    if isinstance(value, dict):
        return string(value.get("@id")) or string(value.get("url"))
    return string(value)


def bare(url: str) -> str:
    return url.partition("#")[0].partition("?")[0].partition("://")[2].removeprefix("www.").rstrip("/")


def squeeze(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())
