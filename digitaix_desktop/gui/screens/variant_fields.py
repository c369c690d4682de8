"""The fields of what is on the shelf, of one size or colour: stock, price, codes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from digitaix_desktop.domain.products import Product, Unit, Variant
from digitaix_desktop.gui.screens.product_fields import Bound, gone_back, held_by_typing, with_code
from digitaix_desktop.gui.widgets.barcode_edit import BarcodeEdit
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.card import Card
from digitaix_desktop.gui.widgets.label import ShortLabel, label
from digitaix_desktop.gui.widgets.money_edit import MoneyEdit
from digitaix_desktop.gui.widgets.quantity_edit import QuantityEdit
from digitaix_desktop.operations.changing_many import ChangeMany
from digitaix_desktop.operations.desk import Command, Done
from digitaix_desktop.operations.house_codes import HouseCodes
from digitaix_desktop.operations.products import ChangeVariant
from digitaix_desktop.operations.stock import CountStock
from digitaix_desktop.operations.views.products import StockLine
from digitaix_protocol.rules import formats


class VariantFields(Card):
    """Shows one variant and asks for its changes; `moved(down)` tells Up and Down in the stock."""

    moved = Signal(int)

    def __init__(
        self,
        ask: Callable[[Command], Done | None],
        other_owner: Callable[[str, UUID], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, ground="ground")
        self._ask, self._other_owner = ask, other_owner
        self._seen: Variant | None = None
        self.title = ShortLabel(self, kind="name")
        self.reserved = label(kind="small")
        self.stock, self.price = QuantityEdit(self), MoneyEdit(self)
        self.barcode, self.sku = BarcodeEdit(self), QLineEdit(self)
        self.house_code = Button(
            self, text=self.tr("Give an in-store barcode"), variant="text", symbol="barcode"
        )
        self.house_code.clicked.connect(lambda _checked=False: self._give_code())
        self.barcode_note = label(kind="small", tone="warn", wraps=True)
        self.number_note = label(kind="small", tone="warn", wraps=True)
        self.number_note.hide()
        self.purchase = label(kind="small", wraps=True)
        self.remove = Button(self, text=self.tr("Take away"), variant="muted", symbol="archive")
        self.sku.setAccessibleName(self.tr("Your reference"))
        self.stock.setAccessibleName(self.tr("Stock"))
        self.price.setAccessibleName(self.tr("Price incl. VAT"))
        self._lay_out()
        self._fields = (
            Bound("pricing", self.price, self._show_price, self._take_price),
            Bound("codes", self.barcode, self._show_barcode, self._take_barcode),
            Bound("codes", self.sku, self._show_sku, self._take_sku),
        )
        price, barcode, sku = self._fields
        self.price.amountEntered.connect(lambda _cents: self._save(price))
        self.barcode.codeEntered.connect(lambda _code: self._save(barcode))
        self.barcode.faultFound.connect(self._say_barcode)
        self.sku.editingFinished.connect(lambda: self._save(sku))
        self.stock.quantityEntered.connect(self._count)
        for number in (self.stock, self.price):
            number.wrongFound.connect(lambda _wrong: self._say_numbers())
        self.stock.installEventFilter(self)
        self.sku.installEventFilter(self)
        self.remove.clicked.connect(lambda _checked=False: self._remove())
        for field in (self.stock, self.price, self.barcode, self.sku):
            field.setAcceptDrops(False)  # a file dropped here is meant for the shop

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.reserved, 0, Qt.AlignmentFlag.AlignRight)
        self._grid = grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        self._price_label = _named(self.tr("Price incl. VAT"), self.price)
        for place, (words, field) in enumerate(
            (
                (_named(self.tr("Stock"), self.stock), self.stock),
                (self._price_label, self.price),
                (_named(self.tr("Barcode"), self.barcode), self.barcode),
            )
        ):
            grid.addWidget(words, 0, place)
            grid.addWidget(field, 1, place)
        for place, stretch in enumerate((3, 4, 8)):
            grid.setColumnStretch(place, stretch)
        grid.addWidget(self.number_note, 2, 0, 1, 3)
        grid.addWidget(self.barcode_note, 3, 0, 1, 3)
        grid.addWidget(self.house_code, 4, 0, 1, 3, Qt.AlignmentFlag.AlignRight)
        reference = QVBoxLayout()
        reference.setSpacing(6)
        reference.addWidget(_named(self.tr("Your reference"), self.sku))
        reference.addWidget(self.sku)
        below = QHBoxLayout()
        below.setSpacing(16)
        below.addLayout(reference, 1)
        below.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(8)
        column.addLayout(head)
        column.addLayout(grid)
        column.addLayout(below)
        column.addWidget(self.purchase)

    # What is shown ------------------------------------------------------------------------

    def show_variant(
        self, product: Product, variant: Variant, line: StockLine, *, again: bool = False
    ) -> None:
        """Show a variant with its stock; `again` also where something is being typed."""
        other = self._seen is None or self._seen.id != variant.id
        held = (
            {} if again or other or self._seen is None else held_by_typing(self._fields, self._seen)
        )
        language = self.locale().name()
        self.title.setText(variant.label)
        plain = not variant.options  # its price is the product's own
        self.title.setVisible(not plain)
        self._grid.setColumnStretch(1, 0 if plain else 4)
        self.price.setVisible(not plain)
        self._price_label.setVisible(not plain)
        reserved = formats.asked_quantity(line.reserved_milli, product.unit, language)
        self.reserved.setText(self.tr("{quantity} reserved").format(quantity=reserved))
        self.reserved.setVisible(line.reserved_milli > 0)
        usual = product.price_cents
        self.price.setPlaceholderText("" if usual is None else formats.money(usual, language))
        if again or other or not (self.stock.hasFocus() and self.stock.isModified()):
            if self.stock.unit() != product.unit:
                self.stock.set_unit(product.unit)
            self.stock.set_quantity(line.on_hand_milli if line.known else None)
        self.remove.setVisible(len(product.shelf) > 1)
        self.house_code.setVisible(not variant.barcodes)
        self._seen = variant.with_groups(held)
        for field in self._fields:
            if again or other or not field.typing():
                field.show(variant)

    def show_purchase(self, cents: int | None) -> None:
        """Say what it costs the shop, where that is known."""
        self.purchase.setVisible(cents is not None)
        if cents is not None:
            price = formats.money(cents, self.locale().name())
            said = self.tr("Bought for {price}. This never leaves the shop.")
            self.purchase.setText(said.format(price=price))

    def variant_id(self) -> UUID | None:
        """Which variant is shown."""
        return self._seen.id if self._seen is not None else None

    def _show_price(self, variant: Variant) -> None:
        self.price.set_amount(variant.price_cents)

    def _take_price(self, variant: Variant) -> Variant:
        return replace(variant, price_cents=self.price.amount())

    def _show_barcode(self, variant: Variant) -> None:
        self.barcode.set_code(variant.barcode)

    def _take_barcode(self, variant: Variant) -> Variant:
        return with_code(variant, self.barcode.code())

    def _show_sku(self, variant: Variant) -> None:
        self.sku.setText(variant.sku)

    def _take_sku(self, variant: Variant) -> Variant:
        return replace(variant, sku=self.sku.text().strip())

    def _say_barcode(self, fault: str) -> None:
        said = fault
        if not said and self._seen is not None and self.barcode.code():
            said = self._other_owner(self.barcode.code(), self._seen.id)
        self.barcode_note.setText(said)
        self.barcode_note.setVisible(bool(said))

    def _say_numbers(self) -> None:
        """A number that can't be read is not stored: say so, and how one is written."""
        language = self.locale().name()
        said = ""
        if self.stock.property("wrong"):
            unit = Unit(self.stock.unit())
            example = formats.quantity(350 if unit.measured else 12_000, unit, language)
            said = self.tr("This stock can’t be read. Type it like {example}.")
            said = said.format(example=example)
        elif self.price.property("wrong"):
            said = self.tr("This price can’t be read. Type it like 24.90.")
        self.number_note.setText(said)
        self.number_note.setVisible(bool(said))

    # What is asked ------------------------------------------------------------------------

    def _save(self, field: Bound[Variant]) -> None:
        if self._seen is None:
            return
        deed = ChangeVariant.between(self._seen, field.take(self._seen))
        if deed.changes_nothing:
            field.show(self._seen)
        else:
            self._ask(deed)

    def _count(self, found_milli: int | None) -> None:
        if self._seen is not None and found_milli is not None:
            self._ask(CountStock(self._seen.id, found_milli))

    def _give_code(self) -> None:
        if self._seen is not None:
            change = HouseCodes(self._seen.id)
            self._ask(ChangeMany((self._seen.product_id,), change))

    def _remove(self) -> None:
        if self._seen is not None:
            self._ask(ChangeVariant.between(self._seen, replace(self._seen, deleted=True)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Up and Down in the stock enter it and go to the next cell: a shelf is counted so."""
        if watched is self.stock and event.type() == QEvent.Type.KeyPress:
            ways = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
            key = Qt.Key(event.key()) if isinstance(event, QKeyEvent) else Qt.Key.Key_unknown
            if key in ways:
                self.stock.clearFocus()  # enters what was typed
                self.moved.emit(ways[key])
                self.stock.setFocus(Qt.FocusReason.OtherFocusReason)
                self.stock.selectAll()
                return True
        if watched is self.sku and self._seen is not None:
            return gone_back(self._fields[-1], self._seen, event)
        return super().eventFilter(watched, event)


def _named(words: str, field: QWidget) -> QLabel:
    made = label(words, kind="small")
    made.setBuddy(field)
    return made
