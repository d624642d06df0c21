"""How much each word of an article tells, given how common it is."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from newstrail.core.traits import Part, Terms, Traits, hash64, shares
from newstrail.core.traits.words import stem

#: Stories imagined before the first, so that the early ones do not take every word for rare.
IMAGINED = 50

#: The least a word counts.
LEAST = 0.02

#: Share of a story's articles that must have a word for it to be of the story's gist.
GIST = 0.4

_COMMON = {hash64(stem(word)) >> 32: share for word, share in shares().items() if stem(word)}


class Rarity:
    """How rare words are at one moment: the logarithm of how many stories there are for each that has the word."""

    def __init__(self, terms: Terms) -> None:
        self._terms = terms
        self._stories = terms.stories + IMAGINED
        self._known: dict[int, float] = {}

    def __getitem__(self, term: int) -> float:
        found = self._known.get(term)
        if found is None:
            expected = self._terms[term] + 0.5 + _COMMON.get(term, 0.0) * self._stories
            found = self._known[term] = max(LEAST, math.log(self._stories / expected))
        return found


@dataclass(frozen=True, slots=True)
class Weighed:
    """The words of an article, weighed."""

    terms: Mapping[int, int]
    vector: Mapping[int, float]  #: of length 1
    first: Iterable[int]
    names: Iterable[int]
    numbers: frozenset[int]
    rarity: Rarity


def weigh(traits: Traits, terms: Terms) -> Weighed:
    rarity = Rarity(terms)
    vector = _unit(traits.terms, rarity)
    return Weighed(traits.terms, vector, traits.first, traits.names, traits.numbers, rarity)


def gist(part: Part, rarity: Rarity) -> Weighed:
    """A story's articles of one language as if they were one article: what most of them have."""
    least = GIST * part.articles
    terms = {term: part.terms[term] for term, inside in part.inside.items() if inside >= least}
    return Weighed(
        terms,
        _unit(part.terms, rarity),
        [term for term, count in part.first.items() if count >= least],
        [term for term, count in part.names.items() if count >= least and term in terms],
        frozenset(term for term, count in part.numbers.items() if count >= least),
        rarity,
    )


def _unit(terms: Mapping[int, int], rarity: Rarity) -> dict[int, float]:
    vector = {term: weight * rarity[term] for term, weight in terms.items()}
    length = math.sqrt(sum(value * value for value in vector.values())) or 1.0
    return {term: value / length for term, value in vector.items()}
