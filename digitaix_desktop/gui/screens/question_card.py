"""A question that waits for the customer's word: what was offered, and the answer by telephone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from digitaix_desktop.domain import orders
from digitaix_desktop.domain.orders import OrderLine
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.card import Card
from digitaix_desktop.gui.widgets.flow_layout import FlowLayout
from digitaix_desktop.gui.widgets.label import label
from digitaix_desktop.words import local_time
from digitaix_protocol.rules import formats
from digitaix_protocol.rules.order_questions import AGREED, REFUSED, WITHDRAWN
from digitaix_protocol.rules.order_record import SERVER


class OfferWords(QObject):
    """Says what is offered to a customer, and what they said."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language

    def offer(self, offer: Mapping[str, Any], unit: str) -> str:
        """One way out: `420 g, 14,66 €`, `2 Tomme, 9,00 €`, `mar. 24 nov., 14:05`."""
        match offer["kind"]:
            case "weight" | "less":
                milli = int(offer["prepared_milli"] or 0)
                much = formats.asked_quantity(milli, unit, self._language)
                if unit == "piece":
                    much = self.tr("only {count}").format(count=much)
                return f"{much}, {formats.money(offer['total_cents'], self._language)}"
            case "replace":
                names = ", ".join(self._article(line) for line in offer["lines"])
                return f"{names}, {formats.money(offer['total_cents'], self._language)}"
            case "later":
                at = local_time(int(offer["pickup_from_ms"] or 0))
                return formats.day_and_hour(at, self._language)
        return self.tr("without it")

    def answer(self, question: Mapping[str, Any], line: OrderLine) -> str:
        """What was said: `d’accord pour 420 g, 14,66 €`."""
        if question["state"] == REFUSED and question.get("by") == SERVER:
            return self.tr("no answer in time, taken for a no")
        if question["state"] == REFUSED:
            return self.tr("refuses")
        chosen = int(question.get("chosen") or 0)
        offer = question["offers"][chosen] if chosen < len(question["offers"]) else None
        if offer is None or question["state"] != AGREED:
            return ""
        return self.tr("agrees: {offer}").format(offer=self.offer(offer, str(line.unit)))

    def _article(self, line: Mapping[str, Any]) -> str:
        much = formats.asked_quantity(line["qty_milli"], line["unit"], self._language)
        name = f"{line['name']}, {line['options']}" if line["options"] else line["name"]
        return f"{much} {name}"


class QuestionCard(Card):
    """What waits; each offer is one button to note that it was agreed to on the telephone."""

    answered = Signal(str, str, object)  # the question, the answer, the number of the offer

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, tone="warn")
        self._language = language
        self._words = OfferWords(language, self)
        self._shown: tuple[Mapping[str, Any], str] | None = None
        self._said = label(wraps=True)
        self.number = label(kind="title")
        self.buttons: list[Button] = []
        self._box = QWidget()
        self._flow = FlowLayout(self._box)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(self._said)
        column.addWidget(self.number)
        column.addWidget(self._box)
        self.hide()

    def show_question(
        self,
        question: Mapping[str, Any] | None,
        line: OrderLine,
        phone: str,
        waits: str,
        *,
        online: bool,
    ) -> None:
        """Show it while it waits, and how; `online`: the customer has a page to answer on."""
        self.setVisible(bool(waits))
        self.number.setText(formats.phone(phone))
        self.number.setVisible(bool(phone))
        if question is None or not waits or (question, waits) == self._shown:
            return
        self._shown = question, waits
        self.set_tone("bad" if waits == orders.UNREACHED else "warn")
        offers = [self._words.offer(each, str(line.unit)) for each in question["offers"]]
        template = self._waiting_said(waits, bool(phone)) if online else self._by_phone()
        said = template.format(offers=" / ".join(offers))
        if question.get("until_ms") is not None:
            until = formats.day_and_hour(local_time(int(question["until_ms"])), self._language)
            said += " " + self.tr("Without one by {when}, it counts as a no.").format(when=until)
        self._said.setText(said)
        self._rebuild(str(question["id"]), offers)

    def _waiting_said(self, waits: str, has_phone: bool) -> str:
        match waits:
            case orders.UNREACHED if has_phone:
                return self.tr(
                    "The e-mail to the customer could not be delivered. Call about it: {offers}."
                )
            case orders.UNREACHED:
                return self.tr(
                    "The e-mail to the customer could not be delivered, and there is no number to "
                    "call. The question waits on the page of their order: {offers}."
                )
            case orders.TO_CALL:
                return self.tr(
                    "The customer left no e-mail address: call. The question waits on the page of "
                    "their order, too: {offers}."
                )
            case orders.UNSENT if has_phone:
                return self.tr(
                    "The customer is asked as soon as the line is back: {offers}. "
                    "A call is quicker."
                )
            case orders.UNSENT:
                return self.tr("The customer is asked as soon as the line is back: {offers}.")
        return self.tr("The customer is asked: {offers}. The answer comes here by itself.")

    def _by_phone(self) -> str:
        return self.tr("To be agreed on the telephone: {offers}.")

    def _rebuild(self, question_id: str, offers: list[str]) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.buttons = []
        for number, words in enumerate(offers):
            said = self.tr("Agreed on the telephone")
            if len(offers) > 1:
                said = self.tr("Agreed: {offer}").format(offer=words)
            self._add(said, "check", "outlined", question_id, AGREED, number)
        self._add(self.tr("Refused"), "x", "outlined", question_id, REFUSED, None)
        self._add(self.tr("Ask no more"), "undo-2", "muted", question_id, WITHDRAWN, None)

    def _add(
        self, words: str, symbol: str, variant: Any, question_id: str, answer: str, at: int | None
    ) -> None:
        button = Button(text=words, variant=variant, symbol=symbol)
        button.setMinimumWidth(1)
        button.clicked.connect(lambda _checked=False: self.answered.emit(question_id, answer, at))
        self.buttons.append(button)
        self._flow.addWidget(button)
        button.show()
