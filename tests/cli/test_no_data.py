"""A data folder that is mistyped is told as such; only what begins to gather makes one."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

import newstrail
from newstrail.app import shipped_config
from newstrail.cli import cli
from newstrail.errors import BadInput

READING = [
    "claims", "compare kt naver", "deliver", "diff https://a.test/1", "digest", "export articles", "merge a b --why x",
    "migrate", "reread", "rulings", "search kt", "since", "split s a --why x", "status", "story s", "timeline kt",
    "verify", "watch list", "watch pause kt", "why https://a.test/1",
]  # fmt: skip


@pytest.mark.parametrize("words", READING)
def test_a_command_that_reads_makes_no_data_folder_and_says_what_does(tmp_path: Path, words: str):
    mistyped = tmp_path / "newstral"

    done = CliRunner().invoke(cli, ["--config", str(shipped_config()), "--data", str(mistyped), *words.split()])

    assert isinstance(done.exception, BadInput), done.output
    assert str(done.exception).startswith(f"{mistyped}: no data folder of newstrail")
    assert "follow ARTICLE" in str(done.exception)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("words", ["sources list", "sources export"])
def test_the_sources_that_come_with_it_are_shown_before_anything_has_begun(tmp_path: Path, words: str):
    data = tmp_path / "data"

    done = CliRunner().invoke(cli, ["--config", str(shipped_config()), "--data", str(data), *words.split()])

    assert done.exit_code == 0, done.output
    assert "yna" in done.output
    assert list(tmp_path.iterdir()) == []


def test_the_doctor_finds_nothing_wrong_with_what_has_not_begun_and_begins_nothing(tmp_path: Path):
    done = CliRunner().invoke(cli, ["--config", str(shipped_config()), "--data", str(tmp_path / "data"), "doctor"])

    assert done.exit_code == 0, done.output
    assert "none yet" in done.output
    assert "Nothing is wrong." in done.output
    assert list(tmp_path.iterdir()) == []


def test_what_a_person_says_of_companies_and_sources_may_come_first(tmp_path: Path):
    made = tmp_path / "data"

    done = CliRunner().invoke(cli, ["--config", str(shipped_config()), "--data", str(made), "watch", "add", "kt"])

    assert done.exit_code == 0, done.output
    assert made.is_dir()


def test_an_archive_that_is_not_there_is_not_made(tmp_path: Path):
    with pytest.raises(BadInput, match="no data folder"):
        newstrail.open(tmp_path / "newstral")
    assert list(tmp_path.iterdir()) == []
