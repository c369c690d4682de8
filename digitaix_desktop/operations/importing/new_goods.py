"""What planned products come to where the shop has none of them yet."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from uuid import UUID

from digitaix_desktop.domain.products import Product, Unit, Variant, usual_portion
from digitaix_desktop.domain.stock import Moving
from digitaix_desktop.operations.importing.comparing import (
    details_of,
    lines_of,
    own_prices,
    reference_of,
    shown_price,
)
from digitaix_desktop.operations.importing.details import BOUGHT_FROM, details_for, with_details
from digitaix_desktop.operations.importing.implied import with_what_it_implies
from digitaix_desktop.operations.importing.named_photos import photos_named
from digitaix_desktop.operations.importing.plan import PlannedProduct
from digitaix_desktop.operations.importing.updating import IMPORT
from digitaix_desktop.operations.importing.ways import ImportWays, StockWay
from digitaix_desktop.operations.newcomers import Basis, NewGoods
from digitaix_desktop.operations.ports import NamedPhoto


def new_goods(
    planned: Sequence[PlannedProduct], ways: ImportWays, basis: Basis, new_id: Callable[[], UUID]
) -> NewGoods:
    """Make new products of what is planned, in its order."""
    products: list[Product] = []
    counted: list[Moving] = []
    bought: dict[UUID, int] = {}
    suppliers: dict[UUID, str] = {}
    photos: list[NamedPhoto] = []
    counts = ways.stock is not StockWay.ADD  # a delivery comes in, rather than being counted
    for each in planned:
        product = _made(each, basis, new_id)
        products.append(product)
        for line, variant in zip(lines_of(each), product.variants, strict=True):
            if line.stock_milli is not None and counts:
                counted.append(Moving(variant.id, "count", line.stock_milli, reason=IMPORT))
            if line.purchase_price_cents is not None:
                bought[variant.id] = line.purchase_price_cents
        if each.details and (name := each.details.get(BOUGHT_FROM, {}).get("name")):
            suppliers[product.id] = name
        if each.images and ways.photos:
            photos += photos_named(each, product, is_new=True)
    return NewGoods(products, counted, bought, suppliers, photos)


def _made(planned: PlannedProduct, basis: Basis, new_id: Callable[[], UUID]) -> Product:
    product_id = new_id()
    unit = Unit(planned.unit)
    portion = usual_portion(unit)
    variants: list[Variant] = []
    for position, each in enumerate(lines_of(planned)):
        price, promo = own_prices(each, planned)
        variants.append(
            Variant(
                new_id(),
                product_id,
                each.options,
                reference_of(each, planned),
                (each.barcode,) if each.barcode else (),
                price,
                position,
                promo_price_cents=promo,
            )
        )
    product = Product(
        id=product_id,
        name=planned.name,
        description=planned.description or "",
        brand=planned.brand or "",
        category=planned.category or "",
        price_cents=shown_price(planned),
        unit=unit,
        vat_bp=basis.usual_vat_bp if planned.vat_bp is None else planned.vat_bp,
        step_milli=portion,
        min_milli=portion,
        web_visible=planned.published is not False,
        variants=tuple(variants),
    )
    if said := with_what_it_implies(details_of(planned), planned):
        details = details_for(said, basis.trade)
        product = product.with_groups(dict(with_details(product.groups(), details)))
    return product
