"""The nouns of likeness: a sketch of a text, the traits of an article."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cached_property

from newstrail.core import press
from newstrail.core.traits.hashing import hash64, little

#: Shingles kept of a text: all of an article of ordinary length, the smallest (a fair sample) of a longer one.
SKETCH = 512

#: Smallest shingles of a text by which it is found. Two texts that share half their shingles share two of eight with
#: probability .999, one with 1.0 (measured on 5,977 pairs); banded MinHash needs four times the rows for that.
LOW = 8

#: Terms, signs and companies of a text by which reports of the same event are found.
MOST_TERMS, MOST_SIGNS, MOST_COMPANIES = 20, 6, 4

#: Of marks of stories: their kinds, above the 32 bits of a key.
TERM, SIGN, COMPANY = 1 << 40, 2 << 40, 3 << 40
KEY = (1 << 40) - 1

#: Weight of a word that stands once in a text; it grows with the logarithm of how often, twice for the headline.
ONCE = 16

#: Microseconds.
HOUR = 3_600_000_000
DAY = 24 * HOUR

#: For how long the same headline, or a house's same first words, say that two reports may be one.
TWO_DAYS = 2 * DAY

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_TICK = timedelta(microseconds=1)


def ticks(moment: datetime) -> int:
    """Microseconds since 1970."""
    return (moment - _EPOCH) // _TICK


def moment(ticks: int) -> datetime:
    """The instant so many microseconds after 1970, in UTC."""
    return _EPOCH + ticks * _TICK


@dataclass(frozen=True)
class Sketch:
    """The shingles of a text, or its smallest ones: set likeness exact up to `SKETCH`, estimated above."""

    values: array[int]  #: 32 bits each, signed, in order
    count: int  #: shingles of the whole text

    @classmethod
    def of(cls, shingles: Sequence[int]) -> Sketch:
        """`shingles`: all that differ, of 64 bits, in order."""
        whole = little(array("q", shingles[:SKETCH])).tobytes()
        return cls(little(array("i", whole))[1::2], len(shingles))

    @cached_property
    def distinct(self) -> frozenset[int]:
        return frozenset(self.values)

    def alike(self, other: Sketch) -> tuple[float, float]:
        """Jaccard's coefficient of the two texts, and the share of the shorter one that the longer one has."""
        if not self.count or not other.count:
            return 0.0, 0.0
        both = self.distinct.intersection(other.values)
        if self.count <= SKETCH and other.count <= SKETCH:
            return len(both) / (self.count + other.count - len(both)), len(both) / min(self.count, other.count)
        # of the smallest values of the union, each is in one of the two samples
        smallest = sorted(self.distinct.union(other.values))[:SKETCH]
        jaccard = sum(value <= smallest[-1] for value in both) / len(smallest)
        shared_of_all = jaccard * (self.count + other.count) / (1 + jaccard)
        return jaccard, min(1.0, shared_of_all / min(self.count, other.count))


@dataclass(frozen=True, kw_only=True)
class Traits:
    """What is known of an article for finding and comparing it. Terms and signs are 32-bit keys."""

    url: str
    at: int  #: when it counts, in microseconds since 1970
    language: str  #: "" : not known
    root: str  #: who printed it: the outlet as its page names it, else its own site, else nobody known: itself
    family: str  #: the publisher family of that outlet, as a person said it or it is known; else the outlet itself
    agency: str  #: the wire service it credits; "" : none
    credited: tuple[str, ...]  #: newsrooms whose reports it says it retells
    translation: bool  #: says that it is one
    addresses: tuple[int, ...]  #: marks of addresses and outlet ids that mean this very article
    headline: int  #: mark of the bare headline; 0: none
    stage: int  #: of a wire story, see `headline.stage`
    exact: int  #: mark of the whole text; 0: none
    low: tuple[int, ...]  #: marks of the smallest shingles, in order
    lead: tuple[int, ...]  #: marks of the smallest shingles of the first words, each house's own
    sketch: Sketch
    terms: Mapping[int, int]  #: weight of each word of headline and beginning, see `ONCE`
    first: frozenset[int]  #: of `terms`, those of the headline and the very first words
    names: frozenset[int]  #: of `terms`, those that look like names; of a headline alone, what it calls its companies
    numbers: frozenset[int]  #: of `terms`, those that are numbers
    signs: Mapping[int, int]  #: what is the same in every language, and its weight: see `signs`
    figures: frozenset[int]  #: quantities of the headline, as signs
    numerals: frozenset[int]  #: numbers and days of the whole text, as they are written
    denials: int  #: words of the whole text that deny
    subject: frozenset[int]  #: the names of the headline, as signs: see `subject`
    titled: tuple[str, ...]  #: companies named in the headline
    named: tuple[str, ...]  #: companies named anywhere, in order
    title: str
    spelled: Mapping[int, str] = field(default_factory=dict, compare=False)  #: of terms and signs; not stored

    @property
    def moment(self) -> datetime:
        return moment(self.at)

    @property
    def house(self) -> str:
        """Whose report it is, and counts as: of its wire service, else of its publisher family."""
        return press.family(self.agency) or self.family

    @property
    def key(self) -> tuple[int, str]:
        """By which articles are ordered before they are placed."""
        return self.at, self.url

    @cached_property
    def copy_marks(self) -> tuple[int, ...]:
        """By which copies of the article are found."""
        single = (mark for mark in (self.headline, self.exact) if mark)
        return tuple(dict.fromkeys((*self.addresses, *single, *self.low, *self.lead)))

    @cached_property
    def story_marks(self) -> tuple[int, ...]:
        """By which reports of the same event are found: the weightiest words and signs, and companies.

        Of the words those come first that stand in the headline or at the very beginning, of the signs those that say
        whom the headline is about: there are few of them, and reports share them.
        """
        terms = _weightiest(self.terms, self.first, MOST_TERMS)
        signs = _weightiest(self.signs, self.subject, MOST_SIGNS)
        companies = (hash64(f"company\x1f{company}") >> 32 for company in self.named[:MOST_COMPANIES])
        return (
            *(TERM | term for term in terms),
            *(SIGN | sign for sign in signs),
            *(COMPANY | one for one in companies),
        )


def _weightiest(weights: Mapping[int, int], first: frozenset[int], most: int) -> list[int]:
    """Keys with the highest weights, those of `first` before others."""
    found = sorted([(-weights[key], key) for key in first if key in weights])[:most]
    if len(found) < most:
        found += sorted([(-weight, key) for key, weight in weights.items() if key not in first])[: most - len(found)]
    return [key for _, key in found]
