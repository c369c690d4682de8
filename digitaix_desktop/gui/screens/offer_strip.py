"""A sentence above a list with the step it offers, as for a barcode nobody has yet."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QWidget

from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.card import Card
from digitaix_desktop.gui.widgets.label import label


class OfferStrip(Card):
    """Hidden until there is something to offer; taking it, or the cross, puts it away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, tone="lake")
        self._deed: Callable[[], None] = lambda: None
        self._other_deed: Callable[[], None] = lambda: None
        self.words = label(kind="name", wraps=True)
        self.other = Button(self, variant="text")
        self.step = Button(self, variant="outlined", symbol="plus")
        self.close_button = Button(self, variant="muted", symbol="x")
        self.close_button.setAccessibleName(self.tr("Close"))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(12)
        row.addWidget(self.words, 1)
        row.addWidget(self.other)
        row.addWidget(self.step)
        row.addWidget(self.close_button)
        self.step.clicked.connect(lambda _checked=False: self._take(self._deed))
        self.other.clicked.connect(lambda _checked=False: self._take(self._other_deed))
        self.close_button.clicked.connect(lambda _checked=False: self.hide())
        self.hide()

    def offer(self, words: str, step: str, deed: Callable[[], None], symbol: str = "plus") -> None:
        """Say something, and offer what to do about it."""
        self._deed = deed
        self.words.setText(words)
        self.step.set_symbol(symbol)
        self.step.setText(step)
        self.other.hide()
        self.show()

    def offer_instead(self, step: str, deed: Callable[[], None]) -> None:
        """Another thing that may be done about it."""
        self._other_deed = deed
        self.other.setText(step)
        self.other.show()

    def _take(self, deed: Callable[[], None]) -> None:
        self.hide()
        deed()
