"""What was read that bears on the claims."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from zoneinfo import ZoneInfo

from newstrail.core.digest import claim_notes
from newstrail.core.evidence import hold, kin, standing
from newstrail.model import ClaimNote, Edition, Evidence, Filing, Period, Tracked
from newstrail.pipeline.edges import Edges


def heard_already(tracked: Sequence[Tracked], filing: Filing, edges: Edges) -> Iterator[Evidence]:
    """What was read before the article was followed, and bears on its claims."""
    kinship = kin(edges.companies.values())
    named = {one for tracked_ in tracked for company in tracked_.claim.companies for one in kinship.of(company)}
    if named:
        for later in edges.store.claims.later(named, filing.at):
            yield from hold(tracked, later, kinship)


def notes(edition: Edition, period: Period, window: Mapping[str, str], edges: Edges) -> tuple[ClaimNote, ...]:
    """The claims worth a line: as each stood without what the window brought, on the day it began, and as it stands."""
    zone, rulings = ZoneInfo(edition.zone), edges.store.rulings.all()
    heard = edges.store.claims.evidence()
    roots = edges.store.placing.roots(one.url for told in heard.values() for one in told if one.stance != "context")
    first, last = (moment.astimezone(zone).date() for moment in (period.start, period.end))
    ruled = [ruling for ruling in rulings if ruling.at <= period.start]
    standings = []
    for tracked in edges.store.claims.all():
        told = heard.get(tracked.id, [])
        known = [one for one in told if one.url not in window]
        standings.append((tracked, standing(tracked, known, first, ruled), standing(tracked, told, last, rulings)))
    return claim_notes(standings, heard, window, roots)
