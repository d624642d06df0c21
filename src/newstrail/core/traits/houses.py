"""Companies and other houses in both languages, whether or not anybody follows them.

A line is a name: Korean spellings before the bar, English ones after it; `_` is a space (see `proper`).
"""

from __future__ import annotations

#: Whom a report can be about: reports of one event agree on them.
HOUSES = """
삼성전자 삼성 삼전 | samsung_electronics samsung
삼성sdi | samsung_sdi
삼성전기 | samsung_electro_mechanics
삼성디스플레이 | samsung_display
삼성바이오로직스 삼성바이오 삼바 | samsung_biologics
삼성바이오에피스 삼성에피스 | samsung_bioepis
삼성물산 | samsung_c_t
삼성중공업 | samsung_heavy
삼성생명 | samsung_life
삼성화재 | samsung_fire
삼성증권 | samsung_securities
삼성카드 | samsung_card
하이닉스 sk하이닉스 하닉 | hynix sk_hynix
하이퍼엑셀 | hyperaccel
현대차 현대자동차 현대 | hyundai_motor hyundai
hd현대 | hd_hyundai
현대모비스 | mobis
현대카드 | hyundai_card
현대해상 | hyundai_marine
현대엔지니어링 | hyundai_engineering
현대건설 | hyundai_e_c
현대제철 | hyundai_steel
현대로템 | rotem
현대글로비스 | glovis
현대백화점 | hyundai_department
한국조선해양 hd한국조선해양 | korea_shipbuilding ksoe hd_ksoe hd_korea_shipbuilding
hd현대삼호 현대삼호 | hd_hyundai_samho hyundai_samho
현대중공업 hd현대중공업 | hyundai_heavy hd_hyundai_heavy
현대미포 hd현대미포 | mipo hd_hyundai_mipo
현대일렉트릭 hd현대일렉트릭 | hyundai_electric hd_hyundai_electric
기아 기아차 | kia
한화에어로스페이스 한화에어로 | hanwha_aerospace
한화오션 | hanwha_ocean
한화시스템 | hanwha_systems
한화솔루션 | hanwha_solutions
한화큐셀 | qcells
대우조선해양 | daewoo_shipbuilding dsme
대우건설 | daewoo_e_c daewoo_engineering
포스코이앤씨 포스코건설 | posco_e_c
포스코퓨처엠 | posco_future
포스코인터내셔널 | posco_international
에너지솔루션 lg에너지솔루션 엔솔 lg엔솔 | energy_solution lges lg_energy_solution lg_energy
이노텍 lg이노텍 | innotek lg_innotek
대한항공 | korean_air
아시아나 | asiana
제주항공 | jeju_air
티웨이 | t'way tway
진에어 | jin_air
이스타항공 | eastar
에어부산 | air_busan
에어프레미아 | air_premia
고려아연 | korea_zinc
영풍 | young_poong
한국전력 한전 | kepco korea_electric
한국수력원자력 한수원 | khnp korea_hydro
한국가스공사 가스공사 | kogas korea_gas
한국항공우주 kai | kai korea_aerospace
한국타이어 | hankook_tire hankook
넥센타이어 | nexen
금호타이어 | kumho_tire
금호석유화학 금호석화 | kumho_petrochemical
에쓰오일 | s_oil
칼텍스 | caltex
롯데케미칼 | lotte_chemical
롯데쇼핑 | lotte_shopping
롯데카드 | lotte_card
롯데웰푸드 | lotte_wellfood
롯데바이오로직스 | lotte_biologics
롯데칠성 | lotte_chilsung
롯데건설 | lotte_e_c lotte_engineering
신세계 | shinsegae
이마트 | emart e_mart
홈플러스 | homeplus
지마켓 g마켓 | gmarket
십일번가 11번가 | 11st 11street
쿠팡 | coupang
컬리 | kurly
무신사 | musinsa
야놀자 | yanolja
여기어때 | yeogi goodchoice
배달의민족 배민 우아한형제들 | baemin woowa woowahan
요기요 | yogiyo
직방 | zigbang
당근 당근마켓 | karrot danggeun
토스 비바리퍼블리카 | toss viva_republica
두나무 업비트 | dunamu upbit
빗썸 | bithumb
네이버 | naver
카카오뱅크 카뱅 | kakaobank kakao_bank
카카오페이 | kakaopay kakao_pay
카카오모빌리티 | kakao_mobility
카카오게임즈 | kakao_games
카카오엔터 카카오엔터테인먼트 | kakao_entertainment
카카오 | kakao
케이뱅크 | k_bank kbank
라인야후 | ly_corp ly_corporation
엔씨소프트 엔씨 | ncsoft nc_soft
넥슨 | nexon
넷마블 | netmarble
크래프톤 | krafton
펄어비스 | pearl_abyss
스마일게이트 | smilegate
컴투스 | com2us
위메이드 | wemade
시프트업 | shift_up
네오위즈 | neowiz
하이브 | hybe
에스엠 sm엔터테인먼트 sm엔터 | sm_entertainment
yg엔터테인먼트 yg엔터 와이지 | yg_entertainment
jyp엔터테인먼트 jyp엔터 제이와이피 | jyp_entertainment
어도어 | ador
뉴진스 | newjeans
방탄소년단 bts | bts
블랙핑크 | blackpink
셀트리온 | celltrion
알테오젠 | alteogen
유한양행 | yuhan
한미약품 한미사이언스 | hanmi_pharm hanmi_pharmaceutical hanmi_science hanmi
한미반도체 | hanmi_semiconductor
한화세미텍 | hanwha_semitech
한화비전 | hanwha_vision
한화생명 | hanwha_life
종근당 | chong_kun_dang ckd
대웅제약 | daewoong
녹십자 gc녹십자 | gc_biopharma green_cross
동아에스티 동아제약 | dong_a
휴젤 | hugel
메디톡스 | medytox
리가켐바이오 레고켐 | ligachem legochem
에이비엘바이오 | abl_bio
루닛 | lunit
뷰노 | vuno
농심 | nongshim
삼양식품 | samyang_foods samyang
오뚜기 | ottogi
오리온 | orion
빙그레 | binggrae
제일제당 cj제일제당 | cheiljedang cj_cheiljedang
하이트진로 | hitejinro hite
아모레퍼시픽 아모레 | amorepacific
생활건강 lg생활건강 lg생건 | household lg_h_h lg_household
케이티 kt | kt
케이티앤지 | kt_g
두산에너빌리티 | enerbility
두산로보틱스 | doosan_robotics
두산밥캣 밥캣 | bobcat
레인보우로보틱스 | rainbow_robotics
에코프로비엠 | ecopro_bm
에코프로 | ecopro
엘앤에프 | l_f
넥스원 lig넥스원 | nex1 lig_nex1
풍산 | poongsan
효성 | hyosung
코오롱 | kolon
태광산업 | taekwang
흥국생명 흥국 | heungkuk
대명소노 소노 | daemyung sono
동국제강 | dongkuk
세아 | seah
고려제강 | kiswire
한진 | hanjin
hmm 흥아 | hmm
팬오션 | pan_ocean
씨제이 cj | cj
지에스건설 gs건설 | gs_e_c gs_engineering
에스케이 sk | sk
엘지 lg | lg
롯데 | lotte
한화 | hanwha
포스코 | posco
포스코홀딩스 | posco_holdings
포스코dx | posco_dx
두산 | doosan
신한카드 | shinhan_card
신한은행 | shinhan_bank
신한 | shinhan
하나금융 하나은행 하나증권 | hana
우리금융 우리은행 | woori
국민은행 | kookmin
kb금융 kb | kb
농협 농협은행 | nonghyup nh
기업은행 | industrial_bank ibk
산업은행 산은 | development_bank kdb
수출입은행 수은 | eximbank export_import
미래에셋 | mirae_asset
한국투자 한투 | korea_investment
키움 | kiwoom
메리츠 | meritz
교보 | kyobo
국민연금 | national_pension nps
엔비디아 | nvidia
인텔 | intel
애플 | apple
구글 알파벳 | google alphabet
마이크로소프트 ms | microsoft
아마존 아마존웹서비스 aws | amazon aws
메타 페이스북 | meta facebook
오픈ai 오픈에이아이 | openai
앤트로픽 앤스로픽 | anthropic
테슬라 | tesla
스페이스x 스페이스엑스 | spacex
퀄컴 | qualcomm
브로드컴 | broadcom
마이크론 | micron
오라클 | oracle
시스코 | cisco
어도비 | adobe
세일즈포스 | salesforce
팔란티어 | palantir
넷플릭스 | netflix
디즈니 | disney
우버 | uber
보잉 | boeing
에어버스 | airbus
록히드마틴 록히드 | lockheed
웨스팅하우스 | westinghouse
포드 | ford
제너럴모터스 gm | gm general_motors
한국gm | gm_korea
스텔란티스 | stellantis
리비안 | rivian
폭스바겐 | volkswagen vw
벤츠 메르세데스 | mercedes benz
도요타 토요타 | toyota
혼다 | honda
닛산 | nissan
르노코리아 | renault_korea
르노 | renault
소니 | sony
닌텐도 | nintendo
소프트뱅크 | softbank
파나소닉 | panasonic
키옥시아 | kioxia
라피더스 | rapidus
폭스콘 훙하이 | foxconn hon_hai
미디어텍 | mediatek
화웨이 | huawei
알리바바 | alibaba
알리익스프레스 | aliexpress
테무 | temu
텐센트 | tencent
바이두 | baidu
바이트댄스 | bytedance
틱톡 | tiktok
딥시크 | deepseek
샤오미 | xiaomi
비야디 byd | byd
catl 닝더스다이 | catl contemporary_amperex
노스볼트 | northvolt
화이자 | pfizer
머크 | merck
릴리 | lilly
노보노디스크 | novo_nordisk
얀센 존슨앤드존슨 | janssen johnson
아스트라제네카 | astrazeneca
로슈 | roche
노바티스 | novartis
암젠 | amgen
바이오젠 | biogen
모더나 | moderna
골드만삭스 | goldman
모건스탠리 | morgan_stanley
블랙록 | blackrock
블랙스톤 | blackstone
칼라일 | carlyle
mbk | mbk
론스타 | lone_star
엘리엇 | elliott
씨티 씨티은행 | citi citigroup
arm | arm
asml | asml
tsmc | tsmc taiwan_semiconductor
이랜드 | e_land eland
계룡건설 | kyeryong
번개장터 | bunjang
중고나라 | joonggonara joongna
오늘의집 버킷플레이스 | bucketplace ohouse
지그재그 카카오스타일 | zigzag kakao_style
에이블리 | ably
쏘카 | socar
왓챠 | watcha
티빙 | tving
뱅크샐러드 | banksalad
서울보증보험 서울보증 | seoul_guarantee sgi
hj중공업 | hj_shipbuilding
케이조선 k조선 | k_shipbuilding
남양유업 | namyang
매일유업 | maeil
애경산업 애경 | aekyung
하림 | harim
동원 동원산업 | dongwon
교촌 | kyochon
한샘 | hanssem
코웨이 | coway
한국콜마 콜마 | kolmar
코스맥스 | cosmax
호텔신라 신라면세점 | hotel_shilla shilla
강원랜드 | kangwon_land
하나투어 | hanatour
한온시스템 | hanon
만도 | mando
대한전선 | taihan
ls전선 | ls_cable
ls일렉트릭 | ls_electric
한전기술 | kepco_e_c
금양 | kumyang
sk스퀘어 | sk_square
sk네트웍스 | sk_networks
sk에코플랜트 | sk_ecoplant
sk바이오사이언스 | sk_bioscience
sk케미칼 | sk_chemicals
sk이노베이션 | sk_innovation
sk텔레콤 skt | sk_telecom skt
sk온 | sk_on
lg전자 | lg_electronics
lg화학 | lg_chem
lg디스플레이 | lg_display
lg유플러스 | lg_uplus
dl이앤씨 | dl_e_c
태영건설 | taeyoung
호반건설 | hoban
kg모빌리티 | kg_mobility
위니아 | winia
큐텐 | qoo10
티몬 | tmon
위메프 | wemakeprice
파네시아 | panmnesia
딥엑스 | deepx
퓨리오사 퓨리오사ai | furiosa furiosaai
리벨리온 | rebellions
주성엔지니어링 | jusung
원익 | wonik
세메스 | semes
db하이텍 | db_hitek
앱솔릭스 | absolics
skc | skc
sk실트론 | sk_siltron
sk지오센트릭 | sk_geo_centric
sk쉴더스 | sk_shieldus
여천ncc | yeochun_ncc yncc
대한유화 | korea_petrochemical
현대오일뱅크 hd현대오일뱅크 | oilbank hyundai_oilbank hd_hyundai_oilbank
gs리테일 | gs_retail
bgf리테일 | bgf
올리브영 | olive_young
구다이글로벌 구다이 | goodai
코인원 | coinone
코빗 | korbit
뤼이드 | riiid
업스테이지 | upstage
트웰브랩스 | twelve_labs
뉴빌리티 | neubility
이노스페이스 | innospace
페리지 | perigee
쎄트렉아이 | satrec
스튜디오드래곤 | studio_dragon
한국철도공사 코레일 | korail
대한조선 | daehan_shipbuilding
kcc | kcc
kg스틸 | kg_steel
sm그룹 | sm_group
중흥 | jungheung
부영 | booyoung
에스티팜 | st_pharm
셀리버리 | cellivery
지아이이노베이션 | gi_innovation
보로노이 | voronoi
오스코텍 | oscotec
광동제약 | kwangdong
일동제약 | ildong
jw중외제약 | jw_pharmaceutical
씨젠 | seegene
sd바이오센서 | sd_biosensor
모두투어 | modetour
한국금융지주 | korea_investment_holdings
nh투자증권 | nh_investment
boe 징둥팡 | boe
cxmt 창신메모리 | cxmt changxin
ymtc 양쯔메모리 | ymtc yangtze_memory
smic 중신궈지 | smic
amd | amd
ibm | ibm
xai | xai
델테크놀로지스 | dell
미스트랄 | mistral
퍼플렉시티 | perplexity
코히어 | cohere
코어위브 | coreweave
시놉시스 | synopsys
램리서치 | lam_research
어플라이드머티어리얼즈 | applied_materials
도쿄일렉트론 | tokyo_electron
넷리스트 | netlist
오포 | oppo
트립닷컴 | trip.com
테마섹 | temasek
kkr | kkr
베인캐피탈 베인캐피털 | bain
앵커에쿼티 | anchor_equity
imm | imm
한앤컴퍼니 한앤코 | hahn_co hahn_company
글렌우드 | glenwood
바이엘 | bayer
사노피 | sanofi
gsk | gsk
다케다 | takeda
할로자임 | halozyme
지멘스 | siemens
ge버노바 | ge_vernova
엑손모빌 | exxon
아람코 | aramco
보스턴다이내믹스 | boston_dynamics
웨이모 | waymo
폴스타 | polestar
지커 | zeekr
볼보 | volvo
"""
