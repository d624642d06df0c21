"""What the forms say of a day: quiet or blind, long or late; and nothing in a headline is mark-up."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import jsonschema
import pytest

from newstrail.deliver.html import html
from newstrail.deliver.json import as_json
from newstrail.deliver.letter import letter
from newstrail.deliver.markdown import explained, markdown, plain
from newstrail.deliver.sample import sample
from newstrail.deliver.view import subject, view
from newstrail.model import Account, Digest
from tests.deliver.golden import NOW

DAY = sample("ko", NOW)
EMPTY = replace(
    DAY, kind="digest", sections=(), top=(), ledger=(), sources=(), claims=(), edits=(), aside=(), troubles=()
)
SCHEMA = json.loads(
    (Path(__file__).parents[2] / "docs" / "reference" / "digest.schema.json").read_text(encoding="utf-8")
)


@pytest.mark.parametrize(
    ("looked", "said"), [(14, "신규 없음. 출처 14곳을 살펴봤습니다."), (0, "소식이 없는 것이 아니라 보지 못했습니다.")]
)
def test_a_quiet_day_is_said_and_told_apart_from_a_day_nobody_looked(looked: int, said: str):
    quiet = replace(EMPTY, looked=looked)

    for render in (markdown, plain, html, letter):
        assert said in render(quiet)


def test_a_digest_for_several_mornings_says_how_many_days_it_covers():
    late = replace(EMPTY, start=NOW - timedelta(days=4))

    assert view(late)["notices"] == ["4일치를 한데 묶었습니다. 그사이 나가지 못한 다이제스트를 대신합니다."]
    assert view(replace(late, every="week", language="en"))["notices"] == []


def test_a_delivery_that_failed_is_told_in_the_next_digest():
    assert "전달 실패: letter, 11/24 07:30 — smtp.example: connection refused" in plain(DAY)


@pytest.mark.parametrize("language", ["ko", "en", "both"])
def test_the_digest_object_is_what_its_schema_says(language: str):
    told = json.loads(as_json(sample(language, NOW)))

    jsonschema.Draft202012Validator(SCHEMA).validate(told)
    assert told["date"] == "2026-11-25"
    assert told["counts"] == {"fetched": 212, "shown": 8, "folded": 66, "dropped": 134, "pending": 4}


def test_the_schema_knows_every_key_and_no_other():
    told = json.loads(as_json(DAY))

    assert set(SCHEMA["properties"]) == set(told)
    assert set(SCHEMA["$defs"]["item"]["properties"]) == set(told["sections"][0]["items"][0])


def test_an_explanation_adds_ranks_and_fates_to_the_digest():
    text = explained(DAY)

    assert text.startswith(markdown(DAY).rstrip())
    assert "5.10 가온반도체, 2세대 칩" in text
    assert "pending: <https://haneul.example/pending/0>: not read yet" in text


def test_a_time_of_another_zone_is_told_in_the_readers_and_in_its_own():
    items = {item["id"]: item for section in view(DAY)["sections"] for item in section["items"]}

    assert items["s2"]["when"] == "11/24 20:30 (현지 06:30)"
    assert items["s3"]["when"] == "11/24"
    assert items["s4"]["when"] == "날짜 미상"


def test_a_story_in_the_other_language_has_a_line_in_the_readers_own():
    items = {item["id"]: item for section in view(DAY)["sections"] for item in section["items"]}

    assert items["s2"]["foreign"] == "영어"
    assert items["s2"]["notes"] == [{"lang": "ko", "text": "가온반도체 — 지연, 반도체 — Maru"}]
    assert items["s1"]["notes"] == []


def test_what_was_left_out_is_told_by_reason_the_commonest_first():
    accounts = [
        Account(f"https://a.test/{n}", "dropped", "published 2021-01, long before this period") for n in range(3)
    ]
    accounts += [Account("https://a.test/x", "dropped", "HTTP 404")]

    told = view(replace(DAY, ledger=tuple(accounts)))

    assert told["ledger"]["left_out"] == [{"why": "오래된 기사", "n": 3}, {"why": "HTTP 404", "n": 1}]


def test_a_day_long_ago_is_told_with_its_year_and_what_ails_a_source_in_the_readers_language():
    note = replace(DAY.sources[0], reason="410 from haneul.example", since=NOW - timedelta(days=300))
    ill = replace(DAY, sources=(note,))

    assert "새벽경제: 차단됨 — haneul.example 응답 410 (마지막 수집 2026-01-29 07:30)" in plain(ill)
    assert "blocked — 410 from haneul.example (last read 29 Jan 2026 07:30)" in plain(replace(ill, language="en"))


def test_a_day_with_nothing_but_an_edit_says_so():
    edited = replace(EMPTY, edits=DAY.edits, top=(DAY.edits[1].url,), looked=14)

    assert "새 이슈 없음. 달라진 것만 아래에 있습니다." in plain(edited)
    assert "1. 기사 삭제됨: Gaon to be sold (Harbor Times)" in plain(edited)


def test_words_that_end_inside_a_quotation_are_not_closed_twice():
    claim = replace(DAY.claims[0], text="나중에 결정할 예정”이라고 말했다.")

    assert view(replace(DAY, claims=(claim,)))["claims"][0]["quoted"] == "“나중에 결정할 예정”이라고 말했다."


def test_a_subject_is_one_line_however_long_the_headline():
    item = replace(DAY.sections[0].items[0], headline="가\r\nBcc: everyone@a.test\u2028\x00" + "나" * 400)
    told = replace(DAY, sections=(replace(DAY.sections[0], items=(item,)),), top=("s1",))

    assert len(subject(told)) <= 200
    assert subject(told).splitlines() == [subject(told)]
    assert "\x00" not in subject(told)


def test_a_letter_stays_under_what_mail_services_cut_off():
    long = replace(DAY, sections=tuple(replace(DAY.sections[0], company=str(n)) for n in range(10)))

    assert len(letter(long).encode()) < 102_000


def test_an_empty_digest_has_every_form():
    bare = Digest(
        name="d", language="en", zone="UTC", start=NOW, end=NOW, after_seq=0, upto_seq=0, sections=(), ledger=()
    )  # fmt: skip

    for render in (markdown, plain, html, letter, as_json):
        assert render(bare)
