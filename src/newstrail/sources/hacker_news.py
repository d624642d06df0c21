"""Hacker News by its search service (Algolia): what is passed around among technical readers, with enough points.

An entry is the page that was submitted; a submission without one is the discussion itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from urllib.parse import urlencode

from newstrail.core.search import DAYS, queries
from newstrail.model import Capture, Company, Entry, Origin, Page, Request, Source, SourceState, Stamp
from newstrail.sources.past import Past, parameter, pieces
from newstrail.sources.reading import answered, line, rows

#: Submissions with no more points than this are mostly noise.
POINTS = 2

PAGES = 10  #: of a search, a hundred hits each

_ITEM = "https://news.ycombinator.com/item?id="


def requests(
    source: Source,
    state: SourceState | None,  # noqa: ARG001  every kind has this signature
    companies: Sequence[Company],
    now: datetime,
) -> tuple[Request, ...]:
    """One search a company, its address the same for an hour; option "points": more than so many."""
    since = int((now - timedelta(days=DAYS)).timestamp()) // 3600 * 3600
    return _searches(source, companies, f"created_at_i>{since}")


def past(source: Source, companies: Sequence[Company], first: date, last: date) -> tuple[Past, ...]:
    """A search for each company and month, newest first."""
    return tuple(
        Past(request, begin, end)
        for begin, end in pieces(first, last, 30)
        for request in _searches(
            source, companies, f"created_at_i>={_midnight(begin)},created_at_i<{_midnight(end + timedelta(days=1))}"
        )
    )


def further(source: Source, asked: Past, capture: Capture, page: Page) -> tuple[Past, ...]:  # noqa: ARG001  every kind has this signature
    """The next page of an answer, where there is one; a search shows a thousand hits at the most."""
    pages = answered(capture, "Hacker News").get("nbPages")
    number = int(parameter(asked.request.url, "page") or 0) + 1
    return (asked.but(page=number),) if isinstance(pages, int) and number < min(pages, PAGES) else ()


def _midnight(day: date) -> int:
    return int(datetime.combine(day, time(), UTC).timestamp())


def _searches(source: Source, companies: Sequence[Company], span: str) -> tuple[Request, ...]:
    points = source.options.get("points", str(POINTS))
    fixed = {"tags": "story", "hitsPerPage": 100, "numericFilters": f"{span},points>{points}"}
    return tuple(
        Request(
            url=(source.url or "https://hn.algolia.com/api/v1/search_by_date")
            + "?"
            + urlencode({"query": " ".join([f'"{query.name}"', *query.beside[:1]]), **fixed}),
            allow=source.allow,
            ignore_robots=source.ignore_robots,
        )
        for query in queries(companies, "en").values()
    )


def read(source: Source, capture: Capture) -> Page:  # noqa: ARG001
    """What was found. Raises Unreadable where it is no such answer."""
    return Page(
        entries=tuple(
            _entry(row) for row in rows(answered(capture, "Hacker News").get("hits")) if line(row.get("objectID"))
        )
    )


def _entry(row: dict[str, object]) -> Entry:
    number, address, at = line(row.get("objectID")), line(row.get("url")), row.get("created_at_i")
    posted = datetime.fromtimestamp(at, UTC) if isinstance(at, int) and 0 < at < 2**32 else None
    return Entry(
        url=address or _ITEM + number,
        id=_ITEM + number,
        title=line(row.get("title")),
        outlet="" if address else "Hacker News",
        # a submission's date is not its article's: only a discussion's is its own
        published=Stamp(posted, timedelta(), False, Origin.FEED, str(at)) if posted and not address else None,
        language="en",
    )
