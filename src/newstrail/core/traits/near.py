"""The neighbourhood: the articles, groups and stories that new articles may join, extended as each is placed."""

from __future__ import annotations

import sys
import zlib
from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from newstrail.core.traits.traits import Traits, moment
from newstrail.model import Kind, Verdict

#: Articles remembered for one mark, the latest: what more share it has no news value (a column's title, a caption).
MOST = 32

#: Slots of the term counts, a power of two.
SLOTS = 1 << 18


@dataclass(frozen=True, slots=True)
class Alike:
    """Why a later article belongs with an earlier one."""

    likeness: float  #: 0..1
    kind: Kind  #: COPY or REVISED
    relation: str  #: "same", "shortened", "extended", "rewritten", "version"
    because: tuple[str, ...]


@dataclass(slots=True)
class Known:
    """An article that has been placed."""

    traits: Traits
    group: str  #: address of the group's origin
    story: str | None
    verdict: Verdict


#: What a profile counts by key.
_COUNTS = ("terms", "figures", "titled", "named", "languages")


@dataclass(slots=True)
class Profile:
    """What a story is about: the sum of its articles."""

    id: str
    founder: str
    title: str
    first: int  #: microseconds since 1970
    last: int
    articles: int = 0
    terms: dict[int, int] = field(default_factory=dict)
    figures: dict[int, int] = field(default_factory=dict)
    titled: dict[str, int] = field(default_factory=dict)  #: companies in headlines, and in how many
    named: dict[str, int] = field(default_factory=dict)  #: companies anywhere
    languages: dict[str, int] = field(default_factory=dict)
    follows: str | None = None

    def packed(self) -> dict[str, object]:
        """As a JSON object, of which `unpacked` makes the same again."""
        numbers = {name: [list(item) for item in getattr(self, name).items()] for name in _COUNTS}
        return {slot: getattr(self, slot) for slot in self.__slots__ if slot not in _COUNTS} | numbers

    @classmethod
    def unpacked(cls, packed: Mapping[str, Any]) -> Profile:
        fields: dict[str, Any] = {name: dict(value) if name in _COUNTS else value for name, value in packed.items()}
        return cls(**fields)

    @property
    def first_moment(self) -> datetime:
        return moment(self.first)

    @property
    def last_moment(self) -> datetime:
        return moment(self.last)

    @property
    def companies(self) -> tuple[str, ...]:
        """Those in its headlines first, the most named first."""
        return tuple(sorted(self.named, key=lambda one: (-self.titled.get(one, 0), -self.named[one], one)))


class Terms:
    """In how many articles each term stood: counted in slots, so that the memory does not grow."""

    def __init__(self, articles: int = 0, counts: array[int] | None = None) -> None:
        self.articles = articles
        self.counts = array("I", bytes(4 * SLOTS)) if counts is None else counts

    def add(self, terms: Iterable[int], step: int = 1) -> None:
        """Count an article's terms; a step of -1 takes an article back."""
        self.articles += step
        counts = self.counts
        for term in terms:
            counts[term & (SLOTS - 1)] += step

    def __getitem__(self, term: int) -> int:
        return self.counts[term & (SLOTS - 1)]

    def pack(self) -> bytes:
        """The counts as bytes that `unpack` reads on any machine; a word is added with each day, so 100 to 600 kB."""
        counts = array("I", self.counts)
        if sys.byteorder == "big":
            counts.byteswap()
        return zlib.compress(counts.tobytes(), 1)

    @classmethod
    def unpack(cls, articles: int, packed: bytes) -> Terms:
        counts = array("I", zlib.decompress(packed))
        if sys.byteorder == "big":
            counts.byteswap()
        return cls(articles, counts)


@dataclass(slots=True)
class Neighbourhood:
    """What is known around the articles to be placed. The fold extends it; nothing else holds state."""

    articles: dict[str, Known] = field(default_factory=dict)
    found: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))  #: mark to addresses, oldest first
    groups: dict[str, list[str]] = field(default_factory=dict)  #: origin to all members, oldest first
    alike: dict[str, dict[str, Alike]] = field(default_factory=lambda: defaultdict(dict))  #: later to earlier
    liked: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))  #: earlier to later
    stories: dict[str, Profile] = field(default_factory=dict)
    terms: Terms = field(default_factory=Terms)
    read: Mapping[tuple[str, int], Traits] = field(default_factory=dict)  #: of the filings to come, already read

    def know(self, marks: Iterable[int], known: Known) -> None:
        """Add a placed article under its marks, as the latest of each."""
        url = known.traits.url
        self.articles[url] = known
        for mark in marks:
            urls = self.found[mark]
            if url not in urls:
                urls.append(url)
                del urls[:-MOST]

    def sharing(self, marks: Iterable[int]) -> Mapping[str, int]:
        """How many of the marks each known article shares."""
        shared: dict[str, int] = {}
        for mark in marks:
            for url in self.found.get(mark, ()):
                shared[url] = shared.get(url, 0) + 1
        return shared

    def like(self, later: str, earlier: str, why: Alike) -> None:
        self.alike[later][earlier] = why
        self.liked[earlier].add(later)
