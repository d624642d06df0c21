"""Articles of companies we follow, out of a WARC file: as if they had been fetched when it was written."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from datetime import datetime
from itertools import islice

from newstrail.core import schedule, urls
from newstrail.core.filing import filed, kept
from newstrail.model import Capture, Entry, Link, Stage
from newstrail.pipeline import Edges, watched

#: After so many answers the place in the file is noted: who is killed goes on from there.
NOTED = 100


def file_recorded(
    captures: Iterable[Capture],
    edges: Edges,
    *,
    name: str,
    stopping: Callable[[], bool] = lambda: False,
    progress: Callable[[int], None] = lambda _: None,
) -> tuple[int, int]:
    """File what a WARC file holds of companies we follow; returns how many pages were read, and filed.

    `name` tells the file from others: what was done of it, for the companies watched then, is not done again.
    """
    wanted = {company.id for company in watched(edges)}
    place = "warc " + hashlib.sha256(" ".join([name, *sorted(wanted)]).encode()).hexdigest()[:24]
    done = int(edges.store.meta.get(place) or 0)
    read = count = 0
    for capture in islice(captures, done, None):
        if stopping():
            break
        if capture.status == 200 and "html" in (capture.header("content-type") or "text/html"):
            count += _file(capture, edges, wanted, edges.now())
            read += 1
            progress(read)
        done += 1
        if done % NOTED == 0:
            edges.store.meta.set(place, str(done))
    edges.store.meta.set(place, str(done))
    return read, count


def _file(capture: Capture, edges: Edges, wanted: set[str], now: datetime) -> bool:
    url = urls.canonical(capture.url)
    entry = Entry(url=capture.url)
    link = edges.store.links.get(url) or Link(
        url=url, entry=entry, source="warc", stage=Stage.UNREAD, first_seen=now, backfill=True
    )
    history = edges.store.filings.history(url)
    last = history[-1] if history else None
    if last and last.revision.seen >= capture.at:
        return False  # what is known is as new
    filing = filed(edges.extract(capture), link, None, history, edges.lexicon, edges.rejections, edges.families)
    if not filing.revision.text or not wanted & {mention.company for mention in filing.mentions}:
        return False
    if last and filing.number == last.number:
        return False
    after = schedule.after_read(link, capture, filing.at, now, edges.rhythm)
    edges.store.filings.file(*kept(filing, capture, edges.keep_text), after)
    return True
