"""Claims, and what bears on them."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKeyConstraint, Index, Integer, String, Table

from newstrail.store.columns import Address, Json, Moment
from newstrail.store.tables.common import COMPUTED, metadata

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
