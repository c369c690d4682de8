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

from sqlalchemy import Dialect, Insert, Table, func, insert, select
from sqlalchemy.dialects import postgresql, sqlite
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
    sql, order = _statement(dialect, into, names, known)
    columns = []
    for name in order:
        values = [row[name] for row in rows]
        bind = into.columns[name].type.bind_processor(dialect)
        columns.append(values if bind is None else [bind(value) for value in values])
    if dialect.positional:
        connection.exec_driver_sql(sql, list(zip(*columns, strict=True)))
    else:
        connection.exec_driver_sql(
            sql, [dict(zip(order, values, strict=True)) for values in zip(*columns, strict=True)]
        )


@lru_cache(maxsize=100)
def _statement(
    dialect: Dialect, into: Table, names: tuple[str, ...], known: bool
) -> tuple[str, tuple[str, ...]]:
    """The statement in the database's own words, and the order of its values."""
    statement: Insert = insert(into)
    keys = [column.name for column in into.primary_key]
    others = [name for name in names if name not in keys]
    if known and dialect.name == "postgresql":
        here = postgresql.insert(into)
        statement = here.on_conflict_do_update(
            index_elements=keys, set_={name: here.excluded[name] for name in others}
        )
    elif known:
        there = sqlite.insert(into)
        statement = there.on_conflict_do_update(
            index_elements=keys, set_={name: there.excluded[name] for name in others}
        )
    compiled = statement.compile(dialect=dialect, column_keys=list(names))
    order = getattr(compiled, "positiontup", None) or list(compiled.params)
    return str(compiled), tuple(order)


def among(db: Session, column: InstrumentedAttribute[UUID], keys: Sequence[UUID]) -> Any:
    """Whether `column` is one of many keys, which travel as one value rather than one each."""
    if db.get_bind().dialect.name != "sqlite":
        return column.in_(keys)
    text = json.dumps([key.hex for key in keys])
    return column.in_(select(func.json_each(text).table_valued("value").c.value))


def chunks(keys: Sequence[T]) -> list[Sequence[T]]:
    """Keys in lists short enough for one query each."""
    return [keys[start : start + IN_LIST] for start in range(0, len(keys), IN_LIST)]
