"""What is printed, by what it is of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from uuid import UUID

from digitaix_desktop.domain.products import Unit
from digitaix_desktop.domain.shelf_labels import Face
from digitaix_desktop.operations.reordering import Ordered

MOST_COPIES = 1000


class Kind(StrEnum):
    """What may be printed."""

    SLIP = "slip"
    """For the customer, and for the counter to scan."""
    PREPARATION = "preparation"
    BAG = "bag"
    PICK = "pick"
    """What several orders want, to be fetched in one round."""
    DAY = "day"
    """The orders of a day."""
    LABELS = "labels"
    """Shelf labels of a roll, one a page."""
    LABEL_SHEETS = "label-sheets"
    """Shelf labels on sheets of A4 that are cut into labels."""
    REORDER = "reorder"
    """What is ordered again from suppliers."""
    SAMPLE = "sample"
    """A slip of nobody, to show what the shop's papers look like."""
    TEST = "test"
    """Shows whether a printer prints rightly."""
    STEPS = "steps"
    """Shows how many dots a receipt printer's head has."""


OF_ORDERS = frozenset({Kind.SLIP, Kind.PREPARATION, Kind.BAG})
"""What is called by the pickup code of its order."""


@dataclass(frozen=True, slots=True)
class BatchLabel:
    """A shelf label with what it says, so many times."""

    variant_id: UUID
    face: Face
    code: str
    copies: int = 1

    def written(self) -> dict[str, Any]:
        """As it is kept."""
        return {
            "variant": str(self.variant_id),
            "face": self.face.written(),
            "code": self.code,
            "copies": self.copies,
        }

    @classmethod
    def read(cls, kept: Mapping[str, Any]) -> BatchLabel:
        """As it was kept."""
        copies = _whole(kept.get("copies", 1), MOST_COPIES)
        variant = UUID(str(kept["variant"]))
        return cls(variant, Face.kept(kept["face"]), str(kept.get("code", "")), copies)


@dataclass(frozen=True, slots=True)
class LabelBatch:
    """Shelf labels as they were asked for: what they say then is printed, and noted afterwards."""

    form: str
    """The key of their format."""
    start: int
    """The place of the first on a sheet already begun, from 0."""
    labels: tuple[BatchLabel, ...]

    @property
    def count(self) -> int:
        """How many labels come out."""
        return sum(each.copies for each in self.labels)

    def faces(self) -> dict[UUID, Face]:
        """What hangs on the shelves once they are printed."""
        return {each.variant_id: each.face for each in self.labels}

    def written(self) -> dict[str, Any]:
        """As it is kept."""
        labels = [each.written() for each in self.labels]
        return {"form": self.form, "start": self.start, "labels": labels}

    @classmethod
    def read(cls, kept: Mapping[str, Any]) -> LabelBatch:
        """As it was kept."""
        labels = tuple(BatchLabel.read(each) for each in kept.get("labels", ()))
        start = kept.get("start", 0)
        return cls(str(kept.get("form", "")), start if type(start) is int else 0, labels)


@dataclass(frozen=True, slots=True)
class Document:
    """Something to print, by what it is of.

    What is of orders is laid out when it is sent, as things are then. Labels and lists of what is
    ordered hold what was asked for: what was typed for them is nowhere else.
    """

    kind: Kind
    orders: tuple[UUID, ...] = ()
    day: str = ""
    """`2026-11-24`, of a day's orders."""
    bags: int = 1
    batch: LabelBatch | None = None
    ordered: tuple[Ordered, ...] = ()

    def written(self) -> dict[str, Any]:
        """As it is kept; holds no name of a customer."""
        kept: dict[str, Any] = {
            "kind": self.kind.value,
            "orders": [str(each) for each in self.orders],
            "day": self.day,
            "bags": self.bags,
        }
        if self.batch is not None:
            kept["batch"] = self.batch.written()
        if self.ordered:
            kept["ordered"] = [_line(each) for each in self.ordered]
        return kept

    @classmethod
    def read(cls, kept: Mapping[str, Any]) -> Document:
        """As it was kept; `ValueError` where it was not this program that wrote it."""
        orders = tuple(UUID(str(each)) for each in kept.get("orders", ()))
        batch = kept.get("batch")
        return cls(
            kind=Kind(kept.get("kind", "")),
            orders=orders,
            day=str(kept.get("day", "")),
            bags=_whole(kept.get("bags", 1), 99),
            batch=None if batch is None else LabelBatch.read(batch),
            ordered=tuple(_read_line(each) for each in kept.get("ordered", ())),
        )


def _whole(number: object, most: int) -> int:
    if type(number) is not int or not 1 <= number <= most:
        raise ValueError(number)
    return number


def _line(line: Ordered) -> dict[str, Any]:
    return {
        "variant": None if line.variant_id is None else str(line.variant_id),
        "name": line.name,
        "sku": line.sku,
        "barcode": line.barcode,
        "unit": line.unit.value,
        "qty_milli": line.qty_milli,
        "supplier": line.supplier,
    }


def _read_line(kept: Mapping[str, Any]) -> Ordered:
    variant = kept.get("variant")
    return Ordered(
        None if variant is None else UUID(str(variant)),
        str(kept["name"]),
        str(kept["sku"]),
        str(kept["barcode"]),
        Unit(kept["unit"]),
        int(kept["qty_milli"]),
        str(kept.get("supplier", "")),
    )
