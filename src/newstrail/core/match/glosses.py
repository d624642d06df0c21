"""First-mention glosses: what an article says itself that a short form stands for.

`마이크로소프트(MS)` and `MS(마이크로소프트)` bind MS to the company for the rest of the article, `모건스탠리(MS)` and
`다발성 경화증(MS)` bind it away. Only short Latin forms can be bound: nobody glosses a full name with another's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from newstrail.core.match.lexicon import Lexicon, Spelling
from newstrail.core.match.scan import Field, Spot
from newstrail.core.match.spellings import aloud

_OPEN = re.compile(r"\s?[(\[]\s?(?:이하\s|약칭\s|옛\s|구\s|현\s|hereafter\s|formerly\s)?[‘'\"“]?$")
_CLOSE = re.compile(r"[’'\"”]?\s?[)\]·,]")
_LIST_OPEN = re.compile(r"[(\[]([^()\[\]\n]{2,60}?),\s?$")
_INSIDE = re.compile(r"\s?\(\s?(?:이하\s|옛\s|구\s|현\s)?([^()\n]{2,40})\)")
#: Nouns before a bracket that say what a thing is, not what it is called: "이 개발사(MS)".
_KIND = re.compile(
    r"(?:업체|기업|회사|개발사|운영사|모회사|자회사|사업자|제조사|주주|경쟁사|고객사|파트너|공룡|빅테크|대장주|거인|"
    r"1위|2위|3위|계열|통신사|company|firm|maker|giant|developer|owner|rival|provider)$"
)
#: What stands in brackets after a name without being one: a post, a rank, a code, a place.
_REMARK = re.compile(
    r"\d|대표|회장|사장|의장|총장|시총|매출|종목|코드|기준|제외|포함|등$|이상|이하|미국|한국|중국|일본|서울|CEO|CFO"
)
#: A Korean person's name before a bracket: the bracket says where the person belongs ("김하나(KT)").
_PERSON = re.compile(
    r"(?<![가-힣])[김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구나민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용예봉]"
    r"[가-힣]{2}$"
)
#: The end of a clause: nothing that could be called so.
_CLAUSE = re.compile(r"(?:거나|하고|지만|면서|하며|에서|으로|까지|부터|보다|은|는|을|를|에|의|와|과)$")
_NAMELIKE = re.compile(r"[가-힣A-Za-z][가-힣A-Za-z·&.\s-]{2,}$")


class Binding(NamedTuple):
    """From `at` on, a short form stands for `company`, or (None) for something that is not listed."""

    field: int
    at: int
    company: str | None


def bindings(fields: Sequence[Field], lexicon: Lexicon) -> Mapping[str, tuple[Binding, ...]]:
    """What each short form (as listed) is bound to in an article, in order of places."""
    found: dict[str, list[Binding]] = {}
    for number, field in enumerate(fields):
        for index, spot in enumerate(field.spots):
            short = next((choice for choice in spot.choices if choice.short), None)
            if short is None:
                continue
            bound = _bound(field, index, spot, lexicon)
            if not isinstance(bound, bool):
                found.setdefault(short.alias.text, []).append(Binding(number, spot.start, bound))
    return {alias: tuple(known) for alias, known in found.items()}


def bound_at(known: Sequence[Binding], field: int, start: int) -> Binding:
    """The binding in force at a place: the last before it, else the first of the article (headlines come before)."""
    return max((binding for binding in known if (binding.field, binding.at) <= (field, start)), default=known[0])


def _bound(field: Field, index: int, spot: Spot, lexicon: Lexicon) -> str | bool | None:
    """The company a gloss here binds the short form to; None for something unlisted; False where there is no gloss."""
    text = field.text
    opened = _OPEN.search(text, max(0, spot.start - 10), spot.start)
    if opened and _CLOSE.match(text, spot.end):
        return _named_before(field, index, spot, opened.start(), lexicon)
    listed = _LIST_OPEN.search(text, max(0, spot.start - 64), spot.start)
    if listed and _CLOSE.match(text, spot.end) and _initials(listed[1]) == text[spot.start : spot.end]:
        return _owner(_spots_within(field, listed.start(1), listed.end(1)), spot.choices, lexicon)
    inside = _INSIDE.match(text, spot.end)
    if inside:
        owners = _spots_within(field, inside.start(1), inside.end(1))
        if owner := _owner(owners, spot.choices, lexicon):
            return owner
        content = inside[1]
        if content in aloud(text[spot.start : spot.end]):
            return next(choice.company.id for choice in spot.choices if choice.short)
        if not owners and _NAMELIKE.match(content) and not _REMARK.search(content):
            return None if _initials(content) == text[spot.start : spot.end] or _is_noun(content) else False
    return False


def _named_before(field: Field, index: int, spot: Spot, opened: int, lexicon: Lexicon) -> str | bool | None:
    text = field.text
    before = field.spots[index - 1] if index else None
    if before and text[before.end : opened] in ("", "’", "'", "”", '"'):
        owner = _owner([before], spot.choices, lexicon)
        return owner or (None if any(choice.alias.kind == "name" for choice in before.choices) else False)
    said = text[max(0, opened - 40) : opened].rstrip("’'\"” ").rpartition("\n")[2]
    if text[spot.end : spot.end + 1] not in ")]" or not said or not said[-1].isalpha():
        return False
    return False if _KIND.search(said) or _PERSON.search(said) or _CLAUSE.search(said) else None


def _is_noun(content: str) -> bool:
    """Whether what stands in brackets is the full name of something: one to three words, none a particle's."""
    return len(content.split()) <= 3 and not re.search(r"[은는을를]$|다$", content)


def _spots_within(field: Field, start: int, end: int) -> list[Spot]:
    return [spot for spot in field.spots if start <= spot.start and spot.end <= end]


def _owner(named: Iterable[Spot], choices: Sequence[Spelling], lexicon: Lexicon) -> str | None:
    """The first company of `choices` that one of the spots names, itself or by a relative (아마존(AWS))."""
    names = {c.company.id for spot in named for c in spot.choices if c.alias.kind == "name"}
    for choice in choices:
        if choice.company.id in names or names & lexicon.related.get(choice.company.id, frozenset()):
            return choice.company.id
    return None


def _initials(words: str) -> str:
    return "".join(
        word[0] for word in re.findall(r"[A-Za-z]+", words) if word not in ("of", "and", "for", "the")
    ).upper()
