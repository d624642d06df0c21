"""What is due: state in our tables, so that whoever asks, whenever, gets the same answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from newstrail.core.digest import periods
from newstrail.model import Alert, Cluster, Job, Poll, Read, Report
from newstrail.pipeline import Edges, alerted

#: How long a claimed article is ours: longer than any request may take, short enough to be taken up after a crash.
LEASE = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Room:
    """How much may be taken on now."""

    reads: int
    polls: bool = True
    reports: bool = True
    places: bool = True  #: False: let more be read first, so that it is placed together and in order


def due(edges: Edges, owner: str, room: Room) -> Iterator[Job]:
    """The jobs that are due now; articles among them are claimed for `owner`."""
    now, store = edges.now(), edges.store
    if cramped(edges):  # nothing is fetched that could not be kept; it goes on by itself once there is room again
        room = replace(room, reads=0, polls=False)
    if room.polls:
        yield from (Poll(key) for key in store.sources.due(now) if key in edges.sources and edges.sources[key].enabled)
    if room.reads > 0:
        yield from (Read(link.url) for link in store.links.claim(now, room.reads, owner, LEASE))
    if room.places and store.filings.waiting():
        yield Cluster()
    if room.reports:
        yield from reports(edges, now)
        yield from alerts(edges)
    yield from store.digests.due(now)


def cramped(edges: Edges) -> str:
    """Why nothing more is fetched for now, in words for a person; "" where there is room."""
    free = edges.store.free() if edges.least_free else None
    if free is None or free >= edges.least_free:
        return ""
    return f"only {free / 1e6:.0f} MB are free on the disk of the data folder: nothing is fetched until there is more"


def alerts(edges: Edges) -> Iterator[Alert]:
    """Editions that send alerts, where something was placed that was not looked at for them."""
    for name, edition in edges.editions.items():
        if edition.alerts and edges.store.placing.last_seq() > alerted(edition, edges):
            yield Alert(name)


def reports(edges: Edges, now: datetime) -> Iterator[Report]:
    """One report an edition whose period has ended; missed periods are told together."""
    for name in edges.editions:
        since = edges.store.digests.last_end(name, now) or edges.store.meta.started()
        if since and (ended := periods(edges.editions[name], since, now)):
            yield Report(name, max(ended[0].start, since), ended[-1].end)
