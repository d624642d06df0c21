"""Where the opaque link of a search leads: asked for politely where a source opts in, remembered, and never needed.

Option "resolve" of a source says how many links a day are asked for at the most. Each costs the service two requests,
and us its rests; the first that fails ends it for that day. What is learnt stays, so that no link is asked for twice.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import datetime, timedelta

from newstrail import sources
from newstrail.core import urls
from newstrail.errors import Unreadable
from newstrail.model import Link, Miss, Source, Stage, Why
from newstrail.pipeline.edges import Edges
from newstrail.store.meta import Meta

#: A service whose turn is no further off than this is waited for; else headline and outlet have to do.
SOON = timedelta(minutes=2)


def unwrapped(link: Link, source: Source, edges: Edges) -> Link | None:
    """The link as it is to be saved: done with, where its article is a link of its own now, or put off a little.

    None: the link stays what it is, and is read by its headline.
    """
    if link.stage is not Stage.UNREAD:
        return None
    store, now = edges.store, edges.now()
    known = "unwrapped " + hashlib.sha256(link.entry.url.partition("?")[0].encode()).hexdigest()[:24]
    address = store.meta.get(known)
    if address is None:
        if not _may(store.meta, source, now):
            return None
        found = _asked(source, link, edges)
        if isinstance(found, Miss) and found.why is Why.BUSY:
            soon = found.retry_at is not None and found.retry_at - now <= SOON
            return replace(link, next_at=found.retry_at) if soon else None
        _count(store.meta, source, now, failed=found is None or isinstance(found, Miss))
        if not isinstance(found, str):
            return None
        store.meta.set(known, address := found)

    flags = tuple(flag for flag in link.entry.flags if flag != "wrapped")
    own = replace(link, url=urls.canonical(address), entry=replace(link.entry, url=address, flags=flags), next_at=now)
    store.links.add([own])
    return replace(link, stage=Stage.DROPPED, next_at=None, reason=f"leads to {own.url}, which is read in its place")


def _asked(source: Source, link: Link, edges: Edges) -> str | Miss | None:
    """Where it leads; a miss, or None where it is not said."""
    steps = sources.unwrap(source, link.entry.url)
    try:
        request = next(steps)
        while True:
            answer = edges.fetch(request)
            if isinstance(answer, Miss):
                return answer
            request = steps.send(answer)
    except StopIteration as done:
        return str(done.value)
    except Unreadable:
        return None


def _may(meta: Meta, source: Source, now: datetime) -> bool:
    allowed = source.options.get("resolve", "")
    return allowed.isdecimal() and _spent(meta, source, now) < int(allowed)


def _count(meta: Meta, source: Source, now: datetime, *, failed: bool) -> None:
    spent = source.options["resolve"] if failed else _spent(meta, source, now) + 1
    meta.set(f"unwrapping {source.key}", f"{now:%Y-%m-%d} {spent}")


def _spent(meta: Meta, source: Source, now: datetime) -> int:
    day, _, count = (meta.get(f"unwrapping {source.key}") or "").partition(" ")
    return int(count) if day == f"{now:%Y-%m-%d}" else 0
