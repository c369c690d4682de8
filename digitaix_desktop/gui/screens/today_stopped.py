"""Above the day: that no order can arrive, which an empty day would not tell from a quiet one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.card import Card
from digitaix_desktop.gui.widgets.label import label
from digitaix_desktop.gui.widgets.symbol import Symbol
from digitaix_desktop.operations.desk import Touched
from digitaix_desktop.sync.status import Link


class StoppedCard(Card):
    """Hidden while the exchanges go on, or wait for nothing but the line."""

    def __init__(self, parts: Parts, parent: QWidget) -> None:
        super().__init__(parent, tone="warn")
        self._parts = parts
        said = self.tr(
            "The exchanges are stopped: new orders no longer arrive on this PC, and what you "
            "change stays here."
        )
        self.see = Button(self, text=self.tr("What to do"), symbol="arrow-right")
        self.see.clicked.connect(lambda _checked=False: parts.go.place.emit("exchanges"))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(12)
        row.addWidget(Symbol(self, symbol="unlink", tone="warn"))
        row.addWidget(label(said, wraps=True), 1)
        row.addWidget(self.see, 0, Qt.AlignmentFlag.AlignVCenter)
        parts.bus.touched.connect(self._touched)
        self.read()

    def _touched(self, touched: Touched) -> None:
        if touched & (Touched.EXCHANGES | Touched.SETTINGS):
            self.read()

    def read(self) -> None:
        """Look how the line is."""
        self.setVisible(self._parts.exchange.status().link is Link.STOPPED)
