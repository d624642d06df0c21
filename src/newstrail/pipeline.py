"""Five verbs, and the edges they touch. Read this file first.

    follow   fetch ──► extract ──► recognise ──► claims ──────────────► store: article, watches, claims
    poll     fetch ──► sources.read ──► entries ──────────────────────► store: links
    read     fetch ──► extract ──► match ──► compare ──► Filing ──────► store (again: when to look next)
    cluster  store ──► arrange = fold(dedupe ──► cluster), hold ──────► store: placements, evidence
    report   store ──► assemble ──► Digest ───────────────────────────► store; `deliver` sends it

Each verb gathers at an edge, decides in pure functions, and writes at an edge; the blank lines show where. Doing a
verb twice has the effect of doing it once.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from newstrail import sources
from newstrail.core import schedule, urls
from newstrail.core.arrange import arrange, marks
from newstrail.core.capture import capture_of
from newstrail.core.dateline import Inferred
from newstrail.core.digest import HORIZON, Named, Placed, Window, alert_of, assemble, claim_notes, marks_of
from newstrail.core.evidence import hold, kin, standing
from newstrail.core.filing import claimed, dated, filed, kept, unreadable
from newstrail.core.match import Lexicon, match
from newstrail.core.recognise import recognise
from newstrail.core.renamed import renamed
from newstrail.errors import BadInput, NewstrailError, Uncertain, Unreadable
from newstrail.model import (
    Alert,
    Candidate,
    Capture,
    Claim,
    ClaimNote,
    Cluster,
    Company,
    Deliver,
    Digest,
    Edition,
    Entry,
    Evidence,
    Filing,
    Link,
    Miss,
    Period,
    Placement,
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
    Tracked,
    Watch,
)
from newstrail.store import Store

#: Documents one poll may ask for: a sitemap index's children, a search for each company.
MOST_REQUESTS = 40

#: Entries a source listed earlier that a list full of new addresses is compared with.
RECENT = 2000

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
    once: frozenset[str] = frozenset()  #: destinations where sending twice would be two messages
    rewrite: Callable[[Digest], Digest] | None = None  #: quotations in other words, by a model; None: never
    least_free: int = 0  #: bytes the disk must have free for more to be fetched


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

    filing = edges.store.articles.follow(filing, watches, capture)
    tracked = claimed(filing)
    edges.store.claims.keep(revision.url, tracked)
    edges.store.claims.hear(_heard_already(tracked, filing, edges))
    return Followed(filing, watches, candidates, dating, tuple(one.claim for one in tracked))


def poll(job: Poll, edges: Edges) -> SourceState:
    """Look at a source: entries not known yet become links. What its first readable answer lists is the base line."""
    state = edges.store.sources.state(job.source)
    source = _where_it_is(edges.sources[job.source], state, edges.now())
    if not edges.store.sources.begin(source.key, edges.now(), edges.rhythm.floor):
        return state  # another has just looked
    visits = tuple(_visits(source, state, edges))
    listed = {address: entry for visit in visits if visit.page for address, entry in _addressed(visit.page.entries)}
    known = edges.store.links.many(listed)
    now = edges.now()

    fresh = {address: entry for address, entry in listed.items() if address not in known}
    first = state.baseline_at is None
    moved = frozenset() if first else renamed(fresh, _known_before(source, fresh, listed, edges))
    after = schedule.after_poll(source, state, visits, len(fresh) - len(moved), now, edges.rhythm)
    if twin := _twin(job.source, schedule.settled(after, now), edges):
        after = schedule.merged(after, twin, now)
    links = [
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

    edges.store.sources.polled(after, links, [visit.answer for visit in visits if isinstance(visit.answer, Capture)])
    return after


def read(job: Read, edges: Edges) -> Filing | Link | None:
    """Read an article, for the first time or again; a changed text is a new revision."""
    link = edges.store.links.get(job.url)
    if link is None:
        return None  # nobody points to it any more
    source = edges.sources.get(link.source)
    answer = _article(link, source, edges)
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
    filings = _one_each(edges.store.filings.unplaced(BATCH))
    dropped = edges.store.filings.dropped(BATCH)
    near = edges.store.placing.candidates(marks(filings))

    claims = edges.store.claims.all()

    arranged = arrange(filings, near, edges.store.rulings.all())
    kinship = kin(edges.companies.values())
    heard = [piece for filing in filings for piece in hold(claims, filing, kinship)]

    edges.store.claims.hear(heard)  # before the articles are ticked off: what is done twice is done once
    edges.store.placing.place(arranged, dropped)
    return len(filings) + len(dropped)


def report(job: Report, edges: Edges) -> Digest | None:
    """Tell a period; None where it has been told already."""
    edition, period = edges.editions[job.digest], Period(job.start, job.end)
    if not edges.store.digests.reserve(job.digest, period.start, period.end, edges.now()):
        return None
    window = _window(edition, period, edges)

    digest = assemble(edition, window)
    if edges.rewrite:
        digest = edges.rewrite(digest)

    edges.store.digests.save(digest, edition.destinations or tuple(edges.deliver))
    return digest


def alert(job: Alert, edges: Edges) -> Digest | None:
    """Tell between two digests what cannot wait; None where there is nothing, or enough was told today."""
    edition, now, store = edges.editions[job.digest], edges.now(), edges.store
    zone = ZoneInfo(edition.zone)
    earlier = store.digests.all(f"{edition.name}.alert")
    after, upto = alerted(edition, edges), store.placing.last_seq()
    since = max([told.end for told in earlier] + [store.digests.last_end(edition.name, now) or now - timedelta(days=1)])
    window = _window(edition, Period(min(since, now), now), edges, after=after, upto=upto)
    today = sum(told.end.astimezone(zone).date() == now.astimezone(zone).date() for told in earlier)

    told = alert_of(edition, window, frozenset().union(*map(marks_of, earlier)), edition.alerts - today)

    if told and store.digests.reserve(told.name, told.start, told.end, now):
        store.digests.save(told, edition.destinations or tuple(edges.deliver))
    store.meta.set(f"alerted {edition.name}", str(upto))
    return told


def alerted(edition: Edition, edges: Edges) -> int:
    """The number up to which placements were looked at for alerts: at first, what its last digest told."""
    seen = edges.store.meta.get(f"alerted {edition.name}")
    return max(int(seen or 0), edges.store.digests.upto(edition.name))


def deliver(job: Deliver, edges: Edges) -> None:
    """Send a stored digest to one destination; what fails is tried again later and stops no other."""
    if not edges.store.digests.begin(job, edges.now(), once=job.destination in edges.once):
        return
    digest = edges.store.digests.get(job.digest, job.period)
    send = edges.deliver.get(job.destination)
    if send is None:
        edges.store.digests.unknown(job, "no such destination in the settings any more: never sent", edges.now())
        return

    try:
        send(digest)
    except Uncertain as error:
        edges.store.digests.unknown(job, str(error), edges.now())
    except NewstrailError as error:
        edges.store.digests.failed(job, str(error), edges.now())
    else:
        edges.store.digests.sent(job, edges.now())


def _one_each(filings: Sequence[Filing]) -> list[Filing]:
    """The first waiting revision of each article: the next is placed after it, not beside it."""
    return list({filing.revision.url: filing for filing in reversed(filings)}.values())


# ── gathering ──────────────────────────────────────────────────────────────────────────────────────


def _where_it_is(source: Source, state: SourceState, now: datetime) -> Source:
    """The source at the address it has moved to for good, if it has."""
    target = schedule.settled(state, now)
    return replace(source, url=target) if target else source


def _twin(key: str, target: str | None, edges: Edges) -> str | None:
    """Another source that is polled at the address this one has moved to."""
    return next((s.key for s in edges.sources.values() if s.enabled and s.key != key and s.url == target), None)


def _known_before(
    source: Source, fresh: Mapping[str, Entry], listed: Mapping[str, Entry], edges: Edges
) -> tuple[Entry, ...]:
    """What the source listed earlier, where so much of its list is new that it may have renamed its articles."""
    return edges.store.links.listed(source.key, RECENT) if 2 * len(fresh) >= len(listed) else ()


def watched(edges: Edges) -> tuple[Company, ...]:
    """The companies that are followed: those that searches ask for."""
    watches = edges.store.watches.active()
    return tuple(edges.companies[watch.company] for watch in watches if watch.company in edges.companies)


def _visits(source: Source, state: SourceState, edges: Edges) -> Iterator[schedule.Visit]:
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


def _article(link: Link, source: Source | None, edges: Edges) -> Capture | Miss:
    """The article's page; of what only a search's opaque link leads to, what the search said: headline and summary."""
    if "wrapped" in link.entry.flags:
        said = f"{link.entry.title}\n\n{link.entry.summary}"
        return capture_of(said.encode("utf-8", "replace"), url=link.url, now=edges.now())
    return edges.fetch(_article_request(link, source))


def _article_request(link: Link, source: Source | None) -> Request:
    return Request(
        url=link.entry.url,
        validators=link.validators,
        validated=link.validated,
        allow=source.allow if source else (),
        ignore_robots=bool(source and source.ignore_robots),
    )


def _window(
    edition: Edition, period: Period, edges: Edges, *, after: int | None = None, upto: int | None = None
) -> Window:
    """What was placed since the edition's last digest (for its first: since the period began), or between numbers."""
    store = edges.store
    if after is None:
        after = store.digests.upto(edition.name) if store.digests.last_end(edition.name) else None
        after = _first(period, store) if after is None else after
    upto = store.placing.last_seq() if upto is None else upto
    placed = store.placing.window(after, upto)
    seeds = {filing.revision.url for filing in store.articles.seeds()}  # what is followed is no news
    placed = [(seq, placement) for seq, placement in placed if placement.url not in seeds]
    found_late = store.links.backfilled(placement.url for _, placement in placed)
    placed = [(seq, _no_news(placement) if placement.url in found_late else placement) for seq, placement in placed]
    read = store.filings.many([placement.url for _, placement in placed])
    stories = store.placing.stories({placement.story for _, placement in placed if placement.story})
    reported = store.placing.reported(stories, after)
    stories |= store.placing.stories({story.follows for story in stories.values() if story.follows} - set(stories))
    watched = [watch.company for watch in store.watches.active()]
    return Window(
        period=period,
        after_seq=after,
        upto_seq=upto,
        placed=[Placed(seq, placement, read.get((placement.url, placement.number))) for seq, placement in placed],
        stories=stories,
        reported=reported,
        pending=store.links.pending(),
        watched={company: _name(edges.companies[company], edition.language) for company in watched},
        sources=edges.sources,
        states=store.sources.states(),
        companies=edges.companies,
        named=[Named(*row) for row in store.placing.named(period.end - HORIZON[edition.every], upto)],
        claims=_claims(edition, period, {placement.url: placement.story or "" for _, placement in placed}, edges),
        troubles=store.digests.troubles(edition.name, period.start),
    )


def _claims(edition: Edition, period: Period, window: Mapping[str, str], edges: Edges) -> tuple[ClaimNote, ...]:
    """The claims worth a line: as each stood without what the window brought, on the day it began, and as it stands."""
    zone, rulings = ZoneInfo(edition.zone), edges.store.rulings.all()
    heard = edges.store.claims.evidence()
    first, last = (moment.astimezone(zone).date() for moment in (period.start, period.end))
    ruled = [ruling for ruling in rulings if ruling.at <= period.start]
    standings = []
    for tracked in edges.store.claims.all():
        told = heard.get(tracked.id, [])
        known = [one for one in told if one.url not in window]
        standings.append((tracked, standing(tracked, known, first, ruled), standing(tracked, told, last, rulings)))
    return claim_notes(standings, heard, window)


def _first(period: Period, store: Store) -> int:
    """Where an edition's first digest begins: with all there is, backfilled past too, if it tells of the first days."""
    started = store.meta.started()
    return 0 if started and period.start <= started else store.placing.seq_before(period.start)


def _no_news(placement: Placement) -> Placement:
    """What backfill found is stored with its own date and accounted for, and not shown as news of the day."""
    return replace(placement, story=None, because=("found by backfill: stored with its own date", *placement.because))


def _heard_already(tracked: Sequence[Tracked], filing: Filing, edges: Edges) -> Iterator[Evidence]:
    """What was read before the article was followed, and bears on its claims."""
    kinship = kin(edges.companies.values())
    named = {one for tracked_ in tracked for company in tracked_.claim.companies for one in kinship.of(company)}
    if named:
        for later in edges.store.claims.later(named, filing.at):
            yield from hold(tracked, later, kinship)


def _name(company: Company, language: str) -> str:
    if language == "both":
        return " · ".join(dict.fromkeys(company.names.get(spoken, company.name) for spoken in ("ko", "en")))
    return company.names.get(language, company.name)
