"""A source whose addresses all change at once: what it lists is known, under other addresses."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from newstrail.core.text import fold, squash
from newstrail.model import Entry

#: Entries that must be known by title and date, and their share of what seems new, before a source is taken to have
#: renamed its articles. A column that has the same headline each day comes alone; a new address scheme hits all.
LEAST, SHARE = 3, 0.5


def renamed(fresh: Mapping[str, Entry], known: Iterable[Entry]) -> frozenset[str]:
    """Which of the addresses that seem new are articles known already, by title and date, if the source renamed them.

    >>> from datetime import UTC, datetime
    >>> renamed({}, [Entry(url="https://a.test/1", title="one")])
    frozenset()
    """
    if len(fresh) < LEAST:
        return frozenset()
    held = {_face(entry) for entry in known if entry.title}
    same = frozenset(address for address, entry in fresh.items() if entry.title and _face(entry) in held)
    return same if len(same) >= max(LEAST, SHARE * len(fresh)) else frozenset()


def _face(entry: Entry) -> tuple[str, datetime | None]:
    return fold(squash(entry.title)), entry.published.at if entry.published else None
