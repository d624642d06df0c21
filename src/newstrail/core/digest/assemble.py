"""What was placed in a period → the digest of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from newstrail.core.digest import health
from newstrail.core.digest.about import notes_on
from newstrail.core.digest.claims import worth_a_line
from newstrail.core.digest.houses import signed
from newstrail.core.digest.items import Draft, draft, finished, material
from newstrail.core.digest.ledger import Told, ledger
from newstrail.core.digest.rank import sections, top
from newstrail.core.digest.voice import DAYS, shares, trends
from newstrail.core.digest.window import Placed, Window
from newstrail.model import ClaimNote, Digest, Edit, Edition, Filing, Item, Kind, Section

#: An article published so long before the period began is kept and is no news of it: sources list old ones again.
LATE = timedelta(days=7)

#: Market reports and mere lists named under the fold, before they are only counted.
ASIDE = 12


def assemble(edition: Edition, window: Window) -> Digest:
    """The digest of a window: sections by company, and the ledger that sums to what was fetched."""
    watched = {
        company: name
        for company, name in window.watched.items()
        if not edition.companies or company in edition.companies
    }
    window = replace(window, watched=watched, placed=signed(window.placed), claims=_bearing(edition, window))
    late = dict(_late(window))
    drafts, quiet = _drafts(edition, window, late)
    told = sections((one.item for one in drafts.values() if not one.item.aside), watched, edition)
    folded = sorted((one.item for one in drafts.values() if one.item.aside), key=lambda item: (-item.score, item.story))
    days = DAYS[edition.every]
    trend = trends(window.named, window.period.end, days)
    leads = {story: one.lead for story, one in drafts.items()}

    def finish(item: Item) -> Item:
        return finished(item, leads[item.story], edition, window, trend.get(item.story, ()))

    told = tuple(replace(section, items=tuple(map(finish, section.items))) for section in told)
    claims = worth_a_line(window.claims)
    edits = _alike(list(_edits(window, watched)))
    shown = {item.story: item.url for section in told for item in section.items}
    shown |= {item.story: item.url for item in folded[:ASIDE]}
    why = quiet | dict(_uncounted(told, folded))
    accounts = Told(shown, why, {edit.url: of.url for of, all_of in edits for edit in all_of}, late)
    changed = tuple(of for of, _ in edits)
    accounted = ledger(window, accounts)
    news = {account.url for account in accounted if account.fate in ("shown", "folded")}
    return Digest(
        name=edition.name,
        language=edition.language,
        zone=edition.zone,
        start=window.period.start,
        end=window.period.end,
        after_seq=window.after_seq,
        upto_seq=window.upto_seq,
        sections=told,
        ledger=accounted,
        sources=health.notes(window),
        outlets=len({one.filing.revision.outlet for one in window.placed if one.filing and one.placement.url in news}),
        looked=health.looked(window),
        watched=tuple(watched.values()),
        every=edition.every,
        top=top(told, claims, changed),
        claims=claims,
        edits=changed,
        aside=tuple(folded[:ASIDE]),
        voice=shares(window.named, watched, window.period.end, days),
        troubles=tuple(window.troubles),
        unseen=health.unseen(window),
    )


def _bearing(edition: Edition, window: Window) -> list[ClaimNote]:
    """The claims that concern this edition's companies, each with a line for readers of another language."""
    return [
        replace(claim, notes=notes_on(claim.text, claim.companies, window.companies, edition.language))
        for claim in window.claims
        if not edition.companies or not claim.companies or set(claim.companies) & set(edition.companies)
    ]


def _late(window: Window) -> Iterator[tuple[str, str]]:
    """Articles that came up in the period and are much older than it."""
    for placed in window.placed:
        filing = placed.filing
        if filing and filing.number == 1 and filing.at < window.period.start - LATE:
            day = filing.revision.published.local.date() if filing.revision.published else filing.at.date()
            yield placed.placement.url, f"published {day.isoformat()[:7]}, long before this period"


def _drafts(edition: Edition, window: Window, late: dict[str, str]) -> tuple[dict[str, Draft], dict[str, str]]:
    """Stories that have something to tell of a watched company; and those that have not, with why."""
    by_story: dict[str, list[Placed]] = defaultdict(list)
    for placed in window.placed:
        if placed.placement.story and placed.filing and placed.placement.url not in late:
            by_story[placed.placement.story].append(placed)
    drafts: dict[str, Draft] = {}
    quiet: dict[str, str] = {}
    for story, members in by_story.items():
        fresh = [member for member in members if _is_new(member, members)]
        if not fresh:
            quiet[story] = "read again, nothing that matters was changed"
        elif story in window.reported and all(_is_copy(member) for member in fresh):
            quiet[story] = "told before, only copied since"
        else:
            made = draft(window.stories[story], members, edition, window)
            if any(company in window.watched for company in made.item.companies):
                drafts[story] = made
    return drafts, quiet


def _is_new(member: Placed, members: Sequence[Placed]) -> bool:
    """Whether an article is new here, and not only an edit of one that was told before."""
    url = member.placement.url
    return member.placement.number == 1 or any(
        other.placement.number == 1 for other in members if other.placement.url == url
    )


def _is_copy(member: Placed) -> bool:
    return member.placement.verdict is not None and member.placement.verdict.kind is Kind.COPY


def _edits(window: Window, watched: dict[str, str]) -> Iterator[Edit]:
    """Material edits of articles that were told before, each with the last that changed."""
    latest: dict[str, Placed] = {}
    for placed in window.placed:
        latest[placed.placement.url] = placed
    for url, placed in latest.items():
        filing: Filing | None = placed.filing
        changes = material(placed, window.placed) if filing and filing.number > 1 else ()
        if filing and changes and any(company in watched for company in placed.placement.companies):
            revision = filing.revision
            yield Edit(
                url=url,
                headline=revision.title,
                outlet=revision.outlet,
                story=placed.placement.story or "",
                changes=changes,
            )


def _alike(edits: Sequence[Edit]) -> list[tuple[Edit, list[Edit]]]:
    """Each edit with all that tell the same: what two addresses of a house, or a copy, changed alike is one edit."""
    groups: list[list[Edit]] = []
    for edit in sorted(edits, key=lambda edit: (not edit.outlet, len(edit.changes))):
        of = next((told for told in groups if told[0].story == edit.story and _same(told[0], edit)), None)
        groups.append([edit]) if of is None else of.append(edit)
    return [(told[0], told) for told in groups]


def _same(told: Edit, edit: Edit) -> bool:
    """Whether a change of the one is a change of the other, word for word."""
    return any(
        (one.kind, one.before, one.after) == (other.kind, other.before, other.after)
        for one in told.changes
        for other in edit.changes
        if one.before or one.after
    )


def _uncounted(told: Sequence[Section], folded: Sequence[Item]) -> Iterator[tuple[str, str]]:
    for section in told:
        for item in section.rest:
            yield item.story, "counted under “more”"
    for item in folded[ASIDE:]:
        yield item.story, "counted among market reports and lists"
