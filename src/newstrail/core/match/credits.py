"""Names that are no mention: in a credit, a widget's line, an address."""

from __future__ import annotations

import re

#: Characters looked at on either side of a name.
_REACH = 40

_THING = "사진|그래픽|자료|출처|이미지|영상|캡처|일러스트|그림|도표|인포그래픽|삽화|제공|CG|디자인"
_BEFORE = re.compile(
    rf"(?:(?:{_THING})(?:\s?(?:제공|출처|자료|캡처))?\s?[=:：ㅣ|]\s?(?:[^\s=:]{{1,20}}[,·/]\s?)*"
    r"|[ⓒ©]\s?(?:\d{4}\s?)?|\(c\)\s?"
    r"|(?:^|[.。\s\[(/<])사진\s"
    r"|(?i:courtesy of|(?:photos?|images?|source|credits?|picture|graphic|screenshot)\s?(?:by|:|courtesy of|from|/))"
    r"\s?(?:the\s)?"
    r"|(?:^|[\s(\[/])[가-힣A-Za-z]{1,12}=)$",
    re.MULTILINE,
)
_AGENCY = (
    "연합뉴스|연합|뉴시스|뉴스1|뉴스원|AP|AFP|EPA|UPI|TASS|타스|신화|로이터|게티이미지|게티|블룸버그"
    "|Reuters|Getty|Yonhap|News1|Newsis"
)
_AFTER = re.compile(
    r"\s?(?:제공|캡처|캡쳐|갈무리)(?=$|\s?[)\].,/\n=>】]|\s?$)"
    r"|\s?(?:홈페이지|화면|영상|블로그|유튜브|공식)(?:\s\S{1,6})?\s?(?:제공|캡처|캡쳐|갈무리)"
    rf"|\s?=\s?(?:{_AGENCY})|\s?(?:자료\s?)?사진(?=$|\s?[)\]\n/])",
    re.MULTILINE,
)
_ACT = (
    r"구독(?:하기|하세요|해\s?주|하고|과\s?좋아요|버튼|신청)|팔로우|친구\s?(?:추가|맺)|채널\s?(?:추가|구독)|만나\s?보(?:세요|실)|만나요|만날\s수\s있습니다"
    r"|내려받으(?:세요|실)|다운로드\s?(?:하세요|받)|검색하세요|검색해\s?(?:보|주)세요|로그인|언론사홈|언론사\s(?:선택|편집|설정)|즐겨찾기|이웃\s?추가"
    r"|많이\s본\s뉴스|랭킹\s?뉴스|알고리즘이|메인에서|메인에\s|뉴스스탠드|회원\s?가입|공유하기|제보는|여기를\s(?:클릭|누르)"
)
_WIDGET = re.compile(_ACT)
_WIDGET_EN = re.compile(
    r"(?i)\b(?:follow|find|subscribe to|like) (?:us|our channel|me)\b|\bget it on\b"
    r"|\bdownload (?:it|the app) (?:on|from)\b"
    r"|\b(?:sign|log) in (?:with|using)\b|\badd us (?:on|as a)\b|\bavailable (?:on|in) the\b.{0,20}\bstore\b"
)
#: A line that asks readers for something is short; in longer ones the same words are prose.
_WIDGET_LENGTH = 90


def credited(text: str, start: int, end: int) -> bool:
    """Whether the name at `text[start:end]` gives a credit: 사진=SK텔레콤, (네이버 제공), ⓒ퓨리오사AI, Courtesy of …"""
    return bool(_BEFORE.search(text, max(0, start - _REACH), start) or _AFTER.match(text, end))


def in_widget(text: str, start: int, end: int) -> bool:
    """Whether the name stands in a line to readers (subscribe, follow, log in), not in prose."""
    left = max(text.rfind("\n", 0, start), text.rfind("다. ", 0, start)) + 1
    right = text.find("\n", end)
    line = text[left : right if right >= 0 else len(text)]
    return len(line) <= _WIDGET_LENGTH and bool(_WIDGET.search(line) or _WIDGET_EN.search(line))
