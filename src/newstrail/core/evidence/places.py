"""Places that tell one undertaking from another: the plant in Arizona is not the one in Dresden."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from newstrail.core.traits.proper import spellings

#: Countries, and places in them that are told apart, each by its first spelling in the list of names (`traits.places`).
#: Korea itself is named everywhere, and says nothing.
_COUNTRIES = """
미국: 애리조나 텍사스 오하이오 조지아 켄터키 테네시 미시간 인디애나 캘리포니아 뉴욕
중국: 우시 상하이
일본: 구마모토
한국: 평택 용인 청주 울산 거제 포항 광주 부산
캐나다 멕시코 브라질 대만 인도 인도네시아 베트남 태국 말레이시아 싱가포르 필리핀 호주 사우디 아랍에미리트 카타르
이스라엘 튀르키예 독일 헝가리 폴란드 체코 프랑스 영국 스페인 이탈리아 네덜란드 스웨덴 노르웨이
"""

#: Where plants stand that are in no list of names, in the words of folded text.
_OTHERS = {
    "미국/애리조나": r"피닉스|phoenix",
    "미국/텍사스": r"오스틴|\baustin\b|애빌린|abilene|테일러시",
    "미국/아이오와": r"아이오와|\biowa\b",
    "캐나다": r"ontario|온타리오|quebec|퀘벡",
    "중국/시안": r"시안 |\bxi['’]?an\b",
    "중국/광저우": r"광저우|guangzhou",
    "중국/난징": r"난징|nanjing",
    "일본/홋카이도": r"홋카이도|hokkaido",
    "인도": r"벵갈루루|bengaluru|첸나이|chennai|hyderabad|하이데라바드",
    "베트남": r"하노이",
    "아랍에미리트": r"두바이|dubai|아부다비|abu dhabi",
    "독일/드레스덴": r"드레스덴|dresden",
    "독일/마그데부르크": r"마그데부르크|magdeburg",
    "독일/베를린": r"베를린|\bberlin\b",
    "헝가리": r"데브레첸|debrecen",
    "폴란드": r"브로츠와프|wroc[lł]aw",
    "프랑스": r"파리 ",
    "영국": r"런던",
    "아일랜드": r"아일랜드|ireland",
    "한국/이천": r"이천(?:시|에|의| )|icheon\b",
    "한국/새만금": r"새만금|saemangeum",
    "한국/해남": r"해남|haenam|솔라시도",
}

#: What must follow a name that is the beginning of other words.
_FOLLOWED = {"인도": "(?!네|적|주의)", "우시": " ", "광주": "(?:광역시|시|에|의| )", "조지아": "주"}

#: Spellings of the list that are words too, or that name who is from a country, or its capital, more than the country.
_NOT_HERE = frozenset(["us", "american", "americans", "washington", "berlin"])


def _named() -> Iterator[tuple[str, str]]:
    """Each place, and how the list of names spells it."""
    for line in _COUNTRIES.strip().splitlines():
        countries, _, within = line.partition(":")
        yield from ((country, _pattern(country)) for country in countries.split() if country != "한국")
        yield from ((f"{countries}/{place}", _pattern(place)) for place in within.split())


def _pattern(name: str) -> str:
    korean, english = spellings(name)
    hangul = (f"{word}{_FOLLOWED.get(word, '')}" for word in korean if len(word) > 1 and not word.isascii())
    latin = (re.escape(word.replace("_", " ")) for word in english if word not in _NOT_HERE)
    return "|".join((*hangul, *(rf"(?<!\w){word}(?!\w)" for word in latin)))


_NAMED = dict(_named())
_PATTERNS = {
    place: re.compile("|".join(table[place] for table in (_NAMED, _OTHERS) if place in table))
    for place in _NAMED | _OTHERS
}


@lru_cache(4096)  # a claim is asked for with every article
def places(folded: str) -> frozenset[str]:
    """The places that folded text names: a country, or "country/place"."""
    return frozenset(name for name, pattern in _PATTERNS.items() if pattern.search(folded))


def elsewhere(claimed: frozenset[str], told: frozenset[str]) -> bool:
    """Whether what is told is somewhere else than what was claimed; not where either names no place.

    >>> arizona = frozenset({"미국/애리조나"})
    >>> elsewhere(arizona, frozenset({"미국"})), elsewhere(arizona, frozenset({"폴란드"}))
    (False, True)
    """
    return bool(claimed and told) and not any(
        f"{one}/".startswith(f"{other}/") or f"{other}/".startswith(f"{one}/") for one in claimed for other in told
    )
