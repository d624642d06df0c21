"""A report and a story in another language: the same event?

Words do not meet, so signs must: companies first, then products, quantities, names by their sound, days, and what
happens. No model is asked and nothing is downloaded.
"""

from __future__ import annotations

from newstrail.core.cluster.weigh import Rarity
from newstrail.core.traits import Part, Profile, Traits

#: Evidence that makes it one event, in tenths; more where no company is named to start from.
ENOUGH, ENOUGH_UNNAMED = 45, 75

#: What a company that both name in the headline adds, and one that both name at all.
TITLED, NAMED = 15, 6

#: Rarity from which a sign has its full weight.
FULL = 4.0


def evidence(traits: Traits, story: Profile, rarity: Rarity) -> float:
    """How much speaks for one event with the story's articles of other languages; 1.0 is enough."""
    parts = [part for language, part in story.parts.items() if language != traits.language]
    total = max((_shared(traits, part, rarity) for part in parts), default=0.0)
    both_titled = set(traits.titled) & story.titled.keys()
    both_named = set(traits.named) & story.named.keys()
    total += TITLED * len(both_titled) + NAMED * len(both_named - both_titled)
    return total / (ENOUGH if both_named else ENOUGH_UNNAMED)


def _shared(traits: Traits, part: Part, rarity: Rarity) -> float:
    """Weight of the signs that both have, less for common ones and for those few of the story's articles have."""
    return sum(
        weight * min(1.0, rarity[sign] / FULL) * min(1.0, 1.5 * part.signs[sign] / (part.articles + 0.5))
        for sign, weight in traits.signs.items()
        if sign in part.signs
    )
