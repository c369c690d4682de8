"""A slip on paper: black on white, read across a counter and by any scanner.

The page gives the code the largest place, then the name, then what to hand over; QR and Code 128
hold the same code. Long orders flow onto further pages, each with the code; on a roll they are one
column (`documents.strip`). Lengths are millimetres from the top left corner of the page.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import BinaryIO

from digitaix_desktop.documents.codes import code_128
from digitaix_desktop.documents.flow import Group, Room, Row, paginated
from digitaix_desktop.documents.sheet import HEAVY_MM, Align, Sheets, Text
from digitaix_desktop.documents.sizes import Sizes, sizes_of
from digitaix_desktop.documents.slip_heads import FirstPage, FurtherPage
from digitaix_desktop.documents.slip_lines import Columns
from digitaix_desktop.documents.strip import write_strip
from digitaix_desktop.documents.typesetting import (
    ELLIPSIS,
    Face,
    in_print,
    is_whole_in_print,
    lines_within,
    wrapped,
)
from digitaix_desktop.operations.printing import Paper, Roll, Sheet
from digitaix_desktop.operations.slips import PickupSlip

TOTAL_LABEL = Text(Face.BOLD, 12)
TOTAL = Text(Face.BOLD, 16.5)
NOTE = Text(Face.ITALIC, 8.6)
MENTION = Text(Face.REGULAR, 7.2)
FOOTER = Text(Face.REGULAR, 6.6)
PAGE_NUMBER = Text(Face.BOLD, 9)
BARS_TEXT = Text(Face.REGULAR, 7)

BARS_HIGH = 12.2
BARS_ROOM = 24.6
"""From the top of the bars to the lower edge of an A6 page."""
FOOT_ROOM = 9.8


def write_pickup_slip(slip: PickupSlip, out: BinaryIO, paper: Paper | Roll = Paper.A6) -> Sheet:
    """Lay the slip out for that paper, and answer how large the page came out.

    Raises `ValueError` for a code too long to be printed as a readable Code 128.
    """
    words = in_print(slip)
    if not is_whole_in_print(slip.note):
        words = replace(words, note=f"{words.note} {words.note_on_screen}".rstrip())
    if isinstance(paper, Roll):
        return write_strip(words, out, paper)
    _Laid(words, sizes_of(paper)).write(out)
    return paper


class _Laid:
    """A slip laid out on sheets of one size."""

    def __init__(self, slip: PickupSlip, sizes: Sizes) -> None:
        self._slip, self._sizes = slip, sizes
        self._first, self._further = FirstPage(slip, sizes), FurtherPage(slip, sizes)
        self._columns = Columns(slip, sizes)
        lift = sizes.foot - 5.3
        self._bars_top = sizes.height - BARS_ROOM - lift
        body_end = sizes.height - FOOT_ROOM - lift
        above = self._columns.headings_height
        self._pages = paginated(
            self._groups(),
            Room(
                body_end - self._first.height - above,
                body_end - self._further.height - above,
                body_end - self._bars_top + 3.0,
            ),
        )

    def write(self, out: BinaryIO) -> None:
        """Draw all pages."""
        slip, sizes = self._slip, self._sizes
        sheets = Sheets(out, sizes.paper, slip.language, slip.dress.colour)
        sheets.describe(f"{slip.title} {slip.shown_code}", slip.shop_name)
        many = len(self._pages)
        for number, groups in enumerate(self._pages, start=1):
            head = self._first if number == 1 else self._further
            head.draw(sheets)
            y = head.height
            if any(group.is_line for group in groups):
                self._columns.draw_headings(sheets, y)
                y += self._columns.headings_height
            for row in (row for group in groups for row in group.rows):
                row.draw(sheets, y)
                y += row.height
            if number == many:
                self._draw_bars(sheets)
            self._draw_foot(sheets, f"{number}/{many}" if many > 1 else "")
            if number < many:
                sheets.next_page()
        sheets.save()

    def _groups(self) -> list[Group]:
        """All that flows: the lines, the total, the note, what the law wants said."""
        slip, sizes = self._slip, self._sizes
        ending: list[Row] = []
        if slip.total:
            ending.append(Row(10.0 * sizes.body, self._draw_total))
        else:
            ending.append(Row(3.0, self._draw_rule))
        for text, look in ((slip.note, NOTE), (slip.mention, MENTION)):
            look = Text(look.face, look.size * sizes.body)
            ending += [
                Row(4.1 * sizes.body, partial(self._draw_words, text=line, look=look))
                for line in wrapped(text, look.face, look.size, sizes.room)
            ]
        # The total takes a line of the order and what follows it along when it changes the page.
        end = Group(tuple(ending[:3]), with_previous=True, is_line=False)
        return [
            *self._columns.groups(),
            end,
            *(Group((row,), is_line=False) for row in ending[3:]),
        ]

    def _draw_rule(self, sheets: Sheets, y: float) -> None:
        sheets.rule(self._sizes.left, self._sizes.right, y, HEAVY_MM)

    def _draw_total(self, sheets: Sheets, y: float) -> None:
        slip, sizes, large = self._slip, self._sizes, self._sizes.body
        self._draw_rule(sheets, y)
        label, amount = (Text(look.face, look.size * large) for look in (TOTAL_LABEL, TOTAL))
        amount_room = min(amount.width_mm(slip.total), sizes.room * 0.6)
        label_room = sizes.room - amount_room - 4.2
        sheets.write(slip.total_label, label, sizes.left, y + 7.4 * large, label_room)
        sheets.write(slip.total, amount, sizes.right, y + 7.6 * large, amount_room, Align.RIGHT)

    def _draw_words(self, sheets: Sheets, y: float, text: str, look: Text) -> None:
        sheets.write(text, look, self._sizes.left, y + 2.9 * self._sizes.body, self._sizes.room)

    def _draw_bars(self, sheets: Sheets) -> None:
        code, middle = self._slip.scan_code, self._sizes.paper.width_mm / 2
        bars = code_128(code, self._sizes.paper.width_mm)
        end = self._bars_top + BARS_HIGH
        bars.draw(sheets.canvas, middle - bars.width_mm / 2, sheets.up(end), BARS_HIGH)
        sheets.write_spaced(code, BARS_TEXT, middle, end + 2.8)

    def _draw_foot(self, sheets: Sheets, page: str) -> None:
        """The footer, in the middle of a single page, beside the number of one of several."""
        sizes = self._sizes
        room = sizes.room - 9.0 if page else sizes.room
        foot = self._slip.footer
        lines, size = lines_within(foot, FOOTER.face, FOOTER.size, room, most=1, least=6.2)
        if lines and lines[0].endswith(ELLIPSIS):
            lines, size = lines_within(foot, FOOTER.face, FOOTER.size, room, most=2, least=5.6)
        look, last = Text(FOOTER.face, size), sizes.height - sizes.foot
        y = last if len(lines) < 2 else last - 0.8
        for line in lines:
            if page:
                sheets.write(line, look, sizes.left, y, room)
            else:
                sheets.write(line, look, sizes.paper.width_mm / 2, y, room, Align.MIDDLE)
            y += 2.7
        if page:
            sheets.write(page, PAGE_NUMBER, sizes.right, last, 8.0, Align.RIGHT)
