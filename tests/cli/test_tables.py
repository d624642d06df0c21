"""Tables, as a terminal of 80 columns shows them."""

from __future__ import annotations

import pytest

from newstrail.cli.common import print_rows

COLUMNS = ("source", "outlet", "reason")
KEY = "a-key-of-a-source-as-long-as-an-operator-likes-it"
ADDRESS = "https://gana.test/rss/all-of-it-by-section/economy-and-industry.xml?page=1&size=100"


@pytest.fixture(autouse=True)
def terminal(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("COLUMNS", "80")


def test_keys_and_addresses_stay_whole_so_that_they_can_be_copied(capsys: pytest.CaptureFixture[str]):
    row = {"source": KEY, "outlet": "가나일보 경제부 취재팀", "reason": f"moved for good to {ADDRESS}"}

    print_rows([row], as_json=False, columns=COLUMNS, empty="")

    words = capsys.readouterr().out.split()
    assert {KEY, ADDRESS} <= set(words)


def test_a_table_that_can_be_folded_between_words_fits_the_terminal(capsys: pytest.CaptureFixture[str]):
    row = {"source": "gana", "outlet": "가나일보", "reason": "answers with a page where a feed was, for days " * 5}

    print_rows([row], as_json=False, columns=COLUMNS, empty="")

    assert max(map(len, capsys.readouterr().out.splitlines())) <= 80


def test_what_looks_like_markup_is_shown_as_it_is(capsys: pytest.CaptureFixture[str]):
    print_rows([{"source": "[bold]gana[/]"}], as_json=False, columns=("source",), empty="")

    assert "[bold]gana[/]" in capsys.readouterr().out
