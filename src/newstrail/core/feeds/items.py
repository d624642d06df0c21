"""What every kind of feed is read into before it is made a page: strings as they stood."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple


class Target(NamedTuple):
    """Where an entry may lead."""

    address: str
    base: str  #: what it is relative to
    by_id: bool = False  #: it is an identifier, which need not lead anywhere


@dataclass(slots=True)
class Item:
    """One entry, its markup still in it."""

    title: str = ""
    links: list[Target] = field(default_factory=list)  #: best first
    id: str = ""
    dates: list[str] = field(default_factory=list)  #: publication first, then changes
    summary: str = ""
    authors: list[str] = field(default_factory=list)
    outlet: str = ""
    language: str | None = None


@dataclass(slots=True)
class Feed:
    title: str = ""
    link: str = ""
    language: str | None = None
    items: list[Item] = field(default_factory=list)
    ttl_minutes: float = 0.0  #: the longest of ttl and sy:update…
    skip_hours: set[int] = field(default_factory=set)
    skip_days: set[int] = field(default_factory=set)
    flags: list[str] = field(default_factory=list)
