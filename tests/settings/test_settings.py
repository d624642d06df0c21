"""Settings: one file, the environment over it, and mistakes told by file, line and key."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from newstrail.app import shipped_config
from newstrail.errors import BadConfig
from newstrail.settings import Settings, as_toml_values, read_settings
from newstrail.settings.sources import read_sources
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


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[poll]\ninterval = inf\n", ":2: poll.interval: must be a number with an end"),
        ("[fetch]\ntimeout = 1e300\n", ":2: fetch.timeout: must be 5.256e+06 or less"),
        ("[fetch]\nrest = 'soon'\n", ":2: fetch.rest: must be a number"),
        ("[[fetch]]\nrest = 3\n", ":1: fetch: must be a table: write its name in one pair of brackets"),
        ("[poll]\nfloor = 100\nlongest = 10\n", ":1: poll: `longest` must not be shorter than `floor`"),
        ("[fetch]\ncontact = 'me@example.com'\n", ":2: fetch.contact: must be the address of a page: https://…"),
        ("[[digest]]\nname = 'a'\nat = '7:30'\n", ":3: digest.0.at: must be a time of day, two digits each: 07:30"),
        ("[store]\nurl = 'mysql://u:hush@x/y'\n", ":2: store.url: is no database newstrail can use: write sqlite:///"),
    ],
)
def test_a_mistake_is_told_in_words_of_what_to_write(tmp_path: Path, text: str, said: str):
    with pytest.raises(BadConfig) as caught:
        read_settings(written(tmp_path, text))

    assert f"newstrail.toml{said}" in str(caught.value)
    assert "hush" not in str(caught.value)


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("NEWSTRAIL_FETCH", "{bad", "write one variable a setting"),
        ("NEWSTRAIL_FECH__REST", "3", "no table 'fech': there are store, fetch"),
        ("NEWSTRAIL_STORE__URL", "mysql://u:hush@x/y", "NEWSTRAIL_STORE__URL: is no database newstrail can use"),
    ],
)
def test_a_mistake_in_the_environment_names_the_variable_and_no_secret(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, said: str
):
    monkeypatch.setenv(name, value)

    with pytest.raises(BadConfig) as caught:
        read_settings(None)

    assert said in str(caught.value)
    assert "hush" not in str(caught.value)


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ('[[source]]\nkey = "a"\n', ":1: source: is not known here: a source is a table [[sources]]"),
        ('[[sources]]\nkey = "a"\n', ":1: url: is missing"),
        ('[[sources]]\nkey = "a"\nurl = "http://x.test/"\nallow = ["127.0.0.1"]\n', ":4: allow.0: write host:port"),
        ('[[sources]]\nkey = "a"\nurl = "http://u:hush@x.test/"\n', ":3: url: cannot be used: give it without user"),
        ('[[sources]]\nkey = "a"\nurl = "http://x.test/"\ninterval = 1e300\n', ":4: interval: must be"),
    ],
)
def test_a_mistake_in_a_source_names_file_line_and_key(tmp_path: Path, table: str, said: str):
    path = tmp_path / "sources.toml"
    path.write_text(table, encoding="utf-8")

    with pytest.raises(BadConfig) as caught:
        read_sources(path)

    assert f"sources.toml{said}" in str(caught.value)
    assert "hush" not in str(caught.value)
