"""One program at a time writes the shop's data: a lock that dies with whoever holds it.

Not QLockFile, because commands that never load Qt take the same lock
(docs/decisions/0020-one-writer-one-lock.md).
"""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path
from types import TracebackType
from typing import IO

from digitaix_desktop.storage.disk import make_ready
from digitaix_desktop.storage.errors import DriveUnfit, InUse, told_plainly

_DAMAGED = b"damaged\n"
_TAKEN = {errno.EACCES, errno.EAGAIN, errno.EWOULDBLOCK, errno.EDEADLK}

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
    """Held while a window or a writing command uses a data folder.

    `InUse` if another does; `FolderReadOnly`, `DiskFull` or `DiskTrouble` if it can't be held.
    """

    def __init__(self, path: Path) -> None:
        make_ready(path.parent)
        with told_plainly(path.parent):
            self._file = path.open("a+b", buffering=0)
            try:
                try:
                    _take(self._file)
                except OSError as error:
                    if error.errno in _TAKEN:
                        raise InUse from None
                    raise DriveUnfit(path=path.parent) from error
                self._file.seek(0)
                left = self._file.read(len(_DAMAGED))
                self.was_unclean = bool(left)
                """Whether whoever held it last never said goodbye: the file deserves a check."""
                self.was_damaged = left == _DAMAGED
                """Whether they found something damaged: it deserves a thorough one."""
                self._mark(f"{os.getpid()}\n".encode())
            except BaseException:
                self._file.close()
                raise

    def _mark(self, content: bytes) -> None:
        self._file.seek(0)
        self._file.truncate()
        self._file.write(content)

    def release(self, *, whole: bool = True) -> None:
        """Say goodbye, and whether the data seemed whole; else it is checked next time."""
        if not self._file.closed:
            self._mark(b"" if whole else _DAMAGED)
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
