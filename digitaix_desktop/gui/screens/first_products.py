"""Third screen of the first start: the first products, from a file or by hand."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from digitaix_desktop.gui.screens.first_run_page import FirstPage
from digitaix_desktop.gui.screens.import_drop import DropPlace
from digitaix_desktop.gui.widgets.card import Card
from digitaix_desktop.gui.widgets.label import label
from digitaix_desktop.gui.widgets.symbol import Symbol


class FirstProducts(FirstPage):
    """A large place for a file, and two quieter ways beside it."""

    file_wanted = Signal()
    by_hand = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.drop = DropPlace(self)
        self.drop.say(
            self.tr("Drop your list of products here"),
            self.tr("From your till, a supplier, or your own: Excel, OpenDocument or text (.csv)."),
            self.tr("Choose a file"),
        )
        self.drop.choose.clicked.connect(lambda _checked=False: self.file_wanted.emit())
        self.hand = self._way(
            "pencil",
            self.tr("By hand"),
            self.tr("A name, a price: the first one is there in a minute."),
        )
        self.hand.opened.connect(self.by_hand)
        self.later = self._way(
            "clock",
            self.tr("Later"),
            self.tr("Look around first. “Products” leads back to both ways."),
        )
        self.later.opened.connect(self.finished)
        side = QVBoxLayout()
        side.setSpacing(16)
        side.addWidget(self.hand, 1)
        side.addWidget(self.later, 1)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.drop, 7)
        row.addLayout(side, 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(48, 40, 48, 24)
        column.setSpacing(8)
        column.addWidget(label(self.tr("And your first products?"), "question", wraps=True))
        hint = self.tr("A file brings them all at once; nothing is stored before you have seen it.")
        column.addWidget(label(hint, tone="muted", wraps=True))
        column.addSpacing(24)
        column.addLayout(row, 5)
        column.addStretch(1)
        self.setFocusProxy(self.drop.choose)

    def _way(self, symbol: str, title: str, words: str) -> Card:
        card = Card(self)
        column = QVBoxLayout(card)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(4)
        column.addWidget(Symbol(card, symbol=symbol, tone="lake"))
        column.addSpacing(8)
        column.addWidget(label(title, "title"))
        column.addWidget(label(words, tone="muted", wraps=True))
        column.addStretch(1)
        card.set_clickable(True)
        card.setAccessibleName(title)
        card.setAccessibleDescription(words)
        return card

    def is_ready(self) -> bool:
        """Its own buttons lead on."""
        return False
