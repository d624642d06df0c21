from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from newstrail.core.times import principal, when

#: One case a line: text, the article's day, the bounds that are meant, and the rule (1 to 66) it is a case of.
CASES = [
    json.loads(line)
    for line in (Path(__file__).parents[2] / "benchmarks/own/when.jsonl").read_text(encoding="utf-8").splitlines()
]
P = date(2023, 4, 19)


def bounds(text: str, at: date = P) -> list[tuple[str | None, str | None]]:
    return [
        (str(found.start) if found.start else None, str(found.end) if found.end else None) for found in when(text, at)
    ]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['rule']}: {case['text']} @{case['at']}")
def test_an_expression_is_dated_by_its_rule(case: dict[str, str | None]) -> None:
    found = principal(when(str(case["text"]), date.fromisoformat(str(case["at"]))))

    start = str(found.start) if found and found.start else None
    end = str(found.end) if found and found.end else None
    assert (start, end) == (case["start"], case["end"])


def test_there_are_cases_for_every_rule() -> None:
    assert {case["rule"] for case in CASES} >= {str(number) for number in range(1, 67)}
    assert len(CASES) >= 200


def test_the_span_is_where_the_expression_stands() -> None:
    text = "리벨리온의 칩은 다음달 중 적용될 예정이다"

    [found] = when(text, P)

    assert text[slice(*found.at)] == found.text == "다음달 중"


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("18일(현지시간)", "exact"),
        ("다음달 중", "bounded"),
        ("연내", "bounded"),
        ("5월 말", "approximate"),
        ("내년 초", "approximate"),
        ("6월께", "approximate"),
        ("3년 전", "approximate"),
        ("조만간", "soft"),
        ("최근", "soft"),
        ("on Tuesday", "exact"),
        ("next month", "bounded"),
        ("early 2024", "approximate"),
        ("in the coming weeks", "soft"),
    ],
)
def test_certainty_says_how_firm_the_bounds_are(text: str, certainty: str) -> None:
    [found] = when(text, P)

    assert found.certainty == certainty


def test_each_date_of_a_sentence_goes_with_its_own_verb() -> None:
    assert bounds("회사는 25일 새 칩을 출시한다고 18일 밝혔다") == [
        ("2023-04-25", "2023-04-25"),
        ("2023-04-18", "2023-04-18"),
    ]
    assert bounds("The firm said on Tuesday it will open the plant in March") == [
        ("2023-04-18", "2023-04-18"),
        ("2024-03-01", "2024-03-31"),
    ]


def test_that_day_is_the_day_last_named() -> None:
    text = "양사는 17일 계약을 맺었다. 이날 행사에는 대표들이 참석했다. 이튿날 주가가 올랐다"

    assert bounds(text) == [("2023-04-17", "2023-04-17")] * 2 + [("2023-04-18", "2023-04-18")]


def test_that_day_is_the_articles_own_when_the_day_named_is_long_past() -> None:
    text = (
        "두 사람은 2016년 3월 9일 처음 맞붙었다."
        + " 그 뒤로 많은 대국이 있었고 기록이 남았다." * 8
        + " 이날 회사는 대회를 알렸다."
    )

    assert bounds(text)[-1] == ("2023-04-19", "2023-04-19")


def test_a_month_beside_a_dated_one_shares_its_year() -> None:
    assert bounds("지난해 11월과 12월 두 차례 공급했다") == [("2022-11-01", "2022-11-30"), ("2022-12-01", "2022-12-31")]


def test_then_refers_to_what_was_named() -> None:
    assert bounds("2016년 3월 첫 제품을 냈다. 같은 해 12월 공장을 세웠다")[1] == ("2016-12-01", "2016-12-31")
    assert bounds("같은 해 공장을 세웠다") == []


def test_the_principal_expression_is_dated_and_firm() -> None:
    found = principal(when("현재 시험 중인 칩은 최근 완성됐고 내년 상반기 나온다", P))

    assert found is not None
    assert found.text == "내년 상반기"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "아무 때도 아니다",
        "100만 대를 팔았다",
        "GPT-4와 X220",
        "31일 전",
        "99월 99일",
        "9999년까지 9999년 내",
        "오늘의집 앱",
    ],
)
@pytest.mark.parametrize("at", [date(1, 1, 1), date(2024, 2, 29), date(9999, 12, 31)])
def test_odd_text_and_the_edges_of_the_calendar_raise_nothing(text: str, at: date) -> None:
    for found in when(text, at):
        assert found.start is None or found.end is None or found.start <= found.end


def test_a_decade_ends_with_its_ninth_year() -> None:
    assert bounds("It will triple output by the end of the decade") == [("2023-04-19", "2029-12-31")]
    assert bounds("It was the biggest deal of the decade") == []
