"""What a word tells in any language, as signs: keys of 32 bits, the kind in the highest three, and weights in tenths."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import pairwise
from zlib import crc32

from newstrail.core.traits import proper
from newstrail.core.traits.common import shares
from newstrail.core.traits.concepts import concepts, spans
from newstrail.core.traits.proper import FAMILIES, SYLLABLES, Proper, Sort
from newstrail.core.traits.sounds import loose, sound, sounds
from newstrail.core.traits.words import stem

#: Kinds of signs.
TOKEN, FIGURE, NUMBER, SOUND, HOUSE, PLACE, CONCEPT, DATE = range(8)

#: Weights, in tenths, in the headline.
PRODUCT, ACRONYM, QUANTITY, ROUNDED, ROUGH, ABOUT, BARE = 30, 8, 25, 16, 9, 16, 12
PERSON, NAME, SHORT_NAME, KNOWN, GROUP, TOWN, AT, HAPPENS, WHEN = 26, 22, 10, 15, 3, 12, 9, 10, 8

COMMON = frozenset(shares())
_PIECE = re.compile(r"[A-Za-z]+")
#: Of fewer letters it is no name: HBM4.
_SERIES = re.compile(r"(?P<name>[A-Za-z]{4,})(?P<number>\d{1,4}(?:\.\d)?)")
_YEAR = re.compile(r"20[0-4]\d")
_LETTERS = [
    "에이",
    "비",
    "씨",
    "디",
    "이",
    "에프",
    "지",
    "에이치",
    "아이",
    "제이",
    "케이",
    "엘",
    "엠",
    "엔",
    "오",
    "피",
    "큐",
    "알",
    "에스",
    "티",
    "유",
    "브이",
    "더블유",
    "엑스",
    "와이",
    "제트",
]
_LETTER = dict(zip(_LETTERS, "abcdefghijklmnopqrstuvwxyz", strict=True))
_BEGIN = frozenset(letter[0] for letter in _LETTERS)
_ANY_LETTER = "|".join(sorted(_LETTERS, key=len, reverse=True))
_SPELLED, _NEXT = re.compile(rf"(?:{_ANY_LETTER}){{3,}}"), re.compile(_ANY_LETTER)

Told = tuple[tuple[int, int], ...]  #: keys and weights


def key(kind: int, value: str) -> int:
    return kind << 29 | crc32(value.encode()) >> 3


def kind(sign: int) -> int:
    return sign >> 29


def figure_key(value: str, unit: str) -> int:
    """Figures of one unit have the unit's eight bits in common."""
    return FIGURE << 29 | crc32(unit.encode()) >> 24 << 21 | crc32(f"{value} {unit}".encode()) >> 11


def unit(figure: int) -> int:
    """What tells figures of one unit from those of another."""
    return figure >> 21


#: The keys of the four quarters.
QUARTERS = frozenset(key(DATE, f"q{quarter}") for quarter in range(1, 5))


def person(family: str, given: str) -> int:
    return key(SOUND, f"{family} {loose(given)}")


#: The unit of things that are counted, and of what a sum is about in dollars.
COUNTS, ABROAD = unit(figure_key("", "count")), unit(figure_key("", "abroad"))


#: What a name of each sort is as a sign.
_SORTS = {
    Sort.HOUSE: (HOUSE, KNOWN),
    Sort.PLACE: (PLACE, TOWN),
    Sort.EVERYWHERE: (PLACE, AT),
    Sort.BODY: (PLACE, AT),
    Sort.PERSON: (SOUND, NAME),
    Sort.GOODS: (TOKEN, NAME),
}


def listed(names: Iterable[Proper]) -> Told:
    return tuple([sign for one in names for sign in _known(one)])


@cache
def _known(one: Proper) -> Told:
    """A name of the list; an affiliate is its group too, as English headlines have it, but that tells next to nothing."""
    sort, weight = _SORTS[one.sort]
    itself = key(sort, one.name), weight
    return (itself, (key(sort, one.group), GROUP)) if one.group else (itself,)


def itself(one: Proper) -> int:
    """The sign of a name of the list, without its group."""
    return _known(one)[0][0]


def houses(companies: Iterable[str]) -> set[int]:
    """The signs of those companies that are houses of the list."""
    return {itself(one) for company in companies if (one := proper.house(company))}


def _happening(word: str) -> Told:
    return tuple(map(_happens, concepts(word)))


@cache
def _happens(concept: str) -> tuple[int, int]:
    return key(CONCEPT, concept), HAPPENS


def _named(heard: str) -> tuple[int, int]:
    """A name as it is heard: the more consonants, the more it tells."""
    return key(SOUND, heard), NAME if len(heard) - heard.count("V") - heard.count("I") >= 3 else SHORT_NAME


def product(name: str) -> Told:
    """X330, GPT-4."""
    return ((key(TOKEN, name.replace("-", "").replace(" ", "").lower()), PRODUCT),)


@lru_cache(maxsize=1 << 12)
def number(digits: str) -> Told:
    """A number by itself: of ships, of shares, of people; or a year."""
    plain = digits.replace(",", "")
    if not plain.isdigit() or len(plain) < 2:
        return ()
    if is_year(plain):
        return ((key(DATE, plain), WHEN),)
    return ((key(NUMBER, plain), BARE),)


def is_year(digits: str) -> bool:
    return _YEAR.fullmatch(digits) is not None


def may_be_name(word: str) -> bool:
    """Whether a Latin word has a capital and nothing else to say."""
    return word[0].isupper() and bool(root := stem(word)) and root not in COMMON and not concepts(word)


def bare_name(word: str) -> str:
    """Without 's."""
    return word.split("'", maxsplit=1)[0].split("’", maxsplit=1)[0]


@lru_cache(maxsize=1 << 15)
def latin(word: str) -> Told:
    """A word in Latin letters that is in no list of names: a product, what happens, or a name."""
    if any(map(str.isdigit, word)):
        return (*product(word), *_series(word)) if any(map(str.isupper, word)) else ()
    if happening := _happening(word):
        return happening
    name = bare_name(word)
    told = [(key(TOKEN, name.lower()), ACRONYM)] if name.isupper() and len(name) >= 2 else []
    if may_be_name(word) and (heard := sound(name)):
        told.append(_named(heard))
    return tuple(told)


def _series(word: str) -> Told:
    """The name of a product that is written with its number in one word: Trainium3, 트레이니움 3; if need be as it is heard."""
    parts = _SERIES.fullmatch(word)
    if not parts:
        return ()
    if one := proper.product_name(parts["name"]):
        return (key(TOKEN, one), NAME), *product(f"{one} {parts['number']}")
    return (_named(heard),) if may_be_name(parts["name"]) and (heard := sound(parts["name"])) else ()


def korean(word: str) -> Told:
    """A word in Hangul: a name of the list and what follows it; or what happens, and how it may sound as a name."""
    root = stem(word)
    if not root:
        return ()
    if word[:2] in proper.BEGIN and (one := proper.korean(root) or proper.korean(word)):
        return *_known(one[0]), *(_happening(one[1]) if one[1] else ())
    told, names = _rooted(root)
    if names is not None and not _is_verb(word):
        told += names
        if len(root) == 2 and len(word) == 3:  # the particle may belong to the name
            told += _as_name(word)
    if word[0] in _BEGIN and (spelled := _SPELLED.fullmatch(word) or _SPELLED.fullmatch(root)):
        letters = _NEXT.findall(spelled.group())
        told += ((key(TOKEN, "".join(map(_LETTER.__getitem__, letters))), NAME),)
    return told


def may_be_korean_name(root: str, word: str) -> bool:
    return _rooted(root)[1] is not None and not _is_verb(word)


@lru_cache(maxsize=1 << 15)
def _rooted(root: str) -> tuple[Told, Told | None]:
    """What happens by a Korean word, and all it may be called: by all of it, or what stands before a noun; None: it is no name."""
    nouns = spans(root)
    told = _happening(root) if nouns else ()
    if root in COMMON or (nouns and nouns[0][0] < 2 and sum(end - start for start, end in nouns) >= len(root) - 1):
        return told + _as_person(root), None  # 위성락 has a satellite in his name
    names = [root]
    if nouns and nouns[0][0] >= 2:
        names.append(root[: nouns[0][0]])
    elif len(root) >= 5:
        names += [root[:2], root[:3]]
    return told, tuple([pair for name in names for pair in _as_name(name)])


def _as_name(word: str) -> Told:
    """How a Korean word sounds as a name, and as a person's."""
    return tuple(map(_named, sounds(word))) + _as_person(word)


def _as_person(word: str) -> Told:
    """A family and two syllables."""
    return ((person(SYLLABLES[word[0]], word[1:]), PERSON),) if len(word) == 3 and word[0] in SYLLABLES else ()


def _is_verb(word: str) -> bool:
    """Whether it ends as verbs do: 했다, 한다, 이다; 기시다 and 마쓰다 are names."""
    return word[-1] == "다" and len(word) > 2 and (word[-2] in "이하되" or (ord(word[-2]) - 0xAC00) % 28 > 0)


@lru_cache(maxsize=1 << 14)
def joined(chain: str) -> Told:
    """Two and three pieces as one name, two the other way round, and persons: families come first in Korean."""
    pieces = _PIECE.findall(chain)
    names = [one + two.capitalize() for one, two in pairwise(pieces)]
    threes = zip(pieces, pieces[1:], pieces[2:], strict=False)
    names += [one + two.capitalize() + three.capitalize() for one, two, three in threes]
    if len(pieces) == 2:
        names.append(pieces[1].capitalize() + pieces[0])
    told = [_named(heard) for name in names if (heard := sound(name))]
    for at, piece in enumerate(pieces):
        if family := FAMILIES.get(piece.lower()):
            after, before = pieces[at + 1 : at + 3], pieces[max(0, at - 2) : at]
            given = filter(None, (after, after[:1], before, before[-1:]))
            told += [(person(family, "".join(map(str.capitalize, name))), PERSON) for name in given]  # KangIn
    return tuple(told)
