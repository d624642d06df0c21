"""Firms that everybody knows, from general knowledge: listed shares and household names. A name alone is evidence."""

from __future__ import annotations

_KOREAN = """
현대차 현대자동차 기아 현대모비스 현대제철 현대글로비스 현대건설 현대로템 현대위아 현대백화점 현대홈쇼핑 현대해상
현대카드 현대캐피탈 HD현대 HD현대중공업 HD한국조선해양 HD현대일렉트릭 한화 한화오션 한화솔루션 한화에어로스페이스
한화시스템 한화생명 한화투자증권 포스코 포스코홀딩스 포스코퓨처엠 포스코인터내셔널 포스코이앤씨 롯데 롯데케미칼
롯데쇼핑 롯데지주 롯데웰푸드 롯데칠성음료 롯데건설 롯데렌탈 롯데마트 롯데백화점 신세계 이마트 SSG닷컴 GS GS칼텍스
GS건설 GS리테일 GS홈쇼핑 CJ CJ제일제당 CJ대한통운 CJ올리브영 CJENM 올리브영 두산 두산에너빌리티 두산로보틱스 두산밥캣
효성 효성중공업 코오롱 코오롱인더 금호석유화학 금호타이어 한국타이어 넥센타이어 대한항공 아시아나항공 제주항공 진에어
티웨이항공 에어부산 이스타항공 한진 한진칼 HMM 팬오션 대우건설 DL이앤씨 호반건설 부영 중흥건설 태영건설 에쓰오일 S-OIL
LS LS전선 LS일렉트릭 대한전선 고려아연 세아제강 동국제강 KCC KCC글라스 OCI 한미반도체 DB하이텍 주성엔지니어링 원익IPS
리노공업 이오테크닉스 솔브레인 동진쎄미켐 하나마이크론 네패스 심텍 파두 가온칩스 에이디테크놀로지 오픈엣지테크놀로지
칩스앤미디어 텔레칩스 LX세미콘 사피엔반도체 세미파이브 모빌린트 망고부스트 하이퍼엑셀 에코프로 에코프로비엠 엘앤에프
더블유씨피 금양 셀트리온 유한양행 한미약품 대웅제약 녹십자 GC녹십자 종근당 동아에스티 일동제약 SK바이오팜 알테오젠 HLB
리가켐바이오 에이비엘바이오 루닛 뷰노 휴젤 메디톡스 클래시스 파마리서치 아모레퍼시픽 LG생활건강 코스맥스 한국콜마
에이피알 농심 오뚜기 삼양식품 빙그레 매일유업 남양유업 하이트진로 오비맥주 동원F&B 풀무원 SPC 파리바게뜨 교촌 BBQ bhc
맥도날드 스타벅스 KT&G 넥슨 엔씨소프트 넷마블 크래프톤 펄어비스 카카오게임즈 스마일게이트 위메이드 컴투스 시프트업
하이브 SM엔터테인먼트 JYP엔터테인먼트 YG엔터테인먼트 어도어 스튜디오드래곤 CGV 메가박스 쿠팡 쿠팡이츠 배달의민족
우아한형제들 요기요 무신사 컬리 마켓컬리 지마켓 G마켓 11번가 위메프 티몬 큐텐 알리익스프레스 테무 쉬인 당근마켓
번개장터 중고나라 야놀자 여기어때 직방 토스 토스뱅크 토스증권 비바리퍼블리카 케이뱅크 두나무 업비트 빗썸 코인원
뱅크샐러드 쏘카 티맵모빌리티 그린카 오늘의집 리디 왓챠 티빙 밀리의서재 클래스101 업스테이지 뤼튼 뤼튼테크놀로지스 노타
스캐터랩 마키나락스 래블업 베슬AI 크라우드웍스 플리토 솔트룩스 코난테크놀로지 셀바스AI 이스트소프트 한글과컴퓨터
더존비즈온 안랩 지란지교 메가존클라우드 베스핀글로벌 가비아 레인보우로보틱스 뉴로메카 에이로봇 로보티즈 포티투닷 42dot
라이드플럭스 오토노머스에이투지 스트라드비젼 이노스페이스 KAI 한국항공우주산업 LIG넥스원 국민은행 KB국민은행 신한은행
하나은행 우리은행 NH농협은행 기업은행 산업은행 수출입은행 부산은행 KB금융 KB금융지주 신한금융 신한금융지주 하나금융
하나금융지주 우리금융 우리금융지주 미래에셋 미래에셋증권 한국투자증권 NH투자증권 키움증권 KB증권 신한투자증권 대신증권
메리츠증권 메리츠금융지주 교보생명 교보증권 DB손해보험 KB손해보험 한국전력 한국전력공사 한전 한국수력원자력 한수원
한국가스공사 강원랜드 코레일 홈플러스 MBK파트너스 코스트코 이케아 다이소 월마트 테슬라 포드 GM 제너럴모터스 스텔란티스
폭스바겐 벤츠 메르세데스-벤츠 BMW 아우디 포르쉐 도요타 토요타 혼다 닛산 BYD 비야디 CATL 지리자동차 샤오미 화웨이
레노버 알리바바 텐센트 바이두 바이트댄스 틱톡 딥시크 문샷AI 미니맥스 징둥 핀둬둬 메이퇀 SMIC YMTC CXMT BOE 폭스콘
미디어텍 ASML 램리서치 도쿄일렉트론 어플라이드머티어리얼즈 KLA 마이크론 키옥시아 웨스턴디지털 샌디스크 시스코 오라클
IBM HP 슈퍼마이크로 세일즈포스 어도비 팔란티어 스노우플레이크 데이터브릭스 코어위브 세레브라스 그로크 텐스토렌트
삼바노바 그래프코어 사이파이브 xAI 미스트랄 퍼플렉시티 스케일AI 허깅페이스 넷플릭스 디즈니 워너브러더스 파라마운트
소니 닌텐도 파나소닉 히타치 도시바 르네사스 라쿠텐 라인야후 우버 에어비앤비 페이팔 스트라이프 마스터카드 JP모건
골드만삭스 씨티그룹 뱅크오브아메리카 UBS HSBC 블랙록 블랙스톤 KKR 칼라일 버크셔해서웨이 스페이스X 블루오리진 보잉
에어버스 록히드마틴 GE 지멘스 필립스 노키아 에릭슨 SAP 화이자 모더나 머크 존슨앤드존슨 노보노디스크 일라이릴리 로슈
아스트라제네카 코카콜라 펩시코 나이키 아디다스 유니클로 LVMH 샤넬 에르메스 네슬레 유니레버 P&G 엑손모빌 셰브론 아람코
BP 웨스팅하우스 EDF 카타르에너지 가트너 옴디아 트렌드포스 카운터포인트리서치 IDC SK에코플랜트 SKC SK네트웍스
SK바이오사이언스 SK가스 SK케미칼 SK증권 SK플래닛 SK시그넷
"""
KOREAN = frozenset(_KOREAN.split())

_ENGLISH = """
Tesla|Ford|Ford Motor|General Motors|GM|Stellantis|Toyota|Honda|Nissan|Hyundai|Hyundai Motor|Kia|Volkswagen|BMW|
Mercedes-Benz|Porsche|Audi|BYD|Rivian|Lucid|Waymo|Uber|Lyft|Airbnb|DoorDash|Netflix|Disney|Walt Disney|Comcast|
Paramount|Warner Bros. Discovery|Sony|Nintendo|Panasonic|Hitachi|Toshiba|Sharp|Canon|Renesas|Rakuten|Foxconn|MediaTek|
ASML|Micron|Western Digital|Kioxia|SanDisk|Applied Materials|Lam Research|KLA|Tokyo Electron|Cisco|Oracle|IBM|Dell|HP|
Hewlett Packard Enterprise|Super Micro|Salesforce|Adobe|Palantir|Snowflake|Databricks|CoreWeave|Cerebras|Groq|
Tenstorrent|SambaNova|Graphcore|SiFive|Marvell|Texas Instruments|Analog Devices|NXP|Infineon|STMicroelectronics|
Synopsys|Cadence|xAI|Mistral|Mistral AI|Perplexity|Scale AI|Hugging Face|Cohere|Stability AI|Inflection|Character.AI|
DeepSeek|Alibaba|Tencent|Baidu|ByteDance|TikTok|Huawei|Xiaomi|Lenovo|SMIC|CATL|JD.com|Meituan|PDD|Temu|Shein|Shopify|
Stripe|PayPal|Visa|Mastercard|American Express|Square|Coinbase|Robinhood|Revolut|Klarna|Adyen|JPMorgan|JPMorgan Chase|
Goldman Sachs|Morgan Stanley|Citigroup|Bank of America|Wells Fargo|UBS|HSBC|Barclays|Deutsche Bank|BNP Paribas|
BlackRock|Blackstone|KKR|Carlyle|Apollo|Berkshire Hathaway|Sequoia|Andreessen Horowitz|Temasek|SpaceX|Blue Origin|
Boeing|Airbus|Lockheed Martin|Raytheon|Northrop Grumman|General Electric|Siemens|Siemens Energy|Philips|Nokia|
Ericsson|SAP|Pfizer|Moderna|Merck|Johnson & Johnson|Novo Nordisk|Eli Lilly|Roche|Novartis|AstraZeneca|Sanofi|Bayer|
BASF|Coca-Cola|PepsiCo|Nike|Adidas|Unilever|Nestle|Procter & Gamble|Walmart|Target|Costco|Kroger|Tesco|Sainsbury's|
Aldi|Lidl|Carrefour|IKEA|McDonald's|Starbucks|Exxon Mobil|ExxonMobil|Chevron|Shell|BP|TotalEnergies|Equinor|
Saudi Aramco|Aramco|Orsted|Vestas|Delta Air Lines|United Airlines|American Airlines|Ryanair|Lufthansa|FedEx|UPS|DHL|
Maersk|MSC|Verizon|AT&T|T-Mobile|Vodafone|Spotify|Snap|Pinterest|Reddit|Twitter|X Corp|LinkedIn|Zoom|Slack|Dropbox|
Box|Cloudflare|CrowdStrike|Palo Alto Networks|Fortinet|Okta|Epic Games|Electronic Arts|Ubisoft|Activision Blizzard|
Roblox|Unity|Valve|Monsanto|Mars|Hershey|Kellanova|Mondelez|Gartner|IDC|TrendForce|Omdia|Counterpoint Research|
Coupang|Hanwha|Hanwha Ocean|Posco|Lotte|Doosan|HD Hyundai|Celltrion|Krafton|Nexon|NCSoft|Hybe|Korean Air|
Asiana Airlines|Upstage|Jefferies|McKinsey|Deloitte|KPMG|PwC|Accenture|Infosys|Tata Motors|Tata|Reliance Industries|
Adani|Wipro|Grab|Sea|GoTo|Mercado Libre|Petrobras|Vale|BHP|Rio Tinto|Glencore|Trafigura|Cargill|Caterpillar|
John Deere|3M|Honeywell|DuPont|Dow
"""
ENGLISH = frozenset(name.strip() for name in _ENGLISH.replace("\n", "").split("|"))
