"""A slip on the roll of a receipt printer: one column, as long as the order is.

Words stay within what the printer's head reaches. The quiet zones of Code 128 may lie beyond it:
that paper stays white.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from math import ceil
from typing import BinaryIO

from digitaix_desktop.documents.codes import code_128, qr_code
from digitaix_desktop.documents.dots import in_dots, on_a_dot
from digitaix_desktop.documents.flow import Row
from digitaix_desktop.documents.sheet import (
    FINE_MM,
    HEAVY_MM,
    Align,
    Sheets,
    Text,
    boxed_width,
)
from digitaix_desktop.documents.typesetting import MM, Face, fitting, wrapped
from digitaix_desktop.operations.printing import OwnPaper, Roll
from digitaix_desktop.operations.slips import PickupSlip, SlipLine

SHOP = Text(Face.BOLD, 12)
SMALL = Text(Face.REGULAR, 8)
TITLE = Text(Face.BOLD, 10)
MOST_CODE = 50.0
CUSTOMER = Text(Face.BOLD, 15)
SLOT = Text(Face.BOLD, 11)
NAME = Text(Face.BOLD, 10)
AMOUNT = Text(Face.REGULAR, 10)
PREPARED = Text(Face.BOLD, 10)
REMARK = Text(Face.ITALIC, 8)
TOTAL = Text(Face.BOLD, 17)
NOTE = Text(Face.ITALIC, 10)

LEAD = 0.46
"""How high a line is, in millimetres for each point of its size."""
BOX = 4.0
BY_HAND = 18.0
QR_DOTS = 9
BARS_HIGH = 13.0
BECAME = "›"
"""Between what was asked and what was prepared."""
EDGE = 3.0
"""Above the first line and below the last."""


@dataclass(frozen=True, slots=True)
class Column:
    """Where words may stand on a roll, and ways to set them there one below the other."""

    roll: Roll

    @property
    def left(self) -> float:
        """Where the printer's head begins."""
        return (self.roll.width_mm - self.roll.printed_mm) / 2

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.left + self.roll.printed_mm

    @property
    def middle(self) -> float:
        """Of the paper."""
        return self.roll.width_mm / 2

    def words(self, text: str, look: Text, align: Align = Align.LEFT) -> list[Row]:
        """Words, on as many lines as they need."""
        room = self.roll.printed_mm
        x = {Align.LEFT: self.left, Align.MIDDLE: self.middle, Align.RIGHT: self.right}[align]
        return [
            line_row(line, look, x, room, align)
            for line in wrapped(text, look.face, look.size, room)
        ]

    def rule(self, thick: float, above: float = 1.4, below: float = 1.4) -> Row:
        """A line across."""

        def draw(sheets: Sheets, y: float) -> None:
            sheets.rule(self.left, self.right, y + above, thick)

        return Row(above + below, draw)

    def write(self, rows: list[Row], sheets: Callable[[OwnPaper], Sheets]) -> OwnPaper:
        """Draw the rows on paper that is just as long."""
        page = OwnPaper(self.roll.width_mm, ceil(sum(row.height for row in rows) + 2 * EDGE))
        drawn, y = sheets(page), EDGE
        for row in rows:
            row.draw(drawn, y)
            y += row.height
        drawn.save()
        return page


def line_row(text: str, look: Text, x: float, room: float, align: Align = Align.LEFT) -> Row:
    """One line of words."""

    def draw(sheets: Sheets, y: float) -> None:
        sheets.write(text, look, x, y + look.size * LEAD * 0.8, room, align)

    return Row(look.size * LEAD, draw)


def space(high: float) -> Row:
    """Nothing, so high."""
    return Row(high, lambda _sheets, _y: None)


def write_strip(slip: PickupSlip, out: BinaryIO, roll: Roll) -> OwnPaper:
    """Lay the slip out on a roll; how long the paper came out."""
    column = Column(roll)
    rows = [*_head(slip, column), column.rule(HEAVY_MM), *_headings(slip, column)]
    for number, line in enumerate(slip.lines):
        if number:
            rows.append(column.rule(FINE_MM, 0.8, 0.6))
        rows += _line(line, slip, column)
    rows += [column.rule(HEAVY_MM), *_end(slip, column)]

    def sheets(page: OwnPaper) -> Sheets:
        made = Sheets(out, page, slip.language)
        made.describe(f"{slip.title} {slip.shown_code}", slip.shop_name)
        return made

    return column.write(rows, sheets)


def _head(slip: PickupSlip, column: Column) -> list[Row]:
    room = column.roll.printed_mm
    dots, wide, high = in_dots(slip.dress.logo, room * 0.6, 14.0)
    rows: list[Row] = []
    if wide:

        def logo(sheets: Sheets, y: float) -> None:
            left = on_a_dot(column.middle - wide / 2)
            sheets.picture(dots, left, on_a_dot(y), wide, high)

        rows += [Row(high, logo), space(1.6)]
    for text, look in ((slip.shop_name, SHOP), (slip.shop_address, SMALL)):
        rows += column.words(text, look, Align.MIDDLE)
    for text in slip.hours.split(" · "):  # days that are alike have a line of their own
        rows += column.words(text, SMALL, Align.MIDDLE)
    rows += [space(1.6), _boxed(slip.title, column, solid=False)]
    if slip.duplicate:
        rows += [space(0.8), _boxed(slip.duplicate, column, solid=True)]
    size = fitting(slip.shown_code, Face.BOLD, MOST_CODE, room)
    code = Text(Face.BOLD, size)
    rows.append(space(2.0))
    rows.append(_code(slip.shown_code, code, column))
    for text, look in ((slip.customer, CUSTOMER), (slip.slot, SLOT)):
        size = max(9.0, fitting(text, look.face, look.size, room))  # rather smaller than broken
        rows += column.words(text, replace(look, size=size), Align.MIDDLE)
    return rows


def _headings(slip: PickupSlip, column: Column) -> list[Row]:
    """What the amounts under each name are."""
    heads, room = slip.headings, column.roll.printed_mm
    if not heads.asked:
        return []
    asked = f"{heads.asked} {BECAME} {heads.prepared}"
    aside = SMALL.width_mm(heads.total) + SMALL.width_mm("  ") if slip.total else 0.0

    def draw(sheets: Sheets, y: float) -> None:
        base = y + SMALL.size * LEAD * 0.8
        sheets.write(asked, SMALL, column.left, base, room - aside)
        if slip.total:
            sheets.write(heads.total, SMALL, column.right, base, room / 2, Align.RIGHT)

    return [Row(SMALL.size * LEAD, draw), column.rule(FINE_MM, 0.8, 0.6)]


def _code(text: str, look: Text, column: Column) -> Row:
    high = look.size / MM * 0.74 + 3.2

    def draw(sheets: Sheets, y: float) -> None:
        base = y + high - 2.0
        sheets.write(text, look, column.middle, base, column.roll.printed_mm, Align.MIDDLE)

    return Row(high, draw)


def _boxed(text: str, column: Column, *, solid: bool) -> Row:
    look = replace(TITLE, size=fitting(text, TITLE.face, TITLE.size, column.roll.printed_mm - 6))

    def draw(sheets: Sheets, y: float) -> None:
        right = column.middle + boxed_width(text, look) / 2
        sheets.boxed(text, look, right, y, solid=solid)

    return Row(look.size * 0.74, draw)


def _line(line: SlipLine, slip: PickupSlip, column: Column) -> list[Row]:
    """The name over the whole width, then what was asked, what there is, and what it comes to."""
    if line.absent:
        return _absent(line, column)
    inset = BOX + 1.8 if slip.ticks else 0.0
    left, room = column.left + inset, column.roll.printed_mm - inset
    names = wrapped(line.name, NAME.face, NAME.size, room) or [""]
    rows = [line_row(name, NAME, left, room) for name in names]
    if slip.ticks:
        rows[0] = _ticked(rows[0], column)
    rows += [line_row(text, SMALL, left, room) for text in _broken(line.under_it, SMALL, room)]
    rows += _amounts(line, slip, left, room)
    for remark in line.remarks:
        rows += [line_row(text, REMARK, left, room) for text in _broken(remark, REMARK, room)]
    return rows


def _absent(line: SlipLine, column: Column) -> list[Row]:
    """Small and crossed out: what was asked and is not in the bag, and what became of it."""
    left, room = column.left, column.roll.printed_mm
    what = " · ".join(part for part in (line.name, line.detail, line.asked) if part)
    struck = [_struck(text, left, room) for text in _broken(what, SMALL, room)]
    why = [line_row(text, REMARK, left, room) for text in _broken(line.absent, REMARK, room)]
    return [*struck, *why]


def _struck(text: str, left: float, room: float) -> Row:
    def draw(sheets: Sheets, y: float) -> None:
        sheets.write_struck(text, SMALL, left, y + SMALL.size * LEAD * 0.8, room)

    return Row(SMALL.size * LEAD, draw)


def _ticked(row: Row, column: Column) -> Row:
    def draw(sheets: Sheets, y: float) -> None:
        sheets.tick_box(column.left, y + 0.3, BOX)
        row.draw(sheets, y)

    return Row(row.height, draw)


def _broken(text: str, look: Text, room: float) -> list[str]:
    return wrapped(text, look.face, look.size, room)


def _amounts(line: SlipLine, slip: PickupSlip, left: float, room: float) -> list[Row]:
    """`300 g → 0,312 kg` and the total on one line; on lines of their own where they don't fit."""
    parts = [(line.asked, AMOUNT)]
    if line.prepared:
        parts += [(BECAME, AMOUNT), (line.prepared, PREPARED)]
    gap = AMOUNT.width_mm(" ")
    wide = sum(look.width_mm(text) + gap for text, look in parts)
    by_hand = BY_HAND + gap if not line.prepared else 0.0
    total = AMOUNT.width_mm(line.total)
    high = AMOUNT.size * LEAD
    if wide + by_hand + total > room:
        stacked = [line.asked, *([f"{BECAME} {line.prepared}"] if line.prepared else [])]
        rows = [line_row(text, AMOUNT, left, room) for text in stacked]
        if by_hand:
            rows.append(Row(high * 1.3, partial(_rule_by_hand, left=left)))
        return [*rows, line_row(line.total, AMOUNT, left + room, room, Align.RIGHT)]

    def draw(sheets: Sheets, y: float) -> None:
        x, base = left, y + high * 0.8
        for text, look in parts:
            sheets.write(text, look, x, base, room)
            x += look.width_mm(text) + gap
        if by_hand:
            sheets.rule(x + gap, x + gap + BY_HAND, base + 0.8, FINE_MM * 2)
        sheets.write(line.total, AMOUNT, left + room, base, room, Align.RIGHT)

    return [Row(high * (1.3 if slip.ticks else 1.0), draw)]


def _rule_by_hand(sheets: Sheets, y: float, left: float) -> None:
    sheets.rule(left, left + BY_HAND, y + AMOUNT.size * LEAD, FINE_MM * 2)


def _end(slip: PickupSlip, column: Column) -> list[Row]:
    rows: list[Row] = []
    if slip.total:
        rows += column.words(slip.total_label, NAME)
        size = fitting(slip.total, TOTAL.face, TOTAL.size, column.roll.printed_mm)
        amount = replace(TOTAL, size=size)
        rows.append(line_row(slip.total, amount, column.right, column.roll.printed_mm, Align.RIGHT))
    rows += column.words(slip.note, NOTE)
    rows += column.words(slip.mention, SMALL)
    qr = qr_code(slip.scan_code, QR_DOTS)
    bars = code_128(slip.scan_code, column.roll.width_mm)

    def draw_qr(sheets: Sheets, y: float) -> None:
        bottom = sheets.up(y + qr.quiet_mm + qr.side_mm)
        qr.draw(sheets.canvas, column.middle - qr.side_mm / 2, bottom)

    def draw_bars(sheets: Sheets, y: float) -> None:
        left = column.middle - bars.width_mm / 2
        bars.draw(sheets.canvas, left, sheets.up(y + BARS_HIGH), BARS_HIGH)
        sheets.write_spaced(slip.scan_code, SMALL, column.middle, y + BARS_HIGH + 3.2)

    rows += [Row(qr.side_mm + 2 * qr.quiet_mm, draw_qr), Row(BARS_HIGH + 4.6, draw_bars)]
    return [*rows, *column.words(slip.footer, SMALL, Align.MIDDLE)]
