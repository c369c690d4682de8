"""What happened to an order, line by line, in the shop's words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from PySide6.QtCore import QObject

from digitaix_desktop.gui.screens.order_words import OrderWords
from digitaix_desktop.operations import views
from digitaix_protocol.rules import order_states
from digitaix_protocol.rules.order_states import State

_STATES = {state.value for state in State}


class OrderHistory(QObject):
    """Tells the history of an order: its own events, and what was noted on this PC."""

    def __init__(self, words: OrderWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words

    def lines(self, opened: views.OrderSheet, now_ms: int) -> list[tuple[str, str]]:
        """When and what, oldest first."""
        happened = [(opened.order.placed_ms, self._placed(opened.order.source))]
        happened += self._events(opened)
        if opened.printed_ms is not None:
            happened.append((opened.printed_ms, self.tr("Slip printed on this PC")))
        if opened.order.told_ms is not None:
            happened.append((opened.order.told_ms, self.tr("Customer told")))
        happened.sort(key=lambda line: line[0])
        return [(self._words.day_and_hour(at_ms, now_ms), what) for at_ms, what in happened]

    def _placed(self, source: str) -> str:
        return self.tr("Put aside in the shop") if source == "counter" else self.tr("Placed online")

    def _events(self, opened: views.OrderSheet) -> Iterator[tuple[int, str]]:
        for event in opened.order.events:
            at_ms = event.get("at_ms")
            what = self._what(event)
            first = at_ms == opened.order.placed_ms
            if isinstance(at_ms, int) and what and not first:
                yield at_ms, what

    def _what(self, event: Mapping[str, Any]) -> str:
        """One event; those a newer program wrote are passed over."""
        state = str(event.get("to") or event.get("state") or "")
        if state in _STATES:
            said = self._words.state(State(state)).words
            if event.get("by") == "customer":
                said = self.tr("{what}, by the customer").format(what=said)
            reason = str(event.get("reason") or "")
            return f"{said} ({reason})" if reason and reason != "undo" else said
        match event.get("kind"):
            case order_states.CANCEL_REQUESTED:
                return self.tr("The customer asks to cancel")
            case "adjusted":
                return self.tr("Items prepared")
            case order_states.COLLECTED_AFTER_CANCEL:
                return self.tr("Handed over although cancelled")
            case order_states.COLLECTED_TWICE:
                return self.tr("Handed over on two PCs")
        return ""
