"""How much each word of an article tells, given how common it is."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from math import hypot, log
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

#: Logarithms of small counts: rarity is asked for some thousand words an article.
_LOGS = 1 << 12
_LOG = [log(count + 0.5) for count in range(_LOGS)]
_SLOT = SLOTS - 1


class Rarity(dict[int, float]):
    """How rare words are at one moment: the logarithm of how many stories there are for each that has the word.

    A dictionary that fills itself: stories are weighed word for word, and a look-up must cost next to nothing.
    """

    def __init__(self, terms: Terms) -> None:
        super().__init__()
        self._counts = terms.counts
        self._stories = terms.stories + IMAGINED
        self._log = log(self._stories)
        self.most = self._log - _LOG[0]  #: of a word never seen

    def of(self, terms: Collection[int]) -> list[float]:
        """That of each, in order."""
        self._learn([term for term in terms if term not in self])
        return list(map(self.__getitem__, terms))

    def __missing__(self, term: int) -> float:
        self._learn([term])
        return self[term]

    def _learn(self, terms: Iterable[int]) -> None:
        counts, whole = self._counts, self._log
        for term in terms:
            count = counts[term & _SLOT]
            if term in _COMMON:
                expected = log(count + 0.5 + _COMMON[term] * self._stories)
            else:
                expected = _LOG[count] if count < _LOGS else log(count + 0.5)
            self[term] = max(LEAST, whole - expected)


@dataclass(frozen=True, slots=True)
class Weighed:
    """The words of an article, and what each tells: its weight, and how rare it is."""

    terms: Mapping[int, float]  #: the square of the rarity in it, as a story's words have none
    names: Mapping[int, float]
    first: Mapping[int, float]
    numbers: Mapping[int, float]
    signs: Mapping[int, float]
    length: float  #: of all words as a vector
    rarity: Rarity


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
    rare = rarity.of(terms)
    return Weighed(
        dict(zip(terms, map(mul, terms.values(), map(mul, rare, rare)), strict=True)),
        {term: terms[term] * rarity[term] for term in names if term in terms},
        dict(zip(first, rarity.of(first), strict=True)),
        dict(zip(numbers, rarity.of(numbers), strict=True)),
        {sign: signs[sign] * min(1.0, one / FULL) for sign, one in zip(signs, rarity.of(signs), strict=True)},
        hypot(*map(mul, terms.values(), rare)),
        rarity,
    )
