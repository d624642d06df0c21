"""What became of each item that was fetched: accounted for exactly once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from newstrail.core.digest.window import Placed, Window
from newstrail.model import Account, Placement, Stage


@dataclass(frozen=True, slots=True)
class Told:
    """Where each story of the window went: to an address that stands for it, or into words that say why it does not."""

    shown: Mapping[str, str]  #: story to the address shown for it
    folded: Mapping[str, str]  #: story to why it is not shown
    edits: Mapping[str, str] = field(default_factory=dict)  #: address whose edit is told to the one it is told of
    late: Mapping[str, str] | None = None  #: address to why an article is no news of this period


def ledger(window: Window, told: Told) -> tuple[Account, ...]:
    """An account for each address, however often it was read; pending ones last."""
    stands_for = {address: story for story, address in told.shown.items()}
    fates: dict[str, Account] = {}
    for placed in window.placed:
        url, source = placed.placement.url, placed.filing.source if placed.filing else ""
        shown = Account(url, "shown", stands_for[url], source) if url in stands_for else None
        fates[url] = shown or _fate(placed, source, told)
    for link in window.pending:
        waits = "read, not placed yet" if link.stage is Stage.READ else "not read yet"
        reason = f"{waits}: {link.reason}" if link.reason else waits
        fates.setdefault(link.url, Account(link.url, "pending", reason, link.source))
    return tuple(fates.values())


def _fate(placed: Placed, source: str, told: Told) -> Account:
    fate, reason = next(_fates(placed.placement, told))
    return Account(placed.placement.url, fate, reason, source)


def _fates(placement: Placement, told: Told) -> Iterator[tuple[str, str]]:
    story, url = placement.story, placement.url
    if story is None:
        yield "dropped", "; ".join(placement.because) or "not placed in any story"
        return
    if url in told.edits:
        of = told.edits[url]
        yield ("shown", f"edited: {story}") if of == url else ("folded", of)
    if told.late and url in told.late:
        yield "dropped", told.late[url]
    if story in told.shown:
        yield "folded", told.shown[story]
    if story in told.folded:
        yield "folded", f"{told.folded[story]}: {story}"
    yield "dropped", "names none of this digest's companies"
