"""What is free, and sold out, is what customers may reserve of each shelf, less what is kept."""

from __future__ import annotations

from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute(
        """
        UPDATE product SET
          free_milli = sums.free,
          sold_out = product.has_stock AND sums.most < max(1, product.min_milli)
            AND NOT coalesce(json_extract(product.extra, '$.making.to_order'), 0)
        FROM (
          SELECT kept.id AS product_id, sum(shelf.free) AS free, max(shelf.free) AS most
          FROM product AS kept
          JOIN (
            SELECT variant.product_id AS product_id, max(0, stock.on_hand_milli
              - stock.reserved_milli - owner.safety_milli) AS free
            FROM stock
            JOIN variant ON variant.id = stock.variant_id AND variant.deleted = 0
            JOIN product AS owner ON owner.id = variant.product_id
            WHERE stock.known
          ) AS shelf ON shelf.product_id = kept.id
          GROUP BY kept.id
        ) AS sums
        WHERE product.id = sums.product_id
        """
    )


def downgrade() -> None:
    raise NotImplementedError("a shop's file only goes forward; put back a backup instead")
