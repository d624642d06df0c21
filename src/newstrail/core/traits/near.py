"""The neighbourhood: the articles, groups and stories that new articles may join, extended as each is placed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from newstrail.core.traits.profile import Profile
from newstrail.core.traits.terms import Terms
from newstrail.core.traits.traits import Traits
from newstrail.model import Kind, Verdict

T = TypeVar("T")

#: Articles remembered for one mark, the latest: what more share it has no news value (a column's title, a caption).
MOST = 32


@dataclass(frozen=True, slots=True)
class Alike:
    """Why a later article belongs with an earlier one."""

    likeness: float  #: 0..1
    kind: Kind  #: COPY or REVISED
    relation: str  #: "same", "shortened", "extended", "rewritten", "version", "updated"
    because: tuple[str, ...]


#: Where an article is: what `Known` says but its traits.
Place = tuple[str, str | None, Verdict, str | None, Verdict | None]


@dataclass(slots=True)
class Known:
    """An article that has been placed."""

    traits: Traits
    group: str  #: address of the group's origin
    story: str | None
    verdict: Verdict
    joined: str | None = None  #: the story as it was when the article joined it, before mergers
    traced: Verdict | None = None  #: of which report it was made, as found when it was placed, if it is no copy

    @property
    def place(self) -> Place:
        return self.group, self.story, self.verdict, self.joined, self.traced


@dataclass(frozen=True, slots=True)
class Decided:
    """What people decided: by address, the articles it must share a story with, and must not."""

    together: dict[str, set[str]] = field(default_factory=dict)
    apart: dict[str, set[str]] = field(default_factory=dict)


@dataclass(slots=True)
class Neighbourhood:
    """What is known around the articles to be placed. The fold extends it; nothing else holds state."""

    articles: dict[str, Known] = field(default_factory=dict)
    found: dict[int, list[str]] = field(
        default_factory=lambda: defaultdict(list)
    )  #: mark to addresses, oldest first, known or not
    groups: dict[str, list[str]] = field(default_factory=dict)  #: origin to all members, oldest first
    alike: dict[str, dict[str, Alike]] = field(default_factory=lambda: defaultdict(dict))  #: later to earlier
    liked: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))  #: earlier to later
    stories: dict[str, Profile] = field(default_factory=dict)
    terms: Terms = field(default_factory=Terms)
    read: Mapping[str, Traits] = field(default_factory=dict)  #: of the filings to come, already read, by address
    again: tuple[Traits, ...] = ()  #: placed before, and to be placed once more behind what comes late
    stored: dict[str, Place] = field(default_factory=dict)  #: places as the store has them
    rebuilt: set[str] = field(default_factory=set)  #: stories of the store that were taken apart for that
    touched: set[str] = field(default_factory=set)  #: stories that the store must write
    former: dict[str, Profile] = field(default_factory=dict)  #: stories that are part of others now, as they were last
    merged: list[tuple[str, str, int]] = field(default_factory=list)  #: one that is gone, the one it is part of, when

    def know(self, marks: Iterable[int], known: Known) -> None:
        """Add a placed article under its marks, as the latest of each."""
        url = known.traits.url
        self.articles[url] = known
        for mark in marks:
            urls = self.found[mark]
            if not urls or urls[-1] != url:
                urls.append(url)
                if len(urls) > MOST:
                    del urls[0]

    def forget(self, marks: Iterable[int], url: str) -> None:
        """No longer find an article by these."""
        for mark in marks:
            if url in self.found.get(mark, ()):
                self.found[mark].remove(url)

    def like(self, later: str, earlier: str, why: Alike) -> None:
        self.alike[later][earlier] = why
        self.liked[earlier].add(later)


def sharing(marks: Iterable[int], found: Mapping[int, Iterable[T]]) -> dict[T, int]:
    """How many of the marks each thing shares that is found by them."""
    shared: dict[T, int] = {}
    for mark in marks:
        for one in found.get(mark, ()):
            shared[one] = shared.get(one, 0) + 1
    return shared
