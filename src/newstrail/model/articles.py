"""What an article said."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from newstrail.model.stamps import Stamp


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A quantity stated at `[start:end]`, in one measure whoever writes it: 4조7천억원 is 4.7 trillion won."""

    text: str
    start: int  #: in characters
    end: int
    value: Decimal  #: scaled: 8,066억 is 806600000000
    unit: str  #: "KRW", "USD", "%", "%p", "x", "ratio", "nm", "GB", "month", …; "count" for things counted
    bound: str = ""  #: "about", "at least", "at most", "over", "under"; "" : as it stands
