"""Signs: what a report says in any language. By them Korean and English reports of one event meet.

Companies are compared by themselves. The rest is weighed by how much it tells: the name of a product (X330), a quantity,
a name by its sound (아테나, Athena), a day, a thing that happens.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Context
from itertools import pairwise

from newstrail.core.numbers import figures
from newstrail.core.traits.common import shares
from newstrail.core.traits.concepts import concept
from newstrail.core.traits.hashing import hash64
from newstrail.core.traits.sounds import sound
from newstrail.core.traits.words import runs, stem

#: Weights, in tenths: in the headline, then in the beginning of the text.
PRODUCT, QUANTITY, ROUNDED, NAME, SHORT_NAME, DAY, CONCEPT, ACRONYM = 30, 25, 16, 22, 14, 8, 10, 8

#: Digits that reports of other houses keep of a figure.
DIGITS = 3

#: Most signs kept, the heaviest.
MOST = 64

_PRODUCT = re.compile(r"\b(?=[A-Za-z0-9-]*\d)(?=[A-Za-z0-9-]*[A-Za-z])[A-Za-z][A-Za-z]*[- ]?\d+[A-Za-z0-9]*\b")
_ACRONYM = re.compile(r"\b[A-Z]{3,6}\b")
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_DAY = re.compile(
    r"(?P<m>1[0-2]|0?[1-9])월\s?(?P<d>[12]\d|3[01]|0?[1-9])일"
    rf"|\b(?P<en>{'|'.join(_MONTHS)})[a-z]*\.? (?P<ed>[12]\d|3[01]|0?[1-9])\b"
    rf"|\b(?P<dd>[12]\d|3[01]|0?[1-9]) (?P<em>{'|'.join(_MONTHS)})[a-z]*\b",
    re.IGNORECASE,
)
_COMMON = frozenset(shares())

#: Words with capitals in a row: Caldera Systems, Choi In-hyuk. Two of them, and three, are also heard as one name.
_CHAIN = re.compile(r"\b[A-Z][A-Za-z]+(?:[ -][A-Z][A-Za-z]+|-[a-z]+)+")
_PIECE = re.compile(r"[A-Za-z]+")

#: What a headline begins with, if it may be a name, and how much of the text must repeat it to show that it is one.
_BEGINS = re.compile(r"[^\w]*([A-Za-z][A-Za-z-]*(?: [A-Z][A-Za-z-]+)?|[가-힣A-Za-z]+)")
OPENING = 200


def signs(title: str, lead: str, spelled: dict[int, str]) -> dict[int, int]:
    """Signs and their weights; `spelled` learns how each is written here."""
    found: dict[int, int] = {}
    for text, share in ((title, 1.0), (lead, 0.7)):
        for kind, value, weight, written in _read(text):
            key = hash64(f"{kind}\x1f{value}") >> 32
            if found.get(key, 0) < round(weight * share):
                found[key] = round(weight * share)
                spelled[key] = written
    heaviest = sorted(found.items(), key=lambda item: (-item[1], item[0]))[:MOST]
    return dict(heaviest)


def subject(title: str, text: str, known: Iterable[str], spelled: dict[int, str]) -> frozenset[int]:
    """The name a headline begins with, as signs of all it may be heard as; empty for none, or one that is `known`.

    Korean headlines put whom they are about first, and English ones mostly; a name that is, the text repeats.
    """
    begins = _BEGINS.match(title)
    if not begins or any(name in begins.group() or begins.group(1) in name for name in known):
        return frozenset()
    name, opening = begins.group(1), text[:OPENING]
    if "가" <= name[0] <= "힣":
        root = stem(name)
        if not root or root in _COMMON or concept(root) or root not in opening:
            return frozenset()
        heard = [root, *(root[:end] for end in range(2, len(root)))]
    else:
        pieces = [piece for piece in _PIECE.findall(name) if piece[0].isupper() and piece in opening]
        pieces = [piece for piece in pieces if stem(piece) and stem(piece) not in _COMMON and not concept(piece)]
        heard = [*pieces, "".join(_PIECE.findall(name))] if pieces else []
    return frozenset(_sound_key(found, written, spelled) for written in heard if (found := sound(written)))


def _sound_key(heard: str, written: str, spelled: dict[int, str]) -> int:
    key = hash64(f"sound\x1f{heard}") >> 32
    spelled.setdefault(key, written)
    return key


def quantities(text: str, spelled: dict[int, str]) -> frozenset[int]:
    """Keys of the quantities of a text."""
    found = {hash64(f"figure\x1f{value}") >> 32: written for kind, value, _, written in _figures(text)}
    spelled.update(found)
    return frozenset(found)


def _read(text: str) -> Iterator[tuple[str, str, int, str]]:
    """Kind, value, weight and spelling of each sign."""
    yield from _figures(text)
    yield from _rounded(text)
    for match in _PRODUCT.finditer(text):
        yield "product", re.sub(r"[- ]", "", match.group()).lower(), PRODUCT, match.group()
    for match in _ACRONYM.finditer(text):
        yield "acronym", match.group().lower(), ACRONYM, match.group()
    for match in _DAY.finditer(text):
        month = match["m"] or _MONTHS.index((match["en"] or match["em"])[:3].lower()) + 1
        yield "day", f"{int(month)}-{int(match['d'] or match['ed'] or match['dd'])}", DAY, match.group()
    for chain in _CHAIN.finditer(text):
        pieces = _PIECE.findall(chain.group())
        for name in _joined(pieces):
            if heard := sound(name):
                yield "sound", heard, _name_weight(heard), name
    for word in runs(text):
        if happening := concept(word):
            yield "concept", happening, CONCEPT, word
        elif "가" <= word[0] <= "힣":
            root = stem(word)
            if root and root not in _COMMON and (heard := sound(root)):
                yield "sound", heard, _name_weight(heard), root
        elif (
            word[0].isupper() and (root := stem(word)) and root not in _COMMON and (heard := sound(word.split("'")[0]))
        ):
            yield "sound", heard, _name_weight(heard), word


def _joined(pieces: list[str]) -> Iterator[str]:
    """Two and three pieces as one, and two the other way round: families come first in Korean."""
    for one, two in pairwise(pieces):
        yield f"{one}{two.capitalize()}"
    for one, two, three in zip(pieces, pieces[1:], pieces[2:], strict=False):
        yield f"{one}{two.capitalize()}{three.capitalize()}"
    if len(pieces) == 2:
        yield f"{pieces[1].capitalize()}{pieces[0]}"


def _figures(text: str) -> Iterator[tuple[str, str, int, str]]:
    for figure in figures(text):
        value = figure.value
        if figure.unit != "count" or value >= 10:
            yield "figure", f"{value.normalize():f} {figure.unit}", QUANTITY, figure.text.strip()


def _rounded(text: str) -> Iterator[tuple[str, str, int, str]]:
    """Figures of more digits than reports of other houses keep, as those round them."""
    for figure in figures(text):
        short = figure.value.normalize(Context(prec=DIGITS))
        if short != figure.value:
            yield "figure", f"{short:f} {figure.unit}", ROUNDED, figure.text.strip()


def _name_weight(heard: str) -> int:
    return NAME if len(heard) - heard.count("V") >= 3 else SHORT_NAME
