"""Labels that were printed, expected deliveries, weights put off in any way, shelves counted."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "label",
        sa.Column("variant_id", sa.Uuid(), primary_key=True),
        sa.Column("face", sa.JSON(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("printed_ms", sa.Integer(), nullable=False),
    )
    op.create_table(
        "delivery",
        sa.Column("id", sa.Uuid(), primary_key=True),
        sa.Column("supplier", sa.Text(), nullable=False),
        sa.Column("made_ms", sa.Integer(), nullable=False),
        sa.Column("is_open", sa.Boolean(), nullable=False),
        sa.Column("unknown", sa.JSON(), nullable=False),
    )
    op.create_table(
        "delivery_line",
        sa.Column("delivery_id", sa.Uuid(), primary_key=True),
        sa.Column("variant_id", sa.Uuid(), primary_key=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("expected_milli", sa.Integer(), nullable=False),
        sa.Column("arrived_milli", sa.Integer(), nullable=False),
        sa.Column("booked_milli", sa.Integer(), nullable=False),
    )
    op.create_index("ix_delivery_line_variant_id", "delivery_line", ["variant_id"])
    op.add_column("weighing", sa.Column("way", sa.Text(), nullable=False, server_default="counter"))
    op.add_column("weighing", sa.Column("reason", sa.Text(), nullable=False, server_default=""))
    op.add_column("inventory", sa.Column("shelf", sa.Text(), nullable=False, server_default=""))


def downgrade() -> None:
    raise NotImplementedError("a shop's file only goes forward; put back a backup instead")
