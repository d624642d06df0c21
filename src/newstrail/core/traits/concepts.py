"""What happens in news, in Korean and English words: the small dictionary by which reports of both languages meet.

A line is a concept: Korean words before the bar, English ones after it. Korean words match the beginning of a word
(합병 finds 합병을 and 합병비율), English ones its stem. One word may belong to one concept only.
"""

from __future__ import annotations

from functools import lru_cache

from newstrail.core.traits.words import stem

_CONCEPTS = """
출시 선보 내놓 내놨 | launch release rollout introduce
공개 | unveil reveal showcase debut
발표 밝혔 밝혀 | announce announcement
개발 | develop development
양산 | mass volume
생산 | produce production manufacture
공장 설비 라인 | plant factory fab facility
공급 납품 | supply supplier deliver
수주 | order contract
계약 | contract deal
협약 업무협약 양해각서 mou | mou memorandum
협력 손잡 맞손 제휴 동맹 파트너 | partner partnership alliance team collaborate cooperation cooperate tie
공동 | joint jointly
합병 통합 | merge merger combine
인수 사들 | acquire acquisition takeover buyout buy
매각 | sell sale divest
투자 | invest investment investor
유치 조달 모았 | raise funding fundraise round
지분 | stake equity
상장 기업공개 공모 ipo | ipo list listing public float
주관사 증권사 | underwriter broker
실적 | earning result
매출 | revenue sales
영업이익 영업익 | operating
순이익 | net
흑자 | profit surplus
적자 손실 | loss deficit
사상최대 최대 역대 | record highest
주가 | share stock
시총 시가총액 | capitalization valuation worth value
급등 상승 올랐 올라 오른 뛰었 | rise surge jump gain soar climb rally
급락 하락 떨어 내렸 폭락 | fall drop plunge slump decline tumble slide
돌파 넘었 넘어 | surpass exceed top cross
인상 | hike increase
인하 | cut lower reduce
감원 해고 구조조정 희망퇴직 감축 | layoff fire dismiss job
채용 | hire recruit
사임 사퇴 물러 퇴임 | resign step quit depart
선임 임명 내정 | appoint name
대표 최고경영자 ceo | ceo chief
창업 | founder found cofounder
소송 제소 고소 | sue lawsuit litigation
판결 선고 | rule ruling verdict
특허 | patent
과징금 벌금 | fine penalty
규제 | regulate regulation regulator curb
승인 허가 | approve approval clear
조사 수사 | probe investigate investigation
압수수색 | raid
체포 구속 | arrest detain
기소 | indict charge
제재 | sanction
관세 | tariff
수출 | export
수입 | import
금지 | ban
연기 미뤄 미룬 늦춰 지연 | delay postpone push
중단 멈춰 | halt suspend stop pause
무산 결렬 철회 포기 | collapse scrap abandon withdraw
거절 거부 | reject refuse decline
검토 고려 | consider weigh mull review
추진 | pursue seek
협상 협의 논의 | talk negotiate negotiation discuss
합의 타결 | agree agreement settle
체결 서명 | sign
완료 마무리 마쳤 | complete finish close
출범 | inaugurate launch
착공 첫삽 | groundbreaking construction break
완공 준공 | complete open
설립 세운 세웠 | establish set
확대 확장 | expand expansion
진출 | enter expand
도입 채택 | adopt deploy introduce choose select pick
적용 탑재 | equip power
교체 대체 | replace substitute
시험 테스트 검증 | test trial verify
장애 먹통 | outage disruption down
해킹 유출 | hack breach leak
사고 | accident crash
화재 불이 | fire blaze
폭발 | explode explosion blast
지진 | earthquake quake
홍수 폭우 | flood rain
태풍 | typhoon storm
사망 숨져 숨졌 별세 | die death dead kill
부상 다쳐 | injure injured wound hurt
파업 | strike walkout
노조 | union labor
선거 투표 | election vote poll
대통령 | president
총리 | premier
장관 | minister
국회 | parliament assembly
정부 | government
회담 정상회담 | summit meet
전쟁 | war
휴전 | ceasefire truce
미사일 | missile
핵 | nuclear
반도체 칩 | chip semiconductor
가속기 | accelerator
메모리 | memory
파운드리 위탁생산 | foundry
공정 나노 | process nanometer node
추론 | inference
학습 | train training
모델 언어모델 | model
인공지능 ai | ai artificial
데이터센터 | datacenter data
클라우드 | cloud
서버 | server
전력 | power electricity
전력효율 효율 | efficiency efficient
성능 | performance
속도 | speed
칩렛 | chiplet
로봇 | robot
자율주행 | autonomous
전기차 | ev
배터리 | battery
통신 | telecom
요금 | fee price
스마트폰 | smartphone phone
디스플레이 | display
소프트웨어 | software
플랫폼 | platform
검색 | search
광고 | advertise advertising
가입자 이용자 | subscriber user
스타트업 | startup
자회사 | subsidiary unit arm
본사 | headquarters headquarter
연구소 | lab laboratory research
펀드 | fund
보조금 지원금 | subsidy grant
국부펀드 | sovereign
점유율 | market
경쟁 | rival compete competition
의존 | reliance rely depend dependence
독자 자체 | inhouse own proprietary
차세대 | next generation
세계최초 최초 | first
주주 주총 주주총회 | shareholder
이사회 | board
배당 | dividend
자사주 | buyback repurchase
채권 회사채 | bond
대출 | loan
금리 | rate interest
환율 | currency exchange
물가 | inflation
유가 | oil crude
부동산 | property housing
미국 美 | us american america
중국 中 | china chinese
일본 日 | japan japanese
한국 韓 국내 | korea korean
유럽 eu | europe european
대만 | taiwan
인도 | india
사우디 | saudi
러시아 | russia russian
우크라 | ukraine
이스라엘 | israel
서울 | seoul
뉴욕 | york
나스닥 | nasdaq
코스피 | kospi
울산 | ulsan
"""

_KOREAN: dict[str, str] = {}
_ENGLISH: dict[str, str] = {}
for _line in _CONCEPTS.strip().splitlines():
    _korean, _english = (_side.split() for _side in _line.split("|"))
    for _word in _korean:
        _KOREAN.setdefault(_word, _korean[0])
    for _word in _english:
        _ENGLISH.setdefault(stem(_word) or _word, _korean[0])
_LONGEST = max(map(len, _KOREAN))


@lru_cache(maxsize=1 << 15)
def concept(word: str) -> str:
    """The concept of a word as it stands in a text, "" if it is in no line.

    >>> concept("합병비율을") == concept("mergers") == concept("merger") == "합병"
    True
    """
    lower = word.lower()
    if lower.isascii():
        return _ENGLISH.get(lower) or _ENGLISH.get(stem(word), "") or _KOREAN.get(lower, "")
    for length in range(min(len(lower), _LONGEST), 0, -1):
        if (length > 1 or len(lower) <= 2) and (found := _KOREAN.get(lower[:length])):
            return found
    return ""
