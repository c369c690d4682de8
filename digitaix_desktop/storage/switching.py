"""A copy made ready takes the place of the shop's file, wherever it is cut off.

The decision is a file of its own, on the disk before anything is renamed: whoever opens the data
next finishes what was decided. So nobody ever finds no file, and takes the shop for a new one.
"""

from __future__ import annotations

import os
import time
from pathlib import Path

from digitaix_desktop.operations.copies import Why
from digitaix_desktop.paths import DataFolder
from digitaix_desktop.storage.backups import clear, name_of
from digitaix_desktop.storage.disk import flush_folder
from digitaix_desktop.storage.errors import told_plainly
from digitaix_desktop.storage.looking import beside

_ENDINGS = ("-wal", "-shm", "")
"""The file itself goes last: as long as it has its name, it has its log."""


def switch(folder: DataFolder) -> Path | None:
    """Let what was prepared take the place of the file, under the data's lock and with it closed.

    Answers where the present file went; none if there was none.
    """
    with told_plainly(folder.root):
        while (aside := folder.root / name_of(Why.SET_ASIDE)).exists():
            time.sleep(0.1)  # twice in the second that its name says
        unfinished = _undecided(folder)
        with unfinished.open("w", encoding="utf-8") as file:
            file.write(aside.name)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(folder.decided)
        flush_folder(folder.root)
    finish(folder)
    return aside if aside.exists() else None


def finish(folder: DataFolder) -> None:
    """What was decided is done; what was only prepared is taken away. Under the data's lock."""
    with told_plainly(folder.root):
        if not folder.decided.exists():
            clear(folder.put_back)
            _undecided(folder).unlink(missing_ok=True)
            return
        aside = folder.root / folder.decided.read_text("utf-8")
        if folder.put_back.exists():
            for ending in _ENDINGS:
                here, there = beside(folder.shop, ending), beside(aside, ending)
                if here.exists() and not there.exists():
                    here.rename(there)
            flush_folder(folder.root)
            folder.put_back.rename(folder.shop)
            flush_folder(folder.root)
        folder.decided.unlink()
        flush_folder(folder.root)


def _undecided(folder: DataFolder) -> Path:
    return folder.decided.with_suffix(".part")
