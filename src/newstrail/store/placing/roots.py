"""Articles → the independent reports they tell: copies and translations are followed to their origin."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping

from sqlalchemy import Connection, select

from newstrail.model import Kind, Root, Verdict
from newstrail.store import coding
from newstrail.store.columns import key
from newstrail.store.placing.gather import listed
from newstrail.store.tables import articles


def roots(connection: Connection, urls: Iterable[str]) -> dict[str, Root]:
    """By address; an article that is not placed is left out."""
    wanted = dict.fromkeys(urls)
    found: dict[str, Root] = {}
    tells: dict[str, str] = {}  # which a copy or a translation tells again
    columns = articles.c.url, articles.c.long_url, articles.c.house, articles.c.verdict
    fresh = set(wanted)
    while fresh:
        listing = listed(connection, [key(url) for url in fresh], words=True)
        query = select(*columns).join(listing, articles.c.url == listing.c.value)
        for row in connection.execute(query):
            url, verdict = row.long_url or row.url, coding.decode(Verdict, row.verdict)
            found[url] = Root(url, row.house)
            if verdict.kind is Kind.COPY and verdict.of:
                tells[url] = verdict.of
        fresh = {of for of in tells.values() if of not in found} - fresh
    return {url: found[_origin(url, tells, found)] for url in wanted if url in found}


def _origin(url: str, tells: Mapping[str, str], known: Container[str]) -> str:
    passed = {url}
    while (of := tells.get(url)) and of in known and of not in passed:
        passed.add(of)
        url = of
    return url
