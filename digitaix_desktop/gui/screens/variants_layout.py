"""How the variants of a product stand in a grid: sizes across, colours down, where they do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from digitaix_desktop.domain.products import Product, Variant
from digitaix_desktop.gui.theme import Tone
from digitaix_desktop.operations.views.products import StockLine
from digitaix_protocol.rules import formats
from digitaix_protocol.rules.amounts import MILLI

Options = tuple[tuple[str, str], ...]
_SIZES = ("taille", "size", "pointure", "größe", "talla", "taglia")
_MOST_ACROSS = 7
_UNKNOWN = "–"


@dataclass(frozen=True, slots=True)
class Cell:
    """A variant in the grid; without an `id` it is one that could be there."""

    options: Options
    label: str
    id: UUID | None = None
    stock: str = ""
    tone: Tone = "ink"
    has_barcode: bool = True

    def said(self) -> str:
        """The cell as it is read aloud."""
        whole = ", ".join(value for _, value in self.options)
        return f"{whole}: {self.stock}" if self.stock else whole


@dataclass(frozen=True, slots=True)
class Line:
    """Cells side by side, under one value of the first axis."""

    heading: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The grid: `across` heads the columns where each line has the same ones."""

    across: tuple[str, ...] = ()
    lines: tuple[Line, ...] = ()

    @property
    def cells(self) -> tuple[Cell, ...]:
        """All cells, as they are read."""
        return tuple(cell for line in self.lines for cell in line.cells)


def axes(variants: Sequence[Variant]) -> dict[str, list[str]]:
    """What variants differ in, with the values each way, in their order."""
    found: dict[str, list[str]] = {}
    for variant in variants:
        for name, value in variant.options:
            values = found.setdefault(name, [])
            if value not in values:
                values.append(value)
    return found


def arrange(product: Product, stock: Mapping[UUID, StockLine], language: str) -> Arrangement:
    """The grid of a product's variants."""
    shelf = product.shelf
    cells = [_cell(product, variant, stock.get(variant.id), language) for variant in shelf]
    ways = axes(shelf)
    names = tuple(ways)
    alike = all(tuple(name for name, _ in variant.options) == names for variant in shelf)
    if len(names) != 2 or not alike:
        return Arrangement(lines=(Line("", tuple(cells)),))
    down, across = _down_and_across(ways)
    by_options = {frozenset(cell.options): cell for cell in cells}
    if len(by_options) < len(cells):
        return Arrangement(lines=(Line("", tuple(cells)),))
    lines = []
    for value in ways[down]:
        line = []
        for other in ways[across]:
            chosen = {down: value, across: other}
            options = tuple((name, chosen[name]) for name in names)
            line.append(by_options.get(frozenset(options)) or Cell(options, other))
        lines.append(Line(value, tuple(line)))
    if len(ways[across]) > _MOST_ACROSS:
        kept = (Line(line.heading, _labelled(line.cells, across)) for line in lines)
        return Arrangement(lines=tuple(kept))
    return Arrangement(tuple(ways[across]), tuple(lines))


def _labelled(cells: Sequence[Cell], way: str) -> tuple[Cell, ...]:
    """The cells that are there, each under its value of one way."""
    return tuple(
        replace(cell, label=dict(cell.options)[way]) for cell in cells if cell.id is not None
    )


def _down_and_across(ways: Mapping[str, Sequence[str]]) -> tuple[str, str]:
    """Sizes stand across, as shops are used to; else whatever is fewer, if they fit."""
    first, second = ways
    if any(word in first.casefold() for word in _SIZES):
        first, second = second, first
    fits = len(ways[second]) <= _MOST_ACROSS
    return (first, second) if fits or len(ways[first]) > _MOST_ACROSS else (second, first)


def _cell(product: Product, variant: Variant, line: StockLine | None, language: str) -> Cell:
    known = line is not None and line.known
    free = product.free_of(line.on_hand_milli, line.reserved_milli) if line is not None else 0
    tone: Tone = "ink"
    if not known:
        tone = "muted"
    elif free <= 0:
        tone = "bad"
    elif free <= MILLI and not product.unit.measured:
        tone = "warn"
    stock = formats.number(line.on_hand_milli, language) if line is not None and known else _UNKNOWN
    return Cell(variant.options, variant.label, variant.id, stock, tone, bool(variant.barcodes))
