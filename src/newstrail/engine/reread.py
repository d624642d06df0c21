"""Everything computed again from the captures: the record is what was fetched, all else follows from it.

But for what no capture says: what a source that is not configured any more said of its articles, what a person said of
one that is followed, and revisions whose captures are not kept. That is taken over from what was filed before.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from itertools import groupby
from operator import itemgetter

import structlog

from newstrail.core.filing import claimed, dated, kept, read_again
from newstrail.core.recognise import recognise
from newstrail.engine.work import perform
from newstrail.errors import AlreadyRunning, NewstrailError
from newstrail.model import Capture, Cluster, Filing, Link, Source
from newstrail.pipeline import Edges

log = structlog.get_logger("newstrail.engine")

#: The note of a reread under way: while it stands, some articles are as they were read before.
UNFINISHED = "reread under way"


def reread(
    edges: Edges, *, renew: Callable[[], bool] = lambda: True, stopping: Callable[[], bool] = lambda: False
) -> int:
    """Read every kept capture of an article again, and place all anew; returns how many there were.

    Watches, rulings, links and digests stay, and so do the numbers of placements: a digest's window is what it was.
    Interrupted, it leaves a note, and the next `run` takes it up. Raises NewstrailError where placing fails.
    """
    store = edges.store
    seeds = {filing.revision.url for filing in store.articles.seeds()}
    removed = store.sources.states().keys() - edges.sources.keys()
    store.meta.set(UNFINISHED, edges.now().isoformat())
    store.filings.clear()
    count = 0
    for address, pairs in groupby(store.captures.all(), key=itemgetter(0)):
        if stopping():
            return count
        if not renew():
            raise AlreadyRunning(
                "another `newstrail run` has taken over this data: stop it, then `newstrail reread` again"
            )
        captures = [capture for _, capture in pairs]
        _article(address, captures, edges, followed=address in seeds, removed=removed)
        count += len(captures)
    while store.filings.waiting() and renew():
        if stopping():
            return count
        done = perform(Cluster(), edges)
        if done.problem:
            raise NewstrailError(
                f"what was read could not be placed: {done.problem}. Nothing is lost: the log says more"
            )
    store.meta.set(UNFINISHED, "")
    return count


def finish(edges: Edges, *, renew: Callable[[], bool], stopping: Callable[[], bool]) -> None:
    """Take up a reread that was interrupted: what it had not come to yet is as it was read before."""
    if edges.store.meta.get(UNFINISHED):
        log.warning("reread-taken-up")
        reread(edges, renew=renew, stopping=stopping)


def _article(
    address: str, captures: Sequence[Capture], edges: Edges, *, followed: bool, removed: Collection[str]
) -> None:
    """All revisions of an article: those whose captures are there anew, the others as they are, in their order."""
    store = edges.store
    link, before = store.links.get(address), store.filings.history(address)
    if link is None and not followed:
        return  # nobody points to it any more

    history: list[Filing] = []
    for capture, was in _steps(captures, before):
        known = was or (before[-1] if before else None)
        filing = None
        if capture is None:
            filing = was and _next(was, history)
        elif followed and known and not (was.source if was else link and link.source):
            filing = _followed(address, capture, known, history, edges)
        elif link:
            filing = _read(capture, link, was, known if link.source in removed else None, history, edges)
        if filing:
            if known and removed and not filing.family and not _outlet_said(link, edges):
                filing = replace(filing, family=known.family)  # by a source of that house, which may be gone
            history = [*(one for one in history if one.number != filing.number), filing]

    store.filings.renew(address, history)
    if followed and (by_hand := [filing for filing in history if not filing.source]):
        store.claims.keep(address, claimed(by_hand[-1]))


def _steps(captures: Iterable[Capture], before: Sequence[Filing]) -> list[tuple[Capture | None, Filing | None]]:
    """Each capture with the filing that was made of it, and filings whose captures are not there; oldest first."""
    made = {(filing.revision.seen, filing.revision.capture): filing for filing in before}
    there = {(capture.at, capture.sha256): capture for capture in captures}
    return [(there.get(key), made.get(key)) for key in sorted(made.keys() | there.keys(), key=itemgetter(0))]


def _next(filing: Filing, history: Sequence[Filing]) -> Filing:
    """The filing as it is, numbered as the next."""
    return replace(filing, number=history[-1].number + 1 if history else 1)


def _followed(address: str, capture: Capture, before: Filing, history: Sequence[Filing], edges: Edges) -> Filing:
    """A followed article: the date a person gave stays, and so do its address and when it came."""
    revision, _ = dated(replace(edges.extract(capture), url=address), before.revision.published)
    mentions, _ = recognise(revision, edges.lexicon)
    family = edges.families.of(revision.outlet, revision.url)
    filing = _next(Filing(revision=revision, mentions=mentions, family=family, first_seen=before.first_seen), history)
    last = history[-1].revision if history else None
    same = last and (last.title, last.text) == (revision.title, revision.text)
    return replace(filing, number=filing.number - 1) if same else filing


def _read(
    capture: Capture, link: Link, was: Filing | None, gone: Filing | None, history: Sequence[Filing], edges: Edges
) -> Filing | None:
    """What a source pointed to; None where there is nothing to file. `gone`: speaks for a source that is gone."""
    revision = edges.extract(capture)
    if "given-up" in revision.flags:  # too much time or memory now is no reason to lose what was read
        return _next(was, history) if was else None
    source = _as_filed(gone) if gone else edges.sources.get(link.source)
    given = history, edges.lexicon, edges.rejections, edges.families
    filing = read_again(capture, revision, link, source, *given)
    if not isinstance(filing, Filing) or (history and filing.number == history[-1].number):
        return None
    keep = (source and source.keep_text) or edges.keep_text
    return kept(filing, capture, keep)[0]


def _outlet_said(link: Link | None, edges: Edges) -> bool:
    """Whether the source of the link says whose its articles are."""
    source = edges.sources.get(link.source) if link else None
    return bool(source and source.outlet)


def _as_filed(filing: Filing) -> Source:
    """A source that is not configured any more, by what it said of an article."""
    revision = filing.revision
    return Source(
        key=filing.source, kind="", url="", outlet=revision.outlet, family=filing.family, language=revision.language
    )
