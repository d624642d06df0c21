"""The companies, made ready: every spelling of every name in one automaton, built once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from newstrail.core.match.credits import STEMS
from newstrail.core.match.folding import RARE
from newstrail.core.match.spellings import spellings
from newstrail.core.match.weigh import Scales
from newstrail.model import Alias, Company

#: Patterns up to which a full automaton is worth its memory: beyond, it is built no faster and read slower
#: (400 patterns: 230 MB/s against 130; 10,000: 74 against 95; one core, Korean news).
_FULL_AUTOMATON = 20_000

#: Letters of a short Latin name: an abbreviation that others may use as well.
_SHORT = 4


@dataclass(frozen=True, slots=True)
class Spelling:
    """What a spelling stands for; several companies may claim the same one."""

    company: Company
    alias: Alias  #: as listed; for a denied compound one of kind "denied"
    names: bool  #: a mention may come of it
    short: bool  #: a Latin abbreviation
    plain: bool  #: sure and not guarded: nothing about it needs weighing
    roomy: bool  #: room on both sides is all it needs to stand where it stands


class Lexicon:
    """The companies to look for and to tell apart; immutable once built.

    All that are listed are in it, not only those that are followed: a look-alike that owns a span takes it away.
    """

    __slots__ = ("automaton", "choices", "codes", "companies", "rare", "related", "scales", "stems")

    def __init__(self, companies: Iterable[Company]) -> None:
        listed = {company.id: company for company in companies}
        table: dict[str, list[Spelling]] = {}
        for company in listed.values():
            for alias in _aliases(company):
                _enter(table, company, alias)
        self.companies: Mapping[str, Company] = MappingProxyType(listed)
        self.related: Mapping[str, frozenset[str]] = MappingProxyType(_related(listed.values()))
        self.choices: tuple[tuple[Spelling, ...], ...] = tuple(map(tuple, table.values()))
        #: Short Latin names: a hyphen between two of them joins equals (SKT-KT), any other makes a code (LC-MS).
        self.codes = frozenset(text for text, known in table.items() if any(entry.short for entry in known))
        #: What is weighed for the companies whose names others use too.
        self.scales = {
            company.id: Scales(company)
            for company in listed.values()
            if any(alias.guarded or not alias.sure for alias in company.aliases)
        }
        #: From these on, the automaton's patterns are no spellings: words of lines to readers, and rare characters.
        self.stems = len(table)
        self.rare = self.stems + len(STEMS)
        patterns = [*table, *STEMS, *RARE]
        self.automaton = AhoCorasick(
            patterns,
            matchkind=MatchKind.Standard,
            store_patterns=False,
            implementation=Implementation.DFA if len(patterns) <= _FULL_AUTOMATON else None,
        )


def _aliases(company: Company) -> Iterable[Alias]:
    yield from company.aliases
    yield from (Alias(text=code, kind="ticker") for code in company.tickers)
    yield from (Alias(text=phrase, kind="denied") for phrase in company.denied)


def _enter(table: dict[str, list[Spelling]], company: Company, alias: Alias) -> None:
    names = company.follow and alias.kind in ("name", "ticker")
    short = alias.kind == "name" and len(alias.text) <= _SHORT and alias.text.isascii() and alias.text.isupper()
    plain = names and alias.sure and not alias.guarded and alias.kind == "name"
    entry = Spelling(company, alias, names, short, plain, roomy=not short and alias.kind != "ticker")
    for text in spellings(alias.text.removesuffix("*"), any_case=not alias.exact_case):
        known = table.setdefault(text, [])
        same = next((other for other in known if other.company is company), None)
        if same is None:
            known.append(entry)
        elif text == alias.text != same.alias.text:
            known[known.index(same)] = entry  # as listed goes before what was made of another alias


def _related(companies: Iterable[Company]) -> dict[str, frozenset[str]]:
    """Each company with those it has a tie to, in both directions; look-alikes are no relatives."""
    ties: dict[str, set[str]] = {}
    for company in companies:
        for relation in company.relations:
            if relation.kind != "lookalike":
                ties.setdefault(company.id, set()).add(relation.of)
                ties.setdefault(relation.of, set()).add(company.id)
    return {key: frozenset(others) for key, others in ties.items()}
