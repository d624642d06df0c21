"""The lists of names and words in both languages, a file each, which anybody can read and add to.

A line is a name, or a thing that happens: Korean spellings before the bar, English ones after it, and the first Korean
one is what it is called; `_` is a space. A line that begins with # says what the list is of.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def table(name: str) -> list[tuple[list[str], list[str]]]:
    """Both sides of each line of a list, in words."""
    text = files(__package__).joinpath(f"{name}.txt").read_text(encoding="utf-8")
    sides = (line.split("|") for line in text.splitlines() if not line.startswith("#"))
    return [(korean.split(), english.split()) for korean, english in sides]
