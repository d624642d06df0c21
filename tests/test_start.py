"""The command line starts quickly, and its help fits a terminal."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from newstrail.cli import COMMANDS, cli

ROOT = Path(__file__).parents[1]

#: Each takes tens of milliseconds to import; none may stand between a person and `--help`.
HEAVY = (
    "pydantic",
    "structlog",
    "sqlalchemy",
    "httpx",
    "lxml",
    "trafilatura",
    "feedparser",
    "rich",
    "apscheduler",
    "jinja2",
)


def test_help_imports_nothing_heavy():
    code = (
        "import sys\nfrom newstrail.cli import cli\n"
        "try:\n    cli(['--help'])\nexcept SystemExit:\n    pass\n"
        "print(sorted(sys.modules), file=sys.stderr)"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert "Usage:" in done.stdout
    assert [name for name in HEAVY if f"'{name}'" in done.stderr] == []


def test_help_fits_a_terminal_of_80_by_40():
    lines = CliRunner().invoke(cli, ["--help"], terminal_width=80).output.splitlines()

    assert len(lines) <= 40
    assert max(map(len, lines)) <= 80


@pytest.mark.parametrize("name", [name for commands in COMMANDS.values() for name in commands])
def test_every_command_of_the_table_exists_and_explains_itself(name: str):
    done = CliRunner().invoke(cli, [name, "--help"])

    assert done.exit_code == 0, done.output
    assert "Usage:" in done.output


def test_the_reference_of_commands_is_what_the_commands_say():
    written = (ROOT / "docs" / "reference" / "commands.md").read_text(encoding="utf-8")

    made = subprocess.run(
        [sys.executable, ROOT / "scripts" / "reference", "--print"], capture_output=True, text=True, check=True
    )

    assert made.stdout == written, "run scripts/reference"


def test_the_reference_of_inspect_names_every_rule_and_flag():
    from newstrail.core import extract, match

    written = (ROOT / "docs" / "reference" / "inspect.md").read_text(encoding="utf-8")
    lines = [*(match.__doc__ or "").splitlines(), *(extract.__doc__ or "").splitlines()]
    words = [line.split()[0] for line in lines if re.match(r"[a-z-]+ {2,}\S", line) and not line.startswith("rule ")]

    assert len(words) > 15
    assert [word for word in words if f"`{word}`" not in written] == []


@pytest.mark.parametrize("page", [*sorted(ROOT.glob("docs/**/*.md")), ROOT / "README.md"], ids=lambda page: page.name)
def test_every_link_of_a_page_leads_somewhere(page: Path):
    text = re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)

    targets = [target.partition("#")[0] for target in re.findall(r"\]\(([^)\s]+)\)", text) if "://" not in target]

    assert [target for target in targets if target and not (page.parent / target).exists()] == []


def test_wrong_words_exit_with_2_and_say_so():
    done = subprocess.run([sys.executable, "-m", "newstrail", "folow"], capture_output=True, text=True, check=False)

    assert done.returncode == 2
    assert "folow" in done.stderr


def test_an_option_behind_its_command_is_told_where_it_stands():
    called = [sys.executable, "-m", "newstrail", "status", "--data", "mine"]

    done = subprocess.run(called, capture_output=True, text=True, check=False)

    assert done.returncode == 2
    assert "--data stands before the command: newstrail --data DIR" in done.stderr
