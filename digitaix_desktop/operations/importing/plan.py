"""What a file would put into the shop: products, repairs, and the rows left out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from digitaix_desktop.operations.importing.details import Details
from digitaix_desktop.operations.importing.fields import Field
from digitaix_desktop.operations.importing.reasons import Reason, Say

Options: TypeAlias = tuple[tuple[str, str], ...]
"""What sets a variant apart, in the order of the file: `(("Taille", "M"), ("Couleur", "Bleu"))`."""

SHOWN_LENGTH = 200
"""How much of a long text the report repeats, in characters."""


@dataclass(frozen=True, slots=True)
class PlannedVariant:
    """One size or colour of a product: what is sold, counted and scanned.

    The price is in cents, tax included; quantities are in thousandths of the product's unit.
    """

    options: Options
    sku: str | None
    barcode: str | None
    price_cents: int | None
    stock_milli: int | None
    purchase_price_cents: int | None
    row: int
    images: tuple[str, ...] = ()
    """Its own photos, of those that the product's `images` list."""
    promo_cents: int | None = None


@dataclass(frozen=True, slots=True)
class PlannedProduct:
    """One product, with its variants if it has any, and the rows it was read from.

    Prices are in cents, tax included; the purchase price as the file gives it (it never leaves
    the shop). Quantities are in thousandths of `unit`, VAT in basis points, weight in grams.
    With variants, reference, barcode, price and stock are theirs: the product keeps the reference
    and stock of its own row in the file if it has one, and the price that all of them share.
    """

    name: str
    description: str | None
    sku: str | None
    barcode: str | None
    category: str | None
    brand: str | None
    price_cents: int | None
    vat_bp: int | None
    stock_milli: int | None
    unit: str
    published: bool | None
    purchase_price_cents: int | None
    variants: tuple[PlannedVariant, ...]
    images: tuple[str, ...]
    rows: tuple[int, ...]
    weight_grams: int | None = None
    details: Details | None = None
    implied: Details | None = None
    """What goes in with it, if it is new and nothing else is said of it."""


@dataclass(frozen=True, slots=True)
class Rejected:
    """A row left out because of one of its cells (or of the row as a whole: no field)."""

    row: int
    field: Field | None
    reason: Reason


@dataclass(frozen=True, slots=True)
class Repair:
    """A value understood differently from how it stood; `after` is None if it was lost."""

    row: int
    field: Field
    before: str
    after: str | None
    reason: Reason


@dataclass(frozen=True, slots=True)
class Skipped:
    """A row that is no product: a total, a title between rows, a note, a heading once more."""

    row: int
    reason: Reason


@dataclass(frozen=True, slots=True)
class Counts:
    """Rows below the headings that aren't empty: rows = accepted + rejected + skipped.

    `repaired` counts the repairs, `variants` the variants of all products together.
    """

    rows: int
    accepted: int
    rejected: int
    skipped: int
    repaired: int
    products: int
    variants: int


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """All that an import would do, and all that it would not, before it does anything."""

    file: str
    sheet: str | None
    heading_row: int | None
    encoding: str | None
    separator: str | None
    mapping: Mapping[Field, str]
    counts: Counts
    products: tuple[PlannedProduct, ...]
    rejected: tuple[Rejected, ...]
    repairs: tuple[Repair, ...]
    skipped: tuple[Skipped, ...]

    def report(self, say: Say = str) -> dict[str, object]:
        """The plan as the stable JSON of `import --report`; `say` chooses the language."""
        counts = self.counts
        return {
            "file": self.file,
            "sheet": self.sheet,
            "heading_row": self.heading_row,
            "encoding": self.encoding,
            "separator": self.separator,
            "mapping": {field.value: heading for field, heading in self.mapping.items()},
            "counts": {
                "rows": counts.rows,
                "accepted": counts.accepted,
                "rejected": counts.rejected,
                "skipped": counts.skipped,
                "repaired": counts.repaired,
                "products": counts.products,
                "variants": counts.variants,
            },
            "rejected": [
                {
                    "row": each.row,
                    "field": each.field.value if each.field else None,
                    "reason": say(each.reason),
                }
                for each in self.rejected
            ],
            "repairs": [
                {
                    "row": each.row,
                    "field": each.field.value,
                    "from": _shown(each.before),
                    "to": None if each.after is None else _shown(each.after),
                }
                for each in self.repairs
            ],
            "products": [_product(each) for each in self.products],
        }


def _shown(text: str) -> str:
    return text if len(text) <= SHOWN_LENGTH else text[: SHOWN_LENGTH - 1] + "…"


def _product(product: PlannedProduct) -> dict[str, object]:
    return {
        "name": product.name,
        "sku": product.sku,
        "barcode": product.barcode,
        "category": product.category,
        "brand": product.brand,
        "price_cents": product.price_cents,
        "vat_bp": product.vat_bp,
        "stock_milli": product.stock_milli,
        "unit": product.unit,
        "published": product.published,
        "variants": [
            {
                "options": dict(variant.options),
                "sku": variant.sku,
                "barcode": variant.barcode,
                "price_cents": variant.price_cents,
                "stock_milli": variant.stock_milli,
            }
            for variant in product.variants
        ],
        "images": list(product.images),
    }
