"""How a sentence says it: done, planned, denied, put off, ended; and whose word it is. Korean and English."""

from __future__ import annotations

import re

from newstrail.core.text import fold

#: Told again from before: no news.
_RECALLED = re.compile(
    r"(?:앞서|지난해|당시).{0,60}(?:보도|바\s?있)|나온\s?바\s?있|\bhad (?:reported|said)\b"
    r"|\bpreviously reported|\bearlier this\b.{0,40}report"
)
_RUMOUR = re.compile(
    r"사실무근|정해진\s?(?:바|것)[이은]?\s?없|확인해\s?줄\s?수\s?없|(?:결정된|검토한"
    r"|논의한)\s?바\s?없|사실이?\s?아니|사실과\s?다르"
    r"|소문|루머|억측|낭설|근거\s?없|부인했|일축했"
    r"|declined to comment|no comment|nothing has been decided|\bden(?:y|ies|ied)\b|unfounded"
    r"|baseless|not been decided"
    r"|rumou?rs?\b|speculation|dismiss(?:es|ed)"
)
_NOT_YET = re.compile(
    r"아직[^.]{0,40}(?:않|안\s|못|없)|\byet to\b|\bnot yet\b|\bstill (?:not|being)\b|\b(?:has|have) (?:still )?not\b"
    r"|\bmiss(?:es|ed)\b|기한을?\s?넘"
)
#: What is not told is not denied: 밝히지 않았다.
_NEGATED = re.compile(
    r"(?<!밝히)(?<!공개하)(?<!공개되)(?<!알려지)(?<!언급하)(?<!내놓)(?<!제시하)(?<!정해지)지\s?(?:않|못)(?!기로)"
    r"|안\s들어간|못\s?했|없었|없다|불발|물거품|실패했|어겼|지켜지지"
    r"|\b(?:not|never|no longer|fail(?:s|ed) to|broke|(?:does|did|has|is) ?n.t)\b(?! (?:made public"
    r"|disclos|say|nam|show"
    r"|mention|give|comment))"
)
_LATER = re.compile(
    r"미뤄|미루|미룬|미룰|미뤘|연기|지연|늦어|늦춰|늦췄|늦출|늦추|늦춘|늦은|보류|차질|밀렸|밀려"
    r"|밀린|밀릴|해를?\s?넘[겨긴길기]|멈춰|순연|지체|잠정\s?중단|멈췄|멈춘"
    r"|delay|postpon|slip|pushed|push(?:es|ing) back|on hold|paus|behind schedule|later than"
    r"|put(?:s|ting)? off|held up"
    r"|\b(?:not|n.t)\b[^.]{0,60}\b(?:until|before)\b"
)
_WORK = (
    r"개발|양산|사업|계획|협력|협업|동맹|연합|프로젝트|생산|출시|공급|제휴|논의|협상|추진|상장|합병|합작|파트너십|컨소시엄"
    r"|인수|투자|설립|도입|구축|건설|"
    r"착공|증설|매각|계약|작업|연구|공장|센터|서비스|제안"
)
#: What ends, by its ending: an undertaking, not any thing.
_ENDED = re.compile(
    rf"(?:{_WORK})[^.,]{{0,14}}"
    r"(?:끝내|끝냈|끝낸|끝났|끝난|종료|무산|중단|철회|접기로|접었|접는다|접고|백지화|결렬|결별|마침표|포기"
    r"|취소|파기|거절|거부|폐기|엎어|손을?\s?뗐|"
    r"손을?\s?떼|없던\s?일|해지)"
    r"|지\s?않기로|(?:결별|백지화|갈라선|갈라섰|독자\s?노선|자체\s?힘으로|홀로\s?서기|독자\s?개발|없던\s?일)"
    r"|(?:(?<!week)(?<!month)(?<!year)\send(?:s|ed)|scrap(?:s|ped)|cancel(?:s|led|ed)?|terminat(?:e"
    r"|es|ed)|abandon(?:s|ed)"
    r"|call(?:s|ed) off|part(?:s|ed)? ways|reject(?:s|ed)|turn(?:s|ed) down|rebuff(?:s|ed)"
    r"|shelv(?:es|ed)|ditch(?:es|ed)"
    r"|walk(?:s|ed) away|back(?:s|ed) out|fell through|collapsed|broke down|g[ai]ve(?:s|n)? up|withdr(?:aws?|ew)"
    r"|drop(?:s|ped) (?:its |the |a |their )?(?:plans?|bid|project|effort|listing|offer))\b"
    r"|without (?:the|its) (?:partner|help)|on its own"
)
_SHRUNK = re.compile(
    r"축소|후퇴|물러|접어|철수|발\s?뺀|줄이기로|그쳤|그친다|못\s?미[쳐친쳤치]|절반만|일부만|\d[가-힣]{1,3}만\s|[가-힣]{2}에만\s|(?:절반|분의\s?\d)\S{0,3}\s?(?:로|만)\s?(?:줄|낮)|[을를]\s줄였"
    r"|retreat|pull(?:s|ed|ing) back|step(?:s|ped|ping) back|scal(?:e|es|ed|ing) (?:back|down)"
    r"|wind(?:s|ing) (?:it |that )?down"
    r"|f[ea]ll(?:s|en)? short|short of|only (?:half|part|some)\b|trim(?:s|med)\b|downsiz"
    r"|\b(?:cut|reduc|shr[aiu]nk)\w*\b.{0,60}\b(?:to|by) (?:a |one.|two.)?(?:third|quarter|half|fifth)"
    r"|smaller than (?:planned|first)"
)
_AHEAD = re.compile(
    r"예정|오는\s\d+[일월]|계획|방침|목표|하기로|검토|추진\s?중|논의\s?중|전망|예상|관측|것으로\s?보인"
    r"|할\s?것|겠다|려고|수\s?있다|가능성|기대|내다[봤보]|것으로\s?[본봤]"
    r"|\bwill\b|\bplans? to\b|\bto be\b|expect|\bmay\b|\bcould\b|\bmight\b|consider|aims? to|set to|going to|pursu"
    r"|on track|later this (?:year|month)|next (?:year|month|quarter)"
)
_UNDER_WAY = re.compile(
    r"개발하고\s?있|개발\s?중|준비하고\s?있|준비\s?중|찾고\s?있|물색|시험하고\s?있|시험\s?중"
    r"|\b(?:is|are|been) (?:also )?(?:develop|work|prepar|test)ing\b"
)
#: Syllables closed with ㅆ, the mark of the past: 했, 마쳤, 바꿨 …
_PAST = "".join(chr(code) for code in range(0xAC00, 0xD7A4) if (code - 0xAC00) % 28 == 20 and chr(code) not in "있겠")
_DONE = re.compile(
    rf"[{_PAST}]다|[{_PAST}](?:으며|고)\b|한다고|된다고"
    r"|(?<!오는 )(?:오늘|이날|(?<!\d)\d{1,2}일)부터\s[^.]{0,50}[한된]다"
    r"|있다고|높다고|하고\s?있다|중이다|시작"
    r"|출시|공개|선보|첫선|출범|나왔|마무리|체결|도장|서명|베일|상용화"
    r"|\b(?:has|have|is|are|was|were|began|sold|won|built|bought|made|took|met)\b|[a-z]{3,}ed\b|\bsays?\b|unveil|show|launch|open|sign|\bruns?\b"
)
_ANALYST = re.compile(r"애널리스트|증권가|연구원|교수|전문가|업계\s?전문|analyst|professor|researcher|experts?")
_REPORT = re.compile(
    r"업계에\s?따르면|업계\s?관계자|소식통|확인됐|파악됐|알려졌|전해졌|보도|관계자에\s?따르면|매체"
    r"|sources|people (?:close|familiar)|report(?:ed|s)?\b|according to (?:the )?(?:report|industry)"
)
_COMPANY = re.compile(
    r"(?:은|는|이|가|측은)\s.{0,120}(?:고|며)\s?(?:\d+일\s?)?(?:밝혔|설명했|전했|강조했|말했|발표했"
    r"|소개했)|(?:밝혔다|설명했다|발표했다|공시했다)"
    r"|\bsaid\b|\bsays\b|announc|according to [A-Z]|in a (?:release|statement)"
)


def stances(text: str) -> tuple[str, ...]:
    """What a sentence does to what it speaks of, the strongest first: see the table below."""
    folded = fold(text)
    return tuple(name for name, pattern in _ORDER if pattern.search(folded))


_ORDER = (
    ("recalled", _RECALLED),
    ("rumour", _RUMOUR),
    ("ended", _ENDED),
    ("later", _LATER),
    ("shrunk", _SHRUNK),
    ("not yet", _NOT_YET),
    ("not done", _NEGATED),
    ("ahead", _AHEAD),
    ("under way", _UNDER_WAY),
    ("done", _DONE),
)


def speaker(text: str) -> str:
    """Whose word a sentence is: "analyst", "independent" or "company"."""
    if _ANALYST.search(fold(text)):
        return "analyst"
    if _REPORT.search(fold(text)):
        return "independent"
    return "company" if _COMPANY.search(text) else "independent"
