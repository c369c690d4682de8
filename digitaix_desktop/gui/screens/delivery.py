"""A delivery that is expected: its lines are scanned or ticked off, then go into the stock."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.pictures import Pictures
from digitaix_desktop.gui.screens.article_field import ArticleField
from digitaix_desktop.gui.screens.freshness import Freshness
from digitaix_desktop.gui.screens.today_rows import add_row, clear
from digitaix_desktop.gui.theme import Tone, look
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.card import Card
from digitaix_desktop.gui.widgets.flow_layout import FlowLayout
from digitaix_desktop.gui.widgets.label import ShortLabel, label, set_tone
from digitaix_desktop.gui.widgets.quantity_edit import QuantityEdit
from digitaix_desktop.gui.widgets.scrolling import Scrolling
from digitaix_desktop.gui.widgets.thumbnail import Thumbnail
from digitaix_desktop.gui.widgets.tick import Tick
from digitaix_desktop.gui.widgets.weigh_field import MINUS
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
from digitaix_desktop.words import local_time
from digitaix_protocol.rules import formats

_SHOWS = Touched.STOCK | Touched.PRODUCTS
_NAMED = 6
_LEAST_LIST = 240


class DeliveryPage(QWidget):
    """`left` once it is closed, or put away."""

    left = Signal()

    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts, self._language = parts, parts.words.language
        self._id: UUID | None = None
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
        self._unknown = label(tone="warn", wraps=True)
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
        for part in (self._head, self._said, self._unknown, self.articles):
            column.addWidget(part)
        rows = Scrolling(inside)
        rows.setMinimumHeight(look().px(_LEAST_LIST))
        column.addWidget(rows, 1)
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
        self._fresh.read_now()
        self.articles.setFocus()

    def scanned(self, goods: Goods) -> None:
        """One more of it arrived; what is weighed is typed in its line."""
        if self._id is None:
            return
        milli = goods.milli or 0
        self._parts.asker.ask(ArrivedMore(self._id, goods.variant.id, milli))
        self._read()
        for row in self.rows:
            if row.line.variant_id == goods.variant.id:
                row.show_touched()
                if goods.milli is None:
                    row.edit.setFocus()
                    row.edit.selectAll()

    def _entered(self, text: str) -> None:
        goods = goods_of(self._parts.queries, text, self._parts.now_ms())
        if isinstance(goods, Goods):
            self.articles.clear()
            self.scanned(goods)
        else:
            self._parts.asker.refused.emit(
                self.tr("Nothing found for “{text}”.").format(text=text.strip())
            )

    def _chose(self, found: Found) -> None:
        """By its name: the cursor goes to its line, of several sizes to the first expected."""
        self.articles.clear()
        sheet = self._parts.queries.product(found.id)
        if sheet is None or self._id is None:
            return
        row = next((each for each in self.rows if each.line.product_id == found.id), None)
        if row is None:
            variant = sheet.product.shelf[0]
            self.scanned(Goods(sheet.product, variant, None))
        else:
            row.edit.setFocus()
            row.edit.selectAll()

    def _ask_all(self) -> None:
        if self._id is not None:
            self._parts.asker.ask(AllArrived(self._id))

    def _close(self) -> None:
        if self._id is not None:
            self._parts.asker.ask(CloseDeliveries((self._id,)))

    def _book(self) -> None:
        if self._id is not None:
            self._parts.asker.ask(BookDelivery(self._id, self.rest.isChecked()))

    def _note(self, variant_id: UUID, milli: int | None) -> None:
        if self._id is not None and milli is not None:
            self._parts.asker.ask(NoteArrived(self._id, variant_id, milli))

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
        names = ", ".join(delivery.unknown[:_NAMED])
        more = " …" if len(delivery.unknown) > _NAMED else ""
        self._unknown.setText(
            self.tr(
                "Not known here, so not expected: {names}. Import the file to add them, with "
                "their stock as a delivery."
            ).format(names=names + more)
        )
        self._unknown.setVisible(bool(delivery.unknown))
        typing = next((row.line.variant_id for row in self.rows if row.edit.hasFocus()), None)
        clear(self._list)
        self.rows = []
        for line in delivery.lines:
            row = DeliveryRow(line, self._language, self._parts.pictures)
            row.arrived.connect(lambda milli, id=line.variant_id: self._note(id, milli))
            self.rows.append(row)
            add_row(self._list, row)
            if line.variant_id == typing:
                row.edit.setFocus()

    def _summary(self, delivery: Delivery) -> str:
        new = [each for each in delivery.lines if each.arrived_milli > each.booked_milli]
        self.book.setEnabled(bool(new))
        short = [each for each in delivery.lines if each.arrived_milli < each.expected_milli]
        self.rest.setVisible(bool(short))
        other = sum(1 for each in delivery.lines if each.arrived_milli != each.expected_milli)
        lines = self.tr("%Ln item(s)", "", len(delivery.lines))
        differ = self.tr("%Ln otherwise than expected", "", other)
        return f"{lines} · {differ}" if other else lines


class DeliveryRow(QWidget):
    """`arrived(milli)` once how much came is typed."""

    arrived = Signal(object)

    def __init__(self, line: DeliveryLine, language: str, pictures: Pictures) -> None:
        super().__init__()
        self.line = line
        unit = str(line.unit)

        def amount(milli: int) -> str:
            return formats.asked_quantity(milli, unit, language)

        picture = Thumbnail(side=40)
        picture.follow(pictures, line.name, line.photo)
        self._title, said = ShortLabel(kind="name"), ShortLabel(kind="small")
        self._title.setText(line.name)
        words = [
            self.tr("{amount} expected").format(amount=amount(line.expected_milli))
            if line.expected_milli
            else self.tr("not expected")
        ]
        if line.booked_milli:
            booked = amount(line.booked_milli)
            words.append(self.tr("{amount} in stock already").format(amount=booked))
        said.setText(" · ".join(words))
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._title)
        column.addWidget(said)
        differs = line.arrived_milli - line.expected_milli
        sign = "+" if differs > 0 else MINUS
        tone: Tone = "warn" if differs else "good"
        verdict = sign + amount(abs(differs)) if differs else self.tr("as expected")
        self.verdict = label(verdict, "emphasis", tone)
        self.edit = QuantityEdit(unit=unit)
        self.edit.set_quantity(line.arrived_milli)
        self.edit.setMaximumWidth(look().px(112))
        self.edit.setAccessibleName(self.tr("Arrived: {name}").format(name=line.name))
        self.edit.quantityEntered.connect(self.arrived)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(12)
        row.addWidget(picture)
        row.addLayout(column, 1)
        row.addWidget(self.verdict, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.edit)
        self.setMinimumHeight(look().px(56))

    def show_touched(self) -> None:
        """It was scanned just now."""
        set_tone(self._title, "lake")


def delivery_words(delivery: Delivery, language: str) -> str:
    """What a delivery is called: its supplier, and since when it is expected."""
    day = formats.short_day(local_time(delivery.made_ms).date(), language)
    if not delivery.supplier:
        return QCoreApplication.translate("DeliveryPage", "Delivery expected since {day}").format(
            day=day
        )
    return QCoreApplication.translate("DeliveryPage", "{supplier}: expected since {day}").format(
        supplier=delivery.supplier, day=day
    )
