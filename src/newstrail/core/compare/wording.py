"""Wordings that do not matter: particles, spellings, joints, verbs of saying."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newstrail.core.numbers import WORDS

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
    r"^(?P<stem>.{2,}?)(?P<end>은|는|이|가|께서|측은|측이|을|를|에|에서|에게|께|으로|로|와|과|하고|의"
    r"|도|만|까지|부터|에는|에도|처럼|보다)?$"
)
#: Words that join sentences or point: they come and go without changing what is said.
_JOINT_WORDS = """
그러나 하지만 그런데 그리고 또 또한 한편 아울러 이어 이에 특히 다만 따라서 그래서 즉 이처럼 앞서 이번 이와 함께 및 등 이
그 해당
a an the that also however meanwhile moreover furthermore additionally & but then so thus therefore though
yet just reporters
"""
_JOINTS = frozenset(_JOINT_WORDS.split())
#: Words that may come or go, and not take each other's place: it (had) planned, (have) approved.
_FILLERS = frozenset({"it", "they", "he", "she", "has", "have", "had", "been", "own", "itself"})
#: After a day or a span of time 에 may stand or not: 9월(에) 가동한다.
_TIME = re.compile(r"(?:월|일|년|주|시|분기|반기|연말|연초|올해|내년|오전|오후|달|⟧)$")
#: Verbs of saying that claim no more and no less than each other.
_SAID = (
    re.compile(r"^(?:밝혔|발표했|알렸|말했|전했|설명했|덧붙였|언급했|소개했|강조했)(?:다|고|으며|지만)?$"),
    re.compile(r"^(?:said|says|announced|stated|added|noted|told|explained|saying)$"),
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
#: 네 척 is 4척, four ships are 4 ships: small numbers in words.
_SPELT = re.compile(
    r"(?<![가-힣])(?P<ten>열)?(?P<ko>한|두|세|네|다섯|여섯|일곱|여덟|아홉|열|스무)\s?(?:척|명|곳|개|대|건|마리|권|편|팀|종|쪽|장)"
    r"|\b(?P<en>two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b"
)
_NUMBERS = {**WORDS, "한": 1, "스무": 20}


def same_saying(old: Sequence[str], new: Sequence[str]) -> bool:
    """Whether the words differ in nothing but joints, particles, spelling or a verb of saying."""
    old, new = [w for w in old if w not in _JOINTS], [w for w in new if w not in _JOINTS]
    if "".join(old) == "".join(new) or _in_digits(old) == _in_digits(new):
        return True
    if not old or not new:
        return _FILLERS.issuperset(old or new)
    return len(old) == len(new) and all(_same_word(a, b) for a, b in zip(old, new, strict=True))


def _in_digits(words: Sequence[str]) -> str:
    return _SPELT.sub(_digits, " ".join(words)).replace(" ", "")


def _digits(found: re.Match[str]) -> str:
    return f"⟦{_NUMBERS[found['ko'] or found['en']] + (10 if found['ten'] else 0)}count⟧"


def _same_word(old: str, new: str) -> bool:
    if old == new or _interchangeable(old, new) or _slip(old, new):
        return True
    shorter, longer = sorted((old, new), key=len)
    if longer == f"{shorter}에" and _TIME.search(shorter):
        return True
    if _shortened(bare(old), bare(new)) or _shortened(bare(new), bare(old)):
        return True
    if any(said.match(old) and said.match(new) for said in _SAID):
        return True
    return any({old, new} <= group or {bare(old), bare(new)} <= group for group in _SYNONYMS)


def bare(word: str) -> str:
    match = _PARTICLE.match(word)
    return match["stem"] if match and re.search("[가-힣]", word) else word


_INSTITUTION = re.compile(r"[가-힣]{2,}(?:위원회|처|원|부|청|공단|공사|협회|연합회)$")


def _shortened(name: str, short: str) -> bool:
    """공정거래위원회 and 공정위: an institution by the letters it is called by."""
    if not _INSTITUTION.match(name) or not 3 <= len(short) < len(name) or name[:1] != short[:1]:
        return False
    left = iter(name)
    return all(letter in left for letter in short)


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
