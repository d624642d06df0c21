"""The archive as a notebook sees it: figures and rows as plain dicts, ready for a data frame."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from datetime import date
from types import TracebackType
from typing import Self

from newstrail.app import open_house
from newstrail.core.evidence import standing
from newstrail.store.counts import SEOUL, Span
from newstrail.store.search import Filters

Row = dict[str, object]


class Archive:
    """What `newstrail.open` gives. Days are whole, both ends included, in `zone`."""

    def __init__(self, data: str, config: str | None = None, zone: str = SEOUL) -> None:
        self._house = open_house(config, data, begins=False)
        self._zone = zone

    def rows(self, table: str, since: date | None = None, until: date | None = None) -> Iterator[Row]:
        """The rows of a table of docs/reference/export.md, oldest first."""
        span = self._span(since, until)
        return self._house.edges.store.export.rows(table, span.start, span.end)

    def volume(self, companies: Sequence[str], since: date | None = None, until: date | None = None) -> list[Row]:
        """Of each company: articles, reports, stories, outlets, prominence."""
        return [asdict(one) for one in self._house.edges.store.counts.volume(companies, self._span(since, until))]

    def voice(
        self, companies: Sequence[str], by: str = "week", since: date | None = None, until: date | None = None
    ) -> list[Row]:
        """Of each "day", "week" or "month" and company: reports, their share among the companies given, articles."""
        return [asdict(one) for one in self._house.edges.store.counts.voice(companies, by, self._span(since, until))]

    def together(self, companies: Sequence[str], since: date | None = None, until: date | None = None) -> list[Row]:
        """Which other companies are named in the same articles, and in how many."""
        return [asdict(one) for one in self._house.edges.store.counts.together(companies, self._span(since, until))]

    def search(self, words: str, limit: int = 20, company: str | None = None, language: str | None = None) -> list[Row]:
        """Articles with all the words, the best first."""
        hits = self._house.edges.store.search(words, Filters(company=company, language=language), limit)
        return [asdict(hit) for hit in hits]

    def claims(self, on: date | None = None) -> list[Row]:
        """Every claim as it stands on a day (today by default), with its evidence."""
        store = self._house.edges.store
        day = on or self._house.edges.now().date()
        heard, rulings = store.claims.evidence(), store.rulings.all()
        return [
            asdict(one) | asdict(standing(one, heard.get(one.id, []), day, rulings))
            | {"evidence": [asdict(piece) for piece in heard.get(one.id, []) if piece.at.date() <= day]}
            for one in store.claims.all()
        ]  # fmt: skip

    def close(self) -> None:
        self._house.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _span(self, since: date | None, until: date | None) -> Span:
        return Span(since, until, self._zone)
