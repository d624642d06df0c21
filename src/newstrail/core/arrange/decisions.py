"""What people decided of stories, as the fold asks for it."""

from __future__ import annotations

from collections.abc import Iterable

from newstrail.core.traits import Decided
from newstrail.model import Ruling


def decisions(rulings: Iterable[Ruling]) -> Decided:
    """Which articles must be in one story, and which must not; a later ruling undoes an earlier one of the same two.

    A merge's data is `{"articles": [address, address]}`, a split's `{"article": address, "from": address}`.
    """
    together: dict[frozenset[str], bool] = {}
    for ruling in rulings:
        if ruling.kind == "merge":
            articles = ruling.data["articles"]
            assert isinstance(articles, list | tuple)
            first, *others = (str(url) for url in articles)
            together |= {frozenset((first, other)): True for other in others if other != first}
        elif ruling.kind == "split":
            together[frozenset((str(ruling.data["article"]), str(ruling.data["from"])))] = False
    decided = Decided()
    for pair, one in together.items():
        for url in pair:
            (decided.together if one else decided.apart).setdefault(url, set()).update(pair - {url})
    return decided
