"""Who told a story first, and whose reports its articles credit: said in words for `newstrail story`."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from newstrail.core.press import name_of

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import tzinfo

    from newstrail.store.counts import Member


def owners(members: Sequence[Member]) -> set[str]:
    """Houses of which a report is among the articles."""
    return {member.own for member in members if member.own}


def carried(member: Member) -> str:
    """The wire service whose words it prints, and whose report it counts as; "" for none, or its own."""
    return name_of(member.agency, member.language) if member.agency and member.agency != member.own else ""


def sources(members: Sequence[Member], zone: tzinfo) -> str:
    """The earliest article and the houses that are credited most, in one line; "" where there is one article alone."""
    credited = Counter(house for member in members for house in member.credits)
    if len(members) < 2 and not credited:
        return ""
    first = members[0]
    told = f"earliest: {first.outlet or first.house}, {first.at.astimezone(zone):%m-%d %H:%M}"
    here = owners(members)
    named = [
        f"{name_of(house, first.language)} by {number}{'' if house in here else ', its own report is not among these'}"
        for house, number in sorted(credited.items(), key=lambda item: (-item[1], item[0]))
    ]
    return f"{told} · credited: {'; '.join(named)}" if named else told


def credit(member: Member, said: Collection[str], here: Collection[str]) -> str:
    """Whom an article credits beyond what was `said` above it; "" for nobody."""
    fresh = [house for house in member.credits if house not in said]
    if not fresh:
        return ""
    missing = [house for house in fresh if house not in here]
    named = " and ".join(name_of(house, member.language) for house in fresh)
    return f"; credits {named}{', not among these' if missing == fresh else ''}"
