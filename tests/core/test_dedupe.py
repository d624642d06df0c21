"""Copies: what is one report, what it is to the one it came from, and what is another report."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from typing import Any

import pytest

from newstrail.core.dedupe import NEW, dedupe, replay
from newstrail.core.traits import Alike, Neighbourhood, headline_key, read
from newstrail.model import Filing, Kind, Verdict
from tests.making import NOW, a_filing, a_mention, a_stamp

WIRE = (
    "가람반도체가 충남 서산에 새 공장을 세운다고 5일 밝혔다. 투자액은 3조원이며 내년 봄에 첫 삽을 뜬다. "
    "회사는 이곳에서 자동차에 들어가는 전력 반도체를 만들 계획이다. 채용 규모는 1200명으로 예상된다. "
    "도지사는 기자들에게 도로와 용수를 제때 대겠다고 약속했다. 주민 설명회는 다음 달 두 차례 열린다. "
    "업계에서는 이 결정이 경쟁사의 증설을 앞당길 수 있다는 말이 나온다."
)
ENGLISH = (
    "Garam Semiconductor said on Monday it would build a plant in Seosan, its first outside the capital region. "
    "The company plans to spend three trillion won and to break ground next spring. It will make power chips for "
    "cars there and hire about 1,200 people. The governor promised roads and water in time. Two meetings with "
    "residents are planned for next month, and rivals may now bring their own plans forward."
)
TITLE = "가람반도체, 서산에 3조원 공장 세운다"


# Any: `told` takes what a filing takes.


def placed(*filings: Filing) -> list[Verdict]:
    """The verdict on each, placed in this order."""
    near = Neighbourhood()
    for filing in filings:
        dedupe(read(filing), near)
    return [near.articles[filing.revision.url].verdict for filing in filings]


def told(number: int, title: str = TITLE, text: str = WIRE, *, hours: float = 1, **given: Any) -> Filing:
    """What outlet `number` prints, so many hours after the outlet before it."""
    at = NOW + timedelta(hours=hours * number)
    said: dict[str, Any] = {"title": title, "text": text, "outlet": f"신문{number}", "mentions": (), **given}
    return a_filing(f"https://paper{number}.test/a/{number}", published=a_stamp(at), first_seen=at, **said)


def test_a_wire_story_printed_by_two_papers_is_one_report() -> None:
    first, second = placed(told(1), told(2, text=WIRE + " (끝)"))
    assert (first.kind, second.kind) == (Kind.NEW, Kind.COPY)
    assert second.of == first.group == second.group == "https://paper1.test/a/1"
    assert second.relation == "same"


def test_an_english_wire_story_printed_by_two_papers_is_one_report() -> None:
    first, second = placed(
        told(1, "Garam to build plant in Seosan", ENGLISH), told(2, "Chipmaker heads west", f"(Reuters) - {ENGLISH}")
    )
    assert second.kind is Kind.COPY
    assert second.of == first.group


def test_the_same_words_in_another_order_are_another_report() -> None:
    words = WIRE.split()
    first, second = placed(told(1), told(2, "뒤섞인 말", " ".join(sorted(words))))
    assert second == Verdict(kind=Kind.NEW, group="https://paper2.test/a/2")
    assert first.kind is Kind.NEW


def test_the_same_headline_over_half_the_words_is_one_report() -> None:
    first, *rest = WIRE.split(". ")
    own = " ".join(f"{word}도" if at % 8 > 3 else word for at, word in enumerate(". ".join(rest).split()))
    assert placed(told(1), told(2, "다른 제목을 단 같은 날의 글", f"{first}. {own}"))[1].kind is Kind.NEW
    assert placed(told(1), told(2, f"[단독] {TITLE}", f"{first}. {own}"))[1].kind is Kind.COPY


def test_one_headline_joins_an_article_to_another_and_not_to_a_group_of_which_it_is_like_one_member() -> None:
    first, *rest = WIRE.split(". ")
    own = f"{first}. " + " ".join(f"{word}도" for word in ". ".join(rest).split())
    others = [told(2, "전력 반도체, 서산에서 만든다", WIRE), told(3, "서산 새 공장에 1200명 채용", WIRE)]

    alone = placed(told(1), told(4, text=own))
    grouped = placed(told(1), *others, told(4, text=own))

    assert alone[1].group == alone[0].group
    assert [one.group == grouped[0].group for one in grouped] == [True, True, True, False]


@pytest.mark.parametrize(
    "decorated",
    [
        f"[단독] {TITLE}",
        f"속보: {TITLE}",
        f"“{TITLE}”(종합2보)",
        f"{TITLE} [AI 리포트]",
        f"{TITLE} | 마루일보",
        f"{TITLE}-마루일보",
        f"{TITLE} < IT < 기사본문 - 마루일보",
        f"UPDATE 1-{TITLE}",
        f"Exclusive: {TITLE}",
        f"(2nd LD) {TITLE}",
        f"{TITLE} (LEAD)",
    ],
)
def test_a_headline_is_the_same_whatever_an_outlet_hangs_on_it(decorated: str) -> None:
    assert headline_key(decorated) == headline_key(TITLE)


def test_an_english_lead_is_the_next_version_of_its_house() -> None:
    flash = ENGLISH.split(". ", maxsplit=1)[0] + "."
    first, second, third = placed(
        told(1, "Garam to build plant in Seosan", flash, outlet="Wire"),
        told(2, "(LEAD) Garam to build chip plant in Seosan", ENGLISH, outlet="Wire"),
        told(3, "(2nd LD) Garam to build chip plant in Seosan by 2028", f"{ENGLISH} Shares rose.", outlet="Wire"),
    )
    assert [(one.kind, one.relation) for one in (second, third)] == [(Kind.REVISED, "version")] * 2
    assert first.group == second.group == third.group


def test_appointments_under_one_short_title_are_several_reports() -> None:
    names = [" ".join(f"{part}{number}국장 이름{number}" for number in range(6)) for part in "가나"]
    alike = [f"[인사] 바다부 실장급 전보 기획 조정 {part} 안내 담당 지원 국제 협력" for part in names]
    assert [one.kind for one in placed(told(1, "[인사] 바다부", alike[0]), told(2, "[인사] 바다부", alike[1]))] == [
        Kind.NEW,
        Kind.NEW,
    ]


def test_a_flash_without_a_text_is_revised_by_the_next_of_its_house() -> None:
    flash = f"[속보] {TITLE}"
    first, second = placed(told(1, flash, "", outlet="통신"), told(2, flash, WIRE, outlet="통신"))
    assert (second.kind, second.relation, second.of) == (Kind.REVISED, "version", first.group)


def test_a_report_that_was_cut_from_below_is_its_short_form() -> None:
    cut = " ".join(WIRE.split(". ")[:4])
    assert placed(told(1), told(2, text=cut))[1].relation == "shortened"


def test_a_report_that_was_continued_is_its_long_form() -> None:
    more = (
        "시청은 창구를 만들고 인허가를 석 달 안에 끝내기로 했다. 인근 대학도 학과를 새로 낸다. 노조는 환영한다고 했다."
    )
    assert placed(told(1), told(2, text=f"{WIRE} {more}"))[1].relation == "extended"


def test_the_same_headline_over_other_words_is_another_report() -> None:
    own = "서산이 들썩인다. 중개소마다 전화가 끊이지 않고 식당 주인들은 벌써 손님을 센다. 땅값은 두 배가 됐다."
    assert placed(told(1), told(2, text=own))[1].kind is Kind.NEW


def test_the_same_template_with_another_company_is_not_a_mere_copy() -> None:
    others = WIRE.replace("가람반도체", "누리전자"), TITLE.replace("가람반도체", "누리전자")
    _, second = placed(
        told(1, mentions=(a_mention("garam", where="title"),)),
        told(2, others[1], others[0], mentions=(a_mention("nuri", where="title"),)),
    )
    assert second.kind is not Kind.COPY


def test_another_number_in_the_headline_makes_a_revision() -> None:
    _, second = placed(told(1), told(2, TITLE.replace("3조원", "5조원"), WIRE.replace("3조원", "5조원")))
    assert second.kind is Kind.REVISED


@pytest.mark.parametrize(
    ("text", "was", "became", "reason"),
    [
        (WIRE, "3조원", "5조원", "other numbers"),
        (WIRE, "3조원", "3천억원", "other numbers"),
        (WIRE, "5일", "6일", "other numbers"),
        (WIRE, "두 차례", "세 차례", "other numbers"),
        (ENGLISH, "three trillion won", "three billion won", "other numbers"),
        (ENGLISH, "Two meetings", "Four meetings", "other numbers"),
        (ENGLISH, "on Monday", "on Tuesday", "another day of the week"),
        (WIRE.replace("5일", "월요일"), "월요일", "화요일", "another day of the week"),
    ],
)
def test_another_number_or_day_in_the_text_makes_a_revision(text: str, was: str, became: str, reason: str) -> None:
    _, second = placed(told(1, text=text), told(2, "서산에 전력 반도체 공장", text.replace(was, became)))
    assert (second.kind, second.because[1:]) == (Kind.REVISED, (reason,))


def test_another_company_in_the_text_makes_a_revision() -> None:
    _, second = placed(
        told(1, mentions=(a_mention("garam"), a_mention("nuri"))),
        told(2, "서산에 전력 반도체 공장", mentions=(a_mention("garam"), a_mention("maru"))),
    )
    assert (second.kind, second.because[1:]) == (Kind.REVISED, ("another company",))


def test_a_number_spelled_in_another_way_makes_no_revision() -> None:
    assert placed(told(1), told(2, text=WIRE.replace("1200명", "1,200명")))[1].kind is Kind.COPY


def test_a_number_that_is_only_missing_makes_no_revision() -> None:
    cut = WIRE[: WIRE.index(" 채용")]
    assert placed(told(1), told(2, text=cut))[1].kind is Kind.COPY


def test_a_negation_makes_a_revision() -> None:
    _, second = placed(told(1), told(2, text=WIRE.replace("약속했다", "약속하지 않았다")))
    assert second.kind is Kind.REVISED


def test_a_negation_makes_a_revision_in_english() -> None:
    denied = ENGLISH.replace("it would build", "it would not build")
    _, second = placed(told(1, "Garam plant", ENGLISH), told(2, "Garam plant", denied))
    assert second.kind is Kind.REVISED


def test_a_later_version_of_the_same_house_is_a_revision() -> None:
    flash, full = f"[속보] {TITLE}", f"{TITLE}(종합)"
    first, second = placed(
        told(1, flash, WIRE, outlet="통신"), told(2, full, f"{WIRE} 노조는 이 결정을 환영했다.", outlet="통신")
    )
    assert (second.kind, second.relation, second.of) == (Kind.REVISED, "version", first.group)


def test_articles_of_whom_nobody_knows_who_printed_them_are_not_of_one_house() -> None:
    nobodys = [
        a_filing(url, title=title, text=text, outlet="", mentions=(), published=a_stamp(NOW), first_seen=NOW)
        for url, title, text in (
            ("stdin:1", f"[속보] {TITLE}", WIRE),
            ("stdin:2", f"{TITLE}(종합)", f"{WIRE} 노조는 이 결정을 환영했다."),
            ("https://v.daum.net/v/3", f"{TITLE}(2보)", f"{WIRE} 노조는 이 결정을 환영했다. 끝."),
            ("https://v.daum.net/v/4", f"{TITLE}(3보)", f"{WIRE} 노조는 이 결정을 환영했다. 끝. 계속."),
        )
    ]

    verdicts = placed(*nobodys)

    assert Counter(one.kind for one in verdicts) == {Kind.NEW: 1, Kind.COPY: 3}
    assert {read(one).house for one in nobodys} == {one.revision.url for one in nobodys}


def test_a_summary_is_the_next_version_of_its_house_though_its_headline_says_a_little_more() -> None:
    flash = " ".join(WIRE.split(". ")[:2])
    full = f"{WIRE} " + " ".join(f"현장의 말{number}을" for number in range(30))
    more = f"{TITLE}…주민들 기대(종합)"

    ours = placed(told(1, f"{TITLE}(1보)", flash, outlet="통신"), told(2, more, full, outlet="통신"))
    theirs = placed(told(1, f"{TITLE}(1보)", flash, outlet="통신"), told(2, more, full, outlet="다른 통신"))

    assert (ours[1].kind, ours[1].relation, ours[1].of) == (Kind.REVISED, "version", ours[0].group)
    assert theirs[1].kind is Kind.NEW


def test_other_facts_in_another_outlet_are_no_version_but_say_how_the_text_changed() -> None:
    _, second = placed(told(1), told(2, TITLE.replace("3조원", "5조원"), WIRE.replace("3조원", "5조원")))
    assert (second.kind, second.relation) == (Kind.REVISED, "rewritten")


def test_a_wire_story_is_the_origin_of_its_copies_and_they_name_their_source() -> None:
    wire = f"(서울=연합뉴스) 홍길동 기자 = {WIRE}"
    _, second = placed(told(1, text=wire, outlet="연합뉴스"), told(2, text=f"{WIRE} 연합뉴스", outlet="마루일보"))
    assert second.of == "https://paper1.test/a/1"
    assert second.kind is Kind.COPY


def test_pages_that_all_name_one_wrong_address_as_their_own_stay_apart() -> None:
    section = "https://a.test/news"
    first, second = placed(
        told(1, canonical=section),
        told(2, "Garam to build plant in Seosan", ENGLISH, canonical=section),
    )

    assert (first.kind, second.kind) == (Kind.NEW, Kind.NEW)


def test_the_same_article_under_two_addresses_is_one() -> None:
    later = NOW + timedelta(hours=1)
    one = a_filing("https://a.test/view/1", text="짧은 글", canonical="https://a.test/1")
    two = a_filing("https://a.test/amp/1", canonical="https://a.test/1", published=a_stamp(later), first_seen=later)
    assert placed(one, two)[1].of == "https://a.test/view/1"


def under_one_address(first: dict[str, Any], second: dict[str, Any]) -> Verdict:
    """The verdict on the second of two pages that name one address as their own, an hour apart."""
    own = "https://a.test/1"
    return placed(*(told(number, canonical=own, **said) for number, said in enumerate((first, second), 1)))[1]


@pytest.mark.parametrize(
    ("first", "second", "kind", "reason"),
    [
        pytest.param({}, {"text": WIRE + " (끝)"}, Kind.COPY, "", id="a word more"),
        pytest.param({}, {"text": WIRE.replace("3조원", "4조원")}, Kind.REVISED, "other numbers", id="another sum"),
        pytest.param({"text": "한 줄."}, {"title": "가람의 새 공장은 서산에"}, Kind.COPY, "", id="written of a flash"),
        pytest.param(
            {"outlet": "신문"},
            {"outlet": "신문", "title": "가람의 새 공장은 서산에"},
            Kind.REVISED,
            "another headline",
            id="headed anew by its house",
        ),
    ],
)
def test_the_same_article_under_another_address_is_revised_where_it_tells_something_else(
    first: dict[str, Any], second: dict[str, Any], kind: Kind, reason: str
) -> None:
    verdict = under_one_address(first, second)
    assert (verdict.of, verdict.kind) == ("https://paper1.test/a/1", kind)
    assert verdict.because == ("the same article under another address", *filter(None, [reason]))


@pytest.mark.parametrize("host", ["www.a.test", "www5.a.test"])
def test_the_bare_host_and_its_www_serve_one_article(host: str) -> None:
    one, two = a_filing("https://a.test/1", text="짧은 글"), a_filing(f"https://{host}/1", text="다른 짧은 글")
    assert placed(one, two)[1].of == "https://a.test/1"


def test_two_captions_of_the_same_words_are_two_reports() -> None:
    caption = "가람반도체 대표가 인사하고 있다."
    assert [verdict.kind for verdict in placed(told(1, "대표", caption), told(2, "인사", caption))] == [Kind.NEW] * 2


def test_a_group_is_no_chain_of_captions() -> None:
    stages = [" ".join(f"낱말{number}" for number in range(start, start + 40)) for start in range(0, 80, 8)]
    verdicts = placed(*(told(number, f"제목 {number}", text) for number, text in enumerate(stages)))
    assert len({verdict.group for verdict in verdicts}) > 2


def test_everything_is_new_where_nothing_is_known() -> None:
    near = Neighbourhood()
    assert NEW.kind is Kind.NEW
    assert dedupe(read(told(1)), near) == {"https://paper1.test/a/1"}
    assert set(near.found) == set(near.articles["https://paper1.test/a/1"].traits.copy_marks)


def test_copies_are_grouped_anew_where_an_earlier_one_was_placed_late() -> None:
    late, *copies = (told(number) for number in (1, 2, 3, 4))
    near = Neighbourhood()
    for filing in (*copies, told(1, "다른 소식", ENGLISH)):
        dedupe(read(filing), near)
    first, *others = (filing.revision.url for filing in (late, *copies))
    near.like(first, others[-1], Alike(0.5, Kind.COPY, "rewritten", ("three words in a row",)))

    replay([first, *others], near)

    assert near.groups == {first: [first], others[0]: others}
    assert near.alike[first].keys() == {others[-1]}
    assert [near.articles[url].verdict.group for url in others] == [others[0]] * 3
