"""What a code that was scanned is of: goods, with how much of them where the code says it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from digitaix_desktop.domain.barcodes import read_barcode
from digitaix_desktop.domain.products import Product, Unit, Variant
from digitaix_desktop.domain.scale_labels import ScaleFormat, ScaleLabel
from digitaix_desktop.operations.choices import SCANS_ONLY_SHOW, TILL_FOLDER
from digitaix_desktop.operations.counter import ONE
from digitaix_desktop.operations.products import ChangeVariant
from digitaix_desktop.operations.queries import Queries


@dataclass(frozen=True, slots=True)
class Goods:
    """An article, and how much of it in milli-units; with none it is to be weighed."""

    product: Product
    variant: Variant
    milli: int | None


def scans_only_show(queries: Queries) -> bool:
    """Whether a scan elsewhere than at the counter sale shows what it is of, and sells nothing.

    As this PC chose; else where another till's sales are watched, since they would count twice.
    """
    chosen = queries.setting(SCANS_ONLY_SHOW)
    return bool(queries.setting(TILL_FOLDER)) if chosen is None else bool(chosen)


def goods_of(queries: Queries, text: str, now_ms: int) -> Goods | ScaleLabel | None:
    """The goods of a code; a label of the scale of which nobody knows the article; or nothing.

    A barcode that goods have comes first: it may look like a label.
    """
    code = read_barcode(text).code or text.strip()
    label = None
    known = queries.by_barcode(code)
    if known is None:
        form = ScaleFormat.parse(queries.profile().scale_labels)
        label = form.read(code) if form is not None else None
        if label is None:
            return None
        known = queries.by_scale(label)
        if known is None:
            return label
    sheet = queries.product(known[0])
    if sheet is None:
        return None
    product, variant = sheet.product, sheet.product.variant(known[1])
    if not product.unit.measured:
        return Goods(product, variant, ONE)
    milli = label.milli(product.unit_cents(variant, now_ms)) if label is not None else None
    return Goods(product, variant, milli)


def remember_label(product: Product, variant: Variant, label: ScaleLabel) -> ChangeVariant | None:
    """The deed by which labels like this one are of that article from now on.

    None if they are already, or can't be: a scale weighs what is sold by the kilo.
    """
    if product.unit is not Unit.KG or label.article_code in variant.barcodes:
        return None
    codes = (*variant.barcodes, label.article_code)
    return ChangeVariant.between(variant, replace(variant, barcodes=codes))
