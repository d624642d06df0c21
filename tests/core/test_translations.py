"""Translations: what is the report of another in the other language, and what only tells of the same."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import pytest

from newstrail.core.arrange import arrange
from newstrail.core.traits import Neighbourhood
from newstrail.model import Filing, Kind, Verdict
from tests.making import NOW, a_filing, a_mention, a_stamp

KOREAN = (
    "리벨리온, 서산에 3조원 칩 공장 짓는다",
    "리벨리온이 2일 충남 서산에 3조원을 들여 칩 공장을 짓는다고 밝혔다. 직원 1200명을 뽑고 내년 봄 착공한다.",
)
ENGLISH = (
    "Rebellions to build 3 trillion won chip plant in Seosan",
    "Rebellions said on Monday it would spend 3 trillion won on a chip plant in Seosan, hire 1,200, begin in spring.",
)


# Any: `told` takes what a filing takes.


def told(number: int, report: tuple[str, str], outlet: str, *, hours: float | None = None, **given: Any) -> Filing:
    """What an outlet prints, an hour after the outlet before it."""
    at = NOW + timedelta(hours=number if hours is None else hours)
    title, text = report
    language = "ko" if report[0] == KOREAN[0] else "en"
    said = {"title": title, "text": text, "outlet": outlet, "language": language, **given}
    mentions = given.pop("mentions", (a_mention(where="title"),))
    said.pop("mentions", None)
    return a_filing(f"https://{number}.test/{number}", published=a_stamp(at), first_seen=at, mentions=mentions, **said)


def placed(*filings: Filing, size: int = 100) -> list[Verdict]:
    near = Neighbourhood()
    for start in range(0, len(filings), size):
        near.read = {}
        arrange(filings[start : start + size], near)
    return [near.articles[filing.revision.url].verdict for filing in filings]


def relations(verdicts: Sequence[Verdict]) -> list[tuple[str | None, str]]:
    return [(verdict.of, verdict.relation) for verdict in verdicts]


def changed(report: tuple[str, str], *words: tuple[str, str]) -> tuple[str, str]:
    title, text = report
    for old, new in words:
        title, text = title.replace(old, new), text.replace(old, new)
    return title, text


def test_a_houses_report_in_the_other_language_hours_later_is_the_translation_of_the_first():
    first, second = placed(told(1, KOREAN, "가나일보", family="gana"), told(2, ENGLISH, "Gana Daily", family="gana"))
    assert first.kind is Kind.NEW
    assert (second.kind, second.relation, second.of) == (Kind.COPY, "translated", "https://1.test/1")
    assert second.group == "https://2.test/2"


def test_an_outlet_is_known_by_its_names_in_both_languages():
    verdicts = placed(told(1, ENGLISH, "The Korea Economic Daily"), told(2, KOREAN, "한국경제"))
    assert verdicts[1].relation == "translated"


@pytest.mark.parametrize(
    "later",
    [
        told(2, ENGLISH, "Dara Daily", family="dara"),
        told(2, changed(ENGLISH, ("3 trillion", "5 trillion")), "Gana Daily", family="gana"),
        told(2, ENGLISH, "Gana Daily", family="gana", hours=20),
        told(2, KOREAN[:1] + ENGLISH[1:], "Gana Daily", family="gana", language="ko"),
        told(2, ENGLISH, "Gana Daily", family="gana", mentions=(a_mention(), a_mention("naver", where="title"))),
    ],
    ids=["another house", "other figures", "a day later", "the same language", "another company"],
)  # fmt: skip
def test_what_only_tells_of_the_same_is_a_report_of_its_own(later: Filing):
    assert placed(told(1, KOREAN, "가나일보", family="gana"), later)[1].relation != "translated"


@pytest.mark.parametrize(
    ("wire", "outlet"),
    [(ENGLISH, "Reuters"), ((ENGLISH[0], f"SEOUL, March 2 (Reuters) - {ENGLISH[1]}"), "Another Paper")],
)
def test_a_report_that_credits_the_house_of_an_earlier_one_is_its_translation(wire: tuple[str, str], outlet: str):
    retold = f"{KOREAN[1]} 로이터통신은 이 회사가 부지를 골랐다고 보도했다."
    _, second = placed(told(1, wire, outlet), told(2, (KOREAN[0], retold), "다라신문"))
    assert (second.relation, second.because) == ("translated", ("credits 로이터",))


def test_a_report_that_only_cites_the_same_agency_is_no_source():
    citing = f"{ENGLISH[1]} Reuters reported the plan on Friday."
    retold = f"로이터통신은 서산 공장 계획을 먼저 보도했다. {KOREAN[1]}"
    _, second = placed(told(1, (ENGLISH[0], citing), "Another Paper"), told(2, (KOREAN[0], retold), "다라신문"))
    assert second.kind is Kind.NEW


def test_what_says_it_is_a_translation_is_one_of_its_house_on_the_next_day_too():
    says = f"{ENGLISH[1]}\nThis article was translated from Korean by an editor."
    early = told(1, KOREAN, "가나일보", family="gana")
    verdicts = placed(early, told(2, (ENGLISH[0], says), "Gana Daily", family="gana", hours=20))
    assert verdicts[1].because == ("says it is a translation",)


@pytest.mark.parametrize("size", [1, 2, 4])
def test_a_translation_stays_one_when_it_is_copied(size: int):
    long = ENGLISH[0], f"{ENGLISH[1]} Two meetings with residents are planned, and rivals may bring plans forward."
    verdicts = placed(
        told(1, KOREAN, "가나일보", family="gana"),
        told(2, long, "Gana Daily", family="gana"),
        told(3, long, "Another Paper"),
        told(4, long, "A Third Paper"),
        size=size,
    )
    english = "https://2.test/2"
    assert relations(verdicts) == [(None, ""), ("https://1.test/1", "translated"), (english, "same"), (english, "same")]
