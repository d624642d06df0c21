"""Text → the words of the index, and what a person types → what is looked for.

Hangul, Han and kana run on without spaces where it matters, so they are cut into pairs of characters (삼성전자 is
삼성, 성전, 전자), each found inside any longer word; other words stay whole. A pair is enough to find candidates: that
the words really stand there, in their order, is checked in the text itself, so both databases find the same.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from operator import add

from newstrail.core.text import clean

#: In front of a word of the title, of a company, an outlet, a language: no letters, so no text holds them as words.
TITLE, COMPANY, OUTLET, LANGUAGE = "†", "‡", "‖", "¶"

#: Longest word of the index, in characters; PostgreSQL's limit is 2,046 bytes. Longer ones are cut.
LONGEST = 60

#: Words of a query that are looked for; further ones are only checked.
MOST = 24

_SYLLABLES = r"\uac00-\ud7a3\u1100-\u11ff\u3130-\u318f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_RUN = re.compile(rf"[{_SYLLABLES}]+|[^\W_{_SYLLABLES}]+")
_SYLLABLE = re.compile(f"[{_SYLLABLES}]")
_ODD = re.compile("[ㆍ\u00ad\u034f\u115f\u1160\u180e\u200b-\u200d\u2060\u3164\ufeff\uffa0]")
_ZERO_WIDTH = re.compile("[\u00ad\u034f\u115f\u1160\u180e\u200b-\u200d\u2060\u3164\ufeff\uffa0]")
_ASKED = re.compile(r"[\"“”„‟＂]([^\"“”„‟＂]*)[\"“”„‟＂]|([^\s\"“”„‟＂]+)")


@dataclass(frozen=True, slots=True)
class Asked:
    """One word or phrase that must stand in an article."""

    words: tuple[str, ...]  #: words of the index that any article with it has
    start: str | None  #: beginning of a word of the index instead, for one syllable alone
    pattern: re.Pattern[str]  #: how it stands in folded text


def words(text: str) -> Iterator[str]:
    """The words of the index that a text has, in order, with repetitions."""
    for run in _RUN.findall(folded(text)):
        yield from _pairs(run)
        if _SYLLABLE.match(run):
            yield run[-1]  # so that every syllable begins a word of the index


def entry(title: str, text: str, companies: set[str], outlet: str, language: str | None) -> list[str]:
    """All words of the index for an article, sorted, each once."""
    titled = set(words(title))
    found = titled.union(words(text), [TITLE + word for word in titled])
    found |= {named(COMPANY, company) for company in companies} | {named(OUTLET, outlet)}
    if language:
        found.add(named(LANGUAGE, language))
    return sorted(found)


def named(mark: str, name: str) -> str:
    """The word that stands for a company, an outlet or a language."""
    return mark + "".join(_RUN.findall(folded(name)))[:LONGEST]


def folded(text: str) -> str:
    """`core.text.fold` for words: the same letters, many times sooner; what is stored has been cleaned already."""
    if text.isascii():
        return text.casefold()
    if _ODD.search(text):
        text = _ZERO_WIDTH.sub("", text.replace("ㆍ", "·"))  # which NFKC would make a Hangul letter of
    return unicodedata.normalize("NFKC", text).casefold()


def asked(query: str) -> list[Asked]:
    """What a person asks for: words, and phrases in quotation marks; all must be there. Any text is a valid query."""
    found = []
    for match in _ASKED.finditer(clean(query)):
        runs = _RUN.findall(folded(match.group(1) if match.group(1) is not None else match.group(2)))
        if runs:
            found.append(_one(runs))
    return found


def spans(text: str, wanted: list[Asked]) -> list[tuple[int, int]]:
    """Where what was asked for stands in a text as it was written, in characters; in order, not overlapping."""
    plain, places = text.casefold(), list(range(len(text)))
    hits = _hits(plain, wanted) if len(plain) == len(text) else []
    if not hits:  # written in another width or form than it is asked for
        plain, places = _mapped(text)
        hits = _hits(plain, wanted)
    taken: list[tuple[int, int]] = []
    for start, end in hits:
        first, last = places[start], places[end - 1] + 1
        if not taken or first >= taken[-1][1]:
            taken.append((first, last))
    return taken


def _one(runs: list[str]) -> Asked:
    pairs = [pair for run in runs for pair in _pairs(run)]
    start = None
    if len(runs) == 1 and len(runs[0]) == 1 and _SYLLABLE.match(runs[0]):
        pairs, start = [], runs[0]
    else:  # a syllable alone is no word of the index unless its run ends with it: only whole pairs and words are
        pairs = [pair for pair in pairs if len(pair) > 1 or not _SYLLABLE.match(pair)]
        if not pairs:
            start = runs[0]
    between = r"[^\w]*" if len(runs) > 1 else ""
    parts = []
    for run in runs:
        bare = re.escape(run)
        parts.append(bare if _SYLLABLE.match(run) else rf"(?<![^\W_{_SYLLABLES}]){bare}(?![^\W_{_SYLLABLES}])")
    return Asked(tuple(dict.fromkeys(pairs))[:MOST], start, re.compile(between.join(parts)))


def _pairs(run: str) -> list[str]:
    if not _SYLLABLE.match(run):
        return [run[:LONGEST]]
    return [run] if len(run) == 1 else list(map(add, run, run[1:]))


def _hits(text: str, wanted: list[Asked]) -> list[tuple[int, int]]:
    return sorted({(found.start(), found.end()) for one in wanted for found in one.pattern.finditer(text)})


def _mapped(text: str) -> tuple[str, list[int]]:
    """Text folded, and for each of its characters where it stood."""
    whole = folded(text)
    if len(whole) == len(text):
        return whole, list(range(len(text)))
    letters, places, at = [], [], 0
    while at < len(text):
        end = at + 1  # a letter and what combines with it are folded together
        while end < len(text) and unicodedata.combining(text[end]):
            end += 1
        piece = _piece(text[at:end])
        letters.append(piece)
        places += [at] * len(piece)
        at = end
    return "".join(letters), places


@lru_cache(8192)
def _piece(letter: str) -> str:
    return folded(letter)
