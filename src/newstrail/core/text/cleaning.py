"""The one place where text is normalised, and the one form in which it is compared."""

from __future__ import annotations

import re
import unicodedata

_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_DIRTY = re.compile(rf"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff{_BIDI}\ud800-\udfff]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_TABLE: dict[int, str | None] = {
    **dict.fromkeys((*range(0x09), *range(0x0E, 0x20), 0x7F, 0xFEFF, 0xFFFE, 0xFFFF)),
    **dict.fromkeys((0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))),
    # C1 controls are nearly always windows-1252 that lost its label ("&#146;" for ’): read as browsers read them.
    **{code: bytes([code]).decode("cp1252", "ignore") or None for code in range(0x80, 0xA0)},
    0x0B: " ",
    0x0C: " ",
    0x0D: "\n",
    0x2028: "\n",
    0x2029: "\n",
}


def clean(text: str) -> str:
    """Return text that both databases, XML and e-mail take: the one normalisation point.

    NUL, controls and bidi controls go, lone surrogates become U+FFFD, line ends become a newline, letters are composed
    (NFC; Hangul from some file systems comes in pieces). Zero-width characters stay: only `fold` drops them.

    >>> clean("a\\x00b\\r\\nc\\ud800")
    'ab\\nc\ufffd'
    """
    if not text.isprintable() and _DIRTY.search(text):  # the first is quick, and seldom wrong
        if _SURROGATE.search(text):
            text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        text = text.replace("\r\n", "\n").translate(_TABLE)
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def squash(text: str) -> str:
    """Clean text on one line: every run of white space is one space."""
    return " ".join(clean(text).split())


_ZERO_WIDTH = dict.fromkeys(
    (0x00AD, 0x034F, 0x115F, 0x1160, 0x180E, 0x200B, 0x200C, 0x200D, 0x2060, 0x3164, 0xFEFF, 0xFFA0)
)
_DOTS = _ZERO_WIDTH | dict.fromkeys(map(ord, "ㆍ‧・･•∙⋅"), "·")


def fold(text: str) -> str:
    """A form for comparing only: width, case, compatibility forms, middle dots and zero-width characters folded.

    The dots go before NFKC, which would make a Hangul letter of "ㆍ". Offsets do not survive. Idempotent.

    >>> fold("ＳＫㆍLG\u200b")
    'sk·lg'
    """
    if text.isascii():
        return clean(text).casefold()
    folded = unicodedata.normalize("NFKC", clean(text).translate(_DOTS)).casefold()
    return clean(unicodedata.normalize("NFKC", folded).translate(_ZERO_WIDTH))
