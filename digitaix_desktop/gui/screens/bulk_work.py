"""Work on the products chosen: the bar, and above it the card of what is being asked."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from digitaix_desktop.gui.models.product_list import ProductList
from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.screens.bulk_bar import BulkBar
from digitaix_desktop.gui.screens.bulk_keeping import KeepingPanel, SupplierPanel
from digitaix_desktop.gui.screens.bulk_panel import BulkPanel, CategoryPanel, VatPanel
from digitaix_desktop.gui.screens.bulk_price import SHOWN, PricePanel
from digitaix_desktop.gui.screens.bulk_promotion import PromotionPanel
from digitaix_desktop.gui.screens.many_products import ManyProducts
from digitaix_desktop.gui.screens.product_shelf import ProductShelf
from digitaix_desktop.operations.completing import CompleteProducts
from digitaix_desktop.operations.house_codes import HouseCodes
from digitaix_desktop.operations.keeping import BuyFrom
from digitaix_desktop.operations.many import Change, Online, PutAway
from digitaix_desktop.operations.views.products import ProductCard


class BulkWork(QWidget):
    """Asks for one change of all products chosen; `let_go` wants none to be chosen any more.

    `asking` tells that a card to be filled in came up, or went.
    """

    let_go = Signal()
    asking = Signal()

    def __init__(self, parts: Parts, products: ProductList, shelf: ProductShelf) -> None:
        super().__init__()
        self._parts, self._products, self._shelf = parts, products, shelf
        self.bar = BulkBar()
        self.many = ManyProducts(parts, products)
        category = CategoryPanel()
        category.category.set_known(parts.queries.categories)
        keeping, supplier = KeepingPanel(), SupplierPanel()
        keeping.shelf.set_known(parts.queries.shelves)
        supplier.supplier.set_known(parts.queries.suppliers)
        supplier.bought_from.connect(self._buy_from)
        self.panels: dict[str, BulkPanel] = {
            "price": PricePanel(),
            "vat": VatPanel(),
            "category": category,
            "keeping": keeping,
            "supplier": supplier,
            "promotion": PromotionPanel(parts.now_ms),
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for panel in self.panels.values():
            column.addWidget(panel)
            panel.asked.connect(self._asked)
            panel.put_away.connect(self.put_away)
        column.addWidget(self.bar)
        self.bar.publish.connect(self._publish)
        self.bar.archive.connect(self._archive)
        self.bar.complete.connect(lambda: self.many.do(self._shelf.chosen(), CompleteProducts))
        self.bar.labels.connect(self._print_labels)
        self.bar.codes.connect(self._give_codes)
        self.bar.panel.connect(self.open_panel)
        self.bar.let_go.connect(self._choose_none)

    def show_count(self, count: int, *, choosing: bool, archived: bool) -> None:
        """So many products are chosen."""
        self.bar.show_count(count, choosing=choosing, archived=archived)
        opened = self.opened()
        if opened is None:
            return
        if self.bar.isHidden() or archived:
            opened.hide()
            self.asking.emit()
        else:
            opened.show_some(self._first())

    def opened(self) -> BulkPanel | None:
        """The card that is being filled in, if any."""
        return next((panel for panel in self.panels.values() if not panel.isHidden()), None)

    def open_panel(self, name: str) -> None:
        """Ask what else has to be known, or put that away again."""
        wanted, opened = self.panels[name], self.opened()
        if opened is not None:
            opened.hide()
        if opened is not wanted:
            wanted.begin(self._first())
        self.asking.emit()

    def put_away(self) -> None:
        """Ask for nothing any more."""
        opened = self.opened()
        if opened is not None:
            opened.hide()
            self.asking.emit()
        self._shelf.setFocus()

    def _choose_none(self) -> None:
        self.let_go.emit()
        self._shelf.setFocus()  # the button went with the bar; the keys go on among the products

    def _first(self) -> list[ProductCard]:
        """The first of the products chosen that have been read."""
        found: list[ProductCard] = []
        for rows in self._shelf.chosen():
            for row in rows[: 4 * SHOWN]:
                card = self._products.card(row)
                if card is not None:
                    found.append(card)
            if len(found) >= 4 * SHOWN:
                break
        return found

    def _asked(self, change: Change, title: str) -> None:
        self.put_away()
        self.many.ask(self._shelf.chosen(), change, title)

    def _buy_from(self, name: str) -> None:
        self.put_away()
        self.many.do(self._shelf.chosen(), lambda ids: BuyFrom.all_from(ids, name))

    def _publish(self, visible: bool) -> None:
        title = self.tr("Put online") if visible else self.tr("Taken off the web")
        self.many.ask(self._shelf.chosen(), Online(visible), title)

    def _give_codes(self) -> None:
        self.many.ask(self._shelf.chosen(), HouseCodes(), self.tr("In-store barcodes"))

    def _print_labels(self) -> None:
        """Seen before they are printed; of very many the first, which is said."""
        ids, chosen = self.many.ids(self._shelf.chosen()), self._shelf.chosen_count()
        self._parts.go.labels.emit(ids)
        if chosen > len(ids):
            said = self.tr(
                "Labels of the first %Ln product(s): print the others after.", "", len(ids)
            )
            self._parts.asker.said.emit(said, None)

    def _archive(self, archived: bool) -> None:
        title = self.tr("Archived") if archived else self.tr("Put back on sale")
        self.many.ask(self._shelf.chosen(), PutAway(archived), title)
