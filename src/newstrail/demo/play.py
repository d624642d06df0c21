"""Three years of the demo's world, run through the house: the moments at which it looks, and what came of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from newstrail.deliver.words import reason
from newstrail.demo.world import World
from newstrail.errors import BadInput
from newstrail.model import Job, Miss, Request

if TYPE_CHECKING:
    from newstrail.app import House
    from newstrail.pipeline import Followed

#: When the house looks and reports on a morning, local time: its shipped editions are due at the latter.
LOOK, REPORT = timedelta(hours=7, minutes=10), timedelta(hours=7, minutes=30)

#: How long after the seed was followed the house first looks; an article edited on its first day is looked at so
#: long after it was published, and after the edit.
SOON = timedelta(minutes=40)

#: Articles one look may read: more than any day of the world has.
AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Stop:
    """A moment at which the house does what is due."""

    at: datetime
    look: bool  #: poll, read and place; else report


@dataclass(slots=True)
class Outcome:
    """What was done so far."""

    polls: int = 0
    reads: int = 0
    problems: list[str] = field(default_factory=list)


def itinerary(world: World, days: int | None = None) -> list[Stop]:
    """The stops after the seed was followed: busy days, and the mornings after them.

    A quiet stretch is told by one digest on the morning that ends it, so that a busy day has one of its own.
    `days`: only so many busy days; None: all.
    """
    begun = world.seed.published
    busy = [day for day in world.days() if day + REPORT > begun][:days]
    after = {day + timedelta(days=1) for day in busy}
    stops = {Stop(day + REPORT, look=False) for day in {*busy, *after}}
    stops |= {Stop(day + LOOK, look=True) for day in after}
    for article in world.articles:
        for edit in article.edits:
            if edit.at - article.published < timedelta(hours=12):
                stops |= {Stop(article.published + SOON, look=True), Stop(edit.at + SOON, look=True)}
    stops |= {Stop(begun + SOON, look=True)}  # the base line
    last = max(after) + REPORT
    return sorted((stop for stop in stops if begun < stop.at <= last), key=lambda stop: (stop.at, not stop.look))


def follow(world: World, house: House) -> Followed:
    """Fetch the seed's page as anybody would, and follow it. Raises BadInput where it cannot be had."""
    from newstrail import pipeline

    answer = house.edges.fetch(Request(url=world.seed.url, allow=(f"{world.seed.outlet.host}:80",)))
    if isinstance(answer, Miss):
        raise BadInput(f"the demo's own press does not answer: {answer.detail}")
    return pipeline.follow(answer, house.edges)


def play(house: House, stops: list[Stop], advance: Callable[[datetime], None]) -> Iterator[Outcome]:
    """Do what is due at each stop, after `advance` has moved the clock there; yields what was done so far."""
    from newstrail.engine import due, embedded

    edges, outcome = house.edges, Outcome()
    house.begin(at_once=True)
    for stop in stops:
        advance(stop.at)
        if stop.look:
            tally = embedded.once(edges, house.owner, workers=house.settings.fetch.workers, reads=AT_ONCE)
            outcome.polls += tally.polls
            outcome.reads += tally.reads
            outcome.problems += [f"{done.job.key}: {done.problem}" for done in tally.problems]
        else:
            outcome.problems += _perform(due.reports(edges, edges.now()), house)
            outcome.problems += _perform(edges.store.digests.due(edges.now()), house)
        yield outcome


def fates(house: House, edition: str) -> Counter[tuple[str, str]]:
    """How often each (fate, reason) stands in an edition's ledgers, all its digests together.

    Where an item went differs from item to item, so only what was dropped keeps its reason. What was pending in one
    digest comes in a later one: only the last one's count.
    """
    digests = house.edges.store.digests.all(edition)  # latest first
    counted: Counter[tuple[str, str]] = Counter()
    for number, digest in enumerate(digests):
        for account in digest.ledger:
            if account.fate != "pending" or number == 0:
                counted[account.fate, reason(account.reason, "en") if account.fate == "dropped" else ""] += 1
    return counted


def _perform(jobs: Iterable[Job], house: House) -> list[str]:
    from newstrail.engine.work import perform

    done = [perform(job, house.edges) for job in jobs]
    return [f"{each.job.key}: {each.problem}" for each in done if each.problem]
