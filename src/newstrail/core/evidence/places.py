"""Places that tell one undertaking from another: the plant in Arizona is not the one in Dresden."""

from __future__ import annotations

import re
from functools import lru_cache

#: A place within a country is "country/place"; one speaks of the other.
_PLACES = {
    "us": r"미국|\bu\.?s\.?(?=\s)|united states|america\b",
    "us/arizona": r"애리조나|arizona|피닉스|phoenix",
    "us/texas": r"텍사스|texas|오스틴|\baustin\b|애빌린|abilene|테일러시",
    "us/ohio": r"오하이오|ohio",
    "us/georgia": r"조지아주|\bgeorgia\b",
    "us/kentucky": r"켄터키|kentucky",
    "us/tennessee": r"테네시|tennessee",
    "us/michigan": r"미시간|michigan",
    "us/indiana": r"인디애나|indiana",
    "us/california": r"캘리포니아|california",
    "us/new york": r"뉴욕|new york",
    "us/iowa": r"아이오와|\biowa\b",
    "ca": r"캐나다|canada|ontario|온타리오|quebec|퀘벡",
    "mx": r"멕시코|mexico",
    "br": r"브라질|brazil",
    "cn": r"중국|china\b|chinese",
    "cn/xian": r"시안 |\bxi['’]?an\b",
    "cn/wuxi": r"우시 |\bwuxi\b",
    "cn/guangzhou": r"광저우|guangzhou",
    "cn/nanjing": r"난징|nanjing",
    "cn/shanghai": r"상하이|shanghai",
    "jp": r"일본|japan",
    "jp/kumamoto": r"구마모토|kumamoto",
    "jp/hokkaido": r"홋카이도|hokkaido",
    "tw": r"대만|taiwan",
    "in": r"인도(?!네|적|주의)|\bindia\b|벵갈루루|bengaluru|첸나이|chennai|hyderabad|하이데라바드",
    "id": r"인도네시아|indonesia",
    "vn": r"베트남|vietnam|하노이|hanoi",
    "th": r"태국|thailand|\bthai\b",
    "my": r"말레이시아|malaysia",
    "sg": r"싱가포르|singapore",
    "ph": r"필리핀|philippines",
    "au": r"호주|australia",
    "sa": r"사우디|saudi",
    "ae": r"아랍에미리트|\buae\b|emirates|두바이|dubai|아부다비|abu dhabi",
    "qa": r"카타르|qatar",
    "il": r"이스라엘|israel",
    "tr": r"튀르키예|터키|turkey|türkiye",
    "de": r"독일|germany|german\b",
    "de/dresden": r"드레스덴|dresden",
    "de/magdeburg": r"마그데부르크|magdeburg",
    "de/berlin": r"베를린|\bberlin\b",
    "hu": r"헝가리|hungar(?:y|ian)|데브레첸|debrecen",
    "pl": r"폴란드|poland|polish\b|브로츠와프|wroc[lł]aw",
    "cz": r"체코|czech",
    "fr": r"프랑스|france\b|파리 |\bparis\b",
    "gb": r"영국|britain|british|\buk\b|런던|london",
    "ie": r"아일랜드|ireland",
    "es": r"스페인|spain|spanish",
    "it": r"이탈리아|\bitaly\b",
    "nl": r"네덜란드|netherlands|dutch\b",
    "se": r"스웨덴|sweden|swedish",
    "no": r"노르웨이|norway|norwegian",
    "kr/pyeongtaek": r"평택|pyeongtaek",
    "kr/yongin": r"용인|yongin",
    "kr/cheongju": r"청주|cheongju",
    "kr/icheon": r"이천(?:시|에|의| )|icheon\b",
    "kr/ulsan": r"울산|ulsan",
    "kr/geoje": r"거제|geoje",
    "kr/pohang": r"포항|pohang",
    "kr/gwangju": r"광주(?:광역시|시|에|의| )|gwangju",
    "kr/busan": r"부산|busan",
    "kr/saemangeum": r"새만금|saemangeum",
    "kr/haenam": r"해남|haenam|솔라시도",
}
_PATTERNS = {name: re.compile(pattern) for name, pattern in _PLACES.items()}


@lru_cache(4096)  # a claim is asked for with every article
def places(folded: str) -> frozenset[str]:
    """The places that folded text names."""
    return frozenset(name for name, pattern in _PATTERNS.items() if pattern.search(folded))


def elsewhere(claimed: frozenset[str], told: frozenset[str]) -> bool:
    """Whether what is told is somewhere else than what was claimed; not where either names no place.

    >>> elsewhere(frozenset({"us/arizona"}), frozenset({"us"})), elsewhere(frozenset({"us/arizona"}), frozenset({"pl"}))
    (False, True)
    """
    return bool(claimed and told) and not any(
        f"{one}/".startswith(f"{other}/") or f"{other}/".startswith(f"{one}/") for one in claimed for other in told
    )
