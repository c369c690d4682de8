"""Why an order is cancelled or declined: the usual reasons, or one's own words."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.card import Card
from digitaix_desktop.gui.widgets.chip import Chip
from digitaix_desktop.gui.widgets.flow_layout import FlowLayout
from digitaix_desktop.gui.widgets.label import label
from digitaix_desktop.operations.views import orders as views
from digitaix_protocol.rules import formats
from digitaix_protocol.rules.order_states import State

_LONGEST = 200


class ReasonCard(Card):
    """Takes a reason; `given(str)` tells it. It cannot be undone, so it says what will happen."""

    given = Signal(str)
    put_away = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, ground="ground")
        self._title = label(kind="name", wraps=True)
        self._after = label(kind="small", wraps=True)
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        chips = QWidget()
        flow = FlowLayout(chips)
        for text in (
            self.tr("No longer in stock"),
            self.tr("The customer asked for it"),
            self.tr("The shop is closed"),
        ):
            chip = Chip(text=text)
            self._group.addButton(chip)
            flow.addWidget(chip)
        self.words = QLineEdit()
        self.words.setMaxLength(_LONGEST)
        self.words.setPlaceholderText(self.tr("Or in your own words"))
        self.words.setAccessibleName(self.tr("Reason in your own words"))
        self.give = Button(variant="tinted")
        self._away = Button(text=self.tr("Keep the order"), variant="muted")
        for button in (self.give, self._away):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        deeds = QHBoxLayout()
        deeds.setSpacing(8)
        deeds.addWidget(self.give)
        deeds.addWidget(self._away)
        deeds.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(chips)
        column.addWidget(self.words)
        column.addWidget(self._after)
        column.addLayout(deeds)
        self._group.buttonClicked.connect(self._take)
        self.words.textEdited.connect(self._typed)
        self.give.clicked.connect(lambda _checked=False: self.enter())
        self._away.clicked.connect(lambda _checked=False: self.put_away.emit())
        self.hide()

    def begin(self, opened: views.OrderSheet) -> None:
        """Ask anew: why this order is declined, or cancelled."""
        declines = opened.order.state is State.TO_CONFIRM
        for chip in self._group.buttons():
            chip.setChecked(False)
        self.words.clear()
        self._title.setText(self.tr("Why?"))
        self._after.setText(
            " ".join(filter(None, (self._who_hears_of_it(opened), self._after_it())))
        )
        self.give.setText(self.tr("Decline the order") if declines else self.tr("Cancel the order"))
        self._show_readiness()
        self.show()
        self._group.buttons()[0].setFocus()

    def after(self) -> str:
        """What it says will happen."""
        return self._after.text()

    def reason(self) -> str:
        """The reason chosen or typed, or nothing."""
        chosen = next((chip.text() for chip in self._group.buttons() if chip.isChecked()), "")
        return self.words.text().strip() or chosen

    def chips(self) -> list[Chip]:
        """The usual reasons."""
        return [chip for chip in self._group.buttons() if isinstance(chip, Chip)]

    def enter(self) -> None:
        """Give the reason, if there is one; else wait for it."""
        if reason := self.reason():
            self.given.emit(reason)
        else:
            self.words.setFocus()

    def _who_hears_of_it(self, opened: views.OrderSheet) -> str:
        """The marketplace writes it on the page of a reservation, and tells nobody else."""
        contact = opened.contact
        reached = formats.phone(contact.phone) or contact.email
        if opened.order.source != "counter":
            return self.tr("The customer sees it on the page of the reservation.")
        if reached:
            return self.tr("Remember to tell the customer: {contact}.").format(contact=reached)
        return ""

    def _after_it(self) -> str:
        return self.tr(
            "The items are free again. This can't be undone; if need be, put them aside anew."
        )

    def _take(self, chosen: Chip) -> None:
        self.words.clear()
        for chip in self._group.buttons():
            if chip is not chosen:
                chip.setChecked(False)
        self._show_readiness()

    def _typed(self) -> None:
        for chip in self._group.buttons():
            chip.setChecked(False)
        self._show_readiness()

    def _show_readiness(self) -> None:
        self.give.setEnabled(bool(self.reason()))
        self.give.set_key_hint(self.tr("Enter") if self.reason() else "")
