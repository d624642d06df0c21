"""Words → what happens: the concepts, listed in `tables/happenings.txt`, that a Korean or English word stands for."""

from __future__ import annotations

from newstrail.core.traits.tables import table
from newstrail.core.traits.words import stem

_KOREAN: dict[str, tuple[str, ...]] = {}
_ENGLISH: dict[str, tuple[str, ...]] = {}
for _korean, _english in table("happenings"):
    for _words, _side in ((_korean, _KOREAN), ([stem(word) or word for word in _english], _ENGLISH)):
        for _word in dict.fromkeys(_words):
            _side[_word] = (*_side.get(_word, ()), _korean[0])
#: How long the words are that begin with two syllables, the longest first.
_LENGTHS: dict[str, list[int]] = {}
for _word in sorted(_KOREAN, key=len, reverse=True):
    if len(_word) > 1 and len(_word) not in _LENGTHS.setdefault(_word[:2], []):
        _LENGTHS[_word[:2]].append(len(_word))


Spans = list[tuple[int, int]]  #: from where to where


def concepts(word: str) -> tuple[str, ...]:
    """The concepts of a word as it stands in a text, in order; none if it is in no line.

    >>> concepts("합병비율을") == concepts("mergers") == concepts("merger") == ("합병",)
    True
    >>> concepts("인수합병")
    ('인수', '합병')
    """
    if word.isascii():
        lower = word.lower()
        return _ENGLISH.get(stem(word)) or _ENGLISH.get(lower) or _KOREAN.get(lower, ())
    return tuple(dict.fromkeys(one for start, end in spans(word) for one in _KOREAN[word[start:end]]))


def spans(word: str) -> Spans:
    """Where in a Korean word listed words stand, the longest first at each place."""
    found: Spans = []
    start, whole = 0, len(word)
    while start < whole:
        for length in _LENGTHS.get(word[start : start + 2], ()):
            if word[start : start + length] in _KOREAN:
                found.append((start, start + length))
                start += length
                break
        else:
            if not start and whole <= 2 and word[0] in _KOREAN:
                found.append((0, 1))
            start += 1
    return found
