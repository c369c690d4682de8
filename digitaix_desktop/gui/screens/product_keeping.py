"""How a product is kept, in its sheet: kept for the shop, ordered again when, where, from whom."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from digitaix_desktop.domain.particulars import Place
from digitaix_desktop.domain.products import Product
from digitaix_desktop.gui.screens.product_part import ProductPart
from digitaix_desktop.gui.widgets.label import label
from digitaix_desktop.gui.widgets.quantity_edit import QuantityEdit
from digitaix_desktop.gui.widgets.suggest_edit import SuggestEdit
from digitaix_desktop.operations.keeping import SUPPLIER_LENGTH
from digitaix_desktop.operations.queries import Queries
from digitaix_protocol.rules import formats

_SHELF_LENGTH = 60


class ProductKeeping(ProductPart):
    """`supplier_entered(str)`: whom it is bought from is no group of it, and stays on this PC."""

    supplier_entered = Signal(str)

    def __init__(self, queries: Queries, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._queries, self._language = queries, self.locale().name()
        self._supplier = ""
        self.say_title(self.tr("Keeping and ordering again"))
        self.safety, self.low, self.target = (QuantityEdit(self) for _ in range(3))
        self.shelf, self.supplier = SuggestEdit(self), SuggestEdit(self)
        self.shelf.setMaxLength(_SHELF_LENGTH)
        self.shelf.set_known(queries.shelves)
        self.supplier.setMaxLength(SUPPLIER_LENGTH)
        self.supplier.set_known(queries.suppliers)
        self.supplier.setAcceptDrops(False)
        self.add_beside(
            (self.tr("Kept for the shop"), self.safety),
            (self.tr("Order again at"), self.low),
            (self.tr("Order up to"), self.target),
        )
        self.target.setPlaceholderText(self.tr("by what is sold"))
        self.add_beside(
            (self.tr("Place in the shop"), self.shelf), (self.tr("Supplier"), self.supplier)
        )
        self.column.addWidget(
            label(
                self.tr(
                    "What is kept for the shop is not offered online. The supplier never leaves "
                    "the shop."
                ),
                kind="small",
                wraps=True,
            )
        )
        self._bind_quantities()
        self.bind("place", self.shelf, self._show_shelf, self._take_shelf)
        self.supplier.editingFinished.connect(self._enter_supplier)

    def _bind_quantities(self) -> None:
        self._bind_quantity(
            "safety_milli",
            self.safety,
            lambda product: product.safety_milli or None,
            lambda product, milli: replace(product, safety_milli=milli or 0),
        )
        for name, field in (("low_milli", self.low), ("target_milli", self.target)):
            self._bind_quantity("reorder", field, _said(name), _saying(name))

    def _bind_quantity(
        self,
        group: str,
        field: QuantityEdit,
        said: Callable[[Product], int | None],
        saying: Callable[[Product, int | None], Product],
    ) -> None:
        def show(product: Product) -> None:
            field.set_unit(product.unit.value)
            field.set_quantity(said(product))

        self.bind(group, field, show, lambda product: saying(product, field.quantity()))

    def _show_shelf(self, product: Product) -> None:
        self.shelf.setText(product.place.shelf)

    def _take_shelf(self, product: Product) -> Product:
        return replace(product, place=Place(" ".join(self.shelf.text().split())))

    def show_supplier(self, name: str) -> None:
        """Whom it is bought from, unless that is being typed."""
        self._supplier = name
        if not (self.supplier.hasFocus() and self.supplier.isModified()):
            self.supplier.setText(name)

    def _enter_supplier(self) -> None:
        typed = " ".join(self.supplier.text().split())
        if typed != self._supplier:
            self._supplier = typed
            self.supplier_entered.emit(typed)

    def show_product(self, product: Product) -> None:
        """One line: so much kept, ordered again at, its place."""
        usual = self._queries.profile().low_milli
        unit, said = product.unit.value, []
        self.low.setPlaceholderText(
            self.tr("{amount}, as usual").format(
                amount=formats.quantity(usual, unit, self._language)
            )
        )
        if product.safety_milli:
            kept = formats.asked_quantity(product.safety_milli, unit, self._language)
            said.append(self.tr("{amount} kept for the shop").format(amount=kept))
        if product.reorder.low_milli is not None:
            low = formats.asked_quantity(product.reorder.low_milli, unit, self._language)
            said.append(self.tr("ordered again at {amount}").format(amount=low))
        if product.place.shelf:
            said.append(product.place.shelf)
        self.summary.setText(" · ".join(said))


def _said(name: str) -> Callable[[Product], int | None]:
    def said(product: Product) -> int | None:
        value: int | None = getattr(product.reorder, name)
        return value

    return said


def _saying(name: str) -> Callable[[Product, int | None], Product]:
    def saying(product: Product, milli: int | None) -> Product:
        values: dict[str, Any] = {name: milli}
        return replace(product, reorder=replace(product.reorder, **values))

    return saying
