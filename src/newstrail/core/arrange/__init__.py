"""Filings → placements: each article among its copies, then in its story, oldest first.

The outcome is a function of what was read, not of the batches it came in, as long as articles are placed in order of
their time: `arrange` extends the neighbourhood as it goes. What comes late may join only what was placed before its
time (`Query.since`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from newstrail.core import cluster as stories
from newstrail.core import dedupe as copies
from newstrail.core.match import prominence
from newstrail.core.traits import Alike, Known, Neighbourhood, Profile, Terms, Traits, read
from newstrail.model import Filing, Placement

__all__ = ["Arranged", "Query", "arrange", "fold", "marks"]

#: Said of an article that no followed company is named in.
NO_COMPANY = "names no company we follow"


@dataclass(frozen=True, slots=True)
class Query:
    """What to fetch from the store before the fold."""

    traits: dict[tuple[str, int], Traits]  #: of each filing, by address and number of revision
    marks: frozenset[int]
    since: int  #: the earliest of them, in microseconds since 1970


@dataclass(frozen=True, slots=True, kw_only=True)
class Arranged:
    """What the store is to write: in one transaction, in this order."""

    placements: tuple[Placement, ...]  #: of the filings, in the order they were placed
    known: tuple[tuple[Known, tuple[int, ...]], ...]  #: articles to be found later, under these marks
    changed: tuple[Known, ...]  #: articles placed before whose verdict or story is another now
    alike: tuple[tuple[str, str, Alike], ...]  #: later, earlier, why
    stories: tuple[Profile, ...]  #: founded or changed
    terms: Terms


def marks(filings: Iterable[Filing], *, in_stories: bool = True) -> Query:
    """What must be known before these are arranged. `in_stories` False: only for finding copies."""
    traits = {(filing.revision.url, filing.number): read(filing) for filing in filings}
    wanted = frozenset(mark for one in traits.values() for mark in _marks(one, in_stories))
    return Query(traits, wanted, min((one.at for one in traits.values()), default=0))


def arrange(filings: Sequence[Filing], near: Neighbourhood, *, unnamed: bool = False) -> Arranged:
    """Place them, oldest first. `unnamed`: articles that name no followed company have stories too."""
    ordered = sorted(filings, key=lambda filing: (filing.at, filing.revision.url, filing.number))
    return fold(ordered, near, unnamed=unnamed)


def fold(
    filings: Iterable[Filing],
    near: Neighbourhood,
    *,
    unnamed: bool = False,
    in_stories: bool = True,
) -> Arranged:
    """Place them in the order given; `arrange` gives the order of the service. `in_stories` False: only find copies."""
    placed: dict[tuple[str, int], Placement] = {}
    changed: dict[str, None] = {}
    touched: dict[str, None] = {}
    before = set(near.articles)
    for filing in filings:
        url = filing.revision.url
        traits = near.read.get((url, filing.number)) or read(filing)
        known = near.articles.get(url)
        if known is not None:
            near.know(_marks(traits, known.story is not None), replace(known, traits=traits))
            because: tuple[str, ...] = ("a new revision",) if known.story else (NO_COMPANY,)
        else:
            changed |= dict.fromkeys(copies.dedupe(traits, near))
            because = (NO_COMPANY,)
            if in_stories and (unnamed or traits.named):
                _, because = stories.cluster(traits, near)
        if story := near.articles[url].story:
            touched[story] = None
        changed[url] = None
        placed[url, filing.number] = _placement(filing, traits, because)
    return _arranged(placed, changed, touched, before, near)


def _placement(filing: Filing, traits: Traits, because: tuple[str, ...]) -> Placement:
    revision = filing.revision
    return Placement(
        url=revision.url,
        number=filing.number,
        verdict=None,
        story=None,
        because=because,
        companies=traits.named,
        prominence=prominence(revision.title, revision.text, filing.mentions) if filing.mentions else {},
    )


def _arranged(
    placed: dict[tuple[str, int], Placement],
    changed: Iterable[str],
    touched: Iterable[str],
    before: set[str],
    near: Neighbourhood,
) -> Arranged:
    """Verdicts and stories as they are at the end: a later article may have changed an earlier one's."""
    fresh = dict.fromkeys(url for url, _ in placed)
    return Arranged(
        placements=tuple(
            replace(placement, verdict=near.articles[url].verdict, story=near.articles[url].story)
            for (url, _), placement in placed.items()
        ),
        known=tuple(
            (near.articles[url], _marks(near.articles[url].traits, bool(near.articles[url].story))) for url in fresh
        ),
        changed=tuple(near.articles[url] for url in changed if url in before and url not in fresh),
        alike=tuple(
            (url, other, why) for url in fresh if url in near.alike for other, why in sorted(near.alike[url].items())
        ),
        stories=tuple(near.stories[story] for story in touched),
        terms=near.terms,
    )


def _marks(traits: Traits, in_story: bool) -> tuple[int, ...]:
    return (*copies.marks(traits), *(stories.marks(traits) if in_story else ()))
