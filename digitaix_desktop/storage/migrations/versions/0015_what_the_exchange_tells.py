"""Notices of conflicts are known by the conflict; what waits says what was there before."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("journal", sa.Column("ref_id", sa.Uuid()))
    op.execute(
        "UPDATE journal SET ref_id = replace(json_extract(data, '$.id'), '-', '') "
        "WHERE kind = 'conflict'"
    )
    op.create_index("journal_by_ref", "journal", ["ref_id"], unique=True)
    op.add_column("outbox", sa.Column("replaced", sa.JSON(none_as_null=True)))


def downgrade() -> None:
    raise NotImplementedError("a shop's file only goes forward; put back a backup instead")
