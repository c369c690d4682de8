"""When more of something is ordered, and how much of it."""

from __future__ import annotations

from dataclasses import dataclass

from digitaix_desktop.domain.units import Unit

USUAL_LOW_MILLI = 3000
"""3 pieces, or 3 kg, until the shop says otherwise."""
USUAL_COVER_WEEKS = 4
LOOKED_BACK_WEEKS = 8
"""Sales of so many weeks tell how much will be sold."""
_WHOLE = {Unit.PIECE: 1000}
_MEASURED_STEP = 100
"""What is weighed or measured is ordered by 100 g, 10 cl or 10 cm."""


@dataclass(frozen=True, slots=True)
class Need:
    """What a shelf holds, what was sold of it, and what is on its way to it."""

    unit: Unit
    left_milli: int
    """On hand, less what orders of customers want."""
    low_milli: int
    target_milli: int | None
    """Up to how much is ordered, where the shop said so."""
    sold_milli: int
    """In the last `LOOKED_BACK_WEEKS`."""
    coming_milli: int = 0
    """Expected from suppliers already."""
    cover_weeks: int = USUAL_COVER_WEEKS

    @property
    def is_low(self) -> bool:
        """Whether it is time."""
        return self.left_milli <= self.low_milli

    @property
    def aim_milli(self) -> int:
        """Up to how much is ordered: as the shop says, or for some weeks by what was sold.

        Never less than what makes it low: it would be on the list again at once.
        """
        if self.target_milli is not None:
            return self.target_milli
        sold = max(0, self.sold_milli) * self.cover_weeks
        step = _WHOLE.get(self.unit, _MEASURED_STEP)
        return max(_up(-(-sold // LOOKED_BACK_WEEKS), step), self.low_milli + step)

    @property
    def order_milli(self) -> int:
        """How much to order now, in whole pieces; nothing where enough is on its way."""
        step = _WHOLE.get(self.unit, _MEASURED_STEP)
        return _up(max(0, self.aim_milli - self.left_milli - self.coming_milli), step)


def _up(milli: int, step: int) -> int:
    return -(-milli // step) * step
