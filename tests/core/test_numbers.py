from __future__ import annotations

from decimal import Decimal

import pytest

from newstrail.core.numbers import figures

TRILLION, BILLION, MILLION = 10**12, 10**9, 10**6

#: What a text says, and the quantities in it: value, unit.
STATED = [
    ("영업이익은 4조7천억원이었다", [(4_700 * BILLION, "KRW")]),
    ("환율은 1천578원에 마감했다", [(1578, "KRW")]),
    ("기업가치는 8,066억으로 평가됐다", [(806_600 * MILLION, "count")]),
    ("몸값 8066억원", [(806_600 * MILLION, "KRW")]),
    ("투자금 1조3000억원", [(1_300 * BILLION, "KRW")]),
    ("투자금 1조 3,000억원", [(1_300 * BILLION, "KRW")]),
    ("매출 1.3조원", [(1_300 * BILLION, "KRW")]),
    ("1만2천300명이 신청했다", [(12300, "count")]),
    ("16만 5천명 규모", [(165_000, "count")]),
    ("1억 2000만 달러를 모았다", [(120 * MILLION, "USD")]),
    ("2만여개 매장", [(20_000, "count")]),
    ("칩 만여개", [(10_000, "count")]),
    ("억 달러(약 1조2000억원)", [(100 * MILLION, "USD"), (1_200 * BILLION, "KRW")]),
    ("상금 1100만크로나", [(11 * MILLION, "SEK")]),
    ("11 million Swedish crowns", [(11 * MILLION, "SEK")]),
    ("4070억코루나", [(407 * BILLION, "CZK")]),
    ("5억프랑, 50프랑스", [(500 * MILLION, "CHF")]),
    ("S$20 million and US$20 million", [(20 * MILLION, "SGD"), (20 * MILLION, "USD")]),
    ("8억달러 제안", [(800 * MILLION, "USD")]),
    ("2천500만달러", [(25 * MILLION, "USD")]),
    ("100만(=1 million)", [(MILLION, "count"), (MILLION, "count")]),
    ("점유율 80%를 넘겼다", [(80, "%")]),
    ("금리를 0.25%포인트 내렸다", [("0.25", "%p")]),
    ("3%p 떨어졌다", [(3, "%p")]),
    ("전력효율 8배", [(8, "x")]),
    ("두 배로 늘었다", [(2, "x")]),
    ("5㎚ 공정", [(5, "nm")]),
    ("3나노 칩", [(3, "nm")]),
    ("합병 비율은 2.4:1", [("2.4", "ratio")]),
    ("합병 비율은 2.4대 1로 정했다", [("2.4", "ratio")]),
    ("50만∼60만 대", [(500_000, "count"), (600_000, "count")]),
    ("2~3조원", [(2 * TRILLION, "KRW"), (3 * TRILLION, "KRW")]),
    ("약 20~30% 늘었다", [(20, "%"), (30, "%")]),
    ("GPU 26만장", [(260_000, "count")]),
    ("40여 편의 논문", [(40, "count")]),
    ("3개사가 손잡았다", [(3, "count")]),
    ("3년 만에 흑자", [(3, "year")]),
    ("6개월 걸린다", [(6, "month")]),
    ("2주간 열린다", [(2, "week")]),
    ("1750억개 매개변수", [(175 * BILLION, "count")]),
    ("3 trillion won", [(3 * TRILLION, "KRW")]),
    ("30 bn won", [(30 * BILLION, "KRW")]),
    ("₩3tn", [(3 * TRILLION, "KRW")]),
    ("KRW 3 trillion", [(3 * TRILLION, "KRW")]),
    ("2.4 tln won", [(2_400 * BILLION, "KRW")]),
    ("W2.4 trillion", [(2_400 * BILLION, "KRW")]),
    ("W700B bid", [(700 * BILLION, "KRW")]),
    ("2.4T won", [(2_400 * BILLION, "KRW")]),
    ("$800 m", [(800 * MILLION, "USD")]),
    ("$800m", [(800 * MILLION, "USD")]),
    ("an $800-million offer", [(800 * MILLION, "USD")]),
    ("US$2.3 bn", [(2_300 * MILLION, "USD")]),
    ("$2-3 billion", [(2 * BILLION, "USD"), (3 * BILLION, "USD")]),
    ("800 million dollars", [(800 * MILLION, "USD")]),
    ("a billion euros", [(BILLION, "EUR")]),
    ("half a million users", [(500_000, "count")]),
    ("two billion yen", [(2 * BILLION, "JPY")]),
    ("260,000 GPUs", [(260_000, "count")]),
    ("500 employees", [(500, "count")]),
    ("5 to 10 percent", [(5, "%"), (10, "%")]),
    ("5-10%", [(5, "%"), (10, "%")]),
    ("4.7 times faster", [("4.7", "x")]),
    ("two-fold", [(2, "x")]),
    ("a 5-nanometer process", [(5, "nm")]),
    ("216 GB of memory", [(216, "GB")]),
    ("a ratio of 2.4 to 1", [("2.4", "ratio")]),
    ("one percentage point", [(1, "%p")]),
]

NAMES = [
    "GPT-4 등의 모델",
    "사피온의 X220",
    "마이아 100을 공개했다",
    "Maia 100 chips were shown",
    "an RTX 4090 cards sale",
    "HBM3E와 H100",
    "GTC2023에서",
    "TPU 8t and 8i",
    "a W12 engine",
    "W 3 Hotel",
    "오전 10:30에",
    "2023년 12월 18일",
    "Nov. 15, 2023",
    "2023 sales were flat",
    "제3회 학술대회",
    "업계 2위",
    "2분기 실적",
    "100조각 퍼즐",
    "5만찬",
    "조명을 켰다",
    "만장일치로",
    "수천억원",
    "₩조원칙",
]


@pytest.mark.parametrize(("text", "expected"), STATED)
def test_a_quantity_is_read_in_one_measure(text: str, expected: list[tuple[int | str, str]]) -> None:
    found = [(figure.value, figure.unit) for figure in figures(text)]

    assert found == [(Decimal(value), unit) for value, unit in expected]


@pytest.mark.parametrize("text", NAMES)
def test_a_name_date_or_rank_is_no_quantity(text: str) -> None:
    assert figures(text) == ()


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("약 1조원", "about"),
        ("1만여 개", "about"),
        ("80% 이상", "at least"),
        ("최대 2억달러", "at most"),
        ("100명 미만", "under"),
        ("1조원을 넘는", "over"),
        ("up to US$200 m", "at most"),
        ("nearly 500,000 chips", "about"),
        ("more than 80%", "over"),
        ("at least 30 billion won", "at least"),
        ("80%", ""),
    ],
)
def test_a_bound_is_kept_beside_the_number(text: str, bound: str) -> None:
    [figure] = figures(text)

    assert figure.bound == bound


def test_the_span_holds_number_and_unit() -> None:
    text = "회사는 총 1조3000억원(US$1 bn)을 쓴다"

    won, dollars = figures(text)

    assert (text[won.start : won.end], won.text) == ("1조3000억원", "1조3000억원")
    assert text[dollars.start : dollars.end] == "US$1 bn"


def test_two_languages_say_the_same_sum() -> None:
    [korean], [english] = figures("3조원"), figures("3 trillion won")

    assert (korean.value, korean.unit) == (english.value, english.unit)


def test_currencies_stay_apart() -> None:
    [won], [dollars] = figures("800억원"), figures("80 billion dollars")

    assert won.value == dollars.value
    assert won.unit != dollars.unit
