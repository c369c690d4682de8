"""Bringing the shop's file to today's form: whole, or not at all."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from digitaix_desktop.operations.copies import Why
from digitaix_desktop.paths import DataFolder
from digitaix_desktop.storage.backups import backup, clear
from digitaix_desktop.storage.disk import flush_file, flush_folder
from digitaix_desktop.storage.engines import Purpose, engine_for
from digitaix_desktop.storage.errors import DamagedFile, told_plainly

if TYPE_CHECKING:  # loaded only when there is something to migrate: it takes a while
    from alembic.config import Config

SCRIPTS = Path(__file__).parent / "migrations"


def create(folder: DataFolder) -> None:
    """Make a new shop's file beside its place and put it there once it is whole.

    So a crash never leaves an empty file, which would look like one that lost everything.
    """
    unfinished = folder.shop.with_suffix(".new")
    with told_plainly(folder.shop, folder.backups):
        clear(unfinished)
        try:
            upgrade(unfinished)
            flush_file(unfinished)
            unfinished.replace(folder.shop)
        except BaseException:
            clear(unfinished)
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
        backup(folder, Why.BEFORE_UPDATE, leaves_free=0)
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
