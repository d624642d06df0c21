"""Names that are no mention, as they stand in a credit or in a line to readers."""

from __future__ import annotations

import re
from collections.abc import Sequence

#: Characters looked at on either side of a name for a credit.
_REACH = 40

_THING = "사진|그래픽|자료|출처|이미지|영상|캡처|일러스트|그림|도표|인포그래픽|삽화|제공|CG|디자인"
_BEFORE = re.compile(
    rf"(?:(?:{_THING})(?:\s?(?:제공|출처|자료|캡처))?\s?[=:：ㅣ|]\s?(?:[^\s=:]{{1,20}}[,·/]\s?)*"
    r"|[ⓒ©]\s?(?:\d{4}\s?)?|\([cC]\)\s?"
    r"|(?:^|[.。\s\[(/<])사진\s"
    r"|(?i:courtesy of|(?:photos?|images?|source|credits?|picture|graphic|screenshot)\s?(?:by|:|courtesy of|from|/))"
    r"\s?(?:the\s)?"
    r"|(?:^|[\s(\[/])[가-힣A-Za-z]{1,12}=)$",
    re.MULTILINE,
)
#: The last character before a name, spaces aside, where a credit may stand: 사진=, ⓒ, (c), 사진, of, by, from, the.
_LEADS = frozenset("=:：ㅣ|,·/ⓒ©)진fyme")
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
#: The first character after a name, a space aside, where a credit may stand.
_TRAILS = frozenset("제캡갈홈화영블유공=자사")

_WIDGET = re.compile(
    r"구독(?:\s?[>\])!]|$|하기|하세요|해\s?주|하고|과\s?좋아요|버튼|신청)|팔로우|친구\s?(?:추가|맺)|"
    r"채널\s?(?:을\s)?(?:추가|구독)|만나\s?보(?:세요|실)"
    r"|만나요|만날\s수\s있습니다|내려받으(?:세요|실)|다운로드\s?(?:하세요|받)|검색하세요|검색해\s?(?:보|주)세요|"
    r"로\s로그인|언론사홈"
    r"|언론사\s(?:선택|편집|설정)|즐겨찾기|이웃\s?추가|많이\s본\s뉴스|랭킹\s?뉴스|알고리즘이|메인에서|메인에\s|"
    r"뉴스스탠드"
    r"|회원\s?(?:가입|모집)|공유하기|제보는|여기를\s(?:클릭|누르)"
    r"|(?i:\b(?:follow|find|subscribe to|like) (?:us|our channel|me)\b|\bget it on\b|\bdownload (?:it|the app) (?:on|"
    r"from)\b"
    r"|\b(?:sign|log) in (?:with|using)\b|\badd us (?:on|as a)\b|\bavailable (?:on|in) the\b.{0,20}\bstore\b)"
)
_STEMS = (
    "구독|팔로우|친구|채널|만나|만날|내려받|다운로드|검색|로그인|언론사|즐겨찾기|이웃|많이 본|랭킹|알고리즘|메인에|"
    "뉴스스탠드|회원"
    "|공유하기|제보는|여기를|ollow us|ollow our|ollow me|ind us|ind our|ubscribe to|ike us|et it on|ownload it|"
    "ownload the"
    "|og in with|og in using|ign in with|ign in using|dd us|vailable on|vailable in"
)
#: What every such line has in it; the lexicon's automaton looks for it in the same pass.
STEMS = tuple(_STEMS.split("|"))
#: A line that asks readers for something is short; in longer ones the same words are prose.
_WIDGET_LENGTH = 90
_CUT = re.compile(r"\n|[▷▶☞※■●◆►]|다\. ")


def aside(text: str, start: int, end: int, stems: Sequence[int]) -> str:
    """What kind of aside the name at `text[start:end]` stands in: "credit", "widget", or "" for none.

    Credits: 사진=SK텔레콤, (네이버 제공), ⓒ퓨리오사AI, Courtesy of …; widgets: a line to a portal's or paper's readers
    (subscribe, follow, log in), near one of the `stems` found in the text.
    """
    if start:
        before = text[start - 1]
        if before == " " and start > 1:
            before = text[start - 2]
        if before in _LEADS and _BEFORE.search(text, max(0, start - _REACH), start):
            return "credit"
    after = text[end : end + 2]
    if after and (after[0] in _TRAILS or (after[0] == " " and after[1:] in _TRAILS)) and _AFTER.match(text, end):
        return "credit"
    near = any(-_WIDGET_LENGTH < at - start < _WIDGET_LENGTH for at in stems)
    return "widget" if near and _in_widget(text, start, end) else ""


def _in_widget(text: str, start: int, end: int) -> bool:
    """Whether the line, or the sentence or bullet where a line has several, is short and asks readers for something."""
    earliest, latest = max(0, end - _WIDGET_LENGTH), start + _WIDGET_LENGTH
    left = max((cut.end() for cut in _CUT.finditer(text, earliest, start)), default=0 if not earliest else -1)
    after = _CUT.search(text, end, latest)
    right = after.start() if after else len(text)
    return left >= 0 and right - left <= _WIDGET_LENGTH and _WIDGET.search(text, left, right) is not None
