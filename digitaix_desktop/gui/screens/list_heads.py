"""The headings above the list of products."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from digitaix_desktop.gui.painting import RIGHT, Painted, painter_for, write
from digitaix_desktop.gui.theme import look
from digitaix_desktop.gui.widgets.product_grid import ProductGrid
from digitaix_desktop.gui.widgets.product_row import LAMP, Part, place_of


class ListHeads(Painted, QWidget):
    """One line, its words right above the columns of the list below it."""

    def __init__(self, shelf: ProductGrid, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._words: dict[Part, str] = {
            "name": self.tr("Name"),
            "price": self.tr("Price"),
            "stock": self.tr("Stock"),
            "state": self.tr("State"),
        }
        self.look_changed()

    def look_changed(self) -> None:
        """As high as a small line."""
        self.setFixedHeight(look().px(24))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The words."""
        del event
        worn = look()
        painter = painter_for(self)
        cell = QRect(0, 0, self._shelf.viewport().width(), self.height())
        for part, words in self._words.items():
            side = {"align": RIGHT} if part in ("price", "stock") else {}
            place = place_of(cell, part)
            if place.width() > worn.px(LAMP):
                write(painter, place, words, worn.font("small"), worn.colours.muted, **side)
        painter.end()
