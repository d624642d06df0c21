"""What the verbs touch outside themselves."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from newstrail.core import schedule
from newstrail.core.match import Lexicon
from newstrail.core.press import KNOWN, Families
from newstrail.model import Capture, Company, Digest, Edition, Miss, Rejection, Request, Revision, Source
from newstrail.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Edges:
    """All that the verbs touch outside themselves; `app.py` builds it, tests and the demo build their own."""

    now: Callable[[], datetime]
    sleep: Callable[[float], object]  #: seconds
    fetch: Callable[[Request], Capture | Miss]
    extract: Callable[[Capture], Revision]  #: in this process or another
    deliver: Mapping[str, Callable[[Digest], None]]  #: by destination
    store: Store
    sources: Mapping[str, Source]
    families: Families = KNOWN  #: whose outlets are whose, by what is said of the sources
    companies: Mapping[str, Company]
    lexicon: Lexicon
    rejections: tuple[Rejection, ...] = ()  #: what a person said is not meant
    editions: Mapping[str, Edition]
    rhythm: schedule.Rhythm
    keep_text: str = "full"  #: "full", "lead" or "none"
    once: frozenset[str] = frozenset()  #: destinations where sending twice would be two messages
    rewrite: Callable[[Digest], Digest] | None = None  #: quotations in other words, by a model; None: never
    least_free: int = 0  #: bytes the disk must have free for more to be fetched


def watched(edges: Edges) -> tuple[Company, ...]:
    """The companies that are followed: those that searches ask for."""
    watches = edges.store.watches.active()
    return tuple(edges.companies[watch.company] for watch in watches if watch.company in edges.companies)
