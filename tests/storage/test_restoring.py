"""A copy put back: the old file or the copy is there, whole, wherever it is cut off."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from digitaix_desktop.operations.copies import Why
from digitaix_desktop.operations.settings import Choose
from digitaix_desktop.paths import DataFolder
from digitaix_desktop.storage.backups import backup, copies_in, newest_good
from digitaix_desktop.storage.errors import DamagedCopy, InUse, NewerFile, NoSuchCopy
from digitaix_desktop.storage.lock import DataLock
from digitaix_desktop.storage.looking import HEAD
from digitaix_desktop.storage.migrating import upgrade
from digitaix_desktop.storage.restoring import restore
from tests.helpers.books import assert_books_agree
from tests.helpers.make import AShop, a_shop
from tests.helpers.rights import contents

ROOT = Path(__file__).parents[2]


def _a_shop_and_its_copy(root: Path) -> Path:
    """A shop whose file holds more than its copy."""
    with a_shop(root) as shop:
        shop.pair()
        shop.add("Savon", stock_milli=5000)
        copy = backup(shop.folder, Why.REGULAR)
        shop.add("Miel", stock_milli=2000)
    return copy


def _names(shop: AShop) -> list[str]:
    return sorted(row.name for row in shop.rows("SELECT name FROM product"))


def _meta(shop: AShop) -> dict[str, str]:
    return {row.key: row.value for row in shop.rows("SELECT key, value FROM meta")}


def test_the_copy_is_back_in_a_stream_of_its_own_with_what_still_waits(tmp_path: Path) -> None:
    copy = _a_shop_and_its_copy(tmp_path)
    with a_shop(tmp_path) as shop:
        before = _meta(shop)
        cursor = "so far"
        with shop.books.open() as books:
            books.meta.put("cursor", cursor)
        copy = backup(shop.folder, Why.ASKED)
        waiting = [row.mutation_id for row in shop.rows("SELECT * FROM outbox ORDER BY hlc")]
        shop.add("Plus tard")

    restore(DataFolder(tmp_path), copy)

    with a_shop(tmp_path) as shop:
        assert_books_agree(shop)
        after = _meta(shop)
        assert after["stream_id"] != before["stream_id"]
        assert after["device_id"] == before["device_id"]
        assert after["cursor"] == cursor
        rows = shop.rows("SELECT * FROM outbox ORDER BY seq")
        assert [row.mutation_id for row in rows] == waiting
        assert [row.seq for row in rows] == list(range(1, len(rows) + 1))
        assert _names(shop) == ["Miel", "Savon"]
        [notice] = shop.reader.exchanges(0).notices
        assert notice.kind == "restored"
        assert notice.data["left"] == 1  # the product that came later


def test_what_was_there_is_set_aside_and_can_be_put_back_as_well(tmp_path: Path) -> None:
    copy = _a_shop_and_its_copy(tmp_path)

    aside = restore(DataFolder(tmp_path), copy)

    assert aside is not None
    with a_shop(tmp_path) as shop:
        assert _names(shop) == ["Savon"]
    assert [each.path for each in copies_in(tmp_path) if each.why is Why.SET_ASIDE] == [aside]
    again = restore(DataFolder(tmp_path), aside)
    with a_shop(tmp_path) as shop:
        assert _names(shop) == ["Miel", "Savon"]
        assert_books_agree(shop)
    assert again not in {None, aside}
    assert aside.exists()


def test_a_copy_of_an_older_program_is_brought_to_todays_form(tmp_path: Path) -> None:
    older = tmp_path / "older.sqlite"
    upgrade(older, target="0008")
    _a_shop_and_its_copy(tmp_path / "data")

    restore(DataFolder(tmp_path / "data"), older)

    with a_shop(tmp_path / "data") as shop:
        assert shop.rows("SELECT version_num FROM alembic_version")[0].version_num == HEAD


def _newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as file:
        file.execute("UPDATE alembic_version SET version_num = '9999'")
        file.commit()


def test_what_is_no_good_copy_is_refused_and_nothing_changes(tmp_path: Path) -> None:
    copy = _a_shop_and_its_copy(tmp_path / "data")
    cut, text, newer = (tmp_path / name for name in ("cut", "text", "newer"))
    cut.write_bytes(copy.read_bytes()[:20_000])
    text.write_text("nom;prix\n")
    shutil.copy(copy, newer)
    _newer(newer)
    before = contents(tmp_path)

    for path, refusal in (
        (cut, DamagedCopy),
        (text, DamagedCopy),
        (newer, NewerFile),
        (tmp_path / "none", NoSuchCopy),
    ):
        with pytest.raises(refusal):
            restore(DataFolder(tmp_path / "data"), path)
    with DataLock(tmp_path / "data" / "in-use.lock"), pytest.raises(InUse):
        restore(DataFolder(tmp_path / "data"), copy)

    after = contents(tmp_path)
    after.pop("data/in-use.lock", None)
    before.pop("data/in-use.lock", None)
    assert after == before


def test_a_damaged_file_makes_way_too_with_its_log(tmp_path: Path) -> None:
    copy = _a_shop_and_its_copy(tmp_path)
    folder = DataFolder(tmp_path)
    folder.shop.write_bytes(b"gone")
    log = folder.shop.with_name("shop.sqlite-wal")
    log.write_bytes(b"and its log")

    aside = restore(folder, copy)

    assert aside is not None
    assert aside.read_bytes() == b"gone"
    assert aside.with_name(f"{aside.name}-wal").read_bytes() == b"and its log"
    with a_shop(tmp_path) as shop:
        assert _names(shop) == ["Savon"]


def test_the_newest_copy_that_is_good_is_offered_not_the_newest(tmp_path: Path) -> None:
    good = _a_shop_and_its_copy(tmp_path)
    bad = good.with_name("shop-29990101-000000-regular.sqlite")
    bad.write_bytes(good.read_bytes()[:-1])

    copies = copies_in(good.parent)

    assert [each.path for each in copies] == [bad, good]
    found = newest_good(copies)
    assert found is not None
    assert found.path == good
    assert newest_good(copies[:1]) is None


def test_on_another_pc_names_and_photos_are_asked_for_again(tmp_path: Path) -> None:
    with a_shop(tmp_path / "old") as shop:
        shop.pair()
        with shop.books.open() as books:
            books.meta.put("cursor", "so far")
            books.meta.put("machine_tag", "the old PC")
            books.photos.to_send(["a" * 64])
            books.agreement.settle(0)
        shop.do(Choose("note", "x"))
        copy = backup(shop.folder, Why.ASKED)
    for machine, cursor in (("the old PC", "so far"), ("a new PC", "")):
        with a_shop(tmp_path / machine) as fresh:
            folder = fresh.folder

        restore(folder, copy, machine=machine)

        with a_shop(folder.root) as shop:
            meta = _meta(shop)
            assert meta["cursor"] == cursor
            assert meta["machine_tag"] == machine


_CUT_OFF = """
import os, shutil, signal, sys
from pathlib import Path
from digitaix_desktop.paths import DataFolder
from digitaix_desktop.storage import restoring

template, copy, work = map(Path, sys.argv[1:])
WATCHED = {"os.rename", "os.remove", "open", "sqlite3.connect"}

def cut_off_at(number):
    count = 0
    def hook(event, _arguments):
        nonlocal count
        if event in WATCHED:
            count += 1
            if count > number:
                os.kill(os.getpid(), signal.SIGKILL)
    sys.addaudithook(hook)

for number in range(500):
    folder = DataFolder(work / str(number))
    shutil.copytree(template, folder.root)
    child = os.fork()
    if child == 0:
        cut_off_at(number)
        restoring.restore(folder, copy)
        os._exit(0)
    if os.waitpid(child, 0)[1] == 0:
        break
print(number)
"""


def test_killed_before_any_of_its_steps_the_old_file_or_the_copy_is_there(tmp_path: Path) -> None:
    template, work = tmp_path / "template", tmp_path / "work"
    copy = _a_shop_and_its_copy(template)
    work.mkdir()
    said = subprocess.run(
        [sys.executable, "-c", _CUT_OFF, *map(str, (template, copy, work))],
        cwd=ROOT,
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    steps = int(said.stdout)
    assert steps > 10

    found = []
    for number in range(steps + 1):
        folder = DataFolder(work / str(number))
        with DataLock(folder.lock), a_shop(folder.root) as shop:
            names = _names(shop)
            assert names in (["Savon"], ["Miel", "Savon"])
            assert_books_agree(shop)
        found.append(names == ["Savon"])
        left = {path.name for path in folder.root.iterdir()}
        aside = {name for name in left if name.startswith("shop-")}
        assert left - aside == {"backups", "contacts.sqlite", "in-use.lock", "shop.sqlite"}
        assert len(aside) == found[-1]
    assert found == sorted(found)  # once decided, it is done
    assert (found[0], found[-1]) == (False, True)
