"""Filings → placements: each article among its copies, then in its story, oldest first.

The outcome is a function of what was read and of rulings, not of the batches it came in. `arrange` extends the
neighbourhood as it goes; and where something comes late, all that counts later is placed again behind it (`window`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import TypeVar

from newstrail.core import cluster as stories
from newstrail.core import dedupe as copies
from newstrail.core.arrange.decisions import decisions
from newstrail.core.arrange.outcome import EDITED, Arranged, outcome
from newstrail.core.match import prominence
from newstrail.core.traits import TWO_DAYS, Neighbourhood, Traits, read
from newstrail.model import Filing, Placement, Ruling

__all__ = ["Arranged", "Query", "arrange", "fold", "found_by", "marks", "passing", "sought", "window"]

T = TypeVar("T")

#: Said of an article that no company is named in.
NO_COMPANY = "names no company we follow"

#: How far back something late makes what is placed be placed again: as long as a story stays open, and a day.
REACH = timedelta(days=5)


@dataclass(frozen=True, slots=True)
class Query:
    """What to fetch from the store before the fold."""

    traits: dict[str, Traits]  #: of the latest revision of each article, by address
    in_stories: bool


def marks(filings: Iterable[Filing], *, in_stories: bool = True) -> Query:
    """What must be known before these are arranged. `in_stories` False: only for finding copies."""
    return Query({filing.revision.url: read(filing, in_stories=in_stories) for filing in _latest(filings)}, in_stories)


def window(keys: Iterable[tuple[int, str]], newest: tuple[int, str]) -> int | None:
    """From when on what is placed must be placed again, given the keys of new articles and of the last placed one.

    None: nothing comes late, or only what is older than `REACH`: that joins what is there, and changes nothing else.
    """
    horizon = newest[0] - REACH // timedelta(microseconds=1)
    late = [key[0] for key in keys if horizon <= key[0] and key <= newest]
    return min(late, default=None)


def arrange(
    filings: Sequence[Filing], near: Neighbourhood, rulings: Sequence[Ruling] = (), *, unnamed: bool = False
) -> Arranged:
    """Place them, oldest first. `unnamed`: articles that name no company have stories too."""
    return fold(sorted(filings, key=_order), near, rulings, unnamed=unnamed)


def fold(
    filings: Sequence[Filing],
    near: Neighbourhood,
    rulings: Sequence[Ruling] = (),
    *,
    unnamed: bool = False,
    in_stories: bool = True,
) -> Arranged:
    """Place them in the order given; `arrange` gives the order of the service. `in_stories` False: only find copies."""
    decided = decisions(rulings)
    because: dict[str, tuple[str, ...]] = {}
    for traits in _turns(filings, near, in_stories=in_stories):
        url = traits.url
        if url in near.articles:
            known = near.articles[url]
            near.forget(found_by(known.traits, in_stories=True), url)
            known.traits = traits
            near.know(found_by(traits, in_stories=known.story is not None), known)
            because[url] = EDITED if known.story else (NO_COMPANY,)
            continue
        _pass(traits, near)
        copies.dedupe(traits, near)
        if in_stories and (unnamed or traits.named):
            because[url] = stories.cluster(traits, near, decided)
            copies.trace(traits, near)
        else:
            because[url] = (NO_COMPANY,)
    return outcome([_placement(filing, because[filing.revision.url]) for filing in filings], because, near)


def found_by(traits: Traits, *, in_stories: bool) -> tuple[int, ...]:
    """By which marks an article is found."""
    return traits.copy_marks + traits.story_marks if in_stories else traits.copy_marks


def passing(traits: Traits) -> tuple[int, ...]:
    """Those marks that say nothing after two days: a headline, and the first words of a house.

    What is older and like the article has other marks in common with it; and columns that begin alike day by day would
    be looked at for ever.
    """
    return (traits.headline, *traits.lead) if traits.headline else traits.lead


def sought(turns: Iterable[Traits], found: Mapping[int, Collection[T]], *, in_stories: bool) -> set[T]:
    """What these may join, of all that is found by their marks: the rest has too little in common."""
    wanted: set[T] = set()
    for traits in turns:
        wanted.update(copies.worth(traits, found))
        for mark in traits.story_marks if in_stories else ():
            wanted.update(found.get(mark, ()))
    return wanted


def _pass(traits: Traits, near: Neighbourhood) -> None:
    """Forget what an article, and all that come after it, are not found by any more."""
    for mark in passing(traits):
        if urls := near.found.get(mark):
            near.found[mark] = [url for url in urls if traits.at - near.articles[url].traits.at <= TWO_DAYS]


def _order(filing: Filing) -> tuple[object, ...]:
    return filing.at, filing.revision.url, filing.number


def _latest(filings: Iterable[Filing]) -> list[Filing]:
    """The last revision of each article, where it stands itself: it may count at another moment than those before."""
    latest: dict[str, Filing] = {}
    for filing in filings:
        before = latest.get(filing.revision.url)
        if before is None or before.number <= filing.number:
            latest.pop(filing.revision.url, None)
            latest[filing.revision.url] = filing
    return list(latest.values())


def _turns(filings: Sequence[Filing], near: Neighbourhood, *, in_stories: bool) -> list[Traits]:
    """What is to be placed, in order: the filings, and between them what must be placed again."""
    new = [near.read.get(filing.revision.url) or read(filing, in_stories=in_stories) for filing in _latest(filings)]
    if not near.again:
        return new
    return sorted([*new, *near.again], key=lambda traits: traits.key)


def _placement(filing: Filing, because: tuple[str, ...]) -> Placement:
    revision = filing.revision
    return Placement(
        url=revision.url,
        number=filing.number,
        verdict=None,
        story=None,
        because=because,
        companies=tuple(dict.fromkeys(mention.company for mention in filing.mentions)),
        prominence=prominence(revision.title, revision.text, filing.mentions) if filing.mentions else {},
    )
