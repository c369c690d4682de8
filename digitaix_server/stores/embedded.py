"""The embedded database: one SQLite file in the data folder.

SQLite up to 3.51.2 can damage a WAL file when two connections write and checkpoint at once
(https://sqlite.org/wal.html, "the WAL-reset bug"). So one connection writes, it alone checkpoints,
and a file lock keeps the writers of several processes (`serve`, `invite-shop`) apart.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, inspect
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool

from digitaix_server import locks
from digitaix_server.stores.store import BUSY_S, Busy


def _engine(path: Path, *, writer: bool) -> Engine:
    """An engine whose transactions are real ones (SQLAlchemy's documented pysqlite recipe)."""
    engine = create_engine(
        f"sqlite:///{path}",
        poolclass=QueuePool,
        pool_size=1 if writer else 8,
        max_overflow=0 if writer else 32,
        hide_parameters=True,  # names of customers are none of the log's
        connect_args={"check_same_thread": False},
    )
    begin = "BEGIN IMMEDIATE" if writer else "BEGIN"

    @event.listens_for(engine, "connect")
    def on_connect(connection: Any, _record: Any) -> None:
        connection.isolation_level = None
        connection.execute("PRAGMA busy_timeout=5000")
        if writer:
            connection.execute("PRAGMA page_size=8192")  # products are of some 2 KiB
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute("PRAGMA synchronous=FULL")
            connection.execute("PRAGMA foreign_keys=ON")
            connection.execute("PRAGMA secure_delete=ON")
            # 64 MB: a checkpoint writes pages all over the file, a rare one each of them once.
            connection.execute("PRAGMA wal_autocheckpoint=8000")
        else:
            connection.execute("PRAGMA query_only=ON")
            connection.execute("PRAGMA wal_autocheckpoint=0")
        connection.execute("PRAGMA cache_size=-32000")

    @event.listens_for(engine, "begin")
    def on_begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine


class Embedded:
    """A `Store` in one file; one connection writes."""

    def __init__(self, path: Path) -> None:
        """Open the file, or make it."""
        self.path, self.shown = path, str(path)
        self.writer = _engine(path, writer=True)
        with self.writer.connect():  # a reader cannot make the file or its WAL
            pass
        self.readers = _engine(path, writer=False)
        self._turn = threading.Lock()
        self._lock = path.with_name(f"{path.name}.writer")

    def is_begun(self) -> bool:
        """See `Store`."""
        with self.readers.connect() as connection:
            return inspect(connection).has_table("alembic_version")

    @contextmanager
    def turn(self) -> Iterator[None]:
        """See `Store`: one writer in this process, and one among all."""
        if not self._turn.acquire(timeout=BUSY_S):
            raise Busy
        try:
            with locks.held(self._lock):
                yield
        except locks.HeldElsewhere as error:
            raise Busy from error
        finally:
            self._turn.release()

    def passes(self, error: DBAPIError) -> bool:
        """See `Store`: with one writer at a time, nobody is in another's way."""
        del error
        return False

    @contextmanager
    def reshaping(self) -> Iterator[Connection]:
        """See `Store`."""
        with self.turn(), self.writer.connect() as connection:
            raw = connection.connection.driver_connection
            assert isinstance(raw, sqlite3.Connection)  # noqa: S101 - this engine's driver
            # Else a table that is made anew would take the rows that refer to it along. The
            # switch has no effect inside a transaction.
            raw.execute("PRAGMA foreign_keys=OFF")
            try:
                with connection.begin():
                    yield connection
            finally:
                raw.execute("PRAGMA foreign_keys=ON")

    def holds_together(self, connection: Connection) -> bool:
        """See `Store`."""
        return connection.exec_driver_sql("PRAGMA foreign_key_check").first() is None

    def keep_copy(self, before: str) -> None:
        """See `Store`: whole, beside the file."""
        target = self.path.with_name(f"{self.path.stem}.before-{before}.sqlite")
        unfinished = target.with_suffix(".part")
        unfinished.unlink(missing_ok=True)
        with self.writer.connect() as connection, closing(sqlite3.connect(unfinished)) as copy:
            raw = connection.connection.driver_connection
            assert isinstance(raw, sqlite3.Connection)  # noqa: S101 - this engine's driver
            raw.commit()
            raw.backup(copy)
        unfinished.replace(target)

    def copies(self) -> list[Path]:
        """See `Store`; and what another copy took the place of (`keeping`)."""
        here, stem = self.path.parent, self.path.stem
        kept = [*here.glob(f"{stem}.before-*.sqlite"), *here.glob(f"{stem}.replaced-*.sqlite*")]
        return sorted(kept)

    def scrub(self) -> None:
        """See `Store`: what the WAL holds goes into the file, where deleted is overwritten."""
        with self.turn(), self.writer.connect() as connection:
            raw = connection.connection.driver_connection
            assert raw is not None  # noqa: S101 - the connection was just opened
            raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """See `Store`: readers first, for the last connection to close checkpoints."""
        self.readers.dispose()
        with self.turn():
            self.writer.dispose()
