"""What stands above the articles of an order: who it is for, when, and what is unusual."""

from __future__ import annotations

from PySide6.QtCore import QObject

from digitaix_desktop.domain.orders import Contact, Order, OrderLine
from digitaix_desktop.domain.reached import is_phone
from digitaix_desktop.gui.forms.ui_order_sheet import Ui_OrderSheet
from digitaix_desktop.gui.screens.article_name import whole_name
from digitaix_desktop.gui.screens.order_words import OrderWords
from digitaix_desktop.gui.screens.question_card import OfferWords
from digitaix_desktop.gui.theme import Tone
from digitaix_desktop.gui.widgets.label import set_tone
from digitaix_desktop.operations.views import orders as views
from digitaix_protocol.rules import formats
from digitaix_protocol.rules.order_questions import AGREED, REFUSED
from digitaix_protocol.rules.order_record import SERVER
from digitaix_protocol.rules.order_states import (
    AT_RISK,
    CANCEL_REQUESTED,
    COLLECTED_AFTER_CANCEL,
    State,
)


class OrderHeading(QObject):
    """Fills in the upper part of the drawing of an order."""

    def __init__(self, form: Ui_OrderSheet, words: OrderWords, parent: QObject) -> None:
        super().__init__(parent)
        self._form, self._words = form, words
        self._offers = OfferWords(words.language, self)
        self._remark = ""
        self._opened: views.OrderSheet | None = None

    def show_order(self, opened: views.OrderSheet, now_ms: int) -> None:
        """Show who that order is for, and what there is to know of it."""
        form, order = self._form, opened.order
        # The whole name, where it was typed at this counter: two "Mme B." are told apart.
        form.customer.setText(self._words.customer(opened.contact.name.strip(), order))
        self._show_contact(opened)
        self._opened = opened
        self._show_notice(order)
        form.note.setText(order.note)
        form.note_card.setVisible(bool(order.note))
        self.pass_time(opened, now_ms)

    def pass_time(self, opened: views.OrderSheet, now_ms: int) -> None:
        """Say again when it is for and how much time is left."""
        form, order = self._form, opened.order
        left = self._words.time_left(order, now_ms, to_call=opened.contact.by_phone_only)
        form.slot.setText(self._words.slot_with_day(order, now_ms))
        form.left.setText(left.words if order.is_open else "")
        set_tone(form.left, left.tone)
        told = "" if order.told_ms is None else self._words.told(order.told_ms, now_ms)
        form.told_at.setText(told[:1].upper() + told[1:])
        form.told_at.setVisible(bool(told) and told != form.left.text())
        form.told.set_symbol("check" if told else "bell")

    def remark(self, sentence: str, order: Order) -> None:
        """Say something calmly, until it is forgotten."""
        self._remark = sentence
        self._show_notice(order)

    def forget_remark(self) -> None:
        """What was remarked is no longer so."""
        self._remark = ""

    def _show_contact(self, opened: views.OrderSheet) -> None:
        contact, form = opened.contact, self._form
        form.phone.setText(formats.phone(contact.phone))
        form.phone.setVisible(bool(contact.phone))
        form.email.setText(contact.email)
        form.email.setVisible(bool(contact.email))
        form.contact_symbol.set_symbol(_sign_of(contact))
        form.contact.setVisible(bool(contact.phone or contact.email))
        by_hand = bool(contact.phone) or opened.order.source == "counter"
        form.told.setVisible(opened.order.is_open and by_hand)

    def _show_notice(self, order: Order) -> None:
        """What is out of the ordinary, or what was remarked."""
        said, tone = self._unusual(order)
        said = said or self._remark
        if not said and order.state is State.TO_CONFIRM:
            said, tone = self._asked_of_the_shop(order), "warn"
        form = self._form
        form.notice.setText(said)
        form.notice_card.set_tone(tone)
        form.notice_symbol.set_tone(tone)
        form.notice_symbol.set_symbol("info" if tone == "lake" else "triangle-alert")
        form.notice_card.setVisible(bool(said))

    def _unusual(self, order: Order) -> tuple[str, Tone]:
        if order.is_open and CANCEL_REQUESTED in order.flags:
            return self.tr(
                "The customer asks to cancel. Cancel the order, or call and agree to keep it."
            ), "warn"
        if order.is_open and AT_RISK in order.flags:
            return self._at_risk(order), "bad"
        if said := self._said_by_customer(order):
            return said
        if order.beyond_milli:
            return self.tr(
                "It was handed over on two PCs, and the stock went down twice. If the bag left "
                "once, choose “Take something back…”: what is too much is filled in there."
            ), "warn"
        if COLLECTED_AFTER_CANCEL in order.flags:
            return self.tr("This order was handed over although it had been cancelled."), "warn"
        return "", "lake"

    def _said_by_customer(self, order: Order) -> tuple[str, Tone] | None:
        """What was answered last, while it is news for whoever prepares the order."""
        if order.asked not in (AGREED, REFUSED):
            return None
        answered = [each for each in order.questions if each["state"] in (AGREED, REFUSED)]
        names = {str(line.id): line for line in order.lines}
        lines = []
        for each in answered:
            line = names.get(str(each["line_id"]))
            if line is not None:
                said = self._offers.answer(each, line)
                template = self.tr("{name}: {answer}")
                lines.append(template.format(name=whole_name(line), answer=said))
        agreed = all(each["state"] == AGREED for each in answered)
        silent = all(each.get("by") == SERVER for each in answered)
        head = (
            self.tr("The customer did not answer.") if silent else self.tr("The customer answered.")
        )
        return "\n".join([head, *lines]), "lake" if agreed else "warn"

    def _asked_of_the_shop(self, order: Order) -> str:
        return self.tr(
            "It was reserved while this PC could not be heard: look whether all of it is there, "
            "then accept or decline. Without an answer by {time} it is declined."
        ).format(time=self._words.answer_until(order))

    def _at_risk(self, order: Order) -> str:
        short = self._opened.short() if self._opened is not None else ()
        names = "\n".join(self._missing(line) for line in short)
        if not names:
            return self.tr(
                "There may not be enough left for this order: some was sold meanwhile. Look at "
                "the shelf, and call the customer if something is missing."
            )
        if order.state is State.TO_CONFIRM:
            return self.tr("Not enough is left: look at the shelf, then accept or decline.\n{items}"
            ).format(items=names)  # fmt: skip
        return self.tr(
            "Not enough is left. Look at the shelf; open the item to note less of it or to remove "
            "it, and tell the customer.\n{items}"
        ).format(items=names)

    def _missing(self, line: OrderLine) -> str:
        """One article of which there is too little, and how much there is for how much wanted."""
        assert self._opened is not None  # noqa: S101 - it is an article of the order shown
        left, unit = self._opened.left[line.variant_id], str(line.unit)
        there, wanted = (
            formats.asked_quantity(milli, unit, self._words.language)
            for milli in (max(0, left.on_hand_milli), left.reserved_milli)
        )
        return self.tr("{name}: {there} left, {wanted} promised in all").format(
            name=whole_name(line), there=there, wanted=wanted
        )


def _sign_of(contact: Contact) -> str:
    """The sign beside what stands first; words that came in place of a number promise no call."""
    if contact.phone:
        return "phone" if is_phone(contact.phone) else "user"
    return "mail"
