"""An order on the board: code, name, slot, time left in its colour, articles and value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from digitaix_desktop.gui.painting import Painted, painter_for, width_of, write
from digitaix_desktop.gui.theme import Tone, look
from digitaix_desktop.gui.widgets.card import paint_card
from digitaix_desktop.gui.widgets.tick import BOX, paint_box

_LEFT, _RIGHT = 14, 10


@dataclass(frozen=True, slots=True)
class OrderFace:
    """What the card shows, ready to be painted."""

    code: str
    name: str
    slot: str
    left: str
    left_tone: Tone
    summary: str
    is_new: bool = False

    def said(self) -> str:
        """The card as it is read aloud."""
        return ", ".join((self.code, self.name, self.slot, self.left, self.summary))


class _Row(NamedTuple):
    words: str
    font: QFont
    colour: QColor
    high: int


class OrderCard(Painted, QAbstractButton):
    """A card of the board; checked while its sheet is open, or once it is ticked.

    A frame is the focus and the open sheet: what is ticked to be prepared with others has a box.
    """

    def __init__(self, parent: QWidget | None = None, *, face: OrderFace | None = None) -> None:
        super().__init__(parent)
        self._laid_out: dict[int, list[_Row]] = {}
        self._laid_out_in = look()
        self._has_box = False
        self._face = face or OrderFace("", "", "", "", "muted", "")
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_order(self._face)

    def show_order(self, face: OrderFace) -> None:
        """Show that order."""
        self._face, self._laid_out = face, {}
        self.setText(face.code)
        said = self.tr("New order: {order}") if face.is_new else "{order}"
        self.setAccessibleName(said.format(order=face.said()))
        self.updateGeometry()
        self.update()

    def set_box(self, shown: bool) -> None:
        """Whether it has a box, to be ticked."""
        if shown is not self._has_box:
            self._has_box = shown
            self.update()

    def face(self) -> OrderFace:
        """What it shows."""
        return self._face

    def nextCheckState(self) -> None:  # noqa: N802 - Qt's name
        """Only an open sheet checks it, not the click that asks for it."""

    def _rows(self, wide: int) -> list[_Row]:
        """The lines to be written in that width, worked out once in each look."""
        if self._laid_out_in is not look():
            self._laid_out_in, self._laid_out = look(), {}
        if wide not in self._laid_out:
            self._laid_out[wide] = self._lay_out(wide)
        return self._laid_out[wide]

    def _lay_out(self, wide: int) -> list[_Row]:
        """What is too long for one line takes two."""
        worn, face = look(), self._face
        c, small = worn.colours, worn.line("small") + worn.px(1)
        rows = [
            _Row(face.code, worn.font("title"), c.ink, worn.line("title")),
            _Row(face.name, worn.font("name", 500), c.ink, worn.line()),
        ]
        for words, font, colour in (
            (face.slot, worn.font("small"), c.ink),
            (face.left, worn.font("small", 600), c.words(face.left_tone)),
            (face.summary, worn.font("small"), c.muted),
        ):
            rows += [_Row(part, font, colour, small) for part in _parted(words, font, wide)]
        return rows

    def _box(self) -> QRect:
        """Where it is ticked: beside the code, or where that takes the room, beside the name."""
        if not self._has_box:
            return QRect()
        worn = look()
        side, right = worn.px(BOX), self.width() - worn.px(_RIGHT)
        code = worn.px(_LEFT) + width_of(self._face.code, worn.font("title"))
        lower = 0 if code < right - side else worn.line("title")
        return QRect(right - side, worn.px(12) + lower, side, side)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Its lines, 12 px around them."""
        rows = self._rows(width - look().px(_LEFT + _RIGHT))
        return sum(row.high for row in rows) + look().px(24)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Five lines where there is room."""
        wide = look().width("board")
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Columns may be narrow; words are cut."""
        return QSize(look().px(120), self.heightForWidth(10_000))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """One bold thing, the code; the rest below it."""
        del event
        worn = look()
        painter = painter_for(self)
        chosen = self.isChecked() and not self._has_box
        paint_card(painter, self.rect(), chosen=chosen, edge=self._face.is_new)
        box = self._box()
        if not box.isNull():
            paint_box(painter, box, ticked=self.isChecked())
        wide = self.width() - worn.px(_LEFT + _RIGHT)
        y = worn.px(12)
        for row in self._rows(wide):
            place = QRect(worn.px(_LEFT), y, wide, row.high)
            if box.intersects(place):
                place.setRight(box.left() - worn.px(4))
            write(painter, place, row.words, row.font, row.colour)
            y += row.high
        painter.end()


def _parted(words: str, font: QFont, wide: int) -> list[str]:
    """Words on one line, or on two where one is too short: parted at the last space that fits."""
    if width_of(words, font) <= wide:
        return [words]
    pieces = words.split(" ")
    for count in range(len(pieces) - 1, 0, -1):
        first = " ".join(pieces[:count])
        if width_of(first, font) <= wide:
            return [first.removesuffix(" ·"), " ".join(pieces[count:]).removeprefix("· ")]
    return [words]
