"""A text as it is compared: without what is no statement (bylines, credits, stamps, widgets), and in one spelling."""

from __future__ import annotations

import html
import re

from newstrail.core.numbers import figures
from newstrail.core.text import fold

_MAIL = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_DAY = r"(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
_JOB = r"(?:선임|객원|인턴|수석|전문)?(?:기자|특파원|앵커|논설위원|에디터|통신원)"
#: Lines that say nothing of the news, whole: stamps, bylines, credits, notices of copyright, widgets.
_FURNITURE = re.compile(
    r"^\W*(?:"
    r"(?:입력|수정|등록|승인|송고|게재|업데이트|최종\s?수정|기사\s?(?:입력|수정)|published|posted|(?:last )?updated"
    r"|modified)"
    rf"\s?(?:일시|시간|on|at)?\W{{0,4}}(?=\W*\d|{_DAY}).{{0,60}}"
    r"|this (?:article|story|post) was (?:first |last |originally )?(?:updated|published|modified) (?:at|on)\b.{0,60}"
    r"|\d{4}\s?[.\-/]\s?\d{1,2}\s?[.\-/]\s?\d{1,2}\.?(?:\s?\([^)]{1,3}\))?"
    r"(?:\s*(?:오전|오후)?\s?\d{1,2}:\d{2}(?::\d{2})?)?"
    rf"|(?:\S{{1,10}}\s)?(?:[가-힣]{{2,4}}\s?{_JOB}[\s·,/|=]*)+(?:{_MAIL})?|(?:[가-힣]{{2,4}}\s?)?{_MAIL}"
    rf"|(?:[가-힣]{{2,4}}\s?{_JOB}\s*)?(?:[\s|]*(?:입력|수정|등록|승인|송고|발행)?\s?:?\s?\d{{4}}\.\d{{1,2}}\.\d{{1,2}}\.?"
    r"\s*(?:오전|오후)?\s?\d{1,2}:\d{2}(?::\d{2})?)+"
    r"|by [a-z][\w.'’-]+(?: [a-z][\w.'’-]+){1,3}(?:(?:,| and|\s\|) .{0,60})?"
    r"|\(?(?:additional )?(?:reporting|writing|editing|compiled) by\b.{0,160}"
    r"|\S{0,10}(?:사진|그래픽|영상|일러스트|출처|자료|제공|촬영|편집|photo|image|credit|source|graphic|illustration"
    r"|video)"
    r"\s?[=:/ⓒ©].{0,60}"
    r"|(?:로이터|연합뉴스|뉴시스|뉴스1|AP|AFP|EPA|게티이미지\S*|getty images|reuters|yonhap)(?:\s?[=/·,]\s?\S+)?"
    r"(?:\s?(?:제공|photos?|사진))?"
    r"|(?:#[\w가-힣]+\s*)+|광고|advertisement|sponsored|total"
    r")\W*$",
    re.IGNORECASE,
)
#: Notices of copyright; a line that ends as a sentence does is prose about it.
_NOTICE = re.compile(
    r".{0,60}(?:무단\s?전재|재배포\s?금지|저작권자|all rights reserved|copyright\s?[ⓒ©(\d]|[ⓒ©]\s?\S+).{0,80}$",
    re.IGNORECASE,
)
_PROSE = re.compile(r"다[.”\"]{1,2}\s*$")
#: Lines that ask the reader to do something with the page, where they are no longer than this (characters).
_SHORT = 60
_WIDGET = re.compile(
    r"구독(?:하기|하세요|과|\W*$)|좋아요\s?\d|댓글\s?\d|공유하기|조회수?\s?\d|앱 다운로드|제보하기|기사\s?제보"
    r"|글자\s?크기|스크랩$"
    r"|많이\s?본\s?뉴스|(?:이|관련|추천)\s?기사(?:를|도)?\s?(?:추천|공유|보기|더|$|\W)|뉴스레터|바로가기|만나보세요"
    r"|궁금하세요"
    r"|^\W*(?:sign up|subscribe|follow us|share (?:this|on)|read more|related|see also|most read|download (?:the"
    r"|our) app)\b"
    r"|\bmin(?:ute)?s? read\b|^\W*[\d,]+ (?:comments?|views?|shares?)\W*$|to our newsletter|^\W*https?://\S+$",
    re.IGNORECASE,
)
#: In front of the first sentence: (서울=연합뉴스) 홍길동 기자 = ; SEOUL, April 18 (Reuters) -
_LEADING = re.compile(
    r"^\s*(?:[\[(][^\])]{0,30}(?:=|뉴스|일보|신문|뉴시스|타임스|투데이)[^\])]{0,30}[\])]\s*)?"
    r"(?:(?:[가-힣]{2,4}\s?(?:선임|객원|인턴)?(?:기자|특파원)[\s·,]*)+=\s*|[가-힣]{2,4}\s?=\s*)?"
    r"(?:[A-Z][A-Za-z.,\s]{1,40}(?:\d{1,2} )?\((?:Reuters|AP|AFP|Yonhap|Bloomberg)\)\s*[-–—]+\s*)?"
)
#: Inside a line: photo credits and e-mails.
_INLINE = re.compile(
    r"[\[(](?:사진|그래픽|영상|자료|출처|photo|image)\s?[=:][^\])]{0,60}[\])]|(?<=[.다])\s?/?\s?사진\s?=\s?\S.{0,40}$"
    rf"|\s[가-힣]{{2,4}}\s?{_JOB}(?:\s*{_MAIL})?\s*$|{_MAIL}"
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
    r"|알려왔습니다|수정했습니다"
    r"|(?:사실과|오류|잘못|오기).{0,20}(?:바로잡|정정|수정)|\[정정\]|^정정\b"
    r"|\bcorrections?\s?[:(—–-]|\bcorrection\b.{0,40}\b(?:version|article|story)|\b(?:earlier"
    r"|previous) version of this\b"
    r"|\bthis (?:story|article|post|report|headline) (?:has been|was) (?:corrected|amended|updated to (?:correct"
    r"|clarify|fix))"
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


def lines_of(text: str) -> list[str]:
    """The lines of a text that say something, without credits."""
    kept = []
    for line in html.unescape(text).split("\n"):
        bare = _INLINE.sub(" ", line).strip()
        if bare and (CORRECTION.search(bare) or not _is_furniture(line.strip(), bare)):
            kept.append(bare)
    if kept:
        kept[0] = _LEADING.sub("", kept[0])
    return [line for line in kept if line.strip()]


def _is_furniture(line: str, bare: str) -> bool:
    if _FURNITURE.match(line) or _FURNITURE.match(bare):
        return True
    if _PROSE.search(bare):
        return False
    return bool(_NOTICE.match(bare) or (len(bare) < _SHORT and _WIDGET.search(bare)))


def title_of(title: str) -> str:
    """A headline without its outlet and without tags such as [속보] and (종합2보)."""
    bare = _OUTLET.sub("", html.unescape(title).strip())
    while (shorter := _TAG.sub("", bare)) != bare:
        bare = shorter
    return bare.strip()


def words_of(sentence: str) -> list[str]:
    """The words in one spelling; quantities as ⟦value unit⟧, so that 3조 원 and 3,000,000,000,000원 are one word."""
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
