"""An icon that stands beside words: a telephone before a number, a bubble before a note."""

from __future__ import annotations

from PySide6.QtCore import Property, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from digitaix_desktop.gui.icons import paint_icon
from digitaix_desktop.gui.painting import Painted, painter_for
from digitaix_desktop.gui.theme import Tone, look


class Symbol(Painted, QWidget):
    """The icon of that name, 20 px large, in a tone; it says nothing aloud: the words do."""

    def __init__(
        self, parent: QWidget | None = None, *, symbol: str = "", tone: Tone = "muted"
    ) -> None:
        super().__init__(parent)
        self._symbol, self._tone = symbol, tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_symbol(self, symbol: str) -> None:
        """Show another icon, or none for an empty name."""
        self._symbol = symbol
        self.update()

    symbol = Property(str, lambda self: self._symbol, set_symbol)

    def set_tone(self, tone: Tone) -> None:
        """Draw it in another tone."""
        self._tone = tone
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A square."""
        return QSize(look().px(20), look().px(20))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The icon alone."""
        del event
        if self._symbol:
            painter = painter_for(self)
            paint_icon(painter, self.rect(), self._symbol, look().colours.words(self._tone))
            painter.end()
