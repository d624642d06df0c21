"""Names by their sound, so that 아테나 meets Athena and 업스테이지 meets Upstage.

A name becomes its consonants, in the few classes that survive being written in the other script. Vowels do not (ㅓ is
eo, u or o), but for one at the beginning; where there are fewer than three consonants, all vowels count, in two classes.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from unicodedata import normalize

#: By Hangul's own order: initials, vowels (front ones I, others V; ㅡ is only put in to part consonants, and is none),
#: finals. All sibilants are one class: 지멘스 is Siemens, and 벤츠 Benz. A final ㅅ is a t (로봇), and ㅇ an n.
_INITIALS = ("k", "k", "n", "t", "t", "l", "m", "p", "p", "s", "s", "", "s", "s", "s", "k", "t", "p", "h")
_VOWELS = ("V", "I", "V", "I", "V", "I", "V", "I", "V", "V", "I", "I", "V", "V", "V", "I", "I", "V", "", "I", "I")
_FINALS = (
    "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "p", "l", "t", "p", "l", "m", "p", "p", "t", "t", "n", "t", "t",
    "k", "t", "p", "t",
)  # fmt: skip

_ENGLISH = (
    (r"[^a-z]", ""),
    (r"^(?:wr|rh)", "r"),
    (r"^(?:kn|pn)", "n"),
    (r"^kh(?!an)", "h"),  # Khamenei is 하메네이
    (r"^x|zh|q(?=i)", "S"),  # Chinese names: Xi, Zhang, Qingdao
    (r"tion|sion", "Sn"),
    (r"ge(?=on|o[^r]|o$)|gy", "ky"),  # Korean names: Geoje, Gyeongju
    (r"sch|tch|sh|ch|dge|ge(?=$|[aeiou])|tz|ts|[jz]|c(?=[eiy])", "S"),
    (r"ph|[fbv]", "p"),
    (r"th|d", "t"),
    (r"gh(?=[^aeiouy]|$)|(?<=[aeiouy])h(?=[^aeiouy]|$)", ""),
    (r"ng(?![aeiouyrl])", "n"),
    (r"(?<=[a-z])ham$", "am"),  # Bellingham
    (r"x", "kS"),
    (r"ck|[qcg]", "k"),
    (r"(?<=[a-zS][a-zS])e$", ""),
    (r"(?<=[aeiouy])r(?=[^aeiouy]|$)", ""),
    (r"[aeiouyw]*(?:ee|i|ea|ae|ai|e(?![ou]))[yw]*(?![aeiouyw])|y$", "I"),
    (r"[aeiouyw]+", "V"),
    (r"[sS]+", "s"),
    (r"r", "l"),
)
_ENGLISH_RULES = tuple((re.compile(pattern), by) for pattern, by in _ENGLISH)
#: Of vowels in a row the last is heard, and what stands twice once.
_UNHEARD = re.compile(r"[VI](?=[VI])|(.)(?=\1)")
_PIECES = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")

#: Letters with accents, as most English papers leave them out.
_ACCENTS = {code: normalize("NFD", chr(code))[0] for code in range(0xC0, 0x180)}
_ACCENTS |= {
    ord(one): plain for one, plain in zip("øØłŁđıæœß", ["o", "O", "l", "L", "d", "i", "ae", "oe", "ss"], strict=True)
}

#: A 르 before a consonant is often an r that English does not say: 오르비텍 is Orbitek.
_SILENT = re.compile(r"(?<=[가-힣])르(?=[가-힣])")


def unaccented(text: str) -> str:
    """The same in plain letters.

    >>> unaccented("Erdoğan, Mbappé, Łódź, 칸")
    'Erdogan, Mbappe, Lodz, 칸'
    """
    return text if text.isascii() else text.translate(_ACCENTS)


def sound(name: str) -> str:
    """How a Korean or Latin name sounds, "" if too little is left of it to know it by.

    >>> [sound(name) for name in ("아테나", "Athena", "하이퍼엑셀", "HyperAccel", "리디", "Ridi", "지")]
    ['VtInV', 'VtInV', 'hpksl', 'hpksl', 'lItI', 'lItI', '']
    """
    heard = _UNHEARD.sub("", consonants(name).replace("ts", "s"))  # 엣지, edge; 다이소, Daiso
    heard = "V" + heard[1:] if heard[:1] == "I" else heard
    bare = heard.replace("V", "").replace("I", "")
    if len(bare) < 3:
        return heard if len(heard) >= 3 else ""
    bare = bare[:-1] if len(bare) > 3 and bare[-1] == "s" else bare  # 리벨리온, Rebellions
    return "V" + bare if heard[0] == "V" else bare


def sounds(name: str) -> tuple[str, ...]:
    """All that a Korean name may sound like in the other script."""
    heard = [sound(name), sound(_SILENT.sub("", name))] if "르" in name else [sound(name)]
    if len(name) > 2 and name[-1] in "어르":
        heard.append(sound(name[:-1]))  # 그리어, Greer; 신네르, Sinner
    return tuple(dict.fromkeys(filter(None, heard)))


def consonants(name: str) -> str:
    """Consonants of a name, V and I for what stands between them."""
    return "".join(map(_syllable, name)) if "가" <= name[0] <= "힣" else _latin(name)


def loose(name: str) -> str:
    """The same with all vowels alike: for given names, of which the family says the rest."""
    return _UNHEARD.sub("", consonants(name).replace("I", "V"))


@cache
def _syllable(char: str) -> str:
    if not "가" <= char <= "힣":
        return ""
    initial, rest = divmod(ord(char) - 0xAC00, 588)
    return _INITIALS[initial] + _VOWELS[rest // 28] + _FINALS[rest % 28]


def _latin(name: str) -> str:
    """A piece at a time: the r of Hyper falls silent in HyperAccel too."""
    return "".join([_heard(piece.lower()) for piece in _PIECES.findall(name)])


@lru_cache(maxsize=1 << 13)
def _heard(piece: str) -> str:
    for pattern, by in _ENGLISH_RULES:
        piece = pattern.sub(by, piece)
    return piece
