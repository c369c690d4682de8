"""Movements of stock: lines of a ledger that only grows. None of them records a payment."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from digitaix_desktop.domain.outside import whole
from digitaix_protocol.rules.fold import COUNT, Entry, Place


@dataclass(frozen=True, slots=True)
class Movement:
    """Goods that came or went, or were counted (`kind` = count: `qty_milli` is what was found)."""

    id: UUID
    variant_id: UUID
    kind: str
    qty_milli: int
    hlc: int
    device_id: UUID
    at_ms: int
    reason: str = ""
    ref_type: str = ""
    ref_id: UUID | None = None

    def __post_init__(self) -> None:
        whole(self.qty_milli)

    @property
    def entry(self) -> Entry:
        """The movement as the fold sees it."""
        return Entry(Place(self.hlc, str(self.device_id), str(self.id)), self.kind, self.qty_milli)

    @property
    def is_count(self) -> bool:
        """Whether it says what lies on the shelf, rather than what changed."""
        return self.kind == COUNT


@dataclass(frozen=True, slots=True)
class Moving:
    """A movement to be made: the desk stamps it and gives it its place in the ledger."""

    variant_id: UUID
    kind: str
    qty_milli: int
    reason: str = ""
    ref_type: str = ""
    ref_id: UUID | None = None
