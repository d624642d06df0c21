"""OpenDART: what Korean companies file with the supervisor. Needs a key, put in where `{{dart}}` stands.

Options: a company's id to its number there ("samsung-electronics" = "00126380"); those without one are not asked for.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from newstrail.core.dates import stamp
from newstrail.core.search import DAYS
from newstrail.errors import Unreadable
from newstrail.model import Capture, Company, Entry, Origin, Page, Request, Source, SourceState
from newstrail.sources.past import Past, parameter, pieces
from newstrail.sources.reading import answered, line, rows

_SEOUL = ZoneInfo("Asia/Seoul")

PAGES = 50  #: of a quarter's list that are read, a hundred filings each

#: What its status codes mean; 000 is an answer and 013 one without filings.
PROBLEMS = {
    "010": "the key is not known",
    "011": "the key may not be used",
    "012": "this address may not use the key",
    "020": "the day's quota is used up",
    "800": "it is being maintained",
}


def requests(
    source: Source,
    state: SourceState | None,  # noqa: ARG001  every kind has this signature
    companies: Sequence[Company],
    now: datetime,
) -> tuple[Request, ...]:
    """The filings of the last days, one request a company that has a number."""
    today = now.astimezone(_SEOUL).date()
    return _lists(source, companies, today - timedelta(days=DAYS), today)


def past(source: Source, companies: Sequence[Company], first: date, last: date) -> tuple[Past, ...]:
    """A list for each company and quarter of a year, newest first."""
    return tuple(
        Past(request, begin, end)
        for begin, end in pieces(first, last, 90)
        for request in _lists(source, companies, begin, end)
    )


def further(source: Source, asked: Past, capture: Capture, page: Page) -> tuple[Past, ...]:  # noqa: ARG001  every kind has this signature
    """The next page of a list, where there is one."""
    pages = answered(capture, "OpenDART").get("total_page")
    number = int(parameter(asked.request.url, "page_no") or 1) + 1
    return (asked.but(page_no=number),) if isinstance(pages, int) and number <= min(pages, PAGES) else ()


def _lists(source: Source, companies: Sequence[Company], first: date, last: date) -> tuple[Request, ...]:
    span = {"bgn_de": f"{first:%Y%m%d}", "end_de": f"{last:%Y%m%d}", "page_count": 100}
    return tuple(
        Request(
            # the key's place must stay as it is: it is filled in on the wire
            url=f"{source.url or 'https://opendart.fss.or.kr/api/list.json'}?crtfc_key={{{{dart}}}}&"
            + urlencode({"corp_code": source.options[company.id], **span}),
            allow=source.allow,
            ignore_robots=True,  # an interface for programs, used with the key it asks for
        )
        for company in companies
        if company.id in source.options
    )


def read(source: Source, capture: Capture) -> Page:  # noqa: ARG001
    """The filings of an answer. Raises Unreadable with what is wrong, the key or the quota mostly."""
    said = answered(capture, "OpenDART")
    status = line(said.get("status"))
    if status not in ("000", "013"):
        raise Unreadable("OpenDART", PROBLEMS.get(status) or line(said.get("message")) or f"status {status}")
    return Page(
        entries=tuple(
            Entry(
                url=f"https://dart.fss.or.kr/dsaf001/main.do?rcpNo={number}",
                id=number,
                title=f"{line(row.get('corp_name'))}: {line(row.get('report_nm'))}",
                published=stamp(line(row.get("rcept_dt")), Origin.FEED, zone="Asia/Seoul", now=capture.at),
                authors=tuple(filter(None, [line(row.get("flr_nm"))])),
                outlet="DART",
                language="ko",
            )
            for row in rows(said.get("list"))
            if (number := line(row.get("rcept_no"))).isdecimal()
        )
    )
