"""Installed from a wheel, newstrail works as from its checkout: the configuration travels inside."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel's contents, as an installer lays them out."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder / "dist")],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (wheel,) = (folder / "dist").glob("*.whl")
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(folder / "site")
    return folder / "site"


def newstrail(installed: Path, *words: str, home: Path) -> subprocess.CompletedProcess[str]:
    """Run the wheel's newstrail, away from the checkout and from anybody's home."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("NEWSTRAIL_", "XDG_"))}
    return subprocess.run(
        [sys.executable, "-m", "newstrail", *words],
        cwd=home,
        env={**clean, "PYTHONPATH": str(installed), "HOME": str(home)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_wheel_carries_configuration_steps_and_world(installed: Path):
    inside = {str(path.relative_to(installed / "newstrail")) for path in (installed / "newstrail").rglob("*")}

    assert {"config/newstrail.toml", "config/companies.toml", "config/sources.toml", "py.typed"} <= inside
    assert any(name.startswith("store/migrations/versions/0001") for name in inside)
    assert "demo/world/outlets.toml" in inside


def test_init_writes_what_doctor_then_finds_in_force(installed: Path, tmp_path: Path):
    made = newstrail(installed, "init", "mine", home=tmp_path)
    told = newstrail(installed, "--config", "mine", "--data", "data", "doctor", home=tmp_path)
    again = newstrail(installed, "init", "mine", home=tmp_path)

    assert made.returncode == 0, made.stderr
    assert told.returncode == 0, told.stdout + told.stderr
    assert "mine" in told.stdout
    assert "Nothing is wrong." in told.stdout
    assert again.returncode == 1
    assert "nothing was written" in again.stderr
