"""Locks between processes that use the same data folder."""

from __future__ import annotations

import sys
from pathlib import Path
from types import TracebackType
from typing import IO

if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[bytes], wait: bool) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)

    def _unlock(file: IO[bytes]) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)
else:
    import fcntl

    def _lock(file: IO[bytes], wait: bool) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _unlock(file: IO[bytes]) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_UN)


class FileLock:
    """An exclusive lock on a file; the operating system lets go of it when a process dies."""

    def __init__(self, path: Path) -> None:
        self._file: IO[bytes] = path.open("ab")

    def acquire(self, wait: bool = True) -> None:
        """Take the lock; without `wait`, `OSError` if somebody else holds it."""
        _lock(self._file, wait)

    def release(self) -> None:
        """Let go of the lock."""
        _unlock(self._file)

    def close(self) -> None:
        """Close the file, which also lets go of the lock."""
        self._file.close()

    def __enter__(self) -> FileLock:
        self.acquire()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.release()
