"""Five verbs, and the edges they touch. Read this file first.

    follow   fetch ──► extract ──► recognise ─────────────────────────► store: article, watches
    poll     fetch ──► sources.read ──► entries ──────────────────────► store: links
    read     fetch ──► extract ──► match ──► compare ──► Filing ──────► store (again: when to look next)
    cluster  store ──► arrange = fold(dedupe ──► cluster) ────────────► store: placements
    report   store ──► assemble ──► Digest ───────────────────────────► store; `deliver` sends it

Each verb gathers at an edge, decides in pure functions, and writes at an edge; the blank lines show where. Doing a
verb twice has the effect of doing it once.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from newstrail import sources
from newstrail.core import schedule, urls
from newstrail.core.arrange import arrange, marks
from newstrail.core.dateline import Inferred
from newstrail.core.digest import Placed, Window, assemble
from newstrail.core.filing import dated, filed, kept, unreadable
from newstrail.core.match import Lexicon, match
from newstrail.core.recognise import recognise
from newstrail.errors import BadInput, NewstrailError, Unreadable
from newstrail.model import (
    Candidate,
    Capture,
    Claim,
    Cluster,
    Company,
    Deliver,
    Digest,
    Edition,
    Entry,
    Filing,
    Link,
    Miss,
    Period,
    Poll,
    Read,
    Rejection,
    Report,
    Request,
    Revision,
    Source,
    SourceState,
    Stage,
    Stamp,
    Watch,
)
from newstrail.store import Store

#: Documents one poll may ask for: a sitemap index's children, a search for each company.
MOST_REQUESTS = 40

#: Articles placed in one transaction.
BATCH = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Edges:
    """All that the verbs touch outside themselves; `app.py` builds it, tests and the demo build their own."""

    now: Callable[[], datetime]
    sleep: Callable[[float], object]  #: seconds
    fetch: Callable[[Request], Capture | Miss]
    extract: Callable[[Capture], Revision]  #: in this process or another
    deliver: Mapping[str, Callable[[Digest], None]]  #: by destination
    store: Store
    sources: Mapping[str, Source]
    companies: Mapping[str, Company]
    lexicon: Lexicon
    rejections: tuple[Rejection, ...] = ()  #: what a person said is not meant
    editions: Mapping[str, Edition]
    rhythm: schedule.Rhythm
    keep_text: str = "full"  #: "full", "lead" or "none"


@dataclass(frozen=True, slots=True)
class Followed:
    """What `follow` found in the article."""

    filing: Filing
    watches: tuple[Watch, ...]
    candidates: tuple[Candidate, ...]  #: names that are in no list
    dating: Inferred | None  #: how its date was inferred, where neither page nor person gave one
    claims: tuple[Claim, ...] = ()


def follow(capture: Capture, edges: Edges, *, published: Stamp | None = None) -> Followed:
    """File the article and watch every company it names; raises BadInput where there is no article to read."""
    revision = edges.extract(capture)
    if problem := unreadable(revision):
        raise BadInput(f"{capture.requested}: {problem}")
    now = edges.now()

    revision, dating = dated(revision, published)
    mentions, candidates = recognise(revision, edges.lexicon)
    filing = Filing(revision=revision, mentions=mentions, first_seen=now)
    named = dict.fromkeys(mention.company for mention in mentions)
    watches = tuple(
        Watch(
            company=company,
            name=edges.companies[company].name,
            since=now + timedelta(microseconds=place),  # so that they stay in the order they are named in
            because=revision.url,
        )
        for place, company in enumerate(named)
    )

    edges.store.articles.follow(filing, watches, capture)
    return Followed(filing, watches, candidates, dating)


def poll(job: Poll, edges: Edges) -> SourceState:
    """Look at a source: entries not known yet become links. What its first readable answer lists is the base line."""
    source, state = edges.sources[job.source], edges.store.sources.state(job.source)
    if not edges.store.sources.begin(source.key, edges.now(), edges.rhythm.floor):
        return state  # another has just looked
    visits = tuple(_visits(source, state, edges))
    listed = {address: entry for visit in visits if visit.page for address, entry in _addressed(visit.page.entries)}
    known = edges.store.links.many(listed)
    now = edges.now()

    fresh = {address: entry for address, entry in listed.items() if address not in known}
    after = schedule.after_poll(source, state, visits, len(fresh), now, edges.rhythm)
    stage = Stage.BASELINE if state.baseline_at is None else Stage.UNREAD
    links = [
        Link(
            url=address,
            entry=entry,
            source=source.key,
            stage=stage,
            first_seen=now,
            next_at=None if stage is Stage.BASELINE else now,
            priority=1 if match(entry.title, entry.summary, edges.lexicon, edges.rejections) else 0,
        )
        for address, entry in fresh.items()
    ]

    edges.store.sources.polled(after, links, [visit.answer for visit in visits if isinstance(visit.answer, Capture)])
    return after


def read(job: Read, edges: Edges) -> Filing | Link | None:
    """Read an article, for the first time or again; a changed text is a new revision."""
    link = edges.store.links.get(job.url)
    if link is None:
        return None  # nobody points to it any more
    source = edges.sources.get(link.source)
    answer = edges.fetch(_article_request(link, source))
    last = edges.store.filings.last(link.url)
    now = edges.now()

    if isinstance(answer, Miss):
        return edges.store.links.save(schedule.after_miss(link, answer, now, edges.rhythm))
    if answer.status == 304:
        return edges.store.links.save(schedule.after_read(link, answer, None, now, edges.rhythm))
    revision = edges.extract(answer)
    if (
        "given-up" in revision.flags
    ):  # too much for a reader's time or memory: the capture is kept, a later look tries again
        edges.store.captures.keep(answer, link.url)
        return edges.store.links.save(schedule.after_trouble(link, "reading the page took too much", now, edges.rhythm))
    filing = filed(revision, link, source, last, edges.lexicon, edges.rejections)
    after = schedule.after_read(link, answer, filing.at, now, edges.rhythm)
    if last and filing.number == last.number:
        return edges.store.links.save(after)

    keep = (source and source.keep_text) or edges.keep_text
    edges.store.filings.file(*kept(filing, answer, keep), after)
    return filing


def cluster(job: Cluster, edges: Edges) -> int:  # noqa: ARG001  a verb takes its job
    """Place what has been read, oldest first; returns how many were placed."""
    filings = edges.store.filings.unplaced(BATCH)
    dropped = edges.store.filings.dropped(BATCH)
    near = edges.store.placing.candidates(marks(filings))

    arranged = arrange(filings, near, edges.store.rulings.all())

    edges.store.placing.place(arranged, dropped)
    return len(filings) + len(dropped)


def report(job: Report, edges: Edges) -> Digest | None:
    """Tell a period; None where it has been told already."""
    edition, period = edges.editions[job.digest], Period(job.start, job.end)
    if not edges.store.digests.reserve(job.digest, period.start, period.end, edges.now()):
        return None
    window = _window(edition, period, edges)

    digest = assemble(edition, window)

    edges.store.digests.save(digest, tuple(edges.deliver))
    return digest


def deliver(job: Deliver, edges: Edges) -> None:
    """Send a stored digest to one destination; what fails is tried again later and stops no other."""
    if not edges.store.digests.begin(job, edges.now()):
        return
    digest = edges.store.digests.get(job.digest, job.period)

    try:
        edges.deliver[job.destination](digest)
    except NewstrailError as error:
        edges.store.digests.failed(job, str(error), edges.now())
    else:
        edges.store.digests.sent(job, edges.now())


# ── gathering ──────────────────────────────────────────────────────────────────────────────────────


def _visits(source: Source, state: SourceState, edges: Edges) -> Iterator[schedule.Visit]:
    """Each document of a source, as it answered; an index's children follow it."""
    queue = deque(sources.requests(source, state, tuple(edges.companies.values()), edges.now()))
    for _ in range(MOST_REQUESTS):
        if not queue:
            return
        answer = edges.fetch(schedule.conditional(queue.popleft(), state, edges.now()))
        visit = schedule.Visit(answer)
        if isinstance(answer, Capture) and answer.status != 304 and answer.sha256 != state.body_sha256:
            visit = _listed(source, answer)
        if visit.page:
            queue.extend(visit.page.more)
        yield visit


def _listed(source: Source, answer: Capture) -> schedule.Visit:
    try:
        return schedule.Visit(answer, sources.read(source, answer))
    except Unreadable as error:
        return schedule.Visit(answer, problem=error.why)


def _addressed(entries: Iterable[Entry]) -> Iterator[tuple[str, Entry]]:
    """Entries under their canonical address; one without a usable address is none."""
    for entry in entries:
        if urls.is_web(entry.url):
            yield urls.canonical(entry.url), entry


def _article_request(link: Link, source: Source | None) -> Request:
    return Request(
        url=link.entry.url,
        validators=link.validators,
        allow=source.allow if source else (),
        ignore_robots=bool(source and source.ignore_robots),
    )


def _window(edition: Edition, period: Period, edges: Edges) -> Window:
    """What was placed since the edition's last digest (for its first: since the period began)."""
    store = edges.store
    last = store.digests.last(edition.name)
    after = last.upto_seq if last else store.placing.seq_before(period.start)
    upto = store.placing.last_seq()
    placed = store.placing.window(after, upto)
    seeds = {filing.revision.url for filing in store.articles.seeds()}  # what is followed is no news
    placed = [(seq, placement) for seq, placement in placed if placement.url not in seeds]
    read = store.filings.many([placement.url for _, placement in placed])
    stories = store.placing.stories({placement.story for _, placement in placed if placement.story})
    watched = [watch.company for watch in store.watches.active()]
    return Window(
        period=period,
        after_seq=after,
        upto_seq=upto,
        placed=[Placed(seq, placement, read.get((placement.url, placement.number))) for seq, placement in placed],
        stories=stories,
        reported=store.placing.reported(stories, after),
        pending=store.links.pending(),
        watched={company: _name(edges.companies[company], edition.language) for company in watched},
        sources=edges.sources,
        states=store.sources.states(),
    )


def _name(company: Company, language: str) -> str:
    return company.names.get(language, company.name)
