"""A sitemap, or an index of sitemaps: for outlets without feeds, and for what a feed no longer lists.

The address may name a day, as some outlets keep one sitemap a day: "{yyyymmdd}", "{yyyy-mm-dd}", "{yyyy}", "{mm}",
"{dd}" stand for today and yesterday in the source's zone. Option: "children", how many sitemaps of an index are looked
into, newest first.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from newstrail.core.sitemaps import read_sitemap
from newstrail.core.urls import site
from newstrail.model import Capture, Company, Page, Request, Source, SourceState, Validators
from newstrail.sources.past import Past, pieces

#: Sitemaps of an index looked into at each poll. The newest one or two hold the news; a third covers their turn.
CHILDREN = 3

#: And by backfill, each of which costs a request.
OF_THE_PAST = 500


def requests(
    source: Source,
    state: SourceState | None,
    companies: Sequence[Company],  # noqa: ARG001  every kind has this signature
    now: datetime,
) -> tuple[Request, ...]:
    """A conditional GET; two where the address names a day, so that nothing is missed at midnight."""
    zone = ZoneInfo(source.home_zone) if source.home_zone else UTC
    today = now.astimezone(zone).date()
    addresses = dict.fromkeys(_dated(source.url, day) for day in (today, today - timedelta(days=1)))
    return tuple(_request(source, state, address) for address in addresses)


def past(source: Source, companies: Sequence[Company], first: date, last: date) -> tuple[Past, ...]:  # noqa: ARG001
    """The archive's sitemaps of those days, newest first, or its index; option "archive": its address, if not `url`."""
    spans: dict[str, tuple[date, date]] = {}
    for day, _ in pieces(first, last, 1):
        address = _dated(source.options.get("archive", source.url), day)
        spans[address] = day, spans.get(address, (day, day))[1]
    dated = "{" in source.options.get("archive", source.url)
    return tuple(Past(_request(source, None, address), *span, dated) for address, span in spans.items())


def further(source: Source, asked: Past, capture: Capture, page: Page) -> tuple[Past, ...]:
    """All sitemaps of an index that may list something of those days, newest first."""
    if not page.more:
        return ()
    index = read_sitemap(
        capture.body,
        capture.url,
        capture.header("content-type"),
        zone=source.home_zone,
        now=capture.at,
        since=asked.first,
    )
    return tuple(replace(asked, request=_request(source, None, url)) for url in _children(index, capture)[:OF_THE_PAST])


def read(source: Source, capture: Capture) -> Page:
    """What the answer lists, and the sitemaps of the same site it leads to. Raises Unreadable if it is no sitemap."""
    page = read_sitemap(
        capture.body, capture.url, capture.header("content-type"), zone=source.home_zone, now=capture.at
    )
    said = source.options.get("children", "")
    most = int(said) if said.isdecimal() else CHILDREN
    return replace(page, more=tuple(_request(source, None, address) for address in _children(page, capture)[:most]))


def _children(index: Page, capture: Capture) -> list[str]:
    home = site(capture.url)
    return [request.url for request in index.more if site(request.url) == home and request.url != capture.url]


def _request(source: Source, state: SourceState | None, address: str) -> Request:
    known = state.validators if state and state.url == address else Validators()
    return Request(url=address, validators=known, allow=source.allow, ignore_robots=source.ignore_robots)


def _dated(url: str, day: date) -> str:
    """The address with a day put in."""
    values = {"{yyyymmdd}": "%Y%m%d", "{yyyy-mm-dd}": "%Y-%m-%d", "{yyyy}": "%Y", "{mm}": "%m", "{dd}": "%d"}
    for mark, form in values.items():
        url = url.replace(mark, day.strftime(form))
    return url
