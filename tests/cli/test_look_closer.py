"""`story` and `diff`, from the words typed to the words printed."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from newstrail.core.arrange import arrange, marks
from newstrail.model import Change
from newstrail.store import Store
from tests.cli.test_rulings import CHIP, COPY, LAB, data, run, story_of  # noqa: F401  data is a fixture
from tests.making import NOW, a_filing, a_mention, a_stamp


def edited(data: Path) -> None:  # noqa: F811  the fixture's value
    store = Store(f"sqlite:///{data / 'newstrail.db'}", data)
    first = store.filings.last(CHIP)
    assert first is not None
    said = replace(first.revision, text=first.revision.text.replace("절반으로", "3분의 1로"))
    change = Change(kind="number", before="절반", after="3분의 1", material=True)
    store.filings.file(replace(first, revision=said, number=2, changes=(change,)))
    store.close()


def test_a_story_is_told_as_a_tree_of_reports_and_what_was_made_of_them(
    data: Path,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setenv("COLUMNS", "80")

    lines = run(data, "story", story_of(data, CHIP)).output.splitlines()

    assert "2 articles, 1 independent report" in lines[1]
    (copy,) = [line for line in lines if "누리신문" in line]
    assert copy.startswith("└── ")
    assert "copied: the same text" in lines[lines.index(copy) + 1]
    assert max(map(len, lines)) <= 80


def test_a_merged_story_says_what_joined_it_by_whom_and_is_found_by_the_id_that_is_gone(data: Path):  # noqa: F811
    chip, lab = story_of(data, CHIP), story_of(data, LAB)
    run(data, "merge", chip, lab, "--why", "한 발표")
    one = story_of(data, LAB)

    told = run(data, "story", lab if one == chip else chip).output

    assert "is part of this story now" in told
    assert f"joined with {lab if one == chip else chip}" in " ".join(told.split())
    assert "한 발표" in told


def test_the_rows_of_a_story_say_of_what_each_is_made(data: Path):  # noqa: F811
    rows = [json.loads(line) for line in run(data, "story", story_of(data, CHIP), "--json").output.splitlines()]

    assert [(row["url"], row["of"], row["relation"]) for row in rows] == [(CHIP, None, ""), (COPY, CHIP, "same")]


@pytest.mark.parametrize("width", ["60", "100"])
def test_an_edit_is_shown_with_the_words_that_differ_marked(data: Path, monkeypatch: pytest.MonkeyPatch, width: str):  # noqa: F811
    edited(data)
    monkeypatch.setenv("COLUMNS", width)

    told = run(data, "diff", CHIP).output

    assert "revision 2" in told
    assert "number" in told
    assert "[-절반으로-]" in told
    assert "3분의" in told
    assert "추론 칩 공개" not in told  # what did not change


def test_an_article_that_was_not_edited_says_so(data: Path):  # noqa: F811
    assert "has not been edited" in run(data, "diff", LAB).output


def told_again(data: Path) -> None:  # noqa: F811
    """The English edition of the first outlet, and a paper that retells what a house reported that is not here."""
    store = Store(f"sqlite:///{data / 'newstrail.db'}", data)
    plant = "리벨리온, 서산에 3조원 공장", "리벨리온이 서산에 3조원을 들여 칩 공장을 짓는다. 착공은 내년 봄이다."
    english = "Rebellions to build 3 trillion won plant in Seosan", "Rebellions will build a 3 trillion won chip plant."
    retold = "리벨리온 3조원 공장에 해외 자금", f"블룸버그통신은 해외 투자자도 참여한다고 보도했다. {plant[1]}"
    given = [("가람일보", "ko", plant), ("Garam Daily", "en", english), ("다라신문", "ko", retold)]
    for place, (outlet, language, (title, text)) in enumerate(given):
        at = NOW + timedelta(days=30, hours=place)
        store.filings.file(
            a_filing(
                f"https://plant.test/{place}", title=title, text=text, outlet=outlet, language=language,
                family="garam" if place < 2 else "", published=a_stamp(at), first_seen=at,
                mentions=(a_mention(where="title"),),
            )
        )  # fmt: skip
    filings = store.filings.unplaced(10)
    store.placing.place(arrange(filings, store.placing.candidates(marks(filings))))
    store.close()


def test_a_story_says_what_is_translated_who_was_first_and_whom_it_credits(
    data: Path,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
):
    told_again(data)
    monkeypatch.setenv("COLUMNS", "160")

    lines = run(data, "story", story_of(data, "https://plant.test/0")).output.splitlines()

    assert "3 articles, 2 independent reports" in lines[1]
    assert "earliest: 가람일보, 04-01 09:30 · credited: 블룸버그 by 1, its own report is not among these" in lines[2]
    (english,) = [line for line in lines if "Garam Daily" in line]
    assert english.startswith("└── ")
    assert "translated: the same house in another language" in lines[lines.index(english) + 1]
    (retold,) = [line for line in lines if "다라신문" in line]
    assert "counted as a report of 블룸버그, not among these" in lines[lines.index(retold) + 1]
