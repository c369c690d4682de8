"""Which orders the board shows: by their day, and by a word of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time, timedelta

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QWidget

from digitaix_desktop.gui.screens.order_board import RING
from digitaix_desktop.gui.theme import look
from digitaix_desktop.gui.widgets.chip import Chip
from digitaix_desktop.operations.views.orders import EndedOrders, OrderCard
from digitaix_desktop.words import local_time

_TYPING_MS = 150
"""A word is looked for once typing pauses."""
_WEEK = timedelta(days=7)


class OrderNarrowing(QWidget):
    """Open orders by when they are fetched, ended ones by when they ended; `changed` when asked."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLineEdit()
        self.words.setClearButtonEnabled(True)
        self.words.setPlaceholderText(self.tr("Filter…"))
        self.words.setToolTip(self.tr("By code, name or item"))
        self.words.setAccessibleName(self.tr("Narrow the orders down"))
        self._open = [
            Chip(text=text)
            for text in (self.tr("All"), self.tr("Today"), self.tr("Tomorrow"), self.tr("Later"))
        ]
        self._ended = [
            Chip(text=text)
            for text in (
                self.tr("Any day"),
                self.tr("Today"),
                self.tr("Yesterday"),
                self.tr("7 days"),
            )
        ]
        row = QHBoxLayout(self)
        row.setContentsMargins(RING, 0, RING, 0)
        row.setSpacing(8)
        self._groups = []
        for chips in (self._open, self._ended):
            group = QButtonGroup(self)
            self._groups.append(group)
            for chip in chips:
                group.addButton(chip)
                row.addWidget(chip)
            chips[0].setChecked(True)
            group.buttonClicked.connect(lambda _chip: self.changed.emit())
        row.addStretch(1)
        row.addWidget(self.words, 1)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._typing.timeout.connect(self.changed)
        self.words.textChanged.connect(lambda _text: self._typing.start())
        self.about_ended(ended=False)
        self.look_changed()

    def look_changed(self) -> None:
        """The field is as wide as a name, if there is room."""
        self.words.setMinimumWidth(look().px(96))
        self.words.setMaximumWidth(look().px(208))

    def chips(self) -> list[Chip]:
        """The days that can be chosen now."""
        return [chip for chip in (*self._open, *self._ended) if not chip.isHidden()]

    def about_ended(self, *, ended: bool) -> None:
        """Whether it is about orders that have ended."""
        for chip in self._open:
            chip.setVisible(not ended)
        for chip in self._ended:
            chip.setVisible(ended)

    def show_all(self) -> None:
        """Narrow nothing down, as for an order that is to be seen now."""
        self.words.clear()
        for chips in (self._open, self._ended):
            chips[0].setChecked(True)

    def typed(self) -> str:
        """The words that an order is to have."""
        return self.words.text().strip()

    def of_the_day(self, cards: Sequence[OrderCard], now_ms: int) -> list[OrderCard]:
        """Those of the open orders that are wanted; how many each day has is written on its chip.

        What has no set time, and what was for a day before, is for today.
        """
        days = [max(0, _days_until(card, now_ms)) for card in cards]
        at = [chip.isChecked() for chip in self._open].index(True)
        for place, chip in enumerate(self._open):
            chip.set_count(sum(_is_in(day, place) for day in days))
        return [card for card, day in zip(cards, days, strict=True) if _is_in(day, at)]

    def of_ended(self, now_ms: int) -> EndedOrders:
        """Which ended orders are wanted."""
        today = datetime.combine(local_time(now_ms).date(), time())
        since, until = [
            (None, None),
            (today, None),
            (today - timedelta(days=1), today),
            (today - _WEEK, None),
        ][[chip.isChecked() for chip in self._ended].index(True)]
        return EndedOrders(self.typed(), _ms(since), _ms(until))

    def is_narrow(self, *, ended: bool = False) -> bool:
        """Whether something was chosen by which open orders, or ended ones, may be hidden."""
        chips = self._ended if ended else self._open
        return bool(self.typed()) or not chips[0].isChecked()


def _days_until(card: OrderCard, now_ms: int) -> int:
    if card.pickup_from_ms is None:
        return 0
    return (local_time(card.pickup_from_ms).date() - local_time(now_ms).date()).days


def _is_in(days: int, place: int) -> bool:
    """Whether an order for so many days from now is under the chip at that place."""
    return [True, days == 0, days == 1, days > 1][place]


def _ms(moment: datetime | None) -> int | None:
    return None if moment is None else int(moment.timestamp() * 1000)
