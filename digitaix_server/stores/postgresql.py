"""The marketplace in PostgreSQL 15 or newer: many writers, each shop's in turn, many processes.

A writer sees what is committed at each of its statements (READ COMMITTED): once it has the shop's
row locked, nothing of the shop changes under its hands. A reader sees one moment (REPEATABLE READ)
and cannot write. Both are set for the connection, so that no transaction can forget it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
from psycopg.conninfo import conninfo_to_dict, make_conninfo
from psycopg.types.string import StrDumperUnknown
from sqlalchemy import Connection, Engine, create_engine, inspect, text
from sqlalchemy.exc import DBAPIError

from digitaix_server.stores.store import BUSY_S, Unsuitable

LEAST_VERSION = 150_000
CONNECTIONS = 4
"""Kept open for readers and for writers each; twice as many where much is going on."""
_WRITER = {
    "default_transaction_isolation": "read committed",
    "synchronous_commit": "on",
    "idle_in_transaction_session_timeout": "60s",  # a process that hangs keeps no shop locked
}
_READER = {
    "default_transaction_isolation": "repeatable read",
    "default_transaction_read_only": "on",
}
_PASSING = (
    "08",  # the line broke
    "40",  # two were in each other's way
    "53",  # out of room: of connections, say
    "55P03",  # the lock was not free in time
    "57",  # the database is being stopped, or started
)
_PURGED = ("contact", "basket", "basket_line", "receipt", "shop_order")
_MIGRATING = 0x44676978
"""The advisory lock of whoever changes tables: any number that is ours."""
_DEAD_S = 15


class _Text(StrDumperUnknown):
    """Texts without U+0000, which no text of PostgreSQL can hold: looked for, it finds nothing."""

    def dump(self, obj: str) -> bytes | bytearray | memoryview | None:
        return super().dump(obj.replace("\0", "\ufffd"))


def shown(url: str) -> str:
    """What the database is called in front of people: its name, and where it is."""
    try:
        parts = conninfo_to_dict(url)
    except psycopg.ProgrammingError:
        return "the database"
    at = ":".join(str(parts[key]) for key in ("host", "port") if parts.get(key))
    return f"the database {parts.get('dbname') or ''}{f' at {at}' if at else ''}".rstrip()


def conninfo(url: str, *, name: str, **settings: str) -> str:
    """How to connect, from the address that was given: what it does not say is ours to say."""
    asked = conninfo_to_dict(url)
    escaped = {key: value.replace(" ", r"\ ") for key, value in settings.items()}
    options = [str(asked.get("options") or ""), *(f"-c {key}={escaped[key]}" for key in escaped)]
    usual: dict[str, Any] = {
        "application_name": name,
        "connect_timeout": 10,
        "keepalives_idle": _DEAD_S,
        "keepalives_interval": 5,
        "keepalives_count": 3,
        "tcp_user_timeout": _DEAD_S * 1000,
    }
    ours = {"client_encoding": "utf8", "options": " ".join(options).strip()}
    return make_conninfo(**(usual | asked | ours))


def _engine(url: str, name: str, settings: dict[str, str]) -> Engine:
    told = conninfo(url, name=name, lock_timeout=f"{BUSY_S}s", **settings)

    def connect() -> Any:
        made = psycopg.connect(told)
        made.adapters.register_dumper(str, _Text)
        return made

    return create_engine(
        "postgresql+psycopg://",
        creator=connect,
        pool_size=CONNECTIONS,
        max_overflow=CONNECTIONS,
        pool_timeout=BUSY_S,
        hide_parameters=True,  # names of customers are none of the log's
        pool_pre_ping=True,  # the database may have been restarted in the meantime
        use_native_hstore=False,  # saves a question for each connection
    )


class PostgreSQL:
    """A `Store` on a server of its own, which several of our processes share."""

    def __init__(self, url: str) -> None:
        """Connect. `Unsuitable` for one that cannot do; SQLAlchemy's own errors if none answers."""
        try:
            conninfo_to_dict(url)
        except psycopg.ProgrammingError as error:
            # The driver's own words may repeat the address, and with it the password.
            raise Unsuitable("its address cannot be read, or asks for what is unknown") from error
        self.url, self.shown = url, shown(url)
        self.writer = _engine(url, "digitaix-server", _WRITER)
        self.readers = _engine(url, "digitaix-server reading", _READER)
        try:
            with self.writer.connect() as connection:
                _check(connection)
        except Unsuitable:
            self.close()
            raise

    def is_begun(self) -> bool:
        """See `Store`."""
        with self.readers.connect() as connection:
            return inspect(connection).has_table("alembic_version")

    @contextmanager
    def turn(self) -> Iterator[None]:
        """See `Store`: many may write; the shop's row is what they wait for."""
        yield

    def passes(self, error: DBAPIError) -> bool:
        """See `Store`."""
        state = getattr(error.orig, "sqlstate", None)
        if state is None:  # no answer at all: the line broke, or nobody is there
            return error.connection_invalidated or isinstance(error.orig, psycopg.OperationalError)
        return str(state).startswith(_PASSING)

    @contextmanager
    def reshaping(self) -> Iterator[Connection]:
        """See `Store`."""
        with self.writer.begin() as connection:
            connection.execute(text("SET LOCAL lock_timeout = 0"))
            connection.execute(text("SET LOCAL idle_in_transaction_session_timeout = 0"))
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _MIGRATING})
            yield connection

    def holds_together(self, connection: Connection) -> bool:
        """See `Store`: its foreign keys are never off."""
        del connection
        return True

    def keep_copy(self, before: str) -> None:
        """See `Store`: a migration that fails leaves nothing behind, and backups are the town's."""
        del before

    def copies(self) -> list[Path]:
        """See `Store`."""
        return []

    def scrub(self) -> None:
        """See `Store`: rows that were deleted go now, rather than when there is time for it."""
        with self.writer.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.execute(text(f"VACUUM {', '.join(_PURGED)}"))

    def line(self) -> psycopg.Connection[Any]:
        """A line of its own on which the processes that serve this database wake one another."""
        told = conninfo(self.url, name="digitaix-server wake-ups", synchronous_commit="off")
        return psycopg.connect(told, autocommit=True)

    def close(self) -> None:
        """See `Store`."""
        self.readers.dispose()
        self.writer.dispose()


def _check(connection: Connection) -> None:
    version, encoding = connection.execute(
        text(
            "SELECT current_setting('server_version_num')::int, current_setting('server_encoding')"
        )
    ).one()
    if version < LEAST_VERSION:
        raise Unsuitable(f"PostgreSQL {LEAST_VERSION // 10_000} or newer is needed")
    if encoding != "UTF8":
        raise Unsuitable(f"the database must be made with the encoding UTF8, not {encoding}")
