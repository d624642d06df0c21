"""Whose words an article says it carries: the wire service in a dateline, a credit or an attribution."""

from __future__ import annotations

import re
from collections.abc import Sequence

_AGENCIES = {
    "yonhap": r"연합뉴스|Yonhap(?: News)?",
    "newsis": r"뉴시스|Newsis",
    "news1": r"뉴스1|News1",
    "newspim": r"뉴스핌|Newspim",
    "reuters": r"로이터|Reuters|REUTERS",
    "ap": r"(?<![A-Za-z])AP통신|(?:\(|\[)AP(?:\)|\])|Associated Press|AP=연합",
    "afp": r"AFP|Agence France-Presse",
    "bloomberg": r"블룸버그|Bloomberg",
    "kyodo": r"교도통신|Kyodo",
    "xinhua": r"신화통신|Xinhua",
}
_ANY = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in _AGENCIES.items()))
#: At the top, a dateline; at the end, a signature: further in, an agency is quoted and not copied.
_TOP, _END = 120, 60


def agency(text: str, named: Sequence[str] = ()) -> str:
    """The wire service it comes from, "" if it names none.

    >>> agency("(서울=연합뉴스) 홍길동 기자 = 가나다")
    'yonhap'
    """
    for part in (text[:_TOP], text[-_END:], *named):
        if found := _ANY.search(part):
            return found.lastgroup or ""
    return ""
