"""A line that offers what was typed before: categories, brands, sizes."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    QStringListModel,
    Qt,
    QTimer,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import (
    QCompleter,
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from digitaix_desktop.gui.icons import paint_icon
from digitaix_desktop.gui.painting import Painted, painter_for
from digitaix_desktop.gui.theme import look

_ARROW = 32


class _Line(QStyledItemDelegate):
    def sizeHint(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(super().sizeHint(option, index).width(), look().height("control"))


class SuggestEdit(Painted, QLineEdit):
    """Anything may be typed; what is known is offered below, all of it by the arrow or Down.

    `editingFinished` tells a choice as well as a line typed.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known: Callable[[], Sequence[str]] = tuple
        self._list = QStringListModel(self)
        completer = QCompleter(self._list, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(8)
        self._offered = QListView()
        completer.setPopup(self._offered)
        self._offered.setItemDelegate(_Line(self))
        completer.activated.connect(self._chosen)
        self.setCompleter(completer)
        self.setMouseTracking(True)
        self.look_changed()

    def look_changed(self) -> None:
        """Leave room for the arrow."""
        self.setTextMargins(0, 0, look().px(_ARROW - 12), 0)

    def set_known(self, known: Callable[[], Sequence[str]]) -> None:
        """Say who knows what was typed before; asked when the focus comes."""
        self._known = known

    def offer_all(self) -> None:
        """Show all that is known, whatever is typed."""
        completer = self.completer()
        if self._list.rowCount():
            completer.setCompletionPrefix("")
            completer.complete()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Ask again what is known."""
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._list.setStringList(list(self._known()))
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Down shows all that is known."""
        if event.key() == Qt.Key.Key_Down and not self._offered.isVisible():
            self.offer_all()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """So does the arrow."""
        super().mousePressEvent(event)
        if self._arrow().contains(event.position().toPoint()):
            QTimer.singleShot(0, self, self.offer_all)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Over the arrow the pointer is no text cursor."""
        over = self._arrow().contains(event.position().toPoint())
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor)
        super().mouseMoveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The line, and its arrow."""
        super().paintEvent(event)
        painter = painter_for(self)
        side = look().px(18)
        place = QRect(0, 0, side, side)
        place.moveCenter(self._arrow().center())
        paint_icon(painter, place, "chevron-down", look().colours.muted)
        painter.end()

    def _arrow(self) -> QRect:
        wide = look().px(_ARROW)
        return QRect(self.width() - wide, 0, wide, self.height())

    def _chosen(self, text: str) -> None:
        self.setText(text)
        self.editingFinished.emit()
