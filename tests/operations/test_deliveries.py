"""Expected goods: noted, arrived, put into the stock in one, and taken back."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest

from digitaix_desktop.domain.products import Product, Unit
from digitaix_desktop.operations.deliveries import (
    AllArrived,
    ArrivedMore,
    BookDelivery,
    CloseDeliveries,
    ExpectDeliveries,
    ExpectFromNote,
    InStockAlready,
    NoteArrived,
    NothingArrived,
    NothingKnown,
)
from digitaix_desktop.operations.importing.noted import Note, NotedLine
from digitaix_desktop.operations.ports import Expected
from digitaix_desktop.operations.products import AddVariant, ChangeVariant
from digitaix_desktop.operations.stock import CountStock
from tests.helpers.books import assert_books_agree
from tests.helpers.make import AShop

EAN = "3760214580121"


@pytest.fixture
def soap(shop: AShop) -> Product:
    return shop.add("Savon", stock_milli=2000)


@pytest.fixture
def honey(shop: AShop) -> Product:
    return shop.add("Miel", stock_milli=1000)


def variant(product: Product) -> UUID:
    return product.shelf[0].id


def on_hand(shop: AShop, product: Product) -> int:
    sheet = shop.reader.product(product.id)
    assert sheet is not None
    return sheet.stock[variant(product)].on_hand_milli


def expect(shop: AShop, *lines: tuple[Product, int]) -> UUID:
    wanted = tuple((variant(product), milli) for product, milli in lines)
    done = shop.do(ExpectDeliveries((Expected("Écorce", wanted),)))
    assert done.subject is not None
    return done.subject


def state(shop: AShop) -> list[tuple[str, int, int, int]]:
    return [
        (line.name, line.expected_milli, line.arrived_milli, line.booked_milli)
        for each in shop.reader.deliveries()
        for line in each.lines
    ]


def test_what_arrived_goes_in_and_the_rest_stays_expected(
    shop: AShop, soap: Product, honey: Product
) -> None:
    delivery = expect(shop, (soap, 12_000), (honey, 6000))
    assert [each.need.coming_milli for each in shop.reader.to_reorder()] == [6000, 12_000]
    for _ in range(2):
        shop.do(ArrivedMore(delivery, variant(soap), 1000))
    shop.do(NoteArrived(delivery, variant(honey), 7000))
    assert (on_hand(shop, soap), on_hand(shop, honey)) == (2000, 1000)

    shop.do(BookDelivery(delivery))
    assert (on_hand(shop, soap), on_hand(shop, honey)) == (4000, 8000)
    assert state(shop) == [("Savon", 12_000, 2000, 2000), ("Miel", 6000, 7000, 7000)]
    shop.do(AllArrived(delivery))
    shop.do(BookDelivery(delivery))
    assert on_hand(shop, soap) == 14_000
    assert state(shop) == []
    assert_books_agree(shop)


def test_it_is_taken_back_whole_and_a_count_made_since_stands(
    shop: AShop, soap: Product, honey: Product
) -> None:
    delivery = expect(shop, (soap, 12_000), (honey, 6000))
    shop.do(AllArrived(delivery))
    done = shop.do(BookDelivery(delivery))
    shop.do(CountStock(variant(honey), 5000))
    assert done.undo is not None
    shop.do(done.undo)

    assert (on_hand(shop, soap), on_hand(shop, honey)) == (2000, 5000)
    assert state(shop) == [("Savon", 12_000, 12_000, 0), ("Miel", 6000, 6000, 0)]
    assert_books_agree(shop)


def test_what_is_in_stock_already_is_not_unsaid(shop: AShop, soap: Product) -> None:
    delivery = expect(shop, (soap, 12_000))
    noted = shop.do(NoteArrived(delivery, variant(soap), 5000))
    shop.do(BookDelivery(delivery))
    with pytest.raises(InStockAlready):
        shop.do(NoteArrived(delivery, variant(soap), 2000))
    assert state(shop) == [("Savon", 12_000, 5000, 5000)]
    assert noted.undo is not None


def test_the_rest_may_be_given_up(shop: AShop, soap: Product) -> None:
    delivery = expect(shop, (soap, 12_000))
    with pytest.raises(NothingArrived):
        shop.do(BookDelivery(delivery))
    shop.do(ArrivedMore(delivery, variant(soap), 5000))
    done = shop.do(BookDelivery(delivery, close=True))
    assert state(shop) == []
    assert done.undo is not None
    shop.do(done.undo)
    closed = shop.do(CloseDeliveries((delivery,)))
    assert state(shop) == []
    assert closed.undo is not None
    shop.do(closed.undo)
    assert state(shop) == [("Savon", 12_000, 5000, 0)]


def test_what_was_not_expected_gets_its_line(shop: AShop, soap: Product, honey: Product) -> None:
    delivery = expect(shop, (soap, 12_000))
    shop.do(ArrivedMore(delivery, variant(honey), 1000))
    assert state(shop) == [("Savon", 12_000, 0, 0), ("Miel", 0, 1000, 0)]


def test_a_delivery_note_finds_its_goods(shop: AShop, soap: Product, honey: Product) -> None:
    shop.do(AddVariant(soap.id, (("Taille", "M"),)))
    shop.do(ChangeVariant(honey.id, variant(honey), {"codes": {"sku": "", "barcodes": []}},
                          {"codes": {"sku": "MI-1", "barcodes": [EAN]}}))  # fmt: skip
    note = (
        NotedLine("Miel de sapin", "", EAN, "", 6000),
        NotedLine("miel", "MI-1", "", "", 1000),
        NotedLine("Savon", "", "", "m", 3000),
        NotedLine("Savon", "", "", "", 3000),  # which of its sizes?
        NotedLine("Bougie", "", "", "", 2000),
    )
    shop.do(ExpectFromNote("Écorce", Note("bl.csv", note, "778")))

    assert state(shop) == [("Miel", 7000, 0, 0), ("Savon, M", 3000, 0, 0)]
    assert shop.reader.deliveries()[0].unknown == ("Savon", "Bougie")
    with pytest.raises(NothingKnown) as refusal:
        shop.do(ExpectFromNote("Écorce", Note("bl.csv", note[-1:], "779")))
    assert refusal.value.values["names"] == "Bougie"


def test_a_suppliers_reference_that_is_something_elses_here_does_not_mislead(
    shop: AShop, soap: Product, honey: Product
) -> None:
    shop.do(ChangeVariant(soap.id, variant(soap), {"codes": {"sku": "", "barcodes": []}},
                          {"codes": {"sku": "101", "barcodes": []}}))  # fmt: skip
    lines = (NotedLine("Miel", "101", "", "", 6000), NotedLine("Savon doux", "101", "", "", 2000))
    shop.do(ExpectFromNote("Écorce", Note("bl.csv", lines, "778")))

    assert state(shop) == [("Miel", 6000, 0, 0), ("Savon", 2000, 0, 0)]


def test_goods_are_expected_in_what_they_are_counted_by_or_named(shop: AShop) -> None:
    shop.add("Comté", unit=Unit.KG, price_cents=2400)
    shop.add("Tome", unit=Unit.KG, price_cents=2400)
    shop.add("Clous", price_cents=2400)
    lines = (
        NotedLine("Comté", "", "", "", 2000, "piece", 24_680, "2 pièces"),
        NotedLine("Tome", "", "", "", 2000, "piece", None, "2 pièces"),
        NotedLine("Clous", "", "", "", 5000, "kg", None, "5 kg"),
        NotedLine("Clous", "", "", "", 40_000, None, 5000, "40"),
    )
    shop.do(ExpectFromNote("Écorce", Note("bl.csv", lines, "778")))

    assert state(shop) == [("Comté", 24_680, 0, 0), ("Clous", 40_000, 0, 0)]
    assert shop.reader.deliveries()[0].unread == ("Tome (2 pièces)", "Clous (5 kg)")


def test_a_note_is_not_expected_twice_and_once_received_it_is_told(
    shop: AShop, soap: Product
) -> None:
    note = Note("bl.csv", (NotedLine("Savon", "", "", "", 6000),), "778")
    first = shop.do(ExpectFromNote("Écorce", note)).subject
    assert shop.do(ExpectFromNote("", replace(note, mark="our own list"))).subject == first
    again = shop.do(ExpectFromNote("bl (1)", note))
    assert (again.subject, len(shop.reader.deliveries())) == (first, 1)
    assert again.undo is None

    assert first is not None
    shop.do(AllArrived(first))
    shop.do(BookDelivery(first))
    shop.do(ExpectFromNote("Écorce", note))
    [delivery] = shop.reader.deliveries()
    assert delivery.came_before_ms is not None
    other = replace(note, lines=(NotedLine("Savon", "", "", "", 7000),), mark="779")
    shop.do(ExpectFromNote("Écorce", other))
    assert shop.reader.deliveries()[1].came_before_ms is None
