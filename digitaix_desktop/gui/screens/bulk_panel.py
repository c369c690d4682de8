"""What a change of many products asks before it is done: one card above the bar."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from digitaix_desktop.gui.theme import look
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.card import Card
from digitaix_desktop.gui.widgets.flow_layout import FlowLayout
from digitaix_desktop.gui.widgets.label import label
from digitaix_desktop.gui.widgets.product_choices import VatChoice
from digitaix_desktop.gui.widgets.suggest_edit import SuggestEdit
from digitaix_desktop.gui.widgets.toast import keep_toast_away
from digitaix_desktop.operations.many import Change, NewCategory, NewVat
from digitaix_desktop.operations.views.products import ProductCard


def between(words: str) -> QLabel:
    """Words between two fields, as high as they are."""
    made = label(words, tone="muted")
    made.setMinimumHeight(look().height("control"))
    return made


class BulkPanel(Card):
    """Fields side by side and the button that does it; `asked(change, title)` or `put_away`.

    `title` is how the history calls the change.
    """

    asked = Signal(object, str)
    put_away = Signal()

    def __init__(self, title: str, confirm: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        keep_toast_away(self)
        self.confirm = Button(self, text=confirm, variant="filled")
        self.close_button = Button(self, variant="muted", symbol="x")
        self.close_button.setAccessibleName(self.tr("Close"))
        self.close_button.setToolTip(self.tr("Close"))
        fields = QWidget(self)
        self._fields = FlowLayout(fields)
        self.note = label(kind="small", wraps=True)
        self.note.hide()
        head = QHBoxLayout()
        head.addWidget(label(title, kind="name"), 1)
        head.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 8, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(fields)
        column.addWidget(self.note)
        self.confirm.clicked.connect(lambda _checked=False: self.ask())
        self.close_button.clicked.connect(lambda _checked=False: self.put_away.emit())
        self.hide()

    def add_field(self, field: QWidget) -> None:
        """One more thing to fill in, before the button."""
        field.setAcceptDrops(False)  # a file dropped here is meant for the shop
        self._fields.addWidget(field)

    def add_words(self, words: str) -> None:
        """Words between two fields, on their middle."""
        self._fields.addWidget(between(words))

    def add_confirm(self) -> None:
        """The button, once all fields are there."""
        self._fields.addWidget(self.confirm)

    def change(self) -> Change | None:
        """What is asked for; none while something is missing."""
        raise NotImplementedError

    def title(self) -> str:
        """What the history will call it."""
        raise NotImplementedError

    def first_field(self) -> QWidget:
        """Where one begins to type."""
        raise NotImplementedError

    def begin(self, cards: Sequence[ProductCard]) -> None:
        """Ask for a change of these products and those after them."""
        self.show_some(cards)
        self.show()
        self.first_field().setFocus(Qt.FocusReason.OtherFocusReason)

    def show_some(self, cards: Sequence[ProductCard]) -> None:
        """The first of the products chosen are these."""
        del cards
        self.look_again()

    def look_again(self) -> None:
        """Something was filled in."""
        self.confirm.setEnabled(self.change() is not None)

    def say(self, words: str) -> None:
        """Show a line below the fields, or none."""
        self.note.setText(words)
        self.note.setVisible(bool(words))

    def ask(self) -> None:
        """Ask for it, if nothing is missing."""
        change = self.change()
        if change is not None:
            self.asked.emit(change, self.title())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter does it, Escape puts it away."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.ask()
        elif event.key() == Qt.Key.Key_Escape:
            self.put_away.emit()
        else:
            super().keyPressEvent(event)


class VatPanel(BulkPanel):
    """Another VAT rate for all of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("VAT of the products chosen"), self.tr("Change the VAT"), parent)
        self.vat = VatChoice(self)
        self.vat.rateChosen.connect(lambda _rate: self.look_again())
        self.add_field(self.vat)
        self.add_confirm()
        self.say(self.tr("What customers pay stays the same."))

    def change(self) -> Change | None:
        """See `BulkPanel`."""
        rate = self.vat.rate()
        return None if rate is None else NewVat(rate)

    def title(self) -> str:
        """See `BulkPanel`."""
        return self.tr("VAT {rate}").format(rate=self.vat.currentText())

    def first_field(self) -> QWidget:
        """See `BulkPanel`."""
        return self.vat


class CategoryPanel(BulkPanel):
    """Another category for all of them, known or new."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Category of the products chosen"), self.tr("Change the category"), parent
        )
        self.category = SuggestEdit(self)
        self.category.setAccessibleName(self.tr("Category"))
        self.category.setMinimumWidth(240)
        self.category.textChanged.connect(lambda _text: self.look_again())
        self.add_field(self.category)
        self.add_confirm()

    def change(self) -> Change | None:
        """See `BulkPanel`."""
        words = self.category.text().strip()
        return NewCategory(words) if words else None

    def title(self) -> str:
        """See `BulkPanel`."""
        return self.tr("Category “{name}”").format(name=self.category.text().strip())

    def first_field(self) -> QWidget:
        """See `BulkPanel`."""
        return self.category
