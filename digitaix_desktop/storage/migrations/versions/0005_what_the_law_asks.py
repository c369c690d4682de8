"""The lights of products follow what the law asks of the shop's trade; brands are looked up by.

What needs something to be completed is listed from an index of its own.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "product", sa.Column("to_complete", sa.Boolean(), nullable=False, server_default="0")
    )
    op.create_index("product_by_brand", "product", ["brand"])
    # A food shop's goods, and other shops' goods, now have something due; of none was it said yet.
    op.execute(
        "UPDATE product SET visibility = 'in_store' WHERE visibility = 'online' "
        "AND (extra IS NULL OR (json_extract(extra, '$.food') IS NULL "
        "AND json_extract(extra, '$.safety') IS NULL)) "
        "AND (SELECT json_extract(value, '$') FROM profile WHERE field = 'trade') "
        "NOT IN ('', 'flowers')"
    )
    op.execute("UPDATE product SET to_complete = visibility IN ('incomplete', 'in_store')")
    op.create_index("product_to_complete", "product", ["deleted", "to_complete", "sort_name"])


def downgrade() -> None:
    raise NotImplementedError("a shop's file only goes forward; put back a backup instead")
