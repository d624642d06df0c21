"""How a match ended and how strong an earthquake was: numbers by which reports meet that are no quantities."""

from __future__ import annotations

import re
from collections.abc import Iterator

#: 3대0, 5-4; but no years, dates and ranges of shares.
_SCORE = re.compile(r"(?<![\w.,-])(\d{1,3})(?:\s?대\s?|[-–])(\d{1,3})(?![\w.,-]*[\d%조억만년월일])")
_MAGNITUDE = re.compile(r"(?:규모|[Mm]agnitude)[\s-](?:of )?(\d\.\d)(?![\d조억만천])|(?<![\d.])(\d\.\d)[\s-]?magnitude")


def outcomes(text: str) -> Iterator[tuple[str, str]]:
    """Each of them, the winner's number first, and how it is written.

    >>> [name for name, _ in outcomes("A 3대0 win, 4-6 in the second set; 규모 7.2의 지진, a 6.1-magnitude quake")]
    ['3-0', '6-4', 'magnitude 7.2', 'magnitude 6.1']
    """
    for match in _SCORE.finditer(text):
        more, fewer = sorted(map(int, match.groups()), reverse=True)
        yield f"{more}-{fewer}", match.group()
    for match in _MAGNITUDE.finditer(text):
        yield f"magnitude {match[1] or match[2]}", match.group()
