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
from digitaix_protocol.rules.amounts import line_total, plus_bp, total
from digitaix_protocol.rules.hlc import LATEST_MS as _LATEST_MS
from digitaix_protocol.rules.order_states import OPEN, State, next_step, shop_may


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
    flags: tuple[str, ...] = ()
    events: tuple[Mapping[str, Any], ...] = field(default=())

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

    def with_line(self, line: OrderLine) -> Order:
        """This order with one line in another condition; what has ended stays as it is."""
        if not self.is_open:
            raise StepRefused(code=self.code)
        lines = tuple(line if old.id == line.id else old for old in self.lines)
        if all(each.dropped for each in lines):
            raise NothingLeft
        return replace(self, lines=lines)

    def step(self, target: State) -> Order:
        """This order in another state, if the shop may take it there."""
        if not shop_may(self.state, target):
            raise StepRefused(code=self.code)
        if target in {State.READY, State.COLLECTED} and self.state is not State.COLLECTED:
            for line in self.lines:
                if line.to_weigh:
                    raise LineNotPrepared(name=line.name)
        return replace(self, state=target)

    def hand_over(self) -> tuple[Moving, ...]:
        """The movements of stock when the goods leave with the customer."""
        return self._moving("web_pickup", -1)

    def take_back(self) -> tuple[Moving, ...]:
        """The counter-movements when a hand-over is undone."""
        return self._moving("return", 1)

    def _moving(self, kind: str, sign: int) -> tuple[Moving, ...]:
        return tuple(
            Moving(line.variant_id, kind, sign * line.due_milli, ref_type="order", ref_id=self.id)
            for line in self.lines
            if line.due_milli
        )


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
