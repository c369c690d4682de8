"""Where a file is dropped: a large place, and a button for those who would rather choose."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QStandardPaths, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QVBoxLayout, QWidget

from digitaix_desktop.gui.folders import usual_folder
from digitaix_desktop.gui.painting import Painted, fill, outline, painter_for
from digitaix_desktop.gui.theme import look
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.empty_state import SymbolSquare
from digitaix_desktop.gui.widgets.label import label

_DOWNLOADS = QStandardPaths.StandardLocation.DownloadLocation


def dropped_file(data: QMimeData) -> Path | None:
    """The first file of what is being dragged, if there is one on this PC."""
    for url in data.urls():
        path = Path(url.toLocalFile()) if url.isLocalFile() else None
        if path is not None and path.is_file():
            return path
    return None


class DropPlace(Painted, QFrame):
    """The place itself; the screen around it takes the drop, wherever it falls."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hot = False
        self.title, self.words = label(kind="title"), label(tone="muted", wraps=True)
        self.choose = Button(self, variant="filled", symbol="folder-open")
        self._column = QVBoxLayout(self)
        self._column.setSpacing(8)
        middle = Qt.AlignmentFlag.AlignHCenter
        self._column.addStretch(1)
        self._column.addWidget(SymbolSquare(self, symbol="file-spreadsheet"), 0, middle)
        self._column.addSpacing(8)
        self._column.addWidget(self.title, 0, middle)
        self._column.addWidget(self.words)
        self._column.addSpacing(12)
        self._column.addWidget(self.choose, 0, middle)
        self._column.addStretch(1)
        self.words.setAlignment(middle)
        self.look_changed()

    def look_changed(self) -> None:
        """Room inside, at any size."""
        if hasattr(self, "_column"):
            side = look().px(24)
            self._column.setContentsMargins(side, side, side, side)

    def say(self, title: str, words: str, button: str) -> None:
        """Invite to drop a file."""
        self.title.setText(title)
        self.words.setText(words)
        self.choose.setText(button)

    def ask_for_file(self, beside: Path | None = None) -> Path | None:
        """Choose a file in the system's own window; `beside` is one chosen before."""
        folder = beside.parent if beside is not None else usual_folder(_DOWNLOADS)
        kinds, every = self.tr("Lists of products"), self.tr("All files")
        chosen, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Choose your list of products"),
            str(folder),
            f"{kinds} (*.xlsx *.xlsm *.xls *.xlsb *.ods *.csv *.tsv *.txt);;{every} (*)",
        )
        return Path(chosen) if chosen else None

    def set_hot(self, hot: bool) -> None:
        """Show that the file held over the window would be taken."""
        self._hot = hot
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """A dashed frame; lake while a file is held over it."""
        del event
        worn = look()
        c = worn.colours
        painter = painter_for(self)
        fill(painter, self.rect(), c.lake_soft if self._hot else c.paper, worn.radius)
        colour = c.lake if self._hot else c.field
        outline(painter, self.rect(), colour, worn.radius, 2, dashed=not self._hot)
        painter.end()
