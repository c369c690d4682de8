"""What the first screen shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from digitaix_desktop.operations.views.orders import OrderCard
from digitaix_desktop.operations.views.products import ToComplete
from digitaix_desktop.operations.views.stock import LowStock


@dataclass(frozen=True, slots=True)
class DayCount:
    """How many orders came on a day (`day_ms` = its local midnight)."""

    day_ms: int
    orders: int


@dataclass(frozen=True, slots=True)
class Today:
    """The first screen: what must I do now?"""

    to_prepare: Sequence[OrderCard]
    ready: Sequence[OrderCard]
    low: Sequence[LowStock]
    low_count: int
    to_complete: Sequence[ToComplete]
    to_complete_count: int
    week: Sequence[DayCount]
    week_before: int
