"""Statements for thousands of rows: compiled once, then handed to the driver as they are.

SQLAlchemy looks at each value of each row anew for every statement; of a long import that took
longer than SQLite itself.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from operator import itemgetter
from typing import Any
from uuid import UUID

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
from sqlalchemy.sql.elements import ClauseElement
from sqlalchemy.types import TypeEngine

_DIALECT = sqlite.dialect()
_AsStored = Callable[[Any], Any]
_Pick = Callable[[Mapping[str, Any]], tuple[Any, ...]]


class Prepared:
    """One INSERT, UPDATE or DELETE that is carried out for many rows of named values."""

    def __init__(self, statement: Executable, names: Sequence[str] | None = None) -> None:
        """`names` are the columns of an INSERT that is not given all of them."""
        self._statement, self._names = statement, names

    @cached_property
    def _compiled(self) -> tuple[str, _Pick, list[tuple[int, _AsStored]]]:
        """Its text, what picks a row's values in its order, and the places to be turned."""
        statement = self._statement
        assert isinstance(statement, ClauseElement)  # noqa: S101 - as all that can be carried out
        compiled = statement.compile(dialect=_DIALECT, column_keys=self._names)
        assert isinstance(compiled, SQLCompiler)  # noqa: S101 - this dialect's
        names = compiled.positiontup or []
        turned = [
            (place, as_stored)
            for place, name in enumerate(names)
            if (as_stored := _as_stored(compiled.binds[name].type)) is not None
        ]
        return str(compiled), _picking(names), turned

    def run(self, connection: Connection, rows: Sequence[Mapping[str, Any]]) -> None:
        """Carry it out for each row; does nothing without any."""
        if not rows:
            return
        sql, pick, turned = self._compiled
        values = []
        for row in rows:
            stored = list(pick(row))
            for place, as_stored in turned:
                stored[place] = as_stored(stored[place])
            values.append(tuple(stored))
        connection.exec_driver_sql(sql, values)


def _picking(names: Sequence[str]) -> _Pick:
    if len(names) == 1:
        return lambda row: (row[names[0]],)
    return itemgetter(*names)


def _as_stored(kind: TypeEngine[Any]) -> _AsStored | None:
    """How a column of this kind keeps a value; none if as it is.

    The three that SQLAlchemy itself would turn more slowly come out as from its own hands.
    """
    if isinstance(kind, Uuid):
        return lambda value: None if value is None else value.hex
    if isinstance(kind, JSON) and kind.none_as_null:
        return _json
    if isinstance(kind, Boolean):
        return None  # the driver itself writes yes as 1 and no as 0
    return kind.dialect_impl(_DIALECT).bind_processor(_DIALECT)


def _json(value: Any) -> str | None:
    if value is None:
        return None
    return "[]" if value == [] else json.dumps(value)


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
