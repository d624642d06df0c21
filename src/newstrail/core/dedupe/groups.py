"""Groups: which articles are one report, given which pairs are alike.

Being alike is not transitive: chains of captions would make one group of hundreds. A group is therefore kept so that
most of its pairs are alike, which is correlation clustering (Bansal, Blum, Chawla 2004) by local search: after each
article, those of the groups it touches move or merge as long as that puts more pairs right.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from newstrail.core.dedupe.pairs import ALIKE, VERSION
from newstrail.core.traits import Alike, Neighbourhood

#: Share of a group's pairs that must be alike for an article to stay, or two groups to merge. Just under a half: a
#: missed pair is as bad as a wrong one, and F of pairs is highest about there (.40 to .60 tried on the Korean stream).
MOSTLY = 0.45

#: What a pair of the very same text weighs: more than any group has members, so that nothing parts the two.
SURE = 10_000

#: What a pair weighs that is alike by its headline more than by its text: enough to join two articles that have no
#: other copies, not to join one to a group of which it is like a single member.
BY_HEADLINE = 0.7

#: What a house's own later version weighs: it stays with the earlier one though each has copies of its own.
OWN = 2.0

#: Rounds of moving and merging after an article; the second finds little, the third nearly nothing.
ROUNDS = 3


def join(url: str, near: Neighbourhood) -> set[str]:
    """Put a new article, whose pairs are known, into a group; returns every article whose group changed."""
    near.groups[url] = [url]
    near.articles[url].group = url
    touched = {near.articles[other].group for other in _alike(url, near)} | {url}
    before = {member: origin for origin in touched for member in near.groups[origin]}
    if len(touched) > 1:
        for _ in range(ROUNDS):
            moved = _move(touched, near)
            merged = _merge(touched, near)
            if not moved and not merged:
                break
        _rename(touched, near)
    return {member for member, group in before.items() if near.articles[member].group != group} | {url}


def _alike(url: str, near: Neighbourhood) -> set[str]:
    return near.alike.get(url, {}).keys() | near.liked.get(url, set())


def _links(members: Iterable[str], near: Neighbourhood) -> dict[str, float]:
    """How strongly the members hang on each group: pairs that are alike, counted."""
    links: dict[str, float] = defaultdict(float)
    for member in members:
        for other in _alike(member, near):
            why = near.alike.get(member, {}).get(other) or near.alike[other][member]
            links[near.articles[other].group] += _weight(why)
    return links


def _weight(why: Alike) -> float:
    if why.likeness >= 1.0:
        return SURE
    if why.relation == VERSION:
        return OWN
    return 1.0 if why.likeness >= ALIKE else BY_HEADLINE


def _move(touched: set[str], near: Neighbourhood) -> bool:
    moved = False
    for member in sorted(url for group in touched for url in near.groups.get(group, ())):
        home = near.articles[member].group
        links = _links([member], near)
        best, gain = home, links[home] - MOSTLY * (len(near.groups[home]) - 1)
        for group, count in sorted(links.items()):
            if group != home and count - MOSTLY * len(near.groups[group]) > gain + 1e-9:
                best, gain = group, count - MOSTLY * len(near.groups[group])
        if gain < -1e-9 and best == home and len(near.groups[home]) > 1:
            best = "alone " + member
        if best != home:
            _put([member], best, near)
            touched.add(best)
            moved = True
    return moved


def _merge(touched: set[str], near: Neighbourhood) -> bool:
    merged = False
    for group in sorted(touched):
        if group not in near.groups:
            continue
        links = _links(near.groups[group], near)
        for other, count in sorted(links.items(), key=lambda item: (-item[1], item[0])):
            if other != group and count > MOSTLY * len(near.groups[group]) * len(near.groups[other]):
                _put(list(near.groups[other]), group, near)
                merged = True
                break
    return merged


def _put(members: Iterable[str], group: str, near: Neighbourhood) -> None:
    for member in members:
        home = near.articles[member].group
        near.groups[home].remove(member)
        if not near.groups[home]:
            del near.groups[home]
        near.groups.setdefault(group, []).append(member)
        near.articles[member].group = group


def _rename(touched: set[str], near: Neighbourhood) -> None:
    """A group is named after its earliest member."""
    changed = [near.groups.pop(group) for group in sorted(touched) if group in near.groups]
    for members in changed:
        members.sort(key=lambda url: near.articles[url].traits.key)
        near.groups[members[0]] = members
        for member in members:
            near.articles[member].group = members[0]
