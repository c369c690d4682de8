"""What an import does with what is there already: two questions above its result."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from digitaix_desktop.gui.screens.import_session import ImportSession
from digitaix_desktop.gui.widgets.card import Card
from digitaix_desktop.gui.widgets.choice import Choice
from digitaix_desktop.gui.widgets.label import label
from digitaix_desktop.operations.importing.fields import Field
from digitaix_desktop.operations.importing.foreseeing import Foreseen
from digitaix_desktop.operations.importing.ways import AbsentWay, StockWay


class WaysCard(Card):
    """Asks only what matters: the file has stock, or lacks products the shop has.

    `chosen` tells that the user answered otherwise.
    """

    chosen = Signal()

    def __init__(self, session: ImportSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.stock, self.absent = Choice(self), Choice(self)
        self._stock_label = label(self.tr("Stock of products you have already"))
        self._absent_label = label()
        for way, words in (
            (StockWay.LEAVE, self.tr("Leave it as it is")),
            (StockWay.COUNT, self.tr("Set it to the file’s: a stock count")),
            (StockWay.ADD, self.tr("Add the file’s: a delivery")),
        ):
            self.stock.addItem(words, way)
        for end, words in (
            (AbsentWay.LEAVE, self.tr("Leave as is")),
            (AbsentWay.ARCHIVE, self.tr("Archive them")),
        ):
            self.absent.addItem(words, end)
        self.stock.setAccessibleName(self._stock_label.text())
        grid = QGridLayout(self)
        grid.setContentsMargins(24, 12, 24, 12)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(2, 1)
        grid.addWidget(self._stock_label, 0, 0)
        grid.addWidget(self.stock, 0, 1)
        grid.addWidget(self._absent_label, 1, 0)
        grid.addWidget(self.absent, 1, 1)
        self.stock.activated.connect(lambda _row: self._choose())
        self.absent.activated.connect(lambda _row: self._choose())
        self.hide()

    def ask(self, outlook: Foreseen) -> None:
        """Ask what this outlook leaves open."""
        ways, guess = self._session.ways, self._session.guess
        known = outlook.updated + outlook.unchanged
        has_stock = guess is not None and Field.STOCK in guess.mapping and known > 0
        self.stock.setCurrentIndex(self.stock.findData(ways.stock))
        self.absent.setCurrentIndex(self.absent.findData(ways.absent))
        self._absent_label.setText(
            self.tr("%Ln of your products is not in the file", "", outlook.absent)
        )
        self.absent.setAccessibleName(self._absent_label.text())
        for part in (self._stock_label, self.stock):
            part.setVisible(has_stock)
        for part in (self._absent_label, self.absent):
            part.setVisible(outlook.absent > 0)
        self.setVisible(has_stock or outlook.absent > 0)

    def _choose(self) -> None:
        self._session.ways = replace(
            self._session.ways,
            stock=StockWay(self.stock.currentData()),
            absent=AbsentWay(self.absent.currentData()),
        )
        self.chosen.emit()
