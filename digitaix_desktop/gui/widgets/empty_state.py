"""An empty list: says why it is empty and offers the first step."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from digitaix_desktop.gui.icons import paint_icon
from digitaix_desktop.gui.painting import Painted, fill, painter_for
from digitaix_desktop.gui.theme import look
from digitaix_desktop.gui.widgets.button import Button, Variant
from digitaix_desktop.gui.widgets.label import label


class SymbolSquare(Painted, QWidget):
    """An icon on a soft square: the only ornament of an empty list."""

    def __init__(self, parent: QWidget | None = None, *, symbol: str = "package") -> None:
        super().__init__(parent)
        self._symbol = symbol
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_symbol(self, symbol: str) -> None:
        """Show another icon."""
        self._symbol = symbol
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A square."""
        return QSize(look().px(72), look().px(72))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Lake on lake soft."""
        del event
        worn = look()
        painter = painter_for(self)
        fill(painter, self.rect(), worn.colours.lake_soft, worn.radius)
        side = worn.px(32)
        middle = QRect(0, 0, side, side)
        middle.moveCenter(self.rect().center())
        paint_icon(painter, middle, self._symbol, worn.colours.lake)
        painter.end()


class EmptyState(QWidget):
    """Icon, one sentence, one explanation, and the first step as a button (`first_step`)."""

    first_step = Signal()
    other_step = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._square = SymbolSquare(self)
        self._title = label(kind="emphasis", wraps=True)
        self._words = label(tone="muted", wraps=True)
        self._first = Button(self, variant="filled")
        self._other = Button(self, variant="text")
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addStretch(2)
        middle = Qt.AlignmentFlag.AlignHCenter
        column.addWidget(self._square, 0, middle)
        column.addSpacing(8)
        for words in (self._title, self._words):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            words.setMaximumWidth(look().px(480))
            words.setMinimumWidth(look().px(300))
            line = QHBoxLayout()  # an aligned label would have its second line cut
            line.addStretch(1)
            line.addWidget(words, 1000)
            line.addStretch(1)
            column.addLayout(line)
        column.addSpacing(8)
        column.addWidget(self._first, 0, middle)
        column.addWidget(self._other, 0, middle)
        column.addStretch(3)
        self.setFocusProxy(self._first)
        self._first.hide()
        self._other.hide()
        self._first.clicked.connect(lambda _checked=False: self.first_step.emit())
        self._other.clicked.connect(lambda _checked=False: self.other_step.emit())

    def say(self, symbol: str, title: str, words: str = "") -> None:
        """Say why there is nothing here."""
        self._square.set_symbol(symbol)
        self._title.setText(title)
        self._words.setText(words)
        self._words.setVisible(bool(words))

    def offer(self, text: str, symbol: str = "", *, variant: Variant = "filled") -> None:
        """Offer the first step; "outlined" where the screen has a filled button already."""
        self._first.setText(text)
        self._first.set_symbol(symbol)
        self._first.set_variant(variant)
        self._first.setVisible(bool(text))

    def offer_other(self, text: str, symbol: str = "") -> None:
        """Offer another way, more quietly."""
        self._other.setText(text)
        self._other.set_symbol(symbol)
        self._other.setVisible(bool(text))
