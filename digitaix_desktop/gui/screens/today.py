"""Today: what must I do now?"""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from digitaix_desktop.gui.forms.ui_today import Ui_Today
from digitaix_desktop.gui.painting import Painted
from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.screens.freshness import Freshness
from digitaix_desktop.gui.screens.label_count import LabelsCard
from digitaix_desktop.gui.screens.order_words import OrderWords
from digitaix_desktop.gui.screens.today_care import CareCard
from digitaix_desktop.gui.screens.today_rows import ReadyRow, add_row, clear, show_count
from digitaix_desktop.gui.screens.today_side import TodaySide
from digitaix_desktop.gui.screens.today_stopped import StoppedCard
from digitaix_desktop.gui.screens.today_strip import OrderStrip
from digitaix_desktop.gui.theme import look
from digitaix_desktop.gui.widgets.button import Button, NextStepButton
from digitaix_desktop.gui.widgets.card import Card
from digitaix_desktop.gui.widgets.empty_state import EmptyState
from digitaix_desktop.gui.widgets.scrolling import Scrolling
from digitaix_desktop.operations.desk import Touched
from digitaix_desktop.operations.orders import MoveOrder
from digitaix_desktop.operations.views.orders import OrderCard
from digitaix_desktop.operations.views.products import Filter
from digitaix_desktop.operations.views.today import Today
from digitaix_desktop.words import local_midnights, local_time
from digitaix_protocol.rules import formats
from digitaix_protocol.rules.order_states import State

_STRIPS, _STRIPS_AT_MOST, _READY = 4, 7, 4
_TWO_COLUMNS = 1000
_SHOWS = Touched.ORDERS | Touched.PRODUCTS | Touched.STOCK | Touched.SETTINGS
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TodayPlace(Painted, QWidget):
    """The day at a glance. `Enter` takes the next step of the order that is due first."""

    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts, self._language = parts, parts.words.language
        self._words = OrderWords(self._language, parent=self)
        self._today: Today | None = None
        self._day = ""
        self.strips: list[OrderStrip] = []
        self.ready: list[ReadyRow] = []
        self.empty: EmptyState | None = None
        self.form = Ui_Today()
        page = QWidget()
        self.form.setupUi(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Scrolling(page))
        self.side = TodaySide(self.form, parts, self)
        self.care = CareCard(parts, page)
        self.form.page.insertWidget(1, self.care)
        self.stopped = StoppedCard(parts, page)
        self.form.page.insertWidget(1, self.stopped)
        self.labels = LabelsCard(parts, self, page)
        self.form.page.insertWidget(3, self.labels)
        self._join()
        self.look_changed()
        self._freshness = Freshness(
            self, parts.bus, _SHOWS, self._read, self._pass_time, parts.now_ms
        )

    def _join(self) -> None:
        form, go = self.form, self._parts.go
        form.prints.clicked.connect(lambda _checked=False: go.prints.emit())
        form.all_orders.clicked.connect(lambda _checked=False: go.place.emit("orders"))
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)

    # Showing ------------------------------------------------------------------------------

    def _read(self) -> None:
        parts, now_ms = self._parts, self._parts.now_ms()
        had_focus = self.isAncestorOf(QApplication.focusWidget() or self.window())
        self._words.soon_minutes = parts.queries.profile().preparation_minutes
        self._today = today = parts.queries.today(local_midnights(now_ms, 14))
        self._day = formats.long_day(local_time(now_ms), self._language)
        self.form.day.setText(self._day[:1].upper() + self._day[1:])
        self._show_strips(today.to_prepare)
        self._show_ready(today.ready)
        self.side.show_day(today)
        self._say_time()
        if had_focus:
            self._take_focus()

    def _pass_time(self) -> None:
        """The minutes pass; at midnight everything is another day's."""
        day = formats.long_day(local_time(self._parts.now_ms()), self._language)
        if day != self._day:
            self._freshness.read_now()
        else:
            self._say_time()

    def _say_time(self) -> None:
        now_ms = self._parts.now_ms()
        for strip in self.strips:
            strip.pass_time(now_ms)
        for row in self.ready:
            row.pass_time(now_ms)
        if self._today is not None:
            self.form.said.setText(self._what_now(self._today, now_ms))

    def _what_now(self, today: Today, now_ms: int) -> str:
        """The answer in a sentence or two."""
        said = []
        if today.to_prepare:
            said.append(self.tr("%Ln order(s) to prepare.", "", len(today.to_prepare)))
            said.append(self._first_due(today.to_prepare[0], now_ms))
        else:
            said.append(self.tr("Nothing to prepare for now."))
            if today.ready:
                said.append(self.tr("%Ln order(s) ready to be handed over.", "", len(today.ready)))
        return " ".join(sentence for sentence in said if sentence)

    def _first_due(self, order: OrderCard, now_ms: int) -> str:
        due_ms = order.pickup_from_ms
        if due_ms is None or order.state is State.TO_CONFIRM:
            return ""
        if due_ms < now_ms:
            left = self._words.due(due_ms, order.pickup_to_ms, now_ms)
            return self.tr("The first one is {late}.").format(late=left.words)
        hour = self._words.hour(due_ms)
        if local_time(due_ms).date() == local_time(now_ms).date():
            return self.tr("The first one is due at {time}.").format(time=hour)
        day = self._words.day(due_ms, now_ms)
        return self.tr("The first one is due {day} at {time}.").format(day=day, time=hour)

    def _show_strips(self, orders: Sequence[OrderCard]) -> None:
        form = self.form
        clear(form.strips)
        self.strips, self.empty = [], None
        # What nobody has looked at yet is shown, however late it is due.
        shown = [order for n, order in enumerate(orders) if n < _STRIPS or not order.seen]
        for order in shown[:_STRIPS_AT_MOST]:
            sheet = self._parts.queries.order(order.id)
            strip = OrderStrip(
                order,
                () if sheet is None else sheet.order.lines,
                self._words,
                pictures=self._parts.pictures,
                photos={} if sheet is None else sheet.photos,
                first=not self.strips,
            )
            strip.opened.connect(lambda id=order.id: self._parts.go.order.emit(id))
            strip.stepped.connect(lambda order=order: self._prepare(order))
            form.strips.addWidget(strip)
            strip.show()  # at once: hidden parts take no focus
            self.strips.append(strip)
        show_count(form.prepare_count, len(orders), self._language)
        form.prepare_head.setVisible(bool(orders))
        more = len(orders) - len(self.strips)
        form.all_orders.setVisible(more > 0)
        form.all_orders.setText(self.tr("%Ln more order(s)", "", more))
        if not orders:
            self._show_empty()

    def _show_empty(self) -> None:
        """Nothing to prepare: say so, and offer the first step to a shop that only begins."""
        card, empty = Card(), EmptyState()
        QVBoxLayout(card).addWidget(empty)
        if self._parts.queries.product_counts()[Filter.ALL]:
            empty.say(
                "package-check",
                self.tr("Nothing to prepare"),
                self.tr("New orders appear here by themselves, the most urgent first."),
            )
        else:
            empty.say(
                "file-spreadsheet",
                self.tr("Your first products"),
                self.tr("Import a spreadsheet as it is, or add your first product by hand."),
            )
            empty.offer(self.tr("Import a spreadsheet"), "file-spreadsheet")
            empty.offer_other(self.tr("Add a product by hand"), "plus")
            empty.first_step.connect(lambda: self._parts.go.import_file.emit(None))
            empty.other_step.connect(lambda: self._parts.go.add_product.emit(""))
        self.empty = empty
        self.form.strips.addWidget(card)

    def _show_ready(self, orders: Sequence[OrderCard]) -> None:
        form = self.form
        clear(form.ready_column)
        self.ready = []
        for order in orders[:_READY]:
            row = ReadyRow(order, self._words)
            row.handed_over.connect(lambda id=order.id: self._hand_over(id))
            row.opened.connect(lambda id=order.id: self._parts.go.order.emit(id))
            add_row(form.ready_column, row)
            self.ready.append(row)
        show_count(form.ready_count, len(orders), self._language)
        form.ready_head.setVisible(bool(orders))
        form.ready_card.setVisible(bool(orders))

    # Asking -------------------------------------------------------------------------------

    def _prepare(self, order: OrderCard) -> None:
        """Begin with it, unless it was begun or waits for an answer; then go and see it."""
        go_on = order.state not in {State.RECEIVED, State.ACCEPTED}
        if go_on or self._parts.asker.ask(MoveOrder(order.id, State.PREPARING)):
            self._parts.go.order.emit(order.id)

    def _hand_over(self, order_id: UUID) -> None:
        self._parts.asker.ask(MoveOrder(order_id, State.COLLECTED))

    # Keys and room ------------------------------------------------------------------------

    def next_button(self) -> NextStepButton | None:
        """The one filled button: what to do first."""
        first = self.strips[0].button if self.strips else None
        return first if isinstance(first, NextStepButton) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """`Enter`: the button that has the focus, or what to do first."""
        if event.key() not in _ENTER or event.isAutoRepeat():
            super().keyPressEvent(event)
            return
        focus = QApplication.focusWidget()
        if isinstance(focus, QAbstractButton):
            focus.click()
        elif (first := self.next_button()) is not None:
            first.click()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Be ready for *Enter*, unless somebody is typing elsewhere."""
        super().showEvent(event)
        QTimer.singleShot(0, self._take_focus)

    def _take_focus(self) -> None:
        focus = QApplication.focusWidget()
        typing = isinstance(focus, QLineEdit) and bool(focus.text())
        first = self.next_button()
        if first is not None and not typing and self.isVisible():
            first.setFocus()

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        if (first := self.next_button()) is not None:
            here = new is not None and self.isAncestorOf(new)
            other = isinstance(new, Button | QAbstractButton) and new is not first
            first.set_key_active(here and not other)

    def look_changed(self) -> None:
        """Headings on both sides are equally high, button or not."""
        if hasattr(self, "form"):
            form = self.form
            for head in (form.prepare_head, form.ready_head, form.low_head, form.complete_head):
                head.setFixedHeight(look().height("control"))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Side by side where there is room, else one below the other."""
        super().resizeEvent(event)
        wide = self.width() >= look().px(_TWO_COLUMNS)
        direction = QBoxLayout.Direction
        self.form.columns.setDirection(direction.LeftToRight if wide else direction.TopToBottom)
