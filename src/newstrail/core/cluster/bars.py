"""How alike an article and a story must be: that depends on the article's language, and on the story's size and age."""

from __future__ import annotations

from math import log2

from newstrail.core.cluster.views import headlines, score
from newstrail.core.cluster.weigh import Weighed
from newstrail.core.traits import DAY, Part, Traits

#: Likeness from which an article with a text belongs to a story, and two stories are one.
ONE_EVENT, ONE_STORY = 0.23, 0.55

#: The same in scripts without capitals, where names are not seen as such, and words are longer and fewer.
ONE_EVENT_UNCASED, ONE_STORY_UNCASED = 0.31, 0.62
UNCASED = ("ko", "ja", "zh")

#: The same where there is a headline alone: two headlines of one event share a word or two.
ONE_EVENT_HEADLINE, ONE_STORY_HEADLINE = 0.12, 0.15

#: The same of such headlines in those scripts: a word is longer and rarer than an English one. As .12 and .15 the first
#: 4,000 headlines of the Korean stream were 693 stories, and 1,642 with their texts (BCubed F .55 for .79).
ONE_EVENT_HEADLINE_UNCASED, ONE_STORY_HEADLINE_UNCASED = 0.26, 0.32

#: How much higher the bar is for a story than for a single article, and for each doubling beyond sixteen articles: it
#: has more to be alike with. Without it all that is told in a week of one company's affair becomes one story.
GROWTH = 0.4
LARGE, LARGE_HEADLINE = 0.5, 0.05

#: How much higher the bar is for each day that nothing was told of it, and for each day since it began: what goes on
#: for days comes to be about more than one event.
AGE, RUN = 0.4, 0.1


def bars(traits: Traits) -> tuple[float, float]:
    """For joining a story of one article, and for making one of two."""
    uncased = traits.language in UNCASED
    if not traits.sketch.count:
        headlines = ONE_EVENT_HEADLINE, ONE_STORY_HEADLINE
        return (ONE_EVENT_HEADLINE_UNCASED, ONE_STORY_HEADLINE_UNCASED) if uncased else headlines
    return (ONE_EVENT_UNCASED, ONE_STORY_UNCASED) if uncased else (ONE_EVENT, ONE_STORY)


def large(articles: int, traits: Traits) -> float:
    """How much higher they are for a large story."""
    return (LARGE if traits.sketch.count else LARGE_HEADLINE) * log2(max(1, articles / 16))


def age(gap: int, run: int = 0) -> float:
    """How many times as high they are after a time without news, and in a story that has run for a time."""
    return (1 + AGE * max(0, gap) / DAY) * (1 + RUN * max(0, run) / DAY)


def alike(article: Weighed, traits: Traits, part: Part, least: float = 0.0) -> float:
    """How alike an article is to a story's articles of its language, as a share of the bar; see `score` for `least`."""
    views = score if traits.sketch.count else headlines
    growth = 1 + GROWTH * (1 - 1 / part.articles) + large(part.articles, traits)
    bar = bars(traits)[0] * growth
    return views(article, part, least * bar) / bar
