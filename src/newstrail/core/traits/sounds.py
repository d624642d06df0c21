"""Names by their sound, so that 아테나 meets Athena and 레니게이드 meets Renegade.

A name becomes its consonants, in the few classes that survive being written in the other script, with a V for every
run of vowels between them.
"""

from __future__ import annotations

import re
from functools import lru_cache

#: By Hangul's own order: initials, vowels (ㅡ is only put in to part consonants, and is none), finals.
_INITIALS = ("k", "k", "n", "t", "t", "l", "m", "p", "p", "s", "s", "", "j", "j", "c", "k", "t", "p", "h")
_VOWELS = ("V",) * 18 + ("",) + ("V",) * 2
_FINALS = (
    "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "p", "l", "t", "p", "l", "m", "p", "p", "s", "s", "n", "t", "c",
    "k", "t", "p", "t",
)  # fmt: skip

_ENGLISH = (
    (r"[^a-z]", ""),
    (r"tion|sion", "sVn"),
    (r"sch|sh", "s"),
    (r"tch|ch", "c"),
    (r"ph", "p"),
    (r"th", "t"),
    (r"gh(?=[^aeiou]|$)", ""),
    (r"ck|q", "k"),
    (r"c(?=[eiy])", "s"),
    (r"c(?!$)|c$", "k"),
    (r"x", "ks"),
    (r"dg|z", "j"),
    (r"(?<=[a-z])e$", ""),
    (r"(?<=[aeiouy])r(?=[^aeiouyV]|$)", ""),
    (r"[aeiouywV]+", "V"),
    (r"[fbv]", "p"),
    (r"g", "k"),
    (r"d", "t"),
    (r"r", "l"),
)
_ENGLISH_RULES = tuple((re.compile(pattern), by) for pattern, by in _ENGLISH)
_DOUBLE = re.compile(r"(.)\1+")


@lru_cache(maxsize=1 << 15)
def sound(name: str) -> str:
    """How a Korean or Latin name sounds, "" if too little is left of it to know it by.

    >>> [sound(name) for name in ("아테나", "Athena", "레니게이드", "Renegade", "퓨리오사", "Furiosa", "칩")]
    ['VtVnV', 'VtVnV', 'lVnVkVt', 'lVnVkVt', 'pVlVsV', 'pVlVsV', '']
    """
    heard = _korean(name) if "가" <= name[0] <= "힣" else _latin(name.lower())
    heard = _DOUBLE.sub(r"\1", heard)
    consonants = len(heard) - heard.count("V")
    return heard if consonants >= 3 or (consonants == 2 and len(heard) >= 5) else ""


def _korean(name: str) -> str:
    heard = []
    for char in name:
        if "가" <= char <= "힣":
            initial, rest = divmod(ord(char) - 0xAC00, 588)
            heard.append(_INITIALS[initial] + _VOWELS[rest // 28] + _FINALS[rest % 28])
    return "".join(heard)


def _latin(name: str) -> str:
    for pattern, by in _ENGLISH_RULES:
        name = pattern.sub(by, name)
    return name
