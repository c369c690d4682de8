"""One row of a catalogue, each of its cells understood."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from digitaix_desktop.operations.importing.details import PROMO_PRICE, Details
from digitaix_desktop.operations.importing.fields import Field
from digitaix_desktop.operations.importing.reasons import Reason


class WideCell(NamedTuple):
    """What a column headed by a size says of a row: stock in thousandths, or price in cents."""

    label: str
    stock_milli: int | None
    price_cents: int | None


@dataclass(slots=True)
class Line:
    """A row that may be a product, a variant, or more about either; None is what it doesn't say.

    Prices are in cents (the selling price tax included), stock in thousandths of the unit, VAT in
    basis points. `options` are the names and values of two axes; an empty name is not yet known.
    `model` is the reference it shares with the other sizes of its product.
    """

    number: int
    name: str
    sku: str | None
    barcode: str | None
    price_cents: int | None
    vat_bp: int | None
    stock_milli: int | None
    unit: str | None
    published: bool | None
    purchase_price_cents: int | None
    description: str | None
    category: str | None
    brand: str | None
    images: tuple[str, ...] = ()
    weight_grams: int | None = None
    surcharge_cents: int = 0
    wide: tuple[WideCell, ...] = ()
    parent: str = ""
    model: str | None = None
    options: tuple[tuple[str, str], ...] = ()
    role: str = ""
    row_id: str = ""
    children: str = ""
    details: Details | None = None
    variant_images: tuple[str, ...] = ()

    @property
    def promo_cents(self) -> int | None:
        """What it costs while its promotion runs, if it says so."""
        cents = (self.details or {}).get("pricing", {}).get(PROMO_PRICE)
        return cents if isinstance(cents, int) else None

    @property
    def is_bare(self) -> bool:
        """Whether it says nothing that could be sold: no price, code, stock or size."""
        return (
            self.price_cents is None
            and self.sku is None
            and self.barcode is None
            and self.stock_milli is None
            and not self.options
        )

    def says_the_same(self, other: Line) -> bool:
        """Whether the two rows tell the same of the same thing, so that one of them is too many."""
        return (
            self.name.casefold() == other.name.casefold()
            and self.sku == other.sku
            and self.barcode == other.barcode
            and self.price_cents == other.price_cents
            and self.stock_milli == other.stock_milli
            and self.options == other.options
            and self.wide == other.wide
            and self.category == other.category
            and self.brand == other.brand
        )


class RowFault(Exception):
    """A cell that makes its whole row impossible to import."""

    def __init__(self, field: Field | None, reason: Reason) -> None:
        super().__init__(field, reason)
        self.field = field
        self.reason = reason
