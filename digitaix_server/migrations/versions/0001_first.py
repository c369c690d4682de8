"""The first shape of the marketplace: shops, catalogue, stock, orders, receipts, baskets."""

from __future__ import annotations

from uuid import uuid4

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "basket",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("touched_ms", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=("pk_basket")),
    )
    op.create_index(("ix_basket_touched_ms"), "basket", ["touched_ms"], unique=False)
    op.create_table(
        "customer_link",
        sa.Column("token", sa.String(length=64), nullable=False),
        sa.Column("shop_id", sa.Uuid(), nullable=False),
        sa.Column("order_id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("token", name=("pk_customer_link")),
    )
    op.create_index(
        ("ix_customer_link_shop_id_order_id"),
        "customer_link",
        ["shop_id", "order_id"],
        unique=False,
    )
    op.create_table(
        "meta",
        sa.Column("key", sa.String(length=40), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=("pk_meta")),
    )
    op.create_table(
        "shop",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("slug", sa.String(length=80), nullable=False),
        sa.Column("name", sa.String(length=300), nullable=False),
        sa.Column("rev", sa.BigInteger(), nullable=False),
        sa.Column("last_hlc", sa.BigInteger(), nullable=False),
        sa.Column("created_ms", sa.BigInteger(), nullable=False),
        sa.Column("suspended_ms", sa.BigInteger(), nullable=True),
        sa.Column("profile", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=("pk_shop")),
        sa.UniqueConstraint("slug", name=("uq_shop_slug")),
    )
    op.create_table(
        "basket_line",
        sa.Column("basket_id", sa.String(length=64), nullable=False),
        sa.Column("shop_id", sa.Uuid(), nullable=False),
        sa.Column("variant_id", sa.Uuid(), nullable=False),
        sa.Column("qty_milli", sa.BigInteger(), nullable=False),
        sa.Column("added_ms", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["basket_id"], ["basket.id"], name=("fk_basket_line_basket_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["shop_id"], ["shop.id"], name=("fk_basket_line_shop_id")),
        sa.PrimaryKeyConstraint("basket_id", "shop_id", "variant_id", name=("pk_basket_line")),
    )
    op.create_table(
        "cart_order",
        sa.Column("cart_id", sa.Uuid(), nullable=False),
        sa.Column("shop_id", sa.Uuid(), nullable=False),
        sa.Column("order_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["shop_id"], ["shop.id"], name=("fk_cart_order_shop_id")),
        sa.PrimaryKeyConstraint("cart_id", "shop_id", name=("pk_cart_order")),
    )
    op.create_table(
        "change",
        sa.Column("shop_id", sa.Uuid(), nullable=False),
        sa.Column("entity", sa.String(length=20), nullable=False),
        sa.Column("entity_id", sa.Uuid(), nullable=False),
        sa.Column("rev", sa.BigInteger(), nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["shop_id"], ["shop.id"], name=("fk_change_shop_id")),
        sa.PrimaryKeyConstraint("shop_id", "entity", "entity_id", name=("pk_change")),
        sqlite_with_rowid=False,
    )
    op.create_index(("ix_change_shop_id_rev"), "change", ["shop_id", "rev"], unique=False)
    op.create_table(
        "conflict",
        sa.Column("shop_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("entity", sa.String(length=20), nullable=False),
        sa.Column("entity_id", sa.Uuid(), nullable=False),
        sa.Column("mutation_id", sa.Uuid(), nullable=False),
        sa.Column("at_ms", sa.BigInteger(), nullable=False),
        sa.Column("data", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["shop_id"], ["shop.id"], name=("fk_conflict_shop_id")),
        sa.PrimaryKeyConstraint("shop_id", "id", name=("pk_conflict")),
    )
    op.create_index(
        ("ix_conflict_shop_id_entity_entity_id"),
        "conflict",
        ["shop_id", "entity", "entity_id"],
        unique=False,
    )
    op.create_table(
        "contact",
        sa.Column("shop_id", sa.Uuid(), nullable=False),
        sa.Column("order_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("phone", sa.String(length=200), nullable=False),
        sa.Column("email", sa.String(length=200), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["shop_id"], ["shop.id"], name=("fk_contact_shop_id")),
        sa.PrimaryKeyConstraint("shop_id", "order_id", name=("pk_contact")),
    )
    op.create_table(
        "device",
        sa.Column("shop_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("machine_tag", sa.String(length=200), nullable=False),
        sa.Column("app", sa.String(length=200), nullable=False),
        sa.Column("created_ms", sa.BigInteger(), nullable=False),
        sa.Column("revoked_ms", sa.BigInteger(), nullable=True),
        sa.Column("seen_ms", sa.BigInteger(), nullable=False),
        sa.Column("is_open", sa.Boolean(), nullable=False),
        sa.Column("queued", sa.BigInteger(), nullable=False),
        sa.Column("pulled_rev", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["shop_id"], ["shop.id"], name=("fk_device_shop_id")),
        sa.PrimaryKeyConstraint("shop_id", "id", name=("pk_device")),
    )
    op.create_table(
        "enrolment_code",
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("locator", sa.String(length=4), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("shop_id", sa.Uuid(), nullable=False),
        sa.Column("created_ms", sa.BigInteger(), nullable=False),
        sa.Column("expires_ms", sa.BigInteger(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("used_ms", sa.BigInteger(), nullable=True),
        sa.Column("used_by", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(["shop_id"], ["shop.id"], name=("fk_enrolment_code_shop_id")),
        sa.PrimaryKeyConstraint("hash", name=("pk_enrolment_code")),
    )
    op.create_index(("ix_enrolment_code_locator"), "enrolment_code", ["locator"], unique=False)
    op.create_index(
        ("ix_enrolment_code_shop_id_kind"), "enrolment_code", ["shop_id", "kind"], unique=False
    )
    op.create_table(
        "movement",
        sa.Column("shop_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("variant_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("qty_milli", sa.BigInteger(), nullable=False),
        sa.Column("hlc", sa.BigInteger(), nullable=False),
        sa.Column("device_id", sa.Uuid(), nullable=False),
        sa.Column("at_ms", sa.BigInteger(), nullable=False),
        sa.Column("reason", sa.String(length=200), nullable=False),
        sa.Column("ref_type", sa.String(length=200), nullable=False),
        sa.Column("ref_id", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(["shop_id"], ["shop.id"], name=("fk_movement_shop_id")),
        sa.PrimaryKeyConstraint("shop_id", "id", name=("pk_movement")),
        sqlite_with_rowid=False,
    )
    op.create_index(
        ("ix_movement_shop_id_variant_id_hlc"),
        "movement",
        ["shop_id", "variant_id", "hlc"],
        unique=False,
    )
    op.create_table(
        "product",
        sa.Column("shop_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("data", sa.Text(), nullable=False),
        sa.Column("sort_name", sa.String(length=300), nullable=False),
        sa.Column("category", sa.String(length=200), nullable=False),
        sa.Column("visible", sa.Boolean(), nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.Column("created_ms", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["shop_id"], ["shop.id"], name=("fk_product_shop_id")),
        sa.PrimaryKeyConstraint("shop_id", "id", name=("pk_product")),
    )
    op.create_index(
        ("ix_product_shop_id_visible_category_sort_name"),
        "product",
        ["shop_id", "visible", "category", "sort_name"],
        unique=False,
    )
    op.create_index(
        ("ix_product_shop_id_visible_created_ms"),
        "product",
        ["shop_id", "visible", "created_ms"],
        unique=False,
    )
    op.create_index(
        ("ix_product_shop_id_visible_sort_name"),
        "product",
        ["shop_id", "visible", "sort_name"],
        unique=False,
    )
    op.create_table(
        "receipt",
        sa.Column("shop_id", sa.Uuid(), nullable=False),
        sa.Column("stream_id", sa.Uuid(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("mutation_id", sa.Uuid(), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("status", sa.String(length=20), nullable=False),
        sa.Column("rev", sa.BigInteger(), nullable=False),
        sa.Column("hlc", sa.BigInteger(), nullable=False),
        sa.Column("at_ms", sa.BigInteger(), nullable=False),
        sa.Column("extra", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["shop_id"], ["shop.id"], name=("fk_receipt_shop_id")),
        sa.PrimaryKeyConstraint("shop_id", "stream_id", "seq", name=("pk_receipt")),
        sqlite_with_rowid=False,
    )
    op.create_index(
        ("ix_receipt_shop_id_mutation_id"), "receipt", ["shop_id", "mutation_id"], unique=False
    )
    op.create_table(
        "shop_order",
        sa.Column("shop_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.String(length=6), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("placed_ms", sa.BigInteger(), nullable=False),
        sa.Column("ended_ms", sa.BigInteger(), nullable=True),
        sa.Column("first_rev", sa.BigInteger(), nullable=False),
        sa.Column("cart_id", sa.Uuid(), nullable=True),
        sa.Column("cancel_asked_ms", sa.BigInteger(), nullable=True),
        sa.Column("data", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["shop_id"], ["shop.id"], name=("fk_shop_order_shop_id")),
        sa.PrimaryKeyConstraint("shop_id", "id", name=("pk_shop_order")),
    )
    op.create_index(
        ("ix_shop_order_shop_id_cart_id"), "shop_order", ["shop_id", "cart_id"], unique=True
    )
    op.create_index(("ix_shop_order_shop_id_code"), "shop_order", ["shop_id", "code"], unique=False)
    op.create_index(
        ("ix_shop_order_shop_id_state"), "shop_order", ["shop_id", "state"], unique=False
    )
    op.create_table(
        "stock",
        sa.Column("shop_id", sa.Uuid(), nullable=False),
        sa.Column("variant_id", sa.Uuid(), nullable=False),
        sa.Column("on_hand_milli", sa.BigInteger(), nullable=False),
        sa.Column("count_hlc", sa.BigInteger(), nullable=True),
        sa.Column("count_device", sa.Uuid(), nullable=True),
        sa.Column("count_id", sa.Uuid(), nullable=True),
        sa.Column("reserved_milli", sa.BigInteger(), nullable=False),
        sa.Column("known", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["shop_id"], ["shop.id"], name=("fk_stock_shop_id")),
        sa.PrimaryKeyConstraint("shop_id", "variant_id", name=("pk_stock")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "stream",
        sa.Column("shop_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("device_id", sa.Uuid(), nullable=False),
        sa.Column("last_seq", sa.BigInteger(), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["shop_id"], ["shop.id"], name=("fk_stream_shop_id")),
        sa.PrimaryKeyConstraint("shop_id", "id", name=("pk_stream")),
    )
    op.create_table(
        "variant",
        sa.Column("shop_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("product_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["shop_id"], ["shop.id"], name=("fk_variant_shop_id")),
        sa.PrimaryKeyConstraint("shop_id", "id", name=("pk_variant")),
        sqlite_with_rowid=False,
    )
    op.create_index(
        ("ix_variant_shop_id_product_id"), "variant", ["shop_id", "product_id"], unique=False
    )
    op.create_table(
        "token",
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("shop_id", sa.Uuid(), nullable=False),
        sa.Column("device_id", sa.Uuid(), nullable=False),
        sa.Column("created_ms", sa.BigInteger(), nullable=False),
        sa.Column("replaces", sa.String(length=64), nullable=True),
        sa.ForeignKeyConstraint(
            ["shop_id", "device_id"],
            ["device.shop_id", "device.id"],
            name=("fk_token_shop_id_device_id"),
        ),
        sa.PrimaryKeyConstraint("hash", name=("pk_token")),
    )
    op.create_index(("ix_token_shop_id_device_id"), "token", ["shop_id", "device_id"], unique=False)
    # The life of this database begins: every cursor and push names it.
    meta = sa.table("meta", sa.column("key"), sa.column("value"))
    op.execute(sa.insert(meta).values(key="epoch", value=str(uuid4())))
    if op.get_bind().dialect.name == "sqlite":
        op.execute(
            "CREATE VIRTUAL TABLE product_search USING fts5("
            "shop_id UNINDEXED, product_id UNINDEXED, name, category, brand, "
            "tokenize = 'unicode61 remove_diacritics 2')"
        )
