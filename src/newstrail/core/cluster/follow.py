"""Storylines: a new story may follow up an older one, if the same matter goes on: announced, signed, completed.

One company is not enough: what else they have in common must nearly make them one event. It may be long ago, as a deal
takes months.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from math import log2

from newstrail.core.cluster.bars import UNCASED, alike
from newstrail.core.cluster.bridge import another_quarter, at_odds, called, evidence, main
from newstrail.core.cluster.weigh import Weighed
from newstrail.core.traits import DAY, Profile, Traits
from newstrail.core.traits.told import SOUND, kind

#: Share of the bar that a story of its language must reach to be followed up: where names have capitals they are
#: several words, and make up most of what two matters of one company share. And what must speak for a story of
#: another language.
FOLLOWS, FOLLOWS_UNCASED, FOLLOWS_ACROSS = 1.1, 0.65, 1.0

#: How much more must speak for it where the headlines have no name in common, and how much less where they have two:
#: of 15 such pairs of our own storylines, none tells of another matter.
UNNAMED, PAIRED = 2.0, 0.5

#: How much more must speak for it after a month, and for each doubling from there.
OLDER = 0.1

#: Of stories that are enough, the latest is followed up that is nearly as good as the best.
NEXT_BEST = 0.8

#: Stories of one name that are compared, of those first with which the most is shared.
MOST_COMPARED = 8


def followed(article: Weighed, traits: Traits, stories: Iterable[Profile]) -> str | None:
    """The latest story of which it is the next step; `stories`: those with which it shares the most first."""
    if not traits.sketch.count:
        return None
    likely = islice((story for story in stories if _may_go_on(traits, story)), MOST_COMPARED)
    steps = [(_strength(article, traits, story), story) for story in likely]
    least = max(1.0, NEXT_BEST * max((strength for strength, _ in steps), default=0.0))
    last = max(((story.last, story.id) for strength, story in steps if strength >= least), default=None)
    return last[1] if last else None


def _may_go_on(traits: Traits, story: Profile) -> bool:
    """Whether it began before, a name is in both, and they are neither of different names nor of different quarters."""
    if story.first > traits.at:  # the article comes late
        return False
    if not traits.named or story.named.keys().isdisjoint(traits.named):
        names = called(traits.subject)
        for part in story.parts.values():
            if not names.isdisjoint(part.subjects):
                break
        else:
            return False
    return not at_odds(traits, story) and not another_quarter(traits, story)


def _in_common(traits: Traits, story: Profile) -> int:
    """How many names are in both headlines; one in no list may be heard as several."""
    titled = main(story.titled, story.articles).intersection(traits.titled)
    theirs = {sign for part in story.parts.values() for sign in main(part.subjects, part.articles)}
    names = list(map(kind, called(traits.subject) & theirs))
    return max(len(titled), len(names) - max(0, names.count(SOUND) - 1))


def _strength(article: Weighed, traits: Traits, story: Profile) -> float:
    """How much speaks for one matter, as a share of what is enough; what is not enough may be told as less."""
    part = story.parts.get(traits.language)
    share = FOLLOWS_UNCASED if traits.language in UNCASED else FOLLOWS
    months = max(0, traits.at - story.last) / DAY / 30
    enough = (1 + OLDER * log2(1 + months)) * (UNNAMED, 1, PAIRED)[min(2, _in_common(traits, story))]
    own = alike(article, traits, part, share * enough) / share if part is not None else 0.0
    return max(own, evidence(traits, story, article.rarity) / FOLLOWS_ACROSS) / enough
