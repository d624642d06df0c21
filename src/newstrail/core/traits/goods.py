"""Products and services in both languages.

A line is a name: Korean spellings before the bar, English ones after it; `_` is a space (see `proper`).
"""

from __future__ import annotations

#: What is made and used.
GOODS = """
카카오톡 카톡 | kakaotalk
챗gpt 챗지피티 | chatgpt
제미나이 | gemini
클로드 | claude
코파일럿 | copilot
갤럭시 | galaxy
아이폰 | iphone
스타게이트 | stargate
아이패드 | ipad
에어팟 | airpods
애플워치 | apple_watch
비전프로 | vision_pro
맥북 | macbook
시리 | siri
안드로이드 | android
윈도 윈도우 | windows
빅스비 | bixby
엑시노스 | exynos
스냅드래곤 | snapdragon
갤럭시워치 | galaxy_watch
갤럭시링 | galaxy_ring
갤럭시버즈 | galaxy_buds
트라이폴드 | trifold
비스포크 | bespoke
볼리 | ballie
블랙웰 | blackwell
루빈 | rubin
쿠다 | cuda
사이버트럭 | cybertruck
사이버캡 | cybercab
옵티머스 | optimus
모델y | model_y
모델3 | model_3
모델s | model_s
아이오닉 | ioniq
제네시스 | genesis
투싼 | tucson
싼타페 | santa_fe
쏘나타 | sonata
그랜저 | grandeur
아반떼 | avante elantra
팰리세이드 | palisade
코나 | kona
캐스퍼 | casper
넥쏘 | nexo
스타리아 | staria
카니발 | carnival
쏘렌토 | sorento
스포티지 | sportage
셀토스 | seltos
텔루라이드 | telluride
타스만 | tasman
토레스 | torres
무쏘 | musso
액티언 | actyon
그랑콜레오스 | koleos grand_koleos
필랑트 | filante
트랙스 | trax
트레일블레이저 | trailblazer
아틀라스 | atlas
하이퍼클로바 하이퍼클로바x | hyperclova
엑사원 | exaone
카나나 | kanana
에이닷 | adot
익시오 | ixi
라마 | llama
그록 | grok
소라 | sora
큐원 | qwen
알파폴드 | alphafold
나노바나나 | nano_banana
코덱스 | codex
카카오t 카카오택시 카카오티 | kakao_t kakao_taxi
카카오맵 | kakaomap kakao_map
쿠팡이츠 | coupang_eats
쿠팡플레이 | coupang_play
네이버페이 | naver_pay
치지직 | chzzk
숲코리아 아프리카tv | soop afreecatv
제페토 | zepeto
위버스 | weverse
멜론 | melon
웨이브 | wavve
디즈니플러스 | disney_plus
삼성페이 | samsung_pay
애플페이 | apple_pay
구글플레이 | google_play
앱스토어 | app_store
구글맵 구글지도 | google_maps
크롬 | chrome
알렉사 | alexa
베드록 | bedrock
애저 | azure
스타링크 | starlink
스타십 | starship
팰컨 | falcon
누리호 | nuri
다누리 | danuri
배틀그라운드 배그 펍지 | pubg battlegrounds
인조이 | inzoi
리니지 | lineage
아이온 | aion
블레이드앤소울 | blade_soul
던전앤파이터 던파 | dungeon_fighter
메이플스토리 메이플 | maplestory
마비노기 | mabinogi
퍼스트디센던트 | first_descendant
데이브더다이버 | dave_the_diver
아크레이더스 | arc_raiders
카트라이더 | kartrider
스텔라블레이드 | stellar_blade
니케 | nikke
검은사막 | black_desert
붉은사막 | crimson_desert
로스트아크 | lost_ark
크로스파이어 | crossfire
에픽세븐 | epic_seven
서머너즈워 | summoners_war
미르의전설 미르 | legend_of_mir
나이트크로우 | night_crows
쿠키런 | cookierun cookie_run
p의거짓 | lies_of_p
나혼렙 나혼자만레벨업 | solo_leveling
세븐나이츠 | seven_knights
오딘 | odin
우마무스메 | umamusume
라그나로크 | ragnarok
블루아카이브 | blue_archive
이터널리턴 | eternal_return
쓰론앤리버티 | throne_and_liberty
길드워 | guild_wars
다크앤다커 | dark_and_darker
팰월드 | palworld
원신 | genshin
오버워치 | overwatch
디아블로 | diablo
스타크래프트 | starcraft
리그오브레전드 lol | league_of_legends
발로란트 | valorant
포트나이트 | fortnite
마인크래프트 | minecraft
포켓몬 | pokemon pokémon
gta | gta grand_theft_auto
오징어게임 | squid_game
케데헌 케이팝데몬헌터스 | kpop_demon_hunters
렉라자 | leclaza lazcluze lazertinib
나보타 | nabota jeuveau
펙수클루 | fexuclue fexuprazan
케이캡 | k_cab tegoprazan
자큐보 | jaqbo zastaprazan
짐펜트라 | zymfentra
램시마 | remsima
유플라이마 | yuflyma
스테키마 | steqeyma
키트루다 | keytruda
위고비 | wegovy
마운자로 | mounjaro
젭바운드 | zepbound
오젬픽 | ozempic
엑스코프리 세노바메이트 | xcopri cenobamate
인보사 | invossa
알리글로 | alyglo
롤론티스 롤베돈 | rolvedon rolontis
허쥬마 | herzuma
휴미라 | humira
스텔라라 | stelara
아일리아 | eylea
타그리소 | tagrisso
리브리반트 | rybrevant
보톡스 | botox
리쥬란 | rejuran
그랩바디 | grabody
불닭 불닭볶음면 | buldak
신라면 | shin_ramyun
짜파게티 | chapagetti
초코파이 | choco_pie choco_pies
비비고 | bibigo
참이슬 | chamisul
메로나 | melona
파리바게뜨 파리바게트 | paris_baguette
뚜레쥬르 | tous_les_jours
던킨 | dunkin
배스킨라빈스 | baskin
메디큐브 | medicube
설화수 | sulwhasoo
라네즈 | laneige
코스알엑스 | cosrx
조선미녀 | beauty_of_joseon
이니스프리 | innisfree
젠틀몬스터 | gentle_monster
천궁 | cheongung
천무 | chunmoo
현궁 | hyungung
비궁 | poniard bigung
현무 | hyunmoo
레드백 | redback
보라매 | boramae
수리온 | surion
패트리엇 | patriot
사드 | thaad
하이마스 | himars
토마호크 | tomahawk
정조대왕함 | jeongjo
이지스 이지스함 | aegis
이더리움 | ethereum ether
솔라나 | solana
리플 xrp | xrp ripple
도지코인 | dogecoin
위믹스 | wemix
카이아 클레이 | kaia klay
루나 | luna
"""
