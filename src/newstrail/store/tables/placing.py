"""Where an article belongs."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Double, Index, Integer, LargeBinary, String, Table, UniqueConstraint

from newstrail.store.columns import Address, Json, Moment, Words
from newstrail.store.tables.common import COMPUTED, metadata, where

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
    Column("house", String, nullable=False),  # whose report it is: see `Traits.house`
    Column("kind", String, nullable=False),
    Column("story", String),
    Column("joined", String),  # the story as it was then, before it was merged into others
    Column("verdict", Json, nullable=False),
    Column("traced", Json),  # of which report it was made, where it is no copy of one: stays while it is tied to others
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
