"""A label of the scale of which somebody has just said the article."""

from __future__ import annotations

from digitaix_desktop.domain.products import Product, Variant
from digitaix_desktop.domain.scale_labels import ScaleLabel
from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.operations.scanning import Goods, remember_label


def goods_from_now_on(
    parts: Parts, product: Product, variant: Variant, label: ScaleLabel | None
) -> Goods:
    """These goods, with what the label says of them: from now on labels like it are theirs.

    Without a label, or one that can be theirs, how much there is is to be asked.
    """
    milli = None
    deed = remember_label(product, variant, label) if label is not None else None
    if label is not None and deed is not None and parts.asker.ask(deed) is not None:
        milli = label.milli(product.unit_cents(variant, parts.now_ms()))
    return Goods(product, variant, milli)
