"""What to ask a search service for, so that a company is found and what only shares its name is not."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from newstrail.model import Company, Entry

#: Context words that go with an ambiguous name: more make the address longer and find little more.
BESIDE = 4

#: Names this short are never searched alone, whatever the list says of them: "KT", "MS", "칩".
_SHORT = re.compile(r"[A-Za-z0-9&.]{1,3}|[가-힣]{1,2}")

_HANGUL = re.compile(r"[가-힣]")

#: How far back what a search finds may have been published: it answers with articles of years ago too.
DAYS = 3


@dataclass(frozen=True, slots=True)
class Query:
    """A name to be found word for word, and words of which one must stand beside it (none: it speaks for itself)."""

    name: str
    beside: tuple[str, ...] = ()

    def any_of(self, word: str = "OR") -> str:
        """As most services write it.

        >>> Query("KT", ("클라우드", "통신")).any_of()
        '"KT" (클라우드 OR 통신)'
        """
        beside = [f'"{each}"' if " " in each else each for each in self.beside]
        return (
            f'"{self.name}" ({f" {word} ".join(beside)})' if len(beside) > 1 else " ".join([f'"{self.name}"', *beside])
        )


def queries(companies: Iterable[Company], language: str | None) -> dict[str, Query]:
    """What to search for, by company: its name in that language (None: its own), and context where the name is unsure.

    A company whose name is ambiguous and which has no context word in the language has no query: it is left out.
    """
    found = {}
    for company in companies:
        name = company.names.get(language or "", company.name)
        if not _ambiguous(name, company):
            found[company.id] = Query(name)
        elif beside := _beside(company, language, name):
            found[company.id] = Query(name, beside)
    return found


def recent(entries: Iterable[Entry], now: datetime, days: str = "") -> tuple[Entry, ...]:
    """Those that are not older than so many days, or do not say how old they are."""
    bound = now - timedelta(days=int(days) if days.isdecimal() else DAYS)
    return tuple(entry for entry in entries if entry.published is None or entry.published.at >= bound)


def _ambiguous(name: str, company: Company) -> bool:
    listed = [alias for alias in company.aliases if alias.text.casefold() == name.casefold()]
    return bool(_SHORT.fullmatch(name)) or any(not alias.sure or alias.guarded for alias in listed)


def _beside(company: Company, language: str | None, name: str) -> tuple[str, ...]:
    """Context words written in the language's script; one that contains the name says nothing new."""
    korean = language == "ko"
    fitting = (
        word
        for word in company.context
        if (bool(_HANGUL.search(word)) == korean or not language)
        and name.casefold() not in word.casefold()
        and len(word) > 1
    )
    return tuple(dict.fromkeys(fitting))[:BESIDE]
