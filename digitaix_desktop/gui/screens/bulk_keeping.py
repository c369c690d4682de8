"""How many products are kept: so much back, ordered again when, their place, their supplier."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from digitaix_desktop.gui.screens.bulk_panel import BulkPanel
from digitaix_desktop.gui.widgets.quantity_edit import PlainQuantityEdit
from digitaix_desktop.gui.widgets.suggest_edit import SuggestEdit
from digitaix_desktop.operations.keeping import SUPPLIER_LENGTH, Keep
from digitaix_desktop.operations.many import Change


class KeepingPanel(BulkPanel):
    """What is left empty stays as it is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("How the products chosen are kept"), self.tr("Keep them so"), parent
        )
        self.safety, self.low, self.target = (PlainQuantityEdit(self) for _ in range(3))
        self.shelf = SuggestEdit(self)
        for words, field, width in (
            (self.tr("Kept for the shop"), self.safety, 88),
            (self.tr("Order again at"), self.low, 88),
            (self.tr("Order up to"), self.target, 88),
            (self.tr("Place in the shop"), self.shelf, 200),
        ):
            field.setAccessibleName(words)
            field.setMinimumWidth(width)
            field.setMaximumWidth(width)
            field.textChanged.connect(lambda _text: self.look_again())
            self.add_words(words)
            self.add_field(field)
        self.add_confirm()
        self.say(self.tr("Pieces, kilos, litres or metres, as each is sold. Empty: as it is."))

    def change(self) -> Change | None:
        """See `BulkPanel`."""
        shelf = " ".join(self.shelf.text().split()) or None
        change = Keep(self.safety.quantity(), self.low.quantity(), self.target.quantity(), shelf)
        return None if change == Keep() else change

    def title(self) -> str:
        """See `BulkPanel`."""
        return self.tr("Keeping and ordering again")

    def first_field(self) -> QWidget:
        """See `BulkPanel`."""
        return self.safety


class SupplierPanel(BulkPanel):
    """`bought_from(str)`: it stays on this PC, so it is no change of the products themselves."""

    bought_from = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Supplier of the products chosen"), self.tr("Note it"), parent)
        self.supplier = SuggestEdit(self)
        self.supplier.setAccessibleName(self.tr("Supplier"))
        self.supplier.setMinimumWidth(240)
        self.supplier.setMaxLength(SUPPLIER_LENGTH)
        self.supplier.textChanged.connect(lambda _text: self.look_again())
        self.add_field(self.supplier)
        self.add_confirm()
        self.say(self.tr("Suppliers never leave the shop."))

    def look_again(self) -> None:
        """See `BulkPanel`."""
        self.confirm.setEnabled(bool(self.supplier.text().strip()))

    def change(self) -> Change | None:
        """None: see `ask`."""
        return None

    def title(self) -> str:
        """See `BulkPanel`."""
        return self.tr("Supplier")

    def first_field(self) -> QWidget:
        """See `BulkPanel`."""
        return self.supplier

    def ask(self) -> None:
        """Ask for it, if a name is typed."""
        if name := self.supplier.text().strip():
            self.bought_from.emit(name)
