"""An article and a story: how alike are they, 0..1, and in what?

Seven views, each 0..1, in one sum. The cosine of all words alone takes a fire in one town for a fire in another and
last year's election for this year's; the names, the first words and the numbers tell them apart. The weights are
rounded from a logistic regression on half of the topics of ECB+; what the story's numbers weigh was chosen on several
orders of all. Headlines alone have views of their own: there are no names to tell from other words, and one rare word
says much.
"""

from __future__ import annotations

from collections.abc import Mapping
from heapq import nlargest
from math import fsum, sqrt

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


def score(article: Weighed, part: Part) -> float:
    """How alike an article is to a story's articles of its language."""
    rarity, terms, many = article.rarity, article.terms, part.articles
    inside = _support(terms, part.inside, many)
    cosine = _cosine(article, part)
    if article.names and part.names:
        names = _share(article.names, inside)
        its_names = _its({term: rarity[term] * (n / many) ** 2 for term, n in part.names.items()}, terms)
    else:
        names = its_names = cosine
    its_first = _its({term: rarity[term] * n for term, n in part.first.items()}, terms)
    its_numbers = _its({term: rarity[term] * (n / many) ** 2 for term, n in part.numbers.items()}, terms, ITS_BESIDES)
    return (
        ALL * cosine
        + NAMES * names
        + ITS_NAMES * its_names
        + FIRST * _share(article.first, inside)
        + ITS_FIRST * its_first
        + NUMBERS * _share(article.numbers, inside, BESIDES)
        + ITS_NUMBERS * its_numbers
    )


def headlines(article: Weighed, part: Part) -> float:
    """The same where the article is a headline alone."""
    rarity, terms = article.rarity, article.terms
    inside = _support(terms, part.inside, part.articles)
    its_first = _its({term: rarity[term] * n for term, n in part.first.items()}, terms)
    rarest = nlargest(RARE, [rarity[term] * there for term, there in inside.items()])
    return (
        HEADLINE * _share(terms, inside)
        + ITS_HEADLINE * its_first
        + SIGNS * _share(article.signs, _support(article.signs, part.signs, part.articles))
        + RAREST * fsum(rarest) / (RARE * rarity.most)
    )


def shared(article: Weighed, part: Part) -> float:
    """The cosine, but for the lengths: a quick first look."""
    told, terms = article.terms, part.terms
    return fsum([told[term] * terms[term] for term in told.keys() & terms.keys()])


def _cosine(article: Weighed, part: Part) -> float:
    rarity = article.rarity
    length = article.length * sqrt(fsum([(weight * rarity[term]) ** 2 for term, weight in part.terms.items()]))
    return shared(article, part) / length if length else 0.0


def _support(mine: Mapping[int, float], counts: Mapping[int, int], many: int) -> dict[int, float]:
    """Of what the article has, share of the story's articles that have each; one stray article is excused."""
    each = 1.5 / (many + 0.5)
    return {key: min(1.0, counts[key] * each) for key in mine.keys() & counts.keys()}


def _share(weights: Mapping[int, float], inside: Mapping[int, float], besides: float = 0.0) -> float:
    """Of all the article's weight, how much is in the story."""
    whole = besides + fsum(weights.values())
    return fsum([weights[key] * inside[key] for key in weights.keys() & inside.keys()]) / whole if whole else 0.0


def _its(weights: Mapping[int, float], terms: Mapping[int, float], besides: float = 0.0) -> float:
    """Of all the story's weight, how much is in the article."""
    whole = besides + fsum(weights.values())
    return fsum([weights[term] for term in weights.keys() & terms.keys()]) / whole if whole else 0.0
