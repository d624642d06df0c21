"""The addresses that a digest cites."""

from __future__ import annotations

from collections.abc import Iterator

from newstrail.model import Digest


def cited(digest: Digest) -> Iterator[str]:
    """Every article's address in it, but for those that only the ledger counts."""
    for section in digest.sections:
        for item in (*section.items, *section.rest):
            yield from (item.url, *(url for _, url in item.also), *(trail.url for trail in item.trail))
    for item in digest.aside:
        yield item.url
    for edit in digest.edits:
        yield edit.url
    for claim in digest.claims:
        yield from (claim.url, *(witness.url for witness in claim.evidence))
