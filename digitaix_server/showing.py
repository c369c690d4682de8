"""What a product's page says of one variant, or of all of them together: price, stock, photo.

Both are written into the page, so that a choice shows at once, and by the same words.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from digitaix_protocol.rules.promotions import Reduction
from digitaix_server import choosing, quantities, telling
from digitaix_server.choosing import Choice
from digitaix_server.language import Words
from digitaix_server.services.views import Availability, ProductPage, VariantSheet


@dataclass(frozen=True, slots=True)
class Shown:
    """What is said of a choice."""

    price_cents: int
    several_prices: bool
    reduction: Reduction | None
    some_reduced: bool
    availability: Availability
    left_milli: int | None
    """How much there is of the one variant; none where there are several."""
    asides: tuple[str, ...]
    promises: tuple[str, ...]
    """What each usual amount comes to, for what is weighed or measured at one price."""
    picks: Mapping[str, str] = field(default_factory=dict)
    photo: str = ""


def whole(page: ProductPage, choice: Choice, words: Words) -> Shown:
    """A product before anything of it is chosen."""
    if len(page.variants) == 1:
        return _variant(page, page.variants[0], {}, choice, words)
    return Shown(
        price_cents=page.price_cents,
        several_prices=page.several_prices,
        reduction=page.reduction,
        some_reduced=page.some_reduced,
        availability=page.availability,
        left_milli=None,
        asides=telling.beside_price(page, words, page.price_cents, _held_by_all(page)),
        promises=() if page.several_prices else _promises(page, page.price_cents, choice, words),
    )


def variants(page: ProductPage, choice: Choice, words: Words) -> dict[UUID, Shown]:
    """Each of its variants, by its id."""
    wanted = choosing.picks(page)
    return {one.id: _variant(page, one, wanted[one.id], choice, words) for one in page.variants}


def _variant(
    page: ProductPage, one: VariantSheet, picks: Mapping[str, str], choice: Choice, words: Words
) -> Shown:
    return Shown(
        price_cents=one.price_cents,
        several_prices=False,
        reduction=one.reduction,
        some_reduced=False,
        availability=one.availability,
        left_milli=one.available_milli,
        asides=telling.beside_price(page, words, one.price_cents, one.net_milli),
        promises=_promises(page, one.price_cents, choice, words),
        picks=picks,
        photo=one.photo,
    )


def _held_by_all(page: ProductPage) -> int | None:
    """How much all variants hold that cost what is named; nothing where they differ."""
    held = {one.net_milli for one in page.variants if one.price_cents == page.price_cents}
    return held.pop() if len(held) == 1 else None


def _promises(page: ProductPage, price_cents: int, choice: Choice, words: Words) -> tuple[str, ...]:
    if page.unit == "piece":
        return ()
    return tuple(quantities.promise(page, words, price_cents, amount) for amount in choice.amounts)
