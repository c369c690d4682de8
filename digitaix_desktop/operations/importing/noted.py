"""What a supplier's delivery note says, as its file has it: goods and how much of them."""

from __future__ import annotations

from dataclasses import dataclass

from digitaix_desktop.domain.units import Unit
from digitaix_desktop.operations.importing.refusals import FileRefused
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP


class NoNote(FileRefused):
    """No column of it holds goods."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "“{name}” is no delivery note: no column holds barcodes, references or names. Scan what "
        "was delivered instead, or type its name.",
    )


class NoAmounts(FileRefused):
    """How much was delivered stands nowhere."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "“{name}” doesn't say how much was delivered. Call that column “Quantité” in the file and "
        "choose it again, or scan what was delivered.",
    )


@dataclass(frozen=True, slots=True)
class NotedLine:
    """A line of a delivery note. Its quantities are in thousandths."""

    name: str
    sku: str
    barcode: str
    options: str
    """Its size and colour."""
    milli: int | None
    """How much; none where that can't be read, or not in what goods are counted by."""
    unit: str | None = None
    """What that counts, where the note says it: kilos, pieces…"""
    weight_milli: int | None = None
    """The kilos of all of it, where they stand in a column of their own."""
    said: str = ""
    """How much, in the note's own words."""
    also: tuple[str, ...] = ()
    """What other columns call it."""

    @property
    def article(self) -> str:
        """What it is called, for people."""
        name = self.name or self.sku or self.barcode
        if self.also and " " not in name:
            name = f"{name} {self.also[0]}"  # an *Article* may be a code
        return f"{name}, {self.options}" if self.options else name

    @property
    def as_noted(self) -> str:
        """What it is called, with its amount as the note has it."""
        return f"{self.article} ({self.said})" if self.said else self.article

    def milli_in(self, unit: Unit) -> int | None:
        """How much of goods that are sold by this unit; none where it doesn't say that."""
        if unit is Unit.KG and self.weight_milli is not None and self.unit != unit.value:
            return self.weight_milli
        counted = self.unit is None or self.unit == unit.value
        return self.milli if counted else None


@dataclass(frozen=True, slots=True)
class Note:
    """What a file says is delivered."""

    name: str
    lines: tuple[NotedLine, ...]
    mark: str
    """The same for the same note, whatever its file is called."""
