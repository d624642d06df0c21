"""Articles that a person follows: the seeds of everything else."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from sqlalchemy import Connection, select, update

from newstrail.core import urls
from newstrail.model import Capture, Entry, Filing, Link, Stage, Watch
from newstrail.store import filings, links, watches
from newstrail.store.captures import Captures
from newstrail.store.columns import key
from newstrail.store.database import Database
from newstrail.store.tables import links as link_rows
from newstrail.store.tables import revisions, seeds


class Articles:
    def __init__(self, database: Database, captures: Captures) -> None:
        self._database, self._captures = database, captures

    def follow(self, filing: Filing, named: Iterable[Watch], capture: Capture | None = None) -> Filing:
        """One transaction: the article, its capture, a watch for each company that has none yet.

        It is filed as a further revision where it is known with other words, and its address is no news to any source
        from now on. A company that a person paused or removed stays so. Returns the filing with its number.
        """
        url = filing.revision.url
        if capture:
            self._captures.put(capture)
        with self._database.write(durable=True) as connection:
            if capture:
                self._captures.note(connection, capture, url)
            filing = replace(filing, number=_number(connection, filing))
            filings.write(self._database, connection, filing)
            if urls.is_web(url):
                self._known(connection, filing)
            seed = {"url": url, "long_url": None if key(url) == url else url, "at": filing.first_seen}
            connection.execute(self._database.insert(seeds).values(seed).on_conflict_do_nothing())
            watches.begin(self._database, connection, named)
        return filing

    def seeds(self) -> list[Filing]:
        """The followed articles as last filed, in order of following."""
        query = select(seeds.c.url, seeds.c.long_url).order_by(seeds.c.at, seeds.c.url)
        with self._database.read() as connection:
            rows = connection.execute(query).all()
            found = (filings.newest(connection, row.long_url or row.url) for row in rows)
            return [filing for filing in found if filing]

    def _known(self, connection: Connection, filing: Filing) -> None:
        url = filing.revision.url
        entry = Entry(url=url, title=filing.revision.title, published=filing.revision.published)
        link = Link(url=url, entry=entry, source="", stage=Stage.READ, first_seen=filing.first_seen, looks=1)
        links.add(self._database, connection, [link])
        waits = link_rows.c.url == url, link_rows.c.stage.in_((Stage.BASELINE, Stage.UNREAD, Stage.DROPPED))
        connection.execute(update(link_rows).where(*waits).values(stage=Stage.READ.value, next_at=None, looks=1))


def _number(connection: Connection, filing: Filing) -> int:
    query = select(revisions.c.number, revisions.c.title, revisions.c.text).where(
        revisions.c.url == filing.revision.url
    )
    last = connection.execute(query.order_by(revisions.c.number.desc()).limit(1)).one_or_none()
    if last is None:
        return 1
    same = (last.title, last.text) == (filing.revision.title, filing.revision.text)
    return int(last.number) + (not same)
