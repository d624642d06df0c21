"""Have articles placed again because a person decided something about them."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, delete, func, select, tuple_, update

from newstrail.store.columns import key
from newstrail.store.placing.gather import MOST_AGAIN, listed
from newstrail.store.tables import alike, articles, marks, revisions, stories, terms


def again(connection: Connection, pairs: Iterable[frozenset[str]]) -> None:
    """The later article of each pair waits to be placed once more, and with it all that counts after it.

    Where that is too much for one batch, all there is waits, as in a `reread`. Pairs of which one is not placed wait
    for it.
    """
    wanted = list(pairs)
    named = listed(connection, sorted({key(url) for pair in wanted for url in pair}), words=True)
    rows = connection.execute(select(articles.c.url, articles.c.at).join(named, articles.c.url == named.c.value))
    at = {str(row.url): (int(row.at), str(row.url)) for row in rows}
    both = [[at[key(url)] for url in pair] for pair in wanted if all(key(url) in at for url in pair)]
    if not both:
        return
    later = {max(pair) for pair in both}
    since = min(later)[0]
    behind = select(func.count()).select_from(articles).where(articles.c.at >= since)
    if connection.execute(behind).scalar_one() > MOST_AGAIN:
        for table in (alike, marks, articles, stories, terms):
            connection.execute(delete(table))
        connection.execute(update(revisions).values(placed=False))
        return
    newest = select(revisions.c.url, func.max(revisions.c.number)).group_by(revisions.c.url)
    these = listed(connection, sorted(url for _, url in later), words=True)
    newest = newest.where(revisions.c.url.in_(select(these.c.value)))
    connection.execute(
        update(revisions).where(tuple_(revisions.c.url, revisions.c.number).in_(newest)).values(placed=False)
    )
