"""What an article does to a claim, and how the claim then stands."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from newstrail.core.evidence import hold, kin, standing
from newstrail.core.evidence.places import places
from newstrail.model import Claim, Company, Evidence, Relation, Ruling, Tracked
from tests.making import a_filing, a_mention, a_stamp

MADE = date(2025, 3, 3)
DUE = date(2025, 6, 30)
NOON = datetime(2025, 7, 10, 3, tzinfo=UTC)

COMPANIES = kin(
    [
        Company(id="haneul", name="하늘전자"),
        Company(id="barocloud", name="바로클라우드", relations=(Relation(kind="unit-of", of="baro"),)),
        Company(id="baro", name="바로"),
        Company(
            id="nuri", name="누리칩", relations=(Relation(kind="successor", of="haneul", since="2025-12-01"),)
        ),
    ]
)  # fmt: skip


def a_claim(text: str = "하늘전자의 반도체 ‘솔빛’은 6월까지 바로클라우드에 적용될 예정이다.", **given: Any) -> Tracked:
    values = {
        "kind": "plan", "modality": "planned", "companies": ("haneul", "barocloud"), "products": ("솔빛",),
        "due_end": DUE,
    }  # fmt: skip
    claim = Claim(text=text, start=0, end=len(text), **{**values, **given})
    return Tracked(id="c-1", article="https://seed.test/1", number=1, day=MADE, claim=claim)


def said(
    text: str,
    on: date = date(2025, 7, 10),
    companies: tuple[str, ...] = ("haneul", "barocloud"),
    title: str = "하루 소식",
) -> list[Evidence]:
    return heard(a_claim(), text, on, companies, title)


def heard(
    tracked: Tracked, text: str, on: date, companies: tuple[str, ...], title: str = "하루 소식"
) -> list[Evidence]:
    at = datetime(on.year, on.month, on.day, 3, tzinfo=UTC)
    mentions = tuple(a_mention(company) for company in companies)
    filing = a_filing(title=title, text=text, published=a_stamp(at), first_seen=at, mentions=mentions)
    return list(hold([tracked], filing, COMPANIES))


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("하늘전자는 반도체 ‘솔빛’을 지난 6월 바로클라우드에서 상용화했다고 밝혔다.", "fulfils"),
        ("하늘전자의 반도체 ‘솔빛’은 아직 바로클라우드에 적용되지 않은 것으로 확인됐다.", "contradicts"),
        ("하늘전자는 ‘솔빛’의 클라우드 적용을 9월로 연기했다.", "delays"),
        ("하늘전자와 바로클라우드는 반도체 ‘솔빛’ 사업을 중단했다.", "supersedes"),
        ("하늘전자는 반도체 ‘솔빛’을 7월에 바로클라우드에 적용할 계획이다.", "delays"),
        ("하늘전자는 반도체 ‘솔빛’의 클라우드 적용이 무산됐다는 소문은 사실무근이라고 밝혔다.", "context"),
        ("하늘전자가 반도체 ‘솔빛’을 행사에서 공개했다.", "partly"),
    ],
)
def test_a_sentence_bears_on_a_claim_by_how_it_says_it(text: str, stance: str):
    assert [piece.stance for piece in said(text)] == [stance]


def test_what_is_not_so_yet_before_the_day_is_only_late():
    early = said("하늘전자의 반도체 ‘솔빛’은 아직 바로클라우드에 적용되지 않았다.", date(2025, 5, 2))

    assert [piece.stance for piece in early] == ["delays"]


@pytest.mark.parametrize(
    ("text", "companies"),
    [
        ("하늘전자는 반도체 ‘솔빛’을 지난 6월 바로클라우드에서 상용화했다고 밝혔다.", ("haneul",)),
        ("하늘전자와 바로클라우드가 체육대회를 열었다.", ("haneul", "barocloud")),
        ("두 회사는 반도체 이야기를 나눴다.", ("haneul", "barocloud")),
    ],
)
def test_another_company_or_another_matter_is_no_evidence(text: str, companies: tuple[str, ...]):
    assert said(text, companies=companies) == []


COUPONS = "하늘전자는 6월까지 모든 이용자에게 보상 쿠폰을 지급하겠다고 약속했다."


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("하늘전자가 이용자 전원에게 보상 쿠폰을 지급했다고 밝혔다.", "fulfils"),
        ("하늘전자가 보상 쿠폰을 지급한 이용자는 절반에 그쳤다.", "partly"),
        ("하늘전자는 이용자 보상 쿠폰 지급을 9월로 미룬다고 알렸다.", "delays"),
        ("하늘전자가 이용자 보상 계획을 없던 일로 하기로 했다.", "supersedes"),
        ("하늘전자는 약속한 날이 지났지만 아직 보상 쿠폰을 지급하지 못했다.", "contradicts"),
        ("하늘전자는 보상 쿠폰을 지급하지 않는다는 소문을 부인했다.", "context"),
    ],
)
def test_what_no_list_of_concepts_knows_is_told_by_its_words(text: str, stance: str):
    claim = a_claim(COUPONS, kind="promise", companies=("haneul",), products=())

    assert [piece.stance for piece in heard(claim, text, date(2025, 7, 10), ("haneul",))] == [stance]


def test_an_act_of_the_same_name_on_another_thing_is_no_evidence():
    claim = a_claim(COUPONS, kind="promise", companies=("haneul",), products=())

    assert heard(claim, "하늘전자가 우수 사원에게 상금을 지급했다.", date(2025, 7, 10), ("haneul",)) == []


def plant(text: str, on: date = date(2025, 7, 10), **given: Any) -> list[str]:
    """What is heard of a plan for a plant in Arizona that makes ten machines by June."""
    claim = "하늘전자는 6월까지 애리조나 공장에서 냉각 장비 10대를 생산할 예정이다."
    tracked = a_claim(claim, companies=("haneul",), products=())
    return [piece.stance for piece in heard(tracked, text, on, ("haneul",), **given)]


def test_the_same_act_in_another_place_is_no_evidence():
    assert plant("하늘전자가 애리조나 공장에서 냉각 장비 10대를 생산했다.") == ["fulfils"]
    assert plant("하늘전자가 미국 공장에서 냉각 장비 10대를 생산했다.") == ["fulfils"]
    assert plant("하늘전자가 폴란드 공장에서 냉각 장비 10대를 생산했다.") == []


def test_a_place_is_known_by_every_spelling_of_the_list_of_names_and_a_pronoun_is_none():
    assert places("타이완 신주에 짓는다") == places("a plant in taiwan") == {"대만"}
    assert places("the company told us about it") == frozenset()


def test_fewer_than_was_said_is_a_part_of_it():
    assert plant("하늘전자가 애리조나 공장에서 냉각 장비 4대를 생산했다.") == ["partly"]


def test_a_plan_for_a_later_day_than_was_said_is_a_delay():
    early = date(2025, 5, 2)

    assert plant("하늘전자는 애리조나 공장의 냉각 장비 생산을 9월에 시작할 계획이다.", early) == ["delays"]
    assert plant("하늘전자는 애리조나 공장의 냉각 장비 생산을 6월에 시작할 계획이다.", early) == ["context"]


def test_a_sentence_on_another_company_is_no_evidence_though_the_article_names_both():
    text = "바로가 애리조나 공장에서 냉각 장비를 생산했다."
    mentions = (a_mention("baro", alias="바로", start=0, end=2), a_mention("haneul", where="title"))
    filing = a_filing(title="하늘전자 소식", text=text, published=a_stamp(NOON), first_seen=NOON, mentions=mentions)
    claim = "하늘전자는 6월까지 애리조나 공장에서 냉각 장비를 생산할 예정이다."

    assert hold([a_claim(claim, companies=("haneul",), products=())], filing, COMPANIES) == ()


def test_a_product_that_only_says_who_a_company_is_is_not_what_it_claims():
    claim = "검색 ‘물결’을 운영하는 하늘전자는 6월까지 번역기를 출시한다."

    told = heard(a_claim(claim, companies=("haneul",), products=("물결",)), "하늘전자가 ‘물결’을 새로 꾸며 공개했다.",
                 date(2025, 5, 2), ("haneul",))  # fmt: skip

    assert [piece.stance for piece in told if piece.stance != "context"] == []


def test_what_has_ended_had_begun():
    begun = "하늘전자는 지난해 바로와 손잡고 냉각 장비 개발을 시작했다."
    ended = "하늘전자가 바로와의 냉각 장비 공동 개발을 끝냈고 남은 일은 하지 않는다."

    told = heard(a_claim(begun, kind="fact", companies=("haneul", "baro"), products=()), ended, date(2025, 7, 1),
                 ("haneul", "baro"))  # fmt: skip

    assert [piece.stance for piece in told] == ["context"]


def test_news_of_the_owner_is_news_of_its_unit():
    found = said("하늘전자는 반도체 ‘솔빛’을 바로의 클라우드에 적용했다고 밝혔다.", companies=("haneul", "baro"))

    assert [piece.stance for piece in found] == ["fulfils"]


def test_nothing_from_before_the_claim_bears_on_it():
    assert said("하늘전자는 반도체 ‘솔빛’을 바로클라우드에 적용했다고 밝혔다.", MADE - timedelta(days=1)) == []


def test_a_claim_on_a_company_that_was_merged_is_followed_through():
    claim = a_claim("누리칩은 반도체 ‘달무리’를 이미 내놨다.", kind="fact", companies=("nuri",), due_end=None)

    found = heard(claim, "하늘전자와 누리칩의 합병 법인이 1일 출범했다.", date(2025, 12, 1), ("haneul", "nuri"))

    assert [piece.stance for piece in found] == ["supersedes"]
    assert standing(claim, found, date(2026, 1, 1)).state == "overtaken"


def test_evidence_is_verbatim_where_it_says_it_is():
    text = "시장이 열렸다. 하늘전자의 반도체 ‘솔빛’은 아직 바로클라우드에 적용되지 않은 것으로 확인됐다."

    (piece,) = said(text)

    assert piece.where == "text"
    assert text[piece.start : piece.end] == piece.text


# ── how it stands ──────────────────────────────────────────────────────────────────────────────────


def a_piece(stance: str, on: date, **given: Any) -> Evidence:
    values = {
        "claim": "c-1", "url": f"https://a.test/{stance}", "number": 1,
        "at": datetime(on.year, on.month, on.day, tzinfo=UTC),
        "stance": stance, "speaker": "independent", "outlet": "가나", "text": "", "where": "text", "start": 0, "end": 0,
        "score": 2.0,
    }  # fmt: skip
    return Evidence(**{**values, **given})


@pytest.mark.parametrize(
    ("day", "state"),
    [
        (date(2025, 4, 1), "open"),
        (date(2025, 6, 10), "due soon"),
        (DUE, "due soon"),
        (DUE + timedelta(days=1), "overdue"),
    ],
)
def test_without_evidence_the_calendar_decides(day: date, state: str):
    assert standing(a_claim(), [], day).state == state


@pytest.mark.parametrize(
    ("stances", "state"),
    [
        (["fulfils"], "kept"),
        (["partly"], "partly"),
        (["partly", "supersedes"], "overtaken"),
        (["contradicts"], "missed"),
        (["contradicts", "fulfils"], "contested"),
        (["fulfils", "contradicts"], "contested"),
        (["context", "delays"], "overdue"),
    ],
)
def test_evidence_moves_it_from_state_to_state(stances: list[str], state: str):
    evidence = [a_piece(stance, date(2025, 7, 1 + place)) for place, stance in enumerate(stances)]

    assert standing(a_claim(), evidence, date(2025, 12, 1)).state == state


def test_what_was_kept_in_time_is_settled():
    evidence = [a_piece("fulfils", date(2025, 6, 1)), a_piece("supersedes", date(2025, 9, 1))]

    assert standing(a_claim(), evidence, date(2025, 12, 1)).state == "kept"


def test_what_was_kept_and_then_cut_back_is_kept_in_part():
    evidence = [a_piece("fulfils", date(2025, 6, 1)), a_piece("partly", date(2025, 9, 1))]

    assert standing(a_claim(due_end=None), evidence, date(2025, 12, 1)).state == "partly"


def test_opinions_cannot_be_checked():
    assert standing(a_claim(kind="opinion"), [a_piece("fulfils", DUE)], DUE).state == "uncheckable"


def test_silence_is_counted_from_the_last_evidence():
    evidence = [a_piece("delays", date(2025, 7, 1)), a_piece("context", date(2025, 7, 20))]

    assert standing(a_claim(), evidence, date(2025, 7, 31)).silent == 30


def test_the_order_evidence_comes_in_does_not_matter():
    evidence = [a_piece("partly", date(2025, 7, 1)), a_piece("supersedes", date(2025, 9, 1))]

    assert standing(a_claim(), evidence, DUE) == standing(a_claim(), evidence[::-1], DUE)


def test_a_person_has_the_last_word_until_they_take_it_back():
    at = datetime(2025, 8, 1, tzinfo=UTC)
    word = Ruling(kind="claim", data={"claim": "c-1", "state": "missed"}, who="kim", why="현장을 봤다", at=at)
    back = Ruling(kind="claim", data={"claim": "c-1", "state": ""}, who="kim", why="잘못 봤다", at=at)
    evidence = [a_piece("fulfils", date(2025, 6, 1))]

    assert standing(a_claim(), evidence, date(2025, 9, 1), [word]).state == "missed"
    assert standing(a_claim(), evidence, date(2025, 9, 1), [word]).ruled == "kim: 현장을 봤다"
    assert standing(a_claim(), evidence, date(2025, 9, 1), [word, back]).state == "kept"
