"""Who may sell how much of a product, in the product sheet: the counter and the web."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from digitaix_desktop.domain.products import Product
from digitaix_desktop.gui.screens.product_part import ProductPart
from digitaix_desktop.gui.widgets.label import label
from digitaix_desktop.gui.widgets.quantity_edit import QuantityEdit
from digitaix_protocol.rules import formats


class ProductSharing(ProductPart):
    """How much the counter leaves to the web, whether or not this PC has a line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.say_title(self.tr("Counter and web"))
        self._language = self.locale().name()
        self.web = QuantityEdit(self)
        self.web.setPlaceholderText(self.tr("nothing in particular"))
        self.note = label(
            self.tr(
                "Customers can always reserve this much online, even while this PC is offline. The "
                "counter is told when less than that is left."
            ),
            kind="small",
            wraps=True,
        )
        self.add_named(self.tr("Left to the web"), self.web, self.note)
        self.bind(
            "web_quota_milli",
            self.web,
            self._show_web,
            lambda product: replace(product, web_quota_milli=self.web.quantity() or 0),
        )

    def _show_web(self, product: Product) -> None:
        self.web.set_unit(product.unit.value)
        self.web.set_quantity(product.web_quota_milli or None)

    def show_product(self, product: Product) -> None:
        """One line: how much is left to the web."""
        kept = product.web_quota_milli
        said = ""
        if kept:
            amount = formats.asked_quantity(kept, product.unit.value, self._language)
            said = self.tr("{amount} left to the web").format(amount=amount)
        self.summary.setText(said)
