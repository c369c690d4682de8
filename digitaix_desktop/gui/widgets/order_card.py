"""An order on the board: code, name, slot, time left in its colour, articles and value."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from digitaix_desktop.gui.painting import Painted, painter_for, write
from digitaix_desktop.gui.theme import Tone, look
from digitaix_desktop.gui.widgets.card import paint_card


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


class OrderCard(Painted, QAbstractButton):
    """A card of the board; checked while its sheet is open."""

    def __init__(self, parent: QWidget | None = None, *, face: OrderFace | None = None) -> None:
        super().__init__(parent)
        self._face = face or OrderFace("", "", "", "", "muted", "")
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_order(self._face)

    def show_order(self, face: OrderFace) -> None:
        """Show that order."""
        self._face = face
        self.setText(face.code)
        said = self.tr("New order: {order}") if face.is_new else "{order}"
        self.setAccessibleName(said.format(order=face.said()))
        self.update()

    def face(self) -> OrderFace:
        """What it shows."""
        return self._face

    def nextCheckState(self) -> None:  # noqa: N802 - Qt's name
        """Only an open sheet checks it, not the click that asks for it."""

    def _lines(self) -> int:
        worn = look()
        return worn.line("title") + worn.line() + 3 * (worn.line("small") + worn.px(1))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Five lines, 12 px around them."""
        return QSize(look().width("board"), self._lines() + look().px(24))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Columns may be narrow; words are cut."""
        return QSize(look().px(120), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """One bold thing, the code; the rest below it."""
        del event
        worn, face = look(), self._face
        c = worn.colours
        painter = painter_for(self)
        paint_card(painter, self.rect(), chosen=self.isChecked(), edge=face.is_new)
        left, wide = worn.px(14), self.width() - worn.px(14 + 10)
        y, small = worn.px(12), worn.line("small") + worn.px(1)
        for words, font, colour, high in (
            (face.code, worn.font("title"), c.ink, worn.line("title")),
            (face.name, worn.font("name", 500), c.ink, worn.line()),
            (face.slot, worn.font("small"), c.ink, small),
            (face.left, worn.font("small", 600), c.words(face.left_tone), small),
            (face.summary, worn.font("small"), c.muted, small),
        ):
            write(painter, QRect(left, y, wide, high), words, font, colour)
            y += high
        painter.end()
