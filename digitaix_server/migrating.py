"""Bringing the database to today's shape, from any older one."""

from __future__ import annotations

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


def migrate(base: Database, to: str = "head") -> bool:
    """Bring the database up to `to`; whether anything was done. `TooNew`, `Damaged`."""
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
