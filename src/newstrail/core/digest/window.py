"""All that one digest is made from, gathered before anything is decided."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from newstrail.model import (
    ClaimNote,
    Company,
    Filing,
    Link,
    Period,
    Placement,
    Source,
    SourceState,
    Story,
    Trouble,
)


@dataclass(frozen=True, slots=True)
class Placed:
    """A placement with its number and what was read."""

    seq: int
    placement: Placement
    filing: Filing | None  #: None: nothing was read
    house: str = ""  #: whose independent report it is; "" : of none, as of a copy


@dataclass(frozen=True, slots=True)
class Named:
    """That an article counts at a moment, in a story, and which companies it names: for counting over weeks."""

    at: datetime
    story: str | None
    companies: tuple[str, ...]
    house: str  #: whose independent report it is; "" : of none, as of a copy


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """All that one digest is made from."""

    period: Period
    after_seq: int
    upto_seq: int
    placed: Sequence[Placed]  #: numbered after `after_seq` up to `upto_seq`
    stories: Mapping[str, Story]  #: those of `placed`, and those that they follow
    reported: frozenset[str]  #: of them, those that an earlier digest had
    pending: Sequence[Link]  #: fetched and not placed yet: they come with the next digest
    watched: Mapping[str, str]  #: company to its name in the edition's language, in order of watching
    sources: Mapping[str, Source]
    states: Mapping[str, SourceState]
    companies: Mapping[str, Company] = field(default_factory=dict)  #: known, for their names and products
    named: Sequence[Named] = ()  #: of the last weeks
    claims: Sequence[ClaimNote] = ()  #: those of the followed articles that are worth a line
    troubles: Sequence[Trouble] = ()  #: deliveries that went wrong in the period
