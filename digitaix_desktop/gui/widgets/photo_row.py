"""Photos side by side, the first one shown first: moved by the mouse or by keys, taken away."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import (
    QEvent,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QIcon,
    QKeyEvent,
    QPainter,
)
from PySide6.QtWidgets import (
    QListView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from digitaix_desktop.gui.painting import outline
from digitaix_desktop.gui.theme import look

_NAME = int(Qt.ItemDataRole.UserRole)


_AIR = 6


class _Photo(QStyledItemDelegate):
    """A photo with a ring where the keys would act upon it; no ground of its own."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """The square photo, in the middle of its place."""
        worn = look()
        icon: QIcon = index.data(Qt.ItemDataRole.DecorationRole)
        place = option.rect.adjusted(_AIR, _AIR, -_AIR, -_AIR)
        icon.paint(painter, place)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            ring = place.adjusted(-4, -4, 4, 4)
            outline(painter, ring, worn.colours.lake, worn.radius + 4, 2)
            painter.restore()


class PhotoRow(QListWidget):
    """`reordered(names)` and `removed(name)` say what was asked; `dropped(paths)` what was brought.

    Ctrl with an arrow moves a photo, *Delete* takes it away.
    """

    reordered = Signal(list)
    removed = Signal(str)
    dropped = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setViewMode(QListView.ViewMode.ListMode)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setDragDropMode(QListView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setProperty("bare", True)
        self.setProperty("ring", False)  # the photo itself wears the ring
        self.viewport().setAutoFillBackground(False)
        self.setItemDelegate(_Photo(self))
        self.setAccessibleName(self.tr("Photos"))
        self.setToolTip(
            self.tr("Drop photos here. Ctrl and an arrow moves one, Delete takes it away.")
        )
        self._names: list[str] = []

    def show_photos(self, names: Sequence[str], icons: Sequence[QIcon], side: QSize) -> None:
        """Show these photos, in this order."""
        row = self.currentRow()
        self._names = list(names)
        self.setIconSize(side)
        self.setFixedHeight(side.height() + 4 * _AIR)
        self.setVisible(bool(names))
        self.clear()
        for number, (name, icon) in enumerate(zip(names, icons, strict=True), 1):
            item = QListWidgetItem(icon, "")
            item.setData(_NAME, name)
            item.setSizeHint(QSize(side.width() + 2 * _AIR, side.height() + 2 * _AIR))
            said = self.tr("photo {number} of {count}")
            item.setData(
                Qt.ItemDataRole.AccessibleTextRole, said.format(number=number, count=len(names))
            )
            self.addItem(item)
        if names:
            self.setCurrentRow(min(max(row, 0), len(names) - 1))

    def names(self) -> list[str]:
        """The photos as they lie now."""
        return [str(self.item(row).data(_NAME)) for row in range(self.count())]

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Move or remove the photo that has the focus."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        row = self.currentRow()
        if row >= 0 and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit(self._names[row])
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.key() in steps:
            to = row + steps[Qt.Key(event.key())]
            if row >= 0 and 0 <= to < len(self._names):
                names = list(self._names)
                names.insert(to, names.pop(row))
                self.setCurrentRow(to)
                self.reordered.emit(names)
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Files may be let go here."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()
        else:
            super().dragEnterEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802 - Qt's name
        """Anywhere along the row."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()
        else:
            super().dragMoveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Files are photos to be added; a photo of the row lies elsewhere from now on."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()
            self.dropped.emit(_files(event.mimeData()))
            return
        super().dropEvent(event)
        names = self.names()
        if sorted(names) == sorted(self._names) and names != self._names:
            self.reordered.emit(names)

    def event(self, event: QEvent) -> bool:
        """Ctrl with an arrow and *Delete* are this row's, whatever else they may mean."""
        keys = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and event.key() in keys:
            event.accept()
            return True
        return super().event(event)


def _files(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
