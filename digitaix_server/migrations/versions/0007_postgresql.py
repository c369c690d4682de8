"""What PostgreSQL needs of its own: an index for the search, and forms kept for all processes.

The embedded database has its own search index since the first revision, and one process that
keeps forms in memory; nothing changes there.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    if op.get_bind().dialect.name != "postgresql":
        return
    plain = sa.String(length=300, collation="C")
    op.alter_column("product", "sort_name", type_=plain, existing_nullable=False)
    op.create_table(
        "product_search",
        sa.Column("shop_id", sa.Uuid(), nullable=False),
        sa.Column("product_id", sa.Uuid(), nullable=False),
        sa.Column("words", postgresql.TSVECTOR(), nullable=False),
        sa.PrimaryKeyConstraint("shop_id", "product_id", name="pk_product_search"),
    )
    op.create_index("ix_product_search_words", "product_search", ["words"], postgresql_using="gin")
    op.create_table(
        "product_search_words",
        sa.Column("shop_id", sa.Uuid(), nullable=False),
        sa.Column("word", sa.Text(collation="C"), nullable=False),
        sa.Column("times", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("shop_id", "word", name="pk_product_search_words"),
    )
    op.create_index(
        "ix_product_search_words_word",
        "product_search_words",
        ["word"],
        postgresql_include=["times"],
    )
    # In no log of changes and so in no backup made from it: what somebody typed and has not sent.
    op.create_table(
        "remembered",
        sa.Column("visitor", sa.String(length=64), nullable=False),
        sa.Column("subject", sa.String(length=20), nullable=False),
        sa.Column("until_ms", sa.BigInteger(), nullable=False),
        sa.Column("thing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("visitor", "subject", name="pk_remembered"),
        prefixes=["UNLOGGED"],
    )
    op.create_index("ix_remembered_until_ms", "remembered", ["until_ms"])


def downgrade() -> None:
    raise NotImplementedError("a marketplace only goes forward; put back a backup instead")
