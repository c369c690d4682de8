"""An invented town with its shops, so that a new marketplace can be looked at and tried."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from sqlalchemy.orm import Session

from digitaix_protocol.bodies import Movement, ProductPut, VariantPut
from digitaix_protocol.rules.hlc import pack
from digitaix_protocol.rules.media import CHUNK
from digitaix_server.database import Database, now_ms
from digitaix_server.services import mutations, photos, shops
from digitaix_server.services.books import Books
from digitaix_server.services.drafts import Author, Draft
from digitaix_server.services.photos import PhotoFolder
from digitaix_server.tables import ShopRow

_SAID = ("food", "safety", "withdrawal", "making")
TOWN = Path(__file__).resolve().parent.parent / "sample" / "valombre-les-bains.json"
PHOTOS = TOWN.parent / "photos"
_SAMPLE = uuid5(NAMESPACE_URL, "https://digitaix.example/sample")


@dataclass(frozen=True, slots=True)
class Loaded:
    """What came in: nothing, where the town was there already."""

    town: str
    shops: int
    products: int


def load(base: Database, folder: PhotoFolder) -> Loaded:
    """Put the sample town in, one transaction a shop; a shop that is there is left as it is."""
    town: dict[str, Any] = json.loads(TOWN.read_text(encoding="utf-8"))
    with base.writing() as db:
        shops.name_town(db, town["town"])
    shop_count = product_count = 0
    for content in town["shops"]:
        with base.writing() as db:
            added = _load_shop(db, content)
        if added:
            _load_photos(base, folder, content)
        shop_count += added is not None
        product_count += added or 0
    return Loaded(town["town"], shop_count, product_count)


def _load_shop(db: Session, content: Mapping[str, Any]) -> int | None:
    """A shop and its goods; how many, or none if the shop was there."""
    shop_id = uuid5(_SAMPLE, content["name"])
    if db.get(ShopRow, shop_id) is not None:
        return None
    shop = shops.create(db, content["name"], content["profile"], shop_id)
    books = Books(db, shop)
    for place, product in enumerate(content["products"]):
        product_id = uuid5(shop_id, product["name"])
        now = now_ms(db)
        draft = Draft(books, Author(shop_id, product_id, pack(now, place), now))
        _put(draft, product_id, product)
        books.keep(draft)
    books.close()
    return len(content["products"])


def _load_photos(base: Database, folder: PhotoFolder, content: Mapping[str, Any]) -> None:
    """The drawings that stand for the photos of a shop, sent as one of its PCs would send them."""
    shop_id = uuid5(_SAMPLE, content["name"])
    for product in content["products"]:
        for file in (*product.get("photos", ()), *product.get("photos_of", {}).values()):
            photo = (PHOTOS / file).read_bytes()
            for at in range(0, len(photo), CHUNK):
                piece = photo[at : at + CHUNK]
                photos.take(base, folder, shop_id, _name(file), piece, at=at, length=len(photo))


def _name(file: str) -> str:
    return sha256((PHOTOS / file).read_bytes()).hexdigest()


def _put(draft: Draft, product_id: UUID, product: Mapping[str, Any]) -> None:
    variants = list(_variants(product_id, product))
    groups = {
        "name": product["name"],
        "description": product["description"],
        "brand": product["brand"],
        "category": product["category"],
        "pricing": {
            "price_cents": product["price_cents"],
            "price_unit": product.get("unit", "piece"),
            "vat_bp": product["vat_bp"],
        },
        "selling": product.get(
            "selling", {"step_milli": 1000, "min_milli": 1000, "tolerance_bp": 1000}
        ),
        "media": [_name(file) for file in product.get("photos", ())],
        "web_visible": True,
        "safety_milli": 0,
        "deleted": False,
        **{name: product[name] for name in _SAID if name in product},
    }
    put = ProductPut(id=product_id, groups=groups, variants=[one for one, _ in variants])
    mutations.put_product(draft, put)
    stocked = [
        Movement(
            id=uuid5(variant.id, "stock"),
            variant_id=variant.id,
            kind="goods_in" if stock else "count",
            qty_milli=stock,
        )
        for variant, stock in variants
        if stock is not None
    ]
    if stocked:
        mutations.add_movements(draft, stocked)


def _variants(
    product_id: UUID, product: Mapping[str, Any]
) -> Iterator[tuple[VariantPut, int | None]]:
    """A product's variants, each with its stock in milli-units, if it was ever counted in."""
    axes, photos_of = product.get("axes", ()), product.get("photos_of", {})
    rows = product.get("variants") or [[product["stock_milli"]]]
    for place, row in enumerate(rows):
        values, stock = row[: len(axes)], row[len(axes)]
        own_price = row[len(axes) + 1] if len(row) > len(axes) + 1 else None
        variant_id = uuid5(product_id, "/".join(values))
        groups = {
            "options": [list(option) for option in zip(axes, values, strict=True)],
            "codes": {"sku": "", "barcodes": [in_store_barcode(variant_id)]},
            "pricing": {"price_cents": own_price},
            "position": place,
            "media": [_name(photos_of[value]) for value in values if value in photos_of],
            "deleted": False,
        }
        yield VariantPut(id=variant_id, groups=groups), stock


def in_store_barcode(variant_id: UUID) -> str:
    """An EAN-13 of the range kept for shops' own use (prefix 20 to 29), from the variant's id."""
    digits = f"20{variant_id.int % 10**10:010d}"
    weights = (1, 3) * 6
    total = sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=True))
    return f"{digits}{-total % 10}"
