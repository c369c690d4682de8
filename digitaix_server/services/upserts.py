"""Writing many rows at once, new or known, alike on every kind of database."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

from sqlalchemy import Insert, Table, insert
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from digitaix_server.tables import Base


def table(row: type[Base]) -> Table:
    """The table of a mapped class."""
    found = row.__table__
    assert isinstance(found, Table)  # noqa: S101 - our classes are mapped to tables, not to joins
    return found


def insert_many(db: Session, row: type[Base], rows: Sequence[dict[str, Any]]) -> None:
    """Insert rows that are new, all with the same columns."""
    if rows:
        db.execute(insert(table(row)), rows)


def upsert_many(db: Session, row: type[Base], rows: Sequence[dict[str, Any]]) -> None:
    """Insert rows, or, where the primary key is known, change the other columns given."""
    if not rows:
        return
    target = table(row)
    keys = [column.name for column in target.primary_key]
    others = [name for name in rows[0] if name not in keys]
    statement: Insert
    if db.get_bind().dialect.name == "postgresql":
        here = postgresql.insert(target)
        statement = here.on_conflict_do_update(
            index_elements=keys, set_={name: here.excluded[name] for name in others}
        )
    else:
        there = sqlite.insert(target)
        statement = there.on_conflict_do_update(
            index_elements=keys, set_={name: there.excluded[name] for name in others}
        )
    db.execute(statement, rows)


T = TypeVar("T")
IN_LIST = 500
"""How many keys go into one `IN (…)`: well under every database's limit."""


def chunks(keys: Sequence[T]) -> list[Sequence[T]]:
    """Keys in lists short enough for one query each."""
    return [keys[start : start + IN_LIST] for start in range(0, len(keys), IN_LIST)]
