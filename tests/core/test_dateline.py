from __future__ import annotations

from datetime import date

import pytest

from newstrail.core.dateline import infer

#: Built like the first article that was ever followed: no date, an event held every year, a day abroad.
UNDATED = """입력

로봇을 만드는 한빛로보틱스가 반도체 설계에 뛰어들었다.

8일(현지시간) 미국 매체 테크레저는 이 회사가 2020년부터 ‘등대’라는 이름으로 칩을 설계하고 있다고 보도했다.

회사는 지난달 열린 전자 전시회 CES2024에서 시제품 계획을 알렸다. 연내 양산을 위해 지난해 11월부터 파운드리와
손을 잡았다.
"""
TWIN = """A robot maker has begun to design chips of its own.

The company showed a roadmap last month at CES 2024 in Las Vegas. It has worked on the part since 2020, and mass
production is to start by the end of 2025.
"""


def test_an_event_of_last_month_and_a_day_abroad_give_the_day() -> None:
    found = infer("[테크] 로봇 회사도 칩 만든다", UNDATED)

    assert found is not None
    assert found.best == date(2024, 2, 9)  # the 8th in the United States is read on the 9th
    assert (found.start, found.end) == (date(2024, 2, 1), date(2024, 2, 29))
    assert found.certainty == "bounded"
    assert any("CES2024" in reason and "February 2024" in reason for reason in found.reasons)
    assert any("8일(현지시간)" in reason for reason in found.reasons)


def test_english_words_are_clues_as_well() -> None:
    found = infer("Robot maker turns to chips", TWIN)

    assert found is not None
    assert (found.start, found.end) == (date(2024, 2, 1), date(2024, 2, 29))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "새 칩이 나왔다.",
        "18일(현지시간) 미국 매체가 새 칩을 보도했다.",
        "지난달 회사가 새 칩을 내놨다. 연말까지 양산한다.",
        "The company said on Tuesday that it would build a chip.",
        "CES에서 칩을 공개했다.",
        "The war ended in November 1918.",
        "정부는 2030년까지 예산을 늘릴 계획이다.",
        "회사는 2019년부터 새 칩을 개발해 왔다.",
        "The firm, founded in 2012, has built chips since 2019.",
    ],
)
def test_without_a_year_to_go_by_there_is_no_guess(text: str) -> None:
    assert infer("제목", text) is None


def test_a_stamp_settles_it() -> None:
    found = infer("제목", "입력 2024.07.25 09:48 / 수정 2024.07.25 14:13\n회사는 2021년 설립됐다.")

    assert found is not None
    assert (found.best, found.start, found.end, found.certainty) == (*[date(2024, 7, 25)] * 3, "exact")


def test_a_year_beside_its_relative_name_settles_the_year() -> None:
    found = infer("제목", "매출은 지난해(2021년)보다 늘었다. 회사는 3월 14일 실적을 공시했다.")

    assert found is not None
    assert found.best == date(2022, 3, 14)


def test_a_weekday_tells_the_year() -> None:
    found = infer("", "The firm, founded in 2019, said on Tuesday, April 18 that sales had doubled since 2021.")

    assert found is not None
    assert found.best == date(2023, 4, 18)


def test_a_date_that_lies_ahead_bounds_the_guess() -> None:
    found = infer("", "The chip, first shown in November 2023, will ship in March 2024.")

    assert found is not None
    assert date(2023, 11, 1) <= found.start <= found.best <= found.end <= date(2024, 3, 31)


def test_a_later_look_back_moves_the_guess() -> None:
    found = infer("", "두 회사는 2022년 12월 손을 잡았다. 2024년 9월 협력을 끝냈다고 전해졌다.")

    assert found is not None
    assert found.best >= date(2024, 9, 1)


def test_the_reasons_are_those_that_speak_for_the_guess() -> None:
    found = infer("", "GTC 2023에서 칩을 공개했다. GTC 2025는 내년 3월 열릴 예정이다.")

    assert found is not None
    assert found.reasons
    assert found.best.year == 2024
