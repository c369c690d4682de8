"""Orders in columns: the open ones by the step they stand at, the ended ones by their end."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from digitaix_desktop.gui.painting import Painted
from digitaix_desktop.gui.screens.order_words import OrderWords
from digitaix_desktop.gui.theme import look
from digitaix_desktop.gui.widgets.label import ShortLabel
from digitaix_desktop.gui.widgets.order_card import OrderCard, OrderFace
from digitaix_desktop.gui.widgets.scrolling import Scrolling
from digitaix_desktop.operations.picking import PICKABLE
from digitaix_desktop.operations.views import orders as views
from digitaix_protocol.rules import formats
from digitaix_protocol.rules.order_states import OPEN, State

RING = 4
"""Room around the cards for the focus, which is drawn outside them."""
_WIDEST = 320
_MOVES = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right}


def face_of(card: views.OrderCard, words: OrderWords, now_ms: int) -> OrderFace:
    """An order as its card shows it."""
    is_open = card.state in OPEN
    left = (
        words.time_left(card, now_ms, to_call=card.has_phone_only)
        if is_open
        else words.ended(card.state, card.stands_ms, now_ms)
    )
    return OrderFace(
        code=formats.pickup_code(card.code),
        name=words.customer(card.customer, card),
        slot=words.slot(card, now_ms),
        left=left.words,
        left_tone=left.tone,
        summary=words.content(card.articles, card.value_cents),
        is_new=is_open and not card.seen,
    )


@dataclass
class _Column:
    """A heading with its count, and the cards below it."""

    states: frozenset[State]
    head: QWidget
    count: ShortLabel
    body: QWidget
    cards: QVBoxLayout
    order_ids: list[UUID] = field(default_factory=list)


class OrderBoard(Painted, QWidget):
    """Columns of cards under headings that stay; arrows go from card to card.

    `opened(UUID)` asks for the order whose card was clicked, or entered by the keyboard.
    """

    opened = Signal(object)
    picked = Signal()  # other orders are chosen to be prepared together

    def __init__(
        self,
        words: OrderWords,
        columns: Sequence[tuple[str, frozenset[State]]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._cards: dict[UUID, OrderCard] = {}
        self._shown: Sequence[views.OrderCard] = ()
        self._chosen: UUID | None = None
        self._picks: set[UUID] | None = None
        self._last: UUID | None = None
        self._heads = QHBoxLayout()
        self._heads.setContentsMargins(RING, 0, RING, 0)
        page = QWidget()
        self._bodies = QHBoxLayout(page)
        self._bodies.setContentsMargins(RING, RING, RING, RING)
        self._columns = [self._column(title, states) for title, states in columns]
        self._heads.addStretch(1)
        self._bodies.addStretch(1)
        self._scroll = Scrolling(page)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._align_heads)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(self._heads)
        whole.addWidget(self._scroll, 1)
        self.look_changed()

    def look_changed(self) -> None:
        """8 px between cards, at any size."""
        if not hasattr(self, "_columns"):
            return
        gap = look().px(8)
        for row in (self._heads, self._bodies):
            row.setSpacing(gap)
        for column in self._columns:
            column.cards.setSpacing(gap)
            for part in (column.head, column.body):
                part.setMaximumWidth(look().px(_WIDEST))

    def _column(self, title: str, states: frozenset[State]) -> _Column:
        head, heading, count = QWidget(), ShortLabel(kind="name"), ShortLabel(tone="muted")
        heading.setText(title)
        line = QHBoxLayout(head)
        line.setContentsMargins(0, 0, 0, 8 - RING)
        line.setSpacing(8)
        line.addWidget(heading)
        line.addWidget(count)
        line.addStretch(1)
        self._heads.addWidget(head, 1000)
        body = QWidget()
        cards = QVBoxLayout(body)
        cards.setContentsMargins(0, 0, 0, 0)
        cards.addStretch(1)
        self._bodies.addWidget(body, 1000)
        return _Column(states, head, count, body, cards)

    def show_orders(self, orders: Sequence[views.OrderCard], now_ms: int) -> None:
        """Show these, each in its column, in the order given."""
        self._shown = orders
        kept = {order.id for order in orders}
        for gone in [id for id in self._cards if id not in kept]:
            card = self._cards.pop(gone)
            card.hide()
            card.deleteLater()
        for order in orders:
            if order.id not in self._cards:
                self._cards[order.id] = self._new_card(order.id)
        for column in self._columns:
            self._fill(column, [order.id for order in orders if order.state in column.states])
        self._show_boxes()
        self.pass_time(now_ms)

    def pass_time(self, now_ms: int) -> None:
        """Say again how much time is left."""
        for order in self._shown:
            face = face_of(order, self._words, now_ms)
            if self._cards[order.id].face() != face:
                self._cards[order.id].show_order(face)

    def choose(self, order_id: UUID | None) -> None:
        """Mark the card whose sheet is open; to the last one the focus comes back."""
        self._last = self._chosen or self._last
        self._chosen = order_id
        for id, card in self._cards.items():
            card.setChecked(id == order_id)
        if order_id in self._cards:
            self._scroll.ensureWidgetVisible(self._cards[order_id], 0, look().px(8))

    def pick(self, order_ids: Iterable[UUID] | None) -> None:
        """Choose several orders: a click adds one or takes it out again; none to open them again.

        The ones given are chosen to begin with.
        """
        self._picks = None if order_ids is None else set(order_ids)
        for id, card in self._cards.items():
            card.setChecked(id in (self._picks or ()) if self._picks is not None else False)
        self._show_boxes()
        self.picked.emit()

    def _show_boxes(self) -> None:
        for order in self._shown:
            box = self._picks is not None and order.state in PICKABLE
            self._cards[order.id].set_box(box)

    def picks(self) -> list[UUID]:
        """The orders that are chosen, in the order shown."""
        return [each.id for each in self._shown if each.id in (self._picks or ())]

    def _clicked(self, order_id: UUID) -> None:
        if self._picks is None:
            self.opened.emit(order_id)
            return
        state = next((each.state for each in self._shown if each.id == order_id), None)
        if state in PICKABLE:
            self._picks ^= {order_id}
            self._cards[order_id].setChecked(order_id in self._picks)
            self.picked.emit()

    def card(self, order_id: UUID) -> OrderCard | None:
        """The card of an order, if it is among those shown."""
        return self._cards.get(order_id)

    def column_of(self, order_id: UUID) -> int | None:
        """The number of the column an order stands in, from the left."""
        places = (n for n, column in enumerate(self._columns) if order_id in column.order_ids)
        return next(places, None)

    def counts(self) -> list[int]:
        """How many each column says it holds."""
        return [len(column.order_ids) for column in self._columns]

    def focused(self) -> UUID | None:
        """The order whose card has the focus."""
        return next((id for id, card in self._cards.items() if card.hasFocus()), None)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """The focus is for a card: the one that was open, or the first."""
        super().focusInEvent(event)
        chosen = self._cards.get(self._last) if self._last is not None else None
        first = next((self._cards[id] for c in self._columns for id in c.order_ids), None)
        if (card := chosen or first) is not None:
            card.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Arrows go to the card above, below, or beside."""
        focused = self.focused()
        if focused is None or event.key() not in _MOVES:
            super().keyPressEvent(event)
            return
        place = self.column_of(focused) or 0
        row = self._columns[place].order_ids.index(focused)
        match event.key():
            case Qt.Key.Key_Up:
                self._focus_at(place, row - 1)
            case Qt.Key.Key_Down:
                self._focus_at(place, row + 1)
            case Qt.Key.Key_Left:
                self._focus_beside(range(place - 1, -1, -1), row)
            case _:
                self._focus_beside(range(place + 1, len(self._columns)), row)

    def _focus_at(self, place: int, row: int) -> None:
        ids = self._columns[place].order_ids
        if 0 <= row < len(ids):
            card = self._cards[ids[row]]
            card.setFocus()
            self._scroll.ensureWidgetVisible(card, 0, look().px(8))

    def _focus_beside(self, places: range, row: int) -> None:
        """Empty columns are passed over."""
        for place in places:
            if ids := self._columns[place].order_ids:
                self._focus_at(place, min(row, len(ids) - 1))
                return

    def _new_card(self, order_id: UUID) -> OrderCard:
        card = OrderCard(self)
        card.setChecked(order_id == self._chosen)
        card.clicked.connect(lambda _checked=False: self._clicked(order_id))
        return card

    def _fill(self, column: _Column, order_ids: list[UUID]) -> None:
        column.count.setText(formats.count(len(order_ids), self._words.language))
        if column.order_ids == order_ids:
            return
        column.order_ids = order_ids
        for place, order_id in enumerate(order_ids):
            column.cards.insertWidget(place, self._cards[order_id])
            self._cards[order_id].show()

    def _align_heads(self, _least: int, most: int) -> None:
        """Headings stand over their columns, scroll bar or not."""
        wide = self._scroll.verticalScrollBar().sizeHint().width() if most > 0 else 0
        self._heads.setContentsMargins(RING, 0, RING + wide, 0)
