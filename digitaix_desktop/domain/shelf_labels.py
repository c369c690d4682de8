"""What a shelf label says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from digitaix_desktop.domain.units import Unit


@dataclass(frozen=True, slots=True)
class Face:
    """What a label says, but for its code: what it is compared by."""

    name: str
    price_cents: int | None
    unit: str = Unit.PIECE.value
    struck_cents: int | None = None
    """What it cost before a reduction, where that may be struck through."""
    per_cents: int | None = None
    """What a kilo or litre of it costs, where the law asks for it (arrêté of 16 Nov 1999)."""
    per_unit: str = "kg"
    for_milli: int = 1000
    """What the price is said for: 100 for "2,49 €/100 g"; the kilo's then stands beside it."""

    def written(self) -> dict[str, Any]:
        """As it is kept."""
        return asdict(self)

    @classmethod
    def kept(cls, held: Mapping[str, Any]) -> Face:
        """What `written` gave; what is not known here is left aside."""
        return cls(**{name: held[name] for name in cls.__slots__ if name in held})
