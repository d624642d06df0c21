"""One line of a reader's own language on an article in another: from its companies, products and numbers.

It is no translation: nothing is said that the headline, or the sentence quoted, does not hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from newstrail.core.digest.amounts import amount
from newstrail.core.digest.topics import topics
from newstrail.core.numbers import figures
from newstrail.core.text import fold, language
from newstrail.model import Company, Item

#: Of each, at the most: a line is a line.
COMPANIES, PRODUCTS, FIGURES = 3, 2, 3


def languages(digest: str) -> tuple[str, ...]:
    """The languages a digest speaks.

    >>> languages("both")
    ('ko', 'en')
    """
    return ("ko", "en") if digest == "both" else (digest,)


def notes(item: Item, companies: Mapping[str, Company], digest: str) -> dict[str, str]:
    """By language of the digest that the article is not in: who, what and how much, in that language."""
    about = f"{item.headline}\n{item.quote}"
    return _notes(item.language, item.headline, about, item.companies, companies, digest)


def notes_on(text: str, named: Sequence[str], companies: Mapping[str, Company], digest: str) -> dict[str, str]:
    """The same of a claim, or a headline alone."""
    return _notes(language(text), text, text, named, companies, digest)


def _notes(
    written: str | None, headline: str, about: str, named: Sequence[str], companies: Mapping[str, Company], digest: str
) -> dict[str, str]:
    if written is None:
        return {}
    return {
        spoken: line
        for spoken in languages(digest)
        if spoken != written and (line := _line(headline, about, named, companies, spoken))
    }


def _line(headline: str, said: str, names: Sequence[str], companies: Mapping[str, Company], language: str) -> str:
    named = [companies[company] for company in names if company in companies]
    who = [company.names.get(language, company.name) for company in named[:COMPANIES]]
    amounts = dict.fromkeys(amount(figure, language) for figure in figures(said))
    parts = (
        "·".join(who),
        ", ".join(topics(headline, language)),
        ", ".join(_products(said, named, language)),
        ", ".join(list(amounts)[:FIGURES]),
    )
    return " — ".join(part for part in parts if part)


def _products(said: str, named: Iterable[Company], language: str) -> Sequence[str]:
    """Products of the companies, as they are spelled in the words, if the reader can read that; the longest of each."""
    folded = fold(said)
    spelled = [
        alias.text
        for company in named
        for alias in company.aliases
        if alias.kind == "product" and (language == "ko" or alias.text.isascii()) and _stands(fold(alias.text), folded)
    ]
    kept = [one for one in spelled if not any(one != other and fold(one) in fold(other) for other in spelled)]
    return list(dict.fromkeys(kept))[:PRODUCTS]


def _stands(spelling: str, text: str) -> bool:
    """Whether a spelling stands in the text as a word: Latin letters on neither side, a particle may follow."""
    return len(spelling) > 1 and re.search(rf"(?<![\w-]){re.escape(spelling)}(?![a-z0-9])", text) is not None
