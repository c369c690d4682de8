"""What two PCs did at once, as every PC of the shop lists it until somebody has chosen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID, uuid5

from digitaix_desktop.domain import outside
from digitaix_desktop.domain.products import Product
from digitaix_desktop.operations.desk import Touched
from digitaix_desktop.sync.ports import Change, SyncBooks

_DOUBLES = UUID("9c1d7e0a-53b6-4f0e-9a54-6d1f5f0f6a11")
"""Names the notices of possible doubles, so that each is told once."""


def take(books: SyncBooks, changes: Sequence[Change]) -> Touched:
    """Write conflicts down as the marketplace holds them; one that was settled is looked at."""
    if not changes:
        return Touched.NOTHING
    mine = books.agreement.unsettled("conflict", [change.id for change in changes])
    for change in changes:
        data = change.data
        chosen = mine.get(change.id)
        took = chosen[-1].body.get("took") if chosen else data.get("took")
        about = data.get("product_id") or data["entity_id"]
        books.notices.once(
            change.id,
            "conflict",
            "product" if data["entity"] == "variant" else str(data["entity"]),
            UUID(str(about)),
            data,
            at_ms=int(data["at_ms"]),
            seen=took is not None,
        )
        if data.get("group") == "media" and took is None:
            # Both are shown, and either may be taken, also where one was never a product's here.
            for side in ("kept", "lost"):
                books.photos.to_fetch(outside.hashes(data.get(side) or []))
    return Touched.EXCHANGES


def note_doubles(books: SyncBooks, news: Sequence[Product]) -> None:
    """Two PCs may each have made a product with one barcode while they could not hear of each
    other: both stay, and whoever made one of them is told."""
    codes: dict[str, Product] = {}
    for product in news:
        if not product.deleted:
            codes |= dict.fromkeys(_codes(product), product)
    if not codes:
        return
    me = str(books.agreement.device_id)
    held = books.products.matching((), codes, ()).by_barcode
    others = books.products.get_many({id for code, id in held.items() if codes[code].id != id})
    for code, other_id in held.items():
        product, other = codes[code], others.get(other_id)
        if other is None:
            continue
        makers = {_maker(product, code), _maker(other, code)}
        if me in makers and len(makers) == 2:
            pair = ":".join(sorted((str(product.id), str(other.id))))
            books.notices.once(
                uuid5(_DOUBLES, f"{code}:{pair}"),
                "double",
                "product",
                other.id,
                _double(code, other, product),
            )


def _codes(product: Product) -> set[str]:
    return {code for each in product.shelf for code in each.barcodes}


def _maker(product: Product, code: str) -> str:
    """The PC that gave it that barcode."""
    versions = [each.versions.get("codes") for each in product.shelf if code in each.barcodes]
    return versions[0].device_id if versions and versions[0] is not None else ""


def _double(code: str, here: Product, there: Product) -> Mapping[str, Any]:
    return {
        "barcode": code,
        "ids": [str(here.id), str(there.id)],
        "names": [here.name, there.name],
    }
