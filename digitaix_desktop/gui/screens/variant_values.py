"""The sizes and colours of a product by name: typed anew, moved up and down, one more."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from digitaix_desktop.domain.products import Product
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.card import Card
from digitaix_desktop.gui.widgets.label import label
from digitaix_desktop.operations.changing_many import ChangeMany
from digitaix_desktop.operations.desk import Command, Done
from digitaix_desktop.operations.many import Change
from digitaix_desktop.operations.options import (
    MOST_AXES,
    AddAxis,
    AddValue,
    OrderValues,
    RenameAxis,
    RenameValue,
    axes_of,
)

_LONGEST = 60
_SHORT = 5
"""Letters that fit beside their arrows where two ways to differ stand side by side."""


class VariantValues(Card):
    """A line for each value under what they differ in. A variant stays the same through all of it:
    its stock, price and codes stay with it."""

    def __init__(
        self, ask: Callable[[Command], Done | None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, ground="ground")
        self._ask = ask
        self._product: Product | None = None
        self._shown: dict[str, list[str]] = {}
        self._inside: QWidget | None = None
        self.axis_fields: dict[str, QLineEdit] = {}
        self.value_fields: dict[tuple[str, str], QLineEdit] = {}
        self.ups: dict[tuple[str, str], Button] = {}
        self.downs: dict[tuple[str, str], Button] = {}
        self.more_fields: dict[str, QLineEdit] = {}
        self.new_axis, self.new_value = QLineEdit(), QLineEdit()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 12, 16, 16)
        words = self.tr("Stock, prices and codes stay with each one, whatever it is called.")
        self._column.addWidget(label(words, kind="small", wraps=True))
        self.hide()

    def show_product(self, product: Product) -> None:
        """Show the values of a product; where none changed, what is being typed stays."""
        axes = axes_of(product.shelf)
        other = self._product is None or self._product.id != product.id
        self._product = product
        if not other and axes == self._shown:
            return
        self._shown = axes
        self._build(axes)
        if not axes:
            self.hide()

    def _build(self, axes: dict[str, list[str]]) -> None:
        focus = self._focused()
        if self._inside is not None:
            self._inside.hide()
            self._inside.deleteLater()
        for fields in (self.axis_fields, self.value_fields, self.ups, self.downs, self.more_fields):
            fields.clear()
        self._inside = QWidget(self)
        long = any(len(each) > _SHORT for values in axes.values() for each in values)
        sense = QBoxLayout.Direction
        row = QBoxLayout(sense.TopToBottom if long else sense.LeftToRight, self._inside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16 if long else 24)
        for axis, values in axes.items():
            row.addLayout(self._axis(axis, values), 1)
        if len(axes) < MOST_AXES:
            row.addLayout(self._one_more_axis(), 1)
        self._column.addWidget(self._inside)
        again = self.more_fields.get(focus)
        if again is not None and self.isVisible():
            again.setFocus(Qt.FocusReason.OtherFocusReason)

    def _focused(self) -> str:
        """The way whose field for one more value has the focus: it is wanted there again."""
        return next((axis for axis, field in self.more_fields.items() if field.hasFocus()), "")

    def _axis(self, axis: str, values: Sequence[str]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(4)
        heading = _line(axis, self.tr("What they differ in"))
        heading.editingFinished.connect(partial(self._rename_axis, axis, heading))
        self.axis_fields[axis] = heading
        column.addWidget(heading)
        for place, value in enumerate(values):
            field = _line(value, self.tr("Name of {value}").format(value=value))
            field.editingFinished.connect(partial(self._rename, axis, value, field))
            up = self._mover(axis, values, place, -1, self.tr("{value} earlier"))
            down = self._mover(axis, values, place, 1, self.tr("{value} later"))
            self.value_fields[axis, value] = field
            self.ups[axis, value], self.downs[axis, value] = up, down
            row = QHBoxLayout()
            row.setSpacing(0)
            row.setContentsMargins(16, 0, 0, 0)
            for part in (field, up, down):
                row.addWidget(part)
            column.addLayout(row)
        more = _line("", self.tr("One more"))
        more.setPlaceholderText(self.tr("One more"))
        more.returnPressed.connect(partial(self._add, axis, more))
        self.more_fields[axis] = more
        last = QHBoxLayout()
        last.setContentsMargins(16, 0, 0, 0)
        last.addWidget(more)
        column.addLayout(last)
        column.addStretch(1)
        return column

    def _mover(self, axis: str, values: Sequence[str], place: int, by: int, said: str) -> Button:
        button = Button(self, variant="muted", symbol="chevron-up" if by < 0 else "chevron-down")
        words = said.format(value=values[place])
        button.setAccessibleName(words)
        button.setToolTip(words)
        button.setEnabled(0 <= place + by < len(values))
        button.setHidden(len(values) == 1)  # it is nowhere to be moved: the name has the room
        moved = list(values)
        moved.insert(place + by, moved.pop(place))
        order = OrderValues(axis, tuple(moved))
        button.clicked.connect(lambda _checked=False: self._do(order))
        return button

    def _one_more_axis(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(label(self.tr("They differ in one way more"), kind="small"))
        self.new_axis = _line("", self.tr("What they differ in besides"))
        self.new_axis.setPlaceholderText(self.tr("Colour"))
        self.new_value = _line("", self.tr("Those you have are"))
        self.new_value.setPlaceholderText(self.tr("Those you have are…"))
        add = Button(self, text=self.tr("Add"), variant="tinted")
        add.clicked.connect(lambda _checked=False: self._add_axis())
        self.new_value.returnPressed.connect(self._add_axis)
        self.new_axis.returnPressed.connect(self.new_value.setFocus)
        for part in (self.new_axis, self.new_value, add):
            column.addWidget(part)
        column.addStretch(1)
        return column

    # What is asked ------------------------------------------------------------------------

    def _rename(self, axis: str, value: str, field: QLineEdit) -> None:
        name = " ".join(field.text().split())
        if name == value or (axis, value) not in self.value_fields:
            return
        if self._do(RenameValue(axis, value, name)) is None:
            field.setText(value)

    def _rename_axis(self, axis: str, field: QLineEdit) -> None:
        name = " ".join(field.text().split())
        if name == axis or axis not in self.axis_fields:
            return
        if self._do(RenameAxis(axis, name)) is None:
            field.setText(axis)

    def _add(self, axis: str, field: QLineEdit) -> None:
        if self._product is not None and field.text().strip():
            self._ask(AddValue(self._product.id, axis, field.text()))

    def _add_axis(self) -> None:
        self._do(AddAxis(self.new_axis.text(), self.new_value.text()))

    def _do(self, change: Change) -> Done | None:
        if self._product is None:
            return None
        return self._ask(ChangeMany((self._product.id,), change))


def _line(text: str, name: str) -> QLineEdit:
    field = QLineEdit(text)
    field.setCursorPosition(0)  # a long name shows how it begins
    field.setMaxLength(_LONGEST)
    field.setAccessibleName(name)
    field.setAcceptDrops(False)
    return field
