"""An alias → every spelling of it that is looked for: joined or spaced, hyphenated or not, in any case if it may."""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Iterable

_JOINT = re.compile(r"(\s+|-|·|(?<=[가-힣])(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])(?=[가-힣]))")
_DOTS = ("·", "ㆍ", "‧", "・", "")

#: Joints up to which every combination is looked for; with more, only as listed, all joined and all spaced.
_FREE_JOINTS = 3


def spellings(alias: str, any_case: bool = False) -> frozenset[str]:
    """Every spelling of one alias, the alias itself among them.

    Hangul and Latin letters that touch may stand apart and the other way round (KT클라우드, KT 클라우드), a hyphen may
    be a space or nothing, a middle dot any of its look-alikes. Hangul words are parted only where the alias parts them.

    >>> sorted(spellings("KT클라우드"))
    ['KT 클라우드', 'KT클라우드']
    """
    alias = " ".join(unicodedata.normalize("NFC", alias).split())
    pieces = _JOINT.split(alias)
    words, joints = pieces[::2], pieces[1::2]
    choices = [_choices(joint, left, right) for joint, left, right in zip(joints, words, words[1:], strict=False)]
    if len(joints) <= _FREE_JOINTS:
        ways = list(itertools.product(*choices))
    else:
        ways = [tuple(joints), tuple(choice[0] for choice in choices), tuple(choice[-1] for choice in choices)]
    found = {"".join(itertools.chain(*zip(words, [*way, ""], strict=True))) for way in ways} | {alias}
    found |= {said for text in found for said in _read_aloud(text)}
    if any_case:
        found |= {cased for text in found for cased in (text.lower(), text.upper(), text.title(), text.capitalize())}
    return frozenset(found)


_ALOUD = (
    "A에이 B비 C씨 D디 E이 F에프 G지 H에이치 I아이 J제이 K케이 L엘 M엠 N엔 O오 P피 Q큐 R알 S에스 T티 U유 V브이"
    " W더블유 X엑스 Y와이 Z제트"
)
_LETTERS = {said[0]: said[1:] for said in _ALOUD.split(" ")}
_INITIALS = re.compile(r"[A-Z]{2,4}(?![A-Za-z0-9])")


def aloud(initials: str) -> tuple[str, str]:
    """Capital letters as they are read in Korean: C is 씨 or 시."""
    said = "".join(_LETTERS.get(letter, letter) for letter in initials)
    return said, said.replace("씨", "시")


def _read_aloud(text: str) -> Iterable[str]:
    """How papers that write Hangul alone give initials: 에스케이(SK)텔레콤, 에스케이텔레콤, 티에스엠시(TSMC)."""
    found = _INITIALS.match(text)
    if not found:
        return
    rest = text[found.end() :]
    for said in aloud(found.group()):
        yield f"{said}({found.group()}){rest}"
        if rest and "가" <= rest[0] <= "힣":
            yield said + rest


def _choices(joint: str, left: str, right: str) -> tuple[str, ...]:
    """What may stand at a joint; joined first, spaced last."""
    if joint == "·":
        return (*reversed(_DOTS), " ")
    if joint == "-":
        return ("", "-", " ")
    if joint == "":
        # "SK온" is no "SK 온": a syllable alone is more often another word.
        alone = any(len(word) == 1 and "가" <= word <= "힣" for word in (left, right))
        return ("",) if alone else ("", " ")
    return ("", " ")
