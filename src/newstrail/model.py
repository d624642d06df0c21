"""The nouns: frozen, and they hold rather than do.

Instants are aware and UTC; addresses are canonical unless a field says otherwise; keys are natural
(an address, a slug, a hash), never the number of a database row. `docs/glossary.md` defines each word.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from enum import StrEnum


class Origin(StrEnum):
    """Where a date was found."""

    JSON_LD = "json-ld"
    META = "meta"
    TIME = "time"
    MICRODATA = "microdata"
    FEED = "feed"
    SITEMAP = "sitemap"
    URL = "url"
    TEXT = "text"
    HTMLDATE = "htmldate"
    GIVEN = "given"


@dataclass(frozen=True, slots=True)
class Stamp:
    """A time as somebody stamped it: the instant, and how much of it was said."""

    at: datetime  #: UTC; the start of the local day where only a day is known
    offset: timedelta | None  #: the zone's distance from UTC as found; None: none was given
    day_only: bool
    origin: Origin
    raw: str = ""  #: as it stood in the source

    @property
    def local(self) -> datetime:
        """The instant in the zone it was stamped in (UTC where none was given)."""
        return self.at.astimezone(timezone(self.offset or timedelta()))

    def __str__(self) -> str:
        """ISO 8601 with the zone found, or the date alone where only the day is known."""
        return self.local.date().isoformat() if self.day_only else self.local.isoformat(timespec="seconds")


# ── what we ask of the network, and what it answers ────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Validators:
    """What a host gave us to ask "has it changed?" with, byte for byte (RFC 9110, 8.8)."""

    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One request; nearly always a conditional GET."""

    url: str  #: goes out byte for byte
    method: str = "GET"
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes | None = None
    validators: Validators = Validators()
    validated: str | None = None  #: the address that gave them (a capture's `url`), sent to no other; None: to each hop
    allow: tuple[str, ...] = ()  #: "host:port" that may be on a private network
    ignore_robots: bool = False  #: only by an explicit switch of a source
    max_bytes: int | None = None  #: of the decoded body; None: the configured bound


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """What one request brought back: the record from which all else can be computed again."""

    url: str  #: the address that answered, after redirects
    requested: str  #: the address that was asked
    status: int
    headers: tuple[tuple[str, str], ...]  #: names in lower case, in order
    body: bytes  #: without content coding; empty for a 304
    at: datetime  #: when the answer was complete
    sha256: str  #: of `body`, in hexadecimal
    permanent: str | None = None  #: where the permanent first part of the redirects leads

    def header(self, name: str) -> str | None:
        """The first header of that name (lower case), or None."""
        return next((value for key, value in self.headers if key == name), None)

    @property
    def validators(self) -> Validators:
        return Validators(self.header("etag"), self.header("last-modified"))


class Why(StrEnum):
    """Why a request brought nothing back."""

    BUSY = "busy"  #: the host's next free moment is too far off; ask again then
    THROTTLED = "throttled"  #: 429, or 503 with Retry-After
    ROBOTS = "robots"  #: disallowed by robots.txt, or robots.txt cannot be read
    REFUSED = "refused"  #: 401, 403, 407, 451
    GONE = "gone"  #: 410
    NOT_FOUND = "not-found"  #: 404
    CLIENT = "client-error"  #: any other 4xx
    SERVER = "server-error"  #: 5xx
    UNREACHABLE = "unreachable"  #: DNS, connection, TLS
    TIMEOUT = "timeout"  #: the total deadline passed
    TOO_LARGE = "too-large"
    BAD_ANSWER = "bad-answer"  #: broken HTTP, unknown or stacked coding, wrong length
    REDIRECTS = "redirects"  #: a loop, too many, or to something that is not http(s)
    FORBIDDEN = "forbidden-address"  #: a private or reserved address, or an address no parser should take


@dataclass(frozen=True, slots=True)
class Miss:
    """A request that brought nothing back. Expected in bulk work, so a value and not an exception."""

    url: str
    why: Why
    detail: str  #: one line for a person; free of secrets
    at: datetime
    status: int | None = None
    retry_at: datetime | None = None  #: not before; None: the caller's own back-off


# ── where we look ──────────────────────────────────────────────────────────────────────────────────


class Terms(StrEnum):
    """What a source's terms say of automated reading, as far as somebody looked."""

    ALLOWED = "allowed"
    UNKNOWN = "unknown"
    REVIEW = "review"
    FORBIDDEN = "forbidden"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A place we look for follow-up coverage; not the outlet whose articles it lists."""

    key: str  #: slug, unique
    kind: str  #: the module of `sources/` that reads it: "feed", "sitemap", …
    url: str
    outlet: str = ""  #: "" : taken from each article
    family: str = ""  #: publisher family; "" : the outlet stands alone
    language: str | None = None  #: "ko", "en"; None: mixed or unknown
    zone: str | None = None  #: IANA zone for times that come without one; None: Asia/Seoul if Korean, else UTC
    terms: Terms = Terms.UNKNOWN
    verified: str = ""  #: when somebody saw it work, and how
    enabled: bool = True
    interval: timedelta | None = None  #: between polls; None: adaptive
    allow: tuple[str, ...] = ()  #: "host:port" that may be on a private network
    ignore_robots: bool = False
    keep_text: str | None = None  #: "full", "lead", "none"; None: as configured for all
    options: Mapping[str, str] = field(default_factory=dict)  #: what only its kind knows

    @property
    def home_zone(self) -> str | None:
        """The zone of its times that come without one; None: UTC."""
        return self.zone or ("Asia/Seoul" if self.language == "ko" else None)


class Health(StrEnum):
    """How a source is, so that "no news" and "could not look" differ."""

    NEW = "new"  #: never polled
    OK = "ok"
    QUIET = "quiet"  #: answers, nothing new for long
    EMPTY = "empty"  #: answers with no entries
    STALE = "stale"  #: its newest entry is old
    HTML_INSTEAD = "html-instead"
    BLOCKED = "blocked"  #: 401, 403, 429, robots.txt
    GONE = "gone"  #: 410: no more polls
    BROKEN = "broken"  #: unreachable, server errors, unreadable


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceState:
    """What we remember of a source between polls."""

    source: str
    url: str  #: the address the validators belong to
    validators: Validators = Validators()
    validated: str | None = None  #: the address that answered with them, after redirects
    body_sha256: str | None = None
    next_at: datetime  #: not to be polled before
    polled_at: datetime | None = None
    read_at: datetime | None = None  #: last answer that could be read (304 included)
    full_at: datetime | None = None  #: last answer with a body: a host that says 304 for ever is asked anew
    changed_at: datetime | None = None  #: last time it had something new
    interval: timedelta | None = None  #: the adaptive one now in force
    failures: int = 0  #: in a row
    baseline_at: datetime | None = None  #: first readable poll: what it listed then is no news
    health: Health = Health.NEW
    reason: str = ""  #: one line for a person
    moved_to: str | None = None  #: where permanent redirects have been leading
    moved_since: datetime | None = None
    moved_polls: int = 0  #: in a row


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """RFC 4287's entry: what a source says of an article. A hint, not the article."""

    url: str  #: as given, made absolute; where it is not http(s), `flags` say so and it is never requested
    title: str = ""
    id: str = ""  #: the source's own identifier; "" : none
    published: Stamp | None = None
    summary: str = ""  #: plain text
    authors: tuple[str, ...] = ()
    outlet: str = ""  #: where the source names it (searches, portals)
    language: str | None = None
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What a source listed in one answer."""

    entries: tuple[Entry, ...]
    title: str = ""
    language: str | None = None
    ttl: timedelta | None = None  #: the longest of ttl, sy:update…: poll no sooner
    skip_hours: frozenset[int] = frozenset()  #: hours (UTC) in which not to poll
    skip_days: frozenset[int] = frozenset()  #: weekdays (UTC, Monday 0) on which not to poll
    more: tuple[Request, ...] = ()  #: further documents of the same source (a sitemap index's children)
    flags: tuple[str, ...] = ()


# ── what an article said ───────────────────────────────────────────────────────────────────────────


class Complete(StrEnum):
    FULL = "full"
    TEASER = "teaser"
    PAYWALLED = "paywalled"
    TRUNCATED = "truncated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """What an article said at one moment."""

    url: str  #: the address it is filed under (canonical), or "text:" + SHA-256 for what has none
    title: str
    text: str  #: paragraphs, a newline between two; without boilerplate
    authors: tuple[str, ...] = ()
    published: Stamp | None = None
    modified: Stamp | None = None
    language: str | None = None
    outlet: str = ""
    section: str = ""
    complete: Complete = Complete.FULL
    credits: tuple[str, ...] = ()  #: photo and wire credits taken out of the text
    flags: tuple[str, ...] = ()  #: documented in docs/reference
    capture: str = ""  #: SHA-256 of the capture it was read from
    seen: datetime  #: when the capture was made
    canonical: str = ""  #: what the page itself calls its address, where that is not `url`: an AMP page's article


# ── whom we follow ─────────────────────────────────────────────────────────────────────────────────


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
class Ruling:
    """What a person decided; never changed, undone by a later one. It outlives `reread`."""

    kind: str  #: "merge", "split", "reject", "accept", "claim"
    data: Mapping[str, object]  #: what it is about, as its kind needs: JSON values
    who: str
    why: str
    at: datetime


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A quantity stated at `[start:end]`, in one measure whoever writes it: 4조7천억원 is 4.7 trillion won."""

    text: str
    start: int  #: in characters
    end: int
    value: Decimal  #: scaled: 8,066억 is 806600000000
    unit: str  #: "KRW", "USD", "%", "%p", "x", "ratio", "nm", "GB", "month", …; "count" for things counted
    bound: str = ""  #: "about", "at least", "at most", "over", "under"; "" : as it stands


# ── what we know of an address before and after it is read ─────────────────────────────────────────


class Stage(StrEnum):
    BASELINE = "baseline"  #: listed by a source's first poll: known, not news, not read
    UNREAD = "unread"
    READ = "read"
    DROPPED = "dropped"  #: will not be read: gone, refused, disallowed, given up; `reason` says which
    PRUNED = "pruned"  #: a tombstone: read once, its capture is gone, it never comes back as new


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """An address some source pointed to, and how far we have come with it."""

    url: str  #: canonical
    entry: Entry  #: as first listed; `entry.url` is what is requested
    source: str
    stage: Stage
    first_seen: datetime
    next_at: datetime | None = None  #: when to (re)read; None: no more
    looks: int = 0  #: times it was read
    failures: int = 0  #: in a row
    priority: int = 0  #: higher first: entries that name a followed company
    validators: Validators = Validators()
    validated: str | None = None  #: the address that answered with them, after redirects
    reason: str = ""
    backfill: bool = False  #: found by backfill: stored with its own date, never shown as today's news


# ── what we decide of an article ───────────────────────────────────────────────────────────────────


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
    relation: str = ""  #: "same", "shortened", "extended", "rewritten", "translated", …
    because: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What one revision did to the one before."""

    kind: str  #: none, cosmetic, added, removed, number, company, quote, negation, headline, correction
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


# ── digests ────────────────────────────────────────────────────────────────────────────────────────


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
    """A report that bears on a claim."""

    stance: str  #: "fulfils", "partly", "delays", "contradicts", "supersedes", "context"
    outlet: str
    url: str
    story: str = ""  #: the story it is in


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


@dataclass(frozen=True, slots=True)
class Trail:
    """What a story follows up: why it matters to whoever follows the seed."""

    kind: str  #: "claim", "story" (an older one), "earlier" (this story, told before)
    text: str  #: the claim, or the headline, verbatim
    url: str
    at: datetime | None = None  #: of the older report
    id: str = ""  #: of the claim or story


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
    trend: tuple[int, ...] = ()  #: its articles on each of the last days, oldest first
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
    """How much was written of a company: its articles on each day, oldest first."""

    company: str
    name: str
    days: tuple[int, ...]
    before: int = 0  #: articles of the same number of days before


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
    outlets: int = 0  #: that had something in the window
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


# ── jobs: what is due, as data with a natural key ──────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Poll:
    source: str

    @property
    def key(self) -> str:
        return f"poll {self.source}"


@dataclass(frozen=True, slots=True)
class Read:
    url: str

    @property
    def key(self) -> str:
        return f"read {self.url}"


@dataclass(frozen=True, slots=True)
class Cluster:
    @property
    def key(self) -> str:
        return "cluster"


@dataclass(frozen=True, slots=True)
class Report:
    digest: str  #: name of the definition
    start: datetime  #: of the period
    end: datetime

    @property
    def key(self) -> str:
        return f"report {self.digest} {self.end.isoformat()}"


@dataclass(frozen=True, slots=True)
class Alert:
    digest: str  #: name of the definition

    @property
    def key(self) -> str:
        return f"alert {self.digest}"


@dataclass(frozen=True, slots=True)
class Deliver:
    digest: str
    period: datetime  #: end of the period
    destination: str

    @property
    def key(self) -> str:
        return f"deliver {self.digest} {self.period.isoformat()} {self.destination}"


Job = Poll | Read | Cluster | Report | Alert | Deliver
