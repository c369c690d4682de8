"""Copies of the shop's file: whole, of one moment, beside the writer, and as many as are of use."""

from __future__ import annotations

import os
import sqlite3
import threading
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest

from digitaix_desktop.domain.products import Product
from digitaix_desktop.operations.copies import Copy, Why, kept
from digitaix_desktop.storage import backups
from digitaix_desktop.storage.backups import backup, carry, copies_in, copies_near, holds
from digitaix_desktop.storage.errors import DamagedFile, NoRoomForCopy
from digitaix_desktop.storage.looking import quick_check
from tests.helpers.make import AShop

START = datetime(2026, 11, 28, 18, 0, tzinfo=UTC)


def _copies(*ages: timedelta, why: Why = Why.REGULAR) -> list[Copy]:
    return [
        Copy(Path(f"shop-{n}.sqlite"), int((START - age).timestamp() * 1000), why, 1)
        for n, age in enumerate(ages)
    ]


def test_after_a_year_twelve_of_the_day_fourteen_days_and_eight_weeks_are_kept() -> None:
    copies = _copies(*[timedelta(hours=4 * n) for n in range(365 * 6)])
    for _ in range(3):  # what was thinned out once is not thinned out further
        left = kept(copies)
        assert left[:12] == copies[:12]
        days = {datetime.fromtimestamp(each.made_ms / 1000).astimezone().date() for each in left}
        assert len([day for day in days if START.date() - day <= timedelta(days=13)]) == 14
        assert timedelta(weeks=6) <= START.date() - min(days) < timedelta(weeks=8)
        assert len(left) <= 12 + 14 + 8
        copies = left


def test_copies_that_grow_old_one_by_one_leave_what_a_year_at_once_leaves() -> None:
    held: list[Copy] = []
    every = list(reversed(_copies(*[timedelta(hours=4 * n) for n in range(120 * 6)])))
    for copy in every:
        held = kept([*held, copy])
    assert held[:12] == list(reversed(every))[:12]
    oldest = datetime.fromtimestamp(held[-1].made_ms / 1000, UTC)
    assert START - oldest > timedelta(weeks=6)


@pytest.mark.parametrize("why", [Why.BEFORE_UPDATE, Why.ASKED])
def test_the_last_copy_that_was_made_for_something_is_kept_however_many_follow(why: Why) -> None:
    [made] = _copies(timedelta(days=90), why=why)
    made = replace(made, path=Path("made.sqlite"))
    later = _copies(*[timedelta(hours=4 * n) for n in range(60 * 6)])
    assert made in kept([*later, made])


def test_sales_go_on_while_a_copy_is_made_and_it_holds_the_moment_it_began(
    shop: AShop, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(40):
        shop.add(f"Savon {number}", stock_milli=1000)
    monkeypatch.setattr(backups, "STEP_PAGES", 4)
    steps: list[tuple[int, int]] = []
    sold: list[Product] = []

    def sell(done: int, total: int) -> None:
        steps.append((done, total))
        sold.append(shop.add(f"Vendu {len(sold)}", stock_milli=1000))

    path = backup(shop.folder, Why.REGULAR, sell)

    assert len(steps) > 10
    assert [done for done, _ in steps] == sorted(done for done, _ in steps)  # never begun anew
    held = holds(path)
    assert held is not None
    assert held.products == 40
    assert len(sold) == len(steps)


def test_a_copy_that_is_stopped_leaves_nothing(shop: AShop) -> None:
    shop.add()

    class Stopped(Exception):
        pass

    def stop(_done: int, _total: int) -> None:
        raise Stopped

    with pytest.raises(Stopped):
        backup(shop.folder, Why.REGULAR, stop)
    assert list(shop.folder.backups.iterdir()) == []


def test_a_damaged_file_is_found_when_it_is_copied_and_no_copy_counts(shop: AShop) -> None:
    for number in range(30):
        shop.add(f"Savon {number}", stock_milli=1000)
    shop.close()
    with closing(sqlite3.connect(shop.folder.shop)) as file:
        [(root,)] = file.execute("SELECT rootpage FROM sqlite_master WHERE name = 'movement'")
        [(size,)] = file.execute("PRAGMA page_size")
    with shop.folder.shop.open("r+b") as raw:
        raw.seek((root - 1) * size)
        raw.write(b"\xa5" * size)

    with pytest.raises(DamagedFile) as refusal:
        backup(shop.folder, Why.REGULAR)
    assert refusal.value.values["path"] == shop.folder.shop
    assert list(shop.folder.backups.iterdir()) == []


def _laid_down(shop: AShop, *stamps: str) -> list[Path]:
    made = []
    for stamp in stamps:
        path = backup(shop.folder, Why.REGULAR)
        made.append(path.rename(path.with_name(f"shop-{stamp}-regular.sqlite")))
    return made


def _a_disk_with(monkeypatch: pytest.MonkeyPatch, free: int) -> None:
    """What the system says is free; files that go give their bytes back."""
    held = sum

    def usage(folder: Path) -> SimpleNamespace:
        size = held(each.stat().st_size for each in Path(folder).glob("shop-*.sqlite"))
        return SimpleNamespace(free=free - size)

    monkeypatch.setattr("shutil.disk_usage", usage)


def test_on_a_full_disk_the_oldest_copies_make_way_and_never_the_newest(
    shop: AShop, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop.add()
    made = _laid_down(shop, "20260101-080000", "20260201-080000", "20260301-080000")
    size = made[0].stat().st_size
    needs = sum(each.stat().st_size for each in shop.folder.root.glob("shop.sqlite*"))

    _a_disk_with(monkeypatch, 2 * size + needs)
    newest = backup(shop.folder, Why.REGULAR, leaves_free=0)
    assert [each.path for each in copies_in(shop.folder.backups)] == [newest, made[2], made[1]]

    _a_disk_with(monkeypatch, needs)  # the newest alone fills it
    with pytest.raises(NoRoomForCopy, match="Your shop is as it was"):
        backup(shop.folder, Why.REGULAR, leaves_free=0)
    assert len(copies_in(shop.folder.backups)) == 3


def test_a_finished_copy_is_carried_to_a_second_place_and_found_from_above(
    shop: AShop, tmp_path: Path
) -> None:
    shop.add()
    there = tmp_path / "cle" / "DigitAix" / "caisse"
    there.mkdir(parents=True)
    path = backup(shop.folder, Why.REGULAR)

    carried = carry(copies_in(shop.folder.backups)[0], there)

    assert carried.read_bytes() == path.read_bytes()
    assert [each.path for each in copies_near(tmp_path / "cle")] == [carried]
    assert [each.name for each in there.iterdir()] == [path.name]


def test_copies_may_be_made_while_many_write(shop: AShop) -> None:
    """The file stays whole, and so is each copy."""
    over = threading.Event()

    def sell() -> None:
        while not over.is_set():
            shop.add(stock_milli=1000)

    seller = threading.Thread(target=sell)
    seller.start()
    try:
        paths = {backup(shop.folder, why) for why in (Why.REGULAR, Why.ASKED)}
    finally:
        over.set()
        seller.join()
    assert len(paths) == 2
    quick_check(shop.folder)


def test_what_a_copy_cut_off_left_goes_in_time_and_one_under_way_stays(shop: AShop) -> None:
    shop.add()
    shop.folder.backups.mkdir()
    gone, under_way = (shop.folder.backups / f"shop-{n}-regular.part" for n in (1, 2))
    for part in (gone, under_way):
        part.write_bytes(b"half a copy")
    os.utime(gone, (0, 0))

    made = backup(shop.folder, Why.REGULAR)

    assert set(shop.folder.backups.iterdir()) == {made, under_way}
