"""The first screen: what must I do now?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from sqlalchemy import Connection, func, select

from digitaix_desktop.domain.products import Unit
from digitaix_desktop.operations.views import DayCount, LowStock, ToComplete, Today
from digitaix_desktop.storage.reading.orders import AskingOrders
from digitaix_desktop.storage.reading.products import CARD
from digitaix_desktop.storage.tables import OrderRow, ProductRow
from digitaix_protocol.rules.order_states import State
from digitaix_protocol.rules.visibility import Visibility, judge

LOW_MILLI = 3000
"""At or below this, goods that have sold before are about to run out."""


class AskingToday(AskingOrders):
    """The day at a glance."""

    def today(self, midnights: Sequence[int]) -> Today:
        """The first screen; `midnights` are local days' starts, oldest first, the last is today."""
        cards = self.board()
        with self._database.reading() as connection:
            low, low_count = _running_low(connection)
            to_complete, incomplete = _to_complete(connection)
            placed = connection.execute(
                select(OrderRow.placed_ms).where(OrderRow.placed_ms >= midnights[0])
            ).scalars()
            days = Counter(_day_of(at, midnights) for at in placed)
        week = midnights[-7:]
        return Today(
            to_prepare=[card for card in cards if card.state is not State.READY],
            ready=[card for card in cards if card.state is State.READY],
            low=low,
            low_count=low_count,
            to_complete=to_complete,
            to_complete_count=incomplete,
            week=[DayCount(day, days[day]) for day in week],
            week_before=sum(days[day] for day in midnights[:-7]),
        )


def _running_low(connection: Connection) -> tuple[list[LowStock], int]:
    """Goods that are online and nearly gone, the emptiest first."""
    free = ProductRow.on_hand_milli - ProductRow.reserved_milli
    conditions = (
        ProductRow.deleted.is_(False),
        ProductRow.has_stock.is_(True),
        ProductRow.web_visible.is_(True),
        free <= LOW_MILLI,
        free > 0,
    )
    rows = connection.execute(
        select(*CARD).where(*conditions).order_by(free, ProductRow.sort_name).limit(3)
    )
    low = [
        LowStock(row.id, row.name, "", Unit(row.price_unit), row.on_hand_milli, row.reserved_milli)
        for row in rows
    ]
    count = connection.execute(
        select(func.count()).select_from(ProductRow).where(*conditions)
    ).scalar_one()
    return low, count


def _to_complete(connection: Connection) -> tuple[list[ToComplete], int]:
    conditions = (
        ProductRow.deleted.is_(False),
        ProductRow.visibility == Visibility.INCOMPLETE.value,
    )
    rows = connection.execute(
        select(ProductRow.id, ProductRow.name, ProductRow.price_cents, ProductRow.vat_bp)
        .where(*conditions)
        .order_by(ProductRow.sort_name)
        .limit(3)
    )
    found = [
        ToComplete(
            row.id,
            row.name,
            judge(
                {
                    "name": row.name,
                    "web_visible": True,
                    "pricing": {"price_cents": row.price_cents, "vat_bp": row.vat_bp},
                }
            ).missing,
        )
        for row in rows
    ]
    count = connection.execute(
        select(func.count()).select_from(ProductRow).where(*conditions)
    ).scalar_one()
    return found, count


def _day_of(at_ms: int, midnights: Sequence[int]) -> int:
    """The local day a moment lies in."""
    return max((day for day in midnights if day <= at_ms), default=midnights[0])
