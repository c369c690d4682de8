"""An import may archive what its file lacks, be of sales, and say what it left when undone."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("deed", sa.Column("kind", sa.Text()))
    op.add_column("deed_item", sa.Column("stayed", sa.Boolean()))
    op.create_table("bulk_confirmed", sa.Column("mutation_id", sa.Uuid(), primary_key=True))


def downgrade() -> None:
    raise NotImplementedError("a shop's file only goes forward; put back a backup instead")
