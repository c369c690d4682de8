"""What keeps the exchange from going on, and what somebody can do about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.card import Card
from digitaix_desktop.gui.widgets.label import label
from digitaix_desktop.sync.status import Link, Status
from digitaix_desktop.sync.troubles import TokenRefused

_MINUTE_MS, _MINUTES = 60_000, 120


class Banners(QObject):
    """Makes the cards that stand above everything else."""

    def __init__(self, parts: Parts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts

    def cards(self, status: Status) -> list[Card]:
        """The cards for how the exchange stands; most often none."""
        found = []
        if status.link is Link.STOPPED and status.trouble is not None:
            needs_code = isinstance(status.trouble, TokenRefused)
            found.append(
                self._card(
                    self.tr("The exchange is stopped"),
                    self._parts.words.explain(status.trouble),
                    *(self._join() if needs_code else self._again()),
                )
            )
        if status.held is not None:
            found.append(
                self._card(
                    self.tr("What waits stays here for now"),
                    self._parts.words.explain(status.held),
                    *self._again(),
                )
            )
        if status.clock_off_ms:
            found.append(self._clock(status.clock_off_ms))
        return found

    def _clock(self, off_ms: int) -> Card:
        minutes = max(1, round(abs(off_ms) / _MINUTE_MS))
        if minutes < _MINUTES:
            title = (
                self.tr("This PC's clock is %Ln minute(s) ahead", "", minutes)
                if off_ms > 0
                else self.tr("This PC's clock is %Ln minute(s) behind", "", minutes)
            )
        else:
            title = self.tr("This PC's clock shows another hour or day")
        why = self.tr(
            "Set its date and hour in the system's own settings: pickup times and the hours shown "
            "here would be wrong. Nothing is lost or counted twice by it."
        )
        return self._card(title, why)

    def _again(self) -> tuple[str, str, Callable[[], None]]:
        return self.tr("Try again"), "refresh-cw", self._parts.exchange.exchange_now

    def _join(self) -> tuple[str, str, Callable[[], None]]:
        return self.tr("Connect again"), "link", self._parts.go.marketplace.emit

    @staticmethod
    def _card(
        title: str,
        why: str,
        words: str = "",
        symbol: str = "",
        work: Callable[[], None] | None = None,
    ) -> Card:
        card = Card(tone="warn")
        inside = QHBoxLayout(card)
        inside.setContentsMargins(24, 16, 24, 16)
        inside.setSpacing(16)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(label(title, kind="emphasis", wraps=True))
        column.addWidget(label(why, wraps=True))
        inside.addLayout(column, 1)
        if work is not None:
            button = Button(card, text=words, symbol=symbol)
            button.clicked.connect(lambda _checked=False: work())
            inside.addWidget(button)
        return card
