"""Sizes and colours in the product sheet: the grid, the open cell's fields, and one more."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from digitaix_desktop.domain.products import Variant
from digitaix_desktop.gui.screens.one_more import OneMore
from digitaix_desktop.gui.screens.variant_fields import VariantFields
from digitaix_desktop.gui.screens.variant_values import VariantValues
from digitaix_desktop.gui.screens.variants_grid import VariantsGrid
from digitaix_desktop.gui.screens.variants_layout import Options, arrange, axes
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.label import label
from digitaix_desktop.operations.desk import Command, Done
from digitaix_desktop.operations.products import AddVariant, ChangeVariant
from digitaix_desktop.operations.views.products import ProductSheet, StockLine

Ask = Callable[[Command], Done | None]


class VariantsPart(QWidget):
    """Shows what is on the shelf of a product and asks for changes: the grid of its sizes and
    colours with the fields of the open cell, or the fields alone of a plain product."""

    unfolded = Signal(QWidget)
    """More fields are shown, which may lie below what is in sight."""
    movements_asked = Signal(object)
    """What moved of a variant is to be seen."""
    labels_asked = Signal()
    """Its shelf labels are to be printed."""
    correction_asked = Signal(object)
    """The stock of a variant is to be put right, with its reason."""

    def __init__(
        self,
        ask: Ask,
        other_owner: Callable[[str, UUID], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ask = ask
        self._sheet: ProductSheet | None = None
        self._language = self.locale().name()
        self.heading = label(kind="name", wraps=True)
        self.without_code = label(kind="small")
        self.add_button = Button(self, text=self.tr("Add"), variant="text", symbol="plus")
        self.names_button = Button(
            self, text=self.tr("Names and order"), variant="text", symbol="pencil"
        )
        self.movements_button = Button(
            self, text=self.tr("Movements of its stock"), variant="text", symbol="history"
        )
        self.correct_button = Button(
            self, text=self.tr("Correct the stock…"), variant="text", symbol="pencil"
        )
        self.labels_button = Button(self, text=self.tr("Label…"), variant="text", symbol="tag")
        self.labels_button.clicked.connect(lambda _checked=False: self.labels_asked.emit())
        self.values = VariantValues(ask, self)
        self.grid = VariantsGrid(self)
        self.fields = VariantFields(ask, other_owner, self)
        self.one_more = OneMore(self)
        self.one_more.hide()
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.heading, 1)
        head.addWidget(self.names_button)
        head.addWidget(self.add_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.without_code)  # beside the buttons it would widen the whole sheet
        column.addWidget(self.one_more)
        column.addWidget(self.values)
        column.addWidget(self.grid)
        column.addWidget(self.fields)
        stock = QHBoxLayout()
        stock.setSpacing(4)
        stock.addWidget(self.movements_button)
        stock.addWidget(self.correct_button)
        stock.addWidget(self.labels_button)
        stock.addStretch(1)
        column.addLayout(stock)
        self.add_button.clicked.connect(lambda _checked=False: self.add_one())
        self.names_button.clicked.connect(lambda _checked=False: self._unfold_names())
        self.movements_button.clicked.connect(lambda _checked=False: self._ask_movements())
        self.correct_button.clicked.connect(lambda _checked=False: self._ask_correction())
        self.grid.chosen.connect(self._open)
        self.grid.entered.connect(self._enter)
        self.grid.wanted.connect(self._add)
        self.fields.moved.connect(lambda down: self.grid.move_current(0, down))
        self.one_more.entered.connect(self._add_typed)

    def show_sheet(self, sheet: ProductSheet, *, again: bool = False) -> None:
        """Show the variants of a product; `again` also where something is being typed."""
        other = self._sheet is None or self._sheet.product.id != sheet.product.id
        self._sheet = sheet
        product = sheet.product
        has_several = any(variant.options for variant in product.shelf)
        self.grid.setVisible(has_several)
        self.names_button.setVisible(has_several)
        self.values.show_product(product)
        ways = " × ".join(axes(product.shelf))
        self.heading.setText(ways if has_several else self.tr("Stock and codes"))
        self.add_button.setText(self.tr("Add") if has_several else self.tr("Size or colour"))
        missing = sum(1 for variant in product.shelf if not variant.barcodes)
        self.without_code.setVisible(has_several and missing > 0)
        self.without_code.setText(self.tr("● %Ln without barcode", "", missing))
        self.grid.show_cells(arrange(product, sheet.stock, self._language))
        if other:
            self.one_more.hide()
            self.values.hide()
        elif not self.one_more.isHidden():
            self.one_more.ask_for(axes(product.shelf))
        self._show_fields(again=again or other)

    def _show_fields(self, *, again: bool) -> None:
        variant = self._current()
        if self._sheet is not None and variant is not None:
            line = self._sheet.stock.get(variant.id, StockLine())
            self.fields.show_variant(self._sheet.product, variant, line, again=again)
            self.fields.show_purchase(self._sheet.purchase_cents.get(variant.id))

    def _current(self) -> Variant | None:
        current = self.grid.current()
        shelf = self._sheet.product.shelf if self._sheet is not None else ()
        return next((variant for variant in shelf if variant.id == current), None)

    def _ask_movements(self) -> None:
        if (variant := self._current()) is not None:
            self.movements_asked.emit(variant.id)

    def _ask_correction(self) -> None:
        if (variant := self._current()) is not None:
            self.correction_asked.emit(variant.id)

    def open_variant(self, variant_id: UUID) -> None:
        """Open the cell of one variant."""
        self.grid.set_current(variant_id)
        self._show_fields(again=True)

    def _unfold_names(self) -> None:
        self.values.setVisible(self.values.isHidden())
        if self.values.isVisible():
            self.unfolded.emit(self.values)

    def _open(self, variant_id: UUID) -> None:
        del variant_id
        self._show_fields(again=True)

    def _enter(self) -> None:
        self.fields.stock.setFocus(Qt.FocusReason.OtherFocusReason)
        self.fields.stock.selectAll()

    # One more -----------------------------------------------------------------------------

    def add_one(self) -> None:
        """Ask which size or colour there is besides."""
        if self._sheet is None:
            return
        self.one_more.ask_for(axes(self._sheet.product.shelf))
        self.one_more.show()
        self.one_more.begin()

    def _add_typed(self, options: Options) -> None:
        if self._sheet is None:
            return
        product = self._sheet.product
        plain = next((variant for variant in product.shelf if not variant.options), None)
        if plain is not None:  # what there is gets a name first; its stock stays with it
            named = {"options": [list(option) for option in options]}
            done = self._ask(ChangeVariant(product.id, plain.id, {"options": []}, named))
        else:
            done = self._add(options)
        if done is not None:
            self.one_more.begin()

    def _add(self, options: Options) -> Done | None:
        if self._sheet is None:
            return None
        product = self._sheet.product
        there = next((each for each in product.shelf if each.options == options), None)
        if there is not None:
            self.open_variant(there.id)
            self._enter()
            return None
        done = self._ask(AddVariant(product.id, options))
        if done is not None and self._sheet is not None:
            added = next((v for v in self._sheet.product.shelf if v.options == options), None)
            if added is not None:
                self.open_variant(added.id)
        return done
