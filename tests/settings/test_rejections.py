"""What a person said is not meant: rules in a file, kept and undone."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from newstrail.core.match import Lexicon, match
from newstrail.errors import BadConfig
from newstrail.model import Alias, Company, Rejection
from newstrail.settings.rejections import read_rejections, write_rejections

NOW = datetime(2026, 3, 2, tzinfo=UTC)
RULE = Rejection(company="titan", passage='타이탄은 "토성"의 위성이다.', alias="타이탄", article="https://a.test/1")
LEXICON = Lexicon([Company(id="titan", name="타이탄", aliases=(Alias(text="타이탄"),))])


def test_a_rule_written_is_a_rule_read_and_writing_it_twice_changes_nothing(tmp_path: Path):
    path = tmp_path / "rejections.toml"

    first = write_rejections(path, [RULE, RULE], NOW)
    before = path.read_bytes()
    second = write_rejections(path, [RULE], NOW)

    assert (first, second) == (1, 0)
    assert read_rejections(path) == (RULE,)
    assert path.read_bytes() == before


def test_every_rule_of_the_file_still_withholds_what_it_was_written_for(tmp_path: Path):
    path = tmp_path / "rejections.toml"
    texts = ["타이탄은 위성이다. 크다.", "영화 ‘타이탄의 도구’가 개봉했다."]
    write_rejections(path, [Rejection(company="titan", passage=text) for text in texts], NOW)

    rules = read_rejections(path)

    assert all(match("", text, LEXICON) for text in texts)
    assert not any(match("", rule.passage, LEXICON, rules) for rule in rules)
    assert match("", "타이탄은 새 공장을 짓는다.", LEXICON, rules)


def test_no_file_is_no_rule(tmp_path: Path):
    assert read_rejections(tmp_path / "rejections.toml") == ()


def test_a_mistake_in_the_file_names_line_and_key(tmp_path: Path):
    path = tmp_path / "rejections.toml"
    path.write_text('[[reject]]\ncompany = "titan"\npassage = "x"\n', encoding="utf-8")

    with pytest.raises(BadConfig) as caught:
        read_rejections(path)

    assert (caught.value.line, caught.value.key) == (3, "passage")
