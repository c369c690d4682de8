"""The floor of writing: the very rows that a program stored, put in again by bare `executemany`."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

Rows = Mapping[str, Sequence[Sequence[Any]]]
"""The rows of each table, under the INSERT that writes them."""

_SETTINGS = ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=OFF", "cache_size=-65536")


def rows_of(database: Path, leave_out: Sequence[str] = ()) -> Rows:
    """All rows of a file, in the order they were written, but those of the tables left out."""
    with closing(sqlite3.connect(database)) as connection:
        tables = connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        ).fetchall()
        searches = [name for name, sql in tables if sql.startswith("CREATE VIRTUAL")]
        found: dict[str, Sequence[Sequence[Any]]] = {}
        for name, sql in tables:
            if name in leave_out or any(name.startswith(f"{each}_") for each in searches):
                continue  # the index makes its own tables
            numbered = name in searches
            names = [row[1] for row in connection.execute(f"PRAGMA table_info({name})")]
            columns = ["rowid", *names] if numbered else names
            order = "" if "WITHOUT ROWID" in sql.upper() else " ORDER BY rowid"
            listed = ", ".join(f'"{column}"' for column in columns)
            rows = connection.execute(f"SELECT {listed} FROM {name}{order}").fetchall()  # noqa: S608
            if rows:
                marks = ", ".join("?" * len(columns))
                found[f"INSERT INTO {name} ({listed}) VALUES ({marks})"] = rows  # noqa: S608
        return found


def write_bare(database: Path, rows: Rows) -> None:
    """Write the rows into the empty tables of a file, all in one transaction."""
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        for setting in _SETTINGS:
            connection.execute(f"PRAGMA {setting}")
        connection.execute("BEGIN IMMEDIATE")
        for insert, values in rows.items():
            connection.executemany(insert, values)
        connection.execute("COMMIT")
