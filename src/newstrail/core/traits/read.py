"""Filing → traits."""

from __future__ import annotations

import re
from collections import Counter
from heapq import nsmallest

from newstrail.core import urls
from newstrail.core.numbers import figures
from newstrail.core.text import language
from newstrail.core.traits.credits import agency
from newstrail.core.traits.hashing import hash64, mark, shingles, signed
from newstrail.core.traits.headline import bare, headline_key, stage
from newstrail.core.traits.traits import LOW, SKETCH, Sketch, Traits, ticks
from newstrail.core.traits.words import names, runs, stem
from newstrail.model import Filing

#: Words and characters of the text from which terms and figures are taken: what an event is stands at the top.
LEAD_WORDS, LEAD_LENGTH = 150, 600

#: Words and smallest shingles by which a shortened or extended copy is found: editors cut from below.
OPENING, OPENING_LOW = 48, 3

#: Texts of fewer words are captions and flashes: equal ones are no sign of one report, so they have no mark.
FEWEST = 12

_WORD = re.compile(r"\w+")
_IDS = (
    re.compile(r"(?:/article/|oid=)(\d{3})(?:/|&.*?\baid=)(\d{10})"),  # Naver: outlet and article
    re.compile(r"(AKR\d{17})"),  # Yonhap, also in its customers' addresses
)


def read(filing: Filing) -> Traits:
    """The traits of what was read."""
    revision = filing.revision
    title, text = revision.title, revision.text
    words = _WORD.findall(text.lower())
    whole = shingles(words)
    lead = text[:LEAD_LENGTH]
    terms, title_terms, named, spelled = _terms(title, lead)
    title_figures = _figures(title, spelled)
    return Traits(
        url=revision.url,
        at=ticks(filing.at),
        language=revision.language or language(f"{title}\n{lead}") or "",
        root=filing.family or revision.outlet or _site(revision.url),
        agency=agency(text, revision.credits),
        addresses=_addresses(revision.url, revision.canonical),
        headline=mark("headline", key) if len(key := headline_key(title)) >= 4 else 0,
        stage=stage(title),
        exact=mark("text", *words) if len(words) >= FEWEST else 0,
        low=tuple(map(signed, nsmallest(LOW, whole))) if len(words) >= FEWEST else (),
        lead=tuple(map(signed, nsmallest(OPENING_LOW, shingles(words[:OPENING])))) if len(words) >= FEWEST else (),
        sketch=Sketch(_sample(whole), len(whole)),
        terms=terms,
        title_terms=title_terms,
        names=named,
        title_figures=title_figures,
        figures=title_figures | _figures(lead, spelled),
        titled=tuple(dict.fromkeys(m.company for m in filing.mentions if m.where == "title")),
        named=tuple(dict.fromkeys(m.company for m in filing.mentions)),
        title=title,
        spelled=spelled,
    )


def _sample(whole: set[int]) -> frozenset[int]:
    return frozenset(value >> 32 for value in (nsmallest(SKETCH, whole) if len(whole) > SKETCH else whole))


def _terms(title: str, lead: str) -> tuple[dict[int, int], frozenset[int], frozenset[int], dict[int, str]]:
    headline = bare(title)
    in_title = Counter(filter(None, map(stem, runs(title))))
    in_text = Counter(filter(None, map(stem, runs(lead)[:LEAD_WORDS])))
    capitals = set(names(title)) | set(names(lead)) if headline.isascii() or lead[:80].isascii() else set()
    spelled: dict[int, str] = {}
    terms: dict[int, int] = {}
    for word in in_title | in_text:
        key = hash64(word) >> 32
        spelled[key] = word
        terms[key] = min(16 * (2 * in_title[word] + in_text[word] + (word in capitals)), 65535)
    return terms, _keys(in_title), _keys(capitals) & terms.keys(), spelled


def _keys(words: Counter[str] | set[str]) -> frozenset[int]:
    return frozenset(hash64(word) >> 32 for word in words)


def _figures(text: str, spelled: dict[int, str]) -> frozenset[int]:
    found: set[int] = set()
    for figure in figures(text):
        key = hash64(f"{figure.value.normalize():f}\x1f{figure.unit}") >> 32
        spelled[key] = figure.text.strip()
        found.add(key)
    return frozenset(found)


def _addresses(url: str, canonical: str) -> tuple[int, ...]:
    found = [mark("address", address) for address in (url, canonical) if address]
    found += [mark("id", *match.groups()) for pattern in _IDS for match in pattern.finditer(f"{url} {canonical}")]
    return tuple(dict.fromkeys(found))


def _site(url: str) -> str:
    return urls.site(url) if urls.is_web(url) else ""
