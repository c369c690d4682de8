"""The shelves against the ledger, the file against itself, and the machine it lies on."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digitaix_desktop.domain.stock import Moving
from digitaix_desktop.operations.stock import CountStock, MoveStock
from digitaix_desktop.storage.checking import check_whole, mend, shelves_that_differ
from digitaix_desktop.storage.moved import settle_on
from tests.helpers.books import assert_books_agree
from tests.helpers.make import AShop, a_shop


def _a_day(shop: AShop) -> list[UUID]:
    ids = []
    for number in range(6):
        product = shop.add(f"Savon {number}", stock_milli=5000 if number else None)
        variant = product.variants[0].id
        ids.append(variant)
        if number == 1:
            shop.do(MoveStock((Moving(variant, "counter", -1000),)))
        if number == 2:
            shop.do(CountStock(variant, 3000))
            shop.do(MoveStock((Moving(variant, "loss", -1000),)))
    return ids


def test_shelves_that_follow_the_ledger_are_left_alone(shop: AShop) -> None:
    _a_day(shop)
    assert check_whole(shop.folder)
    assert shelves_that_differ(shop.folder) == []


@pytest.mark.parametrize(
    "spoilt",
    [
        "UPDATE stock SET on_hand_milli = on_hand_milli + 1000",
        "UPDATE stock SET known = NOT known",
        "UPDATE stock SET count_id = NULL WHERE count_id IS NOT NULL",
        "DELETE FROM stock",
    ],
)
def test_shelves_that_differ_are_reckoned_anew_and_told(spoilt: str, shop: AShop) -> None:
    _a_day(shop)
    with shop.database.writing() as connection:
        connection.exec_driver_sql(spoilt)

    different = shelves_that_differ(shop.folder)
    assert different
    with shop.books.open() as books:
        mend(books, different)

    assert shelves_that_differ(shop.folder) == []
    assert_books_agree(shop)
    [notice] = shop.reader.exchanges(0).notices
    assert notice.kind == "stock-mended"
    assert notice.data == {"count": len(different)}


@given(
    deeds=st.lists(
        st.tuples(st.sampled_from(["move", "count"]), st.integers(0, 2), st.integers(0, 9)),
        max_size=12,
    )
)
def test_whatever_was_done_the_check_finds_nothing(
    deeds: list[tuple[str, int, int]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    with a_shop(tmp_path_factory.mktemp("shop")) as shop:
        variants = [shop.add(f"Savon {number}").variants[0].id for number in range(3)]
        for kind, which, how_many in deeds:
            if kind == "count":
                shop.do(CountStock(variants[which], how_many * 1000))
            else:
                shop.do(MoveStock((Moving(variants[which], "counter", -1000 * (1 + how_many)),)))
        assert shelves_that_differ(shop.folder) == []


def test_a_check_can_be_stopped_half_way(shop: AShop) -> None:
    for number in range(60):
        shop.add(f"Savon {number}", stock_milli=1000)
    assert not check_whole(shop.folder, lambda: True)


def _machine(shop: AShop) -> tuple[str, str]:
    meta = {row.key: row.value for row in shop.rows("SELECT key, value FROM meta")}
    return meta.get("machine_tag", ""), meta["stream_id"]


def test_on_another_machine_the_file_goes_on_in_another_stream_and_says_so(tmp_path: Path) -> None:
    with a_shop(tmp_path) as shop:
        shop.pair()
        shop.add(stock_milli=1000)
        for tag, moved in (("", False), ("a", False), ("a", False), ("", False), ("b", True)):
            before = _machine(shop)
            with shop.books.open() as books:
                assert settle_on(books, tag) is moved
            after = _machine(shop)
            assert (after[1] != before[1]) is moved
            assert after[0] == (tag or before[0])
        [notice] = shop.reader.exchanges(0).notices
        assert notice.kind == "moved"
        assert_books_agree(shop)


def test_a_shop_that_is_alone_is_moved_without_a_word(shop: AShop) -> None:
    shop.add(stock_milli=1000)
    for tag in ("a", "b"):
        with shop.books.open() as books:
            settle_on(books, tag)
    assert shop.reader.notice_count() == 0
