"""The window with its places: who listens to whom. It decides nothing."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar
from uuid import UUID

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from digitaix_desktop.domain.scale_labels import ScaleLabel
from digitaix_desktop.gui.alarm import Alarm
from digitaix_desktop.gui.main_window import MainWindow
from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.photo_watch import PhotoWatch
from digitaix_desktop.gui.print_words import name_of
from digitaix_desktop.gui.scanner import BarcodeScanner
from digitaix_desktop.gui.screens.dropped_files import FileDrops
from digitaix_desktop.gui.screens.today import TodayPlace
from digitaix_desktop.gui.serial_lines import Port
from digitaix_desktop.gui.serial_scanner import SerialScanner
from digitaix_desktop.gui.slips import SlipPrinter
from digitaix_desktop.gui.sound import Sounder
from digitaix_desktop.gui.theme import Theme, mode_of
from digitaix_desktop.gui.till_watch import TillWatch
from digitaix_desktop.operations.choices import (
    APPEARANCE,
    FIRST_RUN_DONE,
    LARGE,
    SCANNER_PORT,
)
from digitaix_desktop.operations.counter import PassOverCounter, PutOff
from digitaix_desktop.operations.desk import Done, Touched
from digitaix_desktop.operations.documents import Document, Kind
from digitaix_desktop.operations.print_jobs import PrintEntry
from digitaix_desktop.operations.queries import shop_name
from digitaix_desktop.operations.scanning import Goods, goods_of, scans_only_show
from digitaix_desktop.operations.views.deeds import DeedState
from digitaix_desktop.operations.views.products import Filter, Found, FoundKind
from digitaix_desktop.sync.status import Link, Status
from digitaix_desktop.words import local_time
from digitaix_protocol.rules import formats

if TYPE_CHECKING:
    from digitaix_desktop.gui.screens.counter import CounterPlace
    from digitaix_desktop.gui.screens.exchanges import ExchangesPage
    from digitaix_desktop.gui.screens.first_run import FirstRun
    from digitaix_desktop.gui.screens.importer import Importer
    from digitaix_desktop.gui.screens.orders import OrdersPlace
    from digitaix_desktop.gui.screens.preview import Shown
    from digitaix_desktop.gui.screens.prints import PrintsPage
    from digitaix_desktop.gui.screens.products import ProductsPlace
    from digitaix_desktop.gui.screens.settings import SettingsPlace

TODAY, ORDERS, PRODUCTS, COUNTER = "today", "orders", "products", "stock"
SETTINGS, EXCHANGES, PRINTS = "settings", "exchanges", "prints"
CHIP_MS = 30_000
SILENT_MS = 180_000
P = TypeVar("P", bound=QWidget)


class ShopWindow(QObject):
    """Fills the main window with the shop's places and joins their signals."""

    def __init__(
        self,
        window: MainWindow,
        parts: Parts,
        theme: Theme,
        scanner: BarcodeScanner,
        sounder: Sounder | None = None,
    ) -> None:
        super().__init__()
        self._window, self._parts, self._theme, self._scanner = window, parts, theme, scanner
        self._slips = SlipPrinter(parts)
        self._alarm = Alarm(window, parts, sounder)
        self._alarm.see.connect(self._see_orders)
        self._alarm.calling.connect(lambda count: window.set_badge(ORDERS, count))
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._show_orders)
        self.today = TodayPlace(parts)
        window.add_place(TODAY, self.tr("Today"), "sun", self.today)
        window.add_place(ORDERS, self.tr("Orders"), "clipboard-list", lambda: self.orders)
        window.add_place(PRODUCTS, self.tr("Products"), "package", lambda: self.products)
        window.add_place(COUNTER, self.tr("Stock"), "boxes", lambda: self.counter)
        window.add_place(SETTINGS, self.tr("Settings"), "settings", lambda: self.settings)
        window.add_page(EXCHANGES, lambda: self.exchanges)
        window.add_page(PRINTS, lambda: self.prints)
        self._till = TillWatch(parts, self)
        self._serial = SerialScanner(self)
        self._serial.plugged.connect(self._show_plugged)
        self._photos = PhotoWatch(parts, self)
        self._till.told.connect(lambda said: self.settings.till.show_last(said))
        self._join()
        self._chip_timer = QTimer(self)
        self._chip_timer.timeout.connect(self._show_status)
        self._chip_timer.start(CHIP_MS)

    # A place is made when it is first gone to, or first asked: the first screen waits for none.

    @cached_property
    def orders(self) -> OrdersPlace:
        """The board and its orders."""
        from digitaix_desktop.gui.screens.orders import OrdersPlace

        return self._added(ORDERS, OrdersPlace(self._parts))

    @cached_property
    def products(self) -> ProductsPlace:
        """The list of products and their sheet."""
        from digitaix_desktop.gui.screens.products import ProductsPlace

        return self._added(PRODUCTS, ProductsPlace(self._parts))

    @cached_property
    def counter(self) -> CounterPlace:
        """Selling, scan after scan."""
        from digitaix_desktop.gui.screens.counter import CounterPlace

        return self._added(COUNTER, CounterPlace(self._parts))

    @cached_property
    def settings(self) -> SettingsPlace:
        """What the shop chooses."""
        from digitaix_desktop.gui.screens.settings import SettingsPlace

        return self._added(SETTINGS, SettingsPlace(self._parts))

    @cached_property
    def exchanges(self) -> ExchangesPage:
        """What lies behind the chip."""
        from digitaix_desktop.gui.screens.exchanges import ExchangesPage

        return self._added(EXCHANGES, ExchangesPage(self._parts))

    @cached_property
    def prints(self) -> PrintsPage:
        """What was printed, waits or went wrong."""
        from digitaix_desktop.gui.screens.prints import PrintsPage

        return self._added(PRINTS, PrintsPage(self._parts, self._slips))

    def _added(self, key: str, place: P) -> P:
        self._window.add_page(key, place)
        return place

    def _join(self) -> None:
        window, parts = self._window, self._parts
        window.set_find(parts.queries.search, parts.queries.meant, parts.pictures)
        window.found_chosen.connect(self._go_to)
        window.search_entered.connect(self._entered)
        window.exchanges_asked.connect(lambda: window.show_place(EXCHANGES))
        window.new_asked.connect(self._new)
        window.print_asked.connect(self._print)
        window.undo_asked.connect(self._undo)
        window.help_asked.connect(self._help)
        self._scanner.scanned.connect(self._scanned)
        self._serial.scanned.connect(self._scanner.hear)
        self._listen_to_serial()
        parts.asker.said.connect(self._say)
        parts.asker.refused.connect(lambda text: window.say(text, undoable=False))
        self._is_open = True
        parts.bus.touched.connect(self._touched)
        going = parts.go
        going.place.connect(window.show_place)
        going.marketplace.connect(self._show_marketplace)
        going.copies.connect(self._show_copies)
        going.copies_settings.connect(self._show_copies_settings)
        going.product.connect(self._show_product)
        going.order.connect(self._show_order)
        going.reorders.connect(self._show_reorders)
        going.labels.connect(self._show_labels)
        going.add_product.connect(self._add_product)
        going.import_file.connect(self._import)
        going.match_photos.connect(self._match_photos)
        drops = FileDrops(
            window.form.central,
            self.tr("Drop it here: you see what it means before it goes in"),
        )
        drops.table.connect(self._dropped_table)
        drops.pictures.connect(self._dropped_pictures)
        going.print_slip.connect(self._slips.print)
        going.print_document.connect(self._slips.print_document)
        going.put_aside.connect(self._slips.print_made_here)
        going.prints.connect(self._show_prints)
        window.prints().clicked.connect(lambda _checked=False: self._show_prints())
        going.show_documents.connect(self._show_documents)
        going.preview.connect(self._preview)
        going.set_up_printer.connect(self._set_up_printer)
        self._slips.failed.connect(self._slip_failed)
        self._slips.waits.connect(self._slip_waits)
        self._slips.shows.connect(self._show_documents)
        self._slips.printed.connect(self._slip_printed)
        self._theme.set_mode(mode_of(parts.queries.setting(APPEARANCE)))
        self._theme.set_grand(bool(parts.queries.setting(LARGE)))

    def begin(self) -> None:
        """Show the shop: its first screen, or the three screens of a first start."""
        self._show_shop()
        self._show_status()
        self._show_orders()
        self._window.prints().show_prints(self._parts.queries.prints())
        self._window.show_place(TODAY)
        queries = self._parts.queries
        fresh = not queries.setting(FIRST_RUN_DONE) and queries.pairing() is None
        if fresh and not queries.product_counts()[Filter.ALL]:
            self._first_run()
        self._offer_to_continue()
        self._slips.print_new()
        self._slips.go_on()
        self._parts.safekeeping.begin()

    def leave(self) -> None:
        """Stop what ticks, and hear of nothing more: the books are about to be closed."""
        self._is_open = False
        self._chip_timer.stop()
        self._soon.stop()
        self._alarm.leave()
        self._slips.leave()
        self._till.leave()
        self._serial.leave()
        self._photos.leave()
        self._parts.safekeeping.leave()
        if "counter" in self.__dict__:
            self.counter.leave()

    # Ways between screens -----------------------------------------------------------------

    def _cover(self, cover: FirstRun | Importer) -> None:
        """Show what needs the whole window; once it is done it is gone, with all it held."""
        cover.done.connect(cover.deleteLater)
        self._window.cover(cover)

    def _help(self, place: str) -> None:
        from digitaix_desktop.gui.screens.help import Help

        Help(place, self._window).open()

    def _first_run(self) -> None:
        from digitaix_desktop.gui.screens.first_run import FirstRun

        cover = FirstRun(self._parts)
        cover.done.connect(self._window.uncover)
        self._cover(cover)

    def _import(self, path: Path | None) -> None:
        from digitaix_desktop.gui.screens.importer import Importer

        cover = Importer(self._parts, path)
        cover.done.connect(self._imported)
        self._cover(cover)

    def _match_photos(self, paths: list[Path]) -> None:
        self._window.show_place(PRODUCTS)
        self.products.take_pictures(paths)

    def _dropped_table(self, path: Path) -> None:
        """Wherever it was dropped; an import under way is not left for another."""
        if self._window.covered_by() is None:
            self._import(path)

    def _dropped_pictures(self, paths: list[Path]) -> None:
        if self._window.covered_by() is None:
            self._match_photos(paths)

    def _imported(self) -> None:
        self._window.uncover()
        self._window.show_place(PRODUCTS)

    def _offer_to_continue(self) -> None:
        """An import that was cut short is offered to be continued or undone."""
        if self._window.covered_by() is not None:
            return
        for deed in self._parts.queries.long_deeds():
            if deed.state in {DeedState.RUNNING, DeedState.UNDOING}:
                from digitaix_desktop.gui.screens.importer import Importer

                cover = Importer.for_deed(self._parts, deed)
                cover.done.connect(self._imported)
                self._cover(cover)
                return

    def _go_to(self, found: Found) -> None:
        if found.kind is FoundKind.ORDER:
            self._show_order(found.id)
        else:
            self._show_product(found.id)

    def _show_product(self, product_id: UUID) -> None:
        self._window.show_place(PRODUCTS)
        self.products.show_product(product_id)

    def _show_labels(self, product_ids: list[UUID]) -> None:
        self._window.show_place(COUNTER)
        self.counter.show_labels(product_ids)

    def _show_reorders(self) -> None:
        self._window.show_place(COUNTER)
        self.counter.show_reorders()

    def _show_order(self, order_id: UUID) -> None:
        self._window.show_place(ORDERS)
        self.orders.show_order(order_id)

    def _add_product(self, barcode: str) -> None:
        self._window.show_place(PRODUCTS)
        self.products.new(barcode)

    def _new(self, place: str) -> None:
        if place == ORDERS:
            self.orders.new()
        else:
            self._add_product("")

    def _print(self, place: str) -> None:
        if place != ORDERS or not self.orders.print():
            self._print_what_is_new()

    def _print_what_is_new(self) -> None:
        """Where no order is open, printing means the orders that just came in."""
        if not self._slips.print_waiting():
            self._window.say(
                self.tr("No new slip is waiting. Open an order to print it again."),
                undoable=False,
            )

    def _entered(self, text: str) -> None:
        """Enter in the search field: a code goes where it leads, words narrow the products."""
        if not self._shown(text):
            self._window.show_place(PRODUCTS)
            self.products.search(text)

    def _scanned(self, text: str) -> None:
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
        if not looks and self._window.current_place() == ORDERS and self.orders.prepares(text):
            return
        if looks or self.orders.takes(text) or not self._sold(text):
            self._shown(text)

    def _say_not_taken(self, text: str) -> None:
        said = self.tr("“{code}” was not taken: finish here, then scan it again.")
        self._window.say(said.format(code=text), undoable=False)

    def _scanned_over_work(self, text: str) -> None:
        """While something is typed in a dialog goods are sold all the same, and it stays.

        What is weighed is noted for later; what would show something below it is not taken.
        """
        queries = self._parts.queries
        shows = self._window.current_place() != COUNTER and scans_only_show(queries)
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
        parts, here = self._parts, self._window.current_place()
        only_shows = here != COUNTER and scans_only_show(parts.queries)
        if only_shows or (here == PRODUCTS and self.products.is_adding()):
            return False
        goods = goods_of(parts.queries, text, parts.now_ms())
        if goods is None:
            return False
        if here == COUNTER or isinstance(goods, ScaleLabel) or goods.milli is None:
            self._window.show_place(COUNTER)
            self.counter.scanned(goods)
            return True
        product_id = goods.product.id
        done = parts.asker.ask(PassOverCounter(goods.variant.id, goods.milli))
        if done is not None and done.said is not None:
            self._window.say(
                parts.words.say(done.said),
                see=lambda: self._show_product(product_id),
                see_words=self.tr("See it"),
            )
        return True

    def _shown(self, text: str) -> bool:
        """What a code leads to, without selling it."""
        if self._window.covered_by() is not None:
            return False
        if self.orders.scanned(text):
            self._window.show_place(ORDERS)
            return True
        if self.products.scanned(text):
            self._window.show_place(PRODUCTS)
            return True
        return False

    # What is said -------------------------------------------------------------------------

    def _say(self, text: str, done: Done | None) -> None:
        self._window.say(text, undoable=done is not None and done.undo is not None)

    def _undo(self) -> None:
        cover = self._window.covered_by()
        if cover is not None and self._taken_back(cover):
            return
        self._parts.asker.undo()

    def _taken_back(self, cover: QWidget) -> bool:
        """Whether what covers the frame is an import that is taken back now."""
        from digitaix_desktop.gui.screens.importer import Importer

        return isinstance(cover, Importer) and cover.take_back()

    def _slip_printed(self, entry: PrintEntry) -> None:
        what = name_of(entry.document, entry.title, self._parts.words.language)
        self._window.say(self.tr("Printed: {what}").format(what=what), undoable=False)

    def _slip_failed(self, why: str) -> None:
        self._window.say(why, undoable=False, see=self._show_prints, see_words=self.tr("Prints"))

    def _slip_waits(self, title: str, why: str) -> None:
        words = self.tr("{title} waits to be printed. {why}").format(title=title, why=why)
        self._window.say(words, undoable=False, see=self._show_prints, see_words=self.tr("Prints"))

    def _show_prints(self) -> None:
        self._window.show_place(PRINTS)

    def _show_documents(self, documents: list[Document]) -> None:
        """As they would come out; printed from there, on the printer chosen there."""
        from digitaix_desktop.gui.screens.preview import Shown

        title = self._slips.title(documents[0])
        self._preview(Shown(documents, title, lambda setup: self._slips.send(documents, setup)))

    def _preview(self, shown: Shown) -> None:
        from digitaix_desktop.gui.screens.preview import Preview

        Preview(self._parts, shown, self._window).open()

    def _set_up_printer(self, kind: Kind | None) -> None:
        """Over whatever asked for it: a preview goes on once there is a printer."""
        from digitaix_desktop.gui.screens.printer_assistant import PrinterAssistant

        over = QApplication.activeModalWidget() or self._window
        PrinterAssistant(self._parts, self._slips, kind, over).open()

    def _show_marketplace(self) -> None:
        self._window.show_place(SETTINGS)
        self.settings.show_marketplace()

    def _show_copies_settings(self) -> None:
        self._window.show_place(SETTINGS)
        self.settings.show_copies()

    def _show_copies(self) -> None:
        from digitaix_desktop.gui.screens.copies import CopiesSheet

        parts = self._parts
        sheet = CopiesSheet(parts.safekeeping.copies, parts.words, parts.tasks, self._window)
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.ready.connect(parts.go.put_back)
        sheet.open()

    # What changed -------------------------------------------------------------------------

    def _touched(self, touched: Touched) -> None:
        if not self._is_open:
            return
        self._show_status()
        if touched & Touched.ORDERS:
            # The board first: the bar above lays the whole window out anew.
            self._soon.start()
            self._slips.print_new()
        if touched & Touched.PRINTS:
            self._window.prints().show_prints(self._parts.queries.prints())
        if touched & Touched.SETTINGS:
            self._alarm.look()
            self._listen_to_serial()
            self._show_shop()
            self._theme.set_mode(mode_of(self._parts.queries.setting(APPEARANCE)))
            self._theme.set_grand(bool(self._parts.queries.setting(LARGE)))

    def _show_shop(self) -> None:
        self._window.set_shop(shop_name(self._parts.queries))

    def _show_plugged(self, there: bool) -> None:
        if "settings" in self.__dict__:  # a place is not made for this
            self.settings.counter.show_plugged(there)

    def _listen_to_serial(self) -> None:
        self._serial.listen_to(Port.of(self._parts.queries.setting(SCANNER_PORT)))

    def _show_orders(self) -> None:
        self._alarm.look(self._parts.queries.board())

    def _see_orders(self, order_ids: list[UUID]) -> None:
        """The one that came in; of several, the board where they all stand."""
        if len(order_ids) == 1:
            self._show_order(order_ids[0])
        else:
            self._window.show_place(ORDERS)

    def _show_status(self) -> None:
        """The chip tells the truth: counted now, from the books themselves."""
        status = self._parts.exchange.status()
        chip = self._window.status()
        at = (
            formats.clock(local_time(status.since_ms), self._parts.words.language)
            if status.since_ms is not None
            else ""
        )
        if status.link is Link.ALONE:
            chip.show_alone()
        elif status.to_review:
            chip.show_to_see(status.to_review)
        elif status.link is Link.OFFLINE:
            chip.show_offline(at, status.waiting)
        elif status.waiting:
            chip.show_waiting(status.waiting)
        elif status.link is Link.ONLINE and self._is_silent(status):
            chip.show_silent(at)
        elif status.link is Link.ONLINE:
            chip.show_up_to_date(at)
        else:
            chip.show_connecting()

    def _is_silent(self, status: Status) -> bool:
        """Whether nothing was heard for longer than two held pulls take, though no line broke."""
        return status.since_ms is not None and self._parts.now_ms() - status.since_ms > SILENT_MS
