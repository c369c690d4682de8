"""What of a delivery note can't be read, by what it is known again; and labels of 100 g.

What a label's words come from has one value more, that of what its price is said for. Where that
is the whole kilo or piece, nothing changed: such labels need not be compared one by one.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0021"
branch_labels = None
depends_on = None

_SOURCE = """product.name, product.price_cents, product.price_unit, product.promo_price_cents,
  product.promo_from_ms, product.promo_to_ms, json_extract(product.extra, '$.food.net_milli'),
  json_extract(product.extra, '$.food.net_unit'), json(variant.options), variant.price_cents,
  variant.promo_price_cents"""
_OF_IT = (
    "SELECT json_array({source}) FROM variant JOIN product ON product.id = variant.product_id "
    "WHERE variant.id = label.variant_id "
    "AND json_extract(product.extra, '$.selling.per_milli') IS NULL"
)
LABELS_AS_THEY_ARE = (
    f"UPDATE label SET source = ({_OF_IT.format(source=_SOURCE + ', NULL')}) "  # noqa: S608
    f"WHERE source = ({_OF_IT.format(source=_SOURCE)})"
)


def upgrade() -> None:
    op.add_column("delivery", sa.Column("unread", sa.JSON(), nullable=False, server_default="[]"))
    op.add_column("delivery", sa.Column("mark", sa.Text(), nullable=False, server_default=""))
    op.execute(LABELS_AS_THEY_ARE)


def downgrade() -> None:
    raise NotImplementedError("a shop's file only goes forward; put back a backup instead")
