"""Houses of other countries in both languages.

A line is a name: Korean spellings before the bar, English ones after it; `_` is a space (see `proper`).
"""

from __future__ import annotations

#: Whom a report can be about: reports of one event agree on them.
ABROAD = """
딥마인드 구글딥마인드 | deepmind google_deepmind
유튜브 | youtube
인스타그램 | instagram
왓츠앱 | whatsapp
링크드인 | linkedin
깃허브 | github
스포티파이 | spotify
레딧 | reddit
페이팔 | paypal
스트라이프 | stripe
마스터카드 | mastercard
코인베이스 | coinbase
바이낸스 | binance
바이비트 | bybit
테더 | tether
서클인터넷 | circle_internet
리플랩스 | ripple_labs
로빈후드 | robinhood
에어비앤비 | airbnb
부킹닷컴 부킹홀딩스 | booking_holdings booking_com
익스피디아 | expedia
트위치 | twitch
로블록스 | roblox
에픽게임즈 | epic_games
일렉트로닉아츠 | electronic_arts ea
액티비전블리자드 액티비전 블리자드 | activision blizzard
유비소프트 | ubisoft
테이크투 | take_two
라이엇게임즈 라이엇 | riot_games
스퀘어에닉스 | square_enix
캡콤 | capcom
코나미 | konami
반다이남코 | bandai
미호요 호요버스 | mihoyo hoyoverse
넷이즈 | netease
워너브러더스 워너브라더스 | warner_bros
파라마운트 | paramount
컴캐스트 | comcast
스카이댄스 | skydance
레노버 | lenovo
에이수스 | asus
에이서 | acer
휴렛팩커드 hp | hp hewlett_packard
슈퍼마이크로 | supermicro super_micro
웨스턴디지털 | western_digital
샌디스크 | sandisk
시게이트 | seagate
난야 | nanya
윈본드 | winbond
글로벌파운드리 글로벌파운드리스 | globalfoundries
umc | umc united_microelectronics
ase | ase_technology
앰코 앰코테크놀로지 | amkor
인피니언 | infineon
nxp | nxp
st마이크로 st마이크로일렉트로닉스 | stmicroelectronics stmicro
텍사스인스트루먼트 | texas_instruments
아날로그디바이스 | analog_devices
르네사스 | renesas
온세미 온세미컨덕터 | onsemi
마벨 마벨테크놀로지 | marvell
세레브라스 | cerebras
그로크 | groq
텐스토렌트 | tenstorrent
삼바노바 | sambanova
그래프코어 | graphcore
암페어컴퓨팅 | ampere_computing ampere
캠브리콘 | cambricon
하이실리콘 | hisilicon
무어스레드 | moore_threads
비렌테크놀로지 비런 | biren
기가디바이스 | gigadevice
나우라 | naura
amec | amec
smee | smee
케이던스 | cadence_design
kla | kla
asmi | asm_international asmi
테라다인 | teradyne
어드반테스트 | advantest
레이저텍 | lasertec
울프스피드 | wolfspeed
코히런트 | coherent_corp
무라타 | murata
교세라 | kyocera
히타치 | hitachi
도시바 | toshiba
후지쓰 후지쯔 | fujitsu
nec | nec
ntt | ntt
kddi | kddi
라쿠텐 | rakuten
캐논 | canon
니콘 | nikon
샤프 | sharp_corp
재팬디스플레이 jdi | japan_display jdi
차이나스타 csot | csot china_star
tcl | tcl
하이센스 | hisense
비전옥스 | visionox
티엔마 텐마 | tianma
auo | auo au_optronics
이노룩스 | innolux
일본제철 | nippon_steel
us스틸 유에스스틸 | us_steel u_s_steel
jfe | jfe
아르셀로미탈 | arcelormittal
바오우 바오산강철 | baowu baosteel
티센크루프 | thyssenkrupp
클리블랜드클리프스 | cleveland_cliffs
리오틴토 | rio_tinto
글렌코어 | glencore
앨버말 | albemarle
간펑리튬 간펑 | ganfeng
mp머티리얼즈 | mp_materials
스케일ai | scale_ai
허깅페이스 | hugging_face
데이터브릭스 | databricks
스노우플레이크 | snowflake
세이프슈퍼인텔리전스 | safe_superintelligence
씽킹머신스랩 씽킹머신스 | thinking_machines
문샷ai 문샷 | moonshot
즈푸ai 즈푸 | zhipu
미니맥스 | minimax
센스타임 | sensetime
메그비 | megvii
아이플라이텍 | iflytek
유니트리 | unitree
피규어ai | figure_ai
애지봇 | agibot
유비테크 | ubtech
일레븐랩스 | elevenlabs
애니스피어 | anysphere
사카나ai | sakana
인플렉션 | inflection_ai
스태빌리티ai | stability_ai
캐릭터ai | character_ai
캔바 | canva
피그마 | figma
서비스나우 | servicenow
크라우드스트라이크 | crowdstrike
팔로알토네트웍스 팔로알토 | palo_alto
포티넷 | fortinet
옥타 | okta
클라우드플레어 | cloudflare
아카마이 | akamai
sap | sap
에릭슨 | ericsson
노키아 | nokia
zte | zte
버라이즌 | verizon
t모바일 티모바일 | t_mobile
보다폰 | vodafone
도이치텔레콤 도이체텔레콤 | deutsche_telekom
텔레포니카 | telefonica
에퀴닉스 | equinix
디지털리얼티 | digital_realty
네비우스 | nebius
크루소 | crusoe
버티브 | vertiv
슈나이더일렉트릭 슈나이더 | schneider
이튼 | eaton
허니웰 | honeywell
abb | abb
화낙 | fanuc
쿠카 | kuka
야스카와 | yaskawa
캐터필러 | caterpillar
구보다 | kubota
존디어 | john_deere deere
재규어랜드로버 재규어 | jaguar jaguar_land_rover
포르쉐 | porsche
아우디 | audi
bmw | bmw
페라리 | ferrari
람보르기니 | lamborghini
롤스로이스 | rolls_royce
스바루 | subaru
마쓰다 | mazda
미쓰비시중공업 | mitsubishi_heavy
미쓰비시전기 | mitsubishi_electric
미쓰비시자동차 | mitsubishi_motors
미쓰비시상사 | mitsubishi_corp
루이싱커피 | luckin
피스커 | fisker
유니버설뮤직 | universal_music
스즈키 | suzuki
이스즈 이스즈자동차 | isuzu
니오 | nio
샤오펑 | xpeng
리오토 리샹 | li_auto
지리자동차 지리그룹 | geely
체리자동차 | chery
창안자동차 | changan
상하이자동차 | saic
립모터 | leapmotor
빈패스트 | vinfast
루시드모터스 | lucid_motors lucid_group
니콜라 | nikola
모빌아이 | mobileye
죽스 | zoox
포니ai 포니닷에이아이 | pony_ai
위라이드 | weride
호라이즌로보틱스 | horizon_robotics
그랩홀딩스 | grab_holdings
디디추싱 | didi
보쉬 | bosch
zf | zf
덴소 | denso
아이신 | aisin
마그나 | magna
발레오 | valeo
포레시아 포비아 | forvia faurecia
콘티넨탈 | continental_ag continental
미쉐린 | michelin
브리지스톤 | bridgestone
굿이어 | goodyear
피렐리 | pirelli
이브에너지 | eve_energy
고션하이테크 고션 | gotion
calb | calb
에스볼트 | svolt
엔비전aesc aesc | aesc
퀀텀스케이프 | quantumscape
솔리드파워 | solid_power
팩토리얼에너지 팩토리얼 | factorial
프라임플래닛 | prime_planet
바스프 | basf
유미코어 | umicore
듀폰 | dupont
코닝 | corning
사빅 | sabic
이네오스 | ineos
토탈에너지스 | totalenergies
셰브론 | chevron
코노코필립스 | conocophillips
페트로나스 | petronas
아드녹 | adnoc
가스프롬 | gazprom
로스네프트 | rosneft
우드사이드 | woodside
카타르에너지 | qatarenergy qatar_energy
셰니어 | cheniere
벤처글로벌 | venture_global
글렌파른 | glenfarne
뉴스케일파워 뉴스케일 | nuscale
테라파워 | terrapower
엑스에너지 | x_energy
홀텍 | holtec
오클로 | oklo
센트러스 | centrus
페르미아메리카 | fermi_america
카메코 | cameco
edf | edf electricite_de_france
콘스텔레이션에너지 | constellation_energy
넥스트에라 | nextera
블룸에너지 | bloom_energy
오스테드 | orsted ørsted
베스타스 | vestas

론지 | longi
진코솔라 | jinko
레이시온 rtx | raytheon rtx
노스롭그루먼 노스럽그러먼 노스럽 | northrop
제너럴다이내믹스 | general_dynamics
제너럴아토믹스 | general_atomics
제너럴일렉트릭 ge | ge general_electric
ge에어로스페이스 | ge_aerospace
bae시스템스 bae | bae
탈레스 | thales
레오나르도 | leonardo
사브 | saab
라인메탈 | rheinmetall
knds | knds
안두릴 | anduril
엠브라에르 | embraer
봄바르디어 | bombardier
다쏘 | dassault
tkms 티센크루프마린시스템즈 | tkms thyssenkrupp_marine
나발그룹 | naval_group
헌팅턴잉걸스 | huntington_ingalls
오스탈 | austal
필리조선소 | philly_shipyard
바브콕 | babcock
l3해리스 | l3harris
아이스아이 | iceye
블루오리진 | blue_origin
로켓랩 | rocket_lab
버진갤럭틱 | virgin_galactic
원웹 유텔샛 | oneweb eutelsat
머스크라인 | maersk
msc | msc mediterranean_shipping
하팍로이드 | hapag
에버그린마린 | evergreen_marine
양밍 | yang_ming
코스코 | cosco
후둥중화 | hudong
cssc 중국선박집단 | cssc
이마바리 | imabari
페덱스 | fedex
dhl | dhl
월마트 | walmart
코스트코 | costco
이케아 | ikea
유니클로 패스트리테일링 | uniqlo fast_retailing
쉬인 | shein
징둥닷컴 징둥 | jd_com
핀둬둬 pdd | pinduoduo pdd
메이투안 | meituan
쇼피 | shopee
라자다 | lazada
이베이 | ebay
쇼피파이 | shopify
도어대시 | doordash
딜리버리히어로 | delivery_hero
나이키 | nike
아디다스 | adidas
lvmh 루이비통 | lvmh louis_vuitton
샤넬 | chanel
에르메스 | hermès
구찌 | gucci
로레알 | loreal oreal
에스티로더 | estee_lauder estée_lauder
시세이도 | shiseido
세포라 | sephora
얼타뷰티 얼타 | ulta
스타벅스 | starbucks
맥도날드 | mcdonald
버거킹 | burger_king
코카콜라 | coca_cola
펩시 펩시코 | pepsi pepsico
네슬레 | nestle nestlé
유니레버 | unilever
필립모리스 | philip_morris
하이네켄 | heineken
애브비 | abbvie
브리스톨마이어스스큅 bms | bristol_myers bms
길리어드 | gilead
베링거인겔하임 베링거 | boehringer
에자이 | eisai
다이이찌산쿄 다이이치산쿄 | daiichi
오노약품 | ono_pharmaceutical
아스텔라스 | astellas
론자 | lonza
우시바이오로직스 우시바이오 우시앱텍 | wuxi_biologics wuxi_apptec wuxi_xdc
후지필름 | fujifilm
써모피셔 | thermo_fisher
일루미나 | illumina
메드트로닉 | medtronic
애보트 | abbott_laboratories
인튜이티브서지컬 | intuitive_surgical
산도즈 | sandoz
테바 | teva
비아트리스 | viatris
이뮤노반트 | immunovant
리제네론 | regeneron
노바백스 | novavax
바이오엔테크 | biontech
제넨텍 | genentech
리브존 | livzon
이노벤트 | innovent
항서제약 | hengrui
비원메디슨 베이진 | beigene beone
hsbc | hsbc
jp모건 jp모간 제이피모건 | jpmorgan jp_morgan j_p_morgan
뱅크오브아메리카 | bank_of_america bofa
웰스파고 | wells_fargo
ubs | ubs
크레디트스위스 | credit_suisse
도이체방크 도이치방크 | deutsche_bank
노무라 | nomura
미쓰비시ufj mufg | mufg
스미토모 | sumitomo
미즈호 | mizuho
버크셔해서웨이 버크셔 | berkshire
뱅가드 | vanguard
피델리티 | fidelity
아크인베스트 | ark_invest
아폴로글로벌 | apollo_global
실버레이크 | silver_lake
워버그핀커스 | warburg
tpg | tpg
eqt | eqt
cvc캐피탈 cvc | cvc
브룩필드 | brookfield
맥쿼리 | macquarie
gic | gic
무바달라 | mubadala
mgx | mgx
비전펀드 | vision_fund
세쿼이아 | sequoia
안데르센호로위츠 a16z | andreessen a16z
라이트스피드 | lightspeed
스라이브캐피털 스라이브 | thrive_capital
코슬라벤처스 | khosla
무디스 | moody
피치레이팅스 | fitch
시타델 | citadel
쿠슈너 | kushner
캐세이퍼시픽 캐세이 | cathay
싱가포르항공 | singapore_airlines
델타항공 | delta_air delta_airlines
유나이티드항공 | united_airlines
아메리칸항공 | american_airlines
루프트한자 | lufthansa
에어프랑스 | air_france
에미레이트항공 | emirates_airline
일본항공 jal | japan_airlines jal
전일본공수 전일공 ana | all_nippon
춘추항공 | spring_airlines
에어인디아 | air_india
라이언에어 | ryanair
"""
