"""A sentence that promises one thing and then another is two statements."""

from __future__ import annotations

import re

#: 올해 안에 개발하고, 테스트를 통해 … 여부를 결정할 예정
_KO = re.compile(
    r"(?<=[가-힣])(?:하고|되고|이고|며|한 뒤|한 후|은 뒤|은 후|친 뒤|친 후|고 나서|고)(?:,\s?|\s(?=이후|그 뒤|다음))"
    r"|[”\"](?:이?라며|며|면서)\s(?=[“\"])"
)
_KO_THEN = re.compile(r"여부|할지|을지|테스트|시험|검증|이후|그 뒤|다음|거쳐|최종|결과에 따라")
_KO_AHEAD = re.compile(r"예정|계획|방침|목표|겠|기로|결정|검토|정하|판단")
_KO_FIRST = re.compile(
    r"겠|예정|계획|방침|목표|올해|연내|내년|다음\s?달|내달|이달|[상하]반기|\d월|\d분기|\d년|안에|까지|우선|먼저|연말"
)
#: A second part shorter than this states nothing of its own, in characters.
_LEAST = 10
_EN_AHEAD = re.compile(r"\b(?:will|plans?|aims?|intends?|expects?|to)\b")
#: will build the chip this year and then decide whether to make it
_EN = re.compile(
    r",? and (?:then|later|subsequently|afterwards)\b|,? before (?=deciding|determining|choosing|moving)|;\s"
    r"|,? after which\b",
    re.IGNORECASE,
)


def korean(sentence: str) -> list[tuple[int, int]]:
    """Spans of the statements of a sentence that looks ahead: all of it, or two where one is to follow the other."""
    for match in _KO.finditer(sentence):
        left, right = sentence[: match.start()], sentence[match.end() :]
        if len(right) > _LEAST and _KO_FIRST.search(left) and _KO_THEN.search(right[:40]) and _KO_AHEAD.search(right):
            quoted = match.group()[0] in '”"'
            first = max(left.rfind("“"), left.rfind('"')) + 1
            end = match.start() if quoted else match.start() + len(match.group().rstrip(", "))
            return [(first, end), (match.end() + quoted, len(sentence))]
    return [(0, len(sentence))]


def english(sentence: str) -> list[tuple[int, int]]:
    """The same of an English sentence."""
    for match in _EN.finditer(sentence):
        if _EN_AHEAD.search(sentence[: match.start()]) and len(sentence) - match.end() > _LEAST:
            return [(0, match.start()), (match.end() + (sentence[match.end()] == " "), len(sentence))]
    return [(0, len(sentence))]
