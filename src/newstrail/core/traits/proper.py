"""Proper names that are not spelled as they sound, or too short to be known by their sound: 공정위 is the FTC.

They are listed in `tables`. Korean spellings match the beginning of a word, the longest first, and English ones whole
words, whatever their case where they have two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache

from newstrail.core.traits.concepts import concepts
from newstrail.core.traits.tables import table
from newstrail.core.traits.words import runs, stem

#: What may follow a name in one word: 그룹 is a group, 측 its side, 산 "made in", 어 its language, 앞바다 off its coast.
_AFTER = frozenset(
    "그룹 측 산 발 계 코리아 재팬 아메리카 차 주 행 어 인 군 식 령 판 현 성 섬 시 항 국 전 팀 대표팀 당국 법 법안 내 외 쪽 전역 일대 앞바다"  # noqa: SIM905  as many words
    " 해역 지역 반도 남부 북부 동부 서부 중부 북서부 북동부 남서부 남동부".split()
)


class Sort(Enum):
    """What a name is of, and the lists that have such names."""

    HOUSE = "houses", "abroad"
    PLACE = ("places",)
    EVERYWHERE = ("everywhere",)
    BODY = ("bodies",)
    PERSON = ("people",)
    GOODS = ("goods",)

    @property
    def lines(self) -> list[tuple[list[str], list[str]]]:
        """All names of the sort, see `tables`."""
        return [line for name in self.value for line in table(name)]


@dataclass(frozen=True, slots=True, eq=False)
class Proper:
    """A name of the list: by its first Korean spelling."""

    name: str
    sort: Sort
    group: str = ""  #: the house whose name its own begins with: 한화 of 한화오션


_KOREAN: dict[str, Proper] = {}
_PHRASES: defaultdict[str, list[tuple[tuple[str, ...], Proper]]] = defaultdict(list)
_HOUSES = {word: korean[0] for korean, english in Sort.HOUSE.lines for word in english}
#: Begin like the name of a group that they are none of.
_NO_AFFILIATES = frozenset(["kt_g", "hana_micron", "hanmi_semiconductor"])


def _group(english: Sequence[str]) -> str:
    """The longest name of a house that one of the spellings begins with."""
    found = [
        (end, _HOUSES[spelling[:end]])
        for spelling in english
        if spelling not in _NO_AFFILIATES
        for end, char in enumerate(spelling)
        if char == "_" and spelling[:end] in _HOUSES and _HOUSES[spelling[:end]] != _HOUSES[spelling]
    ]
    return max(found, default=(0, ""))[1]


for _sort in Sort:
    for _korean, _english in _sort.lines:
        _proper = Proper(_korean[0], _sort, _group(_english) if _sort is Sort.HOUSE else "")
        _KOREAN.update(dict.fromkeys(_korean, _proper))
        for _word in _english:
            _first, *_rest = _word.split("_")
            _PHRASES[_first].append((tuple(_rest), _proper))
for _phrases in _PHRASES.values():
    _phrases.sort(key=lambda phrase: -len(phrase[0]))
_LONGEST = max(map(len, _KOREAN))
#: Two syllables that a name of the list begins with.
BEGIN = {name[:2] for name in _KOREAN if len(name) > 1}
#: The first piece of a name that is in both scripts.
MIXED = {_pieces[0] for name in _KOREAN if not name.isascii() and len(_pieces := runs(name)) == 2}
#: Countries in one Chinese character, with which Korean headlines begin words: 美정부.
_SINGLE = {name: one for name, one in _KOREAN.items() if len(name) == 1 and not "가" <= name <= "힣"}

#: The Korean family that an English word is, and that a syllable is.
FAMILIES = {word: korean[0] for korean, english in table("families") for word in english}
SYLLABLES = {word: korean[0] for korean, _ in table("families") for word in korean}


def spellings(place: str) -> tuple[list[str], list[str]]:
    """The Korean and the English spellings of a place of the list, by the first of them; `_` is a space."""
    return next(line for line in [*Sort.PLACE.lines, *Sort.EVERYWHERE.lines] if line[0][0] == place)


def korean(word: str) -> tuple[Proper, str] | None:
    """The name that a word of a Korean text begins with, and the rest of the word; None for none.

    What follows a name must be nothing, or mean something (`concepts`): 하이브 is not in 하이브리드.
    """
    if word[:2] not in BEGIN and word not in _KOREAN:
        return None
    for length in range(min(len(word), _LONGEST), 0, -1):
        if (found := _KOREAN.get(word[:length])) and (length > 1 or len(word) == 1):
            rest = word[length:]
            if not rest or rest in _AFTER or concepts(rest):
                return found, rest
    return None


def listed(words: Sequence[str], at: int) -> tuple[list[Proper], int]:
    """The names that words spell from a place on, in Latin or in both scripts, and how many words they take.

    Hangul alone is for `korean`, as the rest of such a word may say something.
    """
    plain = _plain(words[at])
    if plain in MIXED and at + 1 < len(words) and (both := _mixed(plain, words[at + 1].lower())):
        return [both], 2  # 오픈AI, GS건설, SK하이닉스가
    if plain[0] in _SINGLE:
        return [_SINGLE[plain[0]]], 1
    if plain not in _PHRASES or not (words[at][0].isupper() or len(plain) == 2):
        return [], 0
    found: list[Proper] = []
    taken = 0
    for rest, proper in _PHRASES[plain]:
        if len(rest) + 1 < taken:
            break
        if not rest or tuple(map(_plain, words[at + 1 : at + 1 + len(rest)])) == rest:
            found.append(proper)
            taken = len(rest) + 1
    return found, taken


@cache
def house(company: str) -> Proper | None:
    """The house of the list that a company is, by its slug; None for none."""
    words = [word.capitalize() for word in company.split("-")]
    names, taken = listed(words, 0)
    return names[0] if taken == len(words) and names[0].sort is Sort.HOUSE else None


def product_name(word: str) -> str:
    """The name of a product that a word is; "" for anything else."""
    plain = _plain(word)
    found = _KOREAN.get(plain) or next((one for rest, one in _PHRASES.get(plain, ()) if not rest), None)
    return found.name if found and found.sort is Sort.GOODS else ""


def begins(word: str) -> bool:
    """Whether a name of the list may begin with the word, for `listed`."""
    plain = _plain(word)
    return plain in MIXED or plain in _PHRASES or plain[0] in _SINGLE


def _mixed(before: str, after: str) -> Proper | None:
    return _KOREAN.get(before + after) or _KOREAN.get(before + stem(after))


def _plain(word: str) -> str:
    """A word as the list has it: in small letters, no 's at its end."""
    return word.lower().replace("’", "'").removesuffix("'s")
