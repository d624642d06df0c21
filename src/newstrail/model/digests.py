"""What a digest tells."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from newstrail.model.decisions import Change
from newstrail.model.places import Health
from newstrail.model.stamps import Stamp


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """The definition of a digest: for whom, in which language, when. One digest comes of it each period."""

    name: str  #: slug
    language: str = "ko"  #: "ko", "en", or "both"
    at: str = "07:30"  #: local time
    zone: str = "Asia/Seoul"
    every: str = "day"  #: "day", "weekday", "week" (Mondays), "month" (the 1st)
    companies: tuple[str, ...] = ()  #: empty: all that are watched
    formats: tuple[str, ...] = ("md", "json")
    stories: int = 8  #: shown for one company
    length: int = 20  #: stories shown in all
    weights: Mapping[str, float] = field(default_factory=dict)  #: outlet or publisher family to points of rank
    destinations: tuple[str, ...] = ()  #: empty: all there are
    alerts: int = 0  #: messages a day between digests, at the most; 0: none
    alert_roots: int = 10  #: independent reports from which a story is worth one


@dataclass(frozen=True, slots=True)
class Period:
    """A half-open span of time that one digest reports: from `start` up to, not including, `end`."""

    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True)
class Witness:
    """An independent report that bears on a claim."""

    stance: str  #: "fulfils", "partly", "delays", "contradicts", "supersedes", "context"
    outlet: str
    url: str
    story: str = ""  #: the story it is in
    copies: int = 0  #: other outlets that tell the same report: with its words, of its wire service, or of its house


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimNote:
    """A claim as a digest tells of it: how it stands now, and what it was before."""

    id: str
    text: str  #: verbatim
    url: str  #: the article that makes it
    speaker: str = ""
    companies: tuple[str, ...] = ()
    state: str = "open"  #: "open", "due-soon", "overdue", "kept", "partly", "missed", "overtaken", "contested"
    before: str = ""  #: the state the last digest told; "" : the same
    due: date | None = None
    silent: int | None = None  #: days without a report on it
    evidence: tuple[Witness, ...] = ()  #: what is new on it, of either side
    notes: Mapping[str, str] = field(default_factory=dict)  #: by language: what it is about, where it is in another


@dataclass(frozen=True, slots=True)
class Trail:
    """What a story follows up: why it matters to whoever follows the seed."""

    kind: str  #: "claim", "story" (an older one), "earlier" (this story, told before)
    text: str  #: the claim, or the headline, verbatim
    url: str
    at: datetime | None = None  #: of the older report
    id: str = ""  #: of the claim or story
    state: str = ""  #: of the claim: how it stands at the end of the period
    notes: Mapping[str, str] = field(default_factory=dict)  #: by language: what it is about, where it is in another


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A story as one line of a digest."""

    story: str
    headline: str
    url: str
    outlet: str
    language: str | None
    published: Stamp | None
    quote: str  #: a sentence or two of the article, verbatim
    companies: tuple[str, ...]
    roots: int  #: independent reports, all in all
    also: tuple[tuple[str, str], ...] = ()  #: (outlet, address) of the other articles in the window
    update: bool = False  #: the story was in an earlier digest
    edits: tuple[Change, ...] = ()  #: material ones, of articles reported before
    score: float = 0.0  #: by which stories of a company are ranked
    because: tuple[str, ...] = ()  #: how the score came about
    notes: Mapping[str, str] = field(default_factory=dict)  #: by language: what it is about, where it is in another
    trail: tuple[Trail, ...] = ()
    trend: tuple[int, ...] = ()  #: its independent reports on each of the last days, oldest first, a house once
    gist: str = ""  #: the quotation in other words, where a language model was asked; "" : none
    brief: bool = False  #: told by its headline alone
    aside: str = ""  #: why it is folded away: "wrap" (a market report), "list" (it only lists a company)


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """A material edit, or the end, of an article that was reported before."""

    url: str
    headline: str
    outlet: str
    story: str
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A company's stories of the period."""

    company: str
    name: str
    items: tuple[Item, ...]
    more: int = 0  #: stories counted and not shown
    rest: tuple[Item, ...] = ()  #: those, by their headlines


@dataclass(frozen=True, slots=True)
class Account:
    """What became of one fetched item: the ledger holds one for each, exactly once."""

    url: str
    fate: str  #: "shown", "folded", "dropped", "pending"
    reason: str  #: into which article or story, or why not
    source: str = ""


@dataclass(frozen=True, slots=True)
class SourceNote:
    """How a source was in the period, where that is worth a line."""

    source: str
    outlet: str
    health: Health
    reason: str
    since: datetime | None = None  #: when it could last be read; None: never


@dataclass(frozen=True, slots=True)
class Share:
    """How much was reported of a company: independent reports of each day, oldest first.

    Copies do not count, and a house or wire service counts once a story, on the day of its first report.
    """

    company: str
    name: str
    days: tuple[int, ...]
    before: int = 0  #: reports of the same number of days before, counted alike


@dataclass(frozen=True, slots=True)
class Trouble:
    """An earlier digest that did not get to where it should, or may not have."""

    destination: str
    end: datetime  #: of its period
    state: str  #: "failed", "unknown"
    detail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """A period, told by company."""

    name: str  #: of the edition
    language: str
    zone: str
    start: datetime
    end: datetime
    after_seq: int  #: the window is the placements numbered after this …
    upto_seq: int  #: … up to this
    sections: tuple[Section, ...]
    ledger: tuple[Account, ...]
    sources: tuple[SourceNote, ...] = ()
    outlets: int = 0  #: whose articles are told
    looked: int = 0  #: sources polled in the period
    watched: tuple[str, ...] = ()
    every: str = "day"
    kind: str = "digest"  #: "digest", "alert", "sample"
    top: tuple[str, ...] = ()  #: ids of the claims and stories told in the first three lines
    claims: tuple[ClaimNote, ...] = ()
    edits: tuple[Edit, ...] = ()
    aside: tuple[Item, ...] = ()  #: market reports and mere lists
    voice: tuple[Share, ...] = ()
    troubles: tuple[Trouble, ...] = ()
    unseen: int = 0  #: sources that could not be looked at, or were not
    links: Mapping[str, str] = field(default_factory=dict)  #: an article's own address, where `url` writes it otherwise
