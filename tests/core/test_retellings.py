"""Retellings: what was made of an earlier report of its story, though most of the words are not the same."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import pytest

from newstrail.core.arrange import arrange
from newstrail.core.traits import Neighbourhood
from newstrail.model import Filing, Kind, Verdict
from tests.making import NOW, a_filing, a_mention, a_stamp

FLASH = "리벨리온이 사피온과 합병 본계약을 맺었다."
FIRST = f"{FLASH} 합병 비율은 2.4대 1로 정해졌다. 존속 법인은 사피온코리아가 맡고 새 이름은 리벨리온이다."
SUMMARY = (
    f"{FIRST} 두 회사는 다음 달 주주총회에서 안건을 다룬다. 박성현 대표가 통합 법인을 이끈다. "
    "직원 삼백 명은 모두 자리를 옮긴다. 업계는 합병 뒤 기업 가치를 1조원으로 본다. "
    "에스케이텔레콤은 지분을 절반 아래로 낮추기로 했다. 투자자들은 상장 시점을 물었다. 판교 사무실은 그대로 쓴다."
)
TITLES = {
    FLASH: "[속보] 리벨리온·사피온 합병 본계약",
    FIRST: "리벨리온·사피온 합병 본계약 체결…비율 2.4대 1(1보)",
    SUMMARY: "리벨리온·사피온 2.4대 1로 합친다…박성현 대표 체제(종합)",
}


# Any: `told` takes what a filing takes.


def told(number: int, text: str, outlet: str = "너울통신", title: str = "", **given: Any) -> Filing:
    at = NOW + timedelta(hours=number)
    mentions = (a_mention(where="title"), a_mention("sapeon", where="title"))
    said = {
        "title": title or TITLES[text],
        "text": text,
        "outlet": outlet,
        "mentions": mentions,
        "language": "ko",
        **given,
    }
    return a_filing(f"https://{number}.test/{number}", published=a_stamp(at), first_seen=at, **said)


def placed(*filings: Filing, size: int = 100) -> list[Verdict]:
    near = Neighbourhood()
    for start in range(0, len(filings), size):
        near.read = {}
        arrange(filings[start : start + size], near)
    assert len({near.articles[filing.revision.url].story for filing in filings}) == 1
    return [near.articles[filing.revision.url].verdict for filing in filings]


def relations(verdicts: Sequence[Verdict]) -> list[tuple[str, str, str | None]]:
    return [(verdict.kind.value, verdict.relation, verdict.of) for verdict in verdicts]


@pytest.mark.parametrize("size", [1, 3])
def test_flash_first_report_and_summary_of_one_outlet_are_a_chain(size: int) -> None:
    verdicts = placed(told(1, FLASH), told(2, FIRST), told(3, SUMMARY), size=size)

    assert relations(verdicts) == [
        ("new", "", None),
        ("revised", "updated", "https://1.test/1"),
        ("revised", "updated", "https://2.test/2"),
    ]


def test_a_flash_without_a_text_is_the_first_of_the_chain_too() -> None:
    verdicts = placed(told(1, "", title=TITLES[FLASH]), told(2, FIRST))
    assert relations(verdicts)[1] == ("revised", "updated", "https://1.test/1")


def test_a_third_of_an_agencys_report_in_a_paper_is_a_shortened_copy() -> None:
    cut = " ".join(SUMMARY.split()[:26])
    verdicts = placed(told(1, SUMMARY), told(2, cut, "해나리일보", "리벨리온·사피온 합병 도장 찍었다"))
    assert relations(verdicts)[1] == ("copy", "shortened", "https://1.test/1")


def test_a_report_that_has_the_same_statement_in_it_is_one_of_its_own() -> None:
    statement = "박성현 대표는 “두 회사의 힘을 모아 세계 시장에서 추론용 반도체로 이기겠다”라고 말했다."
    one = f"{statement} 리벨리온과 사피온은 합병 본계약을 맺었다. 공장은 늘리지 않는다. 판매망은 합친다."
    other = f"리벨리온·사피온 합병이 마무리 단계다. {statement} 증권가는 상장 일정을 묻는다."
    title = "리벨리온·사피온 합병 본계약"
    verdicts = placed(told(1, one, title=f"{title} 체결"), told(2, other, "해나리일보", f"{title}…박성현 “세계로”"))
    assert verdicts[1].kind is Kind.NEW


def test_a_later_version_is_none_of_the_translation_that_came_between() -> None:
    title = "Rebellions and Sapeon sign definitive merger agreement at ratio of 2.4 to 1"
    english = (
        "Rebellions signed a definitive agreement to merge with Sapeon at a ratio of 2.4 to 1, the companies said."
    )
    translation = told(2, english, "Neoul News Agency", title, language="en", family="neoul")

    verdicts = placed(told(1, FIRST, family="neoul"), translation, told(3, SUMMARY, family="neoul"))

    assert [verdict.relation for verdict in verdicts] == ["", "translated", "updated"]
    assert verdicts[2].of == "https://1.test/1"
