"""A file that can't be opened is refused in clear words, and nothing of it is touched."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import alembic.command  # noqa: F401 - loaded while there are rights to read it
import pytest

from digitaix_desktop.domain.errors import ShopError
from digitaix_desktop.operations.views.products import Filter, Wanted
from digitaix_desktop.paths import DataFolder
from digitaix_desktop.storage.contacts import ContactsFile, set_aside_damaged
from digitaix_desktop.storage.database import Database, ReadingDatabase
from digitaix_desktop.storage.errors import (
    DamagedContacts,
    DamagedFile,
    DiskFull,
    FileHeld,
    FolderReadOnly,
    NewerFile,
    NoRoomForCopy,
    NoShopYet,
    OlderFile,
    opening,
)
from digitaix_desktop.storage.looking import APPLICATION, beside, quick_check, revision_of
from tests.helpers.make import AShop, a_shop, somebody
from tests.helpers.rights import a_users_folder, as_that_user, contents


def _a_filled_file(path: Path) -> None:
    with a_shop(path.parent) as shop:
        for name in ("Savon", "Beaufort", "Poinsettia"):
            shop.add(name, stock_milli=5000)


def _sql(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        for statement in statements:
            file.execute(statement)


def _cut(path: Path, length: Callable[[int], int]) -> None:
    _a_filled_file(path)
    content = path.read_bytes()
    path.write_bytes(content[: length(len(content))])


def _foreign(path: Path) -> None:
    _sql(path, "CREATE TABLE bookmarks (url TEXT)", "INSERT INTO bookmarks VALUES ('x')")


def _foreign_with_migrations(path: Path) -> None:
    _sql(
        path,
        "CREATE TABLE alembic_version (version_num TEXT)",
        "INSERT INTO alembic_version VALUES ('0001')",
    )


def _without_revision(path: Path) -> None:
    _a_filled_file(path)
    _sql(path, "DELETE FROM alembic_version")


def _at_a_revision_nobody_made(path: Path) -> None:
    _a_filled_file(path)
    _sql(path, "UPDATE alembic_version SET version_num = '0000'")


def _unreadable_revision(path: Path) -> None:
    _a_filled_file(path)
    _sql(path, "UPDATE alembic_version SET version_num = x'00ff'")


def _only_its_name(path: Path) -> None:
    _sql(path, f"PRAGMA application_id = {APPLICATION}", "CREATE TABLE other (x)")


def _log_without_file(path: Path) -> None:
    beside(path, "-wal").write_bytes(b"what was not yet in the file")


BAD = {
    "text": lambda path: path.write_text("nom;prix\nSavon;4,50\n" * 500),
    "random bytes": lambda path: path.write_bytes(bytes(range(256)) * 64),
    "zero bytes": lambda path: path.write_bytes(b""),
    "the first line alone": lambda path: path.write_bytes(b"SQLite format 3\0"),
    "zeros after the first line": lambda path: path.write_bytes(b"SQLite format 3\0" + bytes(8192)),
    "cut in the middle": lambda path: _cut(path, lambda length: length // 2),
    "cut by one byte": lambda path: _cut(path, lambda length: length - 1),
    "cut inside the first page": lambda path: _cut(path, lambda _: 1000),
    "another program's": _foreign,
    "another program's, with migrations": _foreign_with_migrations,
    "without a revision": _without_revision,
    "at a revision nobody made": _at_a_revision_nobody_made,
    "a revision that is no text": _unreadable_revision,
    "a shop's in name only": _only_its_name,
    "a folder": lambda path: path.mkdir(),
    "a log without its file": _log_without_file,
}


@pytest.mark.parametrize("make", BAD.values(), ids=BAD.keys())
def test_a_file_that_is_no_shops_is_refused_and_left_as_it_was(
    make: Callable[[Path], object], tmp_path: Path
) -> None:
    folder = DataFolder(tmp_path)
    make(folder.shop)
    before = contents(tmp_path)

    for unclean in (False, True):
        with pytest.raises(DamagedFile) as refusal:
            Database(folder, unclean=unclean)
        assert str(folder.shop) in str(refusal.value)
        assert str(folder.backups) in str(refusal.value)

    assert contents(tmp_path) == before


def test_a_newer_programs_file_is_refused_and_left_as_it_was(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path)
    _a_filled_file(folder.shop)
    _sql(folder.shop, "UPDATE alembic_version SET version_num = '9999'")
    before = contents(tmp_path)

    for way in (Database, ReadingDatabase):
        with pytest.raises(NewerFile, match="Install the newest version"):
            way(folder)

    assert contents(tmp_path) == before


def test_a_newer_programs_file_is_known_by_its_log_after_a_crash(tmp_path: Path) -> None:
    folder, crashed = DataFolder(tmp_path / "crashed"), tmp_path / "running"
    _a_filled_file(DataFolder(crashed).shop)
    folder.root.mkdir()
    with closing(sqlite3.connect(DataFolder(crashed).shop, isolation_level=None)) as newer:
        newer.execute("UPDATE alembic_version SET version_num = '9999'")
        for file in crashed.iterdir():  # what a crash leaves: the log was never put into the file
            (folder.root / file.name).write_bytes(file.read_bytes())
    assert beside(folder.shop, "-wal").stat().st_size
    before = contents(folder.root)

    with pytest.raises(NewerFile):
        Database(folder, unclean=True)

    after = contents(folder.root)
    assert after.keys() == before.keys()
    assert all(after[name] == before[name] for name in before if not name.endswith("-shm"))


def test_looking_at_the_folder_of_no_shop_makes_no_shop(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path)

    assert revision_of(folder) is None
    with pytest.raises(NoShopYet, match="Open the DigitAix window once"):
        ReadingDatabase(folder)

    assert contents(tmp_path) == {}


def test_looking_at_an_older_file_asks_for_the_window_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = DataFolder(tmp_path)
    _a_filled_file(folder.shop)
    monkeypatch.setattr("digitaix_desktop.storage.database.HEAD", "9999")
    monkeypatch.setattr("digitaix_desktop.storage.looking.HEAD", "9999")

    with pytest.raises(OlderFile):
        ReadingDatabase(folder)


def test_looking_at_a_shop_leaves_no_file_behind_and_changes_none(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path)
    _a_filled_file(folder.shop)
    before = contents(tmp_path)

    assert revision_of(folder) is not None
    quick_check(folder)

    assert contents(tmp_path) == before


def test_a_shop_can_be_looked_at_while_a_window_writes_to_it(shop: AShop) -> None:
    shop.add("Savon")
    with closing(ReadingDatabase(shop.folder)) as beside_it, beside_it.reading() as view:
        assert view.exec_driver_sql("SELECT count(*) FROM product").scalar() == 1
        shop.add("Beaufort")
        assert view.exec_driver_sql("SELECT count(*) FROM product").scalar() == 1
    assert shop.reader.product_counts()[Filter.ALL] == 2


def test_a_reader_can_never_write(shop: AShop) -> None:
    with (
        pytest.raises(FolderReadOnly),
        shop.database.reading() as view,
    ):
        view.exec_driver_sql("DELETE FROM product")


@pytest.mark.parametrize("name", ["Données d’été 100 % ? #1 & plus", "a;b=c", "日本 'shop'"])
def test_any_folders_name_will_do(name: str, tmp_path: Path) -> None:
    for _ in range(2):
        with a_shop(tmp_path / name) as shop:
            shop.add("Savon")

    assert (tmp_path / name / "shop.sqlite").is_file()
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_closed_shop_leaves_one_file_whole_in_itself(tmp_path: Path) -> None:
    _a_filled_file(DataFolder(tmp_path).shop)

    assert sorted(path.name for path in tmp_path.iterdir()) == ["contacts.sqlite", "shop.sqlite"]


def test_a_folder_that_may_not_be_written_to_is_named(tmp_path: Path) -> None:
    with a_users_folder() as root:
        folder = DataFolder(root / "data")
        root.chmod(0o500)
        with as_that_user(), pytest.raises(FolderReadOnly, match="Give this user the right"):
            Database(folder)
        root.chmod(0o700)
        assert contents(root) == {}


def test_a_file_in_a_folder_that_may_not_be_written_to_is_left_alone() -> None:
    with a_users_folder() as root:
        with as_that_user():
            _a_filled_file(DataFolder(root).shop)
        before = contents(root)
        root.chmod(0o500)
        with as_that_user(), pytest.raises(FolderReadOnly):
            Database(DataFolder(root))
        root.chmod(0o700)
        assert contents(root) == before


def test_a_file_that_may_not_be_written_to_or_read_is_left_alone() -> None:
    with a_users_folder() as root:
        folder = DataFolder(root)
        with as_that_user():
            _a_filled_file(folder.shop)
        before = contents(root)
        for rights in (0o400, 0o000):
            folder.shop.chmod(rights)
            with as_that_user(), pytest.raises(FolderReadOnly):
                Database(folder)
        folder.shop.chmod(0o600)
        assert contents(root) == before


def test_a_file_where_the_folder_should_be_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "data"
    path.write_text("not a folder")

    with pytest.raises(FolderReadOnly):
        Database(DataFolder(path))
    with pytest.raises(FolderReadOnly):
        Database(DataFolder(path / "below"))

    assert path.read_text() == "not a folder"


def _damage(path: Path) -> None:
    """Overwrite the pages of one table, as a bad sector would."""
    with closing(sqlite3.connect(path)) as file:
        [(root,)] = file.execute("SELECT rootpage FROM sqlite_master WHERE name = 'movement'")
        [(size,)] = file.execute("PRAGMA page_size")
    with path.open("r+b") as file:
        file.seek((root - 1) * size)
        file.write(b"\xa5" * size)


def test_a_damaged_page_is_found_after_a_stop_without_goodbye(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    folder = DataFolder(tmp_path)
    _a_filled_file(folder.shop)
    _damage(folder.shop)
    before = contents(tmp_path)

    with caplog.at_level(logging.ERROR), pytest.raises(DamagedFile):
        Database(folder, unclean=True)

    assert contents(tmp_path) == before


def test_a_damaged_page_met_at_work_is_told_and_saves_nothing(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path)
    _a_filled_file(folder.shop)
    _damage(folder.shop)

    with a_shop(tmp_path) as shop:
        with pytest.raises(DamagedFile):
            shop.add("Miel", stock_milli=1000)
        assert [card.name for card in shop.reader.product_page(Wanted(), 0, 9)] == [
            "Beaufort",
            "Poinsettia",
            "Savon",
        ]


@pytest.mark.parametrize("content", [b"garbage" * 999, b"SQLite format 3\0" + bytes(5000)])
def test_a_damaged_file_of_contacts_is_named_and_left_alone(content: bytes, tmp_path: Path) -> None:
    path = DataFolder(tmp_path).contacts
    path.write_bytes(content)

    with pytest.raises(DamagedContacts, match="begins a new one"):
        ContactsFile(path)

    assert path.read_bytes() == content
    assert set_aside_damaged(path)
    assert not path.exists()
    with closing(ContactsFile(path)) as contacts:
        assert contacts.matching(somebody().name, 5) == []


@pytest.mark.parametrize(
    ("met", "told"),
    [
        (DiskFull(), "to open. Your shop is safe"),
        (FileHeld(), "Your shop is safe: wait a moment"),
        (NoRoomForCopy(), "Your shop is as it was"),
    ],
)
def test_what_keeps_a_shop_shut_does_not_say_that_something_was_not_saved(
    met: ShopError, told: str
) -> None:
    with pytest.raises(type(met), match=told), opening():
        raise met


def test_every_refusal_of_a_file_is_one_a_shopkeeper_can_read(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path)
    folder.shop.write_bytes(b"")

    with pytest.raises(ShopError) as refusal:
        Database(folder)

    assert "put it back" in str(refusal.value)
