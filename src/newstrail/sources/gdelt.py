"""GDELT's DOC 2.0 interface: a search for each watched company. Best effort: it refuses under load for hours.

Its dates say when its crawler saw an article, not when it was published: they only tell what is old.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from urllib.parse import urlencode

from newstrail.core.dates import stamp
from newstrail.core.search import queries, recent
from newstrail.model import Capture, Company, Entry, Origin, Page, Request, Source, SourceState
from newstrail.sources.past import Past, by_day, pieces
from newstrail.sources.reading import answered, line, rows

LANGUAGES = {"ko": "korean", "en": "english"}
CODES = {name.title(): code for code, name in LANGUAGES.items()}

MOST = 250  #: rows of one answer; the most there is

#: It answers for the last three months.
REMEMBERED = timedelta(days=90)


def requests(
    source: Source,
    state: SourceState | None,  # noqa: ARG001  every kind has this signature
    companies: Sequence[Company],
    now: datetime,  # noqa: ARG001
) -> tuple[Request, ...]:
    """One search a company; option "timespan": how far back (1d)."""
    return _searches(source, companies, {"timespan": source.options.get("timespan", "1d")})


def past(source: Source, companies: Sequence[Company], first: date, last: date) -> tuple[Past, ...]:
    """A search for each company and week, as far back as it remembers."""
    return tuple(
        Past(request, begin, end)
        for begin, end in pieces(max(first, last - REMEMBERED), last, 7)
        for request in _searches(source, companies, _between(begin, end))
    )


def further(source: Source, asked: Past, capture: Capture, page: Page) -> tuple[Past, ...]:  # noqa: ARG001  every kind has this signature
    """Day by day, where an answer is as full as it can be."""
    if len(page.entries) < MOST:
        return ()
    return tuple(Past(asked.but(**_between(*day)).request, *day) for day in by_day(asked))


def _between(begin: date, end: date) -> dict[str, str]:
    return {"startdatetime": f"{begin:%Y%m%d}000000", "enddatetime": f"{end:%Y%m%d}235959"}


def _searches(source: Source, companies: Sequence[Company], span: dict[str, str]) -> tuple[Request, ...]:
    language = source.language or "en"
    fixed = {"mode": "artlist", "format": "json", "maxrecords": MOST, "sort": "datedesc"}
    return tuple(
        Request(
            url=(source.url or "https://api.gdeltproject.org/api/v2/doc/doc")
            + "?"
            + urlencode(
                {
                    "query": f"{query.any_of()} sourcelang:{LANGUAGES[language]}",
                    **fixed,
                    **span,
                }
            ),
            allow=source.allow,
            ignore_robots=source.ignore_robots,
        )
        for query in queries(companies, language).values()
    )


def read(source: Source, capture: Capture) -> Page:
    """What was found. Raises Unreadable with what it said, where that is an error."""
    said = answered(capture, "GDELT")
    entries = [
        Entry(
            url=line(row.get("url")),
            title=line(row.get("title")),
            outlet=line(row.get("domain")),
            published=stamp(line(row.get("seendate")), Origin.FEED, now=capture.at),
            language=CODES.get(line(row.get("language"))),
        )
        for row in rows(said.get("articles"))
        if row.get("url")
    ]
    seen = recent(entries, capture.at, source.options.get("days", ""))
    return Page(entries=tuple(replace(entry, published=None) for entry in seen))
