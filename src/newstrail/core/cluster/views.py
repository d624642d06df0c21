"""An article and a story: how alike are they, 0..1, and in what?

Six views, each 0..1, in one sum. The cosine of all words alone takes a fire in one town for a fire in another and last
year's election for this year's; the names, the first words and the numbers tell them apart. The weights are rounded
from a logistic regression on half of the topics of ECB+ (the other half then had BCubed .93 where the cosine had .89).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from newstrail.core.cluster.weigh import Weighed
from newstrail.core.traits import Part

#: Weight of each view: all words; the article's names in the story; the story's names in the article; the article's
#: first words in the story; the story's first words in the article; the article's numbers in the story.
ALL, NAMES, ITS_NAMES, FIRST, ITS_FIRST, NUMBERS = 0.1, 0.15, 0.2, 0.15, 0.2, 0.2

#: Weight of a number that no article has: one number of one is no full agreement.
BESIDES = 4.0


def score(article: Weighed, part: Part) -> float:
    """How alike an article is to a story's articles of its language."""
    rarity, terms, support = article.rarity, article.terms, _supports(part)
    cosine = _cosine(article, part)
    if not article.names or not part.names:
        names = its_names = cosine
    else:
        names = _share([(rarity[term] * terms[term], support(term)) for term in article.names])
        many = part.articles
        its_names = _share([(rarity[term] * (n / many) ** 2, term in terms) for term, n in part.names.items()])
    first = _share([(rarity[term], support(term)) for term in article.first])
    its_first = _share([(rarity[term] * n, term in terms) for term, n in part.first.items()])
    numbers = _share([(rarity[term], support(term)) for term in article.numbers], besides=BESIDES)
    return (
        ALL * cosine + NAMES * names + ITS_NAMES * its_names + FIRST * first + ITS_FIRST * its_first + NUMBERS * numbers
    )


def shared(article: Weighed, part: Part) -> float:
    """The cosine, but for the length of the story's words: a quick first look."""
    twice, terms = article.twice, part.terms
    return sum([twice[term] * terms[term] for term in twice if term in terms])


def _cosine(article: Weighed, part: Part) -> float:
    rarity = article.rarity
    length = math.sqrt(sum([(weight * rarity[term]) ** 2 for term, weight in part.terms.items()]))
    return shared(article, part) / length if length else 0.0


def _supports(part: Part) -> Callable[[int], float]:
    """Share of a story's articles that have a word; one stray article is excused."""
    inside, each = part.inside, 1.5 / (part.articles + 0.5)
    return lambda term: min(1.0, inside[term] * each) if term in inside else 0.0


def _share(parts: Sequence[tuple[float, float]], besides: float = 0.0) -> float:
    """Weighted share: of all weight, how much is there. `besides` is weight that never is."""
    whole = besides + sum([weight for weight, _ in parts])
    return sum([weight * present for weight, present in parts]) / whole if whole else 0.0
