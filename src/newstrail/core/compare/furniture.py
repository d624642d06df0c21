"""Lines of an article that are no statement: stamps, bylines, credits, captions, notices, widgets, boxes of links."""

from __future__ import annotations

import re
from collections.abc import Sequence

MAIL = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_DAY = r"(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
JOB = r"(?:선임|객원|인턴|수석|전문)?(?:기자|특파원|앵커|논설위원|에디터|통신원)"
#: Lines that say nothing of the news, whole: stamps, bylines, credits, notices of copyright, widgets.
_FURNITURE = re.compile(
    r"^\W*(?:"
    r"(?:입력|수정|등록|승인|송고|게재|업데이트|최종\s?수정|기사\s?(?:입력|수정)|published|posted|(?:last )?updated"
    r"|modified)"
    rf"\s?(?:일시|시간|on|at)?\W{{0,4}}(?=\W*\d|{_DAY}).{{0,60}}"
    r"|this (?:article|story|post) was (?:first |last |originally )?(?:updated|published|modified) (?:at|on)\b.{0,60}"
    r"|\d{4}\s?[.\-/]\s?\d{1,2}\s?[.\-/]\s?\d{1,2}\.?(?:\s?\([^)]{1,3}\))?"
    r"(?:\s*(?:오전|오후)?\s?\d{1,2}:\d{2}(?::\d{2})?)?"
    rf"|(?:\S{{1,10}}\s)?(?:[가-힣]{{2,4}}(?:\s?[·,]\s?[가-힣]{{2,4}})*\s?{JOB}[\s·,/|=]*)+(?:{MAIL})?|(?:[가-힣]{{2,4}}\s?)?{MAIL}"
    rf"|(?:[가-힣]{{2,4}}\s?{JOB}\s*)?(?:[\s|]*(?:입력|수정|등록|승인|송고|발행)?\s?:?\s?\d{{4}}[.-]\d{{1,2}}"
    rf"[.-]\d{{1,2}}\.?"
    r"\s*(?:오전|오후)?\s?\d{1,2}:\d{2}(?::\d{2})?)+"
    r"|by [a-z][\w.'’-]+(?: [a-z][\w.'’-]+){1,3}(?:(?:,|;| and|\s\|) .{0,90})?"
    r"|\(?(?:additional )?(?:reporting|writing|editing|compiled) by\b.{0,160}"
    r"|\S{0,10}(?:사진|그래픽|영상|일러스트|출처|자료|제공|촬영|편집|photo|image|credit|source|graphic|illustration"
    r"|video)"
    r"\s?[=:/ⓒ©].{0,60}"
    r"|(?:로이터|연합뉴스|뉴시스|뉴스1|AP|AFP|EPA|게티이미지\S*|getty images|reuters|yonhap)(?:\s?[=/·,]\s?\S+)?"
    r"(?:\s?(?:제공|photos?|사진))?"
    r"|(?:#[\w가-힣]+\s*)+|광고|advertisement|sponsored|total"
    r"|our standards\s?:.{0,80}|카카오톡\s?:.{0,30}|.{0,20}카테고리는 언론사의 분류.{0,20}"
    r"|reach .{2,40} at\b.{0,80}|(?:this is a )?developing story.{0,40}|(?:please )?check back for (?:more )?updates"
    r")\W*$",
    re.IGNORECASE,
)
#: Notices of copyright; a line that ends as a sentence does is prose about it.
_NOTICE = re.compile(
    r".{0,60}(?:무단\s?전재|재배포\s?금지|재판매\s?및|저작권자"
    r"|all rights reserved|copyright\s?[ⓒ©(\d]|[ⓒ©]\s?\S+).{0,80}$",
    re.IGNORECASE,
)
_PROSE = re.compile(r"다[.”\"]{1,2}\s*$")
#: Lines that ask the reader to do something with the page, where they are no longer than this (characters).
_SHORT = 60
_WIDGET = re.compile(
    r"구독(?:하기|하세요|과|\W*$)|좋아요\s?\d|댓글\s?\d|공유하기|조회수?\s?\d|앱 다운로드|제보하기|기사\s?제보"
    r"|제보(?:가|를|는|해)"
    r"|글자\s?크기|스크랩$"
    r"|많이\s?본\s?뉴스|(?:이|관련|추천)\s?기사(?:를|도)?\s?(?:추천|공유|보기|더|$|\W)|뉴스레터|바로가기|만나보세요"
    r"|궁금하세요"
    r"|^\W*(?:sign up|subscribe|follow us|share (?:this|on)|have you been affected"
    r"|email us|contact us|get in touch|read more|related|see also|most read|download (?:the"
    r"|our) app)\b"
    r"|\bmin(?:ute)?s? read\b|^\W*[\d,]+ (?:comments?|views?|shares?)\W*$|to our newsletter|^\W*https?://\S+$",
    re.IGNORECASE,
)
#: The heading of a box of links, or of an advertisement, that stands among the text.
_BOX = re.compile(
    r"^\W*(?:"
    r"(?:관련|추천|인기|많이\s?본|실시간|주요|최신|화제의?|핫|이\s?시각|오늘의|헤드라인|함께\s?(?:보면|볼|읽)|다른)[가-힣\s]{0,12}"
    r"(?:기사|뉴스|이슈|콘텐츠|글|영상|포토)(?:\s?(?:보기|더보기|모음|순위|랭킹|top\s?\d*|best\s?\d*))?"
    r"|(?:ad|광고|스폰서\S{0,6})(?:\W+(?:더\s?보기|닫기|info))?|advertisement"
    r"|sponsored(?: content| by .{1,30})?|promoted(?: content)?"
    r"|more (?:from|on|about|in|stories|news)\b.{0,40}|(?:related|recommended|trending|popular|latest|top|other)"
    r"(?: (?:stories|articles|news|coverage|topics|reading|posts|videos|for you|now))?"
    r"|most (?:read|popular|viewed|shared)|(?:read|see|watch) (?:more|next|also)|you (?:may|might) (?:also )?like"
    r"|get in touch|don['’]t miss|editor['’]?s['’]? (?:picks?|choice)"
    r")\W*$",
    re.IGNORECASE,
)
#: So ends what is told; the headlines in a box do not.
_TOLD = re.compile(r"다[”’\"')]*$|(?:[다요죠까]|[a-z0-9)%])[.][”’\"')]*$|[.!?][”\"]$")
#: Longest line of a box, in characters, and most of its lines.
_LINK, _LINKS = 90, 10
#: How a caption ends: in whose picture it is.
_CREDIT = re.compile(
    r"(?P<mark>[/\[(<|]\s?|[.]\s|\s)?(?:사진|자료|그래픽|영상|이미지|캡처|출처|사진\s?제공|photo(?:graph)?s?|image|picture|credit)"
    r"\s?(?:[=:ⓒ©]|by\b).{1,60}$"
    r"|(?:[.]\s|[/\[(<]\s?)\S{1,20}(?:\s\S{1,12})?\s?제공\W*$"
    r"|[\[(/](?:연합뉴스|뉴시스|뉴스1|로이터\S*|AP\S*|AFP\S*|EPA\S*|reuters|getty images)\W*$",
    re.IGNORECASE,
)
#: A caption says what is seen (하고 있다, 모습이다), or is no sentence; longer ones are told to be text.
_SEEN = re.compile(r"(?:[고서어아여해] 있다|모습이다|전경이다)[.]?$")
_CAPTION = 160
#: What stands below the last sentence is no news, where it is no more than so many lines, each no longer than a link.
_FOOT = 12


def told(lines: Sequence[str]) -> list[bool]:
    """Of each line that is not empty whether it is a part of what an article says, boxes and captions looked at."""
    found, box = [], 0
    for line in lines:
        if _BOX.match(line):
            box = _LINKS
        elif box and len(line) <= _LINK and not _TOLD.search(line):
            box -= 1
        else:
            box = 0
            found.append(not is_furniture(line))
            continue
        found.append(False)
    _drop_foot(lines, found)
    captions = [place for place, line in enumerate(lines) if found[place] and _is_caption(line)]
    if sum(found) > len(captions):  # else it is an article of a picture
        for place in captions:
            found[place] = False
    return found


def _drop_foot(lines: Sequence[str], found: list[bool]) -> None:
    sentences = [place for place, line in enumerate(lines) if found[place] and _TOLD.search(line)]
    if len(sentences) < 2:  # a list, a table
        return
    foot = range(sentences[-1] + 1, len(lines))
    if len(foot) <= _FOOT and all(len(lines[place]) <= _LINK for place in foot):
        for place in foot:
            found[place] = False


def is_furniture(line: str) -> bool:
    """Whether a line by itself says nothing of the news."""
    if _FURNITURE.match(line):
        return True
    if _PROSE.search(line):
        return False
    return bool(_NOTICE.match(line) or (len(line) < _SHORT and _WIDGET.search(line)))


def is_loose(line: str) -> bool:
    """Whether a line is short and no sentence."""
    return len(line) < _SHORT and not _TOLD.search(line)


def _is_caption(line: str) -> bool:
    credit = _CREDIT.search(line)
    if not credit or len(line) > _CAPTION:
        return False
    said = line[: credit.start()].strip()
    return bool(said) and (not _PROSE.search(f"{said.rstrip('.')}.") or bool(_SEEN.search(said)))
