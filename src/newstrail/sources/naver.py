"""Naver's news search: by the old API (keys until June 2027) or by NAVER API HUB. Needs a key.

The keys are put in by `fetch` where `{{naver_id}}` and `{{naver_secret}}` stand. A day has 25,000 requests (option
"quota"); each poll takes no more of them than the time since the last one gives, companies in turn, and backfill what
polls leave.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from urllib.parse import urlencode

from newstrail.core.dates import stamp
from newstrail.core.search import Query, queries, recent
from newstrail.errors import Unreadable
from newstrail.model import Capture, Company, Entry, Origin, Page, Request, Source, SourceState
from newstrail.sources.past import Past, oldest, parameter
from newstrail.sources.reading import answered, line, rows

#: Where each profile answers, and the headers its keys go into.
PROFILES = {
    "developers": ("https://openapi.naver.com/v1/search/news.json", "X-Naver-Client-Id", "X-Naver-Client-Secret"),
    "hub": (
        "https://naverapihub.apigw.ntruss.com/search/v1/news",
        "X-NCP-APIGW-API-KEY-ID",
        "X-NCP-APIGW-API-KEY",
    ),
}

#: Requests a day, of all kinds of search together; a tenth is left for whatever else uses the key.
QUOTA, OURS = 25_000, 0.9

#: The shortest time between two polls that is reckoned with, and the most searches of one poll.
SHORTEST, MOST = timedelta(minutes=1), 40

SHOWN, PAGES = 100, 10  #: results of one request, and requests of one search; the most there is


def requests(
    source: Source, state: SourceState | None, companies: Sequence[Company], now: datetime
) -> tuple[Request, ...]:
    """A search for each company whose turn it is, newest first; option "profile": developers or hub."""
    asked = list(queries(companies, "ko").values())
    room = allowed(source, state, now)
    begin = int(now.timestamp() // 60) * room % len(asked) if len(asked) > room else 0
    return _searches(source, (asked[begin:] + asked[:begin])[:room])


def past(source: Source, companies: Sequence[Company], first: date, last: date) -> tuple[Past, ...]:
    """A search for each company, newest first, out of that part of the day's quota which polls leave."""
    room = int(_quota(source) * (1 - OURS)) // PAGES
    return tuple(
        Past(request, first, last) for request in _searches(source, list(queries(companies, "ko").values())[:room])
    )


def further(source: Source, asked: Past, capture: Capture, page: Page) -> tuple[Past, ...]:  # noqa: ARG001  every kind has this signature
    """The next hundred, until the first day is reached; it shows the newest thousand and no more."""
    start, earliest = int(parameter(asked.request.url, "start") or 1) + SHOWN, oldest(page)
    reached = earliest is None or earliest < asked.first or start > PAGES * SHOWN
    return () if reached else (asked.but(start=start),)


def _searches(source: Source, turn: Sequence[Query]) -> tuple[Request, ...]:
    base, id_header, secret_header = PROFILES[source.options.get("profile", "hub")]
    return tuple(
        Request(
            url=f"{source.url or base}?{urlencode({'query': _words(query.name, query.beside), **_FORM})}",
            headers=((id_header, "{{naver_id}}"), (secret_header, "{{naver_secret}}")),
            allow=source.allow,
            ignore_robots=True,  # an interface for programs, used with the key it asks for
        )
        for query in turn
    )


_FORM = {"display": SHOWN, "sort": "date", "format": "json"}


def allowed(source: Source, state: SourceState | None, now: datetime) -> int:
    """How many requests the time since the last poll gives, so that no day ever takes more than the quota."""
    since = now - state.polled_at if state and state.polled_at else SHORTEST
    return min(MOST, int(_quota(source) * OURS * (max(since, timedelta()) / timedelta(days=1))))


def read(source: Source, capture: Capture) -> Page:
    """What was found. Raises Unreadable with what the service said is wrong."""
    said = answered(capture, "Naver")
    if problem := said.get("errorMessage") or (said.get("error") or {}):
        raise Unreadable("Naver", line(problem) or line(problem.get("message")) or "an error without words")
    entries = [
        Entry(
            url=address,
            title=line(row.get("title")),
            summary=line(row.get("description")),
            published=stamp(str(row.get("pubDate", "")), Origin.FEED, zone="Asia/Seoul", now=capture.at),
            language="ko",
        )
        for row in rows(said.get("items"))
        if (address := line(row.get("originallink")) or line(row.get("link")))
    ]
    return Page(entries=recent(entries, capture.at, source.options.get("days", "")))


def _quota(source: Source) -> int:
    said = source.options.get("quota", "")
    return int(said) if said.isdecimal() else QUOTA


def _words(name: str, beside: tuple[str, ...]) -> str:
    """Its words must all be there: a name that is ambiguous takes its first context word along."""
    return " ".join([f'"{name}"', *beside[:1]])
