"""Which PC prints the slip of an order."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "print_claim",
        sa.Column("shop_id", sa.Uuid(), nullable=False),
        sa.Column("order_id", sa.Uuid(), nullable=False),
        sa.Column("device_id", sa.Uuid(), nullable=False),
        sa.Column("until_ms", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["shop_id"], ["shop.id"], name="fk_print_claim_shop_id_shop"),
        sa.PrimaryKeyConstraint("shop_id", "order_id", name="pk_print_claim"),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    raise NotImplementedError("a marketplace only goes forward; put back a backup instead")
