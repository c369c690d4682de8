"""Locks between processes that use the same data folder."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[bytes], wait: bool) -> None:
        msvcrt.locking(file.fileno(), msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(file: IO[bytes], wait: bool) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)


class HeldElsewhere(Exception):
    """Somebody else has the lock."""


@contextmanager
def held(path: Path, wait: bool = True) -> Iterator[None]:
    """Hold an exclusive lock on a file; without `wait`, `HeldElsewhere` if it is not free.

    The system lets go of it when the file is closed, and so when the process dies. Windows waits
    ten seconds at most. `OSError` if the file cannot be made.
    """
    with path.open("ab") as file:
        file.seek(0)
        try:
            _lock(file, wait)
        except OSError as error:
            raise HeldElsewhere(str(path)) from error
        yield
