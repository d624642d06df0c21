"""What people decided of stories, as the fold asks for it."""

from __future__ import annotations

from collections.abc import Iterable

from newstrail.core.traits import Decided
from newstrail.model import Ruling


def decisions(rulings: Iterable[Ruling]) -> Decided:
    """Which articles must be in one story, and which must not; a later ruling undoes an earlier one of the same two.

    A merge's data is `{"articles": [address, …]}`: the first with each other. A split's is `{"article": …, "from": …}`,
    an address or several each: every one of the former with every one of the latter.
    """
    together = {pair: ruling.kind == "merge" for ruling in rulings for pair in pairs(ruling)}
    decided = Decided()
    for pair, one in together.items():
        for url in pair:
            (decided.together if one else decided.apart).setdefault(url, set()).update(pair - {url})
    return decided


def pairs(ruling: Ruling) -> list[frozenset[str]]:
    """The articles a ruling is about, two and two; none where it is of something else than stories."""
    if ruling.kind == "merge":
        first, *others = _addresses(ruling.data["articles"])
        return [frozenset((first, other)) for other in others if other != first]
    if ruling.kind == "split":
        stay = _addresses(ruling.data["from"])
        return [frozenset((leaves, other)) for leaves in _addresses(ruling.data["article"]) for other in stay]
    return []


def _addresses(value: object) -> list[str]:
    return [str(url) for url in value] if isinstance(value, list | tuple) else [str(value)]
