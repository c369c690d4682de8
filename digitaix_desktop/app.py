"""The workbench's window: builds every part that is shown and plugs them together."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QLibraryInfo,
    QLocale,
    QObject,
    Qt,
    QTimer,
    QTranslator,
    Signal,
)
from PySide6.QtWidgets import QApplication, QWidget

from digitaix_desktop.domain.errors import ShopError
from digitaix_desktop.gui.icons import register_icons
from digitaix_desktop.gui.main_window import MainWindow
from digitaix_desktop.gui.theme import Theme, mode_of
from digitaix_desktop.gui.window_place import WindowPlace
from digitaix_desktop.language import usual_language
from digitaix_desktop.log import write_log_in
from digitaix_desktop.operations.choices import APPEARANCE, LANGUAGE, LARGE
from digitaix_desktop.paths import DataFolder, resource
from digitaix_desktop.storage.glance import chosen

if TYPE_CHECKING:
    from digitaix_desktop.gui.first_window import FirstWindow
    from digitaix_desktop.gui.parts import Parts
    from digitaix_desktop.gui.scanner import BarcodeScanner
    from digitaix_desktop.gui.shop_window import ShopWindow
    from digitaix_desktop.operations.copies import Copy
    from digitaix_desktop.storage.copy_shelf import CopyShelf
    from digitaix_desktop.workbench import Workbench

log = logging.getLogger(__name__)
HIDDEN_MS = 1000
"""How long a window may stay unseen, as one that starts minimised, before it is filled anyway."""


def run(folder: DataFolder) -> int:
    """Open the window on a shop's data and stay until it is closed; the program's exit code.

    A second start with the same data raises the first window instead.
    """
    write_log_in(folder)
    app = _application()
    program = Program(app, folder)
    shown = FirstPaint(program.window)
    shown.done.connect(program.open)  # the frame is on the screen before the books are opened
    return app.exec()


def open_and_close(folder: DataFolder) -> None:
    """Open the window, wait until it shows the shop, close it: what a self-test asks.

    Raises whatever went wrong.
    """
    app = _application()
    program = Program(app, folder)
    program.open()
    app.processEvents()
    program.close()


def _application() -> QApplication:
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("DigitAix")
    app.setApplicationDisplayName("DigitAix")
    app.setDesktopFileName("digitaix-desktop")
    register_icons()
    return app


class FirstPaint(QObject):
    """Says once when a window has been drawn, or that it hides too long to wait for."""

    done = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._timer = QTimer(self, singleShot=True, interval=HIDDEN_MS)
        self._timer.timeout.connect(self._say)
        self._timer.start()
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """A paint comes before its drawing is done: say so from the next turn of the loop."""
        if event.type() is QEvent.Type.Paint:
            self._timer.start(0)
        return False

    def _say(self) -> None:
        self._window.removeEventFilter(self)
        self.done.emit()


class Program:
    """The window, from its first paint to its close."""

    def __init__(self, app: QApplication, folder: DataFolder) -> None:
        self._app, self._folder = app, folder
        self._translators: list[QTranslator] = []
        seen = chosen(folder)  # speak and look right from the first paint on
        self._speak(str(seen.get(LANGUAGE) or usual_language()))
        self._theme = Theme(app, mode_of(seen.get(APPEARANCE)), grand=bool(seen.get(LARGE)))
        self._close: Callable[[], None] | None = None
        self._first: FirstWindow | None = None
        self._shop: ShopWindow | None = None
        self._parts: Parts | None = None
        self._told: QWidget | None = None
        self._scanner: BarcodeScanner | None = None
        self._place = WindowPlace(folder.window)
        self.window = self._new_window()

    def _new_window(self) -> MainWindow:
        window = MainWindow()
        self._place.restore(window)
        window.show()
        return window

    def open(self) -> None:
        """Open the books and fill the window; a refusal is told, and ends the program with 1."""
        from digitaix_desktop.gui.first_window import FirstWindow
        from digitaix_desktop.storage.errors import DamagedFile, InUse
        from digitaix_desktop.words import Words

        first = FirstWindow(self._folder)
        try:
            self._fill(first)
        except InUse as refusal:
            if first.raise_it():
                self._app.exit(0)
                return
            self._refuse(Words(usual_language()).explain(refusal))
        except DamagedFile as damage:
            log.warning("Could not open: %s", damage)
            self._offer_copies(damage)
        except ShopError as refusal:
            log.warning("Could not open: %s", refusal)
            self._refuse(Words(usual_language()).explain(refusal))

    def _fill(self, first: FirstWindow) -> None:
        from digitaix_desktop.gui.icons import app_icon
        from digitaix_desktop.gui.shop_window import ShopWindow
        from digitaix_desktop.gui.sound import Sounder
        from digitaix_desktop.storage.errors import opening
        from digitaix_desktop.workbench import Workbench

        self._app.setWindowIcon(app_icon())
        with opening():
            bench = Workbench(self._folder)
        self._close = bench.close
        self._first = first
        first.listen(self._raise)
        parts = build_parts(bench)
        shop = ShopWindow(self.window, parts, self._theme, self._heard(), Sounder())
        self.window.closing.connect(self.close)
        parts.go.put_back.connect(self._put_back)
        bench.listen(parts.bus.announce)
        self._shop, self._parts = shop, parts
        shop.begin()
        self._later(bench.connect)

    def _later(self, work: Callable[[], None]) -> None:
        """Do what nobody waits for once the shop is on the screen, unless it closes before."""
        QTimer.singleShot(0, self.window, lambda: work() if self._close is not None else None)

    def _heard(self) -> BarcodeScanner:
        """What hears and shows wherever one is, once for however many windows there will be."""
        if self._scanner is None:
            from digitaix_desktop.gui.focus_ring import FocusRing
            from digitaix_desktop.gui.scanner import BarcodeScanner

            FocusRing(self._app)
            self._scanner = BarcodeScanner(self._app)
            _tell_faults(self._tell_fault)
        return self._scanner

    def _tell_fault(self) -> None:
        if self._parts is not None:
            self._parts.asker.refused.emit(self._parts.words.explain(RuntimeError()))

    def _speak(self, language: str) -> None:
        """Texts of the program and of Qt's own dialogs."""
        for translator in self._translators:
            self._app.removeTranslator(translator)
        qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        self._translators = []
        for path in (
            resource(f"translations/digitaix_{language}.qm"),
            Path(qt) / f"qtbase_{language}.qm",
        ):
            translator = QTranslator()
            if translator.load(str(path)):
                self._app.installTranslator(translator)
                self._translators.append(translator)
        QLocale.setDefault(QLocale("fr_FR" if language == "fr" else "en_GB"))

    def _raise(self) -> None:
        self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.raise_()
        self.window.activateWindow()

    def _refuse(self, sentence: str) -> None:
        from PySide6.QtWidgets import QMessageBox

        from digitaix_desktop.gui.icons import app_icon

        self._app.setWindowIcon(app_icon())
        self.window.hide()
        box = QMessageBox(QMessageBox.Icon.NoIcon, "DigitAix", sentence)
        self._app.setQuitOnLastWindowClosed(False)  # it would end with 0
        box.finished.connect(lambda _button: self._app.exit(1))
        box.show()
        self._told = box  # shown for as long as somebody holds it

    # Going back to a copy -----------------------------------------------------------------

    def _offer_copies(self, damage: ShopError) -> None:
        """The shop's file can't be read: the window makes way for what may take its place."""
        from digitaix_desktop.gui.icons import app_icon
        from digitaix_desktop.gui.screens.copies import CopiesSheet
        from digitaix_desktop.gui.tasks import Tasks
        from digitaix_desktop.words import Words

        self._app.setWindowIcon(app_icon())
        self._app.setQuitOnLastWindowClosed(False)
        self.window.hide()
        words = Words(usual_language())
        sheet = CopiesSheet(_copies(self._folder), words, Tasks())
        sheet.is_for_damage(words.explain(damage))
        sheet.ready.connect(self._put_back)
        sheet.rejected.connect(lambda: self._app.exit(1))
        sheet.show()
        self._told = sheet

    def _put_back(self, copy: Copy) -> None:
        """A copy is made ready: once whoever said so is done, it takes its place."""
        QTimer.singleShot(0, self._app, lambda: self._switch(copy))

    def _switch(self, copy: Copy) -> None:
        """Close the books, let the copy take the place of the file, and open anew."""
        self._app.setQuitOnLastWindowClosed(False)
        self.close()
        self._let_go()
        refused, aside = None, None
        try:
            aside = _copies(self._folder).switch()
        except ShopError as refusal:
            log.warning("No copy was put back: %s", refusal)
            refused = refusal
        self.window = self._new_window()
        self._app.setQuitOnLastWindowClosed(True)
        self.open()
        if self._parts is None:
            return
        if refused is not None:
            self._parts.asker.refused.emit(self._parts.words.explain(refused))
        else:
            self._say_put_back(self._parts, copy, aside)

    def _let_go(self) -> None:
        for old in (self._shop, self.window, self._told):
            if old is not None:
                old.deleteLater()
        self._shop = self._parts = self._told = None

    def _say_put_back(self, parts: Parts, copy: Copy, aside: Path | None) -> None:
        from digitaix_desktop.gui.screens.care_words import put_back_words, undo_words, way_back

        self.window.say(
            put_back_words(copy, parts.words),
            undoable=False,
            see=None if aside is None else lambda: way_back(parts, aside),
            see_words=undo_words(),
        )

    def close(self) -> None:
        """End what runs, close the books."""
        if self._close is None:
            return
        close, self._close = self._close, None
        self._place.keep(self.window)
        self.window.hide()
        if self._parts is not None and self._shop is not None:
            self._parts.gathering.close()
            self._parts.tasks.leave()
            self._shop.leave()
        close()
        if self._first is not None:
            self._first.leave()


def _copies(folder: DataFolder) -> CopyShelf:
    from digitaix_desktop.remote.machine import machine_tag
    from digitaix_desktop.storage.copy_shelf import CopyShelf

    return CopyShelf(folder, machine_tag())


def build_parts(bench: Workbench) -> Parts:
    """What every screen may use, from a workbench."""
    from digitaix_desktop import papers
    from digitaix_desktop.gui.bus import Bus
    from digitaix_desktop.gui.parts import Asker, Papers, Parts, Photos
    from digitaix_desktop.gui.pictures import Pictures
    from digitaix_desktop.gui.safekeeping import Safekeeping
    from digitaix_desktop.gui.tasks import Tasks
    from digitaix_desktop.operations.documents import Document
    from digitaix_desktop.operations.print_setup import Setup
    from digitaix_desktop.operations.printing import Laid
    from digitaix_desktop.photo_source import seek
    from digitaix_desktop.photos.finding import found_in
    from digitaix_desktop.photos.reading import small_picture
    from digitaix_desktop.workbench import system_printers

    words, queries, tasks = bench.words(), bench.queries, Tasks()

    def lay_out(document: Document, setup: Setup, again: bool) -> Laid:
        return papers.document_pdf(document, setup, queries, words, duplicate=again)

    return Parts(
        queries=queries,
        desk=bench.desk,
        asker=Asker(bench.desk, words, tasks),
        bus=Bus(),
        tasks=tasks,
        words=words,
        exchange=bench,
        imports=bench.imports,
        sales=bench.sales,
        papers=Papers(
            printers=system_printers(),
            lay_out=lay_out,
            claims=bench.claims(),
            widths=papers.width_test(),
            read_catalogue=papers.read_catalogue,
            read_note=papers.read_note,
            read_sales=papers.read_sales,
            write_catalogue=partial(papers.write_catalogue, queries),
            write_template=lambda path: papers.write_template(path, words),
            write_inventory=lambda path: papers.write_inventory(bench.queries, words, path),
            write_order=lambda lines, path: papers.write_order(lines, words, path),
        ),
        gathering=bench.gathering,
        photos=Photos(found_in, bench.take_photos, seek, small_picture, bench.take_photo),
        pictures=Pictures(tasks, bench.photos.thumbnail),
        safekeeping=Safekeeping(bench.upkeep, _copies(bench.folder), tasks),
        now_ms=bench.clock.now_ms,
    )


def _tell_faults(tell: Callable[[], None]) -> None:
    """A fault inside a slot is logged whole by the hook before; the user reads one calm line."""
    logged = sys.excepthook

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        logged(kind, error, trace)
        tell()

    sys.excepthook = hook
