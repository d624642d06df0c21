"""Bytes → the root of a well-formed document, or what is left to try.

No entity is ever expanded and nothing is fetched: a document type declaration is taken out before the parser sees it,
and one that declares entities of any length is refused (billion laughs, external files).

Flags: "mended:WHAT" for what was put right (prolog, entities, references, characters, ampersands, brackets, quotes,
prefixes, encoding); "slow:not-well-formed" where that was not enough, and "slow:too-much-markup" where feedparser would
take too long over it, so that lxml keeps what it can.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import Any, TypeAlias

from lxml import etree

from newstrail.core.feeds import mend
from newstrail.core.text import decode
from newstrail.errors import Unreadable

Element: TypeAlias = Any  # an lxml element; lxml ships no types

#: Characters in which the root of a feed, or of what is none, must begin.
_HEAD = 8_000
#: Tags of a broken document worth feedparser's while: it needs up to 40 µs for each.
_MOST_TAGS = 50_000


@dataclass(frozen=True, slots=True)
class Document:
    root: Element | None  #: None: not well-formed even after mending
    text: str  #: as decoded and mended; "" where the fast way needed none
    flags: tuple[str, ...]


_DECLARED = re.compile(rb"""\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']\s*([\w.:-]+)""", re.IGNORECASE)
_UTF8 = (b"utf-8", b"utf8", b"us-ascii", b"ascii")


def parse(body: bytes, url: str, content_type: str | None) -> Document:
    """Parse a body, mending what is commonly broken. Raises Unreadable if it cannot be a feed at all."""
    if not body.strip():
        raise Unreadable(url, "an empty answer")
    if _plain(body, content_type):
        root = _parsed(body)
        if root is not None:
            return Document(root, "", ())
    flags: list[str] = []
    text, _ = decode(body, content_type)
    if "\ufffd" in text:
        flags.append("mended:encoding")
    text = _headed(text, url, flags)
    root = _parsed(_encoded(text))
    if root is None:
        text = mend.sections(text, flags)
        root = _parsed(_encoded(text))
    if root is None and (bound := mend.prefixes(text)):
        root = _parsed(_encoded(bound))
        if root is not None:
            text = bound
            flags.append("mended:prefixes")
    if root is None and text.count("<") > _MOST_TAGS:
        root = _parsed(_encoded(text), recover=True)
        flags.append("slow:too-much-markup")
    if root is None:
        flags.append("slow:not-well-formed")
    return Document(root, text, tuple(dict.fromkeys(flags)))


def _plain(body: bytes, content_type: str | None) -> bool:
    """Whether it may go to the parser as it is: UTF-8 as far as anybody says, no document type, no junk before it."""
    declared = _DECLARED.match(body)
    if declared and declared[1].lower() not in _UTF8:
        return False
    if content_type and "charset" in content_type.lower() and "utf-8" not in content_type.lower():
        return False
    return body.lstrip()[:1] == b"<" and b"<!DOCTYPE" not in body and b"<!doctype" not in body


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "replace")


def _parsed(body: bytes, *, recover: bool = False) -> Element | None:
    parser = etree.XMLParser(
        encoding="utf-8", resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
        remove_comments=True, remove_pis=True, recover=recover,
    )  # fmt: skip
    try:
        root: Element = etree.fromstring(body, parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
    return root


# ── what stands before the root; possessive and atomic groups keep the patterns linear on any input ───────────────

_SKIPPED = re.compile(r"(?>\s+|<!--.*?-->)*+", re.DOTALL)
_START = re.compile(r"<\?xml|<(?:[\w-]+:)?(?:rss|feed|rdf|channel|urlset|sitemapindex|opml)\b", re.IGNORECASE)
_HTML = re.compile(
    r"(?>\s+|<!--.*?-->|<\?xml[^>]*>)*+<(?:html|head|body|script|div|p|h1|title|meta)\b", re.IGNORECASE | re.DOTALL
)
_DECLARATION = re.compile(r"(?>\s*<\?xml[^<>]*>)++\s*", re.IGNORECASE)
_DOCTYPE = re.compile(r"(?>\s+|<\?.*?\?>|<!--.*?-->)*+(?=<!DOCTYPE\b)", re.DOTALL | re.IGNORECASE)
_WHOLE = re.compile(r"""<!DOCTYPE(?>[^\["'>]+|"[^"]*"|'[^']*')*+(?:\[(.*?)\]\s*+)?>""", re.DOTALL | re.IGNORECASE)
_ENTITY = re.compile(r"<!ENTITY\b", re.IGNORECASE)
#: An entity that only names a character, as old weblog software declares "nbsp".
_SMALL = re.compile(r"""<!ENTITY\s+([\w.-]+)\s+(?:"([^"%<]{1,32})"|'([^'%<]{1,32})')\s*>""")


def _headed(text: str, url: str, flags: list[str]) -> str:
    """The document from its root on. Raises Unreadable for HTML and for declared entities."""
    text = _past(_SKIPPED, text)
    if not _START.match(text) and not _DOCTYPE.match(text):
        if _HTML.match(text[:_HEAD]):
            raise Unreadable(url, "an HTML page, not a feed")
        if found := _START.search(text[:_HEAD]):
            text = text[found.start() :]
            flags.append("mended:prolog")
        elif "<" not in text[:_HEAD]:
            raise Unreadable(url, "no markup in it, so no feed")
    text = _past(_DECLARATION, text)
    if _HTML.match(text[:_HEAD]):
        raise Unreadable(url, "an HTML page, not a feed")
    doctype = _DOCTYPE.match(text)
    return _undeclared(text, doctype.end(), url) if doctype else text


def _past(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.match(text)
    return text[found.end() :] if found else text


def _undeclared(text: str, start: int, url: str) -> str:
    """The text without its document type declaration; small entities declared there are put in."""
    whole = _WHOLE.match(text, start)
    if not whole:
        raise Unreadable(url, "a document type declaration without an end")
    if re.match(r"<!DOCTYPE\s+html\b", whole[0], re.IGNORECASE):
        raise Unreadable(url, "an HTML page, not a feed")
    subset = whole[1] or ""
    small = {found[1]: html.unescape(found[2] or found[3]) for found in _SMALL.finditer(subset)}
    if len(_ENTITY.findall(subset)) != len(small) or any("&" in value for value in small.values()):
        raise Unreadable(url, "it declares entities of its own, which may be an attack")
    text = text[: whole.start()] + text[whole.end() :]
    if not small:
        return text
    names = re.compile(f"&({'|'.join(map(re.escape, small))});")
    return names.sub(lambda found: html.escape(small[found[1]]), text)


def not_a_feed(root: Element) -> str:
    """What a well-formed document is, that is no feed."""
    name = etree.QName(root).localname
    if name.lower() == "html":
        return "an HTML page, not a feed"
    if name.lower() in ("urlset", "sitemapindex"):
        return "a sitemap, not a feed"
    return f"an XML document of the kind <{name[:60]}>, not a feed"
