"""A few products of an import as the shop will have them, before anything goes in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.widgets.card import Card
from digitaix_desktop.gui.widgets.label import ShortLabel, label
from digitaix_desktop.operations.importing.comparing import shown_price
from digitaix_desktop.operations.importing.plan import PlannedProduct
from digitaix_protocol.rules import formats

SHOWN = 4


class ProductSample(Card):
    """Name, price, VAT, stock and variants of the first products, a line each."""

    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._lines = QWidget(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 12, 24, 12)
        self._column.setSpacing(4)
        self._column.addWidget(label(self.tr("The first products, as they will be"), "emphasis"))
        self._column.addWidget(self._lines)

    def show_products(self, products: Sequence[PlannedProduct], usual_vat_bp: int | None) -> None:
        """Show the first of these; what says no VAT gets the usual one."""
        self._lines.hide()
        self._lines.deleteLater()
        self._lines = QWidget(self)
        grid = QGridLayout(self._lines)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        # A line that says "one more" takes as much room as the one it stands for.
        shown = products if len(products) <= SHOWN + 1 else products[:SHOWN]
        for row, product in enumerate(shown):
            name = ShortLabel(self._lines, kind="name")
            name.setText(product.name)
            grid.addWidget(name, row, 0)
            for column, words in enumerate(self._figures(product, usual_vat_bp), 1):
                figure = label(words, tone="muted")
                right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                grid.addWidget(figure, row, column, right)
        if more := len(products) - len(shown):
            rest = label(self.tr("and %Ln more product(s)", "", more), tone="muted")
            grid.addWidget(rest, len(shown), 0)
        self._column.addWidget(self._lines)
        self._lines.show()
        self.setVisible(bool(products))

    def words(self) -> list[str]:
        """What it says, line by line and from left to right."""
        return [each.text() for each in self._lines.findChildren(QLabel)]

    def _price(self, product: PlannedProduct) -> str:
        """What it costs, or from which price on its sizes do."""
        own = {each.price_cents for each in product.variants}
        prices = {cents for cents in own or {shown_price(product)} if cents is not None}
        if not prices:
            return self.tr("no price")
        lowest = formats.unit_price(min(prices), product.unit, self._parts.words.language)
        return self.tr("from {price}").format(price=lowest) if len(prices) > 1 else lowest

    def _figures(self, product: PlannedProduct, usual_vat_bp: int | None) -> tuple[str, ...]:
        language = self._parts.words.language
        vat_bp = usual_vat_bp if product.vat_bp is None else product.vat_bp
        counts = [each.stock_milli for each in product.variants] or [product.stock_milli]
        known = [each for each in counts if each is not None]
        stock = formats.asked_quantity(sum(known), product.unit, language) if known else ""
        rate = formats.percent(vat_bp, language) if vat_bp is not None else ""
        variants = len(product.variants)
        return (
            self.tr("%Ln variant(s)", "", variants) if variants else "",
            self._price(product),
            self.tr("VAT {rate}").format(rate=rate) if rate else self.tr("no VAT yet"),
            self.tr("stock {quantity}").format(quantity=stock) if stock else self.tr("no stock"),
        )
