"""How a story came to be, as the store tells it: translations, credits, and what counts as a report of its own."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

import pytest

from newstrail.core.arrange import arrange, marks
from newstrail.model import Filing, Kind
from newstrail.store import Store
from tests.making import NOW, a_filing, a_mention, a_stamp

TITLE = "리벨리온, 서산에 3조원 칩 공장 짓는다"
KOREAN = "리벨리온이 2일 충남 서산에 3조원을 들여 칩 공장을 짓는다고 밝혔다. 직원 1200명을 뽑고 내년 봄 착공한다."
HEADLINE = "Rebellions to build 3 trillion won chip plant in Seosan"
ENGLISH = (
    "Rebellions said on Monday it would spend 3 trillion won on a chip plant in Seosan, hire 1,200, begin in spring. "
    "Two meetings with residents are planned for April."
)
RETOLD = f"{KOREAN} 블룸버그통신은 해외 투자자도 참여한다고 보도했다."

# outlet, family, language, title, text
FOUR = (
    ("가나일보", "gana", "ko", TITLE, KOREAN),
    ("Gana Daily", "gana", "en", HEADLINE, ENGLISH),
    ("Another Paper", "", "en", HEADLINE, ENGLISH),
    ("다라신문", "", "ko", "리벨리온 3조원 공장, 블룸버그 “해외 자금도”", RETOLD),
)


def filings() -> list[Filing]:
    return [
        a_filing(
            f"https://{place}.test/{place}",
            title=title,
            text=text,
            outlet=outlet,
            family=family,
            language=language,
            published=a_stamp(at := NOW + timedelta(hours=place)),
            first_seen=at,
            mentions=(a_mention(where="title"),),
        )
        for place, (outlet, family, language, title, text) in enumerate(FOUR)
    ]


def place(store: Store, given: Sequence[Filing]) -> str:
    for filing in given:
        store.filings.file(filing)
    unplaced = store.filings.unplaced(100)
    store.placing.place(arrange(unplaced, store.placing.candidates(marks(unplaced))))
    found = store.placing.story_of("https://0.test/0")
    assert found
    return found


@pytest.mark.parametrize("size", [1, 4])
def test_a_translation_is_kept_with_its_original_and_counts_as_no_report_of_its_own(store: Store, size: int):
    for start in range(0, 3, size):
        story = place(store, filings()[:3][start : start + size])

    verdicts = [member.verdict for member in store.counts.members(story)]

    assert [(one.kind, one.of, one.relation) for one in verdicts] == [
        (Kind.NEW, None, ""),
        (Kind.COPY, "https://0.test/0", "translated"),
        (Kind.COPY, "https://1.test/1", "same"),
    ]
    assert store.placing.stories([story])[story].roots == 1


def test_what_comes_late_before_a_translation_leaves_the_translation_what_it_is(store: Store):
    original, translation, copy, _ = filings()
    place(store, [original])
    place(store, [copy])
    story = place(store, [translation])

    members = store.counts.members(story)

    assert [(one.outlet, one.verdict.relation) for one in members] == [
        ("가나일보", ""),
        ("Gana Daily", "translated"),
        ("Another Paper", "same"),
    ]


def test_an_article_names_the_houses_whose_reports_it_retells(store: Store):
    story = place(store, filings())

    members = store.counts.members(story)

    assert [(one.outlet, one.credits) for one in members] == [
        ("가나일보", ()),
        ("Gana Daily", ()),
        ("Another Paper", ()),
        ("다라신문", ("bloomberg",)),
    ]


def told(place: int, outlet: str, title: str, words: str, each: int = 20, number: int = 1) -> Filing:
    at = NOW + timedelta(hours=place)
    text = " ".join(f"{word}{n} 칩" for word in words.split() for n in range(each))
    given = {"published": a_stamp(at), "first_seen": at, "mentions": (a_mention(where="title"),), "number": number}
    return a_filing(f"https://{place}.test/{place}", title=title, text=text, outlet=outlet, **given)


def test_what_was_made_of_an_earlier_report_is_so_again_when_what_tied_it_to_a_copy_is_edited_away(store: Store):
    before = [
        told(0, "가나일보", "리벨리온 서산 칩 공장에 3조원", "공장 투자"),
        told(1, "다라통신", "[속보] 리벨리온, 서산 칩 공장 짓는다", "착공", each=8),
        told(2, "다라통신", "리벨리온, 서산 칩 공장에 3조원…내년 봄 착공(종합)", "투자 착공"),
    ]
    tie = told(3, "마바경제", "리벨리온 서산 칩 공장 3조원 투자", "공장 투자 착공")
    edited = told(3, "마바경제", "리벨리온 서산 칩 공장 3조원 투자", "주민 반대 도로 용수", number=2)

    def relation(*filings: Filing) -> tuple[str, str | None]:
        members = store.counts.members(place(store, filings))
        (verdict,) = (one.verdict for one in members if one.url == "https://2.test/2")
        return verdict.relation, verdict.of

    assert relation(*before) == ("updated", "https://1.test/1")
    assert relation(tie) == ("rewritten", "https://0.test/0")
    assert relation(edited) == ("updated", "https://1.test/1")
