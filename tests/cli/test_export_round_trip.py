"""Whatever the shop holds, what is exported imports into an empty shop to the same products."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple
from uuid import uuid4

from hypothesis import given, settings
from hypothesis import strategies as st

from digitaix_desktop import papers
from digitaix_desktop.domain.products import VAT_RATES_BP, Product, Unit, Variant, usual_portion
from digitaix_desktop.domain.stock import Moving
from digitaix_desktop.operations.changes import add_products, move_stock
from digitaix_desktop.operations.importing.applying import CatalogueImport
from digitaix_desktop.operations.importing.foreseeing import foresee
from digitaix_desktop.operations.importing.table import Unwatched
from digitaix_desktop.operations.ports import Shop
from tests.helpers.make import AShop, a_shop

_LETTERS = "abcdefgABCDEFGéèüïœßÉÇñ0123456789=+-@#&'’\"(),.;:/%° €!?<>|_"
_TREACHEROUS = (
    "Total", "Sous-total Épicerie", "Nom", "Référence", "NOTE", "=1+1", "+33 6", "-", "N/A", "012",
    "<b>gras</b>", "M;L;XL", "S/M/L", "Taille unique", "Rouge|Bleu", "1,5", "12/05/2026", "'abc",
    "Accueil > Fêtes", "Vrai", "_x0041_", "Fête &amp; Cie", "@SUM(A1)", "œuf", "straße",
)  # fmt: skip
"""Words that in a list made by hand would be no product, or would be mended."""
_EANS = ("3760214580121", "4006381333931", "96385074", "5901234123457", "3017620422003")


class Sold(NamedTuple):
    """One variant as the shopkeeper knows it: cents, milli-units."""

    options: tuple[tuple[str, str], ...]
    sku: str
    barcode: str
    price_cents: int | None
    on_hand_milli: int | None
    bought_cents: int | None
    promo_cents: int | None = None


class Known(NamedTuple):
    """A product as the shopkeeper knows it."""

    name: str
    description: str
    category: str
    brand: str
    vat_bp: int | None
    unit: Unit
    online: bool
    sold: tuple[Sold, ...]
    promo: tuple[int | None, int | None, str] = (None, None, "")
    """From when, until when (milliseconds), and why its prices are reduced."""


def _words(least: int, most: int) -> st.SearchStrategy[str]:
    typed = st.text(_LETTERS, min_size=least, max_size=most).map(str.strip).filter(bool)
    return st.one_of(typed, st.sampled_from(_TREACHEROUS))


_PRICES = st.one_of(st.integers(1, 9_999), st.integers(1, 100_000_000))
_COUNTS = st.one_of(st.none(), st.integers(0, 50).map(lambda n: n * 1000))
_WEIGHTS = st.one_of(st.none(), st.integers(0, 2_000_000))
_MOMENTS = st.integers(1_600_000_000_000, 1_900_000_000_000)
_PROMOTIONS = st.tuples(
    st.one_of(st.none(), _MOMENTS),
    st.one_of(st.none(), _MOMENTS),
    st.sampled_from(("", "short_date", "another")),
)


@st.composite
def _a_product(draw: st.DrawFn, number: int, name: str) -> Known:
    unit, priced = draw(st.sampled_from(Unit)), draw(st.integers(0, 4)) > 0
    several = draw(st.integers(1, 4)) if draw(st.booleans()) else 1
    axes = draw(st.sampled_from(((), ("Taille",), ("Couleur", "Matière")))) if several > 1 else ()
    values = draw(
        st.lists(
            st.tuples(*(_words(1, 8) for _ in axes)),
            min_size=several,
            max_size=several,
            unique_by=lambda each: tuple(value.casefold() for value in each),
        )
        if axes
        else st.just([()])
    )
    shared = several > 1 and draw(st.booleans())  # one reference for all sizes of a model
    sold = tuple(
        Sold(
            tuple(zip(axes, each, strict=True)),
            f"R{number}" if shared else draw(st.one_of(st.just(""), st.just(f"R{number}-{at}"))),
            "",
            draw(_PRICES) if priced else None,
            draw(_WEIGHTS if unit.measured else _COUNTS),
            draw(st.one_of(st.none(), _PRICES)),
        )
        for at, each in enumerate(values)
    )
    promo: tuple[int | None, int | None, str] = (None, None, "")
    if draw(st.booleans()):
        promo = draw(_PROMOTIONS)
        sold = tuple(
            each._replace(promo_cents=draw(st.one_of(st.none(), st.integers(0, price - 1))))
            if (price := each.price_cents)
            else each
            for each in sold
        )
    return Known(
        promo=promo,
        name=name,
        description=draw(st.one_of(st.just(""), _words(3, 80), st.just("Deux\nlignes"))),
        category=draw(st.one_of(st.just(""), _words(3, 15))),
        brand=draw(st.one_of(st.just(""), _words(2, 15))),
        vat_bp=draw(st.sampled_from((*VAT_RATES_BP, 0, None))),
        unit=unit,
        online=draw(st.booleans()),
        sold=sold,
    )


@st.composite
def _a_catalogue(draw: st.DrawFn) -> list[Known]:
    # A name tells products without reference or barcode apart: twice the same is a double.
    names = draw(st.lists(_words(2, 30), min_size=3, max_size=25, unique_by=str.casefold))
    products = [draw(_a_product(number, name)) for number, name in enumerate(names)]
    codes = iter(_EANS)
    for at, product in enumerate(products):
        if draw(st.booleans()) and (code := next(codes, None)) is not None:
            first = product.sold[0]._replace(barcode=code)
            products[at] = product._replace(sold=(first, *product.sold[1:]))
    return products


@settings(max_examples=20)
@given(_a_catalogue(), st.sampled_from((".xlsx", ".csv")))
def test_an_export_imports_into_an_empty_shop_to_the_same_products(
    products: list[Known], ending: str
) -> None:
    with ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory()))
        here = stack.enter_context(a_shop(folder / "here"))
        there = stack.enter_context(a_shop(folder / "there"))
        put_in(here, products)
        exported = folder / f"produits{ending}"
        assert papers.write_catalogue(here.reader, exported, ending) == len(products)
        made = papers.read_catalogue(exported, None, Unwatched()).plan()
        assert not made.rejected, made.rejected
        CatalogueImport(there.desk).start(exported.name, made.products, Unwatched())
        assert known(there) == _by_name(products)
        assert known(here) == _by_name(products)
        again = foresee(here.desk, made.products, None, Unwatched())
        assert (again.created, again.updated) == (0, 0), again.changes


def put_in(shop: AShop, products: Sequence[Known]) -> None:
    """Fill an empty shop."""

    def write(books: Shop) -> None:
        for each in products:
            product = _made(each)
            add_products(books, [product])
            for variant, sold in zip(product.shelf, each.sold, strict=True):
                if sold.on_hand_milli is not None:
                    move_stock(books, [Moving(variant.id, "count", sold.on_hand_milli)])
                if sold.bought_cents is not None:
                    books.products.keep_purchase_prices({variant.id: sold.bought_cents})

    shop.desk.step(write)


def _made(known: Known) -> Product:
    product_id = uuid4()
    portion = usual_portion(known.unit)
    values: dict[str, Any] = {"step_milli": portion, "min_milli": portion}
    since, until, reason = known.promo
    if reason:
        values["extra"] = {"pricing": {"promo_reason": reason}}
    return Product(
        id=product_id,
        name=known.name,
        description=known.description,
        category=known.category,
        brand=known.brand,
        vat_bp=known.vat_bp,
        unit=known.unit,
        web_visible=known.online,
        price_cents=known.sold[0].price_cents,
        promo_price_cents=known.sold[0].promo_cents,
        promo_from_ms=since,
        promo_to_ms=until,
        variants=tuple(
            Variant(
                id=uuid4(),
                product_id=product_id,
                options=sold.options,
                sku=sold.sku,
                barcodes=(sold.barcode,) if sold.barcode else (),
                price_cents=sold.price_cents,
                position=position,
                promo_price_cents=sold.promo_cents,
            )
            for position, sold in enumerate(known.sold)
        ),
        **values,
    )


def _by_name(products: Iterable[Known]) -> list[Known]:
    return sorted(products, key=lambda each: each.name)


def known(shop: AShop) -> list[Known]:
    """All products of a shop, as the shopkeeper knows them."""
    return _by_name(
        Known(
            name=sheet.product.name,
            description=sheet.product.description,
            category=sheet.product.category,
            brand=sheet.product.brand,
            vat_bp=sheet.product.vat_bp,
            unit=sheet.product.unit,
            promo=(
                sheet.product.promo_from_ms,
                sheet.product.promo_to_ms,
                sheet.product.promo_reason,
            ),
            online=sheet.product.web_visible,
            sold=tuple(
                Sold(
                    options=variant.options,
                    sku=variant.sku,
                    barcode=variant.barcode,
                    price_cents=sheet.product.price_of(variant),
                    on_hand_milli=line.on_hand_milli
                    if (line := sheet.stock[variant.id]).known
                    else None,
                    bought_cents=sheet.purchase_cents.get(variant.id),
                    promo_cents=sheet.product.pricing_of(variant).promo_price_cents,
                )
                for variant in sheet.product.shelf
            ),
        )
        for sheet in shop.reader.every_product()
    )
