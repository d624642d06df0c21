"""Stories from filings, in memory: which reports are one event, and why."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from zlib import crc32

import pytest

from newstrail.core.arrange import arrange
from newstrail.core.match import Lexicon, match
from newstrail.core.traits import Neighbourhood
from newstrail.model import Filing, Placement
from newstrail.settings.companies import read_companies
from tests.making import NOW, a_filing, a_stamp

LEXICON = Lexicon(read_companies(Path(__file__).parents[2] / "config" / "companies.toml"))


def report(title: str, text: str, *, language: str = "ko", hours: float = 0, outlet: str = "") -> Filing:
    """As it was read, with the companies that the shipped list finds in it; by default of an outlet of its own."""
    at = NOW + timedelta(hours=hours)
    outlet = outlet or f"{title}{hours}"
    return a_filing(
        f"https://press.test/{crc32(f'{title} {text} {hours}'.encode())}",
        title=title,
        text=text,
        language=language,
        outlet=outlet,
        published=a_stamp(at),
        first_seen=at,
        mentions=match(title, text, LEXICON),
    )


def placed(*filings: Filing) -> list[Placement]:
    """Where each came to be, in the order given."""
    near = Neighbourhood()
    found = {one.url: one for one in arrange(filings, near, unnamed=True).placements}
    return [found[filing.revision.url] for filing in filings]


def stories(*filings: Filing) -> int:
    return len({placement.story for placement in placed(*filings)})


def test_the_same_headline_of_another_company_is_another_event():
    one = report(
        "리벨리온, 시리즈 C서 1200억원 투자 유치", "리벨리온이 1200억원을 유치했다고 밝혔다. 신형 칩 양산에 쓴다."
    )
    other = report(
        "퓨리오사AI, 시리즈 C서 1200억원 투자 유치",
        "퓨리오사AI가 1200억원을 유치했다고 밝혔다. 신형 칩 양산에 쓴다.",
        hours=1,
    )

    assert stories(one, other) == 2


def test_headlines_of_two_languages_meet_though_one_calls_a_company_by_another_name():
    one = report("KT, MS와 2조4000억 AI 투자", "")
    other = report("KT, Microsoft to invest 2.4 tln won in AI", "", language="en", hours=2)

    assert stories(one, other) == 1


def test_korean_headlines_that_share_a_topic_are_two_events():
    one = report("반도체 수출 석 달째 늘었다…관세 앞둔 밀어내기", "")
    other = report("정부, 반도체 인재 5천명 키운다…계약학과 확대", "", hours=2)
    same = report("반도체 수출 석 달 연속 증가…관세 전 밀어내기", "", hours=3)
    first, second, third = [placement.story for placement in placed(one, other, same)]

    assert first == third != second


def test_a_company_of_one_headline_may_stand_late_in_the_report_of_another_language():
    korean = report(
        "MS, 첫 자체 AI 칩 ‘마이아 100’ 공개…오픈AI와 함께 시험",
        "마이크로소프트가 15일 행사에서 첫 자체 AI 가속기 마이아 100을 내놓았다. 오픈AI의 모델로 시험하고 있다.",
    )
    english = report(
        "Microsoft unveils Maia 100, its first AI accelerator",
        "Microsoft showed Maia 100, an AI accelerator of its own design, at a conference on Wednesday. "
        + "The chip sits in racks that were built around it, with a cooling loop beside each of them. " * 4
        + "It was tested with models of OpenAI.",
        language="en",
        hours=2,
    )

    assert stories(korean, english) == 1


def test_the_next_product_of_a_series_is_another_event_though_only_one_language_had_the_number():
    reports = [
        report("MS, 자체 AI 칩 ‘마이아 100’ 공개", "마이크로소프트가 행사에서 자체 AI 칩 마이아 100을 공개했다."),
        report(
            "Microsoft reveals its first AI chip, Maia",
            "At its conference Microsoft showed Maia 100, an AI chip of its own.",
            language="en",
            hours=2,
        ),
        report(
            "Microsoft reveals second-generation Maia 200 chip",
            "Microsoft showed Maia 200, the successor of its AI chip.",
            language="en",
            hours=4,
        ),
    ]
    first, second, third = [placement.story for placement in placed(*reports)]

    assert first == second != third


def test_two_headlines_that_share_a_company_alone_are_two_events():
    one = report("FuriosaAI rejects takeover bid from Meta", "", language="en")
    other = report("FuriosaAI raises funds in Series C bridge", "", language="en", hours=2)

    assert stories(one, other) == 2


def test_a_company_is_told_from_one_whose_name_begins_with_its_own():
    one = report("KT, 2조4000억원 투자 계획", "KT가 5년간 2조4000억원을 들이겠다고 발표했다.")
    other = report("KT&G, 2조4000억원 주주환원", "KT&G가 4년간 2조4000억원을 주주에게 돌려준다.", hours=1)

    assert stories(one, other) == 2


def test_a_company_in_no_list_is_told_from_another_by_its_name():
    one = report(
        "가람칩스, 차량용 칩 설계 수주", "가람칩스가 독일 업체의 차량용 칩 설계를 따냈다. 계약 금액은 90억원이다."
    )
    other = report(
        "누리세미, 차량용 칩 설계 수주",
        "누리세미가 독일 업체의 차량용 칩 설계를 따냈다. 계약 금액은 90억원이다.",
        hours=1,
    )

    assert stories(one, other) == 2


def test_a_template_filled_with_another_english_name_is_another_event():
    text = (
        "{} has won a contract to design a car chip for a German supplier worth $9 million, its chief said on Monday."
    )
    one = report("Garam Chips wins German car chip order", text.format("Garam Chips"), language="en")
    other = report("Nuri Semi wins German car chip order", text.format("Nuri Semi"), language="en", hours=1)

    assert stories(one, other) == 2


def test_from_flash_to_summary_a_wire_report_is_one_story():
    flash = report("[속보] 리벨리온·사피온 합병 본계약 체결", "", outlet="가람통신")
    first = report(
        "리벨리온·사피온 합병 본계약 체결(1보)", "두 회사가 18일 합병 본계약을 맺었다.", hours=0.2, outlet="가람통신"
    )
    second = report(
        "리벨리온·사피온 합병 본계약 체결(2보)",
        "두 회사가 18일 합병 본계약을 맺었다. 합병비율은 2.4대 1이다.",
        hours=0.5,
        outlet="가람통신",
    )
    summary = report(
        "리벨리온·사피온 합병 본계약 체결…비율 2.4대 1(종합)",
        "두 회사가 18일 합병 본계약을 맺었다. 합병비율은 2.4대 1이며 주주총회는 다음 달 열린다.",
        hours=2,
        outlet="가람통신",
    )

    assert stories(flash, first, second, summary) == 1


def test_what_was_written_of_a_flash_under_its_headline_makes_their_stories_one():
    text = (
        "해밀전자와 가람반도체는 합병을 위한 협상을 끝내기로 했다고 각각 공시했다. 두 회사는 지난해 말부터 "
        "주식 교환 비율을 두고 맞섰고, 주요 주주인 연기금이 반대 뜻을 밝힌 뒤 이사회가 안건을 거두었다. 위약금은 없다."
    )
    headline = "해밀전자, 가람반도체와 합병 철회"
    flash = report(f"[속보] {headline}", headline, outlet="한빛경제")
    written = report("연기금 반대에…두 회사 주식 교환 협상 끝내", text, hours=1, outlet="나래일보")
    copied = report(headline, f"{text} 주가는 장 마감 뒤라 움직이지 않았다.", hours=2, outlet="다온신문")

    assert stories(flash, written) == 2
    assert stories(flash, written, copied) == 1


def test_one_headline_of_two_matters_makes_no_story_of_them():
    text = "누리물산은 본사 사옥을 새 주인에게 넘기고 다음 달 판교로 옮긴다고 밝혔다. 임직원 320명이 함께 옮긴다."
    flash = report(
        "[오늘의 말말말]", "“비가 와도 경기는 한다.” 두루 구단 감독이 우천 중계를 앞두고.", outlet="한빛경제"
    )
    written = report("누리물산, 사옥 팔고 판교로", text, hours=1, outlet="나래일보")
    copied = report("[오늘의 말말말]", f"{text} 사옥은 1994년에 지었다.", hours=2, outlet="다온신문")

    assert stories(flash, written, copied) == 2


KOREAN = report("네이버 분기 매출 3조원 첫 돌파", "네이버의 3분기 매출이 3조원을 넘었다. 영업이익은 5706억원이다.")


def english(sales: str, profit: str, company: str = "Naver", hours: float = 3) -> Filing:
    return report(
        f"{company} sales hit {sales}",
        f"{company} said quarterly sales passed {sales} for the first time. Operating profit was {profit}.",
        language="en",
        hours=hours,
    )


def test_korean_and_english_reports_of_one_event_are_one_story():
    assert stories(KOREAN, english("3 trillion won", "570.6 billion won")) == 1


def test_dollars_are_no_won():
    assert stories(KOREAN, english("$3 trillion", "$570.6 billion")) == 2


def test_another_company_with_the_same_figures_is_another_event_in_english_too():
    assert stories(KOREAN, english("3 trillion won", "570.6 billion won", company="Kakao")) == 2


@pytest.mark.parametrize(
    ("korean", "latin"), [("세미파이브", "SemiFive"), ("해밀로보틱스", "Haemil Robotics"), ("업스테이지", "Upstage")]
)
def test_a_name_in_no_list_is_heard_in_the_other_script(korean: str, latin: str):
    ours = report(
        f"{korean}, 380억원 규모 설계 수주", f"{korean}가 일본 업체의 설계를 맡는다. 계약 금액은 380억원이다."
    )
    theirs = report(
        f"{latin} wins design contract",
        f"{latin} has signed a contract worth 38 billion won with a Japanese customer.",
        language="en",
        hours=2,
    )

    assert stories(ours, theirs) == 1


def test_membership_says_why():
    founder, member = placed(KOREAN, english("3 trillion won", "570.6 billion won"))

    assert founder.because == ("founded the story",)
    assert member.because[0] == "naver"
    assert "3 trillion won" in member.because


def test_a_story_closes_and_the_same_headline_a_quarter_later_is_another_event():
    again = report(KOREAN.revision.title, "네이버가 3분기 매출을 공시했다. 광고와 커머스가 늘었다.", hours=24 * 90)

    assert stories(KOREAN, again) == 2


def test_a_deal_that_is_signed_follows_up_the_story_in_which_it_was_announced():
    announced = report(
        "사피온, 리벨리온과 합병 추진 발표",
        "사피온과 리벨리온이 합병을 추진한다고 발표했다. 3분기 안에 본계약을 맺는다. 실사를 곧 시작한다.",
    )
    signed = report(
        "리벨리온·사피온 합병 본계약 서명…비율 2.4대 1",
        "두 회사가 본계약에 서명했다. 박성현 대표가 경영을 맡는다. 존속법인은 연말에 출범한다.",
        hours=60,
    )
    near = Neighbourhood()

    first, second = arrange([announced, signed], near, unnamed=True).placements

    assert first.story != second.story
    assert near.stories[str(second.story)].follows == first.story


def followed(earlier: Filing, later: Filing) -> bool:
    """Whether the later report is of another story, which is said to follow up that of the earlier one."""
    near = Neighbourhood()
    first, second = arrange([earlier, later], near, unnamed=True).placements
    return first.story != second.story and near.stories[str(second.story)].follows == first.story


TALKS = report("퓨리오사AI, 메타와 인수 협상 막바지", "메타가 퓨리오사AI를 8억달러에 인수하는 협상을 마무리하고 있다.")


def test_a_story_follows_up_one_that_closed_weeks_ago_in_another_language_too():
    korean = report(
        "퓨리오사AI, 메타 인수 제안 거절", "퓨리오사AI가 8억달러에 인수하겠다는 메타의 제안을 물리쳤다.", hours=24 * 25
    )
    english = report(
        "FuriosaAI turns down Meta's takeover offer",
        "FuriosaAI rejected an acquisition by Meta for $800 million.",
        language="en",
        hours=24 * 25,
    )

    assert followed(TALKS, korean)
    assert followed(TALKS, english)


def test_a_matter_of_the_same_two_companies_goes_on_in_other_words_months_later():
    announced = report(
        "리벨리온·사피온 합병 추진…연내 통합법인 출범",
        "SK텔레콤 계열 사피온과 리벨리온이 합병을 추진한다고 밝혔다. KT도 주주로서 뜻을 같이했다. "
        "경영은 리벨리온이 맡는다. 국산 AI 반도체가 뭉치지 않으면 늦는다는 말이 업계에서 나왔다.",
    )
    signed = report(
        "사피온-리벨리온 한 회사로…본계약 체결",
        "사피온과 리벨리온의 주주총회가 합병 계약을 승인했다. 비율은 2.4대 1로 정해졌다. "
        "통합법인의 이름은 리벨리온이다.",
        hours=24 * 67,
    )
    of_one = report(
        "리벨리온, 사우디에 칩 수출",
        "리벨리온이 아람코의 데이터센터에 칩을 넣는다. 통합법인의 이름으로 처음 따낸 계약이다.",
        hours=24 * 67,
    )

    assert followed(announced, signed)
    assert not followed(announced, of_one)


@pytest.mark.parametrize(
    ("title", "text", "language"),
    [
        (
            "퓨리오사AI, 서울대에 장학금",
            "퓨리오사AI가 서울대 공대 학생들에게 장학금을 주는 협약을 맺었다. 백준호 대표가 강연도 한다.",
            "ko",
        ),
        ("Meta cuts jobs in Dublin", "Meta is letting go of moderators in Ireland, it said on Monday.", "en"),
        (
            "[굿모닝 증시] 나스닥 상승…빅테크 강세",
            "간밤 뉴욕증시는 올랐다. 메타와 엔비디아, 애플이 상승했다. 국내에서는 반도체주가 주목된다.",
            "ko",
        ),
        (
            "Stocks to watch: Meta, Nvidia, Apple",
            "Wall Street is set to open higher. Meta, Nvidia and Apple report this week.",
            "en",
        ),
    ],
    ids=["other matter", "other matter, across", "market report, across", "market report"],
)
@pytest.mark.parametrize("days", [1, 25])
def test_a_company_in_common_is_no_follow_up(title: str, text: str, language: str, days: int):
    assert not followed(TALKS, report(title, text, language=language, hours=24 * days))


def test_what_comes_late_neither_joins_nor_follows_up_what_began_weeks_after_it():
    later = report(
        "퓨리오사AI, 메타 인수 제안 거절", "퓨리오사AI가 8억달러에 인수하겠다는 메타의 제안을 물리쳤다.", hours=24 * 25
    )
    near = Neighbourhood()

    (first,) = arrange([later], near, unnamed=True).placements
    near.read = {}
    (late,) = arrange([TALKS], near, unnamed=True).placements

    assert late.story != first.story
    assert near.stories[str(late.story)].follows is None


def test_the_figures_of_another_quarter_follow_up_nothing():
    text = "네이버가 {}분기 매출 {}조원, 영업이익 {}억원을 올렸다고 공시했다. 광고와 커머스가 늘었다."
    second = report("네이버 2분기 매출 2.9조", text.format(2, "2.9", 5216))
    third = report("네이버 3분기 매출 3.1조", text.format(3, "3.1", 5706), hours=24 * 90)
    paid = report(
        "네이버, 2분기 실적 공시 뒤 급등",
        "네이버가 2분기 매출 2.9조원, 영업이익 5216억원을 올린 뒤 올랐다.",
        hours=24 * 9,
    )

    assert not followed(second, third)
    assert followed(second, paid)
