"""Lists of the past: what backfill asks a source for, and how it comes from one answer to the next."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Protocol
from urllib.parse import parse_qsl, quote_plus, urlsplit

from newstrail.model import Capture, Company, Page, Request, Source


@dataclass(frozen=True, slots=True)
class Past:
    """What to ask for, and of which days, both included."""

    request: Request
    first: date
    last: date
    dated: bool = True  #: False: what does not say of which day it is need not be of those

    def but(self, **values: object) -> Past:
        """The same with these parameters in its address."""
        return replace(self, request=replace(self.request, url=put(self.request.url, **values)))


class Archive(Protocol):
    """What a kind is that can tell of the past."""

    def past(self, source: Source, companies: list[Company], first: date, last: date) -> tuple[Past, ...]: ...

    def further(self, source: Source, asked: Past, capture: Capture, page: Page) -> tuple[Past, ...]: ...


def pieces(first: date, last: date, days: int) -> Iterator[tuple[date, date]]:
    """The span in pieces of so many days, newest first; where they meet does not depend on where the span ends.

    So what was asked for yesterday is not asked for again today.

    >>> [(str(a), str(b)) for a, b in pieces(date(2026, 2, 27), date(2026, 3, 4), 7)]
    [('2026-03-01', '2026-03-04'), ('2026-02-27', '2026-02-28')]
    """
    while last >= first:
        begin = max(first, date.fromordinal(last.toordinal() - last.toordinal() % days))
        yield begin, last
        last = begin - timedelta(days=1)


def by_day(asked: Past) -> Iterator[tuple[date, date]]:
    """Each day of it by itself, newest first; none where it is of one day."""
    return pieces(asked.first, asked.last, 1) if asked.first < asked.last else iter(())


def oldest(page: Page) -> date | None:
    """The day of the oldest entry; None where none has a date."""
    return min((entry.published.local.date() for entry in page.entries if entry.published), default=None)


def put(url: str, **values: object) -> str:
    """The address with these parameters changed or added; the others stay byte for byte.

    >>> put("https://a.test/x?key={{dart}}&page=1", page=2, size=9)
    'https://a.test/x?key={{dart}}&page=2&size=9'
    """
    for name, value in values.items():
        said = f"{name}={quote_plus(str(value))}"
        url, known = re.subn(rf"(?<=[?&]){re.escape(name)}=[^&#]*", lambda _, said=said: said, url)  # type: ignore[misc]  # a default argument
        url = url if known else f"{url}{'&' if '?' in url else '?'}{said}"
    return url


def parameter(url: str, name: str) -> str:
    """The value of a parameter; "" : it has none."""
    return dict(parse_qsl(urlsplit(url).query)).get(name, "")
