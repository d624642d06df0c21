"""Plain text: an article pasted, saved or piped in, with what was around it on its page."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from newstrail.core.dates import stamp
from newstrail.core.extract import korean
from newstrail.core.text import clean
from newstrail.model import Origin, Stamp

#: Characters from which a first line is a paragraph and no headline.
_LONG = 160
#: "입력", "기사입력 2023.04.19 15:51", "수정 …": a stamp's label, perhaps without its value.
_STAMP = re.compile(
    r"(?:기사\s?)?(?:입력|등록|승인|수정|최종\s?수정|업데이트|송고|게재|발행|작성|Updated?|Published)\b\s*[:|]?\s*(?P<when>[\d년월일시분오전후APMapm./:\s,-]*)(?:수정|$).*"
)
_OUTLET = re.compile(
    r"[가-힣A-Za-z0-9&. ]{1,14}(?:일보|신문|뉴스|뉴시스|뉴스1|경제|방송|투데이|타임스|타임즈|저널|매일|데일리|헤럴드|미디어|TV|통신|닷컴|Times|Post|Journal|News|Herald)"
    r"|한겨레|경향|동아|조선|중앙|머니\S{0,3}|이데일리|노컷뉴스|오마이뉴스|프레시안|JTBC|YTN|KBS|MBC|SBS|MBN"
)


@dataclass(slots=True)
class Plain:
    """What a text without markup says of itself."""

    title: str = ""
    lines: list[str] = field(default_factory=list)
    outlet: str = ""
    published: Stamp | None = None
    modified: Stamp | None = None
    authors: list[str] = field(default_factory=list)
    credits: list[str] = field(default_factory=list)


def read_plain(text: str, zone: str | None) -> Plain:
    """The first line that is none of the page's furniture is the headline; the head of the page is read as its fields."""
    found = Plain()
    lines = [stripped for line in clean(text).split("\n") if (stripped := line.strip())]
    body = 0
    for index, line in enumerate(lines):
        body = index
        if korean.is_widget(line):
            continue
        if stamped := _STAMP.fullmatch(line):
            _date(found, line, stamped["when"], zone)
        elif found.title and _OUTLET.fullmatch(line):
            found.outlet = found.outlet or line
        elif found.title and korean.is_signature(line):
            found.authors += korean.names(line)
        elif not found.title and len(line) < _LONG:
            found.title = line
        else:
            break
        body = index + 1
    trimmed = korean.trim(lines[body:])
    found.lines = trimmed.lines
    found.authors += [name for name in trimmed.authors if name not in found.authors]
    found.credits = trimmed.credits
    if not found.lines and found.title:
        found.lines = [found.title]
    return found


def _date(found: Plain, line: str, when: str, zone: str | None) -> None:
    moment = stamp(when, Origin.TEXT, zone=zone) if when.strip() else None
    if "수정" in line[:6] or line.startswith("Updated"):
        found.modified = found.modified or moment
    else:
        found.published = found.published or moment
