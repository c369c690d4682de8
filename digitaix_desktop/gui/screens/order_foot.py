"""What stands below the articles of an order: what is to be settled, and the next step."""

from __future__ import annotations

from PySide6.QtCore import QObject

from digitaix_desktop.domain.orders import Order
from digitaix_desktop.gui.forms.ui_order_sheet import Ui_OrderSheet
from digitaix_desktop.gui.screens.order_words import OrderWords
from digitaix_protocol.rules import formats
from digitaix_protocol.rules.order_states import State


class OrderFoot(QObject):
    """Fills in the lower part of the drawing of an order."""

    def __init__(self, form: Ui_OrderSheet, words: OrderWords, parent: QObject) -> None:
        super().__init__(parent)
        self._form, self._words = form, words

    def show_order(self, order: Order) -> None:
        """Show what that order comes to, and what is to be done with it now."""
        form, step = self._form, self._words.next_step(order.state)
        form.next.setVisible(step is not None)
        if step is not None:
            form.next.setText(step.words)
            form.next.set_symbol(step.symbol)
        to_confirm = order.state is State.TO_CONFIRM
        form.decline.setVisible(to_confirm)
        form.print.setVisible(not to_confirm)
        self._show_value(order)

    def _show_value(self, order: Order) -> None:
        """What is to be paid in the shop; of an order that ended, only what it came to."""
        said, language = self.tr("To be settled in the shop"), self._words.language
        if any(line.to_weigh for line in order.lines):
            said = self.tr("To be settled in the shop, about")
        if order.is_partly_handed:
            whole = formats.money(order.value_cents, language)
            said = self.tr("For the rest, of {whole}").format(whole=whole)
        self._form.settled.setText(said if order.is_open else self.tr("Value of the order"))
        self._form.total.setText(formats.money(order.to_settle_cents, language))
        self._show_taxes(order)

    def _show_taxes(self, order: Order) -> None:
        """What the till wants to know: how much of it at which VAT rate."""
        shares, language = order.due_taxes, self._words.language
        of_rate = self.tr("{amount} at {rate}, of which VAT {tax}")
        if len(shares) == 1:
            of_rate = self.tr("of which VAT {tax} ({rate})")
        told = [
            of_rate.format(
                amount=formats.money(share.with_tax_cents, language),
                rate=formats.percent(share.vat_bp, language),
                tax=formats.money(share.tax_cents, language),
            )
            for share in shares
        ]
        self._form.taxes.setText(" · ".join(told))
        self._form.taxes.setVisible(order.is_open and bool(told))
