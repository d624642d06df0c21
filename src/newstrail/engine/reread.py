"""Everything computed again from the captures: the record is what was fetched, all else follows from it."""

from __future__ import annotations

from newstrail.core.filing import claimed, dated, filed, kept
from newstrail.core.recognise import recognise
from newstrail.engine.work import perform
from newstrail.model import Capture, Cluster, Filing
from newstrail.pipeline import Edges


def reread(edges: Edges) -> int:
    """Read every kept capture of an article again, oldest first, and place all anew; returns how many there were.

    Watches, rulings, links and digests stay, and so do the numbers of placements: a digest's window is what it was.
    """
    store = edges.store
    given = {filing.revision.url: filing for filing in store.articles.seeds()}
    store.filings.clear()
    count = 0
    for address, capture in store.captures.all():
        if address in given:
            _followed(given[address], capture, edges)
        else:
            _read(address, capture, edges)
        count += 1
    while store.filings.waiting():
        done = perform(Cluster(), edges)
        if done.problem:
            break
    return count


def _followed(before: Filing, capture: Capture, edges: Edges) -> None:
    """A followed article: the date a person gave stays."""
    stamp = before.revision.published
    revision, _ = dated(edges.extract(capture), stamp)
    mentions, _ = recognise(revision, edges.lexicon)
    filing = Filing(revision=revision, mentions=mentions, first_seen=before.first_seen)
    edges.store.filings.file(filing, capture, None)
    edges.store.claims.keep(revision.url, claimed(filing))


def _read(address: str, capture: Capture, edges: Edges) -> None:
    link = edges.store.links.get(address)
    if link is None:
        return
    source = edges.sources.get(link.source)
    last = edges.store.filings.last(address)
    filing = filed(edges.extract(capture), link, source, last, edges.lexicon, edges.rejections)
    if last is None or filing.number != last.number:
        keep = (source and source.keep_text) or edges.keep_text
        edges.store.filings.file(kept(filing, capture, keep)[0], None, None)
