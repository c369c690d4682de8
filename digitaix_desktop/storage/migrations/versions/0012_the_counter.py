"""The counter: its movements are found by their time; weights to be noted."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index(
        "movement_at_the_counter",
        "movement",
        ["at_ms"],
        sqlite_where=sa.text("kind IN ('counter', 'return', 'goods_in', 'loss', 'own_use')"),
    )
    op.create_table(
        "weighing",
        sa.Column("id", sa.Uuid(), primary_key=True),
        sa.Column("variant_id", sa.Uuid(), nullable=False),
        sa.Column("at_ms", sa.Integer(), nullable=False),
    )


def downgrade() -> None:
    raise NotImplementedError("a shop's file only goes forward; put back a backup instead")
