"""What goods are counted in."""

from __future__ import annotations

from enum import StrEnum


class Unit(StrEnum):
    """What a price and a quantity are counted in."""

    PIECE = "piece"
    KG = "kg"
    L = "l"
    M = "m"

    @property
    def measured(self) -> bool:
        """Whether goods are weighed or measured when prepared, rather than counted."""
        return self is not Unit.PIECE


def usual_portion(unit: Unit) -> int:
    """The least and the step goods are usually asked in, in milli-units: a piece, or 50 g."""
    return 50 if unit.measured else 1000
