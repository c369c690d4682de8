"""A section of the product sheet that folds away: its heading, one line of what it says, fields."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from digitaix_desktop.domain.products import Product
from digitaix_desktop.gui.screens.product_fields import Bound
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.card import Card
from digitaix_desktop.gui.widgets.label import ShortLabel, label
from digitaix_desktop.gui.widgets.number_edit import NumberEdit
from digitaix_desktop.gui.widgets.prose_edit import ProseEdit


class ProductPart(Card):
    """Its fields belong to the sheet that saves them; `entered` says which one was just left."""

    entered = Signal(object)  # Bound[Product]

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, ground="ground")
        self.fields: list[Bound[Product]] = []
        self.numbers: list[NumberEdit] = []
        self._title = ""
        self._pressed = False
        self.heading = label(kind="name")
        self.summary = ShortLabel(self, kind="small")
        kept = self.summary.sizePolicy()
        kept.setRetainSizeWhenHidden(True)  # the button stays where it is
        self.summary.setSizePolicy(kept)
        self.fold_button = Button(self, variant="muted", symbol="chevron-down")
        self.fold_button.clicked.connect(lambda _checked=False: self.set_open(not self.is_open()))
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.heading)
        head.addWidget(self.summary, 1)
        head.addWidget(self.fold_button)
        self.inside = QWidget(self)
        self.column = QVBoxLayout(self.inside)
        self.column.setContentsMargins(0, 0, 8, 8)
        self.column.setSpacing(6)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(16, 4, 8, 4)
        outside.setSpacing(4)
        outside.addLayout(head)
        outside.addWidget(self.inside)
        self.set_open(False)

    def say_title(self, title: str) -> None:
        """Its heading."""
        self._title = title
        self.heading.setText(title)
        self.setAccessibleName(title)
        self.set_open(self.is_open())

    def is_open(self) -> bool:
        """Whether its fields are in sight."""
        return not self.inside.isHidden()

    def set_open(self, wanted: bool) -> None:
        """Unfold it, or fold it into its one line."""
        self.inside.setVisible(wanted)
        self.summary.setVisible(not wanted)
        self.fold_button.set_symbol("chevron-up" if wanted else "chevron-down")
        words = self.tr("Fold “{part}”") if wanted else self.tr("Open “{part}”")
        self.fold_button.setAccessibleName(words.format(part=self._title))
        self.fold_button.setToolTip(words.format(part=self._title))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """The whole heading folds it, as the button at its end does."""
        self._pressed = event.position().y() < self.fold_button.geometry().bottom()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """It folds on letting go, over the heading still."""
        over = 0 <= event.position().y() < self.fold_button.geometry().bottom()
        if self._pressed and over and event.button() is Qt.MouseButton.LeftButton:
            self.set_open(not self.is_open())
        self._pressed = False
        super().mouseReleaseEvent(event)

    def show_product(self, product: Product) -> None:
        """Say in one line what its fields say of a product."""
        raise NotImplementedError

    def places(self) -> Mapping[str, QWidget]:
        """The field that puts each missing thing right, by `group.field`."""
        return {}

    # Building it --------------------------------------------------------------------------

    def add_named(self, words: str, field: QWidget, note: QLabel | None = None) -> QLabel:
        """A field below its name."""
        said = named(words, field)
        self.column.addWidget(said)
        self.column.addWidget(field)
        if note is not None:
            self.column.addWidget(note)
        return said

    def add_beside(self, *pairs: tuple[str, QWidget]) -> None:
        """Some fields side by side, each below its name."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        for place, (words, field) in enumerate(pairs):
            grid.addWidget(named(words, field), 0, place)
            grid.addWidget(field, 1, place, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(place, 1)
        self.column.addLayout(grid)

    def bind(
        self,
        group: str,
        widget: QWidget,
        show: Callable[[Product], None],
        take: Callable[[Product], Product],
    ) -> Bound[Product]:
        """A field that stands for a part of the product; one that can be typed into is entered
        when it is left."""
        bound: Bound[Product] = Bound(group, widget, show, take)
        self.fields.append(bound)
        if isinstance(widget, NumberEdit):
            self.numbers.append(widget)
            widget.numberEntered.connect(lambda _number: self.entered.emit(bound))
        elif isinstance(widget, QLineEdit):
            widget.editingFinished.connect(lambda: self.entered.emit(bound))
        elif isinstance(widget, ProseEdit):
            widget.left.connect(lambda: self.entered.emit(bound))
        return bound


def named(words: str, field: QWidget) -> QLabel:
    """The name of a field, for those who see it and those who don't."""
    said = label(words, kind="small")
    said.setBuddy(field)
    field.setAccessibleName(words)
    return said


def show_line(field: QLineEdit, text: str) -> None:
    """Show a text in a line, from its beginning."""
    field.setText(text)
    if not field.hasFocus():
        field.setCursorPosition(0)
