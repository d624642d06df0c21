"""What we know of an address before and after it is read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from newstrail.model.places import Entry
from newstrail.model.web import Validators


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
