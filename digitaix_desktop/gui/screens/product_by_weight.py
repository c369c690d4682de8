"""Sale by weight in the product sheet: portions, weight of a piece, what a price is shown for."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from digitaix_desktop.domain.products import Product, Unit
from digitaix_desktop.gui.screens.product_part import ProductPart
from digitaix_desktop.gui.widgets.choice import Choice
from digitaix_desktop.gui.widgets.label import label
from digitaix_desktop.gui.widgets.quantity_edit import QuantityEdit
from digitaix_protocol.rules import formats
from digitaix_protocol.rules.amounts import price_for

_TOLERANCES = (0, 300, 500, 1000, 1500, 2000)
_PER = (1000, 100)


class ProductByWeight(ProductPart):
    """Seen only of what is weighed or measured."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.say_title(self.tr("Sale by weight"))
        self._language = self.locale().name()
        self._unit = Unit.KG
        self.least, self.step, self.piece = (QuantityEdit(self, unit="kg") for _ in range(3))
        self.tolerance, self.per = Choice(self), Choice(self)
        self.preview = label(kind="small", wraps=True)
        for bp in _TOLERANCES:
            self.tolerance.addItem(self._tolerated(bp), bp)
        for milli in _PER:
            self.per.addItem("", milli)
        self.add_beside(
            (self.tr("From"), self.least),
            (self.tr("In steps of"), self.step),
            (self.tr("Give or take"), self.tolerance),
        )
        self.add_beside(
            (self.tr("A piece weighs about"), self.piece), (self.tr("Price shown for"), self.per)
        )
        self.column.addWidget(self.preview)
        self.piece.setPlaceholderText(self.tr("not cut in pieces"))
        self._bind()

    def _bind(self) -> None:
        for name, field, needed in (
            ("min_milli", self.least, True),
            ("step_milli", self.step, True),
            ("piece_milli", self.piece, False),
        ):
            self._bind_quantity(name, field, needed=needed)
        self._bind_choice("tolerance_bp", self.tolerance)
        self._bind_choice("per_milli", self.per)

    def _bind_quantity(self, name: str, field: QuantityEdit, *, needed: bool) -> None:
        def show(product: Product) -> None:
            field.set_unit(product.unit.value)
            field.set_quantity(getattr(product, name))

        def take(product: Product) -> Product:
            typed = field.quantity() or (getattr(product, name) if needed else None)
            return _with(product, **{name: typed})

        self.bind("selling", field, show, take)

    def _bind_choice(self, name: str, field: Choice) -> None:
        def show(product: Product) -> None:
            value = getattr(product, name)
            if field.findData(value) < 0:
                words = self._tolerated(value) if field is self.tolerance else ""
                field.addItem(words, value)
            field.setCurrentIndex(field.findData(value))

        bound = self.bind(
            "selling", field, show, lambda product: _with(product, **{name: field.currentData()})
        )
        field.activated.connect(lambda _index: self.entered.emit(bound))

    def _tolerated(self, bp: int) -> str:
        return f"± {formats.percent(bp, self.locale().name())}"

    def show_product(self, product: Product) -> None:
        """One line: from how much, in which steps; and the price as customers see it."""
        self.setVisible(product.unit.measured)
        if not product.unit.measured:
            return
        unit, language = product.unit.value, self._language
        for row in range(self.per.count()):
            words = formats.asked_quantity(self.per.itemData(row), unit, language)
            self.per.setItemText(row, words)
        least, step = (
            formats.asked_quantity(milli, unit, language)
            for milli in (product.min_milli, product.step_milli)
        )
        said = self.tr("from {least}, in steps of {step}").format(least=least, step=step)
        self.summary.setText(said)
        price = product.price_cents
        self.preview.setVisible(bool(price))
        if not price:
            return
        shown = formats.price_for(price_for(price, product.per_milli), unit, product.per_milli,
                                  language)  # fmt: skip
        if product.per_milli != 1000:
            whole = formats.unit_price(price, unit, language)
            shown = self.tr("{price}, that is {whole}").format(price=shown, whole=whole)
        self.preview.setText(self.tr("Customers see: {price}").format(price=shown))


def _with(product: Product, **values: Any) -> Product:
    return replace(product, **values)
