"""Whom we follow, and where they are named."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True, kw_only=True)
class Alias:
    """A spelling that may name a company."""

    text: str
    sure: bool = True  #: False: needs evidence from its context
    guarded: bool = False  #: sure, unless the words around it speak against it
    exact_case: bool = True  #: False: case does not matter
    kind: str = "name"  #: "name", "ticker", "product", "person"; a product or person is evidence, not a mention


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """One company's tie to another, with the days it held."""

    kind: str  #: "unit-of", "successor", "owns", "partner", "lookalike"
    of: str  #: the other company's id
    since: str | None = None  #: ISO date
    until: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Company:
    """An entity we follow or must tell apart from one."""

    id: str  #: slug
    name: str  #: for display where no language is asked
    names: Mapping[str, str] = field(default_factory=dict)  #: by language
    aliases: tuple[Alias, ...] = ()
    tickers: tuple[str, ...] = ()
    relations: tuple[Relation, ...] = ()
    context: tuple[str, ...] = ()  #: words that speak for it
    against: tuple[str, ...] = ()  #: words that speak against it
    denied: tuple[str, ...] = ()  #: longer spellings that contain an alias and mean something else
    follow: bool = True  #: False: a look-alike or outlet, known only to be told apart


class Status(StrEnum):
    ACTIVE = "active"
    PAUSED = "paused"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """A company we follow: since when, and because of which article."""

    company: str
    name: str
    since: datetime
    because: str  #: the article's address; "" : a person asked
    status: Status = Status.ACTIVE


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A company named at `title[start:end]` or `text[start:end]`: by which spelling, by which rule, how sure."""

    company: str
    alias: str
    where: str  #: "title" or "text"
    start: int  #: in characters
    end: int
    rule: str
    confidence: float  #: 0..1


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejection:
    """What a person said is not this company: the mention is withheld wherever its passage is met again."""

    company: str
    passage: str  #: a line around it, compared without regard to spacing and case
    alias: str = ""  #: "" : by whatever spelling
    article: str | None = None  #: where it was seen; None: not known


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """What looks like an organisation and is in no list."""

    name: str
    passage: str
    count: int = 1
    why: tuple[str, ...] = ()
