"""What is said and shown of printing, wherever one is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from digitaix_desktop.gui.main_window import MainWindow
from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.places import PRINTS
from digitaix_desktop.gui.print_words import name_of
from digitaix_desktop.gui.slips import SlipPrinter
from digitaix_desktop.operations.documents import Document, Kind
from digitaix_desktop.operations.print_jobs import PrintEntry

if TYPE_CHECKING:
    from digitaix_desktop.gui.screens.preview import Shown


class PrintsTold(QObject):
    """Hears what screens want printed and what became of it."""

    def __init__(self, window: MainWindow, parts: Parts, slips: SlipPrinter) -> None:
        super().__init__()
        self._window, self._parts, self._slips = window, parts, slips
        going = parts.go
        going.print_slip.connect(slips.print)
        going.print_document.connect(slips.print_document)
        going.put_aside.connect(slips.print_made_here)
        going.prints.connect(self._show_prints)
        going.show_documents.connect(self._show_documents)
        going.preview.connect(self._preview)
        going.set_up_printer.connect(self._set_up_printer)
        window.prints().clicked.connect(lambda _checked=False: self._show_prints())
        slips.failed.connect(self._say_failed)
        slips.waits.connect(self._say_waits)
        slips.shows.connect(self._show_documents)
        slips.printed.connect(self._say_printed)

    def show_count(self) -> None:
        """How many wait, or went wrong, on top of every screen."""
        self._window.prints().show_prints(self._parts.queries.prints())

    def print_what_is_new(self) -> None:
        """Where no order is open, printing means the orders that just came in."""
        if not self._slips.print_waiting():
            self._window.say(
                self.tr("No new slip is waiting. Open an order to print it again."),
                undoable=False,
            )

    def _say_printed(self, entry: PrintEntry) -> None:
        what = name_of(entry.document, entry.title, self._parts.words.language)
        self._window.say(self.tr("Printed: {what}").format(what=what), undoable=False)

    def _say_failed(self, why: str) -> None:
        self._window.say(why, undoable=False, see=self._show_prints, see_words=self.tr("Prints"))

    def _say_waits(self, title: str, why: str) -> None:
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
