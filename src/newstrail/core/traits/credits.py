"""Whose words an article says it carries, and whose report it says it retells or translates."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ahocorasick_rs import AhoCorasick

from newstrail.core.press import AGENCIES, NEWSROOMS

#: What else says that it is an agency's; two letters alone say little.
_SIGNED = {"reuters": "REUTERS", "ap": r"(?:\(|\[)AP(?:\)|\])|AP=연합"}


def _signature(agency: str) -> str:
    names = "|".join(map(re.escape, NEWSROOMS[agency].credited))
    signed = f"|{_SIGNED[agency]}" if agency in _SIGNED else ""
    return rf"(?P<{agency}>(?<![A-Za-z])(?:{names}){signed})"


_ANY = re.compile("|".join(map(_signature, AGENCIES)))
#: One of these stands in every signature, a bracket before it at most.
_WIRES = AhoCorasick(sorted({"REUTERS", "AP"}.union(*(NEWSROOMS[agency].credited for agency in AGENCIES))))
#: In front of an agency that gave the picture and not the words: "(사진=AP, 연합뉴스)", "ⓒ 뉴시스".
_PICTURE = re.compile(
    r"(?:(?:사진|그래픽|영상|자료|이미지)\s?(?:제공|출처|자료)?\s?[=:/|]\s?(?:[^\s=]{1,12}[,·/=]\s?)?|[ⓒ©]\s?)$"
)
#: At the top, a dateline; at the end, a signature: further in, an agency is quoted and not copied.
_TOP, _END = 120, 60

#: Names that are words too, so that only an outlet is known by them: "한국경제는 …" is the economy.
_WORDS = frozenset(["한국경제", "서울경제", "아시아경제"])
_PRINTED = {name: one.id for one in NEWSROOMS.values() for name in one.credited if name not in _WORDS}
_NAMES = "|".join(sorted(map(re.escape, _PRINTED), key=len, reverse=True))
_PRINTED_ONES = AhoCorasick(list(_PRINTED))
#: One of these stands in every credit.
_SAYING = ("보도", "전했다", "따르면", "인용", "eport", "ccording", "iting", "wrote")

#: "로이터통신은 18일 … 보도했다", "니혼게이자이에 따르면"; "according to Reuters", "The Information reported".
_CREDITS = re.compile(
    r"(?P<before>\b(?:[Aa]ccording to|[Cc]iting|(?:first |earlier )?reported by|report(?:s|ed)? (?:in|by|from)) (?:a |an )?"
    r"(?:report (?:in|by|from) )?(?:the )?)?"
    rf"(?<![A-Za-z가-힣=])(?P<name>{_NAMES})(?!\s?기자)"
    r"(?:(?P<korean>(?:통신|신문)?(?:\([^)]{1,20}\))?(?:은|는|이|가|의|도|에|을|를)?(?![가-힣])[^.\n]{0,60}?"
    r"(?:보도(?!\s?자료)|전했다|따르면|인용))"
    r"|(?P<english>(?:'s|,)? (?:(?:has|had|first|earlier|exclusively|also) )*(?:reported|reports|wrote)\b))?"
)
#: Characters that "according to a report by the" takes, and more.
_BEFORE = 60
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
        if wires := _WIRES.find_matches_as_indexes(part):
            for found in _ANY.finditer(part, max(0, wires[0][1] - 1)):
                if not _PICTURE.search(part, 0, found.start()):
                    return found.lastgroup or ""
    return ""


def credited(text: str) -> tuple[str, ...]:
    """The newsrooms whose reports it says it retells, in order.

    >>> credited("로이터통신은 18일 리벨리온이 … 협의한다고 보도했다."), credited("Nikkei is an index. Reuters reported it first.")
    (('reuters',), ('reuters',))
    """
    top = text[:_CREDITED]
    if not any(map(top.__contains__, _SAYING)):
        return ()
    names = _PRINTED_ONES.find_matches_as_indexes(top)
    if not names:
        return ()
    begin = max(0, names[0][1] - _BEFORE)
    said = (match for match in _CREDITS.finditer(top, begin) if match["before"] or match["korean"] or match["english"])
    return tuple(dict.fromkeys(_PRINTED[match["name"]] for match in said))


def translation(text: str) -> bool:
    """Whether it says that it is one.

    >>> translation("… Seosan next spring. This article was translated from Korean by an editor.")
    True
    """
    ends = text if len(text) <= 2 * _SAID else f"{text[:_SAID]}\n{text[-_SAID:]}"
    return any(word in ends for word in ("번역", "ranslat", "riginally")) and bool(_TRANSLATION.search(ends))
