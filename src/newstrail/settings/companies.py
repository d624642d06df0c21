"""`companies.toml`: the companies to follow and to tell apart, as a file that people edit.

The keys of an entry are those of `_Row`; `docs/howto/add-a-company.md` says what each is for.
"""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from newstrail.core.recognise.entry import romanised, words_near
from newstrail.errors import BadConfig
from newstrail.model import Alias, Company, Relation
from newstrail.settings.toml import SLUG, line_of, read_toml, said

Place = tuple[str | int, ...]


class _Alias(BaseModel):
    """An alias written as a table, where it needs more than its text."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    text: str = Field(min_length=1)
    any_case: bool = False


class _Relation(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    kind: Literal["unit-of", "successor", "owns", "partner", "lookalike"]
    of: str
    since: date | None = None
    until: date | None = None


Names = tuple[str | _Alias, ...]


class _Row(BaseModel):
    """One `[[companies]]` table."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str = Field(pattern=SLUG)
    name: str = ""
    names: dict[Literal["ko", "en", "ja", "zh"], str] = Field(default_factory=dict)
    aliases: Names = ()
    guarded: Names = ()
    unsure: Names = ()
    any_case: bool = False
    products: Names = ()
    people: Names = ()
    tickers: tuple[str, ...] = ()
    relations: tuple[_Relation, ...] = ()
    context: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    denied: tuple[str, ...] = ()
    follow: bool = True

    def company(self, groups: Mapping[str, tuple[str, ...]]) -> Company:
        return Company(
            id=self.id,
            name=self.name or self.id,
            names={str(language): name for language, name in self.names.items()},
            aliases=(
                *self._aliases(self.aliases or self._own_names()),
                *self._aliases(self.guarded, guarded=True),
                *self._aliases(self.unsure, sure=False),
                *self._aliases(self.products, kind="product"),
                *self._aliases(self.people, kind="person"),
            ),
            tickers=self.tickers,
            relations=tuple(
                Relation(kind=r.kind, of=r.of, since=_iso(r.since), until=_iso(r.until)) for r in self.relations
            ),
            context=_spelled_out(self.context, groups),
            against=_spelled_out(self.against, groups),
            denied=self.denied,
            follow=self.follow,
        )

    def _own_names(self) -> Names:
        """What a company without any spelling is looked for by: its names."""
        return () if self.guarded or self.unsure else tuple(dict.fromkeys((self.name or self.id, *self.names.values())))

    def _aliases(
        self, names: Names, *, kind: str = "name", sure: bool = True, guarded: bool = False
    ) -> Iterable[Alias]:
        for name in names:
            text, any_case = (name, False) if isinstance(name, str) else (name.text, name.any_case)
            exact = not (any_case or self.any_case)
            yield Alias(text=text, sure=sure, guarded=guarded, exact_case=exact, kind=kind)


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    words: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    companies: tuple[_Row, ...] = ()


def read_companies(path: Path, beside: Iterable[Company] = ()) -> tuple[Company, ...]:
    """The companies of a file; `beside` are those its relations may point to as well.

    Raises BadConfig with file, line and key: no TOML, an unknown key, a wrong type, an id that stands twice, a relation
    or a word group that leads nowhere, a name that two companies claim as surely theirs.
    """
    values, text = read_toml(path)
    try:
        file = _File.model_validate(values)
    except ValidationError as error:
        raise _told(path, text, error) from error
    _check_ids(path, text, file.companies)
    _check_relations(path, text, file.companies, {company.id for company in beside})
    _check_groups(path, text, file)
    _check_claims(path, text, file.companies)
    return tuple(row.company(file.words) for row in file.companies)


def overlay(shipped: Sequence[Company], own: Sequence[Company]) -> tuple[Company, ...]:
    """The shipped companies with the operator's laid over: what an own entry says replaces what the shipped one said.

    What it leaves out stays as shipped. A name an own entry claims is taken from all others.
    """
    mine = {company.id: company for company in own}
    claimed = _claims(own)
    kept = (
        _laid_over(company, mine.pop(company.id)) if company.id in mine else _without(company, claimed)
        for company in shipped
    )
    return (*kept, *mine.values())


def instead(shipped: Sequence[Company], given: Sequence[Company]) -> tuple[Company, ...]:
    """The given companies as a list of their own, with the shipped ones only to tell them apart.

    A shipped company that is not given owns its sure names still, so that they are nobody else's. What is given is
    matched as listed: it inherits the expressions that mean something else, and no need for context.
    """
    known = {company.id: company for company in shipped}
    claimed = _claims(given)
    wanted = tuple(
        replace(company, denied=(*company.denied, *(known[company.id].denied if company.id in known else ())))
        for company in given
    )
    ids = {company.id for company in given}
    return (*wanted, *(_as_lookalike(company, claimed) for company in shipped if company.id not in ids))


def _laid_over(shipped: Company, own: Company) -> Company:
    changed: dict[str, Any] = {  # Any: fields of several types, each taken from a Company
        key: value
        for key in ("names", "aliases", "tickers", "relations", "context", "against", "denied")
        if (value := getattr(own, key))
    }
    if own.name != own.id:
        changed["name"] = own.name
    return replace(shipped, follow=own.follow, **changed)


def _claims(companies: Iterable[Company]) -> frozenset[str]:
    return frozenset(
        alias.text.casefold()
        for company in companies
        for alias in company.aliases
        if alias.kind == "name" and alias.sure
    )


def _without(company: Company, claimed: frozenset[str]) -> Company:
    if not any(alias.text.casefold() in claimed for alias in company.aliases):
        return company
    return replace(company, aliases=tuple(alias for alias in company.aliases if alias.text.casefold() not in claimed))


def _as_lookalike(company: Company, claimed: frozenset[str]) -> Company:
    sure = tuple(
        alias
        for alias in company.aliases
        if alias.kind == "name" and alias.sure and alias.text.casefold() not in claimed
    )
    denied = tuple(phrase for phrase in company.denied if phrase.casefold() not in claimed)
    return replace(company, aliases=sure, denied=denied, tickers=(), follow=False)


# ── mistakes, told with their place ────────────────────────────────────────────────────────────────


def _told(path: Path, text: str, error: ValidationError) -> BadConfig:
    # an alias may be text as well: to who wrote a table that is no news
    first = next(one for one in error.errors() if not (one["loc"][-1] == "str" and isinstance(one["input"], dict)))
    place = tuple(part for part in first["loc"] if part not in ("str", "_Alias"))
    key = ".".join(str(part) for part in place)
    extra = first["type"] == "extra_forbidden"
    known = ", ".join(_table_at(place).model_fields)
    problem = f"is not known here; there are {known}" if extra else said(first)
    return BadConfig(path, problem, line=line_of(text, place), key=key)


def _table_at(place: Place) -> type[BaseModel]:
    """What an unknown key stands in."""
    if len(place) < 4:
        return _File if len(place) == 1 else _Row
    return _Relation if place[2] == "relations" else _Alias


def _check_ids(path: Path, text: str, rows: Sequence[_Row]) -> None:
    seen: dict[str, int] = {}
    for index, row in enumerate(rows):
        if row.id in seen:
            first = line_of(text, ("companies", seen[row.id], "id"))
            problem = f"{row.id!r} stands twice, first on line {first}"
            raise BadConfig(path, problem, line=line_of(text, ("companies", index, "id")), key="id")
        seen[row.id] = index


def _check_relations(path: Path, text: str, rows: Sequence[_Row], beside: set[str]) -> None:
    ids = {row.id for row in rows} | beside
    for index, row in enumerate(rows):
        for relation in row.relations:
            if relation.of not in ids:
                problem = f"no company {relation.of!r} is listed"
                raise BadConfig(path, problem, line=line_of(text, ("companies", index, "relations")), key="relations")


def _check_groups(path: Path, text: str, file: _File) -> None:
    for index, row in enumerate(file.companies):
        for key, given in (("context", row.context), ("against", row.against)):
            for word in given:
                if word.startswith("@") and word[1:] not in file.words:
                    problem = f"no group {word[1:]!r} under [words]"
                    raise BadConfig(path, problem, line=line_of(text, ("companies", index, key)), key=key)


def _check_claims(path: Path, text: str, rows: Sequence[_Row]) -> None:
    owners: dict[str, str] = {}
    for index, row in enumerate(rows):
        for key, given in (("aliases", row.aliases), ("guarded", row.guarded)):
            for name in given:
                said = name if isinstance(name, str) else name.text
                owner = owners.setdefault(said, row.id)
                if owner != row.id:
                    problem = f"{said!r} is surely {owner!r} already: list it as unsure in one of them"
                    raise BadConfig(path, problem, line=line_of(text, ("companies", index, key)), key=key)


def _spelled_out(words: Sequence[str], groups: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    found = (group for word in words for group in (groups[word[1:]] if word.startswith("@") else (word,)))
    return tuple(dict.fromkeys(found))


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


# ── a new entry ────────────────────────────────────────────────────────────────────────────────────


def accept(path: Path, name: str, aliases: Sequence[str], text: str, taken: Iterable[str]) -> Company:
    """Add a company in no list to the operator's own file, and return it; `text` is the article it was met in.

    The entry holds the name, the spellings given and words of the article near the name, for a person to complete.
    """
    shown = " ".join(name.split())
    spellings = tuple(dict.fromkeys((shown, *(" ".join(alias.split()) for alias in aliases))))
    company = Company(
        id=_slug(shown, frozenset(taken)),
        name=shown,
        aliases=tuple(Alias(text=spelling) for spelling in spellings),
        context=words_near(text, spellings),
    )
    entry = "\n".join(
        [
            "",
            "[[companies]]",
            f"id = {_quoted(company.id)}",
            f"name = {_quoted(company.name)}",
            f"aliases = [{', '.join(map(_quoted, spellings))}]",
            f"context = [{', '.join(map(_quoted, company.context))}]  # words of the article it was met in",
            "",
        ]
    )
    before = (
        path.read_text(encoding="utf-8") if path.exists() else "# Companies of your own, laid over the shipped ones.\n"
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(before.rstrip("\n") + "\n" + entry, encoding="utf-8")
    return company


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)  # a TOML basic string is written as a JSON string is


def _slug(name: str, taken: frozenset[str]) -> str:
    plain = re.sub(r"[^a-z0-9]+", "-", romanised(name).lower()).strip("-") or "company"
    numbered = (f"{plain}-{number}" for number in itertools.count(2))
    return next(slug for slug in itertools.chain([plain], numbered) if slug not in taken)
