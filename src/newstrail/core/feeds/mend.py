"""Slips that feeds are commonly printed with, put right in the text, so that an XML parser takes it.

All of it is linear in the length of the text, whatever the text.
"""

from __future__ import annotations

import html
import re

_CDATA = re.compile(r"(<!\[CDATA\[.*?(?:\]\]>|\Z)|<!--.*?(?:-->|\Z))", re.DOTALL)
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_REFERENCE = re.compile(r"&(?:#(?:[xX]([0-9A-Fa-f]+)|([0-9]+));|([A-Za-z][A-Za-z0-9]*);)?")
_XML_NAMES = frozenset(("amp", "lt", "gt", "quot", "apos"))
_BRACKET = re.compile(r"<(?![A-Za-z_/!?])")
_START_TAG = re.compile(r"<[A-Za-z][^<>=]*=[^<>]*>")
_UNQUOTED = re.compile(r"""(\s[\w:.-]+)=([^\s"'<>]+)(?=[\s/>])""")
_LOOSE_NAMESPACE = re.compile(r"""(\sxmlns(?::[\w.-]+)?\s*=\s*)("|')\s*([^"'<>]*?)\s*\2""")


def sections(text: str, flags: list[str]) -> str:
    """The text with references, characters and tags put right, outside of CDATA sections and comments."""
    if _CONTROLS.search(text):
        text = _CONTROLS.sub("", text)
        flags.append("mended:characters")
    done: set[str] = set()
    pieces = _CDATA.split(text)
    for place in range(0, len(pieces), 2):
        piece = _REFERENCE.sub(lambda found: _reference(found, done), pieces[place])
        if _BRACKET.search(piece):
            piece = _BRACKET.sub("&lt;", piece)
            done.add("mended:brackets")
        pieces[place] = _START_TAG.sub(lambda found: _tag(found[0], done), piece)
    flags += sorted(done)
    return "".join(pieces)


def _reference(found: re.Match[str], done: set[str]) -> str:
    """A reference XML knows: to a character there is, or by one of five names."""
    hexadecimal, decimal, name = found.groups()
    if hexadecimal or decimal:
        digits, base = (hexadecimal, 16) if hexadecimal else (decimal, 10)
        code = int(digits, base) if len(digits.lstrip("0")) <= 8 else 0x110000
        if code in (9, 10, 13) or 0x20 <= code < 0xD800 or 0xE000 <= code < 0xFFFE or 0x10000 <= code < 0x110000:
            return found[0].lower()  # XML has no "&#X"
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


def _tag(tag: str, done: set[str]) -> str:
    """A start tag with quotes around every value, and no white space around a namespace."""
    if '"' not in tag and "'" not in tag:
        done.add("mended:quotes")
        return _UNQUOTED.sub(r'\1="\2"', tag)
    return _LOOSE_NAMESPACE.sub(r"\1\2\3\2", tag) if "xmlns" in tag else tag


_KNOWN = {
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "feedburner": "http://rssnamespace.org/feedburner/ext/1.0",
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "media": "http://search.yahoo.com/mrss/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rss": "http://purl.org/rss/1.0/",
    "sy": "http://purl.org/rss/1.0/modules/syndication/",
}
_PREFIXED = re.compile(r"<([A-Za-z_][\w.-]*):[A-Za-z_]|\s([A-Za-z_][\w.-]*):[A-Za-z_][\w.-]*\s*=")
_ROOT = re.compile(r"<[A-Za-z_][\w.:-]*")
#: More unbound prefixes than that are no slip.
_MOST_PREFIXES = 50


def prefixes(text: str) -> str | None:
    """The text with the prefixes bound that it uses without saying what they stand for; None if there are none."""
    root = _ROOT.search(text)
    used = {found[1] or found[2] for found in _PREFIXED.finditer(text)} - {"xml", "xmlns"}
    bound = set(re.findall(r"xmlns:([\w.-]+)", text))
    unbound = sorted(used - bound)
    if not root or not unbound or len(unbound) > _MOST_PREFIXES:
        return None
    bindings = "".join(f' xmlns:{prefix}="{_KNOWN.get(prefix, f"urn:unbound:{prefix}")}"' for prefix in unbound)
    return text[: root.end()] + bindings + text[root.end() :]
