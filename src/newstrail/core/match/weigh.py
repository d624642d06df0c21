"""The words around a name that others use too: those that speak for a company, and those that speak against it."""

from __future__ import annotations

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from newstrail.model import Company

#: Characters on either side of a name whose words speak for or against it: about half a long sentence.
REACH = 80
#: Syllables of a word that is often a part of other words.
_SHORT = 2


class Scales:
    """The words of one company, made ready."""

    __slots__ = ("_automaton", "_words")

    def __init__(self, company: Company) -> None:
        self._words: list[tuple[str, bool, bool]] = []
        patterns: list[str] = []
        for words, good in ((company.context, True), (company.against, False)):
            for word in dict.fromkeys(words):
                cased = (word,) if word.isupper() or not word.isascii() else (word, word.lower(), _capital(word))
                for text in dict.fromkeys(cased):
                    patterns.append(text)
                    self._words.append((word, good, word.isascii()))
        self._automaton = (
            AhoCorasick(patterns, matchkind=MatchKind.Standard, store_patterns=False, implementation=Implementation.DFA)
            if patterns
            else None
        )

    def weigh(self, text: str, start: int, end: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The words for and against the company within reach of a name at `text[start:end]`.

        Hangul words count wherever they stand, as others are written onto them, but short ones against it only at the
        beginning of a word (별점, not 차별점); Latin ones as whole words, a plural included, in capitals if so listed.
        """
        if self._automaton is None:
            return (), ()
        first = max(0, start - REACH)
        around = text[first : end + REACH]
        hits = self._automaton.find_matches_as_indexes(around, overlapping=True)
        if not hits:
            return (), ()
        name = range(start - first, end - first)
        speaks_for: dict[str, None] = {}
        against: dict[str, None] = {}
        for index, begin, stop in hits:
            word, good, latin = self._words[index]
            if begin in name or (stop - 1) in name:
                continue
            if latin:
                if _whole(around, begin, stop):
                    (speaks_for if good else against)[word] = None
            elif good:
                speaks_for[word] = None
            elif len(word) > _SHORT or not begin or not "가" <= around[begin - 1] <= "힣":
                against[word] = None
        return tuple(speaks_for), tuple(against)


def _capital(word: str) -> str:
    return word[0].upper() + word[1:]


def _whole(around: str, begin: int, stop: int) -> bool:
    if begin and _latin(around[begin - 1]):
        return False
    after = around[stop : stop + 2]
    if after[:1] == "s" and not _latin(after[1:]):
        return True
    return not _latin(after[:1])


def _latin(char: str) -> bool:
    return char.isascii() and char.isalnum()
