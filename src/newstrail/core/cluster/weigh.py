"""How much each word of an article tells, given how common it is."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from newstrail.core.traits import Part, Terms, Traits, hash64, shares
from newstrail.core.traits.terms import SLOTS
from newstrail.core.traits.words import stem

#: Stories imagined before the first, so that the early ones do not take every word for rare.
IMAGINED = 50

#: The least a word counts.
LEAST = 0.02

#: Share of a story's articles that must have a word for it to be of the story's gist.
GIST = 0.4

_COMMON = {hash64(stem(word)) >> 32: share for word, share in shares().items() if stem(word)}


class Rarity(dict[int, float]):
    """How rare words are at one moment: the logarithm of how many stories there are for each that has the word.

    A dictionary that fills itself: stories are weighed word for word, and a look-up must cost next to nothing.
    """

    def __init__(self, terms: Terms) -> None:
        super().__init__()
        self._counts = terms.counts
        self._stories = terms.stories + IMAGINED

    def __missing__(self, term: int) -> float:
        expected = self._counts[term & (SLOTS - 1)] + 0.5
        if term in _COMMON:
            expected += _COMMON[term] * self._stories
        found = self[term] = max(LEAST, math.log(self._stories / expected))
        return found


@dataclass(frozen=True, slots=True)
class Weighed:
    """The words of an article, weighed."""

    terms: Mapping[int, int]
    vector: Mapping[int, float]  #: of length 1
    twice: Mapping[int, float]  #: the vector with the rarity of the story's words, which have none, in it
    first: Iterable[int]
    names: Iterable[int]
    numbers: frozenset[int]
    rarity: Rarity


def weigh(traits: Traits, terms: Terms) -> Weighed:
    rarity = Rarity(terms)
    vector = _unit(traits.terms, rarity)
    return Weighed(traits.terms, vector, _twice(vector, rarity), traits.first, traits.names, traits.numbers, rarity)


def gist(part: Part, rarity: Rarity) -> Weighed:
    """A story's articles of one language as if they were one article: what most of them have."""
    least = GIST * part.articles
    terms = {term: part.terms[term] for term, inside in part.inside.items() if inside >= least}
    vector = _unit(part.terms, rarity)
    return Weighed(
        terms,
        vector,
        _twice(vector, rarity),
        [term for term, count in part.first.items() if count >= least],
        [term for term, count in part.names.items() if count >= least and term in terms],
        frozenset(term for term, count in part.numbers.items() if count >= least),
        rarity,
    )


def _twice(vector: Mapping[int, float], rarity: Rarity) -> dict[int, float]:
    return {term: value * rarity[term] for term, value in vector.items()}


def _unit(terms: Mapping[int, int], rarity: Rarity) -> dict[int, float]:
    vector = {term: weight * rarity[term] for term, weight in terms.items()}
    length = math.sqrt(sum(value * value for value in vector.values())) or 1.0
    return {term: value / length for term, value in vector.items()}
