"""A delivery that is expected: its lines are scanned or ticked off, then go into the stock."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from digitaix_desktop.domain.products import Product, Variant
from digitaix_desktop.domain.scale_labels import ScaleLabel
from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.screens.article_card import label_asked
from digitaix_desktop.gui.screens.article_field import ArticleField
from digitaix_desktop.gui.screens.delivery_row import DeliveryRow
from digitaix_desktop.gui.screens.delivery_warnings import DeliveryWarnings, delivery_words
from digitaix_desktop.gui.screens.freshness import Freshness
from digitaix_desktop.gui.screens.scale_article import goods_from_now_on
from digitaix_desktop.gui.screens.today_rows import add_row, clear
from digitaix_desktop.gui.theme import look
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.card import Card
from digitaix_desktop.gui.widgets.flow_layout import FlowLayout
from digitaix_desktop.gui.widgets.label import label
from digitaix_desktop.gui.widgets.scrolling import Scrolling
from digitaix_desktop.gui.widgets.tick import Tick
from digitaix_desktop.operations.deliveries import (
    AllArrived,
    ArrivedMore,
    BookDelivery,
    CloseDeliveries,
    NoteArrived,
)
from digitaix_desktop.operations.desk import Touched
from digitaix_desktop.operations.scanning import Goods, goods_of
from digitaix_desktop.operations.views.products import Found, FoundKind
from digitaix_desktop.operations.views.stock import Delivery, DeliveryLine

_SHOWS = Touched.STOCK | Touched.PRODUCTS
_LEAST_LIST = 240
_AT_ONCE = 20


class DeliveryPage(QWidget):
    """`left` once it is closed, or put away."""

    left = Signal()
    import_asked = Signal()  # the note, for what nobody knows here

    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts, self._language = parts, parts.words.language
        self._id: UUID | None = None
        self._label: ScaleLabel | None = None
        """A label of the scale of which the article is being asked."""
        self._lines: Sequence[DeliveryLine] = ()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._show_some)
        self.rows: list[DeliveryRow] = []
        self.articles = ArticleField()
        self.articles.setPlaceholderText(self.tr("Scan what arrives, or type its name…"))
        self.articles.setAccessibleName(self.tr("Item that arrived"))
        self.articles.set_find(
            lambda text: [
                each for each in parts.queries.search(text) if each.kind is FoundKind.PRODUCT
            ]
        )
        self.articles.set_meant(parts.queries.meant)
        self.articles.set_pictures(parts.pictures)
        self._head, self._said = label(kind="title", wraps=True), label(tone="muted", wraps=True)
        self.warnings = DeliveryWarnings(self._language)
        self._which, self._sizes = label(kind="emphasis", wraps=True), QWidget()
        self._choices = FlowLayout(self._sizes)
        self._list = QVBoxLayout()
        self.back = Button(text=self.tr("Later"), symbol="arrow-left")
        self.all = Button(text=self.tr("All is there"), symbol="check")
        self.give_up = Button(text=self.tr("Nothing more comes"), variant="muted")
        self.rest = Tick(self, text=self.tr("Expect the rest no more"))
        self.book = Button(text=self.tr("Put into stock"), variant="filled")
        self._lay_out()
        self._join()
        self.setFocusProxy(self.articles)

    def _lay_out(self) -> None:
        card, inside = Card(), QWidget()
        lines = QVBoxLayout(inside)
        lines.setContentsMargins(0, 0, 8, 0)
        lines.setSpacing(0)
        self._list.setSpacing(0)
        lines.addLayout(self._list)
        lines.addStretch(1)
        deeds = QWidget()
        flow = FlowLayout(deeds)
        for deed in (self.back, self.give_up, self.all):
            flow.addWidget(deed)
        foot = QHBoxLayout()
        foot.setSpacing(16)
        foot.addStretch(1)
        foot.addWidget(self.rest)
        foot.addWidget(self.book)
        column = QVBoxLayout(card)
        column.setContentsMargins(24, 16, 16, 16)
        column.setSpacing(8)
        column.addWidget(self._head)
        column.addWidget(self._said)
        column.addWidget(self.warnings)
        column.addWidget(self.articles)
        column.addWidget(self._which)
        column.addWidget(self._sizes)
        self._ask_no_more()
        self._scrolling = Scrolling(inside)
        self._scrolling.setMinimumHeight(look().px(_LEAST_LIST))
        column.addWidget(self._scrolling, 1)
        column.addWidget(deeds)
        column.addLayout(foot)
        outside = QWidget()
        around = QVBoxLayout(outside)
        around.setContentsMargins(8, 0, 24, 24)
        around.addWidget(card)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(Scrolling(outside))  # in a small window the whole of it, and the list too

    def _join(self) -> None:
        self.back.clicked.connect(lambda _checked=False: self.left.emit())
        self.all.clicked.connect(lambda _checked=False: self._ask_all())
        self.give_up.clicked.connect(lambda _checked=False: self._close())
        self.book.clicked.connect(lambda _checked=False: self._book())
        self.warnings.import_file.clicked.connect(lambda _checked=False: self.import_asked.emit())
        self.articles.entered.connect(self._entered)
        self.articles.chosen.connect(self._chose)
        self._fresh = Freshness(
            self, self._parts.bus, _SHOWS, self._read, lambda: None, self._parts.now_ms
        )

    # What is done here --------------------------------------------------------------------

    def open(self, delivery_id: UUID) -> None:
        """Show that delivery."""
        self._id = delivery_id
        self.rest.setChecked(False)
        self._ask_no_more()
        self._fresh.read_now()
        self.articles.setFocus()

    def scanned(self, goods: Goods | ScaleLabel) -> None:
        """One more of it arrived; what is weighed is typed in its line."""
        if self._id is None:
            return
        self.articles.setFocus()  # what is typed in a line is entered before it
        self._ask_no_more()
        if isinstance(goods, ScaleLabel):
            self._label = goods
            self._which.setText(label_asked(goods))
            self._which.show()
            return
        milli = goods.milli or 0
        self._parts.asker.ask(ArrivedMore(self._id, goods.variant.id, milli))
        self._read()
        touched = self._row_of(goods.variant.id)
        for row in self.rows:
            row.show_touched(row is touched)
        if touched is not None and goods.milli is None:
            touched.type_in()

    def _entered(self, text: str) -> None:
        goods = goods_of(self._parts.queries, text, self._parts.now_ms())
        if goods is not None:
            self.articles.clear()
            self.scanned(goods)
        else:
            self._parts.asker.refused.emit(
                self.tr("Nothing found for “{text}”.").format(text=text.strip())
            )

    def _chose(self, found: Found) -> None:
        """By its name: the cursor goes to its line; of several sizes it is asked which."""
        self.articles.clear()
        sheet = self._parts.queries.product(found.id)
        if sheet is None:
            return
        shelf = sheet.product.shelf
        if len(shelf) == 1:
            self._pick(sheet.product, shelf[0])
            return
        clear(self._choices)
        self._which.setText(self.tr("Which one of “{name}”?").format(name=sheet.product.name))
        for variant in shelf:
            choice = Button(text=variant.label or sheet.product.name, variant="outlined")
            choice.clicked.connect(lambda _checked=False, it=variant: self._pick(sheet.product, it))
            self._choices.addWidget(choice)
        for part in (self._which, self._sizes):
            part.show()

    def _pick(self, product: Product, variant: Variant) -> None:
        label = self._label
        self._ask_no_more()
        if label is not None:
            self.scanned(goods_from_now_on(self._parts, product, variant, label))
            return
        if (row := self._row_of(variant.id)) is None:
            self.scanned(Goods(product, variant, None))
        else:
            row.type_in()

    def _ask_no_more(self) -> None:
        self._label = None
        for part in (self._which, self._sizes):
            part.hide()

    def _ask_all(self) -> None:
        if self._id is not None:
            self._parts.asker.ask(AllArrived(self._id))

    def _close(self) -> None:
        if self._id is not None:
            self._parts.asker.ask(CloseDeliveries((self._id,)))

    def _book(self) -> None:
        """Not while an amount can't be read: it would be left out without a word."""
        for row in self.rows:
            row.edit.enter()
            if row.edit.is_wrong():
                said = self.tr("“{name}”: how much arrived can’t be read. Type it again.")
                self._parts.asker.refused.emit(said.format(name=row.line.name))
                row.type_in()
                return
        if self._id is not None:
            self._parts.asker.ask(BookDelivery(self._id, self.rest.isChecked()))

    def _note(self, variant_id: UUID, milli: int | None) -> None:
        done = None
        if self._id is not None and milli is not None:
            done = self._parts.asker.ask(NoteArrived(self._id, variant_id, milli))
        if done is None:
            self._read()  # what is not taken gives way to what was there

    # What it shows ------------------------------------------------------------------------

    def _read(self) -> None:
        opened = self._parts.queries.deliveries()
        delivery = next((each for each in opened if each.id == self._id), None)
        if delivery is None:
            if self._id is not None:
                self._id = None
                self.left.emit()
            return
        self._head.setText(delivery_words(delivery, self._language))
        self._said.setText(self._summary(delivery))
        self.warnings.show_delivery(delivery, opened)
        self._show_lines(delivery.lines)

    def _show_lines(self, lines: Sequence[DeliveryLine]) -> None:
        """Lines that are there already stay, with what is being typed in them."""
        there = [row.line.variant_id for row in self.rows]
        if [each.variant_id for each in lines[: len(there)]] != there:
            clear(self._list)
            self.rows = []
        for row, line in zip(self.rows, lines, strict=False):
            row.show_line(line)
        self._lines = lines
        self._show_some()

    def _show_some(self) -> None:
        """Of a long delivery the first lines at once, the others while one may work already."""
        for line in self._lines[len(self.rows) :][:_AT_ONCE]:
            row = DeliveryRow(line, self._language, self._parts.pictures)
            row.arrived.connect(lambda milli, id=line.variant_id: self._note(id, milli))
            self.rows.append(row)
            add_row(self._list, row)
        if len(self.rows) < len(self._lines):
            self._soon.start()

    def _row_of(self, variant_id: UUID) -> DeliveryRow | None:
        """Its line, brought into sight."""
        if all(each.variant_id != variant_id for each in self._lines):
            return None
        while all(row.line.variant_id != variant_id for row in self.rows):
            self._show_some()
        row = next(row for row in self.rows if row.line.variant_id == variant_id)
        QTimer.singleShot(0, row, lambda: self._scrolling.ensureWidgetVisible(row))
        return row

    def _summary(self, delivery: Delivery) -> str:
        short = [each for each in delivery.lines if each.arrived_milli < each.expected_milli]
        self.rest.setVisible(bool(short))
        other = sum(1 for each in delivery.lines if each.arrived_milli != each.expected_milli)
        lines = self.tr("%Ln item(s)", "", len(delivery.lines))
        differ = self.tr("%Ln otherwise than expected", "", other)
        return f"{lines} · {differ}" if other else lines
