"""Prices of many products raised or lowered together, seen before it is done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QButtonGroup, QWidget

from digitaix_desktop.domain.rounding import MOST_BP, Ending
from digitaix_desktop.gui.screens.bulk_panel import BulkPanel
from digitaix_desktop.gui.widgets.chip import Chip
from digitaix_desktop.gui.widgets.percent_edit import PercentEdit
from digitaix_desktop.operations.many import Reprice
from digitaix_desktop.operations.views.products import ProductCard
from digitaix_protocol.rules import formats

SHOWN = 3
"""How many products are shown with their new price."""


class PricePanel(BulkPanel):
    """So many per cent more or less, to an ending; the first products with their new prices."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Prices of the products chosen"), self.tr("Change the prices"), parent
        )
        self._cards: Sequence[ProductCard] = ()
        self._ending = Ending.NONE
        self.percent = PercentEdit(self)
        self.percent.setPlaceholderText(self.tr("+5 % or −10 %"))
        self.percent.setFixedWidth(160)
        self.percent.numberChanged.connect(lambda _bp: self.look_again())
        self.add_field(self.percent)
        self.add_words(self.tr("ending in"))
        self._group = QButtonGroup(self)
        self.endings: dict[Ending, Chip] = {}
        for ending, words in (
            (Ending.NONE, self.tr("as computed")),
            (Ending.NINETY, self.tr(".90")),
            (Ending.NINETY_FIVE, self.tr(".95")),
            (Ending.WHOLE, self.tr(".00")),
        ):
            chip = Chip(self, text=words)
            self._group.addButton(chip)
            chip.clicked.connect(lambda _checked=False, ending=ending: self.set_ending(ending))
            self.add_field(chip)
            self.endings[ending] = chip
        self.endings[self._ending].setChecked(True)
        self.add_confirm()

    def set_ending(self, ending: Ending) -> None:
        """Let the new prices end so."""
        self._ending = ending
        self.endings[ending].setChecked(True)
        self.look_again()

    def show_some(self, cards: Sequence[ProductCard]) -> None:
        """See `BulkPanel`."""
        self._cards = [card for card in cards if card.price_cents is not None][:SHOWN]
        self.look_again()

    def change(self) -> Reprice | None:
        """See `BulkPanel`."""
        bp = self.percent.number()
        if not bp or not -10_000 < bp <= MOST_BP:
            return None
        return Reprice(bp, self._ending)

    def look_again(self) -> None:
        """Show what the first prices become."""
        super().look_again()
        change, language = self.change(), self.locale().name()
        if change is None:
            self.say("")
            return
        shown = [
            self.tr("{name}: {before} → {after}").format(
                name=card.name,
                before=formats.money(card.price_cents, language),
                after=formats.money(change.after(card.price_cents), language),
            )
            for card in self._cards
            if card.price_cents is not None
        ]
        self.say("   ·   ".join(shown))

    def title(self) -> str:
        """See `BulkPanel`."""
        return self.tr("Prices {percent}").format(percent=self.percent.text().strip())

    def first_field(self) -> QWidget:
        """See `BulkPanel`."""
        return self.percent
