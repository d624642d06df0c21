"""What `poll` and `read` gather: a source, document by document, and the page of an article."""

from __future__ import annotations

from collections import deque
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime

from newstrail import sources
from newstrail.core import schedule, urls
from newstrail.core.capture import capture_of
from newstrail.core.match import match
from newstrail.errors import Unreadable
from newstrail.model import Capture, Entry, Link, Miss, Request, Source, SourceState, Stage
from newstrail.pipeline.edges import Edges, watched

#: Documents one poll may ask for: a sitemap index's children, a search for each company.
MOST_REQUESTS = 40

#: Entries a source listed earlier that a list full of new addresses is compared with.
RECENT = 2000


def where_it_is(source: Source, state: SourceState, now: datetime) -> Source:
    """The source at the address it has moved to for good, if it has."""
    target = schedule.settled(state, now)
    return replace(source, url=target) if target else source


def twin_of(key: str, target: str | None, edges: Edges) -> str | None:
    """Another source that is polled at the address this one has moved to."""
    return next((s.key for s in edges.sources.values() if s.enabled and s.key != key and s.url == target), None)


def known_before(
    source: Source, fresh: Mapping[str, Entry], listed: Mapping[str, Entry], edges: Edges
) -> tuple[Entry, ...]:
    """What the source listed earlier, where so much of its list is new that it may have renamed its articles."""
    return edges.store.links.listed(source.key, RECENT) if 2 * len(fresh) >= len(listed) else ()


def visits_to(source: Source, state: SourceState, edges: Edges) -> Iterator[schedule.Visit]:
    """Each document of a source, as it answered; an index's children follow it."""
    queue = deque(sources.requests(source, state, watched(edges), edges.now()))
    trusting = source.options.get("unchanged") == "trust"
    for _ in range(MOST_REQUESTS):
        if not queue:
            return
        answer = edges.fetch(schedule.conditional(queue.popleft(), state, edges.now(), trusting=trusting))
        visit = schedule.Visit(answer)
        if isinstance(answer, Capture) and answer.status != 304 and answer.sha256 != state.body_sha256:
            visit = _listed(source, answer)
        if visit.page:
            queue.extend(visit.page.more)
        yield visit


def addressed(entries: Iterable[Entry]) -> Iterator[tuple[str, Entry]]:
    """Entries under their canonical address; one without a usable address is none."""
    for entry in entries:
        if urls.is_web(entry.url):
            yield urls.canonical(entry.url), entry


def links_of(
    source: Source, fresh: Mapping[str, Entry], moved: Container[str], now: datetime, edges: Edges, *, first: bool
) -> list[Link]:
    """A link for each fresh entry: to be read now, but for what is no news (all of a first answer, what only moved)."""
    return [
        Link(
            url=address,
            entry=entry,
            source=source.key,
            stage=Stage.BASELINE if first or address in moved else Stage.UNREAD,
            first_seen=now,
            next_at=None if first or address in moved else now,
            reason="known under another address by title and date" if address in moved else "",
            priority=1 if match(entry.title, entry.summary, edges.lexicon, edges.rejections) else 0,
        )
        for address, entry in fresh.items()
    ]


def article_of(link: Link, source: Source | None, edges: Edges) -> Capture | Miss:
    """The article's page; of what only a search's opaque link leads to, what the search said: headline and summary."""
    if "wrapped" in link.entry.flags:
        said = f"{link.entry.title}\n\n{link.entry.summary}"
        return capture_of(said.encode("utf-8", "replace"), url=link.url, now=edges.now())
    return edges.fetch(_article_request(link, source))


def _listed(source: Source, answer: Capture) -> schedule.Visit:
    try:
        return schedule.Visit(answer, sources.read(source, answer))
    except Unreadable as error:
        return schedule.Visit(answer, problem=error.why)


def _article_request(link: Link, source: Source | None) -> Request:
    return Request(
        url=link.entry.url,
        validators=link.validators,
        validated=link.validated,
        allow=source.allow if source else (),
        ignore_robots=bool(source and source.ignore_robots),
    )
