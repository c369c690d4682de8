"""A PC's clock that is wrong, its disk that is full, its power that fails: when a test says so."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Engine
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.util import LRUCache

from tests.helpers.make import NOON_MS

T = TypeVar("T")


def quick_folder() -> Path:
    """A folder for files that need not survive this machine: in memory where there is such a disk.

    Every commit waits for its disk, and thousands of histories are many commits.
    """
    memory = Path("/dev/shm")  # noqa: S108 - a folder of its own is made in it
    there = memory if os.access(memory, os.W_OK) else None
    return Path(tempfile.mkdtemp(prefix="digitaix-", dir=there))


class _AnySqlite(SQLiteDialect_pysqlite):
    """Compiled for one file, compiled for all: these count as one in SQLAlchemy's cache."""

    supports_statement_cache = True

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _AnySqlite)

    def __hash__(self) -> int:
        return 0


_COMPILED: Any = LRUCache(3000)


def share_compiled(*engines: Engine) -> None:
    """Have these compile no SQL that was compiled in this process already.

    A history opens a shop's files anew, and a fifth of its time would go into that.
    """
    for engine in engines:
        engine.dialect.__class__ = _AnySqlite
        engine._compiled_cache = _COMPILED


class TimeOfDay:
    """The one true time, which PCs may be wrong about."""

    def __init__(self, now_ms: int = NOON_MS) -> None:
        self.now_ms = now_ms

    def tick(self) -> int:
        """Now: a millisecond later at each look."""
        self.now_ms += 1
        return self.now_ms


@dataclass
class SkewedClock:
    """A PC's clock, which may be wrong by `skew_ms`."""

    time: TimeOfDay
    skew_ms: int = 0

    def now_ms(self) -> int:
        return self.time.tick() + self.skew_ms


class AtOnce:
    """`ports.Writer` without a thread: what is handed in is done before this returns."""

    def submit(self, work: Callable[[], T], *, urgent: bool = True) -> Future[T]:
        done: Future[T] = Future()
        try:
            done.set_result(work())
        except BaseException as error:  # noqa: BLE001 - the future hands it on
            done.set_exception(error)
        return done


@dataclass
class Mishap:
    """Something that will befall a transaction of this PC."""

    after: int
    """How many go well before it."""
    full: bool = False
    """The disk is full, so that it can't be committed; otherwise the power is cut."""
    committed: bool = False
    """The power is cut just after the commit rather than just before."""


def disk_is_full() -> None:
    """SQLite's own error, as a full disk causes it."""
    with closing(sqlite3.connect(":memory:")) as file:
        file.execute("PRAGMA max_page_count=1")
        file.execute("CREATE TABLE a (b)")
