"""Which sentence became which, and which words of it changed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from newstrail.core.compare.furniture import is_loose
from newstrail.core.compare.plain import lines_of, words_of
from newstrail.core.text import sentences

#: Share of words (Dice, 0..1) from which two sentences are one, edited; below it one went and another came.
ALIKE = 0.4
#: Blocks of more sentences than this on both sides are not paired one by one.
WIDEST = 120


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as it stands, and its words in one spelling."""

    raw: str
    words: tuple[str, ...]
    loose: bool = False  #: a short line that is no sentence: a heading, a name, what is left of a widget

    @property
    def key(self) -> str:
        return "".join(self.words)


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of words as it was and as it is; one of both is empty where words came or went."""

    old: str
    new: str

    @property
    def same(self) -> bool:
        return self.old == self.new


def sentences_of(text: str) -> list[Sentence]:
    found = []
    for line in lines_of(text):
        loose = is_loose(line)
        for start, end in sentences(line):
            raw = line[start:end]
            if words := words_of(raw):
                found.append(Sentence(raw, tuple(words), loose))
    return found


def pairs(old: Sequence[Sentence], new: Sequence[Sentence]) -> list[tuple[list[Sentence], list[Sentence]]]:
    """Groups of sentences that differ: one and one, or a sentence that came or went; what only moved is left out."""
    matcher = SequenceMatcher(None, [s.key for s in old], [s.key for s in new], autojunk=False)
    found: list[tuple[list[Sentence], list[Sentence]]] = []
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal":
            continue
        left, right = list(old[a:b]), list(new[c:d])
        if "".join(s.key for s in left) != "".join(s.key for s in right):  # else only cut otherwise
            found += _paired(left, right)
    gone = Counter(s.key for left, right in found if not right for s in left)
    come = Counter(s.key for left, right in found if not left for s in right)
    moved = gone & come
    return [(left, right) for left, right in found if (left and right) or not moved[(left or right)[0].key]]


def _paired(left: list[Sentence], right: list[Sentence]) -> list[tuple[list[Sentence], list[Sentence]]]:
    """Pair sentences in order so that the likeness of all pairs together is greatest."""
    if not left or not right or max(len(left), len(right)) > WIDEST:
        return [([s], []) for s in left] + [([], [s]) for s in right]
    likeness = [[_alike(a, b) for b in right] for a in left]
    best = [[0.0] * (len(right) + 1) for _ in range(len(left) + 1)]
    for i in range(len(left) - 1, -1, -1):
        for j in range(len(right) - 1, -1, -1):
            paired = best[i + 1][j + 1] + likeness[i][j] if likeness[i][j] >= ALIKE else 0.0
            best[i][j] = max(best[i + 1][j], best[i][j + 1], paired)
    found: list[tuple[list[Sentence], list[Sentence]]] = []
    i = j = 0
    while i < len(left) or j < len(right):
        alike = likeness[i][j] if i < len(left) and j < len(right) else 0.0
        if alike >= ALIKE and best[i][j] == best[i + 1][j + 1] + alike:
            found.append(([left[i]], [right[j]]))
            i, j = i + 1, j + 1
        elif j == len(right) or (i < len(left) and best[i + 1][j] >= best[i][j + 1]):
            found.append(([left[i]], []))
            i += 1
        else:
            found.append(([], [right[j]]))
            j += 1
    return found


def _alike(a: Sentence, b: Sentence) -> float:
    """Dice over pairs of letters: Korean endings and particles count little."""
    grams = [Counter(pairwise(key)) for key in (a.key, b.key)]
    total = grams[0].total() + grams[1].total()
    return 2 * (grams[0] & grams[1]).total() / total if total else float(a.key == b.key)


def edits(old: Sequence[str], new: Sequence[str]) -> list[tuple[list[str], list[str]]]:
    """The stretches of words that differ."""
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    return [(list(old[a:b]), list(new[c:d])) for kind, a, b, c, d in matcher.get_opcodes() if kind != "equal"]


_PIECE = re.compile(r"\s*\S+|\s+$")


def segments(old: str, new: str) -> tuple[Segment, ...]:
    """Two texts side by side, word by word, white space kept: the olds joined are the old text, the news the new.

    >>> [(s.old, s.new) for s in segments("값은 3조 원이다", "값은 3천억 원이다") if not s.same]
    [(' 3조', ' 3천억')]
    """
    left, right = _PIECE.findall(old), _PIECE.findall(new)
    matcher = SequenceMatcher(None, [p.strip() for p in left], [p.strip() for p in right], autojunk=False)
    found: list[Segment] = []
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal":
            found += [Segment(x, y) for x, y in zip(left[a:b], right[c:d], strict=True)]
        else:
            found.append(Segment("".join(left[a:b]), "".join(right[c:d])))
    return _merged(found)


def lines(old: str, new: str) -> list[tuple[str, str]]:
    """The lines that differ, each beside the one it became; "" where there is none.

    >>> lines("가\\n나 1\\n다", "가\\n나 2\\n다\\n라")
    [('나 1', '나 2'), ('', '라')]
    >>> lines("칩을 3개 판다", "새 단락이다\\n칩을 4개 판다")
    [('', '새 단락이다'), ('칩을 3개 판다', '칩을 4개 판다')]
    """
    left, right = old.split("\n"), new.split("\n")
    found: list[tuple[str, str]] = []
    for kind, a, b, c, d in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if kind != "equal" and b - a == d - c:
            found += zip(left[a:b], right[c:d], strict=True)
        elif kind != "equal":
            was, now = ([Sentence(line, tuple(words_of(line))) for line in side] for side in (left[a:b], right[c:d]))
            found += [("".join(s.raw for s in one), "".join(s.raw for s in other)) for one, other in _paired(was, now)]
    return found


def _merged(found: list[Segment]) -> tuple[Segment, ...]:
    merged: list[Segment] = []
    for segment in found:
        if merged and merged[-1].same and segment.same:
            merged[-1] = Segment(merged[-1].old + segment.old, merged[-1].new + segment.new)
        else:
            merged.append(segment)
    return tuple(merged)
