"""An article is missing: what the customer is offered instead, online or on the telephone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from uuid import UUID

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from digitaix_desktop.domain.orders import OrderLine
from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.screens.wish_row import Article, WishRow
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.card import Card
from digitaix_desktop.gui.widgets.choice import Choice
from digitaix_desktop.gui.widgets.flow_layout import FlowLayout
from digitaix_desktop.gui.widgets.label import Remark, label
from digitaix_desktop.gui.widgets.quantity_edit import QuantityEdit
from digitaix_desktop.gui.widgets.search_field import SearchField
from digitaix_desktop.gui.widgets.tick import Tick
from digitaix_desktop.operations.asking import Instead, Way
from digitaix_desktop.operations.views.products import Found, FoundKind
from digitaix_desktop.words import CLOCK, local_time
from digitaix_protocol.rules import formats
from digitaix_protocol.rules.slots import offered

_DAYS_AHEAD = 14
_USUAL_HOUR = 10


class MissingPanel(Card):
    """One or several ways out; `asked` online, `told` as agreed to on the telephone: that one."""

    asked = Signal(object, object)  # UUID of the line, tuple[Way, ...]
    told = Signal(object, object)  # the same
    put_away = Signal()

    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parent, ground="ground")
        self._parts = parts
        self._language = parts.words.language
        self.rows: list[WishRow] = []
        self._line: OrderLine | None = None
        self._title = label(kind="name", wraps=True)
        self.articles = SearchField(key="")
        self.articles.setPlaceholderText(self.tr("Another article instead…"))
        self.articles.set_find(self._find)
        self.articles.set_pictures(parts.pictures)
        self.articles.set_meant(parts.queries.meant)
        self._choices = QWidget()
        self._choice_flow = FlowLayout(self._choices)
        self._wishes = QVBoxLayout()
        self._wishes.setSpacing(0)
        self.less = QuantityEdit()
        self.less.setAccessibleName(self.tr("Less of it"))
        self.day = Choice()
        self.day.setAccessibleName(self.tr("Later"))
        self.notice = Remark(tone="warn")
        self.without = Tick(text=self.tr("Or without this article"))
        self.number = label(kind="title")
        self.ask_online = Button(text=self.tr("Ask the customer"), variant="tinted", symbol="send")
        self.by_phone = Button(text=self.tr("Agreed on the telephone"), symbol="phone")
        self.close_button = Button(text=self.tr("Close"), variant="muted")
        self._lay_out()
        self.articles.chosen.connect(lambda found: self.choose(found.id))
        self.articles.entered.connect(self._entered)
        self.less.quantityChanged.connect(lambda _milli: self._follow())
        self.day.activated.connect(lambda _row: self._follow())
        self.without.clicked.connect(lambda _ticked=False: self._follow())
        self.ask_online.clicked.connect(lambda _checked=False: self._say(self.asked))
        self.by_phone.clicked.connect(lambda _checked=False: self._say(self.told))
        self.close_button.clicked.connect(lambda _checked=False: self.put_away.emit())
        self.hide()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self.articles)
        column.addWidget(self._choices)
        column.addLayout(self._wishes)
        for words, field in (
            (self.tr("Less of it"), self.less),
            (self.tr("Later"), self.day),
        ):
            row = QHBoxLayout()
            row.setSpacing(8)
            row.addWidget(label(words, tone="muted"))
            row.addStretch(1)
            row.addWidget(field)
            column.addLayout(row)
        column.addWidget(self.notice)
        column.addWidget(self.without)
        column.addWidget(self.number)
        box = QWidget()
        deeds = FlowLayout(box)
        for button in (self.ask_online, self.by_phone, self.close_button):
            deeds.addWidget(button)
        column.addWidget(box)

    def begin(self, line: OrderLine, phone: str, *, online: bool) -> None:
        """Offer something for that line; `online`: the customer has a page to answer on."""
        self._line = line
        for row in list(self.rows):
            self._take_off(row)
        self._clear_choices()
        self.articles.clear()
        self._title.setText(self.tr("“{name}” is missing. Offer:").format(name=line.name))
        self.less.set_unit(str(line.unit))
        self.less.expect(line.qty_milli)
        self.less.set_quantity(None)
        self._offer_days()
        self.without.setChecked(True)
        self.number.setText(formats.phone(phone))
        self.number.setVisible(bool(phone))
        self.ask_online.setVisible(online)
        self._follow()
        self.show()
        self.articles.setFocus()

    def line_id(self) -> UUID | None:
        """The article that is missing, while something is looked for in its place."""
        return None if self._line is None else self._line.id

    def end(self) -> None:
        """Nothing is looked for any more."""
        self._line = None
        self.hide()

    def _say(self, how: SignalInstance) -> None:
        if self._line is not None:
            how.emit(self._line.id, self.ways())

    def ways(self) -> tuple[Way, ...]:
        """What is offered, as it is chosen now."""
        ways = [
            Way("replace", instead=(Instead(row.variant_id(), milli),))
            for row in self.rows
            if (milli := row.milli())
        ]
        line, less = self._line, self.less.quantity()
        if line is not None and less and less < line.qty_milli:
            ways.append(Way("less", less))
        if (from_ms := self.day.currentData()) is not None:
            ways.append(Way("later", pickup_from_ms=from_ms))
        if self.without.isChecked():
            ways.append(Way("drop"))
        return tuple(ways)

    def choose(self, product_id: UUID) -> None:
        """Offer that product; which of its sizes is asked if it has several."""
        self._clear_choices()
        sheet = self._parts.queries.product(product_id)
        if sheet is None:
            return
        shelf = sheet.product.shelf
        if len(shelf) == 1:
            self._offer(product_id, shelf[0].id)
            return
        for variant in shelf:
            offered = Button(text=variant.label or sheet.product.name, variant="outlined")
            offered.setMinimumWidth(1)
            offered.clicked.connect(
                lambda _checked=False, id=variant.id: self._offer(product_id, id)
            )
            self._choice_flow.addWidget(offered)
            offered.show()
        self._choices.show()

    def scanned(self, product_id: UUID, variant_id: UUID) -> None:
        """Goods that were scanned are offered."""
        self._offer(product_id, variant_id)

    def _entered(self, text: str) -> None:
        known = self._parts.queries.by_barcode(text)
        if known is not None:
            self._offer(*known)

    def _find(self, text: str) -> Sequence[Found]:
        found = self._parts.queries.search(text, 16)
        products = [each for each in found if each.kind is FoundKind.PRODUCT][:8]
        return [replace(each, detail="") for each in products]

    def _offer(self, product_id: UUID, variant_id: UUID) -> None:
        self._clear_choices()
        sheet = self._parts.queries.product(product_id)
        if sheet is None or any(row.variant_id() == variant_id for row in self.rows):
            return
        variant = sheet.product.variant(variant_id)
        article = Article(sheet.product, variant, sheet.stock[variant_id], self._parts.now_ms())
        row = WishRow(article, self._language, self._parts.pictures)
        row.changed.connect(self._follow)
        row.removed.connect(lambda: self._removed(row))
        row.gone_on.connect(self.articles.setFocus)
        self.rows.append(row)
        self._wishes.addWidget(row)
        if (
            self._line is not None
            and sheet.product.unit.measured
            and self._line.unit is sheet.product.unit
        ):
            row.amount.set_quantity(self._line.qty_milli)
        row.show()
        row.begin_typing()
        self._follow()

    def _removed(self, row: WishRow) -> None:
        self._take_off(row)
        self._follow()
        self.articles.setFocus()

    def _take_off(self, row: WishRow) -> None:
        self.rows.remove(row)
        self._wishes.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _clear_choices(self) -> None:
        while (item := self._choice_flow.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._choices.hide()

    def _offer_days(self) -> None:
        self.day.clear()
        self.day.addItem(self.tr("not offered"), None)
        for day, from_ms in self._days().items():
            self.day.addItem(formats.short_day(day, self._language), from_ms)

    def _days(self) -> dict[date, int]:
        """The days from tomorrow on, and from when: open ones, where the shop says its hours."""
        today = local_time(self._parts.now_ms()).date()
        terms = replace(self._parts.queries.profile().terms, paused=None, preparation_minutes=0)
        days: dict[date, int] = {}
        for slot in offered(
            terms, self._parts.now_ms(), CLOCK, full_too=True, days=_DAYS_AHEAD + 1
        ):
            days.setdefault(CLOCK.at(slot.from_ms).date(), slot.from_ms)
        days.pop(today, None)
        if not terms.has_slots:
            for ahead in range(1, _DAYS_AHEAD + 1):
                at = datetime.combine(today + timedelta(days=ahead), time(_USUAL_HOUR))
                days[at.date()] = int(at.astimezone().timestamp() * 1000)
        return days

    def _follow(self) -> None:
        """On the telephone one thing is agreed to; online several can be offered.

        What makes no sense is said, and nothing is asked without it meanwhile.
        """
        ways, amiss = self.ways(), self._amiss()
        self.notice.setText(amiss)
        self.ask_online.setEnabled(bool(ways) and not amiss)
        one = len(ways) == 1 or (len(ways) == 2 and ways[1].kind == "drop")
        self.by_phone.setEnabled(one and not amiss)

    def _amiss(self) -> str:
        line, less = self._line, self.less.quantity()
        if line is not None and less and less >= line.qty_milli:
            asked = formats.asked_quantity(line.qty_milli, str(line.unit), self._language)
            return self.tr("That is not less: {asked} were asked for.").format(asked=asked)
        if any(not row.milli() for row in self.rows):
            return self.tr("How much of what is offered instead?")
        return ""
