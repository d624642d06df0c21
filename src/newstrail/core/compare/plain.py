"""A text as it is compared: without what is no statement (bylines, credits, stamps, widgets), and in one spelling."""

from __future__ import annotations

import html
import re

from newstrail.core.compare.furniture import JOB, MAIL, is_furniture, told
from newstrail.core.numbers import figures
from newstrail.core.text import fold

#: In front of the first sentence: (서울=연합뉴스) 홍길동 기자 = ; SEOUL, April 18 (Reuters) -
_LEADING = re.compile(
    r"^\s*(?:[\[(][^\])]{0,30}(?:=|뉴스|일보|신문|뉴시스|타임스|투데이)[^\])]{0,30}[\])]\s*)?"
    r"(?:(?:[가-힣]{2,4}\s?(?:선임|객원|인턴)?(?:기자|특파원)[\s·,]*)+=\s*|[가-힣]{2,4}\s?=\s*)?"
    r"(?:[A-Z][A-Za-z.,\s]{1,40}(?:\d{1,2} )?\((?:Reuters|AP|AFP|Yonhap|Bloomberg)\)\s*[-–—]+\s*)?"
)
#: Inside a line: photo credits and e-mails.
_INLINE = re.compile(
    r"[\[(](?:사진|그래픽|영상|자료|출처|photo|image)\s?[=:][^\])]{0,60}[\])]|(?<=[.다])\s?/?\s?사진\s?=\s?\S.{0,40}$"
    rf"|\s[가-힣]{{2,4}}\s?{JOB}(?:\s*{MAIL})?\s*$|{MAIL}"
    r"|\((?:NASDAQ|NYSE|KRX|KOSPI|KOSDAQ|TYO|HKG)\s?:\s?\w+\)|[\[(]\d{6}(?:\.K[SQ])?[\])]",
    re.IGNORECASE,
)
_TAG = re.compile(
    r"^\s*(?:[\[<〈【(](?:속보|단독|종합|상보|포토|영상|사진|그래픽|긴급|업데이트|update|exclusive|breaking|\d보"
    r"|\S{1,8}-\d보|[^\])>】〉]{1,8}보)[\]>〉】)]\s*)+"
    r"|\s*[\[(<](?:종합\d?보?|종합|\d보|상보|속보|영상|포토|사진|update \d?|updated)[\])>]\s*$",
    re.IGNORECASE,
)
_OUTLET = re.compile(r"\s+[-–—|]{1,2}\s+[^-–—|]{2,24}$")

#: A notice that the text itself was put right.
CORRECTION = re.compile(
    r"정정\s?보도|반론\s?보도|바로\s?잡습니다|바로잡았습니다|바로잡습니다|정정합니다|정정했습니다|정정합니다"
    r"|알려왔습니다|수정했습니다|정정\s?(?:있습니다|알림|안내)"
    r"|(?:사실과|오류|잘못|오기).{0,20}(?:바로잡|정정|수정)|\[정정\]|^정정\b"
    r"|\bcorrections?\s?[:(—–-]|\bcorrection\b.{0,40}\b(?:version|article|story)|\b(?:earlier"
    r"|previous) version of this\b"
    r"|\bthis (?:story|article|post|report|headline) (?:has been|was) (?:corrected|amended|updated to (?:correct"
    r"|clarify|fix))"
    r"|\b(?:refiled|updated|amended|edited|changed) to (?:correct|fix|clarify|amend)\b"
    r"|^\W*corrects?\b.{0,60}\b(?:paragraph|headline|spelling|name|figure|date|to say|throughout)\b"
    r"|\bclarification\s?[:—–-]|\beditor['’]s note\b|\b(?:an?|the) (?:earlier|previous) version (?:misstated"
    r"|incorrectly|said|misspelled)",
    re.IGNORECASE,
)

#: One spelling for what is said in several. Applied to folded text, in order.
_SPELLINGS = tuple(
    (re.compile(pattern), form)
    for pattern, form in (
        (r"\b(can|could|would|should|is|are|was|were|do|does|did|has|have|had|must|need)n['’]?t\b", r"\1 not"),
        (r"\bwo n['’]?t\b|\bwon['’]t\b", "will not"),
        (r"\bcannot\b|\bca not\b", "can not"),
        (r"\b(it|he|she|that|there|what|who|here)['’]s\b", r"\1 is"),
        (r"['’]re\b", " are"),
        (r"\b(?:is|are) (?:going )?to\b", "will"),
        (r"['’]ll\b", " will"),
        (r"['’]ve\b", " have"),
        (r"\bper ?cent\b|\bpct\b|퍼센트|프로(?=\s)", "%"),
        (r"\bu\.s\.a?\.?|\bus\b(?=\s)", "us"),
        (r"\b(\w{3,})is(e|ed|es|ing|ation)\b", r"\1iz\2"),
        (r"\b(col|fav|lab|neighb|behavi|hon|hum)our", r"\1or"),
        (r"\b(cent|theat|fib|met)re(s?)\b", r"\1er\2"),
        (r"됬|됐|되었|돼었", "됐"),
        (r"하였", "했"),
        (r"햇(?=다|으|고|던|지)", "했"),
        (r"(?<=[가-힣])엇(?=다|으|고|던|지)", "었"),
        (r"(?<=[가-힣])앗(?=다|으|고|던|지)", "았"),
        (r"되(?=서|야|요|도\s)", "돼"),
        (r"몇일", "며칠"),
        (r"오랫만", "오랜만"),
        (r"역활", "역할"),
        (r"컨텐츠", "콘텐츠"),
        (r"메세지", "메시지"),
        (r"런칭", "론칭"),
        (r"컨퍼런스", "콘퍼런스"),
        (r"디렉토리", "디렉터리"),
        (r"데이타", "데이터"),
        (r"비지니스", "비즈니스"),
        (r"(?<=[가-힣])할께", "할게"),
        (r"습니다(?=[\s.]|$)", "다"),
        (r"합니다|한답니다", "한다"),
        (r"됩니다", "된다"),
        (r"입니다", "이다"),
        (r"\band\b|&", "&"),
    )
)
_BETWEEN_DIGITS = re.compile(r"(?<=\d)[.:/~∼-](?=\d)")  # 2.4, 10:30, 3-2: not punctuation
_KEPT = {".": "\ue001", ":": "\ue002", "/": "\ue003", "~": "\ue004", "∼": "\ue004", "-": "\ue005"}
_BACK = {ord(mark): sign for sign, mark in _KEPT.items()}
_PUNCTUATION = re.compile(r"[^\w%⟦⟧\ufffd\ue001-\ue005]|_")


#: 식품의약품안전처(식약처), International Maritime Organization (IMO): a name's short form beside it.
_SHORT = re.compile(r"(?P<name>[\w&.\s-]{0,60}\w)\s?\((?P<short>\w{2,8})\)")


def lines_of(text: str) -> list[str]:
    """The lines of a text that say something, without credits."""
    lines = [line.strip() for line in html.unescape(text).split("\n") if line.strip()]
    kept = []
    for line, is_told in zip(lines, told(lines), strict=True):
        bare = _INLINE.sub(" ", line).strip()
        if bare and (CORRECTION.search(bare) or (is_told and not is_furniture(bare))):
            kept.append(bare)
    if kept:
        kept[0] = _LEADING.sub("", kept[0])
    return [line for line in kept if line.strip()]


def title_of(title: str) -> str:
    """A headline without its outlet and without tags such as [속보] and (종합2보)."""
    bare = _OUTLET.sub("", html.unescape(title).strip())
    while (shorter := _TAG.sub("", bare)) != bare:
        bare = shorter
    return bare.strip()


def words_of(sentence: str) -> list[str]:
    """The words in one spelling; quantities as ⟦value unit⟧, so that 3조 원 and 3,000,000,000,000원 are one word."""
    sentence = _SHORT.sub(_without_short, sentence)
    parts, position = [], 0
    for figure in figures(sentence):
        parts += [sentence[position : figure.start], f" ⟦{figure.value.normalize():f}{figure.unit}⟧ "]
        position = figure.end
    text = fold("".join([*parts, sentence[position:]]))
    for pattern, form in _SPELLINGS:
        text = pattern.sub(form, text)
    text = re.sub(r"(?<=\d),(?=\d{3})", "", text)
    text = _BETWEEN_DIGITS.sub(lambda found: _KEPT[found.group()], text)
    return _PUNCTUATION.sub(" ", text).translate(_BACK).split()


def _without_short(found: re.Match[str]) -> str:
    """The name without the short form in brackets behind it; both where it is no short form of it."""
    name, short = found["name"], found["short"].lower()
    if re.search("[가-힣]", short):
        left = iter(name.split()[-1])
        is_short = len(short) < len(name.split()[-1]) and all(letter in left for letter in short)
    else:
        is_short = (
            short
            == "".join(word[0] for word in name.lower().split() if word not in ("of", "and", "the"))[-len(short) :]
        )
    return name if is_short else found[0]
