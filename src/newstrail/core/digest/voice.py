"""How much was written, of whom and of what, day by day."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from newstrail.core.digest.window import Named
from newstrail.model import Share

#: Days that are counted, by how often a digest comes; as many again before them are compared with.
DAYS = {"day": 7, "weekday": 7, "week": 7, "month": 30}

_DAY = timedelta(days=1)


def shares(named: Iterable[Named], watched: Mapping[str, str], end: datetime, days: int) -> tuple[Share, ...]:
    """Articles that name each company on each of the last days before `end`; most first, the silent left out."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0] * (2 * days))
    for article in named:
        back = int((end - article.at) / _DAY)
        if article.at <= end and back < 2 * days:
            for company in article.companies:
                if company in watched:
                    counts[company][-1 - back] += 1
    found = [
        Share(company, name, tuple(counts[company][days:]), sum(counts[company][:days]))
        for company, name in watched.items()
        if company in counts
    ]
    return tuple(sorted(found, key=lambda share: -sum(share.days)))


def trends(named: Iterable[Named], end: datetime, days: int) -> dict[str, tuple[int, ...]]:
    """Articles of each story on each of the last days before `end`, oldest first."""
    counts: Counter[tuple[str, int]] = Counter()
    stories: dict[str, None] = {}
    for article in named:
        back = int((end - article.at) / _DAY)
        if article.story and article.at <= end and back < days:
            counts[article.story, back] += 1
            stories[article.story] = None
    return {story: tuple(counts[story, back] for back in range(days - 1, -1, -1)) for story in stories}
