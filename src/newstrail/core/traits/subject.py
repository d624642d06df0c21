"""Whom and what a headline is about, as signs: by that a report of another company is told from the same sentence."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from newstrail.core.traits import proper
from newstrail.core.traits.proper import FAMILIES, Proper, Sort
from newstrail.core.traits.signs import HANGUL, model, version
from newstrail.core.traits.sounds import sound, sounds, unaccented
from newstrail.core.traits.told import (
    SOUND,
    TOKEN,
    bare_name,
    itself,
    key,
    kind,
    latin,
    may_be_korean_name,
    may_be_name,
    person,
    product,
)
from newstrail.core.traits.words import runs, stem

#: How much of the text must repeat a name of the headline to show that it is one, and within how many words of a Korean
#: headline it stands.
OPENING, FRONT = 400, 3

#: What a name of the list must be of for a headline to be about it.
_ABOUT = (Sort.HOUSE, Sort.PLACE, Sort.GOODS, Sort.PERSON)

#: What a Korean headline puts between quotation marks: a single word may be the name of a product.
_QUOTED = re.compile(r"[‘'“\"]([^‘’'“”\"]{2,16})[’'”\"]")

#: Park Yoon-young, Yoon-young Park.
_PERSON = re.compile(
    r"\b(?P<before>[A-Z][a-z]+) (?P<given>[A-Z][a-z]+-[a-z]+)|\b(?P<first>[A-Z][a-z]+-[a-z]+) (?P<after>[A-Z][a-z]+)"
)


def subject(title: str, text: str, known: Collection[str], spelled: dict[int, str]) -> frozenset[int]:
    """The names of a headline: of products, of the list with its places, and those in no list that the text repeats.

    Of a Korean headline only the first of these, or else the one it quotes, as all it may be heard as: there are no
    capitals to tell names from nouns, but whom it is about mostly comes first. Where few words of an English headline
    have a capital, the text need not repeat one. `known` are names of companies, which are compared by themselves.
    """
    title = unaccented(title)
    words = runs(title)
    names, taken_up = _listed(words)
    versions = {words[at - 1]: version(words, at) for at in range(1, len(words)) if version(words, at)}
    found = {itself(one): written for one, written in names if one.sort in _ABOUT and written not in versions}
    found |= {sign: written for written, told in versions.items() for sign, _ in told}
    rest = [word for word, taken in zip(words, taken_up, strict=True) if not taken]
    found |= {sign: word for word in rest if word.isalnum() and not word.isalpha() for sign in _products(word)}
    found |= {sign: name for at in range(len(words)) if (name := model(words, at)) for sign, _ in product(name)}
    opening = unaccented(text[:OPENING])
    if HANGUL.search(title):
        found |= _first_name(words, taken_up, opening, known) or _quoted_name(title, opening, known)
    else:
        capitals = _capitals(words)
        for word in _without_persons(rest):
            name = bare_name(word)
            told = word in opening or (opening and word in capitals)
            said = told and name.isalpha() and may_be_name(word) and not any(word in one for one in known)
            if said and (heard := sound(name)):
                found[key(SOUND, heard)] = word
        for match in _PERSON.finditer(title):
            family, given = match["before"] or match["after"], match["given"] or match["first"]
            if family.lower() in FAMILIES:
                found[person(FAMILIES[family.lower()], given)] = match.group()
    spelled.update(found)
    return frozenset(found)


def _capitals(words: Sequence[str]) -> Collection[str]:
    """Words of an English headline that must be names by their capitals; none where most words have one."""
    after = [word for word in words[1:] if word[0].isalpha()]
    named = [word for word in after if word[0].isupper()]
    return named if 2 * len(named) < len(after) else ()


def _first_name(words: Sequence[str], taken_up: Sequence[bool], opening: str, known: Collection[str]) -> dict[int, str]:
    """The name that a Korean headline begins with, if it is in no list, as all it may be heard as."""
    for word, taken in list(zip(words, taken_up, strict=True))[:FRONT]:
        if taken or any(word in name or name in word for name in known):
            break
        if found := _as_name(word, opening):
            return found
    return {}


def _quoted_name(title: str, opening: str, known: Collection[str]) -> dict[int, str]:
    """The name that it has in quotation marks: 크래프톤 ‘인조이’."""
    for quoted in _QUOTED.findall(title):
        words = runs(quoted)
        alone = len(words) == 1 and not any(_listed(words)[1]) and not any(words[0] in name for name in known)
        if alone and (found := _as_name(words[0], opening)):
            return found
    return {}


def _as_name(word: str, opening: str) -> dict[int, str]:
    root = stem(word) if HANGUL.match(word) else ""
    if not root or root not in opening or not may_be_korean_name(root, word):
        return {}
    return {key(SOUND, heard): root for end in range(2, len(root) + 1) for heard in sounds(root[:end])}


def _products(word: str) -> list[int]:
    return [sign for sign, _ in latin(word) if kind(sign) == TOKEN] if word[0].isalpha() and word.isascii() else []


def _listed(words: Sequence[str]) -> tuple[list[tuple[Proper, str]], list[bool]]:
    """The names of the list in a headline, with their spelling, and which words they are made of."""
    found: list[tuple[Proper, str]] = []
    taken = [False] * len(words)
    for at, word in enumerate(words):
        if taken[at]:
            continue
        names, length = proper.listed(words, at)
        begins = not names and HANGUL.match(word) and (len(word) == 1 or word[:2] in proper.BEGIN)
        if begins and (one := proper.korean(stem(word) or word) or proper.korean(word)):
            names, length = [one[0]], 1
        found += [(name, word) for name in names]
        taken[at : at + length] = [True] * length
    return found, taken


def _without_persons(words: Sequence[str]) -> Iterator[str]:
    """English words less names of Koreans, which are two or three words long."""
    skip = 0
    for word in words:
        if word[0].isupper() and word.lower() in FAMILIES:
            skip = 3
        if skip and word[0].isalpha():
            skip -= 1
        else:
            skip = 0
            yield word
