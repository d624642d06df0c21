"""What was told."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, ForeignKeyConstraint, Index, Integer, String, Table

from newstrail.store.columns import Json, Moment, Words
from newstrail.store.tables.common import metadata

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
