"""Which products list which photos, so that only what is shown is public; which ones are wanted."""

from __future__ import annotations

import json

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "photo_use",
        sa.Column("shop_id", sa.Uuid(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("product_id", sa.Uuid(), nullable=False),
        sa.Column("shown", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["shop_id"], ["shop.id"], name="fk_photo_use_shop_id_shop"),
        sa.PrimaryKeyConstraint("shop_id", "sha256", "product_id", name="pk_photo_use"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_photo_use_shop_id_product_id", "photo_use", ["shop_id", "product_id"])
    op.add_column("photo", sa.Column("wanted_ms", sa.BigInteger(), nullable=True))
    op.create_index("ix_photo_shop_id_wanted_ms", "photo", ["shop_id", "wanted_ms"])
    _fill()


def _fill() -> None:
    """What products list already; what of it never came is wanted."""
    bind = op.get_bind()
    product = sa.table(
        "product",
        sa.column("shop_id", sa.Uuid()),
        sa.column("id", sa.Uuid()),
        sa.column("data", sa.Text()),
        sa.column("visible", sa.Boolean()),
    )
    use = sa.table(
        "photo_use",
        sa.column("shop_id", sa.Uuid()),
        sa.column("sha256", sa.String()),
        sa.column("product_id", sa.Uuid()),
        sa.column("shown", sa.Boolean()),
    )
    photo = sa.table(
        "photo",
        sa.column("shop_id", sa.Uuid()),
        sa.column("sha256", sa.String()),
        sa.column("bytes", sa.BigInteger()),
        sa.column("width", sa.Integer()),
        sa.column("height", sa.Integer()),
        sa.column("type", sa.String()),
        sa.column("arrived_ms", sa.BigInteger()),
        sa.column("wanted_ms", sa.BigInteger()),
    )
    here = {tuple(row) for row in bind.execute(sa.select(photo.c.shop_id, photo.c.sha256))}
    for row in bind.execute(sa.select(product)).all():
        listed = _listed(json.loads(row.data))
        for name, alive in listed.items():
            values = {"shop_id": row.shop_id, "sha256": name}
            shown = row.visible and alive
            bind.execute(use.insert().values(**values, product_id=row.id, shown=shown))
            if (row.shop_id, name) not in here:
                here.add((row.shop_id, name))
                empty = {"bytes": 0, "width": 0, "height": 0, "type": "", "arrived_ms": 0}
                bind.execute(photo.insert().values(**values, **empty, wanted_ms=0))


def _listed(content: dict[str, list[dict[str, dict[str, object]]]]) -> dict[str, bool]:
    """A product's photos, each with whether the product or a variant on sale shows it."""
    listed: dict[str, bool] = {}
    groups: dict[str, object] = content["groups"]  # type: ignore[assignment]
    for group in (groups, *(variant["groups"] for variant in content["variants"])):
        names = group.get("media")
        for name in names if isinstance(names, list) else ():
            alive = group is groups or not group.get("deleted")
            listed[name] = listed.get(name, False) or alive
    return listed


def downgrade() -> None:
    raise NotImplementedError("a marketplace only goes forward; put back a backup instead")
