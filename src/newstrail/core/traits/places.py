"""Places, and bodies that rule, in both languages.

A line is a name: Korean spellings before the bar, English ones after it; `_` is a space (see `proper`).
"""

from __future__ import annotations

#: Where it happens, and who rules: said of many events, so that they only speak for one.
PLACES = """
미국 美 | us u.s. united_states american america americans washington
중국 中 | china chinese beijing
일본 日 | japan japanese tokyo
한국 韓 대한민국 | korea korean koreans south_korea south_korean
북한 北 | north_korea north_korean pyongyang
유럽 eu 유럽연합 | eu europe european
영국 英 | uk u.k. britain british london
독일 獨 | germany german berlin
프랑스 佛 | france french paris
이탈리아 | italy italian
스페인 | spain spanish
네덜란드 | netherlands dutch
폴란드 | poland polish
체코 | czech prague
루마니아 | romania romanian bucharest
헝가리 | hungary hungarian budapest
스웨덴 | sweden swedish
노르웨이 | norway norwegian
핀란드 | finland finnish
덴마크 | denmark danish
스위스 | switzerland swiss
오스트리아 | austria austrian
그리스 | greece greek
튀르키예 터키 | turkey turkish türkiye
러시아 露 | russia russian moscow
우크라이나 우크라 | ukraine ukrainian kyiv
대만 타이완 | taiwan taiwanese taipei
홍콩 | hong_kong
싱가포르 | singapore
베트남 | vietnam vietnamese hanoi
태국 | thailand thai bangkok
인도네시아 인니 | indonesia indonesian jakarta
말레이시아 | malaysia malaysian
필리핀 | philippines philippine filipino manila
캄보디아 | cambodia cambodian
미얀마 | myanmar
몽골 | mongolia
인도 印 | india indian delhi
파키스탄 | pakistan
호주 濠 | australia australian
뉴질랜드 | new_zealand
캐나다 | canada canadian
멕시코 | mexico mexican
브라질 | brazil brazilian
아르헨티나 | argentina
칠레 | chile chilean
페루 | peru peruvian
사우디 사우디아라비아 | saudi
아랍에미리트 uae | uae emirates emirati
카타르 | qatar qatari
이라크 | iraq iraqi
이란 | iran iranian tehran
이스라엘 | israel israeli
쿠웨이트 | kuwait
이집트 | egypt egyptian
남아공 | south_africa south_african
우즈베키스탄 우즈벡 | uzbekistan
카자흐스탄 | kazakhstan
서울 | seoul
강남 | gangnam
여의도 | yeouido
판교 | pangyo
부산 | busan
김해 | gimhae
대구 | daegu
인천 | incheon
광주 | gwangju
대전 | daejeon
울산 | ulsan
세종 세종시 | sejong
수원 | suwon
용인 | yongin
평택 | pyeongtaek
화성 | hwaseong
안산 | ansan
성남 | seongnam
파주 | paju
청주 | cheongju
천안 | cheonan
아산 | asan
당진 | dangjin
서산 | seosan
대산 | daesan
전주 | jeonju
군산 | gunsan
여수 | yeosu
광양 | gwangyang
포항 | pohang
구미 | gumi
경주 | gyeongju
창원 | changwon
거제 | geoje
제주 | jeju
경기 경기도 | gyeonggi
강원 강원도 | gangwon
전남 전라남도 | south_jeolla
전북 전라북도 | north_jeolla
충남 충청남도 | south_chungcheong
충북 충청북도 | north_chungcheong
경남 경상남도 | south_gyeongsang
경북 경상북도 | north_gyeongsang
뉴욕 | new_york
캘리포니아 | california californian
실리콘밸리 | silicon_valley
텍사스 | texas texan
테일러 | taylor
오스틴 | austin
애리조나 | arizona
조지아 | georgia
앨라배마 | alabama
테네시 | tennessee
켄터키 | kentucky
미시간 | michigan
인디애나 | indiana
오하이오 | ohio
뉴저지 | new_jersey
델라웨어 | delaware
필라델피아 필리 | philadelphia philly
상하이 | shanghai
우시 | wuxi
구마모토 | kumamoto
요코하마 | yokohama
오사카 | osaka
중동 | middle_east
동남아 | southeast
중남미 남미 | latin_america south_america
백악관 | white_house
의회 | congress
상원 | senate
공정위 공정거래위원회 | ftc kftc fair_trade antitrust watchdog
금감원 금융감독원 | fss financial_supervisory watchdog regulator
금융위 금융위원회 | fsc financial_services
개인정보위 개인정보보호위원회 | pipc privacy watchdog
방통위 방송통신위원회 | kcc communications_commission
과기정통부 과학기술정보통신부 과기부 | msit science_ministry ministry_of_science science
산업부 산업통상자원부 산업통상부 | industry_ministry trade_ministry ministry_of_trade
기재부 기획재정부 | finance_ministry ministry_of_economy ministry_of_finance
국토부 국토교통부 | transport_ministry land_ministry ministry_of_land
노동부 고용노동부 고용부 | labor_ministry labour_ministry employment_ministry ministry_of_employment
환경부 | environment_ministry ministry_of_environment
복지부 보건복지부 | health_ministry welfare_ministry ministry_of_health
외교부 | foreign_ministry ministry_of_foreign
국방부 | defense_ministry defence_ministry ministry_of_national ministry_of_defense pentagon
법무부 | justice_ministry ministry_of_justice justice_department
상무부 | commerce_department commerce
교육부 | education_ministry
식약처 식품의약품안전처 | mfds food_and_drug
fda 식품의약국 | fda food_and_drug
방사청 방위사업청 | dapa acquisition_program
특허청 지식재산처 | intellectual_property patent_office
국세청 | tax_service tax_agency
관세청 | customs_service customs
한은 한국은행 | bok bank_of_korea
금통위 금융통화위원회 | monetary_policy
연준 연방준비제도 | fed federal_reserve
한국거래소 | korea_exchange krx
서울고법 서울고등법원 | seoul_high
서울중앙지법 중앙지검 | seoul_central
서울남부지법 남부지검 | seoul_southern
수원고법 | suwon_high
헌재 헌법재판소 | constitutional_court
연합뉴스 | yonhap
카카오톡 카톡 | kakaotalk
챗gpt 챗지피티 | chatgpt
제미나이 | gemini
클로드 | claude
코파일럿 | copilot
갤럭시 | galaxy
아이폰 | iphone
스타게이트 | stargate
"""
