"""Whom and what a headline is about, as signs: by that a report of another company is told from the same sentence."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from newstrail.core.traits import proper
from newstrail.core.traits.proper import FAMILIES, Proper
from newstrail.core.traits.signs import HANGUL, model
from newstrail.core.traits.sounds import sound, sounds
from newstrail.core.traits.told import (
    HOUSE,
    SOUND,
    TOKEN,
    bare_name,
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

#: Park Yoon-young, Yoon-young Park.
_PERSON = re.compile(
    r"\b(?P<before>[A-Z][a-z]+) (?P<given>[A-Z][a-z]+-[a-z]+)|\b(?P<first>[A-Z][a-z]+-[a-z]+) (?P<after>[A-Z][a-z]+)"
)


def subject(title: str, text: str, known: Collection[str], spelled: dict[int, str]) -> frozenset[int]:
    """The names of a headline: of products, of the list, and those that the text repeats but no list has.

    Of a Korean headline only the first of these, as all it may be heard as: there are no capitals to tell names from
    nouns, but whom it is about mostly comes first. `known` are names of companies, which are compared by themselves.
    """
    words = runs(title)
    names, listed = _listed(words)
    found = {key(HOUSE, one.name): written for one, written in names if one.house}
    rest = [word for word, taken in zip(words, listed, strict=True) if not taken]
    found |= {sign: word for word in rest if word.isalnum() and not word.isalpha() for sign in _products(word)}
    found |= {sign: name for at in range(len(words)) if (name := model(words, at)) for sign, _ in product(name)}
    opening = text[:OPENING]
    if HANGUL.search(title):
        for word, taken in list(zip(words, listed, strict=True))[:FRONT]:
            if taken or any(word in name or name in word for name in known):
                break
            root = stem(word) if HANGUL.match(word) else ""
            if root and root in opening and may_be_korean_name(root, word):
                for end in range(2, len(root) + 1):
                    found |= {key(SOUND, heard): root for heard in sounds(root[:end])}
                break
    else:
        for word in _without_persons(rest):
            name = bare_name(word)
            said = name.isalpha() and word in opening and may_be_name(word) and not any(word in one for one in known)
            if said and (heard := sound(name)):
                found[key(SOUND, heard)] = word
        for match in _PERSON.finditer(title):
            family, given = match["before"] or match["after"], match["given"] or match["first"]
            if family.lower() in FAMILIES:
                found[person(FAMILIES[family.lower()], given)] = match.group()
    spelled.update(found)
    return frozenset(found)


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
        if begins and (one := proper.korean(word) or proper.korean(stem(word) or word)):
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
