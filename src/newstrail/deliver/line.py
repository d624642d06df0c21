"""Whatever anybody wrote, as one line of text."""

from __future__ import annotations

import unicodedata


def line(text: str, most: int = 600) -> str:
    """One line: controls, line and direction marks become spaces, runs of white space one; cut at `most` characters.

    >>> line("a\\r\\nBcc: x\\u2028y\\x00z")
    'a Bcc: x y z'
    """
    plain = text if text.isprintable() else "".join(" " if _no_text(char) else char for char in text)
    squashed = " ".join(plain.split())
    return squashed if len(squashed) <= most else squashed[: most - 1].rstrip() + "…"


def _no_text(char: str) -> bool:
    return unicodedata.category(char) in ("Cc", "Zl", "Zp", "Cs") or char in _BIDI


#: Marks that turn the direction of what follows (CVE-2021-42574).
_BIDI = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c")
