"""Texts of which only the beginning was kept: how far a whole one can be held against it."""

from __future__ import annotations

from collections.abc import Iterator

#: Set on a revision whose text was longer than what was kept of it.
CUT = "cut"

#: Characters by which the end of what was kept is found again.
_TAIL = 16


def as_far_as(old: str, new: str) -> tuple[str, str]:
    """The beginning that was kept of a text, and as much of the whole new one: neither has what the other cannot.

    Words that were added before the end of what was kept move it; where the last words were changed, both end before
    them.

    >>> as_far_as("값은 3조 원이다. 회사는 내년에 문을", "값은 30조 원이다. 회사는 내년에 문을 연다. 주가는 올랐다.")
    ('값은 3조 원이다. 회사는 내년에 문을', '값은 30조 원이다. 회사는 내년에 문을')
    """
    for end in _ends(old):
        tail = old[max(0, end - _TAIL) : end]
        ends = [place + len(tail) for place in _places(new, tail)]
        if ends:
            return old[:end], new[: min(ends, key=lambda one: abs(one - end))]
    return old, new[: len(old)]


def _ends(text: str) -> Iterator[int]:
    """The end, then the ends of words before it."""
    if text:
        yield len(text)
    for place in range(len(text) - 1, _TAIL, -1):
        if text[place].isspace() and not text[place - 1].isspace():
            yield place


def _places(text: str, part: str) -> Iterator[int]:
    place = text.find(part)
    while place >= 0:
        yield place
        place = text.find(part, place + 1)
