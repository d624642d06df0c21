"""Whether the verb that goes with a date looks back or ahead: it decides which "18일" or "March" is meant.

In Korean the predicate follows the date, and the first one that follows is its own ("20일 출시한다고 18일 밝혔다").
In English it stands before it as a rule ("said on Tuesday it will launch in March").
"""

from __future__ import annotations

import re

#: Syllables closed with ㅆ (했, 됐, 났 …); 있 and 겠 are none of the past.
_PAST_SYLLABLE = "".join(chr(c) for c in range(0xAC00, 0xD7A4) if (c - 0xAC00) % 28 == 20 and chr(c) not in "있겠")
#: Syllables closed with ㄴ before 다: 한다, 연다, 나선다.
_PRESENT_SYLLABLE = "".join(chr(c) for c in range(0xAC00, 0xD7A4) if (c - 0xAC00) % 28 == 4)
#: Syllables closed with ㄹ before 것: 할 것, 낼 것.
_L_SYLLABLE = "".join(chr(c) for c in range(0xAC00, 0xD7A4) if (c - 0xAC00) % 28 == 8)
_KO_FUTURE = re.compile(
    rf"예정|계획|방침|전망|예상|목표|겠|기로|앞두|[{_L_SYLLABLE}]\s?(?:것|전망|듯)|(?:려고|도록|고자|을지|할지"
    rf"|ㄹ지)(?:\s|$)"
    r"|(?:할|될|열릴|치를|나올|놓을|보일|들어갈|벌일|가질|맺을|받을|만날|떠날|늘릴|줄일|시작될|바뀔|오를|내릴|있을"
    r"|이뤄질|마칠|끝날|올릴|갈)(?=\s)"
    rf"|[{_PRESENT_SYLLABLE}]다(?:고|는|며|면|[.,\s]|$)|는다(?:고|는|며|면|[.,\s]|$)|합니다|됩니다|습니까"
)
_KO_PAST = re.compile(
    rf"[{_PAST_SYLLABLE}](?:다|으|고|지|는|던|을|기|습|음|어|네|죠|거)"
    r"|(?:한|된|열린|밝힌|치른|낸|내놓은|나온|벌어진|일어난|맺은|마친|끝난|보낸|받은|가진|터진|숨진|알려진|전해진"
    r"|이뤄진|있었던|세운|던|연|펴낸)(?=\s)"
    r"|(?:한|된)\s?(?:뒤|후|바\s?있)"
)
_KO_STOP = re.compile(r"[.!?]\s|[.!?]$|\n")
#: Nouns and particles that look like an adnominal form of a verb.
_KO_NOT = re.compile(
    r"(?:대한|위한|관한|또한|북한|남한|제한|무한|기한|권한|중요한|필요한|다양한|새로운|강력한|비슷한|불과한"
    r"|가능한)(?=\s)"
)

_EN_FUTURE = re.compile(
    r"\b(?:will|won't|shall|plan(?:s|ned|ning)? (?:to|for|on)|expect(?:s|ed|ing)?"
    r"|scheduled|slated|set to|set for|due|aim(?:s|ed|ing)? (?:to|for|at)|intend(?:s|ed|ing)? to|going to|hop(?:es?"
    r"|ed|ing) to|target(?:s|ing|ed)?"
    r"|would|could|may|might|must|should|forecast|upcoming|about to|on track|ahead of|pencil(?:l)?ed in|vow(?:s"
    r"|ed)? to|pledge[sd]? to"
    r"|promise[sd]? to|agreed to|decided to|wants? to|seek(?:s|ing)? to|prepar(?:es?|ing) to|poised to|planned)\b|'ll\b"
)
_EN_PAST = re.compile(
    r"\b(?:(?!need|based|indeed|speed|feed|bleed|seed|expected|scheduled|slated|planned|united|limited|hundred|led\b"
    r"|red\b|proposed)[a-z]{2,}ed"
    r"|was|were|had|has|have|said|told|began|came|went|took|made|held|won|rose|fell|met|saw|sold|hit|left|led|paid"
    r"|sent|shown|grew|broke"
    r"|brought|bought|built|did|got|gave|kept|knew|lost|ran|spent|spoke|struck|wrote|became|drew|chose|found)\b"
)
#: A headline's infinitive ("Samsung to launch chip in May") counts where there is no finite verb.
_EN_WEAK = re.compile(r"\bto [a-z]{2,}\b|\b(?:launches|opens|begins|starts|kicks off|takes place)\b")
_EN_STOP = re.compile(r"(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})(?<!Sept)[.!?][\"”’]?\s|\n|;")
#: How far a verb may stand from its date, in characters.
REACH = 120


def korean(text: str, end: int) -> str:
    """ "past", "future" or "" for a Korean date that ends at `end`."""
    stop = _KO_STOP.search(text, end, end + REACH)
    clause = text[end : stop.end() if stop else end + REACH] + " "
    clause = _KO_NOT.sub(lambda m: "　" * len(m.group()), clause)
    ahead, back = _KO_FUTURE.search(clause), _KO_PAST.search(clause)
    if ahead and back:
        return "future" if ahead.start() <= back.start() else "past"
    return "future" if ahead else "past" if back else ""


def english(text: str, start: int, end: int) -> str:
    """ "past", "future" or "" for an English date at `[start:end]`."""
    begin = max((m.end() for m in _EN_STOP.finditer(text, max(0, start - REACH), start)), default=max(0, start - REACH))
    stop = _EN_STOP.search(text, end, end + REACH)
    before, after = text[begin:start], text[end : stop.start() if stop else end + REACH]
    nearest = _last(before) or _first(after)
    if nearest:
        return nearest
    return "future" if _EN_WEAK.search(before) or _EN_WEAK.search(after) else ""


def _last(text: str) -> str:
    ahead = max((m.end() for m in _EN_FUTURE.finditer(text)), default=-1)
    back = max((m.end() for m in _EN_PAST.finditer(text)), default=-1)
    if ahead < 0 and back < 0:
        return ""
    # "will be launched": the participle belongs to the auxiliary.
    joined = (
        ahead >= 0
        and back > ahead
        and len(text[ahead:back].split()) <= 3
        and not re.search(r"\bsaid|told\b", text[ahead:back])
    )
    return "future" if joined or ahead >= back else "past"


def _first(text: str) -> str:
    ahead, back = _EN_FUTURE.search(text), _EN_PAST.search(text)
    if ahead and back:
        return "future" if ahead.start() <= back.start() else "past"
    return "future" if ahead else "past" if back else ""
