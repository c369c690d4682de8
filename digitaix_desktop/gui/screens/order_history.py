"""What happened to an order, line by line, in the shop's words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from digitaix_desktop.domain.orders import Order
from digitaix_desktop.gui.screens.article_name import whole_name
from digitaix_desktop.gui.screens.order_words import OrderWords
from digitaix_desktop.gui.screens.question_card import OfferWords
from digitaix_desktop.gui.theme import look
from digitaix_desktop.gui.widgets.label import label
from digitaix_desktop.operations.views import orders as views
from digitaix_protocol.rules import formats, order_record, order_states
from digitaix_protocol.rules.order_states import State

_STATES = {state.value for state in State}
Told = tuple[int, str, str]
"""When (UTC epoch milliseconds), what, and on which PC."""


class OrderHistory(QObject):
    """Tells the history of an order: its own events, and what was noted on this PC."""

    def __init__(self, words: OrderWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._offers = OfferWords(words.language, self)

    def fill(self, column: QVBoxLayout, told: Iterable[tuple[str, str, str]]) -> None:
        """Put what `lines` tells into a column, in place of what it holds."""
        _clear(column)
        for when, what, pc in told:
            row = QWidget()
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            moment = label(when, "small")
            moment.setFixedWidth(look().px(136))
            top = Qt.AlignmentFlag.AlignTop
            line.addWidget(moment, 0, top)
            line.addWidget(label(what, wraps=True), 1)
            if pc:
                line.addWidget(label(pc, "small"), 0, top)
            column.addWidget(row)

    def lines(
        self, opened: views.OrderSheet, now_ms: int, *, one_of_many: bool = False
    ) -> list[tuple[str, str, str]]:
        """When, what and on which PC, oldest first; `one_of_many`: the shop may have other PCs."""
        happened = list(self._events(opened, self.tr("this PC") if one_of_many else ""))
        told = any(each.get("kind") == order_states.PRINTED for each in opened.order.events)
        if opened.printed_ms is not None and not told:
            happened.append((opened.printed_ms, self.tr("Slip printed on this PC"), ""))
        happened.sort(key=lambda line: line[0])
        placed = (opened.order.placed_ms, self._placed(opened.order), self._placed_on(opened.order))
        return [
            (self._words.day_and_hour(at_ms, now_ms), what, pc)
            for at_ms, what, pc in (placed, *happened)
        ]

    def _placed(self, order: Order) -> str:
        at_the_counter = order.source == "counter"
        return self.tr("Put aside in the shop") if at_the_counter else self.tr("Placed online")

    def _placed_on(self, order: Order) -> str:
        kinds = (each for each in order.events if each.get("kind") == order_record.PLACED)
        return str(next(kinds, {}).get("pc") or "")

    def _events(self, opened: views.OrderSheet, here: str) -> Iterator[Told]:
        """What the marketplace has not heard of yet, so that it names no PC, was done `here`."""
        for event in opened.order.events:
            at_ms, what = event.get("at_ms"), self._what(event, opened.order)
            by_us = here if event.get("by") == order_record.SHOP else ""
            if isinstance(at_ms, int) and what:
                yield at_ms, what, str(event.get("pc") or by_us)

    def _what(self, event: Mapping[str, Any], order: Order) -> str:
        """One event; those a newer program wrote are passed over."""
        said = self._said(event, order)
        reason = str(event.get("reason") or "")
        if said and reason == "undo":
            return self.tr("{what}, undone").format(what=said)
        return f"{said} ({reason})" if said and reason else said

    def _said(self, event: Mapping[str, Any], order: Order) -> str:
        if (state := str(event.get("to") or "")) in _STATES:
            said = self._words.state(State(state)).words
            if event.get("by") == order_record.CUSTOMER:
                return self.tr("{what}, by the customer").format(what=said)
            if event.get("by") == order_record.SERVER:
                return self.tr("{what}, by the marketplace: its time was over").format(what=said)
            return said
        match event.get("kind"):
            case order_record.ADJUSTED:
                return self._adjusted(event, order) or self.tr("Items prepared")
            case order_record.WROTE:
                return self.tr("Customer written to")
            case order_record.TOLD if event.get("told") is False:
                return self.tr("Customer not told after all")
            case order_record.TOLD:
                return self.tr("Customer told")
            case order_record.HANDED:
                return self._handed(event, order)
            case order_states.CANCEL_REQUESTED:
                return self.tr("The customer asks to cancel")
            case order_states.AT_RISK:
                return self.tr("Not enough stock any more")
            case order_states.PRINTED if event.get("sure") is False:
                return self.tr("Slip perhaps printed")
            case order_states.PRINTED:
                return self.tr("Slip printed")
            case order_record.ASKED:
                return self._about(self.tr("Customer asked"), event, order)
            case order_record.ANSWERED:
                return self._about(self._answered(event), event, order)
            case order_record.UNREACHED:
                return self.tr("The e-mail to the customer could not be delivered")
            case order_states.COLLECTED_TWICE:
                return self.tr("Handed over on two PCs")
        return ""

    def _adjusted(self, event: Mapping[str, Any], order: Order) -> str:
        """What became of which article: `Comté 0,352 kg, Rosier retiré`."""
        lines = {str(line.id): line for line in order.lines}
        said = []
        for change in event.get("lines") or ():
            line = lines.get(str(change.get("id")))
            if line is None:
                continue
            name, prepared = whole_name(line), change.get("prepared_milli")
            if change.get("dropped"):
                said.append(self.tr("{article} removed").format(article=name))
            elif isinstance(prepared, int):
                quantity = self._quantity(line.unit, prepared)
                said.append(
                    self.tr("{article}: {quantity}").format(article=name, quantity=quantity)
                )
            else:
                said.append(self.tr("{article} as asked").format(article=name))
        return ", ".join(said)

    def _handed(self, event: Mapping[str, Any], order: Order) -> str:
        quantities = event.get(order_record.HANDED)
        if not isinstance(quantities, Mapping):
            return ""
        lines = {str(line.id): line for line in order.lines}
        told = [
            f"{self._quantity(lines[id].unit, abs(milli))} {whole_name(lines[id])}"
            for id, milli in quantities.items()
            if id in lines and isinstance(milli, int)
        ]
        came_back = any(isinstance(milli, int) and milli < 0 for milli in quantities.values())
        said = self.tr("Taken back: {articles}") if came_back else self.tr("Left: {articles}")
        return said.format(articles=", ".join(told))

    def _quantity(self, unit: object, milli: int) -> str:
        return formats.quantity(milli, str(unit), self._words.language)

    def _about(self, said: str, event: Mapping[str, Any], order: Order) -> str:
        """With the article, and what was offered or taken of it."""
        asked = (x for x in order.questions if str(x["id"]) == str(event.get("question")))
        question = next(asked, None)
        of_line = "" if question is None else str(question["line_id"])
        line = next((each for each in order.lines if str(each.id) == of_line), None)
        if question is None or line is None:  # a newer program's, or one that is gone
            return said
        offers = question["offers"]
        if event.get("kind") == order_record.ANSWERED:
            chosen = event.get("chosen")
            offers = offers[chosen : chosen + 1] if isinstance(chosen, int) else []
        told = " / ".join(self._offers.offer(each, str(line.unit)) for each in offers)
        detail = f"{whole_name(line)} ({told})" if told else whole_name(line)
        return self.tr("{what}: {detail}").format(what=said, detail=detail)

    def _answered(self, event: Mapping[str, Any]) -> str:
        online = event.get("by") == "customer"
        match event.get("answer"):
            case "agreed":
                return self.tr("The customer agrees") if online else self.tr("Agreed by telephone")
            case "refused" if event.get("by") == order_record.SERVER:
                return self.tr("No answer in time: taken for a no")
            case "refused":
                return (
                    self.tr("The customer refuses") if online else self.tr("Refused by telephone")
                )
        return self.tr("No longer asked")


def _clear(layout: QLayout) -> None:
    while layout.count():
        item = layout.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()
