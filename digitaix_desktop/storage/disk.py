"""The folder the data lies in: that it may be written to, and that what was written stays."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from digitaix_desktop.storage.errors import FolderReadOnly, told_plainly


def make_ready(root: Path, *files: Path) -> None:
    """See that a folder is there and may be written to, and so may these files where they exist.

    Found out by doing it, since what a system says of rights is not always so. Raises
    `FolderReadOnly`, `DiskFull`, `DiskTrouble`; leaves nothing behind.
    """
    with told_plainly(root):
        try:
            root.mkdir(parents=True, exist_ok=True)
        except (FileExistsError, NotADirectoryError) as error:
            raise FolderReadOnly(path=root) from error
        with tempfile.TemporaryFile(dir=root):
            pass
        for file in files:
            if file.is_file():
                with file.open("r+b"):
                    pass


def flush_file(path: Path) -> None:
    """See that a finished file is on the disk before its name counts."""
    with path.open("r+b") as file:
        os.fsync(file.fileno())


def flush_folder(path: Path) -> None:
    """See that a new name is on the disk; Windows needs no such thing, and has none."""
    if os.name == "nt":
        return
    folder = os.open(path, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
