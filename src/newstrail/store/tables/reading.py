"""What was read."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Double,
    ForeignKeyConstraint,
    Index,
    Integer,
    String,
    Table,
    UniqueConstraint,
)

from newstrail.store.columns import Address, Json, Moment, Words
from newstrail.store.tables.common import metadata, where

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
    Column("found_sha256", String, nullable=False),  # of its mentions and changes, for the same
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
    Column("house", String),  # whose report it is: see `Traits.house`
    ForeignKeyConstraint(["url", "number"], ["revisions.url", "revisions.number"], ondelete="CASCADE"),
    Index("ix_coverage_url", "url", "number"),
    Index("ix_coverage_story", "story", "language", "prominence"),
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
