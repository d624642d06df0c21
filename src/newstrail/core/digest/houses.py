"""Whose an article is where its page does not say: the outlet that alone prints on that site."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from newstrail.core.digest.window import Placed
from newstrail.core.urls import is_web, site


class Houses:
    """What outlets call themselves on each site of some articles, given as (address, name)."""

    def __init__(self, printed: Iterable[tuple[str, str]]) -> None:
        self._names: dict[str, set[str]] = defaultdict(set)
        for url, name in printed:
            if name and is_web(url):
                self._names[site(url)].add(name)

    def named(self, url: str, name: str) -> str:
        """The name given, else the one name on its site; "" where there is none, or several: a portal.

        >>> Houses([("https://www.a.test/1", "가나일보")]).named("https://m.a.test/1", "")
        '가나일보'
        """
        if name or not is_web(url):
            return name
        known = self._names.get(site(url), set())
        return next(iter(known)) if len(known) == 1 else ""


def signed(placed: Sequence[Placed]) -> list[Placed]:
    """The articles, those whose page names no outlet under the name of their house."""
    read = [(one, one.filing.revision) for one in placed if one.filing]
    if all(revision.outlet for _, revision in read):
        return list(placed)
    houses = Houses((revision.url, revision.outlet) for _, revision in read)
    return [_signed(one, houses) for one in placed]


def _signed(one: Placed, houses: Houses) -> Placed:
    if one.filing is None or one.filing.revision.outlet:
        return one
    revision = one.filing.revision
    name = houses.named(revision.url, "")
    return replace(one, filing=replace(one.filing, revision=replace(revision, outlet=name))) if name else one
