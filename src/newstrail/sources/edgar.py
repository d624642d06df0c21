"""SEC EDGAR: what companies file in the United States. Asks to be told who asks, with an address for mail.

Options: "contact" (a name and a mail address, sent as the SEC asks), and a company's id to its number there
("nvidia" = "0001045810"); "forms": which ("8-K").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from urllib.parse import urlencode

from newstrail.core.dates import stamp
from newstrail.core.feeds import read_feed
from newstrail.model import Capture, Company, Entry, Origin, Page, Request, Source, SourceState
from newstrail.sources.past import Past, oldest, parameter

_FILED = re.compile(r"Filed:\s*(\d{4}-\d\d-\d\d)")

SHOWN = 40  #: filings of one answer to a poll
FULL, LAST = 100, 2_000  #: filings of one answer at the most, and how many may be passed over


def requests(
    source: Source,
    state: SourceState | None,  # noqa: ARG001  every kind has this signature
    companies: Sequence[Company],
    now: datetime,  # noqa: ARG001
) -> tuple[Request, ...]:
    """The latest filings, one request a company that has a number; none where nobody says who asks."""
    return _lists(source, companies, SHOWN)


def past(source: Source, companies: Sequence[Company], first: date, last: date) -> tuple[Past, ...]:
    """The latest filings of each company, as many as one answer holds."""
    return tuple(Past(request, first, last) for request in _lists(source, companies, FULL))


def further(source: Source, asked: Past, capture: Capture, page: Page) -> tuple[Past, ...]:  # noqa: ARG001  every kind has this signature
    """The filings before those of a full answer, until the first day is reached."""
    start, earliest = int(parameter(asked.request.url, "start") or 0) + FULL, oldest(page)
    reached = len(page.entries) < FULL or start > LAST or (earliest is not None and earliest < asked.first)
    return () if reached else (asked.but(start=start),)


def _lists(source: Source, companies: Sequence[Company], count: int) -> tuple[Request, ...]:
    contact = source.options.get("contact", "")
    if "@" not in contact:
        return ()
    form = {"action": "getcompany", "type": source.options.get("forms", "8-K"), "owner": "include", "count": count}
    return tuple(
        Request(
            url=(source.url or "https://www.sec.gov/cgi-bin/browse-edgar")
            + "?"
            + urlencode({**form, "CIK": source.options[company.id], "output": "atom"}),
            headers=(("User-Agent", f"newstrail {contact}"),),
            allow=source.allow,
            ignore_robots=source.ignore_robots,
        )
        for company in companies
        if company.id in source.options
    )


def read(source: Source, capture: Capture) -> Page:
    """The filings of an answer, dated by the day they were filed on. Raises Unreadable if it is no feed."""
    page = read_feed(capture.body, capture.url, capture.header("content-type"), zone=source.home_zone, now=capture.at)
    return replace(page, entries=tuple(_filing(entry, page.title, capture.at) for entry in page.entries))


def _filing(entry: Entry, company: str, now: datetime) -> Entry:
    filed = _FILED.search(entry.summary)
    day = stamp(filed[1], Origin.FEED, zone="America/New_York", now=now) if filed else None
    name = company.partition(" (")[0]
    title = entry.title if name in entry.title or not name else f"{name}: {entry.title}"
    return replace(entry, title=title, published=day or entry.published, outlet="SEC EDGAR", language="en")
