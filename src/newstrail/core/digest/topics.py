"""What kind of thing a headline tells, by its own words: enough for one line in another language."""

from __future__ import annotations

import re

#: Topic: its name in Korean and English, and the words of a headline that speak for it.
_TOPICS: tuple[tuple[str, str, str], ...] = (
    (
        "인수·합병",
        "merger or acquisition",
        (
            r"인수|합병|M&A|\bmergers?\b|\bmerg(?:e|es|ing|ed)\b|\bacqui(?:re|res|red|sition)\b|\btakeover\b"
            r"|\bbuyout\b|\bto buy\b"
        ),
    ),
    (
        "투자 유치",
        "funding",
        (
            r"투자\s?유치|시리즈\s?[A-F]|투자\s?라운드|\bfunding\b|\braises?\b|\braised\b|\bSeries [A-F]\b"
            r"|\bvaluation\b|\binvest(?:s|ed|ment|ments|ors?)?\b"
        ),
    ),
    ("상장", "listing", r"상장|공모주|\bIPO\b|\bgo(?:es|ing)? public\b|\blisting\b|\bNasdaq debut\b"),
    ("실적", "earnings", r"실적|영업이익|매출|어닝|\bearnings\b|\bprofits?\b|\brevenue\b|\bquarterly\b|\bguidance\b"),
    (
        "출시·공개",
        "launch",
        (
            r"출시|공개|선보|내놨|내놓|\blaunch(?:es|ed|ing)?\b|\bunveil(?:s|ed|ing)?\b|\bintroduc(?:e|es|ed|ing)\b"
            r"|\brolls? out\b|\bdebuts?\b|\breleas(?:e|es|ed)\b"
        ),
    ),
    ("양산", "mass production", r"양산|\bmass[- ]produc(?:e|es|tion|ing)\b|\btape[sd]?[- ]?out\b"),
    (
        "공급 계약",
        "supply deal",
        r"공급\s?계약|공급한다|수주|납품|\bsupply\b|\bsupplies\b|\bsupplier\b|\borders?\b|\bcontracts?\b",
    ),
    (
        "제휴",
        "partnership",
        (
            r"제휴|협약|맞손|손잡|협력|MOU|\bpartner(?:s|ed|ship)?\b|\bteams? up\b|\bties? up\b|\bcollaborat\w+"
            r"|\balliance\b|\bsigns?\b"
        ),
    ),
    (
        "지연",
        "delay",
        (
            r"지연|연기|늦춰|미뤄|밀렸|\bdelay(?:s|ed)?\b|\bpostpon\w+|\bslip(?:s|ped)? to\b|\bpush(?:es|ed)? back\b"
            r"|\bsetbacks?\b"
        ),
    ),
    (
        "중단·철회",
        "ended or called off",
        (
            r"중단|무산|철회|결렬|포기|접는다|종료|\bhalt(?:s|ed)?\b|\bscraps?\b|\bscrapped\b|\bcancel\w*|\bcall(?:s"
            r"|ed) off\b|\bdrops?\b|\bshelv\w+|\bends? (?:deal|joint|partnership)\b"
        ),
    ),
    ("부인", "denial", r"부인|사실\s?무근|사실과\s?달|\bden(?:y|ies|ied)\b|\brefut\w+"),
    (
        "소송·규제",
        "law and regulation",
        (
            r"소송|고소|제소|과징금|공정위|규제|반독점|조사\s?착수|\blawsuits?\b|\bsu(?:e|es|ed|ing)\b|\bantitrust\b"
            r"|\bregulat\w+|\bprobe\b|\bfine[sd]?\b|\binvestigat\w+|\bban(?:s|ned)?\b"
        ),
    ),
    (
        "인사",
        "people",
        (
            r"선임|사임|영입|취임|해임|감원|구조조정|\bappoint\w*|\bresign\w*|\bsteps? down\b|\bhires?\b|\blayoffs?\b"
            r"|\bjob cuts\b|\bnames? .{0,30}\b(?:CEO|chief)\b"
        ),
    ),
    (
        "장애·보안",
        "outage or security",
        r"장애|먹통|해킹|유출|취약점|\boutages?\b|\bbreach\w*|\bhack\w*|\bvulnerabilit\w+",
    ),
    ("데이터센터", "data centres", r"데이터\s?센터|\bdata cent(?:er|re)s?\b"),
    (
        "반도체",
        "chips",
        (
            r"반도체|칩|가속기|NPU|GPU|HBM|\bchips?\b|\bchipmakers?\b|\bsemiconductors?\b|\baccelerators?\b"
            r"|\bNPUs?\b|\bGPUs?\b"
        ),
    ),
)
_READ = tuple((korean, english, re.compile(words, re.IGNORECASE)) for korean, english, words in _TOPICS)

#: Named of one headline, at the most.
MOST = 2


def topics(headline: str, language: str) -> tuple[str, ...]:
    """The topics whose words stand in a headline of either language, named in `language`.

    >>> topics("Microsoft delays its next AI chip to 2026", "ko")
    ('지연', '반도체')
    """
    found = [korean if language == "ko" else english for korean, english, words in _READ if words.search(headline)]
    return tuple(found[:MOST])
