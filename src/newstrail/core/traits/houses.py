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
삼성sds | samsung_sds
삼성이앤에이 삼성엔지니어링 | samsung_e_a samsung_engineering
삼성웰스토리 | samsung_welstory
삼성자산운용 | samsung_asset
제일기획 | cheil_worldwide
하만 | harman
에스원 | s1_corp
제일모직 | cheil_industries
sk바이오팜 | sk_biopharmaceuticals sk_biopharm
sk브로드밴드 | sk_broadband
sk플래닛 | sk_planet
sk렌터카 | sk_rent
sk인텔릭스 sk매직 | sk_intellix sk_magic
sk엔무브 | sk_enmove
sk에너지 | sk_energy
sk가스 | sk_gas
sk디스커버리 | sk_discovery
sk오션플랜트 | sk_oceanplant
sk아이이테크놀로지 skiet | sk_ie skiet
sk리츠 | sk_reit
솔리다임 | solidigm
티맵모빌리티 티맵 | tmap
사피온 | sapeon
현대위아 | hyundai_wia
현대오토에버 | autoever hyundai_autoever
현대트랜시스 | transys hyundai_transys
현대케피코 | kefico hyundai_kefico
현대캐피탈 | hyundai_capital
현대차증권 | hyundai_motor_securities
현대엘리베이터 | hyundai_elevator
현대무벡스 | movex hyundai_movex
현대홈쇼핑 | hyundai_home
현대그린푸드 | hyundai_green
현대리바트 | livart hyundai_livart
한섬 | handsome_corp
지누스 | zinus
모셔널 | motional
포티투닷 | 42dot
슈퍼널 | supernal
hd현대마린솔루션 현대마린솔루션 | hd_hyundai_marine
hd현대건설기계 hd건설기계 | hd_hyundai_construction hd_construction
hd현대인프라코어 인프라코어 | infracore hd_hyundai_infracore
hd현대로보틱스 | hd_hyundai_robotics
아비커스 | avikus
lg헬로비전 | lg_hellovision
lx인터내셔널 | lx_international
lx세미콘 | lx_semicon
lx하우시스 | lx_hausys
lx판토스 판토스 | pantos lx_pantos
베어로보틱스 | bear_robotics
롯데렌탈 | lotte_rental
롯데하이마트 하이마트 | himart lotte_himart
롯데정밀화학 | lotte_fine
롯데에너지머티리얼즈 | lotte_energy
롯데글로벌로지스 | lotte_global
롯데손해보험 롯데손보 | lotte_insurance lotte_non
롯데마트 | lotte_mart
롯데호텔 호텔롯데 | lotte_hotel lotte_hotels hotel_lotte
롯데이노베이트 | lotte_innovate
롯데지주 | lotte_corp lotte_holdings
롯데면세점 | lotte_duty
롯데월드 | lotte_world
한화엔진 | hanwha_engine
한화갤러리아 갤러리아 | galleria hanwha_galleria
한화호텔 | hanwha_hotels
한화투자증권 | hanwha_investment
한화손해보험 한화손보 | hanwha_general
한화로보틱스 | hanwha_robotics
한화디펜스 | hanwha_defense
한화임팩트 | hanwha_impact
아워홈 | ourhome
gs에너지 | gs_energy
gs홈쇼핑 gs샵 | gs_shop gs_home
포스코플로우 | posco_flow
포스코모빌리티솔루션 | posco_mobility
두산테스나 테스나 | tesna doosan_tesna
두산퓨얼셀 | doosan_fuel
두산건설 | doosan_e_c doosan_engineering
대한통운 cj대한통운 | cj_logistics
cj올리브네트웍스 | cj_olivenetworks
cj푸드빌 푸드빌 | foodville cj_foodville
cj프레시웨이 | cj_freshway
cgv | cgv cj_cgv
cj이엔엠 cjenm | cj_enm
ssg닷컴 쓱닷컴 | ssg
이마트24 | emart24
신세계인터내셔날 | shinsegae_international
신세계푸드 | shinsegae_food
신세계건설 | shinsegae_e_c
카카오엔터프라이즈 | kakao_enterprise
카카오헬스케어 | kakao_healthcare
카카오픽코마 픽코마 | piccoma kakao_piccoma
카카오페이증권 | kakaopay_securities kakao_pay_securities
네이버웹툰 웹툰엔터테인먼트 | naver_webtoon webtoon_entertainment
네이버파이낸셜 | naver_financial
네이버랩스 | naver_labs
왈라팝 | wallapop
포시마크 | poshmark
kt클라우드 | kt_cloud
kt스카이라이프 스카이라이프 | skylife kt_skylife
지니뮤직 | genie_music
비씨카드 bc카드 | bc_card
밀리의서재 | millie_library
효성중공업 | hyosung_heavy
효성첨단소재 | hyosung_advanced
효성티앤씨 | hyosung_tnc
hs효성 | hs_hyosung
ls마린솔루션 | ls_marine
ls엠트론 | ls_mtron
ls머트리얼즈 | ls_materials
코오롱인더스트리 코오롱인더 | kolon_industries
코오롱글로벌 | kolon_global
코오롱티슈진 | kolon_tissuegene tissuegene
오씨아이 oci | oci
kcc글라스 | kcc_glass
세아베스틸 | seah_besteel
세아제강 | seah_steel
영원무역 | youngone
휠라 미스토 | fila misto
한세실업 | hansae
형지 | hyungji
유니드 | unid
일진전기 | iljin_electric
대한제강 | daehan_steel
삼표 | sampyo
쌍용건설 | ssangyong_e_c
쌍용차 쌍용자동차 | ssangyong_motor ssangyong
풀무원 | pulmuone
에스피씨 spc | spc
맘스터치 | mom_touch
제너시스bbq | genesis_bbq
bhc | bhc
더본코리아 더본 | theborn
이디야 | ediya
메가커피 메가mgc커피 | mega_mgc mega_coffee
보령제약 | boryung
휴온스 | huons
동국제약 | dongkook
한독 | handok
제일약품 | jeil_pharmaceutical
대원제약 | daewon
이노엔 hk이노엔 | hk_inno
신풍제약 | shin_poong shinpoong
부광약품 | bukwang
일양약품 | il_yang
온코닉테라퓨틱스 온코닉 | onconic
메디포스트 | medipost
차바이오텍 차바이오 | cha_biotech
지씨셀 gc셀 | gc_cell
큐로셀 | curocell
올릭스 | olix
펩트론 | peptron
디앤디파마텍 | d_d_pharmatech
인벤티지랩 | inventage
파마리서치 | pharmaresearch
클래시스 | classys
오스템임플란트 오스템 | osstem
덴티움 | dentium
바텍 | vatech
뷰웍스 | vieworks
씨어스테크놀로지 씨어스 | seers
쓰리빌리언 | 3billion
딥노이드 | deepnoid
코어라인소프트 | coreline
제이엘케이 jlk | jlk
인바디 | inbody
마크로젠 | macrogen
에이프릴바이오 | aprilbio april_bio
큐라클 | curacle
브릿지바이오 | bridge_bio bridge_biotherapeutics
티움바이오 | tiumbio
이수앱지스 | isu_abxis
앱클론 | abclon
네이처셀 | nature_cell
젬백스 | gemvax
아리바이오 | aribio
삼천당제약 | sam_chun_dang scd_pharm samchundang
에이치엘비 hlb | hlb
신라젠 | sillajen
헬릭스미스 | helixmith
제넥신 | genexine
한올바이오파마 한올 | hanall
알지노믹스 | rznomics
리브스메드 | livsmed
로킷헬스케어 | rokit
바이오니아 | bioneer
지놈앤컴퍼니 | genome_company
에스티큐브 | stcube
툴젠 | toolgen
원익ips | wonik_ips
한솔케미칼 | hansol_chemical
한솔제지 | hansol_paper
솔브레인 | soulbrain
동진쎄미켐 | dongjin_semichem dongjin
이오테크닉스 | eo_technics
리노공업 | leeno
테크윙 | techwing
피에스케이 psk | psk
유진테크 | eugene_technology
파크시스템스 | park_systems
넥스틴 | nextin
고영테크놀러지 | koh_young
이수페타시스 | isu_petasys petasys
대덕전자 | daeduck
심텍 | simmtech
하나마이크론 | hana_micron
네패스 | nepes
칩스앤미디어 | chips_media
오픈엣지테크놀로지 오픈엣지 | openedges
가온칩스 | gaonchips
에이디테크놀로지 | adtechnology ad_technology
에이직랜드 | asicland
코아시아 | coasia
텔레칩스 | telechips
넥스트칩 | nextchip
픽셀플러스 | pixelplus
제주반도체 | jeju_semiconductor
모빌린트 | mobilint
보스반도체 | bos_semiconductors
매그나칩 | magnachip
파두 | fadu
자람테크놀로지 | zaram
오로스테크놀로지 | auros
필옵틱스 | philoptics
켐트로닉스 | chemtronics
코미코 | komico
세미파이브 | semifive
엑시나 | xcena
서플러스글로벌 | surplusglobal
코스모신소재 | cosmo_advanced
엔켐 | enchem
솔루스첨단소재 솔루스 | solus
더블유씨피 wcp | wcp
에코프로머티리얼즈 에코프로머티 | ecopro_materials
대주전자재료 | daejoo
천보 | chunbo
성일하이텍 | sungeel
얼티엄셀즈 얼티엄 | ultium
블루오벌sk | blueoval blueoval_sk
스타플러스에너지 | starplus
넥스트스타에너지 | nextstar
아이티센 | itcen
안랩 | ahnlab
이스트소프트 | estsoft
한글과컴퓨터 한컴 | hancom
더존비즈온 더존 | douzone
솔트룩스 | saltlux
코난테크놀로지 | konan_technology
셀바스ai 셀바스 | selvas
마음ai | maum maum_ai
스캐터랩 | scatter_lab
뤼튼테크놀로지스 뤼튼 | wrtn
노타 | nota
래블업 | lablup
크라우드웍스 | crowdworks
슈퍼브에이아이 | superb_ai
마키나락스 | makinarocks
스트라드비젼 | stradvision
라이드플럭스 | rideflux
오토노머스에이투지 에이투지 | autonomous_a2z a2z
에스오에스랩 | sos_lab
서울로보틱스 | seoul_robotics
에이로봇 | aeirobot
엔젤로보틱스 | angel_robotics
뉴로메카 | neuromeka
로보티즈 | robotis
클로봇 | clobot
티로보틱스 | t_robotics
에스피지 | spg
메가존클라우드 메가존 | megazone
베스핀글로벌 베스핀 | bespin
포스텍 | postech
센드버드 | sendbird
몰로코 | moloco
채널코퍼레이션 채널톡 | channel_corp channel_corporation
리디 | ridi
클래스101 | class101
매스프레소 | mathpresso
크몽 | kmong
리멤버앤컴퍼니 | remember_company
잡코리아 | jobkorea
사람인 | saramin
하이퍼커넥트 | hyperconnect
스마트스코어 | smartscore smart_score
프레시지 | fresheasy
마이리얼트립 | myrealtrip
인터파크 놀유니버스 | interpark nol_universe
오아시스마켓 | oasis_market oasis_corp
메쉬코리아 부릉 | mesh_korea vroong
힐링페이퍼 강남언니 | healingpaper gangnam_unni
닥터나우 | doctornow doctor_now
자비스앤빌런즈 삼쩜삼 | jobis 3o3
한국신용데이터 | korea_credit kcd
트릿지 | tridge
발란 | balaan
머스트잇 | mustit
트렌비 | trenbe
브랜디 뉴넥스 | brandi nunex
알스퀘어 | rsquare
패스트파이브 | fastfive
블루포인트파트너스 | bluepoint
퓨처플레이 | futureplay
알토스벤처스 | altos
해시드 | hashed
스틱인베스트먼트 | stic
웹젠 | webzen
데브시스터즈 | devsisters
넥슨게임즈 | nexon_games
네오플 | neople
더블유게임즈 | doubleu
엔픽셀 | npixel
매드엔진 | madngine
라이온하트스튜디오 라이온하트 | lionheart
슈퍼센트 | supercent
님블뉴런 | nimble_neuron
컴투스홀딩스 | com2us_holdings
엔에이치엔 nhn | nhn
위메이드플레이 | wemade_play
한빛소프트 | hanbitsoft
아이언메이스 | ironmace
빅히트 빅히트뮤직 | big_hit bighit
플레디스 | pledis
쏘스뮤직 | source_music
빌리프랩 | belift
스타쉽엔터테인먼트 스타쉽엔터 | starship_entertainment
큐브엔터테인먼트 큐브엔터 | cube_entertainment
메가박스 메가박스중앙 | megabox
쇼박스 | showbox
콘텐트리중앙 | contentree
에스파 | aespa
스트레이키즈 | stray_kids
르세라핌 | sserafim le_sserafim
엔하이픈 | enhypen
투모로우바이투게더 | tomorrow_x_together
아일릿 | illit
베이비몬스터 | babymonster
라이즈 | riize
신한투자증권 | shinhan_securities shinhan_investment
신한라이프 | shinhan_life
kb증권 | kb_securities
kb손해보험 kb손보 | kb_insurance
kb국민카드 국민카드 | kb_card kb_kookmin_card
kb라이프 | kb_life
하나카드 | hana_card
우리카드 | woori_card
우리투자증권 | woori_investment
농협중앙회 | national_agricultural nacf
nh농협금융 농협금융 | nonghyup_financial nh_financial
새마을금고 mg새마을금고 | mg_community community_credit kfcc
수협 sh수협 | suhyup
토스뱅크 | toss_bank
토스증권 | toss_securities
토스페이먼츠 | toss_payments
동양생명 | tongyang_life
abl생명 | abl_life
db손해보험 db손보 | db_insurance
메리츠증권 | meritz_securities
메리츠화재 | meritz_fire
mg손해보험 mg손보 예별손해보험 | mg_non mg_insurance yebyeol
흥국화재 | heungkuk_fire
대신증권 | daishin
유안타증권 | yuanta
ok금융그룹 ok저축은행 | ok_financial ok_savings
상상인저축은행 상상인 | sangsangin
bnk금융 bnk | bnk
부산은행 | busan_bank
im뱅크 im금융 대구은행 dgb | im_bank im_financial daegu_bank dgb
jb금융 | jb_financial
전북은행 | jeonbuk_bank
광주은행 | kwangju_bank
sc제일은행 | sc_first standard_chartered
한국씨티은행 | citibank_korea
im증권 하이투자증권 | hi_investment
유진그룹 유진기업 | eugene_group eugene_corp
jkl파트너스 jkl | jkl
어피니티 | affinity_equity
스카이레이크 | skylake
vig파트너스 vig | vig
snt다이내믹스 | snt_dynamics
휴니드 | huneed
켄코아에어로스페이스 켄코아 | kencoa
컨텍 | contec
루미르 | lumir
니어스랩 | nearthlab
파블로항공 | pablo_air
나라스페이스 | nara_space
장금상선 | sinokor
폴라리스쉬핑 | polaris_shipping
sm상선 | sm_line
대한해운 | korea_line
대선조선 | daesun
남동발전 한국남동발전 | south_east_power korea_south_east koen
남부발전 한국남부발전 | southern_power korea_southern kospo
동서발전 한국동서발전 | east_west_power korea_east_west
서부발전 한국서부발전 | western_power korea_western
중부발전 한국중부발전 | midland_power korea_midland komipo
한전kps | kepco_kps
석유공사 한국석유공사 | knoc korea_national_oil
토지주택공사 한국토지주택공사 lh | lh korea_land
도로공사 한국도로공사 | expressway_corp korea_expressway
수자원공사 한국수자원공사 | k_water
인천공항공사 인천국제공항공사 | incheon_international incheon_airport
한국공항공사 | korea_airports
서울교통공사 | seoul_metro
한국지역난방공사 지역난방공사 | korea_district
오비맥주 | ob_beer oriental_brewery
서울우유 | seoul_milk
kt&g인삼공사 한국인삼공사 인삼공사 | korea_ginseng
에이블씨엔씨 | able_c_c
달바글로벌 달바 | dalba
토니모리 | tonymoly
실리콘투 | silicon2
바디프랜드 | bodyfriend
세라젬 | ceragem
hl만도 | hl_mando
서연이화 | seoyon
성우하이텍 | sungwoo
에디슨모터스 | edison_motors
타타대우 | tata_daewoo
르노삼성 | renault_samsung
볼보건설기계 | volvo_construction
금호건설 | kumho_e_c
코오롱베니트 | kolon_benit
원티드랩 | wanted_lab
lg씨엔에스 lgcns | lg_cns
mbc문화방송 mbc | mbc
sbs | sbs
kbs 한국방송공사 | kbs
jtbc | jtbc
ytn | ytn
ebs | ebs
한일시멘트 | hanil_cement
쌍용c&e | ssangyong_c_e
"""
