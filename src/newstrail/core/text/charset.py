"""Bytes → text, as browsers do it, and a little better for Korean pages that say the wrong thing or nothing."""

from __future__ import annotations

import codecs
import re

from w3lib.encoding import html_body_declared_encoding, http_content_type_encoding

#: Python's name for the charsets of the WHATWG Encoding Standard. Whatever is not here (`zlib_codec`, `utf-7`,
#: `unicode_escape`, `idna` …) is not believed.
_KNOWN = frozenset(
    {
        "utf-8",
        "utf-16-le",
        "utf-16-be",
        "cp949",
        "cp932",
        "euc_jp",
        "iso2022_jp",
        "gb18030",
        "big5hkscs",
        "cp866",
        "cp874",
    }
    | {"koi8-r", "koi8-u", "mac-roman", "mac-cyrillic", *(f"cp125{digit}" for digit in range(9))}
    | {f"iso8859-{number}" for number in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)}
)
#: Charsets that the standard reads as a larger one (Python's own `euc_kr` lacks 8,000 syllables).
_AS = {
    "euc_kr": "cp949",
    "iso2022_kr": "cp949",
    "shift_jis": "cp932",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "utf-16": "utf-16-le",
}
#: Labels of the standard that Python does not know.
_LABELS = {
    **dict.fromkeys(("windows-949", "ks_c_5601-1987", "ks_c_5601-1989", "ksc5601", "ksc_5601", "korean"), "cp949"),
    "x-sjis": "cp932",
    "windows-31j": "cp932",
    "x-gbk": "gb18030",
    "x-x-big5": "big5hkscs",
    "unicode-1-1-utf-8": "utf-8",
    "x-mac-cyrillic": "mac-cyrillic",
}
_BOMS = (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")
_DOUBLE = frozenset(("cp949", "cp932", "euc_jp", "gb18030", "big5hkscs"))
#: With fewer bytes outside ASCII, text in a declared charset of those may be valid UTF-8 by chance (GBK's "联通" is).
_CHANCE = 24
#: Bytes at the start of a body in which its charset may be declared.
_HEAD = 4_096


def charset(label: str | None) -> str | None:
    """Python's name for a charset label that a browser would know, else None."""
    name = (label or "").strip().strip("\"'").lower()
    if name in _LABELS:
        return _LABELS[name]
    try:
        found = codecs.lookup(name).name if name.isascii() else ""
    except (LookupError, ValueError):
        return None
    found = _AS.get(found, found)
    return found if found in _KNOWN else None


def decode(body: bytes, content_type: str | None = None) -> tuple[str, str]:
    """Return the text of a body and Python's name of the charset it was read in; never raises.

    A byte order mark, the header and the declaration are asked in this order, but what is valid UTF-8 is UTF-8 whatever
    they say; what its declared charset cannot read is tried as CP949, which Korean pages forget to declare. A body in
    both, piece by piece, comes back as "utf-8+cp949"; bytes that nothing can read become U+FFFD.
    """
    for mark, name in _BOMS:
        if body.startswith(mark):
            return body[len(mark) :].decode(name, "replace"), name
    if body.isascii() and b"\x1b" not in body and b"\x00" not in body[:_HEAD]:
        return body.decode("ascii"), "utf-8"
    declared = charset(http_content_type_encoding(content_type)) or charset(html_body_declared_encoding(body[:_HEAD]))
    if (wide := _wide(body)) or declared in ("utf-16-le", "utf-16-be"):
        if wide:
            return body.decode(wide, "replace"), wide
        declared = None  # it was found by reading ASCII, so it cannot be true (WHATWG HTML, 13.2.3.2)
    if declared and declared != "utf-8" and _by_chance(body, declared):
        return body.decode(declared, "replace"), declared
    for name in dict.fromkeys(("utf-8", declared or "utf-8")):
        if (text := _strictly(body, name)) is not None:
            return text, name
    if (text := _strictly(body, "cp949")) is not None and _korean(text):
        return text, "cp949"
    return _least_wrong(body, declared)


def _wide(body: bytes) -> str | None:
    """The kind of UTF-16 a body without a mark is in, by where its zeros stand."""
    head = body[:256]
    zeros = head.count(0)
    if zeros * 3 < len(head) or len(head) < 4:
        return None
    return "utf-16-le" if head[1::2].count(0) >= head[0::2].count(0) else "utf-16-be"


def _by_chance(body: bytes, declared: str) -> bool:
    """Whether a short text in its declared charset may be valid UTF-8 only by chance; or it is one of seven bits."""
    if declared == "iso2022_jp":
        return True
    few = declared in _DOUBLE and len(body) < _HEAD and sum(byte > 0x7F for byte in body) < _CHANCE
    return few and _strictly(body, declared) is not None


def _strictly(body: bytes, name: str) -> str | None:
    """The text if every byte is right; a character cut off at the very end is dropped."""
    try:
        return codecs.getincrementaldecoder(name)("strict").decode(body, False)
    except UnicodeDecodeError:
        return None


_ASCII = re.compile(r"[\x00-\x7f]+")
_HANGUL = re.compile("[가-힣]")


def _korean(text: str) -> bool:
    """Whether what is not ASCII is mostly Hangul, as by chance it would not be."""
    other = _ASCII.sub("", text)
    return 2 * len(_HANGUL.findall(other)) >= len(other) > 0


_HIGH = re.compile(rb"[\x80-\xff]+(?:[A-Za-z]?[\x80-\xff]+)*")


def _least_wrong(body: bytes, declared: str | None) -> tuple[str, str]:
    """What no single charset reads without error: the one with the fewest, or UTF-8 and CP949 side by side."""
    tries = [(body.decode(name, "replace"), name) for name in dict.fromkeys(("utf-8", declared or "utf-8", "cp949"))]
    text, name = min(tries, key=lambda item: item[0].count("\ufffd"))
    mixed = b"".join(_pieces(body)).decode("utf-8", "replace")
    if mixed.count("\ufffd") < text.count("\ufffd") and _korean(mixed):
        return mixed, "utf-8+cp949"
    if declared is None and text.count("\ufffd") * 4 > len(_ASCII.sub("", text)):
        return body.decode("cp1252", "replace"), "cp1252"
    return text, name


def _pieces(body: bytes) -> list[bytes]:
    """The body as UTF-8, runs of bytes outside ASCII that are not valid as such read as CP949 where they are Hangul."""
    pieces = []
    end = 0
    for found in _HIGH.finditer(body):
        pieces.append(body[end : found.start()])
        run = found[0]
        if _strictly(run, "utf-8") is None and (text := _strictly(run, "cp949")) and _korean(text):
            run = text.encode()
        pieces.append(run)
        end = found.end()
    return [*pieces, body[end:]]
