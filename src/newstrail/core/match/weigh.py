"""The words around a name that others use too: those that speak for a company, and those that speak against it."""

from __future__ import annotations

from ahocorasick_rs import AhoCorasick, MatchKind

from newstrail.model import Company

#: Characters on either side of a name whose words speak for or against it: about half a long sentence.
REACH = 80
#: Syllables of a word that is often a part of other words.
_SHORT = 2


class Scales:
    """The words of one company, made ready."""

    __slots__ = ("_automaton", "_words")

    def __init__(self, company: Company) -> None:
        words = {word: True for word in company.context} | {word: False for word in company.against}
        self._words = tuple((word, speaks_for, word.isascii()) for word, speaks_for in words.items())
        self._automaton = (
            AhoCorasick([word.lower() for word in words], matchkind=MatchKind.Standard, store_patterns=False)
            if words
            else None
        )

    def weigh(self, text: str, start: int, end: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The words for and against the company within reach of a name at `text[start:end]`.

        Hangul words count wherever they stand, as others are written onto them, but short ones against it only at the
        beginning of a word (별점, not 차별점); Latin ones as whole words, a plural included, in capitals if so listed.
        """
        if self._automaton is None:
            return (), ()
        around = f"{text[max(0, start - REACH) : start]}\0{text[end : end + REACH]}"
        low = around.lower()
        hits = self._automaton.find_matches_as_indexes(low, overlapping=True)
        if not hits:
            return (), ()
        speaks_for: dict[str, None] = {}
        against: dict[str, None] = {}
        for index, begin, stop in hits:
            word, good, latin = self._words[index]
            if latin and not _whole(around, low, word, begin, stop):
                continue
            if latin or good or len(word) > _SHORT or not begin or not "가" <= low[begin - 1] <= "힣":
                (speaks_for if good else against)[word] = None
        return tuple(speaks_for), tuple(against)


def _whole(around: str, low: str, word: str, begin: int, stop: int) -> bool:
    if begin and _latin(low[begin - 1]):
        return False
    after = low[stop : stop + 2]
    if after[:1] == "s" and not _latin(after[1:]):
        after = ""
    if _latin(after[:1]):
        return False
    return not word.isupper() or len(low) != len(around) or around[begin:stop] == word


def _latin(char: str) -> bool:
    return char.isascii() and char.isalnum()
