"""The shop's file, open: one writer connection, and readers beside it."""

from __future__ import annotations

import logging
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection

from digitaix_desktop.paths import DataFolder
from digitaix_desktop.storage.disk import make_ready
from digitaix_desktop.storage.engines import Purpose, engine_for
from digitaix_desktop.storage.errors import (
    DamagedFile,
    DriveUnfit,
    NoShopYet,
    OlderFile,
    told_plainly,
)
from digitaix_desktop.storage.looking import HEAD, check, revision_of, written_ms
from digitaix_desktop.storage.migrating import create, migrate
from digitaix_desktop.storage.switching import finish

__all__ = ["Database", "ReadingDatabase", "revision_of"]

log = logging.getLogger(__name__)


class ReadingDatabase:
    """The shop's file, open to look at only: a window may be writing to it."""

    def __init__(self, folder: DataFolder) -> None:
        self.folder = folder
        revision = revision_of(folder)
        if revision is None:
            raise NoShopYet(path=folder.root)
        if revision != HEAD:
            raise OlderFile
        self.is_damaged = False
        """Whether something in it could not be read: whoever opens it next is to check it."""
        self.reader = engine_for(folder.shop, Purpose.READING)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A steady view of the file for as long as it is open."""
        with self._told(), self.reader.connect() as connection:
            yield connection

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            with told_plainly(self.folder.shop, self.folder.backups):
                yield
        except DamagedFile:
            self.is_damaged = True
            raise

    def close(self) -> None:
        """Close the file."""
        self.reader.dispose()


class Database(ReadingDatabase):
    """The shop's file, open; made if there is none yet, brought to today's form if it is older.

    Raises `NewerFile`, `DamagedFile`, `FolderReadOnly`, `DriveUnfit`, `DiskFull`.
    """

    def __init__(
        self, folder: DataFolder, *, unclean: bool = False, thorough: bool = False
    ) -> None:
        """It is checked first where it was left `unclean`; index by index where `thorough`."""
        make_ready(folder.root, folder.shop)
        finish(folder)
        self.found_ms = written_ms(folder.shop)
        """When it was last written to before it was opened; 0 for a new one."""
        revision = revision_of(folder)
        if revision is None:
            create(folder)
        elif unclean:
            asked = "integrity_check" if thorough else "quick_check"
            check(folder.shop, folder.backups, asked=asked)
        if revision is not None and revision != HEAD:
            migrate(folder, revision)
        self.writer = engine_for(folder.shop, Purpose.WRITING)
        self._one_at_a_time = threading.Lock()
        self._writing: int | None = None
        self.changes = 0
        """How many rows were written since it was opened."""
        try:
            super().__init__(folder)
            with self.writing() as connection:
                mode = connection.exec_driver_sql("PRAGMA journal_mode").scalar()
            if mode != "wal":
                raise DriveUnfit(path=folder.root)
        except BaseException:
            self.writer.dispose()
            raise
        log.info("SQLite %s, journal mode %s", sqlite3.sqlite_version, mode)

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction of the writer: commits on a clean exit, rolls back otherwise.

        There is one connection, so threads take turns, and a transaction inside a transaction
        is a mistake in the program: it would end the outer one half-way.
        """
        if self._writing == threading.get_ident():
            raise RuntimeError("a transaction inside a transaction")
        with self._one_at_a_time, self._told():
            self._writing = threading.get_ident()
            try:
                with self.writer.begin() as connection:
                    yield connection
                    written = connection.connection.driver_connection
                if isinstance(written, sqlite3.Connection):
                    self.changes = written.total_changes
            finally:
                self._writing = None

    def close(self) -> None:
        """Readers first: the last connection to close puts the log into the file."""
        super().close()
        self.writer.dispose()
