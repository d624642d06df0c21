"""Wordings that do not matter: particles, spellings, joints, verbs of saying."""

from __future__ import annotations

import re
from collections.abc import Sequence

#: Particles that may take each other's place. 가 for 를 is another actor; 도 and 만 say something.
_PARTICLES = (
    ("은", "는", "이", "가", "께서", "측은", "측이", ""),
    ("을", "를", ""),
    ("에", "에서", "에게", "께"),
    ("으로", "로"),
    ("와", "과", "하고", "및", ""),
    ("의", ""),
)
_PARTICLE = re.compile(
    r"^(?P<stem>.{2,}?)(?P<end>은|는|이|가|께서|측은|측이|을|를|에|에서|에게|께|으로|로|와|과|하고|의)?$"
)
#: Words that join sentences or point: they come and go without changing what is said.
_JOINT_WORDS = """
그러나 하지만 그런데 그리고 또 또한 한편 아울러 이어 이에 특히 다만 따라서 그래서 즉 이처럼 앞서 이와 함께 및 등 이 그
해당
a an the that also however meanwhile moreover furthermore additionally & but then so thus therefore though
yet just reporters
"""
_JOINTS = frozenset(_JOINT_WORDS.split())
#: Verbs of saying that claim no more and no less than each other.
_SAID = (
    re.compile(r"^(?:밝혔|말했|전했|설명했|덧붙였|언급했|소개했|강조했)(?:다|고|으며|지만)?$"),
    re.compile(r"^(?:said|says|stated|added|noted|told|explained|saying)$"),
)
_SYNONYMS = (
    {"고", "라고", "이라고"},
    {"며", "라며", "이라며"},
    {"공개했다", "선보였다", "내놨다", "내놓았다"},
    {"때문에", "탓에", "으로 인해"},
    {"위해", "위하여"},
    {"통해", "통하여"},
    {"대해", "대하여", "관해"},
    {"약", "대략"},
    {"about", "around", "approximately", "roughly"},
    {"unveiled", "showed", "presented"},
    {"company", "firm"},
    {"which", "that"},
)


def same_saying(old: Sequence[str], new: Sequence[str]) -> bool:
    """Whether the words differ in nothing but joints, particles, spelling or a verb of saying."""
    old, new = [w for w in old if w not in _JOINTS], [w for w in new if w not in _JOINTS]
    if "".join(old) == "".join(new):
        return True
    return len(old) == len(new) and all(_same_word(a, b) for a, b in zip(old, new, strict=True))


def _same_word(old: str, new: str) -> bool:
    if old == new or _interchangeable(old, new) or _slip(old, new):
        return True
    if any(said.match(old) and said.match(new) for said in _SAID):
        return True
    return any({old, new} <= group or {bare(old), bare(new)} <= group for group in _SYNONYMS)


def bare(word: str) -> str:
    match = _PARTICLE.match(word)
    return match["stem"] if match and re.search("[가-힣]", word) else word


def _interchangeable(old: str, new: str) -> bool:
    """The same stem with particles that say the same."""
    if not re.search("[가-힣]", old + new):
        return False
    length = next((i for i, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
    return any(
        old.endswith(a) and new.endswith(b) and old[: len(old) - len(a)] == new[: len(new) - len(b)]
        for group in _PARTICLES
        for a in group
        for b in group
        if len(old) - len(a) >= max(1, length - 1)
    )


def _slip(old: str, new: str) -> bool:
    """A slip of the keyboard: two letters changed places, or one was doubled or dropped, in a long Latin word."""
    if not (old.isascii() and new.isascii() and old.isalpha() and new.isalpha()) or min(len(old), len(new)) < 4:
        return _damaged(old, new)
    if len(old) == len(new):
        wrong = [i for i, (a, b) in enumerate(zip(old, new, strict=True)) if a != b]
        return len(wrong) == 2 and wrong[1] - wrong[0] == 1 and sorted(old) == sorted(new) and old[0] == new[0]
    squeezed = [re.sub(r"(.)\1", r"\1", word) for word in (old, new)]
    return squeezed[0] == squeezed[1]


def _damaged(old: str, new: str) -> bool:
    """Letters that were lost in a wrong charset came back."""
    for bad, good in ((old, new), (new, old)):
        if "\ufffd" in bad or "占쏙옙" in bad:
            pattern = re.escape(bad).replace("\ufffd", ".{0,3}").replace("占쏙옙", ".{0,3}")
            if re.fullmatch(pattern, good):
                return True
    return False
