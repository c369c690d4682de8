"""What one unit costs at a moment, and what may be said of a reduction: alike on both sides.

The `pricing` of a product holds its price and, where there is one, a promotion: another price, from
a moment (included) to a moment (excluded); none of either means without that limit. The `pricing`
of a variant may hold a price and a promotional price of its own; the dates are the product's.

In France the earlier price that a reduction announces is the lowest of the thirty days before it
(Code de la consommation, art. L112-1-1), so the struck price is that one, not the usual one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

DAY_MS = 24 * 3600 * 1000
DAYS_BEFORE = 30


class Pricing(NamedTuple):
    """What is written on the label of a product or variant, in cents."""

    price_cents: int | None = None
    promo_price_cents: int | None = None
    promo_from_ms: int | None = None
    promo_to_ms: int | None = None

    def runs(self, at_ms: int) -> bool:
        """Whether its promotion is on: one that is not lower than the price is none."""
        if self.promo_price_cents is None or self.price_cents is None:
            return False
        begun = self.promo_from_ms is None or self.promo_from_ms <= at_ms
        over = self.promo_to_ms is not None and self.promo_to_ms <= at_ms
        return begun and not over and self.promo_price_cents < self.price_cents

    def unit_cents(self, at_ms: int) -> int | None:
        """What one unit costs at a moment: the one answer that baskets, orders and labels take."""
        return self.promo_price_cents if self.runs(at_ms) else self.price_cents

    def to_come(self, at_ms: int) -> bool:
        """Whether its promotion has yet to begin."""
        return (
            self.promo_from_ms is not None
            and at_ms < self.promo_from_ms
            and self.runs(self.promo_from_ms)
        )

    def of_variant(self, own: Pricing | None) -> Pricing:
        """The label of a variant of this product.

        A price of its own has no share in the product's promotion, which was made for another
        price; a promotional price of its own always counts.
        """
        if own is None:
            return self
        promo = own.promo_price_cents
        if own.price_cents is None:
            return self if promo is None else self._replace(promo_price_cents=promo)
        return self._replace(price_cents=own.price_cents, promo_price_cents=promo)


def pricing_of(group: Mapping[str, Any] | None) -> Pricing:
    """The label that a group `pricing` writes."""
    held = group or {}
    return Pricing(*(held.get(name) for name in Pricing._fields))


class Past(NamedTuple):
    """A label, and the moment it was replaced."""

    until_ms: int
    pricing: Pricing


class Label(NamedTuple):
    """A label with those it had before, the oldest first."""

    now: Pricing
    past: Sequence[Past] = ()

    def at(self, at_ms: int) -> Pricing:
        """The label as it was at a moment."""
        for past in self.past:
            if at_ms < past.until_ms:
                return past.pricing
        return self.now


class Reduction(NamedTuple):
    """What is said of a price that is reduced now."""

    price_cents: int
    before_cents: int
    """The lowest price of the thirty days before the reduction: the one to be struck through."""
    until_ms: int | None

    @property
    def is_one(self) -> bool:
        """Whether it may be announced: a price that was as low a month ago is no reduction."""
        return self.price_cents < self.before_cents


def lowest_before(start_ms: int, product: Label, own: Label | None = None) -> int | None:
    """The lowest price asked in the thirty days before a moment."""
    first = start_ms - DAYS_BEFORE * DAY_MS
    moments = {first}
    for label in (product, *([own] if own is not None else ())):
        for pricing in (label.now, *(past.pricing for past in label.past)):
            moments.update(at for at in (pricing.promo_from_ms, pricing.promo_to_ms) if at)
        moments.update(past.until_ms for past in label.past)
    asked = (
        product.at(at).of_variant(own.at(at) if own is not None else None).unit_cents(at)
        for at in moments
        if first <= at < start_ms
    )
    return min((cents for cents in asked if cents is not None), default=None)


def reduction(at_ms: int, product: Label, own: Label | None = None) -> Reduction | None:
    """What may be said of the price at a moment; none while no promotion runs."""
    label = product.now.of_variant(own.now if own is not None else None)
    if not label.runs(at_ms) or label.promo_price_cents is None:
        return None
    started = label.promo_from_ms
    if started is None:  # at once: when it was written
        written = [past.until_ms for past in (*product.past, *(own.past if own else ()))]
        started = max((at for at in written if at <= at_ms), default=at_ms)
    before = lowest_before(started, product, own)
    usual = label.price_cents or 0
    return Reduction(
        label.promo_price_cents, usual if before is None else before, label.promo_to_ms
    )
