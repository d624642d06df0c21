"""What an answer that is no success means, and how long a host asks us to wait."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from newstrail.core.schedule import http_date
from newstrail.model import Why

#: What any host may ask for by Retry-After; some ask for ten years.
RETRY_CAP = timedelta(hours=24)

#: 429 that does not say how long.
THROTTLED_REST = timedelta(minutes=10)

REDIRECTS = frozenset({301, 302, 303, 307, 308})
PERMANENT = frozenset({301, 308})

_REFUSED = frozenset({401, 403, 407, 451})


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The last answer of a chain of redirects, whatever its status."""

    url: str
    status: int
    headers: tuple[tuple[str, str], ...]  #: names in lower case, values one character a byte (latin-1)
    body: bytes = b""
    permanent: str | None = None
    conditional: bool = False  #: whether validators went out with the request it answers

    def header(self, name: str) -> str | None:
        return next((value for key, value in self.headers if key == name), None)


def why(status: int, asked_to_wait: bool) -> Why:
    """The reason in `model.Why` for a status that brings nothing."""
    if status == 429 or (status == 503 and asked_to_wait):
        return Why.THROTTLED
    if status in REDIRECTS:
        return Why.REDIRECTS
    if status in _REFUSED:
        return Why.REFUSED
    if status == 410:
        return Why.GONE
    if status == 404:
        return Why.NOT_FOUND
    if status >= 500:
        return Why.SERVER
    return Why.CLIENT if status >= 400 else Why.BAD_ANSWER


def retry_after(value: str | None, date: str | None, now: datetime) -> datetime | None:
    """The moment before which a host does not want us back (RFC 9110, 10.2.3), by our clock; None: it did not say.

    A date is taken relative to the answer's own `Date`, so that neither clock need be right. Past, negative and
    unreadable values say nothing; more than a day is a day.
    """
    if value is None:
        return None
    value = value.strip()
    if re.fullmatch(r"[0-9]+", value):
        wait = timedelta(seconds=int(value)) if len(value) < 12 else RETRY_CAP
    else:
        until = http_date(value)
        if until is None:
            return None
        wait = until - (http_date(date or "") or now)
    return now + min(wait, RETRY_CAP) if wait > timedelta() else None
