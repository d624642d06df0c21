"""A user's own template is used, held in a sandbox and given up if it takes too much; a digest always leaves (H49)."""

from __future__ import annotations

from pathlib import Path

import pytest

from newstrail.deliver.destinations import own_forms
from newstrail.deliver.html import html
from newstrail.deliver.own import BadTemplate, render
from newstrail.deliver.sample import sample
from newstrail.deliver.view import view
from tests.deliver.golden import NOW

TOLD = view(sample("ko", NOW))


def test_an_own_template_is_given_the_words_of_the_digest():
    text = render("{{ title }}: {% for one in sections %}{{ one.name }} {% endfor %}", TOLD, escape=True)

    assert text == "뉴스 다이제스트: 가온반도체 누리클라우드 "


def test_what_was_fetched_is_escaped_and_never_a_template():
    told = {"headline": "<b>{{ 7 * 7 }}</b>"}

    assert render("<p>{{ headline }}</p>", told, escape=True) == "<p>&lt;b&gt;{{ 7 * 7 }}&lt;/b&gt;</p>"


@pytest.mark.parametrize(
    ("source", "why"),
    [
        ("{{ ().__class__.__base__.__subclasses__() }}", "SecurityError"),
        ("{{ ''.__class__.__mro__ }}", "SecurityError"),
        ("{{ sections.append(1) }}", "SecurityError"),
        ("{{ cycler.__init__.__globals__ }}", "SecurityError"),
        ("{% for a in range(1000000) %}{% endfor %}", "OverflowError"),
        ("{{ nothing_of_the_kind }}", "UndefinedError"),
        ("{% if %}", "TemplateSyntaxError"),
        ("{% include '/etc/passwd' %}", "no loader"),
        ("{% for a in range(99999) %}{{ 'x' * 999 }}{% endfor %}", "characters"),
        ("{{ 'x' * 9999999999 }}", "memory"),
    ],
)
def test_what_a_template_may_not_do_is_told(source: str, why: str):
    with pytest.raises(BadTemplate, match=why):
        render(source, TOLD, escape=True)


def test_a_template_that_never_ends_is_ended():
    loops = "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}"

    with pytest.raises(BadTemplate, match="took more than 2 seconds"):
        render(loops, TOLD, escape=True, seconds=2)


def test_a_template_of_the_config_folder_stands_in_for_the_built_in_form(tmp_path: Path):
    (tmp_path / "digest.md.j2").write_text("우리 신문 {{ day }}", encoding="utf-8")
    (tmp_path / "digest.html.j2").write_text("{{ ().__class__ }}", encoding="utf-8")
    day = sample("ko", NOW)

    forms = own_forms(tmp_path)

    assert forms["md"](day, "") == "우리 신문 2026-11-25(수)"
    assert "SecurityError" in forms["html"](day, "").splitlines()[0]
    assert forms["html"](day, "").splitlines()[1] == "<!doctype html>"
    assert forms["txt"](day, "") == own_forms(tmp_path / "none")["txt"](day, "")
    assert "mail" not in forms
    assert html(day)
