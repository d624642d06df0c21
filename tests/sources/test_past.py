"""The past: what is asked for of it, and how one answer leads to the next."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest

from newstrail import sources
from newstrail.model import Capture, Source
from newstrail.sources.past import Past
from tests.sources.test_searches import COMPANIES, KT, REBELLIONS, answer, asked, feed, source

FIRST, LAST = date(2026, 2, 3), date(2026, 3, 2)
XML = "application/xml"


def of(kind: str, **options: str) -> Source:
    return source(kind, "en" if kind == "edgar" else "ko", **options)


def further(kind: Source, past: Past, capture: Capture) -> list[str]:
    """The addresses that an answer leads to."""
    return [more.request.url for more in sources.further(kind, past, capture, sources.read(kind, capture))]


def items(count: int, day: str = "02 Mar 2026") -> str:
    return feed(
        *(
            f"<item><title>t</title><link>https://a.test/{n}</link><pubDate>{day} 01:00 GMT</pubDate></item>"
            for n in range(count)
        )
    )


def filings(count: int, day: str) -> str:
    """An answer of EDGAR's."""
    rows = "".join(
        f"<entry><title>8-K</title><link href='https://s.test/{n}'/><id>{n}</id>"
        f"<summary>Filed: {day} AccNo: 1</summary></entry>"
        for n in range(count)
    )
    return f"<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom'><title>CHIP CORP (1)</title>{rows}</feed>"


@pytest.mark.parametrize("kind", ["google_news", "gdelt", "hacker_news", "dart"])
def test_the_pieces_of_a_span_leave_no_day_out_and_lie_the_same_whenever_they_are_asked_for(kind: str):
    options = {"kt": "00190321"} if kind == "dart" else {}

    today = sources.past(of(kind, **options), (KT,), FIRST, LAST)
    later = sources.past(of(kind, **options), (KT,), FIRST, LAST + timedelta(days=30))

    assert (today[0].last, today[-1].first) == (LAST, FIRST)
    assert all(newer.first - older.last == timedelta(days=1) for newer, older in pairwise(today))
    assert {past.request.url for past in today[1:]} <= {past.request.url for past in later}


def test_each_company_is_asked_for_in_each_piece():
    found = sources.past(of("gdelt"), (KT, REBELLIONS), LAST - timedelta(days=1), LAST)

    assert [asked(past.request, "query").partition(" ")[0] for past in found] == ['"KT"', '"리벨리온"']
    assert {asked(past.request, "enddatetime") for past in found} == {"20260302235959"}


def test_gdelt_is_asked_for_no_more_than_it_remembers():
    found = sources.past(of("gdelt"), (KT,), date(2024, 1, 1), LAST)

    assert found[-1].first == LAST - timedelta(days=90)


@pytest.mark.parametrize(("kind", "name"), [("google_news", "q"), ("gdelt", "startdatetime")])
def test_a_week_whose_answer_is_full_is_asked_for_day_by_day(kind: str, name: str):
    (week,) = sources.past(of(kind), (KT,), date(2026, 3, 1), date(2026, 3, 3))
    rows = [{"url": f"https://a.test/{n}", "title": "t"} for n in range(250)]
    full = answer(items(100), kind=XML) if kind == "google_news" else answer({"articles": rows})
    thin = answer(items(99), kind=XML) if kind == "google_news" else answer({"articles": rows[1:]})
    kept = of(kind, days="9000")

    days = sources.further(kept, week, full, sources.read(kept, full))

    assert [(day.first, day.last) for day in days] == [(date(2026, 3, n), date(2026, 3, n)) for n in (3, 2, 1)]
    assert len({asked(day.request, name) for day in days}) == 3
    assert further(kept, days[0], full) == []
    assert further(kept, week, thin) == []


def test_edgar_goes_back_answer_by_answer_until_the_first_day():
    edgar = of("edgar", contact="Ann a@b.test", kt="0000892450")
    (first,) = sources.past(edgar, (KT,), FIRST, LAST)

    (second,) = sources.further(
        edgar, first, full := answer(filings(100, "2026-02-20"), kind=XML), sources.read(edgar, full)
    )

    assert (asked(first.request, "count"), asked(second.request, "start")) == ("100", "100")
    assert second.request.headers == first.request.headers
    assert further(edgar, second, full)[0].endswith("start=200")
    assert further(edgar, first, answer(filings(100, "2026-02-02"), kind=XML)) == []
    assert further(edgar, first, answer(filings(99, "2026-02-20"), kind=XML)) == []


def test_dart_is_read_page_by_page():
    dart = of("dart", kt="00190321")
    (first,) = sources.past(dart, (KT,), date(2026, 2, 20), LAST)

    (second,) = further(dart, first, answer({"status": "000", "page_no": 1, "total_page": 2, "list": []}))

    assert "crtfc_key={{dart}}&" in second
    assert second.endswith("page_no=2")
    after = first.but(page_no=2)
    assert further(dart, after, answer({"status": "000", "page_no": 2, "total_page": 2, "list": []})) == []
    assert further(dart, first, answer({"status": "013", "message": "none"})) == []


def test_hacker_news_is_read_page_by_page_up_to_what_it_shows():
    hacker = of("hacker_news")
    first = sources.past(hacker, (REBELLIONS,), date(2026, 3, 1), LAST)[0]

    assert further(hacker, first, answer({"hits": [], "nbPages": 2}))[0].endswith("&page=1")
    assert further(hacker, first.but(page=1), answer({"hits": [], "nbPages": 2})) == []
    assert further(hacker, first.but(page=9), answer({"hits": [], "nbPages": 99})) == []


def test_naver_goes_back_by_hundreds_within_what_the_quota_leaves():
    naver = of("naver", days="9000")
    first = sources.past(naver, COMPANIES, FIRST, LAST)[0]
    late, early = (
        answer({"items": [{"link": "https://a.test/1", "title": "t", "pubDate": f"Mon, {day} 2026 09:30:00 +0900"}]})
        for day in ("16 Feb", "02 Feb")
    )

    assert further(naver, first, late)[0].endswith("start=101")
    assert further(naver, first.but(start=901), late) == []
    assert further(naver, first, early) == []
    assert sources.past(of("naver", quota="50"), COMPANIES, FIRST, LAST) == ()


def test_a_kind_without_a_past_has_none():
    assert sources.past(of("bing_news"), COMPANIES, FIRST, LAST) == ()


# ── archives of sitemaps ───────────────────────────────────────────────────────────────────────────


def archive(address: str) -> Source:
    return Source(key="p", kind="sitemap", url="https://p.test/latest.xml", language="ko", options={"archive": address})


def test_days_of_an_archive_are_asked_for_newest_first():
    found = sources.past(archive("https://p.test/{yyyy}/{mm}/{dd}.xml"), (), date(2026, 2, 27), date(2026, 3, 1))

    assert [(past.request.url.removeprefix("https://p.test"), past.first) for past in found] == [
        (f"/{day:%Y/%m/%d}.xml", day) for day in (date(2026, 3, 1), date(2026, 2, 28), date(2026, 2, 27))
    ]


def test_a_sitemap_a_month_is_asked_for_once_and_holds_its_days():
    found = sources.past(archive("https://p.test/{yyyy}-{mm}.xml"), (), date(2026, 2, 27), date(2026, 3, 2))

    assert [(past.first, past.last) for past in found] == [
        (date(2026, 3, 1), date(2026, 3, 2)), (date(2026, 2, 27), date(2026, 2, 28)),
    ]  # fmt: skip


def test_of_an_index_all_are_asked_for_that_may_hold_those_days():
    paper = archive("https://p.test/index.xml")
    (index,) = sources.past(paper, (), FIRST, LAST)
    named = ["2026-03", "2026/02/03", "2026/02/02", "2025-12", "part-7"]
    rows = [(f"https://p.test/{name}.xml", "") for name in named]
    rows += [("https://p.test/part-9.xml", "2026-02-28"), ("https://p.test/part-8.xml", "2026-01-31")]
    rows.append(("https://elsewhere.test/2026-03.xml", ""))
    text = "".join(f"<sitemap><loc>{url}</loc><lastmod>{day}</lastmod></sitemap>" for url, day in rows)

    found = further(paper, index, answer(f"<sitemapindex>{text}</sitemapindex>", "https://p.test/index.xml", XML))

    assert {url.removeprefix("https://p.test") for url in found} == {
        "/2026-03.xml", "/2026/02/03.xml", "/part-9.xml", "/part-7.xml",
    }  # fmt: skip


def test_the_sitemap_of_an_outlet_without_an_archive_is_read_for_what_it_still_lists():
    latest = Source(key="p", kind="sitemap", url="https://p.test/latest.xml")

    assert [past.request.url for past in sources.past(latest, (), FIRST, LAST)] == ["https://p.test/latest.xml"]
