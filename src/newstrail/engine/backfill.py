"""The time between the followed article and today: lists of the past are asked for, then their articles read.

Everything is resumable: a list that was read is noted, an article found is a link like any other. What is found keeps
its own date and is never shown as news of today.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from newstrail import sources
from newstrail.core import urls
from newstrail.core.match import match
from newstrail.errors import Unreadable
from newstrail.model import Capture, Entry, Link, Miss, Request, Source, Stage, Why
from newstrail.pipeline import Edges, watched
from newstrail.sources.past import Past

#: Why a list's entry is known and not read.
ELSEWHERE = "listed by backfill: its title names no company we follow"

#: A search leaves out what is older than its option "days"; here nothing is too old.
ALL_DAYS = "30000"

#: After so long a list that may have grown is read again.
AGAIN = timedelta(days=1)

#: Lists in a row that fail, after which a source is left alone until the next backfill.
GIVE_UP = 3

#: Times a list is asked for while its host is busy, and when it fails: hosts are waited for, broken lists are told.
PATIENCE, TRIES = 200, 2


@dataclass(frozen=True, slots=True)
class Ask:
    """A list of the past, and whose it is."""

    source: Source
    past: Past

    @property
    def key(self) -> str:
        named = f"{self.past.request.url} {self.past.first}"
        return f"backfill {hashlib.sha256(named.encode()).hexdigest()[:24]}"


@dataclass(slots=True)
class Found:
    """What backfill came upon so far."""

    lists: int = 0
    left: int = 0  #: lists still to be read, as far as is known
    links: int = 0  #: to be read
    known: int = 0  #: listed, and not to be read
    problems: tuple[str, ...] = ()


def asks(edges: Edges, since: date) -> tuple[Ask, ...]:
    """The lists of the past that enabled sources have and that were not read yet, newest first."""
    companies, found = watched(edges), []
    for source in edges.sources.values():
        if source.enabled:
            lists = sources.past(source, companies, since, _today(source, edges))
            found += [ask for past in lists for ask in _unread(Ask(source, past), edges)]
    return tuple(found)


def list_past(
    edges: Edges,
    todo: Iterable[Ask],
    since: date,
    *,
    stopping: Callable[[], bool] = lambda: False,
    progress: Callable[[Found], None] = lambda _: None,
) -> Found:
    """Read the lists and those they lead to; what they name becomes links to be read.

    A list is noted as read, with what it leads to, once its links are stored: whoever is killed goes on from there.
    """
    found, queue = Found(), deque(todo)
    failed: Counter[str] = Counter()
    while queue and not stopping():
        ask = queue.popleft()
        if failed[ask.source.key] < GIVE_UP:
            more, problem = _look(ask, edges, since, found, stopping)
            queue.extendleft(reversed(more))
            failed[ask.source.key] = failed[ask.source.key] + 1 if problem else 0
            found.problems += (f"{ask.source.key}: {problem}",) if problem else ()
            found.lists += 1
        found.left = len(queue)
        progress(found)
    return found


def _look(ask: Ask, edges: Edges, since: date, found: Found, stopping: Callable[[], bool]) -> tuple[list[Ask], str]:
    """Read one list; returns the lists it leads to, and what went wrong with it."""
    answer = _patiently(ask.past.request, edges, stopping)
    if isinstance(answer, Miss):
        if answer.why not in (Why.NOT_FOUND, Why.GONE):
            return [], answer.detail
        _note(ask, (), edges)  # there is no list of that day
        return [], ""
    source = _patient(ask.source)
    try:
        page = sources.read(source, answer)
        further = sources.further(source, ask.past, answer, page)
    except Unreadable as error:
        return [], str(error)
    # of what has neither title nor date, and may be of any day, nothing says that it should be read
    entries = [entry for entry in page.entries if entry.title or entry.published or ask.past.dated]
    _store(ask.source, entries, edges, since, found)
    _note(ask, further, edges)
    return [one for past in further for one in _unread(Ask(ask.source, past), edges)], ""


def _note(ask: Ask, further: Iterable[Past], edges: Edges) -> None:
    """Note that a list was read, and what it leads to."""
    more = [(past.request.url, past.first.isoformat(), past.last.isoformat(), past.dated) for past in further]
    edges.store.meta.set(ask.key, json.dumps([edges.now().isoformat(), more]))


def _unread(ask: Ask, edges: Edges) -> Iterator[Ask]:
    """The list if it is to be read; else those it leads to that are. One that may still grow is read again next day."""
    noted = edges.store.meta.get(ask.key)
    at, more = json.loads(noted) if noted else (None, ())
    read = datetime.fromisoformat(at) if at else None
    zone = ZoneInfo(ask.source.home_zone or "UTC")
    if read is None or (read.astimezone(zone).date() <= ask.past.last and edges.now() - read >= AGAIN):
        yield ask
        return
    for url, first, last, dated in more:
        request = replace(ask.past.request, url=url)
        past = Past(request, date.fromisoformat(first), date.fromisoformat(last), dated)
        yield from _unread(replace(ask, past=past), edges)


def _today(source: Source, edges: Edges) -> date:
    return edges.now().astimezone(ZoneInfo(source.home_zone or "UTC")).date()


def _store(source: Source, entries: Iterable[Entry], edges: Edges, since: date, found: Found) -> None:
    """Make links of what a list names; what a first poll had put aside is wanted now."""
    links = list(_links(source, entries, edges, since))
    known = edges.store.links.many(link.url for link in links)
    edges.store.links.add(link for link in links if link.url not in known)
    for link in links:
        held = known.get(link.url)
        if held and held.stage is Stage.BASELINE and link.stage is Stage.UNREAD:
            edges.store.links.save(replace(held, stage=Stage.UNREAD, next_at=link.next_at, backfill=True, reason=""))
        wanted = link.stage is Stage.UNREAD and (held is None or held.stage is Stage.BASELINE)
        found.links += wanted
        found.known += not wanted


def _patient(source: Source) -> Source:
    """The source as one whose searches may find what is old."""
    return replace(source, options={**source.options, "days": ALL_DAYS})


def _links(source: Source, entries: Iterable[Entry], edges: Edges, since: date) -> Iterator[Link]:
    """Entries that may be about a company we follow are to be read; what has no title has to be read to tell."""
    now, wanted = edges.now(), {company.id for company in watched(edges)}
    for entry in entries:
        if not urls.is_web(entry.url) or (entry.published and entry.published.local.date() < since):
            continue
        named = {m.company for m in match(entry.title, entry.summary, edges.lexicon, edges.rejections)} & wanted
        read = bool(named) or not entry.title
        yield Link(
            url=urls.canonical(entry.url),
            entry=entry,
            source=source.key,
            stage=Stage.UNREAD if read else Stage.BASELINE,
            first_seen=now,
            next_at=now if read else None,
            reason="" if read else ELSEWHERE,
            backfill=True,
        )


def _patiently(request: Request, edges: Edges, stopping: Callable[[], bool]) -> Capture | Miss:
    """Wait for the host's turn as long as it takes, and try what fails once more."""
    tries = 0
    answer = edges.fetch(request)
    for _ in range(PATIENCE):
        if isinstance(answer, Capture) or stopping():
            break
        tries += answer.why is not Why.BUSY
        if tries >= TRIES or answer.why in (Why.NOT_FOUND, Why.GONE, Why.FORBIDDEN, Why.REFUSED):
            break
        wait = (answer.retry_at or edges.now() + timedelta(seconds=5)) - edges.now()
        if wait > timedelta(minutes=10):
            break
        edges.sleep(max(0.05, wait.total_seconds()))
        answer = edges.fetch(request)
    return answer
