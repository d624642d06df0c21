"""Bodies that rule, in both languages.

A line is a name: Korean spellings before the bar, English ones after it; `_` is a space (see `proper`).
"""

from __future__ import annotations

#: Who decides: said of many events, so that they only speak for one.
BODIES = """
백악관 | white_house
의회 | congress
상원 | senate
공정위 공정거래위원회 | ftc kftc fair_trade antitrust watchdog
금감원 금융감독원 | fss financial_supervisory watchdog regulator
금융위 금융위원회 | fsc financial_services
개인정보위 개인정보보호위원회 | pipc privacy watchdog
방통위 방송통신위원회 방미통위 방송미디어통신위원회 | kcc communications_commission
과기정통부 과학기술정보통신부 과기부 | msit science_ministry ministry_of_science science
산업부 산업통상자원부 산업통상부 | industry_ministry trade_ministry ministry_of_trade
기재부 기획재정부 재경부 재정경제부 | finance_ministry ministry_of_economy ministry_of_finance
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
증권거래위원회 증권거래위 sec | sec securities_and_exchange
국제무역위원회 국제무역위 itc usitc | itc usitc international_trade_commission
외국인투자심의위원회 cfius | cfius
국토안보부 dhs | dhs homeland_security
이민세관단속국 ice | immigration_and_customs ice
연방통신위원회 fcc | fcc federal_communications
도로교통안전국 nhtsa | nhtsa highway_traffic_safety
연방항공청 faa | faa federal_aviation
국무부 | state_department department_of_state
에너지부 | energy_department department_of_energy
재무부 | treasury
무역대표부 ustr | ustr trade_representative
항공우주국 nasa | nasa
산업안보국 | bureau_of_industry
연방순회항소법원 | federal_circuit
특허심판원 ptab | ptab patent_trial
유럽집행위원회 eu집행위 집행위원회 집행위 | european_commission
유럽중앙은행 ecb | ecb european_central
유럽의약품청 ema | ema european_medicines
경쟁시장청 cma | cma competition_and_markets
시장감독관리총국 시장감독총국 | samr market_regulation
국가발전개혁위원회 발개위 | ndrc national_development_and_reform
공업정보화부 공신부 | miit industry_and_information
사이버정보판공실 사이버판공실 | cyberspace_administration cac
인민은행 | pboc
경제산업성 경산성 | meti
공정취인위원회 공취위 | jftc
일본은행 | boj bank_of_japan
후생노동성 후생성 | health_labour
중기부 중소벤처기업부 | smes_ministry sme_ministry ministry_of_smes
문체부 문화체육관광부 | culture_ministry ministry_of_culture
농식품부 농림축산식품부 | agriculture_ministry ministry_of_agriculture
해수부 해양수산부 | oceans_ministry ministry_of_oceans
행안부 행정안전부 | interior_ministry ministry_of_the_interior
통일부 | unification_ministry ministry_of_unification
기후부 기후에너지환경부 | climate_ministry ministry_of_climate
공수처 | corruption_investigation
감사원 | board_of_audit
국정원 국가정보원 | nis national_intelligence
경찰청 | national_police
국수본 국가수사본부 | national_office_of_investigation
대검 대검찰청 | supreme_prosecutors
중노위 중앙노동위원회 노동위원회 | national_labor_relations
인권위 국가인권위원회 | human_rights_commission
권익위 국민권익위원회 | anti_corruption
인터넷진흥원 한국인터넷진흥원 kisa | kisa korea_internet internet_agency
원안위 원자력안전위원회 | nuclear_safety
우주청 우주항공청 kasa | kasa korea_aerospace_administration
항우연 한국항공우주연구원 | kari korea_aerospace_research
전자통신연구원 etri | etri
카이스트 kaist | kaist
질병청 질병관리청 | kdca disease_control
건보공단 건강보험공단 국민건강보험공단 | nhis health_insurance_service
예금보험공사 | kdic deposit_insurance
금융정보분석원 fiu | fiu financial_intelligence
캠코 자산관리공사 | kamco
무역보험공사 | k_sure
코트라 kotra | kotra
무역협회 한국무역협회 | kita international_trade_association
한경협 전경련 한국경제인협회 | fki federation_of_korean
대한상의 상공회의소 | kcci chamber_of_commerce
경총 한국경영자총협회 | enterprises_federation
민주노총 | kctu confederation_of_trade
한국노총 | fktu federation_of_korean_trade
금속노조 | metal_workers
전삼노 전국삼성전자노동조합 | nseu national_samsung
게임위 게임물관리위원회 | game_rating
선관위 선거관리위원회 | election_commission
국회예산정책처 | budget_office
통계청 국가데이터처 | statistics_korea
한국개발연구원 kdi | kdi development_institute
국방과학연구소 | agency_for_defense
행정법원 서울행정법원 | administrative_court
특허법원 | patent_court intellectual_property_high
회생법원 서울회생법원 | bankruptcy_court rehabilitation_court
수원지법 | suwon_district
서울서부지법 서부지검 | seoul_western
서울동부지법 동부지검 | seoul_eastern
세계무역기구 wto | wto world_trade
세계보건기구 | world_health
국제통화기금 imf | imf monetary_fund
경제협력개발기구 oecd | oecd
국제에너지기구 iea | iea
국제원자력기구 iaea | iaea
나토 북대서양조약기구 nato | nato
석유수출국기구 opec | opec
아시아개발은행 adb | adb asian_development
트렌드포스 | trendforce
카운터포인트리서치 카운터포인트 | counterpoint
옴디아 | omdia
sne리서치 | sne_research
idc | idc
가트너 | gartner
와이즈앱 | wiseapp
클락슨리서치 클락슨 | clarkson clarksons
"""
