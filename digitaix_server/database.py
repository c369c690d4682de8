"""The server's own database: how it is opened, read and written.

SQLite up to 3.51.2 can damage a WAL file when two connections write and checkpoint at once
(https://sqlite.org/wal.html, "the WAL-reset bug"). So one connection writes, it alone checkpoints,
and a file lock keeps the writers of several processes (`serve`, `invite-shop`) apart.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.orm import Session
from sqlalchemy.pool import QueuePool

from digitaix_server import locks

Clock = Callable[[], int]
"""The time, in UTC epoch milliseconds."""
BUSY_S = 30.0


class Busy(Exception):
    """The one writer was not free in time; the caller may try again."""


def system_clock() -> int:
    """The machine's own time, in UTC epoch milliseconds."""
    return time.time_ns() // 1_000_000


def _nobody(_shop_id: UUID) -> None:
    """Nobody waits for changes: a command, not the running server."""


def _sqlite_engine(path: Path, *, writer: bool) -> Engine:
    """An engine whose transactions are real ones (SQLAlchemy's documented pysqlite recipe)."""
    engine = create_engine(
        f"sqlite:///{path}",
        poolclass=QueuePool,
        pool_size=1 if writer else 8,
        max_overflow=0 if writer else 32,
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
            connection.execute("PRAGMA wal_autocheckpoint=2000")
        else:
            connection.execute("PRAGMA query_only=ON")
            connection.execute("PRAGMA wal_autocheckpoint=0")
        connection.execute("PRAGMA cache_size=-32000")

    @event.listens_for(engine, "begin")
    def on_begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine


class Database:
    """The way to the database: `with base.reading()` or `with base.writing()`, a session each.

    `on_change` is told of each shop whose revision moved, after its commit.
    """

    def __init__(
        self,
        path: Path,
        clock: Clock = system_clock,
        on_change: Callable[[UUID], None] = _nobody,
    ) -> None:
        self.clock, self.on_change = clock, on_change
        self._kept: dict[UUID, object] = {}
        self._writer = _sqlite_engine(path, writer=True)
        with self._writer.connect():  # a reader cannot make the file or its WAL
            pass
        self._readers = _sqlite_engine(path, writer=False)
        self._turn = threading.Lock()
        self.path = path
        self._writer_lock = path.with_name(f"{path.name}.writer")

    @property
    def writer(self) -> Engine:
        """The engine of the one writing connection, for migrations."""
        return self._writer

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session that sees one moment of the database and cannot write."""
        with Session(self._readers, info={"clock": self.clock, "kept": self._kept}) as session:
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """The one session that may write: commits on a clean exit, rolls back otherwise.

        Take what it read out of it before answering anybody: while it is open nobody else writes.
        `Busy` if the writer is not free in time.
        """
        changed: set[UUID] = set()
        info = {"clock": self.clock, "changed": changed, "kept": self._kept}
        with self._alone(), Session(self._writer, info=info, expire_on_commit=False) as session:
            event.listen(session, "after_commit", self._tell)
            event.listen(session, "after_rollback", _forget)
            yield session
            session.commit()

    @contextmanager
    def _alone(self) -> Iterator[None]:
        if not self._turn.acquire(timeout=BUSY_S):
            raise Busy
        try:
            with locks.held(self._writer_lock):
                yield
        except locks.HeldElsewhere as error:
            raise Busy from error
        finally:
            self._turn.release()

    def _tell(self, session: Session) -> None:
        changed: set[UUID] = session.info["changed"]
        for shop_id in changed:
            self.on_change(shop_id)
        changed.clear()

    def checkpoint(self) -> None:
        """Write what the WAL holds into the file and empty it: what was purged is then gone."""
        with self._alone(), self._writer.connect() as connection:
            raw = connection.connection.driver_connection
            assert raw is not None  # noqa: S101 - the connection was just opened
            raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Close the readers, then the writer: the last connection to close checkpoints."""
        self._readers.dispose()
        with self._alone():
            self._writer.dispose()


def _forget(session: Session) -> None:
    session.info["changed"].clear()


def now_ms(db: Session) -> int:
    """The server's time for this session, in UTC epoch milliseconds."""
    clock: Clock = db.info["clock"]
    return clock()


def kept(db: Session) -> dict[UUID, object]:
    """What was worked out of a shop and may be used for a while: of this process alone."""
    found: dict[UUID, object] = db.info["kept"]
    return found


def mark_changed(db: Session, shop_id: UUID) -> None:
    """Remember that waiting PCs of this shop are to be woken once this commits."""
    db.info["changed"].add(shop_id)
