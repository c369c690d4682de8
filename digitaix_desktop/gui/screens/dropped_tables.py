"""Tables dropped on a place: which file is meant, and the veil that says it may be let go."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from digitaix_desktop.gui.painting import CENTRE, fill, outline, painter_for, write
from digitaix_desktop.gui.theme import look
from digitaix_desktop.operations.photos import ENDINGS

_NO_TABLES = frozenset(".zip .svg .pdf .mp3 .mp4 .mov .avi .exe .dll".split()).union(ENDINGS)
"""What surely holds no table (a zip is asked for pictures first); else content decides."""


def dropped_table(data: QMimeData) -> Path | None:
    """The file that lies under the pointer, if it may be a table."""
    for url in data.urls():
        path = Path(url.toLocalFile()) if url.isLocalFile() else None
        if path is not None and path.suffix.lower() not in _NO_TABLES and path.is_file():
            return path
    return None


class DropVeil(QWidget):
    """Lies over a place while a file hovers above it."""

    def __init__(self, over: QWidget, words: str) -> None:
        super().__init__(over)
        self._words = words
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def rise(self) -> None:
        """Show it above everything."""
        host = self.parentWidget()
        if host is not None:
            self.setGeometry(host.rect())
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """A soft ground with a dashed edge, and what will happen."""
        del event
        worn = look()
        painter = painter_for(self)
        painter.setOpacity(0.94)
        inside = self.rect().adjusted(8, 8, -8, -8)
        fill(painter, inside, worn.colours.lake_soft, worn.radius)
        painter.setOpacity(1)
        outline(painter, inside, worn.colours.lake, worn.radius, 2, dashed=True)
        write(painter, inside, self._words, worn.font("title"), worn.colours.lake_dark, CENTRE)
        painter.end()
