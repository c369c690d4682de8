"""Finds an article to put aside: by name, by SKU, or by its barcode."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from digitaix_desktop.gui.theme import look
from digitaix_desktop.gui.widgets.search_field import SearchField


class ArticleField(SearchField):
    """The search field of the top bar, as wide as its sheet and without that one's key."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, key="")
        self.setPlaceholderText(self.tr("Item: type or scan…"))
        self.setAccessibleName(self.tr("Item to put aside: type its name, or scan it"))

    def look_changed(self) -> None:
        """As wide as there is room."""
        super().look_changed()
        self.setMaximumWidth(16_777_215)  # QWIDGETSIZE_MAX: no limit
        self.setTextMargins(look().px(28), 0, 0, 0)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for a name."""
        return QSize(look().px(200), look().height("control"))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """With nothing typed, *Enter* and *Escape* are for the sheet."""
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
        if event.key() in keys and not self.text().strip():
            event.ignore()
        else:
            super().keyPressEvent(event)
