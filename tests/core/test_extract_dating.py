"""The day and minute of publication: stated, shown, in the address, and how one helps the other out."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from newstrail.core.capture import capture_of
from newstrail.core.extract import extract
from newstrail.model import Origin, Stamp

NOW = datetime(2026, 3, 2, tzinfo=UTC)
URL = "https://www.harbour-post.test/news/new-cranes"
TEXT = "<p>Three cranes were put up at the quay, and the crews began to work with them on the same day.</p>" * 3


def published(body: str = "", *, head: str = "", url: str = URL, language: str = "en") -> Stamp | None:
    page = f"<html lang='{language}'><head>{head}</head><body>{body or '<h1>New cranes</h1>'}{TEXT}</body></html>"
    return extract(capture_of(page.encode(), url=url, now=NOW)).published


def meta(name: str, value: str) -> str:
    return f"<meta property='{name}' content='{value}'>"


@pytest.mark.parametrize(
    "shown",
    [
        "Published: 12 February 2026",
        "Wednesday, 11 February 2026</span><span>Published 12 February 2026",
        "12.02.2026",
        "Jeudi 12 février 2026",
        "12 de febrero de 2026",
        "12 febbraio 2026",
        "12 februari 2026",
        "12 de fevereiro de 2026",
        "12 lutego 2026",
        "12 февраля 2026",
        "12 Şubat 2026",
        "12 tháng 2, 2026",
        "2026年2月12日",
        "입력 2026.02.12",
        "<a href='/archive'>February 12, 2026</a>",
    ],
)
def test_a_date_beside_the_headline_is_the_day_in_whatever_language(shown):
    found = published(f"<h1>New cranes</h1><div><span>{shown}</span></div>")

    assert found is not None
    assert str(found.local.date()) == "2026-02-12"


@pytest.mark.parametrize(
    "other",
    [
        "<aside><time datetime='2026-01-05'>5 January 2026</time></aside>",
        "<blockquote>Posted 5 January 2026</blockquote>",
        "<figure><figcaption>The quay, 5 January 2026</figcaption></figure>",
        "<ul class='related-items'><li>5 January 2026</li></ul>",
        "<p>When on 5 January 2026 the first of the cranes came by ship, nobody had expected it.</p>",
        "<div>Updated 5 January 2026</div>",
    ],
)
def test_dates_of_anything_else_are_not_taken_for_it(other):
    found = published(f"<h1>New cranes</h1>{other}<div>12 February 2026</div>")

    assert str(found) == "2026-02-12"


def test_what_is_stated_goes_before_what_is_shown_and_what_is_shown_before_a_files_date():
    shown = "<h1>New cranes</h1><div>Published 12 February 2026</div>"

    assert str(published(shown, head=meta("article:published_time", "2026-02-11T08:00:00+01:00"))).startswith(
        "2026-02-11"
    )
    assert str(published(shown, head=meta("date", "2026-02-14"))) == "2026-02-12"


def test_a_stated_day_has_the_minute_that_is_shown():
    found = published(
        "<h1>새 크레인</h1><em>입력</em> <span data-date-time='2026-02-12 20:06:13'>2026.02.12. 오후 8:06</span>",
        head=meta("article:published_time", "2026-02-12"),
        language="ko",
    )

    assert str(found) == "2026-02-12T20:06:13+09:00"


def test_an_instant_in_utc_is_told_in_the_zone_of_the_time_that_is_shown():
    found = published(
        "<h1>New cranes</h1><p>PUBLISHED: <span>February 11, 2026</span> | <span>9:25pm</span></p>",
        head=meta("article:published_time", "2026-02-12T02:25:54+00:00"),
    )

    assert found is not None
    assert (found.at.hour, found.offset, str(found.local.date())) == (2, timedelta(hours=-5), "2026-02-11")


def test_a_time_without_zone_is_of_the_newsroom():
    stated = meta("article:published_time", "2026-02-12 18:11:01.0")

    assert str(published(head=stated, language="de")) == "2026-02-12T18:11:01+01:00"
    assert str(published(head=stated, url="https://www.rive.test.fr/a")) == "2026-02-12T18:11:01+01:00"
    assert str(published(head=stated)) == "2026-02-12T18:11:01+00:00"


def test_day_and_month_that_may_be_either_are_settled_by_another_date_of_the_page():
    american = meta("article:published_time", "02/01/2026 12:43:42")

    assert str(published("<h1>New cranes</h1><i>1 February 2026</i>", head=american)).startswith("2026-02-01T12:43")
    assert str(published("<h1>New cranes</h1><i>2 January 2026</i>", head=american)).startswith("2026-01-02T12:43")


def test_of_day_and_month_that_may_be_either_no_future_is_made():
    assert str(published(head=meta("article:published_time", "02/11/2026 12:43:42")))[:10] == "2026-02-11"


def test_an_address_tells_the_shown_dates_apart_and_is_the_day_where_none_is_shown():
    body = "<h1>New cranes</h1><div>3 January 2026</div><div>12 February 2026</div>"

    assert str(published(body, url=f"{URL}/2026/02/12/cranes")) == "2026-02-12"
    found = published(url=f"{URL}/2026/02/20260212_cranes.html")
    assert found is not None
    assert (str(found), found.origin) == ("2026-02-12", Origin.URL)


def test_a_change_is_no_publication():
    page = f"<html><body><h1>New cranes</h1><div>Updated: 14 February 2026</div>{TEXT}</body></html>"

    revision = extract(capture_of(page.encode(), url=URL, now=NOW))

    assert str(revision.modified) == "2026-02-14"
