"""The place *Stock*: goods pass the counter, scan after scan. The stock only, never a payment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from digitaix_desktop.domain.scale_labels import ScaleLabel
from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.screens.counter_card import AtCounter, CounterCard
from digitaix_desktop.gui.screens.counter_rows import PassageRow, ToWeighRow
from digitaix_desktop.gui.screens.counter_words import way_words
from digitaix_desktop.gui.screens.delivery import DeliveryPage
from digitaix_desktop.gui.screens.delivery_note import DeliveryNote
from digitaix_desktop.gui.screens.freshness import Freshness
from digitaix_desktop.gui.screens.inventory import InventoryPage
from digitaix_desktop.gui.screens.label_count import LabelCount
from digitaix_desktop.gui.screens.labels import LabelsPage
from digitaix_desktop.gui.screens.reorder import ReorderPage
from digitaix_desktop.gui.screens.scale_article import goods_from_now_on
from digitaix_desktop.gui.screens.today_rows import add_row, clear
from digitaix_desktop.gui.settling import Settling
from digitaix_desktop.gui.theme import look
from digitaix_desktop.gui.widgets.card import Card
from digitaix_desktop.gui.widgets.chip import Chip
from digitaix_desktop.gui.widgets.flow_layout import FlowLayout
from digitaix_desktop.gui.widgets.label import label
from digitaix_desktop.gui.widgets.scrolling import Scrolling, put_beside
from digitaix_desktop.operations.correcting import CorrectStock
from digitaix_desktop.operations.counter import (
    ONE,
    NotSold,
    PassOverCounter,
    PutOff,
    SayWhyLost,
    TakeBack,
    Way,
)
from digitaix_desktop.operations.desk import Touched
from digitaix_desktop.operations.scanning import Goods, goods_of
from digitaix_desktop.operations.views.stock import Passage, ToWeigh
from digitaix_desktop.words import local_midnights

_SHOWS = Touched.STOCK | Touched.PRODUCTS | Touched.ORDERS


class CounterPlace(QWidget):
    """What was scanned last, very large; beside it the last ten, each with its way back."""

    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts, self._language = parts, parts.words.language
        self._article: AtCounter | None = None
        self._movements: set[UUID] = set()
        """What was sold of the article shown, if its weight is not being asked."""
        self.way = Way.SOLD
        self._label: ScaleLabel | None = None
        """A label of the scale of which the article is being asked."""
        self.card, self.note = CounterCard(parts), DeliveryNote(parts, self)
        self.ways = {way: Chip(text=way_words(way).name, tight=True) for way in Way}
        # Beside the others the short word says it, and all nine stand in one row.
        self.ways[Way.SOLD].setText(self.tr("Sale"))
        self.rows: list[PassageRow | ToWeighRow] = []
        self._number = label(kind="small")
        self._list = QVBoxLayout()
        self._none = label(self.tr("Nothing has passed the counter of this PC yet."),
                           tone="muted", wraps=True)  # fmt: skip
        self._last = self._lay_last()
        self._settling = Settling(self._last)
        self._listed: list[UUID] = []
        """What the rows beside are of, from the top."""
        inside = QWidget()
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight, inside)
        self._both.setContentsMargins(8, 0, 24, 24)
        self._both.setSpacing(24)
        self._both.addWidget(self.card, 4)
        self._both.addWidget(self._last, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addLayout(self._lay_head())
        self.inventory = InventoryPage(parts)
        self.inventory.under_way.connect(self.count_chip.set_count)
        self._pages = QStackedWidget()
        self._pages.addWidget(Scrolling(inside))
        self._pages.addWidget(self.inventory)
        self.reorders = ReorderPage(parts)
        self._pages.addWidget(self.reorders)
        self.labels = LabelsPage(parts)
        self._pages.addWidget(self.labels)
        self.delivery = DeliveryPage(parts)
        self.delivery.left.connect(lambda: self.choose(Way.RECEIVED))
        self.delivery.import_asked.connect(lambda: self.note.import_again())
        self._pages.addWidget(self.delivery)
        column.addWidget(self._pages, 1)
        self.setFocusProxy(self.card.articles)
        self._join()
        self.choose(Way.SOLD)

    def _lay_head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(8, 0, 24, 0)
        head.setSpacing(16)
        title = label(self.tr("Stock"), kind="title")
        title.setMinimumHeight(look().height("control"))
        head.addWidget(title, 0, Qt.AlignmentFlag.AlignTop)
        chips, group = QWidget(), QButtonGroup(self)
        flow = FlowLayout(chips, spacing=6)
        for way, chip in self.ways.items():
            group.addButton(chip)
            flow.addWidget(chip)
            chip.clicked.connect(lambda _checked=False, way=way: self.choose(way))
        self.count_chip = Chip(text=self.tr("Inventory"), tight=True)
        group.addButton(self.count_chip)
        flow.addWidget(self.count_chip)
        self.count_chip.clicked.connect(lambda _checked=False: self.count())
        self.reorder_chip = Chip(text=self.tr("To order again"), tight=True)
        group.addButton(self.reorder_chip)
        flow.addWidget(self.reorder_chip)
        self.reorder_chip.clicked.connect(lambda _checked=False: self.show_reorders())
        self.label_chip = Chip(text=self.tr("Labels"), tight=True)
        group.addButton(self.label_chip)
        flow.addWidget(self.label_chip)
        self._wrong_labels = LabelCount(self._parts, self)
        self._wrong_labels.counted.connect(lambda count: self.label_chip.set_count(count or None))
        self.label_chip.clicked.connect(lambda _checked=False: self.show_labels(()))
        head.addWidget(chips, 1)
        return head

    def _lay_last(self) -> QWidget:
        last = Card()
        head = QHBoxLayout()
        head.addWidget(label(self.tr("The last ten"), kind="name"))
        head.addStretch(1)
        head.addWidget(self._number)
        inside = QWidget()
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._none)
        rows.addLayout(self._list)
        rows.addStretch(1)
        self._list.setSpacing(0)
        column = QVBoxLayout(last)
        column.setContentsMargins(16, 16, 16, 8)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(Scrolling(inside), 1)
        return last

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Side by side where there is room, else the list below."""
        super().resizeEvent(event)
        put_beside(self._both, self._last, event.size().width())

    def _join(self) -> None:
        card = self.card
        card.picked.connect(self.take)
        card.asking_which.connect(self._make_way)
        card.entered.connect(self._entered)
        card.order_asked.connect(self._parts.go.order)
        card.reason_chosen.connect(self._say_why)
        card.weight.noted.connect(self._note)
        card.weight.not_sold.connect(self._not_sold)
        card.pieces.more.connect(self._more)
        card.pieces.fewer.connect(self._fewer)
        card.delivery_asked.connect(self.show_delivery)
        card.note_asked.connect(lambda: self.note.choose(self.window()))
        self.note.expected.connect(self.show_delivery)
        card.correction.corrected.connect(self._correct)
        card.correction.put_away.connect(self._not_corrected)
        self._fresh = Freshness(
            self, self._parts.bus, _SHOWS, self._read, lambda: None, self._parts.now_ms
        )

    # What it is told ----------------------------------------------------------------------

    def scanned(self, goods: Goods | ScaleLabel) -> None:
        """What was scanned; of a label that nobody knows yet, the article is asked once."""
        for page in (self.inventory, self.delivery):
            if self._pages.currentWidget() is page:
                page.scanned(goods)
                return
        if self._pages.currentWidget() in (self.reorders, self.labels):
            self.choose(Way.SOLD)
        if isinstance(goods, Goods):
            self._label = None  # the next customer is there: it is asked another time
            self.take(goods.product.id, goods.variant.id, goods.milli)
            return
        self._settle_weight()
        self._show_nothing()
        self._label = goods
        self.card.ask_article(goods)
        self.card.articles.setFocus()

    def is_noting(self) -> bool:
        """Whether scans are counted, received, lost…: left unawares, the next would be sold."""
        return self.way is not Way.SOLD or self._pages.currentWidget() is self.inventory

    def take(self, product_id: UUID, variant_id: UUID, milli: int | None = None) -> None:
        """An article lies on the counter: sold at once, or its weight is asked."""
        label = self._label
        self._settle_weight()
        self._label = None
        if (article := self._at_counter(product_id, variant_id, self.way)) is None:
            return
        if self.way is Way.RETURNED:
            self.choose(Way.SOLD)  # one thing comes back, then selling goes on
        if label is not None:
            milli = goods_from_now_on(self._parts, article.product, article.variant, label).milli
        corrects = self.way is Way.CORRECTED
        if milli is None and not article.product.unit.measured:
            milli = ONE
        if milli is None or corrects:
            self._ask_weight(article)
        else:
            self._pass(article, milli)

    def _at_counter(
        self, product_id: UUID, variant_id: UUID, way: Way, note: UUID | None = None
    ) -> AtCounter | None:
        sheet = self._parts.queries.product(product_id)
        if sheet is None or variant_id not in sheet.stock:
            self._parts.asker.refused.emit(self.tr("This product is no longer in the shop."))
            return None
        product = sheet.product
        return AtCounter(product, product.variant(variant_id), self._parts.now_ms(), way, note)

    # What is done here --------------------------------------------------------------------

    def _make_way(self) -> None:
        """For the question which size it is."""
        label = self._label
        self._settle_weight()
        self._show_nothing()
        self._label = label

    def _entered(self, text: str) -> None:
        goods = goods_of(self._parts.queries, text, self._parts.now_ms())
        if goods is not None:
            self.card.articles.clear()
            self.scanned(goods)
        else:
            self._parts.asker.refused.emit(
                self.tr("Nothing found for “{text}”.").format(text=text.strip())
            )

    def _note(self, milli: int) -> None:
        """Its weight is known now."""
        if self._article is not None:
            self._pass(self._article, milli)
            self.card.articles.setFocus()

    def _more(self, milli: int) -> None:
        """It was more than one."""
        if self._article is not None:
            self._pass(self._article, milli, more=True)

    def _fewer(self) -> None:
        self._parts.asker.refused.emit(
            self.tr("More is noted already: take back what is too much in the list.")
        )

    def _pass(self, article: AtCounter, milli: int, *, more: bool = False) -> None:
        """One movement; `more` of what is shown already."""
        done = self._parts.asker.ask(
            PassOverCounter(
                article.variant.id, milli, article.way, self._reason(article), article.note
            )
        )
        if done is None or not isinstance(done.undo, TakeBack):
            return
        self._movements = {done.undo.movement_id} | (self._movements if more else set())
        self._article = article
        self._read()

    def _say_why(self) -> None:
        """The reason was chosen once it was noted: it is of what was just lost."""
        article = self._article
        if article is None or article.way is not Way.LOST or not self._movements:
            return
        done = self._parts.asker.ask(SayWhyLost(tuple(self._movements), self.card.reason()))
        if done is not None and isinstance(done.undo, SayWhyLost):
            self._movements = set(done.undo.movement_ids)
            self._read()

    def _correct(self, holds: int, reason: str) -> None:
        """What its shelf holds is known now, and why the stock said otherwise."""
        article = self._article
        if article is None:
            return
        done = self._parts.asker.ask(CorrectStock(article.variant.id, holds, reason))
        if done is not None and isinstance(done.undo, TakeBack):
            self._movements = {done.undo.movement_id}
            self._read()
            self.card.articles.setFocus()

    def _not_corrected(self) -> None:
        self._show_nothing()
        self.card.articles.setFocus()

    def _not_sold(self) -> None:
        """What was to be weighed was not sold after all."""
        article = self._article
        self._show_nothing()
        if article is not None and article.note is not None:
            self._parts.asker.ask(NotSold(article.note))
        self.card.articles.setFocus()

    def _settle_weight(self) -> None:
        """The next one is there before this one's amount was noted: nothing waits for it."""
        self.card.pieces.settle()
        article = self._article
        if article is None or self._movements:
            return
        correction = self.card.correction.holds(), self.card.correction.reason()
        typed = self.card.weight.weight()
        self._show_nothing()
        if article.way is Way.CORRECTED:
            self._settle_correction(article, *correction)
        elif typed is not None:
            deed = PassOverCounter(
                article.variant.id, typed, article.way, self._reason(article), article.note
            )
            self._parts.asker.ask(deed)
        elif article.note is None:
            reason = self._reason(article)
            self._parts.asker.ask(PutOff(article.variant.id, article.way, reason))

    def _settle_correction(self, article: AtCounter, holds: int | None, reason: str) -> None:
        """What was typed and not confirmed was meant; without a reason it is refused, and told."""
        if holds is not None:
            self._parts.asker.ask(CorrectStock(article.variant.id, holds, reason))

    def _weigh(self, note: ToWeigh) -> None:
        if self._article is not None and self._article.note == note.id:
            self.card.weight.edit.setFocus()  # it is being asked already
            return
        self._settle_weight()
        article = self._at_counter(note.product_id, note.variant_id, Way(note.way), note.id)
        if article is not None:
            self._ask_weight(article)

    def _take_back(self, passage: Passage) -> None:
        self._parts.asker.ask(TakeBack(passage.id))

    def choose(self, way: Way) -> None:
        """What a scan does from now on."""
        self._settle_weight()
        self.way = way
        self.ways[way].setChecked(True)
        self._pages.setCurrentIndex(0)
        self.card.forget_reason()
        self._show_nothing()
        # One that was left, or cut short with the program, is not forgotten: here a scan sells.
        under_way = self._parts.queries.inventory(1)
        self.count_chip.set_count(under_way.counted if under_way is not None else None)
        if way is Way.RECEIVED:
            self.card.offer_deliveries(self._parts.queries.deliveries())

    def count(self) -> None:
        """Scans count what stands on the shelves, until another way is chosen."""
        self._settle_weight()
        self._show_nothing()
        self.count_chip.setChecked(True)  # it may be come to from elsewhere
        self._pages.setCurrentWidget(self.inventory)
        self.inventory.begin()

    def show_reorders(self) -> None:
        """What is to be ordered again; a scan sells all the same."""
        self._settle_weight()
        self._show_nothing()
        self.reorder_chip.setChecked(True)
        self._pages.setCurrentWidget(self.reorders)

    def show_delivery(self, delivery_id: UUID) -> None:
        """What is expected of it, and what of it is there; scans are of what arrives."""
        self._settle_weight()
        self._show_nothing()
        self.way = Way.RECEIVED
        self.ways[Way.RECEIVED].setChecked(True)
        self._pages.setCurrentWidget(self.delivery)
        self.delivery.open(delivery_id)

    def show_labels(self, product_ids: Sequence[UUID]) -> None:
        """The labels of these products; with none, those to be printed again."""
        self._settle_weight()
        self._show_nothing()
        self.label_chip.setChecked(True)
        self._pages.setCurrentWidget(self.labels)
        self.labels.choose(product_ids)

    def _reason(self, article: AtCounter) -> str:
        return self.card.reason() if article.way is Way.LOST else ""

    def leave(self) -> None:
        """The program ends: goods whose weight is asked have left all the same."""
        self._settle_weight()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Whoever comes back sells, whatever was done here before."""
        super().hideEvent(event)
        if self.way is not Way.SOLD or self._pages.currentIndex():
            self.choose(Way.SOLD)

    # What it shows ------------------------------------------------------------------------

    def _show_nothing(self) -> None:
        self._article, self._movements, self._label = None, set(), None
        self.card.show_nothing(self.way)

    def _ask_weight(self, article: AtCounter) -> None:
        self._article, self._movements = article, set()
        self._show_large(article, None)

    def _show_large(self, article: AtCounter, sold_milli: int | None) -> None:
        sheet = self._parts.queries.product(article.product.id)
        if sheet is None:
            return
        variant_id = article.variant.id
        self.card.show_article(
            article,
            sheet.stock[variant_id],
            self._parts.queries.promised(variant_id),
            sold_milli=sold_milli,
        )

    def _read(self) -> None:
        """The list beside, and what is left of the article shown large.

        What was taken back is shown no more; a weight that is being typed stays.
        """
        queries, pictures = self._parts.queries, self._parts.pictures
        day = queries.counter_day(local_midnights(self._parts.now_ms(), 1)[0])
        self._show_what_passed_elsewhere(day.passages)
        self._list_moves([*(each.id for each in day.to_weigh), *(each.id for each in day.passages)])
        clear(self._list)
        self.rows = []
        for note in day.to_weigh:
            weighing = ToWeighRow(note, self._language, pictures)
            weighing.weighed.connect(lambda note=note: self._weigh(note))
            self._add(weighing)
        said: set[UUID] = set()  # what is left of an article is said once, where it passed last
        for passage in day.passages:
            row = PassageRow(
                passage, self._language, pictures, latest=passage.variant_id not in said
            )
            said.add(passage.variant_id)
            row.taken_back.connect(lambda passage=passage: self._take_back(passage))
            self._add(row)
        self._none.setVisible(not self.rows)
        shown = queries.passages(self._movements) if self._movements else ()
        if shown and self._article is not None:
            self._movements = {each.id for each in shown}
            self._show_large(self._article, abs(sum(each.qty_milli for each in shown)))
        elif self._movements or self._is_settled(day.to_weigh):
            self._show_nothing()
        self._number.setText(self.tr("today: %Ln", "", day.number))
        self.card.offer_deliveries(queries.deliveries() if self.way is Way.RECEIVED else ())

    def _show_what_passed_elsewhere(self, passages: Sequence[Passage]) -> None:
        """A sale on another screen is what was scanned last: no earlier article stands large."""
        last = passages[0] if passages else None
        if last is None or not self._movements or last.id in {*self._listed, *self._movements}:
            return
        article = self._at_counter(last.product_id, last.variant_id, Way(last.way))
        if article is not None:
            self._article = replace(article, at_ms=last.at_ms)
            self._movements = {last.id}

    def _list_moves(self, listed: list[UUID]) -> None:
        """The second half of a double click must not take back the row that came below it."""
        if self._listed and listed != self._listed:
            self._settling.moved()
        self._listed = listed

    def _is_settled(self, to_weigh: Sequence[ToWeigh]) -> bool:
        """Whether what is asked was a note that is gone, as by *Undo*."""
        note = self._article.note if self._article is not None else None
        return note is not None and all(each.id != note for each in to_weigh)

    def _add(self, row: PassageRow | ToWeighRow) -> None:
        self.rows.append(row)
        add_row(self._list, row)
