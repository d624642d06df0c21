"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

#: Addresses are ordered by bytes on both databases.
_ADDRESS = sa.String().with_variant(sa.String(collation="C"), "postgresql")


def upgrade() -> None:
    op.create_table(
        "captures",
        sa.Column("url", _ADDRESS, nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("long_url", sa.Text(), nullable=True),
        sa.Column("answered", sa.Text(), nullable=False),
        sa.Column("requested", sa.Text(), nullable=False),
        sa.Column("permanent", sa.Text(), nullable=True),
        sa.Column("status", sa.Integer(), nullable=False),
        sa.Column("headers", sa.Text(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("poll", sa.Boolean(), nullable=False),
        sa.Column("kept", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("url", "at", name=op.f("pk_captures")),
    )
    op.create_index("ix_captures_at", "captures", ["at", "url"], unique=False)
    op.create_index("ix_captures_sha256", "captures", ["sha256"], unique=False)
    op.create_table(
        "digests",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("end", sa.BigInteger(), nullable=False),
        sa.Column("start", sa.BigInteger(), nullable=False),
        sa.Column("reserved_at", sa.BigInteger(), nullable=False),
        sa.Column("after_seq", sa.BigInteger(), nullable=True),
        sa.Column("upto_seq", sa.BigInteger(), nullable=True),
        sa.Column("payload", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("name", "end", name=op.f("pk_digests")),
    )
    op.create_table(
        "hosts",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("next_at", sa.BigInteger(), nullable=False),
        sa.Column("pace", sa.Double(), nullable=True),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_hosts")),
    )
    op.create_table(
        "leases",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("owner", sa.String(), nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_leases")),
    )
    op.create_table(
        "links",
        sa.Column("url", _ADDRESS, nullable=False),
        sa.Column("long_url", sa.Text(), nullable=True),
        sa.Column("site", sa.String(), nullable=False),
        sa.Column("host", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("entry", sa.Text(), nullable=False),
        sa.Column("stage", sa.String(), nullable=False),
        sa.Column("first_seen", sa.BigInteger(), nullable=False),
        sa.Column("next_at", sa.BigInteger(), nullable=True),
        sa.Column("looks", sa.Integer(), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("priority", sa.Integer(), nullable=False),
        sa.Column("validators", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("backfill", sa.Boolean(), nullable=False),
        sa.Column("lease_owner", sa.String(), nullable=True),
        sa.Column("lease_until", sa.BigInteger(), nullable=True),
        sa.Column("placed", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("url", name=op.f("pk_links")),
    )
    op.create_index(
        "ix_links_dropped",
        "links",
        ["first_seen"],
        unique=False,
        sqlite_where=sa.text("stage = 'dropped' AND NOT placed"),
        postgresql_where=sa.text("stage = 'dropped' AND NOT placed"),
    )
    op.create_index(
        "ix_links_due",
        "links",
        ["next_at"],
        unique=False,
        sqlite_where=sa.text("next_at IS NOT NULL"),
        postgresql_where=sa.text("next_at IS NOT NULL"),
    )
    op.create_index(
        "ix_links_lease",
        "links",
        ["lease_until", "site"],
        unique=False,
        sqlite_where=sa.text("lease_until IS NOT NULL"),
        postgresql_where=sa.text("lease_until IS NOT NULL"),
    )
    op.create_index(
        "ix_links_queue",
        "links",
        ["host", sa.literal_column("priority DESC"), "first_seen", "url", "next_at"],
        unique=False,
        sqlite_where=sa.text("next_at IS NOT NULL"),
        postgresql_where=sa.text("next_at IS NOT NULL"),
    )
    op.create_index("ix_links_stage", "links", ["stage"], unique=False)
    op.create_table(
        "meta",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_meta")),
    )
    op.create_table(
        "revisions",
        sa.Column("url", _ADDRESS, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("long_url", sa.Text(), nullable=True),
        sa.Column("canonical", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("authors", sa.Text(), nullable=False),
        sa.Column("published", sa.Text(), nullable=True),
        sa.Column("modified", sa.Text(), nullable=True),
        sa.Column("language", sa.String(), nullable=True),
        sa.Column("outlet", sa.Text(), nullable=False),
        sa.Column("section", sa.Text(), nullable=False),
        sa.Column("complete", sa.String(), nullable=False),
        sa.Column("credits", sa.Text(), nullable=False),
        sa.Column("flags", sa.Text(), nullable=False),
        sa.Column("capture", sa.String(), nullable=False),
        sa.Column("seen", sa.BigInteger(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("family", sa.Text(), nullable=False),
        sa.Column("first_seen", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("words_sha256", sa.String(), nullable=False),
        sa.Column("found_sha256", sa.String(), nullable=False),
        sa.Column("placed", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("url", "number", name=op.f("pk_revisions")),
    )
    op.create_index("ix_revisions_at", "revisions", ["at", "url"], unique=False)
    op.create_index(
        "ix_revisions_unplaced",
        "revisions",
        ["at", "url", "number"],
        unique=False,
        sqlite_where=sa.text("NOT placed"),
        postgresql_where=sa.text("NOT placed"),
    )
    op.create_table(
        "robots",
        sa.Column("origin", sa.String(), nullable=False),
        sa.Column("fetched_at", sa.BigInteger(), nullable=False),
        sa.Column("status", sa.Integer(), nullable=True),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("origin", name=op.f("pk_robots")),
    )
    op.create_table(
        "rulings",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("data", sa.Text(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_rulings")),
        sa.UniqueConstraint("key", name=op.f("uq_rulings_key")),
    )
    op.create_table(
        "seeds",
        sa.Column("url", _ADDRESS, nullable=False),
        sa.Column("long_url", sa.Text(), nullable=True),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("url", name=op.f("pk_seeds")),
    )
    op.create_table(
        "sources",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("configured", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("validators", sa.Text(), nullable=False),
        sa.Column("body_sha256", sa.String(), nullable=True),
        sa.Column("next_at", sa.BigInteger(), nullable=False),
        sa.Column("polled_at", sa.BigInteger(), nullable=True),
        sa.Column("read_at", sa.BigInteger(), nullable=True),
        sa.Column("full_at", sa.BigInteger(), nullable=True),
        sa.Column("changed_at", sa.BigInteger(), nullable=True),
        sa.Column("interval", sa.BigInteger(), nullable=True),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("baseline_at", sa.BigInteger(), nullable=True),
        sa.Column("health", sa.String(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("moved_to", sa.Text(), nullable=True),
        sa.Column("moved_since", sa.BigInteger(), nullable=True),
        sa.Column("moved_polls", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_sources")),
    )
    op.create_index("ix_sources_next", "sources", ["next_at"], unique=False)
    op.create_table(
        "watch_history",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("company", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_watch_history")),
    )
    op.create_table(
        "watches",
        sa.Column("company", sa.String(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.Column("because", sa.Text(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("company", name=op.f("pk_watches")),
    )
    op.create_table(
        "changes",
        sa.Column("url", _ADDRESS, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("after", sa.Text(), nullable=False),
        sa.Column("material", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["url", "number"],
            ["revisions.url", "revisions.number"],
            name=op.f("fk_changes_revisions"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("url", "number", "place", name=op.f("pk_changes")),
    )
    op.create_table(
        "deliveries",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("end", sa.BigInteger(), nullable=False),
        sa.Column("destination", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("next_at", sa.BigInteger(), nullable=True),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["name", "end"], ["digests.name", "digests.end"], name=op.f("fk_deliveries_digests")),
        sa.PrimaryKeyConstraint("name", "end", "destination", name=op.f("pk_deliveries")),
    )
    op.create_index("ix_deliveries_due", "deliveries", ["next_at"], unique=False)
    op.create_table(
        "mentions",
        sa.Column("url", _ADDRESS, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("company", sa.String(), nullable=False),
        sa.Column("alias", sa.Text(), nullable=False),
        sa.Column("field", sa.String(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column("confidence", sa.Double(), nullable=False),
        sa.ForeignKeyConstraint(
            ["url", "number"],
            ["revisions.url", "revisions.number"],
            name=op.f("fk_mentions_revisions"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("url", "number", "place", name=op.f("pk_mentions")),
    )
    op.create_index("ix_mentions_company", "mentions", ["company", "url", "number"], unique=False)
    _placing()


def _placing() -> None:
    op.create_table(
        "placements",
        sa.Column("seq", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("url", _ADDRESS, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("long_url", sa.Text(), nullable=True),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("story", sa.String(), nullable=True),
        sa.Column("verdict", sa.Text(), nullable=True),
        sa.Column("because", sa.Text(), nullable=False),
        sa.Column("companies", sa.Text(), nullable=False),
        sa.Column("prominence", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_placements")),
        sa.UniqueConstraint("url", "number", name=op.f("uq_placements_url_number")),
    )
    op.create_index("ix_placements_at", "placements", ["at", "seq"], unique=False)
    op.create_index("ix_placements_story", "placements", ["story", "seq"], unique=False)
    op.create_table(
        "articles",
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("url", _ADDRESS, nullable=False),
        sa.Column("long_url", sa.Text(), nullable=True),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("origin", sa.BigInteger(), nullable=False),
        sa.Column("house", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("story", sa.String(), nullable=True),
        sa.Column("joined", sa.String(), nullable=True),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("traced", sa.Text(), nullable=True),
        sa.Column("traits", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_articles")),
        sa.UniqueConstraint("url", name=op.f("uq_articles_url")),
    )
    op.create_index("ix_articles_at", "articles", ["at"], unique=False)
    op.create_index("ix_articles_origin", "articles", ["origin"], unique=False)
    op.create_index(
        "ix_articles_story",
        "articles",
        ["story"],
        unique=False,
        sqlite_where=sa.text("story IS NOT NULL"),
        postgresql_where=sa.text("story IS NOT NULL"),
    )
    op.create_table(
        "marks",
        sa.Column("mark", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("at", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("article", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("mark", "at", "article", name=op.f("pk_marks")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "alike",
        sa.Column("later", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("earlier", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("likeness", sa.Double(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("relation", sa.String(), nullable=False),
        sa.Column("because", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("later", "earlier", name=op.f("pk_alike")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_alike_earlier", "alike", ["earlier"], unique=False)
    op.create_table(
        "stories",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("founder", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("first", sa.BigInteger(), nullable=False),
        sa.Column("last", sa.BigInteger(), nullable=False),
        sa.Column("articles", sa.Integer(), nullable=False),
        sa.Column("roots", sa.Integer(), nullable=False),
        sa.Column("companies", sa.Text(), nullable=False),
        sa.Column("follows", sa.String(), nullable=True),
        sa.Column("merged_into", sa.String(), nullable=True),
        sa.Column("merged_at", sa.BigInteger(), nullable=True),
        sa.Column("profile", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stories")),
    )
    op.create_index("ix_stories_last", "stories", ["last"], unique=False)
    op.create_index(
        "ix_stories_merged_at",
        "stories",
        ["merged_at"],
        unique=False,
        sqlite_where=sa.text("merged_at IS NOT NULL"),
        postgresql_where=sa.text("merged_at IS NOT NULL"),
    )
    op.create_index(
        "ix_stories_merged_into",
        "stories",
        ["merged_into"],
        unique=False,
        sqlite_where=sa.text("merged_into IS NOT NULL"),
        postgresql_where=sa.text("merged_into IS NOT NULL"),
    )
    op.create_table(
        "coverage",
        sa.Column("company", sa.String(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("url", _ADDRESS, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("language", sa.String(), nullable=True),
        sa.Column("outlet", sa.Text(), nullable=False),
        sa.Column("prominence", sa.Double(), nullable=False),
        sa.Column("story", sa.String(), nullable=True),
        sa.Column("kind", sa.String(), nullable=True),
        sa.Column("house", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["url", "number"],
            ["revisions.url", "revisions.number"],
            name=op.f("fk_coverage_revisions"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("company", "at", "url", name=op.f("pk_coverage")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_coverage_story", "coverage", ["story", "language", "prominence"], unique=False)
    op.create_index("ix_coverage_url", "coverage", ["url", "number"], unique=False)
    op.create_table(
        "searched",
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("url", _ADDRESS, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("fingerprint", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_searched")),
        sa.UniqueConstraint("url", name=op.f("uq_searched_url")),
    )
    op.create_table(
        "claims",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("url", _ADDRESS, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("day", sa.String(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("claim", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["url", "number"],
            ["revisions.url", "revisions.number"],
            name=op.f("fk_claims_revisions"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_claims")),
    )
    op.create_index("ix_claims_url", "claims", ["url", "number"], unique=False)
    op.create_table(
        "evidence",
        sa.Column("claim", sa.String(), nullable=False),
        sa.Column("url", _ADDRESS, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("claim", "url", name=op.f("pk_evidence")),
    )
    op.create_index("ix_evidence_url", "evidence", ["url"], unique=False)
    if op.get_bind().dialect.name == "sqlite":
        # words only, no text and no positions; every letter beyond ASCII is part of a word to the tokenizer "ascii";
        # what begins with one syllable has lists of its own, which a search for a syllable alone reads
        op.execute(
            "CREATE VIRTUAL TABLE search_index USING "
            "fts5(words, content='', columnsize=0, detail=none, prefix='1', tokenize='ascii')"
        )
    else:
        op.execute("CREATE TABLE search_index (id bigint PRIMARY KEY, words tsvector NOT NULL)")
        op.execute("CREATE INDEX ix_search_index_words ON search_index USING gin (words)")
    op.create_table(
        "terms",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("stories", sa.BigInteger(), nullable=False),
        sa.Column("counts", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_terms")),
    )
