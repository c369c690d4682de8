"""A bar across the window while an order calls for somebody, on whatever place one is."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from digitaix_desktop.gui.aloud import announce
from digitaix_desktop.gui.theme import look
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.card import Card
from digitaix_desktop.gui.widgets.label import Remark, label, set_kind
from digitaix_desktop.gui.widgets.symbol import Symbol


class AlertBanner(Card):
    """Says what calls; `see` leads there, `seen` only tells that somebody knows.

    `pushed` tells that it takes more room now, and what lies below it has moved.
    """

    see = Signal()
    seen = Signal()
    pushed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, tone="alert")
        self.words: QLabel = label(kind="emphasis", tone="alert", wraps=True)
        self.words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.more = Remark(kind="emphasis", tone="alert")
        self._symbol = Symbol(symbol="bell", tone="alert")
        self.known = Button(text=self.tr("Seen"), variant="outlined", symbol="check")
        self.open = Button(text=self.tr("See"), variant="tinted", symbol="arrow-right")
        self.known.clicked.connect(lambda _checked=False: self.seen.emit())
        self.open.clicked.connect(lambda _checked=False: self.see.emit())
        self._row = QHBoxLayout(self)
        self._row.setSpacing(12)
        said = QVBoxLayout()
        said.setSpacing(4)
        said.addWidget(self.words)
        said.addWidget(self.more)
        self._row.addWidget(self._symbol)
        self._row.addLayout(said, 1)
        self._row.addWidget(self.known)
        self._row.addWidget(self.open)
        self._large = False
        self.look_changed()
        self.hide()

    def look_changed(self) -> None:
        """Larger for what has waited too long."""
        if hasattr(self, "_large"):
            air = look().px(24 if self._large else 8)
            self._row.setContentsMargins(look().px(24), air, look().px(24), air)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Higher, it pushes down what is below."""
        super().resizeEvent(event)
        if self.isVisible() and event.size().height() > event.oldSize().height():
            self.pushed.emit()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """So it does once it is there."""
        super().showEvent(event)
        self.pushed.emit()

    def say(self, words: str, *, more: str = "", large: bool, can_be_seen: bool) -> None:
        """Show these words, and below them what matters less; with none there is no bar."""
        news = bool(words) and (words, more) != (self.words.text(), self.more.text())
        self._large = large
        set_kind(self.words, "code" if large else "emphasis")
        self.words.setText(words)
        self.more.setText(more)
        self.known.setVisible(can_be_seen)
        self.look_changed()
        self.setVisible(bool(words))
        if news:
            announce(self, f"{words}. {more}" if more else words)
