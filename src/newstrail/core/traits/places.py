"""Places in both languages.

A line is a name: Korean spellings before the bar, English ones after it; `_` is a space (see `proper`).
"""

from __future__ import annotations

#: Where so much happens, and who does it, that another one does not tell another event.
EVERYWHERE = """
미국 美 | us u_s united_states american america americans washington
중국 中 | china chinese beijing
일본 日 | japan japanese tokyo
한국 韓 대한민국 | korea korean koreans south_korea south_korean
북한 北 | north_korea north_korean pyongyang
유럽 eu 유럽연합 | eu europe european brussels
서울 | seoul
"""

#: Where it happens.
PLACES = """
영국 英 런던 | uk u_k britain british london
독일 獨 | germany german berlin
프랑스 佛 | france french paris
이탈리아 | italy italian
스페인 | spain spanish madrid
네덜란드 | netherlands dutch amsterdam hague
폴란드 | poland polish
체코 | czech prague
루마니아 | romania romanian bucharest
헝가리 | hungary hungarian budapest
스웨덴 | sweden swedish stockholm
노르웨이 | norway norwegian oslo
핀란드 | finland finnish helsinki
덴마크 | denmark danish copenhagen
스위스 | switzerland swiss
오스트리아 | austria austrian vienna
그리스 | greece greek athens
튀르키예 터키 | turkey turkish türkiye ankara
러시아 露 | russia russian moscow
우크라이나 우크라 | ukraine ukrainian kyiv
대만 타이완 | taiwan taiwanese taipei
홍콩 | hong_kong
싱가포르 | singapore
베트남 | vietnam vietnamese hanoi
태국 | thailand thai bangkok
인도네시아 인니 | indonesia indonesian jakarta delhi
말레이시아 | malaysia malaysian kuala_lumpur
필리핀 | philippines philippine filipino manila
캄보디아 | cambodia cambodian phnom_penh
미얀마 | myanmar
몽골 | mongolia ulaanbaatar
인도 印 | india indian delhi
파키스탄 | pakistan islamabad
호주 濠 | australia australian canberra
뉴질랜드 | new_zealand zealand
캐나다 | canada canadian ottawa
멕시코 | mexico mexican
브라질 | brazil brazilian
아르헨티나 | argentina buenos_aires
칠레 | chile chilean
페루 | peru peruvian lima
사우디 사우디아라비아 | saudi riyadh
아랍에미리트 uae 두바이 아부다비 | uae emirates emirati abu_dhabi dubai
카타르 | qatar qatari doha
이라크 | iraq iraqi baghdad
이란 | iran iranian tehran
이스라엘 | israel israeli jerusalem
쿠웨이트 | kuwait kuwaiti
이집트 | egypt egyptian cairo
남아공 | south_africa south_african
우즈베키스탄 우즈벡 | uzbekistan tashkent
카자흐스탄 | kazakhstan astana
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
이천 이천시 | icheon
기흥 | giheung
안성 | anseong
오창 | ochang
음성군 | eumseong
진천 | jincheon
충주 | chungju
제천 | jecheon
공주시 | gongju
논산 | nonsan
보령시 | boryeong
태안 | taean
예산군 | yesan
홍성 | hongseong
익산 | iksan
완주 | wanju
새만금 | saemangeum
정읍 | jeongeup
목포 | mokpo
순천 | suncheon
나주 | naju
해남 | haenam
영암 | yeongam
영광군 | yeonggwang
고흥 | goheung
무안 | muan
안동 | andong
영주시 | yeongju
김천 | gimcheon
상주시 | sangju
경산 | gyeongsan
영천 | yeongcheon
울진 | uljin
봉화 | bonghwa
의성 | uiseong
산청 | sancheong
진주 | jinju
사천 | sacheon
양산시 | yangsan
밀양 | miryang
통영 | tongyeong
함안 | haman
고성군 | goseong
원주 | wonju
춘천 | chuncheon
강릉 | gangneung
동해시 | donghae
삼척 | samcheok
속초 | sokcho
고양시 | goyang
부천 | bucheon
안양 | anyang
과천 | gwacheon
광명 | gwangmyeong
시흥 | siheung
군포 | gunpo
하남 | hanam
남양주 | namyangju
의정부 | uijeongbu
양주시 | yangju
포천 | pocheon
김포 | gimpo
오산 | osan
여주 | yeoju
동탄 | dongtan
분당 | bundang
일산 | ilsan
송도 | songdo
영종도 | yeongjong
청라 | cheongna
부평 | bupyeong
해운대 | haeundae
온산 | onsan
울주 | ulju
탕정 | tangjeong
마산 | masan
진해 | jinhae
서귀포 | seogwipo
잠실 | jamsil
용산 | yongsan
구로 | guro
마곡 | magok
이태원 | itaewon
명동 | myeongdong
종로 | jongno
월성 | wolseong
석포 | seokpo
남대문 | namdaemun
버지니아 | virginia
오리건 | oregon
네바다 | nevada
유타 | utah
콜로라도 | colorado
뉴멕시코 | new_mexico
오클라호마 | oklahoma
캔자스 | kansas
미주리 | missouri
아이오와 | iowa
미네소타 | minnesota
위스콘신 | wisconsin
일리노이 | illinois
루이지애나 | louisiana
미시시피 | mississippi
플로리다 | florida
사우스캐롤라이나 | south_carolina
노스캐롤라이나 | north_carolina
펜실베이니아 | pennsylvania
메릴랜드 | maryland
매사추세츠 | massachusetts
코네티컷 | connecticut
하와이 | hawaii
알래스카 | alaska
아이다호 | idaho
네브래스카 | nebraska
아칸소 | arkansas
피닉스 | phoenix
샌프란시스코 | san_francisco
로스앤젤레스 | los_angeles
시애틀 | seattle
라스베이거스 라스베가스 | las_vegas
댈러스 | dallas
휴스턴 | houston
시카고 | chicago
디트로이트 | detroit
보스턴 | boston
애틀랜타 | atlanta
마이애미 | miami
서배나 사바나 | savannah
랜싱 | lansing
코코모 | kokomo
웨스트라피엣 | lafayette west_lafayette
멤피스 | memphis
애빌린 | abilene
시러큐스 | syracuse
록빌 | rockville
보이시 | boise
샌디에이고 | san_diego
맨해튼 | manhattan
롱비치 | long_beach
내슈빌 | nashville
새너제이 산호세 | san_jose
선전시 | shenzhen
광저우 | guangzhou
시안 | xian
다롄 | dalian
난징 | nanjing
쑤저우 | suzhou
톈진 | tianjin
충칭 | chongqing
우한 | wuhan
청두 | chengdu
항저우 | hangzhou
칭다오 | qingdao
허페이 | hefei
자싱 | jiaxing
옌청 | yancheng
둥관 | dongguan
닝보 | ningbo
마카오 | macau macao
홋카이도 | hokkaido
지토세 | chitose
히로시마 | hiroshima
나고야 | nagoya
후쿠오카 | fukuoka
교토 | kyoto
삿포로 | sapporo
오키나와 | okinawa
타이중 | taichung
가오슝 | kaohsiung
신주과학단지 | hsinchu
호찌민 호치민 | ho_chi_minh
박닌 | bac_ninh
하이퐁 | haiphong hai_phong
다낭 | da_nang
첸나이 | chennai
벵갈루루 | bengaluru bangalore
뭄바이 | mumbai
하이데라바드 | hyderabad
구자라트 | gujarat
마하라슈트라 | maharashtra
푸네 | pune
노이다 | noida
발리 | bali
수빅 | subic
조호르 | johor
페낭 | penang
바르샤바 | warsaw
브로츠와프 | wroclaw wrocław
데브레첸 | debrecen
두코바니 | dukovany
드레스덴 | dresden
뮌헨 | munich
프랑크푸르트 | frankfurt
함부르크 | hamburg
슈투트가르트 | stuttgart
마그데부르크 | magdeburg
밀라노 | milan
로마 | rome
바르셀로나 | barcelona
포르투갈 | portugal portuguese
리스본 | lisbon
다보스 | davos
제네바 | geneva
취리히 | zurich
벨기에 | belgium belgian
아일랜드 | ireland irish
세르비아 | serbia serbian
불가리아 | bulgaria bulgarian
슬로바키아 | slovakia slovak
에스토니아 | estonia estonian
라트비아 | latvia latvian
리투아니아 | lithuania lithuanian
크로아티아 | croatia croatian
네옴 | neom
바레인 | bahrain
오만 | oman
레바논 | lebanon lebanese
시리아 | syria syrian
예멘 | yemen
가자지구 가자 | gaza
호르무즈 | hormuz
홍해 | red_sea
이스탄불 | istanbul
모로코 | morocco moroccan
알제리 | algeria
나이지리아 | nigeria nigerian
케냐 | kenya kenyan
탄자니아 | tanzania
모잠비크 | mozambique
앙골라 | angola
콩고 | congo
에티오피아 | ethiopia
온타리오 | ontario
퀘벡 | quebec
밴쿠버 | vancouver
토론토 | toronto
몬테레이 | monterrey
상파울루 | sao_paulo são_paulo
파나마 | panama
콜롬비아 | colombia colombian
베네수엘라 | venezuela venezuelan
쿠바 | cuba cuban
방글라데시 | bangladesh
스리랑카 | sri_lanka
네팔 | nepal
라오스 | laos
시드니 | sydney
멜버른 | melbourne
그린란드 | greenland
남중국해 | south_china_sea
"""
