"""Lists of several orders on paper: to pick by, or the orders of a day; on sheets and on rolls.

One column on any paper, with a box to tick before each row and its amount at the end. Lengths are
millimetres from the top left corner of the page.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import BinaryIO

from digitaix_desktop.documents.codes import QrCode, qr_code
from digitaix_desktop.documents.flow import Group, Room, Row, paginated
from digitaix_desktop.documents.sheet import FINE_MM, HEAVY_MM, Align, Sheets, Text
from digitaix_desktop.documents.sizes import sizes_of
from digitaix_desktop.documents.strip import LEAD, Column, line_row, space
from digitaix_desktop.documents.typesetting import Face, in_print, wrapped
from digitaix_desktop.operations.paper_lists import ListedRow, Listing, Section
from digitaix_desktop.operations.printing import Paper, Roll, Sheet

TITLE = Text(Face.BOLD, 15)
SMALL = Text(Face.REGULAR, 7.6)
HEADING = Text(Face.BOLD, 11.5)
NAME = Text(Face.REGULAR, 9.6)
AMOUNT = Text(Face.BOLD, 9.6)
PAGE_NUMBER = Text(Face.BOLD, 9)
BOX = 3.6
GAP = 2.4
QR_DOTS = 4
LEAST_BESIDE_QR = 60.0
"""On narrower paper words need all the room there is."""
MOST_OF_AMOUNT = 0.5
"""How much of the width an amount may take, at most, before it is made smaller."""


@dataclass(frozen=True, slots=True)
class _Column:
    """Where a list stands on its paper."""

    left: float
    right: float
    large: float
    """How many times as large as on the smallest paper."""

    @property
    def room(self) -> float:
        return self.right - self.left

    def look(self, look: Text) -> Text:
        return replace(look, size=look.size * self.large)


def write_listing(listing: Listing, out: BinaryIO, paper: Paper | Roll) -> Sheet:
    """Lay the list out; how large the page came out."""
    words = in_print(listing)
    if isinstance(paper, Roll):
        strip = Column(paper)
        column = _Column(strip.left, strip.right, 1.0)
        rows = _head(words, column)
        rows += [row for group in _groups(words, column) for row in group.rows]
        return strip.write(rows, lambda page: _sheets(words, out, page))
    sizes = sizes_of(paper)
    column = _Column(sizes.left, sizes.right, sizes.body)
    head = _head(words, column)
    head_high, top = sum(row.height for row in head), sizes.margin
    room = sizes.height - top - sizes.foot - 5.0
    pages = paginated(_groups(words, column), Room(room - head_high, room - 6.0, 0.0))
    sheets = _sheets(words, out, paper)
    for number, groups in enumerate(pages, start=1):
        y = top
        rows = head if number == 1 else [line_row(words.title, SMALL, sizes.left, sizes.room - 9)]
        for row in [*rows, *(row for group in groups for row in group.rows)]:
            row.draw(sheets, y)
            y += row.height
        if len(pages) > 1:
            of, foot = f"{number}/{len(pages)}", sizes.height - sizes.foot
            sheets.write(of, PAGE_NUMBER, sizes.right, foot, 12.0, Align.RIGHT)
        if number < len(pages):
            sheets.next_page()
    sheets.save()
    return paper


def _sheets(listing: Listing, out: BinaryIO, page: Sheet) -> Sheets:
    sheets = Sheets(out, page, listing.language)
    sheets.describe(listing.title, listing.shop_name)
    return sheets


def _words(text: str, look: Text, left: float, room: float) -> list[Row]:
    return [line_row(line, look, left, room) for line in wrapped(text, look.face, look.size, room)]


def _head(listing: Listing, column: _Column) -> list[Row]:
    small = column.look(SMALL)
    return [
        *_words(listing.shop_name, small, column.left, column.room),
        *_words(listing.title, column.look(TITLE), column.left, column.room),
        *_words(listing.below, small, column.left, column.room),
        space(2.0),
    ]


def _groups(listing: Listing, column: _Column) -> list[Group]:
    """A heading stays with its first row."""
    if not listing.sections:
        rows = _words(listing.empty, column.look(NAME), column.left, column.room)
        return [Group(tuple(rows))]
    groups: list[Group] = []
    for section in listing.sections:
        heading = _heading(section, column)
        first, *others = [_row(row, column) for row in section.rows] or [[]]
        groups.append(Group((*heading, *first)))
        groups += [Group(tuple(rows)) for rows in others]
    return groups


def _heading(section: Section, column: _Column) -> list[Row]:
    look, small = column.look(HEADING), column.look(SMALL)
    has_code = section.scan_code and column.room > LEAST_BESIDE_QR
    code = qr_code(section.scan_code, QR_DOTS) if has_code else None
    room = column.room - (code.side_mm + code.quiet_mm if code else 0.0)
    aside = look.width_mm(section.aside) + GAP if section.aside else 0.0
    lines = wrapped(section.heading, look.face, look.size, room - aside)
    below = wrapped(section.detail, small.face, small.size, room)
    high = (len(lines) * look.size + len(below) * small.size) * LEAD
    tall = max(high, code.side_mm + 2 * code.module_mm if code else 0.0)

    def draw(sheets: Sheets, y: float) -> None:
        sheets.rule(column.left, column.right, y + 1.2, HEAVY_MM)
        at = y + 2.2
        for number, line in enumerate(lines):
            base = at + look.size * LEAD * 0.8
            sheets.write(line, look, column.left, base, room - aside)
            if not number and section.aside:
                sheets.write(section.aside, look, column.left + room, base, aside, Align.RIGHT)
            at += look.size * LEAD
        for line in below:
            sheets.write(line, small, column.left, at + small.size * LEAD * 0.8, room)
            at += small.size * LEAD
        if code:
            _draw_qr(sheets, code, column.right, y + 2.2 + code.module_mm)

    return [Row(tall + 3.4, draw)]


def _draw_qr(sheets: Sheets, code: QrCode, right: float, top: float) -> None:
    code.draw(sheets.canvas, right - code.side_mm, sheets.up(top + code.side_mm))


def _row(row: ListedRow, column: _Column) -> list[Row]:
    name, amount, small = (column.look(look) for look in (NAME, AMOUNT, SMALL))
    amount_room = min(amount.width_mm(row.amount), column.room * MOST_OF_AMOUNT)
    box = BOX * column.large
    left = column.left + box + GAP
    room = column.right - left - amount_room - GAP
    first, *others = wrapped(row.name, name.face, name.size, room) or [""]

    def draw(sheets: Sheets, y: float) -> None:
        sheets.tick_box(column.left, y + 0.6, box)
        base = y + 0.4 + name.size * LEAD * 0.8
        sheets.write(first, name, left, base, room)
        sheets.write(row.amount, amount, column.right, base, amount_room, Align.RIGHT)

    rows = [
        Row(max(box + 0.8, name.size * LEAD + 0.4), draw),
        *(line_row(line, name, left, room) for line in others),
        *_words(row.detail, small, left, column.right - left - amount_room - GAP),
    ]
    last = rows[-1]
    ruled = partial(_over_rule, last, column)
    return [*rows[:-1], Row(last.height + 1.4, ruled)]


def _over_rule(row: Row, column: _Column, sheets: Sheets, y: float) -> None:
    row.draw(sheets, y)
    sheets.rule(column.left, column.right, y + row.height + 0.7, FINE_MM)
