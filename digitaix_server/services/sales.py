"""Who sells in a shop, and how its sales become known: scanned on its PCs, or told by its till."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from sqlalchemy import update
from sqlalchemy.orm import Session

from digitaix_server.services.shelves import MovementLine
from digitaix_server.tables import DeviceRow, ShopRow
from digitaix_server.town_clock import town_time

COUNTER, TILL = "counter", "till_import"


def note(db: Session, shop: ShopRow, added: Sequence[MovementLine], now: int) -> None:
    """Write down what new lines of a locked shop's ledger tell of how it sells."""
    last: dict[UUID, int] = {}
    told_until = 0
    for line in added:
        if line.kind == COUNTER:
            shop.counter_weight += line.sold(now)[1]
            last[line.device_id] = max(last.get(line.device_id, 0), min(line.when_ms, now))
        elif line.kind == TILL:
            shop.till_weight += line.sold(now)[1]
            told_until = max(told_until, min(line.when_ms, now))
    for device, at_ms in last.items():
        db.execute(
            update(DeviceRow)
            .where(DeviceRow.shop_id == shop.id, DeviceRow.id == device, DeviceRow.sold_ms < at_ms)
            .values(sold_ms=at_ms)
        )
    if told_until:
        shop.till_until_ms = max(shop.till_until_ms, min(now, _end_of_day(told_until)))


def keeps_its_till(shop: ShopRow) -> bool:
    """Whether a shop's sales come from the files of a till rather than from its PCs."""
    return shop.till_weight > max(0.0, shop.counter_weight)


def _end_of_day(at_ms: int) -> int:
    """A till's file tells whole days, and often names no hour: it holds the day to its end."""
    here = town_time(at_ms)
    midnight = (here + timedelta(days=1)).replace(hour=0, minute=0, second=0, microsecond=0)
    return at_ms + round((midnight - here).total_seconds() * 1000)
