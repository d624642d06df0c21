"""What was placed in a period → the digest of it."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from newstrail.core.text import sentences

from newstrail.model import (
    Account,
    Digest,
    Edition,
    Filing,
    Health,
    Item,
    Kind,
    Link,
    Period,
    Placement,
    Section,
    Source,
    SourceNote,
    SourceState,
    Stage,
    Story,
)

#: Characters of an article quoted under its headline, at the most.
QUOTE = 220

#: Health worth a line: each means "could not look", or "looked in vain".
_TELLING = (Health.EMPTY, Health.STALE, Health.HTML_INSTEAD, Health.BLOCKED, Health.GONE, Health.BROKEN)


@dataclass(frozen=True, slots=True)
class Placed:
    """A placement with its number and what was read; `filing` is None where nothing was."""

    seq: int
    placement: Placement
    filing: Filing | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """All that one digest is made from."""

    period: Period
    after_seq: int
    upto_seq: int
    placed: Sequence[Placed]  #: numbered after `after_seq` up to `upto_seq`
    stories: Mapping[str, Story]  #: those of `placed`
    reported: frozenset[str]  #: of them, those that an earlier digest had
    pending: Sequence[Link]  #: fetched and not placed yet: they come with the next digest
    watched: Mapping[str, str]  #: company to its name in the edition's language, in order of watching
    sources: Mapping[str, Source]
    states: Mapping[str, SourceState]


def assemble(edition: Edition, window: Window) -> Digest:
    """The digest of a window: sections by company, and the ledger that sums to what was fetched."""
    watched = {
        company: name
        for company, name in window.watched.items()
        if not edition.companies or company in edition.companies
    }
    told = [item for item in _items(window) if any(company in watched for company in item.companies)]
    sections = tuple(_sections(told, watched, edition.stories))
    shown = {item.story: item.url for section in sections for item in section.items}
    counted = {item.story: item for item in told if item.story not in shown}
    ledger = tuple(_ledger(window, shown, counted))
    polled = [state for state in window.states.values() if state.polled_at and state.polled_at >= window.period.start]
    return Digest(
        name=edition.name,
        language=edition.language,
        zone=edition.zone,
        start=window.period.start,
        end=window.period.end,
        after_seq=window.after_seq,
        upto_seq=window.upto_seq,
        sections=sections,
        ledger=ledger,
        sources=tuple(_notes(window)),
        outlets=len({placed.filing.revision.outlet for placed in window.placed if placed.filing}),
        looked=len(polled),
        watched=tuple(watched.values()),
    )


def _items(window: Window) -> Iterator[Item]:
    """One item a story that had something in the window, in the order the stories came up."""
    by_story: dict[str, list[Placed]] = defaultdict(list)
    for placed in window.placed:
        if placed.placement.story and placed.filing:
            by_story[placed.placement.story].append(placed)
    for story, members in by_story.items():
        yield _item(window.stories[story], members, story in window.reported)


def _item(story: Story, members: Sequence[Placed], update: bool) -> Item:
    lead = min(members, key=_representative)
    filing = lead.filing
    assert filing is not None  # _items keeps only what was read
    others = {
        (member.filing.revision.outlet, member.placement.url): None
        for member in members
        if member.filing and member.placement.url != lead.placement.url
    }
    edits = tuple(
        change for member in members if member.filing and member.filing.number > 1 for change in member.filing.changes
    )
    prominence = max(lead.placement.prominence.values(), default=0.0)
    item = Item(
        story=story.id,
        headline=filing.revision.title,
        url=filing.revision.url,
        outlet=filing.revision.outlet,
        language=filing.revision.language,
        published=filing.revision.published,
        quote=_quote(filing),
        companies=_by_prominence(lead.placement) or story.companies,
        roots=story.roots,
        also=tuple(others),
        update=update,
        edits=tuple(change for change in edits if change.material),
    )
    score, because = _scored(item, prominence)
    return replace(item, score=score, because=because)


def _representative(placed: Placed) -> tuple[bool, bool, float, str]:
    """The original before its copies, whole texts before teasers, early before late."""
    verdict, filing = placed.placement.verdict, placed.filing
    assert filing is not None
    copy = verdict is not None and verdict.kind is Kind.COPY
    return copy, filing.revision.complete != "full", filing.at.timestamp(), placed.placement.url


def _scored(item: Item, prominence: float) -> tuple[float, tuple[str, ...]]:
    """log2(1 + roots) + prominence + 0.5 for a material edit, with each term in words."""
    parts = {
        f"{item.roots} independent report{'s' if item.roots != 1 else ''}": math.log2(1 + item.roots),
        f"prominence {prominence:.2f}": prominence,
        "material edit": 0.5 if item.edits else 0.0,
    }
    return round(sum(parts.values()), 3), tuple(f"{value:+.2f} {name}" for name, value in parts.items() if value)


def _by_prominence(placement: Placement) -> tuple[str, ...]:
    weights = placement.prominence
    return tuple(sorted(placement.companies, key=lambda company: (-weights.get(company, 0.0), company)))


def _sections(items: Sequence[Item], watched: Mapping[str, str], most: int) -> Iterator[Section]:
    """Each story under the company it is most about; the best first, the rest counted."""
    under: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        under[next(company for company in item.companies if company in watched)].append(item)
    for company, name in watched.items():
        ranked = sorted(under[company], key=lambda item: (-item.score, item.story))
        if ranked:
            yield Section(company=company, name=name, items=tuple(ranked[:most]), more=max(0, len(ranked) - most))


def _quote(filing: Filing) -> str:
    """The first sentence that names a company, or the first there is; verbatim, cut at a word."""
    text = filing.revision.text
    spans = sentences(text)
    named = [mention.start for mention in filing.mentions if mention.where == "text"]
    span = next((span for span in spans if any(span[0] <= at < span[1] for at in named)), spans[0] if spans else (0, 0))
    quote = " ".join(text[span[0] : span[1]].split())
    return quote if len(quote) <= QUOTE else quote[:QUOTE].rsplit(" ", 1)[0] + " …"


def _ledger(window: Window, shown: Mapping[str, str], counted: Mapping[str, Item]) -> Iterator[Account]:
    """Every item of the window exactly once: an item is an address, however often it was read."""
    fates: dict[str, Account] = {}
    for placed in window.placed:
        placement = placed.placement
        source = placed.filing.source if placed.filing else ""
        fates[placement.url] = _fate(placement, source, shown, counted)
    for link in window.pending:
        waits = "read, not placed yet" if link.stage is Stage.READ else "not read yet"
        reason = f"{waits}: {link.reason}" if link.reason else waits
        fates.setdefault(link.url, Account(link.url, "pending", reason, link.source))
    yield from fates.values()


def _fate(placement: Placement, source: str, shown: Mapping[str, str], counted: Mapping[str, Item]) -> Account:
    story, url = placement.story, placement.url
    if story is None:
        return Account(url, "dropped", "; ".join(placement.because), source)
    if story in shown:
        return (
            Account(url, "shown", story, source)
            if shown[story] == url
            else Account(url, "folded", shown[story], source)
        )
    if story in counted:
        return Account(url, "folded", f"counted under “more”: {story}", source)
    return Account(url, "dropped", "names none of this digest's companies", source)


def _notes(window: Window) -> Iterator[SourceNote]:
    for key, state in sorted(window.states.items()):
        if state.health in _TELLING and key in window.sources:
            yield SourceNote(key, window.sources[key].outlet or key, state.health, state.reason)
