"""Bytes → the root of a well-formed document, or what is left to try.

No entity is ever expanded and nothing is fetched: a document type declaration is taken out before the parser sees it,
and one that declares entities of any length is refused (billion laughs, external files).

Flags: "mended:prolog", "mended:entities", "mended:references", "mended:characters", "mended:ampersands",
"mended:quotes", "mended:prefixes", "mended:encoding" for what was put right, "slow:not-well-formed" where that was not enough.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import Any, TypeAlias

from lxml import etree

from newstrail.core.text import decode
from newstrail.errors import Unreadable

Element: TypeAlias = Any  # an lxml element; lxml ships no types


@dataclass(frozen=True, slots=True)
class Document:
    root: Element | None  #: None: not well-formed even after mending
    text: str  #: as decoded and mended; "" where the fast way needed none
    flags: tuple[str, ...]


_HEAD = 2_000  #: characters in which the declaration and the root must begin
_START = re.compile(r"<\?xml|<(?:[\w-]+:)?(?:rss|feed|rdf|channel|urlset|sitemapindex|opml)\b", re.IGNORECASE)
_LEADING = re.compile(r"^(?:\s|<!--.*?-->)*", re.DOTALL)
_HTML = re.compile(
    r"\s*(?:<!--.*?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s+html|html|head|body|script|div|p|h1|title|meta)\b",
    re.IGNORECASE | re.DOTALL,
)
_DECLARED = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']\s*([\w.:-]+)""", re.IGNORECASE)
_UTF8 = (b"utf-8", b"utf8", b"us-ascii", b"ascii")


def parse(body: bytes, url: str, content_type: str | None) -> Document:
    """Parse a body, mending what is commonly broken. Raises Unreadable if it cannot be a feed at all."""
    if not body.strip():
        raise Unreadable(url, "an empty answer")
    declared = _DECLARED.match(body)
    plain = (not declared or declared[1].lower() in _UTF8) and (
        not content_type or "charset" not in content_type or "utf-8" in content_type.lower()
    )
    if plain and body.lstrip()[:1] == b"<" and b"<!DOCTYPE" not in body and b"<!doctype" not in body:
        root = _parsed(body)
        if root is not None:
            return Document(root, "", ())
    return _mended(body, url, content_type)


def _parser() -> etree.XMLParser:
    return etree.XMLParser(
        encoding="utf-8", resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
        remove_comments=True, remove_pis=True, remove_blank_text=False, recover=False,
    )  # fmt: skip


def _parsed(body: bytes) -> Element | None:
    try:
        root: Element = etree.fromstring(body, _parser())
    except (etree.XMLSyntaxError, ValueError):
        return None
    return root


# ── mending ────────────────────────────────────────────────────────────────────────────────────────


def _mended(body: bytes, url: str, content_type: str | None) -> Document:
    text, _ = decode(body, content_type)
    flags: list[str] = []
    if "\ufffd" in text:
        flags.append("mended:encoding")
    text = _prolog(text, url, flags)
    root = _parsed(text.encode("utf-8", "replace"))
    if root is None:
        text = _sections(text, flags)
        root = _parsed(text.encode("utf-8", "replace"))
    if root is None and (bound := _bound(text)):
        root = _parsed(bound.encode("utf-8", "replace"))
        if root is not None:
            text = bound
            flags.append("mended:prefixes")
    if root is None:
        flags.append("slow:not-well-formed")
    return Document(root, text, tuple(flags))


_DECLARATION = re.compile(r"^(?:<\?xml.*?>\s*)+", re.DOTALL | re.IGNORECASE)
_DOCTYPE = re.compile(r"\s*(?:<\?.*?\?>\s*|<!--.*?-->\s*)*<!DOCTYPE\b", re.DOTALL | re.IGNORECASE)
_DOCTYPE_WHOLE = re.compile(r"""<!DOCTYPE(?:[^\["'>]|"[^"]*"|'[^']*')*(?:\[(.*?)\]\s*)?>""", re.DOTALL | re.IGNORECASE)
_ENTITY = re.compile(r"<!ENTITY\s+(?:%\s*)?")
#: An entity that only names a character, as old weblog software declares "nbsp".
_SMALL_ENTITY = re.compile(r"""<!ENTITY\s+([\w.-]+)\s+(?:"([^"%<]{1,32})"|'([^'%<]{1,32})')\s*>""")


def _prolog(text: str, url: str, flags: list[str]) -> str:
    """The document without what stands before its root. Raises Unreadable for HTML and for entity declarations."""
    text = _LEADING.sub("", text, count=1)
    if not _START.match(text):
        if _HTML.match(text[: 4 * _HEAD]):
            raise Unreadable(url, "an HTML page, not a feed")
        if found := _START.search(text[: 4 * _HEAD]):
            text = text[found.start() :]
            flags.append("mended:prolog")
        elif "<" not in text[:_HEAD]:
            raise Unreadable(url, "not a feed: no markup in it")
    text = _DECLARATION.sub("", text[:_HEAD]) + text[_HEAD:]
    if not _DOCTYPE.match(text):
        if _HTML.match(text[: 4 * _HEAD]):
            raise Unreadable(url, "an HTML page, not a feed")
        return text
    whole = _DOCTYPE_WHOLE.search(text)
    if not whole:
        raise Unreadable(url, "a document type declaration without an end")
    if re.match(r"<!DOCTYPE\s+html\b", whole[0], re.IGNORECASE):
        raise Unreadable(url, "an HTML page, not a feed")
    subset = whole[1] or ""
    small = {found[1]: found[2] or found[3] for found in _SMALL_ENTITY.finditer(subset)}
    if len(_ENTITY.findall(subset)) != len(small) or any("&" in html.unescape(value) for value in small.values()):
        raise Unreadable(url, "it declares entities of its own, which may be an attack")
    text = text[: whole.start()] + text[whole.end() :]
    if small:
        names = re.compile(f"&({'|'.join(map(re.escape, small))});")
        text = names.sub(lambda found: html.unescape(small[found[1]]), text)
    return text


_CDATA = re.compile(r"(<!\[CDATA\[.*?\]\]>|<!--.*?-->)", re.DOTALL)
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_START_TAG = re.compile(r"<[A-Za-z][^<>]*=[^<>]*>")
_UNQUOTED = re.compile(r"""(\s[\w:.-]+)=([^\s"'<>]+)(?=[\s/>])""")
_REFERENCE = re.compile(r"&(?:#(?:[xX]([0-9A-Fa-f]+)|([0-9]+));|([A-Za-z][A-Za-z0-9]*);)?")
_XML_NAMES = frozenset(("amp", "lt", "gt", "quot", "apos"))


def _sections(text: str, flags: list[str]) -> str:
    """The text with its references and characters put right, outside of CDATA sections and comments."""
    if _CONTROLS.search(text):
        text = _CONTROLS.sub("", text)
        flags.append("mended:characters")
    done: set[str] = set()
    pieces = _CDATA.split(text)
    pieces[::2] = [_REFERENCE.sub(lambda found: _reference(found, done), piece) for piece in pieces[::2]]
    pieces[::2] = [_START_TAG.sub(lambda found: _quoted(found[0], done), piece) for piece in pieces[::2]]
    flags += sorted(done)
    return "".join(pieces)


def _quoted(tag: str, done: set[str]) -> str:
    """A start tag with quotes around every value."""
    if '"' in tag or "'" in tag:  # what is within quotes may look like anything
        return tag
    done.add("mended:quotes")
    return _UNQUOTED.sub(r'\1="\2"', tag)


def _reference(found: re.Match[str], done: set[str]) -> str:
    hexadecimal, decimal, name = found.groups()
    if hexadecimal or decimal:
        digits, base = (hexadecimal, 16) if hexadecimal else (decimal, 10)
        code = int(digits, base) if len(digits.lstrip("0")) <= 8 else 0x110000
        if code in (9, 10, 13) or 0x20 <= code < 0xD800 or 0xE000 <= code < 0xFFFE or 0x10000 <= code < 0x110000:
            return found[0]
        done.add("mended:references")
        return "\ufffd" if code else ""
    if not name:
        done.add("mended:ampersands")
        return "&amp;"
    if name in _XML_NAMES:
        return found[0]
    done.add("mended:entities")
    character = html.unescape(found[0])
    return f"&amp;{name};" if character == found[0] else html.escape(character)


_PREFIXES = {
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "feedburner": "http://rssnamespace.org/feedburner/ext/1.0",
    "media": "http://search.yahoo.com/mrss/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rss": "http://purl.org/rss/1.0/",
    "sy": "http://purl.org/rss/1.0/modules/syndication/",
}
_PREFIXED = re.compile(r"<([A-Za-z_][\w.-]*):[A-Za-z_]|\s([A-Za-z_][\w.-]*):[A-Za-z_][\w.-]*\s*=")
_ROOT = re.compile(r"<[A-Za-z_][\w.:-]*")


def _bound(text: str) -> str | None:
    """The text with the prefixes bound that it uses without saying what they stand for."""
    root = _ROOT.search(text)
    if not root:
        return None
    used = {found[1] or found[2] for found in _PREFIXED.finditer(text)} - {"xml", "xmlns"}
    unbound = [prefix for prefix in sorted(used) if f"xmlns:{prefix}" not in text]
    if not unbound:
        return None
    bindings = "".join(f' xmlns:{prefix}="{_PREFIXES.get(prefix, f"urn:unbound:{prefix}")}"' for prefix in unbound)
    return text[: root.end()] + bindings + text[root.end() :]


def not_a_feed(root: Element) -> str:
    """What a well-formed document is, that is no feed."""
    name = etree.QName(root).localname
    if name.lower() == "html":
        return "an HTML page, not a feed"
    if name.lower() in ("urlset", "sitemapindex"):
        return "a sitemap, not a feed"
    return f"an XML document of the kind <{name[:60]}>, not a feed"
