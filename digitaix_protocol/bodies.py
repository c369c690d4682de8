"""What a change says: the body of each kind of mutation, and of the rows that come back of it.

As in `messages`, readers ignore fields they do not know.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from digitaix_protocol.messages import Message, ShortText, Stamp, Text


class VariantPut(Message):
    """A new variant, inside `product.put` or alone as `variant.put`."""

    id: UUID
    groups: dict[str, Any]


class ProductPut(Message):
    """`product.put`: a new product, whole, with its variants."""

    id: UUID
    groups: dict[str, Any]
    variants: list[VariantPut] = Field(default=[])


class Patch(Message):
    """`product.patch`, `variant.patch`: per group the new value and the version that was seen."""

    id: UUID
    product_id: UUID | None = None
    groups: dict[str, PatchValue]
    archived: bool = False
    """Whether its author saw the product archived. Otherwise a product that was archived meanwhile
    stays so, with a conflict of the group `deleted` that asks whether to restore it."""


class PatchValue(Message):
    """A group's new value; `base` is the version the user saw, none for a group never written."""

    value: Any
    base: tuple[str, str, str] | None = None


class Movement(Message):
    """A line of the stock ledger; `qty_milli` is signed, or what was counted.

    Without `hlc`, `device_id`, `at_ms` of its own it takes the mutation's; a ledger that was
    kept before the shop was paired brings its own.
    """

    id: UUID
    variant_id: UUID
    kind: ShortText
    qty_milli: int = Field(ge=-(10**12), le=10**12)
    hlc: Stamp | None = None
    at_ms: int | None = None
    device_id: UUID | None = None
    reason: ShortText = ""
    ref_type: ShortText = ""
    ref_id: UUID | None = None


class StockMove(Message):
    """`stock.move`: movements, counts included; physical facts are never refused for business."""

    movements: list[Movement]


class OrderLine(Message):
    """A line as it was promised: name, price and VAT are frozen when the order is placed."""

    id: UUID
    variant_id: UUID
    product_id: UUID
    name: ShortText
    options: ShortText = ""
    unit: Literal["piece", "kg", "l", "m"] = "piece"
    price_cents: int = Field(ge=0)
    vat_bp: int = Field(ge=0, le=10_000)
    qty_milli: int = Field(gt=0)
    prepared_milli: int | None = Field(default=None, ge=0)
    total_cents: int = Field(ge=0)
    dropped: bool = False


class OrderCreate(Message):
    """`order.create`: put aside at the counter or on the phone, offline too."""

    id: UUID
    code: Annotated[str, StringConstraints(pattern=r"^[B-DF-HJ-NP-TV-XZ2-9]{6}$")]
    placed_ms: int
    pickup_from_ms: int | None = None
    pickup_to_ms: int | None = None
    note: Text = ""
    state: str = "received"
    lines: list[OrderLine] = Field(min_length=1, max_length=200)


class LineHanded(Message):
    """How much of a line changed hands: above zero to the customer, below zero back."""

    id: UUID
    milli: int


class OrderTransition(Message):
    """`order.transition`: a step on or back; handing over brings its stock movements along.

    `from_state` is where the order stood for who took the step. `lines` is what changed hands with
    it; left out, all that was due, or all of it back.
    """

    id: UUID
    to: str
    from_state: str = ""
    from_version: int = 0
    reason: Text = ""
    lines: list[LineHanded] = Field(default=[], max_length=200)
    movements: list[Movement] = Field(default=[])


class OrderHandOver(Message):
    """`order.hand_over`: a part of an order left with the customer, or came back to the shop.

    The order stays where it is; what is still due of it stays kept.
    """

    id: UUID
    lines: list[LineHanded] = Field(min_length=1, max_length=200)
    movements: list[Movement] = Field(default=[])
    reason: Text = ""


class LineChange(Message):
    """What became of one line while it was prepared."""

    id: UUID
    prepared_milli: int | None = Field(default=None, ge=0)
    total_cents: int = Field(ge=0)
    dropped: bool = False


class OrderAdjust(Message):
    """`order.adjust`: lines weighed, prepared or dropped; or the customer told that it is ready.

    `told_ms` is left out where it stays as it was, and 0 where nobody was told after all. `message`
    is what the shop writes to the customer, read on the page of their order; empty takes it back.
    """

    id: UUID
    lines: list[LineChange] = Field(default=[])
    told_ms: int | None = None
    message: Annotated[str, StringConstraints(max_length=1000)] | None = None


class Offer(Message):
    """A way out that the customer may agree to.

    `weight` and `less`: the line comes to `prepared_milli`; `replace`: `lines` come in its place;
    `later`: the order is for `pickup_from_ms`; `drop`: it goes without the line. `total_cents` is
    what then is to be paid for it.
    """

    kind: Literal["weight", "less", "replace", "later", "drop"]
    prepared_milli: int | None = Field(default=None, gt=0)
    total_cents: int = Field(default=0, ge=0)
    lines: list[OrderLine] = Field(default=[], max_length=20)
    pickup_from_ms: int | None = None
    pickup_to_ms: int | None = None


class OrderQuestion(Message):
    """What the shop asks of a line, and what became of it.

    `refused` says what becomes of the line without an agreement: left out, or as it was.
    `by` is who answered: `customer` on their page, `shop`, told by telephone, or `server`, because
    nobody had by `until_ms`. There is no such moment where the customer was not written to.
    `unreached`: there was an address, and the letter could not be delivered there.
    """

    id: UUID
    line_id: UUID
    offers: list[Offer] = Field(min_length=1, max_length=6)
    refused: Literal["keep", "drop"] = "keep"
    asked_ms: int = 0
    state: Literal["open", "agreed", "refused", "withdrawn", "lapsed"] = "open"
    chosen: int | None = Field(default=None, ge=0, lt=6)
    by: Literal["", "customer", "shop", "server"] = ""
    answered_ms: int | None = None
    until_ms: int | None = None
    unreached: bool = False


class OrderAsk(Message):
    """`order.ask`: the customer is asked; a question of the same line that waits is withdrawn."""

    id: UUID
    question: OrderQuestion


class OrderAnswer(Message):
    """`order.answer`: the customer said so by telephone; or the shop no longer asks.

    `chosen` is the number of the offer agreed to, from 0.
    """

    id: UUID
    question_id: UUID
    answer: Literal["agreed", "refused", "withdrawn"]
    chosen: int | None = Field(default=None, ge=0, lt=6)


class OrderData(Message):
    """An order as it is pulled, e = `order`; who reserved travels beside, in `Change.contact`."""

    id: UUID
    code: str
    state: str
    source: Literal["web", "counter"]
    version: int
    placed_ms: int
    pickup_from_ms: int | None = None
    pickup_to_ms: int | None = None
    told_ms: int | None = None
    note: str = ""
    message: str = ""
    """What the shop wrote to the customer; left out where it wrote nothing."""
    flags: list[str] = Field(default=[])
    lines: list[OrderLine]
    events: list[dict[str, Any]] = Field(default=[])
    questions: list[OrderQuestion] = Field(default=[])


class ProfilePatch(Message):
    """`record.patch`: the shop's profile, merged field by field like a product."""

    id: UUID
    groups: dict[str, PatchValue]


class ConflictResolve(Message):
    """`conflict.resolve`: somebody of the shop has looked at a conflict, and chosen.

    Which of both values was taken; neither where the choice is undone. What is taken is changed by
    a patch of its own.
    """

    id: UUID
    took: Literal["kept", "lost"] | None = None


class ConflictData(Message):
    """Two values met, as it is pulled, e = `conflict`; every PC of the shop lists it."""

    entity: str
    entity_id: UUID
    product_id: UUID | None = None
    """The product that a variant belongs to."""
    group: str
    at_ms: int
    kept: Any
    kept_by: tuple[str, str, str]
    lost: Any
    lost_by: tuple[str, str, str]
    names: dict[str, str] = Field(default={})
    """What the PCs that wrote them are called, by device id."""
    took: Literal["kept", "lost"] | None = None
    resolved_ms: int | None = None
    resolved_by: str | None = None


PROFILE_FIELDS = (
    "name",
    "trade",
    "street",
    "postcode",
    "city",
    "phone",
    "email",
    "about",
    "default_vat_bp",
    "preparation_minutes",
    "hours",
    "closings",
    "slot_minutes",
    "slot_orders",
    "slot_last_minutes",
    "pause",
    "answer_minutes",
    "second_contact",
    "kept_days",
)
