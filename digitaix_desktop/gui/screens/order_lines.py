"""The articles of an order, one below the other; one of them may be open to be weighed."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QVBoxLayout, QWidget

from digitaix_desktop.domain.orders import Contact, Order, OrderLine
from digitaix_desktop.gui.screens.line_block import LineBlock
from digitaix_desktop.gui.screens.order_line import LineView
from digitaix_protocol.rules.order_questions import OPEN
from digitaix_protocol.rules.order_states import State

EDITABLE = frozenset({State.RECEIVED, State.ACCEPTED, State.PREPARING})
"""While an order stands there its articles may be weighed, counted and left out."""


class OrderLines(QWidget):
    """While an order is prepared, the next article to weigh opens by itself.

    What was typed into an open article stays when the order is read again.
    """

    noted = Signal(object, int, bool)  # UUID, milli-units, whether the customer agreed
    taken = Signal(object, bool)  # UUID, pieces in the bag or not
    dropped = Signal(object, bool)  # UUID, left out or back in
    toggled = Signal()
    scale_asked = Signal()  # for the article that is open
    asked = Signal(object, int)  # UUID, milli-units: is so much fine?
    missing = Signal(object)  # UUID
    unfolded = Signal()  # the article that is open asks something
    answered = Signal(str, str, object)  # the question, the answer, the number of the offer

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._order: Order | None = None
        self._phone = ""
        self._has_scale = False
        self._views: dict[UUID, LineView] = {}
        self._open: UUID | None = None
        self._by_itself = True
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def begin_anew(self) -> None:
        """Another order comes: nothing is open."""
        self._open, self._by_itself, self._order = None, True, None

    def set_scale(self, there: bool) -> None:
        """Whether a scale hangs on this PC."""
        self._has_scale = there
        for view in self._views.values():
            view.has_scale = there
            if view.block is not None:
                view.block.set_scale(there)

    def open_line(self, line_id: UUID) -> LineBlock | None:
        """Open that article, as a click would; its block, if it may be opened now."""
        if self._order is None or self._order.state not in EDITABLE or line_id not in self._views:
            return None
        if self._open != line_id:
            self._toggle(line_id)
        return self.open_block()

    def opened(self) -> UUID | None:
        """The article that is open."""
        return self._open

    def show_order(self, order: Order, contact: Contact, *, online: bool = False) -> None:
        """Show the articles of that order; `contact` is whom to ask when one is too heavy.

        `online`: the customer has a page to be asked on.
        """
        phone = contact.phone
        if self._order is None or self._order.state is not order.state:
            self._by_itself = True
        self._order, self._phone = order, phone
        if list(self._views) != [line.id for line in order.lines]:
            self._make_views(order)
        self._choose(order)
        handed = order.handed_milli if order.is_open else {}
        returned, left_out = order.returned_milli, order.left_out
        for line in order.lines:
            view = self._views[line.id]
            view.show_line(
                line,
                phone,
                editable=order.state in EDITABLE,
                question=order.question_of(line.id),
                waits=order.waits(order.question_of(line.id), contact),
                online=online,
                handed_milli=handed.get(line.id, 0),
                returned_milli=None if order.is_open else returned.get(line.id, 0),
                replaced=bool(left_out.get(line.id)),
            )
            view.set_open(line.id == self._open, phone)

    def show_photos(self, photo_of: Callable[[UUID], QPixmap | None]) -> None:
        """Show the photo of each article, as `photo_of` gives it for the variant's id."""
        for line in () if self._order is None else self._order.lines:
            self._views[line.id].show_photo(photo_of(line.variant_id))

    def open_next(self) -> None:
        """From when it is shown next, open the next article to weigh, even if it was put away."""
        self._open, self._by_itself = None, True

    def open_block(self) -> LineBlock | None:
        """The block of the article that is open."""
        view = self._views.get(self._open) if self._open is not None else None
        return None if view is None else view.block

    def view(self, line_id: UUID) -> LineView:
        """The view of one article; `KeyError` if the order has none of that id."""
        return self._views[line_id]

    def views(self) -> list[LineView]:
        """The views of all articles, in their order."""
        return list(self._views.values())

    def line(self, line_id: UUID) -> OrderLine | None:
        """One of the articles as it was shown last."""
        lines = () if self._order is None else self._order.lines
        return next((line for line in lines if line.id == line_id), None)

    def progress(self) -> tuple[int, int]:
        """How many articles are ready, of how many."""
        kept = [] if self._order is None else [x for x in self._order.lines if not x.dropped]
        return sum(line.prepared_milli is not None for line in kept), len(kept)

    def _make_views(self, order: Order) -> None:
        for view in self._views.values():
            self._column.removeWidget(view)
            view.hide()
            view.deleteLater()
        self._views = {}
        for line in order.lines:
            view = LineView(self._language)
            view.face.set_last(line is order.lines[-1])
            view.toggled.connect(lambda id=line.id: self._toggle(id))
            view.noted.connect(lambda milli, ok, id=line.id: self.noted.emit(id, milli, ok))
            view.taken.connect(lambda taken, id=line.id: self.taken.emit(id, taken))
            view.dropped.connect(lambda out, id=line.id: self.dropped.emit(id, out))
            view.scale_asked.connect(self.scale_asked)
            view.asked.connect(lambda milli, id=line.id: self.asked.emit(id, milli))
            view.missing.connect(lambda id=line.id: self.missing.emit(id))
            view.answered.connect(self.answered)
            view.unfolded.connect(self.unfolded)
            view.has_scale = self._has_scale
            self._views[line.id] = view
            self._column.addWidget(view)

    def _choose(self, order: Order) -> None:
        opened = self.line(self._open) if self._open is not None else None
        if order.state not in EDITABLE or opened is None or opened.dropped:
            self._open = None
        if self._open is None and self._by_itself and order.state is State.PREPARING:
            self._open = next(
                (each.id for each in order.lines if _next_to_weigh(order, each)), None
            )

    def _toggle(self, line_id: UUID) -> None:
        """Open an article, or put it away; what was put away stays so until it is weighed."""
        self._open = None if self._open == line_id else line_id
        self._by_itself = False
        for id, view in self._views.items():
            view.set_open(id == self._open, self._phone)
        self.toggled.emit()


def _next_to_weigh(order: Order, line: OrderLine) -> bool:
    """What waits for the customer's word is not weighed again meanwhile."""
    asked = order.question_of(line.id)
    return line.to_weigh and (asked is None or asked["state"] != OPEN)
