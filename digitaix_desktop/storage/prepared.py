"""Statements for thousands of rows: compiled once, then handed to the driver as they are.

SQLAlchemy looks at each value of each row anew for every statement; of a long import that took
longer than SQLite itself.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Executable, SQLColumnExpression, bindparam, func
from sqlalchemy import select as selecting
from sqlalchemy.dialects import sqlite
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.elements import ClauseElement

_DIALECT = sqlite.dialect()
_AsStored = Callable[[Any], Any]


class Prepared:
    """One INSERT, UPDATE or DELETE that is carried out for many rows of named values."""

    def __init__(self, statement: Executable, names: Sequence[str] | None = None) -> None:
        """`names` are the columns of an INSERT that is not given all of them."""
        self._statement, self._names = statement, names

    @cached_property
    def _compiled(self) -> tuple[str, list[tuple[str, _AsStored | None]]]:
        statement = self._statement
        assert isinstance(statement, ClauseElement)  # noqa: S101 - as all that can be carried out
        compiled = statement.compile(dialect=_DIALECT, column_keys=self._names)
        assert isinstance(compiled, SQLCompiler)  # noqa: S101 - this dialect's
        return str(compiled), [
            (name, compiled.binds[name].type.dialect_impl(_DIALECT).bind_processor(_DIALECT))
            for name in compiled.positiontup or ()
        ]

    def run(self, connection: Connection, rows: Sequence[Mapping[str, Any]]) -> None:
        """Carry it out for each row; does nothing without any."""
        if not rows:
            return
        sql, fields = self._compiled
        connection.exec_driver_sql(
            sql,
            [
                tuple(
                    [row[name] if stored is None else stored(row[name]) for name, stored in fields]
                )
                for row in rows
            ],
        )


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
