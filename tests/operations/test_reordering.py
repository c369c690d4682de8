"""What is to be ordered again: when, how much, from whom."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest

from digitaix_desktop.domain.products import Product, Unit
from digitaix_desktop.domain.reordering import Need
from digitaix_desktop.operations.changing_many import ChangeMany
from digitaix_desktop.operations.counter import PassOverCounter, TakeBack, Way
from digitaix_desktop.operations.keeping import BuyFrom, Keep
from digitaix_desktop.operations.orders import PutAside, Wish
from digitaix_desktop.operations.products import AddVariant, ArchiveProducts
from digitaix_desktop.operations.settings import ChangeProfile
from digitaix_desktop.operations.stock import CountStock
from tests.helpers.books import assert_books_agree
from tests.helpers.make import AShop, somebody

_WEEKS_8 = 8 * 7 * 24 * 3600 * 1000


@pytest.fixture
def soap(shop: AShop) -> Product:
    return shop.add("Savon", stock_milli=12_000)


def variant(product: Product) -> UUID:
    return product.shelf[0].id


def listed(shop: AShop) -> list[tuple[str, int]]:
    return [(each.name, each.need.order_milli) for each in shop.reader.to_reorder()]


def usual(shop: AShop, *, low_milli: int) -> None:
    profile = shop.reader.profile()
    shop.do(ChangeProfile.between(profile, replace(profile, low_milli=low_milli)))


@pytest.mark.parametrize(
    ("left", "target", "sold", "coming", "order"),
    [
        (2000, None, 0, 0, 2000),  # one more than the threshold
        (2000, None, 40_000, 0, 18_000),  # 5 a week, for 4 weeks
        (2000, None, 41_000, 0, 19_000),  # 20.5, rounded up
        (2000, 12_000, 40_000, 0, 10_000),
        (2000, 12_000, 40_000, 6000, 4000),
        (2000, 12_000, 40_000, 20_000, 0),
        (-1000, 6000, 0, 0, 7000),
    ],
)
def test_how_much_is_ordered(
    left: int, target: int | None, sold: int, coming: int, order: int
) -> None:
    need = Need(Unit.PIECE, left, 3000, target, sold, coming)
    assert need.order_milli == order


def test_what_is_weighed_is_ordered_by_the_hundred_grams() -> None:
    assert Need(Unit.KG, 850, 1000, None, 3333).order_milli == 900  # to 1.7 kg: 1.6665 and up


def test_what_is_at_its_threshold_is_listed(shop: AShop, soap: Product) -> None:
    assert listed(shop) == []
    shop.do(PassOverCounter(variant(soap), 9000))
    assert listed(shop) == [("Savon", 2000)]  # 9 in 8 weeks: 4.5 for four, 5

    shop.do(ChangeMany((soap.id,), Keep(low_milli=2000)))
    assert listed(shop) == []
    shop.do(ChangeMany((soap.id,), Keep(low_milli=5000, target_milli=24_000)))
    assert listed(shop) == [("Savon", 21_000)]
    assert_books_agree(shop)


def test_the_shops_usual_threshold_holds_where_a_product_says_nothing(
    shop: AShop, soap: Product
) -> None:
    honey = shop.add("Miel", stock_milli=12_000)
    shop.do(ChangeMany((honey.id,), Keep(low_milli=0)))
    usual(shop, low_milli=15_000)

    assert [name for name, _ in listed(shop)] == ["Savon"]
    usual(shop, low_milli=3000)
    assert listed(shop) == []
    assert_books_agree(shop)


def test_what_customers_want_is_no_longer_there(shop: AShop, soap: Product) -> None:
    shop.do(PutAside((Wish(variant(soap), 10_000),), somebody()))

    [line] = shop.reader.to_reorder()
    assert line.need.left_milli == 2000


def test_a_size_runs_low_by_itself(shop: AShop, soap: Product) -> None:
    shop.do(AddVariant(soap.id, (("Taille", "M"),)))
    sheet = shop.reader.product(soap.id)
    assert sheet is not None
    medium = next(each for each in sheet.product.shelf if each.options)
    assert listed(shop) == []  # never counted
    shop.do(CountStock(medium.id, 1000))

    assert listed(shop) == [("Savon, M", 3000)]


def test_sales_count_and_what_came_back_does_not(shop: AShop, soap: Product) -> None:
    sold = shop.do(PassOverCounter(variant(soap), 4000)).undo
    shop.do(PassOverCounter(variant(soap), 8000))
    shop.do(PassOverCounter(variant(soap), 1000, Way.RETURNED))
    shop.do(PassOverCounter(variant(soap), 1000, Way.LOST))
    assert isinstance(sold, TakeBack)
    shop.do(sold)
    usual(shop, low_milli=9000)

    [line] = shop.reader.to_reorder()
    assert line.need.sold_milli == 7000
    shop.clock.at_ms += _WEEKS_8 + 1
    [line] = shop.reader.to_reorder()
    assert line.need.sold_milli == 0


def test_they_come_by_supplier_and_archived_ones_not_at_all(shop: AShop) -> None:
    made = {name: shop.add(name, stock_milli=1000) for name in ("Ail", "Bois", "Cire", "Dé", "Eau")}
    shop.do(BuyFrom({made["Bois"].id: "Zola", made["Cire"].id: "Écorce", made["Dé"].id: "Zola"}))
    shop.do(PassOverCounter(variant(made["Dé"]), 1000))
    shop.do(ArchiveProducts((made["Eau"].id,)))

    found = [(each.supplier, each.name) for each in shop.reader.to_reorder()]
    assert found == [("Écorce", "Cire"), ("Zola", "Dé"), ("Zola", "Bois"), ("", "Ail")]
