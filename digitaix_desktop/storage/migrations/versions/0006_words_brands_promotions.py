"""The words of the search index can be looked through; brands narrow lists; prices have a past."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("CREATE VIRTUAL TABLE product_search_words USING fts5vocab(product_search, 'row')")
    op.create_index(
        "product_of_brand",
        "product",
        ["deleted", "brand", "sort_name"],
        sqlite_where=sa.text("brand > ''"),
    )
    for name in ("promo_price_cents", "promo_from_ms", "promo_to_ms"):
        op.add_column("product", sa.Column(name, sa.Integer(), nullable=True))
    op.add_column("variant", sa.Column("promo_price_cents", sa.Integer(), nullable=True))
    op.create_table(
        "price_past",
        sa.Column("entity_id", sa.Uuid(), nullable=False),
        sa.Column("until_ms", sa.Integer(), nullable=False),
        sa.Column("price_cents", sa.Integer(), nullable=True),
        sa.Column("promo_price_cents", sa.Integer(), nullable=True),
        sa.Column("promo_from_ms", sa.Integer(), nullable=True),
        sa.Column("promo_to_ms", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("entity_id", "until_ms"),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    raise NotImplementedError("a shop's file only goes forward; put back a backup instead")
