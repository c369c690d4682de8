"""Where the system's file windows begin."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths


def usual_folder(place: QStandardPaths.StandardLocation) -> Path:
    """The system's folder for downloads, say; the user's own where there is no such folder."""
    folder = Path(QStandardPaths.writableLocation(place))
    return folder if folder.is_dir() else Path.home()
