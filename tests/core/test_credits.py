"""Whom an article credits: the house whose report it retells, not whoever it mentions."""

from __future__ import annotations

import pytest

from newstrail.core.traits.credits import agency, credited, translation


@pytest.mark.parametrize(
    ("text", "houses"),
    [
        ("로이터통신은 18일(현지시간) 리벨리온이 3억달러를 조달한다고 보도했다.", ("reuters",)),
        ("니혼게이자이신문(닛케이)에 따르면 공장은 내년에 문을 연다.", ("nikkei",)),
        ("월스트리트저널(WSJ)은 리벨리온이 부지를 샀다고 전했다.", ("wsj",)),
        ("The Information first reported the plan on Monday.", ("the-information",)),
        ("The plant opens in May, according to a report by the Nikkei.", ("nikkei",)),
        ("Rebellions is in talks, Korea Economic Daily reported on Friday.", ("hankyung",)),
        ("Nikkei rose 2 percent, according to traders.", ()),
        ("한국경제는 올해 2% 성장할 것이라는 보도가 나왔다.", ()),
        ("네이버는 20일 보도자료에서 이렇게 밝혔다.", ()),
        ("사진=연합뉴스 29일 전력거래소에 따르면 수요가 늘었다.", ()),
        ("그는 연합뉴스 기자로 시작해 보도국장을 지냈다.", ()),
        ("(서울=연합뉴스) 홍길동 기자 = 경찰에 따르면 다친 사람은 없다.", ()),
    ],
)
def test_a_house_is_credited_where_its_report_is_retold(text: str, houses: tuple[str, ...]):
    assert credited(text) == houses


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("이 기사는 영문으로 먼저 쓴 것을 번역한 것입니다.", True),
        ("The chip ships in May. This article was originally written in Korean.", True),
        ("The chip ships in May.\nTranslated by Kim Hana", True),
        ("네이버가 번역 서비스를 고쳤다. 번역 품질이 좋아졌다.", False),
        ("Naver said its app had translated three billion words.", False),
    ],
)
def test_an_article_that_says_it_is_a_translation_is_told_from_one_about_translating(text: str, is_one: bool):
    assert translation(text) is is_one


@pytest.mark.parametrize("credit", ["(사진=연합뉴스)", "[사진 제공=뉴시스]", "(사진=AP, 연합뉴스)", "ⓒ 뉴스1"])
def test_an_agency_that_gave_the_picture_gave_not_the_words(credit: str):
    assert agency(f"{credit} 리벨리온이 공장을 짓는다. 착공은 내년 봄이다. {credit}") == ""
    assert agency(f"(서울=연합뉴스) 리벨리온이 공장을 짓는다. {credit}") == "yonhap"


def test_a_dateline_names_the_agency_and_retells_nobody():
    text = "SEOUL, March 2 (Reuters) - Rebellions will build a plant."
    assert (agency(text), credited(text)) == ("reuters", ())
