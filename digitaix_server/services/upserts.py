"""Writing many rows at once, new or known, alike on every kind of database.

A batch of a large import writes thousands of rows: their values go column by column to the driver,
which takes half the time of handing SQLAlchemy one dictionary a row.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import Dialect, String, Table, Uuid, any_, func, literal, select
from sqlalchemy.dialects import postgresql
from sqlalchemy.orm import InstrumentedAttribute, Session

from digitaix_server.tables import Base

T = TypeVar("T")
IN_LIST = 500
"""How many keys go into one `IN (…)`: well under every database's limit."""


def insert_many(db: Session, row: type[Base], rows: Sequence[dict[str, Any]]) -> None:
    """Insert rows that are new, all with the same columns."""
    if rows:
        _run(db, table(row), tuple(rows[0]), rows, known=False)


def upsert_many(db: Session, row: type[Base], rows: Sequence[dict[str, Any]]) -> None:
    """Insert rows, or, where the primary key is known, change the other columns given."""
    if rows:
        _run(db, table(row), tuple(rows[0]), rows, known=True)


def table(row: type[Base]) -> Table:
    """The table of a mapped class."""
    found = row.__table__
    assert isinstance(found, Table)  # noqa: S101 - our classes are mapped to tables, not to joins
    return found


def _run(
    db: Session, into: Table, names: tuple[str, ...], rows: Sequence[dict[str, Any]], known: bool
) -> None:
    connection = db.connection()
    dialect = connection.dialect
    columns = []
    for name in names:
        values = [row[name] for row in rows]
        bind = into.columns[name].type.bind_processor(dialect)
        columns.append(values if bind is None else [bind(value) for value in values])
    if dialect.name == "postgresql":
        sql = _in_arrays(dialect, into, names, known)
        connection.exec_driver_sql(sql, dict(zip(names, columns, strict=True)))
    else:
        sql = _row_by_row(dialect, into, names, known)
        connection.exec_driver_sql(sql, list(zip(*columns, strict=True)))


@lru_cache(maxsize=100)
def _row_by_row(dialect: Dialect, into: Table, names: tuple[str, ...], known: bool) -> str:
    """For SQLite, which runs a statement for each row in no time."""
    places = ", ".join("?" * len(names))
    return (
        f"{_into(dialect, into, names)} VALUES ({places}) {_or_change(dialect, into, names, known)}"
    )


@lru_cache(maxsize=100)
def _in_arrays(dialect: Dialect, into: Table, names: tuple[str, ...], known: bool) -> str:
    """For PostgreSQL, which is far away: all rows in one statement, an array for each column."""
    kinds = {name: into.columns[name].type for name in names}
    # A cast to VARCHAR(n) would cut what is too long, in silence.
    words = {
        name: "TEXT" if isinstance(kind, String) else kind.compile(dialect)
        for name, kind in kinds.items()
    }
    arrays = ", ".join(f"CAST(%({name})s AS {words[name]}[])" for name in names)
    rows = f"SELECT * FROM unnest({arrays})"  # noqa: S608 - names of our own tables
    return f"{_into(dialect, into, names)} {rows} {_or_change(dialect, into, names, known)}"


def _into(dialect: Dialect, into: Table, names: tuple[str, ...]) -> str:
    quoted = dialect.identifier_preparer.quote
    return f"INSERT INTO {quoted(into.name)} ({', '.join(map(quoted, names))})"


def _or_change(dialect: Dialect, into: Table, names: tuple[str, ...], known: bool) -> str:
    """What is done about a row whose key is known: both databases say it alike."""
    if not known:
        return ""
    quoted = dialect.identifier_preparer.quote
    keys = [column.name for column in into.primary_key]
    changes = [f"{quoted(name)} = excluded.{quoted(name)}" for name in names if name not in keys]
    return f"ON CONFLICT ({', '.join(map(quoted, keys))}) DO UPDATE SET {', '.join(changes)}"


def among(db: Session, column: InstrumentedAttribute[UUID], keys: Sequence[UUID]) -> Any:
    """Whether `column` is one of many keys, which travel as one value rather than one each."""
    if db.get_bind().dialect.name == "postgresql":
        return column == any_(literal(list(keys), postgresql.ARRAY(Uuid)))
    text = json.dumps([key.hex for key in keys])
    return column.in_(select(func.json_each(text).table_valued("value").c.value))


def chunks(keys: Sequence[T]) -> list[Sequence[T]]:
    """Keys in lists short enough for one query each."""
    return [keys[start : start + IN_LIST] for start in range(0, len(keys), IN_LIST)]
