"""Photos in a list, a line each: the picture, its file, and what becomes of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from digitaix_desktop.gui.painting import outline, write
from digitaix_desktop.gui.theme import Tone, look
from digitaix_desktop.gui.widgets.thumbnail import paint_thumbnail
from digitaix_desktop.gui.widgets.tick import BOX, paint_box

_FACE = int(Qt.ItemDataRole.UserRole)
_Index = QModelIndex | QPersistentModelIndex
_HIGH, _AIR = 56, 12


@dataclass(frozen=True, slots=True)
class PhotoFace:
    """One line: `ticked` is none where there is nothing to choose."""

    file: str
    fate: str
    tone: Tone = "ink"
    ticked: bool | None = True
    photo: str = ""
    """Its name, once it was read."""
    new_name: str | None = None
    """The name that may be typed anew; none where the line has none."""


class _NameEdit(QLineEdit):
    """*Enter* ends the typing and goes no further: the sheet around it would take it for *Add*."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()


class _Paint(QStyledItemDelegate):
    renamed = Signal(int, str)

    def __init__(self, parent: QWidget, thumbnail: Callable[[str], QPixmap | None]) -> None:
        super().__init__(parent)
        self._thumbnail = thumbnail

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """A box, the photo, its file below what becomes of it."""
        face = index.data(_FACE)
        if not isinstance(face, PhotoFace):
            return
        worn = look()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        box, photo, first, second = _places(option.rect)
        if face.ticked is not None:
            paint_box(painter, box, ticked=face.ticked)
        paint_thumbnail(painter, photo, face.fate, self._thumbnail(face.photo), worn.radius)
        faded = face.ticked is False
        colours = worn.colours
        tone: Tone = "muted" if faded else face.tone
        write(painter, first, face.fate, worn.font("name"), colours.words(tone))
        write(painter, second, face.file, worn.font("small"), colours.muted)
        if option.state & QStyle.StateFlag.State_HasFocus:
            outline(painter, option.rect.adjusted(1, 1, -1, -1), colours.lake, worn.px(6), 2)
        painter.restore()

    def createEditor(  # noqa: N802 - Qt's name
        self, parent: QWidget, option: QStyleOptionViewItem, index: _Index
    ) -> QWidget:
        """A field for the name of a new product."""
        del option, index
        return _NameEdit(parent)

    def setEditorData(self, editor: QWidget, index: _Index) -> None:  # noqa: N802 - Qt's name
        """Begin with the name it has."""
        face = index.data(_FACE)
        if isinstance(editor, QLineEdit) and isinstance(face, PhotoFace):
            editor.setText(face.new_name or "")
            editor.selectAll()

    def setModelData(  # noqa: N802 - Qt's name
        self, editor: QWidget, model: QAbstractItemModel, index: _Index
    ) -> None:
        """Tell of the other name."""
        del model
        if isinstance(editor, QLineEdit) and editor.text().strip():
            self.renamed.emit(index.row(), editor.text().strip())

    def updateEditorGeometry(  # noqa: N802 - Qt's name
        self, editor: QWidget, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        """Beside the photo, as high as a field is."""
        del index
        _, _, first, _ = _places(option.rect)
        high = look().height("control")
        top = option.rect.y() + (option.rect.height() - high) // 2
        editor.setGeometry(first.x() - look().px(4), top, first.width(), high)


def _places(rect: QRect) -> tuple[QRect, QRect, QRect, QRect]:
    worn = look()
    air, side, box = worn.px(_AIR), worn.px(_HIGH - 12), worn.px(BOX)
    middle = rect.y() + rect.height() // 2
    tick = QRect(rect.x() + worn.px(4), middle - box // 2, box, box)
    photo = QRect(tick.right() + air, middle - side // 2, side, side)
    x = photo.right() + air
    wide, half = rect.right() - x - worn.px(4), side // 2
    first, second = QRect(x, photo.y(), wide, half), QRect(x, photo.y() + half, wide, half)
    return tick, photo, first, second


class PhotoList(QListWidget):
    """A click or *Space* ticks a line: `ticked(row)`; F2 or a double click names what is new.

    `thumbnail` gives a photo by its name, if it is at hand: only lines in view ask for theirs.
    """

    ticked = Signal(int)
    renamed = Signal(int, str)

    def __init__(
        self, thumbnail: Callable[[str], QPixmap | None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._paint = _Paint(self, thumbnail)
        self._paint.renamed.connect(self.renamed)
        self.setItemDelegate(self._paint)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("bare", True)
        self.setProperty("ring", False)  # the line itself wears the ring
        self.viewport().setAutoFillBackground(False)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.EditKeyPressed | triggers.DoubleClicked)
        self.itemClicked.connect(lambda item: self._tick(item))

    def show_faces(self, faces: Sequence[PhotoFace]) -> None:
        """Show these lines; where one was before, it stays in view."""
        while self.count() > len(faces):
            self.takeItem(self.count() - 1)
        for row, face in enumerate(faces):
            if row == self.count():
                self.addItem(QListWidgetItem())
            item = self.item(row)
            if item.data(_FACE) == face:
                continue
            item.setData(_FACE, face)
            item.setSizeHint(QSize(0, look().px(_HIGH)))
            flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
            if face.new_name is not None:
                flags |= Qt.ItemFlag.ItemIsEditable
            item.setFlags(flags)
            item.setToolTip(face.fate)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{face.fate}, {face.file}")
        if faces and self.currentRow() < 0:
            self.setCurrentRow(0)

    def face(self, row: int) -> PhotoFace:
        """What a line shows."""
        face = self.item(row).data(_FACE)
        assert isinstance(face, PhotoFace)  # noqa: S101 - set above
        return face

    def _tick(self, item: QListWidgetItem | None) -> None:
        if item is not None and item.data(_FACE).ticked is not None:
            self.ticked.emit(self.row(item))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """*Space* ticks; *Enter* is for the sheet around it."""
        if event.key() == Qt.Key.Key_Space:
            self._tick(self.currentItem())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)
