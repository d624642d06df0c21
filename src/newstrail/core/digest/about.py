"""One line of a reader's own language on an article in another: from its companies, products and numbers.

It is no translation: nothing is said that the headline, or the sentence quoted, does not hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from newstrail.core.digest.amounts import amount
from newstrail.core.digest.topics import topics
from newstrail.core.numbers import figures
from newstrail.core.text import fold
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
    if item.language is None:
        return {}
    return {
        language: line
        for language in languages(digest)
        if language != item.language and (line := _line(item, companies, language))
    }


def _line(item: Item, companies: Mapping[str, Company], language: str) -> str:
    said = f"{item.headline}\n{item.quote}"
    named = [companies[company] for company in item.companies if company in companies]
    who = [company.names.get(language, company.name) for company in named[:COMPANIES]]
    amounts = dict.fromkeys(amount(figure, language) for figure in figures(said))
    parts = (
        "·".join(who),
        ", ".join(topics(item.headline, language)),
        ", ".join(_products(said, named)),
        ", ".join(list(amounts)[:FIGURES]),
    )
    return " — ".join(part for part in parts if part)


def _products(said: str, named: Iterable[Company]) -> Sequence[str]:
    """Products of the companies, as they are spelled in the words; the longest spelling of each."""
    folded = fold(said)
    spelled = [
        alias.text
        for company in named
        for alias in company.aliases
        if alias.kind == "product" and _stands(fold(alias.text), folded)
    ]
    kept = [one for one in spelled if not any(one != other and fold(one) in fold(other) for other in spelled)]
    return list(dict.fromkeys(kept))[:PRODUCTS]


def _stands(spelling: str, text: str) -> bool:
    """Whether a spelling stands in the text as a word: Latin letters on neither side, a particle may follow."""
    return len(spelling) > 1 and re.search(rf"(?<![\w-]){re.escape(spelling)}(?![a-z0-9])", text) is not None
