from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from newstrail.core.match import Lexicon, explain, match, prominence
from newstrail.model import Alias, Company, Rejection
from newstrail.settings.companies import instead, read_companies

SHIPPED = read_companies(Path(__file__).parents[2] / "config" / "companies.toml")
LEXICON = Lexicon(SHIPPED)


def plain(company: str, *aliases: str) -> Company:
    return Company(id=company, name=company, aliases=tuple(Alias(text=alias) for alias in aliases))


def named(title: str, text: str = "", lexicon: Lexicon = LEXICON) -> list[str]:
    return list(dict.fromkeys(found.company for found in match(title, text, lexicon)))


def test_offsets_are_those_of_the_text_as_given():
    title, text = "네이버, 새 칩 공개", "김 대표는 ＫＴ와\xa0네이버 클라우드를 언급했다. AI 칩 얘기다."

    found = match(title, text, LEXICON)

    assert [(m.where, m.company) for m in found] == [("title", "naver"), ("text", "kt"), ("text", "navercloud")]
    assert [text[m.start : m.end] for m in found[1:]] == ["ＫＴ", "네이버 클라우드"]


def test_hangul_in_pieces_and_zero_width_characters_are_seen_through():
    text = unicodedata.normalize("NFD", "어제 삼성전자는 공장을 열었다") + " 그리고 네이\u200b버클라우드도"

    found = match("", text, LEXICON)

    assert [m.company for m in found] == ["samsung-electronics", "navercloud"]
    assert unicodedata.normalize("NFC", text[found[0].start : found[0].end]) == "삼성전자"
    assert text[found[1].start : found[1].end] == "네이\u200b버클라우드"


@pytest.mark.parametrize("text", ["아마존 웹 서비스", "아마존웹서비스", "아마존  웹 서비스", "Amazon Web\nServices"])
def test_a_name_may_be_spaced_as_its_writer_likes(text: str):
    assert named("", f"{text}의 새 칩") == ["aws"]


def test_the_longer_name_takes_the_shorter_ones_place():
    assert named("", "KT클라우드에는 리벨리온의 AI 반도체가 들어간다") == ["ktcloud", "rebellions"]


def test_where_the_longer_name_does_not_end_the_shorter_one_counts():
    lexicon = Lexicon([plain("short", "한빛"), plain("long", "한빛 전자")])

    assert named("", "한빛 전자레인지 판매", lexicon) == ["short"]


@pytest.mark.parametrize("text", ["에스케이(SK)텔레콤이 사과했다", "에스케이텔레콤이 사과했다"])
def test_initials_read_aloud_are_the_same_name(text: str):
    assert named("", text) == ["skt"]


def test_an_article_says_itself_what_a_short_form_stands_for():
    ours = named("MS, 서울에 새 사무실", "마이크로소프트(MS)가 서울에 사무실을 열었다. MS는 채용도 한다.")
    others = named("MS, 서울에 새 사무실", "모건스탠리(MS)가 서울에 사무실을 열었다. MS는 AI 담당도 뽑는다.")

    assert ours == ["microsoft"]
    assert others == []


def test_where_a_person_belongs_is_no_gloss():
    lexicon = Lexicon([plain("kt", "KT")])

    assert named("", "김하나(KT)와 박두리(KT)가 결승에 올랐다", lexicon) == ["kt"]


def test_an_unsure_name_once_settled_is_settled_for_the_article():
    text = "아마존이 물류 로봇을 늘린다.\n" + "다른 이야기가 이어진다. " * 20 + "\n그날 아마존 쪽 사람은 웃었다."

    rules = [found.rule for found in match("", text, LEXICON)]

    assert rules == ["context", "carried"]


def test_a_company_given_by_name_and_aliases_alone_is_matched_as_listed():
    given = [plain("samsung", "삼성"), plain("kt", "KT")]
    lexicon = Lexicon(instead(SHIPPED, given))

    assert named("", "삼성은 조용했다", lexicon) == ["samsung"]
    assert named("", "삼성 라이온즈와 삼성SDI, KT&G와 KT 위즈, 삼성동", lexicon) == []


def test_products_and_people_are_evidence_and_no_mention():
    assert named("", "챗GPT와 깃허브를 쓰는 젠슨 황") == []


@pytest.mark.parametrize("text", ["엔비디아(NVDA)", "(NASDAQ: NVDA)", "종목코드 (035420)", "035420.KS 상승"])
def test_a_code_counts_where_it_is_written_as_one(text: str):
    assert named("", text)


@pytest.mark.parametrize("text", ["전화 035420", "NVDA라는 낱말"])
def test_a_code_written_otherwise_does_not_count(text: str):
    assert named("", text) == []


def test_what_a_person_rejected_is_withheld_where_its_passage_is_met_again():
    text = "KT는 이날 결승에 올랐다.\nKT는 요금제를 냈다."
    rejection = Rejection(company="kt", passage="…KT는 이날 결승에  올랐다…", alias="KT")
    lexicon = Lexicon([plain("kt", "KT")])

    found = match("", text, lexicon, [rejection])
    told = explain("", text, lexicon, [rejection])

    assert [mention.start for mention in found] == [text.rindex("KT")]
    assert [(decision.rule, decision.taken) for decision in told] == [("rejected", False), ("name", True)]


def test_an_explanation_says_what_was_weighed():
    told = explain("", "MS가 새 AI 칩을 냈다. 모건스탠리가 아니다.", LEXICON)

    [decision] = [found for found in told if found.alias == "MS"]
    assert "for: AI" in decision.because
    assert "against: 모건스탠리" in decision.because


def test_the_rules_are_all_documented():
    from newstrail.core.match import __doc__ as doc

    text = "MS(마이크로소프트) 네이버 카페 삼성동 엔비디아(NVDA) KT&G KT 아마존 사진=네이버\n네이버에서 구독하세요"
    rules = {decision.rule for decision in explain("", text, LEXICON)}

    assert rules
    assert all(f"\n{rule} " in (doc or "") for rule in rules)


def test_an_article_about_a_company_outweighs_one_that_lists_it():
    about = "네이버가 데이터센터를 연다. 네이버는 AI 칩도 넣는다."
    listing = "구글(1.2%), 네이버(0.3%), 카카오(2.1%), 메타(1.0%), 애플(0.4%) 주가가 올랐다."

    first = prominence("네이버, 데이터센터 개소", about, match("네이버, 데이터센터 개소", about, LEXICON))
    second = prominence("코스피 마감", listing, match("코스피 마감", listing, LEXICON))

    assert first["naver"] >= 0.6
    assert second["naver"] < 0.2


def test_no_company_no_mention():
    assert match("", "", LEXICON) == ()
    assert match("오늘의 날씨", "비가 온다", Lexicon([])) == ()
