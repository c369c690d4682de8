"""Giving house barcodes to goods that have none."""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from digitaix_desktop.domain.house_codes import (
    LAST_NUMBER,
    PREFIXES,
    USUAL_PREFIX,
    house_code,
    number_of,
    part_of,
)
from digitaix_desktop.domain.products import Product
from digitaix_desktop.operations.many import Edit, counted
from digitaix_desktop.operations.ports import Shop
from digitaix_desktop.operations.said import Said
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP

_COUNTER = "house_codes"
"""Under this name the PC keeps how far it counted: a number once given is never given again, even
if its product lost it since, for its label may still lie on a shelf."""


@dataclass(frozen=True, slots=True)
class HouseCodes:
    """A house code for whatever has no barcode; one variant alone if it is named."""

    variant_id: UUID | None = None

    def edits(self, shop: Shop, products: Sequence[Product]) -> Sequence[Edit]:
        """See `Change`; what has a barcode keeps it."""
        numbers = _numbers(shop)
        edits = []
        for product in products:
            variants: dict[UUID, Mapping[str, Any]] = {}
            for variant in product.shelf:
                wanted = self.variant_id in (None, variant.id)
                if wanted and not variant.barcodes:
                    codes = {**variant.groups()["codes"], "barcodes": [next(numbers)]}
                    variants[variant.id] = {"codes": codes}
            edits.append(Edit({}, variants))
        numbers.close()
        return edits

    def said(self, count: int, first: str) -> Said:
        """See `Change`."""
        return counted(
            QT_TRANSLATE_NOOP("Operations", "In-store barcode for “{name}”"),
            QT_TRANSLATE_NOOP("Operations", "In-store barcodes for {count} products"),
            count,
            first,
        )


def _numbers(shop: Shop) -> Generator[str]:
    """The next free house codes of this PC; how far it got is kept when it is closed."""
    chosen = shop.settings.profile().house_prefix
    prefix = chosen if chosen in PREFIXES else USUAL_PREFIX
    kept = shop.settings.get(_COUNTER)
    held = kept if isinstance(kept, dict) else {}
    turn, last = int(held.get("turn", 0)), int(held.get("last", 0))
    if (held.get("stream"), held.get("prefix")) != (str(shop.stream_id), prefix):
        turn, last = 0, 0
    try:
        while True:
            part = part_of(shop.stream_id, turn)
            met = shop.products.last_barcode(prefix + part)
            if last >= LAST_NUMBER or (met and number_of(met) > last):
                turn, last = turn + 1, 0  # used up, or another PC counts here too
                continue
            while last < LAST_NUMBER:
                last += 1
                yield house_code(prefix, part, last)
    finally:
        shop.settings.put(
            _COUNTER, {"stream": str(shop.stream_id), "prefix": prefix, "turn": turn, "last": last}
        )
