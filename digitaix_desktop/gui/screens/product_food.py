"""Food in the product sheet: ingredients, the fourteen allergens, origin, net quantity."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from digitaix_desktop.domain.products import Product
from digitaix_desktop.gui.screens.product_part import ProductPart, show_line
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.choice import Choice
from digitaix_desktop.gui.widgets.label import label
from digitaix_desktop.gui.widgets.percent_edit import PercentEdit
from digitaix_desktop.gui.widgets.prose_edit import ProseEdit
from digitaix_desktop.gui.widgets.quantity_edit import QuantityEdit
from digitaix_desktop.gui.widgets.tick import Tick
from digitaix_protocol.rules import formats
from digitaix_protocol.rules.information import ALLERGENS, MOST_ALCOHOL_BP, allergen_name

_COLUMNS = 2


class ProductFood(ProductPart):
    """What customers must know of food before they order it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.say_title(self.tr("Food"))
        self._language = self.locale().name()
        self.ingredients = ProseEdit(self)
        self.allergens = {code: self._tick(code) for code in ALLERGENS}
        self.none_of_them = Tick(self, text=self.tr("None of these fourteen"))
        self.traces_button = Button(
            self, text=self.tr("Traces it may contain"), variant="text", symbol="chevron-down"
        )
        self.traces = {code: self._tick(code) for code in ALLERGENS}
        self.origin = QLineEdit(self)
        self.alcohol = PercentEdit(self, signed=False)
        self.net = QuantityEdit(self, unit="kg")
        self.net_unit = Choice(self)
        self.net_unit.addItem(self.tr("by weight"), "kg")
        self.net_unit.addItem(self.tr("by volume"), "l")
        self.per_unit = label(kind="small", wraps=True)
        self._lay_out()
        self._bind()

    def _tick(self, code: str) -> Tick:
        name = allergen_name(code, self.locale().name())
        return Tick(self, text=name[0].upper() + name[1:])

    def _lay_out(self) -> None:
        self.add_named(self.tr("Ingredients, most of all first"), self.ingredients)
        self.column.addWidget(label(self.tr("It contains"), kind="small"))
        self.column.addLayout(_grid(self.allergens))
        self.column.addWidget(self.none_of_them)
        self.column.addWidget(self.traces_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._traces = QWidget(self)
        self._traces.setLayout(_grid(self.traces))
        self._traces.hide()
        self.column.addWidget(self._traces)
        self.traces_button.clicked.connect(
            lambda _checked=False: self._traces.setVisible(self._traces.isHidden())
        )
        self.add_beside(
            (self.tr("Origin"), self.origin), (self.tr("Alcohol, by volume"), self.alcohol)
        )
        self.add_beside((self.tr("Net quantity"), self.net), (self.tr("Counted"), self.net_unit))
        self.column.addWidget(self.per_unit)

    def _bind(self) -> None:
        self.bind(
            "food",
            self.ingredients,
            lambda product: self.ingredients.setPlainText(product.food.ingredients),
            lambda product: _with(product, ingredients=self.ingredients.toPlainText().strip()),
        )
        self.bind(
            "food",
            self.origin,
            lambda product: show_line(self.origin, product.food.origin),
            lambda product: _with(product, origin=self.origin.text().strip()),
        )
        self.bind(
            "food",
            self.net,
            self._show_net,
            lambda product: _with(product, net_milli=self.net.quantity() or None),
        )
        self.bind(
            "food",
            self.alcohol,
            lambda product: self.alcohol.set_number(product.food.alcohol_bp),
            lambda product: _with(product, alcohol_bp=self._strength(product)),
        )
        unit = self.bind(
            "food",
            self.net_unit,
            lambda product: self.net_unit.setCurrentIndex(
                self.net_unit.findData(product.food.net_unit)
            ),
            lambda product: _with(product, net_unit=self.net_unit.currentData()),
        )
        self.net_unit.activated.connect(lambda _index: self.entered.emit(unit))
        contains = self.bind("food", self.none_of_them, self._show_allergens, self._take_allergens)
        self.none_of_them.clicked.connect(lambda _on=False: self._none_ticked(contains))
        for tick in self.allergens.values():
            tick.clicked.connect(lambda _on=False: self._one_ticked(contains))
        traces = self.bind("food", self._traces, self._show_traces, self._take_traces)
        for tick in self.traces.values():
            tick.clicked.connect(lambda _on=False: self.entered.emit(traces))

    # Showing and taking -------------------------------------------------------------------

    def _show_net(self, product: Product) -> None:
        self.net.set_unit(product.food.net_unit)
        self.net.set_quantity(product.food.net_milli)

    def _strength(self, product: Product) -> int | None:
        typed = self.alcohol.number()
        return typed if typed is None or typed <= MOST_ALCOHOL_BP else product.food.alcohol_bp

    def _show_allergens(self, product: Product) -> None:
        held = product.food.allergens
        for code, tick in self.allergens.items():
            tick.setChecked(held is not None and code in held)
        self.none_of_them.setChecked(held == ())

    def _none_ticked(self, contains: object) -> None:
        if self.none_of_them.isChecked():
            for tick in self.allergens.values():
                tick.setChecked(False)
        self.entered.emit(contains)

    def _one_ticked(self, contains: object) -> None:
        self.none_of_them.setChecked(False)
        self.entered.emit(contains)

    def _take_allergens(self, product: Product) -> Product:
        ticked = [code for code, tick in self.allergens.items() if tick.isChecked()]
        ticked += [code for code in product.food.allergens or () if code not in ALLERGENS]
        said = tuple(ticked) if ticked or self.none_of_them.isChecked() else None
        return _with(product, allergens=said)

    def _show_traces(self, product: Product) -> None:
        for code, tick in self.traces.items():
            tick.setChecked(code in product.food.traces)
        if product.food.traces:
            self._traces.show()  # what is said is seen

    def _take_traces(self, product: Product) -> Product:
        ticked = [code for code, tick in self.traces.items() if tick.isChecked()]
        ticked += [code for code in product.food.traces if code not in ALLERGENS]
        return _with(product, traces=tuple(ticked))

    def show_product(self, product: Product) -> None:
        """One line: what it contains; and what a kilo of it costs."""
        food = product.food
        said = []
        if food.allergens:
            names = ", ".join(allergen_name(code, self._language) for code in food.allergens)
            said.append(self.tr("contains {allergens}").format(allergens=names))
        elif food.allergens == ():
            said.append(self.tr("no allergen"))
        if food.net_milli is not None:
            said.append(formats.asked_quantity(food.net_milli, food.net_unit, self._language))
        if food.alcohol_bp is not None:
            said.append(formats.strength(food.alcohol_bp, self._language))
        if food.origin:
            said.append(food.origin)
        self.summary.setText(" · ".join(said))
        prices = product.unit_prices()
        self.per_unit.setVisible(bool(prices))
        if prices:
            low, high = (
                formats.unit_price(price, food.net_unit, self._language)
                for price in (min(prices), max(prices))
            )
            said_of = (
                self.tr("Customers also see: that is {price}").format(price=low)
                if low == high
                else self.tr("Customers also see, by the size: from {low} to {high}").format(
                    low=low, high=high
                )
            )
            self.per_unit.setText(said_of)

    def places(self) -> Mapping[str, QWidget]:
        """Where what is due of food is typed."""
        return {
            "food.ingredients": self.ingredients,
            "food.allergens": next(iter(self.allergens.values())),
            "food.net_milli": self.net,
        }


def _with(product: Product, **values: object) -> Product:
    return replace(product, food=replace(product.food, **values))  # type: ignore[arg-type]


def _grid(ticks: Mapping[str, Tick]) -> QGridLayout:
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setSpacing(0)
    rows = -(-len(ticks) // _COLUMNS)
    for place, tick in enumerate(ticks.values()):
        grid.addWidget(tick, place % rows, place // rows)
    return grid
