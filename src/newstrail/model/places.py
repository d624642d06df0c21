"""Where we look, and what is listed there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from newstrail.model.stamps import Stamp
from newstrail.model.web import Request, Validators


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
