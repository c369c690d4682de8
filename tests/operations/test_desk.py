"""One deed, one transaction, one announcement; undo in turn, out of turn, and once only."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID

import pytest

from digitaix_desktop.domain.errors import ChangedMeanwhile, ShopError
from digitaix_desktop.domain.orders import Contact
from digitaix_desktop.operations.desk import Command, Done, NothingToUndo, Touched
from digitaix_desktop.operations.orders import PutAside, wish_for
from digitaix_desktop.operations.ports import Shop
from digitaix_desktop.operations.products import AddProduct, ArchiveProducts, ChangeProduct
from digitaix_desktop.operations.settings import Choose
from digitaix_desktop.operations.undo import LONGEST
from digitaix_desktop.operations.views.products import Filter
from digitaix_desktop.storage.errors import DiskFull
from tests.helpers.books import assert_books_agree
from tests.helpers.make import AShop, SetClock, a_shop, room_left, somebody


@dataclass(frozen=True)
class AndThenFail:
    """A deed that does all of its work, and fails at the last moment."""

    deed: Command
    contacts: tuple[UUID, ...] = ()

    def run(self, shop: Shop) -> Done:
        self.deed.run(shop)
        raise ZeroDivisionError


def _everything(shop: AShop) -> dict[str, list[object]]:
    tables = [row.name for row in shop.rows("SELECT name FROM sqlite_master WHERE type = 'table'")]
    return {name: shop.rows(f"SELECT * FROM {name}") for name in tables}  # noqa: S608


def test_a_deed_that_fails_leaves_neither_change_nor_outbox_row_nor_word(shop: AShop) -> None:
    shop.pair()
    soap = shop.add("Savon", stock_milli=5000)
    before, told = _everything(shop), list(shop.told)

    for deed in (
        AddProduct("Miel", 450, 550, stock_milli=1000),
        PutAside((wish_for(soap),), somebody()),
        ArchiveProducts((soap.id,)),
    ):
        with pytest.raises(ZeroDivisionError):
            shop.do(AndThenFail(deed))

    assert _everything(shop) == before
    assert shop.told == told
    assert len(shop.desk.undo_stack) == 1
    assert shop.add("Pollen").name == "Pollen"
    assert_books_agree(shop)


def test_a_change_waits_to_be_sent_exactly_when_the_shop_is_on_a_marketplace(shop: AShop) -> None:
    shop.add("Savon", stock_milli=1000)
    assert shop.reader.waiting_count() == 0

    shop.pair()
    shop.add("Miel", stock_milli=1000)

    kinds = [row.kind for row in shop.rows("SELECT kind FROM outbox ORDER BY seq")]
    assert kinds == ["product.put", "stock.move"]
    assert len({row.deed_id for row in shop.rows("SELECT deed_id FROM outbox")}) == 1
    assert_books_agree(shop)


def test_what_does_not_leave_this_pc_does_not_wait_to_be_sent(shop: AShop) -> None:
    shop.pair()
    shop.do(Choose("printer", "Comptoir"))

    assert shop.reader.setting("printer") == "Comptoir"
    assert shop.reader.waiting_count() == 0


def test_each_deed_is_announced_once_with_what_it_touched(shop: AShop) -> None:
    shop.add("Savon")
    shop.do(Choose("language", "fr"))

    assert shop.told == [Touched.PRODUCTS | Touched.STOCK, Touched.SETTINGS]


def test_undo_goes_back_deed_by_deed(shop: AShop) -> None:
    soap = shop.add("Savon", price_cents=450)
    shop.do(ChangeProduct.between(soap, replace(soap, price_cents=500)))
    shop.add("Miel")

    shop.desk.undo()
    assert shop.reader.product_counts()[Filter.ALL] == 1
    shop.desk.undo()
    assert shop.product(soap.id).price_cents == 450
    shop.desk.undo()
    assert shop.reader.product_counts()[Filter.ALL] == 0
    with pytest.raises(NothingToUndo):
        shop.desk.undo()


def test_a_deed_is_undone_once_however_often_undo_is_pressed(shop: AShop) -> None:
    first, second = Choose("size", 1), Choose("size", 2)
    shop.do(first)
    done = shop.do(second)
    shop.desk.undo_this(done)

    with pytest.raises(NothingToUndo):
        shop.desk.undo_this(done)
    assert shop.reader.setting("size") == 1
    shop.desk.undo()
    assert shop.reader.setting("size") is None


def test_of_two_like_deeds_the_one_that_was_meant_is_undone(shop: AShop) -> None:
    done = [shop.do(Choose("size", 1)) for _ in range(3)]
    shop.desk.undo_this(done[1])

    assert len(shop.desk.undo_stack) == 2
    with pytest.raises(NothingToUndo):
        shop.desk.undo_this(done[1])


def test_an_undo_that_came_too_late_is_refused_and_does_not_block_those_before(
    shop: AShop,
) -> None:
    soap = shop.add("Savon", price_cents=450)
    done = shop.do(ChangeProduct.between(soap, replace(soap, price_cents=500)))
    elsewhere = replace(shop.product(soap.id), price_cents=600)
    with shop.books.open() as books:  # as a pull writes it
        books.products.save([elsewhere])

    with pytest.raises(ChangedMeanwhile):
        shop.desk.undo_this(done)
    assert shop.product(soap.id).price_cents == 600
    shop.desk.undo()
    assert shop.reader.product_counts()[Filter.ALL] == 0


@dataclass(frozen=True)
class Forget:
    """A deed whose undo needs much room."""

    def run(self, shop: Shop) -> Done:
        shop.settings.put("note", "")
        return Done(Touched.SETTINGS, undo=Choose("note", "x" * 500_000))


def test_an_undo_that_the_disk_refused_can_be_tried_again(shop: AShop) -> None:
    done = shop.do(Forget())
    with room_left(shop, pages=10):
        for undo in (shop.desk.undo, lambda: shop.desk.undo_this(done)):
            with pytest.raises(DiskFull):
                undo()
        assert shop.reader.setting("note") == ""

    shop.desk.undo()

    assert shop.reader.setting("note") == "x" * 500_000


def test_only_so_many_deeds_are_remembered(shop: AShop) -> None:
    for size in range(LONGEST + 5):
        shop.do(Choose("size", size))

    assert len(shop.desk.undo_stack) == LONGEST


def test_an_order_whose_customer_can_not_be_written_down_is_not_written_down(
    shop: AShop,
) -> None:
    shop.pair()
    soap = shop.add("Savon", stock_milli=1000)
    before = _everything(shop)

    class Full:
        forgotten: list[UUID] = []  # noqa: RUF012

        def put(self, order_id: UUID, contact: Contact) -> None:
            raise DiskFull

        def purge(self, order_ids: list[UUID]) -> None:
            self.forgotten += order_ids

    shop.desk._contacts = Full()  # type: ignore[assignment]
    with pytest.raises(DiskFull, match="NOT saved"):
        shop.do(PutAside((wish_for(soap),), somebody()))

    assert _everything(shop) == before
    assert len(Full.forgotten) == 1


def test_an_order_that_is_not_saved_leaves_no_name_behind(shop: AShop) -> None:
    soap = shop.add("Savon")

    @dataclass(frozen=True)
    class Endless:
        """Puts aside, and a note that finds no room."""

        def run(self, books: Shop) -> Done:
            done = PutAside((wish_for(soap),), somebody(name="Philomène")).run(books)
            books.settings.put("note", "x" * 500_000)
            return done

    with room_left(shop, pages=10), pytest.raises(DiskFull):
        shop.do(Endless())

    assert shop.contacts.matching("Philomène", 5) == []
    shop.do(Endless())
    assert len(shop.contacts.matching("Philomène", 5)) == 1


def test_a_step_of_a_long_deed_is_a_transaction_of_its_own(shop: AShop) -> None:
    def fail(books: Shop) -> None:
        AddProduct("Miel").run(books)
        raise ZeroDivisionError

    assert shop.desk.step(lambda books: books.settings.profile().name) == ""
    assert shop.told == []
    shop.desk.step(lambda books: AddProduct("Savon").run(books), Touched.IMPORTS)
    with pytest.raises(ZeroDivisionError):
        shop.desk.step(fail, Touched.IMPORTS)

    assert shop.told == [Touched.IMPORTS]
    assert shop.reader.product_counts()[Filter.ALL] == 1


def test_stamps_never_go_back_when_the_clock_does_nor_when_the_shop_opens_again(
    tmp_path: Path,
) -> None:
    clock = SetClock()
    for days_back in (0, 3, -1, 30):
        clock.at_ms -= days_back * 86_400_000
        with a_shop(tmp_path, clock) as shop:
            shop.pair()
            for name in ("Savon", "Miel"):
                shop.add(name, stock_milli=1000)
    with a_shop(tmp_path, clock) as shop:
        stamps = [row.hlc for row in shop.rows("SELECT hlc FROM outbox ORDER BY seq")]
        assert len(stamps) == 16
        assert stamps == sorted(set(stamps))
        assert_books_agree(shop)


def test_a_refusal_is_for_the_one_who_asked(shop: AShop) -> None:
    with pytest.raises(ShopError):
        shop.do(AddProduct(""))
    assert shop.add("Savon").name == "Savon"
