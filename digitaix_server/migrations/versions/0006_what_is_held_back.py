"""How shops sell and since when they are silent; orders whose goods were gone.

What was sold before is weighed as it would have been: a sale weighs half as much as one four weeks
later, counted from the first of January 2026 on.
"""

from __future__ import annotations

from collections import defaultdict

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

LANDMARK_MS, HALF_LIFE_MS = 1_767_225_600_000, 28 * 86_400_000
FURTHEST_MS = 3650 * 86_400_000


def upgrade() -> None:
    for table, column in (
        ("shop", "counter_weight"),
        ("shop", "till_weight"),
        ("stock", "sold_weight"),
        ("stock", "sold_milli_weight"),
    ):
        op.add_column(table, sa.Column(column, sa.Double(), nullable=False, server_default="0"))
    op.add_column("stock", sa.Column("since_weight", sa.Double(), nullable=True))
    for table, column in (
        ("shop", "till_until_ms"),
        ("device", "emptied_ms"),
        ("device", "sold_ms"),
    ):
        op.add_column(table, sa.Column(column, sa.BigInteger(), nullable=False, server_default="0"))
    op.create_table(
        "oversell",
        sa.Column("shop_id", sa.Uuid(), nullable=False),
        sa.Column("order_id", sa.Uuid(), nullable=False),
        sa.Column("line_id", sa.Uuid(), nullable=False),
        sa.Column("variant_id", sa.Uuid(), nullable=False),
        sa.Column("cause", sa.String(length=40), nullable=False),
        sa.Column("placed_ms", sa.BigInteger(), nullable=False),
        sa.Column("found_ms", sa.BigInteger(), nullable=False),
        sa.Column("cents", sa.BigInteger(), nullable=False),
        sa.Column("outcome", sa.String(length=20), nullable=False),
        sa.Column("ended_ms", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["shop_id"], ["shop.id"], name="fk_oversell_shop_id_shop"),
        sa.PrimaryKeyConstraint("shop_id", "order_id", "line_id", name="pk_oversell"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_oversell_shop_id_found_ms", "oversell", ["shop_id", "found_ms"])
    _fill()


def _fill() -> None:
    bind = op.get_bind()
    bind.execute(sa.text("UPDATE device SET emptied_ms = seen_ms"))
    movement = sa.table(
        "movement",
        sa.column("shop_id", sa.Uuid()),
        sa.column("variant_id", sa.Uuid()),
        sa.column("device_id", sa.Uuid()),
        sa.column("kind", sa.String()),
        sa.column("qty_milli", sa.BigInteger()),
        sa.column("hlc", sa.BigInteger()),
    )
    since: dict[tuple[object, object], float] = {}
    sold: dict[tuple[object, object], list[float]] = defaultdict(lambda: [0.0, 0.0])
    of_shop: dict[object, list[float]] = defaultdict(lambda: [0.0, 0.0, 0.0])
    last: dict[tuple[object, object], int] = defaultdict(int)
    for row in bind.execute(sa.select(movement)):
        at_ms = row.hlc >> 16
        key, heavy = (row.shop_id, row.variant_id), _weight(at_ms)
        since[key] = min(heavy, since.get(key, heavy))
        if row.kind not in ("counter", "till_import") or row.qty_milli == 0:
            continue
        sold[key][0] += heavy if row.qty_milli < 0 else -heavy
        sold[key][1] -= row.qty_milli * heavy
        of_shop[row.shop_id][row.kind == "till_import"] -= row.qty_milli * heavy
        if row.kind == "counter":
            seller = row.shop_id, row.device_id
            last[seller] = max(last[seller], at_ms)
        else:
            of_shop[row.shop_id][2] = max(of_shop[row.shop_id][2], at_ms)
    _write("stock", "variant_id", ["since_weight", "sold_weight", "sold_milli_weight"], [
        (shop, variant, began, *sold[shop, variant]) for (shop, variant), began in since.items()
    ])  # fmt: skip
    _write("device", "id", ["sold_ms"], [(*key, at_ms) for key, at_ms in last.items()])
    shop = sa.table(
        "shop",
        sa.column("id", sa.Uuid()),
        sa.column("counter_weight", sa.Double()),
        sa.column("till_weight", sa.Double()),
        sa.column("till_until_ms", sa.BigInteger()),
    )
    for shop_id, (counter, till, until) in of_shop.items():
        values = {"counter_weight": counter, "till_weight": till, "till_until_ms": int(until)}
        bind.execute(shop.update().where(shop.c.id == shop_id).values(values))


def _write(name: str, key: str, columns: list[str], rows: list[tuple[object, ...]]) -> None:
    table = sa.table(
        name,
        sa.column("shop_id", sa.Uuid()),
        sa.column(key, sa.Uuid()),
        *(sa.column(column) for column in columns),
    )
    statement = (
        table.update()
        .where(table.c.shop_id == sa.bindparam("shop"), table.c[key] == sa.bindparam("key"))
        .values({column: sa.bindparam(f"new_{column}") for column in columns})
    )
    names = ["shop", "key", *(f"new_{column}" for column in columns)]
    if rows:
        op.get_bind().execute(statement, [dict(zip(names, row, strict=True)) for row in rows])


def _weight(at_ms: int) -> float:
    at_ms = max(LANDMARK_MS - FURTHEST_MS, min(at_ms, LANDMARK_MS + 5 * FURTHEST_MS))
    return float(2.0 ** ((at_ms - LANDMARK_MS) / HALF_LIFE_MS))


def downgrade() -> None:
    raise NotImplementedError("a marketplace only goes forward; put back a backup instead")
