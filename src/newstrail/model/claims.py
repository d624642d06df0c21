"""What a followed article claims, and how it stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from newstrail.model.articles import Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A statement of a followed article that can be checked later."""

    text: str  #: verbatim
    start: int  #: in characters of the article's text as read
    end: int
    kind: str  #: "plan", "promise", "forecast", "figure", "fact", "opinion"
    modality: str  #: "stated", "confirmed", "reported", "planned", "considered", "forecast", "possible"
    speaker: str = ""  #: who says so; "" : the article itself
    companies: tuple[str, ...] = ()
    products: tuple[str, ...] = ()
    figures: tuple[Figure, ...] = ()
    due_start: date | None = None  #: None: open
    due_end: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tracked:
    """A claim as it is kept an eye on."""

    id: str  #: of its article's address and its words
    article: str  #: address of the article that makes it
    number: int  #: of the revision its offsets belong to
    day: date  #: when it was made
    claim: Claim


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What a later article says that bears on a claim."""

    claim: str  #: id of the tracked claim
    url: str
    number: int  #: of the revision
    at: datetime  #: when the article counts
    stance: str  #: "fulfils", "partly", "delays", "contradicts", "supersedes", "context"
    speaker: str  #: "company", "independent", "analyst"
    outlet: str
    text: str  #: the sentence, verbatim
    where: str  #: "title" or "text"
    start: int  #: in characters
    end: int
    score: float  #: how surely it is the same matter; from 1
    because: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How a claim stands on a day, and how it came there."""

    state: str  #: open, due soon, overdue, kept, partly, missed, overtaken, contested, uncheckable
    since: date
    silent: int  #: days without evidence
    passed: tuple[tuple[date, str], ...]  #: the states it went through, with the day of each
    ruled: str = ""  #: who set it and why; "" : it follows from the evidence
