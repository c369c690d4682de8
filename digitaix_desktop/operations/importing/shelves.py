"""What the shop knows of the goods that a stretch of a file is about, asked for at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from uuid import UUID

from digitaix_desktop.domain.products import Product
from digitaix_desktop.operations.importing.comparing import lines_of
from digitaix_desktop.operations.importing.once import not_yet_counted
from digitaix_desktop.operations.importing.plan import PlannedProduct, PlannedVariant
from digitaix_desktop.operations.ports import Shop
from digitaix_desktop.operations.views.products import StockLine


def mark_of(name: str, products: Sequence[PlannedProduct]) -> str:
    """What a delivery is known by when its file comes again: its name, goods and quantities."""
    told = sha256(name.encode("utf-8", "surrogateescape"))
    for line in sorted(
        repr((each.sku, each.barcode, product.name, each.options, each.stock_milli))
        for product in products
        for each in lines_of(product)
        if each.stock_milli is not None
    ):
        told.update(line.encode("utf-8", "surrogateescape"))
    return told.hexdigest()


def row_key(mark: str, line: PlannedVariant) -> str:
    """A row of a delivery, by which its goods are added once."""
    return f"{mark}|{int(line.row)}"  # a row of several sheets would tell its sheet


@dataclass(frozen=True, slots=True)
class Shelves:
    """Stock and purchase prices; of a delivery, the rows that do not count yet."""

    stock: Mapping[UUID, StockLine]
    costs: Mapping[UUID, int]
    fresh: Mapping[str, UUID]

    @classmethod
    def look(
        cls,
        shop: Shop,
        planned: Sequence[PlannedProduct],
        known: Iterable[Product | None],
        mark: str,
    ) -> Shelves:
        """Ask for what the rows of these planned products may need."""
        ids = [variant.id for each in known if each is not None for variant in each.variants]
        if not ids and not mark:
            return cls({}, {}, {})
        keys = (
            [
                row_key(mark, line)
                for each in planned
                for line in lines_of(each)
                if line.stock_milli is not None
            ]
            if mark
            else []
        )
        return cls(
            shop.stock.lines(ids),
            shop.products.purchase_prices(ids),
            not_yet_counted(shop, keys),
        )

    def on(self, variant_id: UUID) -> StockLine:
        """What lies on the shelf of a variant, which may have been made just now."""
        return self.stock.get(variant_id) or StockLine()
