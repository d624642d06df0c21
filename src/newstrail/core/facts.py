"""What a report says that another may leave out: its numbers, the companies it names, what it quotes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from newstrail.core.numbers import figures
from newstrail.core.text import fold, squash
from newstrail.model import Mention

#: Shortest quotation that is a statement and not a name, in characters.
SHORTEST = 10

_QUOTED = re.compile(rf"[“\"]([^“”\"\n]{{{SHORTEST},300}})[”\"]")


@dataclass(frozen=True, slots=True)
class Fact:
    """Two reports have a fact in common if `kind` and `key` are equal."""

    kind: str  #: "number", "name" or "quotation"
    key: str
    text: str  #: as the report has it


def facts(title: str, text: str, mentions: Sequence[Mention]) -> tuple[Fact, ...]:
    """Each fact once, in order of kind and place."""
    whole = f"{title}\n{text}"
    found = [Fact("number", f"{figure.value.normalize():f} {figure.unit}", figure.text) for figure in figures(whole)]
    found += [Fact("name", mention.company, mention.alias) for mention in mentions]
    for match in _QUOTED.finditer(text):
        said = squash(match.group(1))
        found.append(Fact("quotation", re.sub(r"\W", "", fold(said)), said))
    return tuple({(fact.kind, fact.key): fact for fact in reversed(found)}.values())[::-1]
