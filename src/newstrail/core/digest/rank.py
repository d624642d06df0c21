"""Which stories come first, and how many are told: a formula that says its terms."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from newstrail.model import ClaimNote, Edit, Edition, Item, Section

#: Points for what makes a story worth more than its number of reports. Moving one? Look at a week of digests with
#: `--explain` before and after; these are judged, not measured.
NEW, CLAIM, OLDER, EDITED = 0.5, 1.0, 0.5, 0.5

#: Stories of a section told with their quotation; those after them by their headline alone.
FULL = 3

#: Of the lines at the top, and of them about one company while others have something to tell.
TOP, TOP_EACH = 3, 2


def score(item: Item, fresh: int, prominence: float, weight: float) -> Item:
    """The item with its points: log2(1 + independent reports) + prominence + 0.5 new + 1 for a claim …

    `fresh`: independent reports that are new; of a story never told, all of them. `weight`: the outlet's points.
    """
    parts = {
        f"{fresh} independent report{'s' if fresh != 1 else ''}": math.log2(1 + fresh),
        f"prominence {prominence:.2f}": prominence,
        "new": 0.0 if item.update else NEW,
        "follows up a claim": CLAIM if any(trail.kind == "claim" for trail in item.trail) else 0.0,
        "follows up an older story": OLDER if any(trail.kind == "story" for trail in item.trail) else 0.0,
        "material edit": EDITED if item.edits else 0.0,
        f"weight of {item.outlet}": weight,
    }
    because = tuple(f"{value:+.2f} {name}" for name, value in parts.items() if value)
    return replace(item, score=round(sum(parts.values()), 3), because=because)


def sections(items: Iterable[Item], watched: Mapping[str, str], edition: Edition) -> tuple[Section, ...]:
    """Each story under the watched company it is most about; the best are told, the others counted and listed.

    Every company with news tells its best story; the rest of the page goes to the best of all.
    """
    under: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        under[next(company for company in item.companies if company in watched)].append(item)
    ranked = {company: sorted(found, key=_first) for company, found in under.items()}
    places = {item.story: place for found in ranked.values() for place, item in enumerate(found)}
    able = [item for found in ranked.values() for item in found[: edition.stories]]
    able.sort(key=lambda item: (places[item.story] > 0, *_first(item)))
    told = {item.story for item in able[: edition.length]}
    return tuple(
        _section(company, name, ranked[company], told) for company, name in watched.items() if company in ranked
    )


def _section(company: str, name: str, ranked: Sequence[Item], told: set[str]) -> Section:
    items = [item for item in ranked if item.story in told]
    rest = tuple(replace(item, brief=True) for item in ranked if item.story not in told)
    shown = (*items[:FULL], *(replace(item, brief=True) for item in items[FULL:]))
    return Section(company=company, name=name, items=shown, more=len(rest), rest=rest)


def top(told: Iterable[Section], claims: Sequence[ClaimNote], edits: Sequence[Edit]) -> tuple[str, ...]:
    """What the first three lines tell: a claim whose state changed, then the best stories, not all of one company.

    Where there is room, they end with what was edited.
    """
    lines = [claim.id for claim in claims if claim.before][:1]
    best = sorted(
        ((item, section.company) for section in told for item in section.items), key=lambda one: _first(one[0])
    )
    taken: dict[str, int] = defaultdict(int)
    held: list[str] = []
    for item, company in best:
        taken[company] += 1
        (lines if taken[company] <= TOP_EACH else held).append(item.story)
    return tuple([*lines, *held, *(edit.url for edit in edits)][:TOP])


def _first(item: Item) -> tuple[float, str]:
    return -item.score, item.story
