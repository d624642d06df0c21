"""Numbers and days of a text as they are written: by them two texts of one wording are told apart."""

from __future__ import annotations

import re
from collections.abc import Iterable
from zlib import crc32

#: A number, and what it counts by: 5천억, 1.2 billion, 1.2bn.
_NUMBER = re.compile(r"(\d+(?:[.,]\d+)*[십백천만억조]*)(?: ?([mbt])(?:illion|rillion|ln|n)?\b)?")

#: Numbers and months in words, each with the words for it. "May" is more often a verb.
_SPELLED = {
    "2": "two 두", "3": "three 세", "4": "four 네", "5": "five 다섯", "6": "six 여섯", "7": "seven 일곱", "8": "eight 여덟",
    "9": "nine 아홉", "10": "ten 열", "11": "eleven", "12": "twelve", "20": "twenty 스무", "30": "thirty", "40": "forty",
    "50": "fifty", "60": "sixty", "70": "seventy", "80": "eighty", "90": "ninety", "dozen": "dozen", "hundred": "hundred",
    "thousand": "thousand", "million": "million", "billion": "billion", "trillion": "trillion", "half": "half 절반",
    "double": "twice double doubled", "triple": "triple tripled", "january": "january jan", "february": "february feb",
    "march": "march", "april": "april apr", "june": "june jun", "july": "july jul", "august": "august aug",
    "september": "september sept sep", "october": "october oct", "november": "november nov", "december": "december dec",
}  # fmt: skip
_WEEK = ("monday mon", "tuesday tue", "wednesday wed", "thursday thu", "friday fri", "saturday", "sunday")

#: Days of the week have keys of their own, so that Friday is held against Monday and not against the 17th.
DAYS = frozenset(range(1, 8))

_KEYS = {word.encode(): crc32(one.encode()) for one, words in _SPELLED.items() for word in words.split()}
_KEYS |= {word.encode(): day for day, words in enumerate(_WEEK, 1) for word in words.split()}
_KOREAN_WEEK = {f"{day}요일": key for key, day in enumerate("월화수목금토일", 1)}


def numerals(lower: str, words: Iterable[bytes]) -> frozenset[int]:
    """Keys of the numbers, the months and the days of the week of a text in small letters, and of its words in UTF-8.

    However it is spelled, a number has one key: 5천억 and 5,000억, 1.2 billion and 1.2bn, four and 4.
    """
    written = " ".join(map("".join, _NUMBER.findall(lower))).replace("천", "000").replace(",", "")
    found = set(map(crc32, written.encode().split()))
    found.update(map(_KEYS.__getitem__, _KEYS.keys() & words))
    if "요일" in lower:
        found.update(key for day, key in _KOREAN_WEEK.items() if day in lower)
    return frozenset(found)
