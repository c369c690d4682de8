"""Shelf labels: what each says, on which paper they come, and which are no longer true.

What a label says is kept when it is printed. One whose name, price or unit price is otherwise now
is to be printed again; a price that is changed back makes it true again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from digitaix_desktop.domain.products import Product, Variant
from digitaix_desktop.domain.shelf_labels import Face
from digitaix_desktop.operations.desk import Done, Touched
from digitaix_desktop.operations.documents import BatchLabel, Document, Kind, LabelBatch
from digitaix_desktop.operations.ports import Shop
from digitaix_desktop.operations.printing import OwnPaper, Paper, Sheet
from digitaix_desktop.operations.said import Said
from digitaix_desktop.operations.views.products import ProductSheet
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP
from digitaix_protocol.rules import formats
from digitaix_protocol.rules.amounts import price_for, unit_price
from digitaix_protocol.rules.contents import net_of
from digitaix_protocol.rules.promotions import reduction


@dataclass(frozen=True, slots=True)
class ShelfLabel:
    """A label to be printed."""

    product_id: UUID
    variant_id: UUID
    face: Face
    code: str
    photo: str = ""
    printed: Face | None = None
    """What the last one printed here said."""

    @property
    def is_true(self) -> bool:
        """Whether the last one printed still says what is so."""
        return self.printed == self.face


def face_of(sheet: ProductSheet, variant: Variant, at_ms: int) -> Face:
    """What a label of a variant says at a moment."""
    product = sheet.product
    own = sheet.label(variant.id)
    reduced = reduction(at_ms, sheet.label(product.id), own)
    price = product.unit_cents(variant, at_ms)
    return Face(
        product.name_of(variant),
        price,
        product.unit.value,
        reduced.before_cents if reduced is not None and reduced.is_one else None,
        _per(product, variant, price),
        product.food.net_unit,
        product.per_milli if product.unit.measured else 1000,
    )


def price_said(face: Face, cents: int, language: str) -> str:
    """A price of a label's goods as it says it: of one, of a kilo, or of 100 g."""
    amount = price_for(cents, face.for_milli)
    return formats.price_for(amount, face.unit, face.for_milli, language)


def per_said(face: Face, language: str) -> str:
    """What a kilo or litre costs, where the price says something else; else nothing."""
    if face.for_milli != 1000 and face.price_cents is not None:
        return formats.unit_price(face.price_cents, face.unit, language)
    if face.per_cents is None:
        return ""
    return formats.unit_price(face.per_cents, face.per_unit, language)


def _per(product: Product, variant: Variant, price: int | None) -> int | None:
    if product.unit.measured or product.food.net_milli is None or not price:
        return None
    values = [value for _, value in variant.options]
    net = net_of(values, product.food.net_milli, product.food.net_unit)
    return unit_price(price, net) if net else None


def label_of(sheet: ProductSheet, variant: Variant, at_ms: int, printed: Face | None) -> ShelfLabel:
    """The label of a variant, beside what the last one said."""
    product = sheet.product
    return ShelfLabel(
        product.id,
        variant.id,
        face_of(sheet, variant, at_ms),
        variant.barcode,
        product.photo_of(variant),
        printed,
    )


# Paper -----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class LabelFormat:
    """Labels of one size: on sheets of A4, or one after the other on a roll. In millimetres."""

    key: str
    width: float
    height: float
    across: int = 1
    down: int = 1
    left: float = 0.0
    """From the sheet's edge to the first label."""
    top: float = 0.0
    step_x: float = 0.0
    """From one label to the next, where there is a gap between them."""
    step_y: float = 0.0

    @property
    def on_sheets(self) -> bool:
        """Whether they are cut into sheets of A4."""
        return self.across * self.down > 1

    @property
    def on_a_sheet(self) -> int:
        """How many there are on one."""
        return self.across * self.down

    @property
    def paper(self) -> Sheet:
        """What lies in the printer."""
        if self.on_sheets:
            return Paper.A4
        return OwnPaper(round(self.width), round(self.height))

    def place(self, number: int) -> tuple[float, float]:
        """Where the label of that number, from 0, begins on its sheet: from the left, the top."""
        row, column = divmod(number % self.on_a_sheet, self.across)
        return (
            self.left + column * (self.step_x or self.width),
            self.top + row * (self.step_y or self.height),
        )


SHEETS = (
    # As they are sold, by the numbers of Avery and those who follow them.
    LabelFormat("a4-21", 63.5, 38.1, 3, 7, 7.25, 15.15, 66.0),  # L7160
    LabelFormat("a4-24", 70.0, 37.0, 3, 8, 0.0, 0.5),  # 3474
    LabelFormat("a4-24-63", 63.5, 33.9, 3, 8, 7.25, 12.9, 66.0),  # L7159
    LabelFormat("a4-33", 70.0, 25.4, 3, 11, 0.0, 8.8),  # 3421
    LabelFormat("a4-40", 52.5, 29.7, 4, 10),  # 3651
    LabelFormat("a4-65", 38.1, 21.2, 5, 13, 4.75, 10.7, 40.6),  # L7651
)
ROLLS = (
    LabelFormat("57x32", 57, 32),
    LabelFormat("62x29", 62, 29),
    LabelFormat("100x50", 100, 50),
)
FORMATS: Mapping[str, LabelFormat] = {each.key: each for each in (*SHEETS, *ROLLS)}
USUAL = SHEETS[0]
LEAST_MM, MOST_MM = 20, 210


def own_size(width_mm: int, height_mm: int) -> LabelFormat:
    """A roll of any other size, held within what a label can be."""
    width, height = (min(MOST_MM, max(LEAST_MM, each)) for each in (width_mm, height_mm))
    return LabelFormat(f"{width}x{height}", width, height)


def format_of(key: str) -> LabelFormat:
    """The format of that key; the usual one where nothing is meant by it."""
    if key in FORMATS:
        return FORMATS[key]
    width, _, height = key.partition("x")
    return own_size(int(width), int(height)) if width.isdigit() and height.isdigit() else USUAL


def label_document(
    wanted: Sequence[tuple[ShelfLabel, int]], form: LabelFormat, start: int
) -> Document:
    """Labels, each so often, from a place of their first sheet on."""
    labels = tuple(
        BatchLabel(each.variant_id, each.face, each.code, copies)
        for each, copies in wanted
        if copies > 0
    )
    batch = LabelBatch(form.key, start if form.on_sheets else 0, labels)
    return Document(Kind.LABEL_SHEETS if form.on_sheets else Kind.LABELS, batch=batch)


# Deeds -----------------------------------------------------------------------------------------


@dataclass(frozen=True)
class NotePrintedLabels:
    """These labels were printed: they say what is so."""

    faces: Mapping[UUID, Face]

    @classmethod
    def of(cls, labels: Sequence[ShelfLabel]) -> NotePrintedLabels:
        """These, as they are printed."""
        return cls({each.variant_id: each.face for each in labels})

    def run(self, shop: Shop) -> Done:
        """Keep what they say; undone, what those before said."""
        before = shop.labels.printed(self.faces)
        shop.labels.keep(self.faces)
        count = len(self.faces)
        return Done(
            Touched.PRODUCTS,
            Said(QT_TRANSLATE_NOOP("Operations", "Labels printed: {count}"), {"count": count}),
            _Unprinted({id: before.get(id) for id in self.faces}),
        )


@dataclass(frozen=True)
class _Unprinted:
    """The labels there were before are the last again; the others were never printed."""

    faces: Mapping[UUID, Face | None]

    def run(self, shop: Shop) -> Done:
        now = shop.labels.printed(self.faces)
        shop.labels.put_back({id: face for id, face in self.faces.items() if face is not None})
        shop.labels.forget([id for id, face in self.faces.items() if face is None])
        return Done(
            Touched.PRODUCTS,
            Said(QT_TRANSLATE_NOOP("Operations", "These labels are to be printed again")),
            NotePrintedLabels(now),
        )


@dataclass(frozen=True)
class ForgetLabels:
    """These have no label on the shelf any more: nothing is to be printed again."""

    variant_ids: tuple[UUID, ...]

    def run(self, shop: Shop) -> Done:
        """Forget what their labels said."""
        before = shop.labels.printed(self.variant_ids)
        shop.labels.forget(self.variant_ids)
        return Done(
            Touched.PRODUCTS,
            Said(QT_TRANSLATE_NOOP("Operations", "Taken off the labels to print again")),
            _Unprinted(dict(before)),
        )
