"""The place *Produits*: the grid, what narrows it, the sheet, and the ways to add some."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from digitaix_desktop.domain.barcodes import is_trade_number, read_barcode
from digitaix_desktop.domain.scale_labels import may_be_a_label
from digitaix_desktop.gui.models.product_list import ProductList
from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.scanner import may_be_a_code
from digitaix_desktop.gui.screens.bulk_work import BulkWork
from digitaix_desktop.gui.screens.catalogue_export import CatalogueExport
from digitaix_desktop.gui.screens.dropped_files import FileDrops
from digitaix_desktop.gui.screens.imports import Imports
from digitaix_desktop.gui.screens.in_place import InPlace
from digitaix_desktop.gui.screens.list_heads import ListHeads
from digitaix_desktop.gui.screens.offer_strip import OfferStrip
from digitaix_desktop.gui.screens.photo_matching import PhotoMatching
from digitaix_desktop.gui.screens.product_sheet import ProductSheet
from digitaix_desktop.gui.screens.product_shelf import ProductShelf
from digitaix_desktop.gui.screens.products_emptiness import why_empty
from digitaix_desktop.gui.screens.products_head import ProductsHead
from digitaix_desktop.gui.screens.quick_add import QuickAdd
from digitaix_desktop.gui.screens.sales_sheet import SalesSheet
from digitaix_desktop.gui.widgets.empty_state import EmptyState
from digitaix_desktop.gui.widgets.label import label
from digitaix_desktop.gui.widgets.list_and_sheet import ListAndSheet
from digitaix_desktop.gui.widgets.progress_strip import ProgressStrip
from digitaix_desktop.operations.choices import PRODUCTS_AS_LIST
from digitaix_desktop.operations.desk import Touched
from digitaix_desktop.operations.photos import ENDINGS
from digitaix_desktop.operations.settings import Choose
from digitaix_desktop.operations.views.products import Filter, Wanted
from digitaix_protocol.rules.codes import is_pickup_code, scanned_pickup_code, typed

_SHOWS = Touched.PRODUCTS | Touched.STOCK | Touched.SETTINGS
_AIR = 6
"""The grid draws its focus rings in this much air around its cards."""


class ProductsPlace(QWidget):
    """All products of the shop. A table dropped on it opens the import, pictures find theirs."""

    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._stale = True
        self._steps: tuple[Callable[[], None], Callable[[], None]] = (self.new, self.new)
        self.products = ProductList(parts)
        self.head = ProductsHead(parts.queries.categories, parts.queries.brands)
        self.quick_add = QuickAdd(parts)
        self.offer = OfferStrip()
        self.progress = ProgressStrip()
        self.near = label(tone="muted", wraps=True)
        self.near.hide()
        self.shelf = ProductShelf(self.products)
        self.empty = EmptyState()
        self._in_place = InPlace(parts, self.products, self.shelf)
        self.heads = ListHeads(self.shelf)
        self.heads.hide()
        self.work = BulkWork(parts, self.products, self.shelf)
        self.bulk, self.many = self.work.bar, self.work.many
        self.sheet = ProductSheet(parts)
        self.export = CatalogueExport(parts)
        self.both = ListAndSheet(self._lay_list(), self.sheet, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.both)
        drops = FileDrops(self, self.tr("Drop it here: you see what it means before it goes in"))
        drops.table.connect(parts.go.import_file)
        drops.pictures.connect(self.take_pictures)
        self.setFocusProxy(self.shelf)
        self._join()
        self.head.show_as_list(bool(parts.queries.setting(PRODUCTS_AS_LIST)))

    def _lay_list(self) -> QWidget:
        self._pages = QStackedWidget()
        self.empty.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        for page in (self.shelf, self.empty):
            self._pages.addWidget(page)
        above = QVBoxLayout()
        above.setContentsMargins(_AIR, 0, _AIR, 0)
        above.setSpacing(12)
        for part in (self.head, self.near, self.quick_add, self.offer, self.progress):
            above.addWidget(part)
        below = QVBoxLayout()
        below.setContentsMargins(_AIR, 0, _AIR, 0)
        below.addWidget(self.work)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(8 - _AIR, 0, 16 - _AIR, 12)
        column.setSpacing(8)
        column.addLayout(above)
        column.addWidget(self.heads)
        column.addWidget(self._pages, 1)
        column.addLayout(below)
        whole.setFocusProxy(self.shelf)
        self.quick_add.hide()
        return whole

    def _join(self) -> None:
        go, head, shelf, many = self._parts.go, self.head, self.shelf, self.many
        head.add.connect(lambda: self.new())
        head.import_file.connect(lambda: go.import_file.emit(None))
        head.export.connect(lambda: self.export.choose(self.window()))
        head.see_imports.connect(lambda: Imports(self._parts, self.window()).open())
        head.match_photos.connect(lambda: PhotoMatching.choose(self._parts, self.window()))
        head.import_sales.connect(lambda: SalesSheet.choose(self._parts, self.window()))
        head.narrowed.connect(self._narrow)
        head.choose_several.connect(lambda: self._choose_many(True))
        self.quick_add.put_away.connect(self._put_quick_add_away)
        self.quick_add.shown.connect(self.show_product)
        shelf.opened.connect(self._open)
        head.as_list.connect(self._show_as_list)
        shelf.chosen_changed.connect(self._chosen_changed)
        self.products.arrived.connect(self._mark)
        self.products.failed.connect(self._say_failed)
        self.empty.first_step.connect(lambda: self._steps[0]())
        self.empty.other_step.connect(lambda: self._steps[1]())
        self.work.let_go.connect(self._let_go)
        self.work.asking.connect(self._stand_back)
        changing = self.tr("Changing all products chosen…")
        many.began.connect(lambda: self._work_begins(changing, can_stop=True))
        many.progressed.connect(self.progress.step)
        many.ended.connect(self._work_ends)
        self.progress.stopped.connect(many.stop)
        asker = self._parts.asker
        asker.undo_began.connect(lambda: self._work_begins(self.tr("Undoing…")))
        asker.undo_progressed.connect(self.progress.step)
        asker.undo_ended.connect(self._work_ends)
        self.export.began.connect(lambda: self._work_begins(self.tr("Writing the spreadsheet…")))
        self.export.ended.connect(self._work_ends)
        self.both.sheet_toggled.connect(self._sheet_toggled)
        self._parts.bus.touched.connect(self._touched)

    # What it is told ----------------------------------------------------------------------

    def new(self, barcode: str = "") -> None:
        """Add a product, perhaps of a barcode that was just scanned."""
        if self.both.is_open() and self.both.covers():
            self.both.close_sheet()
        self._read_if_stale()
        self.offer.hide()
        self.quick_add.show()
        self._stand_back()
        self.quick_add.begin(barcode)

    def is_adding(self) -> bool:
        """Whether a product is being added: a scan may be of its barcode."""
        return not self.quick_add.isHidden()

    def show_product(self, product_id: UUID, variant_id: UUID | None = None) -> None:
        """Open the sheet of a product, at one of its variants if one is named."""
        if self._show_sheet(product_id, variant_id):
            self.sheet.begin(at_size=variant_id is not None)

    def _show_sheet(self, product_id: UUID, variant_id: UUID | None = None) -> bool:
        self._read_if_stale()
        if not self.sheet.show_product(product_id, variant_id):
            self._parts.asker.refused.emit(self.tr("This product is no longer in the shop."))
            return False
        self.both.open_sheet()
        self._mark()
        return True

    def search(self, words: str) -> None:
        """Show what these words find, and nothing else."""
        if self.both.is_open() and self.both.covers():
            self.both.close_sheet()
        self.head.show_all()
        self.head.show_words(words)
        self._read_if_stale()

    def scanned(self, text: str) -> bool:
        """A known barcode opens its product, a new one is offered to be added; whether it was
        one at all."""
        reading = read_barcode(text)
        code = reading.code or text.strip()
        found = self._parts.queries.by_barcode(code)
        if found is not None:
            self.offer.hide()
            self.show_product(*found)
            return True
        if reading.fault is not None or not _may_be_on_goods(code):
            return False
        if not self.quick_add.isHidden():
            self.quick_add.take_code(code)
            return True
        if self.both.is_open() and self.both.covers():
            self.both.close_sheet()
        words = self.tr("No product has the barcode {code} yet.").format(code=code)
        step = self.tr("New product with this barcode")
        if may_be_a_label(code):  # a product of that code would be one for each weight
            words += " " + self.tr("It looks like a label of a scale: say how yours writes them.")
            self.offer.offer(
                words,
                self.tr("Labels of the scale…"),
                self._parts.go.scale_labels.emit,
                symbol="scale",
            )
            self.offer.offer_instead(step, lambda: self.new(code))
        else:
            self.offer.offer(words, step, lambda: self.new(code))
        return True

    # Reading ------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """What changed while nobody looked is read now."""
        super().showEvent(event)
        self._read_if_stale()

    def _touched(self, touched: Touched) -> None:
        if touched & Touched.EXCHANGES:
            self.sheet.show_line()
            self.products.show_line()
        if not touched & _SHOWS:
            return
        self._stale = True
        if self.isVisible():
            self._read_if_stale()

    def _read_if_stale(self) -> None:
        if not self._stale:
            return
        self._stale = False
        chosen = self.shelf.chosen_ids()
        self.products.refresh()
        self.shelf.choose_again(chosen)
        self.head.show_counts(self._parts.queries.product_counts())
        self.head.show_connected(self._parts.queries.pairing() is not None)
        self._show_emptiness()
        self.quick_add.look_again()
        self.sheet.read_again()
        self._mark()

    def _narrow(self, wanted: Wanted) -> None:
        left = self.products.wanted().filter is Filter.ARCHIVED
        self.products.show(wanted)
        self._look_near(wanted)
        self.shelf.scrollToTop()
        if self._shows_archive():
            self.both.close_sheet()
            self._choose_many(True)  # the one thing to do with them is to bring them back
        elif left:
            self._let_go()
        self._show_emptiness()
        self._mark()

    def _look_near(self, wanted: Wanted) -> None:
        """Words that find nothing may be mistyped: show what comes close, and say so."""
        lost = bool(wanted.words) and not self.products.rowCount()
        near = self._parts.queries.meant(wanted.words) if lost else ""
        if near:
            self.products.show(replace(wanted, words=near))
        said = self.tr("No “{words}”: here is what comes close").format(words=wanted.words)
        self.near.setText(said)
        self.near.setVisible(bool(near) and self.products.rowCount() > 0)

    def _mark(self) -> None:
        """Mark the card of the product that is open, unless some are chosen for something else."""
        product_id = self.sheet.product_id()
        if self.shelf.chooses_many():
            return
        if product_id is not None and self.shelf.chosen_count() <= 1:
            self.shelf.show_chosen(product_id)

    def _shows_archive(self) -> bool:
        return self.products.wanted().filter is Filter.ARCHIVED

    def _say_failed(self, error: BaseException) -> None:
        self._parts.asker.refused.emit(self._parts.asker.explain(error))

    def _show_emptiness(self) -> None:
        """An empty list says why, and offers the first step."""
        self._pages.setCurrentWidget(self.shelf if self.products.rowCount() else self.empty)
        wanted, empty = self.head.wanted(), self.empty
        if wanted == Wanted():
            empty.say(
                "package",
                self.tr("No products yet"),
                self.tr("Drop your Excel or CSV file anywhere here, or add a first one by hand."),
            )
            empty.offer(self.tr("Choose a file"), "file-spreadsheet", variant="outlined")
            empty.offer_other(self.tr("Add one by hand"), "plus")
            self._steps = lambda: self._parts.go.import_file.emit(None), self.new
            return
        empty.say(*why_empty(wanted))
        empty.offer(self.tr("Show all products"), variant="outlined")
        archived = replace(wanted, filter=Filter.ARCHIVED)
        found = self._parts.queries.product_total(archived) if wanted.words else 0
        there = found > 0 and wanted != archived
        empty.offer_other(self.tr("%Ln archived", "", found) if there else "", symbol="archive")
        self._steps = self.head.show_all, lambda: self.head.show_filter(Filter.ARCHIVED)

    # Deeds --------------------------------------------------------------------------------

    def _open(self, index: QModelIndex) -> None:
        card = self.products.card(index.row())
        if card is None:
            return
        if self._shows_archive():
            self.shelf.selectionModel().select(index, QItemSelectionModel.SelectionFlag.Toggle)
            return
        by_key = self.shelf.is_entered()
        shown = self._show_sheet(card.id)
        if shown and (by_key or self.both.covers()):
            self.sheet.begin()

    def _show_as_list(self, as_list: bool) -> None:
        self.shelf.show_as_list(as_list)
        self.heads.setVisible(as_list)
        if bool(self._parts.queries.setting(PRODUCTS_AS_LIST)) != as_list:
            self._parts.asker.ask(Choose(PRODUCTS_AS_LIST, as_list))

    def _choose_many(self, many: bool) -> None:
        self.shelf.choose_many(many)
        self._chosen_changed()

    def _chosen_changed(self) -> None:
        self.work.show_count(
            self.shelf.chosen_count(),
            choosing=self.shelf.chooses_many(),
            archived=self._shows_archive(),
        )

    def _let_go(self) -> None:
        """Choose nothing any more; where nothing was, leave the archive."""
        if self._shows_archive() and not self.shelf.chosen_count():
            self.head.show_filter(Filter.ALL)
            return
        self.shelf.choose_none()
        self._choose_many(self._shows_archive())

    def _work_begins(self, words: str, *, can_stop: bool = False) -> None:
        self.progress.begin(words, can_stop=can_stop)
        self.work.setEnabled(False)

    def _work_ends(self) -> None:
        self.progress.finish()
        self.work.setEnabled(True)

    def _put_quick_add_away(self) -> None:
        self.quick_add.hide()
        self._stand_back()
        self.shelf.setFocus()

    def _stand_back(self) -> None:
        """A screen has one filled button at most: that of the card being filled in comes first."""
        self.head.stand_back(not self.quick_add.isHidden() or self.work.opened() is not None)

    def _sheet_toggled(self, is_open: bool) -> None:
        if not is_open:
            self.sheet.forget()
            if self.shelf.chosen_count() <= 1:
                self.shelf.choose_none()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape lets go of what is chosen, then puts the sheet away."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif not self.bulk.isHidden():
            self._let_go()
        elif self.both.is_open():
            self.both.close_sheet()

    def take_pictures(self, paths: Sequence[Path]) -> None:
        """Pictures were dropped: the photo of what is being added, or to find their products."""
        [first, *more] = paths
        if not self.quick_add.isHidden() and not more and first.suffix.lower() in ENDINGS:
            self.quick_add.take_photo(first)
            return
        matching = PhotoMatching(self._parts, paths, self.window())
        matching.nothing_there.connect(self._parts.go.import_file)
        matching.open()


def _may_be_on_goods(code: str) -> bool:
    """Whether a code nobody has yet may be one of goods, rather than a slip's or a word."""
    if is_trade_number(code):
        return True
    is_a_slips = scanned_pickup_code(code) is not None or is_pickup_code(typed(code))
    return may_be_a_code(code) and not is_a_slips
