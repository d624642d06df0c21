"""An article and a story: how alike are they, 0..1, and in what?

Seven views, each 0..1, in one sum. The cosine of all words alone takes a fire in one town for a fire in another and
last year's election for this year's; the names, the first words and the numbers tell them apart. The weights are
rounded from a logistic regression on half of the topics of ECB+; what the story's numbers weigh was chosen on several
orders of all. Headlines alone have views of their own: there are no names to tell from other words, and one rare word
says much.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from heapq import nlargest
from math import fsum, hypot
from operator import mul

from newstrail.core.cluster.weigh import Weighed
from newstrail.core.traits import Part

#: Weight of each view: all words; the article's names in the story; the story's names in the article; the article's
#: first words in the story; the story's first words in the article; the numbers, both ways.
ALL, NAMES, ITS_NAMES, FIRST, ITS_FIRST, NUMBERS, ITS_NUMBERS = 0.1, 0.15, 0.2, 0.15, 0.2, 0.2, 0.1

#: The same of headlines alone: the article's words in the story; the story's first words in the article; signs, which
#: know that two words may mean one thing; the rarest words they share.
HEADLINE, ITS_HEADLINE, SIGNS, RAREST = 0.4, 0.15, 0.15, 0.3

#: Words that are the rarest.
RARE = 3

#: Weight of numbers that no article has: one number of one is no full agreement.
BESIDES, ITS_BESIDES = 4.0, 1.0


def score(article: Weighed, part: Part, least: float = 0.0) -> float:
    """How alike an article is to a story's articles of its language; what is surely below `least` is only a bound."""
    terms, inside = article.terms, _support(article.terms, part.inside, part.articles)
    alike = (
        FIRST * _share(article.first, inside)
        + ITS_FIRST * _its(part.first, article)
        + NUMBERS * _share(article.numbers, inside, BESIDES)
        + ITS_NUMBERS * _its(_mostly(part.numbers, part), article, ITS_BESIDES)
    )
    words = ALL
    if article.names and part.names:
        alike += NAMES * _share(article.names, inside) + ITS_NAMES * _its(_mostly(part.names, part), article)
    else:
        words += NAMES + ITS_NAMES  # all words speak for the names
    shared = words * _product(terms, part.terms) / (article.length or 1.0)
    some = part.terms.keys() & (terms.keys() | part.first.keys())
    if not shared or alike + shared / _length(some, part, article) < least:  # all the story's words make it no shorter
        return alike
    return alike + shared / _length(part.terms, part, article)


def headlines(article: Weighed, part: Part, least: float = 0.0) -> float:  # noqa: ARG001 - as `score`
    """The same where the article is a headline alone: always exact."""
    terms, inside = article.terms, _support(article.terms, part.inside, part.articles)
    rarest = nlargest(RARE, map(mul, inside.values(), article.rarity.of(inside)))
    return (
        HEADLINE * _share(terms, inside)
        + ITS_HEADLINE * _its(part.first, article)
        + SIGNS * _share(article.signs, _support(article.signs, part.signs, part.articles))
        + RAREST * fsum(rarest) / (RARE * article.rarity.most)
    )


def shared(article: Weighed, part: Part) -> float:
    """The cosine, but for the lengths, of one article of the story: a quick first look."""
    return _product(article.terms, part.terms) / part.articles


def _length(terms: Collection[int], part: Part, article: Weighed) -> float:
    """Of these words of the story as a vector."""
    return hypot(*map(mul, map(part.terms.__getitem__, terms), article.rarity.of(terms)))


def _product(one: Mapping[int, float], other: Mapping[int, float]) -> float:
    """Of two vectors."""
    both = one.keys() & other.keys()
    return fsum(map(mul, map(one.__getitem__, both), map(other.__getitem__, both)))


def _mostly(counts: Mapping[int, int], part: Part) -> Mapping[int, float]:
    """Each by the square of the share of the story's articles that have it."""
    return {key: (count / part.articles) ** 2 for key, count in counts.items()}


def _support(mine: Mapping[int, float], counts: Mapping[int, int], many: int) -> dict[int, float]:
    """Of what the article has, share of the story's articles that have each; one stray article is excused."""
    each = 1.5 / (many + 0.5)
    return {key: min(1.0, counts[key] * each) for key in mine.keys() & counts.keys()}


def _share(weights: Mapping[int, float], inside: Mapping[int, float], besides: float = 0.0) -> float:
    """Of all the article's weight, how much is in the story."""
    whole = besides + fsum(weights.values())
    return _product(weights, inside) / whole if whole else 0.0


def _its(weights: Mapping[int, float], article: Weighed, besides: float = 0.0) -> float:
    """Of all the story's weight, by how rare each word is, how much is in the article."""
    whole = besides + fsum(map(mul, weights.values(), article.rarity.of(weights)))
    both = weights.keys() & article.terms.keys()
    return fsum(map(mul, map(weights.__getitem__, both), article.rarity.of(both))) / whole if whole else 0.0
