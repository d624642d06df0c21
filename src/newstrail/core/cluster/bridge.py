"""A report and a story in another language: the same event?

Words do not meet, so signs must: companies first, then products, quantities, names by their sound, months, and what
happens; and what is missing speaks against it, as the same sentence with another company is another event. No model is
asked and nothing is downloaded. The weights are near those of a logistic regression on our own pairs of reports (less
those marked fresh-3, fresh-5, fresh-8 and fresh-10) and on every other combination of them, which are no pairs; houses
weigh a little less, as many events of the news have none.
"""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable, Mapping
from math import log
from typing import Any

from newstrail.core.cluster.weigh import FULL, Rarity
from newstrail.core.traits import Part, Profile, Traits
from newstrail.core.traits.told import ABROAD, COUNTS, FIGURE, HOUSE, PLACE, QUARTERS, SOUND, TOKEN, houses, kind, unit

#: What each kind of shared sign adds, in tenths of its weight, and the most that all of a kind may add up to before:
#: tokens, figures, numbers, sounds, houses, places, concepts, dates.
ADDS = (0.4, 0.65, 0.7, 0.55, 1.4, 1.2, 0.7, 0.85)
MOST = (3.0, 3.0, 1.0, 4.0, 2.0, 2.0, 4.0, 1.0)

#: What a company adds that both name in the headline, and one that both name at all; at most two count.
TITLED, NAMED = 0.4, 0.3

#: What speaks against it: a company in one headline that the other report does not name; a house of the list, the same;
#: the share of names in an English headline that a Korean report does not have; the name a Korean headline begins with,
#: if the English report does not have it, and for it if it does; figures that do not meet, and more so for each unit in
#: which they differ; other products; places of a headline of which the other report has none; another quarter.
MISSING, HOUSELESS, UNHEARD, UNSAID, SAID = 1.5, 2.4, 1.85, 1.2, 0.8
OTHER_FIGURES, DIFFERENT, OTHER_PRODUCTS, ELSEWHERE, OTHER_QUARTER = 1.1, 1.4, 2.0, 1.2, 1.0

#: The same of all that is told: each has a house of the list that the other has not; both have figures of one unit, and
#: none in common.
OTHER_HOUSES, NO_FIGURE = 1.2, 1.6

#: Signs of a usual report, and what speaks against two of which each has that many times e, or for two with so few: who
#: tells little can share little.
USUAL, LONG = 22, 1.0

#: What speaks against any two reports, and how far beyond even odds twice the bar is.
AGAINST, SCALE = 3.65, 4.0


def evidence(traits: Traits, story: Profile, rarity: Rarity) -> float:
    """How much speaks for one event with the story's articles of other languages; 1.0 is even odds, and enough."""
    parts = [(language, part) for language, part in story.parts.items() if language != traits.language]
    if not parts:
        return 0.0
    odds = max(
        _shared(traits, part, rarity)
        + _names(traits, language, part, story)
        - _apart(traits, part, story)
        - _long(traits, part)
        for language, part in parts
    )
    both_titled = set(traits.titled) & story.titled.keys()
    both_named = set(traits.named) & story.named.keys()
    odds += TITLED * min(2, len(both_titled)) + NAMED * max(0, min(2, len(both_named)) - len(both_titled))
    missing = set(traits.titled) - story.named.keys() | main(story.titled, story.articles) - set(traits.named)
    return 1 + (odds - MISSING * len(missing) - AGAINST) / SCALE


def _apart(traits: Traits, part: Part, story: Profile) -> float:
    """What the whole reports say against it, beside their headlines."""
    odds = 0.0
    ours = _of(HOUSE, traits.signs) - part.signs.keys() - houses(story.named)
    theirs = _of(HOUSE, main(part.signs, part.articles)) - traits.signs.keys() - houses(traits.named)
    if ours and theirs:
        odds += OTHER_HOUSES
    ours, theirs = _of(FIGURE, traits.signs), _of(FIGURE, part.signs)
    if ours.isdisjoint(theirs) and _units(ours) & _units(theirs) - {ABROAD}:
        odds += NO_FIGURE
    return odds


def _long(traits: Traits, part: Part) -> float:
    """What it says that both reports have many signs, of which some are shared by chance."""
    signs = min(len(traits.signs), len(part.signs)) + 1
    return LONG * max(-1.0, min(1.0, log(signs / USUAL)))


def main(counts: Mapping[Any, int], articles: int) -> set[Any]:  # Any: companies, or signs
    """What at least half of the articles have."""
    return {one for one, many in counts.items() if 2 * many >= articles}


def called(signs: Iterable[int]) -> set[int]:
    """The names of a headline, less those of places."""
    return {sign for sign in signs if kind(sign) != PLACE}


def at_odds(traits: Traits, story: Profile) -> bool:
    """Whether each headline has a name that no report of the other has: a company or product, or any in one language.

    A headline alone may leave out where it happens.
    """
    part = story.parts.get(traits.language)
    names: Collection[int] = traits.subject
    theirs = main(part.subjects, part.articles) if part else set()
    for other in story.parts.values():
        theirs |= _of(TOKEN, main(other.subjects, other.articles))
    if not traits.sketch.count:
        names, theirs = called(names), called(theirs)
    odd = traits.titled and not story.named.keys() >= set(traits.titled)
    if not odd and not (part and _unheard(traits.language, names, part.signs, part.subjects)):
        return False
    if main(story.titled, story.articles).difference(traits.named):
        return True
    return _unheard(traits.language, theirs, traits.signs, traits.subject)


def differ(traits: Traits, story: Profile) -> bool:
    """Whether texts of one language have headlines with other sums or shares of one unit: a template filled in anew.

    How many things or people there are is no such sign: tolls rise. Another quarter is one wherever the text tells it.
    """
    part = story.parts.get(traits.language)
    if part is None or not traits.sketch.count:
        return False
    if another_quarter(traits, story):
        return True
    if not traits.figures or not part.figures:
        return False
    same = (_units(traits.figures) & _units(part.figures)) - {COUNTS, ABROAD}
    return bool(same) and _other_figures(traits, part) > 0


def another_quarter(traits: Traits, story: Profile) -> bool:
    """Whether each tells of a quarter, and none of them is the other's."""
    ours = QUARTERS & traits.signs.keys()
    if not ours:
        return False
    theirs = {sign for part in story.parts.values() for sign in QUARTERS & part.signs.keys()}
    return bool(theirs) and ours.isdisjoint(theirs)


def _unheard(language: str, names: Collection[int], signs: Container[int], subjects: Container[int]) -> bool:
    """Whether a name is in neither; of a Korean one that is in no list, any form will do."""
    missing = [name for name in names if name not in signs and name not in subjects]
    if language == "ko" and len(missing) < len(names) and len(_of(SOUND, missing)) < len(_of(SOUND, names)):
        return any(kind(name) != SOUND for name in missing)
    return bool(missing)


def _shared(traits: Traits, part: Part, rarity: Rarity) -> float:
    """What the signs add that both have: less for common ones and for those few of the story's articles have."""
    sums = [0.0] * len(ADDS)
    often = 1.5 / (part.articles + 0.5)
    both = traits.signs.keys() & part.signs.keys()
    for sign, rare in zip(both, rarity.of(both), strict=True):
        share = often * part.signs[sign]
        share = (rare / FULL if rare < FULL else 1.0) * (min(1.0, share))
        sums[kind(sign)] += traits.signs[sign] / 10 * share
    return sum(each * min(most, found) for each, most, found in zip(ADDS, MOST, sums, strict=True))


def _names(traits: Traits, language: str, part: Part, story: Profile) -> float:
    """What names, figures and products of the headlines add, or speak against it; signs are of the beginnings alone."""
    ours, theirs = traits.subject, main(part.subjects, part.articles)
    here = _said(theirs, traits.signs, ours) | houses(traits.named)
    there = _said(ours, part.signs, part.subjects) | houses(story.named)
    odds = -HOUSELESS * (len(_of(HOUSE, ours) - there) + len(_of(HOUSE, theirs) - here))
    odds += _heard(traits.language, _of(SOUND, ours), there) + _heard(language, _of(SOUND, theirs), here)
    products, others = _of(TOKEN, ours), _of(TOKEN, theirs)
    if products and others and products.isdisjoint(there) and others.isdisjoint(here):
        odds -= OTHER_PRODUCTS
    odds -= ELSEWHERE * sum(
        bool(found := _of(PLACE, names)) and found.isdisjoint(others)
        for names, others in ((ours, there), (theirs, here))
    )
    odds -= _other_figures(traits, part)
    if (quarter := QUARTERS & here) and (another := QUARTERS & there) and not quarter & another:
        odds -= OTHER_QUARTER
    return odds


def _said(names: Iterable[int], signs: Container[int], subjects: Container[int]) -> set[int]:
    """Those names, and the quarters, that are among the signs of a report or of its headline."""
    return {sign for sign in (*names, *QUARTERS) if sign in signs or sign in subjects}


def _heard(language: str, names: Collection[int], there: Collection[int]) -> float:
    """What the names of a headline say by being heard or not: a Korean one has a single name in all its forms."""
    if not names:
        return 0.0
    heard = sum(name in there for name in names)
    if language == "ko":
        return SAID if heard else -UNSAID
    return -UNHEARD * (1 - heard / len(names))


def _other_figures(traits: Traits, part: Part) -> float:
    """What it says if neither headline has a figure that the other report has."""
    ours, theirs = traits.figures, part.figures.keys()
    if not ours or not theirs or not ours.isdisjoint(part.signs) or not theirs.isdisjoint(traits.signs):
        return 0.0
    return OTHER_FIGURES + DIFFERENT * len(_units(ours) & _units(theirs))


def _units(figures: Iterable[int]) -> set[int]:
    return {unit(one) for one in figures}


def _of(one: int, signs: Iterable[int]) -> set[int]:
    return {sign for sign in signs if kind(sign) == one}
