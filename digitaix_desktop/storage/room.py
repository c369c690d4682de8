"""Room on the disk: watched, and some of it set apart for the day it is full."""

from __future__ import annotations

import errno
import logging
import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar

from digitaix_desktop.paths import DataFolder
from digitaix_desktop.storage.disk import flush_folder
from digitaix_desktop.storage.errors import DiskFull, OnlySalesFit

log = logging.getLogger(__name__)
T = TypeVar("T")

LITTLE = 500 * 1024 * 1024
"""Less than this is told."""
RESERVE = 32 * 1024 * 1024
"""Some ten thousand sales, with all that is written beside them."""
_BESIDE_IT = 3 * RESERVE
"""Room that is left once the reserve is made: else it would be what fills the disk."""
_PIECE = 1024 * 1024
_NOTHING = 4 * 1024 * 1024
"""So little that a sale may not fit any more."""


class Room:
    """The disk of one data folder. The reserve is a file that is deleted once the disk is full."""

    def __init__(
        self, folder: DataFolder, *, reserve: int = RESERVE, beside_it: int = _BESIDE_IT
    ) -> None:
        self._folder, self._reserve, self._beside_it = folder, reserve, beside_it
        self.is_short = False
        """The disk is as good as full: only what is sold is still written down."""

    def free(self) -> int:
        """How many bytes are free."""
        return shutil.disk_usage(self._folder.root).free

    @property
    def is_little(self) -> bool:
        """Whether the disk will soon be full."""
        return self.free() < LITTLE

    @property
    def is_spent(self) -> bool:
        """Whether the reserve is used up too: a sale may no longer be saved."""
        return self.is_short and not self._folder.reserve.exists() and self.free() < _NOTHING

    def set_apart(self) -> None:
        """See that the reserve is there, where there is room for it."""
        reserve = self._folder.reserve
        if reserve.exists():
            self.is_short = self.free() < self._reserve  # what can wait stops before the rest does
            return
        if self.free() < self._reserve + self._beside_it:
            self.is_short = True
            return
        unfinished = reserve.with_suffix(".part")
        try:
            with unfinished.open("wb") as file:
                for _ in range(0, self._reserve, _PIECE):
                    # No zeros: some disks keep those in no room at all.
                    file.write(os.urandom(min(_PIECE, self._reserve)))
                os.fsync(file.fileno())
            unfinished.replace(reserve)
        except OSError as error:
            with suppress(OSError):
                unfinished.unlink(missing_ok=True)
            if error.errno not in {errno.ENOSPC, errno.EDQUOT}:
                raise
            self.is_short = True
        else:
            self.is_short = False

    def give_up(self) -> bool:
        """The disk is full: let the reserve go; whether there was one."""
        self.is_short = True
        try:
            self._folder.reserve.unlink()
            flush_folder(self._folder.root)
        except OSError:
            return False
        log.warning("The disk is full: its reserve is given up")
        return True

    def once_more(self, work: Callable[[], T]) -> T:
        """Do what the shop counts on; once more where it was the reserve that was missing."""
        try:
            return work()
        except DiskFull:
            if not self.give_up():
                raise
        return work()

    def if_it_fits(self, work: Callable[[], T]) -> T:
        """Do what can wait, unless the disk is full. `OnlySalesFit`."""
        if self.is_short:
            raise OnlySalesFit
        try:
            return work()
        except DiskFull as error:
            self.give_up()
            raise OnlySalesFit from error
