"""What is worth a message before the next digest comes: little, and each thing once."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from newstrail.core.digest.assemble import assemble
from newstrail.core.digest.window import Window
from newstrail.model import Digest, Edition


def alert(edition: Edition, window: Window, told: Collection[str], room: int) -> Digest | None:
    """A small digest of what trips an alert and was not in one before; None where nothing does.

    It trips when a claim changes its state, a story reaches so many independent reports, or an article that was told
    is materially edited. `told`: the marks (see `marks`) of earlier alerts; `room`: messages left for today.
    """
    if room <= 0:
        return None
    whole = assemble(edition, window)
    claims = tuple(claim for claim in whole.claims if claim.before and _claim(claim.id, claim.state) not in told)
    edits = tuple(edit for edit in whole.edits if edit.url not in told)
    sections = tuple(
        replace(section, items=items, rest=(), more=0)
        for section in whole.sections
        if (
            items := tuple(
                item
                for item in (*section.items, *section.rest)
                if item.roots >= edition.alert_roots and item.story not in told
            )
        )
    )
    if not (claims or edits or sections):
        return None
    return replace(
        whole,
        name=f"{edition.name}.alert",
        kind="alert",
        sections=sections,
        claims=claims,
        edits=edits,
        top=(),
        ledger=(),
        sources=(),
        aside=(),
        voice=(),
        troubles=(),
    )


def marks(digest: Digest) -> frozenset[str]:
    """What an alert told, for `told` of later ones."""
    stories = {item.story for section in digest.sections for item in section.items}
    claims = {_claim(claim.id, claim.state) for claim in digest.claims}
    return frozenset(stories | claims | {edit.url for edit in digest.edits})


def _claim(id: str, state: str) -> str:  # noqa: A002  the noun's own field
    return f"claim {id} {state}"
