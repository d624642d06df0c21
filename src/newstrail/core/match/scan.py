"""A text → the spots where some listed spelling stands with room on both sides, the longest first."""

from __future__ import annotations

import re
from typing import NamedTuple

from newstrail.core.match.bounds import begins, ends, stands_alone
from newstrail.core.match.folding import Folded, folded, parted
from newstrail.core.match.lexicon import Lexicon, Spelling

_BEFORE_TICKER = re.compile(r"(?:[(\[<$]|(?:NASDAQ|NYSE|KRX|KOSDAQ|KOSPI|나스닥|뉴욕증시|코스피|코스닥)\s?[:：]?\s?)$")
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
    stems: list[int]  #: where words stand that a line to readers has in it


def scan(where: str, original: str, lexicon: Lexicon) -> Field | None:
    """Read a text: one pass of the automaton, then the boundaries of what it hit; leftmost, then longest.

    None where no listed spelling is in it at all.
    """
    if not original:
        return None
    field, flat, hits = _read(original, lexicon)
    found = sorted([(start, -end, index) for index, start, end in hits if index < lexicon.stems])
    if not found:
        return None
    text = field.text
    spots: list[Spot] = []
    read = 0
    for start, back, index in found:
        if start < read or not begins(text, start):
            continue
        end = -back
        ended = ends(text, end)
        choices = lexicon.choices[index]
        broken = flat is not text and text.find("\n", start, end) >= 0
        if broken or not ended or len(choices) > 1 or not choices[0].roomy:
            choices = tuple(
                choice for choice in choices if _fits(text, start, end, choice, ended, broken, lexicon.codes)
            )
        if choices:
            spots.append(Spot(start, end, choices))
            read = end
    stems = [start for index, start, _ in hits if index >= lexicon.stems]
    return Field(where, text, field, spots, stems)


def _read(text: str, lexicon: Lexicon) -> tuple[Folded, str, list[tuple[int, int, int]]]:
    """The text folded where it must be, the same with spaces for newlines (a name may run over a line), the hits."""
    if "\u00a0" in text:
        text = text.replace("\u00a0", " ")
    field = folded(text) if "  " in text and parted(text) else Folded(text)
    while True:
        flat = field.text.replace("\n", " ") if "\n" in field.text else field.text
        hits = lexicon.automaton.find_matches_as_indexes(flat, overlapping=True)
        if field.here or not hits or max(hits)[0] < lexicon.rare:
            return field, flat, hits
        again = folded(text)
        if again.text == field.text:
            return field, flat, hits
        field = again


def _fits(text: str, start: int, end: int, choice: Spelling, ended: bool, broken: bool, codes: frozenset[str]) -> bool:
    alias = choice.alias
    if broken and " " not in alias.text:
        return False
    if not ended:
        return alias.kind == "denied" and alias.text.endswith("*")
    if choice.roomy:
        return True
    if alias.kind != "ticker":
        return stands_alone(text, start, end, codes)
    return bool(_BEFORE_TICKER.search(text, max(0, start - 9), start) or _AFTER_TICKER.match(text, end))
