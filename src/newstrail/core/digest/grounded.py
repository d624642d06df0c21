"""Whether a sentence says only what a passage holds: its numbers and its names, at the least."""

from __future__ import annotations

import re

from newstrail.core.numbers import figures
from newstrail.core.text import fold

#: Longer than this, a sentence is no summary of a quotation.
LONGEST = 240

_NUMBER = re.compile(r"\d[\d,.]*\d|\d")
_LATIN = re.compile(r"[A-Za-z][A-Za-z0-9.&'’-]*")
_HANGUL = re.compile(r"[가-힣]{2,}")
#: Numbers in words: a model may write "세 배" or "twice" where the passage has no such number.
_WORDED = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|twice|thrice|half|double[sd]?|triple[sd]?"
    r"|hundreds?|thousands?|millions?|billions?|trillions?)\b"
    r"|(?<![가-힣])(?:두|세|네|다섯|여섯|일곱|여덟|아홉|열)\s?(?:배|개|곳|명|번|달|해)|절반|수백|수천|수만|수십",
    re.IGNORECASE,
)
#: Words of Korean news that carry no name: how a sentence ends, and what joins its parts.
_CARRIERS = (
    "했다", "한다", "하며", "하고", "하는", "하기", "이다", "있다", "없다", "된다", "됐다", "되는", "되며", "밝혔",
    "전했", "말했", "설명", "발표", "계획", "예정", "방침", "것으", "것이", "것을", "대해", "대한", "관해", "통해",
    "위해", "따라", "따르", "이번", "지난", "오는", "올해", "내년", "다음", "현재", "앞으", "또한", "그리", "하지",
    "그러", "이를", "이에", "이는", "위한", "나섰", "나선", "시작", "진행", "추진", "회사", "업체", "기업", "알려",
    "보도", "예상", "전망", "가운", "함께", "모두", "각각", "관련",
)  # fmt: skip
#: Latin words at the start of a sentence that are no names.
_OPENERS = frozenset(
    ("a", "an", "the", "it", "its", "this", "that", "these", "those", "they", "their", "he", "she", "his", "her", "in",
     "on", "at", "by", "for", "from", "to", "of", "with", "as", "and", "or", "but", "after", "before", "while", "when",
     "if", "according", "both", "one", "some", "many", "new")
)  # fmt: skip


def grounded(sentence: str, passage: str, language: str) -> bool:
    """Whether every number and name of the sentence stands in the passage; a denial must stand or fall in both.

    Refuses rather than trusts: a Korean word the passage does not begin a word with may be a name, and is refused.

    >>> grounded("The chip costs $5 billion.", "Gaon said the chip costs $4 billion.", "en")
    False
    """
    if not sentence or len(sentence) > LONGEST or "\n" in sentence:
        return False
    ours, theirs = fold(sentence), fold(passage)
    return (
        _numbers(sentence) <= _numbers(passage)
        and _amounts(sentence) <= _amounts(passage)
        and all(word in theirs for word in (found.casefold() for found in _WORDED.findall(ours)))
        and _denies(ours) == _denies(theirs)
        and _latin_names(sentence, theirs)
        and (language != "ko" or _hangul_words(sentence, theirs))
    )


def _numbers(text: str) -> set[str]:
    return {number.replace(",", "") for number in _NUMBER.findall(text)}


def _amounts(text: str) -> set[tuple[str, str]]:
    return {(str(figure.value.normalize()), figure.unit) for figure in figures(text)}


def _denies(folded: str) -> bool:
    return (
        re.search(r"않|아니|못하|없다|없이|부인|무산|\bnot\b|n['’]t\b|\bno\b|\bnever\b|\bden(?:y|ies|ied)\b", folded)
        is not None
    )


def _latin_names(sentence: str, passage: str) -> bool:
    """Every Latin word that may be a name: with a capital or a digit in it."""
    words = _LATIN.findall(sentence)
    for place, word in enumerate(words):
        bare = re.sub(r"['’]s$", "", word).strip(".'’-")
        opener = place == 0 and bare.casefold() in _OPENERS
        if (
            bare != bare.lower()
            and not opener
            and re.search(rf"(?<![a-z0-9]){re.escape(fold(bare))}(?![a-z0-9])", passage) is None
        ):
            return False
    return True


def _hangul_words(sentence: str, passage: str) -> bool:
    """Every Hangul word begins as a word of the passage does, or is one that carries no name."""
    known = {word[:2] for word in _HANGUL.findall(passage)}
    return all(word[:2] in known or word.startswith(_CARRIERS) for word in _HANGUL.findall(fold(sentence)))
