"""A forest of boosted decision trees, as `benchmarks/body.py` learns and writes it."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Forest:
    """Trees in flat lists: a node asks one column, and names the nodes to go on with."""

    columns: tuple[str, ...]  #: what a row has to hold, in order
    roots: tuple[int, ...]
    column: tuple[int, ...]  #: of each node; -1: a leaf
    bound: tuple[float, ...]  #: of each node: up to here goes left; of a leaf: its value
    left: tuple[int, ...]
    right: tuple[int, ...]

    def __call__(self, row: Sequence[float]) -> float:
        """The probability of a row, 0 to 1."""
        column, bound, left, right = self.column, self.bound, self.left, self.right
        total = 0.0
        for node in self.roots:
            while (asked := column[node]) >= 0:
                node = left[node] if row[asked] <= bound[node] else right[node]  # noqa: PLW2901
            total += bound[node]
        return 1 / (1 + math.exp(-total))


@cache
def learned() -> Forest:
    """The forest that tells an article's text from the rest of its page; part of the program, as its code is."""
    held = json.loads(files(__package__).joinpath("body.json").read_text(encoding="utf-8"))
    return Forest(**{key: tuple(value) for key, value in held.items()})
