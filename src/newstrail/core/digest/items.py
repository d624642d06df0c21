"""The articles of a story in a window → one item: which of them stands for it, and what it follows up."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from newstrail.core.digest.about import languages, notes, notes_on
from newstrail.core.digest.aside import aside
from newstrail.core.digest.quote import quote
from newstrail.core.digest.rank import score
from newstrail.core.digest.window import Placed, Window
from newstrail.core.press import AGENCIES, newsroom
from newstrail.model import Change, ClaimNote, Complete, Edition, Filing, Item, Kind, Placement, Story, Trail

#: Houses that print what companies give them: they stand behind a paper's own report, as agencies do.
_RELEASES = re.compile(
    r"뉴스와이어|보도자료|newsroom|뉴스룸|PR ?Newswire|Business ?Wire|Globe ?Newswire|PRNewswire", re.IGNORECASE
)

#: Claims named under one story: the claims' own part of the page has them all.
CLAIMS = 2


@dataclass(frozen=True, slots=True)
class Draft:
    """An item and what it was made of."""

    item: Item
    lead: Filing
    members: tuple[Placed, ...]  #: of the window, one an article, as last read


def draft(story: Story, members: Sequence[Placed], edition: Edition, window: Window) -> Draft:
    """The story as an item without its quotation, ranked. Every member must have been read."""
    latest = {member.placement.url: member for member in members}
    spoken = languages(edition.language)
    lead = min(latest.values(), key=lambda member: _representative(member, spoken))
    filing = _read(lead)
    others: dict[str, str] = {}
    for member in latest.values():
        if member is not lead:
            others.setdefault(_read(member).revision.outlet or member.placement.url, member.placement.url)
    others.pop(filing.revision.outlet, None)
    prominence = max(
        (max(member.placement.prominence.values(), default=0.0) for member in latest.values()), default=0.0
    )
    update = story.id in window.reported
    item = Item(
        story=story.id,
        headline=filing.revision.title,
        url=filing.revision.url,
        outlet=filing.revision.outlet,
        language=filing.revision.language,
        published=filing.revision.published,
        quote="",
        companies=_by_prominence(lead.placement, window.watched) or story.companies,
        roots=story.roots,
        also=tuple((name if name != url else "", url) for name, url in others.items()),
        update=update,
        edits=tuple(change for member in latest.values() for change in material(member, members)),
        trail=tuple(_trail(story, update, window.stories, window.claims)),
        aside=aside(filing.revision.title, prominence),
    )
    houses = {member.house for member in latest.values() if member.house}
    fresh = min(story.roots, max(1, len(houses))) if update else story.roots
    weight = edition.weights.get(filing.revision.outlet, edition.weights.get(filing.family, 0.0))
    return Draft(score(item, fresh, prominence, weight), filing, tuple(latest.values()))


def finished(item: Item, lead: Filing, edition: Edition, window: Window, trend: tuple[int, ...]) -> Item:
    """The item with what only those that are told need: quotation, a line in the reader's language, trend."""
    trail = tuple(_noted(one, edition, window) for one in item.trail)
    quoted = replace(item, quote=quote(lead, item.companies), trend=trend, trail=trail)
    return replace(quoted, notes=notes(quoted, window.companies, edition.language))


def _noted(trail: Trail, edition: Edition, window: Window) -> Trail:
    """An older report with a line in the reader's language; a claim has its own already."""
    older = window.stories.get(trail.id)
    if trail.kind == "claim" or older is None:
        return trail
    return replace(trail, notes=notes_on(trail.text, older.companies, window.companies, edition.language))


def material(member: Placed, members: Iterable[Placed]) -> tuple[Change, ...]:
    """What an edit changed that matters, of an article that was told before; nothing where it is new here."""
    filing = member.filing
    if filing is None or filing.number == 1:
        return ()
    if any(other.placement.url == member.placement.url and other.placement.number == 1 for other in members):
        return ()
    return tuple(change for change in filing.changes if change.material)


def _read(member: Placed) -> Filing:
    assert member.filing is not None, member.placement.url
    return member.filing


def _representative(member: Placed, spoken: Sequence[str]) -> tuple[bool, bool, bool, bool, bool, float, str]:
    """Originals and translations before copies, then what the reader can read; papers, agencies, companies."""
    verdict, filing = member.placement.verdict, _read(member)
    outlet = f"{filing.revision.outlet} {filing.source}"
    return (
        verdict is not None and verdict.kind is Kind.COPY and verdict.relation != "translated",
        filing.revision.complete is not Complete.FULL,
        filing.revision.language not in spoken,
        _RELEASES.search(outlet) is not None,
        newsroom(filing.revision.outlet, filing.revision.url) in AGENCIES,
        filing.at.timestamp(),
        member.placement.url,
    )


def _by_prominence(placement: Placement, watched: Mapping[str, str]) -> tuple[str, ...]:
    """The companies it names, those it is most about first; of equals, those that were watched first."""
    weights, order = placement.prominence, {company: place for place, company in enumerate(watched)}
    return tuple(sorted(placement.companies, key=lambda one: (-weights.get(one, 0.0), order.get(one, len(order)), one)))


def _trail(story: Story, update: bool, stories: Mapping[str, Story], claims: Sequence[ClaimNote]) -> Iterable[Trail]:
    bearing = [claim for claim in claims if any(witness.story == story.id for witness in claim.evidence)]
    for claim in bearing[:CLAIMS]:
        yield Trail("claim", claim.text, claim.url, None, claim.id, claim.state, claim.notes)
    older = stories.get(story.follows) if story.follows else None
    if older is not None:
        yield Trail("story", older.title, older.founder, older.first, older.id)
    if update:
        yield Trail("earlier", story.title, story.founder, story.first, story.id)
