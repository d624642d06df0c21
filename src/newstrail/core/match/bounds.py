"""Where a name may begin and end: particles may follow it, other letters may not.

The particles and suffixes are those of Korean news text after a name. Both members of a pair (은/는, 이/가) are
accepted after any name, as writers often err. `tests/core/test_match_bounds.py` is a table of both.
"""

from __future__ import annotations

import re

_PARTICLES = """
은 는 이 가 을 를 의 에 로 와 과 도 만 나 라 야 서 께 랑 들 엔 란 든 등 및 인 다 죠 요 네 으로 에서 에게 에는 에도
에선 에서의 까지 부터 보다 처럼 만큼 마다 마저 조차 밖에 대로 이나 이라 이란 이라는 이라고 라는 라고 라며 이며 이고
인데 이다 였다 이었다 이던 이자 이라도 하고 이랑 와의 과의 로의 으로의 에서만 에만 로는 로도 로부터 으로부터 뿐 뿐만
뿐이 커녕 치고 치곤 께서 한테 더러 더라도 든지 이야말로 야말로 에게서 한테서 라면 이라면 지만 이지만 인지 인가 이니
이야 이요 이죠 이냐 이든 이든지 이었던 였던 이어서 여서 이므로 끼리 또는 에서나 로서 로써 으로서 으로써 까진 부턴 다는
라던 이라던 같은 보단 에겐 와는 과는 와도 과도 만의 만이 의한 에서부터 까지의 만으로 만으로도
"""

#: Nouns written onto a name without a space, which still leave it a name.
_SUFFIXES = """
사 측 향 발 산 제 용 형 식 판 표 급 계 간 내 외 당 쪽 칩 사업 사업부 진영 연합 출신 직원 코리아 본사 관계자 주가 주식
대표 제품 법인 경영진 임원 임직원 이사회 창업자 서비스 계열 자회사 팬 체험관 대리점 직영점 매장 공장 노조 계열사 협력사
고객 가입자 이용자 사장 회장 부회장 사태 쇼크 효과 생태계 연합군 맨 폰
"""


def _any(words: str) -> str:
    return "|".join(sorted(set(words.split()), key=len, reverse=True))


#: At most one noun and three particles, then no more Hangul.
_TAIL = re.compile(rf"(?:{_any(_SUFFIXES)}){{0,2}}(?:{_any(_PARTICLES)}){{0,3}}(?![가-힣])")
_SINGLE = frozenset(word for word in _PARTICLES.split() if len(word) == 1)

#: Syllables that may stand before a name in Hangul: 탈네이버, 옛 사피온 written in one.
_PREFIXES = frozenset("탈반범비친옛전현신구미")

#: Terms that may be written onto a name in Hangul without a space: "네이버AI", "엔비디아GPU".
_TERM = re.compile(r"(?:AI|GPU|NPU|HBM|CEO|CFO|CTO|IR|LLM)(?![A-Za-z0-9&])")


def _hangul(char: str) -> bool:
    return "가" <= char <= "힣"


def begins(text: str, start: int) -> bool:
    """Whether a name may begin here: no letter before it that would make it the end of another word."""
    if start == 0:
        return True
    before = text[start - 1]
    if before in " \n\"'“‘(,·":
        return True
    first = text[start]
    if _hangul(first):
        if _hangul(before):
            return before in _PREFIXES and (start == 1 or not _is_letter(text[start - 2]))
        return not _is_letter(before) or _is_hanja(before)
    if before == "&":
        return False
    if before in "@/\\_." and _in_address(text, start):
        return False
    return not _is_letter(before) or _hangul(before) or _is_hanja(before)


def ends(text: str, end: int) -> bool:
    """Whether a name may end here: nothing, no letter, or a particle or suffix after it."""
    if end >= len(text):
        return True
    after = text[end]
    if _hangul(after):
        if after in _SINGLE and (end + 1 == len(text) or not _hangul(text[end + 1])):
            return True
        tail = _TAIL.match(text, end)
        return tail is not None and tail.end() > end
    if not _is_letter(after):
        if after in "&.@_/":
            return not _goes_on(text, end)
        return True
    return _is_hanja(after) or (_hangul(text[end - 1]) and _TERM.match(text, end) is not None)


def _is_letter(char: str) -> bool:
    return char.isalnum() and not "ㄱ" <= char <= "ㆎ"  # single jamo serve as dots and bars: 다음ㆍ네이버, 사진ㅣ네이버


def _is_hanja(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff"


def _goes_on(text: str, end: int) -> bool:
    """Whether a name followed by & . @ _ is part of something longer: KT&G, naver.com, ms_office."""
    after = text[end]
    following = text[end + 1 : end + 2]
    if after == "&":
        return not _hangul(text[end - 1]) and following.isascii() and following.isalnum()
    if after == "/":
        return following.isascii() and following.islower() and text[end - 1].isascii()
    if after == ".":
        return text[end - 1].isascii() and following.isascii() and following.islower()
    return following.isascii() and following.isalnum()


_ADDRESS = re.compile(r"(?:://|www\.|@|[A-Za-z0-9]\.)[A-Za-z0-9./@:_-]*$")


def _in_address(text: str, start: int) -> bool:
    """Whether what stands before `start` is the beginning of an address: www., https://, user@, news. (not "했다.")"""
    return _ADDRESS.search(text, max(0, start - 80), start) is not None


_CODE_BEFORE = re.compile(r"(?<![A-Za-z0-9])([A-Za-z0-9]{1,6})[-–]$")
_CODE_AFTER = re.compile(r"[-–]([A-Za-z0-9]{1,6})(?![A-Za-z0-9])")


def stands_alone(text: str, start: int, end: int, codes: frozenset[str]) -> bool:
    """Whether a short Latin name is no part of a code (LC-MS, KT-1): hyphens join it to other names (`codes`) only."""
    before = _CODE_BEFORE.search(text, max(0, start - 7), start)
    if before and before[1] not in codes:
        return False
    after = _CODE_AFTER.match(text, end)
    return not after or after[1] in codes
