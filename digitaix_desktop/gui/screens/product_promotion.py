"""The promotion in the product sheet: what runs, and a reduced price from a day to another."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from digitaix_desktop.domain.products import Product
from digitaix_desktop.domain.rounding import repriced
from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.screens.bulk_panel import between
from digitaix_desktop.gui.screens.promotion_days import PromotionDays
from digitaix_desktop.gui.theme import look
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.card import Card
from digitaix_desktop.gui.widgets.flow_layout import FlowLayout
from digitaix_desktop.gui.widgets.label import label, set_tone
from digitaix_desktop.gui.widgets.money_edit import MoneyEdit
from digitaix_desktop.operations.changing_many import ChangeMany
from digitaix_desktop.operations.desk import Command, Done
from digitaix_desktop.operations.promotions import SHORT_DATE, EndPromotion, PromotionPrice
from digitaix_desktop.operations.views.products import ProductSheet
from digitaix_desktop.words import local_time
from digitaix_protocol.rules import formats
from digitaix_protocol.rules.promotions import lowest_before, reduction

_USUAL_BP, _SHORT_DATE_BP = 2000, 3000
"""What is proposed: a fifth off; nearly a third for what must be eaten soon."""


class ProductPromotion(QWidget):
    """Says what is announced of the price, and asks for a promotion or its end.

    *Short date* proposes −30 % until Sunday: Enter takes it.
    """

    unfolded = Signal(QWidget)
    """Its fields are shown, which may lie below what is in sight."""

    def __init__(
        self, ask: Callable[[Command], Done | None], parts: Parts, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._ask, self._now_ms = ask, parts.now_ms
        self._sheet: ProductSheet | None = None
        self.said = label(wraps=True)
        self.lowest = label(kind="small", wraps=True)
        self.start_button = Button(self, text=self.tr("Promotion"), variant="text", symbol="tag")
        self.short_button = Button(self, text=self.tr("Short date"), variant="text", symbol="clock")
        self.end_button = Button(self, text=self.tr("End the promotion"), variant="muted")
        self.form = Card(self, ground="ground")
        self.price = MoneyEdit(self.form)
        self.price.setAccessibleName(self.tr("Price on promotion"))
        self.price.setFixedWidth(112)
        self.price.setAcceptDrops(False)
        self.days = PromotionDays(self._now_ms, self.form)
        self.short = QCheckBox(self.tr("Short date"), self.form)
        self.short.setMinimumHeight(look().height("control"))
        self.confirm = Button(self.form, text=self.tr("Start"), variant="tinted")
        self.leave = Button(self.form, variant="muted", symbol="x")
        self.leave.setAccessibleName(self.tr("Close"))
        self.earlier = label(kind="small", wraps=True)
        self._lay_out()
        self.start_button.clicked.connect(lambda _checked=False: self.begin())
        self.short_button.clicked.connect(lambda _checked=False: self.begin(short_date=True))
        self.end_button.clicked.connect(lambda _checked=False: self._end())
        self.confirm.clicked.connect(lambda _checked=False: self._start())
        self.leave.clicked.connect(lambda _checked=False: self.put_away())
        self.price.numberChanged.connect(lambda _cents: self._look_again())
        self.days.changed.connect(self._look_again)
        self.form.hide()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.start_button, self.short_button, self.end_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        fields = QWidget(self.form)
        flow = FlowLayout(fields)
        for part in (between(self.tr("Price on promotion")), self.price, self.days):
            flow.addWidget(part)
        for last in (self.short, self.confirm, self.leave):
            flow.addWidget(last)
        inside = QVBoxLayout(self.form)
        inside.setContentsMargins(16, 12, 16, 12)
        inside.setSpacing(8)
        inside.addWidget(fields)
        inside.addWidget(self.earlier)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.said)
        column.addWidget(self.lowest)
        column.addLayout(buttons)
        column.addWidget(self.form)

    # What is shown ------------------------------------------------------------------------

    def show_sheet(self, sheet: ProductSheet, *, again: bool = False) -> None:
        """Say what is announced of a product's price now; `again` where something was done."""
        other = self._sheet is None or self._sheet.product.id != sheet.product.id
        self._sheet = sheet
        if other or again:
            self.form.hide()
        product = sheet.product
        said, lowest, fair = self._announced(sheet)
        self.said.setText(said)
        self.said.setVisible(bool(said))
        self.lowest.setText(lowest)
        self.lowest.setVisible(bool(lowest))
        set_tone(self.lowest, "muted" if fair else "warn")
        has_one = product.promo_price_cents is not None
        self.end_button.setVisible(has_one)
        for button in (self.start_button, self.short_button):
            button.setVisible(not has_one and product.price_cents is not None)
        self.setVisible(has_one or product.price_cents is not None)

    def _announced(self, sheet: ProductSheet) -> tuple[str, str, bool]:
        product, now, language = sheet.product, self._now_ms(), self.locale().name()
        label_now = product.pricing
        if product.promo_price_cents is None:
            return "", "", True
        price = formats.unit_price(product.promo_price_cents, str(product.unit), language)
        if product.promo_reason == SHORT_DATE:
            price = self.tr("{price}, short date").format(price=price)
        if label_now.to_come(now):
            first = self._day(product.promo_from_ms or now, language)
            return self.tr("{price} from {day}").format(price=price, day=first), "", True
        found = reduction(now, sheet.label(product.id))
        if found is None:
            return self.tr("The promotion at {price} is over.").format(price=price), "", True
        said = self.tr("On promotion: {price}").format(price=price)
        if found.until_ms is not None:
            last = self._day(found.until_ms - 1, language)
            said = self.tr("{said} until {day}").format(said=said, day=last)
        before = formats.money(found.before_cents, language)
        if found.is_one:
            return said, self._lowest_said(before), True
        cheaper = self.tr(
            "It cost {price} within the 30 days before: no price may be struck through."
        )
        return said, cheaper.format(price=before), False

    def _lowest_said(self, price: str) -> str:
        said = self.tr("Struck price: {price}, the lowest of the 30 days before (art. L112-1-1)")
        return said.format(price=price)

    def _day(self, at_ms: int, language: str) -> str:
        return formats.short_day(local_time(at_ms), language)

    # What is asked ------------------------------------------------------------------------

    def begin(self, *, short_date: bool = False) -> None:
        """Propose a price and days."""
        product = self._product()
        if product is None or product.price_cents is None:
            return
        bp = _SHORT_DATE_BP if short_date else _USUAL_BP
        self.price.set_amount(repriced(product.price_cents, -bp))
        self.days.begin()
        self.short.setChecked(short_date)
        self._look_again()
        self.form.show()
        self.price.setFocus(Qt.FocusReason.OtherFocusReason)
        self.price.selectAll()
        self.unfolded.emit(self.form)

    def put_away(self) -> None:
        """Ask for none after all."""
        self.form.hide()
        self.start_button.setFocus()

    def _product(self) -> Product | None:
        return self._sheet.product if self._sheet is not None else None

    def _look_again(self) -> None:
        """Say which earlier price will be announced, before it is."""
        sheet, cents, language = self._sheet, self.price.amount(), self.locale().name()
        if sheet is None:
            return
        usual = sheet.product.price_cents
        before = lowest_before(self.days.span()[0], sheet.label(sheet.product.id))
        before = usual if before is None else before
        fits = cents is not None and usual is not None and cents < usual and self.days.is_one()
        self.confirm.setEnabled(fits)
        if before is None or usual is None:
            self.earlier.setText("")
        elif fits and cents is not None and cents >= before:
            said = self.tr(
                "It cost {price} within the 30 days before: no price may be struck through."
            )
            self.earlier.setText(said.format(price=formats.money(before, language)))
        else:
            self.earlier.setText(self._lowest_said(formats.money(before, language)))

    def _start(self) -> None:
        product, cents = self._product(), self.price.amount()
        if product is not None and cents is not None and self.confirm.isEnabled():
            reason = SHORT_DATE if self.short.isChecked() else ""
            change = PromotionPrice(cents, *self.days.span(), reason)
            self._ask(ChangeMany((product.id,), change))

    def _end(self) -> None:
        product = self._product()
        if product is not None:
            self._ask(ChangeMany((product.id,), EndPromotion()))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter starts it, Escape puts the fields away."""
        inside = self.form.isVisible()
        if inside and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._start()
        elif inside and event.key() == Qt.Key.Key_Escape:
            self.put_away()
        else:
            super().keyPressEvent(event)
