"""An article and a story: how alike are they, 0..1, and in what?

Seven views, each 0..1, in one sum. The cosine of all words alone takes a fire in one town for a fire in another and
last year's election for this year's; the names, the first words and the numbers tell them apart. The weights are
rounded from a logistic regression on half of the topics of ECB+; what the story's numbers weigh was chosen on several
orders of all. Headlines alone have views of their own: there are no names to tell from other words, and one rare word
says much.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from heapq import nlargest
from math import fsum, hypot
from operator import mul

from newstrail.core.cluster.weigh import Weighed, Weights
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
    both = article.keys.intersection(part.terms)
    if not both:
        return 0.0
    inside = _support(both, part.inside, part.articles)
    rares = article.rarity.of(part.first)
    alike = (
        FIRST * _share(article.first, inside)
        + NUMBERS * _share(article.numbers, inside, BESIDES)
        + ITS_FIRST * _its(part.first, rares, both, article)
    )
    words, others = ALL, ITS_NUMBERS
    if article.names and part.names:
        alike += NAMES * _share(article.names, inside)
        others += ITS_NAMES
    else:
        words += NAMES + ITS_NAMES  # all words speak for the names
    terms = part.terms
    shared = words * _product(article.terms, terms, both) / (article.length or 1.0)
    some = map(mul, map(terms.__getitem__, part.first), rares)
    more = [terms[term] * article.rare[term] for term in both if term not in part.first]
    most = shared / hypot(*some, *more)  # all the story's words make it no shorter
    if alike + most + others < least:
        return alike
    alike += ITS_NUMBERS * _mostly(part.numbers, part, both, article, ITS_BESIDES)
    if article.names and part.names:
        alike += ITS_NAMES * _mostly(part.names, part, both, article)
    if alike + most < least:
        return alike
    return alike + shared / hypot(*map(mul, terms.values(), article.rarity.of(terms)))


def headlines(article: Weighed, part: Part, least: float = 0.0) -> float:  # noqa: ARG001 - as `score`
    """The same where the article is a headline alone: always exact. A company alone is no event."""
    both = article.keys.intersection(part.terms)
    if both <= article.names.keys():
        return 0.0
    inside = _support(both, part.inside, part.articles)
    signs = _support(article.signs.keys() & part.signs.keys(), part.signs, part.articles)
    rarest = nlargest(RARE, [share * article.rare[term] for term, share in inside.items()])
    return (
        HEADLINE * _share(article.words, inside)
        + ITS_HEADLINE * _its(part.first, article.rarity.of(part.first), both, article)
        + SIGNS * _share(article.signs, signs)
        + RAREST * fsum(rarest) / (RARE * article.rarity.most)
    )


def shared(article: Weighed, part: Part) -> float:
    """The cosine, but for the lengths, of one article of the story: a quick first look."""
    return _product(article.terms, part.terms, article.keys.intersection(part.terms)) / part.articles


def _product(one: Mapping[int, float], other: Mapping[int, float], both: frozenset[int]) -> float:
    """Of two vectors."""
    return fsum([one[key] * other[key] for key in both])


def _support(both: Iterable[int], counts: Mapping[int, int], many: int) -> dict[int, float]:
    """Of what the article has, share of the story's articles that have each; one stray article is excused."""
    each = 1.5 / (many + 0.5)
    return {key: share if (share := counts[key] * each) < 1.0 else 1.0 for key in both}


def _share(weights: Weights, inside: Mapping[int, float], besides: float = 0.0) -> float:
    """Of all the article's weight, how much is in the story."""
    mine = [weights[key] * share for key, share in inside.items() if key in weights]
    return fsum(mine) / (besides + weights.whole) if mine else 0.0


def _mostly(
    counts: Mapping[int, int], part: Part, both: frozenset[int], article: Weighed, besides: float = 0.0
) -> float:
    """The same of the story's weight, each by the square of the share of the story's articles that have it."""
    if both.isdisjoint(counts):
        return 0.0
    shares = {key: (count / part.articles) ** 2 for key, count in counts.items()}
    return _its(shares, article.rarity.of(shares), both, article, besides)


def _its(
    weights: Mapping[int, float], rares: Iterable[float], both: frozenset[int], article: Weighed, besides: float = 0.0
) -> float:
    """Of all the story's weight, by how rare each word is, how much is in the article."""
    mine = [weights[key] * article.rare[key] for key in both if key in weights]
    return fsum(mine) / (besides + fsum(map(mul, weights.values(), rares))) if mine else 0.0
