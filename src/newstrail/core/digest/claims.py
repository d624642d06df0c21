"""How claims stand → those that are worth a line this morning."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from newstrail.model import ClaimNote, Evidence, Standing, Tracked, Witness

#: Claims told in one digest, and reports named under each.
MOST, WITNESSES = 8, 4

#: A claim that is overdue is told until so many days have passed without a report on it, and then only if that changes.
SILENT = 45

_STILL = ("due soon", "overdue")


def claim_notes(
    standings: Iterable[tuple[Tracked, Standing, Standing]],
    heard: Mapping[str, Sequence[Evidence]],
    stories: Mapping[str, str],
) -> tuple[ClaimNote, ...]:
    """The claims whose state changed, of which something new was said, that are due soon, or overdue.

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
    return tuple(note for *_, note in ranked[:MOST])


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
        evidence=tuple(Witness(one.stance, one.outlet, one.url, stories.get(one.url, "")) for one in told[-WITNESSES:]),
    )


def _slug(state: str) -> str:
    return state.replace(" ", "-")
