from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from newstrail.core.match import Lexicon
from newstrail.core.recognise import recognise
from newstrail.core.recognise.entry import romanised, words_near
from newstrail.model import Revision
from newstrail.settings.companies import read_companies

ROOT = Path(__file__).parents[2]
LEXICON = Lexicon(read_companies(ROOT / "config" / "companies.toml"))
OWN = [json.loads(line) for line in (ROOT / "benchmarks/own/candidates.jsonl").read_text("utf-8").splitlines()]


def candidates(title: str, text: str, language: str | None = None) -> list[str]:
    revision = Revision(url="x", title=title, text=text, language=language, seen=datetime(2026, 1, 1, tzinfo=UTC))
    return [candidate.name for candidate in recognise(revision, LEXICON)[1]]


def bare(name: str) -> str:
    return re.sub(r"[^0-9a-z가-힣]", "", name.casefold())


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("㈜가람이엔티는 어제 문을 열었다.", "가람이엔티"),
        ("가람소재(123456)의 주가가 올랐다.", "가람소재"),
        ("김하나 가람나루 대표는 웃었다.", "가람나루"),
        ("AI 스타트업 가람나루가 새 칩을 공개했다.", "가람나루"),
        ("가람나루를 인수한 회사가 나왔다. 가람나루는 적자를 냈다.", "가람나루"),
        ("Rival Garam Robotics Inc. sells arms.", "Garam Robotics Inc"),
        ("Analysts at Garam expect more.", "Garam"),
        ("Garamsoft (NASDAQ: GRMS) fell.", "Garamsoft"),
        ("The deal went to Oslo-based Garam Nord, which declined.", "Garam Nord"),
        ("Garam CEO Bo Ek resigned on Monday.", "Garam"),
        ("코스닥에서는 가람소와 나루윈드 등 풍력 업체 주가가 올랐다.", "나루윈드"),
        ("계약을 따낸 회사는 덴마크 가람테드다. 가람테드는 부품 공급 계약을 맺었다.", "가람테드"),
    ],
)
def test_what_behaves_like_a_company_is_proposed(text: str, name: str):
    assert name in [proposed.rstrip(".") for proposed in candidates("", text)]


@pytest.mark.parametrize(
    "text",
    [
        "과학기술정보통신부와 한국은행, 서울대학교는 연구를 시작했다.",
        "김정호 KAIST 교수는 설명했다. KAIST 연구팀이 칩을 개발했다.",
        "로이터와 연합뉴스가 보도했다. 뉴욕타임스도 보도했다.",
        "네이버와 삼성전자가 협력한다. 챗GPT가 쓰인다.",
        "Researchers at Stanford University said so. The Federal Reserve said it would wait.",
        "Reuters and The New York Times reported it. President Biden agreed.",
        "Shares rose. “We sold the company,” said Karin Ek. Ek runs a fund. Profits doubled, the firm said.",
        "The company opened a factory near Skellefteå. Sales of shares in the firm doubled, and revenue rose.",
        "회사는 ‘가람테스’라는 칩을 공개했다. 가람테스 매출은 늘었고 회사는 투자를 유치했다.",
        "The company launched Trainium2 at its factory. Sales rose and Trainium2 made profits for the firm.",
        "회사는 몬테레이에서 투자 계약을 맺었다. 마케팅과 인센티브가 매출을 늘렸고 공급이 바뀌지 않았다.",
    ],
)
def test_institutions_outlets_persons_and_listed_names_are_not_proposed(text: str):
    assert candidates("", text) == []


def test_a_candidate_says_why_and_where():
    revision = Revision(
        url="x",
        title="가람나루, 투자 유치",
        text="스타트업 가람나루가 투자를 유치했다. 김하나 가람나루 대표는 웃었다.",
        seen=datetime(2026, 1, 1, tzinfo=UTC),
    )

    _, [candidate] = recognise(revision, LEXICON)

    assert candidate.name == "가람나루"
    assert candidate.count == 3
    assert "called a 스타트업" in candidate.why
    assert "가람나루" in candidate.passage


def test_the_own_set_is_met_at_the_precision_and_recall_asked_for():
    right = wrong = found = wanted = 0

    for row in OWN:
        names = [{bare(name) for name in accepted} for accepted in row["companies"]]
        proposed = [bare(name) for name in candidates(row["title"], row["text"], row["language"])]
        right += sum(any(name in accepted for accepted in names) for name in proposed)
        wrong += sum(not any(name in accepted for accepted in names) for name in proposed)
        found += sum(bool(accepted & set(proposed)) for accepted in names)
        wanted += len(names)

    assert len(OWN) >= 40
    assert right / (right + wrong) >= 0.80
    assert found / wanted >= 0.70


def test_a_new_entry_has_an_id_in_latin_letters_and_words_of_its_article():
    assert romanised("가람 AI") == "garam AI"
    assert "로봇" in words_near("가람은 로봇을 만든다. 가람의 로봇은 빠르다.", ("가람",))
