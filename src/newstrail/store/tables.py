"""All tables. A change here needs a step in `migrations/`; a test holds both equal on both databases.

Instants (`Moment`) are microseconds since 1970: `datetime(next_at / 1e6, 'unixepoch')` in SQLite's shell,
`to_timestamp(next_at / 1e6)` in PostgreSQL's. An address (`Address`) is its own key; where it is too long to be one,
the key is its hash and the address itself stands in `long_url`. A table with `info=COMPUTED` is emptied by `reread`.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Double,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    UniqueConstraint,
    text,
)

from newstrail.store.columns import Address, Json, Moment, Span, Words

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(referred_table_name)s",
    }
)


def where(condition: str) -> dict[str, Any]:  # Any: Index takes what each dialect knows
    """What makes an index partial, on both databases; a query must use the same words to be served by it."""
    return {"sqlite_where": text(condition), "postgresql_where": text(condition)}


#: Marks a table that follows from captures, rulings and the others alone.
COMPUTED = {"computed": True}

# ── where we look ──────────────────────────────────────────────────────────────────────────────────

sources = Table(
    "sources",
    metadata,
    Column("key", String, primary_key=True),
    Column("configured", Json, nullable=False),  # the address in the configuration: a new one drops the validators
    Column("url", Json, nullable=False),  # the address the validators belong to
    Column("validators", Json, nullable=False),  # [ETag, Last-Modified, who gave them], byte for byte
    Column("body_sha256", String),
    Column("next_at", Moment, nullable=False),
    Column("polled_at", Moment),
    Column("read_at", Moment),
    Column("full_at", Moment),
    Column("changed_at", Moment),
    Column("interval", Span),
    Column("failures", Integer, nullable=False),
    Column("baseline_at", Moment),
    Column("health", String, nullable=False),
    Column("reason", Words, nullable=False),
    Column("moved_to", Json),
    Column("moved_since", Moment),
    Column("moved_polls", Integer, nullable=False),
    Index("ix_sources_next", "next_at"),
)

links = Table(
    "links",
    metadata,
    Column("url", Address, primary_key=True),
    Column("long_url", Json),
    Column("site", String, nullable=False),  # whose politeness budget a request to it draws on
    Column("host", String, nullable=False),  # "host:port": what a host that asks for rest means
    Column("source", String, nullable=False),
    Column("entry", Json, nullable=False),
    Column("stage", String, nullable=False),
    Column("first_seen", Moment, nullable=False),
    Column("next_at", Moment),  # None also where its stage says it is not to be read
    Column("looks", Integer, nullable=False),
    Column("failures", Integer, nullable=False),
    Column("priority", Integer, nullable=False),
    Column("validators", Json, nullable=False),
    Column("reason", Words, nullable=False),
    Column("backfill", Boolean, nullable=False),
    Column("lease_owner", String),
    Column("lease_until", Moment),
    Column("placed", Boolean, nullable=False),  # a dropped one: whether the ledger has it
)
Index(
    "ix_links_queue", links.c.host, links.c.priority.desc(), links.c.first_seen, links.c.url, links.c.next_at,
    **where("next_at IS NOT NULL"),
)  # fmt: skip
Index("ix_links_due", links.c.next_at, **where("next_at IS NOT NULL"))
Index("ix_links_lease", links.c.lease_until, links.c.site, **where("lease_until IS NOT NULL"))
Index("ix_links_stage", links.c.stage)
#: The condition of dropped links that the ledger does not have yet.
TO_PLACE_DROPPED = "stage = 'dropped' AND NOT placed"
Index("ix_links_dropped", links.c.first_seen, **where(TO_PLACE_DROPPED))

hosts = Table(
    "hosts",
    metadata,
    Column("key", String, primary_key=True),  # a site, a "host:port", or a dialled "ip:port"
    Column("next_at", Moment, nullable=False),  # its next free moment
    Column("pace", Double),  # seconds between requests, from how quickly it answers; None: not known
)

robots = Table(
    "robots",
    metadata,
    Column("origin", String, primary_key=True),  # "scheme://host:port"
    Column("fetched_at", Moment, nullable=False),
    Column("status", Integer),  # None: no answer
    Column("body", LargeBinary, nullable=False),
)

# ── what was read ──────────────────────────────────────────────────────────────────────────────────

captures = Table(
    "captures",
    metadata,
    Column("url", Address, primary_key=True),  # what it is filed under: a link's, a source's
    Column("at", Moment, primary_key=True),
    Column("long_url", Json),
    Column("answered", Json, nullable=False),  # the address that answered
    Column("requested", Json, nullable=False),
    Column("permanent", Json),
    Column("status", Integer, nullable=False),
    Column("headers", Json, nullable=False),
    Column("sha256", String, nullable=False),
    Column("size", BigInteger, nullable=False),  # of the body, in bytes
    Column("poll", Boolean, nullable=False),  # what a source listed, not an article
    Column("kept", Boolean, nullable=False),  # False: its body was pruned or never kept, this row is its tombstone
    Index("ix_captures_at", "at", "url"),
    Index("ix_captures_sha256", "sha256"),
)

revisions = Table(
    "revisions",
    metadata,
    Column("url", Address, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("long_url", Json),
    Column("canonical", Json, nullable=False),
    Column("title", Words, nullable=False),
    Column("text", Words, nullable=False),
    Column("authors", Json, nullable=False),
    Column("published", Json),
    Column("modified", Json),
    Column("language", String),
    Column("outlet", Words, nullable=False),
    Column("section", Words, nullable=False),
    Column("complete", String, nullable=False),
    Column("credits", Json, nullable=False),
    Column("flags", Json, nullable=False),
    Column("capture", String, nullable=False),
    Column("seen", Moment, nullable=False),
    Column("source", String, nullable=False),
    Column("family", Words, nullable=False),
    Column("first_seen", Moment, nullable=False),
    Column("at", Moment, nullable=False),  # Filing.at: when it counts, by which it is placed
    Column("words_sha256", String, nullable=False),  # of title, newline, text: by which `verify` finds a damaged one
    Column("placed", Boolean, nullable=False),
)
Index("ix_revisions_at", revisions.c.at, revisions.c.url)
#: The condition of revisions that are not placed yet. Whoever writes a placement sets `placed` in the same transaction.
TO_PLACE = "NOT placed"
Index("ix_revisions_unplaced", revisions.c.at, revisions.c.url, revisions.c.number, **where(TO_PLACE))

mentions = Table(
    "mentions",
    metadata,
    Column("url", Address, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("place", Integer, primary_key=True),  # its place among the revision's, from 0
    Column("company", String, nullable=False),
    Column("alias", Words, nullable=False),
    Column("field", String, nullable=False),  # "title" or "text"
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("rule", String, nullable=False),
    Column("confidence", Double, nullable=False),
    ForeignKeyConstraint(["url", "number"], ["revisions.url", "revisions.number"], ondelete="CASCADE"),
    Index("ix_mentions_company", "company", "url", "number"),
)

changes = Table(
    "changes",
    metadata,
    Column("url", Address, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("kind", String, nullable=False),
    Column("before", Words, nullable=False),
    Column("after", Words, nullable=False),
    Column("material", Boolean, nullable=False),
    ForeignKeyConstraint(["url", "number"], ["revisions.url", "revisions.number"], ondelete="CASCADE"),
)

#: Which company the newest revision of an article names, and what comparisons count by. Written with the revision;
#: `story` and `kind` follow when the article is placed.
coverage = Table(
    "coverage",
    metadata,
    Column("company", String, primary_key=True),
    Column("at", Moment, primary_key=True),
    Column("url", Address, primary_key=True),
    Column("number", Integer, nullable=False),
    Column("language", String),
    Column("outlet", Words, nullable=False),
    Column("prominence", Double, nullable=False),
    Column("story", String),
    Column("kind", String),
    ForeignKeyConstraint(["url", "number"], ["revisions.url", "revisions.number"], ondelete="CASCADE"),
    Index("ix_coverage_url", "url", "number"),
    Index("ix_coverage_story", "story"),
    sqlite_with_rowid=False,
)

#: Which revision of an article `search_index` holds, by a number that sorts by when the article counts. The index
#: itself is made by the first step alone: its kind is another on each database (see store/search).
searched = Table(
    "searched",
    metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("url", Address, nullable=False),
    Column("number", Integer, nullable=False),
    Column("fingerprint", BigInteger, nullable=False),
    UniqueConstraint("url"),
)

# ── claims, and what bears on them ─────────────────────────────────────────────────────────────────

claims = Table(
    "claims",
    metadata,
    Column("id", String, primary_key=True),  # a hash of the article's address and the passage
    Column("url", Address, nullable=False),
    Column("number", Integer, nullable=False),
    Column("place", Integer, nullable=False),  # among the claims of its article, from 0
    Column("day", String, nullable=False),  # ISO date: when it was made
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("claim", Json, nullable=False),
    ForeignKeyConstraint(["url", "number"], ["revisions.url", "revisions.number"], ondelete="CASCADE"),
    Index("ix_claims_url", "url", "number"),
)

evidence = Table(
    "evidence",
    metadata,
    Column("claim", String, primary_key=True),
    Column("url", Address, primary_key=True),
    Column("number", Integer, nullable=False),  # of the revision that says so
    Column("at", Moment, nullable=False),
    Column("evidence", Json, nullable=False),
    Index("ix_evidence_url", "url"),
    info=COMPUTED,
)

# ── whom we follow, and what a person decided ──────────────────────────────────────────────────────

seeds = Table(
    "seeds",
    metadata,
    Column("url", Address, primary_key=True),
    Column("long_url", Json),
    Column("at", Moment, nullable=False),
)

watches = Table(
    "watches",
    metadata,
    Column("company", String, primary_key=True),
    Column("name", Words, nullable=False),
    Column("since", Moment, nullable=False),
    Column("because", Json, nullable=False),
    Column("status", String, nullable=False),
)

watch_history = Table(
    "watch_history",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("company", String, nullable=False),
    Column("status", String, nullable=False),
    Column("at", Moment, nullable=False),
)

rulings = Table(
    "rulings",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("key", String, nullable=False),  # hash of all it says: the same ruling twice is one
    Column("kind", String, nullable=False),
    Column("data", Json, nullable=False),
    Column("who", Words, nullable=False),
    Column("why", Words, nullable=False),
    Column("at", Moment, nullable=False),
    UniqueConstraint("key"),
)

# ── what was told ──────────────────────────────────────────────────────────────────────────────────

digests = Table(
    "digests",
    metadata,
    Column("name", String, primary_key=True),
    Column("end", Moment, primary_key=True),
    Column("start", Moment, nullable=False),
    Column("reserved_at", Moment, nullable=False),
    Column("after_seq", BigInteger),
    Column("upto_seq", BigInteger),
    Column("payload", Json),  # the Digest; None: reserved, not yet written
)

deliveries = Table(
    "deliveries",
    metadata,
    Column("name", String, primary_key=True),
    Column("end", Moment, primary_key=True),
    Column("destination", String, primary_key=True),
    Column("state", String, nullable=False),  # due, reserved, sent, failed, unknown
    Column("at", Moment, nullable=False),  # of the state
    Column("next_at", Moment),  # when to (re)try; None: no more
    Column("tries", Integer, nullable=False),
    Column("detail", Words, nullable=False),
    ForeignKeyConstraint(["name", "end"], ["digests.name", "digests.end"]),
    Index("ix_deliveries_due", "next_at"),
)

# ── the house's own ────────────────────────────────────────────────────────────────────────────────

leases = Table(
    "leases",
    metadata,
    Column("name", String, primary_key=True),
    Column("owner", String, nullable=False),
    Column("until", Moment, nullable=False),
)

meta = Table(
    "meta",
    metadata,
    Column("key", String, primary_key=True),
    Column("value", Words, nullable=False),
)

# ── where it belongs ───────────────────────────────────────────────────────────────────────────────

placements = Table(
    "placements",
    metadata,
    # A digest's window is a range of these, so `reread` does not empty this table: what is placed again keeps its own.
    Column("seq", BigInteger, primary_key=True, autoincrement=False),
    Column("url", Address, nullable=False),
    Column("number", Integer, nullable=False),  # of the revision; 0: never read
    Column("long_url", Json),
    Column("at", BigInteger, nullable=False),  # when it counts, in microseconds since 1970
    Column("story", String),
    Column("verdict", Json),
    Column("because", Json, nullable=False),
    Column("companies", Json, nullable=False),
    Column("prominence", Json, nullable=False),
    UniqueConstraint("url", "number"),
    Index("ix_placements_story", "story", "seq"),
    Index("ix_placements_at", "at", "seq"),
)

#: Articles as later ones are compared with them: the index of copies and stories. Its ids never leave the store.
articles = Table(
    "articles",
    metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("url", Address, nullable=False),
    Column("long_url", Json),
    Column("at", BigInteger, nullable=False),  # when it counts, in microseconds since 1970
    Column("origin", BigInteger, nullable=False),  # id of the first article of its group
    Column("root", String, nullable=False),  # whose report it is: family, agency, outlet or site
    Column("kind", String, nullable=False),
    Column("story", String),
    Column("joined", String),  # the story as it was then, before it was merged into others
    Column("verdict", Json, nullable=False),
    Column("traits", LargeBinary, nullable=False),
    UniqueConstraint("url"),
    Index("ix_articles_at", "at"),
    Index("ix_articles_origin", "origin"),
    Index("ix_articles_story", "story", **where("story IS NOT NULL")),
    info=COMPUTED,
)

#: By what an article is found: an inverted index of 64-bit marks.
marks = Table(
    "marks",
    metadata,
    Column("mark", BigInteger, primary_key=True, autoincrement=False),
    Column("at", BigInteger, primary_key=True, autoincrement=False),
    Column("article", BigInteger, primary_key=True, autoincrement=False),
    info=COMPUTED,
    sqlite_with_rowid=False,
)

#: Which articles are alike enough to be one report, and why.
alike = Table(
    "alike",
    metadata,
    Column("later", BigInteger, primary_key=True, autoincrement=False),
    Column("earlier", BigInteger, primary_key=True, autoincrement=False),
    Column("likeness", Double, nullable=False),
    Column("kind", String, nullable=False),
    Column("relation", String, nullable=False),
    Column("because", Json, nullable=False),
    Index("ix_alike_earlier", "earlier"),
    info=COMPUTED,
    sqlite_with_rowid=False,
)

stories = Table(
    "stories",
    metadata,
    Column("id", String, primary_key=True),
    Column("founder", Json, nullable=False),  # an address
    Column("title", Words, nullable=False),
    Column("first", Moment, nullable=False),
    Column("last", Moment, nullable=False),
    Column("articles", Integer, nullable=False),
    Column("roots", Integer, nullable=False),
    Column("companies", Json, nullable=False),
    Column("follows", String),
    Column("merged_into", String),  # the story it was merged into
    Column("merged_at", BigInteger),  # when the article counts that joined them
    Column("profile", LargeBinary, nullable=False),
    Index("ix_stories_last", "last"),
    Index("ix_stories_merged_at", "merged_at", **where("merged_at IS NOT NULL")),
    Index("ix_stories_merged_into", "merged_into", **where("merged_into IS NOT NULL")),
    info=COMPUTED,
)

#: In how many stories each word stands, in slots (see core/traits).
terms = Table(
    "terms",
    metadata,
    Column("name", String, primary_key=True),
    Column("stories", BigInteger, nullable=False),
    Column("counts", LargeBinary, nullable=False),
    info=COMPUTED,
)
