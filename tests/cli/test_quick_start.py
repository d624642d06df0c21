"""What a command imports before it has done anything: no more than it needs, or every call waits for it."""

from __future__ import annotations

import subprocess
import sys

import pytest

#: Runs the command line, then says which modules it took.
CALL = """
import sys
from newstrail.cli import main
try:
    main()
finally:
    print(*sys.modules, file=sys.stderr)
"""

#: Whole parts of the house that only some commands go through.
HEAVY = ("sqlalchemy", "httpx", "bs4", "apscheduler", "newstrail.app", "newstrail.pipeline", "concurrent.futures")


@pytest.mark.parametrize(
    "words", ["--help", "--version", "status --help", "run --help", "inspect --help", "inspect url https://a.test/1"]
)
def test_a_command_that_opens_no_house_imports_none(words: str):
    done = subprocess.run([sys.executable, "-c", CALL, *words.split()], capture_output=True, text=True, check=True)

    assert done.stdout
    assert [name for name in HEAVY if name in done.stderr.split()] == []


def test_help_imports_no_command():
    done = subprocess.run([sys.executable, "-c", CALL, "--help"], capture_output=True, text=True, check=True)

    ours = {name for name in done.stderr.split() if name.startswith("newstrail")}
    assert ours <= {"newstrail", "newstrail.cli", "newstrail.errors"}
