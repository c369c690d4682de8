"""Corrections stand among what passed the counter; what runs low; suppliers; shelves."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

USUAL_LOW_MILLI = 3000
"""As it was when this was written: no file from before says anything else."""


def upgrade() -> None:
    op.drop_index("movement_at_the_counter", "movement")
    op.create_index(
        "movement_at_the_counter",
        "movement",
        ["at_ms"],
        sqlite_where=sa.text(
            "kind IN ('counter', 'return', 'goods_in', 'loss', 'own_use', 'correction')"
        ),
    )
    op.create_table(
        "supplier",
        sa.Column("product_id", sa.Uuid(), primary_key=True),
        sa.Column("name", sa.Text(), nullable=False),
    )
    op.drop_index("product_running_low", "product")
    op.add_column(
        "product", sa.Column("low", sa.Boolean(), nullable=False, server_default=sa.false())
    )
    op.execute(
        f"""
        UPDATE product SET low = 1
        WHERE has_stock AND NOT coalesce(json_extract(extra, '$.making.to_order'), 0)
          AND id IN (
            SELECT variant.product_id FROM variant
            JOIN stock ON stock.variant_id = variant.id
            WHERE variant.deleted = 0 AND stock.known
              AND stock.on_hand_milli - stock.reserved_milli <= {USUAL_LOW_MILLI}
          )
        """  # noqa: S608 - words of our own
    )
    op.create_index(
        "product_running_low",
        "product",
        ["free_milli", "sort_name"],
        sqlite_where=sa.text("deleted = 0 AND low = 1"),
    )
    op.create_index(
        "product_by_shelf",
        "product",
        ["sort_name"],
        sqlite_where=sa.text("json_extract(extra, '$.place.shelf') > ''"),
    )


def downgrade() -> None:
    raise NotImplementedError("a shop's file only goes forward; put back a backup instead")
