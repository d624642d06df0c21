"""The data a page was drawn from: Next.js (`__NEXT_DATA__`), Arc (`Fusion.globalContent`) and the like carry the article.

Nothing says which of its objects is the page's own article: it is the one that is titled as the page is, and of
several the one with most to say.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from newstrail.core.extract.document import Document
from newstrail.core.extract.linked import squeeze
from newstrail.core.text import clean, squash

Node = dict[str, object]

_STATE = re.compile(
    r"Fusion\.globalContent\s*=\s*(?=\{)"
    r"|(?:window\.)?__(?:INITIAL_STATE|PRELOADED_STATE|APOLLO_STATE|INITIAL_DATA|DATA)__\s*=\s*(?=\{)"
)
_JSON = json.JSONDecoder(strict=False)
#: Objects of a page's data that are looked at; the most of 1,000 pages measured is under 40,000.
_MAX_NODES = 60_000
#: Characters of a script that are parsed: the longest of 1,000 pages measured has 1.2 million.
_MAX_SCRIPT = 1_500_000

_TITLES = ("headline", "headlines", "title", "name", "articleTitle", "newsTitle", "seoTitle")
_PUBLISHED = (
    "datePublished", "publishedAt", "published_at", "publishedDate", "published_date", "publishDate", "publish_date",
    "first_publish_date", "firstPublished", "published_time", "published", "pubDate", "display_date", "displayDate",
    "publicationDate", "publishTime", "published_on", "regDate", "registerDate", "serviceDate", "createdAt",
)  # fmt: skip
_MODIFIED = (
    "dateModified",
    "modifiedAt",
    "updatedAt",
    "updated_at",
    "last_updated_date",
    "modified",
    "updated",
    "updateDate",
)
_AUTHORS = ("authors", "author", "credits", "byline", "bylines", "writers", "reporters", "creator")
_SECTIONS = ("section", "primary_section", "primarySection", "category", "channel", "taxonomy")
_BODIES = (
    "articleBody", "content_elements", "body", "bodyHtml", "body_html", "content", "contents", "html", "text",
    "paragraphs", "blocks", "elements", "data",
)  # fmt: skip
_NAMED = frozenset(_TITLES)
_TELLING = frozenset((*_PUBLISHED, *_BODIES, "date", "dates"))
#: Kinds of elements that are not prose.
_NO_PROSE = re.compile(
    r"image|photo|video|gallery|embed|oembed|advert|\bad\b|related|promo|newsletter|html_block|raw_html|interstitial|"
    r"social|tweet|podcast|reference|divider|button|quiz|caption|correction|link_list|story",
    re.IGNORECASE,
)
_SCRIPTED = re.compile(r"<(script|style|figure|iframe|table)\b.*?</\1\s*>", re.IGNORECASE | re.DOTALL)
_BREAK = re.compile(r"</?(?:p|br|div|h[1-6]|li|ul|ol|blockquote|section)\b[^>]{0,300}>", re.IGNORECASE)
_TAG = re.compile(r"<[a-zA-Z/!][^>]{0,2000}>|(?<!\w)\*\*(?=\w)|(?<=[\w.!?,:])\*\*")
#: Characters from which an article's text in the data counts as one.
_BODY = 200


@dataclass(frozen=True, slots=True)
class Payload:
    """What the data says of the page's article; "" where it says nothing."""

    headline: str = ""
    published: str = ""
    modified: str = ""
    authors: tuple[str, ...] = ()
    section: str = ""
    body: str = ""  #: paragraphs, a newline between two


def stated_body(document: Document) -> str | None:
    """The article's text as the page's own data has it, paragraphs on lines of their own; None where it has none."""
    return read_payload(document).body or None


def read_payload(document: Document) -> Payload:
    """What the page's own data says of its article; read once a page."""
    if document.payload is None:
        document.payload = _read(document)
    assert isinstance(document.payload, Payload)
    return document.payload


def _read(document: Document) -> Payload:
    names = _names(document)
    ranked: list[tuple[int, Node]] = []
    for state in _states(document) if names else ():
        ranked += [(rank, node) for node in _nodes(state) if (rank := _rank(node, names))]
    if not ranked:
        return Payload()
    node = max(ranked, key=lambda pair: pair[0])[1]
    return Payload(
        headline=_title(node),
        published=_first(node, _PUBLISHED),
        modified=_first(node, _MODIFIED),
        authors=tuple(dict.fromkeys(name for key in _AUTHORS for name in _people(node.get(key)))),
        section=next((found for key in _SECTIONS if (found := _section(node.get(key)))), ""),
        body=_body(node),
    )


def _names(document: Document) -> set[str]:
    """What the page is called: its titles in letters and digits, long enough to tell it from others."""
    root = document.root
    said = [document.meta("og:title"), document.meta("twitter:title")]
    if root is not None:
        said += [element.text_content() for tag in ("h1", "title") for element in list(root.iter(tag))[:2]]
    return {name for text in said if len(name := squeeze(unescape(text))) >= 6}


def _states(document: Document) -> Iterator[object]:
    for script in document.root.iter("script") if document.root is not None else ():
        text = script.text or ""
        if len(text) > _MAX_SCRIPT:
            continue
        found = None if script.get("id") == "__NEXT_DATA__" else _STATE.search(text)
        if found is None and script.get("id") != "__NEXT_DATA__":
            continue
        try:
            yield _JSON.raw_decode(text, found.end() if found else len(text) - len(text.lstrip()))[0]
        except (ValueError, RecursionError):
            continue


def _nodes(state: object) -> Iterator[Node]:
    stack, seen = [state], 0
    while stack and seen < _MAX_NODES:
        value = stack.pop()
        seen += 1
        if isinstance(value, dict):
            yield value
            stack += [child for child in value.values() if isinstance(child, dict | list)]
        elif isinstance(value, list):
            stack += [child for child in value if isinstance(child, dict | list)]


def _rank(node: Node, names: set[str]) -> int:
    """How much an object has to say as the page's article; 0 for one that is titled otherwise."""
    if _NAMED.isdisjoint(node) or _TELLING.isdisjoint(node):
        return 0
    name = squeeze(_title(node))
    if len(name) < 6 or not any(name in said or said in name for said in names):
        return 0
    dated = bool(_first(node, _PUBLISHED))
    signed = any(node.get(key) for key in _AUTHORS)
    long = any(
        isinstance(value := node.get(key), str | list) and len(value) > (_BODY if isinstance(value, str) else 2)
        for key in _BODIES
    )
    return 1 + 4 * long + 2 * dated + signed if long or dated else 0


def _title(node: Node) -> str:
    return next((found for key in _TITLES if (found := _text(node.get(key)))), "")


def _text(value: object) -> str:
    """A value as one line of text: itself, or what it has under `basic`, `text` or `value`."""
    if isinstance(value, dict):
        return next(
            (found for key in ("basic", "text", "value", "rendered", "name") if (found := _text(value.get(key)))), ""
        )
    return squash(unescape(_TAG.sub("", value))) if isinstance(value, str) and len(value) < 2_000 else ""


def _first(node: Node, keys: tuple[str, ...]) -> str:
    for key in keys:
        value = node.get(key)
        if isinstance(value, dict):
            value = next((found for inner in keys if isinstance(found := value.get(inner), str)), None)
        if isinstance(value, str) and any(char.isdigit() for char in value):
            return value
        if isinstance(value, int) and value > 10**9:
            return str(value)
    return _first(inner, keys) if isinstance(inner := node.get("date") or node.get("dates"), dict) else ""


def _people(value: object) -> list[str]:
    if isinstance(value, list):
        return [name for one in value[:20] for name in _people(one)]
    if isinstance(value, dict):
        if found := _text({key: value.get(key) for key in ("name", "value")}):
            return [found]
        return [name for key in ("by", "name", "person", "author", "title") for name in _people(value.get(key))][:20]
    return [found] if (found := _text(value)) and len(found) <= 80 else []


def _section(value: object) -> str:
    if isinstance(value, dict):
        for key in ("primary_section", "name", "title", "label", "text"):
            if found := _section(value.get(key)):
                return found
        return ""
    return found if (found := _text(value)) and len(found) <= 60 and "/" not in found[:1] else ""


def _body(node: Node) -> str:
    for key in _BODIES:
        text = clean("\n".join(_paragraphs(node.get(key))))
        if len(text) >= _BODY:
            return text
    return ""


def _paragraphs(value: object, depth: int = 0) -> list[str]:
    """The prose of a text with markup, of a list of elements, or of an element, in their order."""
    if isinstance(value, str):
        text = _TAG.sub("", _BREAK.sub("\n", _SCRIPTED.sub("\n", value)))
        return [line for raw in unescape(text).split("\n") if (line := " ".join(raw.split()))]
    if depth > 8:
        return []
    if isinstance(value, list):
        return [line for one in value if isinstance(one, dict | str | list) for line in _paragraphs(one, depth + 1)]
    if isinstance(value, dict) and not _NO_PROSE.search(
        str(value.get("type") or value.get("kind") or value.get("__typename") or "")
    ):
        for key in ("content", "text", "html", "value", "items", "content_elements", "children", "body", "data"):
            if isinstance(value.get(key), str | list | dict) and (found := _paragraphs(value[key], depth + 1)):
                return found
    return []
