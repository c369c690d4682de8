"""Photos that imports name: each waits for its file, or for the line, and is remembered."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "awaited_photo",
        sa.Column("number", sa.Integer(), primary_key=True),
        sa.Column("deed_id", sa.Uuid(), nullable=False),
        sa.Column("product_id", sa.Uuid(), nullable=False),
        sa.Column("variant_id", sa.Uuid()),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("is_new", sa.Boolean(), nullable=False),
        sa.Column("due_ms", sa.Integer()),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("photo", sa.Text(), nullable=False),
    )
    op.create_index("awaited_photo_due", "awaited_photo", ["due_ms", "number"])
    op.create_index("awaited_photo_of_product", "awaited_photo", ["product_id"])
    op.create_index("awaited_photo_of_deed", "awaited_photo", ["deed_id", "product_id"])
    op.create_table(
        "photo_folder",
        sa.Column("deed_id", sa.Uuid(), primary_key=True),
        sa.Column("path", sa.Text(), nullable=False),
    )


def downgrade() -> None:
    raise NotImplementedError("a shop's file only goes forward; put back a backup instead")
