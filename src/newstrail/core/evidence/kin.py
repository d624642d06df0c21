"""Which companies stand for which: units and owners, and who became whom, by the relations of the list."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from newstrail.core.evidence.words import words_of
from newstrail.core.text import fold
from newstrail.model import Company


@dataclass(frozen=True, slots=True)
class Kin:
    """Made once of all companies."""

    units: Mapping[str, frozenset[str]] = field(default_factory=dict)  #: a company to its units and owners, and itself
    heirs: Mapping[str, tuple[str, date | None]] = field(default_factory=dict)  #: to what it became, since when

    spellings: Mapping[str, frozenset[str]] = field(default_factory=dict)  #: to the words that its names are made of

    def of(self, company: str) -> frozenset[str]:
        """All whose news is news of it."""
        heir = self.heirs.get(company)
        found = self.units.get(company, frozenset((company,)))
        return found | {heir[0]} if heir else found


def kin(companies: Iterable[Company]) -> Kin:
    units: dict[str, set[str]] = {}
    heirs: dict[str, tuple[str, date | None]] = {}
    spellings: dict[str, frozenset[str]] = {}
    for company in companies:
        names = (company.name, *company.names.values(), *(a.text for a in company.aliases if a.kind == "name"))
        spellings[company.id] = words_of(fold(" ".join(names)))
        units.setdefault(company.id, {company.id})
        for relation in company.relations:
            if relation.kind in ("unit-of", "owns"):
                units[company.id].add(relation.of)
                units.setdefault(relation.of, {relation.of}).add(company.id)
            elif relation.kind == "successor":
                heirs[company.id] = relation.of, date.fromisoformat(relation.since) if relation.since else None
    return Kin({name: frozenset(found) for name, found in units.items()}, heirs, spellings)
