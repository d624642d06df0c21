"""What Korean outlets put around an article's words, line by line: credits, signatures, copyright, widgets.

The forms are those of Korean news pages. Copyright words are only cut at the tail: they occur in prose as well.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

EMAIL = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_NAME = r"[가-힣]{2,4}"
_ROLE = (
    r"(?:\w{2,6}\s?전문\s?)?(?:수습|인턴|객원|선임|전문|대학생|온라인|통신|시민|명예)?\s?"
    r"(?:기자|특파원|논설위원|편집위원|해설위원|칼럼니스트|평론가|앵커|리포터|에디터|피디|PD|통신원|아나운서)"
)
_PERSON = rf"{_NAME}\s?{_ROLE}"
#: "홍길동 기자", "서울=홍길동·김철수 기자 (gd@…)", "[ 홍길동 기자 / gd@… ]", "/홍길동 기자(gd@…)", "○○뉴스부 홍길동 기자"
_SIGNATURE = (
    rf"[\[(/◇■▶=\s]*(?:[가-힣A-Za-z0-9]{{2,14}}\s?[=/·|]\s?|(?:[가-힣A-Za-z0-9]{{2,12}}\s){{1,2}})?"
    rf"(?:{_NAME}\s?[·,/]\s?)*{_PERSON}(?:\s?[·,/]\s?(?:[가-힣]{{2,6}}\s?=\s?)?{_PERSON})*"
)
_SIGNED = re.compile(rf"{_SIGNATURE}(?:[\s/|(·,]*{EMAIL}[)\s]*)*[\])\s]*[|=]?")
_MAILED = re.compile(rf"[\[(/\s]*(?:[가-힣A-Za-z0-9·=/ ]{{0,30}}[\s(/|]*)?(?:{EMAIL}[\s,/)]*)+[\])\s]*")
#: A signature glued to the end of the last paragraph, behind the end of a sentence.
_TAIL = re.compile(
    rf"(?<=[.?!”\"'’)\]…다요죠음])\s*(?:{_SIGNATURE}(?:[\s/|(·,]*{EMAIL}[)\s]*)*|(?<=\s)[\[(/]?(?:{_NAME}\s)?{EMAIL}[)\]]?)[\])\s]*$"
)
_AGENCY = (
    r"(?:AFP|AP|EPA|UPI|DPA|로이터|신화|타스|교도|블룸버그|게티이미지(?:스|뱅크|코리아)?|뉴스1|뉴시스|연합(?:뉴스|포토)?|"
    r"News1|Reuters|Yonhap|Newsis|Getty ?Images|셔터스톡|픽사베이|Shutterstock|Pixabay)"
)
_CREDIT = re.compile(
    rf"[\[(〈<◀▲▼/\s]*(?:"
    rf"{_AGENCY}(?:\s?[=/·,]?\s?{_AGENCY})*(?:\s?(?:자료\s?사진|제공|통신))?"
    rf"|(?:사진|그래픽|일러스트|삽화|이미지|출처|인포그래픽|영상|캡처|Photo|Graphic|Source)\s?[=:|/]\s?.{{1,60}}"
    rf"|(?:사진|그래픽|이미지|자료)\s(?:제공|출처|캡처)?\s?.{{1,14}}"
    rf"|\S{{1,15}}\s(?:제공|캡처|캡쳐|갈무리)"
    rf"|[ⓒ©]\s?.{{1,40}}"
    rf"|(?:사진)?\s?Courtesy of .{{1,40}}"
    rf")[\])〉>\s.]*",
    re.IGNORECASE,
)
_COPYRIGHT = re.compile(
    r"(?:저작권자\s?[ⓒ©(:]|무단\s?(?:전재|복제|배포).{0,6}(?:재\s?배포|복제|배포|수집|AI|금지)|Copyrights?\s?(?:[ⓒ©]|\(c\))|[ⓒ©]\s?.{1,30}"
    r"(?:무단|All rights)|All rights reserved|공감언론 뉴시스|GoodNews paper|저작권은 .{1,20}있습니다|재배포를? 금지)",
    re.IGNORECASE,
)
#: A tail line is cut from the marker: the tag that opens it goes too.
_OPENER = re.compile(r"[<〈《\[(☞◎▶■ⓒ©\s]*$")
#: A sentence that speaks of copying is prose, whatever it says.
_PROSE = re.compile(r"(?:다|요|죠)[.”\"’)]*$")
_WIDGET = re.compile(
    r"(?:ADVERTISEMENT|광고|기자\s?구독|구독(?:하기)?|구독중|이 기사를 공유합니다|공유(?:하기)?|댓글\s?\d*|좋아요\s?\d*|글자\s?크기.{0,12}|음성\s?재생.{0,6}|"
    r"음성으로 듣기|번역\s?beta.{0,30}|자동요약.{0,10}|본문\s?듣기.{0,6}|(?:이미지\s?)?(?:확대|크게)\s?보기|이미지\s?확대|"
    r"[<〈]?\s?이미지를 클릭하시면.{0,20}|관련\s?(?:기사|뉴스|영상)|많이 본 (?:뉴스|기사)|랭킹\s?뉴스|언론사홈|인쇄(?:하기)?|스크랩(?:하기)?|기사\s?(?:저장|제보|공유|스크랩)|"
    r"URL이? 복사.{0,12}|네이버 AI 뉴스 알고리즘|지면보기|폰트\s?(?:크기|설정).{0,8}|프린트|닫기|이전|다음|가\s?가|TOP|SNS\s?공유.{0,6}|"
    r"(?:카카오톡|페이스북|트위터|밴드|카카오스토리|네이버\s?블로그|URL\s?복사|X|메일)(?:\s?공유(?:하기)?)?)"
)
_PROMOTION = re.compile(
    r"(?:제보는|제보하기|카카오톡 ?:|okjebo|유튜브, 네이버|구독하고 메인에서|구독해\s?주세요|만나보세요|채널을? 추가|홈페이지에서 (?:더|확인)|뉴스레터 (?:신청|구독)|"
    r"궁금하세요|👉|☞|바로\s?가기|기사 전문|https?://\S+|인기기사|당신이 좋아할|더 ?보기)"
)
_LINK = re.compile(r"\s*(?:👉|☞|▶|→|https?://|www\.)\S*\s*\S*")
#: Lines at the end that may be signature, credit, promotion and copyright together.
_TAIL_LINES = 14


@dataclass(slots=True)
class Trimmed:
    """Lines without boilerplate, and what was taken out of it that is worth keeping."""

    lines: list[str]
    authors: list[str] = field(default_factory=list)
    credits: list[str] = field(default_factory=list)


def trim(lines: Sequence[str]) -> Trimmed:
    """Take the boilerplate of a Korean article out of its lines; everything else stays to the letter."""
    out = Trimmed([])
    for line in lines:
        if _CREDIT.fullmatch(line) and len(line) <= 80:
            if line not in out.credits:
                out.credits.append(line)
        elif not _WIDGET.fullmatch(line):
            out.lines.append(line)
    _cut_copyright(out)
    _cut_tail(out)
    return out


def _cut_copyright(out: Trimmed) -> None:
    """From a copyright line among the last few on, nothing is the article's."""
    first = max(1, len(out.lines) - _TAIL_LINES)
    for index in range(first, len(out.lines)):
        line = out.lines[index]
        if (found := _COPYRIGHT.search(line)) and not (
            _PROSE.search(line) and len(line) > 60 and found.start() < len(line) - 60
        ):
            before = line[: found.start()]
            if len(before) > 60 or not _PROSE.search(line):
                before = _OPENER.sub("", before).rstrip()
                kept = [before] if len(before) > 60 or _PROSE.search(before) else []
                out.lines[index:] = kept
                return


def _cut_tail(out: Trimmed) -> None:
    """Signatures, e-mail addresses, promotions with a link, from the end upwards."""
    for _ in range(_TAIL_LINES):
        if len(out.lines) < 2:
            break
        line = out.lines[-1]
        if _SIGNED.fullmatch(line) or _MAILED.fullmatch(line):
            out.authors += names(line)
        elif _LINK.fullmatch(line) or (line.startswith(("※", "▶", "☞", "■", "[ⓒ", "◎")) and _PROMOTION.search(line)):
            pass
        elif (found := _TAIL.search(line)) and found.start() > 20:
            out.authors += names(found.group())
            out.lines[-1] = line[: found.start()].rstrip()
            break
        else:
            break
        out.lines.pop()
    kept = []
    for line in out.lines:  # e-mail lines of photographers and artists in the middle
        if len(line) < 60 and (_MAILED.fullmatch(line)):
            out.credits.append(line)
        else:
            kept.append(line)
    out.lines = kept


def is_widget(line: str) -> bool:
    """Whether a line is a button, a label or an advertisement's."""
    return _WIDGET.fullmatch(line) is not None


def is_signature(line: str) -> bool:
    """Whether a line names reporters and says nothing else."""
    return _SIGNED.fullmatch(line) is not None or _MAILED.fullmatch(line) is not None


_NAMED = re.compile(rf"({_NAME})(?=\s?[·,/]\s?{_NAME}(?:\s?[·,/]\s?{_NAME})*\s?{_ROLE})|({_NAME})\s?{_ROLE}")
_HEADER = re.compile(
    rf"[\[(](?:[가-힣A-Za-z0-9]{{2,12}}\s?[=/·]\s?)?(?P<outlet>[가-힣A-Za-z0-9]{{2,12}})[\])]\s*(?P<who>(?:{_NAME}\s?[·,]?\s?){{1,4}}{_ROLE})\s?[=:]"
    rf"|\[(?:[가-힣]{{2,8}}\s?=\s?)?(?P<outlet2>[가-힣A-Za-z0-9]{{2,12}})[\s=](?P<who2>{_NAME}\s?{_ROLE})\]"
)


def names(text: str) -> list[str]:
    """The names in a signature: "홍길동·김철수 기자" has two."""
    return [first or second for first, second in _NAMED.findall(text)]


def header(line: str) -> tuple[str, list[str]]:
    """Outlet and reporters of the wire header that opens an article: "(서울=연합뉴스) 홍길동 기자 = "; else "" and none."""
    found = _HEADER.search(line[:120])
    if not found:
        return "", []
    return found["outlet"] or found["outlet2"] or "", names(found["who"] or found["who2"] or "")
