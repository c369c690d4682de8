"""Opening the shop's file: one writer connection, readers beside it, migrations, backups."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry, QueuePool, StaticPool

from digitaix_desktop.paths import DataFolder
from digitaix_desktop.storage.errors import DamagedFile, FolderReadOnly, NewerFile, told_plainly

log = logging.getLogger(__name__)

HEAD = "0001"
"""The newest migration; equal to the scripts' head, so that Alembic loads only when needed."""

_WRITER = (
    "journal_mode=WAL",
    "synchronous=FULL",  # NORMAL may lose the last commits of a power cut
    "foreign_keys=ON",
    "busy_timeout=5000",
    "cache_size=-65536",  # 64 MiB: SQLite's own 2 MiB makes long imports twice as slow
)
_READER = ("query_only=ON", "wal_autocheckpoint=0", "busy_timeout=5000", "cache_size=-16384")


def engine_for(path: Path, *, writer: bool) -> Engine:
    """The only place that makes engines: transactions begin when SQLAlchemy says so.

    Readers never write nor checkpoint, because SQLite up to 3.51.2 can damage a WAL file when
    two connections do (sqlite.org, "The WAL-reset bug").
    """
    engine = create_engine(
        f"sqlite:///{path}",
        poolclass=StaticPool if writer else QueuePool,
        connect_args={"isolation_level": None, "check_same_thread": False},
    )
    pragmas, begin = (_WRITER, "BEGIN IMMEDIATE") if writer else (_READER, "BEGIN")

    @event.listens_for(engine, "connect")
    def _prepare(connection: DBAPIConnection, _record: ConnectionPoolEntry) -> None:
        cursor = connection.cursor()
        for pragma in pragmas:
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine


class ReadingDatabase:
    """The shop's file, open to look at only: a window may be writing to it."""

    def __init__(self, folder: DataFolder) -> None:
        self.folder = folder
        with told_plainly(folder.shop, folder.backups):
            revision_of(folder)
            self.reader = engine_for(folder.shop, writer=False)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A steady view of the file for as long as it is open."""
        with (
            told_plainly(self.folder.shop, self.folder.backups),
            self.reader.connect() as connection,
        ):
            yield connection

    def close(self) -> None:
        """Close the file."""
        self.reader.dispose()


class Database(ReadingDatabase):
    """The shop's file, open."""

    def __init__(self, folder: DataFolder, *, unclean: bool = False) -> None:
        self.folder = folder
        with told_plainly(folder.shop, folder.backups):
            _make(folder)
            revision = revision_of(folder)
            if unclean and revision is not None:
                quick_check(folder)
            if revision != HEAD:
                migrate(folder, revision)
            self.writer = engine_for(folder.shop, writer=True)
            self.reader = engine_for(folder.shop, writer=False)
            with self.writer.connect() as connection:
                mode = connection.exec_driver_sql("PRAGMA journal_mode").scalar()
        log.info("SQLite %s, journal mode %s", sqlite3.sqlite_version, mode)

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction of the writer: commits on a clean exit, rolls back otherwise."""
        with (
            told_plainly(self.folder.shop, self.folder.backups),
            self.writer.begin() as connection,
        ):
            yield connection

    def close(self) -> None:
        """Readers first: the last connection to close checkpoints, even a reader."""
        self.reader.dispose()
        self.writer.dispose()


def _make(folder: DataFolder) -> None:
    try:
        folder.root.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FolderReadOnly(path=folder.root) from error


def revision_of(folder: DataFolder) -> str | None:
    """Which migration the file stands at; none for no file yet.

    Raises `DamagedFile` and `NewerFile`; looks without touching anything.
    """
    path = folder.shop
    if not path.exists() or path.stat().st_size == 0:
        return None
    with path.open("rb") as file:
        if file.read(16) != b"SQLite format 3\0":
            raise DamagedFile(path=path, backups=folder.backups)
    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as connection:
        try:
            row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        except sqlite3.OperationalError as error:
            raise DamagedFile(path=path, backups=folder.backups) from error
    revision = str(row[0]) if row else None
    if revision is not None and revision > HEAD:
        raise NewerFile
    return revision


def quick_check(folder: DataFolder) -> None:
    """Read the whole file once; `DamagedFile` if something does not hold together."""
    with closing(sqlite3.connect(f"{folder.shop.resolve().as_uri()}?mode=ro", uri=True)) as file:
        verdict = file.execute("PRAGMA quick_check(1)").fetchone()[0]
    if verdict != "ok":
        log.error("quick_check: %s", verdict)
        raise DamagedFile(path=folder.shop, backups=folder.backups)


def backup(folder: DataFolder, label: str) -> Path:
    """A copy of the shop's file by SQLite's own means, whole and checked before it counts."""
    folder.backups.mkdir(parents=True, exist_ok=True)
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
    target = folder.backups / f"shop-{stamp}-{label}.sqlite"
    unfinished = target.with_suffix(".part")
    with (
        closing(sqlite3.connect(folder.shop)) as source,
        closing(sqlite3.connect(unfinished)) as copy,
    ):
        source.backup(copy)
        if copy.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            raise DamagedFile(path=folder.shop, backups=folder.backups)
    unfinished.replace(target)
    return target


def migrate(folder: DataFolder, revision: str | None, target: str = "head") -> None:
    """Bring the file to today's form, in one transaction; a filled one is backed up first.

    Foreign keys are off meanwhile: a batch migration of a parent table would otherwise delete
    its children in silence.
    """
    from alembic import command
    from alembic.config import Config

    if revision is not None:
        backup(folder, f"before-{HEAD}")
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    engine = engine_for(folder.shop, writer=True)
    try:
        with engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA foreign_keys=OFF")
            config.attributes["connection"] = connection
            command.upgrade(config, target)
            broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
            if broken:
                raise DamagedFile(path=folder.shop, backups=folder.backups)
    finally:
        engine.dispose()
