"""`inspect diff`: rows for a program, side by side for a person."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from rich.cells import cell_len

from newstrail.cli import cli

STAYS = "Shares rose 3 percent."
OLD = f"""가람조선, 운반선 수주

가람조선이 운반선을 3조원에 수주했다.
노조는 초과 근무에 동의한다.
{STAYS}
"""
NEW = f"""가람조선, 운반선 수주

새로 들어온 단락이다.
가람조선이 운반선을 3천억원에 수주했다.
노조는 초과 근무에 동의하지 않는다.
{STAYS}
"""


@pytest.fixture
def texts(tmp_path: Path) -> tuple[str, str]:
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    old.write_text(OLD, encoding="utf-8")
    new.write_text(NEW, encoding="utf-8")
    return str(old), str(new)


def test_a_pipe_gets_an_object_a_change(texts: tuple[str, str]):
    told = CliRunner().invoke(cli, ["inspect", "diff", *texts]).output

    assert [json.loads(line)["kind"] for line in told.splitlines()] == ["added", "number", "negation"]


@pytest.mark.parametrize("width", [50, 80])
def test_side_by_side_each_paragraph_stands_by_the_one_it_became(
    texts: tuple[str, str], monkeypatch: pytest.MonkeyPatch, width: int
):
    monkeypatch.setenv("COLUMNS", str(width))

    told = CliRunner().invoke(cli, ["inspect", "diff", "--beside", *texts]).output

    assert told.startswith("added, number, negation\n")
    assert told.index("새로 들어온") < told.index("[-3조원에-]") < told.index("[-동의한다.-]")
    assert "{+3천억원에+}" in told
    assert STAYS not in told
    assert max(map(cell_len, told.splitlines())) <= width


def test_in_a_terminal_they_are_shown_side_by_side_with_colours(texts: tuple[str, str]):
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "newstrail", "inspect", "diff", *texts]
    environment = {**os.environ, "COLUMNS": "80", "TERM": "xterm", "PYTHONUTF8": "1"}

    with subprocess.Popen(command, stdout=theirs, env=environment) as shown:
        os.close(theirs)
        told = b""
        while True:
            try:
                piece = os.read(ours, 4096)
            except OSError:  # how a terminal says that the other end is closed
                break
            if not piece:
                break
            told += piece
    os.close(ours)

    assert shown.returncode == 0
    assert "\x1b[1;4;32m3천억원에\x1b[0m" in told.decode()
