"""Korean: which words of a text behave like a company's name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newstrail.core.recognise.evidence import Evidence
from newstrail.core.recognise.firms import KOREAN
from newstrail.core.recognise.known import (
    GENERIC,
    INSTITUTION,
    NOUNS,
    OFFICES,
    OUTLET,
    OUTLETS,
    STRONG_SUFFIX,
    TERMS,
)

#: What stands for a listed company's name, and for anything else that is listed, in a text whose names are masked.
COMPANY, OTHER = "\ue001", "\ue002"

_WORD = re.compile(rf"{COMPANY}+|{OTHER}+|[가-힣A-Za-z0-9](?:[가-힣A-Za-z0-9&+.\-]*[가-힣A-Za-z0-9+])?")
_PARTICLE = re.compile(
    r"(?:에서는|에서의|에서도|으로부터|로부터|에게서|이라는|이라고|이라며|으로는|으로도|으로서|까지도|부터는|이지만|에서|에게|에는|에도|에선|으로|이나|이란|라는|라고|라며|이며|이고|까지|부터|보다|처럼|"
    r"만큼|마다|조차|밖에|이다|였다|이었다|하고|와의|과의|로의|로는|로도|뿐만|은|는|이|가|을|를|의|에|로|와|과|도|만|엔|측은|측이|측과|측)$"
)
_CAPITALS = re.compile(r"[A-Z][A-Za-z0-9&]+")
#: Second words of names in two words.
_LONG_SUFFIX = re.compile(
    r"파마슈티컬스?|테라퓨틱스|테크놀로지스?|인더스트리즈?|일렉트릭|일렉트로닉스|인터내셔널|코퍼레이션|홀딩스|모터스|시스템즈|파트너스|캐피탈|캐피털|벤처스|인베스트먼트|엔터테인먼트|스튜디오스?|게임즈|로보틱스|바이오사이언스|머티리얼즈|매니지먼트|에너지|"
    r"글로벌|사이언스|케미칼|커뮤니케이션즈|네트웍스|세미컨덕터|랩스|소프트웨어|애널리틱스|다이내믹스|에어라인|에어로스페이스|뱅크|그룹"
)
_SUBJECT = frozenset("은 는 이 가 도 측은 측이".split())

#: Words that say that what follows is a company.
_KIND = re.compile(
    r"(?:스타트업|팹리스|기업|업체|회사|플랫폼|유니콘|합작법인|거래소|로펌|벤처캐피털|벤처캐피탈|사모펀드|브로커|메이커|공룡|강자|"
    r"(?:개발|제조|운영|제작|통신|항공|증권|게임|제약|보험|운용|투자|배급|시공|조사|경쟁|고객|협력|상장|완성차|해운|건설|주관|대행|중개|카드|식품|물류|유통|의류|화장품|부품|소재|장비|설계|파트너|합작|"
    r"모회|자회|조선|철강|정유|바이오|로봇|보안|광고|홍보)사)(?:인)?$"
)
#: Posts and things that only a company has; a person's name never stands before the second kind.
_POST = re.compile(r"(?:대표|대표이사|CEO|최고경영자|최고기술책임자|CTO|CFO|COO|회장|부회장|사장|부사장|전무|상무|창업자|공동창업자|창립자|본부장|연구원|애널리스트|이사)")
_THING = re.compile(r"(?:관계자|측|주가|지분|임직원|노조|본사|주식|경영진|이사회|대변인|홍보팀|직원|임원|주주|창업주|자회사|계열사)")
_TICKER = re.compile(r"\s?[(\[](?:\d{6}|(?:나스닥|뉴욕증시|NASDAQ|NYSE|KRX)\s?[:：]\s?[A-Z]{1,5}|\d{6}\.K[SQ])[)\]]")
_LATIN_GLOSS = re.compile(r"\s?\(([A-Z][A-Za-z0-9&. -]{1,30})\)")
_LEGAL_BEFORE = re.compile(r"(?:㈜|\(주\)|주식회사\s)\s?$")
_LEGAL_AFTER = re.compile(r"\s?(?:㈜|\(주\)|\s주식회사)")
_QUOTED = re.compile(r"[‘'「『《<“\"]$")
_ACTS = re.compile(
    r"인수|합병|유치|상장|출시|공개|개발|공급|양산|납품|계약|협약|설립|세웠|세운|출범|선보|내놓|내놨|내놓았|판매|생산|수주|매각|투자|제휴|손잡|손을 잡|확대|늘린|넓힌|키운|키우|증설|착공|준공|진출|운영|운항|서비스|참여|"
    r"통합|따냈|따낸|만든|만들|들어간|넣는|내렸|올렸|내다봤|전망했|예상했|벌인|흑자|적자|매출|실적|영업이익|보유|지분|최대주주|준비|짓는|지었|돌린|수출|출시|시험발사|시장을|판다|팔았|밝혔다|공시했다|설명했다"
)
_OWNS = re.compile(r"지분(?:을)?\s?(?:약\s)?[\d.]+%|최대주주|상장사|자회사로|주식시장에 상장|기업공개|신주|유상증자|공시했")
_BARE_ACTS = re.compile(r"\s(?:인수|합병|지분|투자|상장|매각|주식|출자)[를을은는이가]?(?![가-힣])")
_COUNTRIES = frozenset("미국 중국 일본 독일 프랑스 영국 대만 인도 한국 국내 네덜란드 스위스 스웨덴 이스라엘 캐나다 호주 홍콩 싱가포르 베트남 이탈리아 스페인 핀란드 덴마크 노르웨이 러시아 사우디 사우디아라비아 카타르 튀르키예 브라질 멕시코".split(" "))
#: What only a company is called; the rest of the kinds stand before other nouns too.
_FIRM = re.compile(r"(?:자회|모회|경쟁|개발|제조|게임|제약|항공|통신|증권|보험|운용|투자|조사|물류|보안|파트너)사(?:인)?$|조사업체$|합작법인$|팹리스$")
_PREFIX = re.compile(r"(?:스튜디오|메가|하이퍼|에이아이|디지털|네오|유니|포스코|현대|롯데|한화|신한|우리금융|하나금융|미래에셋|이스트)[가-힣A-Za-z]{2,}")
_OBJECT_ACTS = re.compile(r"(?:\s\S+){0,5}?\s?(?:통합|수주|세웠|세운|설립|인수|합병|지분|투자|제휴|협력|손잡|손을 잡|공급|납품|계약|합작|경쟁|제치|사들|넘기|맺|들어간|판다|매각)")
_SURNAMES = frozenset(
    "김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구나민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕옥육맹제모탁국어은편용예봉"
)


class Word(NamedTuple):
    start: int
    stem: str  #: without its particle
    tail: str  #: the particle


def gather(text: str, found: Evidence) -> None:
    """Add what a masked Korean text says of its words to the evidence."""
    for line in _lines(text):
        words = _joined(text, [_word(match) for match in _WORD.finditer(text, *line)])
        for index, word in enumerate(words):
            _look(text, line, words, index, word, found)


def _lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for end in (*(found.end() for found in re.finditer(r"\n|(?<=[다요])\.\s|”", text)), len(text)):
        yield start, end
        start = end


def _word(match: re.Match[str]) -> Word:
    whole = match.group()
    if whole[0] in (COMPANY, OTHER):
        return Word(match.start(), whole, "")
    particle = _PARTICLE.search(whole)
    if particle and (particle.start() >= 2):
        return Word(match.start(), whole[: particle.start()], particle.group())
    return Word(match.start(), whole, "")


def _joined(text: str, words: list[Word]) -> list[Word]:
    """Words that are one name made one: CJ ENM, 베리타스 파마슈티컬스."""
    joined: list[Word] = []
    for word in words:
        left = joined[-1] if joined else None
        if left and not left.tail and text[left.start + len(left.stem) : word.start] == " " and _belongs(left.stem, word.stem):
            joined[-1] = Word(left.start, f"{left.stem} {word.stem}", word.tail)
        else:
            joined.append(word)
    return joined


def _belongs(left: str, right: str) -> bool:
    if _CAPITALS.fullmatch(left) and _CAPITALS.fullmatch(right):
        return left not in TERMS and right not in TERMS - {"AI"}
    return _LONG_SUFFIX.fullmatch(right) is not None and re.fullmatch("[가-힣]{2,}", left) is not None and not unlikely(left)


def _look(text: str, line: tuple[int, int], words: list[Word], index: int, word: Word, found: Evidence) -> None:
    stem, start = word.stem, word.start
    if stem[0] in (COMPANY, OTHER) or unlikely(stem):
        return
    end = start + len(stem)
    before, after = text[max(line[0], start - 12) : start], text[end : line[1]]
    previous = words[index - 1] if index else None
    following = words[index + 1] if index + 1 < len(words) else None

    def say(reason: str, points: float) -> None:
        found.add(stem, start, reason, points)

    found.seen(stem, start)
    if _LEGAL_BEFORE.search(before) or _LEGAL_AFTER.match(after):
        say("legal form", 4)
    if _TICKER.match(after):
        say("ticker", 4)
    if _QUOTED.search(before):
        say("in quotation marks", -2)
    if STRONG_SUFFIX.search(stem) and not GENERIC.match(stem):
        say("suffix", 2)
    elif _PREFIX.match(stem):
        say("prefix", 1.5)
    elif INSTITUTION.search(stem):
        say("place or office", -2)
    if stem in KOREAN:
        say("well known", 3)
    if previous and not previous.tail and _KIND.search(previous.stem) and _touch(text, previous, word):
        say(f"called a {previous.stem}", 3 if _FIRM.search(previous.stem) and word.tail else 2.5)
    elif previous and not previous.tail and previous.stem in _COUNTRIES and _touch(text, previous, word):
        say("of a country", 1 if stem.isascii() else 0.5)
    if gloss := _LATIN_GLOSS.match(after):
        if gloss[1] not in TERMS:
            say("Latin name", 1)
    if re.fullmatch(r"[A-Z][A-Za-z0-9&.-]*", stem):
        say("Latin", 1 if len(stem) > 2 and stem.isupper() else 0.5)
    if following and not word.tail and text[end : following.start] == " ":
        _role(words, index, following, stem, say)
    subject = word.tail in _SUBJECT or (word.tail in ("와", "과") and following is not None and following.tail in _SUBJECT)
    if subject and _OWNS.search(after):
        say("owns", 2)
    if subject and _ACTS.search(after):
        say("acts", 1)
    elif not word.tail and after[:2] == ", " and start == line[0] and line[0] == 0:
        say("subject of the headline", 1.5)
    if word.tail and _OBJECT_ACTS.match(after[len(word.tail) :]):
        say("acted on", 1)
    elif not word.tail and _BARE_ACTS.match(after):
        say("acted on", 1)
    if word.tail == "에" and after[1:].startswith(" 따르면"):
        say("according to it", 0.5)
    _coordination(text, words, index, word, found)


def _touch(text: str, left: Word, right: Word) -> bool:
    return text[left.start + len(left.stem) : right.start] in (" ", " ‘", " '")


def _role(words: list[Word], index: int, following: Word, stem: str, say) -> None:  # type: ignore[no-untyped-def]
    previous = words[index - 1] if index else None
    if _THING.match(following.stem):
        say(f"its {following.stem}", 2.5)
    elif following.stem in ("공장", "매장", "법인"):
        say(f"its {following.stem}", 1)
    elif _POST.match(following.stem):
        if previous and is_person(previous.stem):
            say(f"its {following.stem}", 3.5)
        elif not is_person(stem):
            say(f"its {following.stem}", 2)
    elif is_person(following.stem) and index + 2 < len(words) and _POST.match(words[index + 2].stem):
        say(f"its {words[index + 2].stem}", 2)


def _coordination(text: str, words: list[Word], index: int, word: Word, found: Evidence) -> None:
    for other, gap in _neighbours(text, words, index):
        joined = gap in ("·", ", ", "ㆍ", "‧", "/", "-") or (gap == " " and other.tail in ("와", "과") and other is words[index - 1]) or (gap == " " and other.tail == "의" and other is words[index - 1])
        if not joined:
            continue
        if other.stem[0] == COMPANY and other.tail != "의":
            found.add(word.stem, word.start, "named with a listed company", 1.5)
        elif other.stem[0] != OTHER and not unlikely(other.stem):
            found.beside(word.stem, other.stem)


def _neighbours(text: str, words: list[Word], index: int) -> Iterator[tuple[Word, str]]:
    word = words[index]
    if index:
        left = words[index - 1]
        yield left, text[left.start + len(left.stem) + len(left.tail) : word.start]
    if index + 1 < len(words):
        right = words[index + 1]
        gap = text[word.start + len(word.stem) + len(word.tail) : right.start]
        yield right, gap if not word.tail or word.tail not in ("와", "과") else ", "


def is_person(stem: str) -> bool:
    """Whether a word looks like a Korean person's name: a surname and two syllables."""
    return len(stem) == 3 and stem[0] in _SURNAMES and all("가" <= char <= "힣" for char in stem)


def unlikely(stem: str) -> bool:
    """Whether a word is known to be no company's name."""
    if len(stem) < 2 or stem in NOUNS or stem in OFFICES or stem in OUTLETS or stem in TERMS or stem[0].isdigit():
        return True
    if stem.endswith("들") or OUTLET.search(stem) or re.search(r"(?:하|되|시키|받|위|통|따르|대|관)(?:는|고|며|면|여|해|던|던|기|지|게|다)$|[가-힣](?:했|됐|있|없|였|겠)", stem):
        return True
    ending = INSTITUTION.search(stem)
    return ending is not None and len(ending.group()) > 1 and not STRONG_SUFFIX.search(stem)
