from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from newstrail.core.compare import changes, compare, segments
from newstrail.model import Mention, Revision

#: Labelled pairs of our own, Korean and English: what an edit did, and whether it matters.
OWN = Path(__file__).parents[2] / "benchmarks/own"
PAIRS = [json.loads(line) for line in (OWN / "diff.jsonl").read_text(encoding="utf-8").splitlines()]
#: Written later, mostly of what stands around a text.
LATER = [json.loads(line) for line in (OWN / "diff-fresh.jsonl").read_text(encoding="utf-8").splitlines()]
TEXT = "한빛반도체가 새 칩을 내년 양산한다. 투자액은 3조원이다."


def kinds(old: str, new: str, *, titles: tuple[str, str] = ("", "")) -> dict[str, bool]:
    return {change.kind: change.material for change in changes(titles[0], old, titles[1], new)}


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair['id']} {pair['kind']}")
def test_an_edit_is_typed_as_it_was_labelled(pair: dict[str, Any]) -> None:
    found = changes(pair["old_title"], pair["old"], pair["new_title"], pair["new"], pair.get("aliases", {}))

    assert pair["kind"] in {change.kind for change in found}
    assert any(change.material for change in found) is pair["material"]


def test_there_are_enough_pairs_of_every_kind() -> None:
    assert len(PAIRS) >= 150
    wanted = "none cosmetic added removed number company quote negation headline correction"
    assert {pair["kind"] for pair in PAIRS} == set(wanted.split())


def test_no_material_edit_of_the_later_pairs_is_missed_and_hardly_a_harmless_one_is_told() -> None:
    told = {pair["id"]: [pair["material"], False] for pair in LATER}
    for pair in LATER:
        found = changes(pair["old_title"], pair["old"], pair["new_title"], pair["new"])
        told[pair["id"]][1] = any(change.material for change in found)

    assert [name for name, (material, found) in told.items() if material and not found] == []
    assert len([name for name, (material, found) in told.items() if found and not material]) <= 0.02 * len(LATER)


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        (f"{TEXT}\n계약 3건 따내\n{TEXT}", f"{TEXT}\n계약 5건 따내\n{TEXT}", "number"),  # a heading
        (TEXT, f"{TEXT}\n인수는 없던 일로\n다음 협상은 봄에 열린다.", "added"),
        (f"{TEXT}\n{TEXT}\n많이 본 뉴스\n오늘 날씨", f"{TEXT}\n{TEXT}\n바로잡습니다: 투자액은 4조원", "correction"),
        (
            "한빛반도체 공장 3곳. /사진=한빛반도체",
            "한빛반도체 공장 5곳. /사진=한빛반도체",
            "number",
        ),  # nothing but a caption
        (f"{TEXT}\n광고\n투자는 늘지 않는다.", f"{TEXT}\n광고\n투자는 는다.", "negation"),  # an advert is no sentence
        ("The bank has 300 branches.", "The bank had 300 branches.", "added"),
        ("공정거래위원회가 조사한다.", "금융위원회가 조사한다.", "company"),
    ],
)
def test_what_looks_like_furniture_may_be_news(old: str, new: str, kind: str) -> None:
    assert kinds(old, new).get(kind)


def test_one_syllable_may_be_material() -> None:
    assert kinds(TEXT, TEXT.replace("양산한다", "양산하지 않는다")) == {"negation": True}
    assert kinds(TEXT, TEXT.replace("3조원", "3천억원")) == {"number": True}


def test_a_comma_is_not() -> None:
    assert kinds(TEXT, TEXT.replace("새 칩을", "새 칩을,")) == {"cosmetic": False}


def test_the_same_sum_written_otherwise_is_cosmetic() -> None:
    assert kinds(TEXT, TEXT.replace("3조원", "3,000,000,000,000원")) == {"cosmetic": False}


def test_a_sentence_that_moved_is_cosmetic() -> None:
    first, second = "칩은 5나노 공정에서 만든다.", "공장은 수원에 짓는다."

    assert kinds(f"{TEXT}\n{first}\n{second}", f"{TEXT}\n{second}\n{first}") == {"cosmetic": False}


def test_before_and_after_show_the_sentences() -> None:
    [change] = changes("", TEXT, "", TEXT.replace("3조원", "4조원"))

    assert (change.before, change.after) == ("투자액은 3조원이다.", "투자액은 4조원이다.")


def test_a_number_in_a_byline_or_stamp_does_not_count() -> None:
    old = f"입력 2024.03.18 09:10\n{TEXT}\n조회수 12"
    new = f"입력 2024.03.18 11:42\n{TEXT}\n조회수 1,284"

    assert kinds(old, new) == {"cosmetic": False}


def test_a_number_in_a_bullet_counts() -> None:
    old, new = f"{TEXT}\n◆ 매출 3조원, 영업이익 5천억원", f"{TEXT}\n◆ 매출 4조원, 영업이익 5천억원"

    assert kinds(old, new) == {"number": True}


def test_prose_about_copyright_stays() -> None:
    long = "두 언론사는 인공지능 회사가 기사를 무단 전재했다며 소송을 냈고 법원은 이 사건을 내년에 심리한다고 밝혔다."

    assert kinds(f"{TEXT} {long}", TEXT) == {"removed": True}


def revision(text: str) -> Revision:
    return Revision(url="http://a.test/1", title="제목", text=text, seen=datetime(2024, 3, 18, tzinfo=UTC))


def mention(alias: str, company: str) -> Mention:
    return Mention(company=company, alias=alias, where="text", start=0, end=0, rule="name", confidence=1.0)


def test_companies_come_from_the_mentions_of_both_revisions() -> None:
    old = revision("네이버가 칩을 만든다.")
    new = replace(old, text="카카오가 칩을 만든다.")

    found = compare(old, new, [mention("네이버", "naver")], [mention("카카오", "kakao")])

    assert [change.kind for change in found] == ["company"]


def test_another_spelling_of_a_company_is_no_other_company() -> None:
    old = revision("오픈AI가 칩을 만든다.")
    new = replace(old, text="오픈 AI가 칩을 만든다.")

    found = compare(old, new, [mention("오픈AI", "openai")], [mention("오픈 AI", "openai")])

    assert [change.kind for change in found] == ["cosmetic"]


def test_nothing_changed_is_said_in_one_change() -> None:
    [change] = compare(revision(TEXT), revision(TEXT))

    assert (change.kind, change.material) == ("none", False)


@pytest.mark.parametrize("pair", PAIRS[::5], ids=lambda pair: str(pair["id"]))
def test_segments_rebuild_both_texts(pair: dict[str, Any]) -> None:
    found = segments(pair["old"], pair["new"])

    assert "".join(segment.old for segment in found) == pair["old"]
    assert "".join(segment.new for segment in found) == pair["new"]


def test_segments_show_the_words_that_changed() -> None:
    found = [
        (s.old, s.new)
        for s in segments("값은 3조 원이고 칩은 새것이다", "값은 3천억 원이고 칩은 옛것이다")
        if not s.same
    ]

    assert found == [(" 3조", " 3천억"), (" 새것이다", " 옛것이다")]


@pytest.mark.parametrize("text", ["", "\n\n", "…", "\x00", "한", "가" * 5000])
def test_odd_texts_raise_nothing(text: str) -> None:
    assert changes("", text, "", TEXT)
    assert changes("", TEXT, "", text)


def test_the_hour_of_an_edit_in_a_byline_is_no_number():
    text = "새 칩은 4나노 공정으로 만든다고 회사가 밝혔다."
    before, after = "홍길동 기자 2024.08.18 16:30", "홍길동 기자 2024.08.18 16:30 수정 2024.08.20 10:20"

    found = changes("새 칩", f"{before}\n{text}", "새 칩", f"{after}\n{text}")

    assert [change.kind for change in found] == ["cosmetic"]
