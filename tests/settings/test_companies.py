from __future__ import annotations

from pathlib import Path

import pytest

from newstrail.errors import BadConfig
from newstrail.model import Alias
from newstrail.settings.companies import accept, instead, overlay, read_companies

SHIPPED = Path(__file__).parents[2] / "config" / "companies.toml"


def written(folder: Path, text: str) -> Path:
    path = folder / "companies.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_shipped_list_has_the_first_articles_companies_and_many_more():
    companies = {company.id: company for company in read_companies(SHIPPED)}

    assert len(companies) >= 40
    assert {"microsoft", "openai", "nvidia", "aws", "google", "naver", "navercloud"} <= companies.keys()
    assert {"samsung-electronics", "sapeon", "rebellions", "furiosaai", "skt", "ktcloud", "kt"} <= companies.keys()
    [successor] = [tie for tie in companies["sapeon"].relations if tie.kind == "successor"]
    assert (successor.of, successor.since) == ("rebellions", "2024-12-02")


def test_the_smallest_form_is_an_id_a_name_and_aliases(tmp_path: Path):
    path = written(
        tmp_path, '[[companies]]\nid = "a"\nname = "A"\naliases = ["가람"]\n\n[[companies]]\nid = "b"\nname = "B"\n'
    )

    first, second = read_companies(path)

    assert first.aliases == (Alias(text="가람"),)
    assert second.aliases == (Alias(text="B"),)


@pytest.mark.parametrize(
    ("text", "line", "key"),
    [
        ('[[companies]]\nid = "a\n', 2, None),
        ('[[companies]]\nid = "a"\ncolour = "red"\n', 3, "companies.0.colour"),
        ('[[companies]]\nid = "a"\naliases = "b"\n', 3, "companies.0.aliases"),
        ('[[companies]]\nid = "A B"\n', 2, "companies.0.id"),
        ('[[companies]]\nid = "a"\n\n[[companies]]\nid = "a"\n', 5, "id"),
        ('[[companies]]\nid = "a"\nrelations = [{ kind = "owns", of = "z" }]\n', 3, "relations"),
        ('[[companies]]\nid = "a"\ncontext = ["@none"]\n', 3, "context"),
        ('[[companies]]\nid = "a"\naliases = ["x"]\n\n[[companies]]\nid = "b"\naliases = ["x"]\n', 7, "aliases"),
        ("[[watches]]\n", 1, "watches"),
    ],
)
def test_a_mistake_names_file_line_and_key(tmp_path: Path, text: str, line: int, key: str | None):
    path = written(tmp_path, text)

    with pytest.raises(BadConfig) as told:
        read_companies(path)

    assert (told.value.file, told.value.line, told.value.key) == (path, line, key)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('aliases = "b"', "must be a list, in square brackets"),
        ("aliases = [3]", "must be text, in quotation marks"),
        ('aliases = [{ text = "" }]', "must be longer"),
        ('aliases = [{ text = "b", colour = "red" }]', "is not known here; there are text, any_case"),
        ('follow = "perhaps"', "must be true or false"),
        ('relations = [{ kind = "owns", of = "b", when = 1 }]', "is not known here; there are kind, of, since, until"),
        ('relations = [{ kind = "owns", of = "b", since = "soon" }]', "must be a date: 2024-12-02"),
        ('[[companies]]\nid = "A B"', "must be of small Latin letters, digits and hyphens: sk-hynix"),
        ('[[companies]]\nname = "B"', "is missing: give it"),
    ],
)
def test_a_mistake_is_told_with_what_to_write_instead(tmp_path: Path, text: str, said: str):
    path = written(tmp_path, f'[[companies]]\nid = "a"\n{text}\n')

    with pytest.raises(BadConfig) as told:
        read_companies(path)

    assert str(told.value) == f"{path}:{told.value.line}: {told.value.key}: {said}"
    assert told.value.line


def test_a_single_table_where_a_list_of_tables_belongs_is_told(tmp_path: Path):
    path = written(tmp_path, '[companies]\nid = "a"\n')

    with pytest.raises(BadConfig, match=r"companies.toml:1: companies: must be a list of tables: .* two pairs"):
        read_companies(path)


def test_a_word_group_is_spelled_out(tmp_path: Path):
    path = written(tmp_path, '[words]\nsport = ["야구"]\n\n[[companies]]\nid = "a"\nagainst = ["@sport", "축제"]\n')

    [company] = read_companies(path)

    assert company.against == ("야구", "축제")


def test_an_own_entry_changes_what_it_says_and_takes_the_names_it_claims(tmp_path: Path):
    shipped = read_companies(SHIPPED)
    own = read_companies(
        written(
            tmp_path, '[[companies]]\nid = "kt"\ntickers = ["1"]\n\n[[companies]]\nid = "x"\naliases = ["사피온"]\n'
        ),
        shipped,
    )

    merged = {company.id: company for company in overlay(shipped, own)}

    assert merged["kt"].tickers == ("1",)
    assert merged["kt"].name == "KT"
    assert "사피온" not in {alias.text for alias in merged["sapeon"].aliases}


def test_a_list_given_instead_follows_its_own_companies_alone(tmp_path: Path):
    shipped = read_companies(SHIPPED)
    given = read_companies(written(tmp_path, '[[companies]]\nid = "kt"\naliases = ["KT"]\n'), shipped)

    listed = instead(shipped, given)

    assert [company.id for company in listed if company.follow] == ["kt"]
    assert len(listed) == len(shipped)


def test_an_accepted_candidate_becomes_an_entry_that_can_be_read(tmp_path: Path):
    path = tmp_path / "own" / "companies.toml"
    article = '딥"가람이 로봇을 만든다. 딥"가람의 로봇은 빠르다.'

    first = accept(path, '딥"가람', ["DeepGaram"], article, taken=())
    second = accept(path, "딥 가람", [], article, taken=(first.id,))

    assert [company.id for company in read_companies(path)] == [first.id, second.id] == ["dip-garam", "dip-garam-2"]
    assert read_companies(path)[0].aliases == (Alias(text='딥"가람'), Alias(text="DeepGaram"))
    assert "로봇" in first.context
