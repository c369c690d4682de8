"""What is to be done with what the shop has already: its stock, and what a file does not name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class StockWay(StrEnum):
    """What the file's stock means for goods whose stock was written down before."""

    LEAVE = "leave"
    COUNT = "count"
    """It says what lies on the shelf."""
    ADD = "add"
    """It came in, and is added: a delivery."""


class AbsentWay(StrEnum):
    """What becomes of the shop's products that the file does not name."""

    LEAVE = "leave"
    ARCHIVE = "archive"


@dataclass(frozen=True, slots=True)
class ImportWays:
    """How an import deals with what is there already; as it stands, it leaves most of it alone."""

    stock: StockWay = StockWay.LEAVE
    absent: AbsentWay = AbsentWay.LEAVE
    has_units: bool = True
    """Whether the file says what goods are sold by; where it doesn't, the shop's own holds."""
    photos: bool = True
    """Whether the photos that the file names are looked for."""
    photo_folder: str = ""
    """The folder or zip in which they lie; nothing where nobody said."""

    def to_json(self) -> dict[str, object]:
        """As it is kept with a plan."""
        return {
            "stock": self.stock,
            "absent": self.absent,
            "has_units": self.has_units,
            "photos": self.photos,
            "photo_folder": self.photo_folder,
        }

    @classmethod
    def of_json(cls, held: Mapping[str, object]) -> ImportWays:
        """As `to_json` gave it."""
        return cls(
            StockWay(str(held["stock"])),
            AbsentWay(str(held["absent"])),
            bool(held["has_units"]),
            bool(held.get("photos", False)),  # an earlier program left photos aside
            str(held.get("photo_folder", "")),
        )
