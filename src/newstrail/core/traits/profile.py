"""What a story is about: the sum of its articles, a language at a time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from operator import mul
from typing import Any

from newstrail.core.traits.terms import Terms
from newstrail.core.traits.traits import Traits, moment

#: Terms and signs that a story keeps, the weightiest; it is cut when it has half as many again.
MOST_TERMS = 300


@dataclass(slots=True)
class Part:
    """A story's articles of one language."""

    articles: int = 0
    terms: dict[int, int] = field(default_factory=dict)  #: weights, a thousand for each article
    inside: dict[int, int] = field(default_factory=dict)  #: in how many articles each term stood
    first: dict[int, int] = field(default_factory=dict)  #: … in the headline or the first words
    names: dict[int, int] = field(default_factory=dict)  #: … as a name
    numbers: dict[int, int] = field(default_factory=dict)  #: … as a number
    signs: dict[int, int] = field(default_factory=dict)  #: in how many articles each sign stood
    subjects: dict[int, int] = field(default_factory=dict)  #: in how many headlines each name stood, as a sign
    figures: dict[int, int] = field(default_factory=dict)  #: in how many headlines each quantity stood

    def add(self, traits: Traits, terms: Terms) -> None:
        self.articles += 1
        terms.add(traits.terms.keys() - self.terms.keys())
        terms.add(traits.signs.keys() - self.signs.keys())
        weights = traits.terms.values()
        whole = sum(map(mul, weights, weights)) ** 0.5 or 1.0
        share = {weight: round(1000 * weight / whole) for weight in set(weights)}
        _sum(self.terms, dict(zip(traits.terms, map(share.__getitem__, weights), strict=True)))
        count(self.inside, traits.terms)
        count(self.first, traits.first)
        count(self.names, traits.names)
        count(self.numbers, traits.numbers)
        count(self.signs, traits.signs)
        count(self.subjects, traits.subject)
        count(self.figures, traits.figures)
        self._cut(terms)

    def merge(self, other: Part, terms: Terms) -> None:
        self.articles += other.articles
        terms.remove(self.terms.keys() & other.terms.keys())
        terms.remove(self.signs.keys() & other.signs.keys())
        for mine, others in zip(self.counts, other.counts, strict=True):
            _sum(mine, others)
        self._cut(terms)

    @property
    def counts(self) -> tuple[dict[int, int], ...]:
        """All it counts, in the order of its fields."""
        return self.terms, self.inside, self.first, self.names, self.numbers, self.signs, self.subjects, self.figures

    def _cut(self, terms: Terms) -> None:
        if len(self.terms) > MOST_TERMS * 3 // 2:
            kept = sorted(self.terms, key=lambda term: (-self.terms[term], term))[:MOST_TERMS]
            terms.remove(self.terms.keys() - set(kept))
            self.terms = {term: self.terms[term] for term in kept}
            for counts in (self.inside, self.first, self.names, self.numbers):
                for term in counts.keys() - self.terms.keys():
                    del counts[term]
        if len(self.signs) > MOST_TERMS * 3 // 2:
            kept = sorted(self.signs, key=lambda sign: (-self.signs[sign], sign))[:MOST_TERMS]
            terms.remove(self.signs.keys() - set(kept))
            self.signs = {sign: self.signs[sign] for sign in kept}


@dataclass(slots=True)
class Profile:
    """A story as new articles are compared with it."""

    id: str
    founder: str  #: address of the article that founded it
    title: str
    first: int  #: when its articles count, in microseconds since 1970
    last: int
    articles: int = 0
    parts: dict[str, Part] = field(default_factory=dict)  #: by language
    titled: dict[str, int] = field(default_factory=dict)  #: companies in headlines, and in how many
    named: dict[str, int] = field(default_factory=dict)  #: companies anywhere
    follows: str | None = None

    def add(self, traits: Traits, terms: Terms) -> None:
        """Count an article in; `terms` learns which are new to the story."""
        self.articles += 1
        self.first, self.last = min(self.first, traits.at), max(self.last, traits.at)
        self.parts.setdefault(traits.language, Part()).add(traits, terms)
        count(self.titled, traits.titled)
        count(self.named, traits.named)

    def merge(self, other: Profile, terms: Terms) -> None:
        self.articles += other.articles
        self.first, self.last = min(self.first, other.first), max(self.last, other.last)
        for language, part in other.parts.items():
            self.parts.setdefault(language, Part()).merge(part, terms)
        _sum(self.titled, other.titled)
        _sum(self.named, other.named)

    def forget(self, terms: Terms) -> None:
        """Take the story's terms out of the counts."""
        for part in self.parts.values():
            terms.remove(part.terms)
            terms.remove(part.signs)

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


def _sum(mine: dict[Any, int], others: Mapping[Any, int]) -> None:  # Any: terms, or companies
    if not mine:
        mine.update(others)
        return
    for key, number in others.items():
        mine[key] = mine.get(key, 0) + number


def count(counts: dict[Any, int], keys: Iterable[Any]) -> None:  # Any: terms, or companies
    _sum(counts, dict.fromkeys(keys, 1))
