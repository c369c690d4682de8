"""Reduced prices: kinds of change that give products a promotion, or end it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from digitaix_desktop.domain.errors import Cents, ShopError
from digitaix_desktop.domain.products import Product
from digitaix_desktop.domain.rounding import Ending, repriced
from digitaix_desktop.operations.many import Change, EachAlone, Edit, counted
from digitaix_desktop.operations.said import Said
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP
from digitaix_protocol.rules.promotions import DAY_MS

SHORT_DATE = "short_date"
"""The reason of a reduction because goods must be eaten soon."""
LONGEST_MS = 366 * DAY_MS
_FIELDS = ("promo_price_cents", "promo_from_ms", "promo_to_ms", "promo_reason")
_ONE = QT_TRANSLATE_NOOP("Operations", "Promotion on “{name}”")
_MANY = QT_TRANSLATE_NOOP("Operations", "Promotion on {count} products")


class PromotionNotLower(ShopError):
    """A promotion that costs as much as the product, or more."""

    message = QT_TRANSLATE_NOOP(
        "Errors", "“{name}” costs {price}: type a lower price for the promotion."
    )


class NothingToReduce(ShopError):
    """A promotion on what has no price."""

    message = QT_TRANSLATE_NOOP("Errors", "“{name}” has no price yet: type its price first.")


class PromotionDates(ShopError):
    """A promotion that ends before it begins, or lasts for years."""

    message = QT_TRANSLATE_NOOP(
        "Errors", "Choose a last day after the first one, at most a year later."
    )


def check_dates(from_ms: int | None, to_ms: int | None) -> None:
    """Refuse dates between which there is no time, or too much."""
    if to_ms is not None and from_ms is not None and not 0 < to_ms - from_ms <= LONGEST_MS:
        raise PromotionDates


def _promoted(
    product: Product, cents: int, from_ms: int | None, to_ms: int | None, reason: str
) -> dict[str, Any]:
    said = {
        "promo_price_cents": cents,
        "promo_from_ms": from_ms,
        "promo_to_ms": to_ms,
        "promo_reason": reason or None,
    }
    kept = {key: value for key, value in said.items() if value is not None}
    return {**_plain(product.groups()["pricing"]), **kept}


def _plain(pricing: Mapping[str, Any]) -> dict[str, Any]:
    """A label without its promotion."""
    return {key: value for key, value in pricing.items() if key not in _FIELDS}


@dataclass(frozen=True, slots=True)
class Discount(EachAlone):
    """So many per cent off from a moment to another, each price for itself, also of a size."""

    bp: int
    from_ms: int | None
    to_ms: int | None
    reason: str = ""
    ending: str = Ending.NONE

    def after(self, cents: int) -> int:
        """What a price becomes."""
        return repriced(cents, -self.bp, Ending(self.ending))

    def edit(self, product: Product) -> Edit:
        """Leaves alone what has no price, or would become no cheaper."""
        check_dates(self.from_ms, self.to_ms)
        cents = product.price_cents
        if cents is None or self.after(cents) >= cents:
            return Edit({})
        new = _promoted(product, self.after(cents), self.from_ms, self.to_ms, self.reason)
        variants: dict[UUID, Mapping[str, Any]] = {}
        for variant in product.shelf:
            own = variant.price_cents
            if own is not None and self.after(own) < own:
                pricing = {**variant.groups()["pricing"], "promo_price_cents": self.after(own)}
                variants[variant.id] = {"pricing": pricing}
        return Edit({"pricing": new}, variants)

    def said(self, count: int, first: str) -> Said:
        """See `Change`."""
        return counted(_ONE, _MANY, count, first)


@dataclass(frozen=True, slots=True)
class PromotionPrice(EachAlone):
    """One price from a moment to another, as it is typed for one product."""

    cents: int
    from_ms: int | None
    to_ms: int | None
    reason: str = ""

    def edit(self, product: Product) -> Edit:
        """Refuse a price that is no lower; sizes with a price of their own are reduced alike."""
        check_dates(self.from_ms, self.to_ms)
        cents = product.price_cents
        if cents is None:
            raise NothingToReduce(name=product.name)
        if not 0 <= self.cents < cents:
            raise PromotionNotLower(name=product.name, price=Cents(cents))
        new = _promoted(product, self.cents, self.from_ms, self.to_ms, self.reason)
        variants: dict[UUID, Mapping[str, Any]] = {}
        for variant in product.shelf:
            if variant.price_cents:
                own = variant.price_cents * self.cents // cents
                pricing = {**variant.groups()["pricing"], "promo_price_cents": own}
                variants[variant.id] = {"pricing": pricing}
        return Edit({"pricing": new}, variants)

    def said(self, count: int, first: str) -> Said:
        """See `Change`."""
        return counted(_ONE, _MANY, count, first)


@dataclass(frozen=True, slots=True)
class EndPromotion(EachAlone):
    """No promotion any more, running or planned."""

    def edit(self, product: Product) -> Edit:
        """The usual price again."""
        pricing = product.groups()["pricing"]
        groups = {"pricing": _plain(pricing)} if _plain(pricing) != pricing else {}
        variants = {
            variant.id: {"pricing": _plain(variant.groups()["pricing"])}
            for variant in product.shelf
            if variant.promo_price_cents is not None
        }
        return Edit(groups, variants)

    def said(self, count: int, first: str) -> Said:
        """See `Change`."""
        return counted(
            QT_TRANSLATE_NOOP("Operations", "Promotion on “{name}” ended"),
            QT_TRANSLATE_NOOP("Operations", "Promotions on {count} products ended"),
            count,
            first,
        )


KINDS: dict[str, type[Change]] = {
    "discount": Discount,
    "promotion_price": PromotionPrice,
    "end_promotion": EndPromotion,
}
