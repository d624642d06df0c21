"""Who says it: a person with a role, a company, a paper; "he" and "the company" are those last named."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newstrail.model import Mention

_ROLE = (
    r"(?:공동\s?)?(?:대표이사|대표|부회장|회장|부사장|사장|전무|상무|교수|연구위원|연구원|애널리스트|장관|차관|위원장"
    r"|의원|본부장|센터장|팀장"
    r"|이사|부장|소장|원장|총재|총장|CEO|CTO|CFO|COO|최고경영자|최고기술책임자|대변인|책임자|창업자|변호사|디렉터"
    r"|리더|실장|국장|청장)"
)
#: 김유원 네이버클라우드 대표는, 젠슨 황 엔비디아 최고경영자(CEO)는
_KO_PERSON = re.compile(
    rf"(?P<np>(?:[가-힣A-Za-z0-9&·]+\s){{1,8}}?){_ROLE}(?:\([A-Za-z가-힣]+\))?(?:은|는|이|가|도|께서|의)(?=\s|[“\"]|$)"
)
_KO_ANYONE = re.compile(
    r"(?P<who>(?:[가-힣A-Za-z]+\s)?(?:관계자|소식통|전문가|업계|당국|정부|회사|법원|검찰|경찰"
    r"|노조)(?:들)?)(?:\s?측)?(?:은|는|이|가)(?:\s|$)"
)
_KO_SHORT = re.compile(rf"(?P<surname>[가-힣])\s{_ROLE}(?:은|는|이|가|도)\s")
_KO_SOURCE = re.compile(r"(?P<who>[^,.“”\"\n]{2,40}?)(?:에|의 보도에) 따르면")
_KO_MEDIA = re.compile(
    r"(?:매체|일간지|통신사?|신문|방송사?|언론|전문지|주간지)(?:인)?\s(?P<who>[^\s,]{2,20}?)(?:은|는|이|가)(?=\s)"
)
_OUTLET = r"[가-힣A-Za-z]{0,10}(?:통신|신문|일보|뉴스|방송|저널|타임스|포스트|매거진|경제|로이터|블룸버그|디인포메이션)"
_KO_OUTLET = re.compile(rf"(?:^|\s)(?P<who>{_OUTLET})(?:은|는|이|가)\s")
_KO_SAID = re.compile(
    r"(?:밝혔|말했|설명했|덧붙였|강조했|전했|언급했|주장했|지적했|평가했|공시했|발표했|답했|전망했|예상했|내다봤"
    r"|약속했|선언했|보도했|썼|적었"
    r"|반박했|해명했|인정했|공언했|다짐했)(?:다|으며|고)|밝힌 (?:것|바)"
)
_REPORTED = re.compile(r"(?:보도|전|타전)했다|썼다")
_KO_TOPIC = re.compile(r"(?:\([^)]{1,20}\))?(?:\s?측)?(?:은|는|이|가|도)\s")
_KO_HE = re.compile(r"(?:^|[\s“\"])(?:그는|그녀는)\s")
_DATE_WORD = re.compile(r"\d|현지|^미국$|^외신|전문$|매체$|업체$|기관$")
#: After these a word of two to four syllables is a whole Korean name; other names are of two words (젠슨 황).
_SURNAMES = frozenset(
    "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진나지엄채원천방공현함변염여추도소석선설마길연"
    "위표명기반라왕금옥육인맹제모탁국어은편용"
)

_NAME = r"(?:[A-Z][\w.'’-]*\.?\s){0,4}[A-Z][\w'’-]+"
_SAID = (
    r"(?:said|says|told|added|noted|wrote|announced|argued|stated|explained|claimed|insisted|warned|predicted|forecast"
    r"|estimated|acknowledged|disclosed|reported|pledged|promised|vowed)"
)
_EN_QUOTE_SAID_NAME = re.compile(rf"[,.!][”\"]\s{_SAID}\s(?P<who>{_NAME}|an? \w+|officials?)")
_EN_QUOTE_NAME_SAID = re.compile(rf"[,.!][”\"]\s(?P<who>[^.”\"]{{2,80}}?),?\s{_SAID}\b")
_EN_SOURCE = re.compile(
    r"\b[Aa]ccording to (?:a report (?:by|from|in) |data from |market researcher |research firm |analysts at )?"
    rf"(?P<who>(?:The )?{_NAME}|people[^,.]{{0,40}}|sources[^,.]{{0,30}})"
)
#: Its chief executive, Sam Lee, said
_EN_NAMED_BY_POST = re.compile(
    rf"\b(?:executive|president|chair\w*|officer|founder|head|minister|boss|director),"
    rf"\s(?P<who>{_NAME}),\s{_SAID}\b"
)
_EN_SUBJECT = re.compile(
    rf"(?P<who>{_NAME}|(?:(?:[Tt]wo|[Tt]hree|[Ss]everal) )?(?:[Pp]eople|[Ss]ources)(?: (?:briefed on|familiar"
    rf" with|close to|with knowledge of|with)[^,.]{{0,30}})?"
    rf"|[Hh]e|[Ss]he|[Tt]hey|[Tt]he (?:company|firm|agency|ministry|report|government)"
    rf"|[Aa]nalysts?(?: at {_NAME})?|[Oo]fficials?|[Aa] (?:company )?spokes\w+)(?:,[^,]{{2,80}},)?(?:\s[a-z]+ly)?"
    rf"(?: also| on \w+| has| have| had)?\s{_SAID}\b"
)
_EN_PRONOUN = frozenset({"he", "she", "they", "the company", "the firm"})
_EN_NO_NAME = frozenset(
    ("In", "On", "At", "But", "And", "For", "This", "That", "When", "While", "After", "Before", "Last")
)


def korean(sentence: str, last: str, mentions: Sequence[Mention], base: int) -> str:
    """The speaker of a Korean sentence, or ""; `base` is where it begins in the text of the mentions."""
    source = _KO_SOURCE.search(sentence)
    if not source and not _KO_SAID.search(sentence):
        return ""
    if match := _KO_MEDIA.search(sentence) or (_REPORTED.search(sentence) and _KO_OUTLET.search(sentence)):
        return match["who"]
    if source and (who := _source(source["who"])):
        return who
    head = _before_quote(sentence)
    if match := _KO_PERSON.search(head):
        return _person(match["np"])
    if _KO_HE.search(sentence):
        return last
    if last and (match := _KO_SHORT.search(sentence)) and last.startswith(match["surname"]):
        return last
    if match := _KO_ANYONE.search(head):
        return match["who"].strip()
    topics = [mention for mention in mentions if _KO_TOPIC.match(sentence, mention.end - base)]
    return min(topics, key=lambda mention: mention.start).alias if topics else ""


def is_outlet(speaker: str, sentence: str) -> bool:
    """Whether who speaks in a Korean sentence is a paper, an agency or a broadcaster."""
    named = _KO_MEDIA.search(sentence)
    return bool(speaker) and (bool(named and named["who"] == speaker) or re.fullmatch(_OUTLET, speaker) is not None)


def _before_quote(sentence: str) -> str:
    """Up to the first quotation; what surrounds the quotations where one opens the sentence."""
    place = re.search(r"[“\"]", sentence)
    if not place:
        return sentence
    head = sentence[: place.start()]
    return head if head.strip() else re.sub(r"[“\"][^“”\"]*[”\"]", " ", sentence)


def _source(words: str) -> str:
    kept = [word for word in words.split() if not _DATE_WORD.search(word) and word != "등"]
    return " ".join(kept[-2:])


def _person(words: str) -> str:
    """The name in front of an organisation and a role: one word for a Korean name, else two."""
    every = words.split()
    for word in every:
        if 2 <= len(word) <= 4 and word[0] in _SURNAMES and re.fullmatch("[가-힣]+", word):
            return word
        break
    return " ".join(every[:2])


def english(sentence: str, last: str, mentions: Sequence[Mention], base: int) -> str:
    """The speaker of an English sentence, or ""."""
    del mentions, base  # names are told by their capitals
    for pattern in (_EN_QUOTE_SAID_NAME, _EN_QUOTE_NAME_SAID, _EN_SOURCE, _EN_NAMED_BY_POST, _EN_SUBJECT):
        for match in pattern.finditer(sentence):
            if who := _who(match["who"].strip(), last):
                return who
    return ""


def _who(words: str, last: str) -> str:
    if words.lower() in _EN_PRONOUN:
        return last
    names = re.findall(_NAME, words.partition(",")[0])
    if not names or words[0].islower():
        return words
    first = re.sub(r".*[’']s ", "", names[-1]).split()
    while first and first[0] in _EN_NO_NAME:
        first = first[1:]
    return " ".join(first)
