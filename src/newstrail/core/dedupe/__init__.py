"""Copies: which articles are one report, and how each came from another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from newstrail.core.dedupe.groups import join
from newstrail.core.dedupe.pairs import compare
from newstrail.core.dedupe.retellings import retold
from newstrail.core.dedupe.translations import translated
from newstrail.core.traits import Alike, Known, Neighbourhood, Traits, sharing
from newstrail.model import Kind, Verdict

__all__ = ["NEW", "dedupe", "replay", "trace", "worth"]

T = TypeVar("T")

#: Articles compared in full, those with most marks in common first.
MOST_COMPARED = 48

NEW = Verdict(kind=Kind.NEW)


def dedupe(traits: Traits, near: Neighbourhood) -> set[str]:
    """Place an article among its copies: `near` knows it afterwards.

    Returns the addresses of all articles whose verdict is another now, its own among them: a new copy may show that
    two groups are one.
    """
    pairs = {url: why for url in _candidates(traits, near) if (why := compare(traits, near.articles[url].traits))}
    near.know(traits.copy_marks, Known(traits, traits.url, None, NEW))
    for url, why in pairs.items():
        near.like(traits.url, url, why)
    changed = join(traits.url, near)
    for url in changed:
        near.articles[url].verdict = _verdict(url, near)
    return changed


def trace(traits: Traits, near: Neighbourhood) -> None:
    """Say of which earlier report of its story one that is no copy was made, if of any."""
    this = near.articles[traits.url]
    if this.verdict.kind is not Kind.NEW or this.story is None or near.stories[this.story].articles < 2:
        return
    found = set().union(*(near.found.get(mark, ()) for mark in traits.story_marks))
    known = map(near.articles.__getitem__, found)
    earlier = [one for one in known if one.story == this.story and one.traits.key < traits.key]
    this.traced = retold(traits, (one.traits for one in earlier)) or translated(traits, earlier)
    this.verdict = this.traced or this.verdict


def replay(urls: Sequence[str], near: Neighbourhood) -> None:
    """Group known articles once more, as if placed in this order; all they are alike to must be among them."""
    pairs = {url: near.alike.pop(url, {}) for url in urls}
    for url in urls:
        near.liked.pop(url, None)
        near.groups.pop(near.articles[url].group, None)
    waiting: dict[str, list[tuple[str, Alike]]] = {}
    coming = set(urls)
    for url in urls:
        coming.remove(url)
        for other, why in pairs[url].items():
            if other in coming:  # what was placed late may count earlier than what it is like
                waiting.setdefault(other, []).append((url, why))
            else:
                near.like(url, other, why)
        for other, why in waiting.pop(url, ()):
            near.like(other, url, why)
        join(url, near)
    for url in urls:
        near.articles[url].verdict = _verdict(url, near)


def worth(traits: Traits, found: Mapping[int, Iterable[T]]) -> dict[T, int]:
    """What shares enough with an article to be looked at, and how many marks: a sure one, or two smallest shingles.

    `found`: what is known by each mark.
    """
    sure = sharing((*traits.addresses, traits.headline, traits.exact, *traits.lead), found)
    loose = sharing(traits.low, found)
    least = min(2, len(traits.low))
    return {one: loose.get(one, 0) + sure.get(one, 0) for one in loose | sure if one in sure or loose[one] >= least}


def _candidates(traits: Traits, near: Neighbourhood) -> list[str]:
    """Known articles worth comparing, those with most marks in common first."""
    found = worth(traits, near.found)
    found.pop(traits.url, None)
    return sorted(found, key=lambda url: (-found[url], near.articles[url].traits.key))[:MOST_COMPARED]


def _verdict(url: str, near: Neighbourhood) -> Verdict:
    """New, or as traced, for the origin of a group; else of the member it is most like, the earliest of equals."""
    known = near.articles[url]
    if known.group == url:
        return known.traced or Verdict(kind=Kind.NEW, group=url)
    earlier = [
        (other, why) for other, why in near.alike.get(url, {}).items() if near.articles[other].group == known.group
    ]
    if not earlier:
        return Verdict(
            kind=Kind.COPY, of=known.group, group=known.group, relation="rewritten", because=("by way of others",)
        )
    of, why = min(earlier, key=lambda pair: (-pair[1].likeness, near.articles[pair[0]].traits.key))
    return Verdict(
        kind=why.kind, of=of, likeness=why.likeness, group=known.group, relation=why.relation, because=why.because
    )
