"""Photos of a shop's products: what has arrived, and since when nothing shows it any more."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "photo",
        sa.Column("shop_id", sa.Uuid(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("bytes", sa.BigInteger(), nullable=False),
        sa.Column("width", sa.Integer(), nullable=False),
        sa.Column("height", sa.Integer(), nullable=False),
        sa.Column("type", sa.String(length=20), nullable=False),
        sa.Column("arrived_ms", sa.BigInteger(), nullable=False),
        sa.Column("unused_ms", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["shop_id"], ["shop.id"], name="fk_photo_shop_id_shop"),
        sa.PrimaryKeyConstraint("shop_id", "sha256", name="pk_photo"),
        sqlite_with_rowid=False,
    )
