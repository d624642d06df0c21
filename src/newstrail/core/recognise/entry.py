"""What a new company's entry is made of: an id from its name, and words of the article that speak for it."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence

#: Characters on either side of a name whose words describe it, and how many of them an entry takes.
_REACH = 80
_WORDS = 8

_LETTERS = """
g kk n d tt r m b pp s ss - j jj ch k t p h
a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i
- k k k n n n t l k m l l l p l m p p t t ng t t k t p t
"""
_INITIALS, _VOWELS, _FINALS = (
    [letter.replace("-", "") for letter in line.split()] for line in _LETTERS.strip().splitlines()
)

_TOKEN = re.compile(r"[가-힣]{2,}|[A-Za-z][A-Za-z&-]{2,}")
_ENDING = re.compile(r"(?:에서는|에서|으로|에게|까지|부터|이라고|라고|은|는|이|가|을|를|의|에|와|과|도|로|들)$")
_VERBAL = re.compile(r"(?:다|며|고|던|한|된|될|할|하는|되는|했|겠|지만|면서|어서|아서|려고|위해|통해|대해|따라)$")
_EMPTY_WORDS = """
그는 이는 이날 지난 올해 내년 최근 현재 당시 우리 회사 업체 기업 관련 등을 것으로 것이 것은 있는 있다 위한 이번 가장
함께 통한
the and for with that from its has will have was are this their which said also new after into over more than been
"""
_EMPTY = frozenset(_EMPTY_WORDS.split())


def words_near(text: str, spellings: Sequence[str]) -> tuple[str, ...]:
    """Words that stand near a name in an article, the most frequent first; candidates for an entry's context."""
    counts: Counter[str] = Counter()
    for spelling in spellings:
        for found in re.finditer(re.escape(spelling), text):
            around = (
                text[max(0, found.start() - _REACH) : found.start()] + " " + text[found.end() : found.end() + _REACH]
            )
            counts.update(dict.fromkeys(filter(None, map(_noun, _TOKEN.findall(around))), 1))
    for spelling in spellings:
        counts.pop(spelling, None)
    return tuple(word for word, _ in counts.most_common(_WORDS))


def _noun(token: str) -> str:
    if token.isascii():
        return "" if token.lower() in _EMPTY else token
    bare = _ENDING.sub("", token) if len(token) > 2 else token
    return "" if len(bare) < 2 or _VERBAL.search(bare) or bare in _EMPTY or token in _EMPTY else bare


def romanised(name: str) -> str:
    """A name in Latin letters, Hangul syllable by syllable (Revised Romanization without its assimilations).

    >>> romanised("딥엑스 AI")
    'dipekseu AI'
    """
    return "".join(_syllable(char) for char in unicodedata.normalize("NFKC", name))


def _syllable(char: str) -> str:
    code = ord(char) - 0xAC00
    if not 0 <= code < 11172:
        return char
    return _INITIALS[code // 588] + _VOWELS[code % 588 // 28] + _FINALS[code % 28]
