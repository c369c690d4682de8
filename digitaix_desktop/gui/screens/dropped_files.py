"""Files dropped on a place: tables, pictures, and the veil that says they may be let go."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import QWidget

from digitaix_desktop.gui.painting import CENTRE, fill, outline, painter_for, write
from digitaix_desktop.gui.screens.dropped_pictures import may_hold_pictures
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


class FileDrops(QObject):
    """Takes what is dropped on `over`: `table(path)`, `pictures(paths)` with folders and zips."""

    table = Signal(object)
    pictures = Signal(list)

    def __init__(self, over: QWidget, words: str) -> None:
        super().__init__(over)
        self._over = over
        self._veil = DropVeil(over, words)
        over.setAcceptDrops(True)
        over.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """A file that may be a table is welcome, and so are pictures and their folders."""
        if watched is not self._over:
            return False
        if event.type() == QEvent.Type.Resize:
            self._veil.setGeometry(self._over.rect())
        elif event.type() == QEvent.Type.DragLeave:
            self._veil.hide()
        elif event.type() == QEvent.Type.DragEnter and isinstance(event, QDragEnterEvent):
            data = event.mimeData()
            if dropped_table(data) is not None or may_hold_pictures(data):
                event.acceptProposedAction()
                self._veil.rise()
                return True
        elif event.type() == QEvent.Type.Drop and isinstance(event, QDropEvent):
            self._veil.hide()
            return self._dropped(event)
        return False

    def _dropped(self, event: QDropEvent) -> bool:
        table, pictures = dropped_table(event.mimeData()), may_hold_pictures(event.mimeData())
        if table is None and not pictures:
            return False
        event.acceptProposedAction()
        if table is not None:
            self.table.emit(table)
        else:
            self.pictures.emit(pictures)
        return True
