"""What one label says of a product with several variants: the price to name, and its reduction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from digitaix_protocol.rules.promotions import Reduction
from digitaix_server.services.goods import best
from digitaix_server.services.views import Availability


@dataclass(frozen=True, slots=True)
class Tag:
    """What one variant costs now, whether it can be had, and what is said of its reduction."""

    price_cents: int
    availability: Availability
    reduction: Reduction | None = None


@dataclass(frozen=True, slots=True)
class Label:
    """What is said of all variants together."""

    price_cents: int
    several_prices: bool
    """Whether it is the lowest of several, so that "from" belongs before it."""
    availability: Availability
    reduction: Reduction | None
    """Of the price that is named; the earlier price is the lowest of those it may be compared to.
    """
    some_reduced: bool
    """Whether others are reduced, though the price that is named is not."""


def label(tags: Sequence[Tag]) -> Label:
    """The label of variants; at least one.

    Prices that nobody can have any more are not named while there are others.
    """
    availability = best([tag.availability for tag in tags])
    asked = [
        tag
        for tag in tags
        if tag.availability is availability
        or (tag.availability.can_be_had and availability.can_be_had)
    ]
    lowest = min(tag.price_cents for tag in asked)
    named = [tag.reduction for tag in asked if tag.price_cents == lowest]
    reductions = [reduction for reduction in named if reduction is not None]
    covered = len(reductions) == len(named)
    others = any(tag.reduction is not None and tag.reduction.is_one for tag in asked)
    return Label(
        price_cents=lowest,
        several_prices=any(tag.price_cents != lowest for tag in asked),
        availability=availability,
        reduction=min(reductions, key=lambda each: each.before_cents) if covered else None,
        some_reduced=others and not covered,
    )
