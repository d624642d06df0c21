"""The house's own."""

from __future__ import annotations

from sqlalchemy import Column, String, Table

from newstrail.store.columns import Moment, Words
from newstrail.store.tables.common import metadata

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
