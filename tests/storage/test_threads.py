"""Screens read while the writer writes: each sees one moment, whole."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest

from digitaix_desktop.domain.errors import ShopError
from digitaix_desktop.operations.products import AddProduct, ArchiveProducts
from digitaix_desktop.operations.views.products import Filter, Wanted
from tests.helpers.books import assert_books_agree
from tests.helpers.make import AShop

DEEDS = 60


def _at_once(works: list[Callable[[], None]]) -> list[BaseException]:
    troubles: list[BaseException] = []

    def guarded(work: Callable[[], None]) -> None:
        try:
            work()
        except BaseException as error:  # noqa: BLE001 - told by the test's own thread
            troubles.append(error)

    threads = [threading.Thread(target=guarded, args=(work,)) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return troubles


def test_every_look_sees_one_moment_while_deeds_go_on(shop: AShop) -> None:
    shop.pair()
    over = threading.Event()

    def work() -> None:
        try:
            for number in range(DEEDS):
                added = shop.do(AddProduct(f"Savon {number}", 450, 2000, stock_milli=1000))
                if number % 3 == 0 and added.subject:
                    shop.do(ArchiveProducts((added.subject,)))
        finally:
            over.set()

    def look() -> None:
        while not over.is_set():
            with shop.database.reading() as view:

                def count(what: str) -> int:
                    sql = f"SELECT count(*) FROM {what}"  # noqa: S608 - words of our own
                    number = view.exec_driver_sql(sql).scalar_one()
                    assert isinstance(number, int)
                    return number

                made = count("product")
                assert count("product_search") == count("product WHERE NOT deleted")
                assert count("movement") == count("stock") == made
                assert count("outbox WHERE kind = 'product.put'") == made
                assert count("outbox WHERE kind = 'stock.move'") == made
            shop.reader.product_page(Wanted(Filter.ONLINE), 0, 20)
            shop.reader.search("sav 1")
            shop.reader.exchanges(0)

    assert _at_once([work, look, look]) == []
    assert shop.reader.product_counts()[Filter.ALL] == DEEDS - DEEDS // 3
    assert_books_agree(shop)


def test_deeds_of_several_threads_take_turns(shop: AShop) -> None:
    shop.pair()

    def work() -> None:
        for number in range(15):
            shop.add(f"Savon {number}", stock_milli=1000)
            with pytest.raises(ShopError):
                shop.do(AddProduct(""))

    assert _at_once([work] * 4) == []
    assert shop.reader.product_counts()[Filter.ALL] == 60
    assert shop.reader.waiting_count() == 120
    assert_books_agree(shop)


def test_transactions_of_several_threads_take_turns_also_without_the_writers_thread(
    shop: AShop,
) -> None:
    def work() -> None:
        for _ in range(20):
            with shop.books.open() as books:
                size = books.settings.get("size") or 0
                assert isinstance(size, int)
                books.settings.put("size", size + 1)

    assert _at_once([work] * 4) == []
    assert shop.reader.setting("size") == 80


def test_a_list_half_read_keeps_nobody_from_writing(shop: AShop) -> None:
    for number in range(5):
        shop.add(f"Savon {number}")
    sheets = shop.reader.every_product()
    next(sheets)
    shop.add("Miel")

    assert [sheet.product.name for sheet in sheets] == [f"Savon {n}" for n in range(1, 5)]
    assert shop.reader.product_counts()[Filter.ALL] == 6
