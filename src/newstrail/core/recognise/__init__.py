"""A first article → the companies it names, and the names in no list that behave like a company's.

A name is proposed when enough speaks for it: a legal form, a code, an ending, what it is called ("the startup X"), who
and what belongs to it ("X's chief executive"), what it does, and the company it keeps. In an article on business less
is enough, and a word that sounds foreign is half a name. A candidate's `why` says which.
"""

from __future__ import annotations

import re

from newstrail.core.match import Decision, Lexicon, explain, match
from newstrail.core.recognise import english, korean
from newstrail.core.recognise.evidence import Evidence, Name
from newstrail.core.recognise.tokens import COMPANY, OTHER
from newstrail.core.text import language, passage
from newstrail.model import Candidate, Mention, Revision

_FORM = re.compile(r",?\s(?:Inc|Corp|Co|Ltd|LLC|PLC|plc|AG|SA|NV|SE|GmbH)\.?$")


def recognise(revision: Revision, lexicon: Lexicon) -> tuple[tuple[Mention, ...], tuple[Candidate, ...]]:
    """The companies a first article names, and the candidates: companies it names that are in no list."""
    mentions = match(revision.title, revision.text, lexicon)
    whole = f"{revision.title}\n{revision.text}"
    masked = _masked(whole, len(revision.title) + 1, explain(revision.title, revision.text, lexicon))
    read = english if language(whole, revision.language) == "en" else korean
    found = Evidence("en" if read is english else "ko")
    read.gather(masked, found)
    return mentions, tuple(_candidate(name, whole) for name in _merged(found.proposed()))


def _masked(whole: str, body: int, decisions: tuple[Decision, ...]) -> str:
    """The article with a placeholder of the same length for everything that is listed."""
    pieces = list(whole)
    for found in decisions:
        shift = 0 if found.where == "title" else body
        sign = COMPANY if found.taken else OTHER
        if found.rule in ("person", "product") and _goes_on(whole, found.end + shift):
            continue
        for place in range(found.start + shift, found.end + shift):
            pieces[place] = sign
    return "".join(pieces)


def _goes_on(whole: str, end: int) -> bool:
    """Whether a listed person's or product's name is the beginning of a longer one: Bezos Expeditions."""
    return re.match(r" [A-Z][a-z]", whole[end : end + 3]) is not None


def _merged(names: list[Name]) -> list[Name]:
    """Names without their own shorter forms: "Halden" goes where "Halden Bank" is proposed as well."""
    kept: list[Name] = []
    for name in sorted(names, key=lambda name: -len(name.text)):
        longer = next((other for other in kept if _shortens(name.text, other.text)), None)
        if longer is None:
            kept.append(name)
        else:
            longer.places |= name.places
    return sorted(kept, key=lambda name: name.first)


def _shortens(short: str, long: str) -> bool:
    return _FORM.sub("", long) == short or long.startswith(f"{short} ")


def _candidate(name: Name, whole: str) -> Candidate:
    why = tuple(
        sorted((reason for reason, points in name.reasons.items() if points > 0), key=lambda r: -name.reasons[r])
    )
    return Candidate(
        name=name.text,
        passage=passage(whole, name.first, name.first + len(name.text)),
        count=len(name.places),
        why=why,
    )
