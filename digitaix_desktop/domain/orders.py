"""Orders and the steps they go through; what is weighed, dropped, handed over."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID

from digitaix_desktop.domain.errors import Quantity, ShopError
from digitaix_desktop.domain.outside import maybe_whole, whole
from digitaix_desktop.domain.products import Unit
from digitaix_desktop.domain.reached import is_phone
from digitaix_desktop.domain.stock import Moving
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP
from digitaix_protocol.rules import formats, order_questions, order_record
from digitaix_protocol.rules.amounts import (
    TaxShare,
    left_to_settle,
    line_total,
    plus_bp,
    tax_shares,
    total,
)
from digitaix_protocol.rules.hlc import LATEST_MS as _LATEST_MS
from digitaix_protocol.rules.order_states import (
    COLLECTED_TWICE,
    OPEN,
    State,
    next_step,
    shop_may,
)

_OVER = frozenset({order_questions.WITHDRAWN, order_questions.LAPSED})
UNSENT, UNREACHED, TO_CALL = "unsent", "unreached", "to_call"
"""How a question waits, besides `open`: the marketplace has not heard of it yet, its letter could
not be delivered, or the customer left no address to write to."""


class StepRefused(ShopError):
    """The order is not where this step could start from."""

    message = QT_TRANSLATE_NOOP(
        "Errors", "Order {code} can't do that now. Look at it again: its state has changed."
    )


class TooHeavy(ShopError):
    """The scale says more than the customer's tolerance."""

    message = QT_TRANSLATE_NOOP(
        "Errors", "{weighed} is more than the {asked} asked for. Weigh again, or ask the customer."
    )


class LineNotPrepared(ShopError):
    """Goods sold by weight have no amount before they were weighed."""

    message = QT_TRANSLATE_NOOP("Errors", "Weigh “{name}” first: its price depends on the weight.")


class NothingPrepared(ShopError):
    """A line that was prepared holds something; else it is left out."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "There is nothing of “{name}” yet. Weigh or count it, or leave it out of the order.",
    )


class PartlyHandedOver(ShopError):
    """What has left can't be called off."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "A part of {code} was handed over already. Hand over the rest, or put the rest back on "
        "the shelf.",
    )


class MoreThanThereIs(ShopError):
    """More is handed over, or comes back, than can be."""

    message = QT_TRANSLATE_NOOP(
        "Errors", "That is more of “{name}” than the order holds. Look at the quantity again."
    )


class NothingLeft(ShopError):
    """An order of no line at all is a cancelled one."""

    message = QT_TRANSLATE_NOOP(
        "Errors", "This is the last line of the order. Cancel the order instead."
    )


@dataclass(frozen=True, slots=True)
class OrderLine:
    """What was asked, at the price of that moment, and what was prepared."""

    id: UUID
    variant_id: UUID
    product_id: UUID
    name: str
    options: str
    unit: Unit
    price_cents: int
    vat_bp: int
    qty_milli: int
    total_cents: int
    prepared_milli: int | None = None
    dropped: bool = False
    tolerance_bp: int = 1000

    def __post_init__(self) -> None:
        for value in (self.price_cents, self.vat_bp, self.qty_milli, self.total_cents):
            whole(value, 0)
        maybe_whole(self.prepared_milli, 0)

    @property
    def due_milli(self) -> int:
        """What leaves the shelf for this line: prepared if known, else asked; 0 if dropped."""
        if self.dropped:
            return 0
        return self.qty_milli if self.prepared_milli is None else self.prepared_milli

    @property
    def to_weigh(self) -> bool:
        """Whether the scale has still its word to say."""
        return self.unit.measured and self.prepared_milli is None and not self.dropped

    @property
    def most_milli(self) -> int:
        """The most that may be weighed without asking the customer."""
        return plus_bp(self.qty_milli, self.tolerance_bp)

    @property
    def least_milli(self) -> int:
        """The least that still answers what was asked."""
        return plus_bp(self.qty_milli, -self.tolerance_bp)

    def prepare(self, milli: int, *, agreed: bool = False) -> OrderLine:
        """Take what the scale or the count said; more than tolerated needs the customer's word."""
        if milli <= 0:
            raise NothingPrepared(name=self.name)
        if self.unit.measured and milli > self.most_milli and not agreed:
            raise TooHeavy(
                asked=Quantity(self.qty_milli, self.unit), weighed=Quantity(milli, self.unit)
            )
        return replace(self, prepared_milli=milli)._priced()

    def unprepare(self) -> OrderLine:
        """As it was asked, with nothing weighed or counted yet."""
        return replace(self, prepared_milli=None)._priced()

    def drop(self) -> OrderLine:
        """Leave the line out, as agreed with the customer."""
        return replace(self, dropped=True)._priced()

    def put_back(self) -> OrderLine:
        """Take the line in again, as it was before it was left out."""
        return replace(self, dropped=False)._priced()

    def _priced(self) -> OrderLine:
        """With the amount of what is due: a line that is left out costs nothing."""
        return replace(self, total_cents=line_total(self.price_cents, self.due_milli))


@dataclass(frozen=True, slots=True)
class Order:
    """Goods kept for somebody who will come. Who that is lies in a file apart."""

    id: UUID
    code: str
    state: State
    source: str
    placed_ms: int
    lines: tuple[OrderLine, ...]
    version: int = 0
    pickup_from_ms: int | None = None
    pickup_to_ms: int | None = None
    told_ms: int | None = None
    note: str = ""
    message: str = ""
    """What the shop wrote to the customer, read on the page of their order."""
    flags: tuple[str, ...] = ()
    events: tuple[Mapping[str, Any], ...] = field(default=())
    questions: tuple[Mapping[str, Any], ...] = field(default=())
    """What its customer was asked, as it travels (`bodies.OrderQuestion`), oldest first."""

    def __post_init__(self) -> None:
        whole(self.placed_ms, most=_LATEST_MS)
        for moment in (self.pickup_from_ms, self.pickup_to_ms, self.told_ms):
            maybe_whole(moment, most=_LATEST_MS)
        if len({line.id for line in self.lines}) < len(self.lines):
            raise ValueError("a line twice")

    @property
    def is_open(self) -> bool:
        """Whether its goods are still kept for the customer."""
        return self.state in OPEN

    @property
    def value_cents(self) -> int:
        """What is to be settled in the shop: the sum of its lines."""
        return total(line.total_cents for line in self.lines)

    @property
    def next_step(self) -> State | None:
        """The step that the one big button offers."""
        return next_step(self.state)

    def line(self, line_id: UUID) -> OrderLine:
        """One of its lines; `KeyError` if it has none of that id."""
        for line in self.lines:
            if line.id == line_id:
                return line
        raise KeyError(line_id)

    @property
    def handed_milli(self) -> Mapping[UUID, int]:
        """What has left with the customer of each line, what came back taken off."""
        due = {str(line.id): line.due_milli for line in self.lines}
        told = order_record.handed_in(self.state, self.events, due)
        return {line.id: max(0, told[str(line.id)]) for line in self.lines}

    @property
    def returned_milli(self) -> Mapping[UUID, int]:
        """What was brought back of each line after all of it had been handed over."""
        if self.state is not State.COLLECTED:
            return {}
        handed = self.handed_milli
        back = {line.id: line.due_milli - handed[line.id] for line in self.lines}
        return {line_id: milli for line_id, milli in back.items() if milli > 0}

    @property
    def beyond_milli(self) -> Mapping[UUID, int]:
        """What has left of each line beyond what was for the customer.

        So two PCs say that did not hear one another: most often it is the same bag.
        """
        if COLLECTED_TWICE not in self.flags:
            return {}
        handed = self.handed_milli
        beyond = {line.id: handed[line.id] - line.due_milli for line in self.lines}
        return {line_id: milli for line_id, milli in beyond.items() if milli > 0}

    @property
    def still_due(self) -> Mapping[UUID, int]:
        """What is yet to be handed over of each line that holds something more."""
        handed = self.handed_milli
        left = {line.id: line.due_milli - handed[line.id] for line in self.lines}
        return {line_id: milli for line_id, milli in left.items() if milli > 0}

    @property
    def is_partly_handed(self) -> bool:
        """Whether something of it has left, and the order is still open."""
        return self.is_open and any(milli > 0 for milli in self.handed_milli.values())

    @property
    def to_settle_cents(self) -> int:
        """What is to be settled in the shop, including tax: of what left already, nothing more."""
        return total(self._left_cents())

    @property
    def due_taxes(self) -> list[TaxShare]:
        """The VAT in what is to be settled, by rate: what is typed into the till."""
        return tax_shares(
            zip(self._left_cents(), [each.vat_bp for each in self.lines], strict=True)
        )

    def _left_cents(self) -> list[int]:
        """What is to be settled of each line."""
        handed = self.handed_milli if self.is_partly_handed else {}
        return [
            left_to_settle(line.total_cents, line.price_cents, handed.get(line.id, 0))
            for line in self.lines
        ]

    def with_line(self, line: OrderLine) -> Order:
        """This order with one line in another condition; what has ended stays as it is."""
        if not self.is_open:
            raise StepRefused(code=self.code)
        if line.due_milli < self.handed_milli[line.id]:
            raise PartlyHandedOver(code=formats.pickup_code(self.code))
        lines = tuple(line if old.id == line.id else old for old in self.lines)
        if all(each.dropped for each in lines):
            raise NothingLeft
        settled = order_questions.ended(self.questions, order_questions.WITHDRAWN, {str(line.id)})
        return replace(self, lines=lines, questions=tuple(settled))

    @property
    def left_out(self) -> Mapping[UUID, tuple[OrderLine, ...]]:
        """What was asked for and is not there, each with the lines that came in its place."""
        lines = {str(line.id): line for line in self.lines}
        dropped = {line_id: line.dropped for line_id, line in lines.items()}
        told = order_questions.left_out(dropped, self.questions)
        return {lines[id].id: tuple(lines[new] for new in news) for id, news in told.items()}

    def question_of(self, line_id: UUID) -> Mapping[str, Any] | None:
        """What was asked last of a line, unless the shop no longer asks."""
        of_line = [each for each in self.questions if str(each["line_id"]) == str(line_id)]
        last = of_line[-1] if of_line else None
        return None if last is None or last["state"] in _OVER else last

    def waits(self, question: Mapping[str, Any] | None, contact: Contact | None = None) -> str:
        """How a question waits for the word of whom that contact is of; empty if it does not."""
        if question is None or question["state"] != order_questions.OPEN:
            return ""
        if question.get("unreached"):
            return UNREACHED
        if contact is not None and contact.by_phone_only:
            return TO_CALL
        return order_questions.OPEN if self._is_heard(str(question["id"])) else UNSENT

    def _is_heard(self, question_id: str) -> bool:
        """Whether the marketplace knows of it: it is who names the PC that asked."""
        return any(
            each.get("kind") == order_record.ASKED
            and str(each.get("question")) == question_id
            and each.get("pc")
            for each in self.events
        )

    @property
    def asked(self) -> str:
        """How what the customer is asked stands: as it waits, `agreed`, `refused`, or nothing.

        What waits comes first; an answer is news while the order is still being made.
        """
        waiting = [self.waits(each) for each in self.questions]
        for how in (UNREACHED, UNSENT, order_questions.OPEN):
            if how in waiting:
                return how
        states = [str(each["state"]) for each in self.questions if each["state"] not in _OVER]
        return states[-1] if states and self.state in order_questions.ASKABLE else ""

    def step(self, target: State) -> Order:
        """This order in another state, if the shop may take it there."""
        if not shop_may(self.state, target):
            raise StepRefused(code=self.code)
        if target in _CALLED_OFF and self.is_partly_handed:
            raise PartlyHandedOver(code=formats.pickup_code(self.code))
        if target in {State.READY, State.COLLECTED} and self.state is not State.COLLECTED:
            for line in self.lines:
                if line.to_weigh:
                    raise LineNotPrepared(name=line.name)
        asked = tuple(order_questions.after_step(self.questions, target))
        return replace(self, state=target, questions=asked)

    def last_handed(self) -> Mapping[UUID, int]:
        """What the last hand-over took along: undone, it is the shop's again."""
        handed = self.handed_milli
        for event in reversed(self.events):
            if event.get("to") == State.COLLECTED:
                told = event.get(order_record.HANDED) or {str(id): m for id, m in handed.items()}
                last = {line.id: int(told.get(str(line.id), 0)) for line in self.lines}
                # What was brought back since then is here already.
                return {id: least for id in last if (least := min(last[id], handed[id])) > 0}
        return {id: milli for id, milli in handed.items() if milli > 0}

    def moving(self, quantities: Mapping[UUID, int]) -> tuple[Moving, ...]:
        """The movements of stock when so much of its lines leaves, or comes back (below zero)."""
        return tuple(
            Moving(
                self.line(line_id).variant_id,
                "web_pickup" if milli > 0 else "return",
                -milli,
                ref_type="order",
                ref_id=self.id,
            )
            for line_id, milli in quantities.items()
            if milli
        )


_CALLED_OFF = frozenset({State.CANCELLED, State.DECLINED, State.NOT_COLLECTED})


@dataclass(frozen=True, slots=True)
class Contact:
    """Who an order is for: kept apart, purged in time, never in backups."""

    name: str = ""
    phone: str = ""
    email: str = ""

    @property
    def by_phone_only(self) -> bool:
        """Whether somebody has to call: there is a number, and no address to write to."""
        return is_phone(self.phone) and not self.email
