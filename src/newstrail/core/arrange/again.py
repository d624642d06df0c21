"""Undo the placing of what counts after a moment, so that something late can be placed before it.

What was placed earlier is left as it was then: groups are grouped once more from their pairs, stories are summed once
more from their articles, mergers after the moment are undone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from newstrail.core import dedupe as copies
from newstrail.core.traits import Neighbourhood, Profile, Traits


@dataclass(frozen=True, slots=True)
class Kept:
    """A story as the store has it, gone ones too."""

    id: str
    founder: str
    title: str
    follows: str | None
    into: str | None  #: the story it was merged into, and when that counts
    merged_at: int | None


def regroup(urls: Sequence[str], near: Neighbourhood) -> None:
    """Group these articles anew, as they were before what is to be placed again."""
    copies.replay(sorted(urls, key=lambda url: near.articles[url].traits.key), near)


def resum(members: Sequence[tuple[Traits, str]], kept: Sequence[Kept], near: Neighbourhood, since: int) -> None:
    """Sum stories anew from their earlier articles, each with the story it joined; mergers before `since` stay."""
    rows = {story.id: story for story in kept}
    adds = [(traits.at, 0, traits.url, joined, traits) for traits, joined in members]
    mergers = [
        (story.merged_at, 1, story.id, story.into, None)
        for story in kept
        if story.into and story.merged_at is not None and story.merged_at < since
    ]
    into: dict[str, str] = {}
    alive: dict[str, Profile] = {}
    for at, kind, name, other, traits in sorted([*adds, *mergers], key=lambda event: event[:3]):
        if kind and other:
            gone = alive.pop(_final(name, into), None)
            target = alive.get(_final(other, into))
            if gone is not None and target is not None:
                target.merge(gone, near.terms)
                near.terms.stories -= 1
                into[gone.id] = target.id
        elif traits is not None and other:
            story = _final(other, into)
            if story not in alive:
                row = rows[other]
                alive[story] = Profile(story, row.founder, row.title, at, at, follows=row.follows)
                near.terms.stories += 1
            alive[story].add(traits, near.terms)
    for traits, joined in members:
        near.articles[traits.url].story = _final(joined, into)
    near.stories.update(alive)
    near.touched.update(alive)


def _final(story: str, into: dict[str, str]) -> str:
    while story in into:
        story = into[story]
    return story
