"""What the fold has come to: all that the store is to write, and nothing that is as it was."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from newstrail.core.traits import Alike, Known, Neighbourhood, Profile, Terms
from newstrail.model import Placement


@dataclass(frozen=True, slots=True, kw_only=True)
class Arranged:
    """What to write, in one transaction."""

    placements: tuple[Placement, ...]  #: of the filings, in the order they were placed
    known: tuple[Known, ...]  #: the filings' articles, to be found later
    changed: tuple[Known, ...]  #: articles placed before whose verdict, group or story is another now
    reasons: Mapping[str, tuple[str, ...]]  #: by address, why those of them that were placed again are in their story
    alike: tuple[tuple[str, str, Alike], ...]  #: later, earlier, why: all pairs of what was placed (again)
    again: tuple[str, ...]  #: addresses of what was placed again
    stories: tuple[Profile, ...]  #: founded or changed
    merged: tuple[tuple[str, str, int], ...]  #: a story that is gone, the one it is part of, when; in order
    former: tuple[Profile, ...]  #: those that are gone, as they were last
    gone: tuple[str, ...]  #: stories that have no article any more
    terms: Terms


#: Said of a revision that comes too late for its article to be placed again.
EDITED = ("a new revision",)


def outcome(placements: Sequence[Placement], because: Mapping[str, tuple[str, ...]], near: Neighbourhood) -> Arranged:
    """`because`: addresses of all that was placed, or placed again, in order, and why it is where it is."""
    fresh = dict.fromkeys(placement.url for placement in placements)
    merged = {gone for gone, _, _ in near.merged}
    changed = {url: near.articles[url] for url, place in near.stored.items() if near.articles[url].place != place}
    return Arranged(
        placements=tuple(
            replace(one, verdict=near.articles[one.url].verdict, story=near.articles[one.url].story)
            for one in placements
        ),
        known=tuple(near.articles[url] for url in fresh),
        changed=tuple(changed.values()),
        reasons={url: why for url, why in because.items() if url in changed and why != EDITED},
        alike=tuple((url, other, why) for url in because for other, why in sorted(near.alike.get(url, {}).items())),
        again=tuple(url for url in because if url not in fresh),
        stories=tuple(near.stories[story] for story in sorted(near.touched) if story in near.stories),
        merged=tuple(near.merged),
        former=tuple(near.former.values()),
        gone=tuple(sorted(near.rebuilt - near.stories.keys() - merged)),
        terms=near.terms,
    )
