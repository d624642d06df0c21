"""The time between the followed article and today: lists of the past are asked for, then their articles read.

Everything is resumable: a list that was read is noted, an article found is a link like any other. What is found keeps
its own date and is never shown as news of today.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from newstrail import sources
from newstrail.core import schedule, urls
from newstrail.core.filing import filed, kept
from newstrail.core.match import match
from newstrail.errors import Unreadable
from newstrail.model import Capture, Entry, Link, Miss, Request, Source, Stage, Why
from newstrail.pipeline import Edges, watched

#: Why a list's entry is known and not read.
ELSEWHERE = "listed by backfill: its title names no company we follow"

#: A search leaves out what is older than its option "days"; here nothing is too old.
ALL_DAYS = "30000"

#: Times a list is asked for while its host is busy, and when it fails: hosts are waited for, broken lists are told.
PATIENCE, TRIES = 200, 2


@dataclass(frozen=True, slots=True)
class Ask:
    """A list of the past."""

    source: Source
    request: Request
    final: bool  #: whether nothing more will be added to it

    @property
    def key(self) -> str:
        return f"backfill {hashlib.sha256(self.request.url.encode()).hexdigest()[:24]}"


@dataclass(slots=True)
class Found:
    """What backfill came upon so far."""

    lists: int = 0
    links: int = 0  #: to be read
    known: int = 0  #: listed, and not to be read
    problems: tuple[str, ...] = ()


def asks(edges: Edges, since: date) -> tuple[Ask, ...]:
    """The lists of the past that enabled sources have and that were not read yet, newest first."""
    companies, found = watched(edges), []
    for source in edges.sources.values():
        if source.enabled:
            zone = ZoneInfo(source.home_zone or "UTC")
            today = edges.now().astimezone(zone).date()
            requests = sources.past(source, companies, since, today)
            newest = f"{today:%Y%m%d}"
            found += [Ask(source, r, newest not in r.url.replace("-", "").replace("/", "")) for r in requests]
    return tuple(ask for ask in found if not edges.store.meta.get(ask.key))


def list_past(
    edges: Edges,
    todo: Iterable[Ask],
    since: date,
    *,
    stopping: Callable[[], bool] = lambda: False,
    progress: Callable[[Found], None] = lambda _: None,
) -> Found:
    """Read the lists; what they name becomes links to be read. A list is noted as read once its links are stored."""
    found = Found()
    for ask in todo:
        if stopping():
            break
        answer = _patiently(ask.request, edges, stopping)
        if isinstance(answer, Miss):
            final = answer.why in (Why.NOT_FOUND, Why.GONE)  # no list of that day
            found.problems += () if final else (f"{ask.source.key}: {answer.detail}",)
        else:
            final = _listed(ask, answer, edges, since, found)
        if final and ask.final:
            edges.store.meta.set(ask.key, edges.now().isoformat())
        found.lists += 1
        progress(found)
    return found


def _listed(ask: Ask, answer: Capture, edges: Edges, since: date, found: Found) -> bool:
    try:
        page = sources.read(_patient(ask.source), answer)
    except Unreadable as error:
        found.problems += (f"{ask.source.key}: {error}",)
        return False
    links = list(_links(ask.source, page.entries, edges, since))
    known = edges.store.links.many(link.url for link in links)
    edges.store.links.add(link for link in links if link.url not in known)
    for link in links:
        held = known.get(link.url)
        if held and held.stage is Stage.BASELINE and link.stage is Stage.UNREAD:  # listed by a first poll: wanted now
            edges.store.links.save(replace(held, stage=Stage.UNREAD, next_at=link.next_at, backfill=True, reason=""))
        wanted = link.stage is Stage.UNREAD and (held is None or held.stage is Stage.BASELINE)
        found.links += wanted
        found.known += not wanted
    return True


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


def file_recorded(
    captures: Iterable[Capture], edges: Edges, *, progress: Callable[[int], None] = lambda _: None
) -> tuple[int, int]:
    """File what a WARC file holds of companies we follow; returns how many pages were read, and filed."""
    wanted = {company.id for company in watched(edges)}
    read = count = 0
    for capture in captures:
        kind = capture.header("content-type") or "text/html"
        if capture.status != 200 or "html" not in kind:
            continue
        read += 1
        count += _file(capture, edges, wanted, edges.now())
        progress(read)
    return read, count


def _file(capture: Capture, edges: Edges, wanted: set[str], now: datetime) -> bool:
    url = urls.canonical(capture.url)
    entry = Entry(url=capture.url)
    link = edges.store.links.get(url) or Link(
        url=url, entry=entry, source="warc", stage=Stage.UNREAD, first_seen=now, backfill=True
    )
    last = edges.store.filings.last(url)
    if last and last.revision.seen >= capture.at:
        return False  # what is known is as new
    filing = filed(edges.extract(capture), link, None, last, edges.lexicon, edges.rejections)
    if not filing.revision.text or not wanted & {mention.company for mention in filing.mentions}:
        return False
    if last and filing.number == last.number:
        return False
    after = schedule.after_read(link, capture, filing.at, now, edges.rhythm)
    edges.store.filings.file(*kept(filing, capture, edges.keep_text), after)
    return True
