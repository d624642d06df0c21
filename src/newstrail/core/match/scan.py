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
    folded: Folded
    spots: tuple[Spot, ...]

    @property
    def text(self) -> str:
        return self.folded.text


def scan(where: str, original: str, lexicon: Lexicon) -> Field:
    """Read a text: one pass of the automaton, then the boundaries of what it hit; leftmost, then longest."""
    field = folded(original)
    text = field.text
    # A name may run over the end of a line; the length stays.
    flat = text.replace("\n", " ") if "\n" in text else text
    hits = lexicon.automaton.find_matches_as_indexes(flat, overlapping=True)
    if not hits:
        return Field(where, field, ())
    spots: list[Spot] = []
    read = 0
    for start, back, index in sorted([(start, -end, index) for index, start, end in hits]):
        if start < read:
            continue
        end, choices = -back, lexicon.choices[index]
        if begins(text, start):
            fitting = _fitting(text, flat, start, end, choices, lexicon.codes)
            if fitting:
                spots.append(Spot(start, end, fitting))
                read = end
    return Field(where, field, tuple(spots))


def _fitting(
    text: str, flat: str, start: int, end: int, choices: tuple[Spelling, ...], codes: frozenset[str]
) -> tuple[Spelling, ...]:
    """The choices whose boundaries hold here."""
    ended = ends(text, end)
    broken = text is not flat and "\n" in text[start:end]
    if len(choices) == 1:
        return choices if _fits(text, start, end, choices[0], ended, broken, codes) else ()
    return tuple(choice for choice in choices if _fits(text, start, end, choice, ended, broken, codes))


def _fits(text: str, start: int, end: int, choice: Spelling, ended: bool, broken: bool, codes: frozenset[str]) -> bool:
    if broken and " " not in choice.alias.text:
        return False
    kind = choice.alias.kind
    if kind == "name":
        return ended and not (choice.short and not stands_alone(text, start, end, codes))
    if kind == "denied":
        return ended or choice.alias.text.endswith("*")
    if kind == "ticker":
        return ended and bool(_BEFORE_TICKER.search(text, max(0, start - 9), start) or _AFTER_TICKER.match(text, end))
    return ended
