"""What is looked after by itself: copies when they are due, a second place, a weekly check."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from digitaix_desktop.operations.choices import BACKUP_PLACE
from digitaix_desktop.operations.copies import EVERY_MS, Why
from digitaix_desktop.operations.importing.table import Unwatched
from digitaix_desktop.operations.settings import Choose
from digitaix_desktop.storage.backups import backup, copies_in, newest_good
from digitaix_desktop.storage.errors import DamagedFile, DiskFull
from digitaix_desktop.storage.restoring import restore
from digitaix_desktop.storage.room import Room
from digitaix_desktop.storage.system import SystemClock
from digitaix_desktop.storage.upkeep import WEEK_MS, Upkeep
from digitaix_desktop.workbench import Workbench
from tests.helpers.make import AShop, SetClock, a_shop


@contextmanager
def _looked_after(root: Path, ahead_ms: int = 0) -> Iterator[tuple[AShop, Upkeep]]:
    """A shop, and who looks after it; its clock runs ahead of the system's."""
    clock = SetClock(SystemClock().now_ms() + ahead_ms)
    with a_shop(root, clock) as shop:
        room = Room(shop.folder, reserve=1 << 20, beside_it=0)
        yield (
            shop,
            Upkeep(shop.database, shop.books, shop.writer, shop.reader, clock, room),
        )


def _look(upkeep: Upkeep) -> int:
    upkeep.look(Unwatched())
    return len(upkeep.copies())


def test_a_copy_is_made_at_a_start_and_every_four_hours_if_something_changed(
    tmp_path: Path,
) -> None:
    with _looked_after(tmp_path) as (shop, upkeep):
        shop.add()
        assert _look(upkeep) == 1  # the first there is
        shop.add()
        assert _look(upkeep) == 1
        clock = shop.clock
        clock.at_ms += EVERY_MS
        first = upkeep.care().newest
        assert _look(upkeep) == 1  # of the same second in these tests: one took the other's place
        assert first is not None
        clock.at_ms += EVERY_MS
        made = first.path.stat().st_mtime_ns
        _look(upkeep)
        assert upkeep.copies()[0].path.stat().st_mtime_ns >= made


def test_an_untouched_shop_is_not_copied_again_and_again(tmp_path: Path) -> None:
    with _looked_after(tmp_path) as (shop, upkeep):
        shop.add()
        _look(upkeep)
        [copy] = upkeep.copies()
    before = copy.path.stat().st_mtime_ns
    for _ in range(2):
        with _looked_after(tmp_path, EVERY_MS) as (_, upkeep):
            upkeep._database.found_ms = 0  # closed before the copy was made
            _look(upkeep)
            assert [each.path for each in upkeep.copies()] == [copy.path]
            assert copy.path.stat().st_mtime_ns == before


def test_what_was_written_since_the_last_copy_is_copied_at_the_next_start(tmp_path: Path) -> None:
    with _looked_after(tmp_path) as (shop, upkeep):
        shop.add("Savon")
        _look(upkeep)
        [copy] = upkeep.copies()
        older = copy.path.with_name("shop-20200101-000000-regular.sqlite")
        copy.path.rename(older)
        shop.add("Miel")
    with _looked_after(tmp_path) as (_, upkeep):
        assert _look(upkeep) == 2


def test_copies_reach_the_second_place_and_wait_for_it_while_it_is_away(tmp_path: Path) -> None:
    stick, away = tmp_path / "cle", tmp_path / "tiroir"
    stick.mkdir()
    with _looked_after(tmp_path / "data") as (shop, upkeep):
        shop.add()
        upkeep.begin_place(stick)
        shop.do(Choose(BACKUP_PLACE, str(stick)))
        upkeep.copy_now(Unwatched())
        care = upkeep.care()
        assert care.newest_there is not None
        assert not care.place_waits
        assert care.newest_there.path.is_relative_to(stick)

        stick.rename(away)
        stick.mkdir()  # the empty folder that a stick leaves where it was
        shutil.rmtree(shop.folder.backups)
        upkeep.copy_now(Unwatched())
        assert upkeep.care().place_waits
        assert list(stick.iterdir()) == []

        stick.rmdir()
        away.rename(stick)
        upkeep.look(Unwatched())
        assert not upkeep.care().place_waits


def test_a_copy_that_does_not_fit_is_told_until_one_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with _looked_after(tmp_path) as (shop, upkeep):
        shop.add()
        with monkeypatch.context() as full:
            full.setattr("digitaix_desktop.storage.backups.LEAVES_FREE", 1 << 60)
            full.setattr(
                "digitaix_desktop.storage.backups.make_room",
                lambda *_: (_ for _ in ()).throw(DiskFull(path=tmp_path)),
            )
            assert isinstance(upkeep.look(Unwatched()).trouble, DiskFull)
        assert upkeep.look(Unwatched()).trouble is None
        assert len(upkeep.copies()) == 1


def test_the_weekly_check_waits_until_nobody_works_and_mends_the_shelves(tmp_path: Path) -> None:
    with _looked_after(tmp_path) as (shop, upkeep):
        soap = shop.add(stock_milli=5000)
        _look(upkeep)
        with shop.database.writing() as connection:
            connection.exec_driver_sql("UPDATE stock SET on_hand_milli = 9000")

        def there() -> int:
            sheet = shop.reader.product(soap.id)
            assert sheet is not None
            return sum(line.on_hand_milli for line in sheet.stock.values())

        _look(upkeep)
        assert there() == 9000  # something was written since the look before
        _look(upkeep)
        assert there() == 5000

        with shop.database.writing() as connection:
            connection.exec_driver_sql("UPDATE stock SET on_hand_milli = 9000")
        for _ in range(3):
            _look(upkeep)
        assert there() == 9000  # it was checked this week
        shop.clock.at_ms += WEEK_MS
        for _ in range(2):
            _look(upkeep)
        assert there() == 5000


def test_damage_that_a_check_finds_is_remembered_for_the_next_opening(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> bool:
        raise DamagedFile(path=tmp_path, backups=tmp_path)

    with _looked_after(tmp_path) as (shop, upkeep):
        shop.add()
        _look(upkeep)
        monkeypatch.setattr("digitaix_desktop.storage.upkeep.check_whole", broken)
        _look(upkeep)
        assert upkeep.look(Unwatched()).is_damaged


def test_what_only_a_thorough_check_finds_is_found_again_at_the_next_opening(
    tmp_path: Path,
) -> None:
    """An index that lies about its table stands the quick check that follows an unclean stop."""
    with a_shop(tmp_path) as shop:
        shop.add("Savon")
        good = backup(shop.folder, Why.ASKED)
        folder = shop.folder
    with closing(sqlite3.connect(folder.shop)) as file:
        asked = "SELECT rootpage FROM sqlite_master WHERE name = 'product_by_name'"
        [(root,)] = file.execute(asked)
        [(size,)] = file.execute("PRAGMA page_size")
    content = bytearray(folder.shop.read_bytes())
    page = slice((root - 1) * size, root * size)
    content[page] = content[page].replace(b"savon", b"sevon")
    folder.shop.write_bytes(content)

    bench = Workbench(folder)  # nothing tells that it should be looked at
    for _ in range(2):
        care = bench.upkeep.look(Unwatched())
    assert care.is_damaged
    bench.close()

    for _ in range(2):  # it is not forgotten either
        with pytest.raises(DamagedFile):
            Workbench(folder)
    assert copies_in(folder.backups)[0].path != good  # made of the damaged file since
    found = newest_good(copies_in(folder.backups))
    assert found is not None
    assert found.path == good
    restore(folder, good)
    Workbench(folder).close()
