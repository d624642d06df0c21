"""Names by their sound, so that 아테나 meets Athena and 업스테이지 meets Upstage.

A name becomes its consonants, in the few classes that survive being written in the other script. Vowels do not (ㅓ is
eo, u or o), but for one at the beginning, and where there are only two consonants.
"""

from __future__ import annotations

import re
from functools import lru_cache

#: By Hangul's own order: initials, vowels (ㅡ is only put in to part consonants, and is none), finals. All sibilants are
#: one class: 지멘스 is Siemens, and 벤츠 Benz. A final ㅅ is a t (로봇), and ㅇ an n.
_INITIALS = ("k", "k", "n", "t", "t", "l", "m", "p", "p", "s", "s", "", "s", "s", "s", "k", "t", "p", "h")
_VOWELS = ("V",) * 18 + ("",) + ("V",) * 2
_FINALS = (
    "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "p", "l", "t", "p", "l", "m", "p", "p", "t", "t", "n", "t", "t",
    "k", "t", "p", "t",
)  # fmt: skip

_ENGLISH = (
    (r"[^a-z]", ""),
    (r"^(?:wr|rh)", "r"),
    (r"^(?:kn|pn)", "n"),
    (r"tion|sion", "Sn"),
    (r"sch|tch|sh|ch|dge|ge(?=$|[aeiou])|tz|ts|[jz]|c(?=[eiy])", "S"),
    (r"ph|[fbv]", "p"),
    (r"th|d", "t"),
    (r"gh(?=[^aeiou]|$)|(?<=[aeiouy])h(?=[^aeiouy]|$)", ""),
    (r"ng(?![aeiouyrl])", "n"),
    (r"x", "kS"),
    (r"ck|[qcg]", "k"),
    (r"(?<=[a-zS])e$", ""),
    (r"(?<=[aeiouy])r(?=[^aeiouy]|$)", ""),
    (r"[aeiouyw]+", "V"),
    (r"[sS]+", "s"),
    (r"r", "l"),
)
_ENGLISH_RULES = tuple((re.compile(pattern), by) for pattern, by in _ENGLISH)
_DOUBLE = re.compile(r"(.)\1+")
_PIECES = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")


@lru_cache(maxsize=1 << 15)
def sound(name: str) -> str:
    """How a Korean or Latin name sounds, "" if too little is left of it to know it by.

    >>> [sound(name) for name in ("아테나", "Athena", "하이퍼엑셀", "HyperAccel", "쿠팡", "Coupang", "칩")]
    ['VtVnV', 'VtVnV', 'hppksl', 'hppksl', 'kpn', 'kpn', '']
    """
    heard = _korean(name) if "가" <= name[0] <= "힣" else _latin(name)
    heard = _DOUBLE.sub(r"\1", heard)
    consonants = len(heard) - heard.count("V")
    if consonants >= 3:
        return heard[:1] + heard[1:].replace("V", "")
    return heard if consonants == 2 and len(heard) >= 5 else ""


def _korean(name: str) -> str:
    heard = []
    for char in name:
        if "가" <= char <= "힣":
            initial, rest = divmod(ord(char) - 0xAC00, 588)
            heard.append(_INITIALS[initial] + _VOWELS[rest // 28] + _FINALS[rest % 28])
    return "".join(heard)


def _latin(name: str) -> str:
    """A piece at a time: the r of Hyper falls silent in HyperAccel too."""
    return "".join(_heard(piece.lower()) for piece in _PIECES.findall(name))


def _heard(piece: str) -> str:
    for pattern, by in _ENGLISH_RULES:
        piece = pattern.sub(by, piece)
    return piece
