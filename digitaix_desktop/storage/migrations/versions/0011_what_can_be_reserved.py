"""What customers can reserve is found, and counted, by an index of its own."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index(
        "product_reservable",
        "product",
        ["deleted", "visibility", "sold_out", "sort_name"],
        sqlite_where=sa.text("(has_stock = 1 OR json_extract(extra, '$.making.to_order') = 1)"),
    )
    op.create_index(
        "product_seasonal",
        "product",
        ["row"],
        sqlite_where=sa.text("json_extract(extra, '$.making.season_from') IS NOT NULL"),
    )


def downgrade() -> None:
    raise NotImplementedError("a shop's file only goes forward; put back a backup instead")
