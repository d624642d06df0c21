from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from newstrail.core.claims import claims
from newstrail.model import Claim, Mention

#: The first line holds spellings of companies, each other line a sentence and the statement in it (null: none).
HEAD, *SENTENCES = [
    json.loads(line)
    for line in (Path(__file__).parents[2] / "benchmarks/own/claims.jsonl").read_text(encoding="utf-8").splitlines()
]
P = date(2023, 4, 19)

#: An article of our own, built like the one that is followed first: a report, hearsay, figures, an interview in two
#: steps, a plan for next month, a forecast, an expert.
ARTICLE = (
    "카카오가 AI 반도체 설계에 뛰어들었다. 사다 쓰던 칩을 직접 만들어 쓰겠다는 움직임이다.\n"
    "18일(현지시간) 미국 IT매체 테크레저는 카카오가 2021년부터 ‘등대’라는 이름으로 칩을 설계하고 있다고 "
    "보도했다. 지금 이 칩은 카카오와 엔비디아 직원들이 시험하는 것으로 알려졌다.\n"
    "왜 하필 지금일까\n"
    "AI 전용 칩의 수요가 급증했다. 비용을 줄이려는 측면도 크다. 엔비디아는 이 시장의 80% 이상을 차지하고 "
    "있다.\n"
    "네이버와 삼성전자는 연내 칩 출시를 위해 손잡고 일하고 있다. 김도윤 네이버 대표는 본지와의 인터뷰에서 "
    "“올해 안에 시제품을 개발하고, 시험을 거쳐 양산 여부를 결정할 예정”이라고 밝혔다.\n"
    "리벨리온의 칩 ‘가온’은 다음달 중 KT 데이터센터에 설치될 예정이다.\n"
    "앞으로는\n"
    "기업들의 경쟁은 더 거세질 것으로 보인다.\n"
    "박지훈 한국대 전자공학과 교수는 “칩을 스스로 만드는 힘이 무엇보다 중요하다”라고 설명했다.\n"
)


def mentions_in(text: str) -> list[Mention]:
    found: list[Mention] = []
    for alias in sorted(HEAD["aliases"], key=len, reverse=True):
        for at in re.finditer(re.escape(alias) + r"(?![A-Za-z])", text):
            if all(at.end() <= m.start or at.start() >= m.end for m in found):
                company = HEAD["aliases"][alias]
                place: dict[str, Any] = {"where": "text", "start": at.start(), "end": at.end()}
                found.append(Mention(company=company, alias=alias, rule="name", confidence=1.0, **place))
    return sorted(found, key=lambda mention: mention.start)


def read(text: str, published: date | None = P) -> tuple[Claim, ...]:
    return claims("", text, published, mentions_in(text))


def of(found: tuple[Claim, ...], words: str) -> Claim:
    [claim] = [claim for claim in found if words in claim.text]
    return claim


@pytest.mark.parametrize("row", SENTENCES, ids=lambda row: f"{row['id']} {row['text'][:40]}")
def test_a_sentence_is_read_as_it_was_labelled(row: dict[str, Any]) -> None:
    text = f"{row.get('before', '')} {row['text']}".strip()
    begin = len(text) - len(row["text"])

    found = [claim for claim in read(text, date.fromisoformat(row["published"])) if claim.start >= begin]

    gold = row["claim"]
    if gold is None:
        assert found == []
        return
    [claim] = found
    due = {"due_start": claim.due_start, "due_end": claim.due_end}
    assert {
        "kind": claim.kind,
        "modality": claim.modality,
        "speaker": claim.speaker,
        **{key: str(day) if day else None for key, day in due.items()},
    } == gold


def test_there_are_sixty_statements_in_each_language() -> None:
    for language in ("ko", "en"):
        assert sum(row["language"] == language and row["claim"] is not None for row in SENTENCES) >= 60


def test_spans_are_verbatim_and_in_order() -> None:
    found = read(ARTICLE)

    assert all(ARTICLE[claim.start : claim.end] == claim.text for claim in found)
    assert [claim.start for claim in found] == sorted(claim.start for claim in found)


def test_an_article_gives_its_statements_and_not_its_headings_and_glosses() -> None:
    found = read(ARTICLE)

    assert [claim.kind for claim in found] == [
        "fact",
        "fact",
        "fact",
        "fact",
        "figure",
        "plan",
        "promise",
        "plan",
        "plan",
        "forecast",
        "opinion",
    ]


def test_what_a_paper_reports_is_reported_by_it() -> None:
    claim = of(read(ARTICLE), "등대")

    assert (claim.modality, claim.speaker, claim.companies) == ("reported", "테크레저", ("kakao",))
    assert claim.products == ("등대",)
    assert (claim.due_start, claim.due_end) == (None, None)


def test_hearsay_is_reported_by_nobody() -> None:
    claim = of(read(ARTICLE), "시험하는 것으로")

    assert (claim.modality, claim.speaker) == ("reported", "")
    assert set(claim.companies) == {"kakao", "nvidia"}


def test_a_figure_is_kept_with_its_bound() -> None:
    [share] = of(read(ARTICLE), "80%").figures

    assert (str(share.value), share.unit, share.bound) == ("80", "%", "at least")


def test_an_interview_that_promises_one_thing_and_then_another_is_two_statements() -> None:
    found = read(ARTICLE)
    first, second = of(found, "시제품을 개발"), of(found, "여부를 결정")

    assert (first.speaker, first.kind, first.due_end) == ("김도윤", "promise", date(2023, 12, 31))
    assert (second.speaker, second.kind) == ("김도윤", "plan")
    assert first.due_end is not None
    assert second.due_start is not None
    assert second.due_start > first.due_end
    assert second.due_end is None
    assert first.end <= second.start


def test_a_plan_for_next_month_is_due_at_its_end() -> None:
    claim = of(read(ARTICLE), "가온")

    assert (claim.due_start, claim.due_end) == (date(2023, 5, 1), date(2023, 5, 31))
    assert set(claim.companies) == {"rebellions", "kt"}


def test_an_english_promise_with_a_second_step_is_two_statements() -> None:
    text = "Naver will build a prototype by the end of the year and then decide whether to mass-produce it."

    first, second = read(text)

    assert (first.due_end, second.due_start, second.due_end) == (date(2023, 12, 31), date(2024, 1, 1), None)


def test_she_is_who_spoke_last() -> None:
    text = '"We will open a plant in 2025," said Han Yu-na of Naver. She added that Naver would hire 500 people.'

    assert [claim.speaker for claim in read(text)] == ["Han Yu-na", "Han Yu-na"]


def test_what_goes_on_is_about_the_companies_named_before() -> None:
    text = "네이버는 새 칩을 공개했다. 이 칩은 전력을 30% 덜 쓴다."

    assert [claim.companies for claim in read(text)] == [("naver",), ("naver",)]


def test_a_product_stands_for_whose_it_is() -> None:
    text = "리벨리온은 ‘가온’을 내놨다.\n시장은 아직 작다.\n가온은 추론을 지원한다."

    assert [claim.companies for claim in read(text)] == [("rebellions",), ("rebellions",)]


def test_without_a_date_nothing_is_due() -> None:
    assert all(claim.due_start is claim.due_end is None for claim in read(ARTICLE, None))


@pytest.mark.parametrize("text", ["", "\n", "제목", "?!", "“", "그는 말했다", "다.", "a" * 3000])
def test_odd_texts_raise_nothing(text: str) -> None:
    assert isinstance(read(text), tuple)


@pytest.mark.parametrize(
    ("text", "kind", "modality", "speaker"),
    [
        ("네이버는 연말까지 인력을 두 배로 늘린다고 3일 발표했다.", "plan", "planned", "네이버"),
        ("카카오의 매출이 2조원을 넘을 것이라는 관측이 나온다.", "forecast", "forecast", ""),
        ("가람통신은 인텔이 공장을 판다고 보도했다.", "fact", "reported", "가람통신"),
        ("Intel has earmarked $2 billion for a plant next year.", "plan", "planned", ""),
        ("Naver's chief executive, Kim Do-yoon, said the chip would ship next year.", "plan", "planned", "Kim Do-yoon"),
        ("Intel has no plans to sell the unit.", "fact", "stated", ""),
    ],
)
def test_who_says_how_firmly_what(text: str, kind: str, modality: str, speaker: str) -> None:
    [claim] = read(text)

    assert (claim.kind, claim.modality, claim.speaker) == (kind, modality, speaker)


def test_that_nobody_spoke_is_no_statement() -> None:
    assert read("Intel declined to comment on the report.") == ()
