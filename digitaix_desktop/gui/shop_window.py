"""The window with its places: who listens to whom. It decides nothing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

from digitaix_desktop.gui.actions import Actions
from digitaix_desktop.gui.alarm import Alarm
from digitaix_desktop.gui.main_window import MainWindow
from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.photo_watch import PhotoWatch
from digitaix_desktop.gui.places import EXCHANGES, ORDERS, PRODUCTS, TODAY, Places
from digitaix_desktop.gui.prints_told import PrintsTold
from digitaix_desktop.gui.scanner import BarcodeScanner
from digitaix_desktop.gui.scans import Scans
from digitaix_desktop.gui.screens.dropped_files import FileDrops
from digitaix_desktop.gui.serial_lines import Port
from digitaix_desktop.gui.serial_scanner import SerialScanner
from digitaix_desktop.gui.slips import SlipPrinter
from digitaix_desktop.gui.sound import Sounder
from digitaix_desktop.gui.theme import Theme, mode_of
from digitaix_desktop.gui.till_watch import TillWatch
from digitaix_desktop.gui.widgets.action import Action
from digitaix_desktop.operations.choices import (
    APPEARANCE,
    FIRST_RUN_DONE,
    LARGE,
    SCANNER_PORT,
)
from digitaix_desktop.operations.desk import Done, Touched
from digitaix_desktop.operations.queries import shop_name
from digitaix_desktop.operations.views.deeds import DeedState
from digitaix_desktop.operations.views.products import Filter, Found, FoundKind
from digitaix_desktop.sync.status import Link, Status
from digitaix_desktop.sync.troubles import CannotKeep
from digitaix_desktop.words import local_time
from digitaix_protocol.rules import formats

if TYPE_CHECKING:
    from digitaix_desktop.gui.screens.first_run import FirstRun
    from digitaix_desktop.gui.screens.importer import Importer

CHIP_MS = 30_000
SILENT_MS = 180_000


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
        self.places = Places(window, parts, self._slips)
        self._scans = Scans(window, parts, self.places)
        self._actions = Actions(self.places, parts.go, parts.queries.search)
        self._printed = PrintsTold(window, parts, self._slips)
        self._till = TillWatch(parts, self)
        self._serial = SerialScanner(self)
        self._serial.plugged.connect(self._show_plugged)
        self._photos = PhotoWatch(parts, self)
        self._till.told.connect(lambda said: self.places.settings.till.show_last(said))
        self._join()
        self._chip_timer = QTimer(self)
        self._chip_timer.timeout.connect(self._show_status)
        self._chip_timer.start(CHIP_MS)

    def _join(self) -> None:
        window, parts = self._window, self._parts
        window.set_find(self._actions.find, parts.queries.meant, parts.pictures)
        window.found_chosen.connect(self._go_to)
        window.search_entered.connect(self._scans.entered)
        window.exchanges_asked.connect(lambda: window.show_place(EXCHANGES))
        window.new_asked.connect(self._new)
        window.print_asked.connect(self._print)
        window.undo_asked.connect(self._undo)
        window.help_asked.connect(self._help)
        self._scanner.scanned.connect(self._scans.scanned)
        self._serial.scanned.connect(self._scanner.hear)
        self._listen_to_serial()
        parts.asker.said.connect(self._say)
        parts.asker.refused.connect(lambda text: window.say(text, undoable=False))
        parts.asker.refused.connect(lambda _text: parts.safekeeping.look_again())
        parts.asker.offered.connect(
            lambda text, words, step: window.say(text, undoable=False, see=step, see_words=words)
        )
        self._is_open = True
        parts.bus.touched.connect(self._touched)
        going = parts.go
        going.place.connect(window.show_place)
        going.marketplace.connect(self.places.show_marketplace)
        going.copies.connect(self._show_copies)
        going.copies_settings.connect(self.places.show_copies_settings)
        going.scale_labels.connect(
            lambda: self.places.show_setting(lambda settings: settings.counter)
        )
        going.product.connect(self.places.show_product)
        going.order.connect(self.places.show_order)
        going.reorders.connect(self.places.show_reorders)
        going.labels.connect(self.places.show_labels)
        going.add_product.connect(self.places.add_product)
        going.import_file.connect(self._import)
        going.match_photos.connect(self.places.match_photos)
        drops = FileDrops(
            window.form.central,
            self.tr("Drop it here: you see what it means before it goes in"),
        )
        drops.table.connect(self._dropped_table)
        drops.pictures.connect(self._dropped_pictures)
        self._theme.set_mode(mode_of(parts.queries.setting(APPEARANCE)))
        self._theme.set_grand(bool(parts.queries.setting(LARGE)))

    def begin(self) -> None:
        """Show the shop: its first screen, or the three screens of a first start."""
        self._show_shop()
        self._show_status()
        self._show_orders()
        self._printed.show_count()
        self.places.go(TODAY)
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
        self.places.leave()

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

    def _dropped_table(self, path: Path) -> None:
        """Wherever it was dropped; an import under way is not left for another."""
        if self._window.covered_by() is None:
            self._import(path)

    def _dropped_pictures(self, paths: list[Path]) -> None:
        if self._window.covered_by() is None:
            self.places.match_photos(paths)

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

    def _go_to(self, found: Found | Action) -> None:
        if isinstance(found, Action):
            found.do()
        elif found.kind is FoundKind.ORDER:
            self.places.show_order(found.id)
        else:
            self.places.show_product(found.id)

    def _new(self, place: str) -> None:
        if place == ORDERS:
            self.places.put_aside()
        else:
            self.places.add_product("")

    def _print(self, place: str) -> None:
        if place != ORDERS or not self.places.orders.print():
            self._printed.print_what_is_new()

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

    def _show_copies(self) -> None:
        from digitaix_desktop.gui.screens.copies import CopiesSheet

        parts = self._parts
        sheet = CopiesSheet(parts.safekeeping.copies, parts.words, parts.tasks, self._window)
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.tell_waiting(parts.exchange.status().waiting)
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
            self._printed.show_count()
        if touched & Touched.SETTINGS:
            self._alarm.look()
            self._listen_to_serial()
            self._show_shop()
            self._theme.set_mode(mode_of(self._parts.queries.setting(APPEARANCE)))
            self._theme.set_grand(bool(self._parts.queries.setting(LARGE)))

    def _show_shop(self) -> None:
        self._window.set_shop(shop_name(self._parts.queries))

    def _show_plugged(self, there: bool) -> None:
        settings = self.places.settings_if_made()
        if settings is not None:
            settings.counter.show_plugged(there)

    def _listen_to_serial(self) -> None:
        self._serial.listen_to(Port.of(self._parts.queries.setting(SCANNER_PORT)))

    def _show_orders(self) -> None:
        self._alarm.look(self._parts.queries.board())

    def _see_orders(self, order_ids: list[UUID]) -> None:
        """The one that came in; of several, the board where they all stand."""
        if len(order_ids) == 1:
            self.places.show_order(order_ids[0])
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
        if status.link is Link.STOPPED or isinstance(status.trouble, CannotKeep):
            chip.show_stopped()
        elif status.to_review:
            chip.show_to_see(status.to_review)
        elif status.link is Link.ALONE:
            chip.show_alone()
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
