"""`merge`, `split` and `rulings`, from the words typed to the words printed."""

from __future__ import annotations

import json
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from newstrail.app import open_house, shipped_config
from newstrail.cli import cli
from newstrail.core.arrange import arrange, marks
from newstrail.engine.work import perform
from newstrail.model import Cluster
from newstrail.store import Store
from tests.making import NOW, a_filing, a_mention, a_stamp

CHIP, COPY, LAB = "https://a.test/1", "https://b.test/1", "https://c.test/1"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Two stories: a report with its copy, and another event."""
    store = Store(f"sqlite:///{tmp_path / 'newstrail.db'}", tmp_path)
    text = "리벨리온이 데이터센터용 추론 칩 가온을 공개했다. 전력 소모를 절반으로 줄였다고 회사는 설명했다."
    other = "엔비디아가 서울에 연구소를 연다고 밝혔다. 직원 200명을 뽑아 로봇을 연구한다."
    later = {"published": a_stamp(NOW + timedelta(hours=1)), "first_seen": NOW + timedelta(hours=2)}
    nvidia = (a_mention("nvidia", where="title"),)
    filings = [
        a_filing(CHIP, title="리벨리온, 추론 칩 공개", text=text, outlet="가람일보"),
        a_filing(COPY, title="리벨리온, 추론 칩 공개", text=text, outlet="누리신문", **later),
        a_filing(LAB, title="엔비디아, 서울에 연구소", text=other, outlet="다온경제", mentions=nvidia),
    ]
    for filing in filings:
        store.filings.file(filing, None, None)
    store.placing.place(arrange(filings, store.placing.candidates(marks(filings))))
    store.close()
    return tmp_path


def run(data: Path, *words: str) -> Result:
    return CliRunner().invoke(cli, ["--config", str(shipped_config()), "--data", str(data), *words])


def story_of(data: Path, url: str) -> str:
    store = Store(f"sqlite:///{data / 'newstrail.db'}", data)
    found = store.placing.story_of(url)
    store.close()
    assert found
    return found


def test_stories_are_merged_listed_and_parted_again(data: Path):
    chip, lab = story_of(data, CHIP), story_of(data, LAB)

    merged = run(data, "merge", chip, lab, "--why", "한 회사의 같은 발표")
    together = story_of(data, CHIP) == story_of(data, LAB)
    (ruling,) = [json.loads(line) for line in run(data, "rulings", "--json").output.splitlines()]
    undone = run(data, "rulings", "--undo", ruling["id"], "--why", "잘못 봤다")

    assert merged.exit_code == 0, merged.output
    assert "3 articles" in merged.output
    assert together
    assert (ruling["kind"], ruling["why"], ruling["state"]) == ("merge", "한 회사의 같은 발표", "in force")
    assert "undone" in undone.output
    assert (story_of(data, CHIP), story_of(data, LAB)) == (chip, lab)


def test_an_article_is_taken_out_of_its_story_and_a_later_merge_outdoes_it(data: Path):
    chip = story_of(data, CHIP)

    parted = run(data, "split", chip, COPY, "--why", "다른 행사")
    apart = story_of(data, COPY)
    run(data, "merge", chip, apart, "--why", "역시 같다")

    assert parted.exit_code == 0, parted.output
    assert apart != chip
    assert story_of(data, COPY) == chip


def test_a_story_that_was_parted_tells_where_all_its_articles_are_and_each_part_names_the_other(data: Path):
    chip = story_of(data, CHIP)

    parted = run(data, "split", chip, COPY, "--why", "다른 행사")
    apart = story_of(data, COPY)
    ruling = json.loads(run(data, "rulings", "--json").output)

    assert [line.split("  ")[0] for line in parted.output.splitlines()[1:]] == [chip, apart]
    assert "(1 article)" in parted.output
    assert f"parted from {apart} by {ruling['who']}" in " ".join(run(data, "story", chip).output.split())
    assert f"parted from {chip} by {ruling['who']}" in " ".join(run(data, "story", apart).output.split())


def test_what_a_ruling_sets_off_is_logged_and_not_printed(data: Path):
    done = run(data, "split", story_of(data, CHIP), COPY, "--why", "다른 행사")

    assert "begin" not in done.output
    assert (data / "logs" / "newstrail.jsonl").exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("merge", "nope", "neither", "--why", "x"), "no story 'nope'"),
        (("split", "STORY", "https://nowhere.test/", "--why", "x"), "not in story"),
        (("split", "STORY", "https://nowhere.test/", "--why", "x"), "--json` shows the addresses"),
        (("split", "STORY", CHIP, COPY, "--why", "x"), "no article would be left"),
        (("split", "ALONE", LAB, "--why", "x"), "has one article"),
        (("merge", "STORY", "STORY", "--why", "x"), "two stories or more"),
        (("rulings", "--undo", "r-0", "--why", "x"), "no ruling 'r-0'"),
        (("rulings", "--undo", "r-0"), "needs the reason"),
    ],
)
def test_what_cannot_be_decided_is_refused_with_what_to_do(data: Path, words: tuple[str, ...], said: str):
    stories = {"STORY": story_of(data, CHIP), "ALONE": story_of(data, LAB)}

    done = run(data, *(stories.get(word, word) for word in words))

    assert done.exit_code != 0
    assert said in f"{done.output}{done.exception}"
    assert run(data, "rulings", "--json").output == ""


@pytest.mark.parametrize("words", [("merge", CHIP, LAB), ("split", CHIP, COPY)], ids=lambda words: words[0])
def test_a_ruling_that_is_interrupted_at_work_is_kept_and_applied_later(data: Path, words: tuple[str, ...]):
    command, first, second = words
    waiting(data, 200)
    names = [story_of(data, first), story_of(data, second) if command == "merge" else second]
    call = [sys.executable, "-m", "newstrail", "--config", str(shipped_config()), "--data", str(data), command, *names]

    process = subprocess.Popen([*call, "--why", "확인했다"], stderr=subprocess.PIPE, text=True)
    until_ruled(data, process)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=120)

    assert process.returncode == 1, said
    assert (story_of(data, first) == story_of(data, second)) is (command == "split")  # as it was
    with closing(open_house(str(shipped_config()), str(data))) as opened:
        (ruling,) = opened.edges.store.rulings.all()
        while opened.edges.store.filings.waiting():
            assert not perform(Cluster(), opened.edges).problem
    assert (story_of(data, first) == story_of(data, second)) is (command == "merge")
    assert list(filter(None, said.splitlines())) == [
        f"{ruling.id}: kept; the next `newstrail run` applies it, or `rulings --undo` takes it back.",
        "stopped",
    ]


def waiting(data: Path, many: int) -> None:
    """So many articles that are read and not placed: placing them takes seconds."""
    store = Store(f"sqlite:///{data / 'newstrail.db'}", data)
    for number in range(many):
        at = NOW + timedelta(hours=3, minutes=number)
        text = " ".join(f"낱말{number * 7 + place}" for place in range(120))
        given = {"title": f"리벨리온 소식 {number}", "text": text, "outlet": f"신문{number % 9}"}
        store.filings.file(a_filing(f"https://w.test/{number}", published=a_stamp(at), first_seen=at, **given))
    store.close()


def until_ruled(data: Path, process: subprocess.Popen[str]) -> None:
    """Wait until the ruling is kept, and being applied."""
    with closing(sqlite3.connect(data / "newstrail.db")) as database:
        while process.poll() is None:
            if database.execute("SELECT 1 FROM rulings").fetchone():
                time.sleep(0.1)
                return
            time.sleep(0.01)
    raise AssertionError(process.communicate())
