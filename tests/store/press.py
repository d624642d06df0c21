"""Invented reports of three days: a wire story and its copies, flashes and summaries, two languages, edits, rulings."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any, NamedTuple

from newstrail.model import Filing, Ruling
from tests.making import NOW, a_filing, a_mention, a_stamp


class Told(NamedTuple):
    """What an outlet printed, so many hours after the first of all."""

    name: str
    hours: float
    outlet: str
    companies: str  #: parted by spaces, as the headline has them
    title: str
    text: str


PLANT = (
    "가온반도체가 2일 충남 서산에 3조원을 들여 칩 공장을 짓는다고 밝혔다. 직원 1200명을 뽑고 내년 봄 착공한다. "
    "도는 길과 물을 대기로 했다. 주민 설명회는 4월에 두 차례 열린다. 회사는 이 공장에서 서버용 칩을 만든다고 했다."
)
PLANT_EN = (
    "Gaon Semiconductor said on Monday it would spend 3 trillion won on a chip plant in Seosan, hire 1,200 people and "
    "begin in spring. The province pays for roads and water. Two meetings with residents are planned for April."
)
MERGER = (
    "누리로봇과 다솔정밀이 3일 합병 본계약을 맺었다. 합병비율은 2.4 대 1이고 통합 법인은 10월 1일 나온다. "
    "두 회사의 주주총회는 다음 달 27일 열린다. 합친 회사의 매출은 지난해 기준 8400억원이다."
)
OUTAGE = (
    "라움통신 유선 인터넷이 3일 오전 11시부터 40분 동안 끊겼다. 수도권 식당과 상점의 결제가 멈췄다. "
    "회사는 장비를 바꾸다가 설정을 잘못했다고 밝혔다. 정부는 원인을 따로 조사하기로 했다."
)
PAID = (
    "라움통신이 유선 인터넷 장애를 겪은 가입자에게 한 달 요금의 10%를 돌려준다. 수도권 식당과 상점에는 20%를 준다. "
    "결제가 멈춘 40분의 손해는 따로 신청을 받는다. 회사는 장비 설정을 둘이 함께 살피도록 고쳤다."
)
ARM = (
    "누리로봇이 협동로봇 팔 아라-7을 내놓았다. 드는 무게는 14㎏이고 값은 2900만원이다. 6월부터 창고와 빵집에 보낸다. "
    "카메라 두 대가 사람 손을 보고 멈춘다고 회사는 설명했다."
)
GAUGE = (
    "다솔정밀이 새 계측기 해오름을 공개했다. 0.2마이크로미터까지 재며 값은 8700만원이다. 시험 장비는 전주 연구소에 있다. "
    "첫 물량은 5월 조선소로 간다."
)

# fmt: off
PRESS = (
    # a wire story, printed, cut, continued and rewritten; a house tells it in both languages
    Told("plant-1", 0, "연합뉴스", "gaon", "가온반도체, 서산에 3조원 칩 공장 짓는다", f"(서산=연합뉴스) 김하나 기자 = {PLANT}"),
    Told("plant-2", 1, "가람일보", "gaon", "가온반도체, 서산에 3조원 칩 공장 짓는다", f"{PLANT} 연합뉴스"),
    Told("plant-3", 2, "누리신문", "gaon", "가온, 서산에 칩 공장…3조원 투자", PLANT[:120]),
    Told("plant-4", 3, "다온경제", "gaon", "가온반도체 3조원 공장에 서산 ‘들썩’", f"{PLANT} 서산 시장 상인들은 반겼다. 인근 땅값은 한 달 새 12% 올랐고 빈 가게도 줄었다."),
    Told("plant-5", 4, "Garam Daily", "gaon", "Gaon to build 3 trillion won chip plant in Seosan", PLANT_EN),
    Told("plant-6", 5, "Another Paper", "gaon", "Gaon to build 3 trillion won chip plant in Seosan", f"{PLANT_EN} Shares rose 4%."),
    Told("plant-7", 6, "라온방송", "gaon", "가온반도체, 서산에 5조원 칩 공장 짓는다", PLANT.replace("3조원", "5조원")),
    Told("plant-9", 7, "연합경제", "gaon", "가온반도체 서산행", PLANT[:88]),
    Told("plant-8", 30, "마루통신", "gaon", "서산 칩 공장 반대 주민, 가온반도체에 “물 부족” 호소", "서산 주민 300명이 5일 도청 앞에 모였다. 가온반도체 칩 공장이 물을 다 쓴다는 것이다. 회사는 설명회를 앞당기겠다고 했다. 3조원 공장은 내년 봄 착공한다."),
    # a flash, its next versions, and what others make of them
    Told("merger-1", 20, "연합뉴스", "nuri dasol", "[속보] 누리로봇·다솔정밀 합병 본계약", ""),
    Told("merger-2", 20.1, "연합뉴스", "nuri dasol", "누리로봇·다솔정밀 합병 본계약(1보)", MERGER[:60]),
    Told("merger-3", 20.6, "연합뉴스", "nuri dasol", "누리로봇·다솔정밀 합병 본계약(2보)", MERGER[:110]),
    Told("merger-4", 21.5, "연합뉴스", "nuri dasol", "누리로봇·다솔정밀 합병 본계약…비율 2.4 대 1(종합)", MERGER),
    Told("merger-5", 22, "가람일보", "nuri dasol", "누리로봇·다솔정밀 합병 본계약", MERGER),
    Told("merger-6", 23, "다온경제", "nuri dasol", "2.4 대 1로 합친다, 누리로봇과 다솔정밀", "로봇과 계측기를 만드는 두 회사가 한 몸이 된다. 누리로봇과 다솔정밀은 합병비율 2.4 대 1에 뜻을 모았다. 통합 법인은 10월 1일 나오고 매출은 8400억원이다."),
    Told("merger-7", 24, "Garam Daily", "nuri dasol", "Nuri Robot and Dasol to merge at 2.4 to 1", "Nuri Robot and Dasol Precision signed a merger on Tuesday. The ratio is 2.4 to 1 and the joint company begins on Oct. 1. Sales of both came to 840 billion won last year."),
    # an accident, and what came of it four days later
    Told("outage-1", 26, "가람일보", "raum", "라움통신 유선망 40분 장애…수도권 결제 멈춰", OUTAGE),
    Told("outage-2", 27, "누리신문", "raum", "라움통신 유선망 40분 장애…수도권 결제 멈춰", OUTAGE.replace("40분", "50분")),
    Told("outage-3", 28, "라온방송", "raum", "“카드 안 긁혀요”…라움통신 장애에 식당 발동동", "3일 점심때 라움통신 인터넷이 끊기자 수도권 식당 주인들은 발을 굴렀다. 결제가 40분 멈췄다. 회사는 장비 설정을 잘못했다고 했다."),
    Told("outage-4", 29, "마루통신", "raum", "라움통신 먹통 40분", ""),
    Told("paid-1", 112, "가람일보", "raum", "라움통신, 유선망 장애 가입자에 요금 10% 돌려준다", PAID),
    Told("paid-2", 113, "다온경제", "raum", "라움통신, 유선망 장애 가입자에 요금 10% 돌려준다", f"{PAID} 신청은 20일까지다."),
    Told("paid-3", 114, "누리신문", "raum", "라움통신, 결제 장애 보상안 내놔", "라움통신이 결제가 멈춘 가게에 한 달 요금의 20%를 준다. 가입자에게는 10%를 돌려준다. 장애는 40분이었다."),
    # two things that a person says are one, and one of which a person says it is another
    Told("arm-1", 40, "가람일보", "nuri", "누리로봇, 협동로봇 팔 아라-7 공개", ARM),
    Told("arm-2", 41, "누리신문", "nuri", "누리로봇, 협동로봇 팔 아라-7 공개", f"{ARM} 경쟁 제품은 12㎏을 든다."),
    Told("arm-3", 42, "라온방송", "nuri", "누리로봇 아라-7, 빵집에서 빵 나른다", "누리로봇의 새 팔 아라-7이 6월부터 빵집에 선다. 14㎏을 들고 카메라로 사람 손을 본다. 값은 2900만원이다."),
    Told("gauge-1", 41.5, "다온경제", "dasol", "다솔정밀, 새 계측기 해오름 공개", GAUGE),
    Told("gauge-2", 43, "마루통신", "dasol", "다솔정밀, 새 계측기 해오름 공개", f"{GAUGE} 국산화율은 91%다."),
    # the same template of someone else, and two at one moment
    Told("arm-9", 42.5, "가람일보", "raum", "라움통신, 협동로봇 팔 아라-7 공개", ARM.replace("누리로봇", "라움통신")),
    Told("posts-1", 44, "가람일보", "gaon", "[인사] 가온반도체", "상무 이하늘 김바다 / 이사 박들 최숲 정강 오산 / 실장 윤별 한달 서해 조비 문눈 강봄"),
    Told("posts-2", 44, "누리신문", "gaon", "[인사] 가온반도체", "상무 이하늘 김바다 / 이사 박들 최숲 정강 오산 / 실장 윤별 한달 서해 조비 문눈 강봄"),
)
# fmt: on

#: What some of them say later, under the same address: another text, title or hour.
REVISED: dict[str, dict[str, Any]] = {  # Any: fields of `Told`
    "plant-3": {"text": f"{PLANT} 회사는 5일 이사회를 연다."},
    "plant-4": {"hours": 5.5},
    "merger-2": {"text": MERGER[:85]},
    "merger-6": {"hours": 20.2},
    "outage-1": {"hours": 28.5},
    "outage-4": {"title": "라움통신 유선망 40분 장애…수도권 결제 멈춰", "text": OUTAGE},
    "paid-1": {"title": "라움통신, 유선망 장애 가입자에 요금 15% 돌려준다", "text": PAID.replace("10%", "15%")},
}

RULED = (
    Ruling(
        kind="merge", data={"articles": ["https://press.test/arm-1", "https://press.test/gauge-1"]},
        who="me", why="one fair", at=NOW,
    ),
    Ruling(
        kind="split", data={"article": "https://press.test/plant-8", "from": "https://press.test/plant-1"},
        who="me", why="a protest", at=NOW,
    ),
)  # fmt: skip


def filing(told: Told) -> Filing:
    at = NOW + timedelta(hours=told.hours)
    return a_filing(
        f"https://press.test/{told.name}",
        title=told.title,
        text=told.text,
        outlet=told.outlet,
        family="garam" if told.outlet in ("가람일보", "Garam Daily") else "",
        language="ko" if told.outlet >= "가" else "en",
        published=a_stamp(at),
        first_seen=at + timedelta(minutes=5),
        mentions=tuple(a_mention(company, where="title") for company in told.companies.split()),
    )


def press() -> list[Filing]:
    """All of it in order; a revision comes at its own hour, or right behind what it revises."""
    first = {told.name: filing(told) for told in PRESS}
    later = [replace(filing(told._replace(**REVISED[told.name])), number=2) for told in PRESS if told.name in REVISED]
    arrived = {one.revision.url: one.at for one in first.values()}
    return sorted(
        [*first.values(), *later],
        key=lambda one: (max(one.at, arrived[one.revision.url]), one.revision.url, one.number),
    )
