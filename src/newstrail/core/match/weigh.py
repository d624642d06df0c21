"""The words around a name that others use too: for the company, or against."""

from __future__ import annotations

from collections.abc import Iterable

from newstrail.model import Company

#: Characters on either side of a name whose words speak for or against it (the length of a long sentence's half).
REACH = 80


def words(found: Iterable[str], text: str, start: int, end: int) -> tuple[str, ...]:
    """Which of the words stand within reach of `text[start:end]`; short Latin ones as words only."""
    before, after = text[max(0, start - REACH) : start], text[end : end + REACH]
    around = f"{before}\0{after}"
    low = around.lower()
    return tuple(word for word in found if _stands(word, around, low))


def _stands(word: str, around: str, low: str) -> bool:
    if word.isascii():
        wanted, where = (word, around) if word.isupper() else (word.lower(), low)
        at = where.find(wanted)
        while at >= 0:
            after = where[at + len(wanted) : at + len(wanted) + 2]
            if not (at and where[at - 1].isascii() and where[at - 1].isalnum()) and not (
                after[:1].isascii() and after[:1].isalnum() and after != "s" and after[:1] != "s"
            ):
                return True
            at = where.find(wanted, at + 1)
        return False
    return word in around


def balance(company: Company, text: str, start: int, end: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words for and against a company around a name of it."""
    return words(company.context, text, start, end), words(company.against, text, start, end)
