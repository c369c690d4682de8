"""What is typed into a card or a line of the list, asked for; a refusal is shown where it was."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject

from digitaix_desktop.domain.errors import ShopError
from digitaix_desktop.gui.models.product_list import ProductList
from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.screens.product_shelf import ProductShelf
from digitaix_desktop.operations.desk import Command
from digitaix_desktop.operations.products import ChangeProduct
from digitaix_desktop.operations.stock import CountStock
from digitaix_desktop.operations.views.products import ProductCard


class InPlace(QObject):
    """Listens to the fields that open in the place of a name, a price, a stock."""

    def __init__(self, parts: Parts, products: ProductList, shelf: ProductShelf) -> None:
        super().__init__(shelf)
        self._parts, self._products, self._shelf = parts, products, shelf
        shelf.price_typed.connect(self._change_price)
        shelf.stock_typed.connect(self._count)
        shelf.name_typed.connect(self._rename)

    def _change_price(self, card: ProductCard, cents: int) -> None:
        sheet = self._parts.queries.product(card.id)
        if sheet is not None:
            seen = replace(sheet.product, price_cents=card.price_cents)
            self._ask(ChangeProduct.between(seen, replace(seen, price_cents=cents)))

    def _rename(self, card: ProductCard, name: str) -> None:
        sheet = self._parts.queries.product(card.id)
        if sheet is not None:
            seen = replace(sheet.product, name=card.name)
            self._ask(ChangeProduct.between(seen, replace(seen, name=name)))

    def _count(self, card: ProductCard, found_milli: int) -> None:
        sheet = self._parts.queries.product(card.id)
        if sheet is not None and len(sheet.product.shelf) == 1:
            self._ask(CountStock(sheet.product.shelf[0].id, found_milli))

    def _ask(self, deed: Command) -> None:
        try:
            done = self._parts.desk.do(deed)
        except ShopError as refusal:
            words = self._parts.asker.explain(refusal)
            self._products.refresh()
            self._shelf.say_refused(words)
            self._parts.asker.refused.emit(words)
        else:
            self._parts.asker.tell(done)
