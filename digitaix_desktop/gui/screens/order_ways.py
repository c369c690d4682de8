"""What can be done with an order besides its next step: small buttons, where they make sense."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint

from digitaix_desktop.domain.orders import Order
from digitaix_desktop.gui.forms.ui_order_sheet import Ui_OrderSheet
from digitaix_desktop.gui.screens.order_words import OrderWords
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.flow_layout import FlowLayout
from digitaix_desktop.operations.handing_over import part_is_possible
from digitaix_protocol.rules.order_states import State


class OrderWays(QObject):
    """Makes the buttons, and shows those that the order allows."""

    def __init__(self, form: Ui_OrderSheet, words: OrderWords, parent: QObject) -> None:
        super().__init__(parent)
        self._form, self._words = form, words
        self.back = Button(variant="muted", symbol="rotate-ccw")
        self.shelve = Button(
            text=self.tr("Put back on the shelf"), variant="muted", symbol="archive-restore"
        )
        self.cancel = Button(text=self.tr("Cancel the order…"), variant="muted", symbol="ban")
        self.part = Button(text=self.tr("Hand over a part…"), variant="muted", symbol="layers")
        self.rest = Button(
            text=self.tr("Put the rest back on the shelf"),
            variant="muted",
            symbol="archive-restore",
        )
        self.returns = Button(
            text=self.tr("Take something back…"), variant="muted", symbol="undo-2"
        )
        self.papers = Button(text=self.tr("Other papers…"), variant="muted", symbol="printer")
        self._all = (
            self.papers, self.part, self.rest, self.returns, self.back, self.shelve, self.cancel,
        )  # fmt: skip
        row = FlowLayout(form.ways)
        for button in self._all:
            row.addWidget(button)

    def below_papers(self) -> QPoint:
        """Where a menu of papers unfolds, on the whole screen."""
        return self.papers.mapToGlobal(self.papers.rect().bottomLeft())

    def show_order(self, order: Order, now_ms: int) -> None:
        """Show what can be done with that order now."""
        partly, to_confirm = order.is_partly_handed, order.state is State.TO_CONFIRM
        in_hand = order.state in {State.PREPARING, State.READY}
        promised = order.pickup_to_ms or order.pickup_from_ms or 0
        back = self._words.step_back(order, now_ms)
        self.papers.setVisible(order.is_open and not to_confirm)
        self.cancel.setVisible(order.is_open and not to_confirm and not partly)
        self.part.setVisible(in_hand and part_is_possible(order))
        self.rest.setVisible(partly)
        self.returns.setVisible(not order.is_open and any(order.handed_milli.values()))
        self.back.setVisible(back is not None)
        if back is not None:
            self.back.setText(back.words)
        self.shelve.setVisible(order.state is State.READY and promised < now_ms and not partly)
        self._form.ways.setVisible(any(not button.isHidden() for button in self._all))
