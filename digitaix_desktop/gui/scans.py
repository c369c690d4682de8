"""Where a scan leads, from wherever one is: an order, a sale, a new product."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QDialog

from digitaix_desktop.domain.barcodes import read_barcode
from digitaix_desktop.domain.scale_labels import ScaleLabel, may_be_a_label
from digitaix_desktop.gui.main_window import MainWindow
from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.places import COUNTER, ORDERS, PRODUCTS, Places
from digitaix_desktop.operations.counter import PassOverCounter, PutOff
from digitaix_desktop.operations.scanning import Goods, goods_of, scans_only_show
from digitaix_protocol.rules.codes import scanned_pickup_code


class Scans(QObject):
    """Takes what is scanned, or entered in the search field, where it belongs."""

    def __init__(self, window: MainWindow, parts: Parts, places: Places) -> None:
        super().__init__()
        self._window, self._parts, self._places = window, parts, places

    def entered(self, text: str) -> None:
        """Enter in the search field: a code goes where it leads, words narrow the products."""
        if not self._shown(text):
            self._places.go(PRODUCTS)
            self._places.products.search(text)

    def scanned(self, text: str) -> None:
        """A scan goes: slip → that order; barcode → sold; unknown → a new product.

        While an order that wants the goods is prepared, they go into it. Into the search field a
        code only shows what it is of.
        """
        if self._window.covered_by() is not None:
            # An import is not left by a scan; nor is it thought that something was sold.
            self._say_not_taken(text)
            return
        sheet = QApplication.activeModalWidget()
        if isinstance(sheet, QDialog) and sheet.property("onlyShows"):
            sheet.reject()  # else what was sold, and a weight to note, would lie below it
        elif isinstance(sheet, QDialog):
            from digitaix_desktop.gui.screens.printer_assistant import PrinterAssistant

            if not (isinstance(sheet, PrinterAssistant) and sheet.takes(text)):
                self._scanned_over_work(text)
            return
        looks = self._window.is_searching()
        if not looks and self._places.here() == ORDERS and self._places.orders.prepares(text):
            return
        if looks or self._places.orders.takes(text) or not self._sold(text):
            if not looks and self._is_noting(text):
                self._say_unknown(text)
            else:
                self._shown(text)

    def _is_noting(self, text: str) -> bool:
        """Whether shelves are counted, goods received…: whoever scans on looks at the goods, and
        led elsewhere by a code nobody knows, would sell all that follows."""
        here = self._places.here() == COUNTER and self._places.counter.is_noting()
        return here and scanned_pickup_code(text) is None

    def _say_unknown(self, code: str) -> None:
        if may_be_a_label(read_barcode(code).code or code):
            self._parts.asker.offered.emit(
                self.tr(
                    "Nothing noted: {code} looks like a label of a scale. Say how yours writes "
                    "them."
                ).format(code=code),
                self.tr("Labels of the scale…"),
                self._parts.go.scale_labels.emit,
            )
            return
        said = self.tr("Nothing noted: no product has the barcode {code} yet.")
        self._window.say(
            said.format(code=code),
            undoable=False,
            see=lambda: self._places.add_product(code),
            see_words=self.tr("New product"),
        )

    def _say_not_taken(self, text: str) -> None:
        said = self.tr("“{code}” was not taken: finish here, then scan it again.")
        self._window.say(said.format(code=text), undoable=False)

    def _scanned_over_work(self, text: str) -> None:
        """While something is typed in a dialog goods are sold all the same, and it stays.

        What is weighed is noted for later; what would show something below it is not taken.
        """
        queries = self._parts.queries
        shows = self._places.here() != COUNTER and scans_only_show(queries)
        goods = None if shows else goods_of(queries, text, self._parts.now_ms())
        if not isinstance(goods, Goods):
            self._say_not_taken(text)
        elif goods.milli is None:
            self._parts.asker.ask(PutOff(goods.variant.id))
        else:
            self._parts.asker.ask(PassOverCounter(goods.variant.id, goods.milli))

    def _sold(self, text: str) -> bool:
        """One of what was scanned leaves the stock; false where it is not to be sold, or unknown.

        On the spot, wherever one is; what is weighed leads to where its weight is noted.
        """
        parts, here = self._parts, self._places.here()
        only_shows = here != COUNTER and scans_only_show(parts.queries)
        if only_shows or (here == PRODUCTS and self._places.products.is_adding()):
            return False
        goods = goods_of(parts.queries, text, parts.now_ms())
        if goods is None:
            return False
        if here == COUNTER or isinstance(goods, ScaleLabel) or goods.milli is None:
            self._places.go(COUNTER)
            self._places.counter.scanned(goods)
            return True
        product_id = goods.product.id
        done = parts.asker.ask(PassOverCounter(goods.variant.id, goods.milli))
        if done is not None and done.said is not None:
            self._window.say(
                parts.words.say(done.said),
                see=lambda: self._places.show_product(product_id),
                see_words=self.tr("See it"),
            )
        return True

    def _shown(self, text: str) -> bool:
        """What a code leads to, without selling it."""
        if self._window.covered_by() is not None:
            return False
        if self._places.orders.scanned(text):
            self._places.go(ORDERS)
            return True
        if self._places.products.scanned(text):
            self._places.go(PRODUCTS)
            return True
        return False
