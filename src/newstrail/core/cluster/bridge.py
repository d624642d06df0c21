"""A report and a story in another language: the same event?

Words do not meet, so signs must: companies first, then products, quantities, names by their sound, days, and what
happens. No model is asked and nothing is downloaded.
"""

from __future__ import annotations

from collections.abc import Mapping

from newstrail.core.cluster.weigh import Rarity
from newstrail.core.traits import Part, Profile, Traits

#: Evidence that makes it one event, in tenths; more where no company or subject is named to start from.
ENOUGH, ENOUGH_UNNAMED = 45, 75

#: What a company that both name in the headline adds, and one that both name at all.
TITLED, NAMED = 15, 6

#: What speaks against it: a company in one headline that the other report does not name, a subject that is not heard in
#: the other, and headlines with other figures.
MISSING, UNHEARD, OTHER_FIGURES = 12, 12, 20

#: Rarity from which a sign has its full weight.
FULL = 4.0


def evidence(traits: Traits, story: Profile, rarity: Rarity) -> float:
    """How much speaks for one event with the story's articles of other languages; 1.0 is enough."""
    parts = [part for language, part in story.parts.items() if language != traits.language]
    total = max((_shared(traits, part, rarity) for part in parts), default=0.0)
    both_titled = set(traits.titled) & story.titled.keys()
    both_named = set(traits.named) & story.named.keys()
    total += TITLED * len(both_titled) + NAMED * len(both_named - both_titled)
    missing = set(traits.titled) - story.named.keys() | main(story.titled, story) - set(traits.named)
    total -= MISSING * len(missing)
    heard = subject_heard(traits, story)
    if heard is False:
        total -= UNHEARD
    if traits.figures and story.figures and not _figures_meet(traits, story):
        total -= OTHER_FIGURES
    return total / (ENOUGH if both_named or heard else ENOUGH_UNNAMED)


def subject_heard(traits: Traits, story: Profile) -> bool | None:
    """Whether the subject of the one is heard in the other; None: neither has one that is in no list."""
    if not traits.subject and not story.subjects:
        return None
    if not traits.subject.isdisjoint(story.subjects) or not story.subjects.keys().isdisjoint(traits.signs):
        return True
    return any(not traits.subject.isdisjoint(part.signs) for part in story.parts.values())


def main(counts: Mapping[str, int], story: Profile) -> set[str]:
    """What at least half of a story's articles have."""
    return {one for one, many in counts.items() if 2 * many >= story.articles}


def _figures_meet(traits: Traits, story: Profile) -> bool:
    if not story.figures.keys().isdisjoint(traits.signs):
        return True
    return any(not traits.figures.isdisjoint(part.signs) for part in story.parts.values())


def _shared(traits: Traits, part: Part, rarity: Rarity) -> float:
    """Weight of the signs that both have, less for common ones and for those few of the story's articles have."""
    return sum(
        weight * min(1.0, rarity[sign] / FULL) * min(1.0, 1.5 * part.signs[sign] / (part.articles + 0.5))
        for sign, weight in traits.signs.items()
        if sign in part.signs
    )
