"""What of a delivery note can't be read, and by what the same note is known again."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0021"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("delivery", sa.Column("unread", sa.JSON(), nullable=False, server_default="[]"))
    op.add_column("delivery", sa.Column("mark", sa.Text(), nullable=False, server_default=""))


def downgrade() -> None:
    raise NotImplementedError("a shop's file only goes forward; put back a backup instead")
