"""Headlines without what outlets hang on them: tags, version marks, their own name."""

from __future__ import annotations

import re
from functools import lru_cache

from newstrail.core.text import fold, squash

#: At the start: [단독], (속보), <포토>, 【종합】, "UPDATE 2-", "Exclusive:" …
_TAG = re.compile(
    r"^\s*(?:\[[^\[\]]{1,20}\]|\([^()]{1,12}\)|<[^<>]{1,16}>|【[^【】]{1,16}】|〈[^〈〉]{1,16}〉|■|▶|◆|☞|★"
    r"|(?:(?:update|wrapup) \d+|rpt|refile|corrected|breaking(?: news)?|just in|urgent|exclusive|속보|단독|긴급|상보|종합)\s?[-:])\s*",
    re.IGNORECASE,
)
#: At the end: (종합2보), (1보), (상보), (영상), (Update 2), and whatever stands in square brackets: [포토], [AI 리포트] …
_VERSION = re.compile(
    r"\s*(?:\[[^\[\]]{1,20}\]"
    r"|\(\s*(?:종합\s*\d*보?|\d보|상보|속보|영상|전문|재송|수정|대체|update(?:d)?\s*\d*|(?:\d+(?:st|nd|rd|th) )?(?:ld|lead))\s*\))\s*$",
    re.IGNORECASE,
)
#: At the end, after a dash or bar: the outlet's name; or the way to the article within its site.
_OUTLET = re.compile(
    r"\s+<\s[^<>]+<\s기사본문.*$|\s+[-–—|:·]{1,2}\s+[^-–—|·]{2,24}$|\s*\|\s*[^|]{2,12}$"
    r"|\s*-\s*[가-힣A-Za-z]{1,8}(?:뉴스|일보|신문|경제|비즈|투데이|데일리|타임스|방송)$"
)
#: Versions of English wire stories.
_LEAD = re.compile(r"\((?:(?P<lead>\d)(?:st|nd|rd|th) )?(?:LD|LEAD)\)|\b(?:UPDATE|WRAPUP) (?P<update>\d)\s?-")
_DASH = re.compile("[-–—|:·]")
_LETTERS = re.compile(r"[^\W_]+")


def bare(title: str, *, fold_case: bool = True) -> str:
    """The headline itself, folded, or with its letters as they are.

    >>> bare("[단독] 네이버·카카오, ‘AI 칩’ 만든다(종합2보)")
    '네이버·카카오, ‘ai 칩’ 만든다'
    """
    text = (fold(title) if fold_case else squash(title)).strip()
    for _ in range(3):
        shorter = _TAG.sub("", _VERSION.sub("", text) if text.endswith((")", "]")) else text)
        if shorter == text or not shorter:
            break
        text = shorter
    return _OUTLET.sub("", text) or text if _DASH.search(text) else text


@lru_cache(maxsize=1 << 12)
def headline_key(title: str) -> str:
    """Letters and digits of the bare headline: equal for one headline however it is decorated."""
    return "".join(_LETTERS.findall(bare(title)))


def stage(title: str) -> int:
    """How far a wire story has come: 0 unmarked, 1 속보, 2 1보, 3 2보, 4 상보, 10 종합, 12 종합2보.

    English ones are "(LEAD)" or "UPDATE 1-" for 2, "(2nd LD)" or "UPDATE 2-" for 3, and so on.

    >>> [stage(t) for t in ("[속보] 합병", "합병(1보)", "합병(2보)", "합병(종합)", "합병(종합2보)", "합병")]
    [1, 2, 3, 10, 12, 0]
    >>> [stage(t) for t in ("(LEAD) Merger", "(2nd LD) Merger", "UPDATE 3-Merger", "RPT-UPDATE 1-Merger", "Merger")]
    [2, 3, 4, 2, 0]
    """
    if found := _LEAD.search(title):
        return 1 + int(found["lead"] or found["update"] or 1)
    if "보" not in title and "종합" not in title:  # nearly all
        return 0
    folded = fold(title)
    if found := re.search(r"[(\[]종합\s*(\d*)보?[)\]]", folded):
        return 10 + int(found.group(1) or 0)
    if found := re.search(r"(\d)보[)\]]", folded):
        return 1 + int(found.group(1))
    return 4 if re.search(r"[(\[]상보[)\]]", folded) else 1 if "[속보]" in folded or "(속보)" in folded else 0
