"""Whether customers may change their mind, in the product sheet."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from digitaix_desktop.domain.particulars import Withdrawal
from digitaix_desktop.domain.products import Product
from digitaix_desktop.gui.screens.product_part import ProductPart
from digitaix_desktop.gui.widgets.choice import Choice
from digitaix_desktop.gui.widgets.label import label
from digitaix_protocol.rules.information import Reason


class ProductWithdrawal(ProductPart):
    """Fourteen days, or the reason for which the law excepts the product."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.say_title(self.tr("Right of withdrawal"))
        self.reason = Choice(self)
        self.reason.addItem(withdrawal_words(""), "")
        for reason in Reason:
            self.reason.addItem(withdrawal_words(reason), reason.value)
        self.add_named(self.tr("A customer changes their mind after collecting it"), self.reason)
        self.column.addWidget(
            label(
                self.tr("Customers read it before they reserve. Code de la consommation L221-28."),
                kind="small",
                wraps=True,
            )
        )
        bound = self.bind("withdrawal", self.reason, self._show, self._take)
        self.reason.activated.connect(lambda _index: self.entered.emit(bound))

    def _show(self, product: Product) -> None:
        held = product.withdrawal
        code = held.reason if held.excluded else ""
        if held.excluded and self.reason.findData(code) < 0:
            self.reason.addItem(withdrawal_words(code), code)
        self.reason.setCurrentIndex(self.reason.findData(code))
        if held.excluded and not code:  # excepted, nobody said why
            self.reason.setPlaceholderText(self.tr("No: choose why"))
            self.reason.setCurrentIndex(-1)

    def _take(self, product: Product) -> Product:
        code = self.reason.currentData() or ""
        return replace(product, withdrawal=Withdrawal(excluded=bool(code), reason=code))

    def show_product(self, product: Product) -> None:
        """One line: fourteen days, or why not."""
        del product
        self.summary.setText(self.reason.currentText() or self.reason.placeholderText())


def withdrawal_words(reason: str) -> str:
    """Whether somebody may change their mind: fourteen days where there is no reason against it."""
    translate = QCoreApplication.translate
    if not reason:
        return translate("ProductWithdrawal", "14 days to give it back")
    words = {
        Reason.PERISHABLE: translate("ProductWithdrawal", "No: it spoils or expires quickly"),
        Reason.MADE_TO_MEASURE: translate("ProductWithdrawal", "No: made to measure or personal"),
        Reason.HYGIENE: translate("ProductWithdrawal", "No: hygiene, once unsealed"),
        Reason.PRESS: translate("ProductWithdrawal", "No: newspaper or magazine"),
        Reason.SEALED_MEDIA: translate(
            "ProductWithdrawal", "No: recording or program, once unsealed"
        ),
        Reason.MIXED: translate(
            "ProductWithdrawal", "No: mixed with other things once handed over"
        ),
        Reason.PRICE_OF_THE_DAY: translate("ProductWithdrawal", "No: its price follows a market"),
    }
    known = Reason(reason) if reason in {each.value for each in Reason} else None
    return words[known] if known else translate("ProductWithdrawal", "No: another reason")
