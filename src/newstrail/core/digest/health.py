"""What the sources did in a period, so that "no news" and "could not look" differ."""

from __future__ import annotations

from collections.abc import Iterator

from newstrail.core.digest.window import Window
from newstrail.model import Health, SourceNote

#: Could not look.
BLIND = (Health.HTML_INSTEAD, Health.BLOCKED, Health.GONE, Health.BROKEN)

#: Looked, in a place that has nothing to say any more.
VAIN = (Health.EMPTY, Health.STALE)


def notes(window: Window) -> tuple[SourceNote, ...]:
    """The sources worth a line: those that could not be looked at first."""
    return tuple(sorted(_notes(window), key=lambda note: (note.health not in BLIND, note.source)))


def looked(window: Window) -> int:
    """Sources that were polled in the period and could be read."""
    return sum(
        1
        for key, state in window.states.items()
        if key in window.sources
        and state.polled_at is not None
        and state.polled_at >= window.period.start
        and state.health not in BLIND
    )


def unseen(window: Window) -> int:
    """Sources that are switched on and could not be looked at, or were not."""
    wanted = {key for key, source in window.sources.items() if source.enabled}
    seen = {
        key
        for key, state in window.states.items()
        if state.polled_at is not None and state.polled_at >= window.period.start and state.health not in BLIND
    }
    return len(wanted - seen)


def _notes(window: Window) -> Iterator[SourceNote]:
    for key, state in window.states.items():
        source = window.sources.get(key)
        if source is not None and source.enabled and state.health in (*BLIND, *VAIN):
            yield SourceNote(key, source.outlet or key, state.health, state.reason, state.read_at)
