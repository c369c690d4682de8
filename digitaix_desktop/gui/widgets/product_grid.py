"""The products as a grid of cards that scrolls 100,000 rows: only the rows in sight are read."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QWidget

from digitaix_desktop.gui.painting import Painted
from digitaix_desktop.gui.theme import look
from digitaix_desktop.gui.widgets.product_card import GAP, NARROWEST, ProductCardDelegate


class ProductGrid(Painted, QListView):
    """Cards that fill the width, as many side by side as fit.

    Its model gives a `CardFace` for the role `CARD`. Each cell has 6 px of air around its card
    (where the focus ring lies), so a page lays the grid 6 px further out than its other parts.
    `opened(index)` tells the card that was clicked or entered; typing letters searches nothing,
    for that is what the field on top is for.
    """

    opened = Signal(QModelIndex)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards = ProductCardDelegate(self)
        self.setItemDelegate(self._cards)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setSpacing(0)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.viewport().setAutoFillBackground(False)
        self.setStyleSheet("ProductGrid, QListView { background: transparent; }")
        self.setProperty("ring", False)  # the current card wears the ring
        self.setAccessibleName(self.tr("Products"))
        self.clicked.connect(self.opened)

    def columns(self) -> int:
        """How many cards stand side by side."""
        worn = look()
        room = self.viewport().width()
        return max(1, room // (worn.px(NARROWEST) + worn.px(GAP)))

    def look_changed(self) -> None:
        """Cards grow with the size chosen."""
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Share the width out anew."""
        self._fit()
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Arrows move, Enter opens; the ring comes out."""
        self._show_focus(True)
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self.opened.emit(index)
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802 - Qt's name
        """Qt would read all 100,000 names here, at every key."""

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """The mouse needs no ring."""
        self._show_focus(False)
        super().mousePressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Coming in by Tab shows where one is: on the first card in sight if nowhere yet."""
        if event.type() == QEvent.Type.KeyRelease:
            self._show_focus(True)
        handled = super().event(event)
        if event.type() == QEvent.Type.FocusIn and not self.currentIndex().isValid():
            first = self.indexAt(QPoint(look().px(GAP), look().px(GAP)))
            if first.isValid():
                quietly = QItemSelectionModel.SelectionFlag.NoUpdate
                self.selectionModel().setCurrentIndex(first, quietly)
        return handled

    def _show_focus(self, shown: bool) -> None:
        self._cards.show_focus(shown)
        self.viewport().update()

    def _fit(self) -> None:
        gap = look().px(GAP)
        width = self.viewport().width() // self.columns() - gap
        self._cards.fit(max(width, look().px(NARROWEST) // 2))
        self.setGridSize(self._cards.cell())
        self.verticalScrollBar().setSingleStep(self._cards.cell().height() // 3)
