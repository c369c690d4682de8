"""A long deed's plan leaves its row, which every step writes; an order's lines are kept by order.

Two orders of a faulty server may then hold lines of the same id without one taking the other's.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_LINE = (
    "order_id, id, position, variant_id, product_id, name, options, unit, price_cents, vat_bp, "
    "qty_milli, prepared_milli, total_cents, tolerance_bp, dropped"
)


def upgrade() -> None:
    op.create_table(
        "deed_plan",
        sa.Column("deed_id", sa.Uuid(), nullable=False),
        sa.Column("plan", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("deed_id"),
    )
    op.execute(
        "INSERT INTO deed_plan(deed_id, plan) SELECT id, plan FROM deed WHERE plan IS NOT NULL"
    )
    op.execute("ALTER TABLE deed DROP COLUMN plan")
    _key_lines_by_order()


def _key_lines_by_order() -> None:
    whole = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.create_table(
        "order_line_new",
        sa.Column("order_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("position", whole, nullable=False),
        sa.Column("variant_id", sa.Uuid(), nullable=False),
        sa.Column("product_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("options", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("price_cents", whole, nullable=False),
        sa.Column("vat_bp", whole, nullable=False),
        sa.Column("qty_milli", whole, nullable=False),
        sa.Column("prepared_milli", whole, nullable=True),
        sa.Column("total_cents", whole, nullable=False),
        sa.Column("tolerance_bp", whole, nullable=False),
        sa.Column("dropped", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("order_id", "id"),
    )
    op.execute(f"INSERT INTO order_line_new({_LINE}) SELECT {_LINE} FROM order_line")  # noqa: S608
    op.drop_table("order_line")
    op.rename_table("order_line_new", "order_line")
    op.create_index(op.f("ix_order_line_variant_id"), "order_line", ["variant_id"], unique=False)


def downgrade() -> None:
    raise NotImplementedError("a shop's file only goes forward; put back a backup instead")
