"""The shapes of the groups this version knows: what does not fit is refused when it comes in, so
that nothing that reads the data has to doubt it. Unknown groups are kept, for newer programs.
"""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StrictBool,
    ValidationError,
    model_validator,
)

from digitaix_protocol.rules import moments, opening, slots, waiting
from digitaix_protocol.rules.media import MOST_PHOTOS
from digitaix_protocol.rules.seasons import is_day

MOST_CENTS = 1_000_000_000
MOST_MILLI = 10**12
MOST_GROUPS = 64
LONGEST_GROUP = 64
MOST_NUMBER = 2**53
"""Whole numbers beyond are not exact in every JSON reader (RFC 7493, 2.2)."""
MOST_DEPTH = 32
"""Lists and objects inside one another. Readers of JSON give up at some depth, and what one PC
could still push would lie deeper in what the others pull."""

_ODD_NUMBER = re.compile(r"[:,\[]-?[0-9](?:[0-9]{15}|[0-9]*[.e])")
"""In a canonical text: a number, not a string, of so many figures, or with a fraction.

No hyphen alone begins one: half of all UUIDs hold an `e` among figures behind theirs."""

Line = Annotated[str, Field(max_length=200, strict=True)]
Cents = Annotated[int, Field(strict=True, ge=0, le=MOST_CENTS)]
Milli = Annotated[int, Field(strict=True, ge=0, le=MOST_MILLI)]
PositiveMilli = Annotated[int, Field(strict=True, gt=0, le=MOST_MILLI)]
Media = Annotated[
    list[Annotated[str, Field(pattern=r"^[0-9a-f]{64}$", strict=True)]],
    Field(max_length=MOST_PHOTOS),
]
"""Photos by their hashes, the first one shown first."""
Moment = Annotated[int, Field(strict=True, ge=0, le=moments.LATEST_MS)]
BasisPoints = Annotated[int, Field(strict=True, ge=0, le=10_000)]


class Malformed(Exception):
    """A mutation that does not have the shape it should; what is wrong, for a log."""


class _Shape(BaseModel):
    model_config = ConfigDict(extra="ignore")


def _day_of_year(text: str) -> str:
    if text and not is_day(text):
        raise ValueError("no day of the year")
    return text


class Pricing(_Shape):
    """The group `pricing` of a product; of a variant, its own price alone."""

    price_cents: Cents | None = None
    price_unit: Literal["piece", "kg", "l", "m"] | None = None
    vat_bp: BasisPoints | None = None
    promo_price_cents: Cents | None = None
    promo_from_ms: Moment | None = None
    promo_to_ms: Moment | None = None
    promo_reason: Line | None = None


class Selling(_Shape):
    """In which quantities a product is sold."""

    step_milli: PositiveMilli | None = None
    min_milli: PositiveMilli | None = None
    tolerance_bp: BasisPoints | None = None
    piece_milli: PositiveMilli | None = None
    per_milli: Annotated[int, Field(strict=True, gt=0, le=1000)] | None = None


Text = Annotated[str, Field(max_length=5000, strict=True)]
CodeList = Annotated[list[Annotated[str, Field(max_length=40, strict=True)]], Field(max_length=50)]
DayOfYear = Annotated[str, Field(strict=True), AfterValidator(_day_of_year)]


class Food(_Shape):
    """What is said of food before it is ordered."""

    ingredients: Text | None = None
    allergens: CodeList | None = None
    traces: CodeList | None = None
    origin: Annotated[str, Field(max_length=500, strict=True)] | None = None
    net_milli: PositiveMilli | None = None
    net_unit: Literal["kg", "l"] | None = None
    alcohol_bp: BasisPoints | None = None


class Safety(_Shape):
    """Who answers for a product, and what to beware of."""

    maker: Annotated[str, Field(max_length=500, strict=True)] | None = None
    address: Annotated[str, Field(max_length=500, strict=True)] | None = None
    contact: Annotated[str, Field(max_length=500, strict=True)] | None = None
    warnings: Text | None = None


class Withdrawal(_Shape):
    """Whether a customer may give it back, or why not."""

    excluded: StrictBool | None = None
    reason: Annotated[str, Field(max_length=40, strict=True)] | None = None


class Making(_Shape):
    """How it is made, and when of the year there is any."""

    to_order: StrictBool | None = None
    lead_minutes: Annotated[int, Field(strict=True, ge=0, le=366 * 24 * 60)] | None = None
    season_from: DayOfYear | None = None
    season_to: DayOfYear | None = None
    example_photo: StrictBool | None = None


class Codes(_Shape):
    """A variant's own codes."""

    sku: Line | None = None
    barcodes: Annotated[list[Line], Field(max_length=50)] | None = None


class ProductGroups(_Shape):
    """A product's groups."""

    name: Annotated[str, Field(max_length=300, strict=True)] | None = None
    description: Annotated[str, Field(max_length=20_000, strict=True)] | None = None
    brand: Line | None = None
    category: Line | None = None
    pricing: Pricing | None = None
    selling: Selling | None = None
    web_visible: StrictBool | None = None
    safety_milli: Milli | None = None
    web_quota_milli: Milli | None = None
    deleted: StrictBool | None = None
    media: Media | None = None
    food: Food | None = None
    safety: Safety | None = None
    withdrawal: Withdrawal | None = None
    making: Making | None = None


class VariantGroups(_Shape):
    """A variant's groups."""

    options: (
        Annotated[
            list[Annotated[list[Line], Field(min_length=2, max_length=2)]], Field(max_length=10)
        ]
        | None
    ) = None
    codes: Codes | None = None
    pricing: Pricing | None = None
    media: Media | None = None
    position: Annotated[int, Field(strict=True, ge=-MOST_CENTS, le=MOST_CENTS)] | None = None
    deleted: StrictBool | None = None


def _hours(value: list[Any]) -> list[Any]:
    if opening.read_week(value) is None:
        raise ValueError("no week of hours")
    return value


def _email(text: str) -> str:
    if text and not waiting.is_address(text):
        raise ValueError("no e-mail address")
    return text


class ClosedDays(_Shape):
    """Days on which the shop stays closed, and a word for its customers."""

    from_day: Annotated[str, Field(alias="from", strict=True, max_length=10)]
    to_day: Annotated[str, Field(alias="to", strict=True, max_length=10)]
    word: Annotated[str, Field(max_length=opening.LONGEST_WORD, strict=True)] = ""

    @model_validator(mode="after")
    def _is_one(self) -> ClosedDays:
        if opening.read_closing({"from": self.from_day, "to": self.to_day}) is None:
            raise ValueError("no days")
        return self


class PausedUntil(_Shape):
    """No reservations until a moment; until further notice where none is said."""

    until_ms: Moment | None


class ProfileGroups(_Shape):
    """What a shop says of itself, a group each."""

    name: Annotated[str, Field(max_length=200, strict=True)] | None = None
    trade: Line | None = None
    street: Line | None = None
    postcode: Line | None = None
    city: Line | None = None
    phone: Line | None = None
    email: Line | None = None
    about: Annotated[str, Field(max_length=20_000, strict=True)] | None = None
    default_vat_bp: BasisPoints | None = None
    preparation_minutes: Annotated[int, Field(strict=True, ge=0, le=100_000)] | None = None
    hours: Annotated[list[Any], AfterValidator(_hours)] | None = None
    """Seven days, Monday first, each a list of `[opens, closes]` in minutes after midnight."""
    closings: Annotated[list[ClosedDays], Field(max_length=opening.MOST_CLOSINGS)] | None = None
    slot_minutes: (
        Annotated[int, Field(strict=True, ge=slots.LEAST_MINUTES, le=slots.MOST_MINUTES)] | None
    ) = None
    slot_orders: Annotated[int, Field(strict=True, ge=0, le=slots.MOST_ORDERS)] | None = None
    slot_last_minutes: Annotated[int, Field(strict=True, ge=0, le=slots.MOST_MINUTES)] | None = None
    pause: PausedUntil | None = None
    answer_minutes: Annotated[int, Field(strict=True, ge=0, le=100_000)] | None = None
    second_contact: (
        Annotated[str, Field(max_length=200, strict=True), AfterValidator(_email)] | None
    ) = None
    """An e-mail address that only this shop's PCs and the server know."""
    kept_days: Annotated[int, Field(strict=True, ge=0, le=365)] | None = None


def check_groups(shape: type[_Shape], groups: dict[str, Any]) -> None:
    """Refuse groups that do not fit. `Malformed`."""
    if groups and (len(groups) > MOST_GROUPS or max(map(len, groups)) > LONGEST_GROUP):
        raise Malformed("too many groups, or one with a long name")
    try:
        shape.model_validate(groups)
    except ValidationError as error:
        raise Malformed(_first(error)) from error


def check_value(canonical: str, value: Any) -> None:
    """Refuse what no database or JSON reader can hold: NUL, NaN, endless numbers. `Malformed`.

    Fractions too: no two languages spell them alike, and bodies are hashed as they are spelt.
    And what is nested too deep. `canonical` is the value's own text, in which a quick search clears
    nearly all.
    """
    if canonical.count("{") + canonical.count("[") > MOST_DEPTH:
        _fathom(value, MOST_DEPTH)
    if (
        "\\u0000" in canonical
        or "NaN" in canonical
        or "Infinity" in canonical
        or _ODD_NUMBER.search(canonical) is not None
    ):
        _walk(value)


def check_moments(*given: int | None) -> None:
    """Refuse moments that no calendar can show. `Malformed`."""
    if not all(ms is None or moments.is_moment(ms) for ms in given):
        raise Malformed("no moment")


def _fathom(value: Any, left: int) -> None:
    if not isinstance(value, dict | list):
        return
    if left == 0:
        raise Malformed("nested too deep")
    for inner in value.values() if isinstance(value, dict) else value:
        _fathom(inner, left - 1)


def _walk(value: Any) -> None:
    if isinstance(value, dict):
        for key, inner in value.items():
            _walk(key)
            _walk(inner)
    elif isinstance(value, list):
        for inner in value:
            _walk(inner)
    elif isinstance(value, str):
        if "\0" in value:
            raise Malformed("a NUL character")
    elif isinstance(value, float):
        raise Malformed("a number that is not whole")
    elif isinstance(value, int) and not -MOST_NUMBER <= value <= MOST_NUMBER:
        raise Malformed("a number out of range")


def parse(model: type[BaseModel], body: dict[str, Any]) -> Any:
    """A mutation's body as its message. `Malformed`."""
    try:
        return model.model_validate(body)
    except ValidationError as error:
        raise Malformed(_first(error)) from error


def _first(error: ValidationError) -> str:
    first = error.errors(include_url=False, include_input=False, include_context=False)[0]
    return f"{'.'.join(map(str, first['loc']))}: {first['msg']}"
