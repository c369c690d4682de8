"""Beside the orders of the day: goods to look after, the week, and the shop's place online."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QSizePolicy

from digitaix_desktop.gui.forms.ui_today import Ui_Today
from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.screens.product_particulars import missing_words
from digitaix_desktop.gui.screens.today_rows import GoodsRow, add_row, clear, show_count
from digitaix_desktop.gui.widgets.bar_chart import Bar
from digitaix_desktop.operations.views.products import ToComplete
from digitaix_desktop.operations.views.stock import LowStock
from digitaix_desktop.operations.views.today import Today
from digitaix_desktop.words import local_time
from digitaix_protocol.rules import formats


class TodaySide(QObject):
    """Fills in these parts of the drawing, and leads on from them."""

    def __init__(self, form: Ui_Today, parts: Parts, parent: QObject) -> None:
        super().__init__(parent)
        self._form, self._parts, self._language = form, parts, parts.words.language
        form.all_low.clicked.connect(lambda _checked=False: parts.go.reorders.emit())
        form.web_step.clicked.connect(lambda _checked=False: self._go_online())

    def show_day(self, today: Today) -> None:
        """Show what there is of it today."""
        self._show_low(today.low, today.low_count)
        self._show_to_complete(today.to_complete, today.to_complete_count)
        self._show_week(today)
        self._show_web()

    def _show_low(self, low: Sequence[LowStock], count: int) -> None:
        form = self._form
        clear(form.low_column)
        for goods in low:
            unit = str(goods.unit)
            free = formats.asked_quantity(goods.left_milli, unit, self._language)
            kept = formats.asked_quantity(goods.reserved_milli, unit, self._language)
            detail = self.tr("{amount} reserved").format(amount=kept)
            row = GoodsRow(
                goods.name,
                detail if goods.reserved_milli else goods.label,
                self.tr("{amount} left").format(amount=free),
                pictures=self._parts.pictures,
                photo=goods.photo,
                tone="warn",
            )
            row.clicked.connect(self._to_product(goods.product_id))
            add_row(form.low_column, row)
        show_count(form.low_count, count, self._language)
        form.low_head.setVisible(bool(low))
        form.low_card.setVisible(bool(low))

    def _show_to_complete(self, goods: Sequence[ToComplete], count: int) -> None:
        form = self._form
        clear(form.complete_column)
        named = {
            "name": self.tr("name"),
            "price": self.tr("price"),
            "vat": self.tr("VAT rate"),
            **{key: words.lower() for key, words in missing_words().items()},
        }
        for each in goods:
            missing = ", ".join(named.get(what, what) for what in each.missing)
            row = GoodsRow(
                each.name,
                self.tr("Missing: {what}").format(what=missing),
                self.tr("Complete"),
                pictures=self._parts.pictures,
                photo=each.photo,
                tone="lake",
                leads_on=True,
            )
            row.clicked.connect(self._to_product(each.product_id))
            add_row(form.complete_column, row)
        show_count(form.complete_count, count, self._language)
        form.complete_head.setVisible(bool(goods))
        form.complete_card.setVisible(bool(goods))

    def _to_product(self, product_id: UUID) -> Callable[[], None]:
        return lambda: self._parts.go.product.emit(product_id)

    def _show_week(self, today: Today) -> None:
        form = self._form
        orders = sum(day.orders for day in today.week)
        form.week_card.setVisible(bool(orders or today.week_before))
        form.week_total.setText(formats.count(orders, self._language))
        form.week_said.setText(self._compared(orders, today.week_before))
        form.week.set_bars(
            [
                Bar(
                    formats.short_day(local_time(day.day_ms), self._language).split()[0],
                    day.orders,
                    now=day is today.week[-1],
                )
                for day in today.week
            ]
        )

    def _compared(self, orders: int, before: int) -> str:
        named = self.tr("order(s)", "", orders)
        if orders > before:
            than = self.tr("%Ln more than the week before", "", orders - before)
        elif orders < before:
            than = self.tr("%Ln fewer than the week before", "", before - orders)
        else:
            than = self.tr("as many as the week before")
        return f"{named}, {than}"

    def _show_web(self) -> None:
        form, paired = self._form, self._parts.queries.pairing()
        if paired is None:
            form.web_symbol.set_symbol("lightbulb")
            form.web_title.setText(self.tr("Your customers could reserve online"))
            form.web_said.setText(
                self.tr("With the town hall's invitation code, your products are online today.")
            )
            form.web_step.setText(self.tr("Connect to the marketplace"))
            form.web_step.set_symbol("link")
        else:
            form.web_symbol.set_symbol("store")
            form.web_title.setText(self.tr("Your storefront"))
            form.web_said.setText(self._storefront())
            form.web_step.setText(self.tr("See it as customers do"))
            form.web_step.set_symbol("external-link")
        alone = form.low_card.isHidden() and form.complete_card.isHidden()
        policy = QSizePolicy.Policy
        form.side_space.changeSize(
            0, 0, policy.Minimum, policy.Fixed if alone else policy.Expanding
        )
        top = Qt.AlignmentFlag.AlignTop
        form.side_column.setAlignment(form.web_card, top if alone else Qt.AlignmentFlag(0))
        form.side_column.invalidate()

    def _storefront(self) -> str:
        paired = self._parts.queries.pairing()
        return "" if paired is None else paired.storefront_url or paired.server

    def _go_online(self) -> None:
        if storefront := self._storefront():
            QDesktopServices.openUrl(QUrl(storefront))
        else:
            self._parts.go.marketplace.emit()
