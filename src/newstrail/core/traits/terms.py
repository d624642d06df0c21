"""How common each word is."""

from __future__ import annotations

import zlib
from array import array
from collections.abc import Iterable

from newstrail.core.traits.hashing import little

#: Slots of the counts, a power of two: 2 MB, and at a million articles some seventy words share one.
SLOTS = 1 << 19


class Terms:
    """In how many stories each term stands: counted in slots, so that the memory does not grow.

    Stories and not articles: what one event put into three hundred headlines is not common, and tells it from others.
    """

    def __init__(self, stories: int = 0, counts: array[int] | None = None) -> None:
        self.stories = stories
        self._counts = array("I", bytes(4 * SLOTS)) if counts is None else counts
        self._added: list[int] = []
        self._removed: list[int] = []

    @property
    def counts(self) -> array[int]:
        """By slot, as of now: what is added or removed later is not in them before they are asked for again."""
        counts = self._counts
        for term in self._added:
            counts[term & (SLOTS - 1)] += 1
        for term in self._removed:
            counts[term & (SLOTS - 1)] -= 1
        self._added.clear()
        self._removed.clear()
        return counts

    def add(self, terms: Iterable[int]) -> None:
        self._added.extend(terms)

    def remove(self, terms: Iterable[int]) -> None:
        self._removed.extend(terms)

    def __getitem__(self, term: int) -> int:
        return self.counts[term & (SLOTS - 1)]

    def pack(self) -> bytes:
        """The counts as bytes that `unpack` reads on any machine: 10 to 600 kB, as many different terms were seen."""
        return zlib.compress(little(self.counts).tobytes(), 1)

    @classmethod
    def unpack(cls, stories: int, packed: bytes) -> Terms:
        return cls(stories, little(array("I", zlib.decompress(packed))))
