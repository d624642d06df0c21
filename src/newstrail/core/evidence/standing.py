"""Evidence and a day → how a claim stands: a fold, oldest evidence first."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from newstrail.model import Evidence, Ruling, Standing, Tracked

#: A claim is due soon so many days before its last day.
SOON = timedelta(days=30)

#: All there are.
STATES = (
    "open", "due soon", "overdue", "kept", "partly", "missed", "overtaken", "contested", "uncheckable",
)  # fmt: skip


def standing(tracked: Tracked, evidence: Iterable[Evidence], day: date, rulings: Iterable[Ruling] = ()) -> Standing:
    """How the claim stands on a day; the latest ruling of a person on it is stronger than all evidence.

    A ruling is of kind "claim", its data {"claim": id, "state": one of STATES, or "" to let the evidence speak again}.
    """
    heard = sorted((one for one in evidence if one.at.date() <= day), key=lambda one: (one.at, one.url))
    passed = [(tracked.day, _first(tracked))]
    said: set[str] = set()
    for one in heard:
        state = _next(tracked, passed[-1][1], said, one)
        said.add(one.stance)
        if state != passed[-1][1]:
            passed.append((one.at.date(), state))
    passed += _by_the_calendar(tracked, passed[-1][1], day)
    told = [one for one in heard if one.stance != "context"]
    last = told[-1].at.date() if told else tracked.day
    ruling = _ruled(tracked, day, rulings)
    ruled = ""
    if ruling:
        passed.append((ruling.at.date(), str(ruling.data["state"])))
        ruled = f"{ruling.who}: {ruling.why}"
    since, state = passed[-1]
    return Standing(state=state, since=since, silent=max(0, (day - last).days), passed=tuple(passed), ruled=ruled)


def _first(tracked: Tracked) -> str:
    claim = tracked.claim
    checkable = claim.kind != "opinion" and (claim.companies or claim.due_end)
    return "open" if checkable else "uncheckable"


def _next(tracked: Tracked, state: str, said: set[str], one: Evidence) -> str:
    claim = tracked.claim
    if state == "uncheckable" or one.stance in ("context", "delays"):
        return state
    settled = state == "kept" and claim.due_end is not None and one.at.date() > claim.due_end
    if one.stance == "supersedes":
        if settled:
            return state  # it was done in time; what came later is another matter
        return "partly" if state == "kept" else "overtaken"
    if state == "overtaken":
        return state
    if one.stance == "fulfils":
        if "contradicts" in said:
            return "contested"
        return "partly" if state == "partly" and "fulfils" in said else "kept"  # what was cut back was done before
    if one.stance == "contradicts":
        if "fulfils" in said:
            return state if settled and one.speaker == "company" else "contested"
        if state == "partly":
            return state
        late = claim.due_end is not None and one.at.date() > claim.due_end
        return "missed" if late else "open" if claim.due_end else "contested"
    if one.stance == "partly":
        return state if settled or state == "contested" else "partly"
    return state


def _by_the_calendar(tracked: Tracked, state: str, day: date) -> list[tuple[date, str]]:
    """What becomes of an open claim because days pass."""
    due = tracked.claim.due_end
    if state != "open" or due is None:
        return []
    passed = [(max(tracked.day, due - SOON), "due soon")] if day >= due - SOON else []
    return [*passed, (due + timedelta(days=1), "overdue")] if day > due else passed


def _ruled(tracked: Tracked, day: date, rulings: Iterable[Ruling]) -> Ruling | None:
    mine = [
        one for one in rulings if one.kind == "claim" and one.data.get("claim") == tracked.id and one.at.date() <= day
    ]
    return mine[-1] if mine and mine[-1].data.get("state") in STATES else None
