"""The article at the counter, very large: what was sold of it, or how much it weighs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from digitaix_desktop.domain.products import Product, Unit, Variant
from digitaix_desktop.domain.scale_labels import ScaleLabel
from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.screens.article_card import ARTICLE, NOTHING, ArticleCard
from digitaix_desktop.gui.screens.correction import CorrectionAsk
from digitaix_desktop.gui.screens.counter_amount import CounterPieces, CounterWeight
from digitaix_desktop.gui.screens.counter_words import REASONS, reason_word, way_words
from digitaix_desktop.gui.screens.delivery_warnings import delivery_words
from digitaix_desktop.gui.screens.today_rows import clear
from digitaix_desktop.gui.theme import Kind, look
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.card import Card
from digitaix_desktop.gui.widgets.chip import Chip
from digitaix_desktop.gui.widgets.empty_state import SymbolSquare
from digitaix_desktop.gui.widgets.flow_layout import FlowLayout
from digitaix_desktop.gui.widgets.label import label, set_kind
from digitaix_desktop.gui.widgets.symbol import Symbol
from digitaix_desktop.gui.widgets.thumbnail import Thumbnail
from digitaix_desktop.operations.counter import Way
from digitaix_desktop.operations.views.orders import Promise
from digitaix_desktop.operations.views.products import StockLine
from digitaix_desktop.operations.views.stock import Delivery
from digitaix_desktop.words import local_time
from digitaix_protocol.rules import formats

_LONG_NAME, _VERY_LONG_NAME, _MOST_OF_A_NAME = 32, 80, 150
"""From so many letters on, a name is set one step smaller, then as a title; more is not shown, so
that the amount stays in sight."""
_ROOMY = (560, 600)
"""From that width and height on there is room for a large photo and a large name."""


@dataclass(frozen=True, slots=True)
class AtCounter:
    """What lies on the counter: an article, and whether it leaves or comes back."""

    product: Product
    variant: Variant
    at_ms: int
    way: Way = Way.SOLD
    note: UUID | None = None
    """That its weight was to be noted, if it was."""

    @property
    def name(self) -> str:
        """With its size and colour."""
        return self.product.name_of(self.variant)


class CounterCard(ArticleCard):
    """What a scan does now, then the article with its amount."""

    order_asked = Signal(object)  # the id of an order that wants it
    delivery_asked = Signal(object)  # the id of one that is expected
    reason_chosen = Signal()  # why goods are lost, or no reason any more
    note_asked = Signal()  # a supplier's delivery note, as a file

    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parts, parent)
        self.articles.setAccessibleName(self.tr("Item sold, by its name"))
        self.weight, self.pieces = CounterWeight(parts), CounterPieces(parts)
        self.correction = CorrectionAsk()
        self._lay_reasons()
        self._lay_pages(self._lay_empty(), self._lay_article())
        self._column = QVBoxLayout(self)
        self._column.setSpacing(16)
        self._column.addWidget(self.articles)
        self._column.addWidget(self._reasons)
        self._column.addWidget(self._pages, 1)

    def _lay_reasons(self) -> None:
        self._reasons, self._reason = Card(ground="ground"), QButtonGroup(self)
        self._reason.setExclusive(False)  # a second click takes a reason away again
        chips = QWidget()
        row = FlowLayout(chips)
        for code in REASONS:
            chip = Chip(text=reason_word(code))
            chip.setProperty("reason", code)
            self._reason.addButton(chip)
            row.addWidget(chip)
        line = QHBoxLayout(self._reasons)
        line.setContentsMargins(12, 8, 12, 8)
        line.setSpacing(12)
        line.addWidget(label(self.tr("Why?"), tone="muted"))
        line.addWidget(chips, 1)
        self._reason.buttonClicked.connect(self._only)
        self._reasons.hide()

    def _only(self, chosen: QAbstractButton) -> None:
        for chip in self._reason.buttons():
            if chip is not chosen:
                chip.setChecked(False)
        self.reason_chosen.emit()

    def reason(self) -> str:
        """Why goods are lost, if one of the reasons is chosen."""
        chip = next((each for each in self._reason.buttons() if each.isChecked()), None)
        return str(chip.property("reason")) if chip is not None else ""

    def forget_reason(self) -> None:
        """None is chosen any more."""
        for chip in self._reason.buttons():
            chip.setChecked(False)

    def _lay_empty(self) -> QWidget:
        page = QWidget()
        self._hint = label(kind="emphasis", wraps=True)
        self._why = label(tone="muted", wraps=True)
        column = QVBoxLayout(page)
        column.setSpacing(8)
        column.addStretch(2)
        middle = Qt.AlignmentFlag.AlignHCenter
        self._square = SymbolSquare(symbol="scan-barcode")
        column.addWidget(self._square, 0, middle)
        column.addSpacing(8)
        for words in (self._hint, self._why):
            words.setAlignment(middle)
            column.addWidget(words)
        self._offers, self._offered = QWidget(), QVBoxLayout()
        self._offers.setLayout(self._offered)
        column.addWidget(self._offers, 0, middle)
        column.addStretch(3)
        return page

    def offer_deliveries(self, deliveries: Sequence[Delivery]) -> None:
        """While goods are received: those expected, and a delivery note to begin with."""
        clear(self._offered)
        for each in deliveries:
            button = Button(text=delivery_words(each, self._language), symbol="truck")
            button.setObjectName("delivery")
            button.clicked.connect(lambda _checked=False, id=each.id: self.delivery_asked.emit(id))
            self._offered.addWidget(button)
        note = Button(
            text=self.tr("From a supplier’s delivery note…"),
            variant="text",
            symbol="file-spreadsheet",
        )
        note.clicked.connect(lambda _checked=False: self.note_asked.emit())
        self._offered.addWidget(note)

    def _lay_article(self) -> QWidget:
        page = QWidget()
        self._when = label(kind="name", tone="lake")
        self._symbol = Symbol(symbol="scan-barcode", tone="lake")
        self._left = label(tone="muted")
        self.movements = Button(variant="muted", symbol="history")
        self.movements.setAccessibleName(self.tr("Movements of its stock"))
        self.movements.setToolTip(self.tr("Movements of its stock"))
        self.movements.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.movements.clicked.connect(lambda _checked=False: self._show_movements())
        self._shown: AtCounter | None = None
        self._photo = Thumbnail(side=184)
        self._name = label(kind="counter-name", wraps=True)
        self._name.setMinimumWidth(1)  # one endless word must not push the list aside
        self._price = label(kind="emphasis", tone="muted", wraps=True)
        self._promised = _Promised()
        self._promised.asked.connect(self.order_asked)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._symbol)
        head.addWidget(self._when)
        head.addStretch(1)
        head.addWidget(self._left)
        head.addWidget(self.movements)
        words = QVBoxLayout()
        words.setSpacing(8)
        words.addStretch(1)
        words.addWidget(self._name)
        words.addWidget(self._price)
        words.addStretch(1)
        middle = QHBoxLayout()
        middle.setSpacing(24)
        middle.addWidget(self._photo)
        middle.addLayout(words, 1)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(16)
        column.addLayout(head)
        column.addLayout(middle)
        column.addWidget(self._promised)
        column.addWidget(self.pieces)  # not at the bottom, where it is said what was done
        column.addWidget(self.correction)
        column.addStretch(1)
        column.addWidget(self.weight)
        column.addStretch(0)
        self._lines = column
        return page

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Where there is little room, the photo and the name leave it to the weight."""
        super().resizeEvent(event)
        self._size_name()

    def _size_name(self) -> None:
        corrects = self._shown is not None and self._shown.way is Way.CORRECTED
        narrow = self.width() < look().px(_ROOMY[0]) or self.height() < look().px(_ROOMY[1])
        small = narrow or corrects  # its reasons need the room
        set_kind(self._name, _kind_of(len(self._name.text()), small=small))
        self._photo.set_side(72 if small else 184)
        self.weight.edit.set_high(88 if small else 120)
        below = self._lines.count() - 1
        for place, stretch in ((below - 2, not small), (below, small)):
            self._lines.setStretch(place, int(stretch))  # a low window has its weight in sight
        air = 16 if small else 24
        self._column.setContentsMargins(look().px(32), air, look().px(32), air)

    # What it is told ----------------------------------------------------------------------

    def show_nothing(self, way: Way) -> None:
        """Nothing was scanned yet; what a scan does now."""
        self._leave_weight()
        for asked in (self.weight, self.correction, self.pieces):
            asked.hide()  # or their room would be kept for them, more than a small window has
        words = way_words(way)
        self._hint.setText(words.hint)
        self._why.setText(words.why)
        self._square.set_symbol(words.symbol)
        self._reasons.setVisible(way is Way.LOST)
        self._offers.setVisible(way is Way.RECEIVED)
        self._pages.setCurrentIndex(NOTHING)

    def ask_article(self, label: ScaleLabel) -> None:
        """Which article the scale's label is of: nobody said so yet."""
        self._square.set_symbol("scale")
        self._hint.setText(
            self.tr("Label of the scale, article {number}: which one is it?").format(
                number=label.item
            )
        )
        self._why.setText(
            self.tr("Type its name above. From then on its labels are known, with their weight.")
        )
        self._reasons.hide()
        self._offers.hide()
        self._pages.setCurrentIndex(NOTHING)

    def show_article(
        self,
        article: AtCounter,
        left: StockLine,
        promises: Sequence[Promise],
        *,
        sold_milli: int | None,
    ) -> None:
        """The article, and what was sold of it; with none, its weight is asked."""
        unit = str(article.product.unit)
        hour = formats.clock(local_time(article.at_ms), self._language)
        self._shown = article
        if sold_milli is not None:
            self._leave_weight()
        words = way_words(article.way)
        self._when.setText(words.at_hour.format(hour=hour))
        self._symbol.set_symbol(words.symbol)
        self._reasons.setVisible(article.way is Way.LOST)
        name = article.name
        cut = len(name) > _MOST_OF_A_NAME
        self._name.setText(name[:_MOST_OF_A_NAME].rstrip() + "…" if cut else name)
        self._name.setToolTip(article.name)
        self._size_name()
        self._photo.follow(
            self._parts.pictures, article.product.name, article.product.photo_of(article.variant)
        )
        self._price.setText(self._priced(article))
        self._left.setText(self._said_of(left, article.product))
        self._promised.show_promises(
            promises if left.known and left.on_hand_milli < left.reserved_milli else (),
            unit,
            self._language,
        )
        corrects = article.way is Way.CORRECTED
        self.weight.setVisible(sold_milli is None and not corrects)
        self.correction.setVisible(sold_milli is None and corrects)
        self.pieces.setVisible(sold_milli is not None)
        if sold_milli is None and corrects:
            self.correction.ask(article.product.unit)
        elif corrects:
            self.pieces.show_now(left.on_hand_milli, article.product.unit)
        elif sold_milli is None:
            self.weight.ask(
                article.product.unit,
                leaves=article.way.leaves,
                sold=article.way is Way.SOLD,
            )
        else:
            self.pieces.show_passed(sold_milli, article.product.unit, leaves=article.way.leaves)
        self._pages.setCurrentIndex(ARTICLE)

    def _leave_weight(self) -> None:
        """The cursor goes on before its field is gone from under it."""
        focus = QApplication.focusWidget()
        for asked in (self.weight, self.correction):
            if focus is not None and asked.isAncestorOf(focus):
                self.articles.setFocus()

    def _show_movements(self) -> None:
        from digitaix_desktop.gui.screens.stock_history import StockHistory

        if (shown := self._shown) is not None:
            StockHistory(self._parts, shown.product, shown.variant.id, self.window()).open()

    def _priced(self, article: AtCounter) -> str:
        cents = article.product.unit_cents(article.variant, self._parts.now_ms())
        if cents is None:
            return self.tr("No price yet")
        price = formats.unit_price(cents, str(article.product.unit), self._language)
        if article.product.unit is Unit.PIECE:
            return price
        return self.tr("By weight or measure · {price}").format(price=price)

    def _said_of(self, left: StockLine, product: Product) -> str:
        if not left.known:
            return self.tr("stock never counted")
        unit = str(product.unit)
        amount = formats.asked_quantity(left.on_hand_milli, unit, self._language)
        said = self.tr("{amount} left").format(amount=amount)
        if left.reserved_milli > 0:
            kept = formats.asked_quantity(left.reserved_milli, unit, self._language)
            said += " · " + self.tr("{amount} reserved").format(amount=kept)
        if left.on_hand_milli < product.web_quota_milli:
            kept = formats.asked_quantity(product.web_quota_milli, unit, self._language)
            said += " · " + self.tr("{amount} for the web").format(amount=kept)
        return said


def _kind_of(letters: int, *, small: bool) -> Kind:
    if letters >= _VERY_LONG_NAME:
        return "title"
    if small:
        return "code"
    return "question" if letters >= _LONG_NAME else "counter-name"


class _Promised(Card):
    """Orders that want more than is left: said, and led to; never a reason not to sell."""

    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__(tone="warn")
        self._words: QLabel = label(tone="warn", wraps=True)
        self._orders = QHBoxLayout()
        self._orders.setSpacing(8)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 12, 4)
        row.setSpacing(8)
        row.addWidget(Symbol(symbol="triangle-alert", tone="warn"))
        row.addWidget(self._words, 1)
        row.addLayout(self._orders)
        self.hide()

    def show_promises(self, promises: Sequence[Promise], unit: str, language: str) -> None:
        """The newest orders that can no longer be met, each as a way to it."""
        clear(self._orders)
        self.setVisible(bool(promises))
        wanted = sum(each.qty_milli for each in promises)
        amount = formats.asked_quantity(wanted, unit, language)
        self._words.setText(self.tr("Orders want {amount} of it.").format(amount=amount))
        for each in promises[:2]:
            button = Button(text=formats.pickup_code(each.code), variant="text")
            button.clicked.connect(lambda _checked=False, id=each.order_id: self.asked.emit(id))
            self._orders.addWidget(button)
