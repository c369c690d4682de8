"""Bringing the database to today's shape, from any older one."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection

from digitaix_server.database import Database

SCRIPTS = Path(__file__).resolve().parent / "migrations"


class TooNew(Exception):
    """A newer program wrote this database; nothing was touched."""


class Damaged(Exception):
    """A migration would leave rows without their parent; it was rolled back."""


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    return config


def revision(connection: Connection) -> str | None:
    """The revision the database stands at; none for an empty one."""
    return MigrationContext.configure(connection).get_current_revision()


def copies(database_file: Path) -> list[Path]:
    """The copies made before migrations, and what another copy took the place of: they hold
    identities and go when those must."""
    here, stem = database_file.parent, database_file.stem
    return sorted([*here.glob(f"{stem}.before-*.sqlite"), *here.glob(f"{stem}.replaced-*.sqlite*")])


def _copy(base: Database, before: str) -> None:
    """Keep the database as it is, whole, beside itself."""
    target = base.path.with_name(f"{base.path.stem}.before-{before}.sqlite")
    unfinished = target.with_suffix(".part")
    unfinished.unlink(missing_ok=True)
    with base.writer.connect() as connection, closing(sqlite3.connect(unfinished)) as copy:
        raw = connection.connection.driver_connection
        assert isinstance(raw, sqlite3.Connection)  # noqa: S101 - the embedded database's driver
        raw.commit()
        raw.backup(copy)
    unfinished.replace(target)


def migrate(base: Database, to: str = "head") -> bool:
    """Bring the database up to `to`; whether anything was done. `TooNew`, `Damaged`.

    One that holds anything is copied first.
    """
    scripts = ScriptDirectory.from_config(_config())
    with base.writer.connect() as connection:
        before = revision(connection)
    if before is not None:
        try:
            scripts.get_revision(before)
        except CommandError as error:
            raise TooNew(before) from error
    if before == scripts.get_current_head():
        return False
    if before is not None:
        _copy(base, before)
    with base.writing() as session:
        connection = session.connection()
        raw = connection.connection.driver_connection
        config = _config()
        config.attributes["connection"] = connection
        # Foreign keys cannot be switched inside a transaction: leave the one just begun for it.
        connection.exec_driver_sql("ROLLBACK")
        connection.exec_driver_sql("PRAGMA foreign_keys=OFF")
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        try:
            command.upgrade(config, to)
            if connection.exec_driver_sql("PRAGMA foreign_key_check").first():
                raise Damaged
            session.commit()
        finally:
            session.rollback()
            if raw is not None:
                raw.execute("PRAGMA foreign_keys=ON")
    return True
