"""What lies on the shelves, kept up line by line, is what folding the whole ledger says."""

from __future__ import annotations

import random
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digitaix_desktop.domain.products import Product
from digitaix_desktop.domain.stock import Movement
from digitaix_desktop.storage.ledger import refold
from digitaix_protocol.rules.order_states import State
from tests.helpers.books import assert_books_agree
from tests.helpers.make import AShop, a_line, a_movement, a_product, a_shop, a_variant, an_order

VARIANTS = [UUID(int=number) for number in (1, 2, 3)]

_MOVEMENTS = st.builds(
    Movement,
    id=st.uuids(),
    variant_id=st.sampled_from(VARIANTS),
    kind=st.sampled_from(["counter", "goods_in", "web_pickup", "return", "count"]),
    qty_milli=st.integers(-5000, 5000),
    hlc=st.integers(1, 8),  # few stamps, so that they meet
    device_id=st.sampled_from([UUID(int=7), UUID(int=8)]),
    at_ms=st.just(0),
)


@contextmanager
def _a_fresh_shop() -> Iterator[AShop]:
    memory = Path("/dev/shm")  # noqa: S108 - many files, none to keep
    with (
        tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as root,
        a_shop(Path(root)) as shop,
    ):
        yield shop


def _write(shop: AShop, movements: list[Movement]) -> None:
    with shop.books.open() as books:
        books.stock.write(movements)


def _two_products() -> list[Product]:
    first, second = uuid4(), uuid4()
    return [
        a_product(
            id=first, variants=[a_variant(first, id=VARIANTS[0]), a_variant(first, id=VARIANTS[1])]
        ),
        a_product(id=second, variants=[a_variant(second, id=VARIANTS[2])]),
    ]


@settings(max_examples=60)
@given(
    movements=st.lists(_MOVEMENTS, max_size=16, unique_by=lambda each: each.id),
    chance=st.randoms(use_true_random=False),
)
def test_lines_that_arrive_late_twice_or_in_any_order_end_on_the_same_shelf(
    movements: list[Movement], chance: random.Random
) -> None:
    arriving = [*movements, *chance.sample(movements, len(movements) // 2)]
    chance.shuffle(arriving)
    with _a_fresh_shop() as shop:
        with shop.books.open() as books:
            books.products.save(_two_products())
        while arriving:
            size = chance.randint(1, 4)
            _write(shop, arriving[:size])
            del arriving[:size]
            assert_books_agree(shop)
        with shop.database.reading() as connection:
            folded = refold(connection, VARIANTS)
        sheets = [shop.reader.product(each.id) for each in _sheets(shop)]
        stock = {id: line for sheet in sheets if sheet for id, line in sheet.stock.items()}
        assert {id: line.on_hand_milli for id, line in stock.items()} == {
            id: shelf.on_hand_milli for id, shelf in folded.items()
        }
        assert len(shop.rows("SELECT * FROM movement")) == len(movements)


def _sheets(shop: AShop) -> list[Product]:
    return [sheet.product for sheet in shop.reader.every_product()]


def test_a_line_that_is_there_already_adds_nothing(shop: AShop) -> None:
    soap = shop.add("Savon", stock_milli=5000)
    sale = a_movement(soap.variants[0].id, -1000, hlc=1 << 60)
    for _ in range(3):
        _write(shop, [sale, sale])

    assert_books_agree(shop)
    assert [row.on_hand_milli for row in shop.rows("SELECT * FROM stock")] == [4000]


def test_a_ledger_that_arrives_before_its_product_shows_once_the_product_is_there(
    shop: AShop,
) -> None:
    """A first pull brings movements, orders and products each in turn."""
    product = a_product(name="Savon", web_visible=True)
    [variant] = product.variants
    _write(shop, [a_movement(variant.id, 5000)])
    with shop.books.open() as books:
        books.orders.save(
            an_order(lines=[a_line(variant_id=variant.id, product_id=product.id, qty_milli=2000)])
        )
        books.products.save([product])

    assert_books_agree(shop)
    sheet = shop.reader.product(product.id)
    assert sheet is not None
    line = sheet.stock[variant.id]
    assert (line.on_hand_milli, line.reserved_milli, line.known) == (5000, 2000, True)


def test_stock_of_a_size_no_longer_sold_is_no_longer_counted(shop: AShop) -> None:
    shirt = a_product(variants=[a_variant(), a_variant()])
    with shop.books.open() as books:
        books.products.save([shirt])
    _write(shop, [a_movement(each.id, 3000) for each in shirt.variants])
    for gone in (1, 2):
        variants = [
            a_variant(shirt.id, id=each.id, deleted=place < gone)
            for place, each in enumerate(shirt.variants)
        ]
        with shop.books.open() as books:
            books.products.save([a_product(id=shirt.id, variants=variants)])
        assert_books_agree(shop)


@pytest.mark.parametrize("state", list(State))
def test_only_open_orders_keep_goods(state: State, shop: AShop) -> None:
    soap = shop.add("Savon", stock_milli=5000)
    lines = [
        a_line(variant_id=soap.variants[0].id, qty_milli=1000),
        a_line(variant_id=soap.variants[0].id, qty_milli=2000, prepared_milli=1500),
        a_line(variant_id=soap.variants[0].id, dropped=True),
    ]
    with shop.books.open() as books:
        books.orders.save(an_order(state=state, lines=lines))

    assert_books_agree(shop)


def test_lines_replaced_in_an_order_free_what_they_kept(shop: AShop) -> None:
    soap, honey = shop.add("Savon", stock_milli=5000), shop.add("Miel", stock_milli=5000)
    order = an_order(lines=[a_line(variant_id=soap.variants[0].id)])
    other = an_order(id=order.id, lines=[a_line(variant_id=honey.variants[0].id, qty_milli=3000)])
    for version in (order, other, other):
        with shop.books.open() as books:
            books.orders.save(version)
        assert_books_agree(shop)

    kept = {row.variant_id: row.reserved_milli for row in shop.rows("SELECT * FROM stock")}
    assert sorted(kept.values()) == [0, 3000]


def test_hundreds_of_variants_in_one_transaction_each_get_their_own(shop: AShop) -> None:
    products = [a_product(name=f"Article {number}") for number in range(620)]
    expected: dict[UUID, int] = defaultdict(int)
    with shop.books.open() as books:
        books.products.save(products)
        movements = []
        for number, product in enumerate(products * 2):
            movements.append(a_movement(product.variants[0].id, number))
            expected[product.variants[0].id] += number
        books.stock.write(movements)
        lines = books.stock.lines(expected)

    assert {id: line.on_hand_milli for id, line in lines.items()} == expected
    assert_books_agree(shop)
