"""A full or failing disk: said at once, nothing half done; with room made, the shop goes on."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest

from digitaix_desktop.operations.copies import Why
from digitaix_desktop.operations.desk import Command
from digitaix_desktop.operations.orders import PutAside, wish_for
from digitaix_desktop.operations.products import AddProduct, ArchiveProducts
from digitaix_desktop.operations.settings import Choose
from digitaix_desktop.paths import DataFolder
from digitaix_desktop.storage.backups import backup
from digitaix_desktop.storage.database import Database
from digitaix_desktop.storage.errors import DiskFull, DiskTrouble, FileHeld
from tests.helpers.books import assert_books_agree
from tests.helpers.make import AShop, room_left, somebody


def _everything(shop: AShop) -> dict[str, list[Any]]:
    tables = [row.name for row in shop.rows("SELECT name FROM sqlite_master WHERE type = 'table'")]
    return {name: shop.rows(f"SELECT * FROM {name}") for name in tables}  # noqa: S608


can_be_limited = pytest.mark.skipif(
    sys.platform == "win32", reason="a limit that only other systems have"
)


@contextmanager
def _a_disk_that_fails(above_bytes: int) -> Iterator[None]:
    """The system refuses every write beyond so many bytes of a file."""
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (above_bytes, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.parametrize("pages", [0, 1, 2, 3, 5, 8, 13])
def test_whatever_room_is_left_a_deed_is_saved_whole_or_not_at_all(pages: int, shop: AShop) -> None:
    shop.pair()
    soap = shop.add("Savon", stock_milli=5000)
    deeds: list[Command] = [
        AddProduct("Miel " + "x" * 3000, 450, 550, stock_milli=1000),
        PutAside((wish_for(soap),), somebody(), note="y" * 3000),
        Choose("note", "z" * 100_000),
        ArchiveProducts((soap.id,)),
    ]
    refused = 0
    with room_left(shop, pages):
        for deed in deeds:
            before, told = _everything(shop), list(shop.told)
            try:
                shop.do(deed)
            except DiskFull:
                assert _everything(shop) == before
                assert shop.told == told
                refused += 1
            assert_books_agree(shop)

    assert refused
    for deed in deeds:
        shop.do(deed)
    assert_books_agree(shop)


@can_be_limited
def test_a_disk_that_refuses_to_write_is_told_and_nothing_is_half_done(shop: AShop) -> None:
    shop.pair()
    soap = shop.add("Savon", stock_milli=5000)
    before = _everything(shop)
    log = shop.folder.shop.with_name("shop.sqlite-wal")
    for more in (0, 4096, 20_000):
        with (
            _a_disk_that_fails(log.stat().st_size + more),
            pytest.raises(DiskTrouble, match="NOT saved"),
        ):
            shop.do(AddProduct("Miel", 450, 550, stock_milli=1000))
        assert _everything(shop) == before

    shop.do(AddProduct("Miel", 450, 550, stock_milli=1000))
    shop.do(PutAside((wish_for(soap),), somebody()))
    assert_books_agree(shop)


@can_be_limited
def test_no_room_for_a_new_shop_leaves_nothing_behind(tmp_path: Path) -> None:
    for room in (0, 1, 5000, 50_000):
        with _a_disk_that_fails(room), pytest.raises((DiskTrouble, DiskFull)):
            Database(DataFolder(tmp_path))
        assert list(tmp_path.iterdir()) == []

    Database(DataFolder(tmp_path)).close()


@can_be_limited
def test_no_room_for_a_backup_leaves_no_half_of_one(shop: AShop) -> None:
    shop.add("Savon")
    for room in (0, 5000, 100_000):
        with _a_disk_that_fails(room), pytest.raises(DiskTrouble):
            backup(shop.folder, Why.ASKED)
        assert list(shop.folder.backups.iterdir()) == []


def test_a_file_that_another_program_holds_is_told_and_let_go_it_works_again(shop: AShop) -> None:
    soap = shop.add("Savon")
    with shop.database.writing() as connection:
        connection.exec_driver_sql("PRAGMA busy_timeout = 0")
    with closing(sqlite3.connect(shop.folder.shop, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(FileHeld, match="close that program"):
            shop.do(ArchiveProducts((soap.id,)))
        assert [each.title for each in shop.reader.search("savon")] == ["Savon"]
        other.execute("ROLLBACK")

    shop.do(ArchiveProducts((soap.id,)))
    assert shop.reader.search("savon") == []


def test_a_transaction_inside_a_transaction_is_a_mistake_and_harms_neither(shop: AShop) -> None:
    with shop.books.open() as outer:
        outer.settings.put("size", "large")
        with pytest.raises(RuntimeError, match="inside"), shop.books.open():
            pass
        outer.settings.put("language", "fr")

    assert (shop.reader.setting("size"), shop.reader.setting("language")) == ("large", "fr")
