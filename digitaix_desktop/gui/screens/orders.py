"""Orders: the board, the order that is open, what was put aside at the counter, what ended."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from digitaix_desktop.domain.errors import NotFound
from digitaix_desktop.domain.scale_labels import ScaleLabel
from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.screens.freshness import Freshness
from digitaix_desktop.gui.screens.nothing_here import NothingHere
from digitaix_desktop.gui.screens.order_board import RING, OrderBoard
from digitaix_desktop.gui.screens.order_narrowing import OrderNarrowing
from digitaix_desktop.gui.screens.order_sheet import OrderSheet
from digitaix_desktop.gui.screens.order_words import OrderWords
from digitaix_desktop.gui.screens.pausing import PauseButton
from digitaix_desktop.gui.screens.picking import PickingPage
from digitaix_desktop.gui.screens.put_aside import PutAsideSheet
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.empty_state import EmptyState
from digitaix_desktop.gui.widgets.label import Remark, label
from digitaix_desktop.gui.widgets.list_and_sheet import ListAndSheet
from digitaix_desktop.operations.desk import Touched
from digitaix_desktop.operations.orders import MoveOrder
from digitaix_desktop.operations.picking import PICKABLE, BeginPicking
from digitaix_desktop.operations.scanning import Goods, goods_of
from digitaix_desktop.operations.views import orders as views
from digitaix_protocol.rules import formats
from digitaix_protocol.rules.codes import scanned_pickup_code
from digitaix_protocol.rules.order_states import State

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class OrdersPlace(QWidget):
    """From the moment an order comes to the moment the bag leaves.

    `Enter` opens the card that has the focus, and in an open order takes its next step.
    """

    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._choosing = False
        self._cards: Sequence[views.OrderCard] = ()
        self._words = OrderWords(parts.words.language, parent=self)
        self.board = OrderBoard(
            self._words,
            (
                (self.tr("To confirm"), frozenset({State.TO_CONFIRM})),
                (self.tr("Received"), frozenset({State.RECEIVED, State.ACCEPTED})),
                (self.tr("Being prepared"), frozenset({State.PREPARING})),
                (self.tr("Ready"), frozenset({State.READY})),
            ),
        )
        self.ended = OrderBoard(
            self._words,
            (
                (self.tr("Handed over"), frozenset({State.COLLECTED})),
                (self.tr("Not collected"), frozenset({State.NOT_COLLECTED})),
                (self.tr("Cancelled"), frozenset({State.CANCELLED})),
                (self.tr("Declined"), frozenset({State.DECLINED})),
            ),
        )
        self.empty = EmptyState()
        self.picking = PickingPage(parts)
        self.sheet = OrderSheet(parts, self._words)
        self.aside = PutAsideSheet(parts)
        self._shown = QStackedWidget()
        for page in (self.board, self.ended, self.empty, self.picking):
            self._shown.addWidget(page)
        self._with_sheet = ListAndSheet(self._list(), self.sheet)
        self._with_aside = ListAndSheet(self._with_sheet, self.aside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._with_aside)
        self._join()
        self._freshness = Freshness(
            self,
            parts.bus,
            Touched.ORDERS | Touched.SETTINGS,
            self._read,
            self._pass_time,
            parts.now_ms,
        )

    def _list(self) -> QWidget:
        self._page = page = QWidget()
        page.setFocusProxy(self.board)
        self.title = label(self.tr("Orders"), "title")
        self.ended_button = Button(text=self.tr("Ended"), variant="muted", symbol="circle-check")
        self.narrowing = OrderNarrowing()
        self.pause_button = PauseButton(self._parts)
        self.paused = Remark(tone="warn")
        self.paused.setContentsMargins(RING, 0, RING, 0)
        self.nothing = NothingHere()
        self.together_button = Button(variant="muted", symbol="layers")
        self.begin_button = Button(variant="tinted", symbol="package-open")
        self.aside_button = Button(text=self.tr("Put aside"), symbol="hand-helping")
        head = QHBoxLayout()
        head.setContentsMargins(RING, 0, RING, 0)
        head.setSpacing(8)
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.pause_button)
        head.addWidget(self.begin_button)
        head.addWidget(self.together_button)
        head.addWidget(self.ended_button)
        head.addWidget(self.aside_button)
        column = QVBoxLayout(page)
        column.setContentsMargins(8 - RING, 0, 16 - RING, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.narrowing)
        column.addWidget(self.paused)
        column.addWidget(self.nothing)
        column.addWidget(self._shown, 1)
        return page

    def _show_all(self) -> None:
        self.narrowing.show_all()
        self._freshness.read_now()

    def _join(self) -> None:
        for board in (self.board, self.ended):
            board.opened.connect(self.show_order)
        self.nothing.show_all.connect(self._show_all)
        self.narrowing.changed.connect(lambda: self._freshness.read_if_seen())
        self.ended_button.clicked.connect(lambda _checked=False: self._toggle_ended())
        self.together_button.clicked.connect(lambda _checked=False: self._together())
        self.begin_button.clicked.connect(lambda _checked=False: self._begin_picking())
        self.board.picked.connect(self._show_head)
        self.picking.left.connect(self._leave_picking)
        self.picking.weigh.connect(self._weigh_of_round)
        self.aside_button.clicked.connect(lambda _checked=False: self.new())
        self.empty.first_step.connect(self.new)
        self.empty.other_step.connect(lambda: self._parts.go.marketplace.emit())
        self._with_sheet.sheet_toggled.connect(self._sheet_toggled)
        self._with_aside.sheet_toggled.connect(lambda _open: self._show_head())
        self.aside.put_aside.connect(self._was_put_aside)

    # Ways in ------------------------------------------------------------------------------

    def new(self) -> None:
        """Put something aside for somebody at the counter or on the telephone."""
        self._with_sheet.close_sheet()
        self._with_aside.open_sheet()
        self.aside.begin()

    def show_order(self, order_id: UUID) -> None:
        """Open that order; whoever looks at it has seen it."""
        if not self.sheet.show_order(order_id):
            self._parts.asker.refused.emit(self._parts.words.explain(NotFound(what=order_id)))
            return
        if self._choosing:  # it is this one now: called for, or its slip scanned
            self._stop_choosing()
        self._with_aside.close_sheet()
        self._with_sheet.open_sheet()
        self._mark(order_id)
        self.sheet.begin()

    def takes(self, text: str) -> bool:
        """Whether a scan is for here: something is being put aside, or it is a slip's code."""
        aside = self._with_aside.is_open() and self.isVisible()
        return aside or scanned_pickup_code(text) is not None

    def scanned(self, text: str) -> bool:
        """A slip, a customer's code or one that was typed: opens that order; false if it is none.

        What is ready is handed over at once. While something is put aside, goods that are
        scanned are added to it.
        """
        if self._with_aside.is_open() and self.isVisible() and self.aside.scanned(text):
            return True
        opened = self._parts.queries.order_by_code(text)
        if opened is None:
            return self._unknown(text)
        order = opened.order
        if order.state is State.READY:
            self._parts.asker.ask(MoveOrder(order.id, State.COLLECTED))
            self.show_order(order.id)
        else:
            self.show_order(order.id)
            self.sheet.remark(self._why_not(opened))
        return True

    def prepares(self, text: str) -> bool:
        """Goods scanned while an order that wants them is being prepared go into it.

        While several are gathered together nothing is sold: what none of them wants is told.
        """
        goods = goods_of(self._parts.queries, text, self._parts.now_ms())
        opened = self._with_sheet.is_open() and self.sheet.isVisible()
        if isinstance(goods, ScaleLabel) and opened and self.sheet.takes_label(goods):
            return True
        if self._is_gathering() and scanned_pickup_code(text) is None:
            self.picking.scanned(goods, text)
            return True
        return opened and isinstance(goods, Goods) and self.sheet.takes_goods(goods)

    def print(self) -> bool:
        """Print the slip of the order that is open; false if none is."""
        if not self._with_sheet.is_open():
            return False
        self.sheet.print()
        return True

    def _unknown(self, text: str) -> bool:
        """A slip of no order here is told; other codes may be goods."""
        code = scanned_pickup_code(text)
        if code is None:
            return False
        refusal = NotFound(what=formats.pickup_code(code))
        self._parts.asker.refused.emit(self._parts.words.explain(refusal))
        return True

    def _why_not(self, opened: views.OrderSheet) -> str:
        """Why a scan could not hand it over."""
        order = opened.order
        now_ms = self._parts.now_ms()
        match order.state:
            case State.COLLECTED:
                when = self._words.day_and_hour(self._words.ended_ms(order), now_ms)
                return self.tr("Already handed over: {when}.").format(when=when)
            case State.CANCELLED | State.DECLINED:
                return self.tr("This order was cancelled: its items are back on the shelf.")
            case State.NOT_COLLECTED:
                return self.tr("It was not collected in time and was put back on the shelf.")
            case State.TO_CONFIRM:
                return self.tr("This order waits for your answer. Accept it, then prepare it.")
        return self.tr("Not ready yet. Finish it here, then hand it over.")

    # Several at once ----------------------------------------------------------------------

    def _is_gathering(self) -> bool:
        return self._shown.currentWidget() is self.picking and self.isVisible()

    def _together(self) -> None:
        """Choose orders to gather in one round; or go on with the round; or choose none."""
        if self.picking.is_begun():
            self._show_picking()
        elif self._choosing:
            self._stop_choosing()
        else:
            self._with_sheet.close_sheet()
            self._choosing = True
            usual = [each.id for each in self._cards if each.state in PICKABLE]
            self.board.pick(usual)
            self.board.setFocus()

    def _stop_choosing(self) -> None:
        self._choosing = False
        self.board.pick(None)

    def _begin_picking(self) -> None:
        chosen = tuple(self.board.picks())
        if chosen and self._parts.asker.ask(BeginPicking(chosen)) is not None:
            self._stop_choosing()
            self._show_picking()

    def _show_picking(self) -> None:
        self._with_sheet.close_sheet()
        self.picking.read()
        self._shown.setCurrentWidget(self.picking)
        self.narrowing.hide()
        self._show_head()
        self.picking.setFocus()

    def _leave_picking(self) -> None:
        self._with_sheet.close_sheet()
        self._shown.setCurrentWidget(self.board)
        self._freshness.read_now()

    def _weigh_of_round(self, order_id: UUID, line_id: UUID, milli: int | None) -> None:
        """A line of the round is weighed in the sheet of its order, beside the round."""
        self.show_order(order_id)
        block = self.sheet.lines.open_line(line_id)
        if block is None:
            return
        if milli is None:
            block.begin_typing()
        else:
            block.take_weight(milli)

    def _show_head(self) -> None:
        """The buttons above: of the board, of choosing, or of the round."""
        gathering = self._shown.currentWidget() is self.picking
        on_board = self._shown.currentWidget() is self.board
        begun = self.picking.is_begun()
        self.title.setText(self._title_now(gathering=gathering))
        self.ended_button.setVisible(not gathering and not self._choosing)
        self.aside_button.setVisible(not gathering and not self._choosing)
        self.begin_button.setVisible(self._choosing)
        self._show_pause()
        count = len(self.board.picks())
        self.begin_button.setText(self.tr("Prepare %Ln together", "", count))
        self.begin_button.setEnabled(count > 0)
        self.begin_button.set_key_hint(self.tr("Enter") if count else "")
        several = sum(each.state in PICKABLE for each in self._cards) > 1
        beside = self._with_sheet.is_open() or self._with_aside.is_open()
        alone = on_board and not beside  # beside a sheet there is no room
        self.together_button.setVisible(alone and (begun or several or self._choosing))
        if self._choosing:
            self.together_button.setText(self.tr("Not now"))
        elif begun:
            self.together_button.setText(self.tr("Go on together"))
        else:
            self.together_button.setText(self.tr("Together"))

    def _title_now(self, *, gathering: bool) -> str:
        if gathering:
            return self.tr("Prepared together")
        if self._choosing:
            return self.tr("Which ones?")
        on_ended = self._shown.currentWidget() is self.ended
        return self.tr("Ended orders") if on_ended else self.tr("Orders")

    # Keys ---------------------------------------------------------------------------------

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """The focus is for the sheet that is open, else for the board."""
        super().focusInEvent(event)
        if self._with_aside.is_open():
            self.aside.begin()
        elif self._with_sheet.is_open():
            self.sheet.begin()
        else:
            self._page.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """`Enter`: the card that has the focus, the button that has it, or the next step.

        While several are chosen, it is those; Escape chooses none.
        """
        if self._choosing and event.key() == Qt.Key.Key_Escape:
            self._stop_choosing()
            self.board.setFocus()
            return
        if event.key() not in _ENTER or event.isAutoRepeat():
            super().keyPressEvent(event)
            return
        focus = QApplication.focusWidget()
        if self._choosing and not isinstance(focus, QPushButton):
            self._begin_picking()
            return
        card = self.board.focused() or self.ended.focused()
        if card is not None and card != self.sheet.order_id():
            self.show_order(card)
        elif isinstance(focus, QPushButton) and focus is not self.sheet.form.next:
            focus.click()
        elif self._with_aside.is_open():
            self.aside.enter()
        elif self._with_sheet.is_open():
            self.sheet.enter()

    # Showing ------------------------------------------------------------------------------

    def _read(self) -> None:
        queries, now_ms = self._parts.queries, self._parts.now_ms()
        self._words.soon_minutes = queries.profile().preparation_minutes
        narrowing, words = self.narrowing, self.narrowing.typed()
        orders = self._cards = narrowing.of_the_day(queries.board(words), now_ms)
        self.board.show_orders(orders, now_ms)
        is_narrow = narrowing.is_narrow()
        some = bool(orders) or is_narrow
        nothing = self.tr("No order is like that.") if some and not orders else ""
        if self._shown.currentWidget() is self.ended:
            ended = queries.ended(narrowing.of_ended(now_ms))
            is_narrow = narrowing.is_narrow(ended=True)
            self.ended.show_orders(ended, now_ms)
            nothing = "" if ended else self.tr("No order has ended like that.")
        elif self._shown.currentWidget() is self.picking:
            self.picking.read()
            nothing = ""
        else:
            self._shown.setCurrentWidget(self.board if some else self.empty)
        self.nothing.say(nothing, is_narrow=is_narrow)
        narrowing.setVisible(self._shown.currentWidget() not in (self.empty, self.picking))
        if not some:
            self._say_empty()
        if self._with_sheet.is_open():
            self.sheet.read_again()
        self._show_head()

    def _say_empty(self) -> None:
        online = self._parts.queries.pairing() is not None
        self.empty.say(
            "clipboard-list",
            self.tr("No order is waiting"),
            self.tr("Reservations from your customers appear here by themselves.")
            if online
            else self.tr(
                "Put something aside for a customer. Once the shop is on the marketplace, "
                "reservations appear here by themselves."
            ),
        )
        self.empty.offer(self.tr("Put aside"), "hand-helping", variant="outlined")
        self.empty.offer_other("" if online else self.tr("Connect to the marketplace"))

    def _show_pause(self) -> None:
        """A pause is only of use to a shop that is on the marketplace."""
        gathering = self._shown.currentWidget() is self.picking
        paired = self._parts.queries.pairing() is not None
        self.pause_button.setVisible(paired and not gathering and not self._choosing)
        self.pause_button.read()
        self.paused.setText(self.pause_button.said())

    def _pass_time(self) -> None:
        self._show_pause()
        now_ms = self._parts.now_ms()
        self.board.pass_time(now_ms)
        self.ended.pass_time(now_ms)
        if self._with_sheet.is_open():
            self.sheet.pass_time()

    def _toggle_ended(self) -> None:
        to_ended = self._shown.currentWidget() is not self.ended
        self.ended_button.setText(self.tr("Open orders") if to_ended else self.tr("Ended"))
        self.ended_button.set_symbol("arrow-left" if to_ended else "circle-check")
        board = self.ended if to_ended else self.board
        self._shown.setCurrentWidget(board)
        self._page.setFocusProxy(board)
        self.narrowing.about_ended(ended=to_ended)
        self._freshness.read_now()

    def _mark(self, order_id: UUID | None) -> None:
        self.board.choose(order_id)
        self.ended.choose(order_id)

    def _sheet_toggled(self, is_open: bool) -> None:
        self._show_head()
        if is_open:
            return
        self.sheet.forget()
        self._mark(None)

    def _was_put_aside(self, order_id: UUID) -> None:
        if self._shown.currentWidget() is self.ended:
            self._toggle_ended()
        self.narrowing.show_all()
        self._freshness.read_now()
        self.show_order(order_id)
