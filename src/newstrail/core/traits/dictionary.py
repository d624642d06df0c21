"""What happens in news, in Korean and English words: the small dictionary by which reports of both languages meet.

A line is a concept: Korean words before the bar, English ones after it. Korean words are found inside longer ones
(합병 in 합병을, 합병비율 and 인수합병), English ones by their stem. A word may belong to several concepts.
"""

CONCEPTS = """
출시 선보 내놓 내놨 발매 | launch release rollout introduce
공개 베일 | unveil reveal showcase debut show disclose
발표 | announce announcement
개발 | develop development developer
양산 대량생산 | mass volume
생산 제조 | produce production manufacture manufacturer maker output make
공장 설비 라인 제련소 제철소 | plant factory fab facility mill works line smelter refinery
공급 납품 | supply supplier deliver provide ship
수주 발주 주문 | order contract win
계약 | contract deal agreement
협약 업무협약 양해각서 의향서 mou | mou memorandum accord letter
협력 손잡 맞손 제휴 동맹 파트너 | partner partnership alliance team collaborate cooperation cooperate tie
공동 합작 | joint jointly venture
합병 통합 합친 합치 | merge merger combine integrate
인수 사들 품는다 품은 | acquire acquisition takeover buyout buy purchase
매각 처분 팔았 판다 | sell sale divest dispose unload
분할 쪼개 | spinoff split spin divide demerge
투자 출자 | invest investment investor spend spending
유치 조달 모았 | raise funding fundraise round secure
지분 | stake equity holding ownership
상장 기업공개 공모 예심 ipo | ipo list listing public float debut bourse
상장폐지 상폐 | delist delisting
주관사 주관 | underwriter mandate arranger bookrunner lead
실적 | earning result
매출 | revenue sale turnover
영업이익 영업익 영업손실 영업 | operate
순이익 순익 순손실 당기순 | net profit income earn
흑자 흑자전환 | profit surplus black profitable
적자 손실 적자전환 | loss deficit red
사상최대 최대 역대 최고 신기록 | record highest largest biggest ever
최저 | lowest low
주가 주식 | share stock
시총 시가총액 기업가치 몸값 | capitalization valuation worth value
급등 상승 올랐 올라 오른 뛰었 뛰어 오름 치솟 | rise surge jump gain soar climb rally rocket leap
급락 하락 떨어 내렸 폭락 급감 감소 줄었 줄어 추락 | fall drop plunge slump decline tumble slide sink shrink decrease dive
증가 급증 늘었 늘어 늘린 늘려 | increase grow growth climb expand surge add
감산 | output cut production
돌파 넘었 넘어 넘긴 웃돌 | surpass exceed top cross beat past
밑돌 하회 | miss below
인상 올린다 올리 | hike increase raise
인하 낮춘 낮춰 할인 | cut lower reduce discount
동결 유지 | freeze unchange hold keep stand
감원 해고 구조조정 희망퇴직 감축 명예퇴직 | layoff fire dismiss job retirement restructure cut leave
채용 고용 일자리 | hire recruit employ job
사임 사퇴 물러 퇴임 사의 | resign step quit depart
선임 임명 내정 뽑았 뽑혔 후보 발탁 | appoint name nominate pick elect candidate promote
연임 | reappoint second term
대표 최고경영자 ceo 사장 수장 | ceo chief head
회장 | chairman chair
부회장 | vice
창업 설립자 | founder found cofounder
소송 제소 고소 법정 | sue lawsuit litigation court suit legal
고발 | complaint accuse report
법원 재판 법정 고법 지법 | court judge trial tribunal
대법원 대법 | supreme
항소 상고 항소심 2심 | appeal uphold
판결 선고 | rule ruling verdict sentence
유죄 | guilty convict conviction
무죄 | acquit acquittal innocent cleared clear
징역 실형 수감 | prison jail sentence term
집행유예 | suspend
배상 보상 | damage compensation compensate award
합의금 위로금 위자료 | settlement consolation
이혼 재산분할 | divorce property
특허 | patent
저작권 표절 | copyright plagiarism
상표 | trademark
과징금 벌금 과태료 | fine penalty penalize
규제 | regulate regulation regulator curb
독점 반독점 담합 독과점 | antitrust monopoly cartel collusion collude
승인 허가 인가 통과 | approve approval clear clearance authorize pass
조사 수사 | probe investigate investigation inquiry look
압수수색 | raid search
영장 | warrant
체포 구속 | arrest detain custody
기소 재판에 | indict charge
검찰 | prosecutor prosecution
경찰 | police
특검 | special counsel
혐의 의혹 | suspicion suspect allegation accuse charge
횡령 배임 | embezzle embezzlement breach
사기 | fraud scam swindle deceive
뇌물 | bribe bribery
시세조종 주가조작 조작 | manipulate manipulation rig
내부자 | insider
탈세 세무조사 | tax evasion audit
제재 | sanction
관세 | tariff duty
수출 | export
수입 | import
금지 불허 | ban prohibit block
연기 미뤄 미룬 늦춰 지연 미루 | delay postpone push defer
중단 멈춰 멈춘 정지 멈춤 | halt suspend stop pause suspension
무산 결렬 철회 포기 취소 백지화 | collapse scrap abandon withdraw cancel fail fall drop
거절 거부 | reject refuse decline
검토 고려 저울질 | consider weigh mull review
추진 목표 노린다 | pursue seek aim plan target
계획 | plan
협상 협의 논의 교섭 | talk negotiate negotiation discuss bargain
합의 타결 | agree agreement settle deal
체결 서명 맺었 맺은 맺고 | sign
완료 마무리 마쳤 끝냈 | complete finish close finalize
출범 | inaugurate launch start
착공 첫삽 기공 | groundbreaking construction break build
완공 준공 | complete open completion
가동 | operate start run operation
설립 세운 세웠 짓는다 짓고 신설 건설 건립 | establish set build construct construction create form
확대 확장 증설 | expand expansion extend add enlarge
축소 줄인 줄이 | reduce cut scale trim
폐쇄 폐점 폐업 문닫 | close shut closure
진출 입점 | enter expand go
도입 채택 | adopt deploy introduce choose select pick
적용 탑재 | equip power use fit feature
교체 대체 | replace substitute
수리 정비 점검 | repair maintenance fix inspect
시험 테스트 검증 시제품 샘플 | test trial verify sample prototype
인증 | certify certification
장애 먹통 접속 오류 | outage disruption down error fail failure crash
해킹 침해 | hack hacker cyberattack breach intrusion attack
유출 개인정보 | leak data breach expose
악성코드 랜섬웨어 | malware ransomware
사고 | accident crash incident
화재 불이 방화 | fire blaze
폭발 | explode explosion blast
붕괴 무너 | collapse
추락 | crash fall
충돌 | collide collision strike
침몰 | sink capsize
지진 | earthquake quake
홍수 폭우 침수 | flood rain
태풍 | typhoon storm
폭설 한파 | snow cold
산불 | wildfire
가뭄 폭염 | drought heat
사망 숨져 숨졌 숨진 별세 숨지 | die death dead kill fatal
부상 다쳐 다친 다쳤 중상 | injure injured wound hurt
실종 | miss
구조 구출 | rescue
대피 | evacuate flee
소방 | firefighter
작업자 근로자 노동자 인부 | worker
직원 임직원 사원 | employee staff worker
협력업체 하청 협력사 | subcontract subcontractor contractor vendor
산재 중대재해 | industrial safety
파업 | strike walkout walk
노조 노동조합 | union labor unionized labour
임금 급여 월급 기본급 임단협 | wage pay salary
체불 | unpaid
선거 투표 | election vote poll
대선 | presidential
총선 | general
대통령 대통령실 | president presidential
총리 | premier prime
장관 | minister secretary
국회 | parliament assembly lawmaker
여당 야당 | party opposition
정부 | government state
국방 군 육군 해군 공군 | defense defence military army navy
외교 | diplomatic foreign diplomacy
회담 정상회담 정상회의 만났 만나 회동 | summit meet meeting talk
방한 방문 | visit
전쟁 | war
휴전 종전 | ceasefire truce
공습 공격 | strike attack
미사일 | missile
핵 원전 원자로 원자력 | nuclear reactor
전차 탱크 | tank
자주포 | howitzer
장갑차 | armored armoured vehicle
전투기 | fighter jet
잠수함 | submarine
무기 방산 | weapon arms defense
드론 무인기 | drone
위성 | satellite
발사 | launch
로켓 발사체 누리호 | rocket
우주 | space
반도체 칩 | chip semiconductor processor chipmaker
프로세서 신경망처리장치 npu | processor npu neural
가속기 | accelerator
그래픽처리장치 gpu | gpu graphics
메모리 디램 낸드 | memory dram nand
고대역폭메모리 hbm | hbm bandwidth
웨이퍼 | wafer
장비 | equipment tool
소재 부품 머티리얼즈 | material component part
파운드리 위탁생산 | foundry contract
공정 나노 | process nanometer node nanometre
패키징 | package
설계 팹리스 | design fabless
추론 | inference reason
학습 | train training learn
모델 언어모델 파운데이션 | model
인공지능 ai | ai artificial
챗봇 비서 에이전트 | chatbot assistant agent
데이터센터 | datacenter data
클라우드 | cloud
서버 | server
네트워크 네트웍스 망 | network
전력 전기 | power electricity
에너지 | energy
태양광 | solar
풍력 | wind
수소 | hydrogen
전력효율 효율 | efficiency efficient
성능 | performance
속도 | speed fast
칩렛 | chiplet
로봇 로보틱스 | robot robotics
자율주행 | autonomous driverless
자동차 완성차 차량 승용차 모터스 모터 | car carmaker automaker vehicle auto motor
전기차 | ev electric
하이브리드 | hybrid
배터리 이차전지 2차전지 | battery cell
양극재 | cathode
음극재 | anode
리튬 | lithium
전고체 | solid
리튬인산철 | lfp phosphate
에너지저장장치 ess | ess storage
조선소 조선 | shipbuild shipyard yard shipbuilder
선박 유조선 컨테이너선 운반선 | ship vessel tanker carrier
선사 해운 | shipper shipowner ship shipping
항공 항공사 | air airline carrier aviation
여객기 항공기 비행기 | plane aircraft jet flight passenger
공항 | airport
회항 | return turn
승객 | passenger
철도 열차 기차 지하철 | rail train subway railway
통신 통신사 이통사 | telecom carrier telco
기지국 펨토셀 | base femtocell station
유심 | sim usim
위약금 | cancellation termination
소액결제 | micropayment
결제 페이 | payment pay
요금 요금제 구독료 | fee price plan rate
구독 | subscription subscribe
스마트폰 | smartphone phone
디스플레이 올레드 | display oled
가전 냉장고 | appliance
소프트웨어 | software
플랫폼 | platform app
앱 | app application
검색 | search
포털 | portal
메신저 | messenger message
쇼핑 이커머스 전자상거래 | shop shopping commerce retailer
배달 | delivery deliver
물류 택배 | logistics parcel
유통 마트 대형마트 | retail discount store supermarket
백화점 | department
매장 점포 | store shop outlet
편의점 | convenience
광고 | advertise advertising ad
가입자 이용자 회원 고객 | subscriber user customer member
스타트업 벤처 | startup venture
자회사 계열사 법인 | subsidiary unit arm affiliate
본사 | headquarters headquarter base
연구소 연구원 랩스 | lab laboratory research researcher institute
대학 대학교 | university
병원 | hospital
의료 의사 환자 | medical doctor patient
백신 | vaccine
신약 치료제 의약품 약물 | drug medicine pharmaceutical treatment therapy pill
제약 제약사 | pharmaceutical drugmaker pharma
바이오 바이오의약품 | bio biotech biologics
바이오시밀러 | biosimilar
임상 임상시험 | clinical trial phase
항체 | antibody
항암 암 | cancer oncology
폐암 | lung
유방암 | breast
비만 당뇨 | obesity diabetes
피하주사 주사제 주사 | injection subcutaneous shot inject
기술이전 기술수출 라이선스 | license licensing
계약금 선급금 | upfront
기술료 마일스톤 | milestone royalty
게임 | game gamer
신작 | title new
콘솔 엑스박스 플레이스테이션 | console xbox playstation
영화 | film movie cinema
드라마 | drama series
음반 앨범 | album
가수 아이돌 걸그룹 보이그룹 | singer idol band group
공연 콘서트 투어 월드투어 | concert tour
팬 | fan
엔터 엔터테인먼트 연예 기획사 소속사 | entertainment agency
전속계약 | exclusive
웹툰 만화 | webtoon comic
애니메이션 | anime animation
지식재산 ip | ip intellectual
방송 방송사 | broadcast broadcaster
영상 동영상 | video
음악 | music
출판 책 | book publish
축구 월드컵 | football soccer
야구 | baseball
올림픽 | olympic
선수 | player athlete
식품 라면 | food noodle ramyun ramen
음료 주류 맥주 소주 | beverage drink beer soju
화장품 뷰티 | cosmetic beauty
패션 의류 | fashion apparel clothing
담배 | tobacco cigarette
중고거래 중고 | secondhand used
여행 관광 숙박 | travel tourist tourism
호텔 | hotel
면세점 | duty-free duty
철강 제철 | steel steelmaker
석유화학 화학 나프타 케미칼 | petrochemical chemical naphtha cracker
정유 | refiner refinery oil
아연 비철금속 | zinc metal
희토류 광물 | rare mineral earth
구리 | copper
펀드 사모펀드 | fund private equity
보조금 지원금 | subsidy grant
지원 | support aid
국부펀드 | sovereign
점유율 | market
경쟁 경쟁사 | rival compete competition competitor
의존 | reliance rely depend dependence
독자 자체 | inhouse own proprietary sovereign homegrown
차세대 | next generation
세계최초 최초 첫 처음 | first
주주 주총 주주총회 | shareholder meeting extraordinary
이사회 | board director
경영권 | control
공개매수 | tender
유상증자 증자 신주 | rights offering issue new share
자사주 | buyback repurchase treasury
블록딜 대량매매 | block
배당 | dividend
채권 회사채 전단채 | bond debt
부채 차입금 빚 | debt borrow borrowing liability
신용등급 | rating downgrade credit
대출 | loan lend lending
예금 예대마진 | deposit margin
담보 | collateral mortgage
파산 회생 법정관리 기업회생 | bankruptcy rehabilitation receivership insolvency
은행 | bank lender
증권 증권사 | securities brokerage broker
보험 생명 | insurance insurer life
카드 | card
금융 파이낸셜 | financial finance
거래소 | exchange
가상자산 가상화폐 암호화폐 코인 비트코인 | crypto cryptocurrency bitcoin coin
스테이블코인 | stablecoin
금리 기준금리 | rate interest benchmark
환율 원화 | currency exchange
물가 | inflation consumer
유가 원유 | oil crude
경제 | economy economic
성장률 | growth gdp
전망 전망치 | forecast outlook expect estimate
예산 | budget
세금 법인세 | tax
부동산 집값 아파트 주택 | property housing apartment home
현장 공사 공사장 | site construction
고속도로 도로 | highway road expressway
무역 | trade
수요 | demand
재고 | inventory
가격 | price
리콜 시정조치 | recall
결함 불량 | defect fault faulty flaw
무상 무료 | free
환불 | refund
사과 | apologize apology
반발 비판 | protest criticize criticism
논란 | controversy complaint
퇴직금 | severance
주식교환 | swap
현금 | cash
본계약 최종계약 | final definitive
우선협상대상자 | preferred bidder
입찰 | bid bidder tender
협회 | association
위원회 위원장 | commission committee council
법안 개정안 특별법 기본법 | bill act law
시행 | effect enforce
교사 학교 학생 | school student teacher
아동 어린이 | child
여성 | woman
이민 비자 | visa immigration
구금 | detention detain
난민 | refugee
코로나 | covid
감염 | infection virus
온실가스 탄소 기후 | carbon climate emission
폐수 오염 | wastewater pollution
조류 버드스트라이크 | bird
운항 결항 | flight cancel
구축 | build establish
운영 | operate run operator
디지털트윈 | digital twin
메타버스 | metaverse
보안 시큐리티 | security
시스템 시스템즈 시스템스 | system
기술 테크 테크놀로지 | technology tech technique
솔루션 설루션 | solution
홀딩스 지주 | holding
캐피탈 캐피털 | capital
미디어 | media
엔지니어링 | engineering engineer
디바이스 기기 | device
호스팅 | hosting host
자동화 오토메이션 | automation automate
인베스트먼트 | investment
양자 | quantum
스위치 | switch
광통신 | optical
센서 | sensor
카메라 | camera
엔진 | engine
타이어 | tire tyre
연료 | fuel
호스 배관 | hose pipe
나스닥 | nasdaq
코스피 유가증권시장 | kospi
코스닥 | kosdaq
공모가 | offering
시리즈 | series
누적 | total cumulative
연내 | year-end year
하반기 | second half
상반기 | first half
연속 연달아 | straight consecutive row streak
회의 | meeting conference
총재 | governor gov
새벽 심야 야간 | dawn overnight night early
배심 평결 | jury juror verdict
무기한 | indefinite indefinitely
영구 | permanent permanently
복귀 컴백 | comeback return
생중계 중계 | live stream broadcast
재무책임자 cfo | cfo financial finance
사내이사 사외이사 | director inside outside
사명 상호 개명 | rename name rebrand
잔금 대금 | balance payment
요격 방공 대공 | interceptor air defense missile
재선 | reelection
증언 | testify testimony witness
청문회 | hearing
보석 석방 | bail release free
상속 | inherit inheritance
해임 경질 | oust dismiss remove sack
후임 후계 승계 | successor succeed succession replace
비대위 비상 | emergency
훈련 | exercise drill train
합참 | chiefs joint
탄도 | missile ballistic
탄핵 | impeach impeachment
계엄 | martial
개헌 헌법 | constitution constitutional
사면 | pardon amnesty
해양 바다 | sea marine ocean offshore
어선 | boat fishing
항만 부두 항구 | port harbor terminal
운임 | freight rate
컨소시엄 | consortium group
낙찰 | win award auction
경매 | auction
수율 | yield
증착 노광 식각 | deposition lithography etch
기판 유리기판 | substrate glass board
영업정지 | suspend suspension
이탈 해지 | churn leave terminate cancel
주파수 | spectrum frequency
번호이동 | switch portability
불매 | boycott
품절 완판 | sell sold
오픈 개점 개장 | open opening
가맹점 점주 프랜차이즈 | franchise franchisee
수수료 | commission fee
한도 상한 | cap limit ceiling
공시 | filing disclose regulatory
감리 분식 회계 | accounting audit fraud
공매도 | short
개미 개인투자자 | retail investor individual
외국인 | foreign foreigner
반등 | rebound recover bounce
마감 | close end finish
출하 선적 | ship shipment deliver
판매 팔린 팔려 | sell sale sold
등록 | register registration
인도 납기 | deliver delivery
조합 | cooperative association union
재건축 재개발 | redevelopment reconstruction rebuild
전세 임대 | rent lease jeonse
부지 토지 | site land
전력망 송전 송전망 | grid transmission
원자재 | commodity material
한우 소고기 | beef
수산 | fish seafood
백악관 | white house
국경 | border
불법체류 | illegal undocumented
추방 | deport deportation
테러 | terror terrorist
총격 | shoot shooting gunman
인질 | hostage
평화 | peace
매몰 묻혀 깔려 깔렸 | bury trap
도서관 | library
콘크리트 | concrete
구조물 | structure
터널 | tunnel
교량 다리 | bridge
크레인 | crane
승강기 엘리베이터 | elevator lift
추돌 | pileup collision
탈선 | derail
누출 가스 | gas leak
감전 | electrocute
익사 | drown
붕괴사고 | collapse
트랙터 농기계 | tractor farm
농민 농업 농가 | farmer farm agriculture
쿠키 과자 제과 | cookie biscuit snack bakery
커피 | coffee
치킨 | chicken
교재 교육 에듀테크 | education edtech school
콘텐츠 | content
스트리밍 | stream streaming
중계권 | rights broadcast
만기 상환 | mature repay due
연체율 연체 | delinquency overdue
제어봉 | control rod
국산화 국산 | home-grown localize domestic
유료 유료화 | paid charge
요약 | summary
출고 | build release shipment
흡수합병 | absorb
무역수지 | surplus trade balance
유엔 | un united nations
국내 | domestic local
글로벌 세계 전세계 | global world worldwide
현지 해외 | local overseas abroad
알뜰폰 | mvno
폴더블 폴더블폰 | foldable
태블릿 | tablet
노트북 | laptop notebook
웨어러블 워치 | wearable watch
이어폰 헤드폰 | earphone earbud headphone
헤드셋 | headset
텔레비전 티비 tv | tv television
모니터 | monitor
에어컨 | conditioner
세탁기 | washer laundry
로봇청소기 청소기 | vacuum cleaner
휴머노이드 | humanoid
로보택시 | robotaxi taxi
택시 | taxi cab
버스 | bus
트럭 | truck
오토바이 이륜차 | motorcycle motorbike
전동킥보드 킥보드 | scooter
내연기관 | combustion
충전 충전기 충전소 | charger
에어백 | airbag
브레이크 제동 | brake
안전벨트 | seatbelt belt
급발진 | acceleration
파우치 | pouch
원통형 | cylindrical
각형 | prismatic
전해질 전해액 | electrolyte
분리막 | separator
동박 | foil
니켈 | nickel
코발트 | cobalt
흑연 | graphite
전구체 | precursor
재활용 | recycle
나트륨 | sodium
호위함 | frigate
구축함 | destroyer
급유함 | oiler
군수지원함 | cargo
함정 군함 | warship naval
경비함 초계함 | patrol corvette
쇄빙선 | icebreaker
유지보수 mro | overhaul mro
헬기 헬리콥터 | helicopter
수송기 | transport airlifter
훈련기 | trainer
탄약 포탄 | ammunition shell munition
레이더 | radar
어뢰 | torpedo
다연장로켓 다연장 | launcher
무인수상정 | unmanned
해저케이블 해저 | undersea subsea seabed
케이블 전선 | cable wire
변압기 | transformer
초고압 | voltage
수전해 | electrolyzer
암모니아 | ammonia
메탄올 | methanol
액화천연가스 천연가스 lng | lng liquefied
이산화탄소 | co2
벌크선 | bulk bulker
컨테이너 | container
소형모듈원자로 smr | smr modular
방사능 방사성 | radioactive radiation
우라늄 농축 | uranium enrich
지열 | geothermal
바이오연료 saf | biofuel saf
에틸렌 | ethylene
플라스틱 | plastic
열연 | rolled
냉연 | cold-rolled rolled
고로 용광로 | furnace
전기로 | furnace
반덤핑 덤핑 | anti-dumping dump
세이프가드 | safeguard
쿼터 | quota
블랙리스트 | blacklist entity
면허 | licence
횡재세 | windfall
노란봉투법 | envelope yellow
중대재해처벌법 | punishment
근로시간 주52시간 | workweek
성과급 | bonus incentive
직장폐쇄 | lockout
비정규직 | irregular temporary
태업 | slowdown
고공농성 | sit-in
직장내괴롭힘 괴롭힘 | harass harassment bully
성희롱 성추행 | harassment sexual
갑질 | abuse
끼워팔기 | bundle
자사우대 우대 | favor favour preferential
불공정 | unfair
시장지배 지배적 | dominance dominant abuse
인앱결제 인앱 | in-app
허위 과장 | false misleading
내부거래 일감몰아주기 | intra-group
순환출자 | circular
동일인 총수 | tycoon owner
재벌 대기업 | conglomerate chaebol
중견기업 | midsize
중소기업 | small sme
소상공인 자영업 | merchant self-employed
유니콘 | unicorn
벤처캐피탈 벤처캐피털 vc | vc
우회상장 스팩 spac | spac
보호예수 | lockup
무상증자 | bonus
전환사채 cb | convertible
교환사채 | exchangeable
시간외 | after-hours late
서킷브레이커 사이드카 | circuit sidecar
긴축 | tighten
양적완화 | easing
가계부채 가계대출 | household
부실채권 | nonperforming
충당금 | provision
보험료 | premium
실손보험 실손 | indemnity
퇴직연금 연금 | pension
펀드환매 환매 | redemption
불완전판매 | misselling mis-sold
보이스피싱 피싱 | phishing
자금세탁 | launder laundering
디도스 ddos | ddos
제로데이 취약점 | vulnerability
암호화 | encrypt encryption
백도어 | backdoor
딥페이크 | deepfake
가짜뉴스 허위정보 | misinformation disinformation
생성형 | generative
거대언어모델 llm | llm language
에이전틱 | agentic
멀티모달 | multimodal
오픈소스 | open-source
파라미터 매개변수 | parameter
토큰 | token
번역 | translate translation
음성인식 음성 | voice speech
증강현실 가상현실 | augmented reality
홍채 | iris
블록체인 | blockchain
토큰증권 sto | token
지갑 | wallet
채굴 | mine mining
현물etf etf | etf
반감기 | halving
오지급 | mistaken mistakenly erroneous
라이다 | lidar
보행자 | pedestrian
음주운전 | drunk
배달기사 라이더 | rider courier
멤버십 | membership
상품권 | voucher
입점업체 판매자 | seller merchant
짝퉁 위조 | counterfeit fake
친환경 | eco-friendly
일회용 | disposable
식중독 | poison poisoning
살모넬라 | salmonella
이물질 | contaminate
유통기한 | expiry
아이스크림 빙과 | ice
우유 유제품 | milk dairy
설탕 | sugar
밀가루 제분 | flour
빵 제빵 베이커리 | bread bagel
김치 | kimchi
쌀 | rice
계란 달걀 | egg
닭고기 | poultry
돼지고기 | pork
햄버거 버거 | burger
피자 | pizza
김밥 | gimbap
떡볶이 | tteokbokki
유전자 | gene genetic
항체약물접합체 adc | adc conjugate
이중항체 | bispecific
위탁개발생산 cdmo cmo | cdmo
임플란트 | implant
보툴리눔 톡신 | botulinum toxin
필러 | filler
치매 알츠하이머 | alzheimer dementia
파킨슨 | parkinson
관절염 골관절염 | arthritis osteoarthritis
아토피 | atopic dermatitis
건선 | psoriasis
뇌졸중 뇌경색 | stroke
심장 심혈관 | cardiovascular
간암 | liver
위암 | gastric stomach
대장암 | colorectal
췌장암 | pancreatic
전립선암 | prostate
백혈병 혈액암 | leukemia
림프종 | lymphoma
내시경 | endoscope endoscopy
희귀질환 희귀의약품 | orphan
결핵 | tuberculosis
독감 인플루엔자 | influenza
말라리아 | malaria
의약분업 약사 | pharmacist
투약 투여 | dosing
환자모집 | enroll
혁신신약 | novel
패스트트랙 신속심사 | fast-track
저궤도 | orbit
궤도 | orbit
달탐사 달착륙선 | lunar
우주비행사 | astronaut
크루즈 | cruise
항공권 | airfare
마일리지 | mileage
활주로 | runway
난기류 | turbulence
지하차도 | underpass
싱크홀 땅꺼짐 | sinkhole
산사태 | landslide
정전 | blackout
국가정보자원관리원 국정자원 | nirs
전시회 박람회 | exhibition expo
시청률 | viewership
빌보드 차트 | billboard
그래미 | grammy
오스카 아카데미 | oscar academy
에미상 | emmy
해체 | disband demolition dismantle
악플 | malicious
스트리머 유튜버 | streamer youtuber
사전예약 | pre-register preorder
확장판 dlc | dlc
역할수행게임 rpg mmorpg | rpg mmorpg role-playing
슈팅 | shooter
확률형아이템 확률형 | loot probability
이스포츠 e스포츠 | esports
동시접속자 동접 | concurrent
다운로드 | download
업데이트 | update
재가동 | restart resume
재개 | resume restart reopen
특례 면제 | waiver exempt exemption
유예 | grace reprieve
만료 | expire expiry
갱신 | renewal
연장 | extension
완화 | ease relax
의무화 | mandatory require
권고 | recommend recommendation
이의 | objection
가처분 | injunction
파기환송 파기 | overturn remand
확정 | confirm
환송 | remand
소환 | summon
재심 | retrial
중재 | arbitration arbitrate
분쟁 갈등 | dispute feud
몰수 추징 | forfeit confiscate
망명 | asylum
전세기 | charter
특사 | envoy
주한미군 | usfk troop
전작권 | opcon
북핵 비핵화 | denuclearization
대사관 | embassy ambassador
생체인식 지문 안면인식 | biometric facial
"""
