"""A plan that is put away until the import is done, and taken out again after a crash."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice, pairwise

from hypothesis import given
from hypothesis import strategies as st

from digitaix_desktop.operations.importing.keeping import kept_products, packed, unpacked
from digitaix_desktop.operations.importing.plan import PlannedProduct, PlannedVariant
from digitaix_desktop.operations.importing.ways import AbsentWay, ImportWays, StockWay

_texts = st.none() | st.text(max_size=20)
_numbers = st.none() | st.integers(-(10**9), 10**9)
_variants = st.builds(
    PlannedVariant,
    options=st.lists(st.tuples(st.text(), st.text()), max_size=2).map(tuple),
    sku=_texts,
    barcode=_texts,
    price_cents=_numbers,
    stock_milli=_numbers,
    purchase_price_cents=_numbers,
    row=st.integers(1, 10**6),
)
_products = st.builds(
    PlannedProduct,
    name=st.text(),
    description=_texts,
    sku=_texts,
    barcode=_texts,
    category=_texts,
    brand=_texts,
    price_cents=_numbers,
    vat_bp=_numbers,
    stock_milli=_numbers,
    unit=st.sampled_from(["piece", "kg", "l", "m"]),
    published=st.none() | st.booleans(),
    purchase_price_cents=_numbers,
    variants=st.lists(_variants, max_size=3).map(tuple),
    images=st.lists(st.text(), max_size=2).map(tuple),
    rows=st.lists(st.integers(1, 10**6), max_size=2).map(tuple),
)


@given(st.lists(_products, max_size=5))
def test_a_plan_comes_back_as_it_was(products: list[PlannedProduct]) -> None:
    assert unpacked(b"".join(packed(products))).products == products


@given(_products)
def test_a_plan_of_thousands_comes_back_whole_and_in_order(product: PlannedProduct) -> None:
    products = [product] * 2_345

    assert unpacked(b"".join(packed(products))).products == products


def test_a_plan_put_away_by_an_earlier_program_is_read() -> None:
    small = [[["Taille", "S"]], "A1-S", None, 450, 3000, None, 2]
    said = ["Bol", None, "A1", None, None, None, 450, 2000, 3000, "piece", True, None]
    row = [*said, [small], ["a.jpg"], [2], None]
    kept = unpacked(zlib.compress(json.dumps([row]).encode()))
    [bowl] = kept.products

    assert (bowl.name, bowl.images, bowl.rows) == ("Bol", ("a.jpg",), (2,))
    assert bowl.variants[0].options == (("Taille", "S"),)
    assert (kept.ways, kept.besides) == (ImportWays(), [])


@given(st.lists(_products, max_size=3), st.lists(_products, max_size=3))
def test_what_was_answered_comes_back_with_the_plan(
    products: list[PlannedProduct], besides: list[PlannedProduct]
) -> None:
    ways = ImportWays(StockWay.ADD, AbsentWay.ARCHIVE, has_units=False)

    plan = b"".join(packed(products, ways, besides))
    assert unpacked(plan) == (products, ways, besides)


@given(st.lists(_products, max_size=5), st.lists(st.integers(0, 2000), max_size=5))
def test_products_are_known_however_a_plan_arrives(
    products: list[PlannedProduct], cuts: list[int]
) -> None:
    plan = b"".join(packed(products, ImportWays()))
    places = [0, *sorted(cuts), len(plan)]

    assert [*kept_products(plan[a:b] for a, b in pairwise(places))] == products


def test_the_first_products_are_known_before_the_last_arrive() -> None:
    bowl = PlannedProduct(
        "Bol", None, "A1", None, None, None, 450, 2000, 3000, "piece", True, None, (), (), (2,)
    )
    plan = packed([replace(bowl, name=str(number)) for number in range(100_000)])

    def half() -> Iterator[bytes]:
        yield from islice(plan, 50)
        raise EOFError

    known = kept_products(half())
    assert [each.name for each in islice(known, 10_000)] == [str(n) for n in range(10_000)]
