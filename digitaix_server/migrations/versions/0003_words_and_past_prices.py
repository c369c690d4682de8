"""The words of the search index can be looked through; prices have a past."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        op.execute(
            "CREATE VIRTUAL TABLE product_search_words USING fts5vocab(product_search, 'row')"
        )
    op.create_table(
        "price_past",
        sa.Column("shop_id", sa.Uuid(), nullable=False),
        sa.Column("entity_id", sa.Uuid(), nullable=False),
        sa.Column("until_ms", sa.BigInteger(), nullable=False),
        sa.Column("pricing", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["shop_id"], ["shop.id"], name=("fk_price_past_shop_id_shop")),
        sa.PrimaryKeyConstraint("shop_id", "entity_id", "until_ms", name=("pk_price_past")),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    raise NotImplementedError("a marketplace only goes forward; put back a backup instead")
