"""`newstrail demo`, as a person calls it; the whole three years are lived in tests/test_house.py."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from newstrail.cli import cli
from newstrail.errors import BadInput


def demo(*words: str) -> Result:
    return CliRunner().invoke(cli, ["demo", *words])


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory) -> tuple[Result, Path]:
    folder = tmp_path_factory.mktemp("demo")
    return demo("--days", "2", "--data", str(folder), "--language", "ko"), folder


def test_it_tells_whom_it_follows_and_what_it_did(ran: tuple[Result, Path]) -> None:
    result, _ = ran

    assert result.exit_code == 0, result.output
    assert "13 companies are watched" in result.stdout
    assert "requests answered" in result.stdout
    assert "items accounted for" in result.stdout
    assert "problem" not in result.stderr


def test_it_prints_one_digest_in_the_language_asked_for(ran: tuple[Result, Path]) -> None:
    result, _ = ran

    assert "# 뉴스" in result.stdout


def test_it_says_where_the_files_are_and_they_are_there(ran: tuple[Result, Path]) -> None:
    result, folder = ran

    assert f"newstrail --data {folder} " in result.stdout
    assert (folder / "newstrail.db").is_file()
    assert list((folder / "digests" / "daily").glob("2023-06-*.md"))


def test_what_it_says_to_call_next_can_be_called(ran: tuple[Result, Path]) -> None:
    result, _ = ran
    hints = re.findall(r"^  newstrail (--data .+)$", result.stdout, re.MULTILINE)

    called = {hint.split()[2]: CliRunner().invoke(cli, hint.split()) for hint in hints}

    assert {name: told.output for name, told in called.items() if told.exit_code} == {}
    assert {"story", "verify"} <= called.keys()


def test_it_does_not_write_among_other_files(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")

    result = demo("--data", str(tmp_path))

    assert isinstance(result.exception, BadInput)
    assert "not empty" in str(result.exception)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]
