"""Bringing the shop's file to today's form: whole, or not at all."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from digitaix_desktop.paths import DataFolder
from digitaix_desktop.storage.disk import flush_file, flush_folder
from digitaix_desktop.storage.engines import Purpose, address, engine_for
from digitaix_desktop.storage.errors import DamagedFile, told_plainly
from digitaix_desktop.storage.looking import HEAD, beside

if TYPE_CHECKING:  # loaded only when there is something to migrate: it takes a while
    from alembic.config import Config

SCRIPTS = Path(__file__).parent / "migrations"


def create(folder: DataFolder) -> None:
    """Make a new shop's file beside its place and put it there once it is whole.

    So a crash never leaves an empty file, which would look like one that lost everything.
    """
    unfinished = folder.shop.with_suffix(".new")
    with told_plainly(folder.shop, folder.backups):
        _clear(unfinished)
        try:
            upgrade(unfinished)
            flush_file(unfinished)
            unfinished.replace(folder.shop)
        except BaseException:
            _clear(unfinished)
            raise
        flush_folder(folder.root)


def migrate(folder: DataFolder, revision: str, scripts: Path = SCRIPTS) -> None:
    """Bring a file that stands at an older revision to today's form, after a backup.

    Whatever goes wrong half-way, the file is as it was. `DamagedFile` for an unknown revision.
    """
    from alembic.script import ScriptDirectory
    from alembic.util import CommandError

    with told_plainly(folder.shop, folder.backups):
        try:
            ScriptDirectory.from_config(_config(scripts)).get_revision(revision)
        except CommandError as error:
            raise DamagedFile(path=folder.shop, backups=folder.backups) from error
        backup(folder, f"before-{HEAD}")
        upgrade(folder.shop, scripts)


def upgrade(path: Path, scripts: Path = SCRIPTS, target: str = "head") -> None:
    """Run the migrations that are missing, in one transaction."""
    from alembic import command

    config = _config(scripts)
    engine = engine_for(path, Purpose.MIGRATING)
    try:
        with engine.begin() as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, target)
            if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
                raise RuntimeError("a migration left rows that refer to nothing")
    finally:
        engine.dispose()


def _config(scripts: Path) -> Config:
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    return config


def backup(folder: DataFolder, label: str) -> Path:
    """A copy of the shop's file by SQLite's own means, whole and checked before it counts.

    The copy is one file, complete in itself; customers' names are not in it.
    """
    with told_plainly(folder.shop, folder.backups):
        folder.backups.mkdir(parents=True, exist_ok=True)
        stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
        target = folder.backups / f"shop-{stamp}-{label}.sqlite"
        unfinished = target.with_suffix(".part")
        try:
            _copy(folder, unfinished)
            flush_file(unfinished)
            unfinished.replace(target)
        except BaseException:
            _clear(unfinished)
            raise
        flush_folder(folder.backups)
    return target


def _clear(unfinished: Path) -> None:
    for ending in ("", "-wal", "-shm", "-journal"):
        beside(unfinished, ending).unlink(missing_ok=True)


def _copy(folder: DataFolder, target: Path) -> None:
    with (
        closing(sqlite3.connect(address(folder.shop, "mode=ro"), uri=True)) as source,
        closing(sqlite3.connect(target)) as copy,
    ):
        source.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE")
        if copy.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            raise DamagedFile(path=folder.shop, backups=folder.backups)
