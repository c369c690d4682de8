"""How much of an order leaves now, or comes back: a quantity for each article."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from digitaix_desktop.domain.orders import Order, OrderLine
from digitaix_desktop.gui.screens.article_name import whole_name
from digitaix_desktop.gui.theme import look
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.card import Card
from digitaix_desktop.gui.widgets.flow_layout import FlowLayout
from digitaix_desktop.gui.widgets.label import label
from digitaix_desktop.gui.widgets.quantity_edit import QuantityEdit
from digitaix_desktop.operations.handing_over import Quantities
from digitaix_protocol.rules import formats

_LONGEST = 200


class PartCard(Card):
    """Takes quantities. What they were taken for is told: `kept`, `ended` or `returned`."""

    kept = Signal(object)  # Quantities: they leave, the rest stays the customer's
    ended = Signal(object)  # Quantities: they leave, the rest is the shop's again
    returned = Signal(object, str)  # Quantities: they are back; why
    put_away = Signal()

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, ground="ground")
        self._language = language
        self._left: Mapping[UUID, int] = {}
        self._fields: dict[UUID, QuantityEdit] = {}
        self._returns = False
        self._title = label(kind="name", wraps=True)
        self.reason = label(kind="small", wraps=True)
        self._rows = QWidget()
        self._grid = QGridLayout(self._rows)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(0, 1)
        self.words = QLineEdit()
        self.words.setMaxLength(_LONGEST)
        self.words.setPlaceholderText(self.tr("Why? (optional)"))
        self.words.setAccessibleName(self.tr("Why it comes back"))
        self.keep = Button(text=self.tr("Keep the rest"), variant="tinted", symbol="hand-helping")
        self.end = Button(text=self.tr("Rest back on the shelf"), symbol="archive-restore")
        self.back = Button(text=self.tr("Back into stock"), variant="tinted", symbol="undo-2")
        self._away = Button(text=self.tr("Never mind"), variant="muted")
        deeds = QWidget()
        flow = FlowLayout(deeds)
        for button in (self.keep, self.end, self.back, self._away):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        for part in (self._title, self._rows, self.words, self.reason, deeds):
            column.addWidget(part)
        self.keep.clicked.connect(lambda _checked=False: self.kept.emit(self.quantities()))
        self.end.clicked.connect(lambda _checked=False: self.ended.emit(self.quantities()))
        self.back.clicked.connect(lambda _checked=False: self._give_back())
        self._away.clicked.connect(lambda _checked=False: self.put_away.emit())
        self.hide()

    def begin_leaving(self, order: Order) -> None:
        """Ask what leaves now, of what is still to be handed over."""
        self._begin(order, order.still_due, self.tr("What leaves now?"), returns=False)

    def begin_returning(self, order: Order) -> None:
        """Ask what comes back, of what has left."""
        left = {id: milli for id, milli in order.handed_milli.items() if milli > 0}
        self._begin(order, left, self.tr("What comes back?"), returns=True)
        for line_id, milli in order.beyond_milli.items():
            self._fields[line_id].set_quantity(milli)  # said twice of one bag

    def quantities(self) -> Quantities:
        """What is typed, as far as it is something."""
        typed = ((id, field.quantity() or 0) for id, field in self._fields.items())
        return tuple((id, milli) for id, milli in typed if milli)

    def field(self, line_id: UUID) -> QuantityEdit:
        """The field of an article."""
        return self._fields[line_id]

    def enter(self) -> None:
        """What the key *Enter* does: the usual one of what can be done, if any can."""
        usual = self.keep if self.back.isHidden() else self.back
        if usual.isEnabled():
            usual.click()

    def _begin(self, order: Order, left: Mapping[UUID, int], title: str, *, returns: bool) -> None:
        self._left, self._returns = left, returns
        self._title.setText(title)
        self.words.clear()
        self.words.setVisible(returns)
        self.back.setVisible(returns)
        self.keep.setVisible(not returns)
        self.end.setVisible(not returns)
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._fields = {}
        for row, line in enumerate(line for line in order.lines if line.id in left):
            self._add_row(row, line, left[line.id], starts_at=0 if returns else None)
        self._judge()
        self._put_in_turn()
        self.show()
        if first := next(iter(self._fields.values()), None):
            first.setFocus()

    def _add_row(self, row: int, line: OrderLine, most: int, starts_at: int | None) -> None:
        field = QuantityEdit(unit=str(line.unit))
        field.set_quantity(most if starts_at is None else None)
        field.setFixedWidth(look().px(96))
        field.setAccessibleName(whole_name(line))
        field.expect(most)
        field.quantityChanged.connect(lambda _milli: self._judge())
        asked = formats.asked_quantity(most, str(line.unit), self._language)
        self._grid.addWidget(label(whole_name(line), wraps=True), row, 0)
        self._grid.addWidget(field, row, 1)
        self._grid.addWidget(label(self.tr("of {all}").format(all=asked), "small"), row, 2)
        self._fields[line.id] = field
        field.show()  # at once: hidden parts take no focus

    def _put_in_turn(self) -> None:
        """*Tab* goes from one quantity to the next and on to what is done with them."""
        row = [*self._fields.values(), self.words, self.keep, self.end, self.back, self._away]
        for one, other in pairwise(row):
            self.setTabOrder(one, other)

    def _judge(self) -> None:
        """Only what there is can leave or come back; all of it is no part."""
        reason = self._why_not()
        self.reason.setText(reason)
        for button in (self.back, self.keep, self.end):
            button.setEnabled(not reason)

    def _why_not(self) -> str:
        """Why nothing can be done with what is typed; empty where it can."""
        typed = dict(self.quantities())
        if any(field.is_wrong() for field in self._fields.values()):
            return self.tr("A quantity can’t be read.")
        if any(milli > self._left[id] for id, milli in typed.items()):
            return self.tr("That is more than there is.")
        if not typed:
            return (
                self.tr("Type how much comes back.")
                if self._returns
                else self.tr("Type what leaves now.")
            )
        if not self._returns and typed == dict(self._left):
            return self.tr("That is all of it: type less where something stays.")
        return ""

    def _give_back(self) -> None:
        self.returned.emit(self.quantities(), self.words.text().strip())
