"""How claims stand → what a morning brought to each, and which of them are worth a line."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from newstrail.core.digest.houses import Houses
from newstrail.model import ClaimNote, Evidence, Root, Standing, Tracked, Witness

#: Claims told in one digest, and reports named under each.
MOST, WITNESSES = 8, 4

#: A claim that is settled is told on the day it is; later reports of the same are no news of it.
_UNSETTLED = ("open", "contested")

#: A claim that is overdue is told until so many days have passed without a report on it, and then only if that changes.
SILENT = 45

_STILL = ("due soon", "overdue")


def claim_notes(
    standings: Iterable[tuple[Tracked, Standing, Standing]],
    heard: Mapping[str, Sequence[Evidence]],
    stories: Mapping[str, str],
    roots: Mapping[str, Root],
) -> tuple[ClaimNote, ...]:
    """The claims whose state changed, of which something new was said, that are due soon, or overdue; in that order.

    `standings`: each claim as it stood when the period began, and as it stands at its end. `stories`: the articles of
    the window, by address, and the story of each. `roots`: whose report each article tells, where that is known. What
    only gives context is no news of a claim, nor is a copy of what was heard before.
    """
    notes = []
    for tracked, before, now in standings:
        bearing = [one for one in heard.get(tracked.id, ()) if one.stance != "context"]
        known = {(one.stance, one.url) for one in bearing if one.url not in stories}
        new = [one for one in bearing if one.url in stories and (one.stance, _origin(one, roots)) not in known]
        changed = before.state != now.state
        if changed or new or (now.state in _STILL and now.silent <= SILENT):
            told = _witnesses(new if new or not changed else bearing, stories, roots)
            notes.append((not changed, not new, now.state != "due soon", _note(tracked, before, now, told)))
    ranked = sorted(notes, key=lambda one: one[:3])
    return tuple(note for *_, note in ranked)


def worth_a_line(notes: Iterable[ClaimNote]) -> tuple[ClaimNote, ...]:
    """Of the claims that stories bear on, those the page tells of: newly settled, unsettled, or running out of time."""
    told = [note for note in notes if note.before or note.state in ("due-soon", "overdue", *_UNSETTLED)]
    return tuple(told[:MOST])


def _note(tracked: Tracked, before: Standing, now: Standing, told: tuple[Witness, ...]) -> ClaimNote:
    claim = tracked.claim
    return ClaimNote(
        id=tracked.id,
        text=claim.text,
        url=tracked.article,
        speaker=claim.speaker,
        companies=claim.companies,
        state=_slug(now.state),
        before=_slug(before.state) if before.state != now.state else "",
        due=claim.due_end,
        silent=now.silent if now.state in _STILL else None,
        evidence=told,
    )


def _witnesses(told: Sequence[Evidence], stories: Mapping[str, str], roots: Mapping[str, Root]) -> tuple[Witness, ...]:
    """A report of each house in each story, the most copied or else the last, and how many outlets more tell it.

    Where there are too many, of every story before more of one.
    """
    houses = Houses((one.url, one.outlet) for one in told)
    names = {one.url: houses.named(one.url, one.outlet) for one in told}
    reports: dict[tuple[str, str, str], list[Evidence]] = defaultdict(list)
    for one in told:
        root = roots.get(one.url) or Root(one.url, names[one.url] or one.url)
        story = stories.get(root.url if root.url in names else one.url, "")
        reports[one.stance, story, root.house].append(one)
    witnesses = []
    for (stance, story, _), alike in reports.items():
        tellers = Counter(_origin(one, roots) for one in alike)
        own = [one for one in reversed(alike) if _origin(one, roots) == one.url]
        shown = max(own, key=lambda one: tellers[one.url]) if own else alike[0]
        printed = {names[one.url] or one.url for one in alike}
        witnesses.append(Witness(stance, names[shown.url], shown.url, story, len(printed) - 1))
    within: Counter[str] = Counter()
    ranked = []
    for witness in reversed(witnesses):
        ranked.append((within[witness.story], witness))
        within[witness.story] += 1
    chosen = [witness for _, witness in sorted(ranked, key=lambda one: one[0])[:WITNESSES]]
    return tuple(witness for witness in witnesses if witness in chosen)


def _origin(one: Evidence, roots: Mapping[str, Root]) -> str:
    return roots[one.url].url if one.url in roots else one.url


def _slug(state: str) -> str:
    return state.replace(" ", "-")
