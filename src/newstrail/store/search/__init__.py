"""Words and phrases in what was read, Korean and English, the same articles in the same order on both databases.

The index gives candidates, newest first; what they say is then looked at, checked and weighed here, by our own score.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, select

from newstrail.core.text import fold, passage
from newstrail.core.traits import ticks
from newstrail.store import coding
from newstrail.store.database import Database
from newstrail.store.placing.gather import listed
from newstrail.store.search import index
from newstrail.store.search.words import COMPANY, LANGUAGE, OUTLET, TITLE, Asked, asked, folded, named, spans
from newstrail.store.tables import articles, revisions, searched

__all__ = ["Filters", "Hit", "Search", "index"]

#: Articles that are looked at: the newest with all the words in the title, and the newest with them anywhere (120 and
#: 180 took 160 ms at the 95th percentile over 51,000 articles, 80 and 100 take 62 ms, on a machine busy with other
#: work; `benchmarks/compare.py`). A word
#: that stands in half of all articles is looked for in the newest of them only.
TITLES, TEXTS = 80, 100

#: Score of a word in the title; in the text it nears IN_TEXT as it is repeated, half of it is had by HALF times.
IN_TITLE, IN_TEXT, HALF = 2.0, 1.0, 1.5

#: Characters of the title and of the text shown around what was found.
WIDTH = 160


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What narrows a search; None: all."""

    company: str | None = None
    outlet: str | None = None
    language: str | None = None
    since: datetime | None = None
    until: datetime | None = None  #: not including
    story: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """An article that was found."""

    url: str
    number: int  #: of the revision
    title: str
    outlet: str
    language: str | None
    at: datetime  #: when it counts
    published: str | None  #: as stamped
    story: str | None
    score: float
    in_title: tuple[tuple[int, int], ...]  #: spans in the title
    passage: str  #: a line around the first place in the text; "" : only the title has it
    in_passage: tuple[tuple[int, int], ...]  #: spans in the passage


#: What is looked at of a candidate; the rest of the row stays in the database.
_SHOWN = tuple(
    revisions.c[name]
    for name in ("url", "number", "long_url", "title", "text", "outlet", "language", "at", "published")
)


class Search:
    def __init__(self, database: Database) -> None:
        self._database = database

    def __call__(self, query: str, filters: Filters | None = None, limit: int = 20) -> list[Hit]:
        """The best articles with all the words and "phrases" of a query, the best first; any text is a valid query."""
        wanted, narrow = asked(query), filters or Filters()
        if not wanted:
            return []
        with self._database.read() as connection:
            rows = _candidates(connection, wanted, narrow)
            weighed = [(score, row) for row in rows if (score := _score(row, wanted)) and _passes(row, narrow)]
            weighed.sort(key=lambda pair: (-pair[0], -ticks(pair[1].at), pair[1].url))
            best = weighed[:limit]
            placed = _stories(connection, [row.url for _, row in best])
        return [_hit(row, score, wanted, placed.get(row.url)) for score, row in best]


def _candidates(connection: Connection, wanted: Sequence[Asked], narrow: Filters) -> list[Row[Any]]:
    """The rows of revisions that may match; Any: as in the whole module, a row of `revisions`."""
    words = list(dict.fromkeys(word for one in wanted for word in one.words))
    starts = list(dict.fromkeys(one.start for one in wanted if one.start))
    filters = [
        named(mark, value)
        for mark, value in ((COMPANY, narrow.company), (OUTLET, narrow.outlet), (LANGUAGE, narrow.language))
        if value
    ]
    within = _within(narrow)
    numbers: list[int] = []
    if narrow.story:
        numbers = _of_story(connection, narrow.story)
    else:
        titled = [TITLE + word for word in words], [TITLE + start for start in starts]
        numbers += index.find(connection, [*titled[0], *filters], titled[1], within, TITLES)
        numbers += index.find(connection, [*words, *filters], starts, within, TEXTS)
    chosen = listed(connection, sorted(set(numbers)))
    statement = (
        select(*_SHOWN)
        .join(searched, (searched.c.url == revisions.c.url) & (searched.c.number == revisions.c.number))
        .join(chosen, searched.c.id == chosen.c.value)
    )
    return list(connection.execute(statement))


def _within(narrow: Filters) -> tuple[int, int]:
    """In milliseconds, wide enough: what is found is looked at again."""
    first = ticks(narrow.since) // 1000 if narrow.since else -(1 << 42)
    last = ticks(narrow.until) // 1000 + 1 if narrow.until else 1 << 42
    return first, last


def _of_story(connection: Connection, story: str) -> list[int]:
    query = select(searched.c.id).join(articles, articles.c.url == searched.c.url).where(articles.c.story == story)
    return [int(number) for number in connection.execute(query).scalars()]


def _passes(row: Row[Any], narrow: Filters) -> bool:
    return not (
        (narrow.since and row.at < narrow.since)
        or (narrow.until and row.at >= narrow.until)
        or (narrow.outlet and fold(row.outlet) != fold(narrow.outlet))
        or (narrow.language and row.language != narrow.language)
    )


def _score(row: Row[Any], wanted: Sequence[Asked]) -> float:
    """0 where a word is missing."""
    title, body = folded(row.title), folded(row.text)
    score = 0.0
    for one in wanted:
        headed = bool(one.pattern.search(title))
        times = sum(1 for _ in one.pattern.finditer(body))
        if not headed and not times:
            return 0.0
        score += IN_TITLE * headed + IN_TEXT * times / (times + HALF)
    return round(score / len(wanted), 6)


def _stories(connection: Connection, urls: Sequence[str]) -> dict[str, str | None]:
    chosen = listed(connection, list(urls), words=True)
    query = select(articles.c.url, articles.c.story).join(chosen, articles.c.url == chosen.c.value)
    return {row.url: row.story for row in connection.execute(query)}


def _hit(row: Row[Any], score: float, wanted: list[Asked], story: str | None) -> Hit:
    stamp = coding.stamp(row.published)
    inside = spans(row.text, wanted)
    around = passage(row.text, *inside[0], WIDTH) if inside else ""
    return Hit(
        url=row.long_url or row.url,
        number=row.number,
        title=row.title,
        outlet=row.outlet,
        language=row.language,
        at=row.at,
        published=str(stamp) if stamp else None,
        story=story,
        score=score,
        in_title=tuple(spans(row.title, wanted)),
        passage=around,
        in_passage=tuple(spans(around, wanted)),
    )
