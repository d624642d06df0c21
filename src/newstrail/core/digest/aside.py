"""What names a company and is no news of it: market reports and mere lists."""

from __future__ import annotations

import re

#: Prominence under which an article only lists a company (see core.match.prominence).
LISTED = 0.25

_INDEX = "코스피|코스닥|뉴욕\\s?증시|미\\s?증시|국내\\s?증시|아시아\\s?증시|나스닥|다우"
_MOVES = "마감|출발|개장|장중|혼조|돌파|급락|급등|하락|상승|반등|약세|강세|보합"
_MARKETS = (
    "Wall Street|US stocks|U\\.S\\. stocks|Asian stocks|Asian shares|European shares|Stocks|Kospi|Nikkei|Dow|Nasdaq"
    "|S&P 500|Seoul shares|Seoul stocks"
)
_MOVED = (
    "close[sd]?|end(?:s|ed)?|open(?:s|ed)?|ris(?:e|es|ing)|rose|fall(?:s|ing)?|fell|slip(?:s|ped)?|gain(?:s|ed)?|edge[sd]?"
    "|drop(?:s|ped)?|jump(?:s|ed)?|rall(?:y|ies|ied)|mixed|higher|lower|futures"
)
_WRAP = re.compile(
    r"\[(?:[^\]]*시황|특징주|마감|개장|출근길|퇴근길|코스피|코스닥|표|외환|환율|주간\s?증시|[^\]]*브리핑)\]"
    rf"|(?:{_INDEX})[^.]{{0,30}}(?:{_MOVES})"
    r"|시황|장\s?마감|오늘의\s?(?:증시|주요|뉴스|특징주)|주요\s?(?:뉴스|일정|기사)|헤드라인\s?모음|증시\s?전망"
    rf"|\b(?:{_MARKETS})\b[^.]{{0,40}}\b(?:{_MOVED})\b"
    r"|\b(?:stocks? to watch|market wrap|markets? (?:close|open|today)|premarket movers?|biggest movers?)\b"
    r"|\b(?:stocks making the biggest moves|morning b(?:id|rief)|news in brief|week ahead)\b",
    re.IGNORECASE,
)


def aside(headline: str, prominence: float) -> str:
    """Why a story is folded away: "wrap", "list", or "" where it is news of the company.

    >>> aside("[마감시황] 코스피 2% 하락 마감", 0.3), aside("리벨리온, 새 칩 공개", 0.8)
    ('wrap', '')
    """
    if prominence < 0.9 and _WRAP.search(headline):
        return "wrap"
    return "list" if prominence < LISTED else ""
