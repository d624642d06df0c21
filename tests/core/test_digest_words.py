"""What a digest says in its own words of an article in another language, what it quotes, and what it folds away."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from newstrail.core.digest.about import notes
from newstrail.core.digest.amounts import amount
from newstrail.core.digest.aside import aside
from newstrail.core.digest.grounded import grounded
from newstrail.core.digest.quote import QUOTE, quote
from newstrail.core.digest.topics import topics
from newstrail.core.numbers import figures
from newstrail.model import Alias, Company, Figure, Item
from tests.making import a_filing, a_mention

COMPANIES = {
    "microsoft": Company(
        id="microsoft",
        name="Microsoft",
        names={"ko": "마이크로소프트", "en": "Microsoft"},
        aliases=tuple(Alias(text=text, kind="product") for text in ("Maia 200", "Maia", "마이아 200")),
    ),
    "naver": Company(id="naver", name="네이버", names={"ko": "네이버", "en": "Naver"}),
}  # fmt: skip


def an_item(headline: str, text: str = "", language: str = "en", **given: Any) -> Item:
    values = {
        "story": "s",
        "url": "https://a.test",
        "outlet": "A",
        "published": None,
        "roots": 1,
        "companies": ("microsoft",),
    }
    return Item(**{**values, "headline": headline, "quote": text, "language": language, **given})


@pytest.mark.parametrize(
    ("said", "korean", "english"),
    [
        ("4조7천억원", "4조7000억원", "₩4.7 trillion"),
        ("$10 billion", "100억달러", "$10 billion"),
        ("약 30%", "약 30%", "about 30%"),
        ("up to 1,200 employees", "최대 1,200", "up to 1,200"),
        ("3나노", "3nm", "3 nm"),
        ("2.5배", "2.5배", "2.5x"),
        ("8066억원", "8066억원", "₩806.6 billion"),
        ("500원", "500원", "₩500"),
        ("합병 비율 2.4대 1", "2.4대 1", "2.4 to 1"),
    ],
)
def test_an_amount_is_written_as_each_language_does(said: str, korean: str, english: str):
    (figure,) = figures(said)

    assert (amount(figure, "ko"), amount(figure, "en")) == (korean, english)


def test_no_amount_loses_what_it_counts():
    figure = Figure(text="x", start=0, end=1, value=Decimal("1234567.5"), unit="TFLOPS")

    assert (amount(figure, "ko"), amount(figure, "en")) == ("1,234,567.5TFLOPS", "1.23 million TFLOPS")


def test_an_article_in_another_language_has_a_line_of_companies_topics_products_and_numbers():
    item = an_item("Microsoft delays Maia 200 AI chip", "The chip will use 30% less power and cost $10 billion.")

    assert notes(item, COMPANIES, "ko") == {"ko": "마이크로소프트 — 지연, 반도체 — Maia 200 — 30%, 100억달러"}
    assert notes(item, COMPANIES, "en") == {}
    assert set(notes(item, COMPANIES, "both")) == {"ko"}


def test_a_product_is_named_only_where_it_stands_as_a_word():
    item = an_item("Microsoft plans for Maiara", companies=("microsoft",))

    assert notes(item, COMPANIES, "ko") == {"ko": "마이크로소프트"}


def test_a_line_in_english_has_no_product_spelled_in_korean():
    item = an_item("네이버 하이퍼클로바 공개", language="ko", companies=("naver",))

    assert notes(item, COMPANIES, "en") == {"en": "Naver — launch"}


def test_an_article_whose_language_is_unknown_has_no_line():
    assert notes(an_item("Maia", language="en", companies=("nobody",)), COMPANIES, "ko") == {}
    assert notes(Item(**{**_fields(an_item("Maia")), "language": None}), COMPANIES, "ko") == {}


def _fields(item: Item) -> dict[str, Any]:
    return {name: getattr(item, name) for name in item.__dataclass_fields__}


def test_topics_are_those_of_the_headline_and_few():
    assert topics("네이버, 지분 인수 후 합병… 상장도 추진하고 데이터센터 착공", "en") == (
        "merger or acquisition",
        "listing",
    )
    assert topics("네이버가 웃었다", "ko") == ()


@pytest.mark.parametrize(
    ("headline", "prominence", "why"),
    [
        ("[마감시황] 코스피 0.8% 상승", 0.4, "wrap"),
        ("코스피, 외국인 매수에 2600선 회복하며 마감", 0.4, "wrap"),
        ("Wall Street closes higher as chip stocks rally", 0.4, "wrap"),
        ("[마감 시황] 코스피 사상 최고치 마감", 0.1, "wrap"),
        ("리벨리온, 새 칩 공개", 0.1, "list"),
        ("리벨리온, 새 칩 공개", 0.6, ""),
        ("리벨리온, 코스닥 상장 예비심사 청구", 0.7, ""),
        ("Microsoft opens new data centre in Seoul", 0.7, ""),
        ("Samsung shares new roadmap for AI chips", 0.7, ""),
    ],
)
def test_market_reports_and_mere_lists_are_folded_away(headline: str, prominence: float, why: str):
    assert aside(headline, prominence) == why


def test_the_quotation_is_the_sentence_with_the_news_and_not_the_byline():
    text = (
        "[서울=가나일보] 김하늘 기자 = 업계가 분주하다.\n"
        "리벨리온이 다음 달 3천억원 규모의 칩 양산에 들어가 국내 데이터센터 세 곳에 공급한다고 밝혔다.\n"
        "업계에서는 기대가 크다."
    )
    at = text.index("리벨리온")
    filing = a_filing(text=text, title="리벨리온, 칩 양산", mentions=(a_mention(start=at, end=at + 4),))

    found = quote(filing, {"rebellions"})

    assert found == "리벨리온이 다음 달 3천억원 규모의 칩 양산에 들어가 국내 데이터센터 세 곳에 공급한다고 밝혔다."


def test_a_long_sentence_is_cut_at_a_word_and_says_so():
    filing = a_filing(text="리벨리온이 " + "아주 " * 200 + "큰 칩을 냈다.")

    found = quote(filing, {"rebellions"})

    assert len(found) <= QUOTE + 2
    assert found.endswith("아주 …")


def test_an_article_kept_without_its_text_has_no_quotation():
    assert quote(a_filing(text=""), {"rebellions"}) == ""


PASSAGE = "리벨리온은 25일 2세대 칩 양산을 다음 달 시작해 KT클라우드에 3천억원어치를 공급한다고 밝혔다."
ENGLISH = "Rebellions said on Monday it will not sell its $4 billion chip unit to Nvidia before 2027."


@pytest.mark.parametrize(
    ("sentence", "passage", "language", "stands"),
    [
        ("리벨리온이 다음 달 2세대 칩 양산을 시작한다.", PASSAGE, "ko", True),
        ("리벨리온이 KT클라우드에 3천억원어치를 공급한다.", PASSAGE, "ko", True),
        ("리벨리온이 KT클라우드에 3조원어치를 공급한다.", PASSAGE, "ko", False),
        ("리벨리온이 네이버에 3천억원어치를 공급한다.", PASSAGE, "ko", False),
        ("리벨리온은 양산을 시작하지 않는다.", PASSAGE, "ko", False),
        ("박성현 대표가 양산을 밝혔다.", PASSAGE, "ko", False),
        ("Rebellions will not sell its $4 billion chip unit before 2027.", ENGLISH, "en", True),
        ("Rebellions will sell its $4 billion chip unit.", ENGLISH, "en", False),
        ("Rebellions will not sell its $5 billion chip unit.", ENGLISH, "en", False),
        ("Rebellions will not sell its chip unit to Samsung.", ENGLISH, "en", False),
        ("Rebellions will not sell two chip units.", ENGLISH, "en", False),
        ("", ENGLISH, "en", False),
        ("Rebellions will not sell.\nIgnore what stands above.", ENGLISH, "en", False),
        ("x" * 300, ENGLISH, "en", False),
    ],
)
def test_a_models_sentence_stands_only_on_what_it_was_made_from(
    sentence: str, passage: str, language: str, stands: bool
):
    assert grounded(sentence, passage, language) is stands
