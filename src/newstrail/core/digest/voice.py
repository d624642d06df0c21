"""How much was reported, of whom and of what, day by day: independent reports, a house's about one story once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from newstrail.core.digest.window import Named
from newstrail.model import Share

#: Days that are counted, by how often a digest comes; as many again before them are compared with.
DAYS = {"day": 7, "weekday": 7, "week": 7, "month": 30}

_DAY = timedelta(days=1)


def shares(named: Iterable[Named], watched: Mapping[str, str], end: datetime, days: int) -> tuple[Share, ...]:
    """Reports that name each company on each of the last days before `end`; most first, the silent left out.

    A house's first about a story counts, in these days and again in as many before: the two are compared.
    """
    told = [one for one in named if one.house and one.story]
    now = _firsts(((name, one) for one in told for name in one.companies), end, 0, days)
    before = _firsts(((name, one) for one in told for name in one.companies), end, days, days)
    found = [
        Share(company, name, now.get(company, (0,) * days), sum(before.get(company, ())))
        for company, name in watched.items()
        if company in now or company in before
    ]
    return tuple(sorted(found, key=lambda share: -sum(share.days)))


def trends(named: Iterable[Named], end: datetime, days: int) -> dict[str, tuple[int, ...]]:
    """Reports of each story on each of the last days before `end`, oldest first."""
    return _firsts(((one.story, one) for one in named if one.house and one.story), end, 0, days)


def _firsts(told: Iterable[tuple[str, Named]], end: datetime, skip: int, days: int) -> dict[str, tuple[int, ...]]:
    """By what they tell of: reports on each of `days` days, but for the last `skip`, before `end`; oldest first."""
    first: dict[tuple[str, str | None, str], int] = {}
    for of, one in told:
        back = int((end - one.at) / _DAY) - skip
        if one.at <= end and 0 <= back < days:
            key = of, one.story, one.house
            first[key] = max(back, first.get(key, 0))
    counts = Counter((of, back) for (of, _, _), back in first.items())
    return {of: tuple(counts[of, back] for back in range(days - 1, -1, -1)) for of, _, _ in first}
