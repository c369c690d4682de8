"""The papers of a day's orders, all at once: a sheet, a list to fetch by, and their slips."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Protocol
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.choice import Choice
from digitaix_desktop.operations.desk import Touched
from digitaix_desktop.operations.documents import Document, Kind
from digitaix_desktop.operations.slips import was_printed
from digitaix_desktop.operations.views.orders import OrderCard
from digitaix_desktop.words import local_time
from digitaix_protocol.rules import formats
from digitaix_protocol.rules.order_states import State


class PrintsSlips(Protocol):
    """Who prints slips."""

    def print_slips(self, order_ids: Sequence[UUID]) -> None:
        """Print the slips of several orders."""


class DayPapers(QWidget):
    """Of today, or of any later day that somebody comes on."""

    def __init__(self, parts: Parts, printing: PrintsSlips) -> None:
        super().__init__()
        self._parts, self._printing = parts, printing
        self.choice = Choice()
        self.choice.setAccessibleName(self.tr("Day"))
        self.day = Button(self, text=self.tr("Orders of the day"), symbol="clipboard-list")
        self.fetch = Button(self, text=self.tr("To fetch"), symbol="boxes")
        self.slips = Button(self, text=self.tr("Slips of the day"), symbol="printer")
        self.see = Button(self, text=self.tr("Preview"), variant="text", symbol="eye")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for part in (self.choice, self.day, self.fetch, self.slips, self.see):
            row.addWidget(part)
        row.addStretch(1)
        self.choice.activated.connect(lambda _index: self._show_buttons())
        self.day.clicked.connect(lambda _checked=False: self._print(Kind.DAY))
        self.fetch.clicked.connect(lambda _checked=False: self._print(Kind.PICK))
        self.slips.clicked.connect(lambda _checked=False: self._print_slips())
        self.see.clicked.connect(lambda _checked=False: self._offer_previews())
        parts.bus.touched.connect(self._touched)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Days may have passed, and orders come, while it was not looked at."""
        super().showEvent(event)
        self.read()

    def _touched(self, touched: Touched) -> None:
        if touched & Touched.ORDERS and self.isVisible():
            self.read()

    def read(self) -> None:
        """Offer the days that have orders; the one that is chosen stays, if it has some still."""
        chosen, today = self.choice.currentData(), self._today()
        self.choice.clear()
        language = self._parts.words.language
        near = {today: self.tr("Today"), today + timedelta(days=1): self.tr("Tomorrow")}
        for day in self._days():
            self.choice.addItem(near.get(day, formats.short_day(day, language)), day.isoformat())
        self.choice.setCurrentIndex(max(0, self.choice.findData(chosen)))
        self.choice.setVisible(self.choice.count() > 1)
        self._show_buttons()

    def _show_buttons(self) -> None:
        some = bool(self.orders())
        for button in (self.fetch, self.slips, self.see):
            button.setEnabled(some)

    def _today(self) -> date:
        return local_time(self._parts.now_ms()).date()

    def _days(self) -> list[date]:
        later = {self._day_of(card) for card in self._cards()} - {self._today()}
        return [self._today(), *sorted(later)]

    def _cards(self) -> list[OrderCard]:
        board = self._parts.queries.board()
        return [card for card in board if card.state is not State.TO_CONFIRM]

    def _day_of(self, card: OrderCard) -> date:
        """The day it is due; today what is late, or what nobody said a day of."""
        today, due = self._today(), card.pickup_from_ms
        return today if due is None else max(today, local_time(due).date())

    def chosen(self) -> date:
        """The day whose papers these are."""
        kept = self.choice.currentData()
        return date.fromisoformat(kept) if isinstance(kept, str) else self._today()

    def orders(self) -> list[UUID]:
        """The open orders of that day."""
        day = self.chosen()
        return [card.id for card in self._cards() if self._day_of(card) == day]

    # Printing -----------------------------------------------------------------------------

    def _document(self, kind: Kind) -> Document:
        return Document(kind, tuple(self.orders()), self.chosen().isoformat())

    def _print(self, kind: Kind) -> None:
        self._parts.go.print_document.emit(self._document(kind))

    def _print_slips(self) -> None:
        """Those that have none yet; once all have one, all are shown to be printed again: nobody
        finds a whole day twice on the counter for having pressed once more.
        """
        orders = self.orders()
        sheets = [self._parts.queries.order(each) for each in orders]
        missing = [each.order.id for each in sheets if each is not None and not was_printed(each)]
        if missing:
            self._printing.print_slips(missing)
        elif orders:
            self._parts.go.show_documents.emit([Document(Kind.SLIP, (each,)) for each in orders])

    def _offer_previews(self) -> None:
        menu = self.previews()
        menu.popup(self.see.mapToGlobal(self.see.rect().bottomLeft()))

    def previews(self) -> QMenu:
        """The papers of the day, to be seen before they are printed."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        slips = [Document(Kind.SLIP, (each,)) for each in self.orders()]
        for words, documents in (
            (self.day.text(), [self._document(Kind.DAY)]),
            (self.fetch.text(), [self._document(Kind.PICK)]),
            (self.slips.text(), slips),
        ):
            action = menu.addAction(words)
            action.triggered.connect(
                lambda _checked=False, shown=documents: self._parts.go.show_documents.emit(shown)
            )
        return menu
