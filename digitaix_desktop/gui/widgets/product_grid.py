"""The products as a grid of cards that scrolls 100,000 rows: only the rows in sight are read.

QListView lays out every row whenever its width or its model changes: 90 ms for 100,000. Here all
cells are alike, so where a row lies is a sum, and nothing is laid out at all.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

from digitaix_desktop.gui.painting import Painted
from digitaix_desktop.gui.theme import look
from digitaix_desktop.gui.widgets.product_card import GAP, NARROWEST, ProductCardDelegate
from digitaix_desktop.gui.widgets.product_row import ProductRowDelegate

AnyIndex = QModelIndex | QPersistentModelIndex


class ProductGrid(Painted, QListView):
    """Cards that fill the width, as many side by side as fit.

    Its model is a list that gives a `CardFace` for the role `CARD`. Each cell has 6 px of air
    around its card (where the focus ring lies), so a page lays the grid 6 px further out than its
    other parts. `opened(index)` tells the card that was clicked or entered; typing letters
    searches nothing, for that is what the field on top is for.
    """

    opened = Signal(QModelIndex)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._as_cards, self._as_rows = ProductCardDelegate(self), ProductRowDelegate(self)
        self._cards: ProductCardDelegate | ProductRowDelegate = self._as_cards
        self.setItemDelegate(self._cards)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setProperty("bare", True)
        self.viewport().setAutoFillBackground(False)
        # It draws its ground itself: what stays in sight is moved, only what comes is painted.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setProperty("ring", False)  # the current card wears the ring
        self.setAccessibleName(self.tr("Products"))
        self.clicked.connect(self.opened)

    # Where things lie.

    def show_as_list(self, as_list: bool) -> None:
        """Show one product a line, or cards again; what is in sight stays in sight."""
        if as_list == self.is_list():
            return
        first = self.rows_in(QRect(0, 0, 1, 1)).start
        self._cards = self._as_rows if as_list else self._as_cards
        self.setItemDelegate(self._cards)
        self.updateGeometries()
        if self._rows():
            self.scrollTo(
                self.model().index(min(first, self._rows() - 1), 0), self.ScrollHint.PositionAtTop
            )
        self.viewport().update()

    def is_list(self) -> bool:
        """Whether each product has a line of its own."""
        return self._cards is self._as_rows

    def columns(self) -> int:
        """How many cards stand side by side."""
        if self.is_list():
            return 1
        return max(1, self.viewport().width() // look().px(NARROWEST + GAP))

    def _rows(self) -> int:
        model = self.model()
        return model.rowCount() if model is not None else 0

    def _lines(self) -> int:
        return -(-self._rows() // self.columns())

    def _cell(self, row: int) -> QRect:
        size, columns = self._cards.cell(), self.columns()
        y = row // columns * size.height() - self.verticalOffset()
        return QRect(QPoint(row % columns * size.width(), y), size)

    def rows_in(self, rect: QRect) -> range:
        """The rows of the lines that touch a part of the viewport."""
        high, columns = self._cards.cell().height(), self.columns()
        first = max(0, (rect.top() + self.verticalOffset()) // high)
        last = (rect.bottom() + self.verticalOffset()) // high
        return range(first * columns, min(self._rows(), (last + 1) * columns))

    def visualRect(self, index: AnyIndex) -> QRect:  # noqa: N802 - Qt's name
        """Where a row is drawn."""
        return self._cell(index.row()) if index.isValid() else QRect()

    def indexAt(self, point: QPoint) -> QModelIndex:  # noqa: N802 - Qt's name
        """The row drawn there, if any."""
        size, columns = self._cards.cell(), self.columns()
        column = point.x() // size.width()
        row = (point.y() + self.verticalOffset()) // size.height() * columns + column
        if not 0 <= column < columns or not 0 <= row < self._rows():
            return QModelIndex()
        return self.model().index(row, 0)

    def horizontalOffset(self) -> int:  # noqa: N802 - Qt's name
        """It never scrolls sideways."""
        return 0

    def verticalOffset(self) -> int:  # noqa: N802 - Qt's name
        """How far it is scrolled."""
        return self.verticalScrollBar().value()

    def scrollTo(  # noqa: N802 - Qt's name
        self,
        index: AnyIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a row into sight."""
        cell, bar, high = self.visualRect(index), self.verticalScrollBar(), self.viewport().height()
        if not index.isValid():
            return
        above, below = cell.top(), cell.bottom() + 1 - high
        match hint:
            case QAbstractItemView.ScrollHint.PositionAtTop:
                by = above
            case QAbstractItemView.ScrollHint.PositionAtBottom:
                by = below
            case QAbstractItemView.ScrollHint.PositionAtCenter:
                by = (above + below) // 2
            case _:
                by = above if above < 0 else max(0, min(below, above))
        bar.setValue(bar.value() + by)

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802 - Qt's name
        """Move what stays in sight: a QListView that was never laid out would leave it all."""
        self.viewport().scroll(dx, dy)

    def doItemsLayout(self) -> None:  # noqa: N802 - Qt's name
        """Nothing to lay out but the scroll bar."""
        QAbstractItemView.doItemsLayout(self)

    def dataChanged(  # noqa: N802 - Qt's name
        self, first: AnyIndex, last: AnyIndex, roles: Sequence[int] = ()
    ) -> None:
        """One row is drawn again alone: a QListView would lay out, and draw, all of them."""
        QAbstractItemView.dataChanged(self, first, last, roles)

    def updateGeometries(self) -> None:  # noqa: N802 - Qt's name
        """Share the width out, and say how far one can scroll."""
        self._fit()
        bar, high = self.verticalScrollBar(), self._cards.cell().height()
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(max(1, high // 4))
        bar.setRange(0, max(0, self._lines() * high - self.viewport().height()))
        bar.setEnabled(bar.maximum() > 0)  # its room stays, so that cards keep their width

    def _fit(self) -> None:
        width = self.viewport().width() // self.columns() - look().px(GAP)
        self._cards.fit(max(width, look().px(NARROWEST) // 2))

    def viewportSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Four cards side by side, two lines."""
        cell = self._cards.cell()
        return QSize(4 * cell.width(), 2 * cell.height())

    # What is chosen.

    def moveCursor(  # noqa: N802 - Qt's name
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Where an arrow, Home, End or a page leads."""
        del modifiers
        last, columns = self._rows() - 1, self.columns()
        if last < 0:
            return QModelIndex()
        row, move = self.currentIndex().row(), QAbstractItemView.CursorAction
        if row < 0:  # nowhere yet, as when one comes in by Tab
            return self.model().index(self.rows_in(self.viewport().rect()).start, 0)
        page = max(1, self.viewport().height() // self._cards.cell().height()) * columns
        steps = {
            move.MoveLeft: -1,
            move.MovePrevious: -1,
            move.MoveRight: 1,
            move.MoveNext: 1,
            move.MoveUp: -columns if row >= columns else 0,
            move.MoveDown: columns if row + columns <= last else 0,
            move.MovePageUp: -page,
            move.MovePageDown: page,
            move.MoveHome: -row,
            move.MoveEnd: last,
        }
        return self.model().index(min(last, max(0, row + steps[action])), 0)

    def setSelection(  # noqa: N802 - Qt's name
        self, rect: QRect, command: QItemSelectionModel.SelectionFlag
    ) -> None:
        """Choose the row under a click, or all between two with Shift."""
        rows = [
            index.row()
            for index in (self.indexAt(rect.topLeft()), self.indexAt(rect.bottomRight()))
            if index.isValid()
        ]
        chosen = QItemSelection()
        if rows:
            model = self.model()
            chosen.select(model.index(min(rows), 0), model.index(max(rows), 0))
        self.selectionModel().select(chosen, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:  # noqa: N802
        """What to draw again when the choice changes: only what is in sight."""
        region, sight = QRegion(), set(self.rows_in(self.viewport().rect()))
        for part in selection.toList():
            for row in sight.intersection(range(part.top(), part.bottom() + 1)):
                region += self._cell(row)
        return region

    # What it hears and draws.

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The cards that touch what must be drawn."""
        if self.model() is None:
            return
        painter, region = QPainter(self.viewport()), event.region()
        painter.fillRect(event.rect(), look().colours.ground)
        current, chosen = self.currentIndex(), self.selectionModel()
        for row in self.rows_in(event.rect()):
            cell = self._cell(row)
            if not region.intersects(cell):
                continue
            index = self.model().index(row, 0)
            option = QStyleOptionViewItem()
            option.rect = cell
            option.state = QStyle.StateFlag.State_Enabled
            if chosen.isSelected(index):
                option.state |= QStyle.StateFlag.State_Selected
            if index == current and self.hasFocus():
                option.state |= QStyle.StateFlag.State_HasFocus
            self._cards.paint(painter, option, index)
        painter.end()

    def look_changed(self) -> None:
        """Cards grow with the size chosen."""
        self.updateGeometries()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the first card in sight where it was."""
        first = self.rows_in(QRect(0, 0, 1, 1)).start
        QAbstractItemView.resizeEvent(self, event)
        self.updateGeometries()
        if self.verticalOffset() and first < self._rows():
            self.scrollTo(self.model().index(first, 0), self.ScrollHint.PositionAtTop)

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
        """Coming in by Tab brings the ring out."""
        handled = super().event(event)
        if event.type() == QEvent.Type.KeyRelease:
            self._show_focus(True)
        return handled

    def _show_focus(self, shown: bool) -> None:
        self._cards.show_focus(shown)
        self.viewport().update()
