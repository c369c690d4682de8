"""A product in the list, painted: photo, name, price, stock and state side by side on one line."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from digitaix_desktop.gui.painting import RIGHT, dot, fill, outline, write
from digitaix_desktop.gui.theme import look
from digitaix_desktop.gui.widgets.product_card import CARD, GAP, NARROWEST, CardFace
from digitaix_desktop.gui.widgets.thumbnail import paint_thumbnail

Part = Literal["photo", "name", "price", "stock", "state"]
HIGH = 48
_PHOTO, _PRICE, _STOCK, _STATE = 40, 100, 88, 152
_AIR = 12
_NARROW, LAMP = 620, 8
"""Beside an open sheet names need the room: of the state its dot is left, in the same colour."""


def place_of(cell: QRect, part: Part) -> QRect:
    """Where a part of a row is written."""
    worn = look()
    air = worn.px(_AIR)
    row = cell.adjusted(worn.px(GAP) // 2, 0, -(worn.px(GAP) // 2), 0)
    state = LAMP if row.width() < worn.px(_NARROW) else _STATE
    widths = {"price": worn.px(_PRICE), "stock": worn.px(_STOCK), "state": worn.px(state)}
    if part == "photo":
        side = worn.px(_PHOTO)
        return QRect(row.x() + worn.px(4), row.center().y() - side // 2 + 1, side, side)
    right = row.right() + 1 - air
    for name in ("state", "stock", "price"):
        left = right - widths[name]
        if part == name:
            return QRect(left, row.y(), widths[name], row.height())
        right = left - 2 * air
    left = row.x() + worn.px(_PHOTO) + 2 * air
    return QRect(left, row.y(), max(right - left, worn.px(80)), row.height())


class ProductRowDelegate(QStyledItemDelegate):
    """Paints one row as wide as the list."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._width = NARROWEST
        self._keyboard = False

    def fit(self, width: int) -> None:
        """Say how wide rows are, in px as drawn."""
        self._width = width

    def show_focus(self, shown: bool) -> None:
        """Whether the current row wears a ring: it does once a key has been used."""
        self._keyboard = shown

    def cell(self) -> QSize:
        """The size of every row."""
        return QSize(self._width + look().px(GAP), look().px(HIGH))

    def sizeHint(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """All alike."""
        del option, index
        return self.cell()

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """One row; one that is still being read is empty."""
        worn = look()
        c = worn.colours
        cell: QRect = option.rect
        half = worn.px(GAP) // 2
        row = cell.adjusted(half, 1, -half, -1)
        face: CardFace | None = index.data(CARD)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill(painter, row, c.lake_soft if chosen else c.paper, worn.px(6))
        if face is not None:
            self._paint_face(painter, cell, face)
        if self._keyboard and option.state & QStyle.StateFlag.State_HasFocus:
            outline(painter, row, c.lake, worn.px(6), 2)
        painter.restore()

    def _paint_face(self, painter: QPainter, cell: QRect, face: CardFace) -> None:
        worn = look()
        c = worn.colours
        photo = place_of(cell, "photo")
        paint_thumbnail(painter, photo, face.name, face.photo, worn.px(6))
        write(painter, place_of(cell, "name"), face.name, worn.font("name"), c.ink)
        write(painter, place_of(cell, "price"), face.price, worn.font(), c.ink, RIGHT)
        bad = face.stock_tone == "bad"
        font, colour = worn.font(weight=700 if bad else None), c.words("bad" if bad else "ink")
        write(painter, place_of(cell, "stock"), face.on_hand, font, colour, RIGHT)
        if face.state:
            state, spot = place_of(cell, "state"), worn.px(LAMP)
            lamp = QRect(state.x(), state.center().y() - spot // 2, spot, spot)
            dot(painter, lamp, c.shape(face.state_tone))
            words = state.adjusted(worn.px(2 * LAMP), 0, 0, 0)
            if words.width() > 0:
                write(painter, words, face.state, worn.font("small"), c.muted)
