"""The first screen: what must I do now?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from sqlalchemy import Connection, func, select, text

from digitaix_desktop.domain.products import Unit
from digitaix_desktop.operations.views.products import ToComplete
from digitaix_desktop.operations.views.stock import LowStock
from digitaix_desktop.operations.views.today import DayCount, Today
from digitaix_desktop.storage import products
from digitaix_desktop.storage.judging import trade_of
from digitaix_desktop.storage.reading.cards import CARD
from digitaix_desktop.storage.reading.orders import AskingOrders
from digitaix_desktop.storage.tables import RUNNING_LOW, OrderRow, ProductRow
from digitaix_protocol.rules.order_states import State

_CAME_TO_NOTHING = (State.CANCELLED.value, State.DECLINED.value)


class AskingToday(AskingOrders):
    """The day at a glance."""

    def today(self, midnights: Sequence[int]) -> Today:
        """The first screen; `midnights` are local days' starts, oldest first, the last is today."""
        cards = self.board()
        with self._database.reading() as connection:
            low, low_count = _running_low(connection)
            to_complete, incomplete = _to_complete(connection)
            placed = connection.execute(
                select(OrderRow.placed_ms).where(
                    OrderRow.placed_ms >= midnights[0], OrderRow.state.not_in(_CAME_TO_NOTHING)
                )
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


_LOW = f"SELECT row FROM product INDEXED BY product_running_low WHERE {RUNNING_LOW}"  # noqa: S608
"""The index is named, as SQLite would rather search by another, and look at every product."""
_LOWEST = text(f"{_LOW} ORDER BY free_milli <= 0, free_milli, sort_name LIMIT 3").columns(
    ProductRow.row
)
"""First what is nearly gone: of that something can still be sold until more comes."""
_LOW_COUNT = text(f"SELECT count(*) FROM ({_LOW})")  # noqa: S608 - words of our own


def _running_low(connection: Connection) -> tuple[list[LowStock], int]:
    """Goods of which more is to be ordered, the emptiest of what there is first."""
    rows = connection.execute(
        select(*CARD)
        .where(ProductRow.row.in_(_LOWEST))
        .order_by(ProductRow.free_milli <= 0, ProductRow.free_milli, ProductRow.sort_name)
    )
    low = [
        LowStock(
            row.id,
            row.name,
            "",
            Unit(row.price_unit),
            row.on_hand_milli - row.reserved_milli,
            row.reserved_milli,
            row.photo or "",
        )
        for row in rows
    ]
    return low, connection.execute(_LOW_COUNT).scalar_one()


def _to_complete(connection: Connection) -> tuple[list[ToComplete], int]:
    conditions = (ProductRow.deleted.is_(False), ProductRow.to_complete.is_(True))
    ids = connection.execute(
        select(ProductRow.id).where(*conditions).order_by(ProductRow.sort_name).limit(3)
    ).scalars()
    found, trade = products.load(connection, wanted := list(ids)), trade_of(connection)
    listed = [
        ToComplete(each.id, each.name, each.judged(trade).missing, each.photo)
        for each in (found[id] for id in wanted)
    ]
    count = connection.execute(
        select(func.count()).select_from(ProductRow).where(*conditions)
    ).scalar_one()
    return listed, count


def _day_of(at_ms: int, midnights: Sequence[int]) -> int:
    """The local day a moment lies in."""
    return max((day for day in midnights if day <= at_ms), default=midnights[0])
