"""What the vague expressions of both languages are taken to mean: recently, now, soon, for a while."""

from __future__ import annotations

import re
from datetime import date

from newstrail.core.times.spans import DAY, Grain, Span, add_months

#: Rules 53, 55 and 56; "the coming weeks" is eight of them, rule 65.
RECENT = 90 * DAY
SOON = 90 * DAY
WHILE = 6  # months
COMING = {"day": (14, "day"), "week": (8, "week"), "month": (6, "month")}


def vague(match: re.Match[str], at: date) -> Span:
    """The span of a match that says in its groups which it is; what no table here can date has no bounds."""
    if match["recent"]:
        return Span(at - RECENT, at, Grain.VAGUE, "soft")
    if match["until"]:
        return Span(None, at, Grain.NOW, "bounded", "until")
    if match["now"]:
        return Span(at, at, Grain.NOW)
    if match["soon"]:
        return Span(at, at + SOON, Grain.VAGUE, "soft")
    if match["while"]:
        return Span(at, add_months(at, WHILE), Grain.VAGUE, "soft")
    return Span(None, None, Grain.VAGUE, "soft")
