"""What the copy that the database was put back from held of what changed since."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "copied",
        sa.Column("shop_id", sa.Uuid(), nullable=False),
        sa.Column("entity", sa.String(length=20), nullable=False),
        sa.Column("entity_id", sa.Uuid(), nullable=False),
        sa.Column("ver", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["shop_id"], ["shop.id"], name="fk_copied_shop_id_shop"),
        sa.PrimaryKeyConstraint("shop_id", "entity", "entity_id", name="pk_copied"),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    raise NotImplementedError("a marketplace only goes forward; put back a backup instead")
