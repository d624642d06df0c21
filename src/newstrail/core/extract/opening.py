"""What opens a text and is not of it: the headline once more, and the wire's header before the first sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newstrail.core.extract.korean import header

#: Lines at the top in which the headline may stand again.
_TOP = 3

#: "SEOUL, Dec. 19 (Yonhap) -- ": place, day and agency before an English agency's first sentence.
_DATELINE = re.compile(r"^[A-Z][\w .,/'-]{1,60}\((?P<agency>[A-Z][\w .&-]{1,40})\)\s*(?:--|-|\u2013|\u2014)\s+(?=\S)")

#: Its last line.
_END = re.compile(r"^\s*\((?:END|끝)\)\s*$")


def opened(lines: Sequence[str], title: str) -> tuple[list[str], list[str], str]:
    """The lines without repeated headline, wire header and end mark; the reporters and the agency the header names.

    >>> opened(["SEOUL, Dec. 19 (Neoul) -- Chips are made.", "(END)"], "Chips")
    (['Chips are made.'], [], 'Neoul')
    """
    bare = _letters(title)
    kept = [line for place, line in enumerate(lines) if place >= _TOP or not bare or _letters(line) != bare]
    while kept and _END.match(kept[-1]):
        kept.pop()
    for place, line in enumerate(kept[:_TOP]):
        outlet, reporters = header(line)
        if outlet and (rest := _after(line)):
            kept[place] = rest
            return kept, reporters, outlet
        if dateline := _DATELINE.match(line):
            kept[place] = line[dateline.end() :]
            return kept, [], dateline["agency"]
    return kept, [], ""


def _after(line: str) -> str:
    """What follows a header in brackets, and a byline with "=" behind it; "" where nothing does."""
    rest = line.partition("]" if line.startswith("[") else ")")[2].strip()
    signed = re.match(r"[가-힣·, ]{2,30}(?:기자|특파원)\s?[=:]\s*", rest)
    return rest[signed.end() :] if signed else rest


def _letters(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())
