"""A first article → the companies it names, and the names in no list that look like an organisation's."""

from __future__ import annotations

import re

from newstrail.core.match import Lexicon, match
from newstrail.core.text import passage
from newstrail.model import Candidate, Mention, Revision

_SUFFIXED = re.compile(
    r"(?<![가-힣A-Za-z])([A-Z]?[가-힣A-Za-z]{1,12}(?:전자|반도체|바이오|제약|테크놀로지스|테크놀로지|소프트|시스템즈|에너지|모빌리티|로보틱스))(?![A-Za-z])"
    r"|\b((?:[A-Z][\w&-]+\s){1,3}(?:Inc|Corp|Ltd|Technologies|Semiconductor|Electronics|Systems|Labs|Robotics))\b"
)


def recognise(revision: Revision, lexicon: Lexicon) -> tuple[tuple[Mention, ...], tuple[Candidate, ...]]:
    """The companies a first article names, and the candidates: organisations it names that are in no list."""
    mentions = match(revision.title, revision.text, lexicon)
    taken = {revision.text[found.start : found.end] for found in mentions if found.where == "text"}
    found: dict[str, Candidate] = {}
    for hit in _SUFFIXED.finditer(revision.text):
        name = hit[1] or hit[2]
        if name not in taken and not any(name.startswith(known) for known in taken):
            found.setdefault(name, Candidate(name=name, passage=passage(revision.text, *hit.span()), why=("suffix",)))
    return mentions, tuple(found.values())
