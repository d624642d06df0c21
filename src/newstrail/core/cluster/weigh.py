"""How much each word of an article tells, given how common it is."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from math import fsum, hypot, log
from operator import mul

from newstrail.core.traits import Part, Terms, Traits, hash64, shares
from newstrail.core.traits.terms import SLOTS
from newstrail.core.traits.words import stem

#: Stories imagined before the first, so that the early ones do not take every word for rare.
IMAGINED = 50

#: The least a word counts.
LEAST = 0.02

#: Rarity from which a sign has its full weight, and the weight of a story's signs, which are only counted.
FULL, SIGN = 4.0, 10

#: Share of a story's articles that must have a word for it to be of the story's gist.
GIST = 0.4

_COMMON = {hash64(stem(word)) >> 32: share for word, share in shares().items() if stem(word)}

_SLOT = SLOTS - 1


class _Logarithms(dict[int, float]):
    """Of counts: rarity is asked for some hundred words an article."""

    def __missing__(self, count: int) -> float:
        found = self[count] = log(count + 0.5)
        return found


_LOG = _Logarithms()


class Rarity(dict[int, float]):
    """How rare words are at one moment: the logarithm of how many stories there are for each that has the word.

    It keeps what is expected of those few that are common anywhere: each article has some of them.
    """

    def __init__(self, terms: Terms) -> None:
        super().__init__()
        self._counts = terms.counts
        self._stories = terms.stories + IMAGINED
        self._log = log(self._stories)
        self.most = self._log - _LOG[0]  #: of a word never seen

    def of(self, terms: Iterable[int]) -> list[float]:
        """That of each, in order."""
        counts, whole = self._counts, self._log
        return [
            rare
            if (rare := whole - (_LOG[counts[term & _SLOT]] if term not in _COMMON else self[term])) > LEAST
            else LEAST
            for term in terms
        ]

    def __missing__(self, term: int) -> float:
        found = self[term] = log(self._counts[term & _SLOT] + 0.5 + _COMMON[term] * self._stories)
        return found


class Weights(dict[int, float]):
    """What each of some words tells, and all of them together."""

    def __init__(self, words: Iterable[int], weights: Iterable[float]) -> None:
        super().__init__(zip(words, weights, strict=True))
        self.whole = fsum(self.values())


@dataclass(frozen=True)
class Weighed:
    """The words of an article, and what each tells."""

    terms: Mapping[int, float]  #: weights with the square of the rarity in them, as a story's words have none
    rare: Mapping[int, float]  #: how rare each is
    keys: frozenset[int]  #: `terms` once more: what a story has of them is found fastest so
    first: Weights  #: of `terms`, as the following
    names: Weights
    numbers: Weights
    length: float  #: of all words as a vector
    rarity: Rarity
    told: Mapping[int, int]  #: signs, and what each weighs however common

    @cached_property
    def words(self) -> Weights:
        """All of `terms`: they are asked of a headline alone, as `signs` are."""
        return Weights(self.terms, self.terms.values())

    @cached_property
    def signs(self) -> Weights:
        full = (min(1.0, rare / FULL) for rare in self.rarity.of(self.told))
        return Weights(self.told, map(mul, self.told.values(), full))


def weigh(traits: Traits, terms: Terms) -> Weighed:
    return _weighed(traits.terms, traits.names, traits.first, traits.numbers, traits.signs, Rarity(terms))


def gist(part: Part, rarity: Rarity) -> Weighed:
    """A story's articles of one language as if they were one article: what most of them have."""
    least = GIST * part.articles
    names, first, numbers, signs = (
        [key for key, count in counts.items() if count >= least]
        for counts in (part.names, part.first, part.numbers, part.signs)
    )
    terms = {term: part.terms[term] for term, count in part.inside.items() if count >= least}
    return _weighed(terms, names, first, numbers, dict.fromkeys(signs, SIGN), rarity)


def _weighed(
    terms: Mapping[int, int],
    names: Collection[int],
    first: Collection[int],
    numbers: Collection[int],
    signs: Mapping[int, int],
    rarity: Rarity,
) -> Weighed:
    rares = rarity.of(terms)
    rare = dict(zip(terms, rares, strict=True))
    return Weighed(
        terms=dict(zip(terms, map(mul, terms.values(), map(mul, rares, rares)), strict=True)),
        rare=rare,
        keys=frozenset(terms),
        first=Weights(first, map(rare.__getitem__, first)),
        names=Weights(names, (terms[name] * rare[name] for name in names)),
        numbers=Weights(numbers, map(rare.__getitem__, numbers)),
        length=hypot(*map(mul, terms.values(), rares)),
        rarity=rarity,
        told=signs,
    )
