"""Whose list it is, and what its goods are sold for: kept with the layout for the next time."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from digitaix_desktop.gui.screens.import_session import ImportSession
from digitaix_desktop.gui.theme import look
from digitaix_desktop.gui.widgets.card import Card
from digitaix_desktop.gui.widgets.choice import Choice
from digitaix_desktop.gui.widgets.label import label
from digitaix_desktop.gui.widgets.number_edit import NumberEdit
from digitaix_desktop.operations.importing.fields import Field
from digitaix_desktop.operations.importing.rule import Ending, PriceRule, coefficient_of
from digitaix_protocol.rules import formats


class SupplierCard(Card):
    """Supplier, coefficient, ending; `ruled` tells that prices are to be computed anew."""

    ruled = Signal()

    def __init__(
        self, session: ImportSession, language: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.supplier = QLineEdit(self)
        self.supplier.setPlaceholderText(self.tr("Supplier"))
        self.supplier.setAccessibleName(self.tr("Supplier"))
        self.supplier.setMaxLength(120)
        self.coefficient = NumberEdit(self)
        self.coefficient.setAccessibleName(self.tr("Coefficient"))
        self.coefficient.setPlaceholderText(self.tr("2.4"))
        self.coefficient.setFixedWidth(look().px(88))
        self.coefficient.speak(coefficient_of, lambda milli: formats.number(milli, language))
        self.ending = Choice(self)
        self.ending.setAccessibleName(self.tr("Round up to"))
        for ending, words in (
            (Ending.CENT, self.tr("to the cent")),
            (Ending.N90, self.tr("up to .90")),
            (Ending.N95, self.tr("up to .95")),
            (Ending.N00, self.tr("up to .00")),
        ):
            self.ending.addItem(words, ending)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 12, 24, 12)
        row.setSpacing(12)
        row.addWidget(self.supplier, 1)
        row.addWidget(label(self.tr("Missing prices: purchase price ×"), tone="muted"))
        row.addWidget(self.coefficient)
        row.addWidget(self.ending)
        self.supplier.textEdited.connect(session.set_supplier)
        self.coefficient.numberEntered.connect(lambda _milli: self._rule())
        self.ending.activated.connect(lambda _row: self._rule())
        self.hide()

    def ask(self) -> None:
        """Show what is kept, where the file has purchase prices."""
        guess, rule = self._session.guess, self._session.rule
        self.setVisible(guess is not None and Field.PURCHASE_PRICE in guess.mapping)
        if self.supplier.text() != self._session.supplier:
            self.supplier.setText(self._session.supplier)
        self.coefficient.set_number(rule.coefficient_milli if rule else None)
        ending = rule.ending if rule else Ending.CENT
        self.ending.setCurrentIndex(self.ending.findData(ending))

    def _rule(self) -> None:
        milli = self.coefficient.number()
        rule = None if milli is None else PriceRule(milli, Ending(self.ending.currentData()))
        if rule != self._session.rule:
            self._session.set_rule(rule)
            self.ruled.emit()
