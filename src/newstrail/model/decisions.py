"""What is decided of an article: by the core, or by a person."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from newstrail.model.articles import Revision
from newstrail.model.companies import Mention


class Kind(StrEnum):
    NEW = "new"
    REVISED = "revised"
    COPY = "copy"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Whether an article is new, and if not, of which it is a copy or a version."""

    kind: Kind
    of: str | None = None  #: address of the article it belongs to
    likeness: float = 0.0  #: 0..1
    group: str = ""  #: address of the group's origin; its own for a new one
    relation: str = ""  #: "same", "shortened", "extended", "rewritten", "version", "updated", "translated"
    because: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Root:
    """The independent report that an article tells, or tells again."""

    url: str  #: its own; of a copy, that of the origin
    house: str  #: whose report it is: of a wire service, else of a publisher family, outlet or site


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What one revision did to the one before."""

    kind: str  #: none, cosmetic, added, removed, number, company, quote, negation, headline, correction,
    #: deleted, restored, flip
    before: str
    after: str
    material: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Filing:
    """Everything read in one capture: what `read` hands to the store, and `arrange` folds."""

    revision: Revision
    mentions: tuple[Mention, ...]
    source: str = ""  #: key of the source that pointed to it; "" : followed by hand
    family: str = ""  #: publisher family, for counting independent roots
    first_seen: datetime  #: when its address first came to us
    number: int = 1  #: of the revision
    changes: tuple[Change, ...] = ()  #: against the revision before

    @property
    def at(self) -> datetime:
        """When it counts: as published, or first seen where that is unknown or lies in the future."""
        published = self.revision.published
        return min(published.at, self.first_seen) if published else self.first_seen


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """The articles of one event."""

    id: str  #: its founder's date and a short hash
    founder: str  #: address of the earliest article
    title: str
    first: datetime
    last: datetime
    companies: tuple[str, ...] = ()
    roots: int = 1  #: independent reports
    articles: int = 1
    follows: str | None = None  #: an older story it follows up
    aliases: tuple[str, ...] = ()  #: ids of stories merged into it


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """Where an article belongs, and why."""

    url: str
    number: int  #: of the revision placed; 0: never read (dropped before)
    verdict: Verdict | None  #: None: never read
    story: str | None  #: None: dropped (names no company we follow, or was never read); `because` says why
    because: tuple[str, ...] = ()
    companies: tuple[str, ...] = ()
    prominence: Mapping[str, float] = field(default_factory=dict)  #: company to 0..1


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """What a person decided; never changed, undone by a later one. It outlives `reread`."""

    kind: str  #: "merge", "split", "claim"; "undo" takes back an earlier one
    data: Mapping[str, object]  #: what it is about, as its kind needs: JSON values
    who: str
    why: str
    at: datetime
    id: str = field(default="", compare=False)  #: of all it says
