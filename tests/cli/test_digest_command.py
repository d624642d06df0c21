"""`newstrail digest`, as a person mistypes it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.parametrize("option", ["--date", "--replay"])
def test_what_is_no_date_is_told_plainly(tmp_path: Path, option: str):
    called = subprocess.run(
        [sys.executable, "-m", "newstrail", "--data", str(tmp_path), "digest", option, "yesterday"],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert called.returncode == 2
    assert "'yesterday' does not match the format '%Y-%m-%d'" in called.stderr
    assert "Traceback" not in called.stderr
