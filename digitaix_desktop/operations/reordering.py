"""A list of what is ordered again: for a supplier, on paper or in a spreadsheet."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from digitaix_desktop.domain.products import Unit
from digitaix_desktop.operations.views.profile import Profile
from digitaix_desktop.operations.views.stock import ToReorder
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP
from digitaix_protocol.rules import formats


@dataclass(frozen=True, slots=True)
class Ordered:
    """So much of one size or colour is ordered, or expected."""

    variant_id: UUID | None
    name: str
    sku: str
    barcode: str
    unit: Unit
    qty_milli: int
    supplier: str = ""

    @classmethod
    def of(cls, line: ToReorder, qty_milli: int) -> Ordered:
        """So much of what is low."""
        return cls(
            line.variant_id,
            line.name,
            line.sku,
            line.barcode,
            line.unit,
            qty_milli,
            line.supplier,
        )


@dataclass(frozen=True, slots=True)
class OrderList:
    """All words of a list of what is ordered, ready to be printed: a part for each supplier."""

    title: str
    shop: str
    below: str
    heads: tuple[str, str, str, str]
    parts: tuple[tuple[str, tuple[tuple[str, str, str, str], ...]], ...]
    language: str


def order_list(
    lines: Sequence[Ordered],
    profile: Profile,
    say: Callable[[str], str],
    language: str,
    now: datetime,
) -> OrderList:
    """The list in words: reference, item, barcode, quantity."""
    parts: dict[str, list[tuple[str, str, str, str]]] = {}
    for line in lines:
        amount = formats.asked_quantity(line.qty_milli, str(line.unit), language)
        row = (line.sku, line.name, line.barcode, amount)
        parts.setdefault(line.supplier, []).append(row)
    place = " ".join(part for part in (profile.postcode, profile.city) if part)
    address = [profile.street, place, formats.phone(profile.phone), profile.email]
    return OrderList(
        title=say(QT_TRANSLATE_NOOP("OrderList", "To order")),
        shop=profile.name,
        below=" · ".join([*filter(None, address), formats.long_day(now.date(), language)]),
        heads=(
            say(QT_TRANSLATE_NOOP("OrderList", "Reference")),
            say(QT_TRANSLATE_NOOP("OrderList", "Item")),
            say(QT_TRANSLATE_NOOP("OrderList", "Barcode")),
            say(QT_TRANSLATE_NOOP("OrderList", "Quantity")),
        ),
        parts=tuple(
            (name or say(QT_TRANSLATE_NOOP("OrderList", "Without supplier")), tuple(rows))
            for name, rows in parts.items()
        ),
        language=language,
    )
