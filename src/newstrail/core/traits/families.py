"""Korean families in both languages.

A line is a name: Korean spellings before the bar, English ones after it; `_` is a space (see `proper`).
"""

from __future__ import annotations

#: Families, as they are written in English. The given name goes by its sound.
FAMILIES = """
김 | kim gim
이 | lee yi rhee ri
박 | park pak bak
최 | choi chey choe
정 | chung jung jeong cheong
강 | kang gang
조 | cho jo
윤 | yoon yun
장 | jang chang
임 | lim im rim
한 | han
오 | oh
서 | seo suh
신 | shin sin
권 | kwon
황 | hwang
안 | ahn an
송 | song
류 유 | yoo yu ryu ryoo
홍 | hong
전 | jeon chun jun
고 | ko koh go
문 | moon mun
양 | yang
손 | son sohn
배 | bae pae
백 | baek paik
허 | huh hur heo
남 | nam
심 | shim sim
노 | roh noh no
하 | ha
시 | xi
곽 | kwak
성 | sung seong
차 | cha
주 | joo chu ju
우 | woo wu
구 | koo ku gu
민 | min
나 | na rah ra
진 | jin chin
지 | ji chi
엄 | um eom
채 | chae
원 | won
천 | chun cheon
방 | bang pang
공 | kong gong
현 | hyun hyeon
함 | ham
변 | byun byeon
염 | yeom yum
여 | yeo
추 | choo chu
도 | do
소 | so
석 | seok suk
설 | seol sul
선 | sun seon
길 | gil
연 | yeon
위 | wi
표 | pyo
명 | myung
기 | ki
반 | ban
왕 | wang
금 | keum
옥 | ok
육 | yook
인 | in
맹 | maeng
제 | je
모 | mo
탁 | tak
국 | kook
어 | eo
은 | eun
편 | pyun
용 | yong
"""
