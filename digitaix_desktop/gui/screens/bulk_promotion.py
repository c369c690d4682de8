"""A promotion on all products chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from digitaix_desktop.gui.screens.bulk_panel import BulkPanel
from digitaix_desktop.gui.screens.promotion_days import PromotionDays
from digitaix_desktop.gui.widgets.percent_edit import PercentEdit
from digitaix_desktop.operations.many import Change
from digitaix_desktop.operations.promotions import Discount
from digitaix_desktop.operations.views.products import ProductCard
from digitaix_protocol.rules import formats

_USUAL_BP = 2000
_SHOWN = 3


class PromotionPanel(BulkPanel):
    """So many per cent off from a day to another; the first products with their reduced prices."""

    def __init__(self, now_ms: Callable[[], int], parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Promotion on the products chosen"), self.tr("Start the promotion"), parent
        )
        self._cards: Sequence[ProductCard] = ()
        self.add_words(self.tr("Less"))
        self.percent = PercentEdit(self, signed=False)
        self.percent.setFixedWidth(96)
        self.percent.set_number(_USUAL_BP)
        self.percent.numberChanged.connect(lambda _bp: self.look_again())
        self.add_field(self.percent)
        self.days = PromotionDays(now_ms, self)
        self.days.changed.connect(self.look_again)
        self.add_field(self.days)
        self.add_confirm()

    def show_some(self, cards: Sequence[ProductCard]) -> None:
        """See `BulkPanel`."""
        self._cards = [card for card in cards if card.price_cents is not None][:_SHOWN]
        self.look_again()

    def discount(self) -> Discount | None:
        """The reduction, if it is one."""
        bp = self.percent.number()
        if not bp or not 0 < bp < 10_000 or not self.days.is_one():
            return None
        return Discount(bp, *self.days.span())

    def change(self) -> Change | None:
        """See `BulkPanel`."""
        return self.discount()

    def look_again(self) -> None:
        """Show what the first prices become."""
        super().look_again()
        discount, language = self.discount(), self.locale().name()
        if discount is None:
            self.say("")
            return
        shown = [
            self.tr("{name}: {before} → {after}").format(
                name=card.name,
                before=formats.money(card.price_cents, language),
                after=formats.money(discount.after(card.price_cents), language),
            )
            for card in self._cards
            if card.price_cents is not None
        ]
        self.say("   ·   ".join(shown))

    def title(self) -> str:
        """See `BulkPanel`."""
        return self.tr("Promotion −{percent}").format(percent=self.percent.text().strip())

    def first_field(self) -> QWidget:
        """See `BulkPanel`."""
        return self.percent
