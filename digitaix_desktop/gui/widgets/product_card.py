"""A product in the grid, painted: photo edge to edge, name, price, stock, dot and state."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from digitaix_desktop.gui.painting import RIGHT, dot, outline, width_of, write
from digitaix_desktop.gui.theme import Tone, look
from digitaix_desktop.gui.widgets.card import paint_card
from digitaix_desktop.gui.widgets.thumbnail import paint_thumbnail

CARD = int(Qt.ItemDataRole.UserRole) + 1
"""The role under which a model gives the `CardFace` of a row, or None while it is being read."""

GAP = 12
NARROWEST = 156
_WORDS = 80
_GAPS = re.compile(r"\s+|(?<=\w)[-/](?=\w)")
"""Where a name may be parted: a hyphen stays with what it ends."""


@dataclass(frozen=True, slots=True)
class CardFace:
    """What a card shows, ready to be painted."""

    name: str
    price: str
    stock: str = ""
    stock_tone: Tone = "muted"
    state: str = ""
    state_tone: Tone = "muted"
    photo: QPixmap | None = None
    on_hand: str = ""
    """The stock without the word, for where a heading says it."""
    stock_short: str = ""
    """The stock in fewer figures, for where all of them don't fit: a cut number is another one."""

    def said(self) -> str:
        """The card as it is read aloud."""
        return ", ".join(part for part in (self.name, self.price, self.stock, self.state) if part)


class ProductCardDelegate(QStyledItemDelegate):
    """Paints one card in a cell that is `GAP` px larger; the gap holds the focus ring."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._width = NARROWEST
        self._keyboard = False

    def fit(self, card_width: int) -> None:
        """Say how wide cards are, in px as drawn."""
        self._width = card_width

    def show_focus(self, shown: bool) -> None:
        """Whether the current card wears a ring: it does once a key has been used."""
        self._keyboard = shown

    def cell(self) -> QSize:
        """The size of every cell."""
        worn = look()
        gap, photo = worn.px(GAP), round(self._width * 0.94)
        return QSize(self._width + gap, photo + worn.line() + worn.px(_WORDS) + gap)

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
        """The card of one row; a row that is still being read is an empty card."""
        worn = look()
        gap = worn.px(GAP)
        half = gap // 2
        card: QRect = option.rect.adjusted(half, half, half - gap, half - gap)
        face: CardFace | None = index.data(CARD)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        paint_card(painter, card)
        if face is not None:
            name = in_two_lines(face.name, card.width() - worn.px(24))
            _paint_photo(painter, card, face)
            _paint_words(painter, card, face, name)
        if chosen:
            outline(painter, card, worn.colours.lake, worn.radius, 2)
        if self._keyboard and option.state & QStyle.StateFlag.State_HasFocus:
            outline(painter, card.adjusted(-4, -4, 4, 4), worn.colours.lake, worn.radius + 4, 2)
        painter.restore()


def amounts_place(cell: QRect) -> QRect:
    """The line of the card in a cell that holds its price at the left, its stock at the right."""
    worn = look()
    gap = worn.px(GAP)
    card = cell.adjusted(gap // 2, gap // 2, gap // 2 - gap, gap // 2 - gap)
    top = card.bottom() + 1 - worn.px(_WORDS) + worn.px(8) + worn.line()
    return QRect(card.x() + worn.px(12), top, card.width() - worn.px(24), worn.line())


def in_two_lines(name: str, width: int) -> tuple[str, ...]:
    """A name as it is written on a card, parted where one line is too short for it.

    Between words, or behind a hyphen: "Châteauneuf-du-" and "Pape".
    """
    return _in_two_lines(name, width, look().scale)


@lru_cache(maxsize=1000)
def _in_two_lines(name: str, width: int, scale: float) -> tuple[str, ...]:
    """Parted once for each width: it takes measuring many beginnings of the name."""
    del scale  # of which the font is made
    font = look().font("name")
    if width_of(name, font) <= width:
        return (name,)
    for gap in reversed(list(_GAPS.finditer(name))):
        first = name[: gap.end()].rstrip()
        if first and width_of(first, font) <= width:
            return first, name[gap.end() :]
    return (name,)


def _paint_photo(painter: QPainter, card: QRect, face: CardFace) -> None:
    """Above two lines of a name, whether it needs them or not: photos of a row stay alike."""
    worn = look()
    below = worn.px(_WORDS) + worn.line()
    photo = QRect(card.x(), card.y(), card.width(), card.height() - below)
    paint_thumbnail(painter, photo, face.name, face.photo, worn.radius, only_top=True)


def _paint_words(painter: QPainter, card: QRect, face: CardFace, name: tuple[str, ...]) -> None:
    worn = look()
    c = worn.colours
    left, wide = card.x() + worn.px(12), card.width() - worn.px(24)
    line, second = worn.line(), worn.line("small") + worn.px(2)
    top = card.bottom() + 1 - worn.px(_WORDS) + worn.px(8) - line
    for number, words in enumerate(name):
        place = QRect(left, top + number * line, wide, line)
        write(painter, place, words, worn.font("name"), c.ink)
    y = top + 2 * line
    small = worn.font("small", 700 if face.stock_tone == "bad" else 400)
    amount, beside = _stock_said(face, small, wide - width_of(face.price, worn.font()) - worn.px(6))
    side = width_of(amount, small) + 2
    room = wide - side - worn.px(4)
    price = QRect(left, y, room if beside else wide, line)
    write(painter, price, face.price, worn.font(), c.ink if face.price else c.muted)
    below = y + line
    its_y, height = (y, line) if beside else (below, second)
    stock = QRect(card.right() - worn.px(12) - side, its_y, side + 1, height)
    write(painter, stock, amount, small, c.words(face.stock_tone), RIGHT)
    if face.state:
        spot = worn.px(8)
        lamp = QRect(left, below + (second - spot) // 2, spot, spot)
        dot(painter, lamp, c.shape(face.state_tone))
        indent = worn.px(16)
        state = QRect(left + indent, below, (wide if beside else room) - indent, second)
        write(painter, state, face.state, worn.font("small"), c.muted)


def _stock_said(face: CardFace, font: QFont, left_over: int) -> tuple[str, bool]:
    """What is said of the stock, and whether it has room beside the price.

    Neither is ever cut, for a cut number is another one: with less room the stock is said in fewer
    figures, and with none it stands a line below, where words give way to it.
    """
    for amount in (face.stock, face.stock_short or face.stock):
        if width_of(amount, font) + 2 <= left_over:
            return amount, True
    return face.stock, False
