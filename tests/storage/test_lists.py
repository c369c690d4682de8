"""Every list has as many rows as its number says, each once, in the order of its names."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from digitaix_desktop.domain.particulars import Making
from digitaix_desktop.domain.products import Unit
from digitaix_desktop.operations.orders import CancelOrder, PutAside, Wish
from digitaix_desktop.operations.products import AddVariant, ArchiveProducts, ChangeProduct
from digitaix_desktop.operations.standing import Reach, Standing, standing
from digitaix_desktop.operations.stock import CountStock
from digitaix_desktop.operations.views.products import Filter, Wanted
from digitaix_desktop.storage.reading.cards import BY_NAME
from digitaix_desktop.storage.reading.narrowing import conditions_of
from digitaix_desktop.storage.rows import folded
from digitaix_desktop.storage.tables import ProductRow
from digitaix_protocol.rules.visibility import Visibility
from tests.helpers.books import assert_books_agree
from tests.helpers.make import NOON_MS, AShop, a_movement, a_product, a_shop, a_variant, somebody

CATEGORIES = ("Épicerie", "épices", "Zeste", "")


@pytest.fixture(scope="module")
def stocked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[AShop]:
    """Every kind of product, and some, so that pages end in the middle."""
    with a_shop(tmp_path_factory.mktemp("lists")) as shop:
        products, movements = [], []
        kinds = itertools.product(CATEGORIES, (True, False), (450, None), (None, 0, 4000))
        for number, (category, visible, price, stock) in enumerate(list(kinds) * 2):
            product = a_product(
                id=shop.ids.new(number),
                name=f"{'éÉeEœ'[number % 5]}toffe {number % 7}",
                category=category,
                web_visible=visible,
                price_cents=price,
                deleted=number % 11 == 10,
                variants=[a_variant() for _ in range(number % 3 + 1)],
            )
            products.append(product)
            if stock is not None:
                movements.append(a_movement(product.variants[0].id, stock))
        with shop.books.open() as books:
            books.products.save(products)
            books.stock.write(movements)
        yield shop


def _every(wanted: Wanted, shop: AShop, size: int) -> list[object]:
    cards: list[object] = []
    for offset in itertools.count(0, size):
        page = shop.reader.product_page(wanted, offset, size)
        cards += page
        if len(page) < size:
            return cards
    raise AssertionError("a list without an end")


@settings(max_examples=60)
@given(
    wanted=st.builds(
        Wanted,
        filter=st.sampled_from(Filter),
        category=st.sampled_from([None, *CATEGORIES, "Absente"]),
        words=st.sampled_from(["", "etoffe", "oetoffe", "3 etof", "absent"]),
    ),
    size=st.integers(1, 40),
)
def test_pages_of_any_size_make_the_whole_list_once(
    wanted: Wanted, size: int, stocked: AShop
) -> None:
    cards = _every(wanted, stocked, size)
    whole = stocked.reader.product_page(wanted, 0, 10_000)

    assert cards == list(whole)
    assert len({card.id for card in whole}) == len(whole) == stocked.reader.product_total(wanted)
    assert [folded(card.name) for card in whole] == sorted(folded(card.name) for card in whole)
    for card in whole:
        assert wanted.category in {None, card.category}
    lights = {
        Filter.ONLINE: {Visibility.ONLINE},
        Filter.TO_COMPLETE: {Visibility.INCOMPLETE, Visibility.IN_STORE},
        Filter.OFFLINE: {Visibility.OFFLINE},
    }
    assert {card.facts.visibility for card in whole} <= lights.get(wanted.filter, set(Visibility))


def test_the_numbers_on_the_chips_are_those_of_the_lists(stocked: AShop) -> None:
    counts = stocked.reader.product_counts()

    for each in Filter:
        assert counts[each] == stocked.reader.product_total(Wanted(each))
        assert counts[each] == len(stocked.reader.product_page(Wanted(each), 0, 10_000)) > 0


def test_the_list_of_all_is_the_list_of_each_one(stocked: AShop) -> None:
    sheets = list(stocked.reader.every_product())
    cards = stocked.reader.product_page(Wanted(), 0, 10_000)

    assert [sheet.product.id for sheet in sheets] == [card.id for card in cards]
    for sheet, card in zip(sheets, cards, strict=True):
        assert card.variant_count == len(sheet.product.shelf)
        assert card.on_hand_milli == sum(line.on_hand_milli for line in sheet.stock.values())
        assert card.has_stock == any(line.known for line in sheet.stock.values())
        assert card.facts.visibility == sheet.product.judged("").visibility


def test_what_is_sold_out_was_counted_and_is_no_longer_there(stocked: AShop) -> None:
    for card in stocked.reader.product_page(Wanted(Filter.SOLD_OUT), 0, 10_000):
        assert card.has_stock
        assert card.on_hand_milli - card.reserved_milli <= 0


def test_card_and_sheet_have_one_truth(stocked: AShop) -> None:
    for card in stocked.reader.product_page(Wanted(), 0, 10_000):
        sheet = stocked.reader.product(card.id)
        assert sheet is not None
        assert card.facts == sheet.facts(sheet.product.judged("").visibility)


def test_online_is_what_the_cards_call_so_and_customers_can_reserve_today(shop: AShop) -> None:
    for name, stock in (("Rosier", 3000), ("Iris", 0), ("Lys", None)):
        shop.add(name, stock_milli=stock)
    bouquet = shop.add("Bouquet")
    summer = Making(season_from="06-01", season_to="08-31")
    winter = Making(season_from="11-15", season_to="02-10")
    for product, making in (
        (bouquet, Making(to_order=True)),
        (shop.add("Dahlia", stock_milli=1000), summer),
        (shop.add("Hellébore", stock_milli=1000), winter),
        (shop.add("Sapin"), replace(winter, to_order=True)),
        (shop.add("Tournesol"), replace(summer, to_order=True)),
    ):
        shop.do(ChangeProduct.between(product, replace(product, making=making)))

    def called(wanted: Wanted) -> list[str]:
        return [card.name for card in shop.reader.product_page(wanted, 0, 20)]

    def so_called() -> list[str]:
        today = datetime.fromtimestamp(shop.clock.at_ms / 1000).astimezone().date()
        return [
            card.name
            for card in shop.reader.product_page(Wanted(), 0, 20)
            if standing(card.facts, Reach.CUSTOMERS, today) is Standing.ONLINE
        ]

    online = ["Bouquet", "Hellébore", "Rosier", "Sapin"]
    assert called(Wanted(Filter.ONLINE)) == so_called() == online
    assert called(Wanted(Filter.ONLINE, words="sapin")) == ["Sapin"]
    assert called(Wanted(Filter.ONLINE, words="iris")) == []
    assert shop.reader.product_counts()[Filter.ONLINE] == 4
    assert shop.reader.product_total(Wanted(Filter.ONLINE)) == 4

    shop.clock.at_ms += 200 * 86_400_000  # June
    assert called(Wanted(Filter.ONLINE)) == so_called() == [
        "Bouquet", "Dahlia", "Rosier", "Tournesol",
    ]  # fmt: skip


def test_what_is_online_is_found_by_its_own_index(stocked: AShop) -> None:
    """A look at each product for its stock and season would take as long as there are many."""
    with stocked.database.reading() as connection:
        asked = select(ProductRow.row).where(
            *conditions_of(connection, Wanted(Filter.ONLINE), date(2026, 11, 28))
        )
        made = asked.order_by(*BY_NAME).compile(connection, compile_kwargs={"literal_binds": True})
        plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {made}").all()
    steps = [row.detail for row in plan]
    its_own = "product_reservable (deleted=? AND visibility=? AND sold_out=?)"
    assert any(its_own in step for step in steps), steps
    assert any("product_seasonal" in step for step in steps), steps
    assert not any("TEMP B-TREE" in step for step in steps), steps


def test_what_is_kept_back_is_neither_free_nor_left(shop: AShop) -> None:
    kept = shop.add("Rosier", stock_milli=5000)
    shop.do(ChangeProduct.between(kept, replace(kept, safety_milli=5000)))
    cut = shop.add("Tomme", stock_milli=80, unit=Unit.KG)
    shop.do(ChangeProduct.between(cut, replace(cut, min_milli=100)))
    made = shop.add("Bouquet", stock_milli=0)
    shop.do(ChangeProduct.between(made, replace(made, making=Making(to_order=True))))
    sizes = shop.add("Pull", stock_milli=-2000)
    shop.do(AddVariant(sizes.id, (("Taille", "M"),)))
    shop.do(CountStock(shop.product(sizes.id).shelf[-1].id, 2000))

    cards = {card.name: card for card in shop.reader.product_page(Wanted(), 0, 10)}
    sold_out = {name for name, card in cards.items() if card.facts.sold_out}
    assert sold_out == {"Rosier", "Tomme"}, "a size with some is not undone by one with too few"
    assert shop.reader.product_total(Wanted(Filter.SOLD_OUT)) == 2
    for card in cards.values():
        sheet = shop.reader.product(card.id)
        assert sheet is not None
        assert card.facts == sheet.facts(card.facts.visibility)
    assert_books_agree(shop)


def test_categories_in_use_come_in_the_order_of_a_dictionary(stocked: AShop) -> None:
    assert stocked.reader.categories() == ["Épicerie", "épices", "Zeste"]


def test_a_category_nothing_is_left_in_is_gone(shop: AShop) -> None:
    assert shop.reader.categories() == []
    soap = shop.add("Savon", category="Hygiène")
    assert shop.reader.categories() == ["Hygiène"]
    shop.do(ArchiveProducts((soap.id,)))
    assert shop.reader.categories() == []


def _low(shop: AShop) -> tuple[list[str], int]:
    today = shop.reader.today([NOON_MS - 86_400_000 * days for days in range(13, -1, -1)])
    return [each.name for each in today.low], today.low_count


def test_what_is_about_to_run_out_is_told_emptiest_first(shop: AShop) -> None:
    for name, stock in (("Cire", 3000), ("Ail", 1000), ("Bois", 2000), ("Dé", 3001), ("Eau", 0)):
        shop.add(name, stock_milli=stock)
    shop.add("Fil")
    shop.add("Gant", stock_milli=1000, web_visible=False)
    assert _low(shop) == (["Ail", "Gant", "Bois"], 5)

    thyme = shop.add("Thym", stock_milli=9000)
    shop.do(PutAside((Wish(thyme.variants[0].id, 8500),), somebody()))

    assert _low(shop) == (["Thym", "Ail", "Gant"], 6)


def test_today_shows_what_to_prepare_what_waits_and_what_misses_something(shop: AShop) -> None:
    soap = shop.add("Savon", stock_milli=9000)
    shop.add("Miel", price_cents=None)
    shop.do(PutAside((Wish(soap.variants[0].id, 1000),), somebody()))
    day = 86_400_000
    today = shop.reader.today([NOON_MS - day * days for days in range(13, -1, -1)])

    assert [card.summary for card in today.to_prepare] == ["1 Savon"]
    assert today.ready == []
    assert [(each.name, each.missing) for each in today.to_complete] == [("Miel", ("price",))]
    assert today.to_complete_count == 1
    assert [each.orders for each in today.week] == [0, 0, 0, 0, 0, 0, 1]
    assert today.week_before == 0


def test_the_week_counts_the_orders_that_came_to_something(shop: AShop) -> None:
    soap = shop.add("Savon", stock_milli=9000)
    for _ in range(2):
        put_aside = shop.do(PutAside((Wish(soap.variants[0].id, 1000),), somebody()))
    assert put_aside.subject is not None
    shop.do(CancelOrder(put_aside.subject, "Rupture"))
    day = 86_400_000
    today = shop.reader.today([NOON_MS - day * days for days in range(13, -1, -1)])
    assert [each.orders for each in today.week] == [0, 0, 0, 0, 0, 0, 1]


def test_a_barcode_of_two_products_finds_one_that_is_sold(shop: AShop) -> None:
    first = shop.add("Savon", barcode="3760000000017")
    second = shop.add("Savon double", barcode="3760000000017")
    found = shop.reader.by_barcode("3760000000017")
    assert found is not None

    shop.do(ArchiveProducts((found[0],)))
    other = shop.reader.by_barcode("3760000000017")

    assert other is not None
    assert {found[0], other[0]} == {first.id, second.id}


def test_a_list_nothing_is_in_is_empty_not_wrong(shop: AShop) -> None:
    assert shop.reader.product_page(Wanted(), 0, 50) == []
    assert shop.reader.product_page(Wanted(), 500, 50) == []
    assert set(shop.reader.product_counts().values()) == {0}
    assert list(shop.reader.every_product()) == []
    assert shop.reader.board() == []
    assert shop.reader.ended() == []
    assert shop.reader.product(a_product().id) is None
    assert shop.reader.order(a_product().id) is None
