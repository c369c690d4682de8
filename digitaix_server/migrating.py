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
    """Bring the database up to `to`; whether anything was done. `TooNew`, `Damaged`.

    One that holds anything is copied first, where that is ours to do. Processes that begin
    together do it once.
    """
    scripts = ScriptDirectory.from_config(_config())
    store = base.store
    with store.readers.connect() as connection:
        before = revision(connection)
    if before is not None:
        try:
            scripts.get_revision(before)
        except CommandError as error:
            raise TooNew(before) from error
    if before == scripts.get_current_head():
        return False
    if before is not None:
        store.keep_copy(before)
    with store.reshaping() as connection:
        if revision(connection) != before:  # another process did it while this one waited
            return False
        config = _config()
        config.attributes["connection"] = connection
        command.upgrade(config, to)
        if not store.holds_together(connection):
            raise Damaged
    return True
