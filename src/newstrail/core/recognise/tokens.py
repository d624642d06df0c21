"""Korean text cut into words, each with its particle taken off where it is one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newstrail.core.recognise.firms import KOREAN
from newstrail.core.recognise.known import INSTITUTION, NOUNS, OFFICES, OUTLET, OUTLETS, STRONG_SUFFIX, TERMS
from newstrail.core.recognise.sound import loan

#: What stands for a listed company's name, and for anything else that is listed, in a text whose names are masked.
COMPANY, OTHER = "\ue001", "\ue002"

_WORD = re.compile(
    rf"{COMPANY}+|{OTHER}+|[가-힣A-Za-z0-9]+(?:(?:[&+\-]|\.(?=[A-Za-z0-9])(?<=[A-Za-z0-9]\.))[가-힣A-Za-z0-9]+)*\+?"
)

_PARTICLE = re.compile(
    r"(?:이자|에서는|에서의|에서도|으로부터|로부터|에게서|이라는|이라고|이라며|으로는|으로도|으로서|까지도|부터는|"
    r"이지만|에서|에게|에는|에도|에선|으로|이나|이란|라는|라고|라며|이며|이고|까지|부터|보다|처럼|"
    r"만큼|마다|조차|밖에|이다|였다|이었다|하고|와의|과의|로의|로는|로도|뿐만|은|는|이|가|을|를|의|에|로|와|과|도|만|"
    r"엔|측은|측이|측과|측)$"
)

_CAPITALS = re.compile(r"[A-Z][A-Za-z0-9&]+")
#: Second words of names in two words.
_LONG_SUFFIX = re.compile(
    r"파마슈티컬스?|테라퓨틱스|테크놀로지스?|인더스트리즈?|일렉트릭|일렉트로닉스|인터내셔널|코퍼레이션|홀딩스|모터스|"
    r"시스템즈|파트너스|캐피탈|캐피털|벤처스|인베스트먼트|엔터테인먼트|스튜디오스?|게임즈|로보틱스|바이오사이언스|"
    r"머티리얼즈|매니지먼트|에너지|"
    r"글로벌|사이언스|케미칼|커뮤니케이션즈|네트웍스|세미컨덕터|랩스|소프트웨어|애널리틱스|다이내믹스|에어라인|"
    r"에어로스페이스|뱅크|그룹"
)

#: Words that say that what follows is a company.
KIND = re.compile(
    r"(?:스타트업|팹리스|기업|업체|회사|플랫폼|유니콘|합작법인|거래소|로펌|벤처캐피털|벤처캐피탈|사모펀드|브로커|"
    r"메이커|공룡|강자|펀드|운용사|제작사|운영사|소속사|제조업체|체인|기획사|로펌|그룹사|선사|수탁사|벤더|"
    r"(?:개발|제조|운영|제작|통신|항공|증권|게임|제약|보험|운용|투자|배급|시공|조사|경쟁|고객|협력|상장|완성차|해운|"
    r"건설|주관|대행|중개|카드|식품|물류|유통|의류|화장품|부품|소재|장비|설계|파트너|합작|"
    r"모회|자회|조선|철강|정유|바이오|로봇|보안|광고|홍보|농업회)사|법무법인|회계법인|특허법인|자산운용사)(?:인)?$"
)

_BEFORE_POST = re.compile(r" (?:대표|관계자|CEO|최고경영자|부회장|회장|부사장|사장|창업자|측은|주가)(?![가-힣]{3})")
_WORD_BEFORE = re.compile(r"([가-힣A-Za-z]+) $")

_SURNAMES = frozenset(
    "김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구나민진지엄채원천방공현함변염여추도소"
    "석선설마길연위표명기반왕옥육맹제모탁국어은편용예봉"
)

#: "모이로, 공모주 청약 흥행": before a comma stands the whole name.
_SUBJECT_OF_HEADLINE = re.compile(r"([가-힣A-Za-z0-9]{3,}), ")

#: Bound nouns with their particle, too short to be parted.
_SCRAP = re.compile(
    r"(?:수|것|등|측|간|중|때|곳|점|자|데|바|뿐|말|일|돈|길|물|집|손|눈|몸|힘|뜻|법|값|한|두|세|네|그|이|저|내|제|나|"
    r"너|쪽|앞|뒤|위|밑|밖|안|속|겉|씨|님|명|년|월|달|주|날|해)(?:은|는|이|가|을|를|의|에|도|와|과|로|만)|[A-Z]사|"
    r"[가-힣]씨|Inc"
)
_PREDICATE = re.compile(
    r"(?:하|되|시키|받|위|통|따르|대|관)(?:는|고|며|면|여|해|던|기|지|게|다)$|[가-힣](?:했|됐|있|없|였|겠)"
)


class Word(NamedTuple):
    """A word of a text, at `start`."""

    start: int
    stem: str  #: without its particle
    tail: str  #: the particle


def read(text: str) -> Iterator[tuple[int, int, list[Word]]]:
    """The sentences of a text (start, end) with their words."""
    bases = _bases(text)
    start = 0
    for end in (*(found.end() for found in re.finditer(r"\n|(?<=[다요죠음함])\.|”", text)), len(text)):
        yield start, end, _joined(text, [_word(text, match, bases) for match in _WORD.finditer(text, start, end)])
        start = end


def _bases(text: str) -> frozenset[str]:
    """Words that stand before particles in a text: where they stand alone, their last syllable is no particle."""
    words = (match.group() for match in _WORD.finditer(text))
    found = ((word, _PARTICLE.search(word)) for word in words)
    stems = {word[: particle.start()] for word, particle in found if particle and particle.start() > 1}
    subject = _SUBJECT_OF_HEADLINE.match(text)
    return frozenset(stems | {subject[1]} if subject else stems)


def _word(text: str, match: re.Match[str], bases: frozenset[str]) -> Word:
    whole = match.group()
    if (
        whole[0] in (COMPANY, OTHER)
        or whole in bases
        or whole in KOREAN
        or loan(whole)
        or (text[match.end() : match.end() + 1] in ("(", "[") and whole[-1] in "이가은는도로과나만라")
    ):
        return Word(match.start(), whole, "")
    particle = _PARTICLE.search(whole)
    if (
        particle
        and particle.start() >= 2
        and _fits(whole[particle.start() - 1], particle.group())
        and not (len(particle.group()) == 1 and _BEFORE_POST.match(text, match.end()))
    ):
        return Word(match.start(), whole[: particle.start()], particle.group())
    if whole.endswith("다") and len(whole) > 3 and text[match.end() : match.end() + 1] == ".":
        kind = _WORD_BEFORE.search(text, max(0, match.start() - 14), match.start())
        if (kind and KIND.search(kind[1])) or whole[:-1] in KOREAN:
            return Word(match.start(), whole[:-1], "다")
    return Word(match.start(), whole, "")


#: Particles that follow a closed syllable, and those that follow an open one; the others follow both.
_AFTER_CLOSED = frozenset(
    {"이", "은", "을", "과", "이라는", "이라고", "이라며", "이나", "이란", "이며", "이고", "이다", "이었다"}
)
_AFTER_OPEN = frozenset({"가", "는", "를", "와"})


def _fits(last: str, particle: str) -> bool:
    """Whether a particle may follow a word's last letter: 이 follows no open syllable, so 웨이 has none."""
    if not "가" <= last <= "힣":
        return True
    closed = (ord(last) - 0xAC00) % 28 > 0
    return particle not in (_AFTER_OPEN if closed else _AFTER_CLOSED)


def _joined(text: str, words: list[Word]) -> list[Word]:
    """Words that are one name made one: CJ ENM, 베리타스 파마슈티컬스."""
    joined: list[Word] = []
    for word in words:
        left = joined[-1] if joined else None
        if (
            left
            and not left.tail
            and text[left.start + len(left.stem) : word.start] == " "
            and _belongs(left.stem, word.stem)
        ):
            joined[-1] = Word(left.start, f"{left.stem} {word.stem}", word.tail)
        else:
            joined.append(word)
    return joined


def _belongs(left: str, right: str) -> bool:
    if _CAPITALS.fullmatch(left) and _CAPITALS.fullmatch(right):
        return left not in TERMS and right not in TERMS - {"AI"}
    return (
        _LONG_SUFFIX.fullmatch(right) is not None
        and re.fullmatch("[가-힣]{2,}", left) is not None
        and not unlikely(left)
    )


def is_person(stem: str) -> bool:
    """Whether a word looks like a Korean person's name: a surname and two syllables."""
    return len(stem) == 3 and stem[0] in _SURNAMES and all("가" <= char <= "힣" for char in stem)


def unlikely(stem: str) -> bool:
    """Whether a word is known to be no company's name."""
    if len(stem) < 2 or stem[0].isdigit() or stem.endswith("들") or _listed(stem):
        return True
    bare = _PARTICLE.sub("", stem)
    if len(bare) > 1 and bare != stem and (bare in NOUNS or bare in OFFICES):
        return True
    if KIND.search(stem) or _SCRAP.fullmatch(stem) or OUTLET.search(stem) or _PREDICATE.search(stem):
        return True
    if STRONG_SUFFIX.match(f"가{stem}") and stem not in KOREAN:
        return True  # nothing but an ending
    ending = INSTITUTION.search(stem)
    return ending is not None and len(ending.group()) > 1 and not STRONG_SUFFIX.search(stem)


def _listed(stem: str) -> bool:
    return stem in NOUNS or stem in OFFICES or stem in OUTLETS or stem in TERMS
