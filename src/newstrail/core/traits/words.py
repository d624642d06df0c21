"""Words of a text as terms that can be compared: particles and endings off, names known by their capitals."""

from __future__ import annotations

import re

from newstrail.core.traits.common import STOP
from newstrail.core.traits.hashing import hash64

#: A run of one script: "MS가" is two words, "X330을" two, "KT&G" one. Case is kept: names have capitals.
#: From Devanagari to Thai vowels are signs at a letter, and no letters to `re`.
_RUN = re.compile(
    r"[가-힣]+|[A-Za-z][A-Za-z0-9]*(?:&[A-Za-z][A-Za-z0-9]*)*(?:['’][a-z]+)?|\d+(?:[.,]\d+)*[A-Za-z]*"
    r"|[\u0900-\u0963\u0971-\u0e7f]+|[^\W\d_]+"
)
_NAME = re.compile(r"[A-Z](?<=[\w,;:’'\"”] .)[\w'’-]+")

#: Share of words with capitals above which they say nothing: In Some Houses All Headlines Look Like This.
MOSTLY = 0.6

#: What is cut off the end of a Korean word, if two syllables are left.
_PARTICLES = [
    "은",
    "는",
    "이",
    "가",
    "을",
    "를",
    "의",
    "에",
    "로",
    "와",
    "과",
    "도",
    "만",
    "서",
    "께",
    "들",
    "측",
    "씨",
    "님",
    "인",
    "일",
    "한",
    "할",
    "된",
    "될",
    "며",
    "고",
    "던",
    "든",
    "으로",
    "에서",
    "에게",
    "에는",
    "에도",
    "에선",
    "까지",
    "부터",
    "보다",
    "처럼",
    "만큼",
    "마다",
    "조차",
    "밖에",
    "대로",
    "이나",
    "이라",
    "이란",
    "라는",
    "라고",
    "라며",
    "이며",
    "이고",
    "인데",
    "이다",
    "였다",
    "이자",
    "하고",
    "이랑",
    "로는",
    "로도",
    "뿐만",
    "뿐",
    "들은",
    "들이",
    "들을",
    "들의",
    "한다",
    "했다",
    "하는",
    "하며",
    "하지",
    "해서",
    "하면",
    "하자",
    "한데",
    "했던",
    "했고",
    "했지만",
    "하기",
    "하려",
    "하게",
    "된다",
    "됐다",
    "되는",
    "되며",
    "되고",
    "돼",
    "되어",
    "되자",
    "됐고",
    "됐던",
    "시킨",
    "시켰다",
    "에서는",
    "에서의",
    "으로는",
    "으로의",
    "으로도",
    "로부터",
    "으로부터",
    "까지의",
    "이라고",
    "이라는",
    "이라며",
    "이었다",
    "이라도",
    "에게는",
    "에게서",
    "라면서",
    "이라면서",
    "다고",
    "다는",
    "다며",
    "한다고",
    "한다는",
    "한다며",
    "했다고",
    "했다는",
    "했다며",
    "할지",
    "할까",
    "하라",
    "하던",
    "했으며",
    "하겠다",
    "하겠다고",
    "하겠다는",
    "한다면",
    "한다지만",
    "하면서",
    "했으나",
    "하도록",
    "했다가",
    "됐다고",
    "됐으며",
    "된다고",
    "되면서",
]
_ENDINGS = frozenset(_PARTICLES)
_LONGEST = max(map(len, _ENDINGS))


def stem(word: str) -> str:
    """The term of a word as `runs` gives it, "" for one that says nothing.

    >>> [stem(w) for w in ("네이버는", "반도체를", "Chips", "companies", "launched", "the", "했다")]
    ['네이버', '반도체', 'chip', 'company', 'launch', '', '']
    """
    if "가" <= word[0] <= "힣":
        root = _root(word)
        return "" if len(root) < 2 or root in STOP or word in STOP else root
    lower = word.lower().split("'")[0].split("’")[0]
    if lower in STOP or (len(lower) == 1 and not lower.isdigit() and lower.isascii()):
        return ""
    return _english(lower) if lower.isascii() and lower.isalpha() else lower


def _root(word: str) -> str:
    """A Korean word less the longest ending of the list that leaves two syllables; a phrase (백만 유로) is left whole."""
    for cut in range(max(2, len(word) - _LONGEST), len(word)):
        if word[cut:] in _ENDINGS:
            return word[:cut] if word.isalpha() else word
    return word


def _english(word: str) -> str:
    """Plurals and the commonest verb endings off; there is no dictionary, so "caring" is "car"."""
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "ews")):
        word = word[:-1]
    for ending in ("ing", "ed"):
        if len(word) > len(ending) + 3 and word.endswith(ending):
            root = word[: -len(ending)]
            doubled = len(root) > 3 and root[-1] == root[-2] and root[-1] not in "lsz"
            return root[:-1] if doubled else root.removesuffix("e")
    return word.removesuffix("e") if len(word) > 5 else word


def runs(text: str) -> list[str]:
    """Words in order, case kept, scripts apart."""
    return _RUN.findall(text)


def names(text: str) -> list[str]:
    """Capitalised words that do not begin a sentence, as often as they stand there: most are names."""
    return _NAME.findall(text)


def capitals(headline: str) -> set[int]:
    """Keys of the words of a headline that are names by their capitals; none where most words have one."""
    words = [word for word in runs(headline) if word[0].isalpha() and word.isascii()]
    named = [word for word in words if word[0].isupper()]
    if len(named) > MOSTLY * len(words):
        return set()
    return {hash64(term) >> 32 for word in named if (term := stem(word))}
