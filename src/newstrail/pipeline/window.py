"""What `report` and `alert` gather: all that happened between two numbers of the cluster lane."""

from __future__ import annotations

from dataclasses import replace

from newstrail.core.digest import HORIZON, Named, Placed, Window, cited, own
from newstrail.model import Company, Digest, Edition, Period, Placement
from newstrail.pipeline.edges import Edges, watched
from newstrail.pipeline.hearing import notes
from newstrail.store import Store


def window_of(
    edition: Edition, period: Period, edges: Edges, *, after: int | None = None, upto: int | None = None
) -> Window:
    """What was placed since the edition's last digest (for its first: since the period began), or between numbers."""
    store = edges.store
    after = _begin(edition, period, store) if after is None else after
    upto = store.placing.last_seq() if upto is None else upto
    placed = _placed(after, upto, store)
    stories = store.placing.stories({one.placement.story for one in placed if one.placement.story})
    reported = store.placing.reported(stories, after)
    stories |= store.placing.stories({story.follows for story in stories.values() if story.follows} - set(stories))
    return Window(
        period=period,
        after_seq=after,
        upto_seq=upto,
        placed=placed,
        stories=stories,
        reported=reported,
        pending=store.links.pending(),
        watched={company.id: _name(company, edition.language) for company in watched(edges)},
        sources=edges.sources,
        states=store.sources.states(),
        companies=edges.companies,
        named=[Named(*row) for row in store.placing.named(period.end - HORIZON[edition.every], upto)],
        claims=notes(edition, period, {one.placement.url: one.placement.story or "" for one in placed}, edges),
        troubles=store.digests.troubles(edition.name, period.start),
    )


def _begin(edition: Edition, period: Period, store: Store) -> int:
    """Where a digest begins: after the edition's last one; its first with all there is, backfilled past too, if it
    tells of the first days.
    """
    if store.digests.last_end(edition.name):
        return store.digests.upto(edition.name)
    started = store.meta.started()
    return 0 if started and period.start <= started else store.placing.seq_before(period.start)


def _placed(after: int, upto: int, store: Store) -> list[Placed]:
    """What was placed between the numbers, with what was read of it; what is followed is no news."""
    seeds = {filing.revision.url for filing in store.articles.seeds()}
    placed = [(seq, placement) for seq, placement in store.placing.window(after, upto) if placement.url not in seeds]
    late = store.links.backfilled(placement.url for _, placement in placed)
    read = store.filings.many([placement.url for _, placement in placed])
    houses = store.placing.houses(placement.url for _, placement in placed)
    return [
        Placed(seq, _no_news(one) if one.url in late else one, read.get((one.url, one.number)), houses.get(one.url, ""))
        for seq, one in placed
    ]


def linked(digest: Digest, edges: Edges) -> Digest:
    """The digest with the addresses that publishers gave: the one an article is filed under may lead nowhere."""
    return replace(digest, links=own(edges.store.captures.given(set(cited(digest)))))


def _no_news(placement: Placement) -> Placement:
    """What backfill found is stored with its own date and accounted for, and not shown as news of the day."""
    return replace(placement, story=None, because=("found by backfill: stored with its own date", *placement.because))


def _name(company: Company, language: str) -> str:
    if language == "both":
        return " · ".join(dict.fromkeys(company.names.get(spoken, company.name) for spoken in ("ko", "en")))
    return company.names.get(language, company.name)
