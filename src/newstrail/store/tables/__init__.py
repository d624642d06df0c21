"""All tables. A change here needs a step in `migrations/`; a test holds both equal on both databases.

Instants (`Moment`) are microseconds since 1970: `datetime(next_at / 1e6, 'unixepoch')` in SQLite's shell,
`to_timestamp(next_at / 1e6)` in PostgreSQL's. An address (`Address`) is its own key; where it is too long to be one,
the key is its hash and the address itself stands in `long_url`. A table with `info=COMPUTED` is emptied by `reread`.
"""

from newstrail.store.tables.claiming import claims, evidence
from newstrail.store.tables.common import metadata
from newstrail.store.tables.following import rulings, seeds, watch_history, watches
from newstrail.store.tables.keeping import leases, meta
from newstrail.store.tables.looking import TO_PLACE_DROPPED, hosts, links, robots, sources
from newstrail.store.tables.placing import alike, articles, marks, placements, stories, terms
from newstrail.store.tables.reading import TO_PLACE, captures, changes, coverage, mentions, revisions, searched
from newstrail.store.tables.telling import deliveries, digests

__all__ = [
    "TO_PLACE",
    "TO_PLACE_DROPPED",
    "alike",
    "articles",
    "captures",
    "changes",
    "claims",
    "coverage",
    "deliveries",
    "digests",
    "evidence",
    "hosts",
    "leases",
    "links",
    "marks",
    "mentions",
    "meta",
    "metadata",
    "placements",
    "revisions",
    "robots",
    "rulings",
    "searched",
    "seeds",
    "sources",
    "stories",
    "terms",
    "watch_history",
    "watches",
]
