"""Third screen of the first start: the first products, and a second place for the copies."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.screens.first_run_page import FirstPage
from digitaix_desktop.gui.screens.import_drop import DropPlace
from digitaix_desktop.gui.screens.settings_copies import choose_place
from digitaix_desktop.gui.widgets.card import Card
from digitaix_desktop.gui.widgets.label import ShortLabel, label
from digitaix_desktop.gui.widgets.symbol import Symbol
from digitaix_desktop.operations.choices import BACKUP_PLACE
from digitaix_desktop.operations.desk import Touched


class FirstProducts(FirstPage):
    """A large place for a file, and two quieter ways beside it."""

    file_chosen = Signal(object)  # Path
    by_hand = Signal()

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self._parts = parts
        self.drop = DropPlace(self)
        self.drop.say(
            self.tr("Drop your list of products here"),
            self.tr(
                "From your till, a supplier, or your own: Excel, OpenDocument or text (.csv). "
                "Or your photos: each becomes a product to complete."
            ),
            self.tr("Choose a file"),
        )
        self.drop.choose.clicked.connect(lambda _checked=False: self._choose())
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
        self.copies = self._way(
            "hard-drive",
            self.tr("A second place for the copies"),
            self.tr("A USB stick or another disk keeps your shop should this PC fail."),
        )
        self.copies.opened.connect(lambda: choose_place(parts, self))
        side = QVBoxLayout()
        side.setSpacing(16)
        side.addWidget(self.hand, 1)
        side.addWidget(self.later, 1)
        side.addWidget(self.copies, 1)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.drop, 7)
        row.addLayout(side, 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(48, 16, 48, 16)
        column.setSpacing(8)
        column.addStretch(1)
        question, hint = ShortLabel(kind="question"), ShortLabel(tone="muted")
        question.setText(self.tr("And your first products?"))
        hint.setText(
            self.tr("A file brings them all at once; nothing is stored before you have seen it.")
        )
        column.addWidget(question)
        column.addWidget(hint)
        column.addSpacing(16)
        column.addLayout(row, 8)
        column.addStretch(2)
        self.setFocusProxy(self.drop.choose)
        parts.bus.touched.connect(self._touched)

    def begin(self) -> None:
        """What was chosen already is not asked for."""
        self.copies.setVisible(not self._parts.queries.setting(BACKUP_PLACE))

    def _touched(self, touched: Touched) -> None:
        if touched & Touched.SETTINGS:
            self.begin()

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

    def _choose(self) -> None:
        """At once, in the system's own window; nothing is left behind if it is closed again."""
        path = self.drop.ask_for_file()
        if path is not None:
            self.file_chosen.emit(path)

    def is_ready(self) -> bool:
        """Its own buttons lead on."""
        return False
