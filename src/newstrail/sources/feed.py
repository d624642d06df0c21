"""A feed: RSS, Atom, RDF or JSON Feed at one address."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from newstrail.core.feeds import read_feed
from newstrail.model import Capture, Company, Page, Request, Source, SourceState, Validators


def requests(
    source: Source,
    state: SourceState | None,
    companies: Sequence[Company],  # noqa: ARG001  every kind has this signature
    now: datetime,  # noqa: ARG001
) -> tuple[Request, ...]:
    """One conditional GET; what was remembered of another address is not sent (E16)."""
    known = state.validators if state and state.url == source.url else Validators()
    return (Request(url=source.url, validators=known, allow=source.allow, ignore_robots=source.ignore_robots),)


def read(source: Source, capture: Capture) -> Page:
    """What the answer lists. Raises Unreadable if it is no feed."""
    return read_feed(capture.body, capture.url, capture.header("content-type"), zone=source.home_zone, now=capture.at)
