"""What may be wrong with the shop's file, in words a shop can act upon."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from digitaix_desktop.domain.errors import NotYet, ShopError
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP


class NewerFile(ShopError):
    """The shop's file was written by a newer program."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "This shop's data was saved by a newer version of DigitAix. Install the newest version, "
        "then open it again. Nothing was changed.",
    )


class DamagedFile(ShopError):
    """The shop's file is not readable as what it should be."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "The file {path} is damaged and was left untouched. If there is a copy in the folder "
        "{backups}, put it back: DigitAix offers it when it is opened. Otherwise call for help "
        "before doing anything else.",
    )


class DamagedCopy(ShopError):
    """A copy that can't be put back."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "The copy {path} is damaged or no copy of a shop. Nothing was changed: choose another one.",
    )


class NoSuchCopy(ShopError):
    """There is no copy there."""

    message = QT_TRANSLATE_NOOP("Errors", "There is no copy at {path}. Choose another one.")


class OnlySalesFit(NotYet):
    """The disk is full: what can wait waits, so that what is sold is still saved."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "The disk is full. Sales and orders are still saved; imports and photos wait. Make room "
        "on the disk, then do it once more.",
    )


class DamagedContacts(ShopError):
    """The file of customers' names is not readable; the shop's own file is another."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "The file of customers' names, {path}, is damaged. Close DigitAix and open it again: it "
        "begins a new one, and the names of open orders come back from the marketplace.",
    )


class DiskFull(NotYet):
    """No room left to save."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "The disk is full: this was NOT saved. Make room on the disk, then do it once more.",
    )


class NoRoomForCopy(DiskFull):
    """Neither a copy nor what is put back of one takes the last room of a disk."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "There is too little room on the disk for a copy. Your shop is as it was: remove what is "
        "no longer needed, then do it once more.",
    )


class DiskTrouble(ShopError):
    """The disk does not do what it is asked."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "The disk does not answer as it should: this was NOT saved. Check the disk or the cable, "
        "then try again.",
    )


class FolderReadOnly(ShopError):
    """The shop's file can't be written to."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "DigitAix may not write to {path}. Give this user the right to write there, or choose "
        "another folder.",
    )


class InUse(ShopError):
    """Another program of ours holds this data."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "DigitAix is already open with this shop's data. Do it in that window, or close it first.",
    )


class FileHeld(ShopError):
    """Another program holds the shop's file: a backup, an antivirus."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "Another program is holding the shop's file: this was NOT saved. Wait a moment or close "
        "that program, then do it once more.",
    )


class DriveUnfit(ShopError):
    """The drive can't do what keeps the data safe, as is usual for network drives."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "The shop's data can't be kept safely in {path}, as on a network drive. Choose a folder "
        "on this PC.",
    )


class NoShopYet(ShopError):
    """There is nothing to look at."""

    message = QT_TRANSLATE_NOOP(
        "Errors", "There is no shop in {path} yet. Open the DigitAix window once to begin."
    )


class OlderFile(ShopError):
    """The shop's file wants to be brought to today's form first, which looking does not do."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "This shop's data was saved by an older version of DigitAix. Open the DigitAix window "
        "once, then try again.",
    )


class NoRoomToOpen(DiskFull):
    """The disk is so full that not even opening fits."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "The disk is full, and DigitAix needs a little room to open. Your shop is safe: remove "
        "what is no longer needed, then open it again.",
    )


class HeldOnOpening(FileHeld):
    """Another program holds the shop's file before it could be opened."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "Another program is holding the shop's file, as one that makes copies or looks for "
        "viruses. Your shop is safe: wait a moment or close that program, then open DigitAix "
        "again.",
    )


_NAMES: dict[str, type[ShopError]] = {
    "SQLITE_FULL": DiskFull,
    "SQLITE_IOERR_SHMSIZE": DiskFull,  # no room for the index of the log
    "SQLITE_IOERR": DiskTrouble,
    "SQLITE_CANTOPEN": DiskTrouble,
    "SQLITE_READONLY": FolderReadOnly,
    "SQLITE_BUSY": FileHeld,
    "SQLITE_LOCKED": FileHeld,
    "SQLITE_CORRUPT": DamagedFile,
    "SQLITE_NOTADB": DamagedFile,
}
_NUMBERS: dict[int, type[ShopError]] = {
    errno.ENOSPC: DiskFull,
    errno.EDQUOT: DiskFull,
    errno.EACCES: FolderReadOnly,
    errno.EPERM: FolderReadOnly,
    errno.EROFS: FolderReadOnly,
    errno.EIO: DiskTrouble,
}


@contextmanager
def opening() -> Iterator[None]:
    """Nothing was to be saved yet: what keeps the shop shut is told without that fright."""
    try:
        yield
    except NoRoomForCopy:  # the one before an update
        raise
    except DiskFull as error:
        raise NoRoomToOpen(**error.values) from error
    except FileHeld as error:
        raise HeldOnOpening(**error.values) from error


@contextmanager
def told_plainly(path: object, backups: object = "") -> Iterator[None]:
    """Turn the disk's and the file's troubles into refusals; other errors are bugs and pass."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        origin = error.orig if isinstance(error, DBAPIError) else error
        name = getattr(origin, "sqlite_errorname", None) or ""
        for start, refusal in _NAMES.items():
            if name.startswith(start):
                raise refusal(path=path, backups=backups) from error
        raise
    except OSError as error:
        if error.errno in _NUMBERS:
            raise _NUMBERS[error.errno](path=path, backups=backups) from error
        raise
