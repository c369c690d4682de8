"""In which language a customer reserved: letters about the order are written in it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "customer_link",
        sa.Column("language", sa.String(length=10), nullable=False, server_default="fr"),
    )


def downgrade() -> None:
    raise NotImplementedError("a marketplace only goes forward; put back a backup instead")
