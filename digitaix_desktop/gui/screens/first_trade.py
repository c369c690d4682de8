"""Second screen of the first start: what the shop sells, and what that sets."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout

from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.screens.first_run_page import FirstPage
from digitaix_desktop.gui.screens.first_run_parts import Effect, EffectList, PictureCard
from digitaix_desktop.gui.widgets.label import ShortLabel
from digitaix_desktop.operations.settings import TRADES, ChangeProfile
from digitaix_protocol.rules import formats

_PICTURES = {
    "clothes": ("pullover", "boots"),
    "food": ("cheese", "jam"),
    "flowers": ("bouquet", "potted-rose"),
    "other": (),
}


class FirstTrade(FirstPage):
    """Four large cards; beside them, what the chosen one sets. All of it can be changed later."""

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self._parts = parts
        self._trade = ""
        self.question = ShortLabel(kind="question")
        words = {
            "clothes": (self.tr("Clothes, shoes"), self.tr("Fashion, accessories, jewellery")),
            "food": (
                self.tr("Food and drink"),
                self.tr("Groceries, cheese, bread, wine"),
            ),
            "flowers": (self.tr("Flowers, plants"), self.tr("Bouquets, plants, arrangements")),
            "other": (self.tr("Something else"), self.tr("Books, toys, home, care…")),
        }
        self.cards = {
            trade: PictureCard(*words[trade], pictures=_PICTURES[trade]) for trade in TRADES
        }
        grid = QGridLayout()
        grid.setSpacing(16)
        for place, (trade, card) in enumerate(self.cards.items()):
            grid.addWidget(card, place // 2, place % 2)
            card.opened.connect(lambda trade=trade: self._choose(trade))
        self.effects = EffectList(self)
        self.effects.set_foot("undo-2", self.tr("All of it can be changed later, in Settings."))
        row = QHBoxLayout()
        row.setSpacing(32)
        row.addLayout(grid, 7)
        row.addWidget(self.effects, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(48, 16, 48, 16)
        column.setSpacing(8)
        column.addStretch(1)
        column.addWidget(self.question)
        hint = ShortLabel(tone="muted")
        hint.setText(
            self.tr("This settles what is most usual. You can change it for each product.")
        )
        column.addWidget(hint)
        column.addSpacing(16)
        column.addLayout(row)
        column.addStretch(2)

    def begin(self) -> None:
        """Ask by the shop's name; what it has said before is chosen."""
        profile = self._parts.queries.profile()
        self.question.setText(
            self.tr("What does “{shop}” sell?").format(shop=profile.name)
            if profile.name
            else self.tr("What do you sell?")
        )
        self._choose(profile.trade if profile.trade in TRADES else "")
        first = self.cards.get(self._trade) or next(iter(self.cards.values()))
        self.setFocusProxy(first)

    def is_ready(self) -> bool:
        """Whether one is chosen."""
        return bool(self._trade)

    def _choose(self, trade: str) -> None:
        self._trade = trade
        for each, card in self.cards.items():
            card.set_chosen(each == trade)
        if trade:
            title = self.tr("With “{trade}”").format(trade=self.cards[trade].title)
            self.effects.show_effects(title, self._effects(trade))
        else:
            self.effects.show_effects("", ())
        self.ready_changed.emit()

    def _effects(self, trade: str) -> list[Effect]:
        """What that choice sets, and what it goes with."""
        rate = formats.percent(TRADES[trade], self._parts.words.language)
        vat = self.tr("VAT proposed: {rate}").format(rate=rate)
        by_piece = Effect("package", self.tr("By the piece"), self.tr("kilo and litre as well"))
        sizes = Effect(
            "layers",
            self.tr("Sizes and colours"),
            self.tr("each with its own stock and barcode"),
        )
        weighed = Effect(
            "scale",
            self.tr("By the piece or by weight"),
            self.tr("price per kilo, weighed when prepared"),
        )
        match trade:
            case "clothes":
                words, more = self.tr("all clothes and shoes"), [sizes]
            case "food":
                words = self.tr("10% if eaten at once; 20% for alcohol and sweets")
                more = [weighed]
            case "flowers":
                words, more = self.tr("cut flowers; 20% for arrangements"), [by_piece, sizes]
            case _:
                words, more = self.tr("5.5% for books"), [by_piece, sizes]
        stock = Effect(
            "boxes", self.tr("One stock"), self.tr("what is sold at the counter leaves the web")
        )
        return [Effect("tag", vat, words), *more, stock]

    def keep(self) -> None:
        """Write the choice down with the VAT that goes with it."""
        if not self._trade:
            return
        before = self._parts.queries.profile()
        after = replace(before, trade=self._trade, default_vat_bp=TRADES[self._trade])
        deed = ChangeProfile.between(before, after)
        if not deed.changes_nothing:
            self._parts.desk.do(deed)

    def go_on(self) -> None:
        """Write the choice down, and go on to the next."""
        self.keep()
        self.finished.emit()
