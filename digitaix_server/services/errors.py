"""Refusals: what a service answers when something cannot be, for a page or a program to say.

`code` is what programs act upon; the words are the caller's, in the reader's language.
"""

from __future__ import annotations

from typing import Any
from uuid import UUID


class ServiceError(Exception):
    """A refusal that changed nothing."""

    code = "refused"


class NotFound(ServiceError):
    """No such shop, product, basket or order, or one that is not shown."""

    code = "not-found"


class BasketEmpty(ServiceError):
    """There is nothing to reserve."""

    code = "basket-empty"


class BasketFull(ServiceError):
    """More lines than a basket holds."""

    code = "basket-full"


class BadQuantity(ServiceError):
    """A quantity that is not sold: below the least, off the steps, or absurd."""

    code = "bad-quantity"

    def __init__(self, min_milli: int, step_milli: int, unit: str) -> None:
        super().__init__(f"from {min_milli} by {step_milli} milli-{unit}")
        self.min_milli, self.step_milli, self.unit = min_milli, step_milli, unit


class NotReservable(ServiceError):
    """Shown, but to be seen in the shop only; or no longer shown at all."""

    code = "not-reservable"

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class SoldOut(ServiceError):
    """Less is left than was asked; nothing was reserved."""

    code = "sold-out"

    def __init__(self, shop_slug: str, variant_id: UUID, name: str, available_milli: int) -> None:
        super().__init__(name)
        self.shop_slug, self.variant_id = shop_slug, variant_id
        self.name, self.available_milli = name, available_milli


class PriceChanged(ServiceError):
    """The basket is not what the customer saw: a price or a line is different; look again."""

    code = "price-changed"

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class MustBeConfirmed(ServiceError):
    """The shop fell silent since the customer looked: it has to say yes first, if they like."""

    code = "must-be-confirmed"

    def __init__(self, shop_name: str) -> None:
        super().__init__(shop_name)
        self.shop_name = shop_name


class Paused(ServiceError):
    """The shop takes no reservations for a while."""

    code = "paused"

    def __init__(self, shop_name: str, until_ms: int | None) -> None:
        super().__init__(shop_name)
        self.shop_name, self.until_ms = shop_name, until_ms


class SlotGone(ServiceError):
    """The slot that was chosen can no longer be had; or none was chosen where one has to be."""

    code = "slot-gone"

    def __init__(self, shop_id: UUID, shop_name: str, *, missing: bool = False) -> None:
        super().__init__(shop_name)
        self.shop_id, self.shop_name, self.missing = shop_id, shop_name, missing


class ContactMissing(ServiceError):
    """A reservation needs a name, and a phone number or an e-mail address."""

    code = "contact-missing"

    def __init__(self, fields: tuple[str, ...]) -> None:
        super().__init__(", ".join(fields))
        self.fields = fields
        """Which of `name`, `reach` (neither phone nor e-mail), `phone`, `email` are amiss."""


class TooLate(ServiceError):
    """The order has ended, or its cancellation was asked already."""

    code = "too-late"


class SyncProblem(ServiceError):
    """A sync request as a whole is refused, by a name of SYNC.md's table of errors."""

    def __init__(self, code: str, detail: str = "", **more: Any) -> None:
        super().__init__(code)
        self.code, self.detail, self.more = code, detail, more
