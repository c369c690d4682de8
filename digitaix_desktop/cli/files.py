"""Files that a command writes: whole or not at all, and refused before anything else is done."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from digitaix_desktop.domain.errors import ShopError
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP


class CannotWrite(ShopError):
    """The file to be written can't be."""

    message = QT_TRANSLATE_NOOP(
        "Errors", "“{path}” can't be written ({why}). Choose another name or folder."
    )


class NoSuchFolder(CannotWrite):
    """It should lie where nothing is."""

    message = QT_TRANSLATE_NOOP(
        "Errors", "“{path}” can't be written: there is no folder “{folder}”. Make it first."
    )


class NotAllowed(CannotWrite):
    """The system forbids it, or something else is called so."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "“{path}” can't be written: it is not allowed there, or in use. Choose another name or "
        "folder.",
    )


class NoRoom(CannotWrite):
    """The disk is full."""

    message = QT_TRANSLATE_NOOP(
        "Errors", "“{path}” can't be written: the disk is full. Make room on it first."
    )


class OverItsSource(CannotWrite):
    """It would take the place of the very file that is read."""

    message = QT_TRANSLATE_NOOP(
        "Errors", "“{path}” is the file to be read: choose another name for the report."
    )


_REFUSALS = {
    errno.ENOENT: NoSuchFolder,
    errno.ENOTDIR: NoSuchFolder,
    errno.EACCES: NotAllowed,
    errno.EPERM: NotAllowed,
    errno.EROFS: NotAllowed,
    errno.EISDIR: NotAllowed,
    errno.ENOSPC: NoRoom,
    errno.EDQUOT: NoRoom,
}


def try_out(path: Path) -> None:
    """Refuse with a `CannotWrite` what `written` could not write, leaving nothing behind."""
    with _told(path):
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        if not _is_no_file(path):
            unfinished = _beside(path)
            unfinished.touch()
            unfinished.unlink()


@contextmanager
def written(path: Path) -> Iterator[Path]:
    """Where to write a file so that it appears whole or not at all; a `CannotWrite` at once.

    What is no file, such as a terminal or a pipe, is written to as it is.
    """
    try_out(path)
    with _told(path):
        if _is_no_file(path):
            yield path
            return
        unfinished = _beside(path)
        try:
            yield unfinished
            unfinished.replace(path.resolve())
        finally:
            with suppress(OSError):
                unfinished.unlink(missing_ok=True)


def is_same_file(one: Path, other: Path) -> bool:
    """Whether both names lead to one file that is there."""
    try:
        return one.samefile(other)
    except OSError:
        return False


def _is_no_file(path: Path) -> bool:
    return path.exists() and not path.is_file()


def _beside(path: Path) -> Path:
    """In the folder of the file itself, which may be what a link leads to."""
    path = path.resolve()
    return path.with_name(f".{path.name}.{os.getpid()}.part")


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        refusal = _REFUSALS.get(error.errno or 0, CannotWrite)
        why = error.strerror or error
        raise refusal(path=path, folder=path.parent, why=why) from error
