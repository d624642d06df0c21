"""Where we look."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Double, Index, Integer, LargeBinary, String, Table

from newstrail.store.columns import Address, Json, Moment, Span, Words
from newstrail.store.tables.common import metadata, where

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
