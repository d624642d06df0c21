"""Whom we follow, and what a person decided."""

from __future__ import annotations

from sqlalchemy import Column, Integer, String, Table, UniqueConstraint

from newstrail.store.columns import Address, Json, Moment, Words
from newstrail.store.tables.common import metadata

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
