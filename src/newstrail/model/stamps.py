"""Times as they were stamped."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
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
