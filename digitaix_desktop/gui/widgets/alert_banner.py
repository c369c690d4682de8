"""A bar across the window while an order calls for somebody, on whatever place one is."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from digitaix_desktop.gui.aloud import announce
from digitaix_desktop.gui.theme import look
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.card import Card
from digitaix_desktop.gui.widgets.label import label, set_kind
from digitaix_desktop.gui.widgets.symbol import Symbol


class AlertBanner(Card):
    """Says what calls; `see` leads there, `seen` only tells that somebody knows."""

    see = Signal()
    seen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, tone="alert")
        self.words: QLabel = label(kind="emphasis", tone="alert", wraps=True)
        self.words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._symbol = Symbol(symbol="bell", tone="alert")
        self.known = Button(text=self.tr("Seen"), variant="outlined", symbol="check")
        self.open = Button(text=self.tr("See"), variant="tinted", symbol="arrow-right")
        self.known.clicked.connect(lambda _checked=False: self.seen.emit())
        self.open.clicked.connect(lambda _checked=False: self.see.emit())
        self._row = QHBoxLayout(self)
        self._row.setSpacing(12)
        for part in (self._symbol, self.words, self.known, self.open):
            self._row.addWidget(part, 1 if part is self.words else 0)
        self._large = False
        self.look_changed()
        self.hide()

    def look_changed(self) -> None:
        """Larger for what has waited too long."""
        if hasattr(self, "_large"):
            air = look().px(24 if self._large else 8)
            self._row.setContentsMargins(look().px(24), air, look().px(24), air)

    def say(self, words: str, *, large: bool, can_be_seen: bool) -> None:
        """Show these words; with none there is no bar."""
        news = bool(words) and words != self.words.text()
        self._large = large
        set_kind(self.words, "code" if large else "emphasis")
        self.words.setText(words)
        self.known.setVisible(can_be_seen)
        self.look_changed()
        self.setVisible(bool(words))
        if news:
            announce(self, words)
