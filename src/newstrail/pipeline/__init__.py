"""Five verbs. Read this file first.

    follow   fetch ──► extract ──► recognise ──► claims ──────────────► store: article, watches, claims
    poll     fetch ──► sources.read ──► entries ──────────────────────► store: links
    read     fetch ──► extract ──► match ──► compare ──► Filing ──────► store (again: when to look next)
    cluster  store ──► arrange = fold(dedupe ──► cluster), hold ──────► store: placements, evidence
    report   store ──► assemble ──► Digest ───────────────────────────► store; `deliver` sends it

Each verb gathers at an edge, decides in pure functions, and writes at an edge; the blank lines show where. Doing a
verb twice has the effect of doing it once. What they touch outside themselves is in `edges`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from newstrail.core import schedule
from newstrail.core.arrange import arrange, marks
from newstrail.core.capture import none_of
from newstrail.core.compare.gone import DELETED, ended
from newstrail.core.dateline import Inferred
from newstrail.core.digest import assemble
from newstrail.core.evidence import hold, kin
from newstrail.core.filing import claimed, dated, kept, read_again, unreadable
from newstrail.core.recognise import recognise
from newstrail.core.renamed import renamed
from newstrail.errors import BadInput, NewstrailError, Uncertain
from newstrail.model import (
    Candidate,
    Capture,
    Claim,
    Cluster,
    Deliver,
    Digest,
    Filing,
    Kind,
    Link,
    Miss,
    Period,
    Placement,
    Poll,
    Read,
    Report,
    SourceState,
    Stamp,
    Watch,
)
from newstrail.pipeline.between import alert, alerted
from newstrail.pipeline.edges import Edges, watched
from newstrail.pipeline.hearing import heard_already
from newstrail.pipeline.looking import addressed, article_of, known_before, links_of, twin_of, visits_to, where_it_is
from newstrail.pipeline.unwrap import unwrapped
from newstrail.pipeline.window import linked, window_of

__all__ = [
    "Edges",
    "Followed",
    "alert",
    "alerted",
    "cluster",
    "deliver",
    "follow",
    "poll",
    "read",
    "report",
    "watched",
]

#: Articles placed in one transaction.
BATCH = 500

#: A report that was found no longer ago than this moves its story; what is placed anew later does not.
FRESH = timedelta(days=1)


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
    family = edges.families.of(revision.outlet, revision.url)
    filing = Filing(revision=revision, mentions=mentions, family=family, first_seen=now)
    watches = _watches(filing, now, edges)

    filing = edges.store.articles.follow(filing, watches, capture)
    tracked = claimed(filing)
    edges.store.claims.keep(revision.url, tracked)
    edges.store.claims.hear(heard_already(tracked, filing, edges))
    return Followed(filing, watches, candidates, dating, tuple(one.claim for one in tracked))


def poll(job: Poll, edges: Edges) -> SourceState:
    """Look at a source: entries not known yet become links. What its first readable answer lists is the base line."""
    state = edges.store.sources.state(job.source)
    source = where_it_is(edges.sources[job.source], state, edges.now())
    if not edges.store.sources.begin(source.key, edges.now(), edges.rhythm.floor):
        return state  # another has just looked
    visits = tuple(visits_to(source, state, edges))
    listed = {address: entry for visit in visits if visit.page for address, entry in addressed(visit.page.entries)}
    known = edges.store.links.many(listed)
    now = edges.now()

    fresh = {address: entry for address, entry in listed.items() if address not in known}
    first = state.baseline_at is None
    moved = frozenset() if first else renamed(fresh, known_before(source, fresh, listed, edges))
    after = schedule.after_poll(source, state, visits, len(fresh) - len(moved), now, edges.rhythm)
    if twin := twin_of(job.source, schedule.settled(after, now), edges):
        after = schedule.merged(after, twin, now)
    links = links_of(source, fresh, moved, now, edges, first=first)

    edges.store.sources.polled(after, links, [visit.answer for visit in visits if isinstance(visit.answer, Capture)])
    return after


def read(job: Read, edges: Edges) -> Filing | Link | None:
    """Read an article, for the first time or again; a changed text is a new revision."""
    link = edges.store.links.get(job.url)
    if link is None:
        return None  # nobody points to it any more
    source = edges.sources.get(link.source)
    if source and "wrapped" in link.entry.flags and (after := unwrapped(link, source, edges)):
        return edges.store.links.save(after)
    answer = article_of(link, source, edges)
    history = edges.store.filings.history(link.url)
    last = history[-1] if history else None
    now = edges.now()

    if isinstance(answer, Miss):
        after = schedule.after_miss(link, answer, now, edges.rhythm)
        if last is None or DELETED in last.revision.flags or not schedule.gone(link, answer):
            return edges.store.links.save(after)
        capture = none_of(answer)
        taken_down = ended(last, capture, str(capture.status))
        edges.store.filings.file(taken_down, capture, after)
        return taken_down
    if answer.status == 304:
        return edges.store.links.save(schedule.after_read(link, answer, None, now, edges.rhythm))
    revision = edges.extract(answer)
    if "given-up" in revision.flags:  # too much time or memory: the capture is kept, a later look tries again
        edges.store.captures.keep(answer, link.url)
        return edges.store.links.save(schedule.after_trouble(link, "reading the page took too much", now, edges.rhythm))
    given = history, edges.lexicon, edges.rejections, edges.families
    filing = read_again(answer, revision, link, source, *given)
    if not isinstance(filing, Filing):
        return edges.store.links.save(schedule.after_trouble(link, filing, now, edges.rhythm))
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
    claims = edges.store.claims.all()

    arranged = arrange(filings, near, edges.store.rulings.all())
    kinship = kin(edges.companies.values())
    heard = [piece for filing in filings for piece in hold(claims, filing, kinship)]

    edges.store.claims.hear(heard)  # before the articles are ticked off: what is done twice is done once
    edges.store.placing.place(arranged, dropped)
    if moved := _moved(filings, arranged.placements, edges.now()):
        edges.store.links.once_more(moved, len(edges.rhythm.again) + 1, edges.now())
    return len(filings) + len(dropped)


def report(job: Report, edges: Edges) -> Digest | None:
    """Tell a period; None where it has been told already."""
    edition, period = edges.editions[job.digest], Period(job.start, job.end)
    if not edges.store.digests.reserve(job.digest, period.start, period.end, edges.now()):
        return None
    window = window_of(edition, period, edges)

    digest = linked(assemble(edition, window), edges)
    if edges.rewrite:
        digest = edges.rewrite(digest)

    edges.store.digests.save(digest, edition.destinations or tuple(edges.deliver))
    return digest


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


def _moved(filings: Sequence[Filing], placed: Sequence[Placement], now: datetime) -> set[str]:
    """Stories that a fresh report has joined: those that told them before may say something else now."""
    fresh = {filing.revision.url for filing in filings if filing.number == 1 and now - filing.first_seen < FRESH}
    reports = [one for one in placed if one.verdict and one.verdict.kind is Kind.NEW and one.url in fresh]
    return {one.story for one in reports if one.story}


def _watches(filing: Filing, now: datetime, edges: Edges) -> tuple[Watch, ...]:
    """A watch for each company that is named."""
    named = dict.fromkeys(mention.company for mention in filing.mentions)
    return tuple(
        Watch(
            company=company,
            name=edges.companies[company].name,
            since=now + timedelta(microseconds=place),  # so that they stay in the order they are named in
            because=filing.revision.url,
        )
        for place, company in enumerate(named)
    )
