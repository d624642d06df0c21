"""How much of an article a page shows. All pages are made up here."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newstrail.core.capture import capture_of
from newstrail.core.extract import extract
from newstrail.model import Complete

LEAD = "Three cranes were put up at the quay, and the crews began to work with them on the same day, the port said."
MORE = (
    "The old ones go to a museum up the river, where visitors may climb them from June on, if the council agrees.",
    "The port expects to unload a third more ships with them, most of them with grain and with parts for turbines.",
    "Neighbours had asked for quieter engines; the new ones are driven by electricity alone, even in a storm.",
)
CLOSED = '<script type="application/ld+json">{"@type": "NewsArticle", %s}</script>'


def complete(*paragraphs: str, head: str = "", after: str = "", language: str = "en") -> Complete:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in (LEAD, *paragraphs))
    page = (
        f"<html lang='{language}'><head><title>New cranes</title>{head}</head>"
        f"<body><article><h1>New cranes</h1>{text}</article>{after}</body></html>"
    )
    return extract(
        capture_of(page.encode(), url="https://www.harbour-post.test/a", now=datetime(2026, 3, 2, tzinfo=UTC))
    ).complete


@pytest.mark.parametrize(
    "said",
    [
        '"isAccessibleForFree": false',
        '"isAccessibleForFree": "False"',
        '"hasPart": {"@type": "WebPageElement", "isAccessibleForFree": false, "cssSelector": ".rest"}',
        '"hasPart": [{"@type": "WebPageElement", "isAccessibleForFree": "no"}]',
    ],
)
def test_a_page_that_says_it_is_not_free_and_shows_a_lead_is_paywalled(said):
    assert complete(head=CLOSED % said) is Complete.PAYWALLED


@pytest.mark.parametrize(
    "wall",
    [
        "<div class='paywall'><h3>Our offers</h3></div>",
        "<div id='paywall-container'></div>",
        "<div class='box'>Subscribe to continue reading this article.</div>",
        "<div>Already a subscriber? Log in</div>",
        "<div>이 기사를 계속 읽으려면 구독이 필요합니다.</div>",
        "<div>로그인 후 이용하실 수 있습니다. 회원 전용 기사입니다.</div>",
        "<div>Weiterlesen mit H+ für einen Monat</div>",
        "<div>Article réservé aux abonnés</div>",
        "<div>この記事は有料会員限定です。残り850文字</div>",
    ],
)
def test_a_wall_behind_a_lead_is_a_wall(wall):
    assert complete(after=wall) is Complete.PAYWALLED


def test_a_wall_that_only_a_script_speaks_of_is_none():
    assert complete(after="<script>var wall = 'Subscribe to continue'; show('.paywall');</script>") is Complete.FULL


def test_an_article_that_is_not_free_and_yet_is_all_there_is_full():
    long = [f"{sentence} So says note {number}." for number in range(6) for sentence in MORE]

    assert complete(*long, head=CLOSED % '"isAccessibleForFree": false') is Complete.FULL
    assert complete(*long, head=CLOSED % '"isAccessibleForFree": false, "wordCount": 2400') is Complete.PAYWALLED


def test_a_text_that_breaks_off_is_truncated():
    assert complete(MORE[0], "The port expects to unload a third more ships with …") is Complete.TRUNCATED
    assert complete(MORE[0], "The port expects to unload a third more ships with [...]") is Complete.TRUNCATED


def test_a_text_that_ends_with_an_open_thought_in_quotes_is_full():
    assert complete(MORE[0], "“And then, one day, we may even move the whole of the harbour...”") is Complete.FULL


def test_a_page_with_no_more_than_its_summary_is_a_teaser():
    assert complete(head=f"<meta property='og:description' content='{LEAD} Read on.'>") is Complete.TEASER
    assert complete(*MORE, head=f"<meta property='og:description' content='{LEAD}'>") is Complete.FULL


def test_an_ordinary_article_is_full_however_short():
    assert complete() is Complete.FULL
    assert complete(MORE[0]) is Complete.FULL
