"""The digest of each shop, and whether a PC looks like two."""

from __future__ import annotations

from uuid import UUID

import sqlalchemy as sa
from alembic import op

from digitaix_protocol.rules import digest

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "shop", sa.Column("digest", sa.String(length=16), nullable=False, server_default="0" * 16)
    )
    op.add_column("device", sa.Column("doubted_ms", sa.BigInteger(), nullable=True))
    op.add_column("device", sa.Column("cloned_ms", sa.BigInteger(), nullable=True))
    _sum_up()


def _sum_up() -> None:
    """The digests of what the shops hold already."""
    bind = op.get_bind()
    shop = sa.table("shop", sa.column("id", sa.Uuid()), sa.column("digest", sa.String()))
    change = sa.table(
        "change",
        sa.column("shop_id", sa.Uuid()),
        sa.column("entity", sa.String()),
        sa.column("entity_id", sa.Uuid()),
        sa.column("rev", sa.BigInteger()),
    )
    digests: dict[UUID, int] = {}
    for shop_id, entity, entity_id, rev in bind.execute(sa.select(change)):
        digests[shop_id] = digests.get(shop_id, 0) ^ digest.of_row(entity, entity_id, rev)
    for shop_id, found in digests.items():
        bind.execute(
            sa.update(shop).where(shop.c.id == shop_id).values(digest=digest.to_wire(found))
        )
