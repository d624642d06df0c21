"""How far a report goes beside what was claimed: how many of it, by when, and whether it had begun."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from functools import lru_cache

from newstrail.core.numbers import figures
from newstrail.core.text import fold
from newstrail.core.times import when
from newstrail.model import Claim, Filing

#: A fact that its end does not make untrue.
_BEGUN = re.compile(
    r"시작|착수|손잡|맺[었은]|체결|서명|합의|출범|\b(?:began|begun|started|signed|launched|agreed|founded|set up)\b"
)

#: A new time is set for it.
_RESET = re.compile(
    r"조정|변경|바꿨|바꾼|수정|재설정|moved|reset|reschedul|revis|now (?:expects?|plans?|aims?)", re.IGNORECASE
)

#: A length of time counts nothing.
_TIME = frozenset({"year", "month", "week", "day", "hour"})

#: Of a quantity that was claimed, the share from which it was reached.
_ENOUGH = Decimal("0.9")


def has_begun(claim: Claim) -> bool:
    """Whether it says that something began, was signed or founded."""
    return bool(_BEGUN.search(fold(claim.text)))


def put_later(claim: Claim, words: str, day: date, *, ahead: bool) -> bool:
    """Whether a sentence of a day that looks ahead, or sets a new time, names only times after the claim's last day."""
    if claim.due_end is None or not (ahead or _RESET.search(words)):
        return False
    named = [one.start for one in when(words, day) if one.start and not one.vague]
    return bool(named) and min(named) > claim.due_end


def counted(claim: Claim, words: str) -> list[Decimal]:
    """What a sentence counts of that which the claim counts, as shares of it."""
    wanted = _quantities(claim.text)
    found = figures(words) if wanted else ()
    return [one.value / wanted[key] for one in found if (key := (one.unit, one.text[-1:])) in wanted]


@lru_cache(4096)  # a claim is asked for with every article
def _quantities(text: str) -> dict[tuple[str, str], Decimal]:
    return {(one.unit, one.text[-1:]): one.value for one in figures(text) if one.value and one.unit not in _TIME}


def fewer(claim: Claim, words: str) -> bool:
    """Whether a sentence counts what the claim counted, and less of it."""
    shares = counted(claim, words)
    return bool(shares) and max(shares) < _ENOUGH


def day_of(filing: Filing) -> date:
    """The day it counts as published on, where it was published."""
    published = filing.revision.published
    return (published.local if published else filing.at).date()
