"""Articles that were taken down, and those that came back: told from a host that is only out of order."""

from __future__ import annotations

import re
from dataclasses import replace

from newstrail.core.text import decode, squash
from newstrail.model import Capture, Change, Filing, Revision

#: Set on a revision that says what an article said before it was taken down.
DELETED = "deleted"

#: Characters of text from which a page is an article, whatever it says of another.
_NOTICE = 400

#: Bytes of a page without text in which a notice is looked for: a script that says so and goes back.
_SMALL = 20_000

_GONE = re.compile(
    r"(?:삭제|철회|파기)(?:된|되어\s?없는)\s?(?:기사|뉴스|글|게시물|콘텐츠|페이지)"
    r"|(?:기사|뉴스|게시물|콘텐츠|페이지)(?:가|이|는|은)\s?(?:\S{1,12}\s){0,3}(?:삭제|철회|파기)(?:되었|됐|된)"
    r"|존재하지\s?않는\s?(?:기사|뉴스)|없는\s?기사\s?입니다|서비스가\s?(?:종료|중단)된\s?기사"
    r"|\b(?:article|story|post|report)\s(?:(?:that\s)?you\s\w+\s(?:\w+\s){0,2})?(?:has\sbeen|was|is)\s"
    r"(?:removed|deleted|retracted|withdrawn|taken\sdown|no\slonger\savailable)",
    re.IGNORECASE,
)


def gone(capture: Capture, revision: Revision, last: Filing | None) -> str | None:
    """In a few words, how the capture says that the article is gone; None where it does not.

    The answers 404 and 410 are kept as captures only once an article is held to be gone. A notice is short, and has
    nothing of what the article said.
    """
    if capture.status in (404, 410):
        return str(capture.status)
    said = squash(f"{revision.title} {revision.text}")
    if len(revision.text) >= _NOTICE or (last and last.revision.text[:40].strip() and last.revision.text[:40] in said):
        return None
    if not revision.text and len(capture.body) <= _SMALL:
        said = squash(f"{said} {decode(capture.body, capture.header('content-type'))[0]}")
    found = _GONE.search(said)
    return found[0] if found else None


def ended(last: Filing, capture: Capture, said: str) -> Filing:
    """The article as last read, taken down; as it is where that is known already."""
    if DELETED in last.revision.flags:
        return last
    flags = (*last.revision.flags, DELETED)
    revision = replace(last.revision, flags=flags, capture=capture.sha256, seen=capture.at)
    change = Change(kind="deleted", before="", after=said, material=True)
    return replace(last, revision=revision, number=last.number + 1, changes=(change,))
