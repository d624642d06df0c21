"""Korean statements: the end of the sentence says how firm they are.

The ladder: 했다 and 밝혔다 are stated, 확인됐다 confirmed, 알려졌다 and 보도했다 reported, 예정이다 and 하기로 했다
planned, 검토 중 considered, 전망된다 and 보인다 forecast, 수 있다 possible. A verb of saying passes on what it quotes.
"""

from __future__ import annotations

import re

from newstrail.core.claims import speakers
from newstrail.core.claims.reading import Reading

#: Syllables closed with ㄹ (할, 될, 낼 …), with ㄴ (한, 는, 힌 …) and with ㅆ (했, 됐, 뤘 …).
_L = "".join(chr(code) for code in range(0xAC00, 0xD7A4) if (code - 0xAC00) % 28 == 8)
_N = "".join(chr(code) for code in range(0xAC00, 0xD7A4) if (code - 0xAC00) % 28 == 4)
_SS = "".join(chr(code) for code in range(0xAC00, 0xD7A4) if (code - 0xAC00) % 28 == 20 and chr(code) not in "있겠")
_STOP = re.compile(r"[.!…\s”’\"')\]]+$")
_QUESTION = re.compile(r"\?[”\"’']?\s*$|(?:까|나요|는가|은가|인가)[.?]?[”\"’']?\s*$")
#: How a sentence ends; a line that ends otherwise is a heading, a caption or a list.
_ENDS = re.compile(r"(?:[다요죠것음함됨임])[.!]?[”’\"']?[.!]?\s*$")

#: Verbs that pass on what is said, and add nothing.
_SAYING = re.compile(
    r"\s*(?:(?:지난\s)?\d+일\s|이날\s|공식\s|거듭\s|최근\s)?(?:밝혔|말했|설명했|덧붙였|강조했|전했|언급했|소개했|주장했|지적했|평가했|공시했|발표했|답했|썼|적었|귀띔했"
    r"|토로했|진단했|분석했|당부했"
    r"|반박했|해명했|인정했)(?:다|으며|고)?$|\s*밝힌 (?:것|바 있다)$|\s*(?:입장|설명)이다$|(?<=고) (?:한다|했다)$"
)
#: Verbs of saying that say how firm it is.
_FORETELLS = re.compile(r"(?:내다봤|내다본|전망했|전망한|예상했|예상한|예측했|관측했|추정했|기대했)다$")
_PLEDGES = re.compile(r"(?:약속|다짐|공언|천명)했다$")
_DECLARES = re.compile(r"(?:선언|공표)했다$|나서겠다고 밝")
_HEARSAY = re.compile(
    r"\s*(?:알려졌|알려져 있|알려지고 있|전해졌|전해진|보도했|보도됐)다$|\s*(?:후문|소문)이다$|\s*소식이 전해졌다$"
)
#: What a paper does with another's news.
_PASSED_ON = re.compile(r"(?:전했|보도했|썼|타전했)(?:다|으며|고)$")
_CONFIRMED = re.compile(r"(?:확인됐|확인했|파악됐|드러났|밝혀졌|집계됐|조사됐|나타났)다$")
#: What joins the quoted to the verb that quotes it.
_JOIN = re.compile(r"[”\"’']?(?:이?라고|이?라며|고|며|다는|라는|는 것으로|것으로|는 것|라고)?\s*$")

#: What somebody foresees: …라는 관측이 나온다.
_FORESEEN = re.compile(
    r"(?:관측|전망|예상|분석|예측|기대)(?:이|도|가) (?:나온|나왔|나오고 있|제기됐|제기된|우세하|우세했"
    r"|지배적이|많|커지고 있|힘을 얻고 있)다$"
)
_FORECAST = re.compile(
    r"전망(?:이다|된다|됐다|한다|하고|이 나|이 우세|이라|$)|(?:것으로|듯) 보인다|예상(?:이다|된다|됐다|한다|하고)"
    r"|관측(?:된다|됐다)|점쳐[진졌]다"
    r"|내다보|기대(?:된다|하고|한다|를 모|$)|추정(?:된다|한다)|추산(?:된다|한다)|예측(?:된다|한다)|것으로 (?:본다"
    rf"|봤다|보고|보인다)|[{_L}] 것(?:이다|이라|$)"
    rf"|[{_L}] 것으로$"
)
_POSSIBLE = re.compile(r"수 (?:있다|있을|도 있)|가능성(?:이|도|을|은)|지 모른다|여지가")
_CONSIDERED = re.compile(
    r"(?:검토|협의|논의|조율|타진|저울질|고려|모색|협상|물색)(?:를|을)?\s?(?:중|하고 있|한다|했다|에 들어|에 나"
    r"|하기로|에 착수)"
    r"|고민(?:하고| 중)|염두에 두"
)
_PENDING = re.compile(r"(?:여부|[할을될]지|을 것인지)(?:를|도|는|에 대해)? (?:최종 )?(?:결정|판단|정하|검토|확정)")
_PLAN = re.compile(
    r"예정(?:이다|이라|으로|이며|인|$)|계획(?:이다|이라|을 (?:밝|내|세|공|발)|하고|인|이며|$)|방침(?:이다|이라|을|인|$)"
    r"|목표(?:다|로|를|이다|라|$)|기로 (?:했|한|합의|결정|뜻|하고)|추진(?:한다|하고| 중|할)|준비(?:하고| 중)|나설"
    r"|돌입한다|착수한다"
    r"|구상(?:이다|을|$)|복안|포부|앞두고"
)
#: 계약을 맺을 것이라고: what one does oneself, said by oneself, is more than a forecast.
_UNDERTAKES = re.compile(rf"[을를] [가-힣]{{1,6}}[{_L}] 것이라$")
_PROMISE = re.compile(
    r"겠(?:다|습니다)(?:는|고)?$|겠다는 (?:뜻|계획|의지|구상|포부|것|입장|움직임|얘기|이야기|방침"
    r"|청사진|비전|목표|전략|로드맵|복안)"
)
_AIMED = re.compile(rf"위해|위한|목표로|하고자|앞두고|[{_N}]다$")
#: Glosses: they tell what was said before in other words.
_EXPLAINS = re.compile(
    r"(?:것|셈|움직임|모양새|분위기|얘기|이야기|뜻|의미|때문|대목|배경|이유|격|상황|차원|취지|덕분|결과|전략|포석|탓"
    r"|꼴|노릇|마당)이?다$"
    r"|(?:측면|뜻|의미|의도|계산|속내)[도이] (?:크|있|담겼|깔렸)다$|이유에서다$|(?:해석|풀이)된다$"
)
_TREND = re.compile(
    r"(?:급증|급감|증가|감소|급등|급락|상승|하락|성장|확대|축소|확산)(?:했다|하고 있다|하는 추세|세다|하자|했으며)"
    r"|[늘줄](?:었다|고 있다|어들고|어나고|자\b)"
    r"|(?:늘어|줄어|커지|높아지|낮아지|심해지|빨라지|거세지|치열해지)고 있다|[커높]아?졌다"
)
_OPINION = re.compile(
    r"필수|절실|시급|아깝|낫다|옳다|어리석|필요(?:하다|성)|중요(?:하다|한|성)|바람직"
    r"|[가-힣]야 한다|[가-힣]야 할|지켜봐야|두고 봐야|우려|아쉽|아쉬"
    r"|안타깝"
    r"|생각한다|생각합니다|믿는다|마땅|당연"
    r"|관건|기회[다라]|위기[다라]|싸움|경쟁[이으]로?\s?[가-힣 ]*(?:벌어|이어|옮겨|번지)|핵심|쉽지 않|시급"
    r"|의미가 (?:크|있)"
)
#: Done, going on, possessed, so: what can be looked up.
_FACT = re.compile(
    rf"[가-힣]*[{_SS}]다$|있다$|중이다$"
    r"|(?:자회사|계열사|업체|기업|회사|제품|대주주)다$"
    rf"|[{_N}]다$|(?:업체|기업|법인|제품|이)이다$"
)
_MERE = re.compile(
    r"(?:크|작|높|낮|많|적|빠르|느리|좋|나쁘|쉽|어렵|뜨겁|거세|없|아니|같|싶|멀|강하|약하|분명하|중요하|무관하)다$"
)
_INDEPENDENT = re.compile(
    r"교수|연구(?:원|위원|소장)|애널리스트|전문가|평론가|이코노미스트|변호사|업계|시장에서는|학계"
)
_QUOTED = re.compile(r"[“\"]([^“”\"]{8,})[”\"]")


def read(sentence: str, speaker: str, *, ahead: bool, quantity: bool, independent: bool) -> Reading | None:
    """Read a sentence, or the last part of one; None for what states nothing.

    `ahead`: a date in it lies ahead. `quantity`: it holds one. `independent`: its speaker has no part in the matter.
    """
    if _QUESTION.search(sentence) or not _ENDS.search(sentence):
        return None
    tail = _STOP.sub("", sentence)
    hearsay = bool(_HEARSAY.search(tail)) or bool(_PASSED_ON.search(tail) and speakers.is_outlet(speaker, sentence))
    inner = _STOP.sub("", _JOIN.sub("", _SAYING.sub("", _HEARSAY.sub("", tail)))) or tail
    quoted = " ".join(_QUOTED.findall(sentence))
    kind, modality = _sort(tail, inner, ahead=ahead, spoken=bool(speaker) or bool(quoted))
    if kind in ("fact", "possible") and quoted and not quantity and _OPINION.search(quoted):
        return Reading("opinion", "stated")
    if independent and kind == "promise":
        kind = "plan"
    if kind == "fact":
        modality = "confirmed" if _CONFIRMED.search(tail) else "reported" if hearsay else modality
        return _fact(tail, inner, speaker, quantity=quantity, modality=modality)
    modality = "reported" if hearsay and modality in ("stated", "planned") else modality
    return Reading(
        "forecast" if kind == "possible" else kind, modality, gloss=bool(_EXPLAINS.search(tail)) and not ahead
    )


def part(speaker: str, *, independent: bool) -> Reading:
    """Read the first part of a sentence whose last part looks ahead: it does so too."""
    return Reading("promise" if speaker and not independent else "plan", "planned")


def _sort(tail: str, inner: str, *, ahead: bool, spoken: bool) -> tuple[str, str]:
    """Kind and modality of what is said, without who says it."""
    end = inner[-60:]
    undone = re.search(r"(?:못|않)(?:했|았)다$", inner)
    if _PENDING.search(end) and not undone:
        return "plan", "planned" if _PLAN.search(end[-20:]) else "considered"
    if _PLEDGES.search(tail):
        return "promise", "planned"
    if _FORESEEN.search(tail):
        return ("possible", "possible") if _POSSIBLE.search(tail[-40:]) else ("forecast", "forecast")
    if spoken and _UNDERTAKES.search(end[-24:]):
        return "plan", "planned"
    if _FORETELLS.search(tail) or _FORECAST.search(end[-24:]):
        return "forecast", "forecast"
    if _CONSIDERED.search(end[-24:]):
        return "plan", "considered"
    if _PROMISE.search(end[-24:]):
        return ("promise" if spoken else "plan"), "planned"
    if _DECLARES.search(tail) or _PLAN.search(end[-20:]):
        return "plan", "planned"
    if _POSSIBLE.search(end[-16:]):
        return "possible", "possible"
    if ahead and _AIMED.search(inner) and not undone:
        return "plan", "planned"
    return "fact", "stated"


def _fact(tail: str, inner: str, speaker: str, *, quantity: bool, modality: str) -> Reading | None:
    if quantity:
        return Reading("figure", modality, gloss=bool(_EXPLAINS.search(tail)))
    if _TREND.search(inner):
        return Reading("fact", modality)
    if _EXPLAINS.search(tail) or (_MERE.search(tail) and not speaker):
        return None
    if not _FACT.search(inner) and not _FACT.search(tail):
        return None
    return Reading("fact", modality, sure=bool(speaker) or modality != "stated")


def is_independent(speaker: str, sentence: str) -> bool:
    """Whether who speaks has no part in the matter: a professor, an analyst."""
    place = sentence.find(speaker) if speaker else -1
    return place >= 0 and bool(_INDEPENDENT.search(sentence[place : place + 40]))
