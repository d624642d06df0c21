"""What a changed wording changes: a number, a negation, an organisation."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from newstrail.core.compare.wording import bare

# ── polarity ───────────────────────────────────────────────────────────────────────────────────────

_NEGATIONS = re.compile(
    r"(?P<않>않|안\s?(?:한|했|할|하|된|됐|되)|^안$)|(?P<못>못)|(?P<없>없)|(?P<아니>아니|아닌|아님)|(?P<불>불(?:가능"
    r"|참|허|확실|투명|응|복|승인|합격|발|일치))"
    r"|(?P<미>미(?:정|확인|지급|달|승인|공개|참가|완성))|(?P<무>무(?:산|효|혐의|죄))|(?P<비>비(?:공개|상장|확정))"
    r"|(?P<거절>거절|거부|반려|기각|부결)|(?P<부인>부인|부정|사실무근)|(?P<철회>철회|취소|중단|보류|연기|결렬|파기"
    r"|포기|배제|종료|폐기|백지화|미뤄|멈춰|멈췄)|(?P<금지>금지|불허)"
    r"|(?P<not>^not$|^no$|^never$|^neither$|^nor$|^none$|^nothing$|^without$|^un(?:likely|able|certain|confirmed)$)"
    r"|(?P<fail>^fail|^refus|^reject|^den(?:y|ied|ies)|^declin(?:ed to)?$|^cancel|^withdr|^suspend|^halt|^postpon"
    r"|^delay|^scrap|^abandon|^drop(?:ped|s)$)"
)
_OPPOSITES = tuple(
    (re.compile(one), re.compile(other))
    for one, other in (
        (r"늘|증가|급증|확대", r"줄|감소|급감|축소"),
        (r"올랐|오르|상승|급등|인상|오를|상향|강세", r"내렸|내리|하락|급락|인하|떨어|하향|약세"),
        (r"찬성|지지", r"반대"),
        (r"유지|존치", r"정리|폐지|철수|접기로|없애"),
        (r"흑자|이익|순익", r"적자|손실"),
        (r"승소|승리|이겼", r"패소|패배|졌"),
        (r"가능성이\s?크|높", r"낮|작"),
        (r"유죄", r"무죄"),
        (r"허용|허가|승인|인가|가결|통과|수용|인정", r"금지|불허|거부|부결|반려|기각|부인"),
        (r"시작|착수|개시|재개|추진", r"중단|종료|끝|철회|무산|보류"),
        (r"체결|합의|타결|성사", r"결렬|무산|파기|불발"),
        (r"매수|사들|인수", r"매도|팔|매각"),
        (r"빠르|앞당", r"늦|미뤄|연기"),
        (r"긍정", r"부정"),
        (r"낙관", r"비관"),
        (r"수출", r"수입"),
        (r"입사|영입|취임|선임", r"퇴사|사임|해임|퇴임"),
        (r"생존|구조", r"사망|숨"),
        (
            r"^(?:rose|rise|rises|rising|up|gain\w*|increas\w*|grew|grow\w*|higher|climb\w*|jump\w*|more|surg\w*)$",
            (
                r"^(?:fell|fall|falls|falling|down|los[et]\w*|decreas\w*|shr[aiu]nk\w*|lower|drop\w*|declin\w*|less"
                r"|fewer"
                r"|plung\w*|slump\w*)$"
            ),
        ),
        (
            r"^(?:accept\w*|approv\w*|agree\w*|support\w*|back(?:s|ed)|confirm\w*|allow\w*|admit\w*)$",
            (
                r"^(?:reject\w*|refus\w*|disagree\w*|oppos\w*|den(?:y|ied|ies)|ban(?:s|ned)?|block\w*|declin\w*"
                r"|dismiss\w*)$"
            ),
        ),
        (r"^(?:profit\w*|win|wins|won)$", r"^(?:loss(?:es)?|lose|loses|lost)$"),
        (r"^(?:guilty|convicted)$", r"^(?:innocent|acquitted)$"),
        (
            r"^(?:start\w*|begin\w*|began|launch\w*|resum\w*|continu\w*)$",
            r"^(?:end(?:s|ed)?|stop\w*|halt\w*|suspend\w*|cancel\w*|scrap\w*)$",
        ),
        (r"^(?:buy\w*|bought|acquir\w*|hir(?:e|es|ed|ing))$", r"^(?:sell\w*|sold|divest\w*|fire[sd]?|lay|laid)$"),
        (r"^(?:before|early|earlier|sooner)$", r"^(?:after|late|later)$"),
        (r"^(?:possible|likely|able)$", r"^(?:impossible|unlikely|unable)$"),
        (r"^(?:with|all|every|always|everyone)$", r"^(?:without|none|no|never|nobody)$"),
        (r"^(?:alive|survived|rescued)$", r"^(?:dead|died|killed)$"),
        (r"^(?:export\w*)$", r"^(?:import\w*)$"),
        (r"^(?:success\w*|succeed\w*)$", r"^(?:fail\w*|unsuccess\w*)$"),
    )
)

# ── numbers in words, dates and bounds ─────────────────────────────────────────────────────────────

_COUNT_WORDS = """
한 두 세 네 다섯 여섯 일곱 여덟 아홉 열 하나 둘 셋 넷 첫 둘째 셋째 넷째 하루 이틀 사흘 나흘 닷새 열흘 절반 반 수십 수백
수천 수만 열한 열두 열세 열네 열다섯 열여섯 열일곱 열여덟 열아홉 스무
one two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds thousand
thousands million billion
trillion half third quarter double doubled doubles triple tripled twice thrice first second fourth fifth once both
"""
_COUNTED = frozenset(_COUNT_WORDS.split())
_BOUNDS = re.compile(
    r"^(?:이상|이하|미만|초과|최대|최소|약|대략|거의|가량|안팎|넘는|넘게|넘어|웃도는|밑도는|육박|least|most|than"
    r"|nearly|almost|over|under|up|about|around"
    r"|approximately|roughly|exactly|only|more|less|fewer)$"
)
_WHEN = re.compile(
    r"(?:월|화|수|목|금|토|일)요일|오늘|어제|내일|그제|모레|지난달|다음달|내달|이달|지난해|작년|올해|내년|내후년"
    r"|재작년|상반기|하반기|연내|연말|연초"
    r"|지난주|다음주|이번주|오전|오후|새벽|초순|중순|하순|^말$|^초$|^(?:mon|tues|wednes|thurs|fri|satur|sun)day$"
    r"|^(?:january|february|march|april|june|july|august|september|october|november|december|jan|feb|mar|apr|jun"
    r"|jul|aug|sept?|oct|nov|dec)$"
    r"|^(?:today|yesterday|tomorrow|tonight|week|month|year|day|morning|afternoon|evening|next|last|early|late|mid"
    r"|spring|summer|autumn|winter)$"
)


#: How names of organisations end, where no list of companies knows them.
_ORGANISATION = re.compile(
    r"(?:전자|전기|반도체|그룹|은행|증권|텔레콤|클라우드|통신|제약|바이오|건설|화학|생명|화재|카드|중공업|모터스"
    r"|에너지|소프트|테크|로보틱스|홀딩스"
    r"|뱅크|랩스|자동차|항공|물산|병원|대학교|위원회)$|^(?:inc|corp|ltd|electronics|semiconductor|cloud|telecom|bank"
    r"|motors|group|labs"
    r"|technologies|systems|holdings)$"
)


def organisations_in(words: Iterable[str]) -> set[str]:
    return {word for word in map(bare, words) if len(word) > 2 and _ORGANISATION.search(word)}


def numbers_in(words: Iterable[str]) -> Counter[str]:
    """What counts as a number: digits, quantities, number words, dates, bounds."""
    found: Counter[str] = Counter()
    for word in words:
        if word.startswith("⟦"):
            found[word[: word.find("⟧") + 1]] += 1
        elif digits := re.findall(r"\d+(?:[.:/~-]\d+)*", word):
            found.update(digits)
        elif bare(word) in _COUNTED or _BOUNDS.match(bare(word)) or _WHEN.search(word):
            found[bare(word)] += 1
    return found


def polarity_of(words: Sequence[str]) -> Counter[str]:
    return Counter(str(match.lastgroup) for word in words for match in _NEGATIONS.finditer(word))


#: "legal" and "illegal": what a word is given in front to say its reverse.
_REVERSING = ("un", "il", "in", "im", "ir", "dis", "non", "불", "비", "미", "무", "부")


def opposite(old: Sequence[str], new: Sequence[str]) -> bool:
    """Whether the words say the reverse of each other: rose and fell, 찬성 and 반대, legal and illegal."""
    reversed_ = {front + word for word in old for front in _REVERSING} & set(new)
    if reversed_ or {front + word for word in new for front in _REVERSING} & set(old):
        return True
    for one, other in _OPPOSITES:
        was = (any(one.search(w) for w in old), any(other.search(w) for w in old))
        now = (any(one.search(w) for w in new), any(other.search(w) for w in new))
        if was != now and ((was[0] and now[1] and not now[0]) or (was[1] and now[0] and not now[1])):
            return True
    return False
