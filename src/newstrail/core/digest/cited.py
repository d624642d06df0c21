"""The addresses that a digest cites, and those it leads to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newstrail.core.urls import is_web, site
from newstrail.core.urls.noise import is_noise, noise_on
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


def own(asked: Mapping[str, str]) -> dict[str, str]:
    """By article, the address it was asked for at, if it is its publisher's own; without what others count readers by.

    >>> own({"https://a.test/1": "http://a.test/1/?utm_source=b", "https://c.test/2": "https://news.test/rss/xyz"})
    {'https://a.test/1': 'http://a.test/1/'}
    """
    same = {url: given for url, given in asked.items() if is_web(url) and is_web(given) and site(url) == site(given)}
    plain = {url: _untracked(given) for url, given in same.items()}
    return {url: given for url, given in plain.items() if given != url}


def _untracked(url: str) -> str:
    place, _, fragment = url.partition("#")
    path, _, query = place.partition("?")
    local = noise_on(site(url))
    pairs = [pair.partition("=") for pair in query.split("&") if pair]
    kept = ["".join(pair) for pair in pairs if not is_noise(pair[0].lower(), pair[2], local)]
    return path + ("?" + "&".join(kept) if kept else "") + ("#" + fragment if fragment else "")
