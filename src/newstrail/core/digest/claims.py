"""How claims stand → what a morning brought to each, and which of them are worth a line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from newstrail.core.digest.houses import Houses
from newstrail.model import ClaimNote, Evidence, Standing, Tracked, Witness

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
) -> tuple[ClaimNote, ...]:
    """The claims whose state changed, of which something new was said, that are due soon, or overdue; in that order.

    `standings`: each claim as it stood when the period began, and as it stands at its end. `stories`: the articles of
    the window, by address, and the story of each. What only gives context is no news of a claim.
    """
    notes = []
    for tracked, before, now in standings:
        new = [one for one in heard.get(tracked.id, ()) if one.url in stories and one.stance != "context"]
        changed = before.state != now.state
        if changed or new or (now.state in _STILL and now.silent <= SILENT):
            told = new if new or not changed else [one for one in heard.get(tracked.id, ()) if one.stance != "context"]
            notes.append((not changed, not new, now.state != "due soon", _note(tracked, before, now, told, stories)))
    ranked = sorted(notes, key=lambda one: one[:3])
    return tuple(note for *_, note in ranked)


def worth_a_line(notes: Iterable[ClaimNote]) -> tuple[ClaimNote, ...]:
    """Of the claims that stories bear on, those the page tells of: newly settled, unsettled, or running out of time."""
    told = [note for note in notes if note.before or note.state in ("due-soon", "overdue", *_UNSETTLED)]
    return tuple(told[:MOST])


def _note(
    tracked: Tracked, before: Standing, now: Standing, told: Sequence[Evidence], stories: Mapping[str, str]
) -> ClaimNote:
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
        evidence=_witnesses(told, stories),
    )


def _witnesses(told: Sequence[Evidence], stories: Mapping[str, str]) -> tuple[Witness, ...]:
    """The last report of each house in each story; where there are too many, of every story before more of one."""
    houses = Houses((one.url, one.outlet) for one in told)
    last = {}
    for one in told:
        story, name = stories.get(one.url, ""), houses.named(one.url, one.outlet)
        last[one.stance, story, name or one.url] = Witness(one.stance, name, one.url, story)
    within: Counter[str] = Counter()
    ranked = []
    for witness in reversed(last.values()):
        ranked.append((within[witness.story], witness))
        within[witness.story] += 1
    chosen = [witness for _, witness in sorted(ranked, key=lambda one: one[0])[:WITNESSES]]
    return tuple(witness for witness in last.values() if witness in chosen)


def _slug(state: str) -> str:
    return state.replace(" ", "-")
