"""Whether an article is about a company, mentions it, or only lists it."""

from __future__ import annotations

from collections.abc import Sequence

from newstrail.model import Mention


def prominence(title: str, text: str, mentions: Sequence[Mention]) -> dict[str, float]:
    """Each company named, 0..1: from about .6 an article is about it, from about .25 it mentions it, below it lists it."""
    return {mention.company: 0.5 for mention in mentions}
