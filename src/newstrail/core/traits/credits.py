"""Whose words an article says it carries, and whose report it says it retells or translates."""

from __future__ import annotations

import re
from collections.abc import Sequence

_AGENCIES = {
    "yonhap": r"연합뉴스|Yonhap(?: News)?",
    "newsis": r"뉴시스|Newsis",
    "news1": r"뉴스1|News1",
    "newspim": r"뉴스핌|Newspim",
    "reuters": r"로이터|Reuters|REUTERS",
    "ap": r"(?<![A-Za-z])AP통신|(?:\(|\[)AP(?:\)|\])|Associated Press|AP=연합",
    "afp": r"AFP|Agence France-Presse",
    "bloomberg": r"블룸버그|Bloomberg",
    "kyodo": r"교도통신|Kyodo",
    "xinhua": r"신화통신|Xinhua",
}
_ANY = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in _AGENCIES.items()))
#: In front of an agency that gave the picture and not the words: "(사진=AP, 연합뉴스)", "ⓒ 뉴시스".
_PICTURE = re.compile(
    r"(?:(?:사진|그래픽|영상|자료|이미지)\s?(?:제공|출처|자료)?\s?[=:/|]\s?(?:[^\s=]{1,12}[,·/=]\s?)?|[ⓒ©]\s?)$"
)
#: At the top, a dateline; at the end, a signature: further in, an agency is quoted and not copied.
_TOP, _END = 120, 60

#: Houses whose reports others retell, by the names of their publisher families: Korean name, English name, other spellings.
_HOUSES = {
    "yonhap": ("연합뉴스", "Yonhap", "Yonhap News|Yonhap News Agency"),
    "newsis": ("뉴시스", "Newsis", ""),
    "news1": ("뉴스1", "News1", ""),
    "reuters": ("로이터", "Reuters", "로이터통신"),
    "ap": ("AP통신", "Associated Press", ""),
    "afp": ("AFP통신", "AFP", "Agence France-Presse"),
    "bloomberg": ("블룸버그", "Bloomberg", "블룸버그통신|Bloomberg News"),
    "kyodo": ("교도통신", "Kyodo", "Kyodo News"),
    "xinhua": ("신화통신", "Xinhua", ""),
    "nikkei": ("니혼게이자이", "Nikkei", "니혼게이자이신문|닛케이아시아|Nikkei Asia|Nihon Keizai|Nihon Keizai Shimbun"),
    "wsj": ("월스트리트저널", "Wall Street Journal", "WSJ"),
    "nyt": ("뉴욕타임스", "New York Times", "NYT"),
    "washington-post": ("워싱턴포스트", "Washington Post", ""),
    "ft": ("파이낸셜타임스", "Financial Times", ""),
    "cnbc": ("CNBC", "CNBC", ""),
    "the-information": ("디인포메이션", "The Information", "더인포메이션"),
    "techcrunch": ("테크크런치", "TechCrunch", ""),
    "digitimes": ("디지타임스", "DIGITIMES", "DigiTimes|Digitimes"),
    "chosun": ("조선일보", "Chosun Ilbo", "조선비즈|Chosun Biz|ChosunBiz"),
    "joongang": ("중앙일보", "JoongAng Ilbo", "Korea JoongAng Daily|코리아중앙데일리"),
    "donga": ("동아일보", "Dong-A Ilbo", ""),
    "hani": ("한겨레", "Hankyoreh", "한겨레신문"),
    "hankyung": ("한국경제", "Korea Economic Daily", "한국경제신문|KED Global"),
    "maekyung": ("매일경제", "Maeil Business Newspaper", "매일경제신문|Maeil Business"),
    "etnews": ("전자신문", "ETNews", "Electronic Times"),
    "thelec": ("디일렉", "The Elec", "THE ELEC"),
}
#: Names that are words too, so that only an outlet is known by them: "한국경제는 …" is the economy.
_WORDS = frozenset(["한국경제"])
_SPELLINGS = [
    (house, spelling)
    for house, (korean, english, others) in _HOUSES.items()
    for spelling in (korean, english, *others.split("|"))
    if spelling
]
_OUTLETS = {spelling.casefold(): house for house, spelling in _SPELLINGS} | {house: house for house in _HOUSES}
_PRINTED = {spelling: house for house, spelling in _SPELLINGS if spelling not in _WORDS}
_NAMES = "|".join(sorted(_PRINTED, key=len, reverse=True))

#: "로이터통신은 18일 … 보도했다", "니혼게이자이에 따르면"; "according to Reuters", "The Information reported".
_CREDITS = re.compile(
    r"(?P<before>\b(?:[Aa]ccording to|[Cc]iting|(?:first |earlier )?reported by|report(?:s|ed)? (?:in|by|from)) (?:a |an )?"
    r"(?:report (?:in|by|from) )?(?:the )?)?"
    rf"(?<![A-Za-z가-힣=])(?P<name>{_NAMES})(?!\s?기자)"
    r"(?:(?P<korean>(?:통신|신문)?(?:\([^)]{1,20}\))?(?:은|는|이|가|의|도|에|을|를)?(?![가-힣])[^.\n]{0,60}?"
    r"(?:보도(?!\s?자료)|전했다|따르면|인용))"
    r"|(?P<english>(?:'s|,)? (?:(?:has|had|first|earlier|exclusively|also) )*(?:reported|reports|wrote)\b))?"
)
#: Characters in which a report says whom it retells: further in, others are quoted on the side.
_CREDITED = 500

_TRANSLATION = re.compile(
    r"기사[^.\n]{0,60}번역(?:했|하였|됐|되었|한|된|본|입니다|돼)|번역\s?[=:：]\s?\S|\b번역\s?기자"
    r"|\b(?:article|story|report)\b[^.\n]{0,90}\btranslated\b|^\W*translated (?:by|from)\b|\btranslation by\b"
    r"|\boriginally (?:written|published|reported) in (?:Korean|English)\b",
    re.IGNORECASE | re.MULTILINE,
)
#: Characters at the top and at the end in which an article says that it is a translation.
_SAID = 300


def agency(text: str, named: Sequence[str] = ()) -> str:
    """The wire service it comes from, "" if it names none.

    >>> agency("(서울=연합뉴스) 홍길동 기자 = 가나다")
    'yonhap'
    """
    for part in (text[:_TOP], text[-_END:], *named):
        for found in _ANY.finditer(part):
            if not _PICTURE.search(part, 0, found.start()):
                return found.lastgroup or ""
    return ""


def credited(text: str) -> tuple[str, ...]:
    """The houses whose reports it says it retells, in order.

    >>> credited("로이터통신은 18일 리벨리온이 … 협의한다고 보도했다."), credited("Nikkei is an index. Reuters reported it first.")
    (('reuters',), ('reuters',))
    """
    top = text[:_CREDITED]
    if not any(map(top.__contains__, _PRINTED)):
        return ()
    said = (match for match in _CREDITS.finditer(top) if match["before"] or match["korean"] or match["english"])
    return tuple(dict.fromkeys(_PRINTED[match["name"]] for match in said))


def translation(text: str) -> bool:
    """Whether it says that it is one.

    >>> translation("… Seosan next spring. This article was translated from Korean by an editor.")
    True
    """
    ends = text if len(text) <= 2 * _SAID else f"{text[:_SAID]}\n{text[-_SAID:]}"
    return any(word in ends for word in ("번역", "ranslat", "riginally")) and bool(_TRANSLATION.search(ends))


def house(outlet: str) -> str:
    """The house of an outlet or publisher family that others credit by name, "" for any other.

    >>> house("Yonhap News Agency"), house("yonhap"), house("가나일보")
    ('yonhap', 'yonhap', '')
    """
    return _OUTLETS.get(outlet.casefold().removeprefix("the "), "") or _OUTLETS.get(outlet.casefold(), "")


def name_of(house: str, language: str | None) -> str:
    """What a house is called in a language; an agency without a name here as it is."""
    korean, english, _ = _HOUSES.get(house, (house, house, ""))
    return korean if language == "ko" else english
