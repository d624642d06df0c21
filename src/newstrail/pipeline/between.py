"""What is told between two digests, because it cannot wait."""

from __future__ import annotations

from datetime import timedelta
from zoneinfo import ZoneInfo

from newstrail.core.digest import alert_of, marks_of
from newstrail.model import Alert, Digest, Edition, Period
from newstrail.pipeline.edges import Edges
from newstrail.pipeline.window import linked, window_of


def alert(job: Alert, edges: Edges) -> Digest | None:
    """Tell between two digests what cannot wait; None where there is nothing, or enough was told today."""
    edition, now, store = edges.editions[job.digest], edges.now(), edges.store
    zone = ZoneInfo(edition.zone)
    earlier = store.digests.all(f"{edition.name}.alert")
    after, upto = alerted(edition, edges), store.placing.last_seq()
    since = max([told.end for told in earlier] + [store.digests.last_end(edition.name, now) or now - timedelta(days=1)])
    window = window_of(edition, Period(min(since, now), now), edges, after=after, upto=upto)
    today = sum(told.end.astimezone(zone).date() == now.astimezone(zone).date() for told in earlier)

    told = alert_of(edition, window, frozenset().union(*map(marks_of, earlier)), edition.alerts - today)

    if told and store.digests.reserve(told.name, told.start, told.end, now):
        store.digests.save(linked(told, edges), edition.destinations or tuple(edges.deliver))
    store.meta.set(f"alerted {edition.name}", str(upto))
    return told


def alerted(edition: Edition, edges: Edges) -> int:
    """The number up to which placements were looked at for alerts: at first, what its last digest told."""
    seen = edges.store.meta.get(f"alerted {edition.name}")
    return max(int(seen or 0), edges.store.digests.upto(edition.name))
