"""Everything computed again from the captures: the record is what was fetched, all else follows from it."""

from __future__ import annotations

from collections.abc import Callable

import structlog

from newstrail.core.filing import claimed, dated, kept, read_again
from newstrail.core.recognise import recognise
from newstrail.engine.work import perform
from newstrail.errors import AlreadyRunning, NewstrailError
from newstrail.model import Capture, Cluster, Filing
from newstrail.pipeline import Edges

log = structlog.get_logger("newstrail.engine")

#: The note of a reread under way: while it stands, some articles are in the captures alone.
UNFINISHED = "reread under way"


def reread(
    edges: Edges, *, renew: Callable[[], bool] = lambda: True, stopping: Callable[[], bool] = lambda: False
) -> int:
    """Read every kept capture of an article again, oldest first, and place all anew; returns how many there were.

    Watches, rulings, links and digests stay, and so do the numbers of placements: a digest's window is what it was.
    Interrupted, it leaves a note, and the next `run` takes it up. Raises NewstrailError where placing fails.
    """
    store = edges.store
    given = {filing.revision.url: filing for filing in store.articles.seeds()}
    store.meta.set(UNFINISHED, edges.now().isoformat())
    store.filings.clear()
    count = 0
    for address, capture in store.captures.all():
        if stopping():
            return count
        if not renew():
            raise AlreadyRunning(
                "another `newstrail run` has taken over this data: stop it, then `newstrail reread` again"
            )
        if address in given:
            _followed(given[address], capture, edges)
        else:
            _read(address, capture, edges)
        count += 1
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
    """Take up a reread that was interrupted: what it had not come to yet is in the captures alone."""
    if edges.store.meta.get(UNFINISHED):
        log.warning("reread-taken-up")
        reread(edges, renew=renew, stopping=stopping)


def _followed(before: Filing, capture: Capture, edges: Edges) -> None:
    """A followed article: the date a person gave stays."""
    revision, _ = dated(edges.extract(capture), before.revision.published)
    mentions, _ = recognise(revision, edges.lexicon)
    family = edges.families.of(revision.outlet, revision.url)
    filing = Filing(revision=revision, mentions=mentions, family=family, first_seen=before.first_seen)
    edges.store.filings.file(filing, capture, None)
    edges.store.claims.keep(revision.url, claimed(filing))


def _read(address: str, capture: Capture, edges: Edges) -> None:
    link = edges.store.links.get(address)
    if link is None:
        return
    source = edges.sources.get(link.source)
    history = edges.store.filings.history(address)
    given = history, edges.lexicon, edges.rejections, edges.families
    filing = read_again(capture, edges.extract(capture), link, source, *given)
    if isinstance(filing, Filing) and (not history or filing.number != history[-1].number):
        keep = (source and source.keep_text) or edges.keep_text
        edges.store.filings.file(kept(filing, capture, keep)[0], None, None)
