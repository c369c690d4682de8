"""Who answers for a product, in the product sheet; typed once for a whole brand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtWidgets import QLineEdit, QWidget

from digitaix_desktop.domain.particulars import Safety
from digitaix_desktop.domain.products import Product
from digitaix_desktop.gui.screens.product_part import ProductPart, show_line
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.flow_layout import FlowLayout
from digitaix_desktop.gui.widgets.prose_edit import ProseEdit
from digitaix_desktop.operations.completing import ShareMaker, of_maker, own_make
from digitaix_desktop.operations.desk import Command
from digitaix_desktop.operations.products import ChangeProduct
from digitaix_desktop.operations.queries import Queries

Ask = Callable[[Command], object]


class ProductSafety(ProductPart):
    """The maker with two addresses, warnings, and what saves typing them again."""

    def __init__(self, queries: Queries, ask: Ask, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.say_title(self.tr("Product safety"))
        self._queries, self._ask = queries, ask
        self._product: Product | None = None
        self._known: Safety | None = None
        self.maker, self.address, self.contact = (QLineEdit(self) for _ in range(3))
        self.warnings = ProseEdit(self, lines=2)
        self.from_brand = Button(self, variant="tinted", symbol="check")
        self.to_brand = Button(self, variant="tinted", symbol="copy")
        self.own = Button(self, text=self.tr("We make it ourselves"), symbol="store")
        self.add_named(self.tr("Maker"), self.maker)
        self.add_named(self.tr("Postal address"), self.address)
        self.add_named(self.tr("E-mail address or website"), self.contact)
        self.add_named(self.tr("Warnings, if any"), self.warnings)
        buttons = QWidget(self)
        flow = FlowLayout(buttons)
        for button in (self.from_brand, self.to_brand, self.own):
            flow.addWidget(button)
        self.from_brand.setMinimumWidth(1)  # a long brand must not widen the sheet
        self.column.addSpacing(4)
        self.column.addWidget(buttons)
        for name, field in (
            ("maker", self.maker),
            ("address", self.address),
            ("contact", self.contact),
        ):
            self._bind_line(name, field)
        self.bind(
            "safety",
            self.warnings,
            lambda product: self.warnings.setPlainText(product.safety.warnings),
            lambda product: _with(product, "warnings", self.warnings.toPlainText()),
        )
        self.from_brand.clicked.connect(lambda _checked=False: self._take_maker(self._known))
        self.to_brand.clicked.connect(lambda _checked=False: self._share())
        self.own.clicked.connect(
            lambda _checked=False: self._take_maker(own_make(self._queries.profile()))
        )

    def _bind_line(self, name: str, field: QLineEdit) -> None:
        self.bind(
            "safety",
            field,
            lambda product: show_line(field, getattr(product.safety, name)),
            lambda product: _with(product, name, field.text()),
        )

    def show_product(self, product: Product) -> None:
        """One line: the maker; and what can be filled in from what is known."""
        self._product = product
        safety, brand = product.safety, product.brand
        self.summary.setText(safety.maker)
        self._known = None if safety.whole or not brand else self._queries.maker_of(brand)
        self.from_brand.setVisible(self._known is not None)
        self.from_brand.setText(self.tr("As for the other {brand}").format(brand=brand))
        others = self._queries.without_maker(brand, safety) if brand and safety.whole else 0
        self.to_brand.setVisible(others > 0)
        self.to_brand.setText(self.tr("Also for %Ln other(s) of this brand", "", others))
        self.own.setVisible(safety == Safety() and self._known is None)

    def _take_maker(self, maker: Safety | None) -> None:
        product = self._product
        if product is not None and maker is not None:
            after = replace(product, safety=of_maker(maker, product.safety))
            self._ask(ChangeProduct.between(product, after))

    def _share(self) -> None:
        if self._product is not None:
            self._ask(ShareMaker(self._product.id))

    def places(self) -> Mapping[str, QWidget]:
        """Where what is due of goods is typed."""
        return {
            "safety.maker": self.maker,
            "safety.address": self.address,
            "safety.contact": self.contact,
        }


def _with(product: Product, name: str, text: str) -> Product:
    return replace(product, safety=replace(product.safety, **{name: text.strip()}))
