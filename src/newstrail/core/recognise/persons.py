"""English: which names of a text are people's."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newstrail.core.recognise.english_signs import APPOSITION
from newstrail.core.recognise.words import EN_FIRST_NAMES, EN_SUFFIX

_TITLE_BEFORE = re.compile(
    r"\b(?:Mr|Ms|Mrs|Dr|Prof|Sir|Judge|Justice|Senator|Sen|Governor|Gov|Mayor|President|Chancellor|Minister|"
    r"Secretary|General|Pope|King|Queen|Prince|Representative|Rep|Professor|"
    r"(?i:chairman|chairwoman|chair|lawyer|analyst|economist|strategist|executive|actor|actress|director|singer|"
    r"founder|co-founder|chief|officer|president|boss|spokesman|spokeswoman|neuroscientist|scientist|researcher|"
    r"engineer|minister|premier|coach|striker|author|banker|billionaire|entrepreneur|commissioner|prosecutor))"
    r"\.?,?\s$"
)
_POST = (
    r"who|its|their|then|now|chief|co-founder|founder|president|vice|managing|head|director|general|senior|partner|"
    r"chair(?:man|woman)?|CEO|CFO|CTO|COO|an? (?:[\w-]+ ){0,3}(?:analyst|economist|professor|lawyer|partner|"
    r"spokes\w+|strategist|director|manager|executive|researcher|engineer|scientist|adviser|driver|resident|student|"
    r"teacher|nurse|doctor|farmer|fellow|member|official)|the (?:[\w-]+ ){0,3}(?:chair\w*|chief|head|founder|"
    r"director|president|boss|minister|executive|officer|author|mayor|premier|architect|designer)|"
    r"[A-Z][\w’'-]+(?:\s[A-Z]\w+)*[’']s (?:chief|head|president|chair\w*|founder|co-founder|director|boss|finance|"
    r"CEO|vice|managing)|\d\d\b"
)
_AFTER = re.compile(rf"^,\s(?:{_POST})\b")
_SAID_BEFORE = re.compile(r"[,.!?][”\"]\s(?:said|says|added|wrote|told)\s$")
_HIS = re.compile(r"^(?: said)?[,:]? (?:he|she|his|her|himself|herself) ")


def is_person(name: str, before: str, after: str) -> bool:
    """Whether what stands around a name, or its first word, says that it is a person's."""
    words = name.split()
    if EN_SUFFIX.search(name):
        return False
    if _TITLE_BEFORE.search(before):
        return not APPOSITION.match(after)
    if len(words) not in (2, 3):
        return False
    return words[0] in EN_FIRST_NAMES or (
        not APPOSITION.match(after)
        and bool(_AFTER.match(after) or _SAID_BEFORE.search(before) or _HIS.match(after))
        and not any(word.isupper() for word in words)
    )


def surnames(people: Iterable[str]) -> frozenset[str]:
    """The words by which people are named once they were named in full."""
    return frozenset(name.split()[-1] for name in people if " " in name)
