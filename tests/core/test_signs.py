"""What reports of two languages have in common, and what speaks against one event."""

from __future__ import annotations

import pytest

from newstrail.core.cluster.bridge import evidence
from newstrail.core.cluster.weigh import Rarity
from newstrail.core.traits import Profile, Terms, pack_profile, read, unpack_profile
from newstrail.core.traits.proper import FAMILIES, SYLLABLES
from newstrail.core.traits.signs import quantities, signs
from newstrail.core.traits.subject import subject
from newstrail.core.traits.told import CONCEPT, FIGURE, HOUSE, NUMBER, PLACE, SOUND, TOKEN, kind, unit
from newstrail.model import Filing
from tests.core.test_cluster import placed, report, stories


def shared(korean: str, english: str, of: int) -> set[int]:
    """The signs of one kind that both have."""
    both = signs(korean, "", {}).keys() & signs(english, "", {}).keys()
    return {sign for sign in both if kind(sign) == of}


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        ("한미래 대표 이재욱은", "chief Lee Jae-wook of"),
        ("최민석 회장", "Chairman Chey Min-suk"),
        ("정의진이 밝혔다", "said Euijin Chung"),
        ("레슬러가 말했다", "Mr. Ressler said"),
        ("보람반도체가 공급", "Boram Semiconductor to supply"),
        ("해솔식품의 공장", "Haesol Foods plant"),
        ("리도 앱 이용자", "users of the Rido app"),
        ("큐렐리온이", "from Curelions"),
        ("마츠다가 말했다", "said Matsuda"),
        ("하멘토프", "Khamentov"),
        ("장쉬안", "Zhang Xuan"),
        ("벨드리엄", "Beldriham"),
        ("위성민 대표", "chief Wi Sung-min"),
        ("이강인", "Lee Kang-in"),
        ("그리어 대표", "Mr. Greer said"),
        ("새 칩 카르니움3", "its Carnium3 chip"),
        ("다이소 매장", "at Daiso"),
    ],
)
def test_a_name_is_heard_in_both_scripts(korean: str, english: str):
    assert shared(korean, english, SOUND)


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        ("이재욱은", "chief Park Jae-wook of"),
        ("보람반도체가", "from Miraem Semiconductor"),
        ("리도 앱", "the Noma app"),
    ],
)
def test_another_name_is_not(korean: str, english: str):
    assert not shared(korean, english, SOUND)


@pytest.mark.parametrize(
    ("korean", "english", "of"),
    [
        ("공정위 조사", "the Fair Trade Commission is looking into it", PLACE),
        ("대한항공 노조", "union of Korean Air", HOUSE),
        ("오픈AI와 협력", "a deal with OpenAI", HOUSE),
        ("SK하이닉스가 증설", "SK hynix expands", HOUSE),
        ("GS건설은 착공", "GS Engineering breaks ground", HOUSE),
        ("KT&G 배당", "KT&G raises its dividend", HOUSE),
        ("현대건설 수주", "Hyundai E&C wins an order", HOUSE),
        ("쌍용C&E 매각", "Ssangyong C&E is for sale", HOUSE),
        ("에이티앤티 감원", "AT&T cuts jobs", HOUSE),
        ("에이비케이 상장", "ABK goes public", TOKEN),
        ("美 제재", "U.S. sanctions", PLACE),
        ("워싱턴에서", "in the United States", PLACE),
        ("태국어 서비스", "a Thai service", PLACE),
        ("시진핑 주석", "President Xi", PLACE),
        ("에르난데스의 득점", "Hernández scores", SOUND),
        ("3대0 완승", "a 3-0 win", NUMBER),
        ("규모 6.3 지진", "a magnitude 6.3 quake", NUMBER),
        ("국가데이터처 발표", "Statistics Korea said", PLACE),
        ("배틀그라운드 대회", "a PUBG tournament", TOKEN),
        ("트레이니움3 공개", "the Trainium3 chip", TOKEN),
        ("아이폰17 출시", "iPhone17 is here", TOKEN),
        ("회사채 발행과 유상증자", "bonds and a rights offering", CONCEPT),
        ("인수합병", "mergers", CONCEPT),
    ],
)
def test_names_of_the_list_and_what_happens_are_the_same_in_both_languages(korean: str, english: str, of: int):
    assert shared(korean, english, of)


def test_a_name_of_the_list_is_not_found_in_a_longer_word():
    assert not [sign for sign in signs("하이브리드 시대", "", {}) if kind(sign) == HOUSE]


def test_a_company_is_its_house_of_the_list_whatever_a_korean_text_calls_it():
    called = signs("MS, 새 칩 공개", "하닉이 메모리를 댄다", {}, {"MS": "microsoft"}, {"하닉": "sk-hynix"})

    assert called.keys() >= signs("Microsoft, SK hynix", "", {}).keys()


def test_a_name_with_an_ampersand_is_not_the_name_before_it():
    assert not shared("KT&G 배당", "KT raises its dividend", HOUSE)
    assert not shared("KT 배당", "KT&G raises its dividend", HOUSE)


def test_figures_meet_when_one_report_rounds_them():
    assert shared("매출 3조1420억원", "sales of 3.14 trillion won", FIGURE)
    assert shared("매출 3조1420억원", "sales of 3.1 trillion won", FIGURE)
    assert not shared("매출 3조1420억원", "sales of 3.6 trillion won", FIGURE)
    assert not shared("매출 3조1420억원", "sales of $3.14 trillion", FIGURE)


def test_a_korean_sum_without_its_won_is_one():
    assert shared("2조600억 수주", "an order worth 2.06 trillion won", FIGURE)
    assert quantities("2조600억 수주", {}) >= quantities("2조600억원 수주", {})


def test_won_of_a_korean_report_meet_the_dollars_of_an_english_one():
    assert shared("22조8천억원 계약", "a $16.5 billion contract", FIGURE)
    assert not shared("22조8천억원 계약", "a $12 billion contract", FIGURE)
    assert not shared("9조원 계약", "a contract of 9.4 trillion won", FIGURE)
    assert not shared("5천원", "$3.60", FIGURE)


def test_figures_of_one_unit_are_known_as_such():
    won, percent = quantities("3조원", {}), quantities("12%", {})

    assert (
        {unit(one) for one in quantities("5조원", {})} == {unit(one) for one in won} != {unit(one) for one in percent}
    )


def test_the_subject_is_whom_a_headline_is_about_and_where_it_happens():
    spelled: dict[int, str] = {}
    subject("Fire at Boram Chips plant in Ulsan", "A fire broke out at Boram Chips in Ulsan on Monday.", (), spelled)

    assert {kind(sign): written for sign, written in spelled.items()} == {SOUND: "Boram", PLACE: "Ulsan"}


def test_what_a_korean_headline_quotes_may_be_the_name_it_is_about():
    text = "네이버는 '젤코바'를 12일부터 판다."

    assert SOUND in map(kind, subject("네이버, 새 지도 '젤코바' 출시", text, ["네이버"], {}))
    assert SOUND not in map(kind, subject("네이버, 새 지도 '출시'", text, ["네이버"], {}))


def test_an_affiliate_is_heard_as_its_group_too_but_no_headline_is_about_the_group():
    korean = "한화오션이 거제 조선소를 넓힌다"

    assert shared(korean, "Hanwha to enlarge its yard", HOUSE)
    assert subject(korean, "", (), {}).isdisjoint(subject("Hanwha to enlarge its yard", "", (), {}))


def test_a_product_of_the_list_is_another_with_another_number():
    assert shared("아이폰 17이 나온다", "the iPhone 17 is here", TOKEN) > shared(
        "아이폰 17이 나온다", "the iPhone 16 is here", TOKEN
    )
    assert subject("아이폰 17 출시", "", (), {}) & subject("iPhone 17 is here", "", (), {})
    assert subject("아이폰 17 출시", "", (), {}).isdisjoint(subject("iPhone 16 is here", "", (), {}))


def test_the_same_accident_in_another_town_is_another_event():
    korean = report(
        "안성 물류센터 화재…12명 대피", "12일 안성 물류센터에서 불이 나 12명이 대피했다. 불은 3시간 만에 꺼졌다."
    )
    text = "A fire at a warehouse in {} made 12 people flee on Monday. It was put out in three hours."
    same = report("Twelve flee warehouse fire in Anseong", text.format("Anseong"), language="en", hours=1)
    other = report("Twelve flee warehouse fire in Gimpo", text.format("Gimpo"), language="en", hours=1)

    assert stories(korean, same) == 1
    assert stories(korean, other) == 2


def test_a_small_word_is_no_family_name():
    text = "A warehouse in Anseong burned down."

    assert subject("Two missing in Anseong fire", text, (), {}) & subject("Anseong fire", text, (), {})


def test_a_number_behind_a_small_word_is_no_model():
    text = "Boram Chips will open a plant in Ulsan."

    assert subject("In 2026 Boram opens a plant", text, (), {}) == subject("Boram opens a plant", text, (), {})


def test_the_same_sentence_of_another_model_is_another_event():
    text = "Boram Chips took the wraps off Zelkova {}, a processor for phones made by Boram's foundry arm near Ulsan."
    one = report("Boram introduces Zelkova 2600", text.format(2600), language="en")
    other = report("Boram introduces Zelkova 1680", text.format(1680), language="en", hours=1)
    again = report("Zelkova 2600 is here", text.format(2600), language="en", hours=2)

    assert stories(one, other) == 2
    assert stories(one, again) == 1


def test_the_same_sentence_with_other_sums_in_the_headline_is_another_event():
    text = (
        "Boram Retail booked sales of {} billion won for the quarter, more than analysts had expected, it said Monday."
    )
    one = report("Boram Retail books 852 billion won in sales", text.format(852), language="en")
    other = report("Boram Retail books 931 billion won in sales", text.format(931), language="en", hours=1)

    assert stories(one, other) == 2


def test_an_english_report_of_another_company_is_not_the_korean_event():
    korean = report(
        "보람엔진, 울산 공장서 화재…2명 부상",
        "12일 울산 보람엔진 공장에서 불이 나 2명이 다쳤다. 불은 3시간 만에 꺼졌다.",
    )
    text = "A fire at the {} plant in Ulsan injured two people on Monday. It was put out in three hours."
    same = report("Two hurt in fire at Boram Engine plant", text.format("Boram Engine"), language="en", hours=2)
    other = report("Two hurt in fire at Dasol Tires plant", text.format("Dasol Tires"), language="en", hours=1)

    assert stories(korean, same) == 1
    assert stories(korean, other) == 2
    assert stories(korean, other, same) == 2


def test_another_quarter_with_other_figures_is_another_event():
    korean = report(
        "보람엔진 3분기 영업이익 812억원", "보람엔진의 3분기 영업이익이 812억원으로 집계됐다. 매출은 5230억원이다."
    )
    text = "Boram Engine posted an operating profit of {} won on sales of {} won in the {} quarter."
    same = report(
        "Boram Engine profit rises", text.format("81.2 billion", "523 billion", "third"), language="en", hours=2
    )
    other = report(
        "Boram Engine profit at 64.3 billion won",
        text.format("64.3 billion", "488 billion", "second"),
        language="en",
        hours=2,
    )

    assert stories(korean, same) == 1
    assert stories(korean, other) == 2


def test_a_story_is_kept_with_the_names_and_figures_of_its_headlines():
    traits = read(report("보람엔진, 812억원 수주", "보람엔진이 812억원어치를 수주했다고 밝혔다."))
    story = Profile("s", traits.url, traits.title, traits.at, traits.at)
    story.add(traits, Terms())

    kept = unpack_profile(pack_profile(story))

    assert kept == story
    assert kept.parts["ko"].subjects.keys() == traits.subject
    assert kept.parts["ko"].figures.keys() == traits.figures


def test_every_family_is_a_syllable():
    assert set(FAMILIES.values()) <= SYLLABLES.keys()
    assert {len(syllable) for syllable in SYLLABLES} == {1}


def test_two_persons_in_one_office_are_two_events():
    korean = report(
        "보람엔진 새 대표에 박윤재", "보람엔진 이사회가 박윤재 전 부사장을 대표로 뽑았다. 3월 주주총회를 거친다."
    )
    text = "The board of Boram Engine has picked {} to head it. Shareholders vote in March."
    same = report("Boram Engine picks Park Yoon-jae as chief", text.format("Park Yoon-jae"), language="en", hours=2)
    other = report("Dasol Tires picks Bang Kyung-min as chief", text.format("Bang Kyung-min"), language="en", hours=1)

    assert stories(korean, other, same) == 2
    assert stories(korean, same) == 1


def test_the_same_sentence_with_another_sum_waits_for_its_own_event():
    korean = report("보람엔진, 독일서 812억원 수주", "보람엔진이 독일 업체에서 812억원 규모의 펌프를 수주했다.")
    title = "Boram Engine wins order worth {} won from German carmaker"
    text = (
        "Boram Engine said on Monday that it had won an order for pumps worth {} won from a German maker of cars, "
        "to be delivered over three years from its plant near Ulsan."
    )
    other = report(title.format("31.5 billion"), text.format("31.5 billion"), language="en", hours=1)
    same = report(title.format("81.2 billion"), text.format("81.2 billion"), language="en", hours=2)

    ours, another, last = placed(korean, other, same)

    assert last.story == ours.story != another.story


def test_the_same_template_filled_in_for_another_quarter_is_another_event():
    text = (
        "Boram Engine's operating profit rose in the {} quarter as carmakers kept ordering pumps from its Ulsan plant."
    )
    one = report("Boram Engine second-quarter profit jumps", text.format("second"), language="en")
    other = report("Boram Engine fourth-quarter profit jumps", text.format("fourth"), language="en", hours=1)
    again = report("Boram Engine profit jumps on pumps", text.format("second"), language="en", hours=2)

    assert stories(one, other) == 2
    assert stories(one, again) == 1


def weight(korean: Filing, english: Filing) -> float:
    """What speaks for one event."""
    traits = read(korean)
    story = Profile("s", traits.url, traits.title, traits.at, traits.at)
    story.add(traits, Terms())
    return evidence(read(english), story, Rarity(Terms()))


@pytest.mark.parametrize(
    ("missing", "other"), [("pumps", "pumps worth 31.5 billion won"), ("pumps for cars", "pumps for Nissan cars")]
)
def test_another_sum_or_house_anywhere_says_more_against_one_event_than_none(missing: str, other: str):
    korean = report("보람엔진, 독일서 펌프 수주", "보람엔진이 독일 포드 공장에서 812억원 규모의 펌프를 수주했다.")
    text = "Boram Engine has won an order for {} from a plant in Germany, it said on Monday."
    none, another = (
        report("Boram Engine wins German order", text.format(what), language="en") for what in (missing, other)
    )

    assert weight(korean, another) < weight(korean, none) - 0.2
