"""Own phrases for each name that others use too: who must not be found in them, and who must.

Facts and ambiguities are those of the press; the wording is ours. A negative names those that must not be found.
"""

NEGATIVES = """
microsoft | 모건스탠리(MS), 메모리 업황 둔화 전망에 목표주가 내려
microsoft | 글로벌 투자은행 모건스탠리(MS)가 한국 증시 비중을 줄였다
microsoft | MS(모건스탠리)는 보고서에서 반도체 겨울을 경고했다
microsoft | 다발성경화증(MS) 신약이 임상 3상에 들어갔다
microsoft | MS 환자 삶의 질 연구, 경증 환자 400명 추적
microsoft | New drug slows disability in MS patients, trial finds
microsoft | Multiple sclerosis (MS) affects the central nervous system
microsoft | She earned an MS degree in statistics in 2019
microsoft | GC-MS로 향 성분을 가려냈다
microsoft | LC-MS/MS 분석법으로 항생제 잔류량을 쟀다
microsoft | 카메라용 MS 듀오 메모리스틱 어댑터 할인
microsoft | 서버 응답까지 40ms가 걸렸다
microsoft | MSCI 선진국지수 편입이 또 미뤄졌다
microsoft | MSI 게이밍 노트북 신제품이 나왔다
microsoft | MSG가 몸에 해롭다는 오해
microsoft | 엠에스오토텍, 현대차 납품 확대에 상한가
microsoft | MS오토텍 3분기 영업이익 흑자 전환
microsoft | Ms. Han was named chair of the committee
microsoft | MS 1234 ELW 신규 상장 안내
microsoft | 잠실 주경기장(MS)에서 폐막식이 열린다
microsoft | 깃허브에 소스를 올려 두었습니다
microsoft | 자세한 설치 방법은 GitHub 저장소를 보세요
microsoft | 산 정상에서 머리가 빙 돌 만큼 어지러웠다
microsoft | Bing Crosby tops the holiday chart again
microsoft | 그리스 신화 속 아테나 여신을 그린 벽화
microsoft | 마이아라는 이름의 허리케인
kt | KT위즈, 9회말 끝내기로 3연승
kt | kt wiz 새 외국인 투수 영입
kt | 수원 kt가 원정 4연패에서 벗어났다
kt | KT 위즈파크 개막전 매진
kt | KT 롤스터, LCK 플레이오프 진출
kt | KT 소닉붐이 홈경기에서 20점 차로 이겼다
kt | KT가 선발 투수의 호투로 3대1로 이겼다
kt | KT&G 장학재단, 대학생 300명 지원
kt | KT＆G, 궐련 신제품 내놔
kt | KT & G 주주총회 열려
kt | 케이티앤지 복지재단 봉사활동
kt | 상상마당 운영사 KT&G가 후원한다
kt | KTX 막차가 40분 늦게 닿았다
kt | KTX-이음 노선이 늘어난다
kt | KTB투자증권은 목표가를 올렸다
kt | Gusts of 48 kt were measured off the coast
kt | The test had a yield of 15 kilotons (KT)
kt | 케이티 페리 내한 공연 예매 시작
kt | 배우 케이티 홈즈 방한
kt | 공군 훈련기 KT-1 수출 계약
kt | SKT가 유심을 무료로 바꿔 준다
kt | 한때 통신사 KTF의 광고로 이름을 알렸다
rebellions | A new history of peasant rebellions in the nineteenth century
rebellions | Rebellions broke out across the colonies
rebellions | Rebellion Developments will publish a new shooter
rebellions | Rebellion's board game arm returns
rebellions | Extinction Rebellion activists blocked the road
rebellions | The seeds of rebellion were sown at court
rebellions | Tory rebellions over the budget bill
rebellions | 게임 ‘솔라 엠파이어: 리벨리온’ 한글판 출시
rebellions | 영화 리벨리온, 20년 만에 극장에서 다시 본다
rebellions | 스타워즈 리벨리온 보드게임이 재판된다
rebellions | 민중 반란, 즉 리벨리온을 다룬 소설
rebellions | 우주소년 아톰 특별전 개막
rebellions | 인텔 아톰을 넣은 초소형 컴퓨터
rebellions | 코스모스(ATOM) 코인 12% 급등
rebellions | RSS and Atom feeds are supported
naver | 네이버에서 한빛일보를 구독하세요
naver | 한빛뉴스 네이버 채널 구독하기
naver | 유튜브·네이버·카카오에서도 한빛TV를 만나보세요
naver | 네이버 메인에서 한빛일보 뉴스를 받아보세요
naver | 네이버 카페 중고 장터에서 산 자전거
naver | 네이버 블로그 체험단 모집
naver | 네이버 지도에서 위치 보기
naver | 네이버 포스트로 더 많은 소식을
naver | 네이버 실시간 검색어 1위에 오른 배우
naver | 네이버 AI 뉴스 알고리즘이 고른 기사
naver | 네이버 뉴스스탠드 편집판
naver | 네이버웹툰 원작 드라마가 인기다
naver | 네이버 웹툰 신작 공개
naver | 네이버페이로 결제하면 5% 적립
naver | 네이버에서 ‘한빛일보’를 검색하세요
naver | 네이버 아이디로 로그인
naver | 사진=네이버 영화
naver | 출처: 네이버 지도
naver | 전시장 전경. 사진 네이버
naver | 새 사옥 조감도 (네이버 제공)
naver | 신사옥 1784 전경. 네이버 제공
naver | [네이버 캡처]
naver | ⓒ네이버
naver | https://blog.naver.com/hanbit
naver | hanbit@naver.com
google | 구글 플레이와 앱스토어에서 내려받으세요
google | 앱은 구글플레이에서 받을 수 있다
google | 궁금해서 구글링을 해 봤다
google | 구글 계정으로 로그인하면 됩니다
google | 구글폼으로 신청하면 된다
google | 구글 설문에 답해 주세요
google | 구글 번역기를 돌린 듯한 문장
google | 구글 지도에 표시된 맛집
google | 구글 드라이브 링크를 공유합니다
google | Get the app on Google Play
google | Sign in with Google
google | Find us on Google News
google | Translated by Google Translate
google | just google it before you ask
google | 이미지: Google Maps
google | www.google.com/finance
google | TPU 케이스 재고 정리
google | 한글 자모와 알파벳을 함께 배운다
google | The alphabet has twenty-six letters
amazon aws | 아마존 열대우림의 벌목이 줄었다
amazon aws | 브라질 아마존 산불, 위성에 잡혀
amazon aws | 아마존 원주민 마을을 찾은 다큐멘터리
amazon aws | 아마존강 수위가 역대 최저로 떨어졌다
amazon aws | 아마존 강을 따라 배로 사흘
amazon aws | 아마존 밀림에서 새 개구리 발견
amazon aws | 신화 속 아마존 여전사
amazon aws | 아마존 강돌고래 집단 폐사
amazon aws | 아마존익스프레스 운행 중단
amazon aws | Deforestation in the Amazon fell by a third
amazon aws | Amazon rainforest fires at a ten-year high
amazon aws | A tribe in the Amazon basin
aws | 자동기상관측장비(AWS)에 찍힌 강수량은 104㎜
aws | AWS 기준 순간 최대 풍속 초속 28m
aws | 향로봉 AWS 최저기온 영하 21도
aws | AWS 공인 용접 기사 자격
aws | American Welding Society (AWS) standards
aws | An automatic weather station (AWS) on the summit
aws | 지점별 AWS 관측값을 보면 체감온도가 40도였다
samsung-electronics samsung | 삼성 라이온즈, 연장 끝에 롯데 제압
samsung-electronics samsung | 삼성이 대구 홈경기에서 3연승을 달렸다
samsung-electronics samsung | 서울 삼성동 무역센터에서 열린 전시회
samsung-electronics samsung | 지하철 2호선 삼성역 5번 출구
samsung-electronics samsung | 삼성서울병원 교수팀이 밝혀냈다
samsung-electronics samsung | 강북삼성병원 건강검진센터
samsung-electronics samsung | 프로배구 삼성화재, 세 세트를 내리 따내
samsung-electronics samsung | 서울 삼성 썬더스 새 감독 선임
samsung-electronics samsung | 수원 삼성, 승격 확정
samsung-electronics samsung | 삼성생명 보험금 지급 소송
samsung-electronics samsung | 삼성카드 연회비 할인
samsung-electronics samsung | 르노삼성자동차 부산공장
samsung-electronics samsung | 삼성물산 래미안 분양
samsung-electronics samsung | 마하 5로 나는 극초음속 미사일
samsung-electronics | 삼성바이오로직스 4공장 완공
samsung-electronics | 삼성그룹 공채 접수가 시작됐다
furiosaai | 영화 ‘퓨리오사: 매드맥스 사가’ 예고편 공개
furiosaai | 퓨리오사 역을 맡은 안야 테일러조이
furiosaai | 퓨리오사, 개봉 사흘 만에 관객 50만
furiosaai | 분노의 도로의 퓨리오사 사령관 피규어
furiosaai | Furiosa roars into theaters but fades at the box office
furiosaai | Furiosa: A Mad Max Saga review
furiosaai | Charlize Theron's Furiosa lost an arm
furiosaai | 지프 레니게이드 타고 떠난 캠핑
furiosaai | Jeep Renegade production ends
furiosaai | 매드맥스의 워보이 분장
sapeon | 씽크패드 X220 키보드 교체기
sapeon | 레노버 X330 노트북 배터리
meta | 메타버스 전시관이 문을 열었다
meta | 메타인지를 기르는 공부법
meta | 메타데이터를 지우는 방법
meta | 담양 메타세쿼이아 길을 걷다
meta | 메타분석 결과 효과가 없었다
meta | 37편의 논문을 메타 분석했다
meta | A meta-analysis of forty trials
meta | Add a meta tag to the page
meta | Meta-analysis finds little benefit
meta | 패치 뒤 챔피언 메타가 크게 바뀌었다
skt | SKT T1의 전설 페이커
skt | LCK 결승에서 만난 SKT와 KT
skt | 롤드컵 3회 우승팀 SKT
skt | SKT 시절 페이커의 명장면
openai | 오픈 AI 생태계를 만들겠다는 정부
openai | Open AI models should be audited, researchers say
openai | an open AI ecosystem for everyone
openai | Open AI standard proposed by alliance
openai | open-source AI beats closed rivals
apple | 애플파이 굽는 법
apple | 애플망고 빙수가 인기
apple | Apple pie contest draws crowds
apple | 파인애플 농가가 울상이다
apple | 배달 애플리케이션 수수료
kakao | 카카오 함량 70% 초콜릿
kakao | 카카오톡 친구 추가하고 쿠폰 받기
kakao | 카카오뱅크 적금 금리 인상
kakao | 카카오에서 한빛일보 친구 추가
moreh | 모레까지 전국에 비가 내린다
moreh | 협상은 모레 다시 열린다
lg | LG 트윈스, 잠실에서 2연승
lg | 창원 LG가 원정에서 이겼다
lg | LG아트센터 공연 안내
sk | 서울 SK가 선두를 지켰다
sk | SK 와이번스 시절의 홈런 기록
sk | SK-II 화장품 면세점 할인
intel | 미군이 intel을 모았다
amd | 노인성 황반변성(AMD) 환자에게 쓰는 주사
meta | A meta-analysis of 40 trials found no benefit
meta | Meta-analysis of vaccine studies published in the journal
meta | 메타분석 결과 두통 완화 효과가 확인됐다
meta | 메타포가 풍부한 시집
apple | Grandma's apple pie recipe with cinnamon
apple | Apple pie sales rise before Thanksgiving
apple | 애플망고 빙수가 13만원이라니
apple | 애플민트 화분 키우는 법
google | Alphabet soup for toddlers: a recipe
google | Children learn the alphabet through songs
google | 구글링으로 찾은 맛집
amazon | Fires spread across the Amazon rainforest in Brazil
amazon | Deforestation in the Amazon basin fell by a third
amazon | 아마존강 유역의 원주민 마을
amazon | 아마존 강 수위가 100년 만에 최저로 떨어졌다
intel | Ukrainian intel reports said troops were moving
intel | Officials shared intel on the attack with allies
intel | The mayor's office gathered intel about the gang
intel | 인텔리전스 플랫폼 기업이 상장한다
intel | 인텔리한 이미지의 배우
intel | 인텔리안테크, 저궤도 안테나 공급
lg | LG 트윈스가 한국시리즈 1차전에서 이겼다
lg | LG트윈스 염경엽 감독 재계약
lg | 창원 LG 세이커스 첫 우승
lg | LG화학이 여수 공장 가동을 멈췄다
lg | LG전자 3분기 영업이익 급감
sk | SK 와이번스 시절의 왕조
sk | 서울 SK 나이츠가 연승을 달렸다
sk | SK하이닉스, HBM4 양산 체제 구축
skt | 페이커가 SKT T1에서 데뷔한 해
sk-on | SK온라인몰 개편
kt | KT&G 방경만 사장 연임
kt | kt wiz가 마법 같은 역전승을 거뒀다
kt | KT 위즈 소형준 호투
kt | KTX 열차표 예매가 시작됐다
kt | winds of 65 kt were recorded at the airport
kt | KT클라우드가 가산 AI 데이터센터를 열었다
samsung-electronics | 삼성 라이온즈 구자욱이 결승타를 쳤다
samsung-electronics | 삼성동 코엑스에서 게임 축제
samsung-electronics | 삼성서울병원 암센터 교수
samsung-electronics | 삼성화재 보험료 인상
samsung-electronics | 삼성증권 연구원은 목표가를 올렸다
kakao | 카카오톡으로 제보해 주세요
kakao | 카카오 함량 85% 다크초콜릿
kakao | 서아프리카 카카오 농가가 가뭄에 시달린다
kakao | Cacao prices are rising
kakao | 카카오뱅크 3분기 순이익
naver | 네이버 카페 회원들이 올린 후기
naver | 네이버에서 구독하기
naver | 네이버클라우드·인텔 공동연구센터
microsoft | 모건스탠리(MS)가 목표주가를 올렸다. MS는 반도체 업황을 낙관했다
microsoft | MS 환자의 재활 치료 MS 증상
openai | an open AI ecosystem built on open models
openai | open-source AI models
arm | He broke his arm in the game
arm | Arm wrestling championship opens
arm | the company's research arm
rebellions | Peasant rebellions shook the kingdom
rebellions | 리벨리온 게임 시리즈 신작
furiosaai | 영화 퓨리오사 관객 100만
moreh | 모레까지 비가 온다
moreh | 내일과 모레 전국이 흐리다
amd | AMD(황반변성) 환자용 신약 임상
softbank | 소프트뱅크 호크스가 일본시리즈에서 이겼다
sapeon | 사피엔스 작가 방한
aws | 서초 AWS(자동기상관측장비) 강수량 30㎜
"""

POSITIVES = """
microsoft | 마이크로소프트가 자체 칩을 공개했다
microsoft | MS, 3분기 클라우드 매출 20% 늘어
microsoft | MS가 AI 반도체를 직접 만든다
microsoft | MS는 오픈AI 지분을 어떻게 나눌까
microsoft | MS뿐 아니라 구글도 뛰어들었다
microsoft | 구글·MS, 데이터센터에 수십조 투자
microsoft | 美MS, 윈도 업데이트 중단
microsoft | MS의 애저가 흔들린다
microsoft | MS 주가, 나델라 발언에 반등
microsoft | ‘빅테크’ MS·아마존·구글의 칩 전쟁
microsoft | Microsoft unveils its second AI chip
microsoft | Microsoft's Maia line slips to next year
microsoft | MICROSOFT AND NVIDIA SIGN DEAL
microsoft | ＭＳ, 클라우드 장애 사과
microsoft | 마이크로소프트코리아가 새 대표를 뽑았다
openai | 오픈AI가 새 모델을 내놨다
openai | 오픈 AI의 챗GPT 이용자가 늘었다
openai | 샘 올트먼 오픈AI 최고경영자
openai | OpenAI signs a chip deal with Broadcom
openai | Open AI, the maker of ChatGPT, raised funds
nvidia | 엔비디아의 실적이 또 기대를 넘었다
nvidia | 엔비디아 GPU 공급이 빠듯하다
nvidia | NVIDIA Corp beat estimates
nvidia | Nvidia's Blackwell chips are sold out
nvidia | 美엔비디아에 HBM을 공급한다
aws | 아마존웹서비스(AWS)가 울산에 짓는다
aws | 아마존 웹 서비스가 요금을 내렸다
aws | AWS가 새 칩 트레이니엄을 공개했다
aws | AWS, 서울 리전 장애
aws | AWS와 SK가 데이터센터를 짓는다
aws | Amazon Web Services opens a region in Seoul
aws | AWS said its cloud sales rose
amazon | 아마존이 물류센터에 로봇을 더 넣는다
amazon | 아마존, 브라질에 데이터센터 투자
amazon | Amazon plans to cut delivery times
amazon | 아마존 주가가 실적 발표 뒤 올랐다
google | 구글이 TPU를 밖에 팔기 시작했다
google | 구글·MS 잡겠다는 국내 기업들
google | 구글에 이어 메타도 뛰어들었다
google | 구글, AI 검색 유료화 검토
google | Google's Ironwood chip goes on sale
google | 알파벳 주가, 구글 클라우드 호조에 급등
google | Alphabet shares rose after Google Cloud results
naver | 네이버가 AI 반도체 전략을 바꿨다
naver | 네이버·삼성전자, AI 칩 함께 만든다
naver | 네이버와 손잡은 인텔
naver | 네이버(NAVER)가 2분기 실적을 냈다
naver | NAVER는 하이퍼클로바X를 공개했다
naver | Naver to spend more on data centers
naver | 최수연 네이버 대표
naver | 네이버, 카카오 제치고 시총 1위
naver | 네이버의 구독 서비스 매출이 늘었다
navercloud | 네이버클라우드가 사우디에 진출한다
navercloud | 김유원 네이버 클라우드 대표는 말했다
navercloud | Naver Cloud builds a sovereign model
samsung-electronics | 삼성전자는 파운드리 수율을 높였다
samsung-electronics | 삼성이 HBM 공급을 늘린다
samsung-electronics | 삼성, 갤럭시 신제품 공개
samsung-electronics | Samsung's foundry arm wins an AI chip order
samsung-electronics | 삼성전자(005930)가 신고가를 썼다
samsung-electronics | 三星, 반도체 투자 확대
samsung-electronics | 삼성전자·SK하이닉스 나란히 상승
samsung-electronics | 삼성전자 주가가 올랐다
samsung-electronics | 삼성전자측은 부인했다
samsung | 삼성그룹 총수가 법정에 섰다
samsung | 이재용 회장이 이끄는 삼성은 계열사 사장단 인사를 냈다
sapeon | 사피온이 X330을 공개했다
sapeon | SK텔레콤 자회사 사피온
sapeon | SAPEON unveils a chip for data centers
rebellions | 리벨리온의 아톰이 들어간다
rebellions | 팹리스 리벨리온이 투자를 받았다
rebellions | 리벨리온과 사피온이 합친다
rebellions | Rebellions, a Korean AI chip startup, plans an IPO
rebellions | AI chipmaker Rebellions raised $124 million
rebellions | 리벨리온은 삼성 파운드리에서 칩을 만든다
furiosaai | 퓨리오사AI가 메타의 제안을 거절했다
furiosaai | 퓨리오사 AI의 레니게이드 양산
furiosaai | 퓨리오사는 TSMC에서 칩을 만든다
furiosaai | FuriosaAI begins mass production
furiosaai | Furiosa's chip draws half the power, its CEO June Paik said
skt | SK텔레콤이 해킹 사고를 사과했다
skt | SKT가 AI 데이터센터를 짓는다
skt | SKT-KT, 5G 요금제 경쟁
skt | SK 텔레콤은 가입자가 줄었다
skt | SK Telecom invests in Anthropic
ktcloud | KT클라우드가 리벨리온 칩을 쓴다
ktcloud | KT 클라우드에는 NPU가 들어간다
ktcloud | kt cloud, 데이터센터 개소
kt | KT가 마이크로소프트와 손잡았다
kt | KT는 통신 3사 가운데 먼저 내놨다
kt | KT(케이티)의 새 대표
kt | 케이티가 새 요금제를 냈다
kt | KT에서는 해킹 사고가 났다
kt | KT·SKT 모두 참여했다
kt | KT와의 계약
kt | KT Corp named a new chief executive
kt | KT만의 강점은 데이터센터다
meta | 메타가 퓨리오사AI 인수를 제안했다
meta | 메타, 자체 칩 MTIA 공개
meta | Meta is building its own chips
sk-hynix | SK하이닉스가 HBM을 독점 공급한다
sk-hynix | SK hynix posts record profit
apple | 애플이 새 아이폰을 공개했다
apple | Apple unveils a new iPhone
kakao | 카카오가 오픈AI와 손잡았다
intel | 인텔이 네이버와 가우디 생태계를 넓힌다
tsmc | 대만 TSMC가 증설한다
moreh | AI 인프라 스타트업 모레가 AMD 칩에 맞춘 소프트웨어를 냈다
lg | LG가 AI에 10조를 투자한다
sk | SK가 계열사를 합친다
meta | 메타가 스레드 이용자 3억명을 돌파했다
meta | Meta cuts 600 jobs in its AI unit
meta | 메타·구글, 유럽서 과징금 위기
apple | 애플의 신형 아이폰 사전예약이 시작됐다
apple | Apple to build servers in Houston, CEO Tim Cook says
apple | 애플코리아 법인세 논란
google | Alphabet shares hit record after Gemini launch
google | 구글(알파벳)이 클라우드 실적을 발표했다
amazon | Amazon to cut 14,000 corporate jobs
amazon | 아마존이 물류 로봇 100만 대를 넘겼다
amazon | 아마존닷컴 블랙프라이데이 매출 신기록
intel | 인텔은 파운드리 사업부를 분사하지 않기로 했다
intel | Intel's new chief executive cuts costs
intel | Intel reports third-quarter revenue of $13.7 billion
lg | LG그룹 구광모 회장이 인도를 찾았다
lg | ㈜LG는 자사주를 소각한다
lg-chem | LG화학이 여수 공장 가동을 멈췄다
lg-electronics | LG전자 3분기 영업이익 급감
lg-energy-solution | LG엔솔, 테슬라와 6조원 계약
sk-hynix | SK하이닉스, HBM4 양산 체제 구축
skt | SKT 유심 해킹 과징금 1348억원
sk-on | SK온, 포드와 합작 종료
sk-square | SK스퀘어 주가 신고가
kt | KT가 무단 소액결제 피해를 보상한다
kt | KT 이사회, 차기 대표 후보 3인 압축
ktcloud | KT클라우드가 가산 AI 데이터센터를 열었다
samsung-securities | 삼성증권 연구원은 목표가를 올렸다
samsung-biologics | 삼성바이오로직스가 인적분할을 마쳤다
samsung-electronics | 삼성전자 DS부문이 HBM4 샘플을 보냈다
samsung-electronics | 삼성 파운드리, 테슬라 칩 수주
samsung-heavy | 삼성중공업 LNG운반선 수주
samsung-sdi | 삼성SDI·LG엔솔 나란히 하락
kakao | 카카오, 챗GPT를 카톡에 넣는다…주가 급등
kakao-bank | 카카오뱅크 3분기 순이익
kakao-mobility | 카카오모빌리티 콜 몰아주기 판결
naver | 네이버, 두나무와 합병 추진
naver-financial | 네이버파이낸셜 이사회가 주식 교환을 의결했다
naver-webtoon | 네이버웹툰 모회사 웹툰엔터 적자
navercloud | 네이버클라우드·인텔 공동연구센터
microsoft | MS, 오픈AI 지분 27% 확보…애저 계약 연장
microsoft | Microsoft takes 27% of OpenAI
openai | Microsoft takes 27% of OpenAI
arm | Arm Holdings raises its royalty forecast
arm | SoftBank's Arm designs its own chip
rebellions | 리벨리온, 리벨쿼드로 엔비디아에 도전
furiosaai | 퓨리오사AI, LG에 레니게이드 공급
deepx | 딥엑스, 현대차 로봇에 NPU 공급
moreh | AI 인프라 스타트업 모레가 투자를 유치했다
tsmc | TSMC·소니, 구마모토 2공장 착공
broadcom | 브로드컴 혹 탄 CEO 연임
amd | AMD, 오픈AI에 GPU 공급
qualcomm | 퀄컴의 알파웨이브 인수
anthropic | 앤트로픽이 구글 TPU 100만개를 쓴다
softbank | 소프트뱅크그룹, 엔비디아 지분 전량 매각
nvidia | 엔비디아發 훈풍에 코스피 4000 돌파
nvidia | 젠슨 황의 엔비디아, 한국에 GPU 26만장
sapeon | 옛 사피온 임직원들이 합류했다
aws | AWS, 울산 데이터센터 착공
lg-uplus | LG유플러스, 익시오 가입자 100만
lg-cns | LG CNS, 공공 클라우드 수주
lg-innotek | LG이노텍 애플 의존도 낮춘다
lg-display | LG디스플레이 4년 만에 연간 흑자
sk-innovation | SK이노베이션·SK온 합병
samsung-ct | 삼성물산 건설부문
samsung-sds | 삼성SDS 컨소시엄, 국가AI컴퓨팅센터 단독 응찰
nhn-cloud | NHN클라우드 광주 센터
apple | 애플폰 쓰는 10대가 늘었다
kt | KT대리점 직원이 개인정보를 빼돌렸다
lg | LG폰 철수 5년, 구광모 회장의 선택
"""


def table(lines: str) -> list[tuple[tuple[str, ...], str]]:
    """The rows of a table: (companies, phrase)."""
    rows = (line.split(" | ", 1) for line in lines.strip().splitlines())
    return [(tuple(companies.split()), phrase) for companies, phrase in rows]
