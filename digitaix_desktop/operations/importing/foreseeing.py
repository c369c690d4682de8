"""What an import would come to, counted before anything is stored."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from digitaix_desktop.domain.products import Product
from digitaix_desktop.operations.desk import Desk
from digitaix_desktop.operations.importing.comparing import (
    changes_of,
    lines_of,
    said_of,
    shown_price,
    variant_changes,
    variant_for,
)
from digitaix_desktop.operations.importing.matching import known_products
from digitaix_desktop.operations.importing.plan import PlannedProduct
from digitaix_desktop.operations.ports import Progress, Shop
from digitaix_protocol.rules.visibility import Visibility, judge

STRETCH = 500
_SEEN = (Visibility.ONLINE, Visibility.IN_STORE)
"""What the law asks to be said decides whether it is reserved, whatever the trade; not this."""


@dataclass(frozen=True, slots=True)
class Foreseen:
    """How many products an import would make, change, and leave as they are.

    `online` is how many of them customers would then see.
    """

    created: int = 0
    updated: int = 0
    unchanged: int = 0
    online: int = 0

    @property
    def products(self) -> int:
        """All products of the file."""
        return self.created + self.updated + self.unchanged

    def plus(self, other: Foreseen) -> Foreseen:
        """Both together."""
        return Foreseen(
            self.created + other.created,
            self.updated + other.updated,
            self.unchanged + other.unchanged,
            self.online + other.online,
        )


def foresee(
    desk: Desk,
    products: Sequence[PlannedProduct],
    usual_vat_bp: int | None,
    progress: Progress,
) -> Foreseen:
    """Compare `products` with the shop's, in short looks that let the counter work in between.

    `usual_vat_bp` is what the shop's VAT (basis points) would be by then.
    """
    total = Foreseen()
    for start in range(0, len(products), STRETCH):
        progress.step(start, len(products))
        total = total.plus(desk.step(_look_at(products[start : start + STRETCH], usual_vat_bp)))
    progress.step(len(products), len(products))
    return total


def _look_at(
    stretch: Sequence[PlannedProduct], usual_vat_bp: int | None
) -> Callable[[Shop], Foreseen]:
    def look(shop: Shop) -> Foreseen:
        created = updated = unchanged = online = 0
        for planned, known in zip(
            stretch, known_products(shop.products, stretch, frozenset()), strict=True
        ):
            if known is None:
                created += 1
            elif _alters(planned, known, usual_vat_bp):
                updated += 1
            else:
                unchanged += 1
            online += _is_online(planned, known, usual_vat_bp)
        return Foreseen(created, updated, unchanged, online)

    return look


def _alters(planned: PlannedProduct, known: Product, usual_vat_bp: int | None) -> bool:
    """Whether anything of the shop's product would be otherwise, its sizes and colours included."""
    if changes_of(planned, known, usual_vat_bp):
        return True
    for line in lines_of(planned):
        variant = variant_for(line, known, planned)
        if variant is None or variant_changes(line, variant, planned):
            return True
    return False


def _is_online(planned: PlannedProduct, known: Product | None, usual_vat_bp: int | None) -> bool:
    if known is not None:
        after = known.with_groups(said_of(planned, known, usual_vat_bp))
        return after.judged("").visibility in _SEEN
    vat_bp = usual_vat_bp if planned.vat_bp is None else planned.vat_bp
    online = planned.published is not False
    verdict = judge(planned.name, shown_price(planned), vat_bp, web_visible=online)
    return verdict.visibility in _SEEN
