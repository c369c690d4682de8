"""Prints that are written down until they came out."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "print",
        sa.Column("id", sa.Uuid(), primary_key=True),
        sa.Column("document", sa.JSON(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("printer", sa.Text(), nullable=False),
        sa.Column("paper", sa.Text(), nullable=False),
        sa.Column("made_ms", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("again", sa.Boolean(), nullable=False),
        sa.Column("by_itself", sa.Boolean(), nullable=False),
        sa.Column("changed_ms", sa.Integer(), nullable=False),
        sa.Column("announced", sa.Boolean(), nullable=False),
    )
    op.create_index("ix_print_made_ms", "print", ["made_ms"])
    op.create_index("ix_print_state", "print", ["state"])


def downgrade() -> None:
    raise NotImplementedError("a shop's file only goes forward; put back a backup instead")
