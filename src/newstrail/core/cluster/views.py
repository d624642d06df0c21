"""An article and a story: how alike are they, 0..1, and in what?

Six views, each 0..1, in one sum. The cosine of all words alone takes a fire in one town for a fire in another and last
year's election for this year's; the names, the first words and the numbers tell them apart. The weights are rounded
from a logistic regression on half of the topics of ECB+ (the other half then had BCubed .93 where the cosine had .89).
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping

from newstrail.core.cluster.weigh import Rarity, Weighed
from newstrail.core.traits import Part

#: Weight of each view: all words; the article's names in the story; the story's names in the article; the article's
#: first words in the story; the story's first words in the article; the article's numbers in the story.
ALL, NAMES, ITS_NAMES, FIRST, ITS_FIRST, NUMBERS = 0.1, 0.15, 0.2, 0.15, 0.2, 0.2

#: Weight of a number that no article has: one number of one is no full agreement.
BESIDES = 4.0


def score(article: Weighed, part: Part) -> float:
    """How alike an article is to a story's articles of its language."""
    rarity, many = article.rarity, part.articles
    cosine = _cosine(article.vector, part.terms, rarity)
    if not article.names or not part.names:
        names = its_names = cosine
    else:
        names = _share(
            (rarity[term] * article.terms[term], _support(part.inside.get(term, 0), many)) for term in article.names
        )
        its_names = _share(
            (rarity[term] * (count / many) ** 2, term in article.terms) for term, count in part.names.items()
        )
    first = _share((rarity[term], _support(part.inside.get(term, 0), many)) for term in article.first)
    its_first = _share((rarity[term] * count / many, term in article.terms) for term, count in part.first.items())
    numbers = _share(
        ((rarity[term], _support(part.inside.get(term, 0), many)) for term in article.numbers), besides=BESIDES
    )
    return (
        ALL * cosine + NAMES * names + ITS_NAMES * its_names + FIRST * first + ITS_FIRST * its_first + NUMBERS * numbers
    )


def _cosine(vector: Mapping[int, float], terms: Mapping[int, int], rarity: Rarity) -> float:
    length = math.sqrt(sum((weight * rarity[term]) ** 2 for term, weight in terms.items()))
    if not length:
        return 0.0
    return sum(value * terms[term] * rarity[term] for term, value in vector.items() if term in terms) / length


def _support(inside: int, many: int) -> float:
    """Share of a story's articles that have a word; one stray article is excused."""
    return min(1.0, 1.5 * inside / (many + 0.5))


def _share(parts: Iterable[tuple[float, float]], besides: float = 0.0) -> float:
    """Weighted share: of all weight, how much is there. `besides` is weight that never is."""
    whole, there = besides, 0.0
    for weight, present in parts:
        whole += weight
        there += weight * present
    return there / whole if whole else 0.0
