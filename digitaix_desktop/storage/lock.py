"""One program at a time writes the shop's data: a lock that dies with whoever holds it.

Not QLockFile, because commands that never load Qt take the same lock
(docs/decisions/0020-one-lock-for-window-and-commands.md).
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from types import TracebackType
from typing import IO

from digitaix_desktop.storage.errors import InUse

if sys.platform == "win32":  # untried on Windows
    import msvcrt

    def _take(file: IO[bytes]) -> None:
        file.seek(1024)  # a byte nobody reads, since Windows locks what it locks against reading
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


class DataLock:
    """Held while a window or a writing command uses a data folder; `InUse` if another does."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._file = path.open("a+b")
        try:
            _take(self._file)
        except OSError:
            self._file.close()
            raise InUse from None
        self._file.seek(0)
        self.was_unclean = bool(self._file.read(1))
        """Whether whoever held it last never said goodbye: the file deserves a check."""
        self._mark(f"{os.getpid()}\n".encode())

    def _mark(self, content: bytes) -> None:
        self._file.seek(0)
        self._file.truncate()
        self._file.write(content)
        self._file.flush()

    def release(self) -> None:
        """Say goodbye."""
        if not self._file.closed:
            self._mark(b"")
            self._file.close()

    def __enter__(self) -> DataLock:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.release()
