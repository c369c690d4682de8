"""What the search field found, in a list right below it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from digitaix_desktop.gui.icons import paint_icon
from digitaix_desktop.gui.painting import RIGHT, fill, width_of, write
from digitaix_desktop.gui.theme import look
from digitaix_desktop.gui.widgets.action import MOST_SHOWN
from digitaix_desktop.gui.widgets.thumbnail import paint_thumbnail
from digitaix_desktop.operations.views.products import Found, FoundKind

if TYPE_CHECKING:
    from digitaix_desktop.gui.pictures import Pictures
    from digitaix_desktop.gui.widgets.action import Action

_ORDER = "clipboard-list"
_SIGN = 36

AnyIndex = QModelIndex | QPersistentModelIndex


class _Model(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.found: Sequence[Found | Action] = ()
        self.note = ""
        """A line that can't be chosen, before what was found or instead of it."""

    def show(self, found: Sequence[Found | Action], note: str) -> None:
        self.beginResetModel()
        self.found, self.note = found, note
        self.endResetModel()

    def first(self) -> int:
        """The row of what was found first."""
        return 1 if self.note else 0

    def found_in(self, row: int) -> Found | Action | None:
        """What a row stands for."""
        place = row - self.first()
        return self.found[place] if 0 <= place < len(self.found) else None

    def rowCount(self, parent: AnyIndex | None = None) -> int:  # noqa: N802 - Qt's name
        return 0 if parent is not None and parent.isValid() else len(self.found) + self.first()

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        found = self.found_in(index.row())
        return super().flags(index) if found is not None else Qt.ItemFlag.NoItemFlags

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        found = self.found_in(index.row())
        if found is None:
            spoken = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
            return self.note if role in spoken else None
        if role == Qt.ItemDataRole.DisplayRole:
            return found.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{found.title}, {found.detail}"
        return found if role == Qt.ItemDataRole.UserRole else None


class _Line(QStyledItemDelegate):
    def __init__(self, parent: QWidget, pictures: Pictures | None) -> None:
        super().__init__(parent)
        self._pictures = pictures

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:  # noqa: N802
        del option, index
        return QSize(look().px(200), look().px(48))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        worn = look()
        c = worn.colours
        found: Found | Action | None = index.data(Qt.ItemDataRole.UserRole)
        rect: QRect = option.rect
        if found is None:
            words = rect.adjusted(worn.px(12), 0, -worn.px(12), 0)
            write(painter, words, str(index.data()), worn.font(), c.muted)
            return
        chosen = index == self.parent().currentIndex()  # type: ignore[union-attr] # a QListView
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            fill(painter, rect, c.lake_soft, worn.px(6))
        self._paint_sign(painter, rect, found, c.lake if chosen else c.muted)
        font, small = worn.font("name"), worn.font("small")
        side = min(width_of(found.detail, small) + 2, rect.width() // 2)
        left = rect.x() + worn.px(8 + _SIGN + 12)
        room = rect.right() - worn.px(12) - side - worn.px(12) - left
        title = QRect(left, rect.y(), room, rect.height())
        write(painter, title, found.title, font, c.lake_dark if chosen else c.ink)
        detail = QRect(rect.right() - worn.px(12) - side, rect.y(), side, rect.height())
        write(painter, detail, found.detail, small, c.muted, RIGHT)
        painter.restore()

    def _paint_sign(
        self, painter: QPainter, rect: QRect, found: Found | Action, colour: QColor
    ) -> None:
        """A product by its photo, all else by the icon of its kind."""
        worn = look()
        side = worn.px(_SIGN)
        place = QRect(rect.x() + worn.px(8), rect.center().y() + 1 - side // 2, side, side)
        if isinstance(found, Found) and found.kind is FoundKind.PRODUCT:
            photo = None if self._pictures is None else self._pictures.thumbnail(found.photo)
            paint_thumbnail(painter, place, found.title, photo, worn.px(6))
            return
        inset = worn.px((_SIGN - 20) // 2)
        symbol = _ORDER if isinstance(found, Found) else found.symbol
        paint_icon(painter, place.adjusted(inset, inset, -inset, -inset), symbol, colour)


class SearchResults(QListView):
    """A list that hangs below the field without taking its focus."""

    picked = Signal(object)  # Found or Action

    def __init__(self, parent: QWidget, pictures: Pictures | None = None) -> None:
        super().__init__(parent)
        self._model = _Model(self)
        self.setModel(self._model)
        self.setItemDelegate(_Line(self, pictures))
        if pictures is not None:
            pictures.came.connect(self.viewport().update)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setObjectName("searchResults")
        self.setAccessibleName(self.tr("What was found"))
        self.entered.connect(self.setCurrentIndex)
        self.clicked.connect(self._pick)
        self.hide()

    def show_found(
        self, found: Sequence[Found | Action], below: QRect, words: str, *, near: bool = False
    ) -> None:
        """Show what `words` found right below a place in the same window; or that it is nothing,
        or only what is `near`."""
        note = ""
        if near and found:
            note = self.tr("No “{words}”: here is what comes close")
        elif not found:
            note = self.tr("Nothing for “{words}”")
        self._model.show(found, note.format(words=words))
        worn = look()
        rows = min(self._model.rowCount(), MOST_SHOWN)
        high = rows * worn.px(48) + 2 * worn.px(5)
        self.setGeometry(below.x(), below.bottom() + worn.px(8), below.width(), high)
        self.setCurrentIndex(self._model.index(self._model.first()) if found else QModelIndex())
        self.show()
        self.raise_()

    def move_choice(self, by: int) -> None:
        """Go to the next or the one before, as the arrow keys in the field do."""
        row = self.currentIndex().row() + by
        if self._model.found_in(row) is not None:
            self.setCurrentIndex(self._model.index(row))

    def choice(self) -> Found | Action | None:
        """The line that Enter would take."""
        index = self.currentIndex()
        taken = self.isVisible() and index.isValid()
        return self._model.found_in(index.row()) if taken else None

    def found(self) -> Sequence[Found | Action]:
        """What is listed now."""
        return self._model.found

    def _pick(self, index: QModelIndex) -> None:
        found = self._model.found_in(index.row())
        if found is not None:
            self.picked.emit(found)
