"""Statements for thousands of rows: compiled once, then handed to the driver as they are.

SQLAlchemy looks at each value of each row anew for every statement; of a long import that took
longer than SQLite itself.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from functools import cached_property, partial
from operator import attrgetter, itemgetter
from typing import Any, TypeAlias
from uuid import UUID

from pydantic_core import to_json
from sqlalchemy import (
    JSON,
    Boolean,
    ColumnElement,
    Connection,
    Executable,
    SQLColumnExpression,
    Uuid,
    bindparam,
    func,
)
from sqlalchemy import select as selecting
from sqlalchemy.dialects import sqlite
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.dml import UpdateBase
from sqlalchemy.sql.elements import ClauseElement
from sqlalchemy.types import TypeEngine

_DIALECT = sqlite.dialect()
Columns: TypeAlias = Mapping[str, Iterable[Any]]
"""The values of many rows as the file keeps them, by the names of their columns."""
_AsStored = Callable[[Iterable[Any]], Iterable[Any]]
"""Turns the values of a column into what the file keeps."""


class Prepared:
    """One INSERT, UPDATE or DELETE that is carried out for many rows of named values."""

    def __init__(self, statement: Executable, names: Sequence[str] | None = None) -> None:
        """`names` are the columns of an INSERT that is not given all of them."""
        self._statement, self._names = statement, names

    @cached_property
    def _compiled(self) -> tuple[str, list[tuple[str, _AsStored | None]]]:
        """Its text, and in its order the names of its values and how each is stored."""
        statement = self._statement
        assert isinstance(statement, ClauseElement)  # noqa: S101 - as all that can be carried out
        compiled = statement.compile(dialect=_DIALECT, column_keys=self._names)
        assert isinstance(compiled, SQLCompiler)  # noqa: S101 - this dialect's
        never_none = _never_none(statement)
        return str(compiled), [
            (name, _as_stored(compiled.binds[name].type, nullable=name not in never_none))
            for name in compiled.positiontup or []
        ]

    def run(self, connection: Connection, rows: Sequence[Mapping[str, Any]]) -> None:
        """Carry it out for each row; does nothing without any."""
        if rows:
            self.put(connection, self.columns(rows))

    def columns(self, rows: Sequence[Mapping[str, Any]], but: Set[str] = frozenset()) -> Columns:
        """The values of the rows as they are stored, by name; without some that come later.

        Column by column: the interpreter then does nothing for a value that is stored as it is.
        """
        return {
            name: list(map(itemgetter(name), rows))
            if as_stored is None
            else list(as_stored(map(itemgetter(name), rows)))
            for name, as_stored in self._compiled[1]
            if name not in but
        }

    def put(self, connection: Connection, columns: Columns) -> None:
        """Carry it out for each row of these columns, as they are stored already."""
        sql, names = self._compiled
        rows = list(zip(*[columns[name] for name, _ in names], strict=True))
        if rows:
            connection.exec_driver_sql(sql, rows)


def _never_none(statement: ClauseElement) -> set[str]:
    """The names of values that go into a column that must have one."""
    if not isinstance(statement, UpdateBase):
        return set()
    return {column.name for column in statement.table.columns if not column.nullable}


def _as_stored(kind: TypeEngine[Any], *, nullable: bool) -> _AsStored | None:
    """How a column of this kind keeps its values; none if as they are.

    The three that SQLAlchemy itself would turn more slowly mean the same as from its own hands.
    """
    if isinstance(kind, Uuid):
        return partial(map, _hex_or_none) if nullable else _hex
    if isinstance(kind, JSON) and kind.none_as_null:
        return partial(map, as_json)
    if isinstance(kind, Boolean):
        return None  # the driver itself writes yes as 1 and no as 0
    one = kind.dialect_impl(_DIALECT).bind_processor(_DIALECT)
    return one and partial(map, one)


def _hex(values: Iterable[UUID]) -> Iterable[str]:
    """As `UUID.hex`, but without a call of the interpreter for each."""
    return map("%032x".__mod__, map(attrgetter("int"), values))


def _hex_or_none(value: UUID | None) -> str | None:
    return None if value is None else value.hex


def bare(identifier: str) -> str:
    """An identifier as it travels, as the file keeps it."""
    return identifier.replace("-", "")


def as_json(value: Any) -> str | None:
    """A value as a column of JSON keeps it; none for none."""
    if value is None:
        return None
    return "[]" if value == [] else to_json(value).decode()


def among(column: SQLColumnExpression[Any]) -> ColumnElement[bool]:
    """A column that is one of many values, which are handed over by `listed`.

    They travel as one JSON list: so many parameters would make another statement of each number
    of them, built and read anew.
    """
    values = func.json_each(bindparam("listed")).table_valued("value")
    return column.in_(selecting(values.c.value))


def listed(values: Iterable[str] | Iterable[UUID]) -> dict[str, str]:
    """The values that a statement with `among` asks for."""
    plain = [value.hex if isinstance(value, UUID) else value for value in values]
    return {"listed": json.dumps(plain)}
