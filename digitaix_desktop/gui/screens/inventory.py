"""Counting the shelves by scanning: begun, interrupted, compared, and put into the stock."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from digitaix_desktop.domain.scale_labels import ScaleLabel
from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.screens.freshness import Freshness
from digitaix_desktop.gui.screens.inventory_card import InventoryCard
from digitaix_desktop.gui.screens.inventory_end import InventoryEnd
from digitaix_desktop.gui.screens.inventory_rows import FoundRow
from digitaix_desktop.gui.screens.scale_article import goods_from_now_on
from digitaix_desktop.gui.screens.today_rows import add_row, clear
from digitaix_desktop.gui.tasks import Task
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.card import Card
from digitaix_desktop.gui.widgets.choice import Choice
from digitaix_desktop.gui.widgets.empty_state import EmptyState
from digitaix_desktop.gui.widgets.label import label
from digitaix_desktop.gui.widgets.scrolling import Scrolling, put_beside
from digitaix_desktop.operations.desk import Touched
from digitaix_desktop.operations.inventory import (
    BeginInventory,
    CountFound,
    CountMore,
    DropInventory,
    FinishInventory,
    TakeOffCount,
    finish_in_steps,
)
from digitaix_desktop.operations.scanning import Goods, goods_of
from digitaix_desktop.operations.views.stock import FoundLine, InventorySheet

_SHOWS = Touched.STOCK | Touched.PRODUCTS
_MOST = 60
"""So many of the lines are shown, the newest; all that differ are at the end."""
_AT_ONCE = 200
"""As many lines are written into the stock in less than a tenth of a second."""
_BEGIN, _COUNT, _END = range(3)


class InventoryPage(QWidget):
    """Three pages at the left: begin, count, finish; at the right what was found so far."""

    under_way = Signal(object)  # how many are counted; None where nothing is

    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts, self._language = parts, parts.words.language
        self._sheet: InventorySheet | None = None
        self._task: Task | None = None
        self._label: ScaleLabel | None = None
        """A label of the scale of which the article is being asked."""
        self.begin_state, self.category = EmptyState(), Choice()
        self.card, self.end = InventoryCard(parts), InventoryEnd(parts)
        self.rows: list[FoundRow] = []
        self.finish = Button(self, variant="outlined")
        self.finish.setText(self.tr("Finish…"))
        self.drop = Button(self, text=self.tr("Leave it"), variant="muted")
        self._head, self._said = label(kind="name"), label(kind="small", wraps=True)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._pages = QStackedWidget()
        for page in (self._lay_begin(), self.card, self.end):
            self._pages.addWidget(page)
        self._counted = self._lay_counted()
        inside = QWidget()
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight, inside)
        self._both.setContentsMargins(8, 0, 24, 24)
        self._both.setSpacing(24)
        self._both.addWidget(self._pages, 4)
        self._both.addWidget(self._counted, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._scrolling = Scrolling(inside)
        column.addWidget(self._scrolling)
        self.setFocusProxy(self.card.articles)
        self._join()

    def _lay_begin(self) -> QWidget:
        page = Card()
        state = self.begin_state
        state.say(
            "clipboard-list",
            self.tr("Count the shelves by scanning"),
            self.tr(
                "Nothing changes until you have seen the differences and finish. You can stop at "
                "any time, sell meanwhile, and go on tomorrow."
            ),
        )
        state.offer(self.tr("Begin"), "scan-barcode")
        self.category.setAccessibleName(self.tr("What is counted"))
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addStretch(1)
        line.addWidget(label(self.tr("What is counted"), tone="muted"))
        line.addWidget(self.category)
        line.addStretch(1)
        column = QVBoxLayout(page)
        column.setContentsMargins(24, 24, 24, 24)
        column.addStretch(1)
        column.addLayout(line)
        column.addWidget(state, 4)
        return page

    def _lay_counted(self) -> QWidget:
        card = Card()
        inside = QWidget()
        lines = QVBoxLayout(inside)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addLayout(self._list)
        lines.addStretch(1)
        foot = QHBoxLayout()
        foot.addWidget(self.drop)
        foot.addStretch(1)
        foot.addWidget(self.finish)
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(8)
        column.addWidget(self._head)
        column.addWidget(self._said)
        column.addWidget(Scrolling(inside), 1)
        column.addLayout(foot)
        return card

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Side by side where there is room, else the lines below."""
        super().resizeEvent(event)
        put_beside(self._both, self._counted, event.size().width())

    def _join(self) -> None:
        ask = self._parts.asker.ask
        self.begin_state.first_step.connect(self._begin)
        self.card.picked.connect(self._picked)
        self.card.entered.connect(self._entered)
        self.card.found.connect(lambda id, milli: ask(CountFound(id, milli)))
        self.finish.clicked.connect(lambda _checked=False: self._show_end())
        self.drop.clicked.connect(lambda _checked=False: ask(DropInventory()))
        self.end.count_on.connect(lambda: self._pages.setCurrentIndex(_COUNT))
        self.end.finished.connect(self._finish)
        self.end.opened.connect(self._open)
        self._fresh = Freshness(
            self, self._parts.bus, _SHOWS, self._read, lambda: None, self._parts.now_ms
        )

    # What it is told ----------------------------------------------------------------------

    def begin(self) -> None:
        """Put the cursor where counting goes on, or where it is begun."""
        field: QWidget = self.begin_state if self._sheet is None else self.card.articles
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def scanned(self, goods: Goods | ScaleLabel) -> None:
        """One more of it was found, or so much as its label says; else how much is asked."""
        self.card.settle()
        self._label = None
        if self._sheet is None and not self._begin():
            return
        self._pages.setCurrentIndex(_COUNT)
        if isinstance(goods, ScaleLabel):
            self._label = goods
            self.card.ask_article(goods)
            return
        if goods.milli is not None:
            self._parts.asker.ask(CountMore(goods.variant.id, goods.milli))
            self._read()
        self.card.show_article(goods.product, goods.variant, self._line(goods.variant.id))

    # What is done here --------------------------------------------------------------------

    def _begin(self) -> bool:
        done = self._parts.asker.ask(self.category.currentData() or BeginInventory())
        self._read()
        self.card.articles.setFocus()
        return done is not None

    def _picked(self, product_id: UUID, variant_id: UUID) -> None:
        """Chosen by its name it is not counted yet: how many is typed."""
        sheet = self._parts.queries.product(product_id)
        if sheet is not None and variant_id in sheet.stock:
            variant = sheet.product.variant(variant_id)
            self.scanned(goods_from_now_on(self._parts, sheet.product, variant, self._label))
            self.card.edit.setFocus()
            self.card.edit.selectAll()

    def _entered(self, text: str) -> None:
        goods = goods_of(self._parts.queries, text, self._parts.now_ms())
        if goods is not None:
            self.card.articles.clear()
            self.scanned(goods)
        else:
            self._parts.asker.refused.emit(
                self.tr("Nothing found for “{text}”.").format(text=text.strip())
            )

    def _finish(self, rest: bool) -> None:
        """Few lines while one waits, thousands beside the window: the counter goes on."""
        sheet = self._sheet
        if sheet is None or sheet.counted + sheet.uncounted * rest <= _AT_ONCE:
            self._parts.asker.ask(FinishInventory(rest))
            return
        if self._task is not None:
            return
        desk, asker = self._parts.desk, self._parts.asker
        task = self._task = Task(lambda task: finish_in_steps(desk, task, rest_is_none=rest))
        self.end.finish.setEnabled(False)
        task.progressed.connect(self.end.show_progress)
        task.succeeded.connect(asker.tell)
        task.failed.connect(lambda error: asker.refused.emit(asker.explain(error)))
        task.finished.connect(self._finished)
        self._parts.tasks.start(task)

    def _finished(self) -> None:
        self._task = None
        self.end.finish.setEnabled(True)
        self.end.show_progress(0, 0)

    def _show_end(self) -> None:
        if (whole := self._parts.queries.inventory()) is not None:
            self.end.show_sheet(whole)
            self._pages.setCurrentIndex(_END)
            self._scrolling.verticalScrollBar().setValue(0)  # where the list stands below

    def _open(self, variant_id: UUID, product_id: UUID) -> None:
        sheet = self._parts.queries.product(product_id)
        if sheet is not None and variant_id in sheet.stock:
            self._pages.setCurrentIndex(_COUNT)
            variant = sheet.product.variant(variant_id)
            self.card.show_article(sheet.product, variant, self._line(variant_id))
            self.card.edit.setFocus()
            self.card.edit.selectAll()

    def _line(self, variant_id: UUID) -> FoundLine | None:
        sheet = self._parts.queries.inventory(1, variant_id)
        lines = sheet.lines if sheet is not None else ()
        return next((line for line in lines if line.variant_id == variant_id), None)

    # What it shows ------------------------------------------------------------------------

    def _read(self) -> None:
        queries, ends = self._parts.queries, self._pages.currentIndex() == _END
        self._sheet = sheet = queries.inventory(
            None if ends else _MOST, self.card.variant_id()
        )  # of thousands of lines only those that are shown: it is read at each scan
        self._counted.setVisible(sheet is not None)
        self.under_way.emit(sheet.counted if sheet is not None else None)
        if sheet is None:
            self._pages.setCurrentIndex(_BEGIN)
            self.card.show_nothing()
            self.end.rest.setChecked(False)  # what was gone of one inventory is not of the next
            self._offer_parts(self._parts.queries.categories(), self._parts.queries.shelves())
            return
        if self._pages.currentIndex() == _BEGIN:
            self._pages.setCurrentIndex(_COUNT)
        self.card.show_again(sheet.lines)
        if self._pages.currentIndex() == _END:
            self.end.show_sheet(sheet)
        self._show_lines(sheet)

    def _offer_parts(self, categories: Sequence[str], shelves: Sequence[str]) -> None:
        """All, or a category, or a place in the shop."""
        chosen = self.category.currentText()
        self.category.clear()
        self.category.addItem(self.tr("The whole shop"), BeginInventory())
        for each in categories:
            self.category.addItem(each, BeginInventory(each))
        for each in shelves:
            words = self.tr("Place: {shelf}").format(shelf=each)
            self.category.addItem(words, BeginInventory(shelf=each))
        self.category.setCurrentIndex(max(0, self.category.findText(chosen)))

    def _show_lines(self, sheet: InventorySheet) -> None:
        counted = self.tr("%Ln counted", "", sheet.counted)
        rest = self.tr("%Ln still to count", "", sheet.uncounted)
        self._head.setText(sheet.shelf or sheet.category or self.tr("The whole shop"))
        names = ", ".join(sheet.next_names)
        more = " …" if sheet.uncounted > len(sheet.next_names) else ""
        left = f"{rest} : {names}{more}" if self._language == "fr" else f"{rest}: {names}{more}"
        self._said.setText(f"{counted} · {left}" if sheet.uncounted else counted)
        self.finish.setEnabled(bool(sheet.counted))
        clear(self._list)
        self.rows = []
        for line in sheet.lines[:_MOST]:
            row = FoundRow(line, self._language, self._parts.pictures)
            row.opened.connect(
                lambda variant=line.variant_id, product=line.product_id: self._open(
                    variant, product
                )
            )
            row.taken_off.connect(
                lambda variant=line.variant_id: self._parts.asker.ask(TakeOffCount(variant))
            )
            self.rows.append(row)
            add_row(self._list, row)
