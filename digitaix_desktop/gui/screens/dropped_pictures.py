"""Pictures dropped or pasted: which files are meant."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMimeData
from PySide6.QtGui import QImage, QImageWriter

from digitaix_desktop.operations.photos import ENDINGS


def pictures_in(data: QMimeData) -> list[Path]:
    """The files under the pointer that may be pictures."""
    return [path for path in _files(data) if path.suffix.lower() in ENDINGS and path.is_file()]


def may_hold_pictures(data: QMimeData) -> list[Path]:
    """The pictures, folders and zips under the pointer."""
    return [
        path
        for path in _files(data)
        if path.is_dir() or (path.suffix.lower() in ENDINGS | {".zip"} and path.is_file())
    ]


def as_png(image: QImage) -> bytes:
    """A picture of the clipboard as a file would hold it."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(image)
    return bytes(buffer.data().data())


def _files(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
