"""Settings: one file, the environment over it, and mistakes told by file, line and key."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from newstrail.app import shipped_config
from newstrail.errors import BadConfig
from newstrail.settings import Settings, as_toml_values, read_settings
from newstrail.settings.toml import line_of


def written(folder: Path, text: str) -> Path:
    path = folder / "newstrail.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_shipped_file_says_what_the_defaults_are():
    shipped = tomllib.loads((shipped_config() / "newstrail.toml").read_text(encoding="utf-8"))

    assert shipped == as_toml_values(Settings())


def test_every_setting_of_the_shipped_file_has_a_comment():
    lines = (shipped_config() / "newstrail.toml").read_text(encoding="utf-8").splitlines()
    first = lines[: [i for i, line in enumerate(lines) if line == "[[digest]]"][1]]

    bare = [line for line in first if "=" in line and "#" not in line]
    assert [line.split(" =")[0] for line in bare] in ([], ["name", "at", "zone", "every"])


def test_a_file_changes_what_it_names_and_nothing_else(tmp_path: Path):
    settings = read_settings(written(tmp_path, "[fetch]\nrest = 9\n"))

    assert settings.fetch.rest == 9
    assert settings.fetch.timeout == Settings().fetch.timeout


def test_the_environment_wins_over_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("NEWSTRAIL_FETCH__REST", "7")

    settings = read_settings(written(tmp_path, "[fetch]\nrest = 9\nworkers = 3\n"))

    assert (settings.fetch.rest, settings.fetch.workers) == (7, 3)


@pytest.mark.parametrize(
    ("text", "line", "key"),
    [
        ("[fetch]\nrest = 3\ntimout = 4\n", 3, "fetch.timout"),
        ("[fetch]\nrest = 'soon'\n", 2, "fetch.rest"),
        ("[fech]\nrest = 3\n", 1, "fech"),
        ('[[digest]]\nname = "a"\n\n[[digest]]\nname = "b"\nzone = "Asia/Soul"\n', 6, "digest.1.zone"),
        ('[[digest]]\nname = "a"\n[[digest]]\nname = "a"\n', 3, "digest.name"),
        ("[fetch\nrest = 3\n", 1, None),
    ],
)
def test_a_mistake_names_file_line_and_key(tmp_path: Path, text: str, line: int, key: str | None):
    path = written(tmp_path, text)

    with pytest.raises(BadConfig) as caught:
        read_settings(path)

    assert (caught.value.file, caught.value.line, caught.value.key) == (path, line, key)
    assert str(caught.value).startswith(f"{path}:{line}: ")


def test_a_mistake_in_the_environment_names_the_variable(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("NEWSTRAIL_FETCH__REST", "soon")

    with pytest.raises(BadConfig, match="NEWSTRAIL_FETCH__REST"):
        read_settings(None)


def test_a_file_that_is_not_utf8_or_not_there_is_told(tmp_path: Path):
    path = tmp_path / "newstrail.toml"
    path.write_bytes("[fetch]\n# 설정\n".encode("cp949"))

    with pytest.raises(BadConfig, match="UTF-8"):
        read_settings(path)
    with pytest.raises(BadConfig, match="cannot be read"):
        read_settings(tmp_path / "absent.toml")


def test_the_line_of_a_key_in_the_third_table_of_an_array_is_found():
    text = '[[s]]\nkey = 1\n[[s]]\nkey = 2\n\n[[s]]\nkey = 3\nurl = ""\n'

    assert line_of(text, ("s", 2, "url")) == 8
    assert line_of(text, ("s", 1, "absent")) == 3
