"""Text as the automaton reads it, and the way back: only the rare characters cost anything.

Folded are decomposed Hangul (file names of some systems), full-width letters, zero-width characters, and odd or doubled
spaces between words. What has none of them is read as it is.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from typing import NamedTuple

_ZERO_WIDTH = "\u00ad\u034f\u115f\u1160\u180e\u200b\u200c\u200d\u2060\u3164\ufeff\uffa0"
_SPACES = " \u00a0\u2000-\u200a\u202f\u3000"
_RARE = re.compile(
    "[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?"  # a syllable in pieces
    "|[^\u1100-\u11ff\\s][\u0300-\u036f]+"  # a letter and its accents
    "|[\uff06-\uff09\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\u2010\u2011]"  # full width; hyphens
    f"|[{_ZERO_WIDTH}]+"
    f"|[{_SPACES}]{{2,}}|[\u00a0\u2000-\u200a\u202f\u3000]"
)
#: One of these stands wherever a text needs folding; the lexicon's automaton looks for them in the same pass.
RARE = tuple(
    chr(code)
    for code in (
        *(0x0300, 0x0301, 0x0302, 0x0303, 0x0304, 0x0306, 0x0307, 0x0308, 0x030A, 0x030C, 0x0327),
        *range(0x1100, 0x1113),
        *range(0x2000, 0x200B),
        *(0x2010, 0x2011, 0x202F, 0x3000),
        *range(0xFF06, 0xFF0A),
        *range(0xFF10, 0xFF1A),
        *range(0xFF21, 0xFF3B),
        *range(0xFF41, 0xFF5B),
        *map(ord, _ZERO_WIDTH),
    )
)


class Folded(NamedTuple):
    """A text for matching; `start` and `end` lead back to the original."""

    text: str
    #: Where the two fall out of step: places in the folded text; where the original ends there; where it goes on.
    here: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()
    there: tuple[int, ...] = ()

    def start(self, index: int) -> int:
        """Where in the original the folded character at `index` begins."""
        known = bisect_right(self.here, index) - 1
        return index if known < 0 else self.there[known] + index - self.here[known]

    def end(self, index: int) -> int:
        """Where in the original the folded characters before `index` end."""
        known = bisect_left(self.here, index)
        if known < len(self.here) and self.here[known] == index:
            return self.ends[known]
        return self.start(index - 1) + 1 if index else 0


def folded(text: str) -> Folded:
    """Fold a text that has rare characters or parted words in it; any other comes back as it is."""
    pieces: list[str] = []
    here: list[int] = []
    ends: list[int] = []
    there: list[int] = []
    read = written = 0
    for found in _RARE.finditer(text):
        before, rare = text[read : found.start()], found.group()
        new = _plain(rare)
        pieces += (before, new)
        read, written = found.end(), written + len(before) + len(new)
        if len(new) != len(rare):
            here.append(written)
            ends.append(read if new else found.start())
            there.append(read)
    pieces.append(text[read:])
    return Folded("".join(pieces), tuple(here), tuple(ends), tuple(there))


def parted(text: str) -> bool:
    """Whether two words are parted by more than one space; doubled spaces after a full stop or a newline do no harm."""
    at = text.find("  ")
    while at >= 0:
        end = at + 2
        while text[end : end + 1] == " ":
            end += 1
        if at and text[at - 1].isalnum() and text[end : end + 1].isalnum():
            return True
        at = text.find("  ", end)
    return False


def _plain(rare: str) -> str:
    if rare[0] in _ZERO_WIDTH:
        return ""
    if rare.isspace():
        return " "
    return "-" if rare in "\u2010\u2011" else unicodedata.normalize("NFKC", rare)
