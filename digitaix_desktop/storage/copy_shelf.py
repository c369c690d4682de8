"""The copies of one shop as a screen shows them, and the way back to one."""

from __future__ import annotations

from pathlib import Path

from digitaix_desktop.operations.copies import Copy, Holds
from digitaix_desktop.operations.ports import Progress
from digitaix_desktop.paths import DataFolder
from digitaix_desktop.storage.backups import copies_in, copies_near, holds, newest_good
from digitaix_desktop.storage.lock import DataLock
from digitaix_desktop.storage.restoring import prepare
from digitaix_desktop.storage.switching import switch


class CopyShelf:
    """Works whether the shop's file is open, closed or damaged; `machine` is this PC's tag."""

    def __init__(self, folder: DataFolder, machine: str) -> None:
        self._folder, self._machine = folder, machine

    def found(self, near: Path | None = None) -> list[tuple[Copy, Holds | None]]:
        """The copies of this PC and the files that made way, or those in a folder; newest first."""
        if near is not None:
            copies = copies_near(near)
        else:
            copies = [*copies_in(self._folder.backups), *copies_in(self._folder.root)]
        newest_first = sorted(copies, key=lambda each: each.made_ms, reverse=True)
        return [(copy, holds(copy.path)) for copy in newest_first]

    def pc(self) -> str:
        """Which PC this is, by its id; empty where its file can't be read, or holds nothing yet."""
        held = holds(self._folder.shop) if self._folder.shop.exists() else None
        return held.pc if held is not None and (held.products or held.last_movement_ms) else ""

    def newest_good(self) -> Copy | None:
        """The newest copy that stands a check."""
        return newest_good(copies_in(self._folder.backups))

    def prepare(self, copy: Path, progress: Progress) -> None:
        """Make a copy ready; nothing else is touched. `DamagedCopy`, `DiskFull`, `NewerFile`, …"""
        prepare(self._folder, copy, progress.step, machine=self._machine)

    def switch(self) -> Path | None:
        """What was made ready takes its place; the shop's file is closed meanwhile.

        Answers where the file went that was there. `InUse`.
        """
        with DataLock(self._folder.lock):
            return switch(self._folder)
