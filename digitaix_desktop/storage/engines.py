"""The only place that makes connections to the shop's file, each for one purpose."""

from __future__ import annotations

import sqlite3
from enum import Enum
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry, QueuePool, StaticPool


class Purpose(Enum):
    """What a connection is for; only the writer ever writes and checkpoints.

    Readers do neither, because SQLite up to 3.51.2 can damage a WAL file when two connections do
    (sqlite.org, "The WAL-reset bug").
    """

    WRITING = (
        "journal_mode=WAL",
        "synchronous=FULL",  # NORMAL may lose the last commits of a power cut
        "foreign_keys=ON",
        "busy_timeout=5000",
        "cache_size=-65536",  # 64 MiB: with SQLite's own 2 MiB long imports take twice as long
        "wal_autocheckpoint=8000",  # 32 MB: of a long import, few pages are then copied twice
    )
    MIGRATING = (
        "journal_mode=WAL",
        "synchronous=FULL",
        # A batch migration of a parent table would otherwise delete its children in silence; set
        # here because inside a transaction it would do nothing.
        "foreign_keys=OFF",
        "busy_timeout=5000",
    )
    READING = ("query_only=ON", "wal_autocheckpoint=0", "busy_timeout=5000", "cache_size=-16384")


def address(path: Path, *modes: str) -> str:
    """A file as SQLite's URI; no sign in a folder's name means anything in it."""
    return f"{path.absolute().as_uri()}?{'&'.join(modes)}"


def engine_for(path: Path, purpose: Purpose) -> Engine:
    """Connections to a file, on which transactions begin when SQLAlchemy says so."""
    reading = purpose is Purpose.READING
    file = address(path, "mode=ro" if reading else "mode=rwc")

    def connect() -> sqlite3.Connection:
        return sqlite3.connect(file, uri=True, isolation_level=None, check_same_thread=False)

    engine = create_engine(
        "sqlite://", creator=connect, poolclass=QueuePool if reading else StaticPool
    )

    @event.listens_for(engine, "connect")
    def _prepare(connection: DBAPIConnection, _record: ConnectionPoolEntry) -> None:
        cursor = connection.cursor()
        for pragma in purpose.value:
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    begin = "BEGIN" if reading else "BEGIN IMMEDIATE"

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine
