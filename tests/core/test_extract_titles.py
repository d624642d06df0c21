"""Headlines: which of those a page offers is the article's own. All of them are made up here."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from newstrail.core.capture import capture_of
from newstrail.core.extract import extract

URL = "https://www.hafenblatt.test/wirtschaft/werft-baut-drei-neue-faehren-4711.html"


def title(*, ld: str = "", og: str = "", twitter: str = "", h1: str = "", window: str = "", url: str = URL) -> str:
    stated = json.dumps({"@type": "NewsArticle", "headline": ld, "publisher": {"name": "Hafenblatt"}})
    page = (
        f"<html lang='de'><head><title>{window}</title>"
        + (f"<script type='application/ld+json'>{stated}</script>" if ld else "")
        + (f"<meta property='og:title' content='{og}'>" if og else "")
        + (f"<meta name='twitter:title' content='{twitter}'>" if twitter else "")
        + f"</head><body><h1>{h1}</h1><p>Am Kai stehen drei neue Kräne.</p></body></html>"
    )
    return extract(capture_of(page.encode(), url=url, now=datetime(2026, 3, 2, tzinfo=UTC))).title


HEAD = "Werft baut drei neue Fähren"


@pytest.mark.parametrize(
    "window",
    [
        f"{HEAD} - Hafenblatt",
        f"{HEAD} | Hafenblatt",
        f"{HEAD} – Wirtschaft – Hafenblatt",
        f"{HEAD} * Hafenblatt * von A. Kaya",
        f"Hafenblatt | {HEAD}",
        f"{HEAD}: Nachrichten, 2. März 2026",
    ],
)
def test_what_only_the_window_title_puts_around_a_headline_goes(window):
    assert title(ld=HEAD, h1=HEAD, window=window, og=window) == HEAD


def test_a_kicker_goes_where_the_share_title_has_none():
    full = f"Auftrag aus Norwegen: {HEAD}"

    assert title(ld=full, h1=full, window=full, og=HEAD) == HEAD


def test_a_kicker_stays_where_the_share_title_has_it():
    full = f"Auftrag aus Norwegen: {HEAD}"

    assert title(ld=full, h1=HEAD, window=full, og=full) == full


def test_two_different_kickers_go_both():
    assert title(og=f"Schiffbau in Kiel: {HEAD}", h1=f"Neuer Auftrag - {HEAD}", window=f"Kiel: {HEAD}") == HEAD


def test_a_title_cut_off_is_the_whole_one():
    cut = "Werft baut drei neue …"

    assert title(og=cut, h1=HEAD, window=HEAD, twitter=cut) == HEAD


def test_a_page_titled_for_search_engines_all_over_still_states_its_own_headline():
    searched = "Fähre Norwegen Werft: Alle Infos zum Auftrag"

    assert title(ld=HEAD, og=searched, twitter=searched, h1=searched, window=searched) == HEAD


def test_unless_the_address_was_made_of_the_one_that_is_shown():
    other = "Drei Schiffe für den Fjord"

    assert title(ld=other, og=HEAD, twitter=HEAD, h1=HEAD, window=HEAD) == HEAD


def test_of_a_short_search_title_and_a_fuller_share_title_the_fuller_one_is_the_articles():
    short, full = "Werft: Drei neue Fähren", "Nach langer Flaute baut die Kieler Werft wieder Fähren, gleich drei"

    assert title(ld=short, h1=short, window=short, og=full) == full


def test_what_heading_and_json_ld_agree_on_is_the_headline_however_short():
    assert (
        title(ld=HEAD, h1=HEAD, window=f"{HEAD} und liefert schon nächstes Jahr alle aus", og="Sie baut wieder") == HEAD
    )


def test_the_outlets_name_as_a_heading_is_no_headline():
    assert title(h1="Hafenblatt", window=f"{HEAD} | Hafenblatt") == HEAD


def test_a_space_parts_the_kicker_from_the_headline_in_one_heading():
    assert title(h1=f"<span>Auftrag aus Norwegen</span><span>{HEAD}</span>") == f"Auftrag aus Norwegen {HEAD}"
