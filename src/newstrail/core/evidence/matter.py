"""What a sentence is about, in both languages: concepts, names of products, and what is done with them.

A concept is what can be said in many words and two languages; a name is what is the same word everywhere.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from newstrail.core.evidence.words import words_of
from newstrail.core.text import fold

#: Weight of a concept that nearly every article of this trade has, and of one that tells a matter apart.
COMMON, DISTINCT = 0.5, 1.0

#: Weight of a shared name, of a shared word that is no concept, and how many of those count.
NAMED, WORD, WORDS = 1.5, 1.0, 2

# (pattern, weight), matched in folded text
_CONCEPTS = {
    "chip": (r"반도체|칩(?!거)|가속기|npu|tpu|프로세서|accelerator|chip|processor|silicon", COMMON),
    "develop": (r"개발|설계|develop|design", COMMON),
    "show": (r"공개|선보|첫선|베일|unveil|introduc|show(?:ed|s|n)\b|reveal", COMMON),
    "release": (
        (
            r"출시|내놓|내놨|내놔|발매|상용화|정식|판매|시판|launch|releas|commerciali|available"
            r"|(?:began|started) selling|on sale\b"
        ),
        COMMON,
    ),
    "apply": (
        r"적용|설치|도입|상용화|탑재|가동|운영|배치|deploy|install|commerciali|into service|in operation",
        DISTINCT,
    ),
    "make": (r"양산|생산|mass.produc|production|\bproduc(?:e|es|ed|ing)\b", COMMON),
    "together": (r"공동|협력|손잡|동맹|협업|함께|제휴|joint|alliance|together|partner|cooperat|collaborat", DISTINCT),
    "supply": (r"공급|납품|출하|supply|supplies|deliver|\bship(?:s|ped|ping|ments?)\b", DISTINCT),
    "cost": (r"비용|비싼|비싸|저렴|원가|달러당|값이|cost|cheap|expensive|per dollar|price", DISTINCT),
    "shortage": (r"부족|품귀|shortage|scarc", DISTINCT),
    "replace": (r"대체|대신|replac|instead of|substitut", DISTINCT),
    "train": (r"학습|training|\btrain\b", DISTINCT),
    "infer": (r"추론|inference|\brunning\b.{0,12}model", DISTINCT),
    "language model": (r"언어\s?모델|llm|language model", DISTINCT),
    "cloud": (r"클라우드|cloud", COMMON),
    "enter": (r"진출|뛰어들|들어가|\benter", DISTINCT),
    "rent": (r"빌려|임대|대여|\brent", DISTINCT),
    "merge": (r"합병|통합\s?법인|흡수|merg(?:e|ing)", DISTINCT),
    "list": (r"상장|기업공개|\bipo\b|listing|go public", DISTINCT),
    "invest": (r"투자|유치|출자|invest|funding|raise[sd]?\b", DISTINCT),
    "buy": (r"인수|매입|acqui(?:re|sition)|takeover|\bbuy", DISTINCT),
    "contract": (r"계약|수주|따냈|따낸|\bcontract|\border(?:s|ed)?\b", COMMON),
    "build": (r"구축|착공|짓는|준공|data ?cent(?:er|re).{0,20}buil|\bbuil[dt]", DISTINCT),
    "share": (r"점유율|시장의|market share|share of", DISTINCT),
    "decide": (r"결정|정하|decid|decision", COMMON),
    "test": (r"시험|실증|테스트|검증|\btest", DISTINCT),
    "own": (r"자체\s|스스로|독자\s|in.house|home.?grown|\bits own\b", DISTINCT),
    "hire": (r"채용|감원|인력|hir(?:e|ing)|layoff", DISTINCT),
    "profit": (r"매출|영업이익|흑자|적자|revenue|profit|sales", DISTINCT),
}
_PATTERNS = {name: (re.compile(pattern), weight) for name, (pattern, weight) in _CONCEPTS.items()}

#: How far along a thing is: what is released was shown before, what is applied was released.
_STAGES = {"develop": 1, "show": 2, "release": 3, "make": 3, "enter": 3, "supply": 4, "apply": 4}

#: What is not the thing itself yet.
_PROTOTYPE = re.compile(
    r"시제품|시범|시연|프로토타입|시험용|희망자|fpga|prototype|demo|\bpilot\b|limited (?:test|release)"
)

_NAME = re.compile(r"[a-z]+[a-z0-9-]*[0-9]+[a-z0-9]*|[a-z][a-z0-9]{2,}|[가-힣]{2,}(?:-\d+)?|[a-z]+-\d+")

#: FPGA, ASIC: what has a name of its own.
_ACRONYM = re.compile(r"(?<![A-Za-z])[A-Z]{4,}(?![A-Za-z])")

#: Words that many names have and that name nothing by themselves.
_NO_NAME = frozenset(
    [
        "ai",
        "인공지능",
        "gpu",
        "npu",
        "cpu",
        "llm",
        "칩",
        "반도체",
        "클라우드",
        "cloud",
        "chip",
        "서비스",
        "service",
        "시스템",
        "the",
        "and",
        "for",
        "with",
        "모델",
        "model",
        "gpt",
        "챗gpt",
        "chatgpt",
        "챗",
    ]
)


@dataclass(frozen=True, slots=True)
class Matter:
    """What a text is about."""

    concepts: frozenset[str]
    names: frozenset[str]
    words: frozenset[str]  #: telling ones, beside those of its concepts
    stage: int  #: the furthest one spoken of; 0: none
    prototype: bool


def matter(text: str, names: tuple[str, ...] = ()) -> Matter:
    """The matter of a sentence or a claim; `names` are the products it is known to name, beside its acronyms."""
    folded = fold(text)
    concepts = frozenset(name for name, (pattern, _) in _PATTERNS.items() if pattern.search(folded))
    stage = max((_STAGES[name] for name in concepts if name in _STAGES), default=0)
    words = frozenset(word for word in words_of(folded) if not any(p.search(word) for p, _ in _PATTERNS.values()))
    return Matter(
        concepts,
        names_in((*names, *_ACRONYM.findall(text))),
        words,
        stage,
        bool(_PROTOTYPE.search(folded)),
    )


def names_in(products: tuple[str, ...]) -> frozenset[str]:
    """The words of products' names that stand for them wherever they are met."""
    found = (word for product in products for word in _NAME.findall(fold(product)))
    return frozenset(word for word in found if word not in _NO_NAME)


def tells_apart(concepts: frozenset[str]) -> bool:
    """Whether one of them is not in nearly every article of the trade."""
    return any(_PATTERNS[name][1] == DISTINCT for name in concepts)


def weight(concepts: frozenset[str]) -> float:
    return sum(_PATTERNS[name][1] for name in concepts)
