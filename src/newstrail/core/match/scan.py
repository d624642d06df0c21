"""A text → the spots where some listed spelling stands with room on both sides, the longest first."""

from __future__ import annotations

import re
from typing import NamedTuple

from newstrail.core.match.bounds import begins, ends, stands_alone
from newstrail.core.match.folding import Folded, folded
from newstrail.core.match.lexicon import Lexicon, Spelling

_BEFORE_TICKER = re.compile(r"(?:[(\[$]|(?:NASDAQ|NYSE|KRX|KOSDAQ|KOSPI|나스닥|뉴욕증시|코스피|코스닥)\s?[:：]?\s?)$")
_AFTER_TICKER = re.compile(r"\.(?:KS|KQ|O|N)\b")


class Spot(NamedTuple):
    """A listed spelling at `text[start:end]` of a field's folded text, and what it may stand for."""

    start: int
    end: int
    choices: tuple[Spelling, ...]


class Field(NamedTuple):
    """The title or the text of an article, read once."""

    where: str  #: "title" or "text"
    text: str  #: folded
    folded: Folded
    spots: list[Spot]


def scan(where: str, original: str, lexicon: Lexicon) -> Field | None:
    """Read a text: one pass of the automaton, then the boundaries of what it hit; leftmost, then longest.

    None where no listed spelling is in it at all.
    """
    if not original:
        return None
    field = folded(original)
    text = field.text
    # A name may run over the end of a line; the length stays.
    flat = text.replace("\n", " ") if "\n" in text else text
    hits = lexicon.automaton.find_matches_as_indexes(flat, overlapping=True)
    if not hits:
        return None
    spots: list[Spot] = []
    read = 0
    codes = lexicon.codes
    for start, back, index in sorted([(start, -end, index) for index, start, end in hits]):
        if start < read or not begins(text, start):
            continue
        end = -back
        ended = ends(text, end)
        broken = flat is not text and "\n" in text[start:end]
        choices = lexicon.choices[index]
        if len(choices) > 1:
            choices = tuple(choice for choice in choices if _fits(text, start, end, choice, ended, broken, codes))
        elif not _fits(text, start, end, choices[0], ended, broken, codes):
            continue
        if choices:
            spots.append(Spot(start, end, choices))
            read = end
    return Field(where, text, field, spots)


def _fits(text: str, start: int, end: int, choice: Spelling, ended: bool, broken: bool, codes: frozenset[str]) -> bool:
    alias = choice.alias
    if broken and " " not in alias.text:
        return False
    if not ended:
        return alias.kind == "denied" and alias.text.endswith("*")
    if choice.short:
        return stands_alone(text, start, end, codes)
    if alias.kind == "ticker":
        return bool(_BEFORE_TICKER.search(text, max(0, start - 9), start) or _AFTER_TICKER.match(text, end))
    return True
