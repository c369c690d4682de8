"""Counting the shelves: written down until it is finished."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "inventory",
        sa.Column("id", sa.Uuid(), primary_key=True),
        sa.Column("category", sa.Text(), nullable=False),
        sa.Column("begun_ms", sa.Integer(), nullable=False),
        sa.Column("is_open", sa.Boolean(), nullable=False),
    )
    op.create_table(
        "inventory_line",
        sa.Column("inventory_id", sa.Uuid(), primary_key=True),
        sa.Column("variant_id", sa.Uuid(), primary_key=True),
        sa.Column("found_milli", sa.Integer(), nullable=False),
        sa.Column("bagged_milli", sa.Integer(), nullable=False),
        sa.Column("expected_milli", sa.Integer()),
        sa.Column("at_ms", sa.Integer(), nullable=False),
        sa.Column("hlc", sa.Integer(), nullable=False),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    raise NotImplementedError("a shop's file only goes forward; put back a backup instead")
